"""The journal of sales and the privacy ledger: append-only, idempotent, durable, one commit."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.store import Database, DraftLedger, Drafts, LedgerStore, SaleJournal, Seller, StoreError, StoreFullError
from app.store.errors import JournalConflictError, LedgerBrokenError, UnknownSaleError
from app.store.ledger import row_hash
from privacy.ledger import LedgerEntry

KEY = b"\x07" * 32
SELLER = Seller("me", "here")


def entry(name: str, epsilon: float = 0.5) -> LedgerEntry:
    return LedgerEntry(name, "energy", "record", "laplace histogram", epsilon, "sale", 1_700_000_000_000)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


@pytest.fixture
def journal(database: Database) -> SaleJournal:
    made = SaleJournal(database, SELLER)
    made.create_sale("s", {"request": "R"})
    return made


def test_steps_come_back_in_order(journal: SaleJournal) -> None:
    numbers = [
        journal.append("s", None, "plan", {"n": 1}),
        journal.append("s", 1, "seal", {"cid": "b"}),
        journal.append("s", 0, "seal", {"cid": "a"}),
        journal.append("s", None, "receipt", {}),
    ]
    assert numbers == sorted(set(numbers))
    rows = journal.steps("s")
    assert [(row.seq, row.batch_no, row.step) for row in rows] == list(
        zip(numbers, [None, 1, 0, None], ["plan", "seal", "seal", "receipt"], strict=True)
    )
    assert rows[1].payload == {"cid": "b"}
    assert journal.steps("unknown") == []


def test_the_same_step_again_is_the_same_row_or_a_conflict(journal: SaleJournal) -> None:
    for batch_no in (None, 0, 1):
        first = journal.append("s", batch_no, "submit", {"b": 2, "a": 1})
        assert journal.append("s", batch_no, "submit", {"a": 1, "b": 2}) == first
        with pytest.raises(JournalConflictError, match="not repeated"):
            journal.append("s", batch_no, "submit", {"a": 1, "b": 3})
    assert len(journal.steps("s")) == 3


def test_sales_open_finish_and_conflict(journal: SaleJournal) -> None:
    journal.create_sale("s", {"request": "R"})
    with pytest.raises(JournalConflictError):
        journal.create_sale("s", {"request": "other"})
    journal.create_sale("t", {})
    assert [sale.sale_id for sale in journal.open_sales()] == ["t", "s"]
    step = journal.append("s", 0, "submit", {})
    journal.finish("s", "paid")
    journal.finish("s", "paid")
    with pytest.raises(JournalConflictError):
        journal.finish("s", "rejected")
    assert [sale.sale_id for sale in journal.open_sales()] == ["t"]
    assert [sale.sale_id for sale in journal.sales()] == ["t", "s"]
    done = journal.sale("s")
    assert (done.outcome, done.plan) == ("paid", {"request": "R"})
    assert done.finished_at_ms is not None
    assert journal.append("s", 0, "submit", {}) == step, "asking again after the end is harmless"
    with pytest.raises(StoreError, match="finished"):
        journal.append("s", 0, "another", {})


@pytest.mark.parametrize("other", [Seller("somebody", "here"), Seller("me", "there")])
def test_sales_of_other_accounts_and_networks_are_not_seen_and_not_taken(
    journal: SaleJournal, database: Database, other: Seller
) -> None:
    theirs = SaleJournal(database, other)
    assert theirs.sales() == theirs.open_sales() == []
    with pytest.raises(UnknownSaleError):
        theirs.sale("s")
    with pytest.raises(JournalConflictError):
        theirs.create_sale("s", {"request": "R"})
    theirs.create_sale("t", {})
    theirs.take_over_unnamed()
    assert [sale.sale_id for sale in theirs.sales()] == ["t"]
    assert [sale.sale_id for sale in journal.sales()] == ["s"]


def test_unknown_sales_and_bad_steps_are_refused(journal: SaleJournal) -> None:
    for use in (
        lambda: journal.append("x", None, "plan", {}),
        lambda: journal.finish("x", "paid"),
        lambda: journal.sale("x"),
    ):
        with pytest.raises(UnknownSaleError):
            use()
    for step in ("", "x" * 65):
        with pytest.raises(StoreError, match="1 to 64"):
            journal.append("s", None, step, {})
    with pytest.raises(StoreError):
        journal.append("s", -1, "plan", {})
    with pytest.raises(StoreError, match="not JSON"):
        journal.append("s", None, "plan", {"bytes": b"x"})
    assert journal.steps("s") == []


@pytest.mark.parametrize("table", ["journal", "ledger"])
def test_the_database_itself_refuses_changes(journal: SaleJournal, database: Database, table: str) -> None:
    journal.append("s", None, "spent", {}, spent=LedgerStore(database).append(entry("e1")))
    for sql in (f"UPDATE {table} SET seq = seq + 1", f"DELETE FROM {table}"):  # noqa: S608 - table names of this test
        with pytest.raises(StoreError, match="append-only"), database.transaction() as connection:
            connection.execute(sql)
    assert len(journal.steps("s")) == LedgerStore(database).verify() == 1


def test_a_step_names_the_spend_that_paid_for_it(journal: SaleJournal, database: Database) -> None:
    seq = LedgerStore(database).append(entry("e1"))
    first = journal.append("s", None, "spent", {"e": 1}, spent=seq)
    assert journal.append("s", None, "spent", {"e": 1}, spent=seq) == first
    assert journal.steps("s")[0].ledger_seq == seq
    for other in (seq + 1, None):
        with pytest.raises(JournalConflictError):
            journal.append("s", None, "spent", {"e": 1}, spent=other)


def test_a_full_disk_spends_nothing(database: Database) -> None:
    drafts = Drafts(database, SELLER)
    drafts.begin("s", {"large": "x" * 50_000})
    pages = database.rows("PRAGMA page_count")[0][0]
    database.rows(f"PRAGMA max_page_count = {pages}")

    def spend_until_full() -> None:
        for number in range(1_000):
            drafts.begin(f"s{number}", {})
            DraftLedger(database, f"s{number}").append(entry(f"e{number}"))

    with pytest.raises(StoreFullError):
        spend_until_full()
    spent = LedgerStore(database).verify()
    assert spent == sum(draft.ledger_seq is not None for draft in drafts.all())


def fill(database: Database) -> LedgerStore:
    ledger = LedgerStore(database)
    for number in range(1, 5):
        assert ledger.append(entry(f"e{number}", 0.1 * number)) == number
    return ledger


def without_triggers(database: Database) -> None:
    with database.transaction() as connection:
        for trigger in ("ledger_is_append_only_update", "ledger_is_append_only_delete"):
            connection.execute(f"DROP TRIGGER {trigger}")


def test_rows_come_back_as_they_went_in(database: Database) -> None:
    assert list(fill(database).rows()) == [entry(f"e{number}", 0.1 * number) for number in range(1, 5)]


@pytest.mark.parametrize(
    ("sql", "broken"),
    [
        ("UPDATE ledger SET entry = replace(entry, '0.2', '0.1') WHERE seq = 2", 2),
        ("DELETE FROM ledger WHERE seq = 1", 1),
        ("DELETE FROM ledger WHERE seq = 3", 3),
        ("UPDATE ledger SET prev_hash = zeroblob(32) WHERE seq = 4", 4),
        ("UPDATE ledger SET hash = zeroblob(32) WHERE seq = 4", 4),
        ("UPDATE ledger SET seq = seq + 10 WHERE seq > 2", 3),
    ],
)
def test_any_tampering_is_seen(database: Database, sql: str, broken: int) -> None:
    ledger = fill(database)
    without_triggers(database)
    with database.transaction() as connection:
        connection.execute(sql)
    for use in (ledger.rows, ledger.verify):
        with pytest.raises(LedgerBrokenError, match=f"Row {broken} ") as caught:
            use()
        assert caught.value.seq == broken


def test_a_ledger_cut_at_its_end_is_seen(journal: SaleJournal, database: Database) -> None:
    journal.append("s", None, "spent", {}, spent=LedgerStore(database).append(entry("e1")))
    without_triggers(database)
    database.rows("PRAGMA foreign_keys = OFF")
    with database.transaction() as connection:
        connection.execute("DELETE FROM ledger")
    with pytest.raises(LedgerBrokenError):
        LedgerStore(database).verify()


def test_row_hash_known_answer() -> None:
    # printf 'gln:ledger-row:1\1\0\0\0\0\0\0\0' + 32 zero bytes + sha256('{}'), hashed with sha256sum.
    assert row_hash(1, bytes(32), "{}").hex() == "0c66a34788ba19ed4600980f51c2f169aa2192dad03538524ae1811b41cb2a56"


class JournalMachine(RuleBasedStateMachine):
    """The journal against a dictionary."""

    @initialize(name=st.uuids())
    def start(self, name: Any) -> None:
        folder = Path(os.environ["PYTEST_JOURNAL_FOLDER"])
        self.path = folder / f"{name}.db"
        self.path.unlink(missing_ok=True)
        self.database = Database(self.path, KEY)
        self.journal = SaleJournal(self.database, SELLER)
        self.journal.create_sale("s", {})
        self.model: dict[tuple[int | None, str], tuple[int, int]] = {}
        self.order: list[int] = []

    @rule(batch_no=st.one_of(st.none(), st.integers(0, 3)), step=st.sampled_from("abcd"), value=st.integers(0, 2))
    def append(self, batch_no: int | None, step: str, value: int) -> None:
        known = self.model.get((batch_no, step))
        if known is not None and known[1] != value:
            with pytest.raises(JournalConflictError):
                self.journal.append("s", batch_no, step, {"v": value})
            return
        seq = self.journal.append("s", batch_no, step, {"v": value})
        if known is None:
            assert not self.order or seq > self.order[-1]
            self.order.append(seq)
            self.model[batch_no, step] = (seq, value)
        assert self.model[batch_no, step] == (seq, value)

    @rule()
    def reopen(self) -> None:
        self.database.close()
        self.database = Database(self.path, KEY)
        self.journal = SaleJournal(self.database, SELLER)

    @invariant()
    def equals_the_model(self) -> None:
        rows = self.journal.steps("s")
        assert [row.seq for row in rows] == self.order
        assert {(row.batch_no, row.step): (row.seq, row.payload["v"]) for row in rows} == self.model

    def teardown(self) -> None:
        self.database.close()


def test_journal_is_what_its_model_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    monkeypatch.setenv("PYTEST_JOURNAL_FOLDER", str(tmp_path))
    run_state_machine_as_test(JournalMachine, settings=settings(max_examples=15, stateful_step_count=20, deadline=None))


_APPEND_FOREVER = """
import sys
from pathlib import Path
from app.store import Database, DraftLedger, Drafts, SaleJournal, Seller
from privacy.ledger import LedgerEntry
database = Database(Path(sys.argv[1]), b"\\x07" * 32)
drafts, journal = Drafts(database, Seller("me", "here")), SaleJournal(database, Seller("me", "here"))
for n in range(10**9):
    spend = LedgerEntry(f"e{n}", "energy", "record", "laplace", 0.5, "sale", 1)
    drafts.begin(f"s{n}", {})
    DraftLedger(database, f"s{n}").append(spend)
    journal.create_sale(f"s{n}", {}, [(None, "spent", {"n": n})])
    sys.stdout.write(f"{n}\\n")
    sys.stdout.flush()
"""


@pytest.mark.parametrize("steps", [1, 25])
def test_kill_9_loses_no_step_that_returned_and_splits_none(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "store.db"
    with subprocess.Popen([sys.executable, "-c", _APPEND_FOREVER, str(path)], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        for _ in range(steps):
            assert select.select([child.stdout], [], [], 60)[0]
            child.stdout.readline()
        child.kill()
        rest = child.stdout.read().split(b"\n")
    returned = steps + sum(1 for line in rest if line)
    with Database(path, KEY) as database:
        journal = SaleJournal(database, SELLER)
        rows = [row for sale in reversed(journal.sales()) for row in journal.steps(sale.sale_id)]
        assert len(rows) in {returned, returned + 1}
        assert len(rows) >= steps
        assert [row.payload["n"] for row in rows] == list(range(len(rows)))
        assert [row.ledger_seq for row in rows] == list(range(1, len(rows) + 1))
        waiting = Drafts(database, SELLER).all()  # at most one was under way, whatever it had come to
        assert len(waiting) <= 1
        assert LedgerStore(database).verify() == len(rows) + sum(draft.ledger_seq is not None for draft in waiting)
