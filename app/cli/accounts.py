"""``gleaner wallet``: the wallets and accounts in this vault."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import click

from app.cli.account_adding import add, import_secret, new, scan, watch
from app.cli.account_removing import remove
from app.cli.account_words import account_facts, account_line, balance_facts, balance_line
from app.cli.ledger import ledger
from app.cli.output import Output
from app.cli.session import json_option, open_with_passphrase, passphrase_option, run_session
from app.cli.terminal import has_person, read_secret_file
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.account.balances import Balance
    from app.cli.root import Options
    from app.cli.session import Session
    from wallet import Account, WalletInfo

KINDS = {"phrase": "recovery words", "keys": "imported keys", "watch": "watched only", "ledger": "Ledger"}


@click.group()
def wallet() -> None:
    """Wallets and accounts in this vault. ACCOUNT is a name, a number or an address."""


for _command in (ledger, new, import_secret, add, watch, scan, remove):
    wallet.add_command(_command)


@wallet.command("list")
@click.option("--all", "hidden", is_flag=True, help="Hidden accounts too.")
@click.option("--balances", "reads", is_flag=True, help="With what each has free to spend; asks the network.")
@passphrase_option
@json_option
@click.pass_obj
def list_accounts(options: Options, passphrase_file: str | None, *, hidden: bool, reads: bool, as_json: bool) -> None:
    """List wallets and accounts; the one in use is marked."""

    async def work(session: Session) -> tuple[tuple[WalletInfo, ...], tuple[Account, ...], int, dict[int, Balance]]:
        from app.account.balances import free_balances

        await session.unlock()
        book = session.app.wallet.book
        shown = tuple(one for one in book.accounts() if hidden or not one.hidden)
        found = await free_balances(await session.connect(), shown) if reads else ()
        return book.wallets(), shown, session.app.account().number, {one.number: one for one in found}

    wallets, accounts, used, balances = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = []
    for one in wallets:
        words = f"{one.words} " if one.words else ""
        lines.append(f"{one.name} (wallet {one.number}, {words}{KINDS[one.kind]})")
        for account in accounts:
            if account.wallet == one.number:
                lines.append(account_line(account, used))
                if account.number in balances:
                    lines.append(f"       {balance_line(balances[account.number])}")
    value = {
        "wallets": [
            {"number": one.number, "name": one.name, "kind": one.kind.value, "words": one.words} for one in wallets
        ],
        "accounts": [
            account_facts(account)
            | {"in_use": account.number == used}
            | (balance_facts(balances[account.number]) if account.number in balances else {})
            for account in accounts
        ],
    }
    Output(as_json=as_json or options.as_json).result(value, lines)


@wallet.command()
@click.argument("account")
@click.argument("name")
@passphrase_option
@json_option
@click.pass_obj
def rename(options: Options, account: str, name: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Call ACCOUNT by another NAME."""
    _changed(
        options, account, lambda app, one: app.wallet.book.rename_account(one.number, name), as_json, passphrase_file
    )


@wallet.command()
@click.argument("account")
@passphrase_option
@json_option
@click.pass_obj
def hide(options: Options, account: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Leave ACCOUNT out of lists. Its duties and its money stay as they are."""
    _changed(
        options, account, lambda app, one: app.wallet.book.set_hidden(one.number, hidden=True), as_json, passphrase_file
    )


@wallet.command()
@click.argument("account")
@passphrase_option
@json_option
@click.pass_obj
def show(options: Options, account: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Show ACCOUNT in lists again."""
    _changed(
        options,
        account,
        lambda app, one: app.wallet.book.set_hidden(one.number, hidden=False),
        as_json,
        passphrase_file,
    )


@wallet.command()
@click.argument("account")
@passphrase_option
@json_option
@click.pass_obj
def use(options: Options, account: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Use ACCOUNT from now on, in commands and in the window."""
    _changed(options, account, lambda app, one: app.accounts.use(one.number, for_good=True), as_json, passphrase_file)


@wallet.command("export-key")
@click.argument("account")
@click.option("--show-key", is_flag=True, help="Print the key although nobody is at the terminal.")
@passphrase_option
@json_option
@click.pass_obj
def export_key(options: Options, account: str, passphrase_file: str | None, *, show_key: bool, as_json: bool) -> None:
    """Show the secret key of ACCOUNT, as other wallets import it, after the passphrase."""

    async def work(session: Session) -> dict[str, Any]:
        passphrase = await open_with_passphrase(session)
        one = session.app.accounts.find(account)
        if not (show_key or has_person()):
            raise UserError(
                "Nobody is at the terminal to see the key, so it was not shown.",
                next_step="Run it at a terminal, or add --show-key.",
            )
        key = await asyncio.to_thread(session.app.wallet.export_secret_key, one.number, passphrase)
        return {"address": one.address, "secret_key": key}

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = ["Whoever has this key has the money of this account.", found["secret_key"]]
    Output(as_json=as_json or options.as_json).result(found, lines)


@wallet.command()
@click.option("--new-passphrase-file", "source", metavar="FILE", help="Read the new one from a file's first line.")
@passphrase_option
@json_option
@click.pass_obj
def passphrase(options: Options, source: str | None, passphrase_file: str | None, *, as_json: bool) -> None:
    """Change the passphrase. Backups and copies made before still open with the old one."""

    async def work(session: Session) -> dict[str, Any]:
        old = await open_with_passphrase(session)
        if source is not None:
            new = await session.terminal.ask(lambda: read_secret_file(source))
        elif has_person():
            new = await session.terminal.ask(
                lambda: str(click.prompt("New passphrase", hide_input=True, confirmation_prompt="Once more", err=True))
            )
        else:
            raise UserError(
                "Nobody is at the terminal to type a new passphrase. It was not changed.",
                next_step="Give --new-passphrase-file FILE.",
            )
        await asyncio.to_thread(session.app.wallet.change_passphrase, old, new)
        return {"changed": True}

    done = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = ["The passphrase is changed. Backups and copies made before still open with the old one."]
    Output(as_json=as_json or options.as_json).result(done, lines)


def _changed(
    options: Options,
    which: str,
    change: Callable[[Any, Account], Account],
    as_json: bool,  # noqa: FBT001 - passed on from a command
    passphrase_file: str | None,
) -> None:
    async def work(session: Session) -> Account:
        await session.unlock()
        return change(session.app, session.app.accounts.find(which))

    account = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    Output(as_json=as_json or options.as_json).result(account_facts(account), [account_line(account, -1).strip()])
