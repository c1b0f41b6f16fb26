"""ChatGPT: a tree in parts, whose traps are those of `make_chat_exports.chatgpt`."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sources.exports.importers.chatgpt import ChatGptImporter
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("chatgpt")


def _read(folder: Path, files: dict[str, bytes] | None = None) -> list[Row]:
    rows, broken = table_of(ChatGptImporter(), folder, files or FILES, "messages")
    assert broken == []
    return rows


def _conversation(**more: Any) -> bytes:
    message = {"author": {"role": "user"}, "create_time": 1, "content": {"content_type": "text", "parts": ["x"]}}
    nodes: dict[str, Any] = {"a": {"message": message, "parent": None, "children": []}}
    return json.dumps([{"id": "c", "mapping": nodes, "current_node": "a", **more}]).encode()


def test_conversations_are_found_by_content_and_in_all_parts(tmp_path: Path) -> None:
    found = found_of(ChatGptImporter(), tmp_path, FILES)
    assert found is not None
    assert found.members == ("conversations-000.json", "conversations-001.json")
    assert found.notes == ()
    renamed = found_of(ChatGptImporter(), tmp_path, {"export/my chats.json": FILES["conversations-000.json"]})
    assert renamed is not None


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    files = {"conversations-000.json": _conversation(), "conversations-002.json": _conversation()}
    found = found_of(ChatGptImporter(), tmp_path, files)
    assert found is not None
    assert "001" in found.notes[0]


def test_nothing_is_found_in_empty_and_foreign_files(tmp_path: Path) -> None:
    for content in (b"", b"[]", b"{}", b"no data", b'[{"chat_messages": []}]', b'[{"mapping": 1}]'):
        assert found_of(ChatGptImporter(), tmp_path, {"conversations.json": content}) is None


def test_the_path_last_seen_comes_first_and_other_answers_are_branches(tmp_path: Path) -> None:
    rows = _read(tmp_path)[:-1]
    shown = [(row["branch"], row["turn"], row["text"]) for row in rows]
    assert shown[:2] == [(0, 0, "How do I bake bread? \ufffd"), (0, 1, "With yeast.")]
    assert shown[-1] == (1, 1, "Badly.")
    assert rows[-1]["reply_to"] == rows[0]["id"] == rows[1]["reply_to"]


def test_a_conversation_that_is_in_two_parts_is_read_once(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert len({row["id"] for row in rows}) == len(rows) == 9
    assert len({row["thread"] for row in rows}) == 2


def test_scraped_pages_custom_instructions_and_hidden_messages_are_left_out(tmp_path: Path) -> None:
    said = " ".join(str(row["text"]) for row in _read(tmp_path))
    assert "scraped" not in said
    assert "secret" not in said


def test_roles_kinds_tools_and_media(tmp_path: Path) -> None:
    rows = {str(row["text"]): row for row in _read(tmp_path)}
    assert (rows["Like this?"]["sender"], rows["Like this?"]["has_media"]) == ("owner", True)
    assert rows["Looking\nIt is a loaf."]["kind"] == "thought"
    assert (rows["print(1)"]["kind"], rows["print(1)"]["tool"]) == ("code", "python")
    assert (rows["1"]["kind"], rows["1"]["tool"], rows["1"]["sender"]) == ("tool", "python", "assistant")
    assert (rows["With yeast."]["model"], rows["Yes."]["model"]) == ("gpt-4o", None)
    assert all(row["mine"] for row in rows.values())


def test_times_keep_their_microseconds_and_may_be_missing(tmp_path: Path) -> None:
    rows = _read(tmp_path)
    assert rows[0]["time"] == datetime(2024, 3, 14, 21, 4, 7, 123456, tzinfo=UTC)
    assert rows[2]["time"] is None


def test_messages_without_metadata_and_null_titles(tmp_path: Path) -> None:
    assert _read(tmp_path)[-1]["text"] == "Hi"


def test_an_object_around_the_conversations_and_a_circle_in_the_tree(tmp_path: Path) -> None:
    inner = json.loads(_conversation())
    inner[0]["mapping"]["a"]["parent"] = "a"
    inner[0]["current_node"] = "gone"
    rows = _read(tmp_path, {"x.json": json.dumps({"conversations": inner}).encode()})
    assert [row["text"] for row in rows] == ["x"]


def test_a_time_that_is_none_breaks_one_message(tmp_path: Path) -> None:
    content = json.loads(_conversation())
    content[0]["mapping"]["a"]["message"]["create_time"] = "yesterday"
    rows, broken = table_of(ChatGptImporter(), tmp_path, {"c.json": json.dumps(content).encode()}, "messages")
    assert rows == []
    assert broken[0].reason == "its time cannot be read"
