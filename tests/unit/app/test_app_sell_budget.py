"""Budgets of what is sold: one part of a life one limit, whatever its file is called and however often it comes in."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

from app.backup.merge import carry_over
from app.budget.caps import PrivacyCaps
from app.budget.desk import StoredBudgets
from app.library.catalogue import Catalogue
from app.library.reading import all_exports
from app.sell.budget import SourceBudget
from app.sell.model import ReleaseChoice, SalePlan
from app.sell.origin import Opened, origin_of
from app.store import Database, DatasetStore, Drafts, LedgerStore, SaleJournal, Seller, Settings
from app.store.migrate import known_migrations
from privacy.errors import CapExceededError
from privacy.ledger import LedgerEntry
from sources import table_life
from tests.unit.app_library.test_library_library import KEY, make, quiet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.library.model import DatasetView

EXPORTS = Path("tests/vectors/exports")
MUSIC = EXPORTS / "spotify/StreamingHistory_music_0.json"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


@pytest.fixture
def catalogue(tmp_path: Path, database: Database) -> Catalogue:
    return Catalogue(DatasetStore(database), tmp_path / "library")


def entry(name: str, dataset: str, epsilon: float) -> LedgerEntry:
    return LedgerEntry(name, dataset, "record", "histogram", epsilon, "sale", 1)


def budget(name: str, *lives: str, **covers: set[str]) -> SourceBudget:
    given = {made.replace("_", ":"): frozenset(found) for made, found in covers.items()}
    return SourceBudget(name, lives or (name,), "walks-kind", given)


def test_what_earlier_versions_spent_under_the_request_s_kind_still_counts(database: Database) -> None:
    ledger, caps = LedgerStore(database), PrivacyCaps(Settings(database))
    ledger.append(entry("old", "walks-kind", 4.0))
    ledger.append(entry("other", "elsewhere", 4.0))
    walks = budget("walks")
    assert [one.dataset for one in walks.counted(ledger.rows(), "walks")] == ["walks"]
    walks.spend(ledger, entry("new", "walks", 1.5), caps)
    assert [one.dataset for one in ledger.rows()] == ["walks-kind", "elsewhere", "walks"]
    with pytest.raises(CapExceededError, match=r"from 5\.50 to 6\.50, and your limit is 6\.00"):
        walks.spend(ledger, entry("newer", "walks", 1.0), caps)


def test_a_file_of_several_parts_spends_from_each_and_meets_the_tightest_limit(database: Database) -> None:
    ledger, caps = LedgerStore(database), PrivacyCaps(Settings(database))
    ledger.append(entry("before", "web", 3.0))
    caps.set("viewing", "record", 2.0)
    both = budget("file:1", "viewing", "web", file_1={"viewing", "web"})
    tight = both.verdict(ledger.rows(), entry("new", "file:1", 1.5), caps)
    assert (tight.allowed, tight.cap_epsilon, tight.epsilon_before) == (True, 2.0, 0.0)
    both.spend(ledger, entry("new", "file:1", 1.5), caps)
    assert not both.verdict(ledger.rows(), entry("newer", "file:1", 1.0), caps).allowed
    caps.set("viewing", "record", 6.0)
    assert both.verdict(ledger.rows(), entry("newer", "file:1", 1.6), caps).epsilon_before == 4.5
    with pytest.raises(CapExceededError, match=r"from 4\.50 to 6\.10"):
        both.spend(ledger, entry("newer", "file:1", 1.6), caps)
    web = budget("web", file_1={"viewing", "web"})
    assert web.verdict(ledger.rows(), entry("more", "web", 0.5), caps).epsilon_before == 4.5


def take_in(folder: Path, database: Database, path: Path, table: str = "") -> DatasetView:
    library = make(folder, database, reading=all_exports())

    async def work() -> DatasetView:
        (offer,) = [one for one in await library.look(str(path)) if table in {"", one.table}]
        return (await library.add(str(path), offer, {"zone": "UTC"}, quiet)).dataset

    return asyncio.run(work())


def opened(catalogue: Catalogue, path: Path | None = None, dataset: str = "") -> Opened:
    """What a plan of it would read; the digest is that of the file, as pages and commands give it."""
    made = SalePlan("s", "r", "" if path is None else str(path), "", (), ReleaseChoice(), dataset=dataset)
    if path is not None:
        made = replace(made, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    return origin_of(made, catalogue).open()


def renamed(path: Path, folder: Path, name: str) -> Path:
    return Path(shutil.copy(path, folder / name))


def test_the_same_bytes_meet_one_limit_by_path_and_in_the_library(
    tmp_path: Path, catalogue: Catalogue, database: Database
) -> None:
    view = take_in(tmp_path, database, MUSIC)
    moved = renamed(MUSIC, tmp_path, "a table of mine.json")
    assert view.life == "music"
    assert opened(catalogue, dataset=view.dataset_id).budget("k").lives == ("music",)
    assert opened(catalogue, moved).budget("k") == SourceBudget("music", ("music",), "k")


def test_a_file_that_was_never_imported_spends_as_its_import_would(tmp_path: Path, catalogue: Catalogue) -> None:
    assert opened(catalogue, renamed(MUSIC, tmp_path, "x.json")).budget("k").lives == ("music",)
    several = renamed(EXPORTS / "google_activity/MeineAktivitaeten.json", tmp_path, "y.json")
    budget = opened(catalogue, several).budget("k")
    assert set(budget.lives) == {"assistant chats", "web"}
    assert budget.name.startswith("file:")
    plain = tmp_path / "plain.csv"
    plain.write_text("b,a\n1,2\n")
    assert opened(catalogue, plain).life == table_life(["a", "b"])


def test_a_file_that_only_its_export_says_the_meaning_of_is_known_by_its_bytes(
    tmp_path: Path, catalogue: Catalogue, database: Database
) -> None:
    """A part of an archive, taken out and renamed, looks like a plain table to everybody."""
    inner = EXPORTS / "meta/facebook-jo/ads_information/ads_interests.json"
    lost = renamed(inner, tmp_path, "x.json")
    assert opened(catalogue, lost).life.startswith("table:")
    archive = tmp_path / "facebook-jo.zip"
    with ZipFile(archive, "w") as made:
        for path in (EXPORTS / "meta/facebook-jo").rglob("*.json"):
            made.write(path, path.relative_to(EXPORTS / "meta"))
    library = make(tmp_path, database, reading=all_exports())
    offers = asyncio.run(library.look(str(archive)))
    interests = next(one.table for one in offers if "interest" in one.table)
    assert take_in(tmp_path, database, archive, interests).life == "meta interests"
    assert "meta interests" in opened(catalogue, lost).budget("k").lives


def test_what_was_spent_by_path_before_the_import_counts_after_it_and_after_erasing(
    tmp_path: Path, catalogue: Catalogue, database: Database
) -> None:
    ledger, caps, contents = LedgerStore(database), PrivacyCaps(Settings(database)), catalogue.store.contents
    digest = hashlib.sha256(MUSIC.read_bytes()).hexdigest()
    contents.note([digest], "table:old")  # as an earlier version named it
    ledger.append(entry("sale by path", "table:old", 4.0))
    view = take_in(tmp_path, database, MUSIC)
    library = opened(catalogue, dataset=view.dataset_id).budget("k")
    assert library.verdict(ledger.rows(), entry("new", "music", 1.0), caps).epsilon_before == 4.0
    with pytest.raises(CapExceededError):
        library.spend(ledger, entry("new", "music", 2.5), caps)
    same_columns = SourceBudget("table:old", ("table:old",), "k", contents.covers())
    assert not same_columns.verdict(ledger.rows(), entry("new", "table:old", 2.5), caps).allowed
    budgets = StoredBudgets(ledger, SaleJournal(database, Seller("", "")), caps, catalogue.store)
    assert [(one.life, one.spent, len(one.rows)) for one in asyncio.run(budgets.budgets())] == [("music", 4.0, 1)]
    assert asyncio.run(budgets.what_if("music", "record", 2.5)).allowed is False
    (spent,) = take_in(tmp_path, database, MUSIC).spent
    assert spent.epsilon == 4.0
    asyncio.run(make(tmp_path, database).erase(view.dataset_id))
    moved = renamed(MUSIC, tmp_path, "again.json")
    assert opened(catalogue, moved).budget("k").verdict(ledger.rows(), entry("n", "music", 2.5), caps).allowed is False


def test_a_plain_table_in_the_library_and_by_path_are_one_and_other_tables_are_not(
    tmp_path: Path, catalogue: Catalogue, database: Database
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "one.csv").write_text("a,b\n1,2\n3,4\n")
    (folder / "two.csv").write_text("c,d\n1,2\n3,4\n")
    view = take_in(tmp_path, database, folder, "file1")
    contents = catalogue.store.contents
    assert contents.lives(hashlib.sha256((folder / "one.csv").read_bytes()).hexdigest()) == (view.life,)
    assert contents.lives(hashlib.sha256((folder / "two.csv").read_bytes()).hexdigest()) == ()
    assert opened(catalogue, renamed(folder / "one.csv", tmp_path, "x")).life == view.life
    (tmp_path / "newer.csv").write_text("b,a\n9,9\n")
    assert opened(catalogue, tmp_path / "newer.csv").life == view.life
    assert opened(catalogue, folder / "two.csv").life != view.life


def test_contents_of_earlier_sales_by_path_are_taken_over(tmp_path: Path) -> None:
    path, digest = tmp_path / "old.db", "ab" * 32
    with Database(path, KEY, known_migrations()[:6]) as old:
        LedgerStore(old).append(entry("sale s1", "table:t", 1.0))
        LedgerStore(old).append(entry("sale s2", "kind", 1.0))
        LedgerStore(old).append(entry("sale s3", "table:u", 1.0))
        plan: dict[str, Any] = {"sha256": digest, "dataset": ""}
        for name in ("s1", "s2"):
            SaleJournal(old, Seller("me", "here")).create_sale(name, {"plan": plan, "batches": [1], "facts": {}})
        Drafts(old, Seller("me", "here")).begin("s3", plan | {"sha256": "cd" * 32})
    with Database(path, KEY) as database:
        contents = DatasetStore(database).contents
        assert contents.lives(digest) == ("table:t",)
        assert contents.lives("cd" * 32) == ("table:u",)


def test_contents_survive_a_merge_of_two_records(tmp_path: Path, database: Database) -> None:
    DatasetStore(database).contents.note(["ab" * 32], "music")
    with Database(tmp_path / "other.db", KEY) as other:
        DatasetStore(other).contents.note(["ab" * 32], "table:t")
        carry_over(database, other)
        carry_over(database, other)
        contents = DatasetStore(other).contents
        assert contents.lives("ab" * 32) == ("music", "table:t")
        assert contents.covers() == {"table:t": frozenset({"music"})}
