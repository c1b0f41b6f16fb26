"""Claude: batches, blocks, pasted texts; traps of `make_chat_exports.claude`."""

import json
from datetime import UTC, datetime
from pathlib import Path

from sources.exports.importers.claude import ClaudeImporter
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("claude")


def _read(folder: Path) -> list[Row]:
    rows, broken = table_of(ClaudeImporter(), folder, FILES, "messages", zipped=True)
    assert broken == []
    return rows


def test_batches_are_joined_and_a_chat_in_two_of_them_is_read_once(tmp_path: Path) -> None:
    found = found_of(ClaudeImporter(), tmp_path, FILES)
    assert found is not None
    assert len(found.members) == 2
    rows = _read(tmp_path)
    assert len({row["id"] for row in rows}) == len(rows) == 11


def test_blocks_hold_what_an_empty_text_does_not(tmp_path: Path) -> None:
    answer = next(row for row in _read(tmp_path) if row["sender"] == "assistant")
    assert answer["text"] == "It says:\npasted words."


def test_old_messages_have_text_alone_and_files(tmp_path: Path) -> None:
    row = next(row for row in _read(tmp_path) if row["text"] == "Text alone")
    assert (row["has_media"], row["sender"], row["kind"]) == (True, "owner", "text")


def test_pasted_text_is_a_row_of_its_own(tmp_path: Path) -> None:
    row = next(row for row in _read(tmp_path) if row["kind"] == "attachment")
    assert (row["text"], row["sender"], row["mine"]) == ("pasted words", "owner", True)


def test_thoughts_and_tools_are_kept_and_fetched_pages_are_not(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert [row["text"] for row in rows if row["kind"] == "thought"] == ["Hm."]
    tools = [(row["tool"], row["text"]) for row in rows if row["kind"] == "tool"]
    assert tools == [("repl", '{"code": "1+1"}'), ("repl", "2"), ("web_search", '{"query": "bread"}')]


def test_answers_tried_anew_are_branches(tmp_path: Path) -> None:
    rows = _read(tmp_path)[-3:]
    assert [(row["text"], row["branch"], row["turn"]) for row in rows] == [
        ("One?", 0, 0),
        ("Second.", 0, 1),
        ("First.", 1, 1),
    ]
    assert rows[1]["reply_to"] == rows[2]["reply_to"] == rows[0]["id"]


def test_times_are_exact(tmp_path: Path) -> None:
    assert _read(tmp_path)[0]["time"] == datetime(2024, 3, 14, 20, 4, 7, 123456, tzinfo=UTC)


def test_nothing_is_found_where_there_are_no_chats(tmp_path: Path) -> None:
    for content in (b"[]", b"", json.dumps([{"uuid": "x", "name": "project"}]).encode()):
        assert found_of(ClaudeImporter(), tmp_path, {"conversations.json": content}) is None
