"""WhatsApp: both dialects, marks, languages, and what must be asked."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.exports.date_order import ORDERS, OrderFinder, dated
from sources.exports.importers.whatsapp import WhatsAppImporter
from sources.exports.importers.whatsapp_lines import parsed
from sources.exports.importers.whatsapp_words import understood
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

IOS = vectors("whatsapp/ios")
ANDROID = vectors("whatsapp/android")
LINES = json.loads(vectors("")["whatsapp_lines.json"])
TODAY = date(2026, 11, 23)
ANSWERS = {"owner": "Jo", "zone": "Europe/Berlin"}


def _importer() -> WhatsAppImporter:
    return WhatsAppImporter(lambda: TODAY)


def _read(folder: Path, files: dict[str, bytes], answers: dict[str, str] | None = None) -> list[Row]:
    rows, broken = table_of(_importer(), folder, files, "messages", answers or ANSWERS)
    assert broken == []
    return rows


@pytest.mark.parametrize(("line", "clock", "sender", "body"), LINES["lines"])
def test_first_lines_of_messages(line: str, clock: str, sender: str, body: str | None) -> None:
    result = parsed(line)
    assert result is not None
    assert (result.clock.isoformat(), result.sender) == (clock, sender)
    assert body is None or result.body == body


@pytest.mark.parametrize(
    "line", ["", "12:30 is fine - or: not", "3/14/24 was a day: yes", "[3/14/24] x: y", "1/2/24, 99:99 - A: x"]
)
def test_further_lines_of_messages(line: str) -> None:
    assert parsed(line) is None


@pytest.mark.parametrize(("body", "kind"), LINES["bodies"])
def test_what_the_app_wrote_is_told_from_what_a_person_wrote(body: str, kind: str) -> None:
    assert understood(body)[0] == kind


@pytest.mark.parametrize(
    "end", ["<This message was edited>", "\u200e<This message was edited>", "<Diese Nachricht wurde bearbeitet.>"]
)
def test_edited_messages(end: str) -> None:
    assert understood(f"fixed {end}") == ("text", "fixed", False, True)


def test_a_caption_below_an_attachment_is_kept(tmp_path: Path) -> None:
    row = next(row for row in _read(tmp_path, ANDROID) if row["text"] == "mit Worten darunter")
    assert (row["kind"], row["has_media"]) == ("media", True)


def test_names_are_asked_and_become_owner_and_people(tmp_path: Path) -> None:
    found = found_of(_importer(), tmp_path, IOS)
    assert found is not None
    owner = next(question for question in found.questions if question.key == "owner")
    assert owner.choices == ("Jo", "Anna Muster", "Max")
    rows = _read(tmp_path, IOS)
    assert {row["sender"] for row in rows} == {"owner", "system", "P1", "P2"}
    assert all(row["mine"] == (row["sender"] == "owner") for row in rows)


def test_whoever_the_file_is_not_named_after_is_likeliest_the_owner(tmp_path: Path) -> None:
    found = found_of(_importer(), tmp_path, ANDROID)
    assert found is not None
    assert found.questions[0].default == "Jo"


def test_the_notice_under_the_groups_name_is_no_person(tmp_path: Path) -> None:
    rows = _read(tmp_path, IOS)
    assert [row["sender"] for row in rows[:2]] == ["system", "system"]


def test_messages_of_several_lines_and_the_byte_order_mark(tmp_path: Path) -> None:
    texts = [row["text"] for row in _read(tmp_path, IOS)]
    assert "Hello, see https://example.org: nice\nsecond line\n\n12:30 is fine - or: not" in texts
    assert str(texts[0]).startswith("Messages and calls")


def test_times_are_local_and_become_instants_in_the_zone_stated(tmp_path: Path) -> None:
    rows = _read(tmp_path, IOS)
    assert rows[0]["time_local"] == "2024-03-14 21:04:07"
    assert rows[0]["time"] == datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)
    assert rows[-1]["time_local"] == "2024-04-02 00:00:05"
    unknown = _read(tmp_path, IOS, {"owner": "Jo"})
    assert {row["time"] for row in unknown} == {None}


def test_a_time_the_clock_skipped_is_broken(tmp_path: Path) -> None:
    files = {"WhatsApp Chat with X.txt": b"31.03.24, 02:30 - X: a\n31.03.24, 03:30 - X: b\n"}
    rows, broken = table_of(_importer(), tmp_path, files, "messages", ANSWERS)
    assert [row["text"] for row in rows] == ["b"]
    assert len(broken) == 1


def test_lines_out_of_order_stay_where_they_are(tmp_path: Path) -> None:
    rows = _read(tmp_path, ANDROID)
    assert [row["text"] for row in rows[-2:]] == ["3 < 4 und <b>fett</b>", "kam später an"]
    assert [row["turn"] for row in rows] == list(range(len(rows)))


def test_equal_messages_of_one_minute_have_ids_that_a_newer_export_repeats(tmp_path: Path) -> None:
    rows = _read(tmp_path, ANDROID)
    assert len({row["id"] for row in rows}) == len(rows)
    newer = {name: b"\n".join(content.split(b"\n")[1:]) for name, content in ANDROID.items()}
    assert [row["id"] for row in _read(tmp_path, newer)] == [row["id"] for row in rows[1:]]


def test_chats_of_an_iphone_are_told_apart_by_their_archives(tmp_path: Path) -> None:
    content = IOS["_chat.txt"]
    apart = {"WhatsApp Chat - A/_chat.txt": content, "WhatsApp Chat - B/_chat.txt": content}
    rows = _read(tmp_path, apart, {**ANSWERS, "alias_key": "11" * 32})
    assert len({row["thread"] for row in rows}) == 2
    assert len({row["id"] for row in rows}) == len(rows)
    newer = {name.replace("B/", "B (1)/"): content for name, content in apart.items()}
    again = _read(tmp_path, newer, {**ANSWERS, "alias_key": "11" * 32})
    assert [(row["thread"], row["id"]) for row in again] == [(row["thread"], row["id"]) for row in rows]


def _finder(*dates: str) -> OrderFinder:
    finder = OrderFinder(2009, TODAY)
    for text in dates:
        one, two, three = text.split("/")
        finder.add((one, two, three))
    return finder


def test_a_value_above_twelve_decides_the_order_of_dates() -> None:
    assert _finder("03/04/2024", "14/04/2024").orders() == ("dmy",)
    assert _finder("03/04/2024", "03/14/2024").orders() == ("mdy",)
    assert _finder("2024/03/04", "2024/03/14").orders() == ("ymd",)
    assert _finder("2024/14/03").orders() == ("ydm",)
    assert _finder("31/12/24", "01/01/25").orders() == ("dmy",)


def test_then_the_order_of_lines_decides() -> None:
    assert _finder("03/04/2024", "04/04/2024", "05/04/2024", "01/05/2024").orders() == ("dmy",)
    assert _finder("04/03/2024", "04/04/2024", "04/05/2024", "05/01/2024").orders() == ("mdy",)


def test_then_the_person_is_asked(tmp_path: Path) -> None:
    files = {"WhatsApp Chat with X.txt": b"03/04/2024, 21:04 - X: a\n05/06/2024, 21:04 - Jo: b\n"}
    found = found_of(_importer(), tmp_path, files)
    assert found is not None
    question = next(question for question in found.questions if question.key == "date_order")
    assert set(question.choices) == {"day, month, year", "month, day, year"}
    answered = _read(tmp_path, files, {**ANSWERS, "date_order": "month, day, year"})
    assert [row["time_local"] for row in answered] == ["2024-03-04 21:04:00", "2024-05-06 21:04:00"]


def test_a_chat_that_is_sure_decides_for_the_others_of_its_phone(tmp_path: Path) -> None:
    files = {"a.txt": b"03/04/2024, 21:04 - X: a\n", "b.txt": b"04/14/2024, 21:04 - X: a\n"}
    found = found_of(_importer(), tmp_path, files)
    assert found is not None
    assert "date_order" not in {question.key for question in found.questions}
    assert _read(tmp_path, files)[0]["time_local"] == "2024-03-04 21:04:00"


def test_years_of_the_thai_calendar() -> None:
    assert dated(("14", "3", "2567"), "dmy") == date(2024, 3, 14)


@given(st.lists(st.dates(date(2010, 1, 1), TODAY), min_size=1, max_size=40), st.sampled_from(ORDERS[:3]))
def test_the_true_order_is_always_among_those_left(days: list[date], order: str) -> None:
    finder = OrderFinder(2009, TODAY)
    for day in sorted(days):
        parts = {"y": f"{day.year}", "m": f"{day.month:02}", "d": f"{day.day:02}"}
        finder.add((parts[order[0]], parts[order[1]], parts[order[2]]))
    assert order in finder.orders()


def test_other_text_is_no_chat(tmp_path: Path) -> None:
    for content in (b"", b"hello\nworld\n", b"2024-03-14 INFO: started\n"):
        assert found_of(_importer(), tmp_path, {"notes.txt": content}) is None
