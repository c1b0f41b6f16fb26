"""One market from genesis to its end: a sequence of steps, then everybody leaves and only clock and cranks are left."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING, Final

from bench.fuzz import claims as c
from bench.fuzz.auditor import Auditor
from bench.fuzz.batches import Batches
from bench.fuzz.broken import Broken, require
from bench.fuzz.dice import Dice
from bench.fuzz.hostile import Hostile
from bench.fuzz.people import People
from bench.fuzz.steps import Call, Pass, Step
from bench.fuzz.world import EPOCH_SLOTS, NAMES, World, name_of, wallet
from market.generated.accounts import Balance, Batch, Beacon, ProofBuffer, Request, SeatPage, Spent, Staker

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.deliveries import Delivery

HOSTILE: Final = 14
BACKGROUND: Final = 22
ABOUT: Final = 40
RASH: Final = 5
REPLAYS: Final = 32
RACES: Final = frozenset({"BeaconReady", "BeaconMissed", "BeaconNotMissed"})
REVEAL: Final = NAMES.index("reveal_beacon")
WAITS: Final = frozenset({"BadRandomness", "RandomnessBusy", "BeaconFallsBack", "BeaconNotReady"})
"""Refusals that another slot cures: the randomness account serves one request at a time, one a slot."""
PATIENCE: Final = 4_000
"""Steps the end of a market may take before it counts as stuck."""


class Session:
    """A market, what happens to it, and what was counted.

    Args:
        seed: what everything follows from.
        program: the object, instead of the committed one.
    """

    def __init__(self, seed: str, program: bytes | None = None) -> None:
        self.world = World(program)
        self.books = Auditor(self.world)
        self.dice = Dice(seed)
        self.steps: list[Step] = []
        self.taken: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        known: dict[bytes, Delivery] = {}
        self._batches = Batches(self.world, self.books, self.dice, known)
        self._people = People(self.world, self.books, self.dice, self._batches, known)
        self._hostile = Hostile(self.world, self.books, self.dice)
        self._recent: deque[Call] = deque(maxlen=REPLAYS)

    @property
    def count(self) -> int:
        """Instructions sent so far."""
        return self.taken.total() + self.refused.total()

    def take(self, step: Step, *, record: bool = True) -> str | None:
        """Take a step, count it, check everything.

        Raises:
            Broken: an invariant does not hold.
        """
        if record:
            self.steps.append(step)
        error = self.books.take(step)
        if isinstance(step, Call):
            if error is None:
                self.taken[name_of(step)] += 1
            else:
                self.refused[error] += 1
        return error

    # ------------------------------------------------------------------------------------------------ the sequence

    def run(self, instructions: int) -> None:
        """Make a market and send about so many instructions.

        Raises:
            Broken: an invariant does not hold.
        """
        switchboard = self.dice.chance(25)
        for made in self._people.genesis(switchboard=switchboard):
            self.take(self._call(made))
        if switchboard:
            self.take(self._call(self._people.open_randomness()))
        while self.count < instructions:
            self._next()

    def _call(self, made: Instruction) -> Call:
        signers = [m.pubkey for m in made.accounts if m.is_signer and m.pubkey in self.world.signers]
        payers = [signer for signer in signers if signer != wallet("randomness").pubkey()]
        return Call(payers[0] if payers else self.dice.one(self.world.actors), made)

    def _next(self) -> None:
        dice = self.dice
        if dice.chance(2):
            self.take(self._time())
            return
        if self._recent and dice.chance(2):
            self.take(dice.one(list(self._recent)))
            return
        made = self._plausible()
        if made is None:
            return
        if isinstance(made, Pass):
            offset = dice.one([0, 0, 0, -1, 1])
            self.take(Pass(max(0, made.slots), max(0, made.seconds + offset if made.seconds else 0)))
            return
        if dice.chance(HOSTILE):
            first = self._hostile.beforehand(made) if dice.chance(20) else None
            if first is not None:
                self.take(first)
            spoilt = self._call(self._hostile.spoil(made))
            if self.take(spoilt) is None:
                return
            if dice.chance(50):
                return
        step = self._call(made)
        if self.take(step) is None:
            self._recent.append(step)

    def _time(self) -> Pass:  # noqa: PLR0911 - one return a kind of jump
        dice, terms = self.dice, self.world.terms
        match dice.below(8):
            case 0 | 1 | 2:
                return Pass(1 + dice.below(6), dice.below(2))
            case 3:
                return Pass(EPOCH_SLOTS, 1)
            case 4:
                return Pass(0, 1)
            case 5 if dice.chance(70):
                return Pass(600, 4)
            case 6 if dice.chance(20):
                return Pass(10, terms.day_s)
            case 7 if dice.chance(20):
                return Pass(5, terms.commit_s)
            case _:
                return Pass(1, 3)

    def _plausible(self) -> Instruction | Pass | None:
        batches = self._people.found(Batch.TAG)
        if not batches or self.dice.chance(BACKGROUND):
            return self._people.act()
        address = self.dice.one(batches)
        if self.dice.chance(RASH):
            return self._batches.rash(address)
        made: Instruction | Pass | None = self._people.about(address) if self.dice.chance(ABOUT) else None
        made = made or self._batches.party(address)
        if made is not None:
            return made
        made = self._batches.crank(address, self.dice.one(self.world.actors))
        # Others still have something to do: time does not pass for each that only waits.
        return None if isinstance(made, Pass) and made.seconds and self.dice.chance(97) else made

    # ------------------------------------------------------------------------------------------------ the end

    def end(self) -> None:
        """Everybody stops: cranks and clock bring every batch to its end, then all accounts close (I6, I8).

        Raises:
            Broken: something is stuck.
        """
        for _ in range(PATIENCE):
            batches = self._people.found(Batch.TAG)
            if not batches:
                break
            self._crank(batches[0])
        require(not self._people.found(Batch.TAG), "I6 stuck", self._people.found(Batch.TAG)[:1])
        self._leave()
        left = {Balance.TAG, Batch.TAG, Beacon.TAG, ProofBuffer.TAG, Request.TAG, Spent.TAG, Staker.TAG}
        there = {tag.decode(): len(self._people.found(tag)) for tag in left if self._people.found(tag)}
        require(not there, "I8 left over", there)
        opened = [mint for mint in self.world.mints if self.world.at.ledger(mint) in self.books.view]
        for mint in opened:
            ledger = self.world.ledger(mint)
            require(ledger.total == ledger.treasury + ledger.insurance, "I1 left over", ledger)

    def _crank(self, address: Pubkey) -> None:
        made = self._batches.crank(address, self.world.actors[-1])
        if isinstance(made, Pass):
            self.take(made, record=False)
        elif made is not None:
            error = self.take(self._call(made), record=False)
            # The oracle's program may refuse what it was asked before, until the beacon falls back to the slot hashes.
            if error in WAITS or (error is not None and made.data[0] == REVEAL):
                self.take(Pass(1, 0), record=False)
            elif error is not None and error not in RACES:
                raise Broken("I6 refused", f"{name_of(self._call(made))}: {error}")

    def _must(self, made: Instruction) -> None:
        step = self._call(made)
        error = self.take(step, record=False)
        require(error is None, "I8 refused", f"{name_of(step)}: {error}")

    def _leave(self) -> None:
        people = self._people
        for address in people.found(Request.TAG):
            buyer = self.world.gln.from_bytes(c.key(Request, self.books.view[address].data, "buyer"))
            self._must(people.close_request(address, buyer))
        while (made := people.collect()) is not None:
            self._must(made)
        while (made := people.close_committee()) is not None:
            self._must(made)
        self._empty_seats()
        self._empty_stakers()
        for address in people.found(Balance.TAG):
            if c.number(Balance, self.books.view[address].data, "amount"):
                self._must(people.withdraw(address))
            self._must(people.close_balance(address))
        for address in people.found(ProofBuffer.TAG):
            self._must(people.close_proof(address))
        self.take(Pass(32 * EPOCH_SLOTS, 1), record=False)
        for address in people.found(Beacon.TAG):
            self._must(people.close_beacon(address))

    def _empty_stakers(self) -> None:
        people = self._people
        self._must_pass(self.world.terms.exit_s)
        for address in people.found(Staker.TAG):
            free = c.number(Staker, self.books.view[address].data, "free")
            if free:
                self._must(people.withdraw_stake(address, free))
        for address in people.found(Spent.TAG):
            self._must(people.close_spent(address))
        for address in people.found(Staker.TAG):
            staker = Staker.unpack(self.books.view[address].data)
            self._must(self.world.does.close_staker(staker.owner, staker.header.rent_payer)[0])

    def _must_pass(self, seconds: int) -> None:
        self.take(Pass(2 * EPOCH_SLOTS, seconds + 1), record=False)

    def _empty_seats(self) -> None:
        for leaving in (False, True):
            for page in self._people.found(SeatPage.TAG):
                for place, row in enumerate(c.places(self.books.view[page].data)):
                    if row[0] != c.NOBODY and bool(row[3]) == leaving:
                        owner, version = self.world.gln.from_bytes(row[0]), self._people.config.params_version
                        self._must(self.world.does.release_seat(owner, place, version)[0])
            self._must_pass(self.world.terms.exit_s)
