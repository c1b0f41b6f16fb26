"""``gleaner explain``: where a number on the market comes from, with its arithmetic redone on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.money import find_token
from app.cli.output import Output
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.cli.root import Options
    from app.connection import Connection
    from market.explained import Explained
    from market.provenance import Provenance

KINDS = ("balance", "stake", "request", "batch", "seat")
ASKED_AT_MOST = 3
ALARM = 1
SEAT_PARTS = 4
USAGE = {
    "balance": "gleaner explain balance TOKEN [OWNER]",
    "stake": "gleaner explain stake [OWNER]",
    "request": "gleaner explain request ADDRESS",
    "batch": "gleaner explain batch ADDRESS",
    "seat": "gleaner explain seat BATCH ROUND REDRAW ENTRY",
}
EPILOG = "\b\n" + "\n".join(USAGE.values())


@click.command(epilog=EPILOG)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("what", nargs=-1)
@passphrase_option
@json_option
@click.pass_obj
def explain(options: Options, kind: str, what: tuple[str, ...], passphrase_file: str | None, *, as_json: bool) -> None:
    """Say which account, slot and transactions a number comes from, and whether the arithmetic agrees.

    A number that differs from its transactions is an alarm, and the command fails.
    """
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> list[Explained]:
        if kind in {"balance", "stake"}:
            await session.unlock()
        connection = await session.connect()
        found: list[Explained] = []
        for _ in range(ASKED_AT_MOST):
            found = await _ask(session, connection, kind, what)
            if not any(alarming(item) for item in found):
                break
            # The account may have moved between the two reads: only what stays different is an alarm.
        return found

    found = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    output.result({"numbers": [as_value(item) for item in found]}, [line for item in found for line in as_lines(item)])
    if any(alarming(item) for item in found):
        raise SystemExit(ALARM)


async def _ask(session: Session, connection: Connection, kind: str, what: Sequence[str]) -> list[Explained]:
    from market.history import MarketHistory
    from market.provenance import Provenance

    ask = Provenance(connection.reader, MarketHistory(connection.rpc, connection.reader.program))
    if kind in {"request", "batch"} and len(what) == 1:
        address = read_address(what[0])
        return await (ask.request(address) if kind == "request" else ask.batch(address))
    if kind == "seat" and len(what) == SEAT_PARTS:
        return await _seat(ask, what)
    if kind == "stake" and len(what) <= 1:
        return await ask.staker(read_address(what[0]) if what else session.app.address())
    if kind == "balance" and len(what) in {1, 2}:
        from solders.pubkey import Pubkey

        known = {token.symbol: (str(mint), token) for mint, token in connection.tokens.items()}
        mint, _ = find_token(what[0], known)
        if mint == "SOL":
            raise UserError("The market owes no SOL.", next_step=f"Choose one of {', '.join(known)}.")
        owner = read_address(what[1]) if len(what) > 1 else session.app.address()
        return [await ask.balance(owner, Pubkey.from_string(mint))]
    raise UserError("That is not all this needs, or too much.", next_step=f"Type: {USAGE[kind]}")


async def _seat(ask: Provenance, what: Sequence[str]) -> list[Explained]:
    if not all(part.isascii() and part.isdigit() and len(part) <= SEAT_PARTS for part in what[1:]):
        raise UserError("Round, redraw and entry are numbers.", next_step=f"Type: {USAGE['seat']}")
    r, redraw, entry = (int(part) for part in what[1:])
    if max(r, redraw) > 2:  # noqa: PLR2004 - rounds 0 to 2, redraws 0 to 2
        raise UserError("There are rounds 0 to 2, each with redraws 0 to 2.", next_step=f"Type: {USAGE['seat']}")
    return await ask.seat(read_address(what[0]), r, redraw, entry)


def alarming(item: Explained) -> bool:
    """Return whether account and arithmetic differ."""
    from market.explained import Discrepancy

    return isinstance(item.verdict, Discrepancy)


def as_value(item: Explained) -> dict[str, Any]:
    """Return an explanation as JSON has it; amounts are whole numbers of their unit."""
    return {
        "account": str(item.account),
        "field": item.field,
        "slot": item.slot,
        "unit": item.unit,
        "shown": item.shown,
        "redone": None if item.reason else item.redone,
        "verdict": type(item.verdict).__name__,
        "reason": item.reason,
        "parts": list(item.parts),
    }


def as_lines(item: Explained) -> list[str]:
    """Return an explanation in sentences."""
    lines = [f"{item.field}: {item.shown:,} {item.unit} (account {item.account}, slot {item.slot:,})"]
    lines += [
        f"  {part.amount:+,}  {part.why}{f' ({part.step})' if part.step else ''}, slot {part.slot:,}, {part.signature}"
        for part in item.parts
    ]
    if item.reason:
        return [*lines, f"  Not redone: {item.reason}."]
    if alarming(item):
        return [*lines, f"  ALARM: its transactions give {item.redone:,}. Do not rely on this node; ask another one."]
    return [*lines, "  Agrees with its transactions."]
