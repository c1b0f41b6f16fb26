"""Importing, joining and reading of data sets beside the raw speed of a file: `python bench/library/bench_import.py`.

A listening history of a made-up person is written, read as plain bytes, read by its importer alone, imported, joined
with a second export of which nine tenths are known, and read back. Speeds are given as ratios within this run, in CPU
time; memory is how much the process grew, at one and at four times the rows.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.budget.caps import PrivacyCaps
from app.library.arrivals import Arrivals
from app.library.catalogue import Catalogue
from app.library.erasure import Erasing
from app.library.library import PersonLibrary
from app.library.reading import all_exports
from app.library.records import DatasetRecords
from app.store import Database, DatasetStore, LedgerStore, SaleJournal, Seller, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.library.model import DatasetView, Imported, ImportProgress

ROWS = 30_000
RESULT = Path(__file__).with_name("import.json")
BEGIN = datetime(2015, 1, 1, tzinfo=UTC)


def write_export(folder: Path, first: int, count: int) -> Path:
    """Write plays number `first` on, as Spotify's extended history has them."""
    folder.mkdir()
    plays = (
        {
            "ts": (BEGIN + timedelta(minutes=4 * number)).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "username": "made-up",
            "platform": "linux",
            "ms_played": 1_000 * (number % 240),
            "conn_country": "DE",
            "ip_addr_decrypted": "192.0.2.7",
            "master_metadata_track_name": f"Song {number % 3_001}",
            "master_metadata_album_artist_name": f"Artist {number % 307}",
            "master_metadata_album_album_name": f"Album {number % 911}",
            "spotify_track_uri": f"spotify:track:{number % 3_001:022d}",
            "episode_name": None,
            "episode_show_name": None,
            "spotify_episode_uri": None,
            "reason_start": "trackdone",
            "reason_end": "trackdone",
            "shuffle": False,
            "skipped": False,
            "offline": False,
            "offline_timestamp": None,
            "incognito_mode": False,
        }
        for number in range(first, first + count)
    )
    path = folder / "Streaming_History_Audio_2015_0.json"
    with path.open("w") as file:  # piece by piece, so that memory tells of the import alone
        file.write("[")
        for number, play in enumerate(plays):
            file.write(("," if number else "") + json.dumps(play))
        file.write("]")
    return path


def read_bytes(path: Path) -> int:
    """Read a file in pieces and keep nothing."""
    with path.open("rb") as file:
        return sum(len(piece) for piece in iter(lambda: file.read(1 << 20), b""))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """CPU seconds of this process and result of one call; another program's work does not count."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def grown_mib() -> float:
    """Largest memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def read_rows(path: Path) -> int:
    """Read the export by its importer and keep nothing."""
    exports = all_exports()
    with exports.opened([path]) as container:
        found = next(one for one in exports.look(container) if one.importer == "spotify")
        return sum(1 for _ in exports.run(container, found, found.tables[0].key, {}, "refuse").rows())


def quiet(_progress: ImportProgress) -> None:
    """Nobody listens."""


def measure(folder: Path, rows: int) -> dict[str, float]:
    """Everything about one size."""
    export = write_export(folder / f"one{rows}", 0, rows)
    newer = write_export(folder / f"two{rows}", rows // 10, rows)
    home = folder / f"home{rows}"
    (home / "library").mkdir(parents=True)
    with Database(home / "store.db", bytes(32)) as database:
        settings = Settings(database)
        catalogue = Catalogue(DatasetStore(database), home / "library")
        caps, contents = PrivacyCaps(settings), catalogue.store.contents
        records = DatasetRecords(SaleJournal(database, Seller("", "")), LedgerStore(database), caps, contents)
        library = PersonLibrary(
            catalogue,
            all_exports(),
            records,
            Arrivals(settings),
            _no_network,
            Erasing(catalogue, records, lambda body: body(""), lambda _name: None),
        )

        def take_in(path: Path) -> Imported:
            async def work() -> Imported:
                offer = next(one for one in await library.look(str(path)) if one.importer == "spotify")
                return await library.add(str(path), offer, {}, quiet)

            return asyncio.run(work())

        raw_s, _ = timed(lambda: read_bytes(export))
        rows_s, count = timed(lambda: read_rows(export))
        before = grown_mib()
        import_s, first = timed(lambda: take_in(export))
        imported_mib = grown_mib() - before
        join_s, joined = timed(lambda: take_in(newer))
        joined_mib = grown_mib() - before
        view: DatasetView = joined.dataset
        read_s, again = timed(lambda: sum(1 for _ in catalogue.table(catalogue.get(view.dataset_id)).rows()))
        sample_s, _ = timed(lambda: asyncio.run(library.sample(view.dataset_id, view.rows - 5, 5)))
    assert (count, first.kept, joined.kept, joined.known, again) == (
        rows,
        rows,
        rows // 10,
        rows - rows // 10,
        view.rows,
    )
    return {
        "rows": rows,
        "export_mb": export.stat().st_size / 1e6,
        "sealed_mb": view.size_bytes / 1e6,
        "import_rows_s": rows / import_s,
        "import_to_reading_alone": import_s / rows_s,
        "import_to_raw_bytes": import_s / raw_s,
        "join_to_import": join_s / import_s,
        "read_back_rows_s": view.rows / read_s,
        "last_rows_to_all": sample_s / read_s,
        "import_grew_mib": imported_mib,
        "join_grew_mib": joined_mib,
    }


def _no_network() -> Any:
    raise RuntimeError("nothing is fitted here")


def main() -> None:
    """Measure one size and four times as much, print it and keep it beside this file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measure(folder, 1_000)  # libraries are loaded before anything counts
        result = {
            "machine": {"python": platform.python_version(), "cores": os.cpu_count(), "load": os.getloadavg()[0]},
            "once": measure(folder, ROWS),
            "four_times": measure(folder, 4 * ROWS),
        }
    text = json.dumps(result, indent=1, default=float)
    print(text)
    RESULT.write_text(text + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
