"""Stake and seats: who deposits, takes places, leaves them, and takes stake out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from solders.pubkey import Pubkey

from bench.fuzz import claims as c
from bench.fuzz.deliveries import pointer
from bench.fuzz.role import TOKEN, Role
from market.generated.accounts import SeatPage, SeatTable, Staker
from market.generated.constants import PAGE_PLACES

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.role import Habit

SEATED: Final = 28
MOST_STAKE: Final = 2_000 * TOKEN


class Reviewers(Role):
    """Wallets with stake."""

    @property
    def habits(self) -> list[Habit]:
        """What they do, and how often."""
        return [
            (7, self._deposit),
            (6, self._take_seat),
            (3, self.leave),
            (4, self._withdraw_stake),
            (2, self._close_staker),
            (2, self._delegate),
            (2, self._profile),
        ]

    def _deposit(self) -> Instruction | None:
        return self._does.deposit_stake(self.actor, (1 + self._dice.below(400)) * TOKEN)[0]

    def _take_seat(self) -> Instruction | None:
        if self._at.seat_table not in self._books.view:
            return None
        table = SeatTable.unpack(self._data(self._at.seat_table))
        place = table.counts[2] if table.counts[2] < SEATED else self._dice.below(SEATED)
        owner = self._dice.one(self._world.actors[8:22]) if self._dice.chance(90) else self.actor
        staker = self._books.view.get(self._at.staker(owner))
        if staker is None or c.number(Staker, staker.data, "free") < 50 * TOKEN:
            return self._does.deposit_stake(owner, 100 * TOKEN)[0]
        return self._does.take_seat(owner, place, self.config.params_version)[0]

    def _taken(self) -> list[tuple[int, tuple[bytes, int, int, int, int, int]]]:
        return [
            (number * PAGE_PLACES + i, row)
            for number, page in enumerate(self.found(SeatPage.TAG))
            for i, row in enumerate(c.places(self._data(page)))
            if row[0] != c.NOBODY
        ]

    def leave(self) -> Instruction | None:
        """Start or finish leaving a seat."""
        taken = self._taken()
        leaving = [item for item in taken if item[1][3]]
        chosen = leaving if leaving and self._dice.chance(80) else taken
        if not chosen:
            return None
        place, row = self._dice.one(chosen)
        return self._does.release_seat(Pubkey(row[0]), place, self.config.params_version)[0]

    def withdraw_stake(self, address: Pubkey, amount: int) -> Instruction:
        """Take stake out."""
        owner = Pubkey(c.key(Staker, self._data(address), "owner"))
        return self._does.withdraw_stake(owner, amount, self.config.params_version)[-1]

    def released(self) -> tuple[int, Instruction] | None:
        """Return a withdrawal of stake that answers for no open batch, and from when it may leave."""
        stakers = [Staker.unpack(self._data(address)) for address in self.found(Staker.TAG)]
        idle = [s for s in stakers if not s.open_batches and s.free and s.last_final_s]
        if not idle:
            return None
        staker = self._dice.one(idle)
        made = self._does.withdraw_stake(staker.owner, 1, self.config.params_version)[-1]
        return staker.last_final_s + self._world.terms.exit_s, made

    def emptied(self) -> tuple[int, Instruction] | None:
        """Return the second half of leaving a seat, and from when it may come."""
        leaving = [(place, row) for place, row in self._taken() if row[3]]
        if not leaving:
            return None
        place, row = self._dice.one(leaving)
        return row[3], self._does.release_seat(Pubkey(row[0]), place, self.config.params_version)[0]

    def _withdraw_stake(self) -> Instruction | None:
        address = self._any(Staker.TAG)
        if address is None:
            return None
        free = c.number(Staker, self._data(address), "free")
        return self.withdraw_stake(address, free if self._dice.chance(40) else 1 + self._dice.below(free + 1))

    def _close_staker(self) -> Instruction | None:
        empty = [a for a in self.found(Staker.TAG) if not c.number(Staker, self._data(a), "free")]
        address = self._dice.one(empty) if empty else self._any(Staker.TAG)
        if address is None:
            return None
        staker = Staker.unpack(self._data(address))
        return self._does.close_staker(staker.owner, staker.header.rent_payer)[0]

    def _delegate(self) -> Instruction | None:
        return self._does.set_delegate(self.actor, self.actor)[0]

    def _profile(self) -> Instruction | None:
        return self._does.set_profile(self.actor, pointer(self._dice.digest()))[0]
