"""The receipt of a sale: what left, on which terms, what was paid; signed, and checked with nothing but this file."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.receipts.signing import SALE, paper_digest, sign_paper
from app.sell.prepare import scrub_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.connection import Connection
    from app.identity import Identity
    from app.sell.model import SalePlan
    from app.sell.once import SaleSteps

_SIGNED = ("stake", "submitted", "disclosed", "label", "collected")


def sale_receipt(
    connection: Connection,
    identity: Identity,
    steps: SaleSteps,
    plan: SalePlan,
    facts: Mapping[str, Any],
    consent: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Make and sign the receipt of a sale that is over.

    Args:
        connection: its network.
        identity: whose it is.
        steps: what was done.
        plan: what was agreed to.
        facts: what was known when it began.
        consent: the paper it rests on; None where an earlier version began it, or it was found on the chain.
    """
    numbers = sorted({row.batch_no for row in steps.rows() if row.batch_no is not None})
    released = steps.payload(None, "released")
    body: dict[str, Any] = {
        "format": SALE,
        "consent_sha256": paper_digest(consent) if consent is not None else "",
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
        "attack_tests": facts.get("attacks", {}).get("results", []),
        "attack_override": facts.get("override", ""),
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
    return sign_paper(identity.owner, body)


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
