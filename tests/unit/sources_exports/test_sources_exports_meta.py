"""Instagram, Facebook and Messenger: traps of `make_chat_exports.meta`."""

from datetime import UTC, date, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sources.exports.importers.meta import MetaImporter
from sources.exports.importers.meta_items import repaired
from sources.values import Row
from tests.helpers.export_cases import found_of, table_of
from tests.helpers.export_vectors import vectors

FILES = vectors("meta")
ENCRYPTED = vectors("meta_encrypted")
OWNER = {"owner": "Jo Größe"}


def _read(folder: Path, table: str, files: dict[str, bytes] | None = None) -> list[Row]:
    rows, broken = table_of(MetaImporter(), folder, files or FILES, table, OWNER)
    assert broken == []
    return rows


def test_all_tables_are_found_in_old_and_new_trees(tmp_path: Path) -> None:
    found = found_of(MetaImporter(), tmp_path, FILES)
    assert found is not None
    assert [table.key for table in found.tables] == ["messages", "posts", "follows", "interests"]
    assert not any("personal_information" in path or "no-data" in path for path in found.members)
    assert "own page" in found.notes[0]


def test_the_owner_is_asked_and_guessed_from_the_profile(tmp_path: Path) -> None:
    found = found_of(MetaImporter(), tmp_path, FILES)
    assert found is not None
    assert found.questions[0].default == "Jo Größe"
    assert set(found.questions[0].choices) == {"Jo Größe", "Zoë Muster", "Max"}


def test_parts_of_a_thread_are_joined_from_the_newest_and_counted_from_the_oldest(tmp_path: Path) -> None:
    rows = [row for row in _read(tmp_path, "messages") if str(row["time"]) > "2020"]
    assert [row["turn"] for row in rows] == [5, 4, 3, 2, 1, 0]
    assert len({row["thread"] for row in rows}) == 1
    assert rows[0]["time"] == datetime(2024, 3, 14, 21, 4, 10, 125000, tzinfo=UTC)
    assert len({row["id"] for row in rows}) == 6


def test_text_is_repaired_and_kept_where_that_fails(tmp_path: Path) -> None:
    texts = [row["text"] for row in _read(tmp_path, "messages")]
    assert "Größer 😀" in texts
    assert "Café?" in texts
    assert "a cut emoji \u00f0\u009f" in texts


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_meta_mangles_is_repaired(said: str) -> None:
    mangled = said.encode("utf-8").decode("latin-1")
    assert repaired({mangled: [mangled]}) == {said: [said]}


def test_names_become_owner_and_people(tmp_path: Path) -> None:
    rows = _read(tmp_path, "messages")
    assert {row["sender"] for row in rows} == {"owner", "P1", "P2"}
    assert all(row["mine"] == (row["sender"] == "owner") for row in rows)


def test_messages_without_content(tmp_path: Path) -> None:
    kinds = {row["kind"]: row for row in _read(tmp_path, "messages")}
    assert {"text", "link", "media", "deleted", "call"} == set(kinds)
    assert {kinds[kind]["text"] for kind in ("link", "media", "deleted", "call")} == {None}
    assert kinds["media"]["has_media"] is True


def test_the_export_of_encrypted_chats_is_clean_text(tmp_path: Path) -> None:
    rows = _read(tmp_path, "messages", ENCRYPTED)
    assert [(row["text"], row["sender"], row["turn"]) for row in rows] == [("Clean é", "P1", 1), ("Ja", "owner", 0)]
    assert rows[1]["time"] == datetime(2024, 7, 3, 9, 46, 40, tzinfo=UTC)


def test_a_thread_written_from_the_oldest_counts_the_same(tmp_path: Path) -> None:
    content = (
        b'{"participants": [{"name": "A"}], "messages": [{"sender_name": "A", "timestamp_ms": 1000, "content": "a"},'
        b' {"sender_name": "A", "timestamp_ms": 2000, "content": "b"}]}'
    )
    rows = _read(tmp_path, "messages", {"messages/inbox/a_1/message_1.json": content})
    assert [(row["text"], row["turn"]) for row in rows] == [("a", 0), ("b", 1)]


def test_posts_and_comments_in_every_form_and_language(tmp_path: Path) -> None:
    rows = _read(tmp_path, "posts")
    assert {(row["action"], row["text"], row["has_media"]) for row in rows} == {
        ("post", "Schöner Tag", True),
        ("post", "Zwei", True),
        ("post", "Grüße", False),
        ("post", None, True),
        ("comment", "Süß", False),
        ("comment", "Neuer", False),
        ("comment", "Ähm", False),
    }
    times = {row["text"]: row["time"] for row in rows}
    assert times["Süß"] == datetime.fromtimestamp(1650000000, UTC)
    assert times["Neuer"] == datetime.fromtimestamp(1750000000, UTC)
    assert "somebody" not in repr(rows)


def test_followers_are_numbers_and_never_names(tmp_path: Path) -> None:
    rows = _read(tmp_path, "follows")
    assert [(row["day"], row["relation"], row["count"]) for row in rows] == [
        (date(2022, 4, 15), "follower", 2),
        (date(2022, 4, 15), "following", 1),
        (date(2022, 8, 8), "follower", 1),
    ]
    assert "secret" not in repr(rows)


def test_interests(tmp_path: Path) -> None:
    assert {row["topic"] for row in _read(tmp_path, "interests")} == {"Brot", "Kaffee"}


def test_an_export_for_the_browser_is_told(tmp_path: Path) -> None:
    found = found_of(MetaImporter(), tmp_path, {"messages/inbox/a_1/message_1.html": b"<html>", "index.html": b""})
    assert found is not None
    assert found.tables == ()
    assert "JSON" in found.notes[0]


def test_other_files_are_not_metas(tmp_path: Path) -> None:
    files = {"posts.json": b'[{"a": 1}]', "messages/x.json": b'{"messages": []}', "comments.json": b"[]"}
    assert found_of(MetaImporter(), tmp_path, files) is None
