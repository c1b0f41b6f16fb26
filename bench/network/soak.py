"""A day of slots under load: what the node's memory and files do, and whether anything goes wrong.

    python -m bench.network.soak

Plays 216,000 slots (a day at 400 ms) as fast as they go. Every hundred slots: payments, a failure, a token account that
is made, used and closed, reads of accounts, blocks and signature lists, and now and then a subscriber, every second of
whom leaves without a word; then the node opens the next hundred (``devnet_warp``). Memory and files are sampled, and a
line is fitted through the samples by least squares. An answer that is not as it should be ends the run. Writes
soak.json beside itself.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import os
import platform
import struct
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.message import Message
from solders.system_program import CreateAccountParams, TransferParams, create_account, transfer
from solders.token import ID as TOKEN
from solders.transaction import VersionedTransaction

from bench.network.load import usage
from tests.helpers.devnet_node import start_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from tests.helpers.devnet_node import DevnetNode

RESULT = Path(__file__).with_name("soak.json")
SOL = 1_000_000_000
_PAYERS = [Keypair.from_seed(bytes([index + 1]) * 32) for index in range(8)]
_RECEIVER = Keypair.from_seed(bytes([99]) * 32).pubkey()
_MINT = Keypair.from_seed(bytes([98]) * 32)
_HOLDER = Keypair.from_seed(bytes([97]) * 32)
_LEAST = 890_880
_SLOTS_A_ROUND = 100
_PAYMENTS_A_ROUND = 16
_VISIT_EVERY_ROUNDS, _STAY_ROUNDS = 10, 3
_KEPT_TRANSACTIONS = 10_000
_SETTLED_SHARE = 4
_TOKEN_BYTES, _MINT_BYTES = 165, 82


class SoakFailedError(Exception):
    """The node gave an answer that it should not have given."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the node held at a slot: memory in bytes, its file and write-ahead log in bytes."""

    slot: int
    resident_bytes: int
    file_bytes: int
    log_bytes: int


def slope(samples: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return slope and standard error of the least-squares line through (x, y) points."""
    count = len(samples)
    mean_x, mean_y = (sum(values) / count for values in zip(*samples, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _y in samples)
    rise = sum((x - mean_x) * (y - mean_y) for x, y in samples) / spread
    rest = sum((y - mean_y - rise * (x - mean_x)) ** 2 for x, y in samples)
    return rise, (rest / max(count - 2, 1) / spread) ** 0.5


class _Subscriber:
    """A WebSocket client that counts what it is told and checks that no slot is missing."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, told: Counter[str]) -> None:
        self.socket = socket
        self._told = told
        self._slot: int | None = None
        self._reading = asyncio.create_task(self._read())

    async def subscribe(self, *requests: tuple[str, list[Any]]) -> None:
        for number, (method, params) in enumerate(requests):
            await self.socket.send_json({"jsonrpc": "2.0", "id": number, "method": method, "params": params})

    async def _read(self) -> None:
        async for message in self.socket:
            body = json.loads(message.data)
            if "error" in body:
                raise SoakFailedError(str(body))
            if "method" not in body:
                continue
            self._told[body["method"]] += 1
            if body["method"] == "slotNotification":
                slot = body["params"]["result"]["slot"]
                if self._slot is not None and slot != self._slot + 1:
                    raise SoakFailedError(f"slot {slot} was told after {self._slot}")
                self._slot = slot

    async def leave(self, *, politely: bool) -> None:
        """Go, with a closing handshake or by cutting the connection; raises what the reading found."""
        if politely:
            await self.socket.close()
        else:
            transport = self.socket.get_extra_info("socket")
            transport.shutdown(2)
        await self._reading


class Soak:
    """One run.

    Args:
        node: The node, started with ``--allow-warp`` and the payers rich.
        session: For its HTTP and WebSocket connections.
    """

    def __init__(self, node: DevnetNode, session: aiohttp.ClientSession) -> None:
        self._node = node
        self._session = session
        self._visitors: list[tuple[int, _Subscriber]] = []
        self.told: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self.paid = 0
        self._number = 0
        self._blockhash = Hash.default()

    async def call(self, method: str, *params: Any) -> Any:
        """Call a method; any error ends the run."""
        body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
        async with self._session.post(self._node.rpc_url, json=body) as response:
            answer = await response.json()
        self.calls[method] += 1
        if "result" not in answer:
            raise SoakFailedError(f"{method}: {answer}")
        return answer["result"]

    async def send(self, instructions: list[Instruction], *signers: Keypair, skip_preflight: bool = True) -> str:
        """Send a transaction of the first signer."""
        message = Message.new_with_blockhash(instructions, signers[0].pubkey(), self._blockhash)
        text = base64.b64encode(bytes(VersionedTransaction(message, signers))).decode()
        signature: str = await self.call(
            "sendTransaction", text, {"encoding": "base64", "skipPreflight": skip_preflight}
        )
        return signature

    async def prepare(self) -> None:
        """Make the mint and the account that token payments come from."""
        await self._renew()
        payer = _PAYERS[0]
        mint = struct.pack("<BB32sB", 20, 6, bytes(payer.pubkey()), 0)
        fill = Instruction(
            TOKEN,
            struct.pack("<BQ", 7, 10**15),
            _metas((_MINT.pubkey(), "w"), (_HOLDER.pubkey(), "w"), (payer.pubkey(), "s")),
        )
        await self.send(
            [
                await self._made(_MINT, _MINT_BYTES),
                Instruction(TOKEN, mint, _metas((_MINT.pubkey(), "w"))),
                await self._made(_HOLDER, _TOKEN_BYTES),
                _token_account(_HOLDER.pubkey()),
                fill,
            ],
            payer,
            _MINT,
            _HOLDER,
            skip_preflight=False,
        )

    async def _made(self, account: Keypair, space: int) -> Instruction:
        lamports = await self.call("getMinimumBalanceForRentExemption", space)
        return create_account(
            CreateAccountParams(
                from_pubkey=_PAYERS[0].pubkey(), to_pubkey=account.pubkey(), lamports=lamports, space=space, owner=TOKEN
            )
        )

    async def _renew(self) -> None:
        newest = await self.call("getLatestBlockhash", {"commitment": "confirmed"})
        self._blockhash = Hash.from_string(newest["value"]["blockhash"])

    async def round(self, number: int) -> None:
        """Do what a hundred slots hold, then open the next hundred."""
        await self._renew()
        signatures = await asyncio.gather(*(self._pay() for _ in range(_PAYMENTS_A_ROUND)), self._fail())
        await asyncio.gather(self._token_life(), self._read_accounts(), self._page())
        if number % _VISIT_EVERY_ROUNDS == 0:
            self._visitors.append((number, await self._visitor(signatures[0])))
        await self.call("devnet_warp", {"slots": _SLOTS_A_ROUND})
        statuses = (await self.call("getSignatureStatuses", signatures))["value"]
        landed = [status is not None and status["err"] is None for status in statuses]
        if landed != [True] * _PAYMENTS_A_ROUND + [False]:
            raise SoakFailedError(f"round {number}: {statuses}")
        while self._visitors and self._visitors[0][0] <= number - _STAY_ROUNDS:
            came, visitor = self._visitors.pop(0)
            await visitor.leave(politely=came % (2 * _VISIT_EVERY_ROUNDS) == 0)

    async def _pay(self) -> str:
        self._number += 1
        payer, lamports = _PAYERS[self._number % len(_PAYERS)], _LEAST + self._number
        move = transfer(TransferParams(from_pubkey=payer.pubkey(), to_pubkey=_RECEIVER, lamports=lamports))
        self.paid += lamports
        return await self.send([move], payer, skip_preflight=self._number % 2 == 0)

    async def _fail(self) -> str:
        self._number += 1
        payer = _PAYERS[self._number % len(_PAYERS)]
        beyond = TransferParams(from_pubkey=payer.pubkey(), to_pubkey=_RECEIVER, lamports=2**60 + self._number)
        return await self.send([transfer(beyond)], payer)

    async def _token_life(self) -> None:
        """Make a token account, pay into it, pay back and close it, as a sale's vault does."""
        payer, fresh = _PAYERS[0], Keypair()
        owner, account, holder = payer.pubkey(), fresh.pubkey(), _HOLDER.pubkey()
        amount = struct.pack("<BQ", 3, 1_000 + self._number)
        into = Instruction(TOKEN, amount, _metas((holder, "w"), (account, "w"), (owner, "s")))
        back = Instruction(TOKEN, amount, _metas((account, "w"), (holder, "w"), (owner, "s")))
        close = Instruction(TOKEN, b"\x09", _metas((account, "w"), (owner, "w"), (owner, "s")))
        await self.send([await self._made(fresh, _TOKEN_BYTES), _token_account(account), into], payer, fresh)
        config = {"encoding": "jsonParsed", "commitment": "processed"}
        held = (await self.call("getAccountInfo", str(account), config))["value"]
        if held["data"]["parsed"]["info"]["tokenAmount"]["amount"] != str(1_000 + self._number):
            raise SoakFailedError(str(held))
        await self.send([back, close], payer)

    async def _read_accounts(self) -> None:
        keys = [str(payer.pubkey()) for payer in _PAYERS]
        parsed = {"encoding": "jsonParsed", "commitment": "processed"}
        await self.call("getMultipleAccounts", keys, {"encoding": "base64"})
        await self.call("getBalance", str(_RECEIVER), {"commitment": "confirmed"})
        await self.call("getProgramAccounts", str(TOKEN), {"encoding": "base64", "filters": [{"dataSize": 165}]})
        await self.call("getTokenAccountsByOwner", keys[0], {"mint": str(_MINT.pubkey())}, parsed)

    async def _page(self) -> None:
        """Read a page of signatures, the page behind it, blocks, one of them in full, and one of its transactions."""
        config: dict[str, Any] = {"limit": 100, "commitment": "confirmed"}
        page = await self.call("getSignaturesForAddress", str(_RECEIVER), config)
        if page:
            await self.call("getSignaturesForAddress", str(_RECEIVER), {**config, "before": page[-1]["signature"]})
        slot = await self.call("getSlot", {"commitment": "confirmed"})
        blocks = await self.call("getBlocks", max(slot - 100, 0), slot, {"commitment": "confirmed"})
        shown = {"maxSupportedTransactionVersion": 0, "commitment": "confirmed", "encoding": "jsonParsed"}
        await self.call("getBlock", blocks[-1], shown)
        if page:
            await self.call("getTransaction", page[0]["signature"], shown)

    async def _visitor(self, signature: str) -> _Subscriber:
        subscriber = _Subscriber(await self._session.ws_connect(self._node.ws_url), self.told)
        await subscriber.subscribe(
            ("slotSubscribe", []),
            ("rootSubscribe", []),
            ("slotsUpdatesSubscribe", []),
            ("accountSubscribe", [str(_RECEIVER), {"encoding": "base64", "commitment": "confirmed"}]),
            ("programSubscribe", [str(TOKEN), {"encoding": "jsonParsed", "commitment": "finalized"}]),
            ("logsSubscribe", [{"mentions": [str(_RECEIVER)]}, {"commitment": "processed"}]),
            ("signatureSubscribe", [signature, {"commitment": "finalized"}]),
        )
        return subscriber

    async def end(self) -> None:
        """Part from everybody and check what the receiver holds."""
        for _came, visitor in self._visitors:
            await visitor.leave(politely=True)
        balance = (await self.call("getBalance", str(_RECEIVER), {"commitment": "processed"}))["value"]
        if balance != self.paid:
            raise SoakFailedError(f"the receiver holds {balance}, {self.paid} was paid")


def _metas(*accounts: tuple[Pubkey, str]) -> list[AccountMeta]:
    return [AccountMeta(pubkey, is_signer="s" in flags, is_writable="w" in flags) for pubkey, flags in accounts]


def _token_account(account: Pubkey) -> Instruction:
    """Return InitializeAccount3 for the first payer."""
    data = b"\x12" + bytes(_PAYERS[0].pubkey())
    return Instruction(TOKEN, data, _metas((account, "w"), (_MINT.pubkey(), "")))


def _sample(node: DevnetNode, slot: int) -> Sample:
    ledger, log = (node.data / name for name in ("ledger.sqlite3", "ledger.sqlite3-wal"))
    resident = round(usage(node.process.pid).resident_mib * 2**20)
    return Sample(slot, resident, ledger.stat().st_size, log.stat().st_size if log.exists() else 0)


async def _play(node: DevnetNode, slots: int) -> tuple[Soak, list[Sample]]:
    every = max(slots // 108 // _SLOTS_A_ROUND, 1)
    samples = [_sample(node, 0)]
    async with aiohttp.ClientSession() as session:
        soak = Soak(node, session)
        await soak.prepare()
        for number in range(slots // _SLOTS_A_ROUND):
            await soak.round(number)
            if number % every == every - 1:
                samples.append(_sample(node, (number + 1) * _SLOTS_A_ROUND))
            if number % (20 * every) == 0:
                print(samples[-1], flush=True)
        await soak.end()
    return soak, samples


def _report(soak: Soak, samples: list[Sample], wall_s: float, node_s: float, restarted: Sample) -> dict[str, Any]:
    settled = samples[len(samples) // _SETTLED_SHARE :]
    whole = slope([(sample.slot, sample.resident_bytes) for sample in samples])
    late = slope([(sample.slot, sample.resident_bytes) for sample in settled])
    last = slope([(sample.slot, sample.resident_bytes) for sample in samples[-len(samples) // 3 :]])
    return {
        "what": "slots under load, opened by devnet_warp as fast as the node goes; a wrong answer would have ended it",
        "machine": f"{os.cpu_count()} shared cores, {platform.machine()}, Python {platform.python_version()}",
        "load_average": round(os.getloadavg()[0], 1),
        "slots": samples[-1].slot,
        "wall_s": round(wall_s),
        "node_processor_s": round(node_s),
        "transactions": soak.calls["sendTransaction"],
        "calls": dict(sorted(soak.calls.items())),
        "notifications": dict(sorted(soak.told.items())),
        "resident_bytes_per_slot": {
            "whole_run": round(whole[0], 2),
            "whole_run_standard_error": round(whole[1], 2),
            "after_the_first_quarter": round(late[0], 2),
            "after_the_first_quarter_standard_error": round(late[1], 2),
            "last_third": round(last[0], 2),
            "last_third_standard_error": round(last[1], 2),
        },
        "resident_mib": {
            "started": round(samples[0].resident_bytes / 2**20, 1),
            "after_the_first_quarter": round(settled[0].resident_bytes / 2**20, 1),
            "ended": round(samples[-1].resident_bytes / 2**20, 1),
            "most": round(max(sample.resident_bytes for sample in samples) / 2**20, 1),
            "restarted_on_this_ledger": round(restarted.resident_bytes / 2**20, 1),
        },
        "file_mib": {
            "ended": round(samples[-1].file_bytes / 2**20, 1),
            "log_at_most": round(max(sample.log_bytes for sample in samples) / 2**20, 1),
        },
        "bounds": (
            f"this run's ledger keeps the newest {_KEPT_TRANSACTIONS} transactions (200,000 if nothing else is asked "
            "for) and 216,000 empty blocks, on disk; in memory are the accounts, what changed in the last 32 slots, "
            "512 blockhashes, and at most 16 MB of SQLite's pages, whose filling is the slope of the first quarter"
        ),
        "samples": [asdict(sample) for sample in samples],
    }


def main() -> int:
    """Play, measure and write the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slots", type=int, default=216_000)
    parser.add_argument("--out", type=Path, default=RESULT)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        genesis = Path(place) / "genesis.json"
        rich = [{"pubkey": str(payer.pubkey()), "lamports": 1_000_000 * SOL} for payer in _PAYERS]
        genesis.write_text(json.dumps({"accounts": rich}))
        command = ["--rpc-port", "0", "--ws-port", "0", "--slot-ms", "60000", "--allow-warp"]
        command += ["--keep-transactions", str(_KEPT_TRANSACTIONS)]
        folder = Path(place) / "ledger"
        node = start_node([*command, "--genesis", str(genesis)], folder)
        started = time.monotonic()
        try:
            soak, samples = asyncio.run(_play(node, given.slots))
            wall_s, node_s = time.monotonic() - started, usage(node.process.pid).processor_s
        finally:
            node.stop()
        again = start_node(command, folder)
        restarted = _sample(again, samples[-1].slot)
        again.stop()
    given.out.write_text(json.dumps(_report(soak, samples, wall_s, node_s, restarted), indent=1) + "\n")
    sys.stdout.write(json.dumps({**json.loads(given.out.read_text()), "samples": len(samples)}, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
