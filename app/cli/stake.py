"""``gleaner stake``: what is held for what and until when, the reputation, and moving stake and seats."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from app.cli.money import read_amount
from app.cli.output import Output, plain, whole
from app.cli.previewed import GLN_DECIMALS, agreed, preview_option
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from app.cli.root import Options
    from app.stake.desk import StakeDesk
    from app.stake.model import StakeHistory, StakeView
    from market.sender import Landed

BPS_PERCENT = 100
AMOUNTS = {
    "amount",
    "bonded",
    "credit",
    "free",
    "held",
    "in_seats",
    "inflight",
    "jail_slash",
    "locked",
    "missing",
    "total",
    "unit",
    "withdrawable",
}
EXPLAINED = "Every number, redone from transactions: gleaner explain stake"
PREVIEW = "Say what it means; sign nothing."


@click.group(invoke_without_command=True)
@click.option("--history", "with_history", is_flag=True, help="And how score, strikes and agreement came about.")
@passphrase_option
@json_option
@click.pass_context
def stake(ctx: click.Context, passphrase_file: str | None, *, with_history: bool, as_json: bool) -> None:
    """Say what is staked, what it answers for, what unlocks when, the reputation and what it risks."""
    if ctx.invoked_subcommand is not None:
        return
    options: Options = ctx.obj
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> tuple[StakeView | None, StakeHistory | None]:
        from app.stake.desk import StakeReader

        await session.unlock()
        connection = await session.connect()
        reader = StakeReader(connection, session.app.address())
        view = await reader.view()
        if not with_history or view is None:
            return view, None
        return view, await reader.history(session.app.histories(connection))

    view, history = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    if view is None:
        output.result({"stake": None}, ["There is no stake yet. Put some in: gleaner stake deposit AMOUNT"])
        return
    lines = [*view_lines(view), *(history_lines(history) if history is not None else ()), EXPLAINED]
    output.result({"stake": as_value(view), "history": history}, lines)


@stake.command()
@click.argument("amount")
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def deposit(options: Options, /, amount: str, **how: Any) -> None:
    """Put AMOUNT of the stake token (GLN) from the wallet into the stake."""
    from app.stake.desk import MARKET_STAKE, preview_deposit

    units = read_amount(amount, MARKET_STAKE)
    _move(options, lambda view: preview_deposit(view, units), lambda desk, yes: desk.deposit(units, yes), **how)


@stake.command()
@click.argument("amount")
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def withdraw(options: Options, /, amount: str, **how: Any) -> None:
    """Take AMOUNT of free stake out to the wallet."""
    from app.stake.desk import MARKET_STAKE, preview_withdrawal

    units = read_amount(amount, MARKET_STAKE)

    def preview(view: StakeView | None) -> list[str]:
        if view is None:
            raise UserError("There is no stake.", next_step="Nothing to do.")
        return preview_withdrawal(view, units)

    _move(options, preview, lambda desk, yes: desk.withdraw(units, yes), **how)


@stake.group()
def seat() -> None:
    """Review seats: take one, top it up, leave it."""


@seat.command("take")
@click.argument("place", type=click.IntRange(0, 2**32 - 1), required=False)
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def take(options: Options, /, place: int | None, **how: Any) -> None:
    """Take a seat with free stake, a free one or PLACE; one's own PLACE is topped up."""
    from app.stake.desk import preview_seat

    def sign(desk: StakeDesk, approver: Any) -> Awaitable[Landed]:
        return desk.take_seat(place, approver)

    _move(options, lambda view: preview_seat(view, place), sign, reviews=True, **how)


@seat.command("release")
@click.argument("place", type=click.IntRange(0, 2**32 - 1))
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def release(options: Options, /, place: int, **how: Any) -> None:
    """Start leaving seat PLACE; after the cooldown, empty it."""
    from app.stake.desk import preview_release

    _move(options, lambda view: preview_release(view, place), lambda desk, yes: desk.release_seat(place, yes), **how)


def _move(
    options: Options,
    preview: Callable[[StakeView | None], list[str]],
    sign: Callable[[StakeDesk, Any], Awaitable[Landed]],
    *,
    reviews: bool = False,
    passphrase_file: str | None,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.stake.desk import StakeDesk, StakeReader

        await session.unlock()
        connection = await session.connect()
        # Whoever takes a seat has to vote, and votes need a secret that a Ledger's account does not have.
        holder = session.app.identity(connection) if reviews else session.app.owner()
        lines = preview(await StakeReader(connection, session.app.address()).view())
        value: dict[str, Any] = {"means": lines}
        later = "Run it again when you want to."
        if not await agreed(
            session, value, lines, question="Do it?", next_step=later, yes=yes, preview_only=preview_only
        ):
            return
        desk = StakeDesk(connection, holder)
        landed = await sign(desk, session.approver(yes=yes))
        output.result(value | {"signature": landed.signature}, [f"Done. Signature {landed.signature}"])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def as_value(view: StakeView) -> dict[str, Any]:
    """Return the stake as JSON has it: amounts in whole tokens, times in unix seconds."""
    value: dict[str, Any] = plain(view) | {"total": view.total, "in_seats": view.in_seats}
    for row in (value, value["risk"], *value["seats"], *value["locks"]):
        row |= {name: whole(row[name], GLN_DECIMALS) for name in AMOUNTS & row.keys()}
    return value


def view_lines(view: StakeView) -> list[str]:
    """Return the stake in sentences."""
    lines = [
        f"Stake {_gln(view.total)}, read at slot {view.slot:,}",
        f"{_gln(view.free):>20}  free: {_withdrawal(view)}",
        f"{_gln(view.bonded, up=True):>20}  bonds of {view.open_batches:,} open batches",
        f"{_gln(view.in_seats, up=True):>20}  in {len(view.seats):,} review seats of {_gln(view.unit)}",
    ]
    lines += [f"  {line}" for line in (*_lock_lines(view), *_seat_lines(view))]
    toward = f", {view.next_level_score:,} make level {view.level + 1}" if view.next_level_score else ""
    lines.append(f"Reputation: score {view.score:,}, level {view.level}{toward}; it loses 1/64 a day")
    lines.append(
        f"Credit: {_gln(view.credit)} of value may be under way, {_gln(view.inflight, up=True)} is; "
        f"premium {_percent(view.premium_bps)}, where the buyer pays one"
    )
    if view.reviews:
        lines.append(f"Agreement {_percent(view.agreement_bps)} over {view.reviews:,} reviews")
    return [*lines, *_risk_lines(view)]


def _withdrawal(view: StakeView) -> str:
    from market.wording import duration

    if view.withdrawable_from_s is None:
        return f"can be taken out {duration(view.exit_s)} after the last open batch is settled"
    return _when(view, view.withdrawable_from_s) if view.withdrawable_from_s else "can be taken out now"


def _lock_lines(view: StakeView) -> list[str]:
    out = []
    for lock in view.locks:
        what = "bond" if lock.place is None else f"seat {lock.place}"
        window = f"this window ends {_when(view, lock.until_s)}" if lock.until_s else "no window runs"
        out.append(f"{_gln(lock.amount, up=True)} ({what}) answer for batch {lock.batch}: {lock.state}, {window}")
    return out


def _seat_lines(view: StakeView) -> list[str]:
    out = []
    for one in view.seats:
        held = f"seat {one.place} holds {_gln(one.held)}, {_gln(one.locked, up=True)} of it locked"
        if one.may_empty:
            held += "; it can be emptied now"
        elif one.leaves_at_s:
            held += f"; can be emptied {_when(view, one.leaves_at_s)}"
        elif one.missing:
            held += f"; lacks {_gln(one.missing, up=True)} to be drawn again"
        out.append(held)
    return out


def _risk_lines(view: StakeView) -> list[str]:
    risk = view.risk
    lines = []
    if view.banned:
        lines.append("Banned: this wallet can take out what it owns, and deliver no more.")
    else:
        lines.append(
            f"Strikes {view.strikes}: {risk.strikes_left} more end all deliveries (a fraud verdict counts 3); "
            f"slashes are multiplied by {risk.slash_factor} now, by {risk.slash_factor * 2} after one more"
        )
    if risk.accepted_to_forgive:
        lines.append(f"{risk.accepted_to_forgive} accepted batches in a row forgive one strike")
    if view.jailed_until_s:
        lines.append(f"Jailed: the seats are not drawn until {_when(view, view.jailed_until_s)}")
    elif view.seats:
        lines.append(
            f"Jail: after {risk.reviews_to_jail} reviews in a row without agreement; "
            f"it would take {_gln(risk.jail_slash, up=True)} from the seats"
        )
    return lines


def history_lines(history: StakeHistory) -> Sequence[str]:
    """Return how the reputation came about, in sentences."""
    lines = [
        f"  batch {one.batch} {one.what}: score {one.score_before:,} → {one.score:,}, strikes {one.strikes}"
        for one in history.events
    ]
    lines += [
        f"  review settled, slot {one.slot:,}: agreement {one.change_bps / BPS_PERCENT:+.2f} points, {one.signature}"
        for one in history.agreements
    ]
    return [
        "How it came about:",
        *(lines or ["  no batch was settled yet, and no review changed the agreement"]),
        *history.gaps,
    ]


def _when(view: StakeView, at_s: int) -> str:
    """Return a time in local time, and how long until then."""
    from market.wording import duration

    left = at_s - view.now_s
    local = time.strftime("%Y-%m-%d %H:%M", time.localtime(at_s))
    return f"{local} (in {duration(left)})" if left > 0 else f"{local} (over)"


def _percent(bps: int) -> str:
    return f"{whole(bps, 2)} %"


def _gln(amount: int, *, up: bool = False) -> str:
    from market.wording import Token, money

    return money(amount, Token("GLN", GLN_DECIMALS), up=up)
