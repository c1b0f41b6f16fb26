"""What everybody in a market can see, to choose what to do from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from market.generated.accounts import Config

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.dice import Dice
    from bench.fuzz.world import World

    Habit = tuple[int, Callable[[], Instruction | None]]

TOKEN: Final = 1_000_000


class Role:
    """Somebody who acts in a market.

    Args:
        world, books: the network and its accounts.
        dice: choices.
    """

    def __init__(self, world: World, books: Auditor, dice: Dice) -> None:
        self._world, self._books, self._dice = world, books, dice
        self._at, self._does, self._program = world.at, world.does, world.program

    def found(self, tag: bytes) -> list[Pubkey]:
        """Return the accounts of a kind, oldest first."""
        return list(self._books.by_tag.get(tag, ()))

    def _any(self, tag: bytes) -> Pubkey | None:
        known = self.found(tag)
        return self._dice.one(known) if known else None

    def _data(self, address: Pubkey) -> bytes:
        return self._books.view[address].data

    @property
    def config(self) -> Config:
        """The market."""
        return Config.unpack(self._data(self._at.config))

    @property
    def actor(self) -> Pubkey:
        """Anybody."""
        return self._dice.one(self._world.actors)
