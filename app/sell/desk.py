"""The sale desk: plans, previews, begins and proceeds with sales. The only writer of their journal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.browse.board import RequestBoard
from app.errors import SaleRejected
from app.sell.beginning import Beginning
from app.sell.model import SalePlan
from app.sell.once import SaleSteps, may_be_out
from app.sell.origin import FileOrigin, dataset_origin
from app.sell.outgoing import Outgoing
from app.sell.prepare import view_source
from app.sell.preparing_desk import Preparing
from app.sell.recover import recover
from app.sell.resale import GIVEN_UP
from app.sell.run import SaleRun
from app.sell.standing import Market, Standing, standing_of
from app.sell.unsold import StoredDrafts
from app.sell.view import SETTLED_BADLY, Progress, sale_view
from market.errors import AccountMissing
from market.generated.constants import Randomness
from market.wording import Token, short
from storage.keys import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.approval import Approver
    from app.browse.model import RequestView, Terms
    from app.budget.caps import PrivacyCaps
    from app.connection import Connection
    from app.identity import Identity
    from app.library.catalogue import Catalogue
    from app.sell.catch_up import RestoredRecords
    from app.sell.model import Preview, SaleView, SaleWatcher, SourceView
    from app.sell.resale import SoldRecords
    from app.store import Drafts, LedgerStore, Receipts, SaleJournal

_SCRUB_TAG = tag("gln:scrub:1")


@dataclass(frozen=True, slots=True)
class Desk:
    """Sales of one identity on one network; satisfies ``SaleDesk``.

    Attributes:
        preparing: what stands before terms; satisfies ``PreparingDesk``.
        unsold: what was prepared and not sold; satisfies ``DraftDesk``.
    """

    connection: Connection
    identity: Identity
    journal: SaleJournal
    ledger: LedgerStore
    receipts: Receipts
    sold: SoldRecords
    folder: Path
    restored: RestoredRecords
    drafts: Drafts
    caps: PrivacyCaps
    catalogue: Catalogue
    preparing: Preparing = field(init=False, repr=False, compare=False)
    unsold: StoredDrafts = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "preparing", Preparing(self))
        unsold = StoredDrafts(self.drafts, self.ledger, self.catalogue.store, self.outgoing)
        object.__setattr__(self, "unsold", unsold)

    # ------------------------------------------------------------------------------------------ before a sale

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a file completely and say what is in it."""
        return await asyncio.to_thread(view_source, FileOrigin(Path(path), on_broken))

    async def open_dataset(self, dataset_id: str) -> SourceView:
        """Read a data set of the library completely and say what is in it.

        Raises:
            UserError: there is none of this name, or it was erased.
            StoreError: its sealed copy is gone or damaged.
        """
        return await asyncio.to_thread(view_source, dataset_origin(self.catalogue, dataset_id))

    async def preview(self, plan: SalePlan) -> Preview:
        """Make the records of ``plan`` and return what would be sealed; spends and sends nothing."""
        return (await self.measured(plan, await self.request(plan)))[0]

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Say what the sale would bring, hold and risk."""
        del plan
        return await RequestBoard(self.connection).terms(request, records, self.identity.address)

    async def check(self, plan: SalePlan) -> Terms:
        """Refuse what could not be sold like this, and return what it would bring, hold and risk.

        Raises:
            UserError: the records would be refused, or cannot be sold like this.
        """
        return (await Beginning(self).checked(plan)).terms

    async def begin(self, plan: SalePlan, seen: str = "") -> str:
        """Journal the plan the user agreed to; returns the sale's id. Nothing leaves yet.

        Raises:
            UserError: the records would be refused, are not those that were seen, failed an attack test, or cannot be
                sold like this.
            CapExceededError: their noise is not drawn yet, and would pass the limit.
        """
        return await Beginning(self).begin(plan, seen)

    # ------------------------------------------------------------------------------------------ a sale

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Go on from the last journalled step to the payout; safe to call again after any interruption.

        Raises:
            Declined: the user refused to sign; the sale waits.
            SaleRejected: every batch was refused; the view says what it cost.
            StorageError, MarketError, SourcesError, StoreError: as their messages say; the sale waits where it was.
        """
        sale = self.journal.sale(sale_id)
        progress = Progress()

        def tell() -> None:
            watcher(self._view(sale_id, progress))

        if sale.outcome is not None:
            return self._view(sale_id, progress)
        steps = SaleSteps(self.journal, sale_id, tell)
        run = SaleRun(self, steps, SalePlan.from_json(sale.plan["plan"]), list(sale.plan["batches"]), approver)
        tell()

        loop = asyncio.get_running_loop()

        def report(number: int, step: str, done: int, total: int) -> None:
            """Called from whatever thread works; the journal belongs to this one."""
            progress.set(number, step, done, total)
            loop.call_soon_threadsafe(tell)

        await run.to_the_end(sale.plan["facts"], report)
        outcome = _outcome(steps, len(run.batches))
        self.journal.finish(sale_id, outcome)
        tell()
        view = self._view(sale_id, progress)
        if outcome == "rejected":
            raise _refused(view)
        return view

    async def recover(self) -> tuple[str, ...]:
        """Adopt what of this wallet is on the market and unknown here, once it is accounted for; returns the sales.

        Raises:
            MarketError: the node does not answer, or lacks the history.
            UserError, StorageError: what a request asked for cannot be read.
        """
        return (*await self.restored.catch_up(self), *await recover(self))

    async def give_up(self, sale_id: str) -> SaleView:
        """Give up the batches that did not reach the market, for instance because the request has closed.

        A sale of which nothing did is over then; otherwise ``proceed`` finishes what did, and pays it out.
        """
        steps = SaleSteps(self.journal, sale_id, lambda: None)
        numbers = range(len(self.journal.sale(sale_id).plan["batches"]))
        out = [number for number in numbers if may_be_out(steps, number, "submitted")]
        for number in numbers:
            if number not in out:
                self.journal.append(sale_id, number, GIVEN_UP, {})
        if not out:
            self.journal.finish(sale_id, GIVEN_UP)
            self.outgoing(sale_id).remove()
        return self._view(sale_id, Progress())

    async def sales(self) -> tuple[SaleView, ...]:
        """All sales of this wallet, newest first."""
        return tuple(self._view(sale.sale_id, Progress()) for sale in self.journal.sales())

    async def standing(self, sale_id: str) -> tuple[Standing, ...]:
        """Read how the batches of a sale stand on the market, those first that are not settled.

        Raises:
            MarketError: the node does not answer.
        """
        from solders.pubkey import Pubkey

        view = self._view(sale_id, Progress())
        facts = self.journal.sale(sale_id).plan["facts"]
        token, connection = Token(facts["symbol"], facts["decimals"]), self.connection
        mint = connection.config.stake_mint
        stake = connection.tokens.get(mint) or Token(short(mint), 0)
        found = []
        for item in view.batches:
            if not item.address:
                continue
            try:
                batch = await connection.reader.view(Pubkey.from_string(item.address))
            except AccountMissing:
                continue  # settled, and its account closed
            terms = (await connection.params(batch.batch.params_version)).terms
            market = Market(terms, Randomness(connection.config.randomness), token, stake)
            standing = standing_of(batch, market, self.identity.address)
            if standing is not None:
                found.append(standing)
        return tuple(found)

    # ------------------------------------------------------------------------------------------ parts

    def _view(self, sale_id: str, progress: Progress) -> SaleView:
        return sale_view(self.journal.sale(sale_id), self.journal.steps(sale_id), progress)

    async def request(self, plan: SalePlan) -> RequestView:
        """The request a plan is for.

        Raises:
            MarketError, UserError, StorageError: it is not there, or cannot be read.
        """
        from solders.pubkey import Pubkey

        return await RequestBoard(self.connection).get(Pubkey.from_string(plan.request))

    async def measured(self, plan: SalePlan, request: RequestView) -> tuple[Preview, Sequence[bytes]]:
        """The preview, and the marks of the records of a raw sale."""
        sold = self.sold
        if self.preparing.facts(plan) is not None:
            preview, marks = await self.preparing.shown(plan, request)
        else:
            preview, marks = await self.preparing.measured(plan, request)
        if request.spec.exclusivity is not None:
            preview = replace(preview, repeats=sold.repeats(marks, request.spec.exclusivity))
        return preview, marks

    def outgoing(self, sale_id: str) -> Outgoing:
        """The exact records of a sale."""
        return Outgoing.of(self.folder, self.identity.secret, sale_id)


def _refused(view: SaleView) -> SaleRejected:
    why = " ".join(dict.fromkeys(SETTLED_BADLY.get(batch.ending, "") for batch in view.batches)).strip()
    money, next_step = "What it cost your bond is in its receipt.", "Correct the data before you sell it again."
    if view.benchmark:
        why = f"Its label was not opened in time, so it was settled like an ordinary delivery. {why}"
        next_step = "Next time, keep Gleaner or its keeper running, unlocked, until the label is open."
    return SaleRejected(why, money=money, next_step=next_step)


def _outcome(steps: SaleSteps, batches: int) -> str:
    endings = [
        payload["ending"] for number in range(batches) if (payload := steps.payload(number, "final")) is not None
    ]
    accepted = endings.count("ACCEPTED")
    if accepted == batches:
        return "paid"
    if "LABEL" in endings and set(endings) <= {"LABEL", "VOID"}:
        return "benchmark"
    return "partly paid" if accepted else ("void" if set(endings) == {"VOID"} else "rejected")
