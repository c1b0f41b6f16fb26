"""Rows of an export on their way into a sealed copy: joined with those that are there, counted, in constant memory."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Protocol

from app.library.columns import ColumnFacts, Learning, Widening
from app.library.errors import EmptyTableError
from app.library.known_rows import ID, KnownRows
from app.library.languages import LanguageTally
from app.library.model import BrokenView, ImportProgress
from app.library.sealed import CopyWriter, context_of
from app.store.sealed_file import SealedWriter
from sources import BrokenRowError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from app.library.sealed import CopyReader
    from app.store.sealed_file import SealedInfo
    from sources.values import Row

__all__ = ["Intake", "Run", "Taken"]

_TELL_S: Final = 0.1
_KEPT_BROKEN: Final = 20
_SURE_S: Final = 1.0
_LOCAL = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T][0-9:.]{4,15})?")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in; ``kept`` rows are new, ``known`` ones were there; ``contents`` are digests of files read."""

    info: SealedInfo
    rows: int
    kept: int
    known: int
    broken: int
    first_broken: tuple[BrokenView, ...]
    first_day: str
    last_day: str
    languages: tuple[str, ...]
    fields: tuple[ColumnFacts, ...]
    contents: tuple[str, ...] = ()


class Run(Protocol):
    """One reading of one table of an export."""

    @property
    def broken_count(self) -> int:
        """Rows that could not be read so far."""
        ...

    @property
    def first_broken(self) -> Sequence[BrokenRowError]:
        """The first of them."""
        ...

    def rows(self) -> Iterator[Row]:
        """Yield the others; raises at the first broken one where they are refused."""
        ...

    def table_digests(self) -> Sequence[str]:
        """Hex SHA-256 of each file that was read and could be sold by itself, as a plain table."""
        ...


@dataclass(slots=True)
class Intake:
    """One import into one new copy.

    Attributes:
        path, key, dataset_id: of the copy that is written.
        title: of the table, for people.
        fields: of the data set.
        time_field: the one that says when; empty looks at all dates and times.
        earlier: the copy with the rows that are there, None where there is none.
        by_id: whether the source's own ids say which rows are the same.
        refuse: stop at the first row whose cells are not what its fields say.
        bytes_done: how many of the ``bytes_total`` of the export were read.
        tell: told how far it is; what it raises stops the import, and nothing is left of it.
    """

    path: Path
    key: bytes
    dataset_id: str
    title: str
    fields: tuple[ColumnFacts, ...]
    time_field: str
    earlier: CopyReader | None
    by_id: bool
    refuse: bool
    bytes_total: int
    bytes_done: Callable[[], int]
    tell: Callable[[ImportProgress], None]
    _rows: int = 0
    _broken: list[BrokenRowError] = field(default_factory=list)
    _broken_count: int = 0
    _told_s: float = 0.0
    _begun_s: float = 0.0

    def take(self, run: Run) -> Taken:
        """Write the copy.

        Raises:
            SourcesError: the export cannot be read further, or a row is broken and they are refused.
            StoreError: the disk refused, or the earlier copy is damaged.
            EmptyTableError: there are no rows.
        """
        self._begun_s = time.monotonic()
        learning, days, tally = Learning(self.fields), _Days(self.time_field, self.fields), LanguageTally()
        texts = [one.name for one in self.fields if one.kind == "text"]
        kept = known = 0
        with SealedWriter(self.path, self.key, context_of(self.dataset_id)) as sealed:
            writer = CopyWriter(sealed, [(one.name, one.kind) for one in self.fields])

            def take(row: Row) -> None:
                writer.add(row)
                learning.add(row)
                days.add(row)
                if not tally.full:
                    for name in texts:
                        if isinstance(text := row.get(name), str):
                            tally.add(text)

            there = self._known()
            for row in self._earlier_rows():
                take(row)
            for row in self._readable(run):
                if there is not None and there.has(row):
                    known += 1
                else:
                    kept += 1
                    take(row)
            self._report(run.broken_count, at_once=True)
            if not kept and self.earlier is None:
                why = next(iter((*run.first_broken, *self._broken)), None)
                raise EmptyTableError(
                    self.title, self._broken_count + run.broken_count, why.reason if why is not None else ""
                )
            info = writer.commit()
        first, last = days.span
        return Taken(
            info=info,
            rows=info.count - 1,
            kept=kept,
            known=known,
            broken=self._broken_count + run.broken_count,
            first_broken=tuple(_broken_view(one) for one in (*run.first_broken, *self._broken))[:_KEPT_BROKEN],
            first_day=first,
            last_day=last,
            languages=tally.result(),
            fields=learning.result(),
            contents=tuple(run.table_digests()),
        )

    def _known(self) -> KnownRows | None:
        if self.earlier is None:
            return None
        both = [one.name for one in self.fields if one.name in self.earlier.declared]
        by_id = self.by_id and ID in both
        return KnownRows(self._earlier_rows(), both, by_id=by_id)

    def _earlier_rows(self) -> Iterator[Row]:
        widen = Widening(self.fields)
        if self.earlier is not None:
            for _, row in self.earlier.rows_from(0, self.earlier.row_count):
                self._report()
                yield widen(row)

    def _readable(self, run: Run) -> Iterator[Row]:
        widen = Widening(self.fields)
        for row in run.rows():
            self._rows += 1
            self._report(run.broken_count)
            try:
                fitting = widen(row)
            except (ValueError, OverflowError) as error:
                reason, advice = "a cell does not have its column's type", "Skip broken rows to leave it out."
                broken = BrokenRowError("This table", self._rows, reason, advice)
                if self.refuse:
                    raise broken from error
                self._broken_count += 1
                if len(self._broken) < _KEPT_BROKEN:
                    self._broken.append(broken)
            else:
                yield fitting

    def _report(self, broken: int = 0, *, at_once: bool = False) -> None:
        now_s = time.monotonic()
        if not at_once and now_s - self._told_s < _TELL_S:
            return
        self._told_s = now_s
        done, total = min(self.bytes_done(), self.bytes_total), self.bytes_total
        so_far_s = now_s - self._begun_s
        left_s = so_far_s * (total - done) / done if done and so_far_s >= _SURE_S else None
        self.tell(ImportProgress(self._rows, self._broken_count + broken, done, total, left_s))


class _Days:
    """First and last day of a data set."""

    def __init__(self, time_field: str, fields: tuple[ColumnFacts, ...]) -> None:
        times = [one.name for one in fields if one.kind in {"timestamp", "date"}]
        self._names = [time_field] if time_field else times
        # Where nobody stated the zone, the local time stands in a field of its own, as text.
        self._texts = [one.name for one in fields if one.kind == "text"] if time_field else []
        self._first = self._last = ""

    def add(self, row: Row) -> None:
        days = [_day(row.get(name)) for name in self._names]
        for day in days if any(days) else [_local_day(row.get(name)) for name in self._texts]:
            if day:
                self._first = min(self._first or day, day)
                self._last = max(self._last, day)

    @property
    def span(self) -> tuple[str, str]:
        return self._first, self._last


def _day(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return _local_day(value)


def _local_day(value: object) -> str:
    found = _LOCAL.fullmatch(value) if isinstance(value, str) else None
    return found.group(1) if found else ""


def _broken_view(broken: BrokenRowError) -> BrokenView:
    return BrokenView(f"row {broken.line:,}", broken.reason, broken.advice)
