from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.importers.google_fit import GoogleFitImporter
from sources.exports.importers.google_keep import GoogleKeepImporter
from sources.exports.importers.google_saved_places import GoogleSavedPlacesImporter
from sources.exports.model import Importer
from tests.helpers.export_cases import container_of, found_of, table_of

VECTORS = Path(__file__).parents[2] / "vectors" / "exports"
AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


def files_of(name: str) -> Mapping[str, bytes]:
    root = VECTORS / name
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.*"))}


def test_fit_samples_in_nanoseconds_as_numbers_or_texts(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleFitImporter(), tmp_path, files_of("google_fit"), "samples")
    assert (rows[0]["time"], rows[0]["value"], rows[0]["unit"]) == (AT.replace(microsecond=123456), 72.5, "bpm")
    assert "synthetic" not in str(rows)
    assert [(row["type"], row["part"], row["value"], row["category"]) for row in rows[1:]] == [
        ("sleep.segment", 0, None, "light sleep"),
        ("blood_pressure", 0, 120.0, None),
        ("blood_pressure", 1, 80.0, None),
    ]
    assert [row.line for row in broken] == [5]


def test_fit_positions_do_not_hide_among_measures_of_health(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleFitImporter(), tmp_path, files_of("google_fit"), "samples")
    assert 50.1 not in [row["value"] for row in rows]


def test_fit_quarters_of_an_hour_with_headers_of_any_language(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleFitImporter(), tmp_path, files_of("google_fit"), "intervals", zipped=True)
    assert [(row["measure"], row["value"], row["unit"]) for row in rows] == [
        ("Aktive Minuten", 3.0, "Anzahl"),
        ("Kalorien", 21.5, "kcal"),
        ("Distanz", 210.25, "m"),
        ("Kalorien", 17.0, "kcal"),
    ]
    assert (rows[0]["time"], rows[0]["zone"]) == (datetime(2024, 3, 14, 8, tzinfo=UTC), "+01:00")
    assert rows[3]["end"] == datetime(2024, 3, 14, 23, tzinfo=UTC)
    assert [row.line for row in broken] == [4]


def test_a_quarter_whose_end_names_no_zone_is_broken(tmp_path: Path) -> None:
    content = b"Start,End,Calories (kcal)\n08:00:00+01:00,08:15:00,3\n08:15:00+01:00,08:30:00+01:00,4\n"
    files = {"Daily activity metrics/2024-03-14.csv": content, "Daily activity metrics/2024-03-15.csv": content}
    rows, broken = table_of(GoogleFitImporter(), tmp_path, files, "intervals")
    assert ([row["value"] for row in rows], [one.line for one in broken]) == ([4.0, 4.0], [2, 2])


def test_fit_days_stay_days_and_nan_is_nothing(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleFitImporter(), tmp_path, files_of("google_fit"), "days")
    assert [(row["day"], row["measure"], row["value"]) for row in rows] == [
        (date(2024, 3, 14), "Kalorien", 1800.5),
        (date(2024, 3, 14), "Schrittzahl", 9000.0),
        (date(2024, 3, 15), "Kalorien", 1700.0),
    ]
    assert [row.line for row in broken] == [4]


def test_places_of_both_generations_with_the_longitude_first(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleSavedPlacesImporter(), tmp_path, files_of("google_saved_places"), "places")
    saved = [row for row in rows if row["kind"] == "saved"]
    assert [(row["title"], row["lat"], row["lon"], row["country"]) for row in saved] == [
        ("Café Beispiel", 50.1, 6.9, "DE"),
        (None, None, None, None),
        ("Altes Café", 50.2, 7.0, "DE"),
    ]
    assert saved[0]["time"] == AT
    assert "its position is not on the globe" in [row.reason for row in broken]


def test_addresses_of_places_do_not_come_along(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleSavedPlacesImporter(), tmp_path, files_of("google_saved_places"), "places")
    assert not [word for word in ("Beispielweg", "Privatweg", "Altweg", "cid=") if word in str(rows)]


def test_labels_reviews_and_lists_with_localised_headers(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleSavedPlacesImporter(), tmp_path, files_of("google_saved_places"), "places")
    others = sorted((str(row["kind"]), str(row["title"]), row["note"], row["rating"], row["lat"]) for row in rows)
    assert [one for one in others if one[0] != "saved"] == [
        ("label", "Home", None, None, 50.15),
        ("list", "Gesetzter Pin", "schön", None, 54.32),
        ("list", "Leuchtturm", "im Sommer", None, None),
        ("review", "Café Beispiel", "Gut.", 4.0, 50.1),
    ]
    assert {row["list"] for row in rows} == {None, "Möchte ich hin"}
    assert "it has no address of a place" in [row.reason for row in broken]


def test_notes_with_and_without_the_day_they_were_written(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleKeepImporter(), tmp_path, files_of("google_keep"), "notes")
    old, shopping = rows
    assert (old["created"], old["text"], old["title"], old["attachments"]) == (None, "Alt", None, 1)
    assert (shopping["text"], shopping["labels"], shopping["is_list"]) == ("Samen\nErde", "Garten, März", True)
    assert shopping["edited"] == AT.replace(microsecond=123457)
    assert len(broken) == 1


@pytest.mark.parametrize("importer", [GoogleFitImporter(), GoogleSavedPlacesImporter(), GoogleKeepImporter()])
def test_other_files_are_not_taken(tmp_path: Path, importer: Importer) -> None:
    others = {"a/a.csv": b"Date,Amount\n2024-01-01,3\n", "a/b.json": b'{"features":[{"geometry":{}}]}'}
    assert found_of(importer, tmp_path, others) is None


@pytest.mark.parametrize("importer", [GoogleFitImporter(), GoogleSavedPlacesImporter(), GoogleKeepImporter()])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10, deadline=None)
@given(data=st.data())
def test_mutations_never_raise(tmp_path: Path, importer: Importer, data: st.DataObject) -> None:
    files = {}
    for name, original in files_of(importer.key).items():
        content = bytearray(original)
        for _ in range(data.draw(st.integers(0, 8))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        files[name] = bytes(content)
    with container_of(tmp_path, files) as container:
        found = importer.find(container)
        given = (
            []
            if found is None
            else [row for table in found.tables for row in importer.rows(container, found, table.key, {})]
        )
    assert all(isinstance(row, dict | BrokenRowError) for row in given)
