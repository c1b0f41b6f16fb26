"""From rows to the exact records that would be sealed. Pure: reads the file, spends nothing, sends nothing."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.finders import Finders
from app.library.fit import wanted_fields
from app.sell.mapping import delivered_name, mapping_of
from app.sell.model import ColumnView, HistogramView, Preview, SourceView
from app.sell.origin import DatasetOrigin
from app.sell.protection import mechanism_for
from privacy import (
    WORDS,
    ColumnRule,
    Decision,
    ScrubPlan,
    apply,
    default_scanner,
    diff,
    learn,
    survey,
)
from privacy.errors import InvalidScrubPlanError
from privacy.finding import find_all
from privacy.scrub import require_action
from sources import QualitySpec, SourcesError, inspect, json_record, validate_records
from storage.keys import content_digest
from storage.records import encode_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from app.budget.caps import PrivacyCaps
    from app.sell.budget import SourceBudget
    from app.sell.model import SalePlan
    from app.sell.origin import Origin
    from app.spec import Spec
    from privacy import KnownScanner, LedgerEntry, Mechanism
    from privacy.findings import Findings

SHOWN_RECORDS = 12
COMPARED_ROWS = 8
MAX_PROBLEMS = 20
CELL_CHARACTERS = 200


def view_source(origin: Origin) -> SourceView:
    """Read a whole file or data set and say what is in it and what looks personal.

    Raises:
        SourcesError, StoreError: it cannot be read as it is.
    """
    table = origin.open().table
    coarser = _coarser(origin)
    seen = inspect(table)
    found = {}
    scanner = default_scanner()
    for progress in survey(table.rows(), [column.name for column in table.columns], scanner, table.row_count):
        found = {verdict.column: verdict for verdict in progress.columns}
    columns = tuple(
        ColumnView(
            name=item.column.name,
            kind=item.column.kind,
            samples=tuple(_cell(sample) for sample in item.samples),
            nulls=item.column.nulls,
            personal=tuple((WORDS[kind], cells) for kind, cells in found[item.column.name].hits),
            suggested=coarser.get(item.column.name, found[item.column.name].suggestion),
        )
        for item in seen.columns
    )
    return SourceView(
        path="" if isinstance(origin, DatasetOrigin) else str(origin.path),
        name=origin.facts.title if isinstance(origin, DatasetOrigin) else origin.path.name,
        format=str(table.format),
        sha256=table.sha256,
        rows=table.row_count,
        skipped=table.skipped,
        size_bytes=table.size_bytes,
        first_day=str(seen.first_day or ""),
        last_day=str(seen.last_day or ""),
        columns=columns,
        dataset=origin.dataset_id if isinstance(origin, DatasetOrigin) else "",
    )


def _nothing_leaves(rows: int) -> UserError:
    if not rows:
        return UserError("There are no rows in it, so there is nothing to sell.", next_step="Choose other data.")
    return UserError(
        "No field would leave: this request asks for none of the fields of this data, or all of them are dropped.",
        next_step="Keep a field the request asks for, say which column gives it, or choose another request.",
    )


def _coarser(origin: Origin) -> dict[str, str]:
    """What is suggested by meaning: two decimals of a position are about a kilometre, more of them a front door."""
    if not isinstance(origin, DatasetOrigin):
        return {}
    positions = {"latitude", "longitude"}
    return {field.name: "generalise:decimals=2" for field in origin.facts.fields if field.semantic in positions}


class Preparation:
    """The records of one plan, given again and again, always the same.

    Args:
        plan: what the user chose.
        spec: the request's spec.
        hash_key: 32 bytes, secret, for columns that are hashed.
        caps: the person's limits.
        origin: where the rows come from.

    Raises:
        UserError: the file is no longer the one that was chosen, or nothing would leave.
        SourcesError, StoreError: it cannot be read.
    """

    def __init__(self, plan: SalePlan, spec: Spec, hash_key: bytes, caps: PrivacyCaps, origin: Origin) -> None:
        self.plan = plan
        self.spec = spec
        self._hash_key = hash_key
        self._caps = caps
        self._opened = origin.open()
        self._mapping = mapping_of(plan, spec, self._opened)
        self._scrub = scrub_plan(plan)
        self._scanner: KnownScanner | None = None
        if not self._scrub.leaving:
            raise _nothing_leaves(self._opened.table.row_count)

    def source_unchanged(self) -> bool:
        """Whether the source still lies there as it was opened; else only opening it anew tells what became of it."""
        try:
            self._opened.table.check_unchanged()
        except SourcesError:
            return False
        return True

    @property
    def records_noised(self) -> bool:
        """Whether the records are drawn with noise rather than taken from the rows."""
        return self.plan.release.kind != "raw"

    def rows(self) -> Iterator[dict[str, Any]]:
        """Scrubbed rows, at most as many as the plan sells."""
        scrubbed = apply(self._scrub, self._given(), scanner=self._known(lambda _done: None), hash_key=self._hash_key)
        most = self.plan.most_records
        return itertools.islice(scrubbed, most) if most else scrubbed

    @property
    def looked_at(self) -> list[str]:
        """Columns in which personal data may leave: those kept and those redacted."""
        actions = self._scrub.actions
        return [name for name in self._scrub.leaving if actions[name] in {"keep", "redact"}]

    @property
    def hashed(self) -> frozenset[str]:
        """Columns of which only hashes leave."""
        return frozenset(name for name, action in self._scrub.actions.items() if action == "hash")

    @property
    def semantics(self) -> Mapping[str, str]:
        """What columns mean, by the name under which they leave: as the request says, else as the source does."""
        known = {delivered_name(self.plan, name): meaning for name, meaning in self._opened.semantics.items()}
        return known | {one.name: one.semantic for one in wanted_fields(self.spec) if one.semantic}

    @property
    def scanner(self) -> KnownScanner:
        """What hits are found with; the first time, the model looks at the data."""
        return self._known(lambda _done: None)

    def find(self, progress: Callable[[int, int], object]) -> Findings:
        """Look for personal data in them, before anything is done about it.

        Args:
            progress: told rows done and in all; an exception it raises cancels.
        """
        total = self.plan.most_records or self._opened.table.row_count
        given = itertools.islice(self._given(), self.plan.most_records or None)
        known = self._known(lambda done: progress(done, 2 * total))
        return find_all(given, self.looked_at, known, lambda done: progress(total + done, 2 * total))

    @property
    def cells_read(self) -> tuple[object, ...]:
        """Which cells names are learned from: equal for plans that read the same ones."""
        plan = self.plan
        return (self._opened.table.sha256, tuple(self.looked_at), plan.mapping, plan.on_broken, plan.most_records)

    def learn_from(self, earlier: Preparation) -> None:
        """Take over the names that an earlier preparation learned from the same cells; the model reads them once."""
        if self._scanner is None and self.cells_read == earlier.cells_read:
            self._scanner = earlier._scanner

    def _known(self, progress: Callable[[int], object]) -> KnownScanner:
        """What finds names in every text alike; the model looks at the data once."""
        if self._scanner is None:
            given = itertools.islice(self._given(), self.plan.most_records or None)
            with Finders() as finders:
                self._scanner = learn(given, self.looked_at, finders, progress)
        return self._scanner

    def before(self, first: int, count: int) -> Iterator[dict[str, Any]]:
        """Rows as the source gives them, for comparing, under the names they leave by; reads it from its start."""
        return itertools.islice(self._given(), first, first + count)

    def _given(self) -> Iterator[dict[str, Any]]:
        return self._mapping.apply(self._opened.table.rows())

    def records(self) -> Iterator[bytes]:
        """Canonical records of a raw sale."""
        return encode_rows(self.rows())

    def problems(self) -> tuple[str, ...]:
        """Why reviewers would refuse these records, at most twenty sentences."""
        return spec_problems(self.spec, (json_record(row) for row in self.rows()))

    def mechanism(self) -> Mechanism:
        """The noised release the plan asks for.

        Raises:
            UserError: the request does not buy it like this.
            ReleaseRefusedError: what the request declares cannot be released.
        """
        return mechanism_for(self.spec.release, self.plan.release)

    def preview(
        self, entries: Sequence[LedgerEntry], passing: Callable[[bytes], object] = lambda _record: None
    ) -> Preview:
        """Say what would be sealed.

        Args:
            entries: what the privacy ledger holds, for the limit.
            passing: told every record of a raw sale, in order.
        """
        compared = self._compared()
        if self.records_noised:
            histogram, records = self._noised(entries)
            return Preview(records, "", (), compared, 0, (), histogram, exact=False)
        count = total = 0
        kept: list[tuple[int, bytes]] = []
        tail: list[tuple[int, bytes]] = []

        def watched() -> Iterator[bytes]:
            nonlocal count, total
            for index, record in enumerate(self.records()):
                count, total = index + 1, total + len(record)
                if index < SHOWN_RECORDS:
                    kept.append((index, record))
                else:
                    tail.append((index, record))
                    del tail[:-2]
                passing(record)
                yield record

        digest = content_digest(watched()).hex()
        return Preview(count, digest, (*kept, *tail), compared, total, self.problems(), None, exact=True)

    def _compared(self) -> tuple[tuple[tuple[str, str, str], ...], ...]:
        raw = itertools.islice(self._given(), COMPARED_ROWS)
        rows = diff(raw, itertools.islice(self.rows(), COMPARED_ROWS))
        try:
            return tuple(
                tuple(
                    (cell.column, _cell(cell.before), "" if cell.change == "removed" else _cell(cell.after))
                    for cell in row.cells
                )
                for row in rows
            )
        except ValueError:  # fewer records are sold than rows are compared
            return ()

    def _noised(self, entries: Sequence[LedgerEntry]) -> tuple[HistogramView, int]:
        mechanism = self.mechanism()
        counts = mechanism.measure(self.rows())
        bins = mechanism.overview(counts)
        total = max(1, sum(value for _, value in bins))
        verdict = self.budget.verdict(entries, self.ledger_entry(mechanism), self._caps)
        view = HistogramView(
            bins=bins,
            epsilon=mechanism.epsilon,
            spent=verdict.epsilon_before,
            cap=verdict.cap_epsilon,
            verdict=verdict,
            expected_error=mechanism.expected_abs_error,
            distance=min(1.0, mechanism.expected_abs_error * len(bins) / 2 / total),
            unit=mechanism.unit,
        )
        return view, mechanism.expected_records(counts)

    @property
    def budget(self) -> SourceBudget:
        """What it spends from: all exports of one part of a life are the same."""
        return self._opened.budget(self.spec.kind)

    @property
    def file_sha256(self) -> str:
        """Hex digest of the file its rows come from; empty for a data set."""
        return self._opened.file_sha256

    def ledger_entry(self, mechanism: Mechanism) -> LedgerEntry:
        """What a noised release of it costs."""
        return mechanism.ledger_entry(
            entry_id=f"sale {self.plan.sale_id}",
            dataset=self.budget.name,
            purpose=self.spec.title,
            created_at_ms=time.time_ns() // 1_000_000,
        )


def scrub_plan(plan: SalePlan) -> ScrubPlan:
    """The plan's choice of fields as the privacy package takes it."""
    decisions = tuple(Decision(one.type, one.text, one.action) for one in plan.decisions)
    mapped = {wanted for wanted, column in plan.mapping if column and column != wanted}
    rules = [(delivered_name(plan, name), name, action) for name, action in plan.columns]
    # A column whose name another column takes does not leave at all.
    kept = [(leaves, action) for leaves, name, action in rules if leaves != name or name not in mapped]
    return ScrubPlan(tuple(ColumnRule(name, _action(action)) for name, action in kept), decisions)


def _action(action: str) -> str:
    try:
        return require_action(action)
    except InvalidScrubPlanError as error:
        raise UserError(
            f"“{action}” is not something a field can have done to it.",
            next_step="Use keep, drop, redact, hash or generalise:HOW, such as generalise:month.",
        ) from error


def spec_problems(spec: Spec, records: Iterator[Mapping[str, Any]]) -> tuple[str, ...]:
    """What is wrong with ``records`` in the eyes of the request, as sentences without values."""
    quality = QualitySpec.from_json(spec.quality)
    found = []
    for problem in itertools.islice(validate_records(quality, records), MAX_PROBLEMS):
        where = "All records" if problem.record is None else f"Record {problem.record + 1}"
        field = f", field “{problem.field}”" if problem.field else ""
        found.append(f"{where}{field}: {problem.message}")
    return tuple(found)


def _cell(value: object) -> str:
    return str(value)[:CELL_CHARACTERS]
