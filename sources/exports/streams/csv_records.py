"""Rows of a CSV member with their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal

from sources.errors import BrokenRowError, SourcesError
from sources.limits import Limits
from sources.readers.csv_reader import CsvRecords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sources.exports.model import Member


@dataclass(frozen=True, slots=True)
class CsvRecord:
    """One row.

    Attributes:
        line: where it begins, from 1.
        cells: by name; a name that is there a second time has ` (2)` behind it; stripped of white space at its ends.
    """

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class MemberFile:
    """A member as the readers of `sources.readers` take it: in place of a path."""

    member: Member

    @property
    def name(self) -> str:
        """What errors call it."""
        return self.member.label

    def open(self, mode: Literal["rb"]) -> BinaryIO:
        """Open it for reading bytes."""
        del mode
        return self.member.open()


def csv_records(
    member: Member,
    *,
    encoding: str = "utf-8",
    delimiter: str = "",
    is_header: Callable[[Sequence[str]], bool] | None = None,
    limits: Limits | None = None,
) -> Iterator[CsvRecord | BrokenRowError]:
    """Yield the rows after the header.

    Args:
        member: CSV (RFC 4180).
        encoding: of the text.
        delimiter: between cells; found from the content if empty.
        is_header: says which row holds the names, where a preamble may stand before it; the first row otherwise.
        limits: of rows and cells.
    """
    limits = limits or Limits()
    records = CsvRecords(MemberFile(member), limits, encoding=encoding, delimiter=delimiter)
    names: list[str] = []
    line = 0
    try:
        # Before the header, rows may have any width: it is checked here.
        for record in records.of_any_width():
            if isinstance(record, BrokenRowError):
                line = record.line
                yield record
                continue
            line, cells = record
            if not names:
                if is_header is None or is_header(cells):
                    names = _named(cells)
                continue
            if len(cells) != len(names):
                # A trailing separator is common and loses nothing.
                if len(cells) == len(names) + 1 and not cells[-1]:
                    cells.pop()
                else:
                    reason = f"it has {len(cells)} fields where the header has {len(names)}"
                    yield _broken(member, line, reason)
                    continue
            if max(map(len, cells)) > limits.cell_chars:
                yield _broken(member, line, f"a cell has more than {limits.cell_chars} characters")
                continue
            yield CsvRecord(line, {name: cell.strip() for name, cell in zip(names, cells, strict=True)})
    except BrokenRowError as error:
        yield error
    except SourcesError as error:
        yield BrokenRowError(member.label, line, "the file breaks off here", str(error))


def _named(cells: Sequence[str]) -> list[str]:
    counts: dict[str, int] = {}
    names: list[str] = []
    for cell in cells:
        name = cell.strip()
        counts[name] = counts.get(name, 0) + 1
        names.append(name if counts[name] == 1 else f"{name} ({counts[name]})")
    return names


def _broken(member: Member, line: int, reason: str) -> BrokenRowError:
    advice = "Look for a missing or unquoted separator in this row. You can also skip broken rows."
    return BrokenRowError(member.label, line, reason, advice)
