"""Subscriptions over a connection that is lost, and over one that lies."""

from __future__ import annotations

import asyncio
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
from market.subscribe import LogsNote, SlotNote, Subscriber, websocket_url
from market.subscription import Reconnected, Subscription

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

KEY = Pubkey.from_bytes(b"\x05" * 32)


async def no_wait(_: float) -> None:
    """Reconnect at once."""


class Feed:
    """A WebSocket server; each connection plays the next script, once it was asked as often as `asks` says."""

    def __init__(self, *scripts: list[Any]) -> None:
        self.scripts = list(scripts)
        self.requests: list[dict[str, Any]] = []
        self.connections = 0
        self.asks = 1
        self.pongs = True
        self.url = ""

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(autoping=self.pongs)
        await socket.prepare(request)
        self.connections += 1
        asked = [json.loads((await socket.receive()).data) for _ in range(self.asks)]
        self.requests += asked
        script = self.scripts.pop(0) if self.scripts else []
        for item in script:
            if item == "binary":
                await socket.send_bytes(b"\0")
            elif item == "frozen":
                while (await socket.receive()).type is not web.WSMsgType.CLOSED:
                    continue
            elif callable(item):
                await item()
            else:
                text = item if isinstance(item, str) else json.dumps(renumbered(item, asked))
                await socket.send_str(text)
        await socket.close()
        return socket


def renumbered(item: Any, asked: list[dict[str, Any]]) -> Any:
    """Give an answer the id of the call it is for: scripts count a connection's calls from 1."""
    if isinstance(item, dict) and item.get("id") in range(1, len(asked) + 1):
        return item | {"id": asked[item["id"] - 1]["id"]}
    return item


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
    # A slow reader may find 52 alone where 51 was: the newest state, never an older one, never another's.
    assert [item for item in seen if item != 51] == ["again", 50, "again", 52, "again", 53]
    assert [request["method"] for request in server.requests] == ["slotSubscribe"] * 3


async def test_a_note_before_its_number_is_known_is_not_lost() -> None:
    async with feed([slot(51), OK]) as server, aclosing(subscriber(server).slots()) as notes:
        assert isinstance(await anext(notes), Reconnected)
        assert await anext(notes) == SlotNote(51, 50, 19)


async def test_slots_never_go_back_and_a_slow_reader_gets_the_newest() -> None:
    played = asyncio.Event()

    async def done() -> None:
        played.set()

    async with (
        feed([OK, slot(60), slot(58), slot(61), slot(59), done, "frozen"]) as server,
        aclosing(subscriber(server).slots()) as notes,
    ):
        assert isinstance(await anext(notes), Reconnected)
        await played.wait()
        while (note := await anext(notes)) != SlotNote(61, 60, 29):
            assert note == SlotNote(60, 59, 28)


async def test_subscriptions_share_one_connection_and_come_back_together() -> None:
    second = {"jsonrpc": "2.0", "id": 2, "result": 8}
    log: dict[str, Any] = {"signature": "1" * 64, "err": None, "logs": []}
    params = {"result": {"context": {"slot": 9}, "value": log}, "subscription": 8}
    logged = {"jsonrpc": "2.0", "method": "logsNotification", "params": params}
    both = asyncio.Event()
    async with feed([OK, second, slot(50), logged, both.wait], [OK, second, slot(51), "frozen"]) as server:
        server.asks = 2
        follow = subscriber(server)
        async with aclosing(follow.slots()) as slots, aclosing(follow.logs(KEY)) as logs:
            first, other = await asyncio.gather(anext(slots), anext(logs))
            assert isinstance(first, Reconnected)
            assert isinstance(other, Reconnected)
            assert await anext(slots) == SlotNote(50, 49, 18)
            assert isinstance(await anext(logs), LogsNote)
            both.set()
            assert isinstance(await anext(slots), Reconnected)
            assert isinstance(await anext(logs), Reconnected)
            assert await anext(slots) == SlotNote(51, 50, 19)
    assert server.connections == 2
    assert [request["method"] for request in server.requests] == ["slotSubscribe", "logsSubscribe"] * 2


async def test_a_silent_connection_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("market.subscription_link._HEARTBEAT_S", 0.05)
    async with feed([OK, "frozen"], [OK, slot(50), "frozen"]) as server:
        server.pongs = False
        async with aclosing(subscriber(server).slots()) as notes:
            assert isinstance(await anext(notes), Reconnected)
            assert isinstance(await anext(notes), Reconnected)
    assert server.connections == 2


async def test_nothing_is_left_running() -> None:
    async with feed([OK, slot(50), "frozen"]) as server:
        before = {task for task in asyncio.all_tasks() if task.get_name() == "subscriptions"}
        async with aclosing(subscriber(server).slots()) as notes:
            assert isinstance(await anext(notes), Reconnected)
            assert "subscriptions" in {task.get_name() for task in asyncio.all_tasks()}
        assert before == {task for task in asyncio.all_tasks() if task.get_name() == "subscriptions"} == set()


async def test_too_much_to_keep_means_reading_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("market.subscription._MAX_WAITING", 3)
    item = Subscription("program", [], lambda result: (result, 1, result))
    for number in range(4):
        item.take(number)
    async with aclosing(item.notes()) as notes:
        assert isinstance(await anext(notes), Reconnected)
        item.take(9)
        assert await anext(notes) == 9


async def test_a_connection_that_never_tells_anything_is_given_up() -> None:
    async with feed(*[[OK]] * 5) as server, aclosing(subscriber(server, attempts=3).slots()) as notes:
        with pytest.raises(NodeUnreachable, match="does not keep a connection"):
            assert not [note async for note in notes]
    assert server.connections == 3


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
    "script",
    [["nonsense"], ["binary"], [{"id": 99, "result": 7}], [{"id": 1, "result": -1}], [{"id": [], "result": 7}], ["[]"]],
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


async def test_nobody_answers_a_subscription() -> None:
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
