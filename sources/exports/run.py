"""Looking what a container holds, and reading one table of it."""

from __future__ import annotations

import hashlib
import math
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Literal

from sources.errors import BrokenRowError, SourcesError, UnsupportedFormatError
from sources.exports.registry import KEYS, PLAIN, importer_of
from sources.exports.rest import Rest
from sources.exports.streams.csv_records import MemberFile
from sources.formats import detect_format

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Found, Member, Table
    from sources.table import OnBroken
    from sources.values import Row

KEPT_BROKEN = 20
_PROGRESS_ROWS = 500
_SURE_AFTER_S = 1.0
_SAFE_BITS = 400
_OFFICE_PART = "[Content_Types].xml"  # in every Office Open XML package (ECMA-376, part 2)
_DIGEST_BLOCK_BYTES = 1 << 20

MemberState = Literal["read", "skipped", "empty"]


@dataclass(frozen=True, slots=True)
class MemberReport:
    """What became of one member; `label` is the number and type of the file, `reason` empty where it was read."""

    path: str
    label: str
    state: MemberState
    reason: str


@dataclass(frozen=True, slots=True)
class RunProgress:
    """How far reading is; `left_s` None while it cannot be told."""

    rows: int
    broken: int
    bytes_done: int
    bytes_total: int
    left_s: float | None


def look(container: Container, *, without: str = "") -> tuple[Found, ...]:
    """Ask every importer what it knows of a container; tables of plain files are those nobody else knows.

    An importer that stops at an unreadable member hides nothing of the others: its error becomes a note of theirs.
    Where a service is known but its data is not there (still encrypted, or web pages), files beside it are no data.

    Args:
        container: what is looked at.
        without: key of an importer that is not asked.

    Raises:
        SourcesError: nothing was found, and a member could not be read.
    """
    found: list[Found] = []
    problems: list[SourcesError] = []
    for key in KEYS:
        if key == without:
            continue
        looked_at: Container = container
        if key == PLAIN and found:
            if not any(one.tables for one in found):
                break
            looked_at = Rest(container, frozenset(path for one in found for path in one.members))
        try:
            answer = importer_of(key).find(looked_at)
        except SourcesError as error:
            problems.append(error)
            continue
        if answer is not None and (answer.tables or answer.notes):
            found.append(answer)
    if not found and any(member.path == _OFFICE_PART for member in container.members):
        raise UnsupportedFormatError(f"{container.name} is a document of an office program. Save its sheet as CSV.")
    if problems and not found:
        raise problems[0]
    notes = (*container.notes, *dict.fromkeys(str(problem) for problem in problems))
    return tuple(replace(one, notes=(*one.notes, *notes)) for one in found)


class ImportRun:
    """Reads one table once and counts on the way.

    Attributes:
        row_count: rows given so far.
        broken_count: rows that could not be read.
        first_broken: the first 20 of them.
    """

    def __init__(
        self,
        container: Container,
        found: Found,
        table: str,
        answers: Mapping[str, str],
        *,
        on_broken: OnBroken = "skip",
        progress: Callable[[RunProgress], None] | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare; nothing is read before `rows`.

        Args:
            container: open as long as rows are read.
            found: from `look` or from the importer itself.
            table: key of one of its tables.
            answers: per key of a question.
            on_broken: `skip` leaves broken rows out and counts them; `refuse` raises the first.
            progress: called from time to time; an exception it raises cancels.
            now_s: a clock that never goes back.

        Raises:
            KeyError: no such table.
        """
        self.row_count = 0
        self.broken_count = 0
        self.first_broken: list[BrokenRowError] = []
        self.table: Table = {one.key: one for one in found.tables}[table]
        self._container = _Watched(container)
        self._found = found
        self._answers = dict(answers)
        self._on_broken = on_broken
        self._progress = progress
        self._now_s = now_s

    def rows(self) -> Iterator[Row]:
        """Yield the rows in constant memory.

        Raises:
            BrokenRowError: one cannot be read, and broken rows are not skipped.
            SourcesError: the container cannot be read further.
        """
        importer = importer_of(self._found.importer)
        names = [field.name for field in self.table.fields]
        started_s, start_bytes = self._now_s(), self._container.bytes_read
        for seen, item in enumerate(importer.rows(self._container, self._found, self.table.key, self._answers), 1):
            checked = item if isinstance(item, BrokenRowError) else _checked(item, names, seen)
            if isinstance(checked, BrokenRowError):
                self._count(checked)
            else:
                self.row_count += 1
                yield checked
            if self._progress is not None and seen % _PROGRESS_ROWS == 0:
                self._progress(self._state(started_s, start_bytes))
        if self._progress is not None:
            done = replace(self._state(started_s, start_bytes), left_s=0.0)
            self._progress(replace(done, bytes_done=done.bytes_total))

    def members(self) -> tuple[MemberReport, ...]:
        """Say what became of each member of the source, once all rows were read."""
        mine = frozenset(self._found.members)
        return tuple(self._report(member) for member in self._container.members if member.path in mine)

    def table_digests(self) -> tuple[str, ...]:
        """Hex SHA-256 of each file that was read and is a table by itself, as `sources.open_table` takes it.

        Raises:
            SourcesError: one cannot be read any more.
        """
        read = {report.path for report in self.members() if report.state == "read"}
        return tuple(_digest(one) for one in self._container.members if one.path in read and _is_table(one))

    def _report(self, member: _WatchedMember) -> MemberReport:
        state: MemberState = "read"
        reason = ""
        if member.size_bytes == 0:
            state, reason = "empty", "it has no content"
        elif not member.opened:
            state, reason = "skipped", "it holds nothing of this table"
        elif member.error:
            state, reason = "skipped", member.error
        return MemberReport(member.path, member.label, state, reason)

    def _count(self, broken: BrokenRowError) -> None:
        if self._on_broken == "refuse":
            raise broken
        self.broken_count += 1
        if len(self.first_broken) < KEPT_BROKEN:
            self.first_broken.append(broken)

    def _state(self, started_s: float, start_bytes: int) -> RunProgress:
        total = self._found.bytes_to_read
        done = min(self._container.bytes_read - start_bytes, total)
        passed_s = self._now_s() - started_s
        left_s = passed_s * (total - done) / done if done and passed_s >= _SURE_AFTER_S else None
        return RunProgress(self.row_count, self.broken_count, done, total, left_s)


class _WatchedMember:
    """A member that remembers whether it was opened and why it could not be."""

    def __init__(self, member: Member) -> None:
        self._member = member
        self.path, self.size_bytes, self.label = member.path, member.size_bytes, member.label
        self.opened = False
        self.error = ""

    def open(self) -> BinaryIO:
        self.opened = True
        try:
            return self._member.open()
        except SourcesError as error:
            self.error = str(error)
            raise


class _Watched:
    """A container whose members are watched."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self.name = container.name
        self.notes = container.notes
        self.members = tuple(_WatchedMember(member) for member in container.members)

    @property
    def bytes_read(self) -> int:
        return self._container.bytes_read


def _is_table(member: Member) -> bool:
    try:
        return detect_format(MemberFile(member)) != "empty"
    except UnsupportedFormatError:
        return False


def _digest(member: Member) -> str:
    digest = hashlib.sha256()
    with member.open() as stream:
        while block := stream.read(_DIGEST_BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def _checked(row: ExportRow, names: list[str], number: int) -> ExportRow:
    """Return the row if every value can be kept: numbers finite and not absurd, text without half characters."""
    if isinstance(row, BrokenRowError):
        return row
    if list(row) != names:
        raise TypeError("an importer gave a row without the fields it declares")
    for name, value in row.items():
        if isinstance(value, str):
            if not value.isascii():
                row[name] = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        elif isinstance(value, float):
            if not math.isfinite(value):
                return _unfit(number, "a number is not finite")
        elif isinstance(value, int) and value.bit_length() > _SAFE_BITS:
            return _unfit(number, "a number is absurdly large")
    return row


def _unfit(number: int, reason: str) -> BrokenRowError:
    return BrokenRowError("This table", number, reason, "You can also skip broken rows.")
