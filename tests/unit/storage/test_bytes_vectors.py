"""The committed vectors are what the reference makes today, and the reference agrees with the standards it names."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.helpers import bytes_reference as ref
from tests.helpers.make_bytes_vectors import VECTORS, all_vectors


@pytest.mark.parametrize(("name", "text"), all_vectors().items(), ids=list(all_vectors()))
def test_committed_vectors_are_current(name: str, text: str) -> None:
    assert (VECTORS / name).read_text(encoding="ascii") == text, "run python tests/helpers/make_bytes_vectors.py"


def test_reference_chacha20_is_rfc8439() -> None:
    block = ref.chacha20_block(bytes(range(32)), 1, bytes.fromhex("000000090000004a00000000"))
    assert block.hex() == (  # section 2.3.2
        "10f1e7e4d13b5915500fdd1fa32071c4c7d1f4c733c068030422aa9ac3d46c4e"
        "d2826446079faa0914c2d705d98b02a2b5129cd1de164eb9cbd083e8a2503c4e"
    )


def test_reference_hkdf_is_rfc5869() -> None:
    okm = ref.hkdf(  # appendix A.1
        bytes.fromhex("0b" * 22), bytes.fromhex("f0f1f2f3f4f5f6f7f8f9"), bytes.fromhex("000102030405060708090a0b0c"), 42
    )
    assert okm.hex() == ("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")


def test_reference_paths_check_at_their_position_only() -> None:
    leaves = [hashlib.sha256(bytes([i])).digest() for i in range(11)]
    root = ref.merkle_root(leaves)
    for i in range(11):
        path = ref.merkle_path(i, leaves)
        assert [j for j in range(11) if ref.merkle_check(leaves[i], j, 11, path, root)] == [i]


def test_panel_vectors_are_within_bounds() -> None:
    panel = json.loads((VECTORS / "panel.json").read_text(encoding="ascii"))
    for draw in panel["draws"]:
        assert all(0 <= seat < draw["seats"] for seat in draw["seat_indices"])
        assert len(set(draw["records"])) == len(draw["records"]) == min(draw["m"], draw["n"] - len(draw["earlier"]))
        assert not set(draw["records"]) & set(draw["earlier"])
