from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING

import pytest

from storage.car import car_header, frame_head, write_file_car
from storage.delivery import LocalStore
from storage.errors import ContentInvalid, ContentMissing, ContentTooLarge, FileAccessError
from storage.pointer import DAG_PB, MAX_RAW_BYTES, RAW, Pointer
from storage.staging import CarStaging
from storage.unixfs import CHUNK_BYTES, Link, build_dag, encode_node

if TYPE_CHECKING:
    from pathlib import Path

BIG = b"".join(bytes([i]) * CHUNK_BYTES for i in (1, 2, 1)) + b"end"  # the first block comes twice


def car_of(data: bytes) -> bytes:
    out = io.BytesIO()
    write_file_car(io.BytesIO(data), build_dag(io.BytesIO(data)), out)
    return out.getvalue()


@pytest.fixture
def staging(tmp_path: Path) -> CarStaging:
    return CarStaging(tmp_path / "staging")


def test_blobs_and_files_come_back(staging: CarStaging, tmp_path: Path) -> None:
    source = tmp_path / "file"
    source.write_bytes(BIG)
    blob, file = staging.put_blob(b'{"a":1}'), staging.put_file(source)
    assert (blob.codec, file.codec) == (RAW, DAG_PB)
    assert staging.read(blob, 100) == b'{"a":1}'
    assert staging.export(file, tmp_path / "copy", len(BIG)) == len(BIG)
    assert (tmp_path / "copy").read_bytes() == BIG
    assert sum(1 for _ in staging.walk(file)) == 1 + 3  # a root and three different leaves


def test_what_is_staged_survives_and_other_processes_see_it(staging: CarStaging) -> None:
    later = CarStaging(staging.folder)
    pointer = staging.put_blob(b"new")
    assert later.has(pointer)
    assert CarStaging(staging.folder).block(pointer) == b"new"
    staging.remove(pointer)
    with pytest.raises(ContentMissing):
        later.block(pointer)
    assert not later.has(pointer)


def test_staging_twice_keeps_one_file(staging: CarStaging) -> None:
    assert staging.put_blob(b"x") == staging.put_blob(b"x")
    assert [path.name for path in staging.folder.iterdir()] == [f"{Pointer.of_block(b'x').cid}.car"]


def test_limits(staging: CarStaging, tmp_path: Path) -> None:
    with pytest.raises(ContentTooLarge):
        staging.put_blob(bytes(MAX_RAW_BYTES + 1))
    pointer = staging.put_blob(bytes(MAX_RAW_BYTES))
    with pytest.raises(ContentTooLarge):
        staging.export(pointer, tmp_path / "copy", MAX_RAW_BYTES - 1)
    assert not (tmp_path / "copy").exists()


def test_a_damaged_disk_is_noticed_at_the_read(staging: CarStaging) -> None:
    pointer = staging.put_blob(b"precious")
    path = staging.car_path(pointer)
    path.write_bytes(path.read_bytes()[:-1] + b"!")
    with pytest.raises(ContentInvalid, match="not what it names"):
        CarStaging(staging.folder).block(pointer)


def test_foreign_and_half_written_files_are_not_offered(staging: CarStaging) -> None:
    (staging.folder / "junk.car").write_bytes(os.urandom(300))
    (staging.folder / "cut.car").write_bytes(car_of(b"half")[:-3])
    (staging.folder / "note.txt").write_bytes(b"hello")
    fresh = CarStaging(staging.folder)
    assert not fresh.has(Pointer.of_block(b"hello"))
    with pytest.raises((ContentMissing, ContentInvalid)):
        fresh.block(Pointer.of_block(b"half"))


def test_imports_are_verified_and_walked_before_they_are_kept(staging: CarStaging) -> None:
    car = car_of(BIG)
    done = staging.import_car(io.BytesIO(car))
    assert (done.missing, done.block_count) == ({}, 4)
    assert staging.read(done.roots[0], len(BIG)) == BIG
    other = CarStaging(staging.folder.with_name("other"))
    cut = car[: len(car_header([done.roots[0]])) + 300]
    for bad in (b"", cut, car[:-1] + b"!", car + b"\0", car_header([]) + b"", os.urandom(64)):
        with pytest.raises(ContentInvalid):
            other.import_car(io.BytesIO(bad))
    assert list(other.folder.iterdir()) == []


def test_an_incomplete_import_names_the_gap_and_keeps_nothing(staging: CarStaging) -> None:
    leaf = Pointer.of_block(b"leaf")
    node = encode_node([Link(leaf, 4, 4), Link(Pointer.of_block(b"gone"), 4, 4)])
    root = Pointer.of_block(node, DAG_PB)
    car = car_header([root]) + frame_head(root, len(node)) + node + frame_head(leaf, 4) + b"leaf"
    assert staging.import_car(io.BytesIO(car)).missing == {root: Pointer.of_block(b"gone")}
    assert list(staging.folder.iterdir()) == []
    staging.put_blob(b"gone")
    assert staging.import_car(io.BytesIO(car)).missing == {}
    assert staging.read(root, 8) == b"leafgone"


def test_endless_trees_are_refused(staging: CarStaging) -> None:
    link = Link(Pointer.of_block(b"leaf"), 4, 4)
    car = frame_head(link.pointer, 4) + b"leaf"
    for _ in range(9):
        node = encode_node([link])
        link = Link(Pointer.of_block(node, DAG_PB), len(node), 4)
        car += frame_head(link.pointer, len(node)) + node
    staging.import_car(io.BytesIO(car_header([link.pointer]) + car))
    with pytest.raises(ContentInvalid, match="deeper"):
        list(staging.walk(link.pointer))
    with pytest.raises(ContentInvalid, match="deeper"):
        staging.read(link.pointer, 100)


def test_a_folder_that_cannot_be_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileAccessError):
        CarStaging(tmp_path / "file" / "staging")


async def test_the_local_store_is_a_blob_store(staging: CarStaging, tmp_path: Path) -> None:
    store = LocalStore(staging)
    source = tmp_path / "file"
    source.write_bytes(BIG)
    pointer = await store.put_file(source)
    assert await store.get_file(pointer, tmp_path / "copy", len(BIG)) == len(BIG)
    assert await store.get_blob(await store.put_blob(b"small")) == b"small"
    with pytest.raises(ContentMissing):
        await store.get_blob(Pointer.of_block(b"never staged"))
