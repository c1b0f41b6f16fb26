"""What a client was told stays true: restarts, SIGKILL, a second process on the same folder, the end of the parent."""

import base64
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.message import MessageV0
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from tests.helpers.agave_recording import OTHER, PAYER, Replay, genesis

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode

_ROOT = Path(__file__).resolve().parents[3]


def _pay(node: "DevnetNode", lamports: int) -> str:
    move = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=lamports))
    message = MessageV0.try_compile(PAYER.pubkey(), [move], [], Replay(node).blockhash())
    return Replay(node).send(VersionedTransaction(message, [PAYER]))


def _balance(node: "DevnetNode") -> int:
    balance: int = node.rpc("getBalance", str(OTHER.pubkey()), {"commitment": "processed"})["value"]
    return balance


def test_kill_loses_nothing_that_was_acknowledged(devnet_node: "DevnetFactory", tmp_path: Path) -> None:
    data = tmp_path / "state"
    expected, signatures, genesis_hash = 2_000_000_000, [], None
    for life in range(4):
        node = devnet_node(genesis=genesis(), data=data, slot_ms=20)
        assert genesis_hash in (None, node.genesis_hash)
        genesis_hash = node.genesis_hash
        assert _balance(node) == expected
        for index in range(25):
            lamports = 1_000_000 + 100 * life + index
            signatures.append(_pay(node, lamports))
            expected += lamports
        node.kill()
    node = devnet_node(data=data, slot_ms=20)
    assert _balance(node) == expected
    statuses = node.rpc("getSignatureStatuses", signatures, {"searchTransactionHistory": True})["value"]
    assert [status["err"] for status in statuses] == [None] * len(signatures)
    listed = node.rpc("getSignaturesForAddress", str(OTHER.pubkey()), {"commitment": "confirmed"})
    assert [entry["signature"] for entry in listed] == signatures[::-1]
    slots = [entry["slot"] for entry in listed]
    assert slots == sorted(slots, reverse=True)
    first = node.rpc("getTransaction", signatures[0], {"maxSupportedTransactionVersion": 0})
    block = node.rpc(
        "getBlock", first["slot"], {"maxSupportedTransactionVersion": 0, "transactionDetails": "signatures"}
    )
    assert signatures[0] in block["signatures"]


def test_a_transaction_cannot_run_again_after_a_restart(devnet_node: "DevnetFactory", tmp_path: Path) -> None:
    data = tmp_path / "state"
    node = devnet_node(genesis=genesis(), data=data, slot_ms=60_000, allow_warp=True)
    node.warp(slots=1)
    move = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=5))
    message = MessageV0.try_compile(PAYER.pubkey(), [move], [], Replay(node).blockhash())
    transaction = VersionedTransaction(message, [PAYER])
    signature = Replay(node).send(transaction)
    node.kill()
    node = devnet_node(data=data, slot_ms=60_000)
    text = base64.b64encode(bytes(transaction)).decode()
    request = {"jsonrpc": "2.0", "id": 1, "method": "sendTransaction", "params": [text, {"encoding": "base64"}]}
    assert node.raw(request)["error"]["data"]["err"] == "AlreadyProcessed"
    # Without preflight it is swallowed, as on a cluster, and changes nothing.
    assert Replay(node).send(transaction, skip_preflight=True) == signature
    assert _balance(node) == 2_000_000_005


def test_clock_and_slots_never_go_back(devnet_node: "DevnetFactory", tmp_path: Path) -> None:
    data = tmp_path / "state"
    node = devnet_node(data=data, slot_ms=60_000, allow_warp=True)
    before: Any = node.warp(seconds=86_400 * 30)
    node.stop()
    node = devnet_node(data=data, slot_ms=60_000, allow_warp=True)
    after = node.warp(slots=1)
    assert after["slot"] > before["slot"]
    assert after["unixTime"] >= before["unixTime"]


def test_fresh_begins_anew(devnet_node: "DevnetFactory", tmp_path: Path) -> None:
    data = tmp_path / "state"
    node = devnet_node(genesis=genesis(), data=data)
    node.stop()
    again = devnet_node(data=data, extra=("--fresh",))
    assert again.genesis_hash != node.genesis_hash
    assert again.rpc("getBalance", str(PAYER.pubkey()))["value"] == 0


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-m", "devnet", "--rpc-port", "0", "--ws-port", "0", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30, check=False)


def test_a_folder_serves_one_node_at_a_time(devnet_node: "DevnetFactory", tmp_path: Path) -> None:
    data = tmp_path / "state"
    devnet_node(data=data)
    refused = _run("--data", str(data))
    assert refused.returncode == 1
    assert refused.stderr.startswith("Another network runs on")


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    done = _run("--data", str(tmp_path / "state"), "--parent-pid", str(ended.pid))
    assert done.returncode == 0


def test_it_ends_when_standard_input_closes(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, "-m", "devnet", "--rpc-port", "0", "--ws-port", "0", "--watch-stdin"]
    process = subprocess.Popen(
        [*command, "--data", str(tmp_path / "state")],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("{")
    _out, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (0, "")


def test_a_bad_genesis_is_explained(tmp_path: Path) -> None:
    file = tmp_path / "genesis.json"
    file.write_text("{")
    done = _run("--data", str(tmp_path / "state"), "--genesis", str(file))
    assert done.returncode == 1
    assert done.stderr.startswith("The genesis file")
    assert "Traceback" not in done.stderr
