"""Sends, links for being paid, and the address book in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store import AddressBook, Database, PaymentRequest, PaymentRequests, SendStore, SentTransfer, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as opened:
        yield opened


def sent(signature: str, to: str = "Friend", amount: int = 2**64 - 1) -> SentTransfer:
    return SentTransfer(to, "SOL", "SOL", 9, amount, "rent", signature, b"raw", 9, 1_700_000_000_000)


def test_a_send_stays_open_until_its_end_is_seen_and_then_never_changes(database: Database) -> None:
    store = SendStore(database, "me", "here")
    store.add(sent("s1"))
    store.add(sent("s2"))
    store.set_state("s1", "unknown")
    assert [one.signature for one in store.open()] == ["s1", "s2"]
    store.set_state("s1", "landed")
    store.set_state("s1", "landed")
    store.set_state("s2", "failed", "no tokens")
    assert store.open() == ()
    assert [(one.signature, one.state, one.amount, one.is_open) for one in store.all()] == [
        ("s2", "failed", 2**64 - 1, False),
        ("s1", "landed", 2**64 - 1, False),
    ]
    assert store.find("s2") == store.all()[0]
    assert store.all()[0].reason == "no tokens"
    with pytest.raises(StoreError, match="ends once"):
        store.set_state("s1", "expired")
    # A second follower that gives up takes nothing back of what the first one saw.
    store.set_state("s1", "unknown", "late")
    assert [(one.state, one.reason) for one in store.all() if one.signature == "s1"] == [("landed", "")]
    with pytest.raises(StoreError, match="never changes"), database.transaction() as connection:
        connection.execute("UPDATE sends SET amount = '1'")
    with pytest.raises(StoreError, match="are kept"), database.transaction() as connection:
        connection.execute("DELETE FROM sends")


def test_sends_belong_to_one_account_and_network(database: Database) -> None:
    store = SendStore(database, "me", "here")
    store.add(sent("s1"))
    with pytest.raises(StoreError):
        store.add(sent("s1"))
    other = SendStore(database, "other account", "here")
    assert other.all() == ()
    assert other.find("s1") is None
    assert other.recipients() == ("Friend",)
    assert SendStore(database, "me", "there").recipients() == ()
    store.set_state("s1", "expired")
    assert other.recipients() == ()


def test_a_link_for_being_paid_is_paid_once(database: Database) -> None:
    links = PaymentRequests(database, "me", "here")
    made = PaymentRequest("ref", "SOL", 5, "solana:me", 1_700_000_000_000)
    links.add(made)
    links.paid("ref", "s1")
    assert [(link.reference, link.paid_signature) for link in links.all()] == [("ref", "s1")]
    assert PaymentRequests(database, "me", "there").all() == ()
    with pytest.raises(StoreError, match="no such request"):
        links.paid("other", "s1")


def test_a_contact_has_a_note_a_memo_and_a_network(database: Database) -> None:
    book = AddressBook(database)
    book.put("A", "Exchange", note="my account", needs_memo=True, memo="12345", network="here")
    book.put("B", "Friend")
    assert [(one.label, one.needs_memo, one.memo) for one in book.all()] == [
        ("Exchange", True, "12345"),
        ("Friend", False, ""),
    ]
    assert book.get("A") == book.all()[0]
    assert book.get("C") is None
    for bad in ("x" * 201, "a\u202eb"):
        with pytest.raises(StoreError, match="note or memo"):
            book.put("A", "Exchange", note=bad)
