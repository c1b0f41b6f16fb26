"""What is in a file, for the person who owns it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from sources.values import json_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sources.table import Column, TableSource
    from sources.values import JsonValue, Value

DETECTOR_ROWS = 2_000
LIKELY_SHARE = 0.01
_SHOWN_CHARS = 200


class DetectorHit(Protocol):
    """Something personal found in a text."""

    @property
    def type(self) -> str:
        """What it is, such as `EMAIL`."""
        ...


class Detector(Protocol):
    """Finds personal data in one text."""

    def find(self, text: str) -> Sequence[DetectorHit]:
        """Return what was found, in order."""
        ...


@dataclass(frozen=True, slots=True)
class ColumnInspection:
    """One column as shown to the user.

    Attributes:
        column: name, kind and counts.
        samples: up to five values in their JSON form, texts cut at 200 characters.
        null_share: share of rows without a value, 0 to 1.
        personal: kinds of personal data found, with the share of looked-at cells that hold them.
        first: smallest date or instant (RFC 3339), None in other columns.
        last: largest date or instant.
    """

    column: Column
    samples: tuple[JsonValue, ...]
    null_share: float
    personal: tuple[tuple[str, float], ...]
    first: str | None
    last: str | None

    @property
    def likely_personal(self) -> bool:
        """Whether at least one cell in a hundred holds something personal."""
        return any(share >= LIKELY_SHARE for _, share in self.personal)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A whole file as shown to the user.

    Attributes:
        columns: in the order of the file.
        row_count: rows that can be sold.
        skipped: broken rows left out.
        looked_at: rows the detectors looked at; they are quick hints, the survey of privacy/ looks at all.
        dataset_sha256: hex digest over the file's bytes.
        first_day: earliest date in any date or time column.
        last_day: latest date.
    """

    columns: tuple[ColumnInspection, ...]
    row_count: int
    skipped: int
    looked_at: int
    dataset_sha256: str
    first_day: date | None
    last_day: date | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing here, which is not an error."""
        return self.row_count == 0


class _Span:
    """Smallest and largest date or instant of a column."""

    def __init__(self) -> None:
        self.first: date | None = None
        self.last: date | None = None

    def add(self, value: date) -> None:
        if self.first is None or value < self.first:
            self.first = value
        if self.last is None or value > self.last:
            self.last = value


def inspect(table: TableSource, detector: Detector | None = None, *, detector_rows: int = DETECTOR_ROWS) -> Inspection:
    """Read the table once more and describe it.

    Args:
        table: from `open_table`.
        detector: finds personal data; without one no column is called personal.
        detector_rows: how many rows, spread evenly over the file, the detector sees.

    Raises:
        BrokenRowError, SourceChangedError: as `TableSource.rows`.
    """
    spans = {column.name: _Span() for column in table.columns if column.kind in {"timestamp", "date"}}
    found: dict[str, Counter[str]] = {column.name: Counter() for column in table.columns}
    cells: Counter[str] = Counter()
    every = max(1, table.row_count // max(detector_rows, 1))
    looked_at = 0
    if spans or detector is not None:
        for number, row in enumerate(table.rows()):
            for name, span in spans.items():
                value = row.get(name)
                if isinstance(value, date):
                    span.add(value)
            if detector is not None and number % every == 0:
                looked_at += 1
                _look(row, detector, found, cells)
    columns = tuple(_column(column, table.row_count, found, cells, spans) for column in table.columns)
    days = [_day(value) for span in spans.values() for value in (span.first, span.last) if value is not None]
    return Inspection(
        columns=columns,
        row_count=table.row_count,
        skipped=table.skipped,
        looked_at=looked_at,
        dataset_sha256=table.sha256,
        first_day=min(days, default=None),
        last_day=max(days, default=None),
    )


def _look(row: dict[str, Value], detector: Detector, found: dict[str, Counter[str]], cells: Counter[str]) -> None:
    for name, value in row.items():
        if value is None:
            continue
        cells[name] += 1
        kinds = {hit.type for text in _texts(value) for hit in detector.find(text)}
        found[name].update(kinds)


def _texts(value: Value) -> Iterable[str]:
    """Return the texts of a cell in which something personal may stand."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield name
            yield from _texts(item)


def _column(
    column: Column, rows: int, found: dict[str, Counter[str]], cells: Counter[str], spans: dict[str, _Span]
) -> ColumnInspection:
    span = spans.get(column.name, _Span())
    looked_at = cells[column.name]
    return ColumnInspection(
        column=column,
        samples=tuple(_shown(sample) for sample in column.samples),
        null_share=column.nulls / rows if rows else 0.0,
        personal=tuple((kind, count / looked_at) for kind, count in found[column.name].most_common()),
        first=None if span.first is None else str(json_value(span.first)),
        last=None if span.last is None else str(json_value(span.last)),
    )


def _shown(value: Value) -> JsonValue:
    shown = json_value(value)
    return shown[:_SHOWN_CHARS] if isinstance(shown, str) else shown


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
