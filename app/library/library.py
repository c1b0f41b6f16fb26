"""What a person has: exports taken in as sealed copies, looked into, fitted to requests, and erased."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.errors import NOTHING_LEFT, UserError
from app.library.adding import Adding
from app.library.catalogue import DatasetFacts, view_of
from app.library.columns import shown
from app.library.errors import DatasetErasedError
from app.library.model import PLAIN, Imported
from app.library.off_thread import off_thread
from app.library.offers import offered, offers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.library.arrivals import Arrivals
    from app.library.catalogue import Catalogue
    from app.library.erasure import Erasing
    from app.library.model import DatasetView, Erasure, FitView, GuideView, ImportProgress, OfferView
    from app.library.offers import Exports
    from app.library.records import DatasetRecords
    from app.store import DatasetRow
    from sources.exports.model import Found
    from sources.table import OnBroken

__all__ = ["Fitting", "PersonLibrary"]

_MAX_TITLE = 80


class Fitting(Protocol):
    """Open requests of the network in use."""

    async def fits(self, dataset: DatasetView) -> tuple[FitView, ...]:
        """Say what a data set would fetch from each, best first."""
        ...


class PersonLibrary:
    """The library of one data folder; satisfies `app.library.model.Library`. Used on the loop thread.

    Args:
        catalogue: data sets and their copies.
        exports: how exports are read.
        records: what was sold and spent of them.
        arrivals: the folder that is watched.
        fitting: open requests; raises where no network was joined.
        erasing: destroys data sets.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        exports: Exports,
        records: DatasetRecords,
        arrivals: Arrivals,
        fitting: Callable[[], Fitting],
        erasing: Erasing,
    ) -> None:
        self._catalogue = catalogue
        self._exports = exports
        self._records = records
        self._arrivals = arrivals
        self._fitting = fitting
        self._erasing = erasing
        self._adding = Adding(catalogue, exports)
        self._looked: tuple[str, tuple[int, int], tuple[Found, ...]] = ("", (0, 0), ())

    async def look(self, path: str) -> tuple[OfferView, ...]:
        """Say what a file or folder holds.

        Raises:
            SourcesError: it cannot be read.
        """
        found, offers = await offers_in(self._exports, path, self._adding.known)
        self._looked = (path, _stamp(path), found)
        return offers

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
        chosen = offered(self._looked[2], offer)
        refuse: OnBroken = "refuse" if on_broken == "refuse" else "skip"
        row, taken = await self._adding.add(Path(path), chosen, offer, answers, progress, refuse)
        self._arrivals.settle(path)
        return Imported(self._view(row), taken.kept, taken.known, taken.broken, taken.first_broken)

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
        return await self._erasing.erase(dataset_id)

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

    @property
    def arriving(self) -> int:
        """How many files `arrived` passed over at last because they may not be whole yet."""
        return self._arrivals.arriving

    async def dismiss(self, path: str) -> None:
        """Do not name this file again as arrived."""
        self._arrivals.settle(path)

    def _holds_export(self, path: Path) -> bool:
        """Whether a file is an export of a service, by its content; plain tables are not offered unasked."""
        with self._exports.opened([path]) as container:
            return any(one.importer != PLAIN and one.tables for one in self._exports.look(container))


def _stamp(path: str) -> tuple[int, int]:
    """Size and time of change: what was found in a file counts as long as both are the same."""
    try:
        status = Path(path).stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
