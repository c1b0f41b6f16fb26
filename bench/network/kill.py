"""Kills the node (SIGKILL) at random moments while several clients write, and asks its next life what it remembers.

    python -m bench.network.kill --lives 200

After each death: every transaction that a client was told of is in the ledger once and succeeded; what was under way
landed whole or not at all; each payer's and the receiver's balance is what the landed transactions make it; the blocks
are one chain whose signatures are exactly those; fees and rewards account for every lamport there is; and subscribers
who come back are told what they missed and what comes next. The first thing that is not so ends the run, with the seed
that shows it again. Writes kill.json beside itself.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import platform
import random
import secrets
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from solders.hash import Hash
from solders.keypair import Keypair
from solders.message import Message
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from tests.helpers.devnet_node import start_node

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetNode

RESULT = Path(__file__).with_name("kill.json")
_WRITERS = [Keypair.from_seed(bytes([index + 1]) * 32) for index in range(6)]
_RECEIVER = Keypair.from_seed(bytes([99]) * 32).pubkey()
_RICH_LAMPORTS = 10**15
_LEAST = 890_880
_FEE = 5000
_SLOT_MS = 20
_LIFE_S = (0.02, 0.6)
_ANSWER_S = 10
_PAGE = 1000
_STATUSES = 256


@dataclass
class Writer:
    """One client and what it knows of its payments.

    Attributes:
        key: Its payer.
        told: Acknowledged payments, lamports by signature.
        unsure: Sent, and the node died before the answer.
    """

    key: Keypair
    told: dict[str, int] = field(default_factory=dict)
    unsure: dict[str, int] = field(default_factory=dict)


@dataclass
class Figures:
    """What a run saw."""

    lives: int = 0
    acknowledged: int = 0
    under_way: int = 0
    under_way_landed: int = 0
    blocks: int = 0
    told_again: int = 0


async def _call(session: aiohttp.ClientSession, url: str, method: str, *params: Any) -> Any:
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
    async with session.post(url, json=body) as response:
        answer = await response.json()
    assert "result" in answer, (method, answer)
    return answer["result"]


class Lives:
    """One ledger over several lives of its node.

    Args:
        folder: For the ledger.
        seed: Of the moments at which the node dies.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder = folder
        self._dice = random.Random(seed)  # noqa: S311 - moments of a test, to be shown again
        self._number = 0
        self._writers = [Writer(key) for key in _WRITERS]
        self._checked_slot = 0
        self._seen: set[str] = set()
        self._rewards = 0
        self._supply = 0
        self.figures = Figures()

    def _node(self) -> DevnetNode:
        genesis = self._folder / "genesis.json"
        rich = [{"pubkey": str(writer.key.pubkey()), "lamports": _RICH_LAMPORTS} for writer in self._writers]
        genesis.write_text(json.dumps({"accounts": rich}))
        command = ["--rpc-port", "0", "--ws-port", "0", "--slot-ms", str(_SLOT_MS), "--genesis", str(genesis)]
        return start_node(command, self._folder / "ledger")

    async def play(self, lives: int) -> None:
        """Live and die that often, then live once more to be asked.

        Raises:
            AssertionError: The node forgot, doubled or halved something.
        """
        for life in range(lives + 1):
            node = self._node()
            try:
                await self._ask(node)
                if life < lives:
                    await self._write_until_killed(node)
                    self.figures.lives += 1
            finally:
                node.kill()

    async def _write_until_killed(self, node: DevnetNode) -> None:
        writing = [asyncio.create_task(self._write(node, writer)) for writer in self._writers]
        await asyncio.sleep(self._dice.uniform(*_LIFE_S))  # the moment of death, which nothing announces
        node.process.kill()
        await asyncio.gather(*writing)

    async def _write(self, node: DevnetNode, writer: Writer) -> None:
        """Pay again and again until the node is gone."""
        async with aiohttp.ClientSession() as session:
            try:
                while True:
                    await self._pay(session, node, writer)
            except (aiohttp.ClientError, ConnectionError):
                return

    async def _pay(self, session: aiohttp.ClientSession, node: DevnetNode, writer: Writer) -> str:
        self._number += 1
        lamports, checked = _LEAST + self._number, self._number % 2 == 0
        newest = await _call(session, node.rpc_url, "getLatestBlockhash", {"commitment": "confirmed"})
        move = transfer(TransferParams(from_pubkey=writer.key.pubkey(), to_pubkey=_RECEIVER, lamports=lamports))
        blockhash = Hash.from_string(newest["value"]["blockhash"])
        message = Message.new_with_blockhash([move], writer.key.pubkey(), blockhash)
        transaction = VersionedTransaction(message, [writer.key])
        signature = str(transaction.signatures[0])
        writer.unsure[signature] = lamports
        text = base64.b64encode(bytes(transaction)).decode()
        options = {"encoding": "base64", "skipPreflight": not checked}
        assert await _call(session, node.rpc_url, "sendTransaction", text, options) == signature
        writer.told[signature] = writer.unsure.pop(signature)
        return signature

    async def _ask(self, node: DevnetNode) -> None:
        """Compare what the node remembers with what its clients were told."""
        async with aiohttp.ClientSession() as session:
            await self._payments(session, node)
            await self._chain(session, node)
            await self._money(session, node)
            await self._resume(session, node)

    async def _known(self, session: aiohttp.ClientSession, node: DevnetNode, signatures: list[str]) -> set[str]:
        found: set[str] = set()
        for start in range(0, len(signatures), _STATUSES):
            piece = signatures[start : start + _STATUSES]
            history = {"searchTransactionHistory": True}
            statuses = (await _call(session, node.rpc_url, "getSignatureStatuses", piece, history))["value"]
            assert all(status is None or status["err"] is None for status in statuses), statuses
            found |= {signature for signature, status in zip(piece, statuses, strict=True) if status is not None}
        return found

    async def _payments(self, session: aiohttp.ClientSession, node: DevnetNode) -> None:
        for writer in self._writers:
            fresh = [signature for signature in writer.told if signature not in self._seen]
            missing = set(fresh) - await self._known(session, node, fresh)
            assert not missing, f"acknowledged and forgotten: {missing}"
            self.figures.acknowledged += len(fresh)
            landed = await self._known(session, node, list(writer.unsure))
            self.figures.under_way += len(writer.unsure)
            self.figures.under_way_landed += len(landed)
            writer.told |= {signature: writer.unsure[signature] for signature in landed}
            writer.unsure.clear()

    async def _chain(self, session: aiohttp.ClientSession, node: DevnetNode) -> None:
        """Walk the blocks since the last life: one chain, and every landed payment in it exactly once."""
        newest = await _call(session, node.rpc_url, "getSlot", {"commitment": "confirmed"})
        bounds = (self._checked_slot, newest, {"commitment": "confirmed"})
        slots = await _call(session, node.rpc_url, "getBlocks", *bounds)
        shown = {"transactionDetails": "signatures", "rewards": True, "commitment": "confirmed"}
        blocks = [await _call(session, node.rpc_url, "getBlock", slot, shown) for slot in slots]
        for slot, parent, block in zip(slots[1:], blocks, blocks[1:], strict=False):
            assert block["previousBlockhash"] == parent["blockhash"], slot
            for signature in block["signatures"]:
                assert signature not in self._seen, f"{signature} is in two blocks"
                self._seen.add(signature)
            self._rewards += sum(reward["lamports"] for reward in block["rewards"])
        self.figures.blocks += len(slots) - 1
        self._checked_slot = slots[-1]
        told = {signature for writer in self._writers for signature in writer.told}
        assert self._seen == told, (self._seen - told, told - self._seen)

    async def _money(self, session: aiohttp.ClientSession, node: DevnetNode) -> None:
        processed = {"commitment": "processed"}
        total = fees = 0
        for writer in self._writers:
            spent = sum(writer.told.values()) + _FEE * len(writer.told)
            balance = await _call(session, node.rpc_url, "getBalance", str(writer.key.pubkey()), processed)
            assert balance["value"] == _RICH_LAMPORTS - spent
            total, fees = total + sum(writer.told.values()), fees + _FEE * len(writer.told)
        balance = await _call(session, node.rpc_url, "getBalance", str(_RECEIVER), processed)
        assert balance["value"] == total
        supply = (await _call(session, node.rpc_url, "getSupply", processed))["value"]["total"]
        self._supply = self._supply or supply
        assert (self._supply - supply, self._rewards) == (fees - fees // 2, fees // 2)

    async def _resume(self, session: aiohttp.ClientSession, node: DevnetNode) -> None:
        """Subscribe again: to a payment made before the death, and to the receiver for the next one."""
        last = next((reversed(writer.told) for writer in self._writers if writer.told), None)
        async with session.ws_connect(node.ws_url) as socket:
            wanted: list[tuple[str, list[Any]]] = [
                ("accountSubscribe", [str(_RECEIVER), {"encoding": "base64", "commitment": "processed"}])
            ]
            if last is not None:
                wanted.append(("signatureSubscribe", [next(last), {"commitment": "finalized"}]))
            for number, (method, params) in enumerate(wanted):
                await socket.send_json({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
            waiting = {"accountNotification", *(["signatureNotification"] if last is not None else [])}
            answered = 0
            while answered < len(wanted):
                answered += await self._heard(socket, waiting) is None
            writer = self._writers[0]
            signature = await self._pay(session, node, writer)
            while waiting:
                await self._heard(socket, waiting)
            assert (await self._known(session, node, [signature])) == {signature}
            self.figures.told_again += len(wanted)

    async def _heard(self, socket: aiohttp.ClientWebSocketResponse, waiting: set[str]) -> str | None:
        """Take one message off; return its kind, None for the answer to a request."""
        message = json.loads(await socket.receive_str(timeout=_ANSWER_S))
        assert "error" not in message, message
        method: str | None = message.get("method")
        waiting.discard(method or "")
        result = message.get("params", {}).get("result")
        if method == "signatureNotification":
            assert result["value"] == {"err": None}
        if method == "accountNotification":
            paid = sum(sum([*writer.told.values(), *writer.unsure.values()]) for writer in self._writers)
            assert result["value"]["lamports"] == paid
        return method


def main() -> int:
    """Parse the arguments, play and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lives", type=int, default=200)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        played = Lives(Path(folder), given.seed)
        asyncio.run(played.play(given.lives))
    figures = played.figures
    report = {
        "machine": f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}",
        "seed": given.seed,
        "killed": figures.lives,
        "writers_at_once": len(_WRITERS),
        "acknowledged_and_kept": figures.acknowledged,
        "under_way_when_killed": figures.under_way,
        "of_these_landed_whole": figures.under_way_landed,
        "blocks_walked": figures.blocks,
        "subscriptions_resumed": figures.told_again,
        "elapsed_s": round(time.monotonic() - started),
    }
    RESULT.write_text(json.dumps(report, indent=1) + "\n")
    sys.stdout.write(RESULT.read_text())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
