"""A file as a typed table: one exact pass to learn its columns, then rows as often as needed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from sources.errors import BrokenRowError, FileUnreadableError, LimitExceededError, SourceChangedError
from sources.formats import Format, detect_format
from sources.limits import Limits
from sources.profile import ColumnProfile
from sources.readers.csv_reader import CsvReader
from sources.readers.encodings import as_utf8, other_encoding
from sources.readers.json_reader import JsonReader
from sources.readers.jsonl_reader import JsonlReader
from sources.readers.lines import opened
from sources.values import Kind, Row, Value, coerce, zone_named

if TYPE_CHECKING:
    from datetime import tzinfo

    from sources.readers import Reader
    from sources.readers.lines import Openable

OnBroken = Literal["refuse", "skip"]
Progress = Callable[[int, int], None]
"""Called with bytes done and bytes in all; an exception it raises cancels the work."""

_HASH_CHUNK = 1024 * 1024
_PROGRESS_ROWS = 1_000
_KEPT_BROKEN = 20


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        name: as written in the file.
        kind: the narrowest kind that keeps every cell exactly.
        nullable: some rows have no value here.
        samples: up to five different values, the first met.
        distinct: about how many different values (exact where `distinct_exact`).
        nulls: rows without a value, also where the field is missing.
        zone_unknown: holds times without a time zone; they stay text until the user states one.
        invisible: cells with control, bidirectional or zero-width characters.
    """

    name: str
    kind: Kind
    nullable: bool
    samples: tuple[Value, ...]
    distinct: int
    distinct_exact: bool
    nulls: int
    zone_unknown: bool
    invisible: int


class TableSource:
    """A file that was read once completely. Make one with `open_table`, or with `table_of` where that was done before.

    Attributes:
        path: the file.
        format: found from its content.
        columns: in the order of the file (JSON: of first appearance).
        row_count: rows that `rows` will give.
        skipped: broken rows left out.
        broken: the first 20 of them.
        sha256: hex digest of the file's bytes.
        size_bytes: size of the file.
    """

    def __init__(
        self,
        path: Path,
        file_format: Format,
        reader: Reader | None,
        stamp: tuple[int, int],
        on_broken: OnBroken,
        zones: Mapping[str, tzinfo],
    ) -> None:
        self.path = path
        self.format = file_format
        self.columns: tuple[Column, ...] = ()
        self.row_count = 0
        self.skipped = 0
        self.broken: tuple[BrokenRowError, ...] = ()
        self.sha256 = ""
        self.size_bytes = stamp[0]
        self._reader = reader
        self._stamp = stamp
        self._on_broken = on_broken
        self._zones = zones

    def rows(self) -> Iterator[dict[str, Value]]:
        """Yield every row in the order of the file, in constant memory; can be called any number of times.

        A field missing from a JSON record is missing from its row. Empty cells of CSV are None. Instants are UTC.

        Raises:
            BrokenRowError: a row cannot be read and broken rows are not skipped.
            SourceChangedError: the file is not the one that was opened.
        """
        self.check_unchanged()
        kinds: Mapping[str, Kind] = MappingProxyType({column.name: column.kind for column in self.columns})
        given = 0
        for item in self._typed(kinds):
            if isinstance(item, BrokenRowError):
                if self._on_broken == "refuse":
                    raise item
                continue
            given += 1
            yield item
        self.check_unchanged()
        if given != self.row_count:
            raise _changed(self.path)

    def check_unchanged(self) -> None:
        """Compare size and time of change with what was opened.

        Raises:
            SourceChangedError: they differ.
        """
        if _stamp(self.path) != self._stamp:
            raise _changed(self.path)

    def _typed(self, kinds: Mapping[str, Kind]) -> Iterator[dict[str, Value] | BrokenRowError]:
        if self._reader is None:
            return
        typed = self._reader.typed
        for item in self._reader.rows():
            if isinstance(item, BrokenRowError):
                yield item
                continue
            line, row = item
            try:
                yield {
                    name: typed_cell(value, kinds[name], self._zones.get(name), typed=typed)
                    for name, value in row.items()
                }
            except KeyError as error:
                raise _changed(self.path) from error
            except (ValueError, OverflowError) as error:
                reason = str(error) if "zone" in str(error) else "a cell does not have its column's type"
                yield BrokenRowError(self.path.name, line, reason, "Correct this row, or skip broken rows.")

    def learn(self, limits: Limits, progress: Progress | None) -> None:
        """Read everything once: count, profile and check. `open_table` has done it."""
        self.sha256 = _digest(self.path, progress)
        if self._reader is None:
            return
        profiles = {name: ColumnProfile(name, kind) for name, kind in self._reader.declared.items()}
        broken: list[BrokenRowError] = []
        read = 0
        skipped = 0
        for item in self._reader.rows():
            read += 1
            if read > limits.rows:
                raise LimitExceededError(
                    f"{self.path.name} has more than {limits.rows} rows. Split it into several files."
                )
            if progress is not None and read % _PROGRESS_ROWS == 0:
                progress(self.size_bytes + self._reader.bytes_read(), 2 * self.size_bytes)
            if isinstance(item, BrokenRowError):
                if self._on_broken == "refuse":
                    raise item
                skipped += 1
                broken.append(item) if len(broken) < _KEPT_BROKEN else None
                continue
            self._count(item[1], profiles, limits)
        self.row_count = read - skipped
        self.skipped, self.broken = skipped, tuple(broken)
        self.columns = tuple(self._column(profile) for profile in profiles.values())
        if any(name in self._zones for name in profiles):
            self._count_zone_gaps()

    def _count(self, row: Row, profiles: dict[str, ColumnProfile], limits: Limits) -> None:
        typed = self._reader is not None and self._reader.typed
        for name, value in row.items():
            profile = profiles.get(name)
            if profile is None:
                if len(profiles) >= limits.columns:
                    raise LimitExceededError(f"{self.path.name} has more than {limits.columns} different fields.")
                profile = profiles[name] = ColumnProfile(name)
            profile.add(value, typed=typed)

    def _column(self, profile: ColumnProfile) -> Column:
        zone = self._zones.get(profile.name)
        kind = profile.kind(zone_stated=zone is not None)
        typed = self._reader is not None and self._reader.typed
        missing = self.row_count - profile.present
        samples = []
        for sample in profile.samples:
            try:
                samples.append(typed_cell(sample, kind, zone, typed=typed))
            except (ValueError, OverflowError):
                continue  # a time the zone skips; the row itself is reported when rows are read
        return Column(
            name=profile.name,
            kind=kind,
            nullable=profile.nulls + missing > 0,
            samples=tuple(samples),
            distinct=profile.distinct.estimate,
            distinct_exact=profile.distinct.exact,
            nulls=profile.nulls + missing,
            zone_unknown=profile.zone_unknown and zone is None,
            invisible=profile.invisible,
        )

    def _count_zone_gaps(self) -> None:
        """A stated zone can make times impossible, which only conversion shows: count those rows too."""
        kinds = {column.name: column.kind for column in self.columns}
        seen = 0
        broken = []
        for item in self._typed(kinds):
            if isinstance(item, BrokenRowError):
                if self._on_broken == "refuse":
                    raise item
                broken.append(item)
                seen += 1
        self.row_count -= seen - self.skipped
        self.skipped, self.broken = seen, tuple(broken[:_KEPT_BROKEN])


def open_table(
    path: Path | str,
    *,
    limits: Limits | None = None,
    on_broken: OnBroken = "refuse",
    zones: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> TableSource:
    """Open a CSV, JSON, JSONL or Parquet file and learn its columns by reading all of it.

    Args:
        path: the file; its format is found from the content.
        limits: bounds on what is read.
        on_broken: `refuse` raises the first `BrokenRowError`; `skip` leaves such rows out and counts them.
        zones: per column, the time zone the user stated for times that name none.
        progress: called from time to time with bytes done and in all; may raise to cancel.

    Raises:
        FileUnreadableError: the file cannot be opened.
        UnsupportedFormatError: none of the formats.
        LimitExceededError: too large.
        BadHeaderError: column names missing or twice.
        BrokenRowError: a row cannot be read (with `refuse`).
        UnknownZoneError: a stated zone does not exist.
    """
    path = Path(path)
    limits = limits or Limits()
    stated = {name: zone_named(zone) for name, zone in (zones or {}).items()}
    stamp = _stamp(path)
    if stamp[0] > limits.file_bytes:
        raise LimitExceededError(f"{path.name} has {stamp[0]} bytes; the limit is {limits.file_bytes}. Split it.")
    file = as_utf8(path)
    file_format = detect_format(file)
    table = TableSource(path, file_format, _reader(file, file_format, limits, on_broken), stamp, on_broken, stated)
    table.learn(limits, progress)
    table.check_unchanged()
    return table


def table_of(reader: Reader, path: Path, columns: Sequence[Column], *, row_count: int, sha256: str) -> TableSource:
    """Make a table of a reader whose columns were learned before, such as that of a sealed copy; reads nothing yet.

    Args:
        reader: gives typed rows.
        path: the file it reads; a change of it is noticed.
        columns: as they were learned.
        row_count: how many rows it gives.
        sha256: hex digest of the content.

    Raises:
        FileUnreadableError: the file cannot be opened.
    """
    table = TableSource(path, "sealed", reader, _stamp(path), "refuse", {})
    table.columns, table.row_count, table.sha256 = tuple(columns), row_count, sha256
    return table


def _reader(file: Openable, file_format: Format, limits: Limits, on_broken: OnBroken) -> Reader | None:
    if file_format == "csv":
        # Read as an import would; who skips broken rows keeps the rows that earlier versions gave.
        return CsvReader(file, limits, otherwise=other_encoding(file) if on_broken == "refuse" else "")
    if file_format == "json":
        return JsonReader(file, limits)
    if file_format == "jsonl":
        return JsonlReader(file, limits)
    if file_format == "parquet" and isinstance(file, Path):
        from sources.readers.parquet_reader import ParquetReader

        return ParquetReader(file, limits)
    return None


def typed_cell(value: Value, kind: Kind, zone: tzinfo | None, *, typed: bool) -> Value:
    """Turn a cell into its column's kind; `typed` says whether the format itself tells strings from numbers.

    Raises:
        ValueError: it does not fit.
        OverflowError: an instant outside years 1 to 9999.
    """
    if value is None or (kind == "text" and isinstance(value, str)):
        return value
    if typed and kind == "json":
        return value
    return coerce(value, kind, zone)


def _digest(path: Path, progress: Progress | None) -> str:
    digest, done = hashlib.sha256(), 0
    with opened(path) as stream:
        total = 2 * path.stat().st_size
        while chunk := stream.read(_HASH_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            if progress is not None:
                progress(done, total)
    return digest.hexdigest()


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise FileUnreadableError(f"{path.name} cannot be opened: {error.strerror}. Check that it exists.") from error
    if not path.is_file():
        raise FileUnreadableError(f"{path.name} is not a file. Choose a single file.")
    return status.st_size, status.st_mtime_ns


def _changed(path: Path) -> SourceChangedError:
    return SourceChangedError(f"{path.name} has changed since it was opened. Nothing has left. Open it again.")
