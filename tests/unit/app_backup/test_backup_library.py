"""Imported data in backups: it comes back with its keys, the newest export counts, and what was erased stays erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.backup.make import make_backup
from app.backup.restore import Restoring
from app.container import App
from app.library.errors import DatasetErasedError
from app.store import Database, DatasetRow, DatasetStore, Home
from tests.helpers.sale_driver import PASSPHRASE, QUICK, new_wallet
from tests.helpers.walker_export import exports, write_walks
from tests.unit.app_library.test_library_library import take_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

OWN = "the backup's own words"


def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)
    monkeypatch.setattr("app.library.wired.all_exports", exports)


@pytest.fixture
async def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[App]:
    """A wallet with one imported data set."""
    _quick(monkeypatch)
    new_wallet(tmp_path / "home")
    async with App(Home(tmp_path / "home"), QUICK) as opened:
        await opened.unlock(PASSPHRASE)
        await take_in(opened.library(), write_walks(tmp_path / "one.txt", [1, 2]))
        yield opened


def quiet(done: int, total: int) -> None:
    assert 0 <= done <= total


def put_back(home: Home, file: Path) -> None:
    restoring = Restoring(home)
    restoring.apply(restoring.look(file, OWN, quiet), replace_other=False)


async def test_data_comes_back_with_its_keys(app: App, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    made = await make_backup(app, file, OWN, quiet)
    (copy,) = app.home.library.iterdir()
    assert f"library/{copy.name}" in {entry.name for entry in made.manifest.entries}
    elsewhere = Home(tmp_path / "new").create()
    put_back(elsewhere, file)
    async with App(elsewhere, QUICK) as other:
        await other.unlock(PASSPHRASE)
        (view,) = await other.library().datasets()
        assert view == (await app.library().datasets())[0]
        assert len(await other.library().sample(view.dataset_id, 0, 10)) == 2


async def test_a_newer_export_and_an_erasure_outlive_an_older_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _quick(monkeypatch)
    file, home = tmp_path / "backup", Home(tmp_path / "home")
    new_wallet(home.root)
    async with App(home, QUICK) as app:
        await app.unlock(PASSPHRASE)
        first = (await take_in(app.library(), write_walks(tmp_path / "one.txt", [1, 2]))).dataset
        await make_backup(app, file, OWN, quiet)
        await take_in(app.library(), write_walks(tmp_path / "two.txt", [3]))
    put_back(home, file)
    async with App(home, QUICK) as app:
        await app.unlock(PASSPHRASE)
        (newer,) = await app.library().datasets()
        assert (newer.dataset_id, newer.rows) == (first.dataset_id, 3)
        assert len(await app.library().sample(first.dataset_id, 0, 10)) == 3
        await app.library().erase(first.dataset_id)
    put_back(home, file)
    async with App(home, QUICK) as app:
        await app.unlock(PASSPHRASE)
        (erased,) = await app.library().datasets()
        assert erased.erased
        assert list(home.library.iterdir()) == []
        with pytest.raises(DatasetErasedError):
            await app.library().sample(first.dataset_id, 0, 1)


def test_of_two_records_the_newest_copy_counts_unless_one_erased_it(tmp_path: Path) -> None:
    def row(key: bytes | None, at_ms: int) -> DatasetRow:
        erased = None if key else 7
        proof = None if key else {"format": "proof"}
        return DatasetRow("d", "walks", key, f"{at_ms}.gds", {"imported_at_ms": at_ms}, 1, erased, proof)

    with Database(tmp_path / "store.db", b"\x01" * 32) as database:
        store = DatasetStore(database)
        assert store.carry(row(b"\x01" * 32, 5))
        assert not store.carry(row(b"\x02" * 32, 5))
        assert store.carry(row(b"\x03" * 32, 6))
        assert not store.carry(row(b"\x04" * 32, 4))
        assert store.all() == [row(b"\x03" * 32, 6)]
        assert store.carry(row(None, 1))
        assert not store.carry(row(b"\x05" * 32, 9))
        assert store.all() == [row(None, 1)]
