"""An HTTP server that answers as a node would, and then misbehaves: late, rate limited, dropping, lying."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections import deque
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from aiohttp import web
from solders.pubkey import Pubkey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

GENESIS = str(Pubkey.from_bytes(b"\x09" * 32))

Fault = str
"""What happens to an answer.

`ok`, `hang`, `drop`, `truncate`, `500`, `404`, `redirect`, `html`, `wrong id`, `huge`, `no result`, `nan`, `array`,
`deep`; `429 WISH` and `503 WISH` with a Retry-After; in the middle of an answer `reset`, `drip` (a byte now and then
for ever) and `bomb` (a small body that unpacks to a huge one).
"""


class BadRpc:
    """Answers come from `answers` (method → value or function of the parameters); faults are used up in order."""

    def __init__(self) -> None:
        self.url = ""
        self.answers: dict[str, Any | Callable[[list[Any]], Any]] = {"getGenesisHash": GENESIS}
        self.faults: deque[Fault] = deque()
        self.calls: list[tuple[str, list[Any]]] = []
        self.released = asyncio.Event()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        method, params = body["method"], body["params"]
        self.calls.append((method, params))
        fault = self.faults.popleft() if self.faults and method != "getGenesisHash" else "ok"
        answer = self.answers.get(method, {"__error__": {"code": -32601, "message": "Method not found"}})
        if callable(answer):
            answer = answer(params)
        payload: dict[str, Any] = {"jsonrpc": "2.0", "id": body["id"]}
        if isinstance(answer, dict) and "__error__" in answer:
            payload["error"] = answer["__error__"]
        else:
            payload["result"] = answer
        return await self._respond(request, fault, payload)

    async def _respond(self, request: web.Request, fault: Fault, payload: dict[str, Any]) -> web.StreamResponse:
        if fault == "hang":
            await self.released.wait()
        if fault in {"drop", "hang"}:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if fault in {"reset", "drip", "bomb"}:
            return await self._in_the_middle(request, fault)
        status, _, wish = fault.partition(" ")
        if status in {"429", "503"}:
            return web.Response(status=int(status), headers={"Retry-After": wish} if wish else {})
        plain = {
            "500": web.Response(status=500, text="oops"),
            "404": web.Response(status=404),
            "redirect": web.Response(status=302, headers={"Location": "http://127.0.0.1:9/"}),
            "html": web.Response(text="<html>", content_type="text/html"),
            "truncate": web.Response(text=json.dumps(payload)[:-3]),
            "huge": web.Response(text=json.dumps({**payload, "result": "x" * 300_000})),
            "wrong id": web.Response(text=json.dumps({**payload, "id": payload["id"] + 1})),
            "no result": web.Response(text=json.dumps({"jsonrpc": "2.0", "id": payload["id"]})),
            "nan": web.Response(text=json.dumps({**payload, "result": float("nan")})),
            "array": web.Response(text=json.dumps([payload])),
            "deep": web.Response(text="[" * 100_000),
        }
        return plain.get(fault) or web.Response(text=json.dumps(payload), content_type="application/json")

    async def _in_the_middle(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        packed = gzip.compress(b" " * 50_000_000) if fault == "bomb" else b""
        headers = {"Content-Encoding": "gzip"} if packed else {"Content-Length": "1000"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        await response.write(packed or b'{"jsonrpc": "2.0"')
        if fault == "drip":
            while not self.released.is_set():
                await response.write(b" ")
                await asyncio.sleep(0.02)
        if fault != "bomb":
            assert request.transport is not None
            request.transport.abort()
        return response


@asynccontextmanager
async def bad_rpc() -> AsyncIterator[BadRpc]:
    """Run the server on a free loopback port."""
    server = BadRpc()
    application = web.Application()
    application.router.add_post("/", server.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    server.url = f"http://127.0.0.1:{port}/?key=secret-of-the-user"
    try:
        yield server
    finally:
        server.released.set()
        await runner.cleanup()
