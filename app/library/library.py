"""What a person has: exports taken in as sealed copies, looked into, fitted to requests, and erased."""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from app.errors import NOTHING_LEFT, UserError
from app.library.catalogue import Catalogue, DatasetFacts, view_of
from app.library.columns import facts_of, joined_fields, shown
from app.library.erasure import erasure_body, erasure_of, file_sha256
from app.library.errors import DatasetErasedError
from app.library.intake import Intake
from app.library.life import table_life
from app.library.model import PLAIN, Imported, OfferView, QuestionView
from app.library.off_thread import off_thread
from app.library.sealed import KEY_BYTES, CopyReader, new_key
from app.library.sensitivity import LOOKED_AT, judged
from app.store.database import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from app.library.arrivals import Arrivals
    from app.library.columns import ColumnFacts
    from app.library.intake import Run, Taken
    from app.library.model import DatasetView, Erasure, FitView, GuideView, ImportProgress
    from app.library.records import DatasetRecords
    from app.store import DatasetRow
    from sources.exports.model import Container, Found, Table
    from sources.table import OnBroken

__all__ = ["Exports", "Fitting", "PersonLibrary", "offers_in"]

ALIAS_KEY = "alias_key"
"""Answer nobody is asked for: the key under which importers name people, so that newer exports name them alike."""
_ID_BYTES = 8
_MAX_TITLE = 80


class Fitting(Protocol):
    """Open requests of the network in use."""

    async def fits(self, dataset: DatasetView) -> tuple[FitView, ...]:
        """Say what a data set would fetch from each, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Exports:
    """How exports are read.

    Attributes:
        opened: opens what the person chose as a container.
        look: says what all importers find in it.
        title: name of an importer for people, by its key.
        run: reads one table of what was found, with the person's answers; `refuse` or `skip` broken rows.
        guides: how to ask services for an export.
    """

    opened: Callable[[Sequence[Path]], AbstractContextManager[Container]]
    look: Callable[[Container], Sequence[Found]]
    title: Callable[[str], str]
    run: Callable[[Container, Found, str, Mapping[str, str], OnBroken], Run]
    guides: Callable[[], tuple[GuideView, ...]]


@dataclass(frozen=True, slots=True)
class _Target:
    """Where an import goes: a new data set, or one that is there."""

    dataset_id: str
    life: str
    row: DatasetRow | None
    file: str
    key: bytes


class PersonLibrary:
    """The library of one data folder; satisfies `app.library.model.Library`. Used on the loop thread.

    Args:
        catalogue: data sets and their copies.
        exports: how exports are read.
        records: what was sold and spent of them.
        arrivals: the folder that is watched.
        fitting: open requests; raises where no network was joined.
        sign: signs a paper by an account of the vault.
        forget: removes what was prepared of a data set and is no sale yet.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        exports: Exports,
        records: DatasetRecords,
        arrivals: Arrivals,
        fitting: Callable[[], Fitting],
        sign: Callable[[Callable[[str], dict[str, Any]]], dict[str, Any]],
        forget: Callable[[str], None],
    ) -> None:
        self._catalogue = catalogue
        self._exports = exports
        self._records = records
        self._arrivals = arrivals
        self._fitting = fitting
        self._sign = sign
        self._forget = forget
        self._looked: tuple[str, tuple[int, int], tuple[Found, ...]] = ("", (0, 0), ())

    async def look(self, path: str) -> tuple[OfferView, ...]:
        """Say what a file or folder holds.

        Raises:
            SourcesError: it cannot be read.
        """
        found, offers = await offers_in(self._exports, path, self._known)
        self._looked = (path, _stamp(path), found)
        return offers

    def _known(self, importer: str, table: Table) -> tuple[str, Mapping[str, str]]:
        """Id of the data set an export would join, and what the person said when that was imported."""
        row = self._earlier(importer, table)
        return ("", {}) if row is None else (row.dataset_id, dict(DatasetFacts.from_json(row.body).answers))

    @staticmethod
    def _answered(row: DatasetRow | None, question: str) -> str:
        """What the person said when an earlier export was imported."""
        return dict(DatasetFacts.from_json(row.body).answers).get(question, "") if row is not None else ""

    async def add(
        self,
        path: str,
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        *,
        on_broken: str = "skip",
    ) -> Imported:
        """Import one table. ``progress`` is called in another thread; what it raises stops the import.

        Killed at any moment it leaves nothing half-done: the new copy counts once the store names it.

        Raises:
            UserError: what was offered is not there any more, or the data set was erased meanwhile.
            EmptyTableError: it has no rows; nothing was kept.
            SourcesError: the export cannot be read, or a row is broken and they are refused.
            StoreError: the disk refused.
        """
        if self._looked[:2] != (path, _stamp(path)):
            await self.look(path)
        found, table = _offered(self._looked[2], offer)
        target = self._target(offer.importer, table)
        fields = self._fields(target.row, table)
        said = {ALIAS_KEY: self._answered(target.row, ALIAS_KEY) or secrets.token_hex(KEY_BYTES)} | dict(answers)
        refuse: OnBroken = "refuse" if on_broken == "refuse" else "skip"

        def work(go_on: Callable[[], None]) -> Taken:
            with self._exports.opened([Path(path)]) as container:
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
        row = self._keep(target, offer, table, said, taken)
        self._arrivals.settle(path)
        return Imported(self._view(row), taken.kept, taken.known, taken.broken, taken.first_broken)

    def _earlier(self, importer: str, table: Table) -> DatasetRow | None:
        """The data set an export of this table would be added to: the same life, from the same source."""
        life = life_of(importer, table)
        newer = tuple(facts_of(field) for field in table.fields)
        for row in self._catalogue.store.all():
            facts = DatasetFacts.from_json(row.body)
            same = row.key is not None and row.life == life and facts.importer == importer
            same = same and (importer == PLAIN or facts.table == table.key)
            if same and joined_fields(facts.fields, newer) is not None:
                return row
        return None

    def _target(self, importer: str, table: Table) -> _Target:
        row = self._earlier(importer, table)
        dataset_id = row.dataset_id if row is not None else secrets.token_hex(_ID_BYTES)
        life = row.life if row is not None else life_of(importer, table)
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
        store.put(target.dataset_id, target.life, target.key, target.file, facts.to_json())
        if target.row is not None:
            (folder / target.row.file).unlink(missing_ok=True)
        return self._catalogue.get(target.dataset_id)

    async def datasets(self) -> tuple[DatasetView, ...]:
        """All data sets, newest first, erased ones last."""
        sold, spent = self._records.sold(), self._records.spent()
        return tuple(
            view_of(row, sold.get(row.dataset_id, ()), spent.get(row.life, ())) for row in self._catalogue.store.all()
        )

    async def dataset(self, name: str) -> DatasetView:
        """One data set, by its id or how that begins.

        Raises:
            UserError: there is none.
        """
        return self._view(self._catalogue.get(name))

    def _view(self, row: DatasetRow) -> DatasetView:
        sold, spent = self._records.sold(), self._records.spent()
        return view_of(row, sold.get(row.dataset_id, ()), spent.get(row.life, ()))

    async def sample(self, dataset_id: str, first: int, count: int) -> tuple[Mapping[str, str], ...]:
        """Return rows as texts, for looking inside.

        Raises:
            UserError: there is no such data set, or it was erased.
            StoreError: its copy is gone or damaged.
        """
        row = self._catalogue.get(dataset_id)

        def work(_go_on: Callable[[], None]) -> tuple[Mapping[str, str], ...]:
            reader = self._catalogue.reader(row)
            names = list(reader.declared)
            found = reader.rows_from(max(0, first), max(0, count))
            return tuple({name: shown(one.get(name)) for name in names} for _, one in found)

        return await off_thread(work)

    async def fits(self, dataset_id: str) -> tuple[FitView, ...]:
        """Return open requests, best first.

        Raises:
            UserError: there is no such data set, it was erased, or no network was joined.
            MarketError: the network does not answer.
        """
        row = self._catalogue.get(dataset_id)
        if row.key is None:
            raise DatasetErasedError(str(row.body["title"]))
        return await self._fitting().fits(self._view(row))

    async def rename(self, dataset_id: str, title: str) -> DatasetView:
        """Give it another name.

        Raises:
            UserError: the name is empty, or there is no such data set.
        """
        title = " ".join(title.split())[:_MAX_TITLE]
        if not title:
            raise UserError("A data set needs a name.", data=NOTHING_LEFT, next_step="Write one.")
        row = self._catalogue.get(dataset_id)
        facts = replace(DatasetFacts.from_json(row.body), title=title)
        self._catalogue.store.describe(row.dataset_id, facts.to_json())
        return self._view(self._catalogue.get(row.dataset_id))

    async def erase(self, dataset_id: str) -> Erasure:
        """Destroy its key, its sealed copy, and what was prepared of it and is no sale yet.

        The ledger and the receipts stay. Again it returns the same proof.

        Raises:
            UserError: there is no such data set.
            StoreError: another program reads the database, so that the key may still lie in its log.
        """
        row = self._catalogue.get(dataset_id)
        if row.key is None:  # perhaps cut off before the key had left the log, or the copy the folder
            self._catalogue.store.forget_deleted()
            (self._catalogue.folder / row.file).unlink(missing_ok=True)
        else:
            facts = DatasetFacts.from_json(row.body)
            path = self._catalogue.folder / row.file
            digest = await asyncio.to_thread(file_sha256, path)
            sold, at_s = self._records.sold().get(row.dataset_id, ()), int(time.time())

            def body(wallet: str) -> dict[str, Any]:
                return erasure_body(row, facts, sold, wallet=wallet, sealed_sha256=digest, at_s=at_s)

            paper = self._sign(body)
            self._forget(row.dataset_id)  # before the key, so that its traces leave the database's log as well
            try:
                self._catalogue.store.erase(row.dataset_id, paper, facts.without_content().to_json(), at_s * 1_000)
            finally:
                # Without its key it is noise; where removing fails, the next start does it.
                if (self._catalogue.store.get(row.dataset_id) or row).key is None:
                    path.unlink(missing_ok=True)
        proof = erasure_of(self._catalogue.get(row.dataset_id))
        if proof is None:
            raise UserError("This data set is not erased yet.", next_step="Try again.")
        return proof

    async def guides(self) -> tuple[GuideView, ...]:
        """How to ask each service for an export."""
        return self._exports.guides()

    async def watched_folder(self) -> str:
        """Folder that is watched for exports, empty where none is."""
        return self._arrivals.folder

    async def watch_folder(self, path: str) -> None:
        """Watch a folder for exports that arrive, or none.

        Raises:
            UserError: it is no folder.
        """
        self._arrivals.watch(path)

    async def arrived(self) -> tuple[str, ...]:
        """Paths of exports in the watched folder that were neither imported nor dismissed.

        A file counts once its size has not changed since the call before.
        """
        return await self._arrivals.look(self._holds_export)

    async def dismiss(self, path: str) -> None:
        """Do not name this file again as arrived."""
        self._arrivals.settle(path)

    def _holds_export(self, path: Path) -> bool:
        """Whether a file is an export of a service, by its content; plain tables are not offered unasked."""
        with self._exports.opened([path]) as container:
            return any(one.importer != PLAIN and one.tables for one in self._exports.look(container))


async def offers_in(
    exports: Exports, path: str, known: Callable[[str, Table], tuple[str, Mapping[str, str]]]
) -> tuple[tuple[Found, ...], tuple[OfferView, ...]]:
    """Say what a file or folder holds.

    Args:
        exports: how exports are read.
        path: the file or folder.
        known: per importer and table, the id of the data set it would join and the answers given then.

    Raises:
        UserError: nothing that Gleaner knows.
        SourcesError: it cannot be read.
    """

    def work(_go_on: Callable[[], None]) -> tuple[Found, ...]:
        with exports.opened([Path(path)]) as container:
            return tuple(exports.look(container))

    found = await off_thread(work)
    if not any(one.tables for one in found):
        notes = " ".join(note for one in found for note in one.notes)
        raise UserError(
            notes or f"{Path(path).name} holds nothing that Gleaner knows.",
            data=NOTHING_LEFT,
            next_step="Choose another file; how to ask a service for an export is said by: gleaner data guides",
        )
    offers = []
    for one in found:
        for table in one.tables:
            dataset_id, said = known(one.importer, table)
            asked = (QuestionView(q.key, q.text, q.choices, said.get(q.key) or q.default) for q in one.questions)
            offers.append(
                OfferView(
                    importer=one.importer,
                    source=exports.title(one.importer),
                    table=table.key,
                    title=table.title,
                    questions=tuple(asked),
                    notes=one.notes,
                    known=dataset_id,
                )
            )
    return found, tuple(offers)


def life_of(importer: str, table: Table) -> str:
    """Return the part of a life a table tells of, as the privacy ledger names it."""
    return table_life(field.name for field in table.fields) if importer == PLAIN else table.life


def _offered(found: Sequence[Found], offer: OfferView) -> tuple[Found, Table]:
    for one in found:
        for table in one.tables:
            if (one.importer, table.key) == (offer.importer, offer.table):
                return one, table
    raise _not_there(offer)


def _stamp(path: str) -> tuple[int, int]:
    """Size and time of change: what was found in a file counts as long as both are the same."""
    try:
        status = Path(path).stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def _not_there(offer: OfferView) -> UserError:
    return UserError(
        f"“{offer.title}” is not in this file any more.", data="Nothing was added.", next_step="Look at the file again."
    )


def _zone(table: Table, answers: Mapping[str, str]) -> str:
    if table.zone == "none":
        return ""
    return "UTC" if table.zone in {"utc", "offset"} else answers.get("zone") or "unknown"
