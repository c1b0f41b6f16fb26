"""``gleaner wallet ledger``: the accounts on a Ledger, and keeping one of them."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output
from app.cli.session import json_option, passphrase_option, run_session

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.cli.session import Session

MAX_LISTED = 50


@click.command()
@click.option("--count", type=click.IntRange(1, MAX_LISTED), default=5, show_default=True, help="Accounts a numbering.")
@click.option("--add", "path", metavar="PATH", help="Keep the account at this path, such as m/44'/501'/0'.")
@click.option("--name", default="Ledger", show_default=True, help="With --add: what to call it.")
@passphrase_option
@json_option
@click.pass_obj
def ledger(
    options: Options, path: str | None, name: str, passphrase_file: str | None, *, count: int, as_json: bool
) -> None:
    """List the Solana accounts of the Ledger that is plugged in, or keep one of them with --add.

    With --add the device shows the address: compare it with the one shown here before you agree.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.account.device import connect, device_account, device_accounts

        await session.unlock()
        book = session.app.wallet.book
        with closing(await asyncio.to_thread(connect)) as device:
            if path is None:
                known = {account.address for account in book.accounts()}
                found = await asyncio.to_thread(lambda: list(device_accounts(device, count)))
                return {"accounts": [_public(one.path, one.address, here=one.address in known) for one in found]}
            shown = await asyncio.to_thread(device_account, device, path)
            session.say(f"Compare with your Ledger's screen, and agree there: {shown.address}")
            one = await asyncio.to_thread(lambda: device_account(device, path, confirm=True))
        added = await asyncio.to_thread(book.add_ledger, one.path, one.pubkey, name)
        return {"added": _public(one.path, one.address, here=True) | {"number": added.number, "name": added.name}}

    from app.account.device import CANNOT_SELL

    value = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    added = value.get("added")
    if added is not None:
        lines = [f"Added {added['name']} as account {added['number']}: {added['address']}", CANNOT_SELL]
    else:
        lines = [_line(one) for one in value["accounts"]]
        lines.append("Keep one with: gleaner wallet ledger --add PATH --name NAME")
    Output(as_json=as_json or options.as_json).result(value, lines)


def _public(path: str, address: str, *, here: bool) -> dict[str, Any]:
    return {"path": path, "address": address, "here": here}


def _line(one: dict[str, Any]) -> str:
    return f"  {one['path']:<18}  {one['address']}{'  (here already)' if one['here'] else ''}"
