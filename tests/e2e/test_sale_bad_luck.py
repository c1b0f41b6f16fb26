"""Full disks, changed files, buyers who leave, users who say no: a clear error each time, and nothing lost."""

from __future__ import annotations

import resource
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import app.sell.deliver
from app.errors import Declined, UserError
from app.practice.catalogue import UNIT
from app.store.errors import HomeBusyError, StoreError
from assets.samples import sample_path
from market.errors import ProgramRefused
from storage.errors import StorageFull
from storage.package_writer import PackageBuilder
from tests.helpers.sale_driver import (
    Agrees,
    Declines,
    OwnBuyer,
    clear,
    facts,
    fund,
    market_of,
    new_wallet,
    nobody,
    opened,
    raw_plan,
    selling,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solders.pubkey import Pubkey

    from app.network.info import NetworkInfo
    from market.explain import TransactionSummary

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

RECORDS = 20


async def test_full_disk(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        seller = desk.identity.address
        await fund(market, seller)
        plan = await raw_plan(desk, request, RECORDS)
        digest = (await desk.preview(plan)).digest
        await desk.begin(plan)

        with no_room(), pytest.raises(StoreError) as store:
            await desk.proceed(plan.sale_id, Agrees(), nobody)
        clear(store.value, "disk", "Nothing is lost", "space")
        assert await market.reader.staker(seller) is None, "nothing is sent that is not written down first"

        class NoRoomToSeal(PackageBuilder):
            def build(self, *args: Any, **options: Any) -> Any:
                with no_room():
                    return super().build(*args, **options)

        with monkeypatch.context() as patch:
            patch.setattr(app.sell.deliver, "PackageBuilder", NoRoomToSeal)
            with pytest.raises(StorageFull) as sealing:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
        clear(sealing.value, "disk is full", "free some space")

        stage, fetch = desk.connection.staging.put_file, desk.connection.gateways.file

        def no_room_to_stage(path: Path) -> Any:
            with no_room():
                return stage(path)

        async def no_room_to_fetch(*args: Any, **options: Any) -> int:
            with no_room():
                return await fetch(*args, **options)

        with monkeypatch.context() as patch:
            patch.setattr(desk.connection.staging, "put_file", no_room_to_stage)
            with pytest.raises(StorageFull) as staging:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
        clear(staging.value, "disk is full", "free some space")
        with monkeypatch.context() as patch:
            patch.setattr(desk.connection.gateways, "file", no_room_to_fetch)
            with pytest.raises(StorageFull) as fetching:
                await desk.proceed(plan.sale_id, Agrees(), nobody)
        clear(fetching.value, "disk is full", "free some space")
        assert (await facts(market, seller, request)).submits == 0

        view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
        assert await buyer.digests(seller, tmp_path) == [digest]
        found = await facts(market, seller, request)
        assert (found.submits, found.withdrawals) == (1, (RECORDS * UNIT,))


async def test_lost_records_then_a_no_then_a_lost_file(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home, records = tmp_path / "home", 200
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        seller = desk.identity.address
        await fund(market, seller)
        file = Path(shutil.copy(sample_path("household-energy"), tmp_path))
        plan = await raw_plan(desk, request, records, file)
        await desk.begin(plan)

        # The records were kept when it began. Without them they are made again, and only from the very same file.
        desk.outgoing(plan.sale_id).remove()
        content = file.read_bytes()
        file.write_bytes(content + content[content.rindex(b"\n", 0, -1) + 1 :])
        with pytest.raises(UserError) as changed:
            await desk.proceed(plan.sale_id, Agrees(), nobody)
        clear(changed.value, file.name, "changed", "Put the file back")
        assert await market.reader.staker(seller) is None, "no stake is deposited for a file that is not the one"
        file.write_bytes(content)

        # Yes to the stake and to the first batch, no to the second one: what is out is seen through all the same.
        with pytest.raises(Declined) as declined:
            await desk.proceed(plan.sale_id, Declines(at=2), nobody)
        clear(declined.value, "nothing was sent", "Go on with the sale")
        (view,) = await desk.sales()
        assert len(view.batches) > 1
        assert [batch.ending for batch in view.batches] == ["ACCEPTED"] + [""] * (len(view.batches) - 1)
        assert (await facts(market, seller, request)).submits == 1

        file.unlink()  # its records are kept, sealed, until the sale is over
        assert desk.outgoing(plan.sale_id).there
        view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", records * UNIT)
        found = await facts(market, seller, request)
        assert found.submits == found.spent == found.batches == len(view.batches)
        assert found.withdrawals == (records * UNIT,)
        assert not desk.outgoing(plan.sale_id).there


async def test_buyer_leaves_between_plan_and_submission(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        closing, staying = await buyer.open_request(), await buyer.open_request()
        seller = desk.identity.address
        await fund(market, seller)
        first = await raw_plan(desk, closing, RECORDS)
        await desk.begin(first)
        with pytest.raises(UserError) as refused:
            await desk.proceed(first.sale_id, LeavesWhileWeSign(buyer, closing), nobody)
        clear(refused.value, "closed this request")
        assert isinstance(refused.value.__context__, ProgramRefused)
        with pytest.raises(UserError) as closed:
            await desk.proceed(first.sale_id, Agrees(), nobody)
        clear(closed.value, "closed this request", "choose another request")
        staker = await market.reader.staker(seller)
        assert staker is not None
        assert staker.bonded == 0
        free = staker.free

        assert (await desk.give_up(first.sale_id)).outcome != ""
        assert desk.journal.open_sales() == []
        second = await raw_plan(desk, staying, RECORDS)
        await desk.begin(second)
        view = await desk.proceed(second.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
        staker = await market.reader.staker(seller)
        assert staker is not None
        assert staker.free + staker.bonded >= free, "the stake of the first sale is all there"
        assert (await facts(market, seller, staying)).withdrawals == (RECORDS * UNIT,)


async def test_escrow_that_does_not_pay_for_all(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        request = await (await OwnBuyer.make(market)).open_request(deposit=30 * UNIT)
        seller = desk.identity.address
        await fund(market, seller)
        with pytest.raises(UserError) as too_many:
            await desk.begin(await raw_plan(desk, request, 2 * RECORDS))
        clear(too_many.value, "escrow does not cover", "fewer records")

        first, second = await raw_plan(desk, request, RECORDS), await raw_plan(desk, request, RECORDS + 1)
        await desk.begin(first)
        await desk.begin(second)
        assert (await desk.proceed(first.sale_id, Agrees(), nobody)).outcome == "paid"
        with pytest.raises(ProgramRefused) as empty:
            await desk.proceed(second.sale_id, Agrees(), nobody)
        assert empty.value.name == "EscrowTooSmall"
        clear(empty.value, "escrow")
        staker = await market.reader.staker(seller)
        assert staker is not None
        assert staker.bonded == 0
        found = await facts(market, seller, request)
        assert (found.submits, found.withdrawals, found.failed) == (1, (RECORDS * UNIT,), 0)
        await desk.give_up(second.sale_id)
        assert desk.journal.open_sales() == []


async def test_the_rest_of_a_sale_is_given_up(tmp_path: Path, network_dir: Path, running_network: NetworkInfo) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        request = await (await OwnBuyer.make(market)).open_request()
        seller = desk.identity.address
        await fund(market, seller)
        plan = await raw_plan(desk, request, 200)
        await desk.begin(plan)
        with pytest.raises(Declined):
            await desk.proceed(plan.sale_id, Declines(at=2), nobody)
        view = await desk.give_up(plan.sale_id)
        assert not view.finished, "the first batch is on the market and has to be paid out"
        view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert view.outcome == "partly paid"
        assert [batch.ending for batch in view.batches] == ["ACCEPTED"] + [""] * (len(view.batches) - 1)
        found = await facts(market, seller, request)
        assert (found.submits, found.batches, found.withdrawals) == (1, 1, (view.batches[0].records * UNIT,))
        assert [paper.receipt_id.partition(":")[0] for paper in desk.receipts.all()].count("consent") == 1


async def test_same_records_are_sold_once(tmp_path: Path, network_dir: Path, running_network: NetworkInfo) -> None:
    home, forgetful = tmp_path / "home", tmp_path / "forgetful"
    words = new_wallet(home)
    async with market_of(running_network, tmp_path) as market:
        request = await (await OwnBuyer.make(market)).open_request()
        async with selling(home, network_dir) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = await raw_plan(desk, request, RECORDS)
            await desk.begin(plan)
            with pytest.raises(UserError) as twice:
                await desk.begin(await raw_plan(desk, request, RECORDS))
            clear(twice.value, "exactly these records")
            assert (await desk.proceed(plan.sale_id, Agrees(), nobody)).outcome == "paid"

        # A journal that knows nothing of it (a new home from the same words) is stopped by the chain.
        new_wallet(forgetful, words)
        async with selling(forgetful, network_dir) as desk:
            again = await raw_plan(desk, request, RECORDS)
            await desk.begin(again)
            with pytest.raises(UserError) as known:
                await desk.proceed(again.sale_id, Agrees(), nobody)
            clear(known.value, "submitted to this request before", "recover")
        found = await facts(market, seller, request)
        assert (found.submits, found.spent, found.withdrawals) == (1, 1, (RECORDS * UNIT,))


async def test_one_gleaner_per_home(tmp_path: Path, network_dir: Path) -> None:
    home = tmp_path / "home"
    new_wallet(home)
    async with opened(home, network_dir):
        with pytest.raises(HomeBusyError) as busy:
            async with opened(home, network_dir):
                pass
        clear(busy.value, str(home), "process", "close it first")
    async with opened(home, network_dir) as again:
        assert again.wallet.is_unlocked


class LeavesWhileWeSign:
    """Agrees to everything; while the second question (the submission) is open, the buyer closes the request."""

    def __init__(self, buyer: OwnBuyer, request: Pubkey) -> None:
        self._buyer, self._request, self._asked = buyer, request, 0

    async def approve(self, summary: TransactionSummary) -> bool:
        del summary
        self._asked += 1
        if self._asked > 1:
            await self._buyer.close_request(self._request)
        return True


@contextmanager
def no_room() -> Iterator[None]:
    """Let the system refuse every write to a file of this process (EFBIG), as a full quota does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
