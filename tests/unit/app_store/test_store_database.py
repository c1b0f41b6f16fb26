"""The encrypted database: keys, versions, transactions, full disks, threads."""

import gc
import resource
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.errors import problem_of
from app.store import (
    AddressBook,
    ChainCache,
    Database,
    DatasetStore,
    Drafts,
    LedgerStore,
    PaymentRequests,
    Receipts,
    SaleJournal,
    Seller,
    SendStore,
    Settings,
    StoreError,
    StoreFullError,
    canonical_json,
)
from app.store.errors import (
    JournalConflictError,
    StoreDamagedError,
    StoreDiskError,
    StoreNewerError,
    StoreWrongKeyError,
)
from app.store.migrate import Migration, known_migrations, version_of

KEY = b"\x07" * 32
SELLER, OTHER = Seller("me", "here"), Seller("me", "there")
VECTORS = Path(__file__).parents[2] / "vectors/store"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


def test_what_is_stored_is_there_after_reopening_and_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Database(path, KEY) as database:
        Settings(database).set("theme", {"name": "a very findable text"})
    with Database(path, KEY) as database:
        assert Settings(database).get("theme") == {"name": "a very findable text"}
        Settings(database).set("other", "a very findable text")
        for file in tmp_path.iterdir():
            assert b"findable" not in file.read_bytes()
            assert not file.read_bytes().startswith(b"SQLite format 3")
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("key", [b"\x08" * 32, bytes(32)])
def test_a_wrong_key_is_clear_and_changes_nothing(
    tmp_path: Path, key: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "store.db"
    Database(path, KEY).close()
    before = path.read_bytes()
    with pytest.raises(StoreWrongKeyError, match="belongs to another wallet") as caught:
        Database(path, key)
    assert path.read_bytes() == before
    assert problem_of(caught.value).exit_code == 3
    assert key.hex() not in str(caught.value)
    assert capfd.readouterr() == ("", ""), "SQLCipher's own log is silenced"


def test_keys_of_another_length_and_foreign_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="32 bytes"):
        Database(tmp_path / "store.db", b"short")
    (tmp_path / "text").write_text("not a database " * 1000)
    with pytest.raises(StoreWrongKeyError):
        Database(tmp_path / "text", KEY)
    plain = sqlite3.connect(tmp_path / "plain")
    plain.execute("CREATE TABLE t (a)")
    plain.commit()
    plain.close()
    with pytest.raises(StoreWrongKeyError):
        Database(tmp_path / "plain", KEY)
    with pytest.raises(StoreError, match="could not be opened"):
        Database(tmp_path / "no" / "folder", KEY)


def test_damage_in_the_middle_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Database(path, KEY) as database:
        for number in range(1_000):
            Settings(database).set(f"key {number}", "x" * 200)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(StoreError) as caught, Database(path, KEY) as database:
        Settings(database).all()
    assert isinstance(caught.value, StoreDamagedError | StoreWrongKeyError)


def test_pragmas_that_durability_and_integrity_rest_on(database: Database) -> None:
    values = {name: database.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_transaction_is_all_or_nothing(database: Database) -> None:
    settings = Settings(database)

    def write_then_fail(error: BaseException) -> None:
        with database.transaction():
            settings.set("a", 1)
            raise error

    for error in (ValueError("stop"), OSError("stop"), KeyboardInterrupt("stop")):
        with pytest.raises(type(error), match="stop"):
            write_then_fail(error)
        assert settings.all() == {}
    with database.transaction():
        settings.set("a", 1)
        settings.set("b", 2)
    assert settings.all() == {"a": 1, "b": 2}


def test_another_thread_is_refused_in_words(database: Database) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            Settings(database).get("a")
        except StoreError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join(30)
    assert "thread" in str(caught[0])


def test_a_full_database_says_that_nothing_is_lost(database: Database) -> None:
    """The real SQLITE_FULL, by SQLite's own limit on pages."""
    settings = Settings(database)
    settings.set("kept", 1)
    pages = database.rows("PRAGMA page_count")[0][0]
    database.rows(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(StoreFullError, match="Nothing is lost") as caught:
        settings.set("large", "x" * 100_000)
    assert caught.value.problem.next_step.startswith("Free some space")
    assert settings.all() == {"kept": 1}
    database.rows(f"PRAGMA max_page_count = {pages + 1000}")
    settings.set("large", "x" * 100_000)
    assert set(settings.all()) == {"kept", "large"}


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_disk_that_refuses_to_grow_loses_nothing(tmp_path: Path, database: Database) -> None:
    """The kernel refuses the write, as with a quota."""
    settings = Settings(database)
    settings.set("kept", 1)
    largest = max(path.stat().st_size for path in tmp_path.iterdir())
    with no_file_larger_than(largest + 4096), pytest.raises(StoreDiskError, match="Nothing is lost"):
        settings.set("large", "x" * 1_000_000)
    assert settings.all() == {"kept": 1}
    settings.set("large", "x" * 1_000_000)


def test_a_database_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    newer = (*known_migrations(), Migration(99, "CREATE TABLE later (a INTEGER);"))
    Database(path, KEY, newer).close()
    with pytest.raises(StoreNewerError, match="version 99"):
        Database(path, KEY)
    assert not list(tmp_path.glob("*.bak"))


def test_migrations_keep_a_copy_and_what_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Database(path, KEY) as database:
        Settings(database).set("a", 1)
        version = version_of(database._connection)
    script = "CREATE TABLE later (a TEXT);\nINSERT INTO later SELECT 'x;y'\n  || key FROM settings;\n-- the end\n"
    with Database(path, KEY, (*known_migrations(), Migration(version + 1, script))) as database:
        assert Settings(database).all() == {"a": 1}
        assert database.rows("SELECT a FROM later") == [("x;ya",)]
        assert version_of(database._connection) == version + 1
    with Database(tmp_path / f"store.db.v{version}.bak", KEY) as copy:
        assert Settings(copy).all() == {"a": 1}


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Database(path, KEY) as database:
        Settings(database).set("a", 1)
    broken = Migration(known_migrations()[-1].number + 1, "CREATE TABLE later (a);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(StoreError, match="refused"):
        Database(path, KEY, (*known_migrations(), broken))
    with Database(path, KEY) as database:
        assert Settings(database).all() == {"a": 1}
        assert database.rows("SELECT name FROM sqlite_master WHERE name = 'later'") == []


def test_migrations_are_numbered_without_gaps() -> None:
    assert [migration.number for migration in known_migrations()] == list(range(1, len(known_migrations()) + 1))


@pytest.mark.parametrize("vector", sorted(VECTORS.glob("v*.db")), ids=lambda path: path.name)
def test_every_old_version_opens_with_all_it_held(vector: Path, tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    shutil.copy(vector, path)
    with Database(path, KEY) as database:
        journal = SaleJournal(database, SELLER)
        if vector.name in {"v1.db", "v2.db"}:
            assert journal.sales() == []
            journal.take_over_unnamed()
        assert [sale.sale_id for sale in journal.open_sales()] == ["open sale"]
        assert SaleJournal(database, OTHER).sales() == []
        assert journal.sale("done sale").outcome == "paid"
        assert [(row.batch_no, row.step) for row in journal.steps("open sale")] == [
            (None, "spent" if vector.name >= "v5" else "spend"),
            (0, "seal"),
            (1, "seal"),
        ]
        assert LedgerStore(database).verify() == 1
        assert LedgerStore(database).rows()[0].epsilon == 0.5
        assert [receipt.body for receipt in Receipts(database).all(sale_id="done sale")] == [{"paid": "50"}]
        assert Settings(database).get("theme") == "dark"
        assert [contact.label for contact in AddressBook(database).all()] == ["Friend"]
        known = [(row.life, row.key, row.body) for row in DatasetStore(database).all()]
        assert known == ([] if vector.name < "v6" else [("energy", b"\x05" * 32, {"title": "Energy log"})])
        drafts = Drafts(database, SELLER).all()
        assert [draft.sale_id for draft in drafts] == (["draft"] if vector.name >= "v5" else [])
        sends, links = SendStore(database, "me", "here"), PaymentRequests(database, "me", "here")
        assert [sent.amount for sent in sends.open()] == ([] if vector.name < "v4" else [2**64 - 1])
        assert [link.link for link in links.all()] == ([] if vector.name < "v4" else ["solana:me"])
        cached = ChainCache(database).get("request/1")
        assert cached is not None
        assert (cached.slot, cached.body) == (7, {"left": 448})
    assert VECTORS.joinpath(f"v{known_migrations()[-1].number}.db").exists(), "each released version leaves a vector"


def test_json_is_canonical_and_bounded() -> None:
    assert canonical_json({"b": [1, None, "é"], "a": True}) == '{"a":true,"b":[1,null,"é"]}'
    for value in (float("nan"), b"bytes", {1, 2}, object()):
        with pytest.raises(StoreError, match="not JSON"):
            canonical_json(value)
    with pytest.raises(StoreError, match="too large"):
        canonical_json("x" * (4 << 20))


def test_chain_cache_never_goes_back(database: Database) -> None:
    cache = ChainCache(database)
    assert cache.get("k") is None
    assert cache.put("k", 5, {"v": 1})
    assert not cache.put("k", 4, {"v": 0})
    assert cache.put("k", 5, {"v": 2})
    found = cache.get("k")
    assert found is not None
    assert (found.slot, found.body) == (5, {"v": 2})
    cache.clear()
    assert cache.get("k") is None


def test_receipts_are_written_once(database: Database) -> None:
    receipts = Receipts(database)
    SaleJournal(database, SELLER).create_sale("s", {})
    receipts.add("r1", {"a": 1}, sale_id="s")
    receipts.add("r1", {"a": 1}, sale_id="s")
    receipts.add("r2", {"a": 2})
    with pytest.raises(JournalConflictError):
        receipts.add("r1", {"a": 2}, sale_id="s")
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        receipts.add("r3", {}, sale_id="unknown")
    first = receipts.get("r1")
    assert first is not None
    assert (first.sale_id, first.body) == ("s", {"a": 1})
    assert receipts.get("r9") is None
    assert {receipt.receipt_id for receipt in receipts.all()} == {"r1", "r2"}
    assert [receipt.receipt_id for receipt in receipts.all(sale_id="s")] == ["r1"]


def test_settings_and_addresses(database: Database) -> None:
    settings, book = Settings(database), AddressBook(database)
    settings.set("a", [1])
    settings.set("a", [2])
    assert settings.get("a") == [2]
    settings.remove("a")
    assert settings.get("a", "default") == "default"
    book.put("B" * 44, " Zoe ")
    book.put("A" * 44, "Ann")
    book.put("B" * 44, "Zoë")
    assert [contact.label for contact in book.all()] == ["Ann", "Zoë"]
    for label in ("", "  ", "x" * 65, "a\u202eb"):
        with pytest.raises(StoreError, match="label"):
            book.put("A" * 44, label)
    book.remove("A" * 44)
    assert len(book.all()) == 1


def test_third_party_errors_never_come_through(database: Database) -> None:
    for sql in ("SELECT nothing FROM nowhere", "nonsense"):
        with pytest.raises(StoreError) as caught:
            database.rows(sql)
        assert isinstance(caught.value.__cause__, dbapi2.Error)
    database.close()
    with pytest.raises(StoreError):
        database.rows("SELECT 1")
    gc.collect()
