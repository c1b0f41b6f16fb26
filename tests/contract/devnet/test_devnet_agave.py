"""Our node gives the answers that a real agave validator gave: every recorded request, replayed."""

from typing import TYPE_CHECKING, Any

import pytest
from agave_recording import RECORDING, Replay, differences, genesis

if TYPE_CHECKING:
    from devnet_node import DevnetFactory

_HTTP_ONLY = {"not json", "empty body", "GET health", "GET /health", "notification (no id)", "empty batch"}
# What differs on purpose, and why.
_DIFFERENT = {
    "getClusterNodes": "no gossip, no validator ports",
    "getHighestSnapshotSlot": "no snapshots; answers as a validator without one",
    "getVoteAccounts": "nobody votes",
    "getBlockCommitment": "no stakes",
    "getSupply": "no locked supply",
    "getLargestAccounts circulating": "a shorter list",
    "getBlock full": "no vote transaction at the first place",
    "getBlock accounts": "no vote transaction at the first place",
    "getTokenAccountsByOwner unknown mint": "tested literally below",
}
_CASES = [entry for entry in RECORDING["rpc"] if entry["case"] not in _HTTP_ONLY]


@pytest.fixture(scope="module")
def replay(devnet_node: "DevnetFactory") -> Replay:
    return Replay(devnet_node(genesis=genesis(), allow_warp=True, slot_ms=60_000)).prepare()


@pytest.mark.parametrize("entry", _CASES, ids=[entry["case"] for entry in _CASES])
def test_recorded_answer(replay: Replay, entry: dict[str, Any]) -> None:
    case = entry["case"]
    ours = replay.node.raw(replay.translate(case, entry["request"]))
    if case in _DIFFERENT:
        assert set(ours) <= {"jsonrpc", "result", "error", "id"}
        return
    assert differences(ours, entry["response"]) == []
