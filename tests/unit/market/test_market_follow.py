"""An account followed over notes that come late, twice, and from before the last reading."""

from __future__ import annotations

from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from market.follow import Follower
from market.rpc import Rpc
from market.rpc_types import AccountInfo
from market.subscribe import Subscriber
from market.subscription import Reconnected

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Sequence

KEY = Pubkey.from_bytes(b"\x05" * 32)


def state(lamports: int, slot: int, data: bytes = b"") -> AccountInfo:
    return AccountInfo(lamports, KEY, data, executable=False, slot=slot)


class Told(Subscriber):
    """Tells what it is given."""

    def __init__(self, notes: Sequence[AccountInfo | Reconnected]) -> None:
        super().__init__("ws://127.0.0.1:9/")
        self._notes = notes

    async def account(self, address: Pubkey) -> AsyncGenerator[AccountInfo | Reconnected]:
        assert address == KEY
        for note in self._notes:
            yield note


class Reads(Rpc):
    """Reads what it is given, in order; notes what was asked."""

    def __init__(self, *found: tuple[int, AccountInfo | None]) -> None:
        super().__init__("http://127.0.0.1:9/")
        self._found = list(found)
        self.least: list[int | None] = []

    async def read_account(
        self, address: Pubkey, *, min_context_slot: int | None = None
    ) -> tuple[int, AccountInfo | None]:
        assert address == KEY
        self.least.append(min_context_slot)
        return self._found.pop(0)


async def told(rpc: Reads, *notes: AccountInfo | Reconnected) -> list[Any]:
    async with aclosing(Follower(rpc, Told(notes)).account(KEY)) as states:
        return [None if one is None else (one.lamports, one.slot) async for one in states]


async def test_what_is_read_and_told_comes_once_and_never_goes_back() -> None:
    rpc = Reads((100, state(5, 100)), (110, state(7, 110)), (120, state(7, 120)))
    found = await told(
        rpc,
        Reconnected(),
        state(4, 99),  # on its way before the reading
        state(5, 100),  # the same again
        state(6, 105),
        Reconnected(),  # 7 came while nobody was told
        state(6, 105),
        state(7, 110),
        Reconnected(),  # nothing came
        state(8, 121, b"x"),
        state(8, 122, b"y"),
    )
    assert found == [(5, 100), (6, 105), (7, 110), (8, 121), (8, 122)]
    assert rpc.least == [0, 105, 110]


async def test_an_account_that_comes_and_goes() -> None:
    rpc = Reads((100, None), (130, None))
    found = await told(rpc, Reconnected(), state(5, 99), state(5, 105), state(0, 120), Reconnected(), state(5, 105))
    assert found == [None, (5, 105), None]
