from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.merkle import MAX_PATH, merkle_paths, merkle_root, root_from_path
from tests.helpers import bytes_reference as ref

CASES = json.loads((Path(__file__).parents[2] / "vectors" / "bytes" / "tree.json").read_text(encoding="ascii"))[
    "merkle"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(len(case["leaves"])))
def test_roots_and_paths_match_the_vectors(case: dict[str, Any]) -> None:
    leaves = [bytes.fromhex(leaf) for leaf in case["leaves"]]
    assert merkle_root(leaves).hex() == case["root"]
    paths = merkle_paths(leaves, range(len(leaves)))
    assert [[step.hex() for step in paths[i]] for i in range(len(leaves))] == case["paths"]


@settings(max_examples=60)
@given(st.integers(1, 70), st.data())
def test_a_path_verifies_only_at_its_position(count: int, data: st.DataObject) -> None:
    leaves = [hashlib.sha256(i.to_bytes(4, "little")).digest() for i in range(count)]
    root = ref.merkle_root(leaves)
    assert merkle_root(leaves) == root
    position = data.draw(st.integers(0, count - 1))
    path = merkle_paths(leaves, [position])[position]
    assert path == ref.merkle_path(position, leaves)
    assert [j for j in range(-1, count + 1) if root_from_path(leaves[position], j, count, path) == root] == [position]


@settings(max_examples=60)
@given(st.integers(1, 40), st.data())
def test_a_bent_path_never_verifies(count: int, data: st.DataObject) -> None:
    leaves = [hashlib.sha256(i.to_bytes(4, "little")).digest() for i in range(count)]
    root = merkle_root(leaves)
    position = data.draw(st.integers(0, count - 1))
    path = merkle_paths(leaves, [position])[position]
    assert root_from_path(leaves[position], position, count, [*path, bytes(32)]) != root
    for step in range(len(path)):
        assert root_from_path(leaves[position], position, count, path[:step] + path[step + 1 :]) != root
        bent = [bytes([path[step][0] ^ 1]) + path[step][1:] if i == step else p for i, p in enumerate(path)]
        assert root_from_path(leaves[position], position, count, bent) != root


def test_bounds() -> None:
    assert root_from_path(bytes(32), 0, 1, [bytes(32)] * (MAX_PATH + 1)) is None
    with pytest.raises(ValueError, match="outside the tree"):
        merkle_paths([bytes(32)], [1])
    with pytest.raises(ValueError, match="at least one leaf"):
        merkle_root([])
