"""``gleaner history`` of the wallet itself: what moved in it, searched, filtered, written to a file."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from app.account.suspicion import SUSPICIONS
from app.cli.money import shown_token
from app.cli.output import whole
from app.cli.session import Session, run_session
from app.errors import UserError
from app.history.lines import KINDS
from app.history.query import HistoryQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from app.cli.output import Output
    from app.cli.root import Options
    from app.connection import Connection
    from app.history.lines import HistoryLine, Moved

__all__ = ["Filters", "read_lines", "show_wallet", "wallet_filters", "when_text"]

MINUS = "\u2212"
CSV_PATH = click.Path(path_type=Path, dir_okay=False)
F = TypeVar("F", bound="Callable[..., Any]")


@dataclass(frozen=True, slots=True)
class Filters:
    """What was asked for, as typed; times are the computer's local ones."""

    search: str | None
    kinds: tuple[str, ...]
    token: str | None
    since: datetime | None
    until: datetime | None
    csv_to: Path | None
    every_account: bool

    def query(self, lines: Sequence[HistoryLine]) -> HistoryQuery:
        """Return it as a query of these lines.

        Raises:
            UserError: no token has that name in them, or several.
        """
        return HistoryQuery(
            text=self.search or "",
            kinds=self.kinds,
            token=_key(self.token, lines) if self.token else "",
            since_s=int(self.since.timestamp()) if self.since is not None else None,
            until_s=int(self.until.timestamp()) if self.until is not None else None,
        )


def wallet_filters(command: F) -> F:
    """Add the options of ``Filters``."""
    for option in reversed(
        (
            click.option("--every-account", is_flag=True, help="Of all own accounts together."),
            click.option("--search", metavar="WORDS", help="Lines with all these words: title, note, address, token."),
            click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Of this kind; repeatable."),
            click.option("--token", metavar="SYMBOL", help="In which this token moved; a symbol or a mint's address."),
            click.option("--since", type=click.DateTime(), help="From this local time on."),
            click.option("--until", type=click.DateTime(), help="Before this local time."),
            click.option("--csv", "csv_to", type=CSV_PATH, help="Write all of them to a new file."),
        )
    ):
        command = option(command)
    return command


def show_wallet(options: Options, output: Output, filters: Filters, limit: int, passphrase_file: str | None) -> None:
    """List what moved in the account in use, or in all own ones.

    Raises:
        UserError: no token has that name here, or the file cannot be written.
    """

    async def work(session: Session) -> Sequence[HistoryLine]:
        await session.unlock()
        connection = await session.connect()
        # What an earlier run did not see to its end would stand here as on its way for ever.
        await session.app.outbox(connection).try_to_settle()
        return await read_lines(session, connection, every_account=filters.every_account)

    lines = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    found = filters.query(lines).of(lines)
    shown = found[:limit]
    words = [_line(line) for line in shown]
    if len(found) > limit:
        words.append(f"{len(found) - limit:,} older lines: --limit {min(len(found), 1000)}")
    if not lines:
        words = ["Nothing has moved yet. Sell something: gleaner requests"]
    elif not found:
        words = [f"None of {len(lines):,} transactions fits."]
    if filters.csv_to is not None:
        from app.history.export import write_history

        words.append(f"{write_history(filters.csv_to, found):,} rows written to {filters.csv_to}")
    value = {"transactions": len(lines), "found": len(found), "entries": [_line_json(line) for line in shown]}
    output.result(value, words)


async def read_lines(session: Session, connection: Connection, *, every_account: bool = False) -> Sequence[HistoryLine]:
    """Return the history of the account in use, or of all own ones, newest first, with what was sent and is not there.

    Raises:
        HistoryGap: the node lacks what was final before.
        MarketError: the node does not answer.
    """
    from app.history.own import OwnHistory
    from app.portfolio.reading import owners_of

    owners = owners_of(session.app) if every_account else [session.app.address()]
    return await OwnHistory(session.app, connection, owners).read()


def when_text(at_s: int | None, slot: int) -> str:
    """Return local date and time, or the slot where the node does not know the time."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(at_s)) if at_s else f"slot {slot}"


def _key(token: str, lines: Sequence[HistoryLine]) -> str:
    """Return the mint of a symbol or address; two tokens may go by one symbol, so that an address may be needed."""
    moved = {one.key: one.symbol for line in lines for one in line.moved}
    keys = [key for key, symbol in moved.items() if key == token or symbol.casefold() == token.casefold()]
    if len(keys) > 1:
        raise UserError(
            f"{len(keys)} tokens go by {token}.", next_step=f"Give the address of one: {', '.join(sorted(keys))}"
        )
    if not keys:
        known = ", ".join(sorted(set(moved.values()))) or "none"
        raise UserError(f"No token {token} has moved in this wallet.", next_step=f"Known: {known}.")
    return keys[0]


def _line_json(line: HistoryLine) -> dict[str, Any]:
    main = line.main
    return {
        "signature": line.signature,
        "slot": line.slot,
        "at_s": line.when_s,
        "kind": line.kind,
        "title": line.title,
        "symbol": main.symbol if main else None,
        "amount": whole(main.amount, main.decimals) if main else "0",
        "moved": [
            {"symbol": one.symbol, "mint": one.key, "amount": whole(one.amount, one.decimals)} for one in line.moved
        ],
        "fee_sol": whole(line.fee_lamports, 9),
        "failed": line.state == "failed",
        "suspicion": line.suspicion,
        "state": line.state,
        "account": line.account,
        "other": line.other or None,
        "note": line.note,
    }


def _line(line: HistoryLine) -> str:
    side = "from" if line.kind == "received" else "to"
    other = f"  {side} {line.other[:4]}…{line.other[-4:]}" if line.other else ""
    amounts = ", ".join(_amount(one) for one in line.moved)
    note = f"  “{''.join(char if char.isprintable() else '□' for char in line.note)}”" if line.note else ""
    warned = f"  ! {SUSPICIONS[line.suspicion]}" if line.suspicion else ""
    return f"{when_text(line.when_s, line.slot)}  {line.title}  {amounts}{other}{note}  {line.signature[:8]}…{warned}"


def _amount(moved: Moved) -> str:
    from market.wording import money

    came = moved.amount > 0
    text = money(abs(moved.amount), shown_token(moved.symbol, moved.decimals), up=not came)
    return f"{'+' if came else MINUS}{text}"
