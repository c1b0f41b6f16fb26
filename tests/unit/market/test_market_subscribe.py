"""Subscriptions over a connection that is lost, and over one that lies."""

from __future__ import annotations

import base64
import json
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web
from solders.pubkey import Pubkey

from market.errors import MalformedAnswer, NodeUnreachable, RpcRefused
from market.retry import RetryPolicy
from market.rpc_types import AccountInfo
from market.subscribe import Reconnected, SlotNote, Subscriber, websocket_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

KEY = Pubkey.from_bytes(b"\x05" * 32)


async def no_wait(_: float) -> None:
    """Reconnect at once."""


class Feed:
    """A WebSocket server; each connection plays the next script, then closes."""

    def __init__(self, *scripts: list[Any]) -> None:
        self.scripts = list(scripts)
        self.requests: list[dict[str, Any]] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.requests.append(json.loads((await socket.receive()).data))
        for item in self.scripts.pop(0) if self.scripts else []:
            if item == "binary":
                await socket.send_bytes(b"\0")
            else:
                await socket.send_str(item if isinstance(item, str) else json.dumps(item))
        await socket.close()
        return socket


@asynccontextmanager
async def feed(*scripts: list[Any]) -> AsyncIterator[Feed]:
    server = Feed(*scripts)
    application = web.Application()
    application.router.add_get("/", server.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield server
    finally:
        await runner.cleanup()


OK = {"jsonrpc": "2.0", "id": 1, "result": 7}


def slot(number: int, subscription: int = 7) -> dict[str, Any]:
    result = {"slot": number, "parent": number - 1, "root": number - 32}
    return {"jsonrpc": "2.0", "method": "slotNotification", "params": {"result": result, "subscription": subscription}}


def subscriber(server: Feed, attempts: int = 3) -> Subscriber:
    return Subscriber(server.url, retry=RetryPolicy(attempts=attempts), sleep=no_wait)


async def test_a_lost_connection_is_said_and_taken_up_again() -> None:
    async with feed([OK, slot(50)], [slot(51), OK, slot(52), slot(99, subscription=8)], [OK, slot(53)]) as server:
        seen: list[Any] = []
        async with aclosing(subscriber(server).slots()) as notes:
            async for note in notes:
                seen.append(note.slot if isinstance(note, SlotNote) else "again")
                if seen[-1] == 53:
                    break
    # Notification 51 came before its subscription was confirmed, under a number not yet known: it is checked too.
    assert seen == ["again", 50, "again", 51, 52, "again", 53]
    assert [request["method"] for request in server.requests] == ["slotSubscribe"] * 3


async def test_an_account_is_checked_like_any_answer() -> None:
    value = {
        "data": [base64.b64encode(b"state").decode(), "base64"],
        "executable": False,
        "lamports": 5,
        "owner": str(KEY),
        "rentEpoch": 0,
        "space": 5,
    }

    def note(item: Any) -> dict[str, Any]:
        params = {"result": {"context": {"slot": 9}, "value": item}, "subscription": 7}
        return {"jsonrpc": "2.0", "method": "accountNotification", "params": params}

    script = [OK, note(value), note(value | {"space": 6})]
    async with feed(script) as server, aclosing(subscriber(server).account(KEY)) as notes:
        assert isinstance(await anext(notes), Reconnected)
        found = await anext(notes)
        assert isinstance(found, AccountInfo)
        assert (found.data, found.slot) == (b"state", 9)
        with pytest.raises(MalformedAnswer):
            await anext(notes)


async def test_a_signature_ends_with_its_outcome() -> None:
    def note(err: Any) -> dict[str, Any]:
        params = {"result": {"context": {"slot": 9}, "value": {"err": err}}, "subscription": 7}
        return {"jsonrpc": "2.0", "method": "signatureNotification", "params": params}

    async with feed([OK, note({"InstructionError": [0, {"Custom": 1}]})], [OK, note(None)]) as server:
        for want in ({"InstructionError": [0, {"Custom": 1}]}, None):
            async with aclosing(subscriber(server).signature("1" * 64)) as notes:
                seen = [item async for item in notes]
            assert isinstance(seen[0], Reconnected)
            assert seen[1:] == [want]


@pytest.mark.parametrize(
    "script", [["nonsense"], ["binary"], [{"id": 2, "result": 7}], [{"id": 1, "result": -1}], ["[]"]]
)
async def test_nonsense_ends_the_subscription(script: list[Any]) -> None:
    async with feed(script) as server, aclosing(subscriber(server).slots()) as notes:
        with pytest.raises(MalformedAnswer):
            await anext(notes)


async def test_a_refusal_is_not_repeated() -> None:
    refused = {"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "Method not found"}}
    async with feed([refused]) as server:
        async with aclosing(subscriber(server).slots()) as notes:
            with pytest.raises(RpcRefused, match="Method not found"):
                await anext(notes)
        assert len(server.requests) == 1


async def test_nobody_there() -> None:
    lonely = Subscriber("ws://127.0.0.1:9/", retry=RetryPolicy(attempts=2), sleep=no_wait)
    async with aclosing(lonely.slots()) as notes:
        with pytest.raises(NodeUnreachable):
            await anext(notes)
    with pytest.raises(NodeUnreachable):
        Subscriber("http://127.0.0.1/")


def test_where_the_websocket_is() -> None:
    assert websocket_url("http://127.0.0.1:8899") == "ws://127.0.0.1:8900"
    assert websocket_url("https://api.devnet.solana.com/?k=1") == "wss://api.devnet.solana.com/?k=1"
    assert websocket_url("http://[::1]:8899/x") == "ws://[::1]:8900/x"
