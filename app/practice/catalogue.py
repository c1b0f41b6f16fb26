"""What the automatic buyers ask for, and at what price; six decimals on the practice network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.spec_release import Release
from assets.samples import schema_path

UNIT = 1_000_000
DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Buyer:
    """An automatic buyer; ``role`` names its key."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A request an automatic buyer opens.

    ``price`` and ``deposit`` are base units; with ``attesters`` a committee of so many decides, ``threshold`` of them.
    """

    nonce: int
    buyer: Buyer
    title: str
    summary: str
    kind: str
    purpose: str
    licence: str
    release: Release
    mint: str
    price: int
    deposit: int
    min_records: int
    max_records: int
    premium_cap_bps: int
    open_days: int
    attesters: int = 0
    threshold: int = 0

    @property
    def quality(self) -> dict[str, Any]:
        """The schema and rules its reviewers test against."""
        name = "category-histogram" if self.release.kind == "histogram" else self.kind
        quality: dict[str, Any] = json.loads(schema_path(name).read_text())
        return quality


NORTHLINE = Buyer("buyer Northline", "Northline Energy Lab")
CORPUS = Buyer("buyer Corpus", "Corpus Foundry")
ASTER = Buyer("buyer Aster", "Aster Research")
BUYERS = (NORTHLINE, CORPUS, ASTER)

ROOMS = ("kitchen", "bathroom", "living room", "bedroom", "study", "hall", "cellar")

OFFERS = (
    Offer(
        nonce=1,
        buyer=NORTHLINE,
        title="Household energy, reading by reading",
        summary=(
            "Readings of single devices: time, kWh, tariff, room and device. We train a model that tells from a meter "
            "which device is running. No names, mail addresses or phone numbers."
        ),
        kind="household-energy",
        purpose="Training a model that recognises household devices",
        licence="Training only, no resale",
        release=Release("raw"),
        mint="GLN",
        price=UNIT,
        deposit=500 * UNIT,
        min_records=12,
        max_records=150,
        premium_cap_bps=0,
        open_days=60,
    ),
    Offer(
        nonce=1,
        buyer=CORPUS,
        title="Reading diaries with notes",
        summary=(
            "Entries of a reading diary: date, title, minutes, pages, rating and a note in your own words. We train a "
            "model that summarises what people say about books."
        ),
        kind="reading-diary",
        purpose="Training a model that summarises notes on books",
        licence="Training and evaluation",
        release=Release("raw"),
        mint="tUSD",
        price=UNIT * 2 // 5,
        deposit=300 * UNIT,
        min_records=20,
        max_records=300,
        premium_cap_bps=1_500,
        open_days=21,
    ),
    Offer(
        nonce=1,
        buyer=ASTER,
        title="How often devices run, by room",
        summary=(
            "A histogram of readings per room, with noise added on your device. We compare homes, never single "
            "readings: no single reading of yours can be proven."
        ),
        kind="household-energy",
        purpose="Comparing energy use between homes",
        licence="Statistics only",
        release=Release("histogram", "room", ROOMS, 0.5, 4.0),
        mint="GLN",
        price=3 * UNIT,
        deposit=240 * UNIT,
        min_records=len(ROOMS) + 1,
        max_records=len(ROOMS) + 1,
        premium_cap_bps=0,
        open_days=9,
    ),
    Offer(
        nonce=2,
        buyer=NORTHLINE,
        title="A whole winter of energy readings",
        summary=(
            "At least 100 readings in one delivery, the same fields as our other request. Larger deliveries train "
            "better models, so we pay more for a record."
        ),
        kind="household-energy",
        purpose="Training a model that recognises household devices",
        licence="Training only, no resale",
        release=Release("raw"),
        mint="tUSD",
        price=UNIT,
        deposit=400 * UNIT,
        min_records=100,
        max_records=120,
        premium_cap_bps=750,
        open_days=34,
    ),
)

COMMITTEE_OFFER = Offer(
    nonce=2,
    buyer=CORPUS,
    title="Reading diaries, checked by three editors",
    summary=(
        "The same entries as in our other request, but without reviewers drawn by lot: three editors of ours read the "
        "whole delivery, and two of them have to accept it. They are paid the reviewers' fee."
    ),
    kind="reading-diary",
    purpose="Training a model that summarises notes on books",
    licence="Training and evaluation",
    release=Release("raw"),
    mint="tUSD",
    price=UNIT // 2,
    deposit=150 * UNIT,
    min_records=20,
    max_records=200,
    premium_cap_bps=0,
    open_days=30,
    attesters=3,
    threshold=2,
)
"""Decided by automatic attesters (mode ORACLE)."""
