"""A trustless IPFS gateway over the staging folder, as a process of its own: `python -m storage.gateway --dir DIR`.

It listens on 127.0.0.1 only, answers `GET|HEAD /ipfs/{cid}?format=raw|car` with verified blocks, and prints one JSON
line, {"url": ...}, when ready. With `--upstream URL` it mirrors: what it lacks it fetches from there, verifies, keeps
and serves. With `--token-file FILE` it takes uploads at `POST /api/v0/dag/import`, answering as kubo does, from
whoever sends `Authorization: Bearer <content of FILE>`. `--exit-on-eof` ends it with its parent.
"""

from __future__ import annotations

import argparse
import asyncio
import hmac
import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

from aiohttp import BodyPartReader, web

from storage.car import car_header, frame_head
from storage.errors import ContentInvalid, ContentMissing, DeliveryError, StorageError, StorageFull
from storage.fetch import GatewayClient
from storage.pointer import Pointer
from storage.staging import CarStaging, part_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import BinaryIO

    from aiohttp.typedefs import Handler

DEFAULT_MAX_UPLOAD_BYTES: Final = 1 << 30
DEFAULT_MAX_STORE_BYTES: Final = 16 << 30
_MAX_PARTS: Final = 8
_READ_BYTES: Final = 256 << 10
_CAR_TYPE: Final = "application/vnd.ipld.car; version=1; order=dfs; dups=n"
_RAW_TYPE: Final = "application/vnd.ipld.raw"
_FORBIDDEN: Final = "Kubo RPC Access Denied: Please provide a valid authorization token.\n"
_FOREVER: Final = "public, max-age=29030400, immutable"


class Gateway:
    """The handlers, over one staging folder.

    Args:
        staging: What is served and where uploads go.
        upstream: Gateways from which missing content is mirrored.
        token: Secret of the upload interface, or None to have none.
        max_upload_bytes: Largest CAR of one upload, and largest file mirrored.
        max_store_bytes: Uploads and mirroring stop when the folder holds this much.
    """

    def __init__(
        self,
        staging: CarStaging,
        *,
        upstream: Sequence[str] = (),
        token: str | None = None,
        max_upload_bytes: int = DEFAULT_MAX_UPLOAD_BYTES,
        max_store_bytes: int = DEFAULT_MAX_STORE_BYTES,
    ) -> None:
        self._staging = staging
        self._upstream = upstream
        self._token = token
        self._max_upload_bytes = max_upload_bytes
        self._max_store_bytes = max_store_bytes
        self._mirroring: dict[bytes, asyncio.Lock] = {}

    def application(self) -> web.Application:
        """The aiohttp application."""
        app = web.Application(middlewares=[_loopback_only], client_max_size=0)
        app.router.add_get("/ipfs/{cid}", self._serve)  # aiohttp answers HEAD through it as well
        if self._token is not None:
            app.router.add_post("/api/v0/dag/import", self._import)
        return app

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        try:
            pointer = Pointer.parse(request.match_info["cid"])
        except ContentInvalid as error:
            return web.Response(status=400, text=f"{error}\n")
        form = _wanted_form(request)
        if form is None:
            return web.Response(status=406, text="Ask for format=raw or format=car.\n")
        headers = {
            "Cache-Control": _FOREVER,
            "X-Content-Type-Options": "nosniff",
            "X-Ipfs-Path": f"/ipfs/{pointer.cid}",
            "X-Ipfs-Roots": pointer.cid,
        }
        try:
            if form == "raw":
                return await self._raw(request, pointer, headers)
            return await self._car(request, pointer, headers)
        except ContentMissing as error:
            return web.Response(status=404, text=f"{error}\n")
        except DeliveryError as error:
            return web.Response(status=502, text=f"{error}\n")

    async def _raw(self, request: web.Request, pointer: Pointer, headers: dict[str, str]) -> web.StreamResponse:
        etag = f'"{pointer.cid}.raw"'
        if self._staging.has(pointer):
            block = await asyncio.to_thread(self._staging.block, pointer)
        else:
            block = await self._mirror_block(pointer)
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        headers |= {"ETag": etag, "Content-Type": _RAW_TYPE}
        headers["Content-Disposition"] = f'attachment; filename="{pointer.cid}.bin"'
        return web.Response(body=block, headers=headers)

    async def _car(self, request: web.Request, pointer: Pointer, headers: dict[str, str]) -> web.StreamResponse:
        if not self._staging.has(pointer):
            await self._mirror_file(pointer)
        headers |= {"ETag": f'W/"{pointer.cid}.car.dfs"', "Content-Type": _CAR_TYPE, "Accept-Ranges": "none"}
        headers["Content-Disposition"] = f'attachment; filename="{pointer.cid}.car"'
        response = web.StreamResponse(headers=headers)
        if request.method == "HEAD":
            await response.prepare(request)
            return response
        response.enable_chunked_encoding()
        await response.prepare(request)
        await response.write(car_header([pointer]))
        walk = self._staging.walk(pointer)
        while (found := await asyncio.to_thread(_next, walk)) is not None:
            part, block = found
            await response.write(frame_head(part, len(block)) + block)
        await response.write_eof()
        return response

    async def _mirror_block(self, pointer: Pointer) -> bytes:
        """A block from upstream; a leaf that is a whole file is kept by the file's mirroring, not here."""
        if not self._upstream:
            raise ContentMissing(f"{pointer.cid} is not here.")
        async with GatewayClient(self._upstream, attempts=2) as client:
            return await client.block(pointer)

    async def _mirror_file(self, pointer: Pointer) -> None:
        """Fetch a file from upstream, verify it and keep it."""
        if not self._upstream:
            raise ContentMissing(f"{pointer.cid} is not here.")
        lock = self._mirroring.setdefault(pointer.digest, asyncio.Lock())
        try:
            async with lock:
                if self._staging.has(pointer):
                    return
                self._require_room()
                target = self._staging.folder / f"{pointer.cid}.mirror"
                try:
                    async with GatewayClient(self._upstream, attempts=2) as client:
                        await client.file(pointer, target, self._max_upload_bytes)
                    if await asyncio.to_thread(self._staging.put_file, target) != pointer:
                        raise ContentInvalid(f"{pointer.cid} was made with another profile; it cannot be mirrored.")
                finally:
                    target.unlink(missing_ok=True)
        finally:
            self._mirroring.pop(pointer.digest, None)

    def _require_room(self) -> None:
        held = sum(entry.stat().st_size for entry in os.scandir(self._staging.folder) if entry.is_file())
        if held >= self._max_store_bytes:
            raise StorageFull(f"This gateway's folder holds {held:,} bytes and takes no more.")

    async def _import(self, request: web.Request) -> web.Response:
        if not _authorized(request, self._token or ""):
            return web.Response(status=403, text=_FORBIDDEN)
        if not request.content_type.startswith("multipart/"):
            return web.Response(status=400, text="file argument 'path' is required\n")
        lines: list[dict[str, object]] = []
        count = size = 0
        try:
            self._require_room()
            reader = await request.multipart()
            for _ in range(_MAX_PARTS):
                part = await reader.next()
                if part is None:
                    break
                if not isinstance(part, BodyPartReader):
                    raise ContentInvalid("expected a file handle")
                with part_file(self._staging.folder) as (_, file):
                    await self._receive(part, file)
                    imported = await asyncio.to_thread(self._staging.import_car, file)
                count += imported.block_count
                size += imported.block_bytes
                for root in imported.roots:
                    gap = imported.missing.get(root)
                    problem = "" if gap is None else f"block was not found locally: could not find {gap.cid}"
                    lines.append({"Root": {"Cid": {"/": root.cid}, "PinErrorMsg": problem}})
        except (StorageError, ValueError) as error:  # ValueError: aiohttp on a malformed multipart body
            return web.json_response({"Message": str(error), "Code": 0, "Type": "error"}, status=500)
        if request.query.get("stats") == "true":
            lines.append({"Stats": {"BlockCount": count, "BlockBytesCount": size}})
        text = "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines)
        return web.Response(text=text, content_type="application/json")

    async def _receive(self, part: BodyPartReader, file: BinaryIO) -> None:
        size = 0
        while chunk := await part.read_chunk(_READ_BYTES):
            size += len(chunk)
            if size > self._max_upload_bytes:
                raise ContentInvalid(f"The upload exceeds {self._max_upload_bytes:,} bytes.")
            file.write(chunk)
        file.flush()


def _next(walk: Iterator[tuple[Pointer, bytes]]) -> tuple[Pointer, bytes] | None:
    return next(walk, None)


def _wanted_form(request: web.Request) -> str | None:
    """`raw`, `car`, or None; the query beats the Accept header, as in kubo."""
    form = request.query.get("format")
    if form is None:
        accept = request.headers.get("Accept", "")
        form = "car" if "vnd.ipld.car" in accept else "raw" if "vnd.ipld.raw" in accept else ""
    return form if form in {"raw", "car"} else None


def _authorized(request: web.Request, token: str) -> bool:
    given = request.headers.get("Authorization", "")
    return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())


@web.middleware
async def _loopback_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what a web page could send: other host names (DNS rebinding) and cross-site requests with effects."""
    host = request.host.rsplit(":", 1)[0]
    if host not in {"127.0.0.1", "localhost"}:
        return web.Response(status=403, text="Unknown host.\n")
    if request.method not in {"GET", "HEAD"} and ("Origin" in request.headers or "Referer" in request.headers):
        return web.Response(status=403, text="Not for web pages.\n")
    return await handler(request)


async def serve(gateway: Gateway, port: int, stop: asyncio.Event) -> None:
    """Serve on 127.0.0.1 until `stop` is set; prints the ready line once the port is open."""
    runner = web.AppRunner(gateway.application(), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        bound = runner.addresses[0][1]
        sys.stdout.write(json.dumps({"url": f"http://127.0.0.1:{bound}", "pid": os.getpid()}) + "\n")
        sys.stdout.flush()
        await stop.wait()
    finally:
        await runner.cleanup()


async def _run(arguments: argparse.Namespace) -> None:
    token = None
    if arguments.token_file is not None:
        token = arguments.token_file.read_text(encoding="ascii").strip()
        if len(token) < 16:  # noqa: PLR2004 - shorter could be guessed
            raise SystemExit("The token file must hold at least 16 characters.")
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows has no signal handlers in the loop; Ctrl+C arrives as an exception
            break
    if arguments.exit_on_eof:
        Thread(target=_wait_for_eof, args=(loop, stop), daemon=True).start()
    staging = CarStaging(arguments.dir)
    gateway = Gateway(
        staging,
        upstream=arguments.upstream,
        token=token,
        max_upload_bytes=arguments.max_upload_bytes,
        max_store_bytes=arguments.max_store_bytes,
    )
    await serve(gateway, arguments.port, stop)


def _wait_for_eof(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    while os.read(0, 1):  # not sys.stdin: its lock would stop the interpreter from ending
        pass
    with suppress(RuntimeError):  # the loop may have ended by itself
        loop.call_soon_threadsafe(stop.set)


def main(argv: Sequence[str] | None = None) -> None:
    """Command line of the gateway process."""
    parser = argparse.ArgumentParser(prog="python -m storage.gateway", description="Loopback trustless gateway.")
    parser.add_argument("--dir", type=Path, required=True, help="staging folder")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free port")
    parser.add_argument("--upstream", action="append", default=[], help="gateway to mirror from; may be repeated")
    parser.add_argument("--token-file", type=Path, help="take uploads from whoever knows its content")
    parser.add_argument("--max-upload-bytes", type=int, default=DEFAULT_MAX_UPLOAD_BYTES)
    parser.add_argument("--max-store-bytes", type=int, default=DEFAULT_MAX_STORE_BYTES)
    parser.add_argument("--exit-on-eof", action="store_true", help="end when standard input closes")
    asyncio.run(_run(parser.parse_args(argv)))


if __name__ == "__main__":
    main()
