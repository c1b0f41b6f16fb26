"""What anyone can do now to move a batch on, and a runner that does it.

Every state has an exit that needs nothing but the clock; whoever cranks is paid a small tip out of the batch.
"""

import logging
from dataclasses import dataclass
from enum import StrEnum

from solders.instruction import Instruction
from solders.pubkey import Pubkey

from market.errors import ProgramRefused
from market.generated.accounts import Config, Params
from market.generated.constants import Randomness, State
from market.operations import Operations, plan_draw_step
from market.panel import panel_seed
from market.randomness import RandomnessAccount, hashed_slot, request_due, takes_slot_hash
from market.reader import Attempt, BatchView, MarketReader
from market.sender import Landed, NullJournal, Sender
from market.transaction import Signer

__all__ = ["Crank", "CrankKind", "CrankRunner", "CrankWatch", "beacon_slot", "due_cranks"]

_LOG = logging.getLogger(__name__)
# SlotHashes keeps 512 slots. Past this a beacon may be missed; the program knows for certain and says which it is.
_PERHAPS_MISSED_SLOTS = 400


class CrankKind(StrEnum):
    """A step anyone may take."""

    REQUEST_BEACON = "request_beacon"
    FIX_BEACON = "fix_beacon"
    ARM = "arm"
    DRAW = "draw"
    EXPIRE = "expire"
    TALLY = "tally"
    FINALIZE = "finalize"
    SETTLE_SEAT = "settle_seat"
    CLOSE_ROUND = "close_round"
    CLOSE_BATCH = "close_batch"


@dataclass(frozen=True)
class Crank:
    """One step that is due.

    Attributes:
        kind: which.
        r, redraw: the attempt it is about.
        entry: the seat to settle, else -1.
    """

    kind: CrankKind
    r: int = 0
    redraw: int = 0
    entry: int = -1


def beacon_slot(view: BatchView, config: Config) -> int:
    """Return the slot whose hash the batch's beacon takes, if it takes one."""
    return hashed_slot(config, view.beacon, view.batch.beacon)


def due_cranks(view: BatchView, config: Config, params: Params, *, now_s: int, slot: int) -> list[Crank]:
    """Return the steps that can be taken now, in the order in which to take them.

    Args:
        view: the batch as read.
        config: the market.
        params: the parameters of the batch.
        now_s: the cluster's clock.
        slot: present slot.
    """
    batch = view.batch
    attempt = view.attempt.round if view.attempt is not None else None
    here = (batch.round, batch.redraw)
    due: list[Crank] = []
    match batch.state:
        case State.SUBMITTED:
            due = _towards_a_panel(view, config, slot)
        case State.COMMIT if attempt is not None:
            unshared = not attempt.shared and now_s >= attempt.share_by_s
            due = [Crank(CrankKind.EXPIRE, *here)] if unshared or now_s >= batch.deadline_s else []
        case State.REVEAL if attempt is not None:
            complete = attempt.revealed == attempt.committed or now_s >= batch.deadline_s
            due = [Crank(CrankKind.TALLY, *here)] if complete else []
        case State.AWAIT_KEY | State.DELIVERED | State.REJECTED | State.LABELLED | State.ATTEST:
            due = [Crank(CrankKind.FINALIZE, *here)] if now_s >= batch.deadline_s else []
        case State.DECIDED:
            due = [Crank(CrankKind.FINALIZE, *here)]
        case _:
            due = []
    final = batch.state == State.FINAL
    due += _settlements(view)
    due += _closings(view, params, now_s=now_s, final=final)
    return due


def _towards_a_panel(view: BatchView, config: Config, slot: int) -> list[Crank]:
    here = (view.batch.round, view.batch.redraw)
    if view.beacon is not None and view.beacon.ready:
        return [Crank(CrankKind.DRAW, *here)]
    if not takes_slot_hash(config, view.beacon, view.batch.beacon, slot):
        # Its value is an oracle's: whoever fetches it from there reveals it, and then it is drawn by.
        return [Crank(CrankKind.REQUEST_BEACON, *here)] if request_due(config, view.batch.beacon, slot) else []
    late = slot - beacon_slot(view, config)
    if late <= 0:
        return []
    return [Crank(CrankKind.ARM if late > _PERHAPS_MISSED_SLOTS else CrankKind.FIX_BEACON, *here)]


def _settlements(view: BatchView) -> list[Crank]:
    """Seats that lose stake come first: what others gain is paid out of it."""
    found = [
        (entry.loss == 0, Crank(CrankKind.SETTLE_SEAT, item.round.r, item.round.redraw, index))
        for item in view.attempts
        if item.round.scored
        for index, entry in enumerate(item.seats)
        if not entry.settled
    ]
    return [crank for _, crank in sorted(found, key=lambda pair: pair[0])]


def _closings(view: BatchView, params: Params, *, now_s: int, final: bool) -> list[Crank]:
    due = [
        Crank(CrankKind.CLOSE_ROUND, item.round.r, item.round.redraw)
        for item in view.attempts
        if final and item.round.scored and item.round.settled >= item.round.filled
    ]
    over = final and now_s >= view.batch.final_at_s + params.terms.close_s
    if over and not view.batch.unsettled and not view.batch.rounds_open:
        due.append(Crank(CrankKind.CLOSE_BATCH))
    return due


class CrankWatch:
    """Is told what a runner does; by default it wants to know nothing and everything is taken."""

    def may_take(self, crank: Crank, batch: Pubkey) -> bool:
        """Return whether to take a step; False ends the run."""
        del crank, batch
        return True

    def took(self, crank: Crank, batch: Pubkey, landed: Landed) -> None:
        """Hear of a step that landed."""

    def refused(self, crank: Crank, batch: Pubkey, name: str) -> None:
        """Hear of a step the program refused, by the name of its error: mostly, somebody else was faster."""


class CrankRunner:
    """Takes due steps; losing a race against another crank is no error.

    Args:
        reader: the market.
        operations: its instructions.
        sender: the way to the chain.
        signer: pays and gets the tips.
        watch: told of every step.
        oracle: asked for random values where oracles give them; None: the one that was asked last.
    """

    def __init__(
        self,
        reader: MarketReader,
        operations: Operations,
        sender: Sender,
        signer: Signer,
        watch: CrankWatch | None = None,
        *,
        oracle: Pubkey | None = None,
    ) -> None:
        self._reader = reader
        self._operations = operations
        self._sender = sender
        self._signer = signer
        self._payer = Pubkey.from_bytes(signer.pubkey)
        self._watch = watch or CrankWatch()
        self._oracle = oracle

    async def run(self, address: Pubkey, config: Config, params: Params) -> list[tuple[Crank, Landed]]:
        """Take every step that is due for a batch now; each is judged by the state the one before left."""
        done: list[tuple[Crank, Landed]] = []
        seen: set[Crank] = set()
        while True:
            view = await self._reader.view(address)
            if config.randomness == Randomness.SWITCHBOARD and view.batch.state == State.SUBMITTED:
                config = await self._reader.config()  # says what is asked of the oracles at this moment
            clock = await self._reader.clock()
            due = due_cranks(view, config, params, now_s=clock.unix_s, slot=clock.slot)
            crank = next((item for item in due if item.kind is CrankKind.DRAW or item not in seen), None)
            if crank is None or not self._watch.may_take(crank, address):
                return done
            seen.add(crank)
            landed = await self._take(crank, view, config)
            if landed is not None:
                self._watch.took(crank, address, landed)
                done.append((crank, landed))
            elif crank.kind is CrankKind.DRAW:
                return done
            if crank.kind is CrankKind.CLOSE_BATCH:
                return done

    async def _take(self, crank: Crank, view: BatchView, config: Config) -> Landed | None:
        instructions = await self.instructions(crank, view, config)
        if not instructions:
            return None
        try:
            return await self._sender.send(instructions, [self._signer], journal=NullJournal())
        except ProgramRefused as refused:
            if crank.kind is CrankKind.ARM and refused.name == "BeaconNotMissed":
                return await self._take(Crank(CrankKind.FIX_BEACON, crank.r, crank.redraw), view, config)
            # Somebody else was faster, or the clock of the simulation is a slot behind: the next look decides.
            self._watch.refused(crank, view.address, refused.name)
            _LOG.info("%s of %s: %s", crank.kind, view.address, refused.name)
            return None

    async def instructions(self, crank: Crank, view: BatchView, config: Config) -> list[Instruction]:
        """Return the instructions of a step; none where nobody knows which oracle to ask."""
        if crank.kind is CrankKind.DRAW:
            return await self._draw(view)
        if crank.kind is CrankKind.REQUEST_BEACON:
            return await self._request(view, config)
        return self._plain(crank, view, config)

    def _plain(self, crank: Crank, view: BatchView, config: Config) -> list[Instruction]:
        make, address, batch, payer = self._operations, view.address, view.batch, self._payer
        match crank.kind:
            case CrankKind.FIX_BEACON:
                made = make.fix_beacon(payer, batch.beacon, config)
            case CrankKind.ARM:
                made = make.arm(payer, batch.beacon)
            case CrankKind.EXPIRE:
                made = make.expire(payer, address, batch)
            case CrankKind.TALLY:
                made = make.tally(payer, address, batch)
            case CrankKind.FINALIZE:
                made = make.finalize(payer, address, batch, [item.address for item in view.last_attempts])
            case CrankKind.SETTLE_SEAT:
                entry = _attempt(view, crank).entries[crank.entry]
                made = make.settle_seat(
                    payer, address, batch, r=crank.r, redraw=crank.redraw, index=crank.entry, entry=entry
                )
            case CrankKind.CLOSE_ROUND:
                rent_payer = _attempt(view, crank).round.header.rent_payer
                made = make.close_round(address, r=crank.r, redraw=crank.redraw, rent_payer=rent_payer)
            case CrankKind.CLOSE_BATCH:
                made = make.close_batch(address, batch)
        return made

    async def _request(self, view: BatchView, config: Config) -> list[Instruction]:
        account = await self._reader.rpc.get_account(config.randomness_account)
        if account is None or account.owner != config.randomness_program:
            _LOG.warning("the randomness account is not open: gleaner program randomness")
            return []
        source = RandomnessAccount.parse(account.data)
        oracle = self._oracle or source.oracle
        if oracle == Pubkey.default():
            _LOG.warning("no oracle was asked for a random value yet: name one with --oracle")
            return []
        return self._operations.request_beacon(self._payer, view.batch.beacon, config, source.queue, oracle)

    async def _draw(self, view: BatchView) -> list[Instruction]:
        batch = view.batch
        attempt = view.attempt
        if attempt is not None:
            seed, next_index = attempt.round.seed, attempt.round.next_index
        else:
            beacon = view.beacon.value if view.beacon is not None else b""
            seed, next_index = panel_seed(beacon, bytes(view.address), batch.round, batch.redraw), 0
        wanted = plan_draw_step(seed, next_index, batch.places, {})
        places = await self._reader.places(place for place, _ in wanted.seats)
        owners = {number: place.owner for number, place in places.items()}
        step = plan_draw_step(seed, next_index, batch.places, owners)
        return self._operations.draw(self._payer, view.address, batch, step, view.prior_rounds)


def _attempt(view: BatchView, crank: Crank) -> Attempt:
    return next(item for item in view.attempts if (item.round.r, item.round.redraw) == (crank.r, crank.redraw))
