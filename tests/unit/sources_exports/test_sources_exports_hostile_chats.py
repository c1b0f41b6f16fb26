"""Importers of chats and media: whatever a file holds, they give rows, broken rows, or an error that says why."""

import contextlib
import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.containers import open_container
from sources.errors import BrokenRowError, SourcesError
from sources.exports.registry import importer_of
from tests.helpers.export_cases import check_found, container_of
from tests.helpers.export_vectors import vectors

LATER = ("mail", "x", "reddit", "discord", "coding_agents", "tiktok", "snapchat", "signal", "sms", "linkedin", "amazon")
EXPORTS = ("chatgpt", "claude", "whatsapp", "telegram", "meta", "spotify", "netflix", *LATER)
JSON_EXPORTS = ("chatgpt", "claude", "telegram", "meta", "spotify", "discord", "tiktok", "snapchat")
ANSWERS = {
    "project": "all of them",
    "owner": "Jo",
    "zone": "Europe/Berlin",
    "profile": "Jo",
    "date_order": "day, month, year",
}
PEAK_BYTES = 4 * 1024**2
EXPORT_BYTES = 30 * 1024**2
ROW_BYTES = 8_000

SHAPED = (".json", ".jsonl", ".js")

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def read_all(key: str, folder: Path, files: dict[str, bytes]) -> int:
    """Read every table; rows have the declared fields, and nothing but the errors promised comes out."""
    importer = importer_of(key)
    count = 0
    with container_of(folder, files) as container:
        try:
            found = importer.find(container)
            if found is None:
                return 0
            check_found(importer, container, found)
            for table in found.tables:
                names = [field.name for field in table.fields]
                for item in importer.rows(container, found, table.key, ANSWERS):
                    assert isinstance(item, BrokenRowError) or list(item) == names
                    count += 1
        except SourcesError:
            return count
    return count


@pytest.mark.parametrize("key", EXPORTS)
@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_bytes(key: str, tmp_path: Path, data: st.DataObject) -> None:
    files = dict(vectors(key))
    name = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(files[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content)))
        cut = data.draw(st.integers(0, 3))
        added = data.draw(st.binary(max_size=4) | st.sampled_from([b'"', b"\\", b"[", b"{", b",", b"\0", b"\xff"]))
        content[at : at + cut] = added
    files[name] = bytes(content)
    assert read_all(key, tmp_path, files) >= 0


@pytest.mark.parametrize("key", [*JSON_EXPORTS, "x", "signal", "coding_agents"])
@given(data=st.data())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_json_of_other_shapes(key: str, tmp_path: Path, data: st.DataObject) -> None:
    files = {name: content for name, content in vectors(key).items() if content and name.endswith(SHAPED)}
    name = data.draw(st.sampled_from(sorted(files)))
    documents = []
    for begun, document in _documents(name, files[name]):
        for _ in range(data.draw(st.integers(1, 3))):
            spots = list(_spots(document))
            if spots:
                inside, place = data.draw(st.sampled_from(spots))
                inside[place] = data.draw(anything)
        documents.append(begun + json.dumps(document).encode())
    files[name] = b"\n".join(documents)
    assert read_all(key, tmp_path, files) >= 0


def _documents(name: str, content: bytes) -> Iterator[tuple[bytes, Any]]:
    """Yield what stands before each document of a file, and the document; lines cut off are left out."""
    for line in content.split(b"\n") if name.endswith(".jsonl") else [content]:
        at = min(at for at in (line.find(b"["), line.find(b"{"), len(line)) if at >= 0)
        with contextlib.suppress(ValueError):
            yield line[:at], json.loads(line[at:])


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    for place in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, place
        yield from _spots(value[place])


@pytest.mark.parametrize("key", JSON_EXPORTS)
def test_brackets_without_end_digits_and_half_characters(key: str, tmp_path: Path) -> None:
    name = next(name for name in sorted(vectors(key)) if name.endswith(".json"))
    content = vectors(key)[name]
    middle = len(content) // 2
    for bad in (b"[" * 200_000, b"9" * 10_000, b'"\\ud83dx\\ude00"', b'{"a":' * 50_000, b"1e999999"):
        read_all(key, tmp_path, {name: content[:middle] + bad})
        assert read_all(key, tmp_path, {name: content.replace(b'"text"', b'"x":' + bad + b',"text"')}) >= 0


@pytest.mark.parametrize("filler", [" ", "\u200e", "1", "a: ", "<", "(", "\u200e<x", "From ", "wrote: "])
def test_long_lines_take_no_more_than_their_length(filler: str, tmp_path: Path) -> None:
    long = filler * (200_000 // len(filler))
    begins = ("", "[", "1/1/24", "[1/1/24,", "1/1/24, 21:04", "1/1/24, 21:04 - ", "1/1/24, 21:04 - A: ", "\u200e")
    chat = "".join(f"{begin}{long}x\n" for begin in begins)
    assert read_all("whatsapp", tmp_path, {"_chat.txt": f"13/1/24, 21:04 - A: a\n{chat}".encode()}) > 0
    mail = f"From 1@x Thu Mar 14 2024\nSubject: {long}\n\n{long}x\n\nFrom {long}x\n1 wrote{long}x\n>{long}\n"
    assert read_all("mail", tmp_path, {"a.mbox": mail.encode()}) > 0
    post: dict[str, Any] = {
        "tweet": {"id_str": "1", "full_text": f"{long}x", "created_at": "Thu Mar 14 20:04:07 +0000 2024"}
    }
    post["tweet"]["entities"] = {"media": [1]}
    assert read_all("x", tmp_path, {"tweets.js": f"window.YTD.tweets.part0 = [{json.dumps(post)}]".encode()}) > 0


def _telegram() -> Iterator[str]:
    yield '{"about": "x", "personal_information": {"user_id": 1}, "chats": {"list": [{"name": "a", "type": "x", "id": 2'
    yield ', "messages": [{"id": 0, "type": "message", "date_unixtime": "1", "from_id": "user1", "text": "a"}'
    for number in range(1, EXPORT_BYTES // 2 // ROW_BYTES):
        yield f', {{"id": {number}, "type": "message", "date_unixtime": "1", "from_id": "user1", "text": "{_words()}"}}'
    yield "]}]}}"


def _spotify() -> Iterator[str]:
    yield '[{"ts": "2023-05-01T20:04:07Z", "ms_played": 1}'
    for number in range(EXPORT_BYTES // ROW_BYTES):
        yield f', {{"ts": "2023-05-01T20:04:07Z", "ms_played": {number}, "platform": "{_words()}"}}'
    yield "]"


def _whatsapp() -> Iterator[str]:
    for number in range(EXPORT_BYTES // 2 // ROW_BYTES):
        yield f"14.03.24, {number // 60 % 24:02}:{number % 60:02} - Jo: {number} {_words()}\n"


def _claude() -> Iterator[str]:
    yield '[{"uuid": "first", "chat_messages": []}'
    for number in range(EXPORT_BYTES // ROW_BYTES // 10):
        said = f'{{"uuid": "%s", "sender": "human", "created_at": "2024-03-14T20:04:07Z", "text": "{_words()}"}}'
        yield f', {{"uuid": "{number}", "chat_messages": [{", ".join(said % at for at in range(10))}]}}'
    yield "]"


def _words() -> str:
    return "words " * (ROW_BYTES // 6)


@pytest.mark.parametrize(
    ("key", "name", "write"),
    [
        ("telegram", "result.json", _telegram),
        ("spotify", "endsong_0.json", _spotify),
        ("whatsapp", "_chat.txt", _whatsapp),
        ("claude", "conversations.json", _claude),
    ],
)
def test_large_exports_take_constant_memory(
    key: str, name: str, write: Callable[[], Iterator[str]], tmp_path: Path
) -> None:
    with (tmp_path / name).open("w", encoding="utf-8") as stream:
        stream.writelines(write())
    assert (tmp_path / name).stat().st_size > 0.4 * EXPORT_BYTES
    importer = importer_of(key)
    with container_of(tmp_path, {name: b""}) as empty:
        importer.find(empty)  # what is loaded once is not counted
    tracemalloc.start()
    try:
        with open_container([tmp_path / name]) as container:
            found = importer.find(container)
            assert found is not None
            count = sum(1 for _ in importer.rows(container, found, found.tables[0].key, ANSWERS))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count > 1_500
    assert peak < PEAK_BYTES
