from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.google_chrome import GoogleChromeImporter
from tests.helpers.export_cases import found_of, table_of

VECTOR = Path(__file__).parents[2] / "vectors" / "exports" / "google_chrome" / "BrowserHistory.json"
FILES = {"Takeout/Chrome/anything.json": VECTOR.read_bytes(), "Takeout/archive_browser.html": b"<html>"}


def test_the_list_is_known_by_its_fields_in_any_language_and_times_are_unix(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleChromeImporter(), tmp_path, FILES, "visits")
    assert rows[0] | {"device": ""} == {
        "time": datetime(2024, 3, 14, 20, 4, 7, 123457, tzinfo=UTC),
        "url": "https://example.org/a?b=c",
        "host": "example.org",
        "title": "Beispiel: Übersicht",
        "query": None,
        "transition": "link",
        "duration_s": None,
        "device": "",
    }
    assert rows[0]["device"] == rows[1]["device"] is not None
    assert "synthetic" not in str(rows)


def test_searches_are_told_by_the_address_and_passwords_do_not_come_along(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleChromeImporter(), tmp_path, FILES, "visits", zipped=True)
    assert [row["query"] for row in rows] == [None, "tomaten säen", None]
    assert [row["transition"] for row in rows] == ["link", "form submit", "typed"]
    assert rows[2]["url"] == "http://192.168.1.1/"


def test_entries_without_address_or_time_are_counted(tmp_path: Path) -> None:
    _, broken = table_of(GoogleChromeImporter(), tmp_path, FILES, "visits")
    assert [row.line for row in broken] == [4, 5]


def test_other_json_is_not_taken_for_it(tmp_path: Path) -> None:
    assert found_of(GoogleChromeImporter(), tmp_path, {"x.json": b'{"list":[{"url":"a"}]}'}) is None
