"""Subscriptions: the recorded session, and when each kind tells what."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from solders.message import MessageV0
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from tests.helpers import agave_subscriptions
from tests.helpers.agave_recording import OTHER, PAYER, RECORDING, Replay, differences, genesis

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode


class _Socket:
    """A client that keeps answers and notifications apart."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._waiting: list[dict[str, Any]] = []

    async def call(self, method: str, *params: Any) -> dict[str, Any]:
        await self._socket.send_str(json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}))
        while True:
            message: dict[str, Any] = json.loads(await self._socket.receive_str(timeout=10))
            if "id" in message:
                return message
            self._waiting.append(message)

    async def told(self, method: str) -> dict[str, Any]:
        """Return the next notification of this kind."""
        while True:
            for index, message in enumerate(self._waiting):
                if message["method"] == method:
                    return self._waiting.pop(index)
            self._waiting.append(json.loads(await self._socket.receive_str(timeout=10)))


@asynccontextmanager
async def _connected(node: "DevnetNode") -> AsyncIterator[_Socket]:
    async with aiohttp.ClientSession() as session, session.ws_connect(node.ws_url) as socket:
        yield _Socket(socket)


@pytest.fixture(scope="module")
def node(devnet_node: "DevnetFactory") -> "DevnetNode":
    return devnet_node(genesis=genesis(), allow_warp=True, slot_ms=60_000)


def _move(node: "DevnetNode", lamports: int) -> VersionedTransaction:
    move = transfer(TransferParams(from_pubkey=PAYER.pubkey(), to_pubkey=OTHER.pubkey(), lamports=lamports))
    message = MessageV0.try_compile(PAYER.pubkey(), [move], [], Replay(node).blockhash())
    return VersionedTransaction(message, [PAYER])


def _notified(method: str) -> dict[str, Any]:
    messages = (entry["received"] for entry in RECORDING["websocket"])
    found: dict[str, Any] = next(message for message in messages if message.get("method") == method)
    return found


def _same_shape(ours: dict[str, Any], method: str) -> None:
    theirs = _notified(method)
    assert differences(ours, theirs) == []
    assert list(ours["params"]) == list(theirs["params"])
    mine, other = ours["params"]["result"], theirs["params"]["result"]
    if isinstance(other, dict):
        assert list(mine) == list(other)
        if isinstance(other.get("value"), dict):
            assert list(mine["value"]) == list(other["value"])


@pytest.mark.parametrize(
    "entry",
    [entry for entry in RECORDING["websocket"] if "id" in entry["received"]],
    ids=lambda entry: entry["case"],
)
async def test_recorded_reply(node: "DevnetNode", entry: dict[str, Any]) -> None:
    async with _connected(node) as socket:
        reply = await socket.call(entry["sent"]["method"], *entry["sent"]["params"])
        assert differences(reply, entry["received"]) == []
        assert list(reply) == list(entry["received"])


async def test_what_is_said_is_what_agave_says(node: "DevnetNode") -> None:
    ours = await agave_subscriptions.answers(node.ws_url)
    theirs = json.loads(agave_subscriptions.VECTORS.read_text())
    assert [entry["request"] for entry in theirs] == agave_subscriptions.QUESTIONS, "the recording is older"
    assert [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]] == []


async def test_a_transaction_is_told_at_each_commitment(node: "DevnetNode") -> None:
    transaction = _move(node, 101)
    signature = str(transaction.signatures[0])
    async with _connected(node) as socket:
        options = {"commitment": "processed", "encoding": "base64"}
        await socket.call("accountSubscribe", str(OTHER.pubkey()), options)
        await socket.call("logsSubscribe", {"mentions": [str(PAYER.pubkey())]}, {"commitment": "confirmed"})
        received = {"commitment": "confirmed", "enableReceivedNotification": True}
        early = (await socket.call("signatureSubscribe", signature, received))["result"]
        late = (await socket.call("signatureSubscribe", signature, {"commitment": "finalized"}))["result"]
        await socket.call("programSubscribe", "11111111111111111111111111111111", {"commitment": "finalized"})
        assert Replay(node).send(transaction) == signature
        told = await socket.told("signatureNotification")
        assert told["params"]["result"]["value"] == "receivedSignature"
        _same_shape(await socket.told("accountNotification"), "accountNotification")
        node.warp(slots=1)
        _same_shape(await socket.told("logsNotification"), "logsNotification")
        confirmed = await socket.told("signatureNotification")
        _same_shape(confirmed, "signatureNotification")
        assert confirmed["params"]["subscription"] == early
        node.warp(slots=32)
        final = await socket.told("signatureNotification")
        assert final["params"]["subscription"] == late
        program = await socket.told("programNotification")
        assert list(program["params"]["result"]["value"]) == ["pubkey", "account"]
        assert "error" in await socket.call("signatureUnsubscribe", early)


async def test_slots_and_roots(node: "DevnetNode") -> None:
    async with _connected(node) as socket:
        number = (await socket.call("slotSubscribe"))["result"]
        await socket.call("rootSubscribe")
        await socket.call("slotsUpdatesSubscribe")
        node.warp(slots=40)
        first = await socket.told("slotNotification")
        _same_shape(first, "slotNotification")
        result = first["params"]["result"]
        assert result["parent"] == result["slot"] - 1
        _same_shape(await socket.told("rootNotification"), "rootNotification")
        _same_shape(await socket.told("slotsUpdatesNotification"), "slotsUpdatesNotification")
        assert (await socket.call("slotUnsubscribe", number))["result"] is True


async def test_a_signature_known_before_is_told_at_once(node: "DevnetNode") -> None:
    signature = Replay(node).send(_move(node, 102))
    node.warp(slots=1)
    async with _connected(node) as socket:
        await socket.call("signatureSubscribe", signature, {"commitment": "confirmed"})
        assert (await socket.told("signatureNotification"))["params"]["result"]["value"] == {"err": None}


async def test_pages_from_elsewhere_cannot_connect(node: "DevnetNode") -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await session.ws_connect(node.ws_url, origin="https://evil.example")
