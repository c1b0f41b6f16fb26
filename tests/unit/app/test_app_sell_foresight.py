"""What noise would hide is said with the fit, from the very data, before anything is prepared or paid for."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from app.library.catalogue import Catalogue
from app.library.fits import RequestFits
from app.library.reading import all_exports
from app.sell import foresight as module
from app.sell.foresight import Foresight
from app.spec import Spec
from app.spec_release import MapArea, Release
from app.spec_wants import WantedField, Wants
from app.store import Database, DatasetStore
from tests.unit.app_library.test_library_library import KEY, make, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.library.model import DatasetView, FitView

AREA = MapArea("lat", "lon", south=48.0, west=2.0, north=48.2, east=2.2, cell_m=1_500)
WANTED = Wants((WantedField("at", kind="timestamp"), WantedField("lat", kind="float"), WantedField("lon")))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with Database(tmp_path / "store.db", KEY) as opened:
        yield opened


def view_of(low: float, high: float, least: int, *, raw: bool = False) -> Any:
    release = Release("places", epsilon_min=low, epsilon_max=high, unit="user-day", day_column="at", area=AREA)
    asked, name = Release("raw") if raw else release, f"{low} {high} {least} {raw}"
    spec = Spec("Places", "", "k", "B", "", "", asked, {"schema": {}}, bytes(1216), wants=WANTED)
    return SimpleNamespace(spec=spec, address=name, min_records=least, records_funded=1_000, symbol="T", decimals=0)


class Board:
    """One open request, and terms for anything."""

    def __init__(self, view: Any) -> None:
        self.view = view

    async def list(self, *, committees: bool) -> list[Any]:
        assert committees
        return [self.view]

    async def terms(self, *_: object) -> Any:
        return SimpleNamespace(refused="", expected=5)


@pytest.fixture
def stays(tmp_path: Path, database: Database) -> DatasetView:
    path = tmp_path / "stays.csv"
    rows = [f"2026-01-{day % 28 + 1:02d}T12:00:00Z,48.01,{2.01 + day % 4 / 40}" for day in range(40)]
    path.write_text("at,lat,lon\n" + "\n".join(rows))
    library = make(tmp_path, database, reading=all_exports())
    return asyncio.run(take_in(library, path)).dataset


def fit(view: Any, stays: DatasetView, tmp_path: Path, database: Database) -> FitView:
    foresight = Foresight(Catalogue(DatasetStore(database), tmp_path / "library"))
    fits = RequestFits(cast("Any", Board(view)), Pubkey.default(), foresight.hidden)
    (found,) = asyncio.run(fits.fits(stays))
    return found


def test_a_request_whose_noise_hides_everything_does_not_fit(
    tmp_path: Path, database: Database, stays: DatasetView
) -> None:
    hidden = fit(view_of(0.1, 0.5, 2), stays, tmp_path, database)
    assert hidden.score == 0
    assert hidden.problems[-1].startswith("Noise would hide nearly everything: even at epsilon 0.5, 0 of your 4 places")
    low = fit(view_of(0.1, 4.0, 2), stays, tmp_path, database)
    assert low.score > 0
    assert low.problems[-1].startswith("Below epsilon ")
    enough = fit(view_of(3.0, 4.0, 2), stays, tmp_path, database)
    assert enough.score > low.score
    as_it_is = fit(view_of(1, 1, 2, raw=True), stays, tmp_path, database)
    assert not any("hide" in problem for problem in (*enough.problems, *as_it_is.problems))


def test_what_was_counted_is_remembered_and_much_data_is_not_read(
    tmp_path: Path, database: Database, stays: DatasetView, monkeypatch: pytest.MonkeyPatch
) -> None:
    foresight = Foresight(Catalogue(DatasetStore(database), tmp_path / "library"))
    mapping = (("at", "at"), ("lat", "lat"), ("lon", "lon"))
    first = asyncio.run(foresight.hidden(stays.dataset_id, view_of(0.1, 0.5, 2), mapping))
    assert first[0]
    monkeypatch.setattr(module, "MOST_ROWS", 10)
    assert asyncio.run(foresight.hidden(stays.dataset_id, view_of(0.1, 0.5, 2), mapping)) == first
    assert asyncio.run(foresight.hidden(stays.dataset_id, view_of(0.1, 0.5, 3), mapping)) == ("", "")
