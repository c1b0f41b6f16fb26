"""Sealed files: whole or refused, whatever is done to them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.store.errors import SealedDamagedError, StoreError
from app.store.sealed_file import SealedFile, SealedInfo, SealedWriter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEY, CONTEXT = bytes(range(32)), b"data set 1"


def written(path: Path, items: Sequence[bytes], key: bytes = KEY, context: bytes = CONTEXT) -> SealedInfo:
    with SealedWriter(path, key, context) as writer:
        for item in items:
            writer.add(item)
        return writer.commit()


@given(items=st.lists(st.binary(max_size=200), max_size=40), first=st.integers(0, 50), count=st.integers(0, 50))
@settings(max_examples=40, deadline=None)
def test_items_come_back_in_order_and_from_anywhere(
    tmp_path_factory: pytest.TempPathFactory, items: list[bytes], first: int, count: int
) -> None:
    path = tmp_path_factory.mktemp("sealed") / "a.gds"
    info = written(path, items)
    with SealedFile.open(path, KEY, CONTEXT) as file:
        assert list(file) == items
        assert list(file.items(first, count)) == items[first : first + count]
        assert file.info == info


def test_many_blocks_are_read_from_the_one_that_holds_the_item(tmp_path: Path) -> None:
    items = [bytes([number % 251]) * 5_000 for number in range(400)]
    info = written(tmp_path / "a.gds", items)
    with SealedFile.open(tmp_path / "a.gds", KEY, CONTEXT) as file:
        assert list(file.items(377, 2)) == items[377:379]
    digest = hashlib.sha256(b"".join(len(item).to_bytes(8, "little") + item for item in items))
    assert (info.count, info.item_bytes, info.digest) == (400, 2_000_000, digest.hexdigest())


def test_nothing_of_the_items_stands_in_the_file(tmp_path: Path) -> None:
    info = written(tmp_path / "a.gds", [b"a secret of mine"] * 3)
    raw = (tmp_path / "a.gds").read_bytes()
    assert b"secret" not in raw
    assert len(raw) == info.size_bytes
    assert (tmp_path / "a.gds").stat().st_mode & 0o077 == 0


def test_writing_again_seals_with_another_key(tmp_path: Path) -> None:
    written(tmp_path / "a.gds", [b"one"])
    before = (tmp_path / "a.gds").read_bytes()
    written(tmp_path / "a.gds", [b"one"])
    assert (tmp_path / "a.gds").read_bytes()[40:] != before[40:]


@pytest.mark.parametrize(("key", "context"), [(bytes(32), CONTEXT), (KEY, b"data set 2")])
def test_another_key_or_purpose_is_refused(tmp_path: Path, key: bytes, context: bytes) -> None:
    written(tmp_path / "a.gds", [b"one"])
    with pytest.raises(SealedDamagedError):
        SealedFile.open(tmp_path / "a.gds", key, context)


def test_every_changed_or_missing_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.gds"
    written(path, [b"first", b"second"])
    whole = path.read_bytes()
    for at in range(len(whole)):
        for damaged in (whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at]):
            path.write_bytes(damaged)
            with pytest.raises(SealedDamagedError), SealedFile.open(path, KEY, CONTEXT) as file:
                list(file)


def test_blocks_cannot_change_places(tmp_path: Path) -> None:
    path = tmp_path / "a.gds"
    written(path, [bytes([number]) * 300_000 for number in range(2)])
    whole = path.read_bytes()
    length = int.from_bytes(whole[40:44], "little") + 4
    path.write_bytes(
        whole[:40] + whole[40 + length : 40 + 2 * length] + whole[40 : 40 + length] + whole[40 + 2 * length :]
    )
    with SealedFile.open(path, KEY, CONTEXT) as file, pytest.raises(SealedDamagedError):
        list(file)


def test_leaving_without_commit_leaves_nothing(tmp_path: Path) -> None:
    with SealedWriter(tmp_path / "a.gds", KEY, CONTEXT) as writer:
        writer.add(b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        SealedFile.open(tmp_path / "none.gds", KEY, CONTEXT)
