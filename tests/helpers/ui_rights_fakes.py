"""In-memory double of rights and receipts, for tests and screenshots. Never imported by the product."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.rights.model import WHY
from tests.helpers.ui_fakes import sample_ports
from ui.rights.ports import BatchChoice, Holdings, Paper

if TYPE_CHECKING:
    from app.errors import AppError
    from ui.bridge.ports import Progress
    from ui.ports import Ports
    from ui.rights.ports import FileKind

WALLET = "7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU"
BUYER = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM"


def _header(at: str) -> dict[str, str]:
    return {"record_id": "sale-1", "created_at": at}


CONSENT_BODY: dict[str, Any] = {
    "format": "gleaner-consent/1",
    "wallet": WALLET,
    "header": _header("2026-11-20T10:15:00Z"),
    "processing": [
        {
            "purposes": [
                {
                    "purpose": "Train a model of traffic",
                    "licence": "research only",
                    "retention_period": "24 months",
                    "recipient_third_parties": ["7 reviewers drawn by lot, who read 12 sampled records of each batch"],
                }
            ]
        }
    ],
    "parties": [{"party_role": "PII controller", "party_name": "Northline Mobility", "party_id": BUYER}],
    "events": [{"event_state": "given"}],
    "leaves": {"records": 240, "fields": ["day", "place", "minutes"], "digest": "a1" * 32},
    "privacy": {"unit": "user-day", "epsilon": "1.0"},
    "terms": {"title": "Everyday mobility histograms"},
    "signature": "c2lnbmVk",
}
WITHDRAWAL_BODY: dict[str, Any] = {
    "format": "gleaner-withdrawal/1",
    "wallet": WALLET,
    "header": _header("2026-11-21T08:00:00Z"),
    "events": [{"event_state": "partly withdrawn", "reason": "I changed my mind."}],
    "batches": [
        {"batch": 0, "records": 120, "withdrawn": False, "why": WHY["released"]},
        {"batch": 1, "records": 120, "withdrawn": True, "why": WHY["sealed"]},
    ],
    "signature": "c2lnbmVk",
}
SALE_BODY: dict[str, Any] = {
    "format": "gleaner-receipt/2",
    "wallet": WALLET,
    "sale": "sale-2",
    "closed_at_s": 1_794_400_000,
    "terms": {"title": "City dwell times", "buyer_name": "Halden Transit Study", "purpose": "Plan night buses"},
    "fields": ["hour", "stop"],
    "batches": [{"records": 60, "ending": "paid"}],
    "signature": "c2lnbmVk",
}
ERASURE_BODY: dict[str, Any] = {
    "format": "gleaner-erasure/1",
    "wallet": WALLET,
    "dataset": "ds-films",
    "rows": 12,
    "erased_at_s": 1_794_000_000,
    "sentences": ["Its key was destroyed."],
    "signature": "c2lnbmVk",
}
ACCESS: dict[str, Any] = {
    "kept_here": [
        {
            "dataset": "ds-places",
            "title": "Location history",
            "source": "Google Takeout",
            "rows": 48_211,
            "from": "2019-03-02",
            "to": "2026-10-30",
            "fields": [{"name": "day", "meaning": "date"}, {"name": "place", "meaning": "place"}],
            "erased": False,
        },
        {
            "dataset": "ds-films",
            "title": "What I watched",
            "source": "Netflix",
            "rows": 12,
            "from": "",
            "to": "",
            "fields": [],
            "erased": True,
        },
    ],
    "given_to": [
        {
            "to": "Northline Mobility",
            "records": 240,
            "purpose": "Train a model of traffic",
            "retention": "24 months",
            "fields": ["day", "place", "minutes"],
        }
    ],
}
CONSENT = Paper("consent:sale-1", "sale-1", CONSENT_BODY)
WITHDRAWAL = Paper("withdrawal:sale-1:0", "sale-1", WITHDRAWAL_BODY)
PAPERS = (CONSENT, Paper("sale-2", "sale-2", SALE_BODY), Paper("erasure:ds-films", "", ERASURE_BODY))
BATCHES = (
    BatchChoice(0, 120, possible=False, why=WHY["released"], most_lost=0),
    BatchChoice(1, 120, possible=True, why=WHY["sealed"], most_lost=2_500_000),
    BatchChoice(2, 40, possible=True, why=WHY["not_sent"], most_lost=0),
)


@dataclass
class FakeRights:
    """Papers as values; `fail` makes every read raise, `forged` every check."""

    papers: tuple[Paper, ...] = PAPERS
    access: dict[str, Any] = field(default_factory=lambda: dict(ACCESS))
    batches: tuple[BatchChoice, ...] = BATCHES
    fail: AppError | None = None
    forged: AppError | None = None
    calls: list[str] = field(default_factory=list)

    async def holdings(self) -> Holdings:
        if self.fail is not None:
            raise self.fail
        return Holdings(self.access, self.papers)

    async def verify(self, paper: Paper) -> None:
        self.calls.append(f"verify {paper.paper_id}")
        if self.forged is not None:
            raise self.forged

    async def check_file(self, path: str) -> Paper:
        self.calls.append(f"check {path}")
        if self.forged is not None:
            raise self.forged
        return Paper("", "", CONSENT_BODY)

    async def save(self, paper: Paper, path: str, kind: FileKind) -> None:
        self.calls.append(f"save {paper.paper_id} {path} {kind}")

    async def export_all(self, path: str, progress: Progress) -> int:
        progress(0, 2, "Location history")
        self.calls.append(f"export {path}")
        return 48_211

    async def look(self, sale_id: str) -> tuple[BatchChoice, ...]:
        self.calls.append(f"look {sale_id}")
        return self.batches

    async def withdraw(self, sale_id: str, reason: str) -> Paper:
        self.calls.append(f"withdraw {sale_id} {reason}")
        self.papers = (WITHDRAWAL, *self.papers)
        return WITHDRAWAL


def with_rights(rights: FakeRights) -> Ports:
    """Return sample ports with those papers."""
    return replace(sample_ports(), rights=rights)


def no_rights() -> Ports:
    """Return ports of a person who added and sold nothing."""
    return with_rights(FakeRights(papers=(), access={"kept_here": [], "given_to": []}))


def broken_rights() -> Ports:
    """Return ports whose papers cannot be read."""
    return with_rights(FakeRights(fail=UserError("The database of this data folder cannot be read.")))
