from datetime import UTC, datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.importers.fitbit import FitbitImporter
from tests.helpers.export_cases import container_of, found_of, table_of

ROOT = Path(__file__).parents[2] / "vectors" / "exports" / "fitbit"
FILES = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(ROOT.rglob("*.*"))}


def test_measurements_come_from_csv_once_without_copies_of_other_apps(tmp_path: Path) -> None:
    rows, broken = table_of(FitbitImporter(), tmp_path, FILES, "samples", zipped=True)
    assert [(row["time"], row["measure"], row["value"]) for row in rows] == [
        (datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC), "beats per minute", 61.0)
    ]
    assert [row.line for row in broken] == [5]
    assert "Synthetic" not in str(rows)


def test_no_data_headers_alone_and_disputed_json_are_left_and_the_profile_is_taken_without_reading_it(
    tmp_path: Path,
) -> None:
    found = found_of(FitbitImporter(), tmp_path, FILES)
    assert found is not None
    assert sorted(path.rpartition("/")[2] for path in found.members) == [
        "Profile.csv",
        "exercise-0.json",
        "heart_rate_2024-03-14.csv",
        "sleep-2024-03.json",
    ]


def test_nights_and_workouts_keep_their_local_times(tmp_path: Path) -> None:
    (night,), broken = table_of(FitbitImporter(), tmp_path, FILES, "nights")
    assert (night["start_local"], night["end_local"]) == ("2024-03-14 23:10:30", "2024-03-15 06:40:00")
    assert (night["duration_s"], night["asleep_min"], night["main"]) == (26970.0, 400.0, True)
    assert len(broken) == 1
    (run,), _ = table_of(FitbitImporter(), tmp_path, FILES, "workouts")
    assert (run["start_local"], run["activity"], run["duration_s"]) == ("2024-03-14 17:00:00", "Run", 1800.0)
    assert "123456789" not in str(night)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(data=st.data())
def test_mutations_never_raise(tmp_path: Path, data: st.DataObject) -> None:
    files = {}
    for name, original in FILES.items():
        content = bytearray(original)
        for _ in range(data.draw(st.integers(0, 8))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        files[name] = bytes(content)
    importer = FitbitImporter()
    with container_of(tmp_path, files) as container:
        found = importer.find(container)
        given_rows = (
            []
            if found is None
            else [row for table in found.tables for row in importer.rows(container, found, table.key, {})]
        )
    assert all(isinstance(row, dict | BrokenRowError) for row in given_rows)
