"""Budgets as people read them: totals by unit, titles, what if, limits, seals, and what left as it is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.budget.caps import PrivacyCaps
from app.budget.desk import StoredBudgets
from app.errors import UserError
from app.store import Database, DatasetStore, LedgerStore, SaleJournal, Seller, Settings
from app.store.errors import LedgerBrokenError
from app.store.ledger import row_hash
from privacy import CapExceededError, LedgerEntry, record_spend
from privacy.ledger import Unit, zcdp_rdp
from privacy.zcdp import zcdp_rho

ENERGY = "household-energy"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "gleaner.db", bytes(32)) as database:
        yield database


@pytest.fixture
def desk(database: Database) -> StoredBudgets:
    journal = SaleJournal(database, Seller("me", "here"))
    return StoredBudgets(LedgerStore(database), journal, PrivacyCaps(Settings(database)), DatasetStore(database))


def entry(name: str, epsilon: float = 1.0, life: str = ENERGY, unit: Unit = "user-day") -> LedgerEntry:
    return LedgerEntry(name, life, unit, "discrete Laplace histogram", epsilon, "Which rooms", 1_700_000_000_000)


def sell(database: Database, sale_id: str, kind: str, outcome: str | None, dataset: str = "") -> None:
    journal = SaleJournal(database, Seller("me", "here"))
    facts = {"title": "Energy at home", "buyer_name": "Northline"}
    plan = {"plan": {"release": {"kind": kind}, "dataset": dataset}, "batches": [10, 5], "facts": facts}
    journal.create_sale(sale_id, plan)
    journal.append(sale_id, 0, "final", {"ending": "ACCEPTED", "paid": 1})
    journal.append(sale_id, 1, "final", {"ending": "REJECTED", "paid": 0})
    if outcome is not None:
        journal.finish(sale_id, outcome)


async def test_rows_say_their_sale_and_the_total_after_them(database: Database, desk: StoredBudgets) -> None:
    sell(database, "s1", "histogram", "paid")
    ledger = LedgerStore(database)
    for one in (entry("sale s1"), entry("sale s2", 2.0), entry("sale s3", 1.0, unit="record")):
        ledger.append(one)
    days, records = await desk.budgets()
    assert (days.title, days.unit, days.spent, days.cap) == ("Household energy", "user-day", 3.0, 6.0)
    assert [(row.number, row.epsilon, row.total) for row in days.rows] == [(1, 1.0, 1.0), (2, 2.0, 3.0)]
    assert (days.rows[0].sale_id, days.rows[0].title, days.rows[0].buyer) == ("s1", "Energy at home", "Northline")
    assert (days.rows[1].title, days.rows[1].buyer, days.rows[1].at_s) == ("Which rooms", "", 1_700_000_000)
    assert (records.unit, records.spent) == ("record", 1.0)
    assert days.rows[0].seal == row_hash(1, bytes(32), entry("sale s1").to_json()).hex()


async def test_totals_agree_with_the_filter(database: Database, desk: StoredBudgets) -> None:
    ledger, caps = LedgerStore(database), PrivacyCaps(Settings(database))
    rdp = zcdp_rdp(zcdp_rho(1.0, 1e-6))
    for number in range(40):
        noised = LedgerEntry(f"e{number}", ENERGY, "user-day", "synthetic", 1.0, "", 0, rdp, delta=1e-6)
        try:
            record_spend(ledger, noised, caps.cap(ENERGY, "user-day"))
        except CapExceededError:
            break
    (budget,) = await desk.budgets()
    # Summed they would be 1 each; the second has already no delta left to be summed with.
    assert len(budget.rows) > 6
    assert budget.rows[0].total == 1.0
    assert budget.spent <= 6.0
    verdict = await desk.what_if(ENERGY, "user-day", 1.0)
    assert verdict.epsilon_before == pytest.approx(budget.spent)
    assert not verdict.allowed
    assert await desk.verify() == len(budget.rows)


async def test_what_if_spends_nothing(database: Database, desk: StoredBudgets) -> None:
    LedgerStore(database).append(entry("e1", 5.5))
    assert not (await desk.what_if(ENERGY, "user-day", 1.0)).allowed
    assert (await desk.what_if(ENERGY, "user-day", 0.5)).epsilon_after == 6.0
    assert (await desk.what_if(ENERGY, "answer", 4.0)).allowed
    assert await desk.verify() == 1
    for unit, epsilon in (("life", 1.0), ("record", 0.0), ("record", float("nan"))):
        with pytest.raises(UserError):
            await desk.what_if(ENERGY, unit, epsilon)


async def test_a_limit_is_one_units_and_may_lie_below_what_is_spent(database: Database, desk: StoredBudgets) -> None:
    LedgerStore(database).append(entry("e1", 3.0))
    changed = await desk.set_cap(ENERGY, "user-day", 2.0)
    assert (changed.spent, changed.cap) == (3.0, 2.0)
    assert not (await desk.what_if(ENERGY, "user-day", 0.01)).allowed
    assert (await desk.what_if(ENERGY, "record", 6.0)).allowed
    assert (await desk.what_if("another", "user-day", 6.0)).allowed
    for unit, epsilon in (("life", 1.0), ("record", 0.0), ("record", 33.0), ("record", float("nan"))):
        with pytest.raises(UserError):
            await desk.set_cap(ENERGY, unit, epsilon)


async def test_titles_come_from_the_catalogue(database: Database, desk: StoredBudgets) -> None:
    DatasetStore(database).put("d1", "table:abc", bytes(32), "d1.gds", {"title": "My fridge"})
    for life in ("table:abc", "table:0123456789"):
        LedgerStore(database).append(entry(f"sale {life}", life=life))
    assert {view.life: view.title for view in await desk.budgets()} == {
        "table:abc": "My fridge",
        "table:0123456789": "Table 012345",
    }


async def test_a_life_of_several_data_sets_is_called_by_its_own_name(database: Database, desk: StoredBudgets) -> None:
    for name, title in (("d1", "Visits"), ("d2", "Saved places"), ("d3", "My fridge"), ("d4", "My fridge, newer")):
        life = "places" if name in {"d1", "d2"} else "table:abc"
        DatasetStore(database).put(name, life, bytes(32), f"{name}.gds", {"title": title})
    for life in ("places", "table:abc"):
        LedgerStore(database).append(entry(f"sale {life}", life=life))
    titles = {view.life: view.title for view in await desk.budgets()}
    assert titles["places"] == "Places"
    assert titles["table:abc"].startswith("My fridge")


async def test_what_left_as_it_is_counts_accepted_records_only(database: Database, desk: StoredBudgets) -> None:
    DatasetStore(database).put("d1", ENERGY, bytes(32), "d1.gds", {"title": "My meter"})
    sell(database, "s1", "raw", "paid", dataset="d1")
    sell(database, "s2", "raw", "partly paid", dataset="d1")
    sell(database, "s3", "raw", "paid")
    sell(database, "s4", "raw", None, dataset="d1")
    sell(database, "s5", "histogram", "paid", dataset="d1")
    sell(database, "s6", "raw", "rejected", dataset="d1")
    found = {(one.life, one.title): (one.records, one.sales) for one in await desk.sold_as_is()}
    assert found == {(ENERGY, "My meter"): (20, 2), ("", "Energy at home"): (10, 1)}


async def test_exported_rows_can_be_checked_with_nothing_else(
    database: Database, desk: StoredBudgets, tmp_path: Path
) -> None:
    for number in range(3):
        LedgerStore(database).append(entry(f"e{number}"))
    path = tmp_path / "ledger.json"
    await desk.export(str(path))
    assert path.stat().st_mode & 0o077 == 0
    seal = bytes(32)
    for row in json.loads(path.read_text())["rows"]:
        seal = row_hash(row["number"], seal, row["entry"])
        assert row["seal"] == seal.hex()
    with pytest.raises(UserError, match="exists; it was left as it is"):
        await desk.export(str(path))


async def test_a_broken_chain_is_said(database: Database, desk: StoredBudgets) -> None:
    ledger = LedgerStore(database)
    ledger.append(entry("e1"))
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO ledger (seq, prev_hash, entry, hash) VALUES (2, ?, 'x', ?)", (bytes(32), bytes(32))
        )
    for ask in (desk.verify, desk.budgets):
        with pytest.raises(LedgerBrokenError, match="2"):
            await ask()
