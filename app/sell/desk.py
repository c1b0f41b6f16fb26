"""The sale desk: plans, previews, begins and proceeds with sales. The only writer of their journal."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.benchmark.checks import check_batches, check_records, check_request
from app.benchmark.opening import LabelOpening
from app.browse.board import RequestBoard
from app.errors import SaleRejected, UserError
from app.sell.deliver import Delivery, open_request
from app.sell.duties import Duties
from app.sell.model import SalePlan
from app.sell.once import SaleSteps, follow_up, may_be_out
from app.sell.payout import collect, set_up
from app.sell.prepare import DATASET_CAP, Preparation, view_source
from app.sell.receipt import sale_receipt
from app.sell.resale import GIVEN_UP, require_unsold
from app.sell.standing import Market, Standing, standing_of
from app.sell.view import SETTLED_BADLY, Progress, sale_view
from app.store import JournalledLedger
from market.errors import AccountMissing
from market.generated.constants import Randomness
from market.wording import Token, short
from privacy import CapExceededError, count_histogram, draw, reclaim_spend, record_spend
from storage.keys import derive, tag
from storage.records import encode_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.browse.model import RequestView, Terms
    from app.connection import Connection
    from app.identity import Identity
    from app.sell.catch_up import RestoredRecords
    from app.sell.model import Preview, SaleView, SaleWatcher, SourceView
    from app.sell.resale import SoldRecords
    from app.store import LedgerStore, Receipts, SaleJournal

_SCRUB_TAG = tag("gln:scrub:1")


@dataclass(frozen=True, slots=True)
class _Checked:
    """A plan that may be begun."""

    request: RequestView
    preview: Preview
    terms: Terms
    marks: list[bytes]


@dataclass(frozen=True, slots=True)
class Desk:
    """Sales of one identity on one network; satisfies ``SaleDesk``."""

    connection: Connection
    identity: Identity
    journal: SaleJournal
    ledger: LedgerStore
    receipts: Receipts
    sold: SoldRecords
    folder: Path
    restored: RestoredRecords

    # ------------------------------------------------------------------------------------------ before a sale

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a file completely and say what is in it."""
        return await asyncio.to_thread(view_source, Path(path), on_broken)

    async def preview(self, plan: SalePlan) -> Preview:
        """Make the records of ``plan`` and return what would be sealed; spends and sends nothing."""
        return (await self._measured(plan, await self._request(plan)))[0]

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Say what the sale would bring, hold and risk."""
        del plan
        return await RequestBoard(self.connection).terms(request, records, self.identity.address)

    async def check(self, plan: SalePlan) -> Terms:
        """Refuse what could not be sold like this, and return what it would bring, hold and risk.

        Raises:
            UserError: the records would be refused, or cannot be sold like this.
        """
        return (await self._checked(plan)).terms

    async def _checked(self, plan: SalePlan) -> _Checked:
        await self.restored.catch_up(self)
        request = await self._request(plan)
        self.restored.require_known(request.spec)
        preview, marks = await self._measured(plan, request)
        if plan.labels:
            check_request(plan, request, str(self.identity.address))
            await asyncio.to_thread(lambda: check_records(plan, self._preparation(plan, request)))
        elif preview.problems and not plan.even_if_unfit:
            raise UserError(
                f"This data does not meet the request. {preview.problems[0]}",
                data="Nothing has left this computer.",
                next_step="Correct it, choose other fields, or choose another request.",
            )
        noised = preview.histogram
        if noised is not None and noised.spent + noised.epsilon > noised.cap:
            # The ledger refuses it too; here it is refused before stake is deposited for it.
            raise CapExceededError(
                f"Stopped before anything was computed: this sale would bring what was revealed from "
                f"{noised.spent:.2f} to {noised.spent + noised.epsilon:.2f}, and your limit is {noised.cap:.2f}."
            )
        terms = await self.terms(plan, request, preview.records)
        if terms.refused:
            raise UserError(terms.refused, data="Nothing has left.", next_step="Sell fewer records.")
        require_unsold(preview.repeats, len(terms.batches))
        if plan.labels:
            check_batches(plan, terms.batches)
        return _Checked(request, preview, terms, marks)

    async def begin(self, plan: SalePlan) -> str:
        """Journal the plan the user agreed to; returns the sale's id. Nothing leaves yet.

        Raises:
            UserError: the records would be refused, or cannot be sold like this.
        """
        checked = await self._checked(plan)
        request, preview, terms = checked.request, checked.preview, checked.terms
        facts = {
            "title": request.spec.title,
            "buyer_name": request.spec.buyer_name,
            "symbol": request.symbol,
            "decimals": request.decimals,
            "mint": request.mint,
            "gross": terms.gross,
            "bond": terms.bond,
            "stake_needed": terms.stake_needed,
            "price": request.price,
            "attesters": request.attesters,
            "threshold": request.threshold,
            "digest": preview.digest,
            "purpose": request.spec.purpose,
            "licence": request.spec.licence,
            "scope": request.spec.exclusivity.scope.hex() if request.spec.exclusivity is not None else "",
            "agreed_at_s": int(time.time()),
        }
        self._check_new(plan, preview.digest)
        self.sold.remember(plan.sale_id, checked.marks)
        agreed = {"plan": plan.to_json(), "batches": list(terms.batches), "facts": facts}
        self.journal.create_sale(plan.sale_id, agreed, [(None, "planned", {})])
        return plan.sale_id

    # ------------------------------------------------------------------------------------------ a sale

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Go on from the last journalled step to the payout; safe to call again after any interruption.

        Raises:
            Declined: the user refused to sign; the sale waits.
            SaleRejected: every batch was refused; the view says what it cost.
            StorageError, MarketError, SourcesError, StoreError: as their messages say; the sale waits where it was.
        """
        await self.restored.catch_up(self)
        sale = self.journal.sale(sale_id)
        progress = Progress()

        def tell() -> None:
            watcher(self._view(sale_id, progress))

        if sale.outcome is not None:
            return self._view(sale_id, progress)
        steps = SaleSteps(self.journal, sale_id, tell)
        run = _Run(self, steps, SalePlan.from_json(sale.plan["plan"]), list(sale.plan["batches"]), approver)
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

    async def _request(self, plan: SalePlan) -> RequestView:
        from solders.pubkey import Pubkey

        return await RequestBoard(self.connection).get(Pubkey.from_string(plan.request))

    def _check_new(self, plan: SalePlan, digest: str) -> None:
        """The market takes the same records for the same request once; a second sale could only wait for the first."""
        for sale in self.journal.sales():
            same = sale.plan["facts"]["digest"] == digest and sale.plan["plan"]["request"] == plan.request
            if digest and same and sale.sale_id != plan.sale_id and sale.outcome != GIVEN_UP:
                raise UserError(
                    "You have a sale of exactly these records to this request already.",
                    data="Nothing has left this computer.",
                    next_step="Look at that sale, or choose other records or another request.",
                )

    async def _measured(self, plan: SalePlan, request: RequestView) -> tuple[Preview, list[bytes]]:
        """The preview, and the marks of the records of a raw sale."""
        entries, sold = self.ledger.rows(), self.sold
        marks: list[bytes] = []

        def work() -> Preview:
            return self._preparation(plan, request).preview(entries, lambda record: marks.append(sold.mark(record)))

        preview = await asyncio.to_thread(work)
        if request.spec.exclusivity is not None:
            preview = replace(preview, repeats=sold.repeats(marks, request.spec.exclusivity))
        return preview, marks

    def _preparation(self, plan: SalePlan, request: RequestView) -> Preparation:
        key = derive(self.identity.secret, _SCRUB_TAG + plan.sale_id.encode())
        return Preparation(plan, request.spec, key)


@dataclass(slots=True)
class _Run:
    """One go at a sale."""

    desk: Desk
    steps: SaleSteps
    plan: SalePlan
    batches: list[int]
    approver: Approver
    preparation: Preparation | None = None

    async def to_the_end(self, facts: dict[str, Any], report: Callable[[int, str, int, int], None]) -> None:
        from solders.pubkey import Pubkey

        desk = self.desk
        desk.folder.mkdir(parents=True, exist_ok=True)
        address = Pubkey.from_string(self.plan.request)
        appealing = self.approver if self.plan.appeal else None
        labels = bytes.fromhex(self.plan.labels)
        opening = LabelOpening(desk.connection, desk.identity, self.steps, labels, self.batches) if labels else None
        duties = Duties(desk.connection, desk.identity, self.steps, desk.folder, appealing, opening)
        followed: list[asyncio.Task[None]] = []
        try:
            waiting = await self._take_up(followed, duties)
            if waiting:
                await self._deliver(waiting, followed, duties, facts, address, report)
        except asyncio.CancelledError:
            for task in followed:
                task.cancel()
            raise
        finally:
            # What was submitted has duties with deadlines: done even where a later batch failed or was declined.
            ended = await asyncio.gather(*followed, return_exceptions=True)
        for result in ended:
            if isinstance(result, BaseException):
                raise result
        mint = Pubkey.from_string(facts["mint"])
        numbers = range(len(self.batches))
        await collect(desk.connection, desk.identity, self.steps, mint, numbers, self.approver)
        if desk.receipts.get(self.plan.sale_id) is None:  # it names the time at which it was made, so it is made once
            body = sale_receipt(desk.connection, desk.identity, self.steps, self.plan, facts)
            desk.receipts.add(self.plan.sale_id, body, sale_id=self.plan.sale_id)

    async def _take_up(self, followed: list[asyncio.Task[None]], duties: Duties) -> list[int]:
        """Follow the batches that are on the market; returns those that still have to be brought there."""
        going = [number for number in range(len(self.batches)) if not self._known(number, GIVEN_UP)]
        unsent = [number for number in going if not self._known(number, "submitted")]
        for number in going:
            if number not in unsent:
                self._follow(followed, duties, number)
        waiting = []
        for number in unsent:
            # What an earlier run sent comes first: the batch may be on the market already, and then it has duties.
            await follow_up(self.steps, self.desk.connection, number)
            if self._known(number, "submitted"):
                self._follow(followed, duties, number)
            else:
                waiting.append(number)
        return waiting

    async def _deliver(
        self,
        waiting: list[int],
        followed: list[asyncio.Task[None]],
        duties: Duties,
        facts: dict[str, Any],
        address: Pubkey,
        report: Callable[[int, str, int, int], None],
    ) -> None:
        desk = self.desk
        # Said before anything is signed; the program has the last word.
        request = await open_request(desk.connection, address)
        spec = await desk.connection.spec(request.value.spec)
        if any(not self._known(number, "built") for number in waiting):
            await self._prepare()  # a changed file is found before stake is deposited for it
        await set_up(desk.connection, desk.identity, self.steps, facts["stake_needed"], self.approver)
        delivery = Delivery(
            desk.connection,
            desk.identity,
            self.steps,
            desk.folder,
            request,
            spec,
            self._records,
            self.approver,
            report,
            bytes.fromhex(self.plan.labels),
        )
        for number in waiting:
            await delivery.deliver(number, sum(self.batches[:number]), self.batches[number])
            self._follow(followed, duties, number)

    def _follow(self, followed: list[asyncio.Task[None]], duties: Duties, number: int) -> None:
        built = self.steps.payload(number, "built")
        if built is not None:
            followed.append(asyncio.create_task(duties.until_final(number, bytes.fromhex(built["root"]))))

    def _known(self, number: int, step: str) -> bool:
        return self.steps.payload(number, step) is not None

    async def _prepare(self) -> Preparation:
        """Read the source, once; only where a batch has to be sealed, since the file may be gone afterwards."""
        if self.preparation is None:
            request = await self.desk._request(self.plan)  # noqa: SLF001 - the run is a part of the desk
            make = self.desk._preparation  # noqa: SLF001 - as above
            self.preparation = await asyncio.to_thread(make, self.plan, request)
        return self.preparation

    async def _records(self) -> Callable[[], Iterable[bytes]]:
        preparation = await self._prepare()
        if not preparation.records_noised:
            return preparation.records
        rows = await self._release(preparation)
        return lambda: encode_rows(rows)

    async def _release(self, preparation: Preparation) -> list[dict[str, Any]]:
        """Draw the noised records once; their privacy is paid for before, in the same commit as the step."""
        known = self.steps.payload(None, "released")
        if known is not None:
            return list(known["records"])
        spec = preparation.histogram_spec()
        counts = await asyncio.to_thread(lambda: count_histogram(spec, preparation.rows()))
        name = f"sale {self.plan.sale_id}"
        journal, ledger = self.desk.journal, self.desk.ledger
        if self.steps.payload(None, "spent") is None:
            entry = spec.ledger_entry(
                entry_id=name,
                dataset=preparation.dataset,
                purpose=preparation.spec.title,
                created_at_ms=time.time_ns() // 1_000_000,
            )
            rows = JournalledLedger(
                journal, ledger, self.plan.sale_id, None, "spent", {"entry": name, "epsilon": spec.epsilon}
            )
            receipt = record_spend(rows, entry, DATASET_CAP)
            self.steps.reload()
        else:
            receipt = reclaim_spend(ledger, name)
        drawn = await asyncio.to_thread(draw, counts, receipt)
        records = [dict(record) for record in drawn.records]
        self.steps.append(
            None,
            "released",
            {
                "records": records,
                "epsilon": drawn.epsilon,
                "expected_abs_error": drawn.expected_abs_error,
                "measured_tv": drawn.measured_tv,
            },
        )
        return records


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
