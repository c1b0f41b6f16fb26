"""A run: counts, progress, cancelling, what became of each member."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sources.errors import BrokenRowError, UnsupportedFormatError
from sources.exports.run import ImportRun, RunProgress, look
from tests.helpers.export_cases import container_of

ROWS = b"a,b\n" + b"1,2\n" * 1_200 + b"1\n" * 30


def test_rows_broken_rows_and_members_are_counted(tmp_path: Path) -> None:
    seen: list[RunProgress] = []
    ticks = iter(range(10_000))
    with container_of(tmp_path, {"x/a.csv": ROWS}) as container:
        (found,) = look(container)
        run = ImportRun(container, found, "file1", {}, progress=seen.append, now_s=lambda: float(next(ticks)))
        assert sum(1 for _ in run.rows()) == 1_200 == run.row_count
        assert (run.broken_count, len(run.first_broken)) == (30, 20)
        (report,) = run.members()
        assert (report.state, report.reason) == ("read", "")
    assert [one.rows for one in seen] == [500, 1_000, 1_200]
    assert seen[-1].bytes_done == seen[-1].bytes_total == len(ROWS)
    assert seen[-1].left_s == 0.0
    assert seen[0].left_s is not None


def test_refusing_stops_at_the_first_broken_row_and_progress_can_cancel(tmp_path: Path) -> None:
    def stop(_: RunProgress) -> None:
        raise KeyboardInterrupt

    with container_of(tmp_path, {"x/a.csv": ROWS}) as container:
        (found,) = look(container)
        with pytest.raises(BrokenRowError, match="1 fields"):
            list(ImportRun(container, found, "file1", {}, on_broken="refuse").rows())
        run = ImportRun(container, found, "file1", {}, progress=stop)
        with pytest.raises(KeyboardInterrupt):
            list(run.rows())
        assert run.row_count <= 500


def test_nothing_within_is_no_error(tmp_path: Path) -> None:
    with container_of(tmp_path, {"x/a.json": b"[]", "x/b.csv": b"", "x/no-data.txt": b"no data"}) as container:
        assert look(container) == ()


def test_absurd_numbers_and_half_characters_cannot_come_through(tmp_path: Path) -> None:
    content = b'{"t":"a","n":1,"at":"2024-01-01T00:00:00Z"}\n{"t":"b","n":%s,"at":null}\n' % (b"9" * 99)
    with container_of(tmp_path, {"x/a.jsonl": content, "x/b.csv": b"a\n"}) as container:
        found = look(container)[0]
        rows = list(ImportRun(container, found, "file1", {}).rows())
    assert rows[0]["at"] == datetime(2024, 1, 1, tzinfo=UTC)


LOCATIONS = b'{"locations": [{"latitudeE7": 1, "longitudeE7": 2, "timestamp": "2024-02-29T00:00:00Z"}]}'
ENCRYPTED = {"Takeout/Zeitachse/Encrypted Backups.txt": b"x", "Takeout/Zeitachse/Settings.json": b'{"a": 1}'}


def test_what_lies_beside_a_service_is_neither_told_of_nor_taken_for_data(tmp_path: Path) -> None:
    beside = {"Takeout/archive_browser.html": b"<html></html>", "Takeout/ReadMe.pdf": b"%PDF-1.7"}
    for files in (
        {"x/Records.json": LOCATIONS, **beside},
        {"x/Records.json": LOCATIONS, "x/Settings.json": b'{"a": 1}'},
    ):
        with container_of(tmp_path, files, zipped=True) as container:
            (found,) = look(container)
            assert (found.importer, found.notes) == ("google_location", ())


def test_where_a_service_gave_nothing_readable_its_settings_are_no_data(tmp_path: Path) -> None:
    with container_of(tmp_path, ENCRYPTED, zipped=True) as container:
        (found,) = look(container)
    assert not found.tables
    assert "Export it on the phone" in found.notes[0]


def test_files_nobody_knows_are_still_tables_beside_a_service(tmp_path: Path) -> None:
    files = {"x/Records.json": LOCATIONS, "x/own.csv": b"a,b\n1,2\n", "x/own.json": b'[{"a": 1}]'}
    with container_of(tmp_path, files, zipped=True) as container:
        assert [(one.importer, len(one.tables)) for one in look(container)] == [("google_location", 1), ("plain", 2)]


def test_a_workbook_is_told_apart_from_an_archive_without_data(tmp_path: Path) -> None:
    files = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    with container_of(tmp_path, files, zipped=True) as container, pytest.raises(UnsupportedFormatError, match="as CSV"):
        look(container)
