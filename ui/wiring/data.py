"""My data, over the library of the open app."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import NOTHING_LEFT, UserError
from app.library.errors import EmptyTableError
from ui.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.library.library import PersonLibrary
    from app.library.model import DatasetView, Erasure, FitView, GuideView, Imported, ImportProgress, OfferView
    from ui.wiring.backend import Backend


class DataAdapter:
    """``DataPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._found_in: dict[OfferView, str] = {}

    async def _library(self) -> PersonLibrary:
        return (await self._backend.app()).library()

    async def look(self, paths: tuple[str, ...]) -> tuple[OfferView, ...]:
        """Say what files or a folder hold. Each part of an archive finds the others by itself."""
        library = await self._library()
        self._found_in = {}
        for path in paths:
            for offer in await library.look(path):
                self._found_in.setdefault(offer, path)
        return tuple(self._found_in)

    async def add(
        self,
        paths: tuple[str, ...],
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        *,
        on_broken: str = "skip",
    ) -> Imported | None:
        """Import one table from the file that was found to hold it; None where it has no rows, and none are broken."""
        path = self._found_in.get(offer, paths[0])
        try:
            imported = await (await self._library()).add(path, offer, answers, progress, on_broken=on_broken)
        except EmptyTableError as error:
            if error.broken:
                raise
            return None
        self._backend.revision += 1
        return imported

    async def datasets(self) -> tuple[DatasetView, ...]:
        """All data sets, newest first, erased ones last."""
        return await (await self._library()).datasets()

    async def sample(self, dataset_id: str, first: int, count: int) -> tuple[Mapping[str, str], ...]:
        """Return rows as texts."""
        return await (await self._library()).sample(dataset_id, first, count)

    async def fits(self, dataset_id: str) -> tuple[FitView, ...]:
        """Return open requests, best first."""
        await self._backend.connection()
        return await (await self._library()).fits(dataset_id)

    async def fit(self, dataset_id: str, request: str, mapping: Mapping[str, str]) -> FitView:
        """Judge one request again: each chosen column is offered under the name the request wants, and no other."""
        from app.browse.board import RequestBoard
        from app.library.fits import RequestFits

        connection, app = await self._backend.connection(), await self._backend.app()
        dataset = await app.library().dataset(dataset_id)
        columns = {column.name: column for column in dataset.fields}
        offered = tuple(
            replace(columns[column], name=wanted) for wanted, column in mapping.items() if column in columns
        )
        fits = await RequestFits(RequestBoard(connection), app.address()).fits(replace(dataset, fields=offered))
        for fit in fits:
            if fit.request == request:
                given = {wanted for wanted, column in fit.mapping if column}
                kept = tuple((wanted, column if wanted in given else "") for wanted, column in mapping.items())
                return replace(fit, mapping=kept)
        raise UserError(tr("This request is closed."), data=NOTHING_LEFT, next_step=tr("Look at the other requests."))

    async def rename(self, dataset_id: str, title: str) -> DatasetView:
        """Give a data set another name."""
        return await (await self._library()).rename(dataset_id, title)

    async def erase(self, dataset_id: str) -> Erasure:
        """Destroy its key and its sealed copy."""
        erasure = await (await self._library()).erase(dataset_id)
        self._backend.revision += 1
        return erasure

    async def save_erasure(self, erasure: Erasure, path: str) -> None:
        """Write the signed proof of an erasure."""
        await asyncio.to_thread(Path(path).write_text, erasure.document, encoding="utf-8")

    async def guides(self) -> tuple[GuideView, ...]:
        """How to ask each service for an export."""
        return await (await self._library()).guides()

    async def watched_folder(self) -> str:
        """Folder that is watched for exports, empty where none is."""
        return await (await self._library()).watched_folder()

    async def watch_folder(self, path: str) -> None:
        """Watch a folder for exports that arrive, or none."""
        await (await self._library()).watch_folder(path)

    async def arrived(self) -> tuple[str, ...]:
        """Paths of exports that arrived and are neither imported nor dismissed."""
        return await (await self._library()).arrived()

    async def dismiss(self, path: str) -> None:
        """Offer an export that arrived no more."""
        await (await self._library()).dismiss(path)
