"""CSV (RFC 4180) with the delimiter found from the content."""

from __future__ import annotations

import csv
import re
from collections import deque
from typing import TYPE_CHECKING

from sources.errors import BadHeaderError, BrokenRowError, LimitExceededError
from sources.readers.lines import LineReader, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.limits import Limits
    from sources.readers import RawRow
    from sources.readers.lines import Openable
    from sources.values import Kind, Row

_DELIMITERS = ",;\t|"
_SNIFF_LINES = 50
# Excel says its separator in a line before the header.
_SAYS_DELIMITER = re.compile(r'"?sep=([,;\t|])"?\s*', re.IGNORECASE)
_SKIP = "You can also skip broken rows."


class _RecordTooLongError(Exception):
    """More characters than a row may have were read without the row ending."""


class _Feed:
    """Hands lines to `csv.reader` and can take back those of a record that turned out broken."""

    def __init__(self, lines: LineReader, max_chars: int) -> None:
        self._lines = lines
        self._source = iter(lines)
        self._again: deque[tuple[int, str | BrokenRowError]] = deque()
        self._max_chars = max_chars
        self._taken: list[tuple[int, str]] = []
        self._chars = 0

    def start_record(self) -> tuple[int, str | BrokenRowError] | None:
        """Return the next line without consuming it, or None at the end of the file."""
        self._taken.clear()
        self._chars = 0
        if not self._again:
            item = next(self._source, None)
            if item is None:
                return None
            self._again.append((self._lines.line, item))
        return self._again[0]

    def drop_line(self) -> None:
        """Consume the line `start_record` showed."""
        self._again.popleft()

    def rewind_after_first(self) -> None:
        """Give all lines of the current record but the first to the next record."""
        self._again.extendleft(reversed(self._taken[1:]))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if not self._again:
            item = next(self._source, None)
            if item is None:
                raise StopIteration
            self._again.append((self._lines.line, item))
        line, text = self._again[0]
        if isinstance(text, BrokenRowError):
            raise _RecordTooLongError  # an unreadable line inside an open quote: the record before it cannot end
        self._again.popleft()
        self._taken.append((line, text))
        self._chars += len(text)
        if self._chars > self._max_chars:
            raise _RecordTooLongError
        return text


class CsvRecords:
    """Rows of a CSV text as lists of cells, the header among them.

    Attributes:
        position: bytes taken from the file by the latest iteration.
    """

    def __init__(
        self, path: Openable, limits: Limits, *, encoding: str = "utf-8", otherwise: str = "", delimiter: str = ""
    ) -> None:
        """Find the delimiter if it is not given.

        Args:
            path: the file.
            limits: of rows.
            encoding: of its text.
            otherwise: encoding of lines that are not in that one; they are broken if empty.
            delimiter: between cells.

        Raises:
            FileUnreadableError: the file cannot be opened.
        """
        self.position = 0
        self._path = path
        self._limits = limits
        self._encodings = (encoding, otherwise)
        if csv.field_size_limit() < limits.row_chars:
            csv.field_size_limit(limits.row_chars)  # process-wide; our own bounds are checked below
        first = _first_lines(path, limits, self._encodings)
        said = _SAYS_DELIMITER.fullmatch(first[0]) if first else None
        self._says_delimiter = said is not None
        self._delimiter = delimiter or (said.group(1) if said else _sniff(first))

    def __iter__(self) -> Iterator[tuple[int, list[str]] | BrokenRowError]:
        """Yield every row; one that is not as wide as the first is broken."""
        return self._read(same_width=True)

    def of_any_width(self) -> Iterator[tuple[int, list[str]] | BrokenRowError]:
        """Yield every row however many cells it has."""
        return self._read(same_width=False)

    def _read(self, *, same_width: bool) -> Iterator[tuple[int, list[str]] | BrokenRowError]:
        with opened(self._path) as stream:
            lines = LineReader(stream, self._path.name, self._limits.row_chars, *self._encodings)
            feed = _Feed(lines, self._limits.row_chars)
            reader = csv.reader(feed, delimiter=self._delimiter, strict=True)
            width: int | None = None
            while (first := feed.start_record()) is not None:
                self.position = lines.position
                line, text = first
                if isinstance(text, BrokenRowError):
                    feed.drop_line()
                    yield text
                    continue
                if self._says_delimiter and line == 1:
                    feed.drop_line()
                    continue
                try:
                    cells = next(reader)
                except (csv.Error, _RecordTooLongError, StopIteration) as error:
                    feed.rewind_after_first()
                    reader = csv.reader(feed, delimiter=self._delimiter, strict=True)
                    yield _broken(self._path, line, *_explain(error))
                    continue
                if not cells:
                    continue  # an empty line
                if width is None:
                    width = len(cells)
                elif same_width and len(cells) == width + 1 and not cells[-1]:
                    cells.pop()  # a separator behind the last cell is common and loses nothing
                elif same_width and len(cells) != width:
                    feed.rewind_after_first()
                    reason = f"it has {len(cells)} fields where the header has {width}"
                    yield _broken(self._path, line, reason, "Look for a missing or unquoted separator in this row.")
                    continue
                yield line, cells


class CsvReader:
    """Rows of a CSV file; cells are text, an empty cell is None."""

    typed = False

    def __init__(self, path: Openable, limits: Limits, *, otherwise: str = "") -> None:
        """Read the header; a column without a name gets a number, one whose name is there already a mark.

        Args:
            path: the file.
            limits: of rows, columns and cells.
            otherwise: encoding of lines that are not UTF-8; they are broken if empty.

        Raises:
            BadHeaderError: a column name is too long.
            BrokenRowError: the header itself cannot be read.
            LimitExceededError: too many columns.
        """
        self._path = path
        self._limits = limits
        self._records = CsvRecords(path, limits, otherwise=otherwise)
        header = next(iter(self._records), None)
        if isinstance(header, BrokenRowError):
            raise header
        names = header[1] if header else []
        self._names = self._checked_names(_renamed(names))

    @property
    def declared(self) -> Mapping[str, Kind | None]:
        """Names from the first row; kinds are found from the cells."""
        return dict.fromkeys(self._names)

    def bytes_read(self) -> int:
        """Bytes taken from the file by the latest `rows`."""
        return self._records.position

    def rows(self) -> Iterator[RawRow]:
        """Yield every row after the header."""
        records = iter(self._records)
        next(records, None)
        for record in records:
            if isinstance(record, BrokenRowError):
                yield record
                continue
            line, cells = record
            longest = max(map(len, cells), default=0)
            if longest > self._limits.cell_chars:
                yield _broken(
                    self._path, line, f"a cell has more than {self._limits.cell_chars} characters", "Shorten it."
                )
                continue
            row: Row = {name: cell or None for name, cell in zip(self._names, cells, strict=True)}
            yield line, row

    def _checked_names(self, names: tuple[str, ...]) -> tuple[str, ...]:
        limits, file_name = self._limits, self._path.name
        if len(names) > limits.columns:
            raise LimitExceededError(f"{file_name} has {len(names)} columns; the limit is {limits.columns}.")
        if any(len(name) > limits.name_chars for name in names):
            raise BadHeaderError(f"{file_name}: a column name is very long. Check that the first line holds the names.")
        return names


def _renamed(cells: list[str]) -> tuple[str, ...]:
    """Number columns without a name, and those whose name is there already."""
    names: dict[str, None] = {}
    for position, cell in enumerate(cells, 1):
        name = wanted = cell.strip() or f"column {position}"
        again = 1
        while name in names:
            again += 1
            name = f"{wanted} ({again})"
        names[name] = None
    return tuple(names)


def _broken(path: Openable, line: int, reason: str, advice: str) -> BrokenRowError:
    return BrokenRowError(path.name, line, reason, f"{advice} {_SKIP}")


def _explain(error: Exception) -> tuple[str, str]:
    """Return reason and advice for what `csv` or the feed reported."""
    if isinstance(error, _RecordTooLongError) or "unexpected end" in str(error):
        return "a quotation mark opens here and is never closed", "Close it or remove it."
    if "expected after" in str(error):
        return "text follows a closing quotation mark", "A quotation mark inside a cell must be written twice."
    if "new-line" in str(error):
        return "a carriage return stands alone", "Save the file with line ends of Unix or Windows."
    return "this row cannot be read as CSV", "Look for stray quotation marks."


def _first_lines(path: Openable, limits: Limits, encodings: tuple[str, str]) -> list[str]:
    lines: list[str] = []
    with opened(path) as stream:
        for text in LineReader(stream, path.name, limits.row_chars, *encodings):
            if isinstance(text, str):
                lines.append(text)
            if len(lines) == _SNIFF_LINES or sum(map(len, lines)) > limits.row_chars:
                break
    return lines


def _sniff(lines: list[str]) -> str:
    """Return the delimiter with which most of the first lines have the header's number of cells."""
    best, best_score = ",", (0.0, 0)
    for delimiter in _DELIMITERS:
        widths: list[int] = []
        try:
            widths.extend(len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells)
        except csv.Error:
            continue
        if not widths or widths[0] == 1:
            continue
        score = (sum(width == widths[0] for width in widths) / len(widths), widths[0])
        if score > best_score:
            best, best_score = delimiter, score
    return best
