"""``gleaner challenge`` and ``gleaner contest-outer``: contest what others said, with a preview of what it can cost."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.output import Output, whole
from app.cli.previewed import GLN_DECIMALS, agreed, preview_option
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from app.appeal.desk import Appealable
    from app.cli.root import Options
    from app.connection import Connection
    from market.terms_dispute import OuterPreview
    from market.views import BatchView
    from market.wording import Token

WHEN = ("rejected", "accepted")


@click.command()
@click.argument("batch")
@click.option("--when", type=click.Choice(WHEN), help="Wait for the verdict; challenge only this one.")
@preview_option("Say what it locks, can lose and can win; sign nothing.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def challenge(
    options: Options,
    batch: str,
    when: str | None,
    passphrase_file: str | None,
    *,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Appeal the verdict about BATCH, or contest an opened label: a larger panel decides, and the loser pays it."""
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.appeal.desk import AppealDesk, rejected

        await session.unlock()
        connection = await session.connect()
        desk = AppealDesk(connection, session.app.identity(connection))
        address = read_address(batch)
        if when is not None:
            session.say("waiting for the verdict")
            verdict = WHEN[0] if rejected(await desk.await_verdict(address)) else WHEN[1]
            if verdict != when:
                output.result({"verdict": verdict, "challenged": False}, [f"It was {verdict}; nothing was challenged."])
                return
        found = await desk.look(address)
        value, lines = challenge_json(connection, found), challenge_lines(connection, found)
        late = "Decide before the window ends."
        if not await agreed(
            session, value, lines, question="Challenge it?", next_step=late, yes=yes, preview_only=preview_only
        ):
            return
        landed = await desk.challenge(found, session.approver(yes=yes))
        done = value | {"challenged": True, "signature": landed.signature}
        output.result(done, [f"Round {found.preview.round} is open. Signature {landed.signature}"])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


@click.command("contest-outer")
@click.argument("batch")
@preview_option("Say what it locks and can lose; sign nothing.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def contest_outer(
    options: Options, batch: str, passphrase_file: str | None, *, preview_only: bool, yes: bool, as_json: bool
) -> None:
    """Say, as the buyer of BATCH, that the outer key in its package does not open: its panel has to be shown it."""
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.appeal.desk import AppealDesk
        from app.buy.open import opens_outer

        await session.unlock()
        connection = await session.connect()
        identity = session.app.identity(connection)
        desk = AppealDesk(connection, identity)
        view, preview = await desk.look_outer(read_address(batch))
        if await opens_outer(connection, identity.secret, view.batch, session.app.home.packages):
            raise UserError(
                "The outer key in this package opens, and is the one committed to.",
                next_step="Nothing is wrong with it: contesting it would lose the stake.",
            )
        value, lines = {"batch": str(view.address), "stake": preview.stake}, outer_lines(connection, view, preview)
        late = "Decide before the time is over."
        if not await agreed(
            session, value, lines, question="Contest it?", next_step=late, yes=yes, preview_only=preview_only
        ):
            return
        landed = await desk.contest_outer(view, session.approver(yes=yes))
        output.result(value | {"signature": landed.signature}, [f"Contested. Signature {landed.signature}"])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def _token(connection: Connection, view: BatchView) -> Token:
    from market.wording import Token as Shown

    return connection.tokens.get(view.batch.mint, Shown("tokens", 0))


def challenge_json(connection: Connection, found: Appealable) -> dict[str, Any]:
    """What a challenge means, as a program reads it; whole tokens."""
    token, preview = _token(connection, found.view), found.preview
    return {
        "batch": str(found.view.address),
        "round": preview.round,
        "about_label": preview.about_label,
        "symbol": token.symbol,
        "pot": whole(preview.pot, token.decimals),
        "lost_most": whole(preview.lost_most, token.decimals),
        "bounty": whole(preview.bounty, token.decimals),
        "back_least": whole(preview.back_least, token.decimals),
        "back_no_verdict": whole(preview.back_no_verdict, token.decimals),
        "stake_compensation_most": whole(preview.compensation_most, GLN_DECIMALS),
        "deadline_s": preview.deadline_s,
        "locked_at_most_s": preview.settled_s,
        "balance": whole(found.balance, token.decimals),
    }


def challenge_lines(connection: Connection, found: Appealable) -> list[str]:
    """What a challenge means, as a person reads it."""
    from market.wording import money

    token, preview = _token(connection, found.view), found.preview
    subject = "the label" if preview.about_label else "the verdict"
    until = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(preview.deadline_s))
    turned = (
        f"If it changes, at least {money(preview.back_least, token, up=False)} come back, and what the panel leaves; "
        f"what it took and a bounty are repaid in stake tokens, at most "
        f"{whole(preview.compensation_most, GLN_DECIMALS)} GLN, as far as bond and penalties go"
    )
    return [
        f"A challenge of {subject} opens round {preview.round}; possible until {until}",
        f"It locks {money(preview.pot, token, up=True)}, for at most {preview.settled_s} s after the panel is drawn",
        f"If the outcome stays, you lose {money(preview.lost_most, token, up=True)}",
        turned,
        f"Without a verdict all {money(preview.back_no_verdict, token, up=False)} come back",
    ]


def outer_lines(connection: Connection, view: BatchView, preview: OuterPreview) -> list[str]:
    """What contesting the outer key means, as a person reads it."""
    from market.wording import money

    token = _token(connection, view)
    return [
        f"It locks {money(preview.stake, token, up=True)}",
        f"If the panel is shown the key, you lose {money(preview.lost_most, token, up=True)} to it, and it hands it on",
        f"If the panel is not shown the key, {money(preview.back, token, up=False)} return and the batch is rejected",
    ]
