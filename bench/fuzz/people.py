"""Everybody besides the parties and cranks of one batch; chooses what somebody does next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.fuzz.buyers import Buyers
from bench.fuzz.governors import Governors
from bench.fuzz.leftovers import Leftovers
from bench.fuzz.provers import Provers
from bench.fuzz.reviewers import Reviewers

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.batches import Batches
    from bench.fuzz.deliveries import Delivery
    from bench.fuzz.dice import Dice
    from bench.fuzz.world import World


class People:
    """Chooses what somebody does.

    Args:
        world, books, dice: as for `Batches`.
        batches: reads batches.
        known: deliveries by root; new ones are added.
    """

    def __init__(
        self, world: World, books: Auditor, dice: Dice, batches: Batches, known: dict[bytes, Delivery]
    ) -> None:
        self._dice = dice
        self.reviewers = Reviewers(world, books, dice)
        self.buyers = Buyers(world, books, dice, known)
        self.leftovers = Leftovers(world, books, dice)
        self.provers = Provers(world, books, dice, batches, known)
        self.governors = Governors(world, books, dice)
        roles = (self.buyers, self.reviewers, self.leftovers, self.provers, self.governors)
        self._habits = [habit for role in roles for habit in role.habits]
        self._total = sum(weight for weight, _ in self._habits)

    def brink(self) -> tuple[int, Instruction] | None:
        """Return something that becomes possible at a certain second, and that second."""
        ways = [self.reviewers.released, self.reviewers.emptied, self.buyers.last_moment, self.governors.due]
        return self._dice.one(ways)()

    def act(self) -> Instruction | None:
        """Return something somebody might do now."""
        roll = self._dice.below(self._total)
        for weight, does in self._habits:
            roll -= weight
            if roll < 0:
                return does()
        return None
