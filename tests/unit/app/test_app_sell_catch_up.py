"""After a restore: what was sold since is accounted for before it is adopted, whatever comes first or fails between."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from app.backup.merge import mark_restored
from app.library.catalogue import Catalogue
from app.sell import catch_up as module
from app.sell import desk as desk_module
from app.sell.catch_up import RestoredRecords
from app.sell.desk import Desk
from app.sell.model import SalePlan
from app.sell.recover import ADOPTED
from app.sell.running import RunningSales
from app.spec import Exclusivity, Spec
from app.spec_release import Release
from app.store import Database, DatasetStore, LedgerStore, SaleJournal, Seller, Settings
from market.errors import NetworkError
from tests.helpers.sale_driver import Agrees, nobody

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

ME = Pubkey.from_bytes(bytes([7] * 32))
SCOPE = Exclusivity(bytes([9] * 32), "reading")
NOISED, PROMISED = Pubkey.from_bytes(bytes([1] * 32)), Pubkey.from_bytes(bytes([2] * 32))
SPECS = {
    NOISED: Spec("noised", "s", "energy", "b", "p", "l", Release("histogram", "a", ("x",), 0.1, 2.0), {}, bytes(1216)),
    PROMISED: Spec("raw", "s", "energy", "b", "p", "l", Release("raw"), {}, bytes(1216), exclusivity=SCOPE),
}


def _submission(request: Pubkey) -> Any:
    step = SimpleNamespace(
        name="submit",
        accounts={"contributor": ME, "request": request, "batch": f"batch of {request}"},
        arguments=SimpleNamespace(root=bytes(request)),
    )
    return SimpleNamespace(failed=False, block_time_s=4_000_000_000, steps=[step])


class _History:
    """Knows one submission to each of the two requests."""

    def __init__(self, *_: object) -> None:
        pass

    async def newest_first(self, address: object) -> AsyncIterator[Any]:
        del address
        for request in SPECS:
            yield _submission(request)


class _Reader:
    async def request(self, address: Pubkey) -> Any:
        return SimpleNamespace(value=SimpleNamespace(spec=address))


class _Connection:
    rpc = program = None
    info = SimpleNamespace(genesis_hash="here")
    reader = _Reader()
    refused: Exception | None = None

    async def spec(self, pointer: Pubkey) -> Spec:
        await asyncio.sleep(0)
        if self.refused is not None:
            raise self.refused
        return SPECS[pointer]


def _adopting(desk: Desk, failing: list[bool]) -> Any:
    """Adopts both, as `recover` would; fails after the first as often as it is told to."""

    async def recover(_: Desk) -> tuple[str, ...]:
        adopted = []
        known = {sale.sale_id for sale in desk.journal.sales()}
        for request in SPECS:
            await asyncio.sleep(0)
            name = f"{ADOPTED}{bytes(request).hex()[:16]}"
            if name in known:
                continue
            built = {"root": bytes(request).hex()}
            desk.journal.create_sale(name, {"plan": {}, "batches": [1], "facts": {}}, [(0, "built", built)])
            adopted.append(name)
            if failing and failing.pop():
                raise NetworkError("the node went away")
        return tuple(adopted)

    return recover


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(module, "MarketHistory", _History)
    with Database(tmp_path / "store.db", bytes(32)) as database:
        mark_restored(database, 1_000)
        journal = SaleJournal(database, Seller("me", "here"))
        restored = RestoredRecords(Settings(database), asyncio.Lock())
        receipts = SimpleNamespace(get=lambda _: {})
        parts: Any = (
            SimpleNamespace(address=ME, secret=bytes(32)),
            journal,
            LedgerStore(database),
            receipts,
            None,
            tmp_path,
            restored,
            None,
            None,
            Catalogue(DatasetStore(database), tmp_path / "library"),
        )
        yield Desk(cast("Any", _Connection()), *parts)


def _both_are_accounted_for(desk: Desk) -> None:
    (charged,) = desk.ledger.rows()
    assert (charged.entry_id, charged.epsilon) == (f"batch batch of {NOISED}", 2.0)
    with pytest.raises(Exception, match="each once"):
        desk.restored.require_known(SPECS[PROMISED])


async def test_recovering_accounts_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in (module, desk_module):
        monkeypatch.setattr(place, "recover", _adopting(desk, []))
    assert len(await desk.recover()) == 2
    _both_are_accounted_for(desk)
    assert await desk.recover() == ()
    _both_are_accounted_for(desk)


async def test_what_was_adopted_before_it_was_accounted_for_still_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt = _adopting(desk, [])
    await adopt(desk)
    monkeypatch.setattr(module, "recover", adopt)
    assert await desk.restored.catch_up(desk) == ()
    _both_are_accounted_for(desk)


async def test_a_recovery_that_failed_half_way_forgets_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "recover", _adopting(desk, [True]))
    assert await desk.restored.try_to_catch_up(desk) == ()
    _both_are_accounted_for(desk)
    assert len(await desk.restored.catch_up(desk)) == 1
    _both_are_accounted_for(desk)


async def test_accounts_and_sales_that_catch_up_at_once_erase_nothing_of_each_other(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "recover", _adopting(desk, []))
    found = await asyncio.gather(*[desk.restored.catch_up(desk) for _ in range(3)])
    assert sorted(map(len, found)) == [0, 0, 2]
    _both_are_accounted_for(desk)


async def test_what_is_found_goes_on_until_the_sales_are_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "recover", _adopting(desk, []))
    adopted: list[str] = []
    running = RunningSales(desk)
    running.catch_up(adopted.append)
    await asyncio.sleep(0)
    await running.stop()  # before the first spec is read
    assert (adopted, desk.journal.sales()) == ([], [])
    found = asyncio.Event()

    def go_on(sale_id: str) -> None:
        adopted.append(sale_id)
        if len(adopted) == len(SPECS):
            found.set()

    running.catch_up(go_on)
    await found.wait()
    assert sorted(adopted) == sorted(sale.sale_id for sale in desk.journal.sales())


@pytest.mark.parametrize("waiting", [0, 1])
async def test_only_what_is_yet_to_be_delivered_waits_for_the_past(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, waiting: int
) -> None:
    """A request that nobody can read any more keeps no submitted batch from its duties, and sells nothing new."""
    cast("Any", desk.connection).refused = NetworkError("no gateway has it")
    followed: list[int] = []

    async def duty(_: object, number: int, root: bytes) -> None:
        del root
        followed.append(number)

    async def nothing(*_: object) -> None:
        pass

    monkeypatch.setattr("app.sell.run.Duties.until_final", duty)
    monkeypatch.setattr("app.sell.run.follow_up", nothing)
    monkeypatch.setattr("app.sell.run.collect", nothing)
    monkeypatch.setattr(desk_module, "sale_view", lambda *_: SimpleNamespace())
    monkeypatch.setattr(desk_module, "_outcome", lambda *_: "paid")
    plan = SalePlan("one", str(NOISED), "", "", ())
    facts = {"mint": str(NOISED), "stake_needed": 0}
    numbers = [10] * (1 + waiting)
    desk.journal.create_sale("one", {"plan": plan.to_json(), "batches": numbers, "facts": facts})
    desk.journal.append("one", 0, "built", {"root": "ab"})
    desk.journal.append("one", 0, "submitted", {"signature": "s"})
    if waiting:
        with pytest.raises(NetworkError, match="no gateway"):
            await desk.proceed("one", Agrees(), nobody)
    else:
        await desk.proceed("one", Agrees(), nobody)
    assert followed == [0]
    assert desk.journal.sale("one").outcome == (None if waiting else "paid")
