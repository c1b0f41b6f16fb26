"""``gleaner contacts``: the address book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.store import Contact

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def contacts() -> None:
    """Keep names for addresses, encrypted in the data folder; `gleaner send` takes a name in place of an address."""


@contacts.command("list")
@click.option("--search", default="", metavar="WORDS", help="Only entries whose name, note or address has these words.")
@passphrase_option
@json_option
@click.pass_obj
def list_(options: Options, search: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """List the address book."""

    async def work(session: Session) -> list[Contact]:
        await session.unlock()
        words, book = search.casefold(), session.app.contacts.all()
        return [one for one in book if words in f"{one.label} {one.note} {one.address}".casefold()]

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [_line(contact) for contact in found] or ["No entry. Add one: gleaner contacts add ADDRESS NAME"]
    _say(options, {"contacts": found}, lines, as_json=as_json)


@contacts.command()
@click.argument("address")
@click.argument("name")
@click.option("--note", default="", help="Your own words.")
@click.option("--needs-memo", is_flag=True, help="Warn where a transfer there has no memo, as exchanges want one.")
@click.option("--memo", default="", help="The memo it gave.")
@click.option("--this-network", is_flag=True, help="Warn where it is used on another network than the present one.")
@passphrase_option
@json_option
@click.pass_obj
def add(
    options: Options, /, address: str, name: str, passphrase_file: str | None, *, as_json: bool, **said: Any
) -> None:
    """Add ADDRESS under NAME. The address is checked on the network: what is no wallet is refused."""

    async def work(session: Session) -> Contact:
        await session.unlock()
        connection = await session.connect()
        book = session.app.contacts
        checked = await session.app.look_at(connection, address)
        if not checked.valid:
            raise UserError(checked.sentence, next_step="Check the address.")
        for sentence in checked.dangers:
            session.say(f"Look twice: {sentence}")
        if book.get(address.strip()) is not None:
            raise UserError("This address is in the book.", next_step="Use: gleaner contacts rename")
        network = connection.info.genesis_hash if said["this_network"] else ""
        needs = said["needs_memo"] or bool(said["memo"])
        book.put(address.strip(), name, note=said["note"], needs_memo=needs, memo=said["memo"], network=network)
        return _kept(session, address.strip())

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, found, [f"Kept: {_line(found)}"], as_json=as_json)


@contacts.command()
@click.argument("which")
@click.argument("name")
@passphrase_option
@json_option
@click.pass_obj
def rename(options: Options, which: str, name: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Give the entry WHICH (a name or address) another NAME."""
    from app.account.contacts import find

    async def work(session: Session) -> Contact:
        await session.unlock()
        book = session.app.contacts
        old = _kept(session, find(book, which))
        book.put(old.address, name, note=old.note, needs_memo=old.needs_memo, memo=old.memo, network=old.network)
        return _kept(session, old.address)

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, found, [f"Renamed: {_line(found)}"], as_json=as_json)


@contacts.command()
@click.argument("which")
@passphrase_option
@json_option
@click.pass_obj
def remove(options: Options, which: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Forget the entry WHICH (a name or address). What was sent there stays in the history."""
    from app.account.contacts import find

    async def work(session: Session) -> Contact:
        await session.unlock()
        old = _kept(session, find(session.app.contacts, which))
        session.app.contacts.remove(old.address)
        return old

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, {"removed": found}, [f"Forgotten: {_line(found)}"], as_json=as_json)


@contacts.command()
@click.argument("file", type=_FILE)
@passphrase_option
@json_option
@click.pass_obj
def export(options: Options, file: Path, passphrase_file: str | None, *, as_json: bool) -> None:
    """Write the address book to FILE as JSON, readable by you alone. It says whom you know: keep it so."""
    from app.account.contacts import write

    async def work(session: Session) -> int:
        await session.unlock()
        write(file, session.app.contacts)
        return len(session.app.contacts.all())

    count = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, {"file": str(file), "contacts": count}, [f"{count:,} entries in {file}"], as_json=as_json)


@contacts.command("import")
@click.argument("file", type=_FILE)
@click.option("--replace", is_flag=True, help="Entries of the file take the place of those of the same address.")
@passphrase_option
@json_option
@click.pass_obj
def import_(options: Options, file: Path, passphrase_file: str | None, *, replace: bool, as_json: bool) -> None:
    """Add what FILE holds, all of it or nothing. Whoever wrote the file chose the addresses: compare them."""
    from app.account.contacts import MAX_FILE_BYTES, Imported, add_all, read_contacts

    try:
        with file.open("rb") as opened:
            raw = opened.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UserError(f"{file} cannot be read: {error.strerror}.", next_step="Give a readable file.") from error
    entries = read_contacts(raw)

    async def work(session: Session) -> Imported:
        await session.unlock()
        return add_all(session.app.contacts, entries, replace=replace)

    done = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    line = f"{done.added:,} added, {done.replaced:,} replaced, {done.same:,} there already"
    _say(options, done, [line], as_json=as_json)


def _kept(session: Session, address: str) -> Contact:
    found = session.app.contacts.get(address)
    if found is None:
        raise UserError("This entry is gone.", next_step="See them by: gleaner contacts list")
    return found


def _line(contact: Contact) -> str:
    memo = ("needs a memo" + (f": {contact.memo}" if contact.memo else "")) if contact.needs_memo else ""
    only = "for one network only" if contact.network else ""
    return "  ".join(part for part in (contact.label, contact.address, contact.note, memo, only) if part)


def _say(options: Options, value: Any, lines: list[str], *, as_json: bool) -> None:
    Output(as_json=as_json or options.as_json).result(value, lines)
