"""Locking wipes the keys, whatever does not stop or fails to; memory is guarded before there are keys in it."""

import asyncio
from typing import TYPE_CHECKING, cast

import pytest

from ui.wiring import session as module
from ui.wiring.session import Session
from wallet.errors import WrongPassphraseError

if TYPE_CHECKING:
    from ui.wiring.backend import Backend


class Wallet:
    """Remembers that it was locked."""

    def __init__(self) -> None:
        self.locked = asyncio.Event()

    def lock(self) -> None:
        """Lock."""
        self.locked.set()


class StuckBackend:
    """Stops late, or not without an error."""

    def __init__(self, error: Exception | None = None) -> None:
        self.wallet, self.may_stop, self._error = Wallet(), asyncio.Event(), error

    async def app(self) -> "StuckBackend":
        """Stands for the app, too."""
        return self

    async def left(self) -> None:
        """Stop."""
        if self._error is not None:
            raise self._error
        await self.may_stop.wait()


async def test_keys_are_wiped_although_a_sale_does_not_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_STOPS_WITHIN_S", 0.0)
    backend = StuckBackend()
    locking = asyncio.ensure_future(Session(cast("Backend", backend)).lock())
    await backend.wallet.locked.wait()
    assert not locking.done()
    backend.may_stop.set()
    await locking


async def test_keys_are_wiped_although_stopping_fails() -> None:
    backend = StuckBackend(OSError("full"))
    with pytest.raises(OSError, match="full"):
        await Session(cast("Backend", backend)).lock()
    assert backend.wallet.locked.is_set()


class OrderedApp:
    """Writes down in which order it is asked."""

    def __init__(self) -> None:
        self.order: list[str] = []

    async def app(self) -> "OrderedApp":
        """Stands for the backend, too."""
        return self

    def guard_memory(self) -> None:
        """Guard."""
        self.order.append("guarded")

    async def unlock(self, _passphrase: str) -> None:
        """Refuse."""
        self.order.append("unlock")
        raise WrongPassphraseError


async def test_memory_is_guarded_before_keys_come_into_it() -> None:
    app = OrderedApp()
    session = Session(cast("Backend", app))
    with pytest.raises(WrongPassphraseError):
        await session.unlock("wrong")
    await session.new_words(12)
    assert app.order == ["guarded", "unlock", "guarded"]
