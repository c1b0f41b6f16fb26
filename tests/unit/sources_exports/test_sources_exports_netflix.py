"""Netflix: all profiles in UTC, and days of one profile in a language's dates."""

from datetime import UTC, date, datetime
from pathlib import Path

from sources.exports.importers.netflix import NetflixImporter
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FULL = vectors("netflix/full")
QUICK = vectors("netflix/quick")


def _importer() -> NetflixImporter:
    return NetflixImporter(lambda: date(2026, 11, 23))


def test_the_profile_is_asked_and_others_are_never_read(tmp_path: Path) -> None:
    found = found_of(_importer(), tmp_path, FULL)
    assert found is not None
    assert [(question.key, question.choices) for question in found.questions] == [("profile", ("Jo", "Kid"))]
    for answers, titles in (({"profile": "Kid"}, ["Cartoon"]), ({"profile": "Nobody"}, [])):
        rows, _ = table_of(_importer(), tmp_path, FULL, "views", answers)
        assert [row["title"] for row in rows] == titles
    rows, _ = table_of(_importer(), tmp_path, FULL, "views")
    assert "Cartoon" not in repr(rows)


def test_times_are_utc_and_durations_seconds(tmp_path: Path) -> None:
    rows, broken = table_of(_importer(), tmp_path, FULL, "views", {"profile": "Jo"})
    assert broken == []
    assert rows[0]["started"] == datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)
    assert rows[0]["played_s"] == 41 * 60 + 10
    assert rows[0]["title"] == 'Show: Season 1: "Pilot" (Episode 1)'


def test_trailers_and_what_played_by_itself_are_told_apart(tmp_path: Path) -> None:
    rows, _ = table_of(_importer(), tmp_path, FULL, "views", {"profile": "Jo"})
    assert [(row["kind"], row["autoplayed"]) for row in rows] == [("title", False), ("hook", True), ("trailer", False)]
    assert not any(word in repr(rows) for word in ("TV", "Germany"))


def test_names_of_columns_may_be_in_any_language(tmp_path: Path) -> None:
    content = FULL["CONTENT_INTERACTION/ViewingActivity.csv"]
    header = b"Profilname,Startzeit,Dauer,Attribute,Titel,Art,Geraet,Lesezeichen,Letztes,Land"
    localised = b"\n".join([header, *content.split(b"\n")[1:]])
    rows, _ = table_of(_importer(), tmp_path, {"Verlauf/Aktivitaet.csv": localised}, "views", {"profile": "Jo"})
    assert len(rows) == 3


def test_days_of_the_quick_list_never_become_instants(tmp_path: Path) -> None:
    found = found_of(_importer(), tmp_path, QUICK)
    assert found is not None
    assert found.questions == ()
    rows, _ = table_of(_importer(), tmp_path, QUICK, "days")
    assert [row["day"] for row in rows] == [date(2024, 3, 14), date(2024, 3, 2), date(2024, 2, 28)]
    assert rows[0]["title"] == "Show: Pilot"


def test_the_order_of_dates_is_found_in_a_list_with_the_newest_first_or_asked(tmp_path: Path) -> None:
    name = "NetflixViewingHistory.csv"
    sorted_dates = {name: b'Title,Date\nA,"01/05/2024"\nB,"05/04/2024"\nC,"04/04/2024"\nD,"03/04/2024"\n'}
    rows, _ = table_of(_importer(), tmp_path, sorted_dates, "days")
    assert rows[0]["day"] == date(2024, 5, 1)
    unsure = {name: b'Title,Date\nA,"05/04/2024"\n'}
    found = found_of(_importer(), tmp_path, unsure)
    assert found is not None
    assert found.questions[0].key == "date_order"
    rows, _ = table_of(_importer(), tmp_path, unsure, "days", {"date_order": "month, day, year"})
    assert rows[0]["day"] == date(2024, 5, 4)


def test_a_header_alone_is_nothing(tmp_path: Path) -> None:
    assert found_of(_importer(), tmp_path, {"NetflixViewingHistory.csv": b"Title,Date\n"}) is None
    assert found_of(_importer(), tmp_path, {"x.csv": b"a,b\n1,2\n"}) is None
