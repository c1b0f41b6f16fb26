"""``gleaner history``: what happened, newest first, by the chain's transactions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.history_wallet import Filters, show_wallet, wallet_filters, when_text
from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.history.book import Chapter
    from market.history import HistoryEntry


@click.command()
@click.option("--batch", metavar="ADDRESS", help="Of a batch: every transaction of the market about it.")
@click.option("--request", metavar="ADDRESS", help="Of a request.")
@click.option("--all", "everything", is_flag=True, help="Of this wallet's stake, and all its requests and batches.")
@click.option("--rebuild", is_flag=True, help="Forget what is kept of it here, and read it from the chain anew.")
@wallet_filters
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Most lines.")
@passphrase_option
@json_option
@click.pass_obj
def history(
    options: Options,
    /,
    batch: str | None,
    request: str | None,
    limit: int,
    passphrase_file: str | None,
    *,
    everything: bool,
    rebuild: bool,
    as_json: bool,
    **filters: Any,
) -> None:
    """List what happened, newest first, by the chain's transactions: what moved in this wallet, or what was done.

    The transactions are kept on this computer, and the next look asks only for new ones. What is kept can be deleted:
    history.db in the data folder. docs/portfolio.md describes the columns of --csv.
    """
    output = Output(as_json=as_json or options.as_json)
    asked = sum((batch is not None, request is not None, everything))
    if asked > 1 or (rebuild and not asked):
        raise UserError(
            "One of --batch, --request and --all is taken at a time, and --rebuild needs one of them.",
            next_step="Type: gleaner history --batch ADDRESS",
        )
    if not asked:
        show_wallet(options, output, Filters(**filters), limit, passphrase_file)
        return
    if any(filters.values()):
        raise UserError(
            "--search, --kind, --token, --since, --until, --csv and --every-account are of the wallet's own history.",
            next_step="Leave out --batch, --request, --all.",
        )
    named = batch or request
    address = read_address(named) if named is not None else None

    async def work(session: Session) -> Chapter:
        from app.history.book import HistoryBook

        await session.unlock()
        connection = await session.connect()
        book = HistoryBook(connection, session.app.history_cache(connection), rebuild=rebuild)
        if address is None:
            return await book.of_wallet(session.app.address())
        return await book.of(address)

    found = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    shown = found.entries[::-1][:limit]
    value = {
        "addresses": [str(item) for item in found.addresses],
        "transactions": len(found.entries),
        "new": found.added,
        "taken_back": found.removed,
        "moved": found.moved,
        "since_slot": found.since_slot,
        "entries": [_entry_json(entry) for entry in shown],
    }
    output.result(value, _chapter_lines(found, shown))


def _chapter_lines(found: Chapter, shown: tuple[HistoryEntry, ...]) -> list[str]:
    lines = [_entry_line(entry) for entry in shown] or ["The chain has no transaction about this."]
    lines.append(f"{len(found.entries):,} transactions, {found.added:,} new; {len(shown):,} shown.")
    if found.removed or found.moved:
        lines.append(f"A fork took back {found.removed:,} and moved {found.moved:,} since the last look.")
    if found.since_slot:
        lines.append(f"This node's history begins at slot {found.since_slot:,}; what was before is not listed.")
    return lines


def _entry_json(entry: HistoryEntry) -> dict[str, Any]:
    return {
        "signature": entry.signature,
        "slot": entry.slot,
        "at_s": entry.block_time_s,
        "failed": entry.failed,
        "payer": str(entry.payer),
        "fee_sol": whole(entry.fee_lamports, 9),
        "steps": [
            {
                "name": step.name,
                "accounts": step.accounts,
                "arguments": {name: getattr(step.arguments, name) for name in step.arguments.__slots__},
                "caller": step.caller,
            }
            for step in entry.steps
        ],
    }


def _entry_line(entry: HistoryEntry) -> str:
    from market.wording import short

    done = ", ".join(step.name.replace("_", " ") for step in entry.steps) or "nothing of the market"
    failed = "  (failed: only the fee was paid)" if entry.failed else ""
    return (
        f"{when_text(entry.block_time_s, entry.slot)}  {done}{failed}  by {short(entry.payer)}  {entry.signature[:8]}…"
    )
