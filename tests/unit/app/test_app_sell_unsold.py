"""Drafts: listed with their cost, taken up again, given up; a paid one never unasked; no file outlives its use."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError, problem_of
from app.sell.model import ReleaseChoice, SalePlan
from app.sell.outgoing import Outgoing
from app.sell.unsold import KEPT_DAYS, StoredDrafts, sweep
from app.store import Database, DatasetStore, Drafts, LedgerStore, SaleJournal, Seller
from app.store.drafts import with_records
from privacy.ledger import LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SELLER, OTHER = Seller("me", "here"), Seller("you", "there")
SECRET = bytes(32)
DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as opened:
        yield opened


def plan(sale_id: str, release: ReleaseChoice | None = None) -> SalePlan:
    return SalePlan(sale_id, "R" * 32, "/home/me/walks.csv", "", (("a", "keep"),), release or ReleaseChoice())


def desk(database: Database, folder: Path, seller: Seller = SELLER) -> StoredDrafts:
    def outgoing(sale_id: str) -> Outgoing:
        return Outgoing.of(folder, SECRET, sale_id)

    return StoredDrafts(Drafts(database, seller), LedgerStore(database), DatasetStore(database), outgoing)


def prepare(kept: StoredDrafts, made: SalePlan) -> None:
    kept.store.begin(made.sale_id, made.content)
    kept.outgoing(made.sale_id).write([b"{}", b"{}"])
    kept.store.set_drawn(made.sale_id, {"digest": "d", "title": "Walks wanted"})


def pay(kept: StoredDrafts, made: SalePlan, epsilon: float = 1.5) -> None:
    kept.store.begin(made.sale_id, made.content)
    entry = LedgerEntry(f"sale {made.sale_id}", "places", "user-day", "laplace", epsilon, "Rooms wanted", 1)
    kept.store.ledger(made.sale_id).append(entry)


def test_drafts_are_shown_with_what_they_cost_and_taken_up_again(database: Database, tmp_path: Path) -> None:
    kept, noised = desk(database, tmp_path), ReleaseChoice("histogram", "a", ("x",), 1.5, "user-day")
    prepare(kept, plan("raw1"))
    kept.store.set_attacks("raw1", {"results": [{"verdict": "failed"}, {"verdict": "passed"}]})
    pay(kept, plan("paid", noised))
    paid, raw = asyncio.run(kept.drafts())
    assert (raw.title, raw.source, raw.release, raw.paid, raw.made) == ("Walks wanted", "walks.csv", "raw", False, True)
    assert (raw.attacked, raw.failed, raw.size_bytes > 0, raw.epsilon, raw.unit) == (True, 1, True, 0.0, "")
    assert (paid.title, paid.release, paid.epsilon, paid.unit) == ("Rooms wanted", "histogram", 1.5, "user-day")
    assert (paid.paid, paid.made, paid.size_bytes, paid.attacked) == (True, False, 0, False)
    assert asyncio.run(kept.reopen("pai")) == plan("paid", noised)
    with pytest.raises(UserError, match="Nothing of the name"):
        asyncio.run(kept.reopen("nothing"))
    assert asyncio.run(desk(database, tmp_path, OTHER).drafts()) == ()


def test_a_paid_draft_goes_only_where_the_person_says_so(database: Database, tmp_path: Path) -> None:
    kept = desk(database, tmp_path)
    pay(kept, plan("paid"))
    kept.outgoing("paid").write([b"{}"])
    with pytest.raises(UserError, match=r"Epsilon 1\.5 .* was spent") as caught:
        asyncio.run(kept.discard("paid"))
    assert problem_of(caught.value).data == "Nothing was deleted."
    assert kept.outgoing("paid").there
    assert asyncio.run(kept.discard_unpaid(only_old=False)) == 0
    asyncio.run(kept.discard("paid", paid=True))
    assert (asyncio.run(kept.drafts()), kept.outgoing("paid").there) == ((), False)
    assert [row.entry_id for row in LedgerStore(database).rows()] == ["sale paid"]


def test_old_drafts_that_cost_nothing_are_offered_and_go_together(database: Database, tmp_path: Path) -> None:
    kept = desk(database, tmp_path)
    for name in ("a1", "b2"):
        prepare(kept, plan(name))
    pay(kept, plan("c3"))
    (first, *_) = asyncio.run(kept.drafts())
    later = first.changed_at_s * 1000 + (KEPT_DAYS + 1) * DAY_MS
    aged = StoredDrafts(kept.store, kept.ledger, kept.datasets, kept.outgoing, lambda: later)
    assert {one.sale_id: one.old for one in asyncio.run(aged.drafts())} == {"a1": True, "b2": True, "c3": False}
    assert asyncio.run(kept.discard_unpaid(only_old=True)) == 0
    assert asyncio.run(aged.discard_unpaid(only_old=True)) == 2
    assert [one.sale_id for one in asyncio.run(aged.drafts())] == ["c3"]
    assert not list(tmp_path.glob("*.outgoing"))


def test_records_are_swept_once_neither_a_draft_nor_an_open_sale_needs_them(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "packages"
    folder.mkdir()
    kept = desk(database, folder, OTHER)
    journal = SaleJournal(database, SELLER)
    for name in ("going", "over"):
        journal.create_sale(name, {"plan": plan(name).to_json(), "batches": [2], "facts": {}})
    journal.finish("over", "paid")
    kept.store.begin("draft", plan("draft").content)
    for name in ("going", "over", "draft", "orphan"):
        kept.outgoing(name).write([b"{}"])
    for name in ("draft.outgoing.part", "going-0.sealing", "over-0.sealing", f"{'a' * 64}.gln"):
        (folder / name).write_bytes(b"half")
    assert with_records(database) == {"going", "draft"}
    assert sweep(folder, with_records(database)) == 4
    assert {path.name for path in folder.iterdir()} == {
        "going.outgoing",
        "draft.outgoing",
        "going-0.sealing",
        f"{'a' * 64}.gln",
    }
    assert sweep(tmp_path / "never made", set()) == 0
