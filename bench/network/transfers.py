"""How many simple transfers a second the embedded network takes over HTTP, and where its time goes.

    python -m bench.network.transfers

Everything of one run is measured on the same node, one after the other: an empty request (``getHealth``), transfers
without and with preflight, signed before the clock starts and checked afterwards to have landed; and LiteSVM alone in
this process, with and without its signature check. The ratios between them are what carries over to another machine.
Wall time and processor time are both given, because the machine may be shared: where the node got less than a core,
``per_second`` tells of the others, and ``per_node_processor_second`` of the node. Writes transfers.json beside itself.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import Message
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from bench.network.load import LoadFailedError, Phase, drive, usage
from tests.helpers.devnet_node import DevnetNode, start_node

if TYPE_CHECKING:
    from collections.abc import Iterator

RESULT = Path(__file__).with_name("transfers.json")
SOL = 1_000_000_000
_PAYERS = [Keypair.from_seed(bytes([index + 1]) * 32) for index in range(8)]
_RECEIVER = Keypair.from_seed(bytes([99]) * 32).pubkey()
_LEAST = 890_880
_BUDGET = {"transfers_per_second": 1500, "resident_mib": 150, "ready_s": 1.0}


def _signed(number: int, blockhash: Hash) -> VersionedTransaction:
    """Return a transfer that no other number makes."""
    payer = _PAYERS[number % len(_PAYERS)]
    move = transfer(TransferParams(from_pubkey=payer.pubkey(), to_pubkey=_RECEIVER, lamports=_LEAST + number))
    return VersionedTransaction(Message.new_with_blockhash([move], payer.pubkey(), blockhash), [payer])


class _Transfers:
    """Request bodies, and the signatures they were answered with."""

    def __init__(self, node: DevnetNode, first: int, count: int, *, skip_preflight: bool) -> None:
        self._node = node
        self._numbers = range(first, first + count)
        self._options = json.dumps({"encoding": "base64", "skipPreflight": skip_preflight})
        self.signatures: list[str] = []

    def bodies(self) -> Iterator[bytes]:
        newest = self._node.rpc("getLatestBlockhash", {"commitment": "confirmed"})
        blockhash = Hash.from_string(newest["value"]["blockhash"])
        for number in self._numbers:
            text = base64.b64encode(bytes(_signed(number, blockhash))).decode()
            yield (
                f'{{"jsonrpc":"2.0","id":{number},"method":"sendTransaction","params":["{text}",{self._options}]}}'
            ).encode()

    def check(self, answer: Any) -> None:
        if "result" not in answer:
            raise LoadFailedError(str(answer))
        self.signatures.append(answer["result"])

    def landed(self) -> int:
        """Return how many of them are in the ledger without an error."""
        good = 0
        for start in range(0, len(self.signatures), 256):
            piece = self.signatures[start : start + 256]
            statuses = self._node.rpc("getSignatureStatuses", piece, {"searchTransactionHistory": True})["value"]
            good += sum(status is not None and status["err"] is None for status in statuses)
        return good


def _is_ok(answer: Any) -> None:
    if answer.get("result") != "ok":
        raise LoadFailedError(str(answer))


def _empty_requests(count: int) -> Iterator[bytes]:
    for number in range(count):
        yield b'{"jsonrpc":"2.0","id":%d,"method":"getHealth"}' % number


def _transfer_phase(node: DevnetNode, first: int, count: int, connections: int, *, skip_preflight: bool) -> Phase:
    """Measure transfers, and refuse the measurement unless all of them landed."""
    moves = _Transfers(node, first, count, skip_preflight=skip_preflight)
    phase = asyncio.run(drive(node.rpc_url, node.process.pid, moves.bodies(), moves.check, connections=connections))
    landed = moves.landed()
    if landed != count:
        raise LoadFailedError(f"{count} transfers were acknowledged, {landed} landed")
    return phase


def _bare(count: int, *, verify: bool) -> float:
    """Return LiteSVM's own rate, in transfers per processor second."""
    svm = LiteSVM().with_transaction_history(0).with_sigverify(verify)
    for payer in _PAYERS:
        svm.airdrop(payer.pubkey(), 1000 * SOL)
    blockhash = svm.latest_blockhash()
    made = [_signed(number, blockhash) for number in range(count)]
    started = time.process_time()
    for transaction in made:
        svm.send_transaction(transaction)
    return count / (time.process_time() - started)


def _genesis(folder: Path) -> Path:
    file = folder / "genesis.json"
    accounts = [{"pubkey": str(payer.pubkey()), "lamports": 1_000_000 * SOL} for payer in _PAYERS]
    file.write_text(json.dumps({"accounts": accounts}))
    return file


def _ready_s(command: list[str], folder: Path) -> float:
    """Return the seconds from starting the process to its ready line."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "devnet", *command, "--data", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    took = time.perf_counter() - started
    process.terminate()
    process.communicate()
    return took


def main() -> int:
    """Measure and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--transfers", type=int, default=20_000, help="per phase; a blockhash lasts a minute")
    parser.add_argument("--connections", type=int, default=32)
    given = parser.parse_args()
    count, connections = given.transfers, given.connections
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        command = ["--rpc-port", "0", "--ws-port", "0", "--genesis", str(_genesis(folder))]
        fresh = [_ready_s([*command, "--fresh"], folder / "ready") for _ in range(5)]
        node = start_node(command, folder / "ledger")
        try:
            started_with = usage(node.process.pid)
            asyncio.run(drive(node.rpc_url, node.process.pid, _empty_requests(2000), _is_ok, connections=connections))
            empty = asyncio.run(
                drive(node.rpc_url, node.process.pid, _empty_requests(count), _is_ok, connections=connections)
            )
            without = _transfer_phase(node, 0, count, connections, skip_preflight=True)
            checked = _transfer_phase(node, count, count, connections, skip_preflight=False)
            single = _transfer_phase(node, 2 * count, count // 4, 1, skip_preflight=True)
            ended_with = usage(node.process.pid)
        finally:
            node.stop()
        again = [_ready_s(command, folder / "ledger") for _ in range(5)]
    bare, verified = _bare(count, verify=False), _bare(count, verify=True)
    result = {
        "what": f"transfers over HTTP, {connections} keep-alive connections, generator on the same machine",
        "machine": f"{os.cpu_count()} shared cores, {platform.machine()}, Python {platform.python_version()}",
        "load_average": round(os.getloadavg()[0], 1),
        "getHealth": empty.report(),
        "skip_preflight": without.report(),
        "with_preflight": checked.report(),
        "one_connection_skip_preflight": single.report(),
        "litesvm_alone_per_processor_second": {"unverified": round(bare), "verified": round(verified)},
        "ratios": {
            "skip_preflight_to_getHealth": round(
                without.requests / without.wall_s / (empty.requests / empty.wall_s), 3
            ),
            "with_preflight_to_skip_preflight": round(without.wall_s / checked.wall_s, 3),
            "node_processor_to_litesvm_verified": round(without.requests / without.node_s / verified, 3),
        },
        "resident_mib": {
            "started": round(started_with.resident_mib, 1),
            "ended": round(ended_with.resident_mib, 1),
            "peak": round(ended_with.peak_mib, 1),
        },
        "ready_s": {
            "new_ledger": round(statistics.median(fresh), 3),
            f"ledger_with_{2 * count + count // 4}_transfers": round(statistics.median(again), 3),
        },
        "budget": _BUDGET,
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    sys.stdout.write(RESULT.read_text())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
