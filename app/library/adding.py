"""Tables of exports taken into the catalogue: which data set one joins, its new copy, and the moment that counts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.errors import UserError
from app.library.catalogue import DatasetFacts
from app.library.columns import facts_of, joined_fields
from app.library.intake import Intake
from app.library.model import PLAIN
from app.library.off_thread import off_thread
from app.library.sealed import KEY_BYTES, CopyReader, new_key
from app.library.sensitivity import LOOKED_AT, judged
from app.store.database import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.library.catalogue import Catalogue
    from app.library.columns import ColumnFacts
    from app.library.intake import Taken
    from app.library.model import ImportProgress, OfferView
    from app.library.offers import Exports
    from app.store import DatasetRow
    from sources.exports.model import Found, Table
    from sources.table import OnBroken

__all__ = ["Adding"]

ALIAS_KEY = "alias_key"
"""Answer nobody is asked for: the key under which importers name people, so that newer exports name them alike."""
_ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class _Target:
    """Where an import goes: a new data set, or one that is there."""

    dataset_id: str
    life: str
    row: DatasetRow | None
    file: str
    key: bytes


class Adding:
    """Takes tables of exports into a catalogue.

    Args:
        catalogue: data sets and their copies.
        exports: how exports are read.
    """

    def __init__(self, catalogue: Catalogue, exports: Exports) -> None:
        self._catalogue = catalogue
        self._exports = exports

    def known(self, importer: str, table: Table) -> tuple[str, Mapping[str, str]]:
        """Id of the data set an export would join, and what the person said when that was imported."""
        row = self._earlier(importer, table)
        return ("", {}) if row is None else (row.dataset_id, _answers(row))

    async def add(
        self,
        path: Path,
        chosen: tuple[Found, Table],
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        refuse: OnBroken,
    ) -> tuple[DatasetRow, Taken]:
        """Take one table in; returns its data set and what was taken. ``progress`` is called in another thread.

        Killed at any moment it leaves nothing half-done: the new copy counts once the store names it.

        Raises:
            UserError: the data set was changed or erased meanwhile.
            EmptyTableError: it has no rows; nothing was kept.
            SourcesError: the export cannot be read, or a row is broken and they are refused.
            StoreError: the disk refused.
        """
        found, table = chosen
        target = self._target(offer.importer, table)
        fields = self._fields(target.row, table)
        before = _answers(target.row) if target.row is not None else {}
        said = {ALIAS_KEY: before.get(ALIAS_KEY) or secrets.token_hex(KEY_BYTES)} | dict(answers)

        def work(go_on: Callable[[], None]) -> Taken:
            with self._exports.opened([path]) as container:
                begun = container.bytes_read

                def tell(told: ImportProgress) -> None:
                    go_on()
                    progress(told)

                intake = Intake(
                    path=self._catalogue.folder / target.file,
                    key=target.key,
                    dataset_id=target.dataset_id,
                    title=table.title,
                    fields=fields,
                    time_field=table.time,
                    earlier=self._catalogue.reader(target.row) if target.row is not None else None,
                    by_id=offer.importer != PLAIN,
                    refuse=refuse == "refuse",
                    bytes_total=found.bytes_to_read,
                    bytes_done=lambda: container.bytes_read - begun,
                    tell=tell,
                )
                taken = intake.take(self._exports.run(container, found, table.key, said, refuse))
            copy = CopyReader(self._catalogue.folder / target.file, target.key, target.dataset_id)
            first = [row for _, row in copy.rows_from(0, LOOKED_AT)]
            return replace(taken, fields=judged(taken.fields, first))

        taken = await off_thread(work)
        return self._keep(target, offer, table, said, taken), taken

    def _earlier(self, importer: str, table: Table) -> DatasetRow | None:
        """The data set an export of this table would be added to: the same life, from the same source."""
        newer = tuple(facts_of(field) for field in table.fields)
        for row in self._catalogue.store.all():
            facts = DatasetFacts.from_json(row.body)
            same = row.key is not None and row.life == table.life and facts.importer == importer
            same = same and (importer == PLAIN or facts.table == table.key)
            if same and joined_fields(facts.fields, newer) is not None:
                return row
        return None

    def _target(self, importer: str, table: Table) -> _Target:
        row = self._earlier(importer, table)
        dataset_id = row.dataset_id if row is not None else secrets.token_hex(_ID_BYTES)
        life = row.life if row is not None else table.life
        # A copy is never written over another: until the store names it, the one before is the data set.
        return _Target(dataset_id, life, row, f"{dataset_id}.{secrets.token_hex(4)}.gds", new_key())

    @staticmethod
    def _fields(row: DatasetRow | None, table: Table) -> tuple[ColumnFacts, ...]:
        newer = tuple(facts_of(field) for field in table.fields)
        if row is None:
            return newer
        return joined_fields(DatasetFacts.from_json(row.body).fields, newer) or newer

    def _keep(
        self, target: _Target, offer: OfferView, table: Table, answers: dict[str, str], taken: Taken
    ) -> DatasetRow:
        """Name the new copy in the store, and remove the one it replaces."""
        before = DatasetFacts.from_json(target.row.body) if target.row is not None else None
        facts = DatasetFacts(
            importer=offer.importer,
            source=offer.source,
            table=table.key,
            title=before.title if before is not None else table.title,
            time=table.time,
            zone=_zone(table, answers),
            rows=taken.rows,
            broken=taken.broken + (before.broken if before is not None else 0),
            first_day=taken.first_day,
            last_day=taken.last_day,
            imported_at_s=now_ms() // 1_000,
            imported_at_ms=now_ms(),
            size_bytes=taken.info.size_bytes,
            sha256=taken.info.digest,
            languages=taken.languages,
            fields=taken.fields,
            answers=tuple(sorted(answers.items())),
        )
        folder, store = self._catalogue.folder, self._catalogue.store
        now = store.get(target.dataset_id)
        if (now.file if now is not None else "") != (target.row.file if target.row is not None else ""):
            (folder / target.file).unlink(missing_ok=True)
            raise UserError(
                "This data set was changed or erased while its newer export was read.",
                data="Nothing was added.",
                next_step="Import it again.",
            )
        # First, and kept whatever follows: the same files, sold by their path, spend from this part of a life.
        store.contents.note(taken.contents, target.life)
        store.put(target.dataset_id, target.life, target.key, target.file, facts.to_json())
        if target.row is not None:
            (folder / target.row.file).unlink(missing_ok=True)
        return self._catalogue.get(target.dataset_id)


def _answers(row: DatasetRow) -> dict[str, str]:
    """What the person said when an earlier export was imported."""
    return dict(DatasetFacts.from_json(row.body).answers)


def _zone(table: Table, answers: Mapping[str, str]) -> str:
    if table.zone == "none":
        return ""
    return "UTC" if table.zone in {"utc", "offset"} else answers.get("zone") or "unknown"
