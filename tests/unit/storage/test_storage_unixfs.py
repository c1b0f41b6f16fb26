from __future__ import annotations

import base64
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.car import car_header, parse_header, read_car, scan_car, write_file_car
from storage.errors import ContentInvalid
from storage.pointer import DAG_PB, RAW, Pointer
from storage.unixfs import CHUNK_BYTES, MAX_LINKS, Link, build_dag, decode_node, encode_node, read_varint, varint

KUBO = json.loads((Path(__file__).parents[2] / "vectors" / "ipfs" / "unixfs_files.json").read_text(encoding="utf-8"))
CASES = KUBO["cases"]


def content(case: dict[str, Any]) -> bytes:
    size = case["rule"]["size"]
    if case["rule"]["kind"] == "zeros":
        return bytes(size)
    blocks = (hashlib.sha256(b"gleaner-fixture" + i.to_bytes(8, "little")).digest() for i in range(size // 32 + 1))
    return b"".join(blocks)[:size]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_files_get_the_cid_and_the_car_of_kubo(case: dict[str, Any]) -> None:
    data = content(case)
    dag = build_dag(io.BytesIO(data))
    assert dag.root.pointer.cid == case["root"]
    assert dag.root.file_bytes == case["stat"]["size"] == len(data)
    assert dag.root.dag_bytes == case["stat"]["cumulative_size"]
    out = io.BytesIO()
    assert write_file_car(io.BytesIO(data), dag, out) == case["car"]["size"]
    car = out.getvalue()
    assert hashlib.sha256(car).hexdigest() == case["car"]["sha256"]
    if "base64" in case["car"]:
        assert base64.b64encode(car).decode() == case["car"]["base64"]
    roots, blocks = read_car(io.BytesIO(car))
    cids = [pointer.cid for pointer, _ in blocks]
    assert [root.cid for root in roots] == [case["root"]]
    assert (len(cids), cids[-1]) == (case["car"]["blocks"], case["car"]["last_block"])


def test_more_than_1024_leaves_make_a_second_level() -> None:
    """The shape that kubo's notes describe: never a bare leaf beside inner nodes."""

    class Zeros(io.RawIOBase):
        left = (MAX_LINKS + 1) * CHUNK_BYTES
        block = bytes(CHUNK_BYTES)

        def read(self, size: int = -1) -> bytes:
            taken = min(size, self.left)
            self.left -= taken
            return self.block[:taken]

    dag = build_dag(Zeros())  # type: ignore[arg-type] # read() is all that is used
    first, second = dag.nodes[dag.root.pointer]
    assert (len(dag.nodes[first.pointer]), len(dag.nodes[second.pointer])) == (MAX_LINKS, 1)
    assert sum(1 for _ in dag.walk()) == 1 + 2 + MAX_LINKS + 1


def test_a_file_that_changed_since_is_not_written() -> None:
    dag = build_dag(io.BytesIO(b"before"))
    with pytest.raises(ContentInvalid):
        write_file_car(io.BytesIO(b"after!"), dag, io.BytesIO())


@settings(max_examples=80)
@given(st.data())
def test_a_damaged_car_is_never_read_as_whole(data: st.DataObject) -> None:
    file = bytes(CHUNK_BYTES) + b"tail"
    out = io.BytesIO()
    write_file_car(io.BytesIO(file), build_dag(io.BytesIO(file)), out)
    car = out.getvalue()
    inside = st.integers(0, 400) | st.integers(len(car) - 60, len(car) - 1)
    at = data.draw(inside)
    flipped = car[:at] + bytes([car[at] ^ data.draw(st.integers(1, 255))]) + car[at + 1 :]
    _, blocks = read_car(io.BytesIO(car))
    whole = list(blocks)
    for changed in (flipped, car[:at]):
        try:
            roots, found = read_car(io.BytesIO(changed))
            got = list(found)
        except ContentInvalid:
            continue
        assert (roots, got) != ([whole[0][0]], whole)
        assert all(Pointer.of_block(block, pointer.codec) == pointer for pointer, block in got)


@given(st.binary(max_size=200))
def test_junk_is_refused_by_every_parser(junk: bytes) -> None:
    for parse in (decode_node, parse_header, lambda raw: list(scan_car(io.BytesIO(raw))[1]), Pointer.from_binary_cid):
        try:
            parse(junk)
        except ContentInvalid:
            continue


def test_nodes_are_taken_only_in_the_form_they_are_written_in() -> None:
    links = [Link(Pointer.of_block(b"a"), 1, 1), Link(Pointer.of_block(b"bc"), 2, 2)]
    block = encode_node(links)
    assert decode_node(block) == links
    name = block.replace(b"\x12\x00\x18", b"\x12\x01x\x18", 1)
    for bad in (b"", block[:-1], block + b"\0", block[:40], name, b"\x0a\x02\x08\x01", encode_node([])):
        with pytest.raises(ContentInvalid):
            decode_node(bad)
    lying = bytearray(block)
    lying[lying.rindex(b"\x18\x03") + 1] = 4  # file size 4 over parts of 1 and 2
    with pytest.raises(ContentInvalid, match="add up"):
        decode_node(bytes(lying))


def test_varints() -> None:
    for value in (0, 1, 127, 128, 2**31, 2**62):
        assert read_varint(varint(value), 0) == (value, len(varint(value)))
    for bad in (b"", b"\x80", b"\xff" * 12):
        with pytest.raises(ContentInvalid):
            read_varint(bad, 0)


def test_car_headers_carry_several_roots_or_none() -> None:
    roots = [Pointer.of_block(b"a"), Pointer.of_block(b"b", DAG_PB)]
    for some in ([], roots):
        header = car_header(some)
        _, at = read_varint(header, 0)
        assert parse_header(header[at:]) == some
    with pytest.raises(ContentInvalid):
        parse_header(car_header(roots)[1:].replace(b"version\x01", b"version\x02"))


def test_pointers_convert_both_ways() -> None:
    for codec in (RAW, DAG_PB):
        pointer = Pointer.of_block(b"x", codec)
        assert Pointer.parse(pointer.cid) == Pointer.from_bytes(bytes(pointer)) == pointer
        assert Pointer.from_binary_cid(pointer.binary_cid) == pointer
        assert len(bytes(pointer)) == 33
        assert str(pointer) == pointer.cid


@pytest.mark.parametrize(
    "text",
    ["", "Qmf412jQZiuVUtdgnB36FXFX7xg5V6KEbSJ4dpQuhkLyfD", "b" + "a" * 58, "b" * 59 + "\n", "bafkqaaa", "../../etc"],
)
def test_other_cids_are_refused(text: str) -> None:
    with pytest.raises(ContentInvalid):
        Pointer.parse(text)
