"""Telegram: an account and a chat; traps of `make_chat_exports.telegram`."""

from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.telegram import TelegramImporter
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("telegram")
ACCOUNT = {name: content for name, content in FILES.items() if name.startswith("Data")}
CHAT = {name: content for name, content in FILES.items() if name.startswith("Chat")}


def _read(folder: Path, files: dict[str, bytes], answers: dict[str, str] | None = None) -> list[Row]:
    rows, broken = table_of(TelegramImporter(), folder, files, "messages", answers)
    assert broken == []
    return rows


def test_an_account_says_whose_it_is_and_asks_nothing(tmp_path: Path) -> None:
    found = found_of(TelegramImporter(), tmp_path, ACCOUNT)
    assert found is not None
    assert found.questions == ()
    senders = [row["sender"] for row in _read(tmp_path, ACCOUNT)]
    assert senders == ["owner", "P1", "owner", "P2", "system", "owner", "owner", "owner", "owner"]


def test_a_chat_from_before_2022_asks_for_name_and_zone(tmp_path: Path) -> None:
    found = found_of(TelegramImporter(), tmp_path, CHAT)
    assert found is not None
    assert {question.key: question.choices for question in found.questions} == {"owner": ("Max", "Jo"), "zone": ()}
    for answers in ({"owner": "Jo", "zone": "Europe/Berlin"}, {"owner": "Jo"}):
        first = _read(tmp_path, CHAT, answers)[0]
        assert (first["time"] is None) == ("zone" not in answers), "nobody guesses a zone"
        assert isinstance(first["time_local"], str), "and the local time is not lost"
    rows = _read(tmp_path, CHAT, {"owner": "Jo", "zone": "Europe/Berlin"})
    assert [row["sender"] for row in rows] == ["P1", "owner"]
    assert rows[0]["time"] == datetime(2020, 7, 1, 10, tzinfo=UTC)
    assert {row["time"] for row in _read(tmp_path, CHAT, {"owner": "Jo"})} == {None}


def test_an_account_beside_the_chat_says_whose_it_is(tmp_path: Path) -> None:
    rows = _read(tmp_path, FILES)
    assert [row["sender"] for row in rows[:2]] == ["P1", "owner"]  # from_id was a bare number then


def test_in_a_chat_of_two_the_owner_is_whom_the_chat_is_not(tmp_path: Path) -> None:
    content = b"""{"name": "Anna", "type": "personal_chat", "id": 2, "messages": [
        {"id": 1, "type": "message", "date_unixtime": "1", "from": "Anna", "from_id": "user2", "text": "a"},
        {"id": 2, "type": "message", "date_unixtime": "2", "from": "Jo", "from_id": "user1", "text": "b"}]}"""
    found = found_of(TelegramImporter(), tmp_path, {"result.json": content})
    assert found is not None
    assert found.questions == ()
    assert [row["sender"] for row in _read(tmp_path, {"result.json": content})] == ["P1", "owner"]


def test_unix_times_are_exact_and_beat_local_ones(tmp_path: Path) -> None:
    assert _read(tmp_path, ACCOUNT)[0]["time"] == datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)


def test_text_is_a_string_or_a_list_of_pieces(tmp_path: Path) -> None:
    rows = _read(tmp_path, ACCOUNT)
    assert [row["text"] for row in rows[:2]] == ["Hi", "see https://example.org and this"]
    assert rows[1]["reply_to"] == rows[0]["id"]
    assert (rows[0]["edited"], rows[1]["edited"]) == (True, False)


def test_media_service_forwards_and_locations(tmp_path: Path) -> None:
    rows = _read(tmp_path, ACCOUNT)
    assert [row["kind"] for row in rows[2:7]] == ["media", "text", "system", "forward", "location"]
    assert (rows[5]["sender"], rows[5]["mine"]) == ("owner", False)
    assert rows[6]["text"] is None


def test_each_chat_is_a_thread_and_groups_that_were_left_are_read(tmp_path: Path) -> None:
    rows = _read(tmp_path, ACCOUNT)
    assert [row["turn"] for row in rows] == [0, 1, 2, 3, 4, 5, 6, 0, 0]
    assert len({row["thread"] for row in rows}) == 3
    assert rows[-1]["text"] == "bye"
    assert len({row["id"] for row in rows}) == len(rows)


def test_nothing_of_contacts_and_sessions_is_read(tmp_path: Path) -> None:
    told = repr(_read(tmp_path, ACCOUNT))
    assert "203.0.113.7" not in told
    assert "0049" not in told
    assert "user1" not in told


def test_an_export_for_the_browser_is_told(tmp_path: Path) -> None:
    files = {"messages.html": b'<html><div class="page_wrap">', "css/style.css": b""}
    found = found_of(TelegramImporter(), tmp_path, files)
    assert found is not None
    assert found.tables == ()
    assert "JSON" in found.notes[0]


def test_other_json_is_not_telegrams(tmp_path: Path) -> None:
    for content in (b"{}", b"[]", b'{"messages": []}', b'{"name": "x", "id": 1, "type": "y"}'):
        assert found_of(TelegramImporter(), tmp_path, {"result.json": content}) is None
