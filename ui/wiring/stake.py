"""The Stake page over the app's stake desk."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.format import format_amount, format_count, format_decimal, format_duration
from ui.format.hashes import short_key
from ui.format.money import Meaning
from ui.i18n import said, tr
from ui.ports import Coins
from ui.ports.stake import Hold, SeatRow, StakeMove, StakePage, Story, StoryLine
from ui.wiring.amounts import GLN

if TYPE_CHECKING:
    from app.stake.desk import StakeDesk
    from app.stake.model import Lock, Seat, StakeHistory, StakeView
    from ui.bridge.ports import Progress
    from ui.wiring.backend import Backend

_PERCENT = 100


class StakeAdapter:
    """``StakePort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def view(self) -> StakePage:
        """Return the stake as it stands."""
        from app.account.portfolio import Portfolio

        connection, app = await self._backend.connection(), await self._backend.app()
        view = await self._view()
        wallet = await Portfolio(connection, app.address()).in_wallet(connection.config.stake_mint)
        terms = (await connection.params(connection.config.params_version)).terms
        slot = view.slot if view is not None else (await connection.reader.clock()).slot
        return page_of(view, wallet, terms.seat_unit, slot)

    async def story(self) -> Story:
        """Return how the reputation came about."""
        from app.stake.desk import StakeReader

        connection, app = await self._backend.connection(), await self._backend.app()
        return story_of(await StakeReader(connection, app.address()).history(app.histories(connection)))

    async def preview(self, move: StakeMove) -> tuple[str, ...]:
        """Say what a move means."""
        from app.stake.desk import preview_deposit, preview_release, preview_seat, preview_withdrawal

        view = await self._view()
        match move.kind:
            case "deposit":
                return tuple(preview_deposit(view, move.amount))
            case "withdraw":
                if view is None:
                    raise UserError("There is no stake.", next_step="Nothing to do.")
                return tuple(preview_withdrawal(view, move.amount))
            case "take_seat":
                return tuple(preview_seat(view, move.place))
            case "release_seat":
                return tuple(preview_release(view, _place(move)))

    async def move(self, move: StakeMove, progress: Progress) -> str:
        """Ask for the signature, send, wait."""
        approver = self._backend.approver
        if approver is None:
            raise UserError("There is no window to sign in.", next_step="Use the command line.")
        progress(0, 1, tr("Waiting for your signature…"))
        desk = await self._desk(reviews=move.kind == "take_seat")
        match move.kind:
            case "deposit":
                landed = await desk.deposit(move.amount, approver)
            case "withdraw":
                landed = await desk.withdraw(move.amount, approver)
            case "take_seat":
                landed = await desk.take_seat(move.place, approver)
            case "release_seat":
                landed = await desk.release_seat(_place(move), approver)
        self._backend.revision += 1
        return landed.signature

    async def _view(self) -> StakeView | None:
        from app.stake.desk import StakeReader

        connection, app = await self._backend.connection(), await self._backend.app()
        return await StakeReader(connection, app.address()).view()

    async def _desk(self, *, reviews: bool) -> StakeDesk:
        from app.stake.desk import StakeDesk

        connection, app = await self._backend.connection(), await self._backend.app()
        # Whoever takes a seat has to vote, and votes need a secret that a Ledger's account does not have.
        return StakeDesk(connection, app.identity(connection) if reviews else app.owner())


def page_of(view: StakeView | None, in_wallet: int, unit: int, slot: int) -> StakePage:
    """Return the stake as the page shows it."""
    if view is None:
        none = Coins(0, GLN)
        return StakePage(
            exists=False,
            slot=slot,
            free=none,
            bonded=none,
            in_seats=none,
            in_wallet=Coins(in_wallet, GLN),
            withdrawable=none,
            waits="",
            seat_unit=Coins(unit, GLN),
            progress=None,
        )
    return StakePage(
        exists=True,
        slot=view.slot,
        free=Coins(view.free, GLN),
        bonded=Coins(view.bonded, GLN),
        in_seats=Coins(view.in_seats, GLN),
        in_wallet=Coins(in_wallet, GLN),
        withdrawable=Coins(view.withdrawable, GLN),
        waits=_waits(view),
        seat_unit=Coins(view.unit, GLN),
        seats=tuple(_seat(seat, view.now_s) for seat in view.seats),
        holds=tuple(_hold(lock) for lock in view.locks),
        level=view.level,
        score=view.score,
        standing=_standing(view),
        risks=_risks(view),
        progress=view.score / view.next_level_score if view.next_level_score else None,
    )


def story_of(history: StakeHistory) -> Story:
    """Return how the reputation came about as the page shows it."""
    lines = [
        StoryLine(
            tr(
                "{what}: score {before} → {after}, strikes {strikes}",
                what=tr("Batch accepted") if one.what == "accepted" else tr("Batch refused or not decided"),
                before=format_count(one.score_before),
                after=format_count(one.score),
                strikes=one.strikes,
            ),
            str(one.batch),
        )
        for one in reversed(history.events)
    ]
    lines += [
        StoryLine(
            tr(
                "Review settled: agreement {change} points",
                change=format_decimal(Decimal(one.change_bps) / _PERCENT, 2),
            ),
            one.signature,
        )
        for one in reversed(history.agreements)
    ]
    return Story(tuple(lines), history.gaps)


def _waits(view: StakeView) -> str:
    exit_words = format_duration(view.exit_s)
    if view.withdrawable_from_s is None:
        return tr(
            "Free stake answers for the fraud of {n} open batch until it is settled, and {time} longer.",
            "Free stake answers for the fraud of {n} open batches until they are settled, and {time} longer.",
            n=view.open_batches,
            time=exit_words,
        )
    if view.withdrawable_from_s:
        left = format_duration(max(0, view.withdrawable_from_s - view.now_s))
        return tr("Free stake can be taken out in {time}, the time after your last batch.", time=left)
    return ""


def _seat(seat: Seat, now_s: int) -> SeatRow:
    if seat.may_empty:
        state = tr("Can be emptied now")
    elif seat.leaves_at_s:
        left = max(0, seat.leaves_at_s - now_s)
        state = (
            tr("Being left, can be emptied in {time}", time=format_duration(left))
            if left
            else tr("Being left, can be emptied when its panels are settled")
        )
    elif seat.missing:
        missing = format_amount(seat.missing, GLN, Meaning.COST).text
        state = tr("Lacks {amount} to be drawn again", amount=missing)
    elif seat.locked:
        locked = format_amount(seat.locked, GLN, Meaning.COST).text
        state = tr("On a panel, {amount} locked", amount=locked)
    else:
        state = tr("Waits to be drawn")
    return SeatRow(
        seat.place,
        Coins(seat.held, GLN),
        Coins(seat.locked, GLN),
        state,
        seat.missing,
        leaving=seat.leaves_at_s > 0,
        may_empty=seat.may_empty,
    )


def _hold(lock: Lock) -> Hold:
    return Hold(
        tr("Bond of a batch") if lock.place is None else tr("Review seat {place}", place=lock.place),
        tr(
            "until batch {batch} is settled; its step “{state}” ends",
            batch=short_key(str(lock.batch)),
            state=said(lock.state),
        ),
        Coins(lock.amount, GLN),
        datetime.fromtimestamp(lock.until_s, UTC) if lock.until_s > 0 else None,
    )


def _standing(view: StakeView) -> tuple[str, ...]:
    out = []
    if view.next_level_score:
        out.append(tr("{score} make level {level}.", score=format_count(view.next_level_score), level=view.level + 1))
    out.append(tr("It loses 1/64 a day, so that old deeds fade."))
    out.append(
        tr(
            "Up to {credit} of value may be under way at a time; {inflight} is.",
            credit=format_amount(view.credit, GLN).text,
            inflight=format_amount(view.inflight, GLN, Meaning.COST).text,
        )
    )
    if view.premium_bps:
        out.append(tr("Buyers who pay premiums add {share} %.", share=_percent(view.premium_bps)))
    if view.reviews:
        out.append(
            tr(
                "Agreement {share} % over {n} review.",
                "Agreement {share} % over {n} reviews.",
                n=view.reviews,
                share=_percent(view.agreement_bps),
            )
        )
    return tuple(out)


def _risks(view: StakeView) -> tuple[str, ...]:
    risk = view.risk
    out = []
    if view.banned:
        out.append(tr("Banned: this wallet can take out what it owns, and deliver no more."))
    else:
        out.append(
            tr(
                "{n} strike. {left} more end all deliveries; proven fraud counts 3.",
                "{n} strikes. {left} more end all deliveries; proven fraud counts 3.",
                n=view.strikes,
                left=risk.strikes_left,
            )
        )
        out.append(
            tr(
                "What a refused or late batch costs is multiplied by {now} now, by {then} after one more strike.",
                now=risk.slash_factor,
                then=risk.slash_factor * 2,
            )
        )
    if risk.accepted_to_forgive:
        out.append(
            tr(
                "{n} accepted batch in a row forgives one strike.",
                "{n} accepted batches in a row forgive one strike.",
                n=risk.accepted_to_forgive,
            )
        )
    if view.jailed_until_s:
        left = format_duration(max(0, view.jailed_until_s - view.now_s))
        out.append(tr("Jailed: your seats are not drawn for {time}.", time=left))
    elif view.seats:
        out.append(
            tr(
                "After {n} review in a row without agreement your seats are jailed and lose {amount}.",
                "After {n} reviews in a row without agreement your seats are jailed and lose {amount}.",
                n=risk.reviews_to_jail,
                amount=format_amount(risk.jail_slash, GLN, Meaning.LOST).text,
            )
        )
    return tuple(out)


def _percent(bps: int) -> str:
    return format_decimal(Decimal(bps) / _PERCENT, 2, shortest=True)


def _place(move: StakeMove) -> int:
    if move.place is None:
        raise UserError("No seat was chosen, so nothing was sent.", next_step="Choose one of your seats.")
    return move.place
