"""Where packages and small documents are put and fetched: staging on this machine, or a service plus gateways.

Order matters (package.md, "Delivery"): build, store locally, publish, fetch back from a gateway that is not the
uploader, and only then sign the submission. `Publisher` does the middle three and returns only when the read-back went
through.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, Protocol

from storage.kubo import KuboClient
from storage.pointer import MAX_RAW_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from storage.fetch import GatewayClient
    from storage.kubo import RpcEndpoint
    from storage.pointer import Pointer
    from storage.staging import CarStaging

    Progress = Callable[[int, int], object]

MAX_PACKAGE_BYTES: Final = 1 << 40


class BlobStore(Protocol):
    """Content-addressed storage of blobs up to 1 MiB and files of any size."""

    async def put_blob(self, data: bytes) -> Pointer:
        """Store at most 1 MiB and return its address."""
        ...

    async def put_file(self, path: Path) -> Pointer:
        """Store a file and return its address."""
        ...

    async def get_blob(self, pointer: Pointer, max_bytes: int) -> bytes:
        """A blob of at most `max_bytes`, verified."""
        ...

    async def get_file(self, pointer: Pointer, path: Path, max_bytes: int) -> int:
        """Save a file of at most `max_bytes`, verified; returns its size."""
        ...


class Publisher:
    """Publishes through a staging folder and reads back through gateways; a BlobStore.

    Args:
        staging: Where everything is stored first.
        gateways: Entered client of gateways that are not this machine's own; the read-back and all fetching go there.
        endpoint: Service to upload to, or None where the staging folder itself is what the gateways mirror.
    """

    def __init__(self, staging: CarStaging, gateways: GatewayClient, endpoint: RpcEndpoint | None = None) -> None:
        self._staging = staging
        self._gateways = gateways
        self._endpoint = endpoint

    async def put_blob(self, data: bytes) -> Pointer:
        """Stage, publish and read back a small document.

        Raises:
            ContentTooLarge: More than 1 MiB.
            DeliveryError: Not published, or not readable from a gateway; staging keeps it, so calling again is safe.
        """
        pointer = await asyncio.to_thread(self._staging.put_blob, data)
        await self.publish(pointer)
        return pointer

    async def put_file(self, path: Path, *, progress: Progress | None = None) -> Pointer:
        """Stage, publish and read back a file.

        Raises:
            DeliveryError: As put_blob().
            StorageFull, FileAccessError: The disk refuses.
        """
        pointer = await asyncio.to_thread(self._staging.put_file, path)
        await self.publish(pointer, progress=progress)
        return pointer

    async def publish(self, pointer: Pointer, *, progress: Progress | None = None) -> int:
        """Publish something staged and fetch all of it back; safe to repeat.

        Returns:
            Bytes read back.

        Raises:
            DeliveryError: Not published, or not readable from a gateway.
        """
        if self._endpoint is not None:
            async with KuboClient(self._endpoint) as client:
                await client.dag_import(self._staging.car_path(pointer), pointer, progress=progress)
        return await self._gateways.read_back(pointer, MAX_PACKAGE_BYTES)

    async def get_blob(self, pointer: Pointer, max_bytes: int = MAX_RAW_BYTES) -> bytes:
        """Fetch a small document; see GatewayClient.blob."""
        return await self._gateways.blob(pointer, max_bytes)

    async def get_file(self, pointer: Pointer, path: Path, max_bytes: int, *, progress: Progress | None = None) -> int:
        """Fetch a file; see GatewayClient.file."""
        return await self._gateways.file(pointer, path, max_bytes, progress=progress)


class LocalStore:
    """The staging folder alone as a BlobStore: what a participant on this machine can already read."""

    def __init__(self, staging: CarStaging) -> None:
        self._staging = staging

    async def put_blob(self, data: bytes) -> Pointer:
        """Stage a small document; see CarStaging.put_blob."""
        return await asyncio.to_thread(self._staging.put_blob, data)

    async def put_file(self, path: Path) -> Pointer:
        """Stage a file; see CarStaging.put_file."""
        return await asyncio.to_thread(self._staging.put_file, path)

    async def get_blob(self, pointer: Pointer, max_bytes: int = MAX_RAW_BYTES) -> bytes:
        """Read a staged document.

        Raises:
            ContentMissing: It is not staged here.
            ContentTooLarge: More than `max_bytes`.
        """
        return await asyncio.to_thread(self._staging.read, pointer, max_bytes)

    async def get_file(self, pointer: Pointer, path: Path, max_bytes: int) -> int:
        """Copy a staged file out; as get_blob()."""
        return await asyncio.to_thread(self._staging.export, pointer, path, max_bytes)
