"""``gleaner wallet remove``: taking an account or a whole wallet out of the vault, after saying what that means."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import click

from app.cli.account_words import account_facts
from app.cli.output import Output, confirm
from app.cli.session import json_option, open_with_passphrase, passphrase_option, run_session, yes_option
from app.errors import Declined

if TYPE_CHECKING:
    from app.account.removal import Removal
    from app.cli.root import Options
    from app.cli.session import Session


@click.command()
@click.argument("account", required=False)
@click.option("--wallet", "number", type=int, help="Remove a whole wallet with its accounts, by its number.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def remove(
    options: Options,
    account: str | None,
    number: int | None,
    passphrase_file: str | None,
    *,
    yes: bool,
    as_json: bool,
) -> None:
    """Take ACCOUNT, or with --wallet a whole wallet, out of this vault. Refused while there are duties on the market.

    What it means is said before you are asked.
    """
    if (account is None) == (number is None):
        raise click.UsageError("Name an ACCOUNT, or a wallet with --wallet.")

    async def work(session: Session) -> tuple[dict[str, Any], str]:
        passphrase = await open_with_passphrase(session)
        if number is not None:
            return await _remove_wallet(session, number, passphrase, yes=yes)
        return await _remove_account(session, account or "", passphrase, yes=yes)

    gone, said = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    Output(as_json=as_json or options.as_json).result(gone, [said])


async def _remove_account(session: Session, which: str, passphrase: str, *, yes: bool) -> tuple[dict[str, Any], str]:
    from app.account.removal import account_removal

    app = session.app
    one = app.accounts.find(which)
    removal = await account_removal(app, await session.connect(), one)
    await _agree(session, removal, f"Remove {one.name}, {one.address}?", yes=yes)
    await asyncio.to_thread(app.wallet.book.remove_account, one.number, passphrase)
    return account_facts(one), f"Removed {one.name}, {one.address}"


async def _remove_wallet(session: Session, number: int, passphrase: str, *, yes: bool) -> tuple[dict[str, Any], str]:
    from app.account.removal import wallet_removal

    app = session.app
    info = app.wallet.book.wallet(number)
    accounts = [one for one in app.wallet.book.accounts() if one.wallet == number]
    removal = await wallet_removal(app, await session.connect(), info)
    counted = "1 account" if len(accounts) == 1 else f"{len(accounts)} accounts"
    await _agree(session, removal, f"Remove the wallet {info.name} with {counted}?", yes=yes)
    await asyncio.to_thread(app.wallet.book.remove_wallet, number, passphrase)
    gone = {"wallet": number, "name": info.name, "accounts": [account_facts(one) for one in accounts]}
    return gone, f"Removed {info.name} with {counted}"


async def _agree(session: Session, removal: Removal, question: str, *, yes: bool) -> None:
    removal.require_harmless()
    for sentence in (*removal.holds, removal.returns):
        session.say(sentence)
    if not await session.terminal.ask(lambda: confirm(question, yes=yes)):
        raise Declined("Not removed.", money="Nothing has changed.", data="Nothing has changed.")
