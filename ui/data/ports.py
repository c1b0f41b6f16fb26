"""What My data needs of the app: the catalogue, and what happens to files around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.library.model import (
        DatasetView,
        Erasure,
        FitView,
        GuideView,
        Imported,
        ImportProgress,
        OfferView,
    )


class DataPort(Protocol):
    """The catalogue. Methods run on the app's loop thread; a progress that raises cancels."""

    async def look(self, paths: tuple[str, ...]) -> tuple[OfferView, ...]:
        """Say what files or a folder hold; several files are parts of one export. An AppError says why not."""
        ...

    async def add(
        self,
        paths: tuple[str, ...],
        offer: OfferView,
        answers: Mapping[str, str],
        progress: Callable[[ImportProgress], None],
        *,
        on_broken: str = "skip",
    ) -> Imported | None:
        """Import one table; stopped at any moment it leaves nothing half-done. None where it has no rows at all."""
        ...

    async def datasets(self) -> tuple[DatasetView, ...]:
        """All data sets, newest first, erased ones last."""
        ...

    async def sample(self, dataset_id: str, first: int, count: int) -> tuple[Mapping[str, str], ...]:
        """Return rows as texts."""
        ...

    async def fits(self, dataset_id: str) -> tuple[FitView, ...]:
        """Return open requests, best first."""
        ...

    async def fit(self, dataset_id: str, request: str, mapping: Mapping[str, str]) -> FitView:
        """Judge one request again, with another column for some of the fields it wants."""
        ...

    async def rename(self, dataset_id: str, title: str) -> DatasetView:
        """Give a data set another name."""
        ...

    async def erase(self, dataset_id: str) -> Erasure:
        """Destroy its keys and its sealed copy."""
        ...

    async def save_erasure(self, erasure: Erasure, path: str) -> None:
        """Write the signed proof of an erasure to a new file."""
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
        """Paths of exports that arrived and are neither imported nor dismissed."""
        ...

    async def dismiss(self, path: str) -> None:
        """Offer an export that arrived no more."""
        ...
