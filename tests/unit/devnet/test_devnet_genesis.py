"""Genesis files: what they make, and what is said about bad ones."""

import json
from pathlib import Path
from typing import Any

import pytest

from devnet.bank import Bank
from devnet.errors import GenesisError
from devnet.genesis import make_genesis
from tests.unit.devnet.devnet_local import RICH, local_node

_GOOD = {"pubkey": str(RICH.pubkey()), "lamports": 5, "data_base64": "AQI="}


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"other": []}',
        '{"accounts": [{"pubkey": "x", "lamports": 1}]}',
        json.dumps({"accounts": [{**_GOOD, "lamports": -1}]}),
        json.dumps({"accounts": [{**_GOOD, "data_base64": "*"}]}),
        json.dumps({"accounts": 3}),
        json.dumps({"programs": [{"program_id": str(RICH.pubkey()), "so_path": "missing.so"}]}),
        json.dumps({"programs": [{"program_id": str(RICH.pubkey()), "so_path": "genesis.json"}]}),
    ],
)
def test_a_bad_file_is_explained(tmp_path: Path, content: str) -> None:
    file = tmp_path / "genesis.json"
    file.write_text(content)
    with pytest.raises(GenesisError, match=r"genesis|missing\.so"):
        make_genesis(Bank(), file, None)


def _hash(tmp_path: Path, content: dict[str, Any], seed: str | None) -> str:
    file = tmp_path / "genesis.json"
    file.write_text(json.dumps(content))
    return str(make_genesis(Bank(), file, seed).genesis_hash)


def test_the_hash_depends_on_content_and_seed(tmp_path: Path) -> None:
    plain, other = {"accounts": [_GOOD]}, {"accounts": [{**_GOOD, "lamports": 6}]}
    assert _hash(tmp_path, plain, "a") == _hash(tmp_path, plain, "a")
    assert len({_hash(tmp_path, plain, "a"), _hash(tmp_path, plain, "b"), _hash(tmp_path, other, "a")}) == 3
    assert _hash(tmp_path, plain, None) != _hash(tmp_path, plain, None)


def test_the_hash_is_stable_over_restarts(tmp_path: Path) -> None:
    with local_node(tmp_path) as first:
        before = first.rpc("getGenesisHash")
    with local_node(tmp_path) as second:
        assert second.rpc("getGenesisHash") == before
        assert second.rpc("getSlot", {"commitment": "finalized"}) >= 1
