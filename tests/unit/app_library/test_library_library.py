"""The library from an export to its erasure: joined exports, kills at every step, cancelled and broken imports."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.library.arrivals import Arrivals
from app.library.catalogue import Catalogue
from app.library.erasure import Erasing
from app.library.errors import DatasetErasedError, EmptyTableError
from app.library.library import PersonLibrary
from app.library.records import DatasetRecords
from app.store import Database, DatasetStore, LedgerStore, SaleJournal, Seller, Settings
from app.store.errors import StoreFullError
from privacy.ledger import LedgerEntry
from sources import BrokenRowError, FileUnreadableError
from tests.helpers.walker_export import NUMBERED, WALKS, LinesImporter, exports, write_walks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.library.model import Imported, ImportProgress
    from app.library.offers import Exports

KEY = b"\x07" * 32


def no_network() -> Any:
    raise UserError("No network was joined yet.")


def nothing_prepared(_dataset_id: str) -> None:
    """No draft is there."""


def unsigned(body: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return body("me") | {"signature": "mine"}


def make(
    folder: Path, database: Database, importer: LinesImporter | None = None, reading: Exports | None = None
) -> PersonLibrary:
    (folder / "library").mkdir(exist_ok=True)
    catalogue = Catalogue(DatasetStore(database), folder / "library")
    catalogue.sweep()
    journal = SaleJournal(database, Seller("", ""))
    records, arrivals = (
        DatasetRecords(journal, LedgerStore(database), PrivacyCaps(Settings(database)), catalogue.store.contents),
        Arrivals(Settings(database)),
    )
    erasing = Erasing(catalogue, records, unsigned, nothing_prepared)
    return PersonLibrary(catalogue, reading or exports(importer), records, arrivals, no_network, erasing)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


def quiet(_progress: ImportProgress) -> None:
    """Nobody listens."""


async def take_in(library: PersonLibrary, path: Path, **more: Any) -> Imported:
    (offer,) = await library.look(str(path))
    return await library.add(str(path), offer, {}, more.pop("progress", quiet), **more)


def test_an_import_is_kept_and_shown(tmp_path: Path, database: Database) -> None:
    library = make(tmp_path, database)
    path = write_walks(tmp_path / "walks.txt", range(1, 21))

    async def work() -> None:
        (offer,) = await library.look(str(path))
        assert (offer.importer, offer.source, offer.table, offer.title, offer.known) == (
            "walker",
            "Walker",
            "walks",
            "Walks",
            "",
        )
        assert offer.notes == ("One note.",)
        told: list[ImportProgress] = []
        done = await library.add(str(path), offer, {"zone": "Europe/Berlin"}, told.append)
        assert (done.kept, done.known, done.broken) == (20, 0, 0)
        assert told[-1].rows == 20
        assert told[-1].bytes_done == told[-1].bytes_total == path.stat().st_size
        (view,) = await library.datasets()
        assert view == done.dataset
        assert (view.life, view.rows, view.first_day, view.last_day, view.zone) == (
            "walks",
            20,
            "2026-03-01",
            "2026-03-20",
            "UTC",
        )
        assert view.languages == ("de",)
        start, km, note = view.fields
        assert (start.kind, km.unit, note.semantic) == ("timestamp", "km", "message")
        assert km.samples == ("0.1", "0.2", "0.3", "0.4", "0.5")
        assert (km.distinct, km.nulls, note.sensitivity) == (20, 0, "sensitive")
        assert [row["km"] for row in await library.sample(view.dataset_id, 18, 5)] == ["1.9", "2.0"]
        assert (await library.look(str(path)))[0].known == view.dataset_id
        renamed = await library.rename(view.dataset_id[:6], "  My   walks ")
        assert renamed.title == "My walks"
        with pytest.raises(UserError, match="needs a name"):
            await library.rename(view.dataset_id, " ")
        with pytest.raises(UserError, match="no data set"):
            await library.sample("zz", 0, 1)
        with pytest.raises(UserError, match="No network"):
            await library.fits(view.dataset_id)
        assert [guide.importer for guide in await library.guides()] == ["walker"]

    asyncio.run(work())


def test_a_newer_export_joins_the_data_set(tmp_path: Path, database: Database) -> None:
    library = make(tmp_path, database)

    async def work() -> None:
        first = await take_in(library, write_walks(tmp_path / "one.txt", [1, 2, 2, 3]))
        await library.rename(first.dataset.dataset_id, "Mine")
        second = await take_in(library, write_walks(tmp_path / "two.txt", [2, 2, 2, 3, 4, 4]))
        assert (second.kept, second.known) == (3, 3)
        (view,) = await library.datasets()
        assert (view.dataset_id, view.rows, view.last_day, view.title) == (
            first.dataset.dataset_id,
            7,
            "2026-03-04",
            "Mine",
        )
        days = sorted(row["start"][8:10] for row in await library.sample(view.dataset_id, 0, 100))
        assert days == ["01", "02", "02", "02", "03", "04", "04"]
        assert len(list((tmp_path / "library").iterdir())) == 1

    asyncio.run(work())


def test_rows_of_one_id_are_one_row_whatever_else_changed(tmp_path: Path, database: Database) -> None:
    library = make(tmp_path, database, LinesImporter(NUMBERED))

    async def work() -> None:
        await take_in(library, write_walks(tmp_path / "one.txt", [1, 2], ids=True))
        again = await take_in(library, write_walks(tmp_path / "two.txt", [1, 2, 3], ids=True, note="Corrected later"))
        assert (again.kept, again.known, again.dataset.rows) == (1, 2, 3)

    asyncio.run(work())


def test_a_newer_version_of_a_source_may_add_fields(tmp_path: Path, database: Database) -> None:
    path = write_walks(tmp_path / "walks.txt", [1, 2])
    fewer = replace(WALKS, fields=WALKS.fields[:2])

    async def work() -> None:
        await take_in(make(tmp_path, database, LinesImporter(fewer)), path)
        joined = await take_in(make(tmp_path, database), write_walks(tmp_path / "later.txt", [3]))
        assert [field.name for field in joined.dataset.fields] == ["start", "km", "note"]
        assert (joined.dataset.rows, joined.dataset.fields[2].nulls) == (3, 2)
        other_kind = replace(WALKS.fields[1], kind="text")
        (offer,) = await make(tmp_path, database, LinesImporter(replace(WALKS, fields=(other_kind,)))).look(str(path))
        assert offer.known == ""

    asyncio.run(work())


def test_broken_rows_are_counted_and_shown_or_refused(tmp_path: Path, database: Database) -> None:
    library = make(tmp_path, database)
    path = write_walks(tmp_path / "walks.txt", [1, 2])
    spoiled = path.read_text() + 'no json\n{"start":"2026-03-03T00:00:00+00:00","km":"far","note":""}\n'
    path.write_text(spoiled)

    async def work() -> None:
        with pytest.raises(BrokenRowError):
            await take_in(library, path, on_broken="refuse")
        path.write_text("WALKS\nno json\n")
        with pytest.raises(EmptyTableError, match="none of its 1 rows"):
            await take_in(library, path)
        with pytest.raises(EmptyTableError, match="has no rows"):
            await take_in(library, write_walks(path, []))
        assert await library.datasets() == ()
        assert list((tmp_path / "library").iterdir()) == []
        path.write_text(spoiled)
        done = await take_in(library, path)
        assert (done.kept, done.broken, done.dataset.broken) == (2, 2, 2)
        assert [(one.where, one.reason) for one in done.first_broken] == [
            ("row 4", "it is no JSON"),
            ("row 3", "a cell does not have its column's type"),
        ]

    asyncio.run(work())


def test_what_stops_an_import_leaves_nothing(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = make(tmp_path, database)
    path = write_walks(tmp_path / "walks.txt", range(1, 29))

    def refuse(_progress: ImportProgress) -> None:
        raise KeyError("the person closed the window")

    async def cancelled() -> None:
        reached = asyncio.Event()
        loop = asyncio.get_running_loop()

        def wait(_progress: ImportProgress) -> None:
            loop.call_soon_threadsafe(reached.set)

        task = asyncio.create_task(take_in(library, path, progress=wait))
        await reached.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    async def work() -> None:
        with pytest.raises(KeyError, match="closed"):
            await take_in(library, path, progress=refuse)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", _full)
            with pytest.raises(StoreFullError):
                await take_in(library, path)
        with pytest.raises(FileUnreadableError):
            await library.look(str(tmp_path / "none"))
        (offer,) = await library.look(str(path))
        path.write_text("something else")
        with pytest.raises(UserError, match="nothing that Gleaner knows"):
            await library.add(str(path), offer, {}, quiet)
        write_walks(path, [1])
        with pytest.raises(UserError, match="not in this file"):
            await library.add(str(path), replace(offer, table="others"), {}, quiet)
        path.write_text("something else")
        with pytest.raises(UserError, match="nothing that Gleaner knows"):
            await library.look(str(path))
        assert await library.datasets() == ()
        assert list((tmp_path / "library").iterdir()) == []

    asyncio.run(work())
    write_walks(path, range(1, 29))
    asyncio.run(cancelled())
    assert [one.name for one in (tmp_path / "library").iterdir() if one.suffix == ".part"] == []


def _full(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


_KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
import tests.unit.app_library.test_library_library as suite
from app.store import Database, DatasetStore
from app.library.known_rows import KnownRows
from app.store.sealed_file import SealedWriter

folder, step = Path(sys.argv[1]), sys.argv[2]
def kill(*_args, **_more): os.kill(os.getpid(), signal.SIGKILL)
def after(call):
    def both(*args, **more):
        result = call(*args, **more)
        kill()
        return result
    return both
if step == "while writing": SealedWriter.commit = kill
if step == "before renaming": Path.replace = kill
if step == "after renaming": SealedWriter.commit = after(SealedWriter.commit)
if step == "after the commit": DatasetStore.put = after(DatasetStore.put)
with Database(folder / "store.db", suite.KEY) as database:
    library = suite.make(folder, database)
    asyncio.run(suite.take_in(library, folder / "two.txt"))
"""


@pytest.mark.parametrize("step", ["while writing", "before renaming", "after renaming", "after the commit"])
def test_a_kill_at_any_step_leaves_one_whole_data_set(tmp_path: Path, step: str) -> None:
    write_walks(tmp_path / "two.txt", [2, 3, 4])
    with Database(tmp_path / "store.db", KEY) as database:
        asyncio.run(take_in(make(tmp_path, database), write_walks(tmp_path / "one.txt", [1, 2, 3])))
    ended = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), step], check=False, cwd=Path.cwd())
    assert ended.returncode == -signal.SIGKILL
    with Database(tmp_path / "store.db", KEY) as database:
        library = make(tmp_path, database)
        (view,) = asyncio.run(library.datasets())
        assert view.rows == (4 if step == "after the commit" else 3)
        assert len(asyncio.run(library.sample(view.dataset_id, 0, 100))) == view.rows
        assert len(list((tmp_path / "library").iterdir())) == 1
        assert asyncio.run(take_in(library, tmp_path / "two.txt")).dataset.rows == 4


def test_erasing_destroys_the_key_and_keeps_the_proof(tmp_path: Path, database: Database) -> None:
    library = make(tmp_path, database)
    spend = LedgerEntry("e", "walks", "record", "histogram", 0.5, "sale", 1)
    LedgerStore(database).append(spend)
    journal = SaleJournal(database, Seller("me", "here"))

    async def work() -> str:
        view = (await take_in(library, write_walks(tmp_path / "one.txt", [1, 2]))).dataset
        release = {"kind": "raw", "epsilon": 0.0, "unit": "record"}
        journal.create_sale(
            "s1",
            {
                "plan": {"dataset": view.dataset_id, "release": release},
                "batches": [2],
                "facts": {"title": "Walks", "buyer_name": "Aster", "symbol": "GLN", "decimals": 6, "agreed_at_s": 7},
            },
        )
        (view,) = await library.datasets()
        (sold,) = view.sold
        assert sold.under_way
        assert (sold.sale_id, sold.buyer, sold.records, sold.state, sold.epsilon) == (
            "s1",
            "Aster",
            2,
            "under way",
            0.0,
        )
        assert [(one.unit, one.epsilon) for one in view.spent] == [("record", 0.5)]
        proof = await library.erase(view.dataset_id)
        assert "1 sale took along" in " ".join(proof.sentences)
        assert '"signature": "mine"' in proof.document
        assert await library.erase(view.dataset_id) == proof
        (erased,) = await library.datasets()
        assert erased.erased
        assert [field.samples for field in erased.fields] == [(), (), ()]
        assert (erased.sold, erased.spent) == (view.sold, view.spent)
        for refused in (library.sample(view.dataset_id, 0, 1), library.fits(view.dataset_id)):
            with pytest.raises(DatasetErasedError):
                await refused
        again = await take_in(library, tmp_path / "one.txt")
        assert again.dataset.dataset_id != view.dataset_id
        assert [one.erased for one in await library.datasets()] == [False, True]
        return view.dataset_id

    dataset_id = asyncio.run(work())
    assert not list((tmp_path / "library").glob(f"{dataset_id}*"))
