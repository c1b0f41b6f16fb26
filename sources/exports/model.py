"""What an importer says and gives: tables with a meaning per column, questions, rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

from sources.errors import BrokenRowError
from sources.values import Kind, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Zone = Literal["utc", "offset", "local", "none"]
"""How times are written: UTC instants, instants with their offset, local times without a zone, no times."""

Semantic = Literal[
    "", "time.start", "time.end", "day", "person", "message", "title", "query", "url", "host", "latitude", "longitude",
    "accuracy", "altitude", "place", "distance", "duration", "speed", "heart_rate", "steps", "measure", "unit",
    "category", "amount", "currency", "merchant", "creator", "album", "device", "language", "id", "count", "flag",
]  # fmt: skip
"""What a column means, whatever it is called: requests ask for these, and the fit maps columns by them."""

ExportRow: TypeAlias = Row | BrokenRowError


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    Attributes:
        name: in the records, the same for every language of the export.
        kind: of its values.
        meaning: one sentence for the person who owns it.
        unit: SI symbol or word (`m`, `s`, `bpm`, `deg`), empty where it has none.
        semantic: what it means to a request.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    semantic: Semantic = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of an export.

    Attributes:
        key: unique within its importer, such as `messages`.
        title: for people, such as `Assistant chats`.
        fields: in order; rows have exactly these names.
        time: the field that says when, empty where there is none.
        zone: how the source writes times; rows hold UTC instants, or local times as text for `local`.
        life: what part of a life this is, such as `places`; all exports of one life share one privacy budget.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    time: str
    zone: Zone
    life: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the person knows, asked before reading.

    Attributes:
        key: name of the answer: `zone` (an IANA name), `owner` (which of the names is you), `date_order`, `thousands`,
            `profile`.
        text: the question.
        choices: possible answers, or empty for any text (for `zone`: any IANA name).
        default: the likeliest, empty where there is none.
        optional: whether it may stay unanswered.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    default: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What an importer found in a container.

    Attributes:
        importer: its key.
        tables: those that are there, empty ones left out.
        members: paths of the members it reads.
        bytes_to_read: their size, for progress.
        questions: to be answered first.
        notes: sentences about what is missing, too old, or better asked for anew.
    """

    importer: str
    tables: tuple[Table, ...]
    members: tuple[str, ...]
    bytes_to_read: int
    questions: tuple[Question, ...] = ()
    notes: tuple[str, ...] = ()


class Member(Protocol):
    """One file within a container."""

    @property
    def path(self) -> str:
        """Its path with `/`, without a folder that holds everything; hostile text."""
        ...

    @property
    def size_bytes(self) -> int:
        """Size as the container states it."""
        ...

    @property
    def label(self) -> str:
        """What errors call it, such as `File 3 (.json)`: never its path, which may hold a name."""
        ...

    def open(self) -> BinaryIO:
        """Open it for reading from its start; bounded, and counted by its container.

        Raises:
            SourcesError: it cannot be read, is encrypted, or inflates beyond its bounds.
        """
        ...


class Container(Protocol):
    """A file, a folder or an archive in all its parts, read in place."""

    @property
    def name(self) -> str:
        """Name of the file or folder as the person knows it."""
        ...

    @property
    def members(self) -> Sequence[Member]:
        """All files within, no two with the same path; a single file is its own only member."""
        ...

    @property
    def notes(self) -> Sequence[str]:
        """Sentences about missing parts and files that were left out."""
        ...

    @property
    def bytes_read(self) -> int:
        """Bytes read from members so far, counted as members state their size."""
        ...


class Importer(Protocol):
    """A source Gleaner reads. One module of `sources.exports.importers`, one line in `sources.exports.registry`."""

    @property
    def key(self) -> str:
        """Name in code and in the catalogue, such as `chatgpt`."""
        ...

    @property
    def title(self) -> str:
        """Name for people, such as `ChatGPT`."""
        ...

    def find(self, container: Container) -> Found | None:
        """Say what of this source is in the container, by content; None where nothing is. Reads little."""
        ...

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table, and what cannot be read as `BrokenRowError`; constant memory.

        Args:
            container: the one `found` is about.
            found: from `find`.
            table: key of the table.
            answers: per key of a question.

        Raises:
            SourcesError: the container cannot be read further.
        """
        ...
