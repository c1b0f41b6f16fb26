"""``gleaner rights``: what is kept and who has it, all of it as a file, and taking consent back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.output import Output, confirm, examples
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import Declined

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.rights.access import Access
    from app.rights.model import BatchRight


@click.group(epilog=examples("rights access", "rights export --out mine.zip", "rights withdraw SALE"))
def rights() -> None:
    """Access, portability and withdrawal, as GDPR and CCPA give them. Erasure: gleaner data erase."""


@rights.command()
@passphrase_option
@json_option
@click.pass_obj
def access(options: Options, passphrase_file: str | None, *, as_json: bool) -> None:
    """Say what is kept here, who was given what, for which purpose and for how long."""
    from app.rights.access import access_lines

    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> Access:
        await session.unlock()
        return await _access(session)

    found = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file).to_json()
    output.result(found, access_lines(found))


@rights.command()
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="New archive (ZIP).")
@passphrase_option
@json_option
@click.pass_obj
def export(options: Options, out: Path, passphrase_file: str | None, *, as_json: bool) -> None:
    """Write everything kept here into one archive other programs can read. It is not encrypted."""
    import asyncio

    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> int:
        await session.unlock()
        found, catalogue = await _access(session), session.app.catalogue()
        rows = [row for row in catalogue.store.all() if row.key is not None]
        return await asyncio.to_thread(found.export, out, catalogue, rows, session.say)

    count = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    output.result({"written": str(out), "rows": count}, [f"Written to {out}: {count:,} rows. It is not encrypted."])


@rights.command()
@click.argument("sale")
@click.option("--reason", default="", help="In your words; it stands in the paper.")
@click.option("--look", "look_only", is_flag=True, help="Only say what could be withdrawn, and what it costs.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def withdraw(
    options: Options, sale: str, reason: str, passphrase_file: str | None, *, look_only: bool, yes: bool, as_json: bool
) -> None:
    """Take back the consent to SALE: what was not submitted is given up, what is sealed is never opened."""
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.rights.withdrawal import Withdrawals

        await session.unlock()
        connection = await session.connect()
        desk = session.app.desk(connection)
        sale_id = desk.journal.sale_named(sale).sale_id
        withdrawals = Withdrawals(desk)
        found = await withdrawals.look(sale_id)
        if look_only:
            output.result({"batches": found}, _lines(found))
            return
        if any(right.possible for right in found):
            for line in _lines(found):
                session.say(line)
            if not await session.terminal.ask(lambda: confirm("Withdraw what can be?", yes=yes)):
                raise Declined("Nothing was withdrawn.", next_step="Run it again, or agree beforehand with --yes.")
        paper = await withdrawals.withdraw(sale_id, reason)
        output.result(paper, [f"Batch {row['batch'] + 1}: {_said(row)}" for row in paper["batches"]])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _access(session: Session) -> Access:
    from app.rights.access import Access

    app = session.app
    papers = [receipt.body for receipt in app.receipts.all()]
    return Access(await app.library().datasets(), papers, app.ledger.rows())


def _lines(found: tuple[BatchRight, ...]) -> list[str]:
    return [
        f"Batch {right.number + 1}, {right.records:,} records: {right.why}"
        + (" It costs at most the bond." if right.most_lost else "")
        for right in found
    ]


def _said(row: dict[str, object]) -> str:
    return "withdrawn" if row["withdrawn"] else f"not withdrawn. {row['why']}"
