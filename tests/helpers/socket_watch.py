"""Watches every byte this process hands to a socket, and reads it as what it claims to be: HTTP or WebSocket."""

from __future__ import annotations

import json
import socket
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unittest import mock

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD_END = b"\r\n\r\n"
_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """One request as it left."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Leaving:
    """What left, by connection; `streams` are bytes in order."""

    streams: dict[tuple[int, Any], bytearray] = field(default_factory=dict)

    @property
    def everything(self) -> bytes:
        """All bytes of all connections, and the texts within WebSocket frames, which are masked on their way."""
        requests, frames = self.spoken()
        return b"\n".join([*map(bytes, self.streams.values()), *(item.body for item in requests), *frames])

    def spoken(self) -> tuple[list[HttpRequest], list[bytes]]:
        """All HTTP requests and all texts of WebSocket frames; asserts that nothing else left."""
        requests: list[HttpRequest] = []
        frames: list[bytes] = []
        for stream in self.streams.values():
            rest = bytes(stream)
            while rest:
                request, rest = _http(rest)
                requests.append(request)
                if request.headers.get("upgrade", "").lower() == "websocket":
                    frames += _frames(rest)
                    rest = b""
        return requests, frames

    def rpc_calls(self) -> list[dict[str, Any]]:
        """All JSON-RPC calls, over HTTP and WebSocket."""
        requests, frames = self.spoken()
        bodies = [item.body for item in requests if item.headers.get("content-type", "").startswith("application/json")]
        calls: list[dict[str, Any]] = []
        for text in [*bodies, *frames]:
            found = json.loads(text)
            calls += found if isinstance(found, list) else [found]
        return calls


@contextmanager
def watched_sockets() -> Iterator[Leaving]:
    """Collect what is sent until the block ends."""
    leaving = Leaving()

    def note(sock: socket.socket, data: bytes) -> None:
        if sock.family == socket.AF_UNIX or not data:  # asyncio wakes its own loop over a pair of these
            return
        leaving.streams.setdefault((id(sock), sock.getpeername()), bytearray()).extend(data)
        _kept.append(sock)

    _kept: list[socket.socket] = []  # an id is only unique among what lives
    plain = {name: getattr(socket.socket, name) for name in ("send", "sendall", "sendmsg", "sendto", "sendfile")}

    def send(self: socket.socket, data: Any, *flags: int) -> int:
        sent: int = plain["send"](self, data, *flags)
        note(self, bytes(memoryview(data)[:sent]))
        return sent

    def sendall(self: socket.socket, data: Any, *flags: int) -> None:
        plain["sendall"](self, data, *flags)
        note(self, bytes(data))

    def sendmsg(self: socket.socket, buffers: Any, *rest: Any) -> int:
        parts = [bytes(part) for part in buffers]
        sent: int = plain["sendmsg"](self, parts, *rest)
        note(self, b"".join(parts)[:sent])
        return sent

    def refuse(self: socket.socket, *_: Any, **__: Any) -> int:
        raise AssertionError(f"{self} sends in a way that is not watched")

    with (
        mock.patch.object(socket.socket, "send", send),
        mock.patch.object(socket.socket, "sendall", sendall),
        mock.patch.object(socket.socket, "sendmsg", sendmsg),
        mock.patch.object(socket.socket, "sendto", refuse),
        mock.patch.object(socket.socket, "sendfile", refuse),
    ):
        yield leaving


def _http(stream: bytes) -> tuple[HttpRequest, bytes]:
    head, end, rest = stream.partition(_HEAD_END)
    assert end, f"these bytes are no HTTP request: {stream[:80]!r}"
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, version = first.split(" ")
    assert version == "HTTP/1.1", first
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body, rest = _chunks(rest)
    else:
        length = int(headers.get("content-length", "0"))
        assert len(rest) >= length, f"{first}: cut off"
        body, rest = rest[:length], rest[length:]
    return HttpRequest(method, path, headers, body), rest


def _chunks(stream: bytes) -> tuple[bytes, bytes]:
    body = bytearray()
    while True:
        size_line, _, stream = stream.partition(b"\r\n")
        size = int(size_line, 16)
        body += stream[:size]
        stream = stream[size + 2 :]
        if not size:
            return bytes(body), stream


def _frames(stream: bytes) -> list[bytes]:
    """Texts of the frames of a client (RFC 6455, section 5.2)."""
    texts = []
    while stream:
        opcode, length, at = stream[0] & 15, stream[1] & 127, 2
        assert stream[0] & 128, "a client of ours never splits a message"
        assert stream[1] & 128, "a client masks what it sends"
        if length >= 126:
            size = 2 if length == 126 else 8
            length, at = int.from_bytes(stream[at : at + size], "big"), at + size
        mask, at = stream[at : at + 4], at + 4
        payload = bytes(byte ^ mask[index % 4] for index, byte in enumerate(stream[at : at + length]))
        assert opcode in {_TEXT, _CLOSE, _PING, _PONG}, opcode
        if opcode == _TEXT:
            texts.append(payload)
        stream = stream[at + length :]
    return texts
