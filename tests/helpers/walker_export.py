"""A made-up source and a folder as its container, for tests of what the library does with any source."""

from __future__ import annotations

import io
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from app.library.model import GuideView
from app.library.offers import Exports
from sources import BrokenRowError, FileUnreadableError
from sources.exports.model import Field, Found, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from app.library.intake import Run
    from sources.exports.model import Container, ExportRow
    from sources.table import OnBroken
    from sources.values import Row

WALKS = Table(
    "walks",
    "Walks",
    (
        Field("start", "timestamp", "When you set out.", semantic="time.start"),
        Field("km", "float", "How far you went.", unit="km", semantic="distance"),
        Field("note", "text", "Your own words.", semantic="message"),
    ),
    time="start",
    zone="utc",
    life="walks",
)
NUMBERED = Table(
    "numbered", "Numbered", (Field("id", "text", "Its number.", semantic="id"), *WALKS.fields), "start", "utc", "walks"
)


@dataclass
class LinesMember:
    """One file, counted while it is read."""

    path: str
    data: bytes
    counter: list[int]
    label: str = "File 1"

    @property
    def size_bytes(self) -> int:
        """Its size."""
        return len(self.data)

    def open(self) -> BinaryIO:
        """Open it."""
        self.counter[0] += len(self.data)
        return io.BytesIO(self.data)


@dataclass
class LinesContainer:
    """One file as its own only member."""

    name: str
    members: Sequence[LinesMember]
    counter: list[int]
    notes: Sequence[str] = ()

    @property
    def bytes_read(self) -> int:
        """Bytes read so far."""
        return self.counter[0]


@contextmanager
def opened(paths: Sequence[Path]) -> Iterator[Container]:
    """Open the first path."""
    counter = [0]
    try:
        data = paths[0].read_bytes()
    except OSError as error:
        raise FileUnreadableError(f"{paths[0].name} cannot be opened: {error.strerror}.") from error
    yield LinesContainer(paths[0].name, [LinesMember(paths[0].name, data, counter)], counter)


@dataclass
class LinesImporter:
    """Reads files that begin with `WALKS`: one JSON object a line."""

    table: Table = WALKS
    key: str = "walker"
    title: str = "Walker"
    seen: list[Mapping[str, str]] = field(default_factory=list)

    def find(self, container: Container) -> Found | None:
        """Find the one table."""
        member = container.members[0]
        if member.open().read(5) != b"WALKS":
            return None
        return Found(self.key, (self.table,), (member.path,), member.size_bytes, notes=("One note.",))

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows; a line that is no JSON is broken."""
        assert found.importer == self.key
        assert table == self.table.key
        self.seen.append(dict(answers))
        for number, line in enumerate(container.members[0].open().read().splitlines()[1:], 2):
            try:
                row = json.loads(line)
            except ValueError:
                yield BrokenRowError("walks", number, "it is no JSON", "Leave it out.")
                continue
            yield row | {"start": datetime.fromisoformat(row["start"])}


class LinesRun:
    """Gives rows and keeps what is broken."""

    def __init__(self, items: Iterator[ExportRow], on_broken: OnBroken) -> None:
        self._items = items
        self._on_broken = on_broken
        self.first_broken: list[BrokenRowError] = []

    @property
    def broken_count(self) -> int:
        """So many are broken."""
        return len(self.first_broken)

    def table_digests(self) -> tuple[str, ...]:
        """None of its files is a table by itself."""
        return ()

    def rows(self) -> Iterator[Row]:
        """Yield those that are not."""
        for item in self._items:
            if not isinstance(item, BrokenRowError):
                yield item
            elif self._on_broken == "refuse":
                raise item
            else:
                self.first_broken.append(item)


def guides() -> tuple[GuideView, ...]:
    """One guide."""
    return (GuideView("walker", "Walker", ("Ask.",), "a day", "walks.txt", "https://walker.example"),)


def exports(importer: LinesImporter | None = None) -> Exports:
    """The made-up source as all there is."""
    known = importer or LinesImporter()

    def look(container: Container) -> tuple[Found, ...]:
        found = known.find(container)
        return () if found is None else (found,)

    def run(container: Container, found: Found, table: str, answers: Mapping[str, str], on_broken: OnBroken) -> Run:
        return LinesRun(known.rows(container, found, table, answers), on_broken)

    return Exports(opened, look, lambda _key: known.title, run, guides)


def write_walks(
    path: Path, days: Sequence[int], *, note: str = "Ich ging mit dem Hund um den See", ids: bool = False
) -> Path:
    """Write an export with a walk on each of these days of March 2026."""
    rows = [
        {"start": f"2026-03-{day:02d}T08:00:00+00:00", "km": day / 10, "note": f"{note} {day}"}
        | ({"id": f"w{day}"} if ids else {})
        for day in days
    ]
    path.write_text("WALKS\n" + "".join(json.dumps(row) + "\n" for row in rows))
    return path
