"""One market from genesis to its end: a sequence of steps, then everybody leaves and only clock and cranks are left."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING, Final

from bench.fuzz.auditor import Auditor
from bench.fuzz.batches import Batches
from bench.fuzz.broken import require
from bench.fuzz.dice import Dice
from bench.fuzz.ending import Ending
from bench.fuzz.hostile import Hostile
from bench.fuzz.people import People
from bench.fuzz.steps import Call, Pass, Step
from bench.fuzz.world import EPOCH_SLOTS, World, name_of, wallet
from market.generated.accounts import Batch

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from bench.fuzz.deliveries import Delivery

HOSTILE: Final = 14
BACKGROUND: Final = 22
ABOUT: Final = 40
RASH: Final = 5
WAITING: Final = 2
BRINK: Final = 1
REPLAYED: Final = 2
REPLAYS: Final = 32


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
        self._ending = Ending(self.world, self.books, self._people, self._batches, self._finish)
        self._randomness = wallet("randomness").pubkey()
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
            step = self._call(made)
            error = self.take(step)
            require(error is None, "genesis", name_of(step), error)
        if switchboard:
            self.take(self._call(self._people.governors.open_randomness()))
        while self.count < instructions:
            self._next()

    def _finish(self, made: Instruction | Pass) -> str | None:
        return self.take(made if isinstance(made, Pass) else self._call(made), record=False)

    def _call(self, made: Instruction) -> Call:
        signers = [m.pubkey for m in made.accounts if m.is_signer and m.pubkey in self.world.signers]
        payers = [signer for signer in signers if signer != self._randomness]
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

        Raises:
            Broken: something is stuck.
        """
        self._ending.run()
