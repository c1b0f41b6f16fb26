"""A link to a real node or gateway that misbehaves on demand: what it is given passes, the answer goes wrong."""

from __future__ import annotations

import base64
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from solders.signature import Signature

from tests.helpers.bad_rpc import BadRpc, Fault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


class FaultyNode(BadRpc):
    """In front of a real node. A call reaches it, unless it is swallowed; `fault` says what becomes of the answer.

    Attributes:
        fault: function of the method's name; see `Fault`.
        override: answers of our own instead of the node's, or functions of (parameters, the node's answer).
        swallows: transactions are taken and never passed on.
    """

    def __init__(self, upstream: str, session: aiohttp.ClientSession) -> None:
        super().__init__()
        self.fault: Callable[[str], Fault] = lambda _: "ok"
        self.override: dict[str, Any | Callable[[list[Any], Any], Any]] = {}
        self.swallows = False
        self._upstream = upstream
        self._session = session

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.calls.append((body["method"], body["params"]))
        if self.swallows and body["method"] == "sendTransaction":
            signature = Signature.from_bytes(base64.b64decode(body["params"][0])[1:65])
            payload = {"jsonrpc": "2.0", "id": body["id"], "result": str(signature)}
        else:
            async with self._session.post(self._upstream, json=body) as response:
                payload = await response.json()
        if body["method"] in self.override and "result" in payload:
            own = self.override[body["method"]]
            payload["result"] = own(body["params"], payload["result"]) if callable(own) else own
        return await self._respond(request, self.fault(body["method"]), payload)


class FaultyGateway:
    """In front of a real gateway: `up` False refuses everything, `damage` True changes a byte of what is fetched."""

    def __init__(self, upstream: str, session: aiohttp.ClientSession) -> None:
        self.url = ""
        self.up = True
        self.damage = False
        self._upstream = upstream
        self._session = session

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if not self.up:
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        headers = {name: request.headers[name] for name in ("Authorization", "Content-Type") if name in request.headers}
        url = self._upstream + request.path_qs
        accept = {"Accept": request.headers.get("Accept", "*/*")}
        data = await request.read()
        async with self._session.request(request.method, url, data=data, headers=headers | accept) as response:
            body = bytearray(await response.read())
            kind = response.headers.get("Content-Type", "application/octet-stream")
        if self.damage and request.method == "GET" and body:
            body[-1] ^= 1
        return web.Response(status=response.status, body=bytes(body), headers={"Content-Type": kind})


@asynccontextmanager
async def faulty_node(upstream: str) -> AsyncIterator[FaultyNode]:
    """Run a link to a node on a free loopback port."""
    async with aiohttp.ClientSession() as session:
        node = FaultyNode(upstream, session)
        async with _serving(node) as node.url:
            try:
                yield node
            finally:
                node.released.set()


@asynccontextmanager
async def faulty_gateway(upstream: str) -> AsyncIterator[FaultyGateway]:
    """Run a link to a gateway on a free loopback port."""
    async with aiohttp.ClientSession() as session:
        gateway = FaultyGateway(upstream, session)
        async with _serving(gateway) as gateway.url:
            yield gateway


@asynccontextmanager
async def _serving(link: FaultyNode | FaultyGateway) -> AsyncIterator[str]:
    application = web.Application(client_max_size=1 << 30)
    application.router.add_route("*", "/{path:.*}", link.handle)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
