"""From a plan to its exact records: noise paid for and drawn, records kept sealed, shown, searched, compared."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.library.off_thread import off_thread
from app.sell.attacks import attack_records, report_json, report_of
from app.sell.budget import refuse_above
from app.sell.model import Preview
from app.sell.origin import origin_of
from app.sell.prepare import SHOWN_RECORDS, Preparation, spec_problems
from app.sell.preparing import Compared
from app.sell.utility import measure_utility
from app.store import StoreError, canonical_json
from privacy import diff, reclaim_spend
from storage.keys import derive, tag
from storage.records import encode_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from app.browse.model import RequestView
    from app.sell.budget import SourceBudget
    from app.sell.desk import Desk
    from app.sell.model import SalePlan
    from app.sell.origin import Origin
    from app.sell.outgoing import Outgoing
    from app.sell.preparing import AttackReport, Findings, UtilityView
    from app.store.sealed_file import SealedInfo

SHOWN_LAST = 2
_SCRUB_TAG = tag("gln:scrub:1")
_NOT_LOOKED_AT = {"sale_id", "columns", "decisions", "as_is", "release"}
"""What of a plan does not change what is found in its rows; of the columns only the names that are looked at count."""


class Preparing:
    """What stands before terms; satisfies ``PreparingDesk``. Keeps the source of the plan it worked on last open.

    Args:
        desk: whose sales.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[tuple[str, Origin], Preparation] | None = None
        self._shown: tuple[tuple[str, str], Preview, Sequence[bytes]] | None = None
        self._found: tuple[str, Findings] | None = None
        self._drawing = asyncio.Lock()

    async def findings(self, plan: SalePlan, progress: Callable[[int, int], None]) -> Findings:
        """Find personal data in all leaving columns; kept until the data or the columns change.

        Args:
            plan: what would leave.
            progress: told rows done and in all, on a worker; an exception it raises cancels.

        Raises:
            UserError, SourcesError, StoreError: the source is not what was chosen, or cannot be read.
        """
        preparation = await self.preparation(plan, await self._desk.request(plan))
        rest = {name: value for name, value in plan.content.items() if name not in _NOT_LOOKED_AT}
        key = canonical_json(rest | {"columns": preparation.looked_at})
        if self._found is None or self._found[0] != key:
            self._found = (key, await asyncio.to_thread(preparation.find, progress))
        return self._found[1]

    async def utility(self, plan: SalePlan) -> UtilityView:
        """Measure what noise does to this data, with draws that nobody is given; spends nothing.

        Raises:
            UserError, SourcesError: the source is not what was chosen, or cannot be sold like this.
            ReleaseRefusedError: there is too little or too much data for this release.
        """
        preparation = await self.preparation(plan, await self._desk.request(plan))
        return await asyncio.to_thread(measure_utility, preparation)

    async def draw(self, plan: SalePlan) -> Preview:
        """Make the records for good: spend the budget, draw the noise once, keep both.

        For a raw plan it spends nothing. Again for the same plan it returns the same records.

        Raises:
            CapExceededError: the spend does not fit; nothing was computed.
            UserError, SourcesError: the source is not what was chosen, or cannot be sold like this.
            StoreError: other choices were drawn for this sale, or the disk refuses.
        """
        async with self._drawing:  # one after the other: a spend is drawn for once, and a file written by one
            return await self._draw(plan)

    async def _draw(self, plan: SalePlan) -> Preview:
        desk = self._desk
        await desk.restored.catch_up(desk)  # what was spent since a backup counts before anything more is
        request = await desk.request(plan)
        desk.restored.require_known(request.spec)
        draft = desk.drafts.begin(plan.sale_id, plan.content)
        outgoing = desk.outgoing(plan.sale_id)
        if draft.drawn is not None and not outgoing.there and plan.release.kind != "raw":
            raise UserError(
                "The noised records of this sale were shown, and are no longer on this computer.",
                data="Nothing has left. Drawn again they would reveal twice what was paid for once.",
                next_step="Begin a new sale; its noise counts again.",
            )
        if draft.drawn is None or not outgoing.there:
            preparation = await self.preparation(plan, request)
            facts = (
                await self._noised(plan, preparation, outgoing, request.min_records, spent=draft.ledger_seq is not None)
                if preparation.records_noised
                else await self._raw(preparation, outgoing)
            )
            try:
                desk.drafts.set_drawn(plan.sale_id, facts)
            except StoreError:
                outgoing.remove()  # given up or erased while they were made
                raise
        return await self.drawn(plan, request)

    async def drawn(self, plan: SalePlan, request: RequestView) -> Preview:
        """Show what was drawn.

        Raises:
            StoreError: the sealed records are missing or damaged.
        """
        return (await self.shown(plan, request))[0]

    async def shown(self, plan: SalePlan, request: RequestView) -> tuple[Preview, Sequence[bytes]]:
        """Show what was drawn, with the marks of the records of a raw sale; they are read once, and not every time.

        Raises:
            StoreError: the sealed records are missing or damaged.
        """
        outgoing, sold = self._desk.outgoing(plan.sale_id), self._desk.sold
        raw = plan.release.kind == "raw"

        def work(info: SealedInfo) -> tuple[Preview, Sequence[bytes]]:
            marks: list[bytes] = []

            def read() -> Iterator[Any]:
                for record in outgoing.items():
                    if raw:
                        marks.append(sold.mark(record))
                    yield json.loads(record)

            values = read()
            problems = spec_problems(request.spec, values)
            for _ in values:  # where there are many problems, the rest was not looked at
                pass
            first = list(enumerate(outgoing.items(0, SHOWN_RECORDS)))
            behind = max(SHOWN_RECORDS, info.count - SHOWN_LAST)
            last = list(enumerate(outgoing.items(behind), behind))
            made = Preview(info.count, info.digest, (*first, *last), (), info.item_bytes, problems, None, exact=True)
            return made, marks

        info = await asyncio.to_thread(outgoing.info)
        key = (canonical_json(plan.content), info.digest)
        if self._shown is None or self._shown[0] != key:
            self._shown = (key, *await asyncio.to_thread(work, info))
        return self._shown[1], self._shown[2]

    async def measured(self, plan: SalePlan, request: RequestView) -> tuple[Preview, Sequence[bytes]]:
        """Say what would be sealed of a plan nothing was drawn for, with the marks of the records of a raw sale.

        Raises:
            UserError, SourcesError, StoreError: the source is not what was chosen, or cannot be sold like this.
        """
        entries, sold, marks = self._desk.ledger.rows(), self._desk.sold, list[bytes]()
        preparation = await self.preparation(plan, request)
        preview = await asyncio.to_thread(preparation.preview, entries, lambda record: marks.append(sold.mark(record)))
        return preview, marks

    def facts(self, plan: SalePlan) -> Mapping[str, Any] | None:
        """What is known of the records drawn for exactly this plan; None where none are."""
        draft = self._desk.drafts.get(plan.sale_id)
        same = draft is not None and canonical_json(draft.content) == canonical_json(plan.content)
        return draft.drawn if draft is not None and same and self._desk.outgoing(plan.sale_id).there else None

    async def attack(self, plan: SalePlan, progress: Callable[[int, int], None]) -> AttackReport:
        """Attack the drawn records; what came of it is kept with them.

        Args:
            plan: whose records were drawn.
            progress: told steps done and in all, on a worker; an exception it raises cancels.

        Raises:
            UserError: the records are not made yet, or the source is no longer what was chosen.
            StoreError: the sealed records are missing or damaged.
        """
        outgoing = self._made(plan)
        preparation = await self.preparation(plan, await self._desk.request(plan))
        earlier = self._desk.sold.earlier(plan.sale_id)  # reads the journal, which belongs to this thread
        report = await asyncio.to_thread(attack_records, outgoing.items, preparation, earlier, progress)
        self._desk.drafts.set_attacks(plan.sale_id, report_json(report))
        return report

    def attacked(self, plan: SalePlan) -> AttackReport | None:
        """What attacks on the records drawn for exactly this plan found; None where they were not made."""
        draft = self._desk.drafts.get(plan.sale_id)
        made = draft is not None and self.facts(plan) is not None
        return report_of(draft.attacks) if draft is not None and made and draft.attacks is not None else None

    async def records(self, plan: SalePlan, first: int, count: int) -> tuple[bytes, ...]:
        """Return exact bytes of records that will be sealed.

        Raises:
            UserError: they are not made yet.
        """
        outgoing = self._made(plan)
        return await asyncio.to_thread(lambda: tuple(outgoing.items(first, count)))

    async def search(self, plan: SalePlan, text: str, first: int, most: int) -> tuple[int, ...]:
        """Return numbers of records whose bytes hold `text` (case-insensitive), from `first` on.

        Raises:
            UserError: they are not made yet.
        """
        outgoing, wanted = self._made(plan), text.casefold()

        def work() -> tuple[int, ...]:
            found: list[int] = []
            for number, record in enumerate(outgoing.items(first), first):
                if wanted in record.decode("utf-8", "replace").casefold():
                    found.append(number)
                    if len(found) >= most:
                        break
            return tuple(found)

        return await asyncio.to_thread(work)

    async def compared(self, plan: SalePlan, first: int, count: int) -> tuple[Compared, ...]:
        """Return rows before and after; none where records are not made from single rows.

        Raises:
            UserError: the records are not made yet, or the source is no longer what was chosen.
        """
        outgoing = self._made(plan)
        if plan.release.kind != "raw":
            return ()
        preparation = await self.preparation(plan, await self._desk.request(plan))

        def work() -> tuple[Compared, ...]:
            after = [json.loads(record) for record in outgoing.items(first, count)]
            rows = diff(preparation.before(first, len(after)), after)
            return tuple(
                Compared(
                    first + row.number,
                    tuple((cell.column, cell.change, _text(cell.before), _text(cell.after)) for cell in row.cells),
                )
                for row in rows
            )

        return await asyncio.to_thread(work)

    # ------------------------------------------------------------------------------------------------ parts

    def _made(self, plan: SalePlan) -> Outgoing:
        if self.facts(plan) is None:
            raise UserError(
                "The records of these choices are not made yet.",
                data="Nothing has left.",
                next_step="Go on from the step before.",
            )
        return self._desk.outgoing(plan.sale_id)

    async def preparation(self, plan: SalePlan, request: RequestView) -> Preparation:
        """The source of a plan, read as the plan says; kept open until another plan, or a changed source, is asked for.

        Raises:
            UserError: the file is no longer the one that was chosen, or the data set was erased or changed since.
            SourcesError, StoreError: it cannot be read.
        """
        desk = self._desk
        origin = origin_of(plan, desk.catalogue)
        key = (canonical_json(plan.content), origin)
        if self._last is None or self._last[0] != key or not self._last[1].source_unchanged():
            secret = derive(desk.identity.secret, _SCRUB_TAG + plan.sale_id.encode())
            made = await asyncio.to_thread(Preparation, plan, request.spec, secret, desk.caps, origin)
            if self._last is not None:
                made.learn_from(self._last[1])
            self._last = (key, made)
        return self._last[1]

    def _charged(self, preparation: Preparation) -> SourceBudget:
        """What it spends from, as everything that was imported and sold until now says.

        The content of a file is noted first: whatever is made of the same bytes later counts this spend.
        """
        budget, contents = preparation.budget, self._desk.catalogue.store.contents
        if preparation.file_sha256:
            for life in (budget.name, *budget.lives):
                contents.note([preparation.file_sha256], life)
        return replace(budget, covers=contents.covers())

    @staticmethod
    async def _raw(preparation: Preparation, outgoing: Outgoing) -> dict[str, Any]:
        info = await off_thread(lambda go_on: outgoing.write(preparation.records(), lambda _count: go_on()))
        title = preparation.spec.title
        return {"digest": info.digest, "epsilon": 0.0, "mechanism": "", "unit": "none", "title": title}

    async def _noised(
        self, plan: SalePlan, preparation: Preparation, outgoing: Outgoing, least: int, *, spent: bool
    ) -> dict[str, Any]:
        desk = self._desk
        release = preparation.mechanism()
        rows = desk.drafts.ledger(plan.sale_id)
        entry = preparation.ledger_entry(release)
        budget = self._charged(preparation)
        if not spent:
            refuse_above(budget.verdict(rows.rows(), entry, desk.caps))
        counts = await asyncio.to_thread(lambda: release.measure(preparation.rows()))
        expected = release.expected_records(counts)
        if not spent and expected < least:
            raise UserError(
                f"This data would give about {expected:,} records, and the request takes {least:,} or more.",
                data="No noise was drawn and nothing was spent.",
                next_step="Choose another request, or add a longer export.",
            )
        # A spend whose records are not kept was interrupted: nobody saw the noise, so it is drawn again.
        receipt = reclaim_spend(rows, entry.entry_id) if spent else budget.spend(rows, entry, desk.caps)

        def work(_go_on: Callable[[], None]) -> dict[str, Any]:
            drawn = release.draw(counts, receipt)
            info = outgoing.write(encode_rows(drawn.records))
            return {
                "digest": info.digest,
                "epsilon": release.epsilon,
                "mechanism": release.mechanism,
                "unit": release.unit,
                "title": preparation.spec.title,
            }

        return await off_thread(work)


def _text(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
