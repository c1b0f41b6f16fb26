"""The node's own HTTP connection: framing, order, bounds, and how it parts."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory, DevnetNode

_HOST = "Host: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def node(devnet_node: "DevnetFactory") -> "DevnetNode":
    return devnet_node(slot_ms=60_000)


class _Wire:
    """A bare connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def send(self, text: str) -> None:
        self._writer.write(text.encode())
        await self._writer.drain()

    async def answer(self) -> tuple[str, dict[str, str], str]:
        """Return status line, headers and body of the next answer."""
        head = (await asyncio.wait_for(self._reader.readuntil(b"\r\n\r\n"), 10)).decode()
        first, *lines = head.removesuffix("\r\n\r\n").split("\r\n")
        headers = dict(line.split(": ", 1) for line in lines)
        size = int(headers.get("Content-Length", 0))
        return first, headers, (await asyncio.wait_for(self._reader.readexactly(size), 10)).decode()

    async def over(self) -> bool:
        """Return whether the node closes the connection without another word."""
        return await asyncio.wait_for(self._reader.read(1), 10) == b""


@asynccontextmanager
async def _connected(node: "DevnetNode") -> AsyncIterator[_Wire]:
    parts = urlsplit(node.rpc_url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        yield _Wire(reader, writer)
    finally:
        writer.close()


def _call(number: int, method: str = "getHealth") -> str:
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method})


def _post(body: str, headers: str = "") -> str:
    return f"POST / HTTP/1.1\r\n{_HOST}{headers}Content-Length: {len(body)}\r\n\r\n{body}"


async def test_requests_in_one_packet_are_answered_in_their_order(node: "DevnetNode") -> None:
    async with _connected(node) as wire:
        await wire.send("".join(_post(_call(number)) for number in range(200)))
        answers = [await wire.answer() for _ in range(200)]
    assert {first for first, _headers, _body in answers} == {"HTTP/1.1 200 OK"}
    assert [json.loads(body)["id"] for _first, _headers, body in answers] == list(range(200))


async def test_a_request_may_come_byte_by_byte(node: "DevnetNode") -> None:
    async with _connected(node) as wire:
        for letter in _post(_call(7)):
            await wire.send(letter)
        assert json.loads((await wire.answer())[2])["id"] == 7


async def test_chunked_bodies_and_the_hundred_continue(node: "DevnetNode") -> None:
    async with _connected(node) as wire:
        body = _call(8)
        await wire.send(f"POST / HTTP/1.1\r\n{_HOST}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n")
        assert (await wire.answer())[0] == "HTTP/1.1 100 Continue"
        await wire.send(f"{len(body):x}\r\n{body}\r\n0\r\n\r\n")
        assert json.loads((await wire.answer())[2])["id"] == 8


@pytest.mark.parametrize(
    ("request_text", "status"),
    [
        ("rubbish\r\n\r\n", 400),
        (f"POST / HTTP/1.1\r\n{_HOST}Content-Length: x\r\n\r\n", 400),
        (f"POST / HTTP/1.1\r\n{_HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("POST / HTTP/1.1\r\nX: " + "y" * 10_000 + "\r\n\r\n", 400),
        (_post(" " * (50 * 1024 + 1)), 413),
        (f"POST / HTTP/1.1\r\n{_HOST}Transfer-Encoding: chunked\r\n\r\nffff\r\n" + " " * 0xFFFF + "\r\n", 413),
        (_post(_call(1), "Connection: close\r\n"), 200),
        (_post(_call(1)).replace("HTTP/1.1", "HTTP/1.0", 1), 200),
    ],
    ids=["no request", "no length", "no chunk", "long header", "large", "large in chunks", "asked to close", "1.0"],
)
async def test_how_a_connection_ends(node: "DevnetNode", request_text: str, status: int) -> None:
    async with _connected(node) as wire:
        await wire.send(request_text)
        first, headers, _body = await wire.answer()
        assert first.split()[1] == str(status)
        assert headers["Connection"] == "close"
        assert await wire.over()


async def test_head_has_no_body_and_old_clients_may_stay(node: "DevnetNode") -> None:
    async with _connected(node) as wire:
        await wire.send("GET /health HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n")
        first, headers, body = await wire.answer()
        assert (first, headers["Connection"], body) == ("HTTP/1.1 200 OK", "keep-alive", "ok")
        await wire.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        with pytest.raises(asyncio.IncompleteReadError):
            await wire.answer()


async def test_half_a_surrogate_pair_is_no_json(node: "DevnetNode") -> None:
    async with _connected(node) as wire:
        await wire.send(_post('{"jsonrpc":"2.0","id":"\\ud800","method":"getHealth"}'))
        assert json.loads((await wire.answer())[2])["error"]["code"] == -32700
        await wire.send(_post('{"jsonrpc":"2.0","id":"\\ud83d\\ude00","method":"getHealth"}'))
        assert json.loads((await wire.answer())[2])["id"] == "\U0001f600"


async def test_an_orderly_stop_leaves_no_idle_client_waiting(devnet_node: "DevnetFactory") -> None:
    node = devnet_node(slot_ms=60_000)
    async with _connected(node) as wire:
        await wire.send(_post(_call(9)))
        assert json.loads((await wire.answer())[2])["id"] == 9
        node.process.terminate()
        assert await wire.over()
    node.stop()
