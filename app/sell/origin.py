"""Where a plan's rows come from: a file, or the sealed copy of a data set. Found on the loop thread, read in any."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import UserError
from app.library.catalogue import DatasetFacts
from app.library.errors import DatasetErasedError
from app.library.reading import lives_in
from app.library.sealed import CopyReader
from app.sell.budget import SourceBudget
from app.store.contents import is_made_name
from sources import open_table, table_life, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.library.catalogue import Catalogue
    from app.sell.model import SalePlan
    from sources import TableSource

__all__ = ["DatasetOrigin", "FileOrigin", "Opened", "Origin", "dataset_origin", "origin_of"]

_NAME_DIGITS: Final = 32


@dataclass(frozen=True, slots=True)
class Opened:
    """An origin that was read.

    Attributes:
        table: its rows, as often as asked.
        life: its name in the privacy ledger.
        units: of columns that have one.
        time: the column that says when, empty where none is known.
        semantics: what columns mean, where that is known.
        lives: parts of a life it belongs to; one, whose name is `life`, but for a file that belongs to several.
        file_sha256: hex digest of the file; empty for a data set.
        covers: see `app.store.contents.Contents.covers`.
    """

    table: TableSource
    life: str
    units: Mapping[str, str] = field(default_factory=dict)
    time: str = ""
    semantics: Mapping[str, str] = field(default_factory=dict)
    lives: tuple[str, ...] = ()
    file_sha256: str = ""
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def budget(self, kind: str) -> SourceBudget:
        """What a sale of it to a request of this kind spends from."""
        return SourceBudget(self.life, self.lives or (self.life,), kind, self.covers)


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A file of the person's.

    Attributes:
        known: names in the privacy ledger under which this content is known already.
        covers: see `app.store.contents.Contents.covers`.
    """

    path: Path
    on_broken: str = "refuse"
    sha256: str = ""
    known: tuple[str, ...] = field(default=(), compare=False)
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)

    def open(self) -> Opened:
        """Read it whole.

        Raises:
            UserError: it is no longer the one that was chosen.
            SourcesError: it cannot be read.
        """
        table = open_table(self.path, on_broken="skip" if self.on_broken == "skip" else "refuse")
        if self.sha256 and table.sha256 != self.sha256:
            raise UserError(
                f"{self.path.name} is not the file you chose: its content has changed since.",
                data="Nothing more has left.",
                next_step="Put the file back as it was, or start a new sale with the changed one.",
            )
        lives = self._lives(lives_in(self.path), table_life(column.name for column in table.columns))
        name = lives[0] if len(lives) == 1 else f"file:{table.sha256[:_NAME_DIGITS]}"
        return Opened(table, name, lives=lives, file_sha256=table.sha256, covers=self.covers)

    def _lives(self, seen: tuple[str, ...], plain: str) -> tuple[str, ...]:
        """Parts of a life it belongs to: as an import of it would say and did say, else as its columns do.

        Of an archive that was imported a file may have been noted for more parts than it tells of; where importers
        recognise it by itself, what they see counts.
        """
        known = tuple(life for life in self.known if not is_made_name(life))
        return tuple(life for life in seen if life in known) or tuple(dict.fromkeys((*known, *seen))) or (plain,)


@dataclass(frozen=True, slots=True)
class DatasetOrigin:
    """The sealed copy of a data set."""

    path: Path
    key: bytes = field(repr=False)
    dataset_id: str
    life: str
    facts: DatasetFacts
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)

    def open(self) -> Opened:
        """Open it; nothing is read but its head.

        Raises:
            StoreError: the copy is gone or damaged.
        """
        reader = CopyReader(self.path, self.key, self.dataset_id)
        columns = [one.column for one in self.facts.fields]
        table = table_of(reader, self.path, columns, row_count=reader.row_count, sha256=reader.sha256)
        units = {one.name: one.unit for one in self.facts.fields if one.unit}
        semantics = {one.name: one.semantic for one in self.facts.fields if one.semantic}
        return Opened(table, self.life, units, self.facts.time, semantics, covers=self.covers)


Origin = FileOrigin | DatasetOrigin


def dataset_origin(catalogue: Catalogue, dataset_id: str, sha256: str = "") -> DatasetOrigin:
    """Find a data set in the catalogue; on the thread of the store.

    Args:
        catalogue: where to look.
        dataset_id: the data set.
        sha256: digest its content should have; empty for any.

    Raises:
        UserError: there is no such data set, it was erased, or a newer export joined it since.
    """
    row = catalogue.get(dataset_id)
    facts = DatasetFacts.from_json(row.body)
    if row.key is None:
        raise DatasetErasedError(facts.title)
    if sha256 and facts.sha256 != sha256:
        raise UserError(
            f"“{facts.title}” is not as you chose it: a newer export was added since.",
            data="Nothing more has left.",
            next_step="Start a new sale with the data set as it is now.",
        )
    covers = catalogue.store.contents.covers()
    return DatasetOrigin(catalogue.folder / row.file, row.key, row.dataset_id, row.life, facts, covers)


def origin_of(plan: SalePlan, catalogue: Catalogue) -> Origin:
    """Say where the rows of a plan come from; on the thread of the store.

    Raises:
        UserError: its data set was erased, or changed since it was chosen.
    """
    if plan.dataset:
        return dataset_origin(catalogue, plan.dataset, plan.sha256)
    contents = catalogue.store.contents
    known = contents.lives(plan.sha256) if plan.sha256 else ()
    return FileOrigin(Path(plan.path), plan.on_broken, plan.sha256, known, contents.covers())
