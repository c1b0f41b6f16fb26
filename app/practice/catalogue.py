"""What the automatic buyers ask for, and at what price; six decimals on the practice network."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.practice import lives
from app.practice.lives import quality_of
from app.practice.noised import ENERGY_TABLES, PLACES_IN_GERMANY, PLACES_WANTED
from app.spec_release import Release
from app.spec_released import quality_of_release
from app.spec_wants import ANY_HANDLING, NOTHING_WANTED
from assets.samples import schema_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.spec_wants import Handling, Wants

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
    Where ``wants`` names fields, the schema is made of them and of ``rules``.
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
    wants: Wants = NOTHING_WANTED
    handling: Handling = ANY_HANDLING
    rules: tuple[Mapping[str, Any], ...] = ()

    @property
    def quality(self) -> dict[str, Any]:
        """The schema and rules its reviewers test against."""
        if not self.release.is_raw:
            return quality_of_release(self.release)
        if self.wants.fields:
            return quality_of(self.wants, self.rules)
        quality: dict[str, Any] = json.loads(schema_path(self.kind).read_text())
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


def _of_a_life(  # noqa: PLR0913 - what tells such requests apart
    nonce: int,
    buyer: Buyer,
    title: str,
    summary: str,
    wants: Wants,
    *,
    kind: str,
    purpose: str,
    mint: str,
    price: int,
    rules: tuple[Mapping[str, Any], ...] = (),
) -> Offer:
    """A request for records of a service's export, as they are or redacted."""
    return Offer(
        nonce=nonce,
        buyer=buyer,
        title=title,
        summary=summary,
        kind=kind,
        purpose=purpose,
        licence="Training only, no resale",
        release=Release("raw"),
        mint=mint,
        price=price,
        deposit=1_600 * price,
        min_records=12,
        max_records=600,
        premium_cap_bps=0,
        open_days=90,
        wants=wants,
        handling=lives.AS_RECORDS,
        rules=rules,
    )


LIFE_OFFERS = (
    _of_a_life(
        11,
        ASTER,
        "Visits to places",
        "When you were somewhere, about where, and what the place is to you. Round coordinates to two decimals, about "
        "a kilometre; we need no names. We train a model of how people spend their days.",
        lives.VISITS,
        kind="place-visits",
        purpose="Training a model of daily movement",
        mint="GLN",
        price=UNIT // 4,
    ),
    _of_a_life(
        11,
        CORPUS,
        "Conversations with assistants",
        "Messages between you and an AI assistant, in their order, with names, addresses and secrets replaced. We "
        "train a model that answers better than the one you talked to.",
        lives.CHATS,
        kind="assistant-chats",
        purpose="Training an assistant",
        mint="tUSD",
        price=UNIT // 5,
        rules=({"kind": "max_share_equal", "field": "text", "share": 0.5, "min_records": 12},),
    ),
    _of_a_life(
        12,
        CORPUS,
        "Pages you opened",
        "Time, site, title and how you came to a page; never its full address. We train a model that tells what people "
        "look for.",
        lives.PAGES,
        kind="browsing",
        purpose="Training a model of interests",
        mint="tUSD",
        price=UNIT // 20,
    ),
    _of_a_life(
        12,
        ASTER,
        "Listening histories",
        "What you listened to, when, and for how long. We train a model that recommends music.",
        lives.LISTENING,
        kind="listening",
        purpose="Training a recommender of music",
        mint="GLN",
        price=UNIT // 20,
    ),
    _of_a_life(
        13,
        ASTER,
        "Viewing histories",
        "What you watched and when, from any service. We train a model that recommends films.",
        lives.VIEWING,
        kind="viewing",
        purpose="Training a recommender of films",
        mint="GLN",
        price=UNIT // 25,
    ),
    _of_a_life(
        11,
        NORTHLINE,
        "Health samples",
        "Samples of a watch or a phone: what was measured, the number and its unit. We train a model that notices when "
        "somebody falls ill.",
        lives.HEALTH,
        kind="health-samples",
        purpose="Training a model that notices illness",
        mint="tUSD",
        price=UNIT // 10,
    ),
    _of_a_life(
        12,
        NORTHLINE,
        "Workouts and trips",
        "How far you went, how, and how long it took. No coordinates. We train a model of effort.",
        lives.TRACKS,
        kind="workouts",
        purpose="Training a model of effort",
        mint="GLN",
        price=UNIT // 10,
    ),
    _of_a_life(
        13,
        CORPUS,
        "Spending by category",
        "Day, amount, currency and category of payments; no names of shops or people. We train a model that plans a "
        "household's money.",
        lives.SPENDING,
        kind="spending",
        purpose="Training a model of household budgets",
        mint="tUSD",
        price=UNIT // 8,
    ),
)
"""Requests that exports of services fit."""

NOISED_OFFERS = (
    Offer(
        nonce=21,
        buyer=NORTHLINE,
        title="How much is used when, in tables",
        summary=(
            "Tables of tariff and consumption with noise added on your device: no single day of yours can be proven. "
            "We plan tariffs with them."
        ),
        kind="household-energy",
        purpose="Planning tariffs",
        licence="Statistics only",
        release=ENERGY_TABLES,
        mint="GLN",
        price=UNIT // 2,
        deposit=150 * UNIT,
        min_records=ENERGY_TABLES.records,
        max_records=ENERGY_TABLES.records,
        premium_cap_bps=0,
        open_days=45,
    ),
    Offer(
        nonce=21,
        buyer=ASTER,
        title="Where in Germany days are spent",
        summary=(
            "On how many days you were in which square of five kilometres, with noise added on your device. Squares "
            "with few days are not shown: no single day of yours can be proven. We plan trains with them."
        ),
        kind="place-days",
        purpose="Planning public transport",
        licence="Statistics only",
        release=PLACES_IN_GERMANY,
        mint="tUSD",
        price=3 * UNIT // 2,
        deposit=300 * UNIT,
        min_records=1,
        max_records=150,
        premium_cap_bps=0,
        open_days=45,
        wants=PLACES_WANTED,
    ),
)
"""Requests that no record leaves for, but counts with noise."""

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
