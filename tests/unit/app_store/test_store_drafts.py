"""Drafts: what was drawn belongs to the choices it was drawn for, and is paid for once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.store import Database, DraftLedger, Drafts, LedgerStore, SaleJournal, Seller, StoreError
from privacy.errors import SpendError
from privacy.ledger import Cap, LedgerEntry, LedgerRows, reclaim_spend, record_spend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SELLER = Seller("me", "here")


def entry(name: str, epsilon: float = 0.5) -> LedgerEntry:
    return LedgerEntry(name, "places", "user-day", "laplace histogram", epsilon, "sale", 1_700_000_000_000)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as opened:
        yield opened


@pytest.fixture
def drafts(database: Database) -> Drafts:
    return Drafts(database, SELLER)


def test_spend_and_draft_are_one_commit(drafts: Drafts, database: Database) -> None:
    drafts.begin("s", {"columns": ["a"]})
    rows: LedgerRows = DraftLedger(database, "s")
    assert record_spend(rows, entry("e1"), Cap(1.0)).entry == entry("e1")
    draft = drafts.get("s")
    assert draft is not None
    assert (draft.ledger_seq, draft.drawn) == (1, None)
    with pytest.raises(SpendError, match="already"):
        record_spend(rows, entry("e1"), Cap(1.0))
    with pytest.raises(StoreError, match="Nothing more was spent"):
        rows.append(entry("e2"))
    with pytest.raises(StoreError, match="Nothing more was spent"):
        DraftLedger(database, "unknown").append(entry("e3"))
    assert [row.entry_id for row in LedgerStore(database).rows()] == ["e1"]
    assert reclaim_spend(rows, "e1").entry == entry("e1")


def test_an_accounts_drafts_of_every_network_can_be_seen_together(drafts: Drafts, database: Database) -> None:
    drafts.begin("s", {"columns": ["a"]})
    elsewhere = Seller(SELLER.address, "another network")
    assert Drafts(database, elsewhere).all() == []
    assert [one.sale_id for one in Drafts(database, elsewhere, everywhere=True).all()] == ["s"]
    assert Drafts(database, Seller("somebody else", ""), everywhere=True).all() == []


def test_other_choices_forget_what_was_found_but_never_what_was_spent(drafts: Drafts, database: Database) -> None:
    drafts.begin("s", {"columns": ["a"]})
    drafts.set_drawn("s", {"digest": "d"})
    drafts.set_attacks("s", {"results": []})
    same = drafts.begin("s", {"columns": ["a"]})
    assert (same.drawn, same.attacks) == ({"digest": "d"}, {"results": []})
    other = drafts.begin("s", {"columns": ["b"]})
    assert (other.drawn, other.attacks) == (None, None)
    DraftLedger(database, "s").append(entry("e1"))
    with pytest.raises(StoreError, match="spent"):
        drafts.begin("s", {"columns": ["c"]})
    kept = drafts.get("s")
    assert kept is not None
    assert kept.content == {"columns": ["b"]}


def test_a_sale_takes_over_its_draft_with_its_spend(drafts: Drafts, database: Database) -> None:
    drafts.begin("s", {"columns": ["a"]})
    DraftLedger(database, "s").append(entry("e1"))
    journal = SaleJournal(database, SELLER)
    for _ in range(2):  # the same again changes nothing
        journal.create_sale("s", {"plan": 1}, [(None, "planned", {}), (None, "spent", {"epsilon": 0.5})])
    assert [(row.step, row.ledger_seq) for row in journal.steps("s")] == [("planned", None), ("spent", 1)]
    assert drafts.all() == []
    with pytest.raises(StoreError, match="given up"):
        drafts.set_drawn("s", {})


def test_drafts_belong_to_their_seller_and_the_newest_stands_first(drafts: Drafts, database: Database) -> None:
    drafts.begin("old", {})
    drafts.begin("new", {})
    Drafts(database, Seller("you", "here")).begin("yours", {})
    assert {draft.sale_id for draft in drafts.all()} == {"new", "old"}
    drafts.remove("old")
    assert [draft.sale_id for draft in drafts.all()] == ["new"]


def test_rows_cut_off_behind_a_draft_are_seen(drafts: Drafts, database: Database) -> None:
    drafts.begin("s", {})
    DraftLedger(database, "s").append(entry("e1"))
    database.rows("PRAGMA foreign_keys = OFF")
    with database.transaction() as connection:
        connection.execute("DROP TRIGGER ledger_is_append_only_delete")
        connection.execute("DELETE FROM ledger")
    with pytest.raises(StoreError, match="Row 1"):
        LedgerStore(database).verify()
