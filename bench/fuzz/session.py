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
from market.generated.constants import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from bench.fuzz.deliveries import Delivery

HOSTILE: Final = 14
BACKGROUND: Final = 22
ABOUT: Final = 40
RASH: Final = 5
WAITING: Final = 2
BRINK: Final = 1
REPLAYED: Final = 2
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
        for made in self._people.governors.genesis(switchboard=switchboard):
            self._must(made, "genesis", record=True)
        if switchboard:
            self.take(self._call(self._people.governors.open_randomness()))
        while self.count < instructions:
            self._next()

    def _call(self, made: Instruction) -> Call:
        signers = [m.pubkey for m in made.accounts if m.is_signer and m.pubkey in self.world.signers]
        payers = [signer for signer in signers if signer != wallet("randomness").pubkey()]
        return Call(payers[0] if payers else self.dice.one(self.world.actors), made)

    def _next(self) -> None:
        roll = self.dice.below(100)
        if roll < WAITING:
            self.take(self._time())
        elif roll < WAITING + BRINK:
            self._brink()
        elif roll < WAITING + BRINK + REPLAYED and self._recent:
            self.take(self.dice.one(list(self._recent)))
        else:
            self._act()

    def _act(self) -> None:
        dice, made = self.dice, self._plausible()
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
            if self.take(spoilt) is None or dice.chance(50):
                return
        step = self._call(made)
        if self.take(step) is None:
            self._recent.append(step)

    def _brink(self) -> None:
        """Time passes to the second in which something becomes possible, or one before it; then it is tried."""
        found = self._people.brink()
        if found is None:
            return
        until_s, made = found
        off_s = self.dice.one([0, 0, -1, 1])
        self.take(Pass(0, max(0, until_s + off_s - self.world.now_s)))
        self.take(self._call(made))

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
        batches = self._people.buyers.found(Batch.TAG)
        if not batches or self.dice.chance(BACKGROUND):
            return self._people.act()
        address = self.dice.one(batches)
        if self.dice.chance(RASH):
            return self._batches.rash(address)
        made: Instruction | Pass | None = self._people.provers.about(address) if self.dice.chance(ABOUT) else None
        made = made or self._batches.party(address)
        if made is not None:
            return made
        made = self._batches.crank(address, self.dice.one(self.world.actors))
        # Others still have something to do: time does not pass for each that only waits.
        return None if isinstance(made, Pass) and made.seconds and self.dice.chance(97) else made

    # ------------------------------------------------------------------------------------------------ the end

    def end(self) -> None:
        """Everybody stops: cranks and clock bring every batch to its end, then all accounts close (I6, I8).

        Batches close last, when nothing in the vaults is anybody's but the treasury's.

        Raises:
            Broken: something is stuck.
        """
        self._exhaust(lambda batch: batch.state == State.FINAL and not batch.unsettled + batch.rounds_open)
        self._leave()
        self._exhaust(lambda _: False)
        people = self._people
        self.take(Pass(32 * EPOCH_SLOTS, 1), record=False)
        for address in people.buyers.found(Beacon.TAG):
            self._must(people.leftovers.close_beacon(address))
        left = {Balance.TAG, Batch.TAG, Beacon.TAG, ProofBuffer.TAG, Request.TAG, Spent.TAG, Staker.TAG}
        there = {tag.decode(): len(self._people.buyers.found(tag)) for tag in left if self._people.buyers.found(tag)}
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

    def _must(self, made: Instruction, rule: str = "I8 refused", *, record: bool = False) -> None:
        step = self._call(made)
        error = self.take(step, record=record)
        require(error is None, rule, f"{name_of(step)}: {error}")

    def _leave(self) -> None:
        people = self._people
        for address in people.buyers.found(Request.TAG):
            buyer = self.world.gln.from_bytes(c.key(Request, self.books.view[address].data, "buyer"))
            self._must(people.buyers.close_request(address, buyer))
        while (made := people.buyers.collect()) is not None:
            self._must(made)
        while (made := people.buyers.close_committee()) is not None:
            self._must(made)
        self._empty_seats()
        self._empty_stakers()
        for address in people.buyers.found(Balance.TAG):
            if c.number(Balance, self.books.view[address].data, "amount"):
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
        last_s = max(
            c.number(Staker, self.books.view[at].data, "last_final_s") for at in people.buyers.found(Staker.TAG)
        )
        self._until(last_s + self.world.terms.exit_s)
        for address in people.buyers.found(Staker.TAG):
            free = c.number(Staker, self.books.view[address].data, "free")
            if free:
                self._must(people.reviewers.withdraw_stake(address, free))
        for address in people.buyers.found(Spent.TAG):
            self._must(people.leftovers.close_spent(address))
        for address in people.buyers.found(Staker.TAG):
            staker = Staker.unpack(self.books.view[address].data)
            self._must(self.world.does.close_staker(staker.owner, staker.header.rent_payer)[0])

    def _until(self, time_s: int) -> None:
        """Let epochs pass, and the time up to this very second."""
        self.take(Pass(2 * EPOCH_SLOTS, max(0, time_s - self.world.now_s)), record=False)

    def _empty_seats(self) -> None:
        for leaving in (False, True):
            for page in self._people.buyers.found(SeatPage.TAG):
                for place, row in enumerate(c.places(self.books.view[page].data)):
                    if row[0] != c.NOBODY and bool(row[3]) == leaving:
                        owner, version = self.world.gln.from_bytes(row[0]), self._people.buyers.config.params_version
                        self._must(self.world.does.release_seat(owner, place, version)[0])
            exits = [
                row[3]
                for page in self._people.buyers.found(SeatPage.TAG)
                for row in c.places(self.books.view[page].data)
            ]
            self._until(max(exits, default=0))
