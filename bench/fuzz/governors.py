"""Genesis, and what the authority does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.role import TOKEN, Role
from bench.fuzz.world import BEACON_SLOTS, EPOCH_SLOTS, wallet
from market.builder import NOBODY
from market.generated.constants import Randomness
from market.terms import with_mints
from tests.helpers.market_randomness import PROGRAM as RANDOMNESS
from tests.helpers.market_randomness import QUEUE

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.role import Habit

STAKE: Final = 150 * TOKEN
"""Three seats, so that taking them leaves nothing over."""
FIRST_SEATS: Final = 24
"""Seats taken before the first request: they count at once."""


class Governors(Role):
    """The authority, and who keeps the market's parameters going."""

    @property
    def habits(self) -> list[Habit]:
        """What they do, and how often."""
        return [
            (5, self._authority),
            (2, self._activate),
            (1, self._ledger),
        ]

    def genesis(self, *, switchboard: bool) -> list[Instruction]:
        """Return what makes the market."""
        authority, made = self._world.actors[0], []
        randomness = wallet("randomness").pubkey()
        made += self._does.init(
            authority,
            beacon_slots=BEACON_SLOTS,
            epoch_slots=EPOCH_SLOTS,
            randomness=Randomness.SWITCHBOARD if switchboard else Randomness.SLOT_HASHES,
            randomness_program=RANDOMNESS if switchboard else NOBODY,
            randomness_account=randomness if switchboard else NOBODY,
        )
        made += self._does.set_params(authority, 1, self._world.terms_of(1))
        for mint in self._world.mints:
            made += self._does.open_ledger(authority, mint, 1)
        for owner in self._world.actors[4:22]:
            made += self._does.deposit_stake(owner, STAKE)
        seats = [owner for owner in self._world.actors[8:22] for _ in range(2)]
        for place, owner in enumerate(seats[:FIRST_SEATS]):
            made += self._does.take_seat(owner, place, 1)
        return made

    def open_randomness(self) -> Instruction:
        """Make the randomness account."""
        return self._does.open_randomness(self.actor, self.config, QUEUE, self._world.slot - 1)[0]

    def _authority(self) -> Instruction | None:
        config, dice = self.config, self._dice
        match dice.below(6):
            case 0:
                version = max(config.params_version, config.pending_params) + 1
                terms = self._world.terms_of(version)
                if dice.chance(15):
                    terms = with_mints(terms, {self._world.tusd: 3 * TOKEN + version})
                return self._does.set_params(config.authority, version, terms, current=config.params_version)[0]
            case 1:
                return self._does.set_paused(config.authority, paused=not config.paused and dice.chance(50))[0]
            case 2:
                return self._does.propose_authority(config.authority, self.actor)[0]
            case 3:
                return self._does.accept_authority(config.pending_authority)[0]
            case 4:
                ledger = self._world.ledger(self._world.gln)
                amount = ledger.treasury if dice.chance(50) else 1 + dice.below(TOKEN)
                return self._does.insure(config.authority, amount)[0]
            case _:
                return self._does.set_paused(config.authority, paused=False)[0]

    def due(self) -> tuple[int, Instruction] | None:
        """Return the activation of the parameters that wait, and from when it may come."""
        config = self.config
        if not config.pending_params:
            return None
        return config.pending_from_s, self._does.activate_params(config.pending_params)[0]

    def _activate(self) -> Instruction | None:
        return self._does.activate_params(self.config.pending_params)[0]

    def _ledger(self) -> Instruction | None:
        return self._does.open_ledger(self.actor, self._dice.one(self._world.mints), self.config.params_version)[0]
