"""``gleaner wallet``: the ways in. New words, words and keys one has, addresses to watch, accounts found by a scan."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from app.cli.account_words import account_facts
from app.cli.output import Output
from app.cli.session import json_option, passphrase_option, run_session
from app.cli.terminal import has_person, read_line, read_secret_file

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.account.scan import UsedAccount
    from app.cli.root import Options
    from app.cli.session import Session
    from wallet import Account, Phrase

HERE = "here already"
SOURCE_HELP = "Where the secret is read from: a file, or - for stdin. Never give it as an argument."


@click.command()
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


@click.command("import")
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


@click.command()
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


@click.command()
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


@click.command()
@click.option("--wallet", "number", type=int, default=0, show_default=True, help="Number of a wallet of words.")
@click.option("--add", "adds", is_flag=True, help="Add all that were found.")
@passphrase_option
@json_option
@click.pass_obj
def scan(options: Options, number: int, passphrase_file: str | None, *, adds: bool, as_json: bool) -> None:
    """Look for accounts that were used before, at the paths of every Solana wallet."""

    async def work(session: Session) -> tuple[tuple[UsedAccount, ...], set[str], list[Account]]:
        from app.account.scan import add_found
        from app.account.scan import scan as look

        await session.unlock()
        book = session.app.wallet.book
        rpc = (await session.connect()).rpc

        def tell(looked: int, found: int) -> None:
            session.say(f"{looked} accounts looked at, {found} used")

        found = await look(book, rpc, number, looked_at=tell)
        known = {account.address for account in book.accounts()}
        paths = [one.candidate.path for one in found if adds and one.candidate.address not in known]
        return found, known, await asyncio.to_thread(add_found, book, number, paths)

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
        "added": [account_facts(account) for account in added],
    }
    Output(as_json=as_json or options.as_json).result(value, lines)


def _added(
    options: Options, work: Callable[[Session], Awaitable[Account]], *, as_json: bool, passphrase_file: str | None
) -> None:
    account = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Added {account.name} as account {account.number}: {account.address}"]
    Output(as_json=as_json or options.as_json).result(account_facts(account), lines)


def _secret(question: str, source: str | None) -> str:
    if source is not None:
        return read_secret_file(source)
    return str(click.prompt(question, hide_input=True, err=True)) if has_person() else read_line()


def _phrase(text: str) -> Phrase:
    from wallet import Phrase as Words

    return Words.parse(text)
