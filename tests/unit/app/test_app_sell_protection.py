"""Every kind of release is made from a file by the plan that a request's release chooses."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.budget.caps import PrivacyCaps
from app.errors import UserError
from app.sell.model import SalePlan
from app.sell.origin import FileOrigin
from app.sell.prepare import Preparation
from app.sell.protection import choice_for, mechanism_for, require_possible
from app.spec import Spec
from app.spec_release import AS_IT_IS, MapArea, Release, ReleaseColumn
from app.spec_released import quality_of_release
from app.store import Database, Settings
from privacy import ReleaseRefusedError
from sources import QualitySpec, validate_records
from storage.records import encode_rows
from tests.helpers.release_rows import spend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROWS = 5_200
COLUMNS = (ReleaseColumn("room", ("hall", "study")), ReleaseColumn("kwh", edges=(0.0, 1.0, 2.0, 5.0)))
AREA = MapArea("lat", "lon", 52.3, 13.1, 52.7, 13.8, 2_000)
DAYS: dict[str, Any] = {"unit": "user-day", "per_unit": 4, "day_column": "at", "day_zone": "Europe/Berlin"}
RELEASES = (
    (Release("histogram", "room", ("hall", "study"), 0.5, 2.0), {"category", "count"}, 3),
    (Release("histogram", "kwh", (), 0.5, 2.0, (0.0, 1.0, 5.0), **DAYS), {"category", "count"}, 3),
    (
        Release("marginals", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS),
        {"column_1", "value_1", "column_2", "value_2", "count"},
        19,
    ),
    (Release("synthetic", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS, delta=1e-6, rows=50), {"room", "kwh"}, 50),
    (
        Release("responses", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS, unit="answer", per_unit=7),
        {"room", "kwh", "epsilon"},
        7,
    ),
    (
        Release("places", epsilon_min=0.5, epsilon_max=8.0, area=AREA, **DAYS),
        {"latitude", "longitude", "cell_m", "days"},
        0,
    ),
    (
        Release("fixes", epsilon_min=0.5, epsilon_max=2.0, area=AREA, unit="place", per_unit=3),
        {"latitude", "longitude"},
        3,
    ),
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rows") / "home.csv"
    begun = datetime(2025, 1, 1, 6, tzinfo=UTC)
    with path.open("w", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(["at", "room", "kwh", "lat", "lon"])
        for number in range(ROWS):
            at = (begun + timedelta(hours=3 * number)).isoformat()
            writer.writerow([at, ("hall", "study", "attic")[number % 3], number % 50 / 10, 52.5, 13.4])
    return path


@pytest.fixture
def caps(tmp_path: Path) -> Iterator[PrivacyCaps]:
    with Database(tmp_path / "store.db", bytes(32)) as opened:
        yield PrivacyCaps(Settings(opened))


def prepared(release: Release, path: Path, caps: PrivacyCaps) -> Preparation:
    spec = Spec("T", "", "household-energy", "B", "", "", release, {"schema": {}}, bytes(1216))
    keep = tuple((name, "keep" if name in release.names else "drop") for name in ("at", "room", "kwh", "lat", "lon"))
    chosen = choice_for(release, release.epsilon_max)
    plan = SalePlan("s", "r", str(path), "", keep, chosen)
    again = SalePlan.from_json(json.loads(json.dumps(plan.to_json())))
    return Preparation(again, spec, bytes(32), caps, FileOrigin(path))


@pytest.mark.parametrize(("release", "fields", "records"), RELEASES, ids=lambda value: getattr(value, "kind", ""))
def test_records_of_every_kind(release: Release, fields: set[str], records: int, file: Path, caps: PrivacyCaps) -> None:
    preparation = prepared(release, file, caps)
    mechanism = preparation.mechanism()
    assert mechanism.unit == release.unit
    drawn = mechanism.draw(mechanism.measure(preparation.rows()), spend(mechanism))
    left = [json.loads(record) for record in encode_rows(drawn.records)]
    assert all(set(record) == fields for record in left)
    assert validate_records(QualitySpec.from_json(quality_of_release(release)), left) == []
    if records:
        assert len(left) == records == release.leaving(ROWS)
    else:
        assert 1 <= len(left) <= 3  # one place; empty cells are shown about once in ten releases
        assert max(record["days"] for record in left) == pytest.approx(650, abs=20)
    shown = preparation.preview([])
    assert shown.records == (records or 1)
    assert shown.histogram is not None
    assert shown.histogram.unit == release.unit


def test_a_release_that_could_not_be_made_is_refused() -> None:
    require_possible(AS_IT_IS)
    require_possible(RELEASES[0][0])
    with pytest.raises(ReleaseRefusedError):
        require_possible(Release("histogram", "room", (), 0.5, 2.0))
    with pytest.raises(UserError, match="which area"):
        mechanism_for(Release("places", epsilon_min=0.5, epsilon_max=2.0), choice_for(Release("places"), 1.0))
