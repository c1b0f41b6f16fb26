"""The catalogue: data sets as they are stored, and as pages and commands see them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from app.library.columns import ColumnFacts
from app.library.errors import DatasetErasedError, unknown_dataset
from app.library.model import DatasetField, DatasetView
from app.library.sealed import CopyReader
from sources import table_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.library.model import SoldView, SpentView
    from app.store import DatasetRow, DatasetStore
    from sources import TableSource

__all__ = ["Catalogue", "DatasetFacts", "view_of"]


@dataclass(frozen=True, slots=True)
class DatasetFacts:
    """What is stored of a data set beside its key.

    Attributes:
        importer, source, table, title: as in `app.library.model.OfferView`.
        time: the field that says when, empty where none is named.
        sha256: digest of the sealed copy's content.
        answers: what the person said when it was imported, by question.
        imported_at_ms: when its copy was made, which tells of two copies the newer.
    """

    importer: str
    source: str
    table: str
    title: str
    time: str
    zone: str
    rows: int
    broken: int
    first_day: str
    last_day: str
    imported_at_s: int
    size_bytes: int
    sha256: str
    languages: tuple[str, ...]
    fields: tuple[ColumnFacts, ...]
    answers: tuple[tuple[str, str], ...] = ()
    imported_at_ms: int = 0

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form."""
        return {
            name: getattr(self, name) for name in self.__slots__ if name not in {"fields", "answers", "languages"}
        } | {
            "fields": [field.to_json() for field in self.fields],
            "answers": dict(self.answers),
            "languages": list(self.languages),
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> DatasetFacts:
        """Read the JSON form."""
        return cls(
            **dict(raw)
            | {
                "fields": tuple(ColumnFacts.from_json(field) for field in raw["fields"]),
                "answers": tuple(sorted(raw["answers"].items())),
                "languages": tuple(raw["languages"]),
            }
        )

    def without_content(self) -> DatasetFacts:
        """What is kept of an erased data set: its columns' samples and the person's answers are not."""
        bare = tuple(replace(field, samples=()) for field in self.fields)
        return replace(self, fields=bare, answers=(), size_bytes=0)


class Catalogue:
    """Data sets of a data folder.

    Args:
        store: their rows.
        folder: where their sealed copies lie.
    """

    def __init__(self, store: DatasetStore, folder: Path) -> None:
        self.store = store
        self.folder = folder

    def sweep(self) -> int:
        """Remove what no data set names: copies a kill left half-done, or that a newer one replaced; returns how many.

        Called once, before anything is written.
        """
        if not self.folder.exists():
            return 0
        known = {row.file for row in self.store.all() if row.key is not None}
        stray = [path for path in self.folder.iterdir() if path.is_file() and path.name not in known]
        for path in stray:
            path.unlink()
        return len(stray)

    def get(self, dataset_id: str) -> DatasetRow:
        """Return a data set, by its id or the only one that begins so.

        Raises:
            UserError: there is none.
        """
        row = self.store.get(dataset_id)
        if row is None:
            found = [one for one in self.store.all() if dataset_id and one.dataset_id.startswith(dataset_id)]
            if len(found) != 1:
                raise unknown_dataset(dataset_id, len(found))
            row = found[0]
        return row

    def reader(self, row: DatasetRow) -> CopyReader:
        """Open the sealed copy of a data set.

        Raises:
            DatasetErasedError: it was erased.
            StoreError: its copy is gone or damaged.
        """
        if row.key is None:
            raise DatasetErasedError(str(row.body["title"]))
        return CopyReader(self.folder / row.file, row.key, row.dataset_id)

    def table(self, row: DatasetRow) -> TableSource:
        """Open a data set as a table, whose kinds are exactly those of the import.

        Raises:
            DatasetErasedError: it was erased.
            StoreError: its copy is gone or damaged.
        """
        reader = self.reader(row)
        columns = [field.column for field in DatasetFacts.from_json(row.body).fields]
        path = self.folder / row.file
        return table_of(reader, path, columns, row_count=reader.row_count, sha256=reader.sha256)


def view_of(row: DatasetRow, sold: tuple[SoldView, ...], spent: tuple[SpentView, ...]) -> DatasetView:
    """Return a data set as pages and commands see it."""
    facts = DatasetFacts.from_json(row.body)
    return DatasetView(
        dataset_id=row.dataset_id,
        life=row.life,
        importer=facts.importer,
        source=facts.source,
        table=facts.table,
        title=facts.title,
        rows=facts.rows,
        broken=facts.broken,
        first_day=facts.first_day,
        last_day=facts.last_day,
        zone=facts.zone,
        imported_at_s=facts.imported_at_s,
        size_bytes=facts.size_bytes,
        languages=facts.languages,
        fields=tuple(
            DatasetField(
                name=field.name,
                kind=field.kind,
                unit=field.unit,
                meaning=field.meaning,
                semantic=field.semantic,
                sensitivity=field.sensitivity,
                samples=field.samples,
                distinct=field.distinct,
                nulls=field.nulls,
            )
            for field in facts.fields
        ),
        sold=sold,
        spent=spent,
        erased=row.key is None,
    )
