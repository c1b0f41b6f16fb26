"""What the Requests page needs of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.browse.model import Fit, RequestView, Terms


class RequestsPort(Protocol):
    """Open requests as read from the chain, and how a file fits them. Methods run on the app's loop thread."""

    async def list(self) -> tuple[RequestView, ...]:
        """Return all open requests."""
        ...

    async def fit(self, request: RequestView, path: str) -> Fit:
        """Say how the file at `path` fits; nothing leaves this computer."""
        ...

    async def terms(self, request: RequestView, records: int) -> Terms:
        """Say what a sale of `records` would bring, hold and risk for this wallet."""
        ...
