"""Fetching from trustless IPFS gateways: no gateway is believed, every block is compared with its address."""

from __future__ import annotations

import asyncio
import io
import random
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import urlsplit

from storage.assemble import FileAssembler
from storage.car import MAX_HEADER_BYTES, parse_header
from storage.errors import (
    ContentInvalid,
    ContentMissing,
    ContentTooLarge,
    DeliveryError,
    GatewayUnreachable,
    disk_errors,
)
from storage.pointer import CID_BYTES, MAX_RAW_BYTES, Pointer
from storage.unixfs import MAX_BLOCK_BYTES, is_leaf

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    import aiohttp

    Progress = Callable[[int, int], object]

_ACCEPT_CAR: Final = "application/vnd.ipld.car; version=1; order=dfs; dups=n"
_ACCEPT_RAW: Final = "application/vnd.ipld.raw"
_OK: Final = 200
_NOT_FOUND: Final = frozenset({404, 410, 412})
_BASE_DELAY_S: Final = 0.2
_MAX_DELAY_S: Final = 5.0
_READ_BYTES: Final = 64 << 10


class _Failed(Exception):
    """One attempt at one gateway failed in a way that another attempt may not."""


class GatewayClient:
    """Reads files and blocks through a list of gateways.

    Use in `async with`. Gateways are asked in turn; a gateway that answers nonsense is treated like one that does
    not answer.

    Args:
        gateways: Base URLs, http or https, without a path.
        attempts: Rounds through all gateways before giving up.
        timeout_s: Longest silence of a connection.
        sleep: Waits between rounds, in seconds.
        jitter: Gives a number from 0 to 1.

    Raises:
        ContentInvalid: A URL is not one of a gateway.
    """

    def __init__(
        self,
        gateways: Sequence[str],
        *,
        attempts: int = 4,
        timeout_s: float = 20.0,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._gateways = [_base_url(url) for url in gateways]
        if not self._gateways:
            raise ContentInvalid("No gateway is configured, so nothing can be fetched.")
        self._attempts = attempts
        self._timeout_s = timeout_s
        self._sleep = sleep
        self._jitter = jitter
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        import aiohttp

        timeout = aiohttp.ClientTimeout(total=None, sock_connect=self._timeout_s, sock_read=self._timeout_s)
        self._session = aiohttp.ClientSession(timeout=timeout, auto_decompress=False, trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def block(self, pointer: Pointer, max_bytes: int = MAX_BLOCK_BYTES) -> bytes:
        """One verified block.

        Raises:
            ContentMissing: Every gateway says it has no such block.
            ContentTooLarge: More than `max_bytes`.
            GatewayUnreachable: No gateway gave it after all attempts.
        """
        return await self._persist(pointer, lambda base: self._raw(base, pointer, max_bytes))

    async def blob(self, pointer: Pointer, max_bytes: int) -> bytes:
        """A file of modest size, in memory.

        Raises:
            ContentTooLarge: More than `max_bytes`.
            DeliveryError: As file().
        """
        if is_leaf(pointer):
            return await self.block(pointer, min(max_bytes, MAX_RAW_BYTES))
        out = io.BytesIO()
        await FileAssembler(out, max_bytes).run(pointer, _Blocks(self))
        return out.getvalue()

    async def file(self, pointer: Pointer, path: Path, max_bytes: int, *, progress: Progress | None = None) -> int:
        """Fetch a file; what arrived before an interruption is kept in `path` + ".part" and not fetched again.

        Args:
            pointer: Its address.
            path: Where it appears once complete; replaced if it exists.
            max_bytes: The largest file the caller wants.
            progress: Called with bytes done and size; may raise to cancel.

        Returns:
            Its size in bytes.

        Raises:
            ContentMissing, ContentInvalid, ContentTooLarge, GatewayUnreachable: Why it could not be had.
            StorageFull, FileAccessError: The disk refuses.
        """
        part = path.with_name(f"{path.name}.{pointer.cid[-12:]}.part")
        with disk_errors(path, "saving the download"):
            part.touch()
            with part.open("r+b") as out:
                fresh = part.stat().st_size == 0
                size = await self._assemble(pointer, FileAssembler(out, max_bytes, progress), fresh=fresh)
            part.replace(path)
        return size

    async def read_back(self, pointer: Pointer, max_bytes: int, *, progress: Progress | None = None) -> int:
        """Fetch and verify every block of a file without keeping it: proof that the gateways serve it.

        Returns:
            The file's size in bytes.

        Raises:
            DeliveryError: As file().
        """
        return await self._assemble(pointer, FileAssembler(None, max_bytes, progress), fresh=True)

    async def _assemble(self, pointer: Pointer, assembler: FileAssembler, *, fresh: bool) -> int:
        if not fresh or is_leaf(pointer):
            return await assembler.run(pointer, _Blocks(self))
        source = _CarThenBlocks(self, self._gateways[0])
        try:
            return await assembler.run(pointer, source)
        finally:
            await source.close()

    async def _persist(self, pointer: Pointer, attempt: Callable[[str], Awaitable[bytes]]) -> bytes:
        """Ask each gateway in turn, with exponential backoff and full jitter between the rounds."""
        reason = "no answer"
        for number in range(self._attempts):
            missing = too_large = 0
            for base in self._gateways:
                try:
                    return await attempt(base)
                except ContentMissing:
                    missing += 1
                except ContentTooLarge:
                    too_large += 1
                except (_Failed, ContentInvalid) as error:
                    reason = str(error)
            if missing == len(self._gateways):
                raise ContentMissing(f"None of the {missing} gateways asked has {pointer.cid}.")
            if missing + too_large == len(self._gateways):
                raise ContentTooLarge(f"{pointer.cid} is larger than what is accepted here.")
            if number + 1 < self._attempts:
                await self._sleep(min(_MAX_DELAY_S, _BASE_DELAY_S * 2**number) * self._jitter())
        raise GatewayUnreachable(
            f"{pointer.cid} could not be fetched after {self._attempts} attempts ({reason}). "
            "What arrived so far is kept; try again later or add a gateway."
        )

    async def _raw(self, base: str, pointer: Pointer, max_bytes: int) -> bytes:
        try:
            async with await self._get(base, pointer, "raw", _ACCEPT_RAW) as response:
                found = bytearray()
                async for chunk in response.content.iter_chunked(_READ_BYTES):
                    found += chunk
                    if len(found) > max_bytes:
                        raise ContentTooLarge(f"A gateway sends more than the {max_bytes:,} bytes accepted here.")
        except (_client_error(), TimeoutError) as error:
            raise _Failed(_reason(error)) from error
        block = bytes(found)
        pointer.check(block)
        return block

    async def _get(self, base: str, pointer: Pointer, form: str, accept: str) -> aiohttp.ClientResponse:
        if self._session is None:
            raise RuntimeError("use GatewayClient in `async with`")
        response = await self._session.get(
            f"{base}/ipfs/{pointer.cid}", params={"format": form}, headers={"Accept": accept}, allow_redirects=False
        )
        if response.status == _OK:
            return response
        response.release()
        if response.status in _NOT_FOUND:
            raise ContentMissing(f"{pointer.cid} is not at {base}.")
        raise _Failed(f"status {response.status}")


def _client_error() -> type[Exception]:
    import aiohttp

    return aiohttp.ClientError


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


def _base_url(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise ContentInvalid(f"{url[:80]!r} is not the address of a gateway.")
    return f"{parts.scheme}://{parts.netloc}"


class _Blocks:
    """Each block by a request of its own, from any gateway."""

    def __init__(self, client: GatewayClient) -> None:
        self._client = client

    async def next_block(self, pointer: Pointer) -> bytes:
        return await self._client.block(pointer)


class _CarThenBlocks:
    """One CAR stream for as long as it holds what is asked for; single blocks from then on."""

    def __init__(self, client: GatewayClient, base: str) -> None:
        self._client = client
        self._base = base
        self._stream: _CarStream | None = None
        self._started = False

    async def next_block(self, pointer: Pointer) -> bytes:
        try:
            if not self._started:
                self._started = True
                accept = _ACCEPT_CAR
                response = await self._client._get(self._base, pointer, "car", accept)  # noqa: SLF001 - same module
                self._stream = _CarStream(response)
                await self._stream.begin(pointer)
            if self._stream is not None:
                return await self._stream.block(pointer)
        except (DeliveryError, _Failed, _client_error(), TimeoutError, asyncio.IncompleteReadError):
            await self.close()  # whatever is wrong with the stream: the next gateway may do better, block by block
        return await self._client.block(pointer)

    async def close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None


class _CarStream:
    """A CAR body read frame by frame, in the very order in which a file's walk asks."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def begin(self, root: Pointer) -> None:
        length = await self._varint(MAX_HEADER_BYTES)
        if parse_header(await self._response.content.readexactly(length)) != [root]:
            raise ContentInvalid("The gateway's CAR has another root.")

    async def block(self, pointer: Pointer) -> bytes:
        length = await self._varint(CID_BYTES + MAX_BLOCK_BYTES)
        if length < CID_BYTES or await self._response.content.readexactly(CID_BYTES) != pointer.binary_cid:
            raise ContentInvalid("The gateway's CAR is in another order.")
        block = await self._response.content.readexactly(length - CID_BYTES)
        pointer.check(block)
        return block

    async def _varint(self, limit: int) -> int:
        value = shift = 0
        while True:
            (byte,) = await self._response.content.readexactly(1)
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:  # noqa: PLR2004 - the continuation bit
                break
            if shift > 28:  # noqa: PLR2004 - four bytes are plenty for the limits here
                raise ContentInvalid("A number in the gateway's CAR is malformed.")
        if value > limit:
            raise ContentTooLarge("A block in the gateway's CAR is too large.")
        return value

    def close(self) -> None:
        self._response.close()
