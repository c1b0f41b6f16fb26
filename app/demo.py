"""The main job on sample data, from a file to a payout, with a throwaway wallet on the practice network.

Every amount it reports is read back from the chain.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import secrets
import shutil
import time
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.browse.board import RequestBoard
from app.container import App
from app.errors import AppError, SaleRejected
from app.practice.catalogue import UNIT
from app.practice.faucet import Faucet
from app.sell.model import SalePlan
from app.store import Home
from assets.samples import sample_path
from market.generated.constants import State
from market.history import MarketHistory
from wallet import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.pubkey import Pubkey

    from app.browse.model import RequestView
    from app.connection import Connection
    from app.sell.desk import Desk
    from app.sell.model import SaleView
    from market.explain import TransactionSummary
    from market.history import HistoryEntry

RECORDS = 50
LARGE_RECORDS = 400
JUNK_RECORDS = 40
JUNK_REASON = "Invented records, sold to see them refused."
PERSONAL = ("account_email", "contact_phone")
POLL_S = 0.2
SETTLED_WITHIN_S = 60.0
ALLOWANCE_GLN = 400 * UNIT
ALLOWANCE_LAMPORTS = 3_000_000_000


class AgreesToAll:
    """Approves whatever is asked: the demonstration's money has no value. Says what it agreed to."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say

    async def approve(self, summary: TransactionSummary) -> bool:
        """Agree."""
        for sentence in summary.sentences:
            self._say(f"  signing: {sentence}")
        return True


@dataclass(frozen=True, slots=True)
class Demo:
    """Performs the demonstration.

    Args:
        root: data folder below which a folder of its own is made.
        say: told what is going on.
        keep_network: leave the network running, and its folder in place.
    """

    root: Path
    say: Callable[[str], None]
    keep_network: bool

    async def run(self) -> dict[str, Any]:
        """Sell 50 records, be refused with junk, sell 400 in several batches; returns what the chain says of it.

        Raises:
            AppError: it did not end as it should.
        """
        started = time.monotonic()
        home = Home(self.root / "demo" / secrets.token_hex(4))
        try:
            async with App(home) as app:
                if self.keep_network:
                    app.network.keep_running()
                result = await self._with(app)
        finally:
            if not self.keep_network:
                shutil.rmtree(home.root, ignore_errors=True)
        return result | {"elapsed_s": round(time.monotonic() - started, 1)}

    async def _with(self, app: App) -> dict[str, Any]:
        passphrase = secrets.token_urlsafe(18)
        await asyncio.to_thread(app.wallet.create, Phrase.generate(12), passphrase)
        journey = await Journey.prepare(app, self.say)
        connection = journey.connection
        request = await journey.request()
        receipts = await journey.sale(request, RECORDS)
        junk = await journey.junk(request)
        large = await journey.large(request)
        result = receipts | {"junk": junk, "large": large}
        if not self.keep_network:
            return result
        info = connection.info
        self.say(f"the network goes on at {info.rpc_url}; end it with: kill {info.pid}")
        return result | {"rpc_url": info.rpc_url, "ws_url": info.ws_url, "network_pid": info.pid}


@dataclass(frozen=True, slots=True)
class Journey:
    """The demonstration's sales, one after the other."""

    app: App
    connection: Connection
    desk: Desk
    say: Callable[[str], None]

    @classmethod
    async def prepare(cls, app: App, say: Callable[[str], None]) -> Journey:
        """Join the network with an unlocked wallet and let its faucet give what the sales need.

        Raises:
            AppError: the network does not run, or is none for practice.
        """
        connection = await app.connect(say)
        desk = app.desk(connection)
        say(connection.info.label)
        faucet = Faucet(connection.info, connection.rpc, connection.sender)
        await asyncio.gather(faucet.airdrop(desk.identity.address, ALLOWANCE_LAMPORTS), faucet.fund())
        await faucet.give(desk.identity.address, {"GLN": ALLOWANCE_GLN})
        return cls(app, connection, desk, say)

    async def request(self) -> RequestView:
        """Return the request the sample data is for.

        Raises:
            AppError: the network has none.
        """
        for request in await RequestBoard(self.connection).list():
            if request.spec.kind == "household-energy" and request.symbol == "GLN" and request.reveals == "as they are":
                return request
        raise AppError("The practice network has no request for the sample data.", next_step="Run it again.")

    async def sale(self, request: RequestView, records: int) -> dict[str, Any]:
        """Sell sample records and read back who got what."""
        before = await self._amounts(request)
        plan = await self.plan(request, sample_path("household-energy"), records)
        preview = await self.desk.preview(plan)
        self.say(f"selling {preview.records} records of household-energy.csv to {request.spec.buyer_name}")
        view = await self._sell(plan)
        batch = view.batches[0]
        address = _address(batch.address)
        await self._settled(address)
        after = await self._amounts(request)
        history, _ = await MarketHistory(self.connection.rpc, self.connection.program).since(address)
        payout = await self._payout(plan.sale_id)
        opened = await self._opened(batch.address)
        if opened["digest"] != preview.digest:
            raise AppError("The buyer opened other records than the preview showed.", next_step="Report this.")
        self.say(f"the buyer has decrypted {opened['records']} records; their digest is that of the preview")
        mint = _address(request.mint)
        return {
            "deposited": whole(after["deposited"], request.decimals),
            "contributor_paid": whole(payout.tokens[str(self.desk.identity.address), mint], request.decimals),
            "reviewers_paid": whole(after["reviewers"] - before["reviewers"], request.decimals),
            "escrow_left": whole(after["escrow"], request.decimals),
            "symbol": request.symbol,
            "cid": batch.cid,
            "root": batch.root,
            "program": str(self.connection.program),
            "request": request.address,
            "batch": batch.address,
            "records_opened_by_buyer": opened["records"],
            "digest": opened["digest"],
            "accounts": {
                "contributor": str(self.desk.identity.address),
                "delegate": str(self.desk.identity.delegate_address),
                "buyer": request.buyer,
                "vault": str(self.connection.addresses.vault(mint)),
                "reviewers": [str(one) for one in await self._reviewers()],
            },
            "amounts": {
                name: {"before": whole(before[name], request.decimals), "after": whole(after[name], request.decimals)}
                for name in before
            },
            "signatures": [
                {"step": step.name, "signature": entry.signature}
                for entry in [*history, payout]
                for step in entry.steps
            ],
        }

    async def junk(self, request: RequestView) -> dict[str, Any]:
        """Sell junk against the app's advice; the same reviewers refuse it and the bond pays."""
        path = self.app.home.root / "junk.csv"
        path.write_text(junk_csv(JUNK_RECORDS))
        plan = replace(await self.plan(request, path, 0), even_if_unfit=True, override=JUNK_REASON)
        self.say(f"selling {JUNK_RECORDS} records of junk, against the app's advice")
        try:
            await self._sell(plan)
        except SaleRejected as error:
            self.say(f"refused: {error}")
        else:
            raise AppError("The reviewers accepted junk.", next_step="Report this.")
        view = next(one for one in await self.desk.sales() if one.sale_id == plan.sale_id)
        batch = view.batches[0]
        return {
            "ending": batch.ending,
            "bond": whole(batch.bond, request.decimals),
            "bond_lost": whole(batch.bond_lost, request.decimals),
            "contributor_paid": whole(batch.paid, request.decimals),
            "batch": batch.address,
        }

    async def large(self, request: RequestView) -> dict[str, Any]:
        """Sell more than one batch may hold."""
        plan = await self.plan(request, sample_path("household-energy"), LARGE_RECORDS)
        self.say(f"selling {LARGE_RECORDS} records, in as many batches as it takes")
        view = await self._sell(plan)
        return {
            "records": view.records,
            "batches": [batch.address for batch in view.batches],
            "contributor_paid": whole(sum(batch.paid for batch in view.batches), request.decimals),
        }

    async def plan(self, request: RequestView, path: Path, records: int) -> SalePlan:
        """Plan to sell what a file holds, without its personal columns; ``records`` 0 sells all."""
        source = await self.desk.open_source(str(path))
        columns = tuple((column.name, "drop" if column.name in PERSONAL else "keep") for column in source.columns)
        return SalePlan(secrets.token_hex(8), request.address, str(path), source.sha256, columns, most_records=records)

    async def _sell(self, plan: SalePlan) -> SaleView:
        told: set[str] = set()

        def watch(view: SaleView) -> None:
            for at_s, sentence in view.log:
                if f"{at_s}{sentence}" not in told:
                    told.add(f"{at_s}{sentence}")
                    self.say(f"  {sentence}")

        await self.desk.begin(plan)
        return await self.desk.proceed(plan.sale_id, AgreesToAll(self.say), watch)

    async def _settled(self, batch: Pubkey) -> None:
        """Wait until every reviewer of a batch has been paid."""
        async with asyncio.timeout(SETTLED_WITHIN_S):
            while True:
                read = (await self.connection.reader.batch(batch)).value
                if read.state == State.FINAL and not read.unsettled:
                    return
                await asyncio.sleep(POLL_S)

    async def _amounts(self, request: RequestView) -> dict[str, int]:
        reader, mint = self.connection.reader, _address(request.mint)
        read = (await reader.request(_address(request.address))).value
        tokens = await reader.token_accounts(self.desk.identity.address, mint)
        staker = await reader.staker(self.desk.identity.address)
        paid = [await reader.balance(owner, mint) for owner in await self._reviewers()]
        return {
            "deposited": read.deposited,
            "escrow": read.free + read.held,
            "contributor": sum(item.value.amount for item in tokens) + (staker.free + staker.bonded if staker else 0),
            "reviewers": sum(paid),
        }

    async def _reviewers(self) -> list[Pubkey]:
        table = await self.connection.reader.seat_table()
        places = await self.connection.reader.places(range(table.counts[2]))
        return list(dict.fromkeys(place.owner for _, place in sorted(places.items())))

    async def _payout(self, sale_id: str) -> HistoryEntry:
        rows = self.desk.journal.steps(sale_id)
        signature = next(row.payload["signature"] for row in rows if row.step == "collected")
        history = MarketHistory(self.connection.rpc, self.connection.program)
        async for entry in history.newest_first(self.desk.identity.address):
            if entry.signature == signature:
                return entry
        raise AppError("The payout is not in the chain's history.", next_step="Report this.")

    async def _opened(self, batch: str) -> dict[str, Any]:
        """Wait for the buyer's note of what it decrypted."""
        note = Path(self.connection.info.participants_dir) / "opened" / f"{batch}.json"
        async with asyncio.timeout(SETTLED_WITHIN_S):
            while not note.exists():  # noqa: ASYNC110 - another process writes it
                await asyncio.sleep(POLL_S)
        found: dict[str, Any] = json.loads(note.read_text())
        return found


def junk_csv(records: int) -> str:
    """Rows that look like the sample's and are worth nothing: one instant, impossible energy, nameless devices."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["timestamp", "kwh", "tariff", "room", "device"])
    for number in range(records):
        writer.writerow(["2026-01-05T00:00:00Z", f"{9_000 + number}.5", "peak", "kitchen", f"#{number}"])
    return out.getvalue()


def whole(amount: int, decimals: int) -> str:
    """Base units as whole tokens, a plain decimal string."""
    return f"{Decimal(amount).scaleb(-decimals).normalize():f}"


def _address(text: str) -> Pubkey:
    from solders.pubkey import Pubkey as Address

    return Address.from_string(text)
