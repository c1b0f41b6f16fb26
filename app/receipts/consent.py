"""The consent a sale rests on, in the fields of ISO/IEC TS 27560:2023, made and signed before anything leaves.

Names of fields are the standard's (consent record information structure, clause 6): a header, processing with its
purposes, parties, events. What is ours stands beside it: the digest of the records that leave, what they cost in
privacy, what the attack tests said, and the price.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from app.receipts.signing import CONSENT, WITHDRAWAL, paper_digest, sign_paper

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.browse.model import RequestView
    from app.sell.model import SalePlan
    from app.spec import Spec
    from market.transaction import Signer

SCHEMA: Final = "ISO/IEC TS 27560:2023"
RIGHTS: Final = (
    "withdraw, until the key is released (gleaner rights withdraw)",
    "access to what was sold, to whom and why (gleaner rights access)",
    "portability of everything kept here (gleaner rights export)",
    "erasure of what is kept here (gleaner data erase)",
    "complaint to a supervisory authority",
)
WITHDRAWAL_METHOD: Final = (
    "Give the sale up before its submission, or let its key lapse before its release: then nobody can read it. After "
    "the release the buyer can read it for good; what remains is to ask the buyer to erase it."
)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves, as it was shown.

    Attributes:
        digest: hex SHA-256 over all records, each with its length; `batches` the same per batch.
        fields: name, meaning and sensitivity (``identifies``, ``sensitive``, ``low``, empty where unknown) of each.
        epsilon: spent for it, 0 where it leaves as it is; `mechanism` in words; `unit` of protection.
        attacks: results of the attack tests, as JSON.
        collected: where the data came from, such as ``Google Takeout, location history``.
    """

    digest: str
    batches: tuple[str, ...]
    records: int
    total_bytes: int
    fields: tuple[tuple[str, str, str], ...]
    epsilon: float
    mechanism: str
    unit: str
    attacks: Sequence[Mapping[str, Any]]
    collected: str


def consent_paper(
    owner: Signer, wallet: str, network: Mapping[str, str], request: RequestView, plan: SalePlan, leaving: Leaving,
    *, gross: int, now_s: int,
) -> dict[str, Any]:  # fmt: skip
    """Make and sign the consent to one sale.

    Args:
        owner: the account's signer.
        wallet: its address, base58.
        network: genesis hash and program.
        request: to whom, and for what.
        plan: what the person chose.
        leaving: what was shown.
        gross: most it pays, base units.
        now_s: unix seconds.
    """
    spec, at = request.spec, _iso(now_s)
    processing = {
        "privacy_notice": f"the request's description as published, account {request.address}",
        "language": "en",
        "purposes": [
            {
                "purpose": spec.purpose,
                "purpose_type": "training and evaluation of AI models",
                "lawful_basis": "explicit consent",
                "pii_information": [
                    {
                        "pii_type": meaning or name,
                        "pii_attribute": name,
                        "pii_optional": True,
                        "sensitive_pii_category": sensitivity,
                    }
                    for name, meaning, sensitivity in leaving.fields
                ],
                "pii_controllers": [request.buyer],
                "collection_method": leaving.collected,
                "processing_method": _method(leaving),
                "storage_locations": ["content-addressed storage, sealed; readable by the buyer after the key is out"],
                "retention_period": _retention(spec),
                "processing_locations": ["not stated by the buyer"],
                "geographic_restrictions": [],
                "recipient_third_parties": [_recipients(request)],
                "licence": spec.licence,
                "withdrawal_method": WITHDRAWAL_METHOD,
                "privacy_rights": list(RIGHTS),
            }
        ],
    }
    body = {
        "format": CONSENT,
        "wallet": wallet,
        "network": dict(network),
        "header": {"record_id": plan.sale_id, "schema_version": SCHEMA, "pii_principal_id": wallet, "created_at": at},
        "processing": [processing],
        "parties": [
            {"party_id": wallet, "party_role": "PII principal", "party_name": "", "party_type": "natural person"},
            {
                "party_id": request.buyer,
                "party_role": "PII controller",
                "party_name": spec.buyer_name,
                "party_type": "as the buyer calls itself; not verified",
            },
        ],
        "events": [
            {
                "event_time": at,
                "event_type": "explicit consent",
                "event_state": "given",
                "entity_id": wallet,
                "validity_duration": f"until {_iso(request.ends_s)} for deliveries not yet submitted",
            }
        ],
        "leaves": {
            "source_sha256": plan.sha256,
            "digest": leaving.digest,
            "batches": list(leaving.batches),
            "records": leaving.records,
            "bytes": leaving.total_bytes,
            "fields": [name for name, _, _ in leaving.fields],
        },
        "privacy": {"unit": leaving.unit, "epsilon": str(leaving.epsilon), "mechanism": leaving.mechanism},
        "attack_tests": [dict(one) for one in leaving.attacks],
        "attack_override": plan.override,
        "sold_as_is": plan.as_is,
        "terms": {
            "title": spec.title,
            "request": request.address,
            "price": request.price,
            "gross": gross,
            "symbol": request.symbol,
            "decimals": request.decimals,
            "mint": request.mint,
        },
    }
    return sign_paper(owner, body)


def withdrawal_paper(
    owner: Signer, consent: Mapping[str, Any], *, batches: Sequence[Mapping[str, Any]], reason: str, now_s: int
) -> dict[str, Any]:
    """Make and sign the withdrawal of a consent.

    Args:
        owner: the account's signer.
        consent: the paper it takes back.
        batches: of each batch its number, and whether it could still be withdrawn, with the reason.
        reason: in the person's words, may be empty.
        now_s: unix seconds.
    """
    body = {
        "format": WITHDRAWAL,
        "wallet": consent["wallet"],
        "network": dict(consent["network"]),
        "header": {
            "record_id": consent["header"]["record_id"],
            "schema_version": SCHEMA,
            "pii_principal_id": consent["wallet"],
            "created_at": _iso(now_s),
        },
        "consent_sha256": paper_digest(consent),
        "events": [
            {
                "event_time": _iso(now_s),
                "event_type": "withdrawal",
                "event_state": "withdrawn" if all(one["withdrawn"] for one in batches) else "partly withdrawn",
                "entity_id": consent["wallet"],
                "reason": reason,
            }
        ],
        "batches": [dict(one) for one in batches],
    }
    return sign_paper(owner, body)


def _method(leaving: Leaving) -> str:
    if leaving.epsilon:
        return f"noised on the contributor's device: {leaving.mechanism}, epsilon {leaving.epsilon:g} {leaving.unit}"
    return "prepared on the contributor's device, without noise"


def _retention(spec: Spec) -> str:
    return spec.handling.keeps or "not stated by the buyer"


def _recipients(request: RequestView) -> str:
    if request.attesters:
        return f"{request.attesters} attesters of the buyer, who read all of it to decide"
    return f"{request.panel} reviewers drawn by lot, who read {request.sampled} sampled records of each batch"


def _iso(unix_s: int) -> str:
    return datetime.fromtimestamp(unix_s, UTC).isoformat().replace("+00:00", "Z")
