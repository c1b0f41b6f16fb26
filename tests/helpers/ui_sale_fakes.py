"""In-memory doubles of what the Requests, Sell and Sign windows need: they read real files, sign and pay nothing.

They are tests' own: the product never imports them. Money here is arithmetic on numbers given to the constructor.
"""

from __future__ import annotations

import asyncio
import csv
import hashlib
import json
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.browse.model import Fit, RequestView, Source, Terms
from app.errors import UserError
from app.sell.model import (
    BatchView,
    ColumnView,
    HistogramView,
    Preview,
    SaleView,
    SourceView,
    StepState,
    StepView,
)
from app.spec import Spec
from app.spec_release import Release
from market.generated.constants import Randomness
from ui.ports import Account

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from app.approval import Approver
    from app.library.model import DatasetView
    from app.sell.model import SalePlan, SaleWatcher
    from app.sell.resale import Repeats
    from app.sell.standing import Standing
    from app.spec import Exclusivity
    from ui.bridge.ports import Problem
    from ui.components.toast import Message

UNIT = 10**6
ROOMS = ("kitchen", "bathroom", "living room", "bedroom", "study", "hall", "cellar")


def make_request(  # noqa: PLR0913 - a request has that many numbers
    number: int = 1,
    *,
    title: str = "Household energy, reading by reading",
    buyer: str = "Northline Energy Lab",
    summary: str = "Readings of single devices: time, kWh, tariff, room and device. No names, mails or phones.",
    kind: str = "household-energy",
    release: Release | None = None,
    symbol: str = "GLN",
    price: int = UNIT,
    free: int = 500 * UNIT,
    max_records: int = 150,
    min_records: int = 12,
    accepted: int = 31,
    rejected: int = 1,
    days: float = 18,
    now_s: float | None = None,
    committee: tuple[int, int] = (0, 0),
    exclusivity: Exclusivity | None = None,
    randomness: Randomness = Randomness.SLOT_HASHES,
) -> RequestView:
    """Return an open request; `number` makes its address, `committee` is how many of how many attesters decide."""
    spec = Spec(
        title,
        summary,
        kind,
        buyer,
        "Training a model that recognises household devices",
        "Training only, no resale",
        release or Release("raw"),
        {},
        bytes(1216),
        exclusivity=exclusivity,
    )
    ends = (time.time() if now_s is None else now_s) + days * 86_400
    funded = free * 100 // (price * 104)
    return RequestView(
        address=f"Req{number:041d}",
        spec=spec,
        buyer="9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin",
        symbol=symbol,
        decimals=6,
        mint="G1NmintG1NmintG1NmintG1NmintG1NmintG1NmintG1",
        price=price,
        premium_cap_bps=0,
        stake_rate=UNIT,
        free=free,
        held=52 * UNIT,
        deposited=free + 52 * UNIT,
        vault=free + 60 * UNIT,
        owed=free + 58 * UNIT,
        records_funded=funded,
        min_records=min_records,
        max_records=max_records,
        accepted=accepted,
        rejected=rejected,
        ends_s=int(ends),
        panel=5,
        sampled=12,
        tolerated=3,
        verdict_s=14 * 3600,
        source=Source(
            "6mWcVau1tVau1tVau1tVau1tVau1tVau1tVau1tr1Ff",
            348_120_911,
            "The escrow of this request, read from its account on the chain; the vault is the token account behind it.",
        ),
        threshold=committee[0],
        attesters=committee[1],
        randomness=randomness,
    )


def make_market() -> tuple[RequestView, ...]:
    """Return a handful of requests that differ as real ones do."""
    histogram = Release("histogram", "room", ROOMS, 0.5, 4.0)
    return (
        make_request(1),
        make_request(
            2,
            title="Reading diaries with notes",
            buyer="Corpus Foundry",
            kind="reading-diary",
            symbol="tUSD",
            price=UNIT * 2 // 5,
            free=300 * UNIT,
            min_records=20,
            max_records=300,
            days=4,
            accepted=0,
            rejected=0,
        ),
        make_request(
            3,
            title="How often devices run, by room",
            buyer="Aster Research",
            release=histogram,
            price=3 * UNIT,
            free=240 * UNIT,
            min_records=7,
            max_records=7,
            days=0.45,
        ),
        make_request(
            4,
            title="A whole winter of energy readings",
            symbol="tUSD",
            price=UNIT,
            free=UNIT * 110,
            min_records=40,
            max_records=120,
            days=34,
        ),
        make_request(
            5,
            title="Running routes, elevation only",
            buyer="Trailhead Maps",
            kind="routes",
            price=UNIT // 5,
            free=0,
            max_records=36,
            days=2,
        ),
        make_request(
            6,
            title="Podcast habits by hour of the day, with categories, languages and the device that was used",
            buyer="Waveform Audio Research Collective of the Northern Universities",
            kind="listening",
            price=UNIT * 3 // 5,
            free=90 * UNIT,
            max_records=24,
            release=Release("histogram", "hour", ("morning", "noon", "night"), 0.81, 2.0),
        ),
    )


def make_terms(request: RequestView, records: int) -> Terms:
    """Return terms by the arithmetic of the preset market: bond 40 %, penalty 14 %, one batch up to 150 records."""
    gross = request.price * records
    judged = request.accepted + request.rejected
    bps = request.accepted * 10_000 // judged if judged else -1
    refused = "" if records >= request.min_records else f"The buyer takes deliveries of {request.min_records} or more."
    batches, left = [], records
    while left > 0:
        batches.append(min(150, left))
        left -= batches[-1]
    return Terms(
        records=records,
        batches=tuple(batches),
        gross=gross,
        expected=gross * bps // 10_000 if bps >= 0 else gross,
        accept_bps=bps,
        bond=gross * 2 // 5,
        lost_if_rejected=gross * 14 // 100,
        lost_if_fraud=100 * UNIT,
        stake_needed=0,
        network_fee_lamports=82_000,
        rent_lamports=8_400_000,
        refused=refused,
    )


@dataclass
class FakeRequests:
    """Requests in memory; `error` makes every call fail until it is taken away, `gate` holds them back."""

    requests: tuple[RequestView, ...] = field(default_factory=make_market)
    error: Exception | None = None
    gate: asyncio.Event | None = None
    fits: dict[str, Fit] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def list(self) -> tuple[RequestView, ...]:
        """Return the requests."""
        if self.gate is not None:
            await self.gate.wait()
        self._fail()
        return self.requests

    async def fit(self, request: RequestView, path: str) -> Fit:
        """Return what was put in `fits`, or count the lines of the file."""
        self._fail()
        self.asked.append(path)
        if request.address in self.fits:
            return self.fits[request.address]
        lines = len(Path(path).read_text(encoding="utf-8").splitlines()) - 1
        return Fit(fits=True, records=lines, usable=lines, problems=(), fields=("timestamp", "kwh"))

    async def terms(self, request: RequestView, records: int) -> Terms:
        """Return the terms."""
        self._fail()
        return make_terms(request, records)

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


STEPS = (
    ("seal", "Sealed for the buyer", "50 records, 9 KB. Only the buyer's key opens it."),
    ("keep", "Kept on this computer", "In your data folder, encrypted."),
    ("publish", "Published to the practice gateway", "Sent in pieces. Each one is confirmed, so none is sent twice."),
    ("check", "Read back from another gateway", "Fetched from somewhere else and compared byte by byte."),
    ("submit", "Submitted to the market", "Asks for your signature. 20.00 GLN of stake is held from then."),
    ("review", "Judged by reviewers", "12 of the 50 records are opened to 5 people."),
    ("release", "Key released", "Releasing the key pays you. Letting it lapse costs you 7.00."),
    ("paid", "Paid", "The escrow pays you, the bond is free again."),
)


@dataclass
class FakeDesk:
    """Sales in memory: reads CSV files really, walks the steps one by one, asks the approver before `submit`.

    Attributes:
        stop_at: name of a step at which `proceed` waits for ever, as a network does.
        finished: sales that ended before.
        summary: what the approver is asked about.
    """

    requests: tuple[RequestView, ...] = field(default_factory=make_market)
    error: Exception | None = None
    stop_at: str = ""
    kept: dict[str, SaleView] = field(default_factory=dict)
    begun: list[SalePlan] = field(default_factory=list)
    previews: list[SalePlan] = field(default_factory=list)
    summary: object = None
    cap: float = 6.0
    spent: float = 2.1
    stake_needed: int = 0
    exported: list[str] = field(default_factory=list)
    sample_path: str = ""
    standings: tuple[Standing, ...] = ()
    repeats: Repeats | None = None
    catalogue: tuple[DatasetView, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()

    async def datasets(self) -> tuple[DatasetView, ...]:
        """Return the catalogue that was set."""
        return self.catalogue

    async def open_dataset(
        self, dataset_id: str, request: RequestView
    ) -> tuple[SourceView, tuple[tuple[str, str], ...]]:
        """Read the sample as if it were a data set."""
        assert request.address
        source = await self.open_source(self.sample_path)
        title = next((one.title for one in self.catalogue if one.dataset_id == dataset_id), "A data set")
        return replace(source, path="", name=title, dataset=dataset_id), self.mapping

    async def sample(self, request: RequestView) -> str:
        """Return the sample that was set."""
        del request
        return self.sample_path

    async def request(self, address: str) -> RequestView:
        """Return a request."""
        for item in self.requests:
            if item.address == address:
                return item
        raise UserError("This request is closed.", next_step="Choose another request.")

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a CSV file."""
        self._fail()
        rows = _rows(path)
        width = max(map(len, rows))
        broken = [number for number, row in enumerate(rows, 1) if len(row) != len(rows[0])]
        if broken and on_broken == "refuse":
            raise UserError(
                f"Line {broken[0]} has {len(rows[broken[0] - 1])} fields where the head has {len(rows[0])}.",
                data="Nothing has left this computer.",
                next_step="Mend the line, or skip broken lines.",
            )
        good = [row for row in rows[1:] if len(row) == len(rows[0])]
        columns = tuple(_column(name, [row[at] for row in good]) for at, name in enumerate(rows[0]))
        data = Path(path).read_bytes()
        return SourceView(
            path,
            Path(path).name,
            "CSV",
            hashlib.sha256(data).hexdigest(),
            len(good),
            len(rows) - 1 - len(good),
            len(data),
            "2026-01-05",
            "2026-02-20" if width else "",
            columns,
        )

    async def preview(self, plan: SalePlan) -> Preview:
        """Make the records the plan asks for."""
        self._fail()
        self.previews.append(plan)
        rows = _rows(plan.path)
        head, good = rows[0], [row for row in rows[1:] if len(row) == len(rows[0])]
        if plan.release.kind == "histogram":
            return self._histogram(plan, head, good)
        actions = dict(plan.columns)
        made, compared = [], []
        for row in good[: plan.most_records or len(good)]:
            before = dict(zip(head, row, strict=True))
            after = {name: _act(actions[name], value) for name, value in before.items() if actions[name] != "drop"}
            made.append(json.dumps(after, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
            compared.append(tuple((name, before[name], after.get(name, "")) for name in head))
        digest = hashlib.sha256(b"".join(len(item).to_bytes(8, "little") + item for item in made)).hexdigest()
        shown = tuple(enumerate(made))[:60]
        return Preview(
            len(made),
            digest,
            shown,
            tuple(compared[:20]),
            sum(map(len, made)),
            (),
            histogram=None,
            exact=True,
            repeats=self.repeats,
        )

    def _histogram(self, plan: SalePlan, head: list[str], rows: list[list[str]]) -> Preview:
        if self.spent + plan.release.epsilon > self.cap:
            raise UserError(
                f"Stopped before anything was computed: this would pass your limit of {self.cap}.",
                next_step="Choose a smaller ε.",
            )
        at = head.index(plan.release.column)
        bins = tuple((name, sum(row[at] == name for row in rows)) for name in plan.release.categories)
        made = tuple(json.dumps({"bin": name, "count": count}, separators=(",", ":")).encode() for name, count in bins)
        view = HistogramView(
            bins,
            plan.release.epsilon,
            self.spent,
            self.cap,
            1 / plan.release.epsilon,
            min(1.0, 0.02 / plan.release.epsilon),
            "record",
        )
        digest = hashlib.sha256(b"".join(made)).hexdigest()
        return Preview(len(made), digest, tuple(enumerate(made)), (), 512, (), view, exact=False)

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Return the terms of a sale."""
        self._fail()
        del plan
        return replace(make_terms(request, records), stake_needed=self.stake_needed)

    async def begin(self, plan: SalePlan, seen: str = "") -> str:
        """Keep the plan."""
        del seen
        self._fail()
        self.begun.append(plan)
        request = await self.request(plan.request)
        steps = tuple(StepView(key, title, text, StepState.WAITING, 0, 0, 0) for key, title, text in STEPS)
        self.kept[plan.sale_id] = SaleView(
            plan.sale_id,
            request.spec.title,
            request.spec.buyer_name,
            request.symbol,
            6,
            50,
            50 * UNIT,
            0,
            steps,
            (),
            finished=False,
            outcome="",
            log=(),
            attesters=request.attesters,
            threshold=request.threshold,
        )
        return plan.sale_id

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Walk the steps that are not done yet."""
        self._fail()
        for at, (key, title, _text) in enumerate(STEPS):
            view = self.kept[sale_id]
            if view.steps[at].state is StepState.DONE:
                continue
            watcher(self._set(sale_id, at, StepState.RUNNING))
            if key == self.stop_at:
                await asyncio.Event().wait()
            if key == "submit" and not await approver.approve(self.summary):  # type: ignore[arg-type]  # structural
                from app.errors import Declined

                raise Declined("You rejected the signature.", next_step="Go on when you want to sign.")
            if key == "submit":
                sent = BatchView(0, 50, "Batch1", "b7d0" * 16, "bafybeigdyrzt5sfp7", "SUBMITTED", "", 0, 20 * UNIT, 0)
                self.kept[sale_id] = replace(self.kept[sale_id], batches=(sent,))
            watcher(self._set(sale_id, at, StepState.DONE))
            self.kept[sale_id] = replace(
                self.kept[sale_id], log=((int(time.time()), f"{title}."), *self.kept[sale_id].log)
            )
        done = self.kept[sale_id]
        batch = BatchView(
            0, done.records, "Batch1", "b7d0" * 16, "bafybeigdyrzt5sfp7", "FINAL", "paid", 50 * UNIT, 20 * UNIT, 0
        )
        self.kept[sale_id] = replace(done, paid=50 * UNIT, batches=(batch,), finished=True, outcome="paid")
        watcher(self.kept[sale_id])
        return self.kept[sale_id]

    async def give_up(self, sale_id: str) -> SaleView:
        """End a sale of which nothing was sent."""
        self._fail()
        self.kept[sale_id] = replace(self.kept[sale_id], finished=True, outcome="given up")
        return self.kept[sale_id]

    async def standing(self, sale_id: str) -> tuple[Standing, ...]:
        """Return what was set."""
        del sale_id
        return self.standings

    async def sales(self) -> tuple[SaleView, ...]:
        """Return all sales."""
        self._fail()
        return tuple(reversed(self.kept.values()))

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error

    async def export_receipt(self, sale_id: str, path: str) -> None:
        """Write the receipt."""
        self._fail()
        Path(path).write_text(json.dumps({"sale": sale_id, "paid": self.kept[sale_id].paid}), encoding="utf-8")
        self.exported.append(path)

    def _set(self, sale_id: str, at: int, state: StepState) -> SaleView:
        view = self.kept[sale_id]
        step = view.steps[at]
        total = 10 if step.key == "publish" else 0
        done = total if state is StepState.DONE else total * 6 // 10
        moved = replace(step, state=state, at_s=int(time.time()), done=done, total=total)
        self.kept[sale_id] = replace(view, steps=(*view.steps[:at], moved, *view.steps[at + 1 :]))
        return self.kept[sale_id]


def _rows(path: str) -> list[list[str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _column(name: str, values: Sequence[str]) -> ColumnView:
    mails = sum("@" in value for value in values)
    phones = sum(value.startswith("+") for value in values)
    personal = tuple((kind, count) for kind, count in (("e-mail address", mails), ("phone number", phones)) if count)
    samples = tuple(dict.fromkeys(value for value in values if value))[:3]
    kind = "number" if samples and samples[0].replace(".", "").isdigit() else "text"
    nulls = sum(not value for value in values)
    return ColumnView(name, kind, samples, nulls, personal, "drop" if personal else "keep")


def _act(action: str, value: str) -> str:
    if action == "redact":
        return "[removed]"
    return hashlib.sha256(value.encode()).hexdigest()[:16] if action == "hash" else value


# What a signature would do, shaped as market.explain says it


ME = "7Kp3wZQvUuQ8mY1hM6yBvJx2w4nT9cR5dF3gE8aSmQ9d"


@dataclass(frozen=True)
class FakeChange:
    """A change of a holding."""

    place: str
    mint: object
    before: int
    after: int
    sentence: str
    owner: object = ME


@dataclass(frozen=True)
class FakeEffect:
    """An effect."""

    kind: str
    sentence: str
    danger: bool = False
    mint: object | None = None


@dataclass(frozen=True)
class FakeRaw:
    """An instruction as the network gets it."""

    program: object = "GLNRmarket1111111111111111111111111111111111"
    accounts: tuple[tuple[object, bool, bool], ...] = (("7Kp3wZQvUuQ8mY1hM6yBvJx2w4nT9cR5dF3gE8aSmQ9d", True, True),)
    data: bytes = bytes(range(40))


@dataclass(frozen=True)
class FakeInstruction:
    """An instruction in words."""

    program: str
    name: str
    effects: tuple[FakeEffect, ...]
    raw: FakeRaw | None = FakeRaw()
    known: bool = True


@dataclass(frozen=True)
class FakeSummary:
    """A summary of a submission."""

    payer: object = ME
    me: object = ME
    own: Mapping[Any, str] = field(default_factory=dict)
    instructions: tuple[FakeInstruction, ...] = (
        FakeInstruction(
            "Gleaner market",
            "submit batch",
            (
                FakeEffect("hold", "Submits a batch of 50 records; 20.00\u00a0GLN of your stake is held as its bond."),
                FakeEffect("rent", "0.0084\u00a0SOL is held for its accounts and comes back when they close."),
            ),
        ),
    )
    changes: tuple[FakeChange, ...] = (
        FakeChange("wallet", None, 2 * 10**9, 2 * 10**9 - 8_400_000, "Your wallet: \u22120.0084\u00a0SOL"),
        FakeChange("stake", "mint", 100 * UNIT, 80 * UNIT, "Your free stake: \u221220.00\u00a0GLN"),
        FakeChange("bond", "mint", 0, 20 * UNIT, "Held as bond: +20.00\u00a0GLN"),
    )
    fee_lamports: int = 82_000
    priority_lamports: int = 77_000
    units: int = 96_000
    digest: str = "e41c" + "7" * 56 + "09b2"
    set_aside: tuple[FakeChange, ...] = (
        FakeChange("set aside", "mint", 0, 52 * UNIT, "Set aside for you by the buyer: 52.00\u00a0GLN", "buyer"),
    )
    cannot_happen: tuple[str, ...] = (
        "Cannot happen with this signature: sending tokens to anyone.",
        "Cannot happen with this signature: giving anyone power over your account.",
    )
    dangers: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class FakeNavigator:
    """Remembers where pages wanted to go."""

    def __init__(self, host: QWidget | None = None) -> None:
        self.opened: list[tuple[str, str]] = []
        self.counts: dict[str, int] = {}
        self.problems: list[Problem] = []
        self.messages: list[Message] = []
        self.host = host

    def open(self, page: str, argument: str = "") -> None:
        """Remember."""
        self.opened.append((page, argument))

    def has_page(self, page: str) -> bool:
        """Say that the pages of a sale exist."""
        return page in {"requests", "sell", "wallet"}

    def back(self) -> None:
        """Remember."""
        self.opened.append(("back", ""))

    def notify(self, message: Message, on_action: Callable[[], None] | None = None) -> None:
        """Remember."""
        del on_action
        self.messages.append(message)

    def show_problem(self, problem: Problem) -> None:
        """Remember."""
        self.problems.append(problem)

    def set_count(self, page: str, count: int, *, hot: bool = False) -> None:
        """Remember."""
        del hot
        self.counts[page] = count

    @property
    def account(self) -> Account:
        """Return an account that can do everything."""
        return Account("Account 1", "me", b"me")

    def use_account(self, address: str) -> None:
        """Remember."""
        self.opened.append(("account", address))

    def open_accounts(self) -> None:
        """Remember."""
        self.opened.append(("accounts", ""))

    def accounts_changed(self) -> None:
        """Do nothing."""

    def start_over(self) -> None:
        """Remember."""
        self.opened.append(("start over", ""))

    def request_lock(self) -> None:
        """Do nothing."""

    def request_text_scale(self, scale: float) -> None:
        """Do nothing."""

    @property
    def dialog_host(self) -> QWidget:
        """Return the window."""
        if self.host is None:
            raise LookupError("No window was given.")
        return self.host
