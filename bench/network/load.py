"""A load generator as thin as Python allows: keep-alive connections, one request on each at a time.

It shares the machine's cores with the node it measures, so every microsecond it spends is one the node does not get.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LENGTH = b"Content-Length: "
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


class LoadFailedError(Exception):
    """The node gave an answer that the load does not expect."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used so far.

    Attributes:
        processor_s: User and system time.
        resident_mib: Memory now.
        peak_mib: The most it ever had.
    """

    processor_s: float
    resident_mib: float
    peak_mib: float


def usage(pid: int) -> Usage:
    """Read a process' use of processor and memory from ``/proc``."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    resident, peak = (int(status[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return Usage((int(fields[11]) + int(fields[12])) / _TICKS_PER_S, resident, peak)


@dataclass(frozen=True, slots=True)
class Phase:
    """One measured stretch of load.

    Attributes:
        requests: Answered requests.
        wall_s: Elapsed time.
        node_s: Processor time of the node.
        load_s: Processor time of the generator.
    """

    requests: int
    wall_s: float
    node_s: float
    load_s: float

    def report(self) -> dict[str, float | int]:
        """Return the figures with their rates."""
        return {
            "requests": self.requests,
            "wall_s": round(self.wall_s, 3),
            "per_second": round(self.requests / self.wall_s),
            "node_processor_s": round(self.node_s, 2),
            "per_node_processor_second": round(self.requests / max(self.node_s, 0.01)),
            "share_of_a_core_the_node_got": round(self.node_s / self.wall_s, 2),
            "generator_processor_s": round(self.load_s, 2),
        }


class _Connection(asyncio.Protocol):
    """Sends the next request as soon as the last one is answered."""

    def __init__(self, run: _Run) -> None:
        self._run = run
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._run.connections.append(transport)
        self._next()

    def _next(self) -> None:
        request = self._run.next_request()
        if request is not None and self._transport is not None:
            self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        data = self._buffer + data
        end = data.find(b"\r\n\r\n")
        at = data.find(_LENGTH) + len(_LENGTH)
        if end < 0 or len(data) < end + 4 + int(data[at : data.index(b"\r", at)]):
            self._buffer = data
            return
        self._buffer = b""
        self._run.answered(data, end + 4)
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        self._run.lost(exc)


class _Run:
    def __init__(self, requests: Iterable[bytes]) -> None:
        self.connections: list[asyncio.Transport] = []
        self.done = asyncio.get_running_loop().create_future()
        self.answers: list[bytes] = []
        self._requests = iter(requests)
        self._open = 0

    def next_request(self) -> bytes | None:
        request = next(self._requests, None)
        if request is not None:
            self._open += 1
        elif self._open == 0 and not self.done.done():
            self.done.set_result(None)
        return request

    def answered(self, data: bytes, start: int) -> None:
        self._open -= 1
        if data.startswith(b"HTTP/1.1 200"):
            self.answers.append(data[start:])
        else:
            self.lost(LoadFailedError(data[:200].decode(errors="replace")))

    def lost(self, error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(error or LoadFailedError("the node closed a connection"))


async def drive(
    url: str, pid: int, bodies: Iterable[bytes], check: Callable[[Any], None], *, connections: int
) -> Phase:
    """Post all bodies over that many keep-alive connections and measure it.

    Making the requests comes before the measurement, reading the answers after it: neither is the node's work.

    Args:
        url: The node's HTTP address.
        pid: The node's process.
        bodies: JSON-RPC requests.
        check: Sees every answer; raises :class:`LoadFailedError` when one is not as it should be.
        connections: How many requests are under way at once.

    Raises:
        LoadFailedError: An answer was refused by ``check``, or a connection broke.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 80
    head = f"POST / HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\nContent-Length: ".encode()
    requests = [head + str(len(body)).encode() + b"\r\n\r\n" + body for body in bodies]
    loop = asyncio.get_running_loop()
    before, own, started = usage(pid), time.process_time(), time.perf_counter()
    run = _Run(requests)
    for _ in range(connections):
        await loop.create_connection(lambda: _Connection(run), host, port)
    try:
        await run.done
        wall_s, load_s = time.perf_counter() - started, time.process_time() - own
        phase = Phase(len(run.answers), wall_s, usage(pid).processor_s - before.processor_s, load_s)
    finally:
        for transport in run.connections:
            transport.abort()
    for answer in run.answers:
        check(json.loads(answer))
    return phase
