"""Where a plan's rows come from: a file, or the sealed copy of a data set. Found on the loop thread, read in any."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from app.library.catalogue import DatasetFacts
from app.library.errors import DatasetErasedError
from app.library.sealed import CopyReader
from sources import open_table, table_life, table_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.library.catalogue import Catalogue
    from app.sell.model import SalePlan
    from privacy import LedgerEntry
    from privacy.ledger import LedgerRows
    from sources import TableSource

__all__ = ["Counted", "DatasetOrigin", "FileOrigin", "Opened", "Origin", "counted", "dataset_origin", "origin_of"]


@dataclass(frozen=True, slots=True)
class Opened:
    """An origin that was read.

    Attributes:
        table: its rows, as often as asked.
        life: its name in the privacy ledger.
        units: of columns that have one.
        time: the column that says when, empty where none is known.
        semantics: what columns mean, where that is known.
    """

    table: TableSource
    life: str
    units: Mapping[str, str] = field(default_factory=dict)
    time: str = ""
    semantics: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """A file of the person's."""

    path: Path
    on_broken: str = "refuse"
    sha256: str = ""

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
        return Opened(table, table_life(column.name for column in table.columns))


@dataclass(frozen=True, slots=True)
class DatasetOrigin:
    """The sealed copy of a data set."""

    path: Path
    key: bytes = field(repr=False)
    dataset_id: str
    life: str
    facts: DatasetFacts

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
        return Opened(table, self.life, units, self.facts.time, semantics)


Origin = FileOrigin | DatasetOrigin
FOUND = "batch "
"""How ledger rows are named that stand for sales found on the chain after a restore; see `app.sell.catch_up`."""


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
    return DatasetOrigin(catalogue.folder / row.file, row.key, row.dataset_id, row.life, facts)


def origin_of(plan: SalePlan, catalogue: Catalogue) -> Origin:
    """Say where the rows of a plan come from; on the thread of the store.

    Raises:
        UserError: its data set was erased, or changed since it was chosen.
    """
    if plan.dataset:
        return dataset_origin(catalogue, plan.dataset, plan.sha256)
    return FileOrigin(Path(plan.path), plan.on_broken, plan.sha256)


def counted(entries: Sequence[LedgerEntry], life: str, kind: str) -> list[LedgerEntry]:
    """Return ledger entries as they count for a part of a life.

    Earlier versions named what was sold by the kind of the request, and so do sales found again on the chain: what was
    spent under the request's kind counts for whatever is sold to such a request. Of a sale found on the chain nobody
    knows any more which data it was of, so it counts for all.
    """
    return [
        replace(entry, dataset=life) if entry.dataset == kind or entry.entry_id.startswith(FOUND) else entry
        for entry in entries
    ]


@dataclass(frozen=True, slots=True)
class Counted:
    """The ledger's rows as they count for a part of a life; what is appended goes to the ledger as it is."""

    rows_kept: LedgerRows
    life: str
    kind: str

    def append(self, entry: LedgerEntry) -> object:
        """Write a row."""
        return self.rows_kept.append(entry)

    def rows(self) -> Sequence[LedgerEntry]:
        """Return all rows."""
        return counted(self.rows_kept.rows(), self.life, self.kind)
