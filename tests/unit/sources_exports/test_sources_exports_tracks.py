"""Tracks: every format's traps, lists in other languages, archives within archives."""

import gzip
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sources.exports.importers.tracks import TracksImporter
from sources.exports.importers.tracks_listed import strava_date
from tests.helpers.export_cases import container_of, found_of, table_of

VECTORS = Path(__file__).parents[2] / "vectors/exports/tracks"
GPX, OLD = VECTORS / "export_1/activities/1.gpx", VECTORS / "old.gpx"
TCX, FIT = VECTORS / "export_1/activities/2.tcx", VECTORS / "export_1/activities/3.fit.gz"
LISTED, GARMIN = VECTORS / "export_1/activities.csv", VECTORS / "DI_CONNECT/jo_0_summarizedActivities.json"
AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


def test_gpx_has_extensions_offsets_and_points_without_time(tmp_path: Path) -> None:
    rows, broken = table_of(TracksImporter(), tmp_path, {"a.gpx": GPX.read_bytes()}, "points")
    first, second, planned = rows
    track = first.pop("track")
    assert first == {
        "time": AT, "latitude": 50.1, "longitude": 6.9, "elevation_m": 113.4, "heart_rate_bpm": 120.0,
        "cadence_rpm": 80.0, "speed_m_s": None, "distance_m": None,
    }  # fmt: skip
    assert second["time"] == datetime(2024, 3, 14, 19, 4, 8, 500_000, tzinfo=UTC)
    assert (planned["time"], planned["track"]) == (None, track)
    assert [error.reason for error in broken] == ["its position is not on the globe"]


def test_gpx_1_0_with_a_mark_before_it_is_utc_though_it_does_not_say_so(tmp_path: Path) -> None:
    (row,), broken = table_of(TracksImporter(), tmp_path, {"a.gpx": OLD.read_bytes()}, "points")
    assert (row["time"], row["speed_m_s"]) == (datetime(2010, 1, 1, tzinfo=UTC), 4.5)
    assert broken == []


def test_tcx_that_begins_with_spaces_is_read_and_pauses_are_no_points(tmp_path: Path) -> None:
    rows, broken = table_of(TracksImporter(), tmp_path, {"a.tcx": TCX.read_bytes()}, "points")
    assert [(row["latitude"], row["heart_rate_bpm"], row["speed_m_s"]) for row in rows] == [
        (50.5, 99.0, 7.5), (None, 100.0, None),
    ]  # fmt: skip
    assert broken == []


def test_fit_counts_from_1989_in_semicircles_and_knows_no_value(tmp_path: Path) -> None:
    rows, broken = table_of(TracksImporter(), tmp_path, {"a.fit.gz": FIT.read_bytes()}, "points")
    first, nothing = rows
    assert first["time"] == datetime.fromtimestamp(631_065_600 + 1_079_380_000, UTC)
    expected = {"latitude": 50.1, "longitude": -6.9, "elevation_m": 113.4, "distance_m": 123.45, "speed_m_s": 2.5}
    assert all(abs(float(str(first[name])) - value) < 1e-6 for name, value in expected.items())
    assert [nothing[name] for name in ("latitude", "elevation_m", "heart_rate_bpm", "distance_m")] == [None] * 4
    assert [error.reason for error in broken] == ["its position is not on the globe"]


def test_a_damaged_fit_file_gives_what_it_has_and_says_so(tmp_path: Path) -> None:
    data = bytearray(gzip.decompress(FIT.read_bytes()))
    data[-1] ^= 1
    rows, broken = table_of(TracksImporter(), tmp_path, {"a.fit": bytes(data)}, "points")
    assert len(rows) == 2
    assert broken[-1].reason == "the FIT file is damaged here"


def test_stravas_list_is_read_in_any_language_in_metres(tmp_path: Path) -> None:
    found = found_of(TracksImporter(), tmp_path, {"x/activities.csv": LISTED.read_bytes(), "x/a.gpx": GPX.read_bytes()})
    assert found is not None
    assert [table.key for table in found.tables] == ["points", "activities"]
    rows, broken = table_of(TracksImporter(), tmp_path, {"x/activities.csv": LISTED.read_bytes()}, "activities")
    assert rows == [
        {"start": AT, "sport": "Lauf", "duration_s": 1_830.0, "moving_s": 1_800.0, "distance_m": 5_123.45,
         "climb_m": 12.0, "heart_rate_bpm": None, "energy_kj": None},
    ]  # fmt: skip
    assert [error.reason for error in broken] == ["its date cannot be read"]
    assert "Haus" not in str(rows)


def test_a_list_of_early_years_ends_sooner_and_is_read(tmp_path: Path) -> None:
    head = (
        "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,"
        "Max Heart Rate,Filename,Elapsed Time,Moving Time,Distance\n"
    )
    row = '1,"Jan 2, 2024, 8:00:00 AM",Run,Run,,1800,5.2,150,activities/1.gpx.gz,1800.0,1750.0,5200.0\n'
    wrong = "2,some day,Run,Run,,1800,5.2,150,activities/1.gpx.gz,1800.0,1750.0,5200.0\n"
    content = head + row * 5 + wrong
    rows, broken = table_of(TracksImporter(), tmp_path, {"activities.csv": content.encode()}, "activities")
    assert len(rows) == 5
    assert (rows[0]["distance_m"], rows[0]["moving_s"], rows[0]["climb_m"]) == (5200.0, 1750.0, None)
    assert [one.reason for one in broken] == ["its date cannot be read"]


@pytest.mark.parametrize(
    "written",
    ["Mar 14, 2024, 8:04:07 PM", "Mar 14, 2024, 8:04:07\u202fPM", "14 mars 2024 à 20:04:07", "14 mar 2024, 20:04:07",
     "14.03.2024, 20:04:07", "14. März 2024, 20:04:07", "2024-03-14 20:04:07"],
)  # fmt: skip
def test_dates_of_stravas_list_in_four_languages(written: str) -> None:
    assert strava_date(written) == AT


def test_garmin_counts_in_milliseconds_and_centimetres(tmp_path: Path) -> None:
    (row,), broken = table_of(TracksImporter(), tmp_path, {"x/s.json": GARMIN.read_bytes()}, "activities")
    assert (row["start"], row["duration_s"], row["distance_m"]) == (AT, 1_830.5, 5_123.45)
    assert [error.reason for error in broken] == ["it has no time"]


def test_archives_within_garmins_archive_hold_the_tracks(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("jo_1.fit", gzip.decompress(FIT.read_bytes()))
    files = {
        "DI_CONNECT/Uploaded/UploadedFiles_0-_Part1.zip": inner.getvalue(),
        "DI_CONNECT/s.json": GARMIN.read_bytes(),
    }
    rows, _ = table_of(TracksImporter(), tmp_path, files, "points", zipped=True)
    assert len(rows) == 2


def test_other_xml_is_no_track(tmp_path: Path) -> None:
    with container_of(tmp_path, {"x/a.xml": b"<html/>", "x/b.gpx": b""}) as container:
        assert TracksImporter().find(container) is None
