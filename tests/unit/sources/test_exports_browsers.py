import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.containers import open_container
from sources.errors import BrokenRowError
from sources.exports.browser_history import BrowserHistory
from sources.exports.browser_profiles import browser_profiles
from sources.exports.importers.chromium import ChromiumImporter
from sources.exports.importers.firefox import FirefoxImporter
from sources.values import Row
from tests.helpers.export_cases import table_of

FIREFOX = """
CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER,
 visit_type INTEGER, session INTEGER);
INSERT INTO moz_places VALUES (1, 'https://example.org/', 'Example'), (2, 'https://duckduckgo.com/?q=rain', NULL);
INSERT INTO moz_historyvisits VALUES (1, 0, 1, 1710446647123457, 2, 0), (2, 1, 2, 1710446648000000, 1, 0);
"""
CHROMIUM = """
CREATE TABLE urls (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR);
CREATE TABLE visits (id INTEGER PRIMARY KEY, url INTEGER, visit_time INTEGER, from_visit INTEGER, transition INTEGER,
 visit_duration INTEGER, originator_cache_guid TEXT);
INSERT INTO urls VALUES (1, 'https://example.org/', 'Example');
INSERT INTO visits VALUES (1, 1, 13354920247123457, 0, 805306369, 2500000, '');
INSERT INTO visits VALUES (2, 1, 13354920248000000, 0, -2147483640, 0, 'synthetic-guid');
"""
AT = datetime(2024, 3, 14, 20, 4, 7, 123457, tzinfo=UTC)


@contextmanager
def database(path: Path, script: str, *, log: bool = False) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as made:
        if log:
            made.execute("PRAGMA journal_mode = WAL")
        made.executescript(script)
        made.commit()
        yield made


def made_bytes(folder: Path, script: str) -> bytes:
    path = folder / "made.sqlite"
    path.unlink(missing_ok=True)
    with database(path, script):
        pass
    return path.read_bytes()


def visits(importer: BrowserHistory, path: Path) -> tuple[list[Row], list[BrokenRowError]]:
    with open_container([path]) as container:
        found = importer.find(container)
        assert found is not None
        given = list(importer.rows(container, found, "visits", {}))
    return [row for row in given if isinstance(row, dict)], [row for row in given if isinstance(row, BrokenRowError)]


def test_firefox_visits_with_exact_times(tmp_path: Path) -> None:
    files = {"a/places-copy.bin": made_bytes(tmp_path, FIREFOX)}
    rows, broken = table_of(FirefoxImporter(), tmp_path, files, "visits")
    assert not broken
    assert [(row["time"], row["transition"], row["title"], row["query"]) for row in rows] == [
        (AT, "typed", "Example", None),
        (AT.replace(second=8, microsecond=0), "link", None, "rain"),
    ]


def test_firefox_on_phones_writes_milliseconds(tmp_path: Path) -> None:
    script = FIREFOX.replace("1710446647123457", "1710446647123")
    rows, _ = table_of(FirefoxImporter(), tmp_path, {"p/places.sqlite": made_bytes(tmp_path, script)}, "visits")
    assert rows[0]["time"] == AT.replace(microsecond=123000)


def test_chromium_visits_count_from_1601_and_only_the_low_byte_says_how(tmp_path: Path) -> None:
    files = {"Default/History": made_bytes(tmp_path, CHROMIUM)}
    rows, broken = table_of(ChromiumImporter(), tmp_path, files, "visits")
    assert not broken
    assert [(row["time"], row["transition"], row["duration_s"]) for row in rows] == [
        (AT, "typed", 2.5),
        (AT.replace(second=8, microsecond=0), "reload", None),
    ]
    assert (rows[0]["device"], rows[1]["device"] is None) == (None, False)
    assert "synthetic" not in str(rows)


def test_an_older_chromium_without_devices_is_read(tmp_path: Path) -> None:
    script = CHROMIUM.replace(", originator_cache_guid TEXT", "").replace(", ''", "").replace(", 'synthetic-guid'", "")
    rows, _ = table_of(ChromiumImporter(), tmp_path, {"Default/History": made_bytes(tmp_path, script)}, "visits")
    assert [row["device"] for row in rows] == [None, None]


@pytest.mark.parametrize("whole_profile", [True, False], ids=["profile", "file"])
def test_visits_still_in_the_write_ahead_log_of_a_running_browser_are_there(
    tmp_path: Path,
    whole_profile: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    path = tmp_path / "places.sqlite"
    with database(path, FIREFOX, log=True) as browser:
        browser.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        browser.execute("INSERT INTO moz_historyvisits VALUES (3, 0, 1, 1710446650000000, 9, 0)")
        browser.commit()
        before = path.read_bytes()
        rows, _ = visits(FirefoxImporter(), tmp_path if whole_profile else path)
        assert path.read_bytes() == before
    assert [row["transition"] for row in rows] == ["typed", "link", "reload"]


def test_a_database_its_browser_holds_locked_is_read(tmp_path: Path) -> None:
    with database(tmp_path / "History", CHROMIUM) as browser:
        browser.execute("PRAGMA locking_mode = EXCLUSIVE")
        browser.execute("BEGIN EXCLUSIVE")
        rows, broken = visits(ChromiumImporter(), tmp_path)
        browser.rollback()
    assert (len(rows), broken) == (2, [])


def test_views_in_place_of_tables_are_not_trusted(tmp_path: Path) -> None:
    view = "CREATE TABLE visits (id INTEGER); CREATE VIEW urls AS SELECT randomblob(100000000) AS url"
    path = tmp_path / "History"
    with database(path, view):
        pass
    with open_container([path]) as container:
        assert ChromiumImporter().find(container) is None


def test_visits_without_address_or_time_are_counted(tmp_path: Path) -> None:
    more = "(3, 9, 1, 0, 0, 0, ''), (4, 1, 9223372036854775807, 0, 0, 0, '');"
    script = CHROMIUM.replace("'synthetic-guid');", f"''), {more}")
    rows, broken = table_of(ChromiumImporter(), tmp_path, {"x/History": made_bytes(tmp_path, script)}, "visits")
    assert (len(rows), [row.line for row in broken]) == (2, [3, 4])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(st.data())
def test_a_damaged_database_gives_rows_or_broken_rows(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(made_bytes(tmp_path, CHROMIUM))
    for _ in range(data.draw(st.integers(1, 40))):
        content[data.draw(st.integers(16, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "History"
    path.write_bytes(bytes(content))
    with open_container([path]) as container:
        found = ChromiumImporter().find(container)
        given = [] if found is None else list(ChromiumImporter().rows(container, found, "visits", {}))
    assert all(isinstance(row, dict | BrokenRowError) for row in given)


def test_profiles_are_found_in_the_usual_places_of_each_system(tmp_path: Path) -> None:
    places = {
        "linux": [".mozilla/firefox/abc.default/places.sqlite", ".config/BraveSoftware/Brave-Browser/Default/History"],
        "darwin": ["Library/Application Support/Microsoft Edge/Profile 1/History"],
        "win32": [
            "AppData/Roaming/Mozilla/Firefox/Profiles/x/places.sqlite",
            "AppData/Local/Google/Chrome/User Data/Default/History",
        ],
    }
    for paths in places.values():
        for path in paths:
            (tmp_path / path).parent.mkdir(parents=True)
            (tmp_path / path).write_bytes(b"x")
    found = {system: browser_profiles(tmp_path, {}, system) for system in places}
    assert {system: [one.history for one in profiles] for system, profiles in found.items()} == {
        system: [tmp_path / path for path in paths] for system, paths in places.items()
    }
    assert [(one.importer, one.browser, one.profile) for one in found["win32"]] == [
        ("firefox", "Firefox", "x"),
        ("chromium", "Chrome", "Default"),
    ]


def test_a_column_whose_name_is_damaged_hides_no_visits(tmp_path: Path) -> None:
    content = made_bytes(tmp_path, CHROMIUM).replace(b"from_visit", b"from\xff\xfe\x80\x81\x82\x83")
    rows, broken = table_of(ChromiumImporter(), tmp_path, {"x/History": content}, "visits")
    assert (len(rows), broken) == (2, [])
