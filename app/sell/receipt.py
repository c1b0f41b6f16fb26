"""The receipt of a sale: what left, on which terms, what was paid; signed, and checked with nothing but this file."""

from __future__ import annotations

import base64
import time
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.sell.prepare import scrub_plan
from storage.keys import tag
from storage.records import canonical_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.connection import Connection
    from app.identity import Identity
    from app.sell.model import SalePlan
    from app.sell.once import SaleSteps

FORMAT = "gleaner-receipt/1"
_TAG = tag("gln:receipt:1")
_SIGNED = ("stake", "submitted", "disclosed", "label", "collected")


def sale_receipt(
    connection: Connection, identity: Identity, steps: SaleSteps, plan: SalePlan, facts: Mapping[str, Any]
) -> dict[str, Any]:
    """Make and sign the receipt of a sale that is over.

    The signature is the owner's ed25519 over T("gln:receipt:1") followed by the canonical JSON without ``signature``;
    no transaction starts like that.
    """
    numbers = sorted({row.batch_no for row in steps.rows() if row.batch_no is not None})
    released = steps.payload(None, "released")
    body: dict[str, Any] = {
        "format": FORMAT,
        "sale": plan.sale_id,
        "network": {"genesis": connection.info.genesis_hash, "program": str(connection.program)},
        "wallet": str(identity.address),
        "request": plan.request,
        "terms": {name: facts[name] for name in ("title", "buyer_name", "price", "symbol", "purpose", "licence")},
        **({"exclusivity_scope": facts["scope"]} if facts.get("scope") else {}),
        "agreed_at_s": facts["agreed_at_s"],
        "closed_at_s": int(time.time()),
        "source_sha256": plan.sha256,
        "fields": list(scrub_plan(plan).leaving),
        "scrub": dict(plan.columns),
        "digest": facts["digest"],
        "privacy": (
            {"unit": "none", "epsilon": None}
            if released is None
            else {"unit": plan.release.unit, "epsilon": str(released["epsilon"])}
        ),
        "batches": [_batch(steps, number) for number in numbers],
        "signatures": [
            {"step": row.step, "batch": row.batch_no, "signature": row.payload["signature"]}
            for row in steps.rows()
            if row.step in _SIGNED or row.step.startswith("shared:")
        ],
    }
    signature = identity.owner.sign(_TAG + canonical_json(body))
    return body | {"signature": base64.b64encode(signature).decode()}


def verify_receipt(body: Mapping[str, Any]) -> None:
    """Check a receipt offline.

    Raises:
        UserError: it was changed, or was not signed by the wallet it names.
    """
    from solders.pubkey import Pubkey
    from solders.signature import Signature

    unsigned = {name: value for name, value in body.items() if name != "signature"}
    try:
        signature = Signature.from_bytes(base64.b64decode(body["signature"]))
        genuine = body["format"] == FORMAT and signature.verify(
            Pubkey.from_string(body["wallet"]), _TAG + canonical_json(unsigned)
        )
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("This is not a receipt of Gleaner.", next_step="Check the file.") from error
    if not genuine:
        raise UserError(
            "This receipt was changed, or was not signed by the wallet it names.", next_step="Ask for the original."
        )


def _batch(steps: SaleSteps, number: int) -> dict[str, Any]:
    built = steps.payload(number, "built") or {}
    final = steps.payload(number, "final") or {}
    return {
        "batch": (steps.payload(number, "batch") or {}).get("address", ""),
        "root": built.get("root", ""),
        "cid": (steps.payload(number, "staged") or {}).get("cid", ""),
        "records": built.get("records", 0),
        "ending": final.get("ending", ""),
        "paid": final.get("paid", 0),
        "bond": final.get("bond", 0),
        "bond_lost": final.get("bond_lost", 0),
    }
