"""The WebSocket side: one reader and one writer per connection, with bounded queues."""

import asyncio

from aiohttp import WSMsgType, web

from devnet.guard import refusal
from devnet.pubsub.hub import Hub

_MAX_QUEUED = 10_000
_HEARTBEAT_S = 30.0


class WebSocketServer:
    """Serves one hub.

    Args:
        hub: Subscriptions and events.
        max_message_bytes: Larger messages close the connection.
        max_connections: Further ones get 503.
    """

    def __init__(self, hub: Hub, *, max_message_bytes: int, max_connections: int) -> None:
        self._hub = hub
        self._max_message_bytes = max_message_bytes
        self._max_connections = max_connections
        self._open: set[web.WebSocketResponse] = set()
        self.app = web.Application()
        self.app.router.add_get("/{path:.*}", self._handle)
        self.app.on_shutdown.append(self._shut)

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        refused = refusal(request.headers.get("Host", ""), request.headers.get("Origin"))
        if refused is not None:
            return web.Response(status=403, text=refused)
        if self._hub.connections >= self._max_connections:
            return web.Response(status=503, text="Too many connections.\n")
        socket = web.WebSocketResponse(max_msg_size=self._max_message_bytes, heartbeat=_HEARTBEAT_S, compress=False)
        if not socket.can_prepare(request).ok:
            return web.Response(status=403, text="WebSocket upgrade expected.\n")
        await socket.prepare(request)
        await self._serve(socket)
        return socket

    async def _serve(self, socket: web.WebSocketResponse) -> None:
        queue: asyncio.Queue[str | None] = asyncio.Queue(_MAX_QUEUED)

        def emit(text: str) -> None:
            try:
                queue.put_nowait(text)
            except asyncio.QueueFull:
                # A client that does not read is cut off rather than allowed to fill the memory.
                while not queue.empty():
                    queue.get_nowait()
                queue.put_nowait(None)

        session = self._hub.open(emit)
        self._open.add(socket)
        writer = asyncio.create_task(_write(socket, queue))
        try:
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    session.receive(message.data)
        finally:
            self._hub.close(session)
            self._open.discard(socket)
            emit_end(queue)
            await writer

    async def _shut(self, _app: web.Application) -> None:
        for socket in list(self._open):
            await socket.close(code=1001, message=b"The network stops.")


def emit_end(queue: "asyncio.Queue[str | None]") -> None:
    """Tell the writer to stop, whatever is still queued."""
    while not queue.empty():
        queue.get_nowait()
    queue.put_nowait(None)


async def _write(socket: web.WebSocketResponse, queue: "asyncio.Queue[str | None]") -> None:
    while True:
        text = await queue.get()
        if text is None:
            break
        try:
            await socket.send_str(text)
        except ConnectionError:
            break
    await socket.close()
