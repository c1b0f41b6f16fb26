"""The catalogue as pages and commands see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


PLAIN = "plain"
"""Importer of tables that are no known service's export."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """Something only the person knows; see `sources.exports.model.Question`."""

    key: str
    text: str
    choices: tuple[str, ...]
    default: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class OfferView:
    """One table that was found in a file or folder and can be imported.

    Attributes:
        importer: key of the source, such as `google_location`; `plain` for CSV, JSON, JSONL and Parquet.
        source: its name for people.
        table: key of the table; `title` its name for people.
        questions: to be answered first.
        notes: what is missing or better asked for anew.
        known: id of the data set that this one would be added to as a newer export, empty where it is new.
    """

    importer: str
    source: str
    table: str
    title: str
    questions: tuple[QuestionView, ...]
    notes: tuple[str, ...]
    known: str


@dataclass(frozen=True, slots=True)
class DatasetField:
    """One column: `sensitivity` is `identifies`, `sensitive` or `low`."""

    name: str
    kind: str
    unit: str
    meaning: str
    semantic: str
    sensitivity: str
    samples: tuple[str, ...]
    distinct: int
    nulls: int


UNDER_WAY: Final = "under way"


@dataclass(frozen=True, slots=True)
class SoldView:
    """One sale of a data set; amounts in base units of `symbol`; `epsilon` 0 where it left as it is.

    `state` is how it ended, or `UNDER_WAY`.
    """

    sale_id: str
    title: str
    buyer: str
    licence: str
    purpose: str
    at_s: int
    state: str
    records: int
    earned: int
    symbol: str
    decimals: int
    epsilon: float
    unit: str

    @property
    def under_way(self) -> bool:
        """Whether it has not ended."""
        return self.state == UNDER_WAY


@dataclass(frozen=True, slots=True)
class SpentView:
    """Privacy spent of one unit (`record`, `user-day`), never added to another's."""

    unit: str
    epsilon: float
    cap: float


@dataclass(frozen=True, slots=True)
class DatasetView:
    """One data set of the catalogue.

    Attributes:
        dataset_id: random, its name here.
        life: its name in the privacy ledger.
        importer, source, table, title: as in `OfferView`.
        rows: that can be sold; `broken` were left out.
        first_day, last_day: ISO dates, empty where it has no times.
        zone: as stated by the person or the source: `UTC`, an IANA name, or `unknown`.
        imported_at_s: unix seconds.
        size_bytes: of the sealed copy.
        erased: its keys were destroyed; what was sold of it stays listed.
    """

    dataset_id: str
    life: str
    importer: str
    source: str
    table: str
    title: str
    rows: int
    broken: int
    first_day: str
    last_day: str
    zone: str
    imported_at_s: int
    size_bytes: int
    languages: tuple[str, ...]
    fields: tuple[DatasetField, ...]
    sold: tuple[SoldView, ...]
    spent: tuple[SpentView, ...]
    erased: bool = False


@dataclass(frozen=True, slots=True)
class FitView:
    """What a data set would fetch from one open request.

    Attributes:
        request: its address.
        score: 0 (cannot be sold) to 1.
        problems: why not, or what is weak: sentences.
        mapping: per field the request wants, the column that gives it ("" where none does); correctable.
        records: that would be sold; `expected_net` what remains, base units.
    """

    request: str
    title: str
    buyer: str
    score: float
    problems: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]
    records: int
    expected_net: int
    symbol: str
    decimals: int


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is; `left_s` None while it cannot be told."""

    rows: int
    broken: int
    bytes_done: int
    bytes_total: int
    left_s: float | None


@dataclass(frozen=True, slots=True)
class BrokenView:
    """One row that could not be read: where, and why; never its content."""

    where: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True)
class Imported:
    """An import that ended: `kept` rows new, `known` rows that an earlier export of the same life had."""

    dataset: DatasetView
    kept: int
    known: int
    broken: int
    first_broken: tuple[BrokenView, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """Proof of an erasure, signed by the account: what was destroyed, when, and what it cannot undo."""

    dataset_id: str
    at_s: int
    key_fingerprint: str
    sealed_sha256: str
    sentences: tuple[str, ...]
    document: str


@dataclass(frozen=True, slots=True)
class GuideView:
    """How to ask a service for an export: numbered steps, what to choose, how long it takes, what arrives."""

    importer: str
    source: str
    steps: tuple[str, ...]
    waiting: str
    arrives_as: str
    link: str


class Library(Protocol):
    """What "My data" and the commands do. Methods run on the loop thread; a raising progress cancels."""

    async def look(self, path: str) -> tuple[OfferView, ...]:
        """Say what a file or folder holds; an AppError says why it cannot be read."""
        ...

    async def add(
        self,
        path: str,
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        *,
        on_broken: str = "skip",
    ) -> Imported:
        """Import one table; killed at any moment it leaves nothing half-done."""
        ...

    async def datasets(self) -> tuple[DatasetView, ...]:
        """All data sets, newest first, erased ones last."""
        ...

    async def sample(self, dataset_id: str, first: int, count: int) -> tuple[Mapping[str, str], ...]:
        """Return rows as texts, for looking inside."""
        ...

    async def fits(self, dataset_id: str) -> tuple[FitView, ...]:
        """Return open requests, best first."""
        ...

    async def rename(self, dataset_id: str, title: str) -> DatasetView:
        """Give it another name."""
        ...

    async def erase(self, dataset_id: str) -> Erasure:
        """Destroy its keys and its sealed copy; the ledger and the receipts stay."""
        ...

    async def guides(self) -> tuple[GuideView, ...]:
        """How to ask each service for an export."""
        ...

    async def watched_folder(self) -> str:
        """Folder that is watched for exports, empty where none is."""
        ...

    async def watch_folder(self, path: str) -> None:
        """Watch a folder for exports that arrive, or none."""
        ...

    async def arrived(self) -> tuple[str, ...]:
        """Paths of exports that arrived in the watched folder and are not imported or dismissed."""
        ...
