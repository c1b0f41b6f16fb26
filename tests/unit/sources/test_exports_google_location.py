from datetime import UTC, datetime
from pathlib import Path

import pytest

from sources.containers import open_container
from sources.errors import BrokenRowError
from sources.exports.importers.google_location import GoogleLocationImporter
from sources.exports.streams.heads import absent
from sources.values import Row
from tests.helpers.export_cases import container_of

VECTORS = Path(__file__).parents[2] / "vectors" / "exports" / "google_location"


def read(name: str, table: str) -> tuple[list[Row], list[BrokenRowError]]:
    importer = GoogleLocationImporter()
    with open_container([VECTORS / name]) as container:
        found = importer.find(container)
        assert found is not None
        fields = {one.key: [field.name for field in one.fields] for one in found.tables}
        given = list(importer.rows(container, found, table, {}))
    rows = [row for row in given if isinstance(row, dict)]
    assert all(list(row) == fields[table] for row in rows)
    return rows, [row for row in given if isinstance(row, BrokenRowError)]


def at(hour: int, minute: int = 0, second: int = 0, micro: int = 0, *, day: tuple[int, int, int]) -> datetime:
    return datetime(*day, hour, minute, second, micro, tzinfo=UTC)


MARCH, JUNE = (2023, 3, 14), (2024, 6, 1)


def test_records_under_any_folder_with_a_byte_order_mark() -> None:
    rows, _ = read("records", "points")
    assert rows[0] == {
        "time": at(9, 0, 0, 123000, day=MARCH),
        "zone": "UTC",
        "lat": 50.1109,
        "lon": 8.6821,
        "accuracy_m": 13.0,
        "ele_m": 112.0,
        "activity": "WALKING",
        "source": "WIFI",
    }
    assert rows[1]["time"] == at(9, 5, day=MARCH)


def test_records_without_coordinates_are_no_positions() -> None:
    rows, broken = read("records", "points")
    assert at(9, 6, day=MARCH) not in [row["time"] for row in rows]
    assert [row.line for row in broken] == [6, 7]


def test_a_longitude_that_ran_over_32_bits_is_repaired() -> None:
    rows, _ = read("records", "points")
    assert rows[2]["lon"] == pytest.approx(-70.6)
    assert rows[2]["lon"] == rows[3]["lon"]


def test_timestamps_in_milliseconds_or_by_mistake_in_seconds() -> None:
    rows, _ = read("records", "points")
    assert [row["time"] for row in rows[2:]] == [at(9, 7, 0, 500000, day=MARCH), at(9, 8, day=MARCH)]


def test_what_is_off_the_globe_or_has_no_time_is_counted_as_broken() -> None:
    _, broken = read("records", "points")
    assert [row.reason for row in broken] == ["its position is not on the globe", "its time cannot be read"]
    assert "yesterday" not in str(broken[1])


def test_a_month_gives_visits_without_their_child_visits() -> None:
    rows, broken = read("months", "visits")
    assert not broken
    assert [(row["time"], row["kind"], row["probability"]) for row in rows] == [
        (at(7, 0, 0, 500000, day=MARCH), "HOME", 0.92)
    ]
    assert "Daheim" not in str(rows)
    assert "Beispielweg" not in str(rows)
    assert "ChIJ" not in str(rows)


def test_a_month_gives_trips_and_their_raw_path() -> None:
    (trip,), _ = read("months", "segments")
    assert (trip["activity"], trip["distance_m"], trip["probability"]) == ("CYCLING", 1500.0, 0.875)
    assert (trip["end_lat"], trip["end_lon"]) == (50.1209, 8.6921)
    (point,), _ = read("months", "points")
    assert (point["time"], point["lat"], point["accuracy_m"]) == (at(8, 5, day=MARCH), 50.115, 8.0)


def test_android_under_a_localised_name() -> None:
    points, broken = read("android", "points")
    assert not broken
    assert [(row["time"], row["zone"], row["source"]) for row in points] == [
        (at(6, 4, day=JUNE), "+02:00", "PATH"),
        (at(6, 10, day=JUNE), "+02:00", "PATH"),
        (at(6, 2, day=JUNE), "+02:00", "WIFI"),
    ]
    assert (points[2]["lat"], points[2]["ele_m"]) == (50.1109, 158.2)
    (trip,), _ = read("android", "segments")
    assert (trip["end_lat"], trip["end_lon"], trip["distance_m"]) == (50.0379, -8.5622, 11800.5)


@pytest.mark.parametrize("name", ["android", "ios"])
def test_a_visit_of_hierarchy_level_1_does_not_double_the_one_of_level_0(name: str) -> None:
    rows, _ = read(name, "visits")
    assert [(row["time"], row["kind"], row["probability"]) for row in rows] == [(at(6, day=JUNE), "HOME", 0.81)]


def test_the_iphone_writes_numbers_as_texts_and_minutes_after_the_start() -> None:
    points, broken = read("ios", "points")
    assert not broken
    assert [(row["time"], row["lat"], row["lon"]) for row in points] == [
        (at(6, day=JUNE), 50.1109, 8.6821),
        (at(7, 1, day=JUNE), 50.1111, 8.6825),
    ]


def test_all_phones_and_years_name_places_and_movement_alike() -> None:
    places = {row["place"] for name in ("months", "android", "ios") for row in read(name, "visits")[0]}
    assert len(places) == 1
    assert {row["activity"] for name in ("android", "ios") for row in read(name, "segments")[0]} == {
        "IN_PASSENGER_VEHICLE"
    }


def test_an_archive_with_only_encrypted_backups_says_to_export_on_the_phone() -> None:
    with open_container([VECTORS / "encrypted"]) as container:
        found = GoogleLocationImporter().find(container)
    assert found is not None
    assert found.tables == ()
    assert "Export it on the phone" in found.notes[0]


def test_an_empty_history_is_no_error() -> None:
    with open_container([VECTORS / "empty"]) as container:
        found = GoogleLocationImporter().find(container)
    assert found is not None
    assert (found.tables, len(found.notes)) == ((), 1)


VISIT = b'{"placeVisit": {"location": {"latitudeE7": 1, "longitudeE7": 2}, "duration": {}}}'
TRIP = b'{"activitySegment": {"duration": {}}}'


@pytest.mark.parametrize(
    ("months", "tables"),
    [
        ([VISIT], ["visits"]),
        ([TRIP], ["segments"]),
        ([VISIT, TRIP], ["visits", "segments"]),
        ([VISIT + b', {"padding": "' + b"x" * 300_000 + b'"}, ' + TRIP], ["visits", "segments"]),
    ],
)
def test_tables_nothing_is_there_for_are_not_offered(tmp_path: Path, months: list[bytes], tables: list[str]) -> None:
    files = {f"{number}.json": b'{"timelineObjects": [%s]}' % month for number, month in enumerate(months)}
    with container_of(tmp_path, files) as container:
        found = GoogleLocationImporter().find(container)
    assert found is not None
    assert [table.key for table in found.tables] == tables


def test_marks_are_met_wherever_a_piece_ends_and_nothing_is_sure_of_large_files(tmp_path: Path) -> None:
    for before in range(256 * 1024 - 8, 256 * 1024 + 2):
        with container_of(tmp_path, {"x": b"." * before + b'"visit"' + b"." * 9}) as container:
            marks = frozenset({b'"visit"', b'"trip"'})
            assert absent(container.members, marks, 1_000_000) == {b'"trip"'}
            assert absent(container.members, marks, 100_000) == frozenset()
