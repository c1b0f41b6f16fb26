"""The HTTP side: content type, sizes, origins, ``/health``."""

import asyncio
from collections.abc import Callable
from http import HTTPStatus

from aiohttp.http import RawRequestMessage

from devnet.errors import RpcError
from devnet.guard import allowed_origin, refusal
from devnet.rpc.commits import Commits
from devnet.rpc.connection import Connection, Reply
from devnet.rpc.dispatch import Dispatcher

_WRONG_TYPE = "Supplied content type is not allowed. Content-Type: application/json is required\n"
_WRONG_METHOD = "Used HTTP Method is not allowed. POST or OPTIONS is required\n"
_STOP_S = 1.0


def _text(status: HTTPStatus, text: str) -> Reply:
    return Reply(status, text.encode(), "text/plain; charset=utf-8")


def _cors(origin: str | None) -> str:
    """Return the header lines for a page that this machine serves, none for everybody else."""
    allowed = allowed_origin(origin)
    if allowed is None:
        return ""
    return (
        f"Access-Control-Allow-Origin: {allowed}\r\nAccess-Control-Allow-Methods: OPTIONS, POST\r\n"
        "Access-Control-Allow-Headers: content-type, solana-client, js-version\r\nVary: Origin\r\n"
    )


class HttpServer:
    """Serves one dispatcher.

    Args:
        dispatcher: Answers the bodies.
        commits: Awaited before an answer leaves.
        max_body_bytes: Larger bodies are refused with 413.
    """

    def __init__(self, dispatcher: Dispatcher, commits: Commits, *, max_body_bytes: int) -> None:
        self._dispatcher = dispatcher
        self._commits = commits
        self._max_body_bytes = max_body_bytes
        self._connections: set[Connection] = set()
        self._listener: asyncio.Server | None = None
        self._gone = asyncio.Event()

    async def listen(self, host: str, port: int) -> int:
        """Begin to serve; return the port, which is another one when 0 was asked for.

        Raises:
            OSError: The port cannot be used.
        """
        self._listener = await asyncio.get_running_loop().create_server(
            lambda: Connection(self, self._max_body_bytes), host, port
        )
        return int(self._listener.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Stop listening, let every request that is under way have its answer, and part from the clients."""
        if self._listener is not None:
            self._listener.close()
        for connection in list(self._connections):
            connection.finish()
        try:
            if self._connections:
                await asyncio.wait_for(self._gone.wait(), _STOP_S)
        except TimeoutError:
            for connection in list(self._connections):
                connection.abort()

    def opened(self, connection: Connection) -> None:
        """A client connected."""
        self._connections.add(connection)
        self._gone.clear()

    def closed(self, connection: Connection) -> None:
        """A client is gone."""
        self._connections.discard(connection)
        if not self._connections:
            self._gone.set()

    def refused(self, message: RawRequestMessage) -> Reply | None:
        """Return the answer to a request whose body does not matter, or None for a call of the RPC."""
        origin = message.headers.get("Origin")
        foreign = refusal(message.headers.get("Host", ""), origin)
        if foreign is not None:
            return _text(HTTPStatus.FORBIDDEN, foreign)
        reply = self._without_call(message)
        return None if reply is None else reply.with_headers(_cors(origin))

    def _without_call(self, message: RawRequestMessage) -> Reply | None:
        if message.method == "GET" and message.path.partition("?")[0] == "/health":
            return _text(HTTPStatus.OK, "ok")
        if message.method == "OPTIONS":
            return _text(HTTPStatus.OK, "")
        if message.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            return _text(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, _WRONG_TYPE)
        return None if message.method == "POST" else _text(HTTPStatus.METHOD_NOT_ALLOWED, _WRONG_METHOD)

    def too_large(self, message: RawRequestMessage) -> Reply:
        """Return the answer to a body beyond the bound."""
        reply = _text(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request body is too large\n")
        return reply.with_headers(_cors(message.headers.get("Origin")))

    def answer(self, message: RawRequestMessage, body: bytes, tell: Callable[[Reply], None]) -> None:
        """Run a call and pass its answer on, once everything it did is stored."""
        text = self._dispatcher.prepare(body)

        def settled(error: RpcError | None) -> None:
            answer = text if error is None else self._dispatcher.refuse(body, error)
            reply = Reply(HTTPStatus.OK, answer.encode(), "application/json; charset=utf-8")
            tell(reply.with_headers(_cors(message.headers.get("Origin"))))

        self._commits.when_settled(settled)
