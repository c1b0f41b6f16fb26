from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from storage.errors import OpenFailed
from storage.keys import BatchKeys
from storage.merkle import merkle_root
from storage.seal import RUN_BYTES, check_record, entry_bytes, open_run, pad_records, seal_long, seal_run
from storage.streams import stream_xor
from storage.tree import NO_NULLIFIER, ChunkSalts, NullifierScope, inner_hash, leaf_hash, package_root, record_hash

VECTORS = Path(__file__).parents[2] / "vectors" / "bytes"
PACKAGES = json.loads((VECTORS / "tree.json").read_text(encoding="ascii"))["packages"]
STREAMS = json.loads((VECTORS / "streams.json").read_text(encoding="ascii"))["cases"]
unhex = bytes.fromhex


def keys_of(case: dict[str, Any]) -> BatchKeys:
    return BatchKeys(bytes(16), unhex(case["K"]), unhex(case["O"]))


def scope_of(case: dict[str, Any]) -> NullifierScope | None:
    return NullifierScope(unhex(case["scope"]), case["normaliser"]) if case["scope"] else None


@pytest.mark.parametrize("case", STREAMS, ids=lambda case: str(case["start_block"]))
def test_streams_match_the_vectors(case: dict[str, Any]) -> None:
    assert stream_xor(unhex(case["key"]), case["start_block"], unhex(case["plain"])).hex() == case["cipher"]


def test_a_stream_ends_at_block_2_to_the_32() -> None:
    with pytest.raises(ValueError, match="2\\^32"):
        stream_xor(bytes(32), 2**32 - 1, bytes(65))


@pytest.mark.parametrize("case", PACKAGES, ids=lambda case: case["name"])
def test_a_run_matches_the_vectors(case: dict[str, Any]) -> None:
    records = [unhex(record) for record in case["records"]]
    run = seal_run(keys_of(case), 0, 0, records, scope_of(case))
    assert [leaf.hex() for leaf in run.leaves] == [entry["rec"] for entry in case["detail"]]
    assert run.outer.hex() == "".join(entry["o"] for entry in case["detail"])
    assert run.nullifiers.hex() == ("".join(case["nullifiers"]) if case["scope"] else "")
    record_root = merkle_root(run.leaves)
    assert record_root.hex() == case["record_root"]
    root = package_root(len(records), unhex(case["contributor"]), unhex(case["request"]), record_root)
    assert root.hex() == case["root"]


@pytest.mark.parametrize("case", PACKAGES, ids=lambda case: case["name"])
def test_each_formula_alone_matches_the_vectors(case: dict[str, Any]) -> None:
    salts = ChunkSalts(unhex(case["O"]))
    for i, (entry, record) in enumerate(zip(case["detail"], case["records"], strict=True)):
        for j, chunk in enumerate(entry["chunks"]):
            assert salts.salt(i, j).hex() == chunk["salt"]
            inner = inner_hash(unhex(chunk["salt"]), unhex(chunk["hash_pt"]), unhex(chunk["hash_c"]))
            assert inner.hex() == chunk["inner"]
            length = min(4096, len(record) // 2 - 4096 * j)
            assert leaf_hash(i, j, length, unhex(chunk["hash_o"]), inner).hex() == chunk["leaf"]
        bound, root = unhex(entry["bound"]), unhex(entry["chunk_root"])
        assert record_hash(i, entry["start"], len(record) // 2, bound, root).hex() == entry["rec"]


@pytest.mark.parametrize("case", PACKAGES, ids=lambda case: case["name"])
def test_sealing_long_records_through_windows_gives_the_same(case: dict[str, Any]) -> None:
    keys, scope = keys_of(case), scope_of(case)
    for i, (entry, text) in enumerate(zip(case["detail"], case["records"], strict=True)):
        outer = bytearray()
        run = seal_long(keys, i, entry["start"], unhex(text), scope, outer.extend)
        assert run.leaves[0].hex() == entry["rec"]
        assert outer.hex() == entry["o"]


def test_windows_and_runs_agree_beyond_one_window() -> None:
    record = bytes(range(256)) * 1000  # four windows, the last one partial
    keys = BatchKeys(bytes(16), b"k" * 32, b"o" * 32)
    outer = bytearray()
    long = seal_long(keys, 7, 99, record, None, outer.extend)
    run = seal_run(keys, 7, 99, [record])
    assert len(record) > 3 * RUN_BYTES
    assert (long.leaves, long.table, bytes(outer)) == (run.leaves, run.table, run.outer)
    assert len(run.table) == entry_bytes(len(record))


def test_checking_needs_no_key_and_opening_needs_both() -> None:
    keys = BatchKeys(bytes(16), b"k" * 32, b"o" * 32)
    records = [b"a" * 10, b"b" * 5000, b"c"]
    run = seal_run(keys, 3, 5, records)
    outers, entries, at, place, block = [], [], 0, 0, 5
    for number, record in enumerate(records):
        outers.append(memoryview(run.outer)[at : at + len(record)])
        entries.append(memoryview(run.table)[place : place + entry_bytes(len(record))])
        assert check_record(3 + number, block, bytes(outers[-1]), bytes(entries[-1])) == run.leaves[number]
        at, place, block = at + len(record), place + entry_bytes(len(record)), block + -(-len(record) // 64)
    assert open_run(keys, 3, 5, outers, entries) == records
    with pytest.raises(OpenFailed) as caught:
        open_run(BatchKeys(bytes(16), b"x" * 32, b"o" * 32), 3, 5, outers, entries)
    assert (caught.value.record, caught.value.chunk) == (3, 0)


def test_a_wrong_ciphertext_is_pinned_to_record_and_chunk() -> None:
    keys = BatchKeys(bytes(16), b"k" * 32, b"o" * 32)
    run = seal_run(keys, 0, 0, [b"r" * 9000])
    outer = bytearray(run.outer)
    outer[4096] ^= 1
    with pytest.raises(OpenFailed) as caught:
        open_run(keys, 0, 0, [memoryview(outer)], [memoryview(run.table)])
    assert (caught.value.record, caught.value.chunk) == (0, 1)


def test_records_start_at_block_boundaries() -> None:
    padded = pad_records([b"a" * 64, b"b", b"c" * 65])
    assert (padded[64:65], padded[128:193], len(padded)) == (b"b", b"c" * 65, 256)


def test_nullifiers_need_a_scope_of_32_bytes_and_a_known_normaliser() -> None:
    assert not any(NO_NULLIFIER)
    with pytest.raises(ValueError, match="scope"):
        NullifierScope(b"short")
    with pytest.raises(ValueError, match="normaliser"):
        NullifierScope(bytes(32), 9)
