from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.google.titles import TitleVerb
from sources.exports.importers.google_activity import GoogleActivityImporter
from tests.helpers.export_cases import container_of, found_of, table_of

VECTORS = Path(__file__).parents[2] / "vectors" / "exports" / "google_activity"
WATCHED = (VECTORS / "Wiedergabeverlauf.json").read_bytes()
MINE = (VECTORS / "MeineAktivitaeten.json").read_bytes()
PAGE = (VECTORS / "watch-history.html").read_bytes()
JSON = {"Takeout/YouTube/Verlauf/Wiedergabeverlauf.json": WATCHED, "Takeout/Meine Aktivitäten/x.json": MINE}
HTML = {"Takeout/YouTube/geschiedenis/kijkgeschiedenis.html": PAGE}


def test_views_under_localised_names_with_a_verb_behind_the_title(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleActivityImporter(), tmp_path, JSON, "watched", zipped=True)
    assert rows[0] == {
        "time": datetime(2024, 3, 14, 20, 4, 7, 123000, tzinfo=UTC),
        "zone": "UTC",
        "service": "YouTube",
        "title": "Tomaten säen im März",
        "url": "https://www.youtube.com/watch?v=synthetic01",
        "creator": "Gartenkanal",
        "is_ad": False,
        "removed": False,
    }
    assert [row.line for row in broken] == [8]
    assert [row["service"] for row in rows] == ["YouTube"] * 4 + ["YouTube Music"]


def test_a_history_that_is_there_twice_is_read_once(tmp_path: Path) -> None:
    once, _ = table_of(GoogleActivityImporter(), tmp_path, JSON, "watched")
    twice, _ = table_of(
        GoogleActivityImporter(), tmp_path, {**JSON, "Takeout/Aktivität/YouTube/y.json": WATCHED}, "watched"
    )
    assert twice == once


def test_advertisements_are_flagged_and_empty_subtitles_name_nobody(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleActivityImporter(), tmp_path, JSON, "watched")
    assert [(row["is_ad"], row["creator"]) for row in rows][1] == (True, None)
    assert sum(bool(row["is_ad"]) for row in rows) == 1


def test_removed_videos_have_no_title_whether_or_not_their_address_is_left(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleActivityImporter(), tmp_path, JSON, "watched")
    assert [(row["removed"], row["title"]) for row in rows][2:4] == [(True, None), (True, None)]
    assert rows[2]["url"] is None
    assert rows[3]["url"] == "https://www.youtube.com/watch?v=synthetic03"


def test_searches_come_from_addresses_in_any_language_and_without_places(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleActivityImporter(), tmp_path, JSON, "searches")
    assert sorted((str(row["service"]), str(row["query"])) for row in rows) == [
        ("google", "wetter köln"),
        ("youtube", "gartenschere"),
    ]
    assert "50.9" not in str(rows)


def test_prompts_with_and_without_a_reply(tmp_path: Path) -> None:
    rows, _ = table_of(GoogleActivityImporter(), tmp_path, JSON, "prompts")
    assert [(row["text"], row["reply"], row["attachments"]) for row in rows] == [
        ("Wie säe ich Tomaten?", "Im März.\nWarm & hell.", 1),
        ("Danke", None, 0),
    ]


def test_pages_with_no_break_spaces_and_times_in_the_zone_of_the_export(tmp_path: Path) -> None:
    rows, broken = table_of(GoogleActivityImporter(), tmp_path, HTML, "watched")
    assert [(row["time"], row["title"], row["creator"], row["is_ad"], row["removed"]) for row in rows] == [
        (datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC), "Tomatoes & more", "Garden channel", False, False),
        (datetime(2024, 6, 30, 23, 0, 0, tzinfo=UTC), "Summer in winter time", "Garden channel", False, False),
        (datetime(2024, 3, 14, 14, 30, 0, tzinfo=UTC), "Buy it", None, True, False),
        (datetime(2024, 3, 13, 19, 0, 0, tzinfo=UTC), None, None, False, True),
    ]
    assert [row.line for row in broken] == [5]
    prompts, _ = table_of(GoogleActivityImporter(), tmp_path, HTML, "prompts")
    assert [(row["text"], row["reply"]) for row in prompts] == [("How do I sow tomatoes?", "In March.\nWarm & bright.")]


def test_a_clear_zone_is_not_asked_for_and_an_unclear_one_is(tmp_path: Path) -> None:
    clear = found_of(GoogleActivityImporter(), tmp_path, HTML)
    assert clear is not None
    assert (clear.questions, len(clear.notes)) == ((), 1)
    unclear = {"a/b.html": PAGE.replace(b"PM CET", b"PM IST")}
    found = found_of(GoogleActivityImporter(), tmp_path, unclear)
    assert found is not None
    assert [question.key for question in found.questions] == ["zone"]
    rows, _ = table_of(GoogleActivityImporter(), tmp_path, unclear, "watched", {"zone": "Asia/Jerusalem"})
    assert rows[0]["zone"] == "+02:00"


def test_the_verb_of_an_unknown_language_is_learned_from_the_file() -> None:
    titles = [f"Te kei te mātaki i {name} {name}" for name in "abcdefghij"]
    assert TitleVerb(titles).without(titles[0]) == "i a a"
    assert TitleVerb([f"{name} {name} ikusi dut" for name in "abcdefghij"]).without("x y ikusi dut") == "x y"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(data=st.data(), source=st.sampled_from(["a.json", "a.html"]))
def test_mutations_never_raise(tmp_path: Path, data: st.DataObject, source: str) -> None:
    content = bytearray(WATCHED if source.endswith("json") else PAGE)
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    importer = GoogleActivityImporter()
    with container_of(tmp_path, {f"x/{source}": bytes(content)}) as container:
        found = importer.find(container)
        rows = (
            []
            if found is None
            else [row for table in found.tables for row in importer.rows(container, found, table.key, {})]
        )
    assert all(isinstance(row, dict | BrokenRowError) for row in rows)


@pytest.mark.parametrize("content", [b"[]", b'[{"title":"a","time":"b"}]', b"<html></html>"])
def test_other_files_are_not_taken_for_it(tmp_path: Path, content: bytes) -> None:
    assert found_of(GoogleActivityImporter(), tmp_path, {"a/x.json": content, "a/x.html": content}) is None
