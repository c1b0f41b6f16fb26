"""Uploading with `/api/v0/dag/import`, to kubo, to a hosted RPC that speaks like it, or to our own gateway."""

from __future__ import annotations

import asyncio
import json
import os
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import urlsplit

from storage.errors import ContentInvalid, GatewayUnreachable, UploadRefused, disk_errors

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path
    from types import TracebackType
    from typing import BinaryIO

    import aiohttp

    from storage.pointer import Pointer

    Progress = Callable[[int, int], object]

_READ_BYTES: Final = 256 << 10
_MAX_ANSWER_BYTES: Final = 64 << 10
_OK: Final = 200
_FORBIDDEN: Final = frozenset({401, 403})
_CLIENT_ERROR: Final = range(400, 500)
_BASE_DELAY_S: Final = 0.3
_MAX_DELAY_S: Final = 10.0
_UNREACHABLE: Final = "The upload did not get through ({}). The package is safe in the staging folder; try again later."
_REFUSED: Final = "The storage service refused the upload ({}). The package is safe in the staging folder."


@dataclass(frozen=True, slots=True)
class RpcEndpoint:
    """Where to upload.

    Attributes:
        url: Base URL, such as http://127.0.0.1:5001.
        authorization: The whole Authorization header ("Bearer ..." or "Basic ..."), or None.
    """

    url: str
    authorization: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.username:
            raise ContentInvalid(f"{parts.hostname or 'This'} is not usable as the address of an IPFS RPC.")


class KuboClient:
    """Uploads CAR files. Use in `async with`.

    Args:
        endpoint: Where to.
        attempts: How often a transport failure is tried again.
        timeout_s: Longest silence of the connection; pinning a large DAG takes a while.
        sleep: Waits between attempts, in seconds.
        jitter: Gives a number from 0 to 1.
    """

    def __init__(
        self,
        endpoint: RpcEndpoint,
        *,
        attempts: int = 4,
        timeout_s: float = 120.0,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._endpoint = endpoint
        self._attempts = attempts
        self._timeout_s = timeout_s
        self._sleep = sleep
        self._jitter = jitter
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        import aiohttp

        timeout = aiohttp.ClientTimeout(total=None, sock_connect=20.0, sock_read=self._timeout_s)
        self._session = aiohttp.ClientSession(timeout=timeout, trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def dag_import(self, car: Path, root: Pointer, *, progress: Progress | None = None) -> None:
        """Upload a CAR file and have its root pinned; importing the same blocks again changes nothing.

        Args:
            car: The CAR file.
            root: Its only root.
            progress: Called with bytes sent and size; may raise to cancel.

        Raises:
            UploadRefused: The service refused, or did not confirm root and blocks.
            GatewayUnreachable: No answer after all attempts.
            FileAccessError: The CAR cannot be read.
        """
        import aiohttp

        failure: UploadRefused | GatewayUnreachable = GatewayUnreachable("no answer")
        for number in range(self._attempts):
            with disk_errors(car, "reading the upload"):
                file = await asyncio.to_thread(car.open, "rb")
            try:
                with file:  # network failures are OSErrors too, so only the opening above counts as the disk's
                    status, text = await self._post(file, progress)
            except (aiohttp.ClientError, TimeoutError) as error:
                failure = GatewayUnreachable(_UNREACHABLE.format(str(error) or type(error).__name__))
            else:
                if status == _OK:
                    confirm_import(text, root)
                    return
                if status in _FORBIDDEN:
                    raise UploadRefused(
                        "The storage service does not accept your token or password. Nothing was uploaded; "
                        "correct it in the settings."
                    )
                failure = UploadRefused(_REFUSED.format(f"status {status}: {_message(text)}"))
                if status in _CLIENT_ERROR:
                    raise failure
            if number + 1 < self._attempts:
                await self._sleep(min(_MAX_DELAY_S, _BASE_DELAY_S * 2**number) * self._jitter())
        raise failure

    async def _post(self, file: BinaryIO, progress: Progress | None) -> tuple[int, str]:
        import aiohttp

        if self._session is None:
            raise RuntimeError("use KuboClient in `async with`")
        headers = {} if self._endpoint.authorization is None else {"Authorization": self._endpoint.authorization}
        with aiohttp.MultipartWriter("form-data") as form:
            part = form.append(_pieces(file, progress), {"Content-Type": "application/vnd.ipld.car"})
            part.set_content_disposition("form-data", name="file", filename="package.car")
        async with self._session.post(
            self._endpoint.url.rstrip("/") + "/api/v0/dag/import",
            params={"pin-roots": "true", "stats": "true"},
            data=form,
            headers=headers,
            allow_redirects=False,
        ) as response:
            raw = await response.content.read(_MAX_ANSWER_BYTES)
            while more := await response.content.read(_MAX_ANSWER_BYTES):
                raw += more
                if len(raw) > _MAX_ANSWER_BYTES:
                    raise UploadRefused("The storage service's answer is too long to be one. Nothing counts as sent.")
            return response.status, raw.decode("utf-8", "replace")


async def _pieces(file: BinaryIO, progress: Progress | None) -> AsyncIterator[bytes]:
    size = os.fstat(file.fileno()).st_size
    sent = 0
    while piece := file.read(_READ_BYTES):
        yield piece
        sent += len(piece)
        if progress is not None:
            progress(sent, size)


def _message(text: str) -> str:
    """What an error answer says: kubo sends JSON or plain text."""
    try:
        found = json.loads(text)
        shown = found["Message"] if isinstance(found, dict) and isinstance(found.get("Message"), str) else text
    except ValueError:
        shown = text
    return " ".join(shown.split())[:200]


def confirm_import(text: str, root: Pointer) -> None:
    """Accept an answer of dag/import only if it proves that all is there and pinned.

    kubo answers 200 in many cases where it kept nothing: an empty body, a root whose PinErrorMsg is set, no root at
    all. So both a Root line without error and the Stats line must be there.

    Raises:
        UploadRefused: Anything else.
    """
    pinned = counted = False
    for line in text.splitlines():
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except ValueError as error:
            raise UploadRefused(
                "The storage service's answer is not understandable; the upload may be lost."
            ) from error
        if not isinstance(found, dict):
            raise UploadRefused("The storage service's answer is not understandable; the upload may be lost.")
        entry, stats = found.get("Root"), found.get("Stats")
        if isinstance(entry, dict):
            cid = entry.get("Cid")
            named = cid.get("/") if isinstance(cid, dict) else None
            problem = entry.get("PinErrorMsg")
            if problem:
                raise UploadRefused(f"The storage service did not keep the upload: {_message(str(problem))}.")
            pinned = pinned or (named == root.cid and problem == "")
        elif isinstance(stats, dict):
            blocks = stats.get("BlockCount")
            counted = isinstance(blocks, int) and blocks > 0
        else:
            raise UploadRefused(f"The storage service reports a problem: {_message(line)}.")
    if not (pinned and counted):
        raise UploadRefused(
            "The storage service did not confirm that it keeps the upload. Nothing counts as published."
        )
