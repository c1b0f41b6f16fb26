"""The pure parts of the adapters; what they ask of the app is walked by tests/e2e."""

from __future__ import annotations

import asyncio
import json
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING, ClassVar, Self, cast

import pytest

from app.account.model import AccountOverview, Holding
from app.history.lines import HistoryLine, Moved
from app.sell.model import BatchView, HistogramView, Preview, SaleView, StepState, StepView
from app.sell.running import RunningSales
from app.store.home import Home as DataFolder
from assets.samples import sample_path
from ui.format.money import SOL, Meaning
from ui.wiring.amounts import GLN, asset, coins, stake_of
from ui.wiring.backend import Backend
from ui.wiring.history import entry_of
from ui.wiring.home import WEEKS, _earned, _needs, _under_way
from ui.wiring.market import Sales, _lay_out, _with_shape
from ui.wiring.session import Session
from ui.wiring.wallet import _rank

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.approval import Approver
    from app.sell.desk import Desk
    from ui.ports import Strength

UNIT = 10**6
DAY_S = 86_400


def sale(paid: int = 0, *, at_s: int = 0, finished: bool = True, symbol: str = "GLN") -> SaleView:
    steps = tuple(
        StepView(str(at), f"Step {at}", "", StepState.DONE if at < 2 else StepState.RUNNING, 0, 0, 0) for at in range(3)
    )
    batches: tuple[BatchView, ...] = ()
    log = ((at_s, "Paid"),)
    return SaleView("id", "Energy", "Lab", symbol, 6, 50, 50 * UNIT, paid, steps, batches, finished, "paid", log)


async def strength(passphrase: str, folder: Path) -> Strength:
    return await Session(Backend(DataFolder(folder))).strength(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0),
        ("short", 0),
        ("eightchr", 1),
        ("elevenchars", 2),
        ("aaaaaaaaaaaaaaaaaaaaaaaa", 1),
        ("four quiet herons wade", 4),
    ],
)
async def test_strength_grows_with_length_and_variety(passphrase: str, level: int, tmp_path: Path) -> None:
    judged = await strength(passphrase, tmp_path)
    assert judged.level == level
    assert judged.words


def test_earnings_stand_in_the_week_they_came() -> None:
    now = int(time.time())
    earned = _earned((sale(50 * UNIT, at_s=now), sale(20 * UNIT, at_s=now - 8 * DAY_S), sale(0, at_s=now)))
    assert earned.total.base_units == 70 * UNIT
    assert len(earned.weeks) == WEEKS
    assert earned.weeks[-2:] == (20 * UNIT, 50 * UNIT)
    assert sum(earned.weeks) == 70 * UNIT


def test_other_tokens_are_not_added_to_the_earnings() -> None:
    earned = _earned((sale(50 * UNIT, at_s=int(time.time()), symbol="tUSD"),))
    assert earned.total.base_units == 0
    assert earned.weeks == ()


def test_needs_name_sales_that_stand_and_words_without_backup() -> None:
    found = _needs([sale(finished=False)], backup_checked=False)
    assert [(need.page, need.argument) for need in found] == [("sell", "id"), ("wallets", "backup")]
    assert _needs([], backup_checked=True) == ()


def test_sale_under_way_shows_the_step_that_runs() -> None:
    shown = _under_way(sale(finished=False))
    assert (shown.state, shown.step, shown.steps) == ("Step 2", 2, 3)


def test_stake_is_whole_and_names_what_holds_it() -> None:
    holdings = (
        Holding("mint", "GLN", 6, 10 * UNIT, "wallet"),
        Holding("mint", "GLN", 6, 5 * UNIT, "stake"),
        Holding("mint", "GLN", 6, 25 * UNIT, "bonds"),
    )
    stake = stake_of(AccountOverview("me", holdings, 0, 2, 1, 1, banned=False, slot=9))
    assert stake.total.base_units == 30 * UNIT
    assert [(part.reason, part.coins.base_units) for part in stake.held] == [
        ("Held in bonds of sales under way", 25 * UNIT)
    ]
    assert (stake.strikes, stake.level) == (1, 2)


def test_amounts_keep_their_decimals() -> None:
    assert asset("SOL", 9) is SOL
    assert coins(Holding("mint", "tUSD", 6, 7, "wallet")).asset == asset("tUSD", 6)
    assert GLN.decimals == 6


def test_wallet_puts_earnings_first_and_fees_last() -> None:
    lines = [
        Holding("SOL", "SOL", 9, 1, "wallet"),
        Holding("stake", "GLN", 6, 1, "stake"),
        Holding("usd", "tUSD", 6, 1, "wallet"),
        Holding("gln", "GLN", 6, 1, "wallet"),
    ]
    assert [item.key for item in sorted(lines, key=_rank)] == ["gln", "usd", "SOL", "stake"]


@pytest.mark.parametrize(
    ("kind", "amount", "meaning"),
    [
        ("sale", 5, Meaning.EARNED),
        ("received", 5, Meaning.EARNED),
        ("sent", -5, Meaning.SENT),
        ("stake", -5, Meaning.HELD),
        ("stake", 5, Meaning.BALANCE),
    ],
)
def test_history_colours_only_what_was_earned(kind: str, amount: int, meaning: Meaning) -> None:
    entry = entry_of(HistoryLine("sig", kind, "Title", 1_700_000_000, 5, "me", (Moved("mint", "GLN", 6, amount),)))
    assert entry.meaning is meaning
    assert entry.coins is not None
    assert entry.coins.base_units == 5


def test_sample_is_laid_out_short_or_whole(tmp_path: Path) -> None:
    short = _lay_out(tmp_path / "samples", "household-energy", 50)
    assert len(short.read_text().splitlines()) == 51
    whole = _lay_out(tmp_path / "samples", "reading-diary", 0)
    assert whole.read_text() == sample_path("reading-diary").read_text()


def test_preferences_survive_and_broken_ones_are_defaults(tmp_path: Path) -> None:
    backend = Backend(DataFolder(tmp_path))
    backend.prefer("appearance", "dark")
    assert Backend(DataFolder(tmp_path)).preference("appearance", "system") == "dark"
    (tmp_path / "window.json").write_text("[1")
    assert backend.preference("appearance", "system") == "system"


class EndlessDesk:
    """A desk whose sales wait for ever."""

    def __init__(self) -> None:
        self.started = asyncio.Event()
        self.stopped = 0

    async def proceed(self, sale_id: str, approver: object, watcher: Callable[[SaleView], None]) -> SaleView:
        del sale_id, approver
        watcher(sale())
        self.started.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.stopped += 1
        raise AssertionError("it waits for ever")


async def test_pausing_stops_the_sale_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, seen = EndlessDesk(), list[SaleView]()
    backend = Backend(DataFolder(tmp_path))
    running = RunningSales(desk)  # type: ignore[arg-type]  # a double of the desk's one method

    async def already_there() -> RunningSales:
        return running

    monkeypatch.setattr(backend, "running", already_there)
    job = asyncio.create_task(Sales(backend).proceed("id", object(), seen.append))  # type: ignore[arg-type]  # nobody signs
    await desk.started.wait()
    assert running.is_running("id")
    assert len(seen) == 1
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    assert not running.is_running("id")
    assert desk.stopped == 1
    assert backend.revision == 2


class DeskOf(EndlessDesk):
    """Such a desk, and what tells whose it is."""

    def __init__(self, connection: object, signer: object) -> None:
        super().__init__()
        self.connection, self.identity = connection, SimpleNamespace(owner=signer)


class AppInUse:
    """An app whose account, network and unlocking change."""

    def __init__(self) -> None:
        self.number, self.network, self.key = 0, object(), object()
        self.wallet = SimpleNamespace(signer=lambda _number: self.key)

    def account(self) -> SimpleNamespace:
        return SimpleNamespace(number=self.number)

    def desk(self, connection: object) -> DeskOf:
        return DeskOf(connection, self.key)


@pytest.mark.parametrize("changed", ["number", "network", "key"])
async def test_a_desk_of_another_account_network_or_unlocking_is_used_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    backend, app = Backend(DataFolder(tmp_path)), AppInUse()

    async def joined() -> object:
        return app.network

    async def opened() -> AppInUse:
        return app

    monkeypatch.setattr(backend, "connection", joined)
    monkeypatch.setattr(backend, "app", opened)
    desk, running = cast("EndlessDesk", await backend.desk()), await backend.running()
    first = await backend.desk()
    assert first is cast("Desk", desk)
    assert await backend.running() is running
    running.go_on("id", cast("Approver", object()))
    await desk.started.wait()
    setattr(app, changed, 1 if changed == "number" else object())
    other = await backend.running()
    assert other is not running
    assert await backend.desk() is not first
    assert desk.stopped == 1, "what it had begun is stopped"


class JoinedApp:
    """An app that joins slowly."""

    made: ClassVar[list[JoinedApp]] = []
    may_join: ClassVar[asyncio.Event]

    def __init__(self, _home: object) -> None:
        self.closed, self.joined_closed = False, False
        self.network = SimpleNamespace(in_use=lambda: None)
        JoinedApp.made.append(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_error: object) -> None:
        self.closed = True

    async def connect(self, _say: object) -> SimpleNamespace:
        self.joined_closed = self.closed
        await JoinedApp.may_join.wait()
        return SimpleNamespace(info=SimpleNamespace(name="Somewhere"))


async def test_who_waited_while_the_folder_was_closed_joins_by_the_app_opened_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.container.App", JoinedApp)
    monkeypatch.setattr(JoinedApp, "made", [])
    monkeypatch.setattr(JoinedApp, "may_join", asyncio.Event(), raising=False)
    backend = Backend(DataFolder(tmp_path))

    async def emptied() -> None:
        async with backend.closed():
            assert JoinedApp.made[0].closed

    jobs = [asyncio.create_task(one) for one in (backend.connection(), emptied(), backend.connection())]
    for _ in range(10):
        await asyncio.sleep(0)
    JoinedApp.may_join.set()
    await asyncio.gather(*jobs)
    assert [(one.closed, one.joined_closed) for one in JoinedApp.made] == [(True, False), (False, False)]


def test_preview_of_a_noised_release_shows_the_shape_of_its_records() -> None:
    view = HistogramView((("kitchen", 3), ("“x”", 0)), 1.0, 0.0, 6.0, 1.0, 0.1, "record")
    shown = _with_shape(Preview(2, "", (), (), 0, (), view, exact=False))
    assert [json.loads(record) for _, record in shown.shown] == [
        {"category": "kitchen", "count": 3},
        {"category": "“x”", "count": 0},
    ]
    exact = Preview(1, "d", ((0, b"{}"),), (), 2, (), None, exact=True)
    assert _with_shape(exact) is exact
