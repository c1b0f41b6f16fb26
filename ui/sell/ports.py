"""What the Sell page needs of the app: the sale desk, and three things about requests and receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.sell.model import SaleDesk

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.library.model import DatasetView
    from app.sell.model import SourceView

    Mapping = tuple[tuple[str, str], ...]


class SellPort(SaleDesk, Protocol):
    """Sales. Methods run on the app's loop thread."""

    async def datasets(self) -> tuple[DatasetView, ...]:
        """Data sets of My data that can be sold from, newest first."""
        ...

    async def open_dataset(self, dataset_id: str, request: RequestView) -> tuple[SourceView, Mapping]:
        """Read a data set completely; with it, per field the request wants, the column that gives it."""
        ...

    async def request(self, address: str) -> RequestView:
        """Return one open request; an AppError says why it cannot be sold to."""
        ...

    async def sample(self, request: RequestView) -> str:
        """Return the path of invented data that fits a request of the practice network; empty where there is none."""
        ...

    async def export_receipt(self, sale_id: str, path: str) -> None:
        """Write the signed receipt of a finished sale to `path`."""
        ...
