"""``gleaner review``: vote with one's own seats, by rules or by looking at the samples, until stopped."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, visible
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.cli.terminal import Terminal
    from app.connection import Connection
    from app.review.case import Judge, ReviewCase
    from app.review.votes import Ballot, Vote

SHOWN_BYTES = 600
STATUSES = ("the data", "samples unavailable", "package unavailable")
ALL, ABSTAIN = "all", "none"


@click.command()
@click.option("--auto", "rules", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="RULES",
              help="Vote by these rules (TOML or JSON, see docs/review-rules.md) instead of asking.")  # fmt: skip
@click.option("--seats", type=click.IntRange(0, 64), default=0, help="Take seats until the wallet holds so many.")
@click.option("--once", is_flag=True, help="Do what is due now, then end.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def review(
    options: Options,
    rules: Path | None,
    seats: int,
    passphrase_file: str | None,
    *,
    once: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Review with this wallet's seats, in every round; Ctrl-C ends it after the step under way.

    Votes are written down before they are sent: a restart reveals what was committed and votes nothing twice. With
    --json every vote is one line of JSON.
    """
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        connection = await session.connect()
        judge = _judge(session, rules)
        await _review(session, output, connection, judge, _Wish(seats, once=once, yes=yes))

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


@dataclass(frozen=True, slots=True)
class _Wish:
    seats: int
    once: bool
    yes: bool


def _judge(session: Session, rules: Path | None) -> Judge:
    if rules is not None:
        from app.review.auto import RulesJudge
        from app.review.rules import read_rules

        return RulesJudge(read_rules(rules))
    from app.cli.terminal import has_person

    if not has_person():
        raise UserError(
            "Nobody is at the terminal to look at samples.", next_step="Vote by rules: gleaner review --auto RULES"
        )
    return TerminalJudge(session.terminal)


async def _review(session: Session, output: Output, connection: Connection, judge: Judge, wish: _Wish) -> None:
    from app.cli.service import stopped_by_signals
    from app.pulse import Pulse
    from app.review.evidence import Evidence
    from app.review.joining import join_panels
    from app.review.reviewer import Reviewer, ReviewLoop
    from market.errors import AccountMissing

    identity = session.app.identity(connection)
    held = await join_panels(connection, identity, wish.seats, session.approver(yes=wish.yes))
    if not held:
        raise UserError("This wallet holds no seat.", next_step="Take some with --seats; each needs stake.")
    session.say(f"reviewing with {held} seats of {identity.address}")
    votes = 0

    def heard(ballot: Ballot, step: str, vote: Vote) -> None:
        nonlocal votes
        votes += 1
        output.line(vote_json(ballot, step, vote), vote_line(ballot, step, vote))

    evidence = Evidence(connection, identity, session.app.home.packages / "checking")
    reviewer = Reviewer(connection, identity, evidence, judge, session.app.votes, heard)
    pulse = Pulse.of_program(connection.info.ws_url, connection.program)
    loop = ReviewLoop(connection, [reviewer], pulse)

    def stop() -> None:
        loop.stop()
        session.say(f"stopping; under way: {', '.join(map(str, loop.under_way)) or 'nothing'}")

    async with stopped_by_signals(session.terminal, stop):
        following = asyncio.create_task(pulse.run())
        try:
            if wish.once:
                for found in await connection.reader.batches():
                    try:
                        await reviewer.act(await connection.reader.view(found.address))
                    except AccountMissing:
                        continue  # closed between the two reads
            else:
                await loop.run()
        finally:
            following.cancel()
            output.line({"event": "stopped", "votes": votes, "seats": held}, f"Votes sent: {votes}.")


class TerminalJudge:
    """Shows samples to a person and asks which to refuse; what the buyer's own rules find is suggested.

    Args:
        terminal: where to ask.
    """

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        """Return what the person refuses, or None where they cast no vote."""
        from app.review.judge import Reason, judge

        found = await asyncio.to_thread(judge, case.quality, case.samples)
        answer: str = await self._terminal.ask(lambda: _asked(case, found))
        if answer == ABSTAIN:
            return None
        chosen = range(len(case.samples)) if answer == ALL else _numbers(answer)
        return {position: found.get(position, Reason.NOT_ASKED_FOR) for position in chosen}


def _asked(case: ReviewCase, found: dict[int, int]) -> str:
    for line in case_lines(case, found):
        click.echo(visible(line), err=True)
    suggested = ",".join(str(position + 1) for position in sorted(found)) or "0"
    while True:
        answer: str = click.prompt(
            "Refuse which? Numbers with commas, 0 for no record, all, or none to cast no vote",
            default=suggested,
            err=True,
        )
        answer = answer.strip().lower()
        if answer in {ALL, ABSTAIN}:
            return answer
        try:
            if all(0 <= position < len(case.samples) for position in _numbers(answer)):
                return answer
        except ValueError:
            pass
        click.echo(f"Give numbers from 1 to {len(case.samples)}.", err=True)


def _numbers(answer: str) -> list[int]:
    """Return the positions of an answer such as 1,4 (0 names none)."""
    return [number - 1 for number in sorted({int(part) for part in answer.split(",")}) if number != 0]


def case_lines(case: ReviewCase, found: dict[int, int]) -> list[str]:
    """A panel's question for a person; samples are somebody else's text and are cut where they are long."""
    from app.review.judge import Reason

    title = case.spec.title if case.spec is not None else "a request whose description cannot be read"
    until = time.strftime("%H:%M:%S", time.localtime(case.deadline_s))
    about = "the label of a benchmark" if case.about_label else "a delivery"
    lines = [f"Round {case.ballot.r} about {about} of batch {case.ballot.batch}, for “{title}”; vote until {until}"]
    for position, sample in enumerate(case.samples):
        text = sample.record[:SHOWN_BYTES].decode("utf-8", "backslashreplace")
        more = f" … {len(sample.record) - SHOWN_BYTES} more bytes" if len(sample.record) > SHOWN_BYTES else ""
        why = f"  [{Reason(found[position]).name.lower().replace('_', ' ')}]" if position in found else ""
        lines.append(f"{position + 1:>3}. record {sample.index + 1}: {text}{more}{why}")
    return lines


def vote_json(ballot: Ballot, step: str, vote: Vote) -> dict[str, Any]:
    """One vote as a program reads it; what it says only once it is revealed."""
    value: dict[str, Any] = {"event": step, "batch": str(ballot.batch), "round": ballot.r, "redraw": ballot.redraw}
    return value if step == "committed" else value | {"status": vote.status, "refused": vote.bits.bit_count()}


def vote_line(ballot: Ballot, step: str, vote: Vote) -> str:
    """One vote as a person reads it."""
    said = "" if step == "committed" else f": {STATUSES[vote.status]}, {vote.bits.bit_count()} refused"
    return f"{step} in round {ballot.r} of {ballot.batch}{said}"
