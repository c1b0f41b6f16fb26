"""The address book as a file: written privately, read with distrust, taken over all or not at all."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING, Any

import pytest

from app.account.contacts import FORMAT, Imported, add_all, find, read_contacts, write
from app.errors import UserError
from app.store import AddressBook, Database, StoreError
from market.base58 import base58_encode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ONE, TWO = base58_encode(b"\1" * 32), base58_encode(b"\2" * 32)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[AddressBook]:
    with Database(tmp_path / "store.db", b"\7" * 32) as database:
        yield AddressBook(database)


def file_of(*entries: Any) -> bytes:
    return json.dumps({"format": FORMAT, "contacts": entries}).encode()


def test_a_book_is_written_and_read_back_the_same(book: AddressBook, tmp_path: Path) -> None:
    book.put(ONE, "Börse", note="mein Konto", needs_memo=True, memo="12")
    book.put(TWO, "Friend")
    path = tmp_path / "book.json"
    write(path, book)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    entries = read_contacts(path.read_bytes())
    assert add_all(book, entries, replace=False) == Imported(0, 0, 2)
    book.remove(ONE)
    book.put(TWO, "Renamed")
    with pytest.raises(UserError, match="1 of its addresses have other entries"):
        add_all(book, entries, replace=False)
    assert book.get(ONE) is None
    assert add_all(book, entries, replace=True) == Imported(1, 1, 0)
    assert [(one.label, one.memo) for one in book.all()] == [("Börse", "12"), ("Friend", "")]
    with pytest.raises(UserError, match="exists"):
        write(path, book)


def test_an_unusable_label_leaves_the_book_as_it_was(book: AddressBook) -> None:
    entries = read_contacts(file_of({"address": ONE, "label": "Good"}, {"address": TWO, "label": "bad\u202e"}))
    with pytest.raises(StoreError):
        add_all(book, entries, replace=False)
    assert book.all() == []


def test_an_address_is_no_name_of_another_one(book: AddressBook) -> None:
    with pytest.raises(StoreError, match="stand for another"):
        add_all(book, read_contacts(file_of({"address": ONE, "label": TWO})), replace=False)
    assert book.all() == []


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"{", "not readable JSON"),
        (b"\xff", "not readable JSON"),
        (b"[" * 100_000, "not readable JSON"),
        (b"[]", "no address book"),
        (b'{"format": "other", "contacts": []}', "no address book"),
        (b" " * (2 << 20), "no address book"),
        (file_of(*[{"address": ONE}] * 2_001), "no address book"),
        (file_of("text"), "Entry 1 of this file is not one"),
        (file_of({"address": ONE, "label": 5}), "Entry 1 of this file is not one"),
        (file_of({"address": ONE, "label": "a", "needs_memo": "yes"}), "Entry 1 of this file is not one"),
        (file_of({"address": ONE, "label": "a"}, {"address": "friend.sol", "label": "b"}), "Entry 2 .*is a name"),
    ],
)
def test_other_files_are_refused(raw: bytes, why: str) -> None:
    with pytest.raises(UserError, match=why):
        read_contacts(raw)


def test_an_entry_is_found_by_name_or_address(book: AddressBook) -> None:
    book.put(ONE, "Friend")
    assert find(book, "friend ") == find(book, ONE) == ONE
    with pytest.raises(UserError, match="no such entry"):
        find(book, "nobody")
    book.put(TWO, "FRIEND")
    with pytest.raises(UserError, match="More than one"):
        find(book, "friend")
