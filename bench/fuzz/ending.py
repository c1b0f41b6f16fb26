"""The end of a market: everybody has stopped, only clock and cranks are left, and all accounts close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz import claims as c
from bench.fuzz.broken import Broken, require
from bench.fuzz.steps import Pass
from bench.fuzz.world import EPOCH_SLOTS, NAMES
from market.generated.accounts import Balance, Batch, Beacon, ProofBuffer, Request, SeatPage, Spent, Staker
from market.generated.constants import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.auditor import Auditor
    from bench.fuzz.batches import Batches
    from bench.fuzz.people import People
    from bench.fuzz.world import World

WAITS: Final = frozenset({"BadRandomness", "RandomnessBusy", "BeaconFallsBack", "BeaconNotReady"})
"""Refusals that another slot cures: the randomness account serves one request at a time, one a slot."""
RACES: Final = frozenset({"BeaconReady", "BeaconMissed", "BeaconNotMissed"})
REVEAL: Final = NAMES.index("reveal_beacon")
PATIENCE: Final = 4_000
"""Steps the end of a market may take before it counts as stuck."""


class Ending:
    """Brings a market to its end.

    Args:
        world, books: the network and its accounts.
        people, batches: know the steps.
        take: takes an instruction, or lets time pass; returns the error it was refused with.
    """

    def __init__(
        self,
        world: World,
        books: Auditor,
        people: People,
        batches: Batches,
        take: Callable[[Instruction | Pass], str | None],
    ) -> None:
        self._world, self._books, self._people, self._batches, self._take = world, books, people, batches, take

    def run(self) -> None:
        """Everybody stops: cranks and clock bring every batch to its end, then all accounts close (I6, I8).

        Batches close last, when nothing in the vaults is anybody's but the treasury's.

        Raises:
            Broken: something is stuck.
        """
        self._exhaust(lambda batch: batch.state == State.FINAL and not batch.unsettled + batch.rounds_open)
        self._leave()
        self._exhaust(lambda _: False)
        people = self._people
        self._take(Pass(32 * EPOCH_SLOTS, 1))
        for address in people.buyers.found(Beacon.TAG):
            self._must(people.leftovers.close_beacon(address))
        left = {Balance.TAG, Batch.TAG, Beacon.TAG, ProofBuffer.TAG, Request.TAG, Spent.TAG, Staker.TAG}
        there = {tag.decode(): len(self._people.buyers.found(tag)) for tag in left if self._people.buyers.found(tag)}
        require(not there, "I8 left over", there)
        opened = [mint for mint in self._world.mints if self._world.at.ledger(mint) in self._books.view]
        for mint in opened:
            ledger = self._world.ledger(mint)
            require(ledger.total == ledger.treasury + ledger.insurance, "I1 left over", ledger)

    def _crank(self, address: Pubkey) -> None:
        made = self._batches.crank(address, self._world.actors[-1])
        if isinstance(made, Pass):
            self._take(made)
        elif made is not None:
            error = self._take(made)
            # The oracle's program may refuse what it was asked before, until the beacon falls back to the slot hashes.
            if error in WAITS or (error is not None and made.data[0] == REVEAL):
                self._take(Pass(1, 0))
            elif error is not None and error not in RACES:
                raise Broken("I6 refused", f"{NAMES[made.data[0]]}: {error}")

    def _must(self, made: Instruction) -> None:
        error = self._take(made)
        require(error is None, "I8 refused", NAMES[made.data[0]], error)

    def _leave(self) -> None:
        people = self._people
        for address in people.buyers.found(Request.TAG):
            buyer = self._world.gln.from_bytes(c.key(Request, self._books.view[address].data, "buyer"))
            self._must(people.buyers.close_request(address, buyer))
        while (made := people.buyers.collect()) is not None:
            self._must(made)
        while (made := people.buyers.close_committee()) is not None:
            self._must(made)
        self._empty_seats()
        self._empty_stakers()
        for address in people.buyers.found(Balance.TAG):
            if c.number(Balance, self._books.view[address].data, "amount"):
                self._must(people.leftovers.withdraw(address))
            self._must(people.leftovers.close_balance(address))
        for address in people.buyers.found(ProofBuffer.TAG):
            self._must(people.provers.close_proof(address))

    def _exhaust(self, done: Callable[[Batch], bool]) -> None:
        """Crank until every batch is done."""
        for _ in range(PATIENCE):
            left = [at for at in self._people.buyers.found(Batch.TAG) if not done(self._batches.read(at))]
            if not left:
                return
            self._crank(left[0])
        raise Broken("I6 stuck", str(left[0]))

    def _empty_stakers(self) -> None:
        people = self._people
        stakers = [self._books.view[at].data for at in people.buyers.found(Staker.TAG)]
        last_s = max((c.number(Staker, data, "last_final_s") for data in stakers), default=0)
        self._until(last_s + self._world.terms.exit_s)
        for address in people.buyers.found(Staker.TAG):
            free = c.number(Staker, self._books.view[address].data, "free")
            if free:
                self._must(people.reviewers.withdraw_stake(address, free))
        for address in people.buyers.found(Spent.TAG):
            self._must(people.leftovers.close_spent(address))
        for address in people.buyers.found(Staker.TAG):
            staker = Staker.unpack(self._books.view[address].data)
            self._must(self._world.does.close_staker(staker.owner, staker.header.rent_payer)[0])

    def _until(self, time_s: int) -> None:
        """Let epochs pass, and the time up to this very second."""
        self._take(Pass(2 * EPOCH_SLOTS, max(0, time_s - self._world.now_s)))

    def _empty_seats(self) -> None:
        for leaving in (False, True):
            for page in self._people.buyers.found(SeatPage.TAG):
                for place, row in enumerate(c.places(self._books.view[page].data)):
                    if row[0] != c.NOBODY and bool(row[3]) == leaving:
                        owner, version = self._world.gln.from_bytes(row[0]), self._people.buyers.config.params_version
                        self._must(self._world.does.release_seat(owner, place, version)[0])
            exits = [
                row[3]
                for page in self._people.buyers.found(SeatPage.TAG)
                for row in c.places(self._books.view[page].data)
            ]
            self._until(max(exits, default=0))
