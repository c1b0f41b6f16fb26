"""The address book in a file: for carrying it to another computer, and for being filled from elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.account.address_text import parse_recipient
from app.errors import UserError
from app.private_file import write_json

if TYPE_CHECKING:
    from pathlib import Path

    from app.store import AddressBook

__all__ = ["FORMAT", "MAX_FILE_BYTES", "Imported", "add_all", "find", "read_contacts", "write"]

FORMAT = "gleaner-contacts/1"
MAX_FILE_BYTES = 1 << 20
MAX_CONTACTS = 2_000
_FIELDS = ("address", "label", "note", "needs_memo", "memo", "network")
_NEXT = "Give a file that `gleaner contacts export` wrote."


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the entries of a file: how many are new, how many replaced, how many were there already."""

    added: int
    replaced: int
    same: int


def write(path: Path, book: AddressBook) -> None:
    """Write the whole book to a new file that only its owner can read.

    Raises:
        UserError: there is such a file already, or it cannot be written.
    """
    entries = [{name: getattr(contact, name) for name in _FIELDS} for contact in book.all()]
    write_json(path, {"format": FORMAT, "contacts": entries})


def read_contacts(raw: bytes) -> list[dict[str, Any]]:
    """Read a file of contacts; every entry is checked before any is used.

    Raises:
        UserError: it is none, or one of its entries is not usable.
    """
    try:
        value = json.loads(raw.decode()) if len(raw) <= MAX_FILE_BYTES else None
    except (ValueError, RecursionError) as error:
        raise UserError("This file is not readable JSON.", next_step=_NEXT) from error
    entries = value.get("contacts") if isinstance(value, dict) and value.get("format") == FORMAT else None
    if not isinstance(entries, list) or len(entries) > MAX_CONTACTS:
        raise UserError("This file holds no address book.", next_step=_NEXT)
    return [_entry(number, entry) for number, entry in enumerate(entries, 1)]


def add_all(book: AddressBook, entries: list[dict[str, Any]], *, replace: bool) -> Imported:
    """Put entries into the book, all or none.

    Args:
        book: the book.
        entries: as `read_contacts` returned them.
        replace: whether an entry takes the place of one of the same address that says something else.

    Raises:
        UserError: an address has another entry, and `replace` is False.
        StoreError: a label or note is not usable.
    """
    known = {contact.address: {name: getattr(contact, name) for name in _FIELDS} for contact in book.all()}
    changed = [entry for entry in entries if known.get(entry["address"]) != entry]
    taken = [entry for entry in changed if entry["address"] in known]
    if taken and not replace:
        raise UserError(
            f"{len(taken)} of its addresses have other entries here, the first is “{taken[0]['label']}”.",
            next_step="Replace them with --replace.",
        )
    with book.together():
        for entry in changed:
            book.put(
                entry["address"],
                entry["label"],
                note=entry["note"],
                needs_memo=entry["needs_memo"],
                memo=entry["memo"],
                network=entry["network"],
            )
    return Imported(len(changed) - len(taken), len(taken), len(entries) - len(changed))


def find(book: AddressBook, text: str) -> str:
    """Return the address that a name or an address stands for.

    Raises:
        UserError: no entry, or several, have this name.
    """
    wanted = text.strip()
    entries = book.all()
    found = [one.address for one in entries if one.address == wanted]
    found = found or [one.address for one in entries if one.label.casefold() == wanted.casefold()]
    if len(found) != 1:
        many = "More than one entry has this name" if found else "There is no such entry in the address book"
        raise UserError(f"{many}.", next_step="See them by: gleaner contacts list")
    return found[0]


def _entry(number: int, entry: Any) -> dict[str, Any]:
    texts = {name: entry.get(name, "") for name in _FIELDS if name != "needs_memo"} if isinstance(entry, dict) else {}
    flag = entry.get("needs_memo", False) if isinstance(entry, dict) else None
    if not texts or not all(isinstance(value, str) for value in texts.values()) or not isinstance(flag, bool):
        raise UserError(f"Entry {number} of this file is not one.", next_step=_NEXT)
    try:
        address = str(parse_recipient(texts["address"]))
    except UserError as error:
        raise UserError(f"Entry {number} of this file: {error}", next_step=_NEXT) from error
    return {**texts, "address": address, "label": texts["label"].strip(), "needs_memo": flag}
