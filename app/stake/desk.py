"""Reads a wallet's stake, and moves it once the person agreed to what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.approval import agree, carry_out
from app.errors import Declined, UserError
from app.stake.model import Agreement, Lock, ScoreEvent, Seat, StakeHistory, StakeView, seat_of, view_of
from market.explained import CannotRedo
from market.generated.constants import SeatStatus, State
from market.provenance_moves import Moves
from market.redo import Redo
from market.sender import NullJournal
from market.terms_amounts import lock_of
from market.wording import Token, duration, money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.chain import Chain
    from app.connection import Connection
    from app.identity import Holder
    from market.generated.accounts import Place, Terms
    from market.history import Histories
    from market.reader import BatchView
    from market.sender import Landed

MARKET_STAKE = Token("GLN", 6)
"""Of the market's stake token."""


class StakeReader:
    """Reads the stake of one wallet.

    Args:
        chain: the network.
        owner: whose.
    """

    def __init__(self, chain: Chain, owner: Pubkey) -> None:
        self._chain = chain
        self._owner = owner

    async def view(self) -> StakeView | None:
        """Return how the stake stands, or None if there never was any.

        Raises:
            MarketError: the node does not answer.
        """
        chain, reader = self._chain, self._chain.reader
        staker = await reader.staker(self._owner)
        if staker is None:
            return None
        clock = await reader.clock()
        terms = await self._terms(chain.config.params_version)
        epoch = max(0, clock.slot - chain.config.start_slot) // chain.config.epoch_slots
        places = await reader.seats_of(self._owner) if staker.seats else []
        seats = tuple(seat_of(number, place, terms, now_s=clock.unix_s, epoch=epoch) for number, place in places)
        locks = (*await self._bonds(), *await self._panels(places))
        return view_of(staker, terms, seats, locks, slot=clock.slot, now_s=clock.unix_s)

    async def history(self, histories: Histories) -> StakeHistory:
        """Return how score, strikes and agreement came about, redone from transactions.

        Args:
            histories: where transactions come from.

        Raises:
            MarketError: the node does not answer, or contradicts itself.
        """
        redo = Redo(self._chain.reader, histories)
        conduct = await redo.conduct(self._owner)
        events = [
            ScoreEvent(
                batch,
                "accepted" if one.outcome.accepted else "refused or not decided",
                one.before.score,
                one.outcome.reputation.score,
                one.outcome.reputation.strikes,
            )
            for batch, one in conduct.settled.items()
        ]
        gaps = dict.fromkeys(f"A batch is missing: {reason}." for reason in conduct.failed.values())
        agreements: list[Agreement] = []
        try:
            parts, reason = await Moves(redo).stake(self._owner)
        except CannotRedo as cause:
            parts, reason = {}, str(cause)
        if reason:
            gaps[f"Part of the stake's history could not be redone: {reason}."] = None
        agreements += [
            Agreement(part.signature, part.slot, part.amount)
            for part in parts.get("q_bps", [])
            if part.step == "settle_seat"
        ]
        return StakeHistory(tuple(events), tuple(agreements), tuple(gaps))

    async def _terms(self, version: int) -> Terms:
        return (await self._chain.params(version)).terms

    async def _bonds(self) -> list[Lock]:
        found = await self._chain.reader.batches(contributor=self._owner)
        return [
            Lock(None, item.value.bond, item.address, _state(item.value.state), item.value.deadline_s)
            for item in found
            if item.value.state != State.FINAL
        ]

    async def _panels(self, places: Sequence[tuple[int, Place]]) -> list[Lock]:
        """Return what panels lock of seats; batches are looked through only while a seat is locked."""
        locked = {number for number, place in places if place.locked}
        if not locked:
            return []
        out: list[Lock] = []
        for item in await self._chain.reader.batches():
            if not item.value.unsettled:
                continue
            view = await self._chain.reader.view(item.address)
            terms = await self._terms(view.batch.params_version)
            out += [lock for lock in _locks_of(view, terms) if lock.place in locked]
        return out


def _locks_of(view: BatchView, terms: Terms) -> list[Lock]:
    batch = view.batch
    return [
        Lock(
            seat.place,
            lock_of(batch.value, attempt.round.r, batch.stake_rate, terms),
            view.address,
            _state(batch.state),
            batch.deadline_s,
        )
        for attempt in view.attempts
        for seat in attempt.seats
        if seat.status != SeatStatus.EMPTY and not seat.settled
    ]


def _state(state: int) -> str:
    return State(state).name.lower().replace("_", " ")


class StakeDesk:
    """Moves the stake of one wallet; each step is previewed, decoded and simulated before it is signed.

    Args:
        connection: the network.
        holder: whose stake it is, and who signs.
    """

    def __init__(self, connection: Connection, holder: Holder) -> None:
        self._connection = connection
        self._holder = holder

    async def deposit(self, amount: int, approver: Approver) -> Landed:
        """Put tokens of the wallet in as free stake; ``amount`` in base units.

        Raises:
            Declined: the person said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        return await self._sign(self._connection.operations.deposit_stake(self._holder.address, amount), approver)

    async def withdraw(self, amount: int, approver: Approver) -> Landed:
        """Take free stake out to the wallet; ``amount`` in base units.

        Raises:
            Declined: the person said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        version = self._connection.config.params_version
        made = self._connection.operations.withdraw_stake(self._holder.address, amount, version)
        return await self._sign(made, approver)

    async def take_seat(self, place: int | None, approver: Approver) -> Landed:
        """Take a seat with free stake, or top up one's own.

        Args:
            place: number of the place; None takes a free one.
            approver: asked before the signature.

        Raises:
            Declined: the person said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        number = await self._connection.reader.free_place() if place is None else place
        version = self._connection.config.params_version
        made = self._connection.operations.take_seat(self._holder.address, number, version)
        return await self._sign(made, approver)

    async def release_seat(self, place: int, approver: Approver) -> Landed:
        """Start leaving a seat, or empty it after the cooldown.

        Raises:
            Declined: the person said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        version = self._connection.config.params_version
        made = self._connection.operations.release_seat(self._holder.address, place, version)
        return await self._sign(made, approver)

    async def _sign(self, made: Sequence[Instruction], approver: Approver) -> Landed:
        no = Declined("You did not sign this, so nothing was sent.", next_step="Run it again when you want to.")
        agreed = await agree(self._connection, made, self._holder.address, approver, no)
        return await carry_out(self._connection, agreed, [self._holder.owner], journal=NullJournal())


def preview_deposit(view: StakeView | None, amount: int) -> list[str]:
    """Say what putting stake in means."""
    if view is None:
        return [f"{_gln(amount)} become your first stake; the score grows faster the older stake is."]
    return [f"{_gln(amount)} go from your wallet into your stake: {_gln(view.free + amount)} free then."]


def preview_withdrawal(view: StakeView, amount: int) -> list[str]:
    """Say what taking stake out frees now and leaves.

    Raises:
        UserError: it cannot be taken out now; says when.
    """
    if view.withdrawable_from_s is None:
        raise UserError(
            f"{view.open_batches} of your batches are open. Free stake answers for their fraud until they are settled, "
            f"and {duration(view.exit_s)} longer.",
            next_step="Wait for them: gleaner stake",
        )
    if view.withdrawable_from_s:
        left = duration(view.withdrawable_from_s - view.now_s)
        raise UserError(f"Free stake can be taken out in {left}, the time after your last batch.", next_step="Wait.")
    if amount > view.free:
        raise UserError(
            f"{_gln(view.free)} are free. The rest is held by bonds and seats.",
            next_step="Take out less, or leave a seat first: gleaner stake seat release PLACE",
        )
    left_free = view.free - amount
    aged = " What is put in later begins to age anew." if not left_free else ""
    return [f"{_gln(amount)} go to your wallet now, {_gln(left_free)} stay free, {_gln(view.in_seats)} in seats.{aged}"]


def preview_seat(view: StakeView | None, place: int | None) -> list[str]:
    """Say what taking or topping up a seat holds.

    Raises:
        UserError: there is not enough free stake, or it may not be moved now.
    """
    if view is None:
        raise UserError("There is no stake yet.", next_step="Put some in: gleaner stake deposit AMOUNT")
    mine: Seat | None = next((seat for seat in view.seats if seat.place == place), None)
    needed = view.unit if mine is None else mine.missing
    if mine is not None and not needed:
        raise UserError(f"Seat {mine.place} is full, or being left.", next_step="Take another place.")
    if view.withdrawable_from_s is not None and not view.withdrawable_from_s and view.free >= needed:
        doing = f"fills seat {place} up" if mine is not None else "takes a seat"
        return [
            f"{_gln(needed)} of your free stake {doing}. A seat is left in two steps, {duration(view.exit_s)} apart.",
            "Reviewers who do not vote, or vote against what stands, lose part of it.",
        ]
    if view.withdrawable_from_s == 0:
        raise UserError(
            f"A seat takes {_gln(needed)}, and {_gln(view.free)} are free.",
            next_step="Put more in: gleaner stake deposit AMOUNT",
        )
    raise UserError(
        "Free stake answers for your batches until they are settled and their time is over; no seat takes it before.",
        next_step="See when: gleaner stake",
    )


def preview_release(view: StakeView | None, place: int) -> list[str]:
    """Say what leaving a seat does now.

    Raises:
        UserError: it is not this wallet's, or cannot be emptied yet.
    """
    mine = next((seat for seat in view.seats if seat.place == place), None) if view is not None else None
    if view is None or mine is None:
        raise UserError(f"Seat {place} is not yours.", next_step="See your seats: gleaner stake")
    if not mine.leaves_at_s:
        return [
            f"Seat {place} is drawn no more after this epoch.",
            f"{_gln(mine.held)} come back by releasing it again in {duration(view.exit_s)}, its panels settled.",
        ]
    if not mine.may_empty:
        left = max(0, mine.leaves_at_s - view.now_s)
        why = f"in {duration(left)}" if left else "when its panels are settled and the epoch is over"
        raise UserError(f"Seat {place} can be emptied {why}.", next_step="Wait.")
    return [f"{_gln(mine.held)} of seat {place} become free stake again."]


def _gln(amount: int) -> str:
    return money(amount, MARKET_STAKE, up=False)
