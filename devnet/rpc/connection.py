"""One HTTP connection: aiohttp's parser, and nothing else between the socket and the dispatcher.

aiohttp's own server takes twice the time of this for a request, more than half of what a whole transfer costs. Requests
are answered one after the other in the order in which they came (pipelining is allowed); a connection stays open until
the client closes it, asks for that, or is idle for too long.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Protocol

from aiohttp.base_protocol import BaseProtocol
from aiohttp.http import HttpProcessingError, HttpRequestParser, HttpVersion11, RawRequestMessage
from aiohttp.streams import StreamReader

_IDLE_S = 75.0
_LINGER_S = 2.0
_MAX_PIPELINED = 4096


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer.

    Attributes:
        status: HTTP status.
        body: Its bytes.
        content_type: With the charset.
        headers: Further header lines, each with its end.
    """

    status: HTTPStatus
    body: bytes
    content_type: str
    headers: str = ""

    def with_headers(self, lines: str) -> "Reply":
        """Return a copy with further header lines."""
        return replace(self, headers=self.headers + lines) if lines else self


class Service(Protocol):
    """What answers the requests."""

    def opened(self, connection: "Connection") -> None:
        """A client connected."""

    def closed(self, connection: "Connection") -> None:
        """A client is gone."""

    def refused(self, message: RawRequestMessage) -> Reply | None:
        """Return the answer to a request whose body does not matter, or None."""

    def too_large(self, message: RawRequestMessage) -> Reply:
        """Return the answer to a body beyond the bound."""

    def answer(self, message: RawRequestMessage, body: bytes, tell: Callable[[Reply], None]) -> None:
        """Answer a request, now or later, by one call of ``tell``."""


class Connection(BaseProtocol):
    """The server's end of a connection.

    Args:
        service: Answers.
        max_body_bytes: Larger bodies are refused.
    """

    def __init__(self, service: Service, max_body_bytes: int) -> None:
        loop = asyncio.get_running_loop()
        super().__init__(loop)
        # A stream may hold twice its limit: no body that is allowed ever pauses the parser.
        self._requests = HttpRequestParser(self, loop, max_body_bytes, auto_decompress=False)
        self._parser = self._requests
        self._service = service
        self._max_body_bytes = max_body_bytes
        self._waiting: deque[tuple[RawRequestMessage, StreamReader]] = deque()
        self._serving = self._answering = self._last = self._continued = False
        self._heard_s = loop.time()
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        super().connection_made(transport)
        self._service.opened(self)
        self._timer = self._loop.call_later(_IDLE_S, self._when_idle)

    def connection_lost(self, exc: BaseException | None) -> None:
        """End."""
        super().connection_lost(exc)
        self._waiting.clear()
        if self._timer is not None:
            self._timer.cancel()
        self._service.closed(self)

    def _when_idle(self) -> None:
        left_s = self._heard_s + _IDLE_S - self._loop.time()
        if left_s > 0 or self._answering:
            self._timer = self._loop.call_later(max(left_s, _LINGER_S), self._when_idle)
        else:
            self.abort()

    def data_received(self, data: bytes) -> None:
        """Take what came, and answer the requests that are complete."""
        self._heard_s = self._loop.time()
        if self._last:
            return  # a refused body, or whatever follows a request that said it is the last
        try:
            messages, _upgraded, _tail = self._requests.feed_data(data)
        except HttpProcessingError as error:
            self._last = True
            self._send(Reply(HTTPStatus.BAD_REQUEST, f"{error.message}\n".encode(), "text/plain; charset=utf-8"))
            return
        self._waiting.extend(messages)
        self._serve()
        if len(self._waiting) > _MAX_PIPELINED:
            self.abort()

    def eof_received(self) -> bool:
        """Keep the connection while an answer is under way."""
        if not self._answering:
            return False
        self._last = True
        return True

    def resume_writing(self) -> None:
        """Go on with requests that waited for the client to read."""
        super().resume_writing()
        self._serve()

    def finish(self) -> None:
        """Close after the answer that is under way, at once if there is none."""
        self._last = True
        if not self._answering and self.transport is not None:
            self.transport.close()

    def abort(self) -> None:
        """Close at once."""
        if self.transport is not None:
            self.transport.abort()

    def _serve(self) -> None:
        if self._serving:
            return  # an answer that came at once: the loop below goes on
        self._serving = True
        try:
            while self._waiting and not self._answering and not self.writing_paused and self.transport is not None:
                if not self._serve_one(*self._waiting[0]):
                    break
        finally:
            self._serving = False

    def _serve_one(self, message: RawRequestMessage, payload: StreamReader) -> bool:
        """Answer the first waiting request; return whether it could be, or must wait for its body."""
        refused = self._service.refused(message)
        if refused is None and payload.total_bytes > self._max_body_bytes:
            refused = self._service.too_large(message)
        if refused is None and payload.exception() is not None:
            refused = Reply(HTTPStatus.BAD_REQUEST, b"The body cannot be read.\n", "text/plain; charset=utf-8")
        complete = payload.is_eof()
        if refused is None and not complete:
            self._say_continue(message)
            return False
        self._waiting.popleft()
        self._continued = False
        # After a body that was too large nothing else is believed, however much of it has come by now.
        self._last = self._last or message.should_close or not complete or payload.total_bytes > self._max_body_bytes
        self._answering = True

        def tell(reply: Reply) -> None:
            self._answering = False
            self._send(reply, message)
            self._serve()

        if refused is not None:
            tell(refused)
        else:
            self._service.answer(message, payload.read_nowait(-1), tell)
        return True

    def _say_continue(self, message: RawRequestMessage) -> None:
        expected = message.headers.get("Expect", "").lower() == "100-continue"
        if expected and not self._continued and self.transport is not None:
            self._continued = True
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _send(self, reply: Reply, message: RawRequestMessage | None = None) -> None:
        if self.transport is None:
            return  # the client has gone
        keeping = ""
        if self._last:
            keeping = "Connection: close\r\n"
        elif message is not None and message.version < HttpVersion11:
            keeping = "Connection: keep-alive\r\n"
        head = (
            f"HTTP/1.1 {reply.status.value} {reply.status.phrase}\r\nContent-Type: {reply.content_type}\r\n"
            f"Content-Length: {len(reply.body)}\r\n{reply.headers}{keeping}\r\n"
        )
        body = b"" if message is not None and message.method == "HEAD" else reply.body
        self.transport.write(head.encode() + body)
        if self._last:
            self._part()

    def _part(self) -> None:
        """Close so that the client still gets the answer, even if it is sending a body that nobody wants."""
        self._waiting.clear()
        if self.transport is not None:
            self.transport.write_eof()
            self._loop.call_later(_LINGER_S, self.abort)
