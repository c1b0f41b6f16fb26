"""Plain tables: CSV, JSON lists, JSONL and Parquet, wherever they lie; one table per file.

Kinds are those that keep every cell exactly, which only the whole file tells: it is read once when it is found.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sources.containers import member_copied
from sources.errors import BrokenRowError, LimitExceededError, SourcesError, UnsupportedFormatError
from sources.exports.local_cells import LocalColumn, standard_cell
from sources.exports.model import Field, Found, Semantic, Table, Zone
from sources.exports.rest import Rest
from sources.exports.streams import ending
from sources.exports.streams.csv_records import MemberFile
from sources.formats import detect_format
from sources.life import table_life
from sources.limits import Limits
from sources.profile import ColumnProfile
from sources.readers.csv_reader import CsvReader
from sources.readers.encodings import as_utf8, other_encoding
from sources.readers.json_reader import JsonReader
from sources.readers.jsonl_reader import JsonlReader
from sources.table import typed_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member
    from sources.readers import Reader
    from sources.values import Kind, Row, Value

_KEY: Final = "plain"
_MOST_TABLES = 200
_SNIFFED_ROWS = 5
_TABLE_NAMES: Final = (".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet", ".txt")
_COLUMN: Final = "A column of your file."
_UNDECIDED: Final = "A column of your file. Its commas may mark thousands or decimals, so it stays text."
# What a name says in the languages of most files; anything else is mapped by hand.
_SEMANTICS: Final[Mapping[str, Semantic]] = {
    "latitude": "latitude", "lat": "latitude", "longitude": "longitude", "lon": "longitude", "lng": "longitude",
    "url": "url", "title": "title", "query": "query", "message": "message", "text": "message", "amount": "amount",
    "betrag": "amount", "montant": "amount", "importe": "amount", "currency": "currency", "merchant": "merchant",
    "steps": "steps", "heart_rate": "heart_rate", "bpm": "heart_rate", "language": "language", "category": "category",
    "host": "host", "device": "device", "distance_m": "distance", "duration_s": "duration", "unit": "unit",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Learned:
    fields: tuple[Field, ...]
    local: bool


class PlainImporter:
    """Reads files that are tables already."""

    key = _KEY
    title = "Tables"

    def __init__(self, limits: Limits | None = None) -> None:
        """Make one.

        Args:
            limits: of rows, columns and cells.
        """
        self._limits = limits or Limits()

    def find(self, container: Container) -> Found | None:
        """Find tables by the shape of their content, and learn their columns by reading them."""
        tables: list[Table] = []
        members: list[Member] = []
        notes: list[str] = []
        alone = len(container.members) == 1 and not isinstance(container, Rest)
        for member in container.members:
            if len(tables) == _MOST_TABLES:
                notes.append(f"There are more than {_MOST_TABLES} tables; import the others from smaller folders.")
                break
            try:
                learned = self._learned(container, member, alone=alone)
            except UnsupportedFormatError:
                if alone:
                    raise
                continue  # pictures, pages and the like beside the tables
            except SourcesError as error:
                if alone:
                    raise
                notes.append(str(error))
                continue
            if learned is not None:
                members.append(member)
                tables.append(_table(len(tables) + 1, member.path.rpartition("/")[2], learned))
        if not tables and not notes:
            return None
        return Found(
            importer=_KEY,
            tables=tuple(tables),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            notes=tuple(notes),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one file; a field its record does not have is None."""
        position = [one.key for one in found.tables].index(table)
        (member,) = [one for one in container.members if one.path == found.members[position]]
        fields = found.tables[position].fields
        del answers  # times without a zone stay the text they are
        with self._reader(container, member) as reader:
            if reader is None:
                return  # emptied since it was found
            for item in reader.rows():
                yield item if isinstance(item, BrokenRowError) else _row(item, fields, member, typed=reader.typed)

    def _learned(self, container: Container, member: Member, *, alone: bool) -> _Learned | None:
        if not alone and not member.path.lower().endswith(_TABLE_NAMES):
            return None
        with self._reader(container, member) as reader:
            if reader is None or not (alone or _looks_like_table(reader)):
                return None
            profiles = {name: _Column(name, kind) for name, kind in reader.declared.items()}
            good = 0
            for number, item in enumerate(reader.rows(), 1):
                if number > self._limits.rows:
                    raise LimitExceededError(f"{member.label} has more than {self._limits.rows} rows. Split it.")
                if isinstance(item, BrokenRowError):
                    continue  # counted and shown when the rows are read
                good += 1
                self._count(item[1], profiles, member, typed=reader.typed)
            single = isinstance(reader, JsonlReader) and ending(member) == ".json"
            if not alone and good <= single:
                return None  # a JSON file of one object is settings or an index, not records
            return _Learned(
                tuple(_field(profile) for profile in profiles.values()),
                any(profile.zone_unknown for profile in profiles.values()),
            )

    def _count(self, row: Row, profiles: dict[str, _Column], member: Member, *, typed: bool) -> None:
        for name, value in row.items():
            profile = profiles.get(name)
            if profile is None:
                if len(profiles) >= self._limits.columns:
                    raise LimitExceededError(f"{member.label} has more than {self._limits.columns} different fields.")
                profile = profiles[name] = _Column(name, None)
            profile.add(value, typed=typed)

    @contextmanager
    def _reader(self, container: Container, member: Member) -> Iterator[Reader | None]:
        file = as_utf8(MemberFile(member))
        file_format = detect_format(file)
        if file_format == "csv":
            yield CsvReader(file, self._limits, otherwise=other_encoding(file))
        elif file_format == "json":
            yield JsonReader(file, self._limits)
        elif file_format == "jsonl":
            yield JsonlReader(file, self._limits)
        elif file_format == "parquet":
            from sources.readers.parquet_reader import ParquetReader

            with member_copied(container, member) as copy:
                yield ParquetReader(copy, self._limits, member.label)
        else:
            yield None


def _looks_like_table(reader: Reader) -> bool:
    """Among other files, text is a table if it has columns and its first rows fit them."""
    if not reader.typed and len(reader.declared) < 2:  # noqa: PLR2004  # one column is any text
        return False
    rows = reader.rows()
    first = [item for _, item in zip(range(_SNIFFED_ROWS), rows, strict=False)]
    return sum(not isinstance(item, BrokenRowError) for item in first) * 2 >= len(first)


class _Column:
    """What the cells of a column are."""

    def __init__(self, name: str, declared: Kind | None) -> None:
        self.name = name
        self._profile = ColumnProfile(name, declared, kind_only=True)
        self._local = LocalColumn()

    def add(self, value: Value, *, typed: bool) -> None:
        self._profile.add(value, typed=typed)
        if not typed:
            self._local.add(value)

    @property
    def zone_unknown(self) -> bool:
        return self._profile.zone_unknown

    @property
    def about(self) -> str:
        return _UNDECIDED if self._local.undecided else _COLUMN

    @property
    def kind(self) -> Kind:
        return self._local.kind or self._profile.kind(zone_stated=False)


def _field(profile: _Column) -> Field:
    kind = profile.kind
    semantic: Semantic = _SEMANTICS.get(profile.name.strip().lower(), "")
    if not semantic and kind == "timestamp":
        semantic = "time.start"
    if not semantic and kind == "date":
        semantic = "day"
    return Field(profile.name, kind, profile.about, "", semantic)


def _table(number: int, title: str, learned: _Learned) -> Table:
    times = [field.name for field in learned.fields if field.kind == "timestamp"]
    days = [field.name for field in learned.fields if field.kind == "date"]
    zone: Zone = "utc" if times else "local" if learned.local or days else "none"
    return Table(
        key=f"file{number}",
        title=title,
        fields=learned.fields,
        time=[*times, *days, ""][0],
        zone=zone,
        life=table_life(field.name for field in learned.fields),
    )


def _row(item: tuple[int, Row], fields: tuple[Field, ...], member: Member, *, typed: bool) -> ExportRow:
    line, row = item
    try:
        return {
            field.name: typed_cell(_standard(row, field, typed=typed), field.kind, None, typed=typed)
            for field in fields
        }
    except (ValueError, OverflowError):
        reason = "a cell does not have its column's type"
        return BrokenRowError(member.label, line, reason, "Correct this row, or skip broken rows.")


def _standard(row: Row, field: Field, *, typed: bool) -> Value:
    value = row.get(field.name)
    return value if typed else standard_cell(value, field.kind)
