"""Apple Health: the traps of its XML, units, offsets, correlations, workouts old and new."""

from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.apple_health import AppleHealthImporter
from tests.helpers.export_cases import found_of, table_of

# As iOS 16 wrote it: in the type, a list of attributes lacks its end; a vertical tab stands in a text.
VECTOR = Path(__file__).parents[2] / "vectors/exports/apple_health/apple_health_export/exportar.xml"
FILES = {
    "apple_health_export/exportar.xml": VECTOR.read_bytes(),
    "apple_health_export/export_cda.xml": b'<?xml version="1.0"?><ClinicalDocument><broken></ClinicalDocument>',
    "apple_health_export/workout-routes/route.gpx": b"<gpx/>",
}


def test_found_by_its_root_whatever_it_is_called(tmp_path: Path) -> None:
    found = found_of(AppleHealthImporter(), tmp_path, FILES, zipped=True)
    assert found is not None
    assert found.members == ("exportar.xml",)
    assert [table.key for table in found.tables] == ["samples", "workouts", "sleep"]
    assert found_of(AppleHealthImporter(), tmp_path, {"x/export.xml": b"<gpx/>"}) is None


def test_samples_survive_the_broken_type_and_keep_offsets(tmp_path: Path) -> None:
    rows, broken = table_of(AppleHealthImporter(), tmp_path, FILES, "samples", zipped=True)
    steps, heart, pressure, again = rows
    assert steps == {
        "start": datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC), "end": datetime(2024, 3, 14, 20, 5, 7, tzinfo=UTC),
        "zone": "+01:00", "type": "StepCount", "value": 12.0, "category": None, "unit": "count", "source": "phone",
        "in_correlation": False,
    }  # fmt: skip
    assert (heart["start"], heart["zone"]) == (datetime(2024, 3, 15, 0, 34, 7, tzinfo=UTC), "-03:30")
    assert heart["source"] == "watch"
    assert (pressure["in_correlation"], again["in_correlation"]) == (False, True)
    assert [error.reason for error in broken] == ["its time cannot be read"]


def test_sleep_and_workouts_are_tables_of_their_own(tmp_path: Path) -> None:
    (night,), broken = table_of(AppleHealthImporter(), tmp_path, FILES, "sleep")
    assert (night["stage"], night["duration_s"]) == ("AsleepREM", 5_400.0)
    assert broken == []
    (run, ride), broken = table_of(AppleHealthImporter(), tmp_path, FILES, "workouts")
    assert (run["activity"], run["duration_s"], run["distance_m"]) == ("Running", 1_830.0, 3 * 1_609.344)
    assert abs(float(str(run["energy_kj"])) - 418.4) < 1e-9
    assert (ride["duration_s"], ride["distance_m"], ride["energy_kj"], ride["heart_rate_bpm"]) == (
        1_800.0, 10_000.0, 500.0, 133.0,
    )  # fmt: skip


def test_no_name_of_a_device_or_a_person_comes_through(tmp_path: Path) -> None:
    for table in ("samples", "workouts", "sleep"):
        rows, _ = table_of(AppleHealthImporter(), tmp_path, FILES, table)
        assert not any(word in str(rows) for word in ("Maria", "1980", "Strava"))


def test_entities_are_cut_with_the_type_and_never_expanded(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE HealthData [<!ENTITY a "aaaaaaaaaa">]><HealthData><Record type="&a;"/></HealthData>'
    rows, broken = table_of(AppleHealthImporter(), tmp_path, {"x/export.xml": bomb}, "samples")
    assert rows == []
    assert [error.reason for error in broken] == ["the document is not well-formed XML here"]
