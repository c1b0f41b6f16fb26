"""``gleaner wallet``: the wallets and accounts in this vault."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from app.cli.ledger import ledger
from app.cli.output import Output, confirm
from app.cli.session import json_option, passphrase_option, run_session, yes_option
from app.cli.terminal import has_person, read_line, read_secret_file
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.account.scan import UsedAccount
    from app.cli.root import Options
    from app.cli.session import Session
    from wallet import Account, Phrase, WalletInfo

KINDS = {"phrase": "recovery words", "keys": "imported keys", "watch": "watched only", "ledger": "Ledger"}
HERE = "here already"
SOURCE_HELP = "Where the secret is read from: a file, or - for stdin. Never give it as an argument."


@click.group()
def wallet() -> None:
    """Wallets and accounts in this vault. ACCOUNT is a name, a number or an address."""


wallet.add_command(ledger)


@wallet.command("list")
@click.option("--all", "hidden", is_flag=True, help="Hidden accounts too.")
@passphrase_option
@json_option
@click.pass_obj
def list_accounts(options: Options, passphrase_file: str | None, *, hidden: bool, as_json: bool) -> None:
    """List wallets and accounts; the one in use is marked."""

    async def work(session: Session) -> tuple[tuple[WalletInfo, ...], tuple[Account, ...], int]:
        await session.unlock()
        book = session.app.wallet.book
        shown = tuple(one for one in book.accounts() if hidden or not one.hidden)
        return book.wallets(), shown, session.app.account().number

    wallets, accounts, used = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = []
    for one in wallets:
        words = f"{one.words} " if one.words else ""
        lines.append(f"{one.name} (wallet {one.number}, {words}{KINDS[one.kind]})")
        lines += [_line(account, used) for account in accounts if account.wallet == one.number]
    value = {
        "wallets": [
            {"number": one.number, "name": one.name, "kind": one.kind.value, "words": one.words} for one in wallets
        ],
        "accounts": [_public(account) | {"in_use": account.number == used} for account in accounts],
    }
    Output(as_json=as_json or options.as_json).result(value, lines)


@wallet.command()
@click.argument("name")
@click.option("--words", type=click.Choice(["12", "24"]), default="12", show_default=True, help="Length of new words.")
@click.option("--show-words", is_flag=True, help="Show new words on stderr although nobody is at the terminal.")
@passphrase_option
@json_option
@click.pass_obj
def new(
    options: Options, name: str, words: str, passphrase_file: str | None, *, show_words: bool, as_json: bool
) -> None:
    """Add a wallet NAME of new recovery words, which are shown once."""

    async def work(session: Session) -> Account:
        from app.account.backups import Backups
        from app.cli.wallet import new_phrase

        await session.unlock()
        phrase, checked = await new_phrase(session, int(words), show=show_words)
        account = await asyncio.to_thread(session.app.wallet.book.add_phrase, phrase, name)
        Backups(session.app.settings).remember(account.wallet, checked=checked)
        return account

    _added(options, work, as_json=as_json, passphrase_file=passphrase_file)


@wallet.command("import")
@click.argument("name")
@click.option(
    "--key", "is_key", is_flag=True, help="A secret key (solana-keygen file, list of bytes, base58), not words."
)
@click.option("--from", "source", metavar="FILE", help=SOURCE_HELP)
@click.option("--words-passphrase", is_flag=True, help="The words have a passphrase of their own (BIP-39): ask for it.")
@passphrase_option
@json_option
@click.pass_obj
def import_secret(
    options: Options,
    name: str,
    source: str | None,
    passphrase_file: str | None,
    *,
    is_key: bool,
    words_passphrase: bool,
    as_json: bool,
) -> None:
    """Add a wallet NAME from its 12 or 24 recovery words, or with --key an account from its secret key."""

    async def work(session: Session) -> Account:
        await session.unlock()
        book = session.app.wallet.book
        what = "Secret key (not shown)" if is_key else "Recovery words (not shown)"
        secret = await session.terminal.ask(lambda: _secret(what, source))
        if is_key:
            return await asyncio.to_thread(book.import_key, secret, name)
        from app.account.backups import Backups

        phrase = _phrase(secret)
        extra = ""
        if words_passphrase:
            extra = await session.terminal.ask(lambda: _secret("Passphrase of the words (not shown)", None))
        account = await asyncio.to_thread(lambda: book.add_phrase(phrase, name, bip39_passphrase=extra))
        Backups(session.app.settings).remember(account.wallet, checked=True)
        return account

    _added(options, work, as_json=as_json, passphrase_file=passphrase_file)


@wallet.command()
@click.argument("name")
@click.option("--wallet", "number", type=int, help="Number of a wallet of recovery words; the first without.")
@click.option("--path", help="Derivation path, such as m/44'/501'/3'/0'; the next free one without.")
@passphrase_option
@json_option
@click.pass_obj
def add(
    options: Options, name: str, number: int | None, path: str | None, passphrase_file: str | None, *, as_json: bool
) -> None:
    """Derive one more account NAME from a wallet's recovery words."""

    async def work(session: Session) -> Account:
        await session.unlock()
        return await asyncio.to_thread(lambda: session.app.wallet.book.add_account(name, wallet=number, path=path))

    _added(options, work, as_json=as_json, passphrase_file=passphrase_file)


@wallet.command()
@click.argument("address")
@click.argument("name")
@passphrase_option
@json_option
@click.pass_obj
def watch(options: Options, address: str, name: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Add ADDRESS as NAME, to be looked at only."""

    async def work(session: Session) -> Account:
        await session.unlock()
        return await asyncio.to_thread(session.app.wallet.book.watch, address, name)

    _added(options, work, as_json=as_json, passphrase_file=passphrase_file)


@wallet.command()
@click.option("--wallet", "number", type=int, default=0, show_default=True, help="Number of a wallet of words.")
@click.option("--add", "adds", is_flag=True, help="Add all that were found.")
@passphrase_option
@json_option
@click.pass_obj
def scan(options: Options, number: int, passphrase_file: str | None, *, adds: bool, as_json: bool) -> None:
    """Look for accounts that were used before, at the paths of every Solana wallet."""

    async def work(session: Session) -> tuple[tuple[UsedAccount, ...], set[str], list[Account]]:
        from app.account.scan import scan as look

        await session.unlock()
        book = session.app.wallet.book
        rpc = (await session.connect()).rpc

        def tell(looked: int, found: int) -> None:
            session.say(f"{looked} accounts looked at, {found} used")

        found = await look(book, rpc, number, looked_at=tell)
        known = {account.address for account in book.accounts()}
        added = []
        for one in found if adds else ():
            if one.candidate.address not in known:
                path = one.candidate.path
                added.append(await asyncio.to_thread(partial(book.add_account, path, wallet=number, path=path)))
        return found, known, added

    found, known, added = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [
        f"{one.candidate.address}  {one.candidate.path:<20} {HERE if one.candidate.address in known else 'new'}"
        for one in found
    ]
    lines = lines or ["None of these words' accounts was used on this network."]
    if added:
        lines.append(f"Added {len(added)}. Name them with: gleaner wallet rename ACCOUNT NAME")
    elif any(one.candidate.address not in known for one in found):
        lines.append("Add them with: gleaner wallet scan --add")
    value = {
        "found": [
            {
                "address": one.candidate.address,
                "path": one.candidate.path,
                "lamports": one.lamports,
                "token_accounts": one.token_accounts,
                "here": one.candidate.address in known,
            }
            for one in found
        ],
        "added": [_public(account) for account in added],
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
    _changed(options, account, lambda app, one: app.use_account(one.number, for_good=True), as_json, passphrase_file)


@wallet.command("export-key")
@click.argument("account")
@click.option("--show-key", is_flag=True, help="Print the key although nobody is at the terminal.")
@passphrase_option
@json_option
@click.pass_obj
def export_key(options: Options, account: str, passphrase_file: str | None, *, show_key: bool, as_json: bool) -> None:
    """Show the secret key of ACCOUNT, as other wallets import it, after the passphrase."""

    async def work(session: Session) -> dict[str, Any]:
        passphrase = await _open_with_passphrase(session)
        one = session.app.find_account(account)
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
@click.argument("account")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def remove(options: Options, account: str, passphrase_file: str | None, *, yes: bool, as_json: bool) -> None:
    """Take ACCOUNT out of this vault, after saying what that means. Refused while it has duties on the market."""

    async def work(session: Session) -> Account:
        from app.account.backups import Backups
        from app.account.portfolio import Portfolio
        from app.account.removal import last_of_words, removal_of

        passphrase = await _open_with_passphrase(session)
        app = session.app
        one = app.find_account(account)
        connection = await session.connect()
        overview = await Portfolio(connection, _address(one)).overview()
        sales = len(app.journal(connection, one).open_sales())
        last = last_of_words(one, app.wallet.book.accounts())
        removal = removal_of(one, overview, sales, last_of_words=last)
        removal.require_no_duties()
        if last and not Backups(app.settings).checked(one.wallet):
            raise UserError(
                "The recovery words of this wallet were never checked, and it would be gone without them.",
                money="Nothing was removed.",
                next_step=f"Write them down first: gleaner backup --wallet {one.wallet}",
            )
        for sentence in (*removal.holds, removal.returns):
            session.say(sentence)
        question = f"Remove {one.name}, {one.address}?"
        if not await session.terminal.ask(lambda: confirm(question, yes=yes)):
            raise Declined("Not removed.", money="Nothing has changed.", data="Nothing has changed.")
        await asyncio.to_thread(app.wallet.book.remove_account, one.number, passphrase)
        return one

    gone = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    Output(as_json=as_json or options.as_json).result(_public(gone), [f"Removed {gone.name}, {gone.address}"])


# ---------------------------------------------------------------------------------------------------- parts


def _added(
    options: Options, work: Callable[[Session], Awaitable[Account]], *, as_json: bool, passphrase_file: str | None
) -> None:
    account = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Added {account.name} as account {account.number}: {account.address}"]
    Output(as_json=as_json or options.as_json).result(_public(account), lines)


def _changed(
    options: Options,
    which: str,
    change: Callable[[Any, Account], Account],
    as_json: bool,  # noqa: FBT001 - passed on from a command
    passphrase_file: str | None,
) -> None:
    async def work(session: Session) -> Account:
        await session.unlock()
        return change(session.app, session.app.find_account(which))

    account = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    Output(as_json=as_json or options.as_json).result(_public(account), [_line(account, -1).strip()])


async def _open_with_passphrase(session: Session) -> str:
    """Open the wallet by the passphrase, whatever the keyring remembers, and return it."""
    if not session.app.wallet.exists():
        session.app.require_unlocked()
    passphrase = await session.passphrase()
    await session.app.unlock(passphrase)
    return passphrase


def _secret(question: str, source: str | None) -> str:
    if source is not None:
        return read_secret_file(source)
    return str(click.prompt(question, hide_input=True, err=True)) if has_person() else read_line()


def _phrase(text: str) -> Phrase:
    from wallet import Phrase as Words

    return Words.parse(text)


def _address(account: Account) -> Any:
    from solders.pubkey import Pubkey

    return Pubkey.from_bytes(account.pubkey)


def _public(account: Account) -> dict[str, Any]:
    return {
        "number": account.number,
        "wallet": account.wallet,
        "name": account.name,
        "address": account.address,
        "kind": account.kind.value,
        "path": account.path,
        "hidden": account.hidden,
    }


def _line(account: Account, used: int) -> str:
    notes = "".join(
        f", {note}" for note, holds in (("in use", account.number == used), ("hidden", account.hidden)) if holds
    )
    return f"  {account.number:>3}  {account.name}{notes}\n       {account.address}"
