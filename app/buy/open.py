"""Opens a delivered batch as its buyer: fetch, check against the root, unseal, decrypt, and write the records out."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.buy.outer import outer_from_panel
from app.connection import storage_pointer
from app.errors import UserError
from app.sell.deliver import MAX_PACKAGE_BYTES, deal_of
from storage.errors import OpenFailed
from storage.hpke import open_outer
from storage.keys import BatchKeys, buyer_kem_seed
from storage.package_reader import PackageReader, open_package, verify_package

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from app.connection import Connection
    from market.generated.accounts import Batch
    from market.reader import Keyed

NO_KEY = bytes(32)


@dataclass(frozen=True, slots=True)
class Opened:
    """A batch in clear on the buyer's disk.

    Attributes:
        records: how many.
        digest: hex SHA-256 over all records, each with its length: the contributor saw the same in the exact preview.
        path: JSON lines, one record each.
    """

    records: int
    digest: str
    path: Path


async def open_batch(connection: Connection, secret: bytes, batch: Keyed[Batch], folder: Path) -> Opened:
    """Fetch and decrypt a batch whose key was disclosed.

    Args:
        connection: the network.
        secret: the buyer's.
        batch: as read.
        folder: where the records go.

    Raises:
        UserError: the key is not out yet, or does not fit what was committed to.
        StorageError: the package cannot be had or is not what the root says.
    """
    require_key(batch)
    package = await fetch_package(connection, batch, folder)
    handed_on = await handed_outer(connection, secret, batch)

    def work() -> Opened:
        with PackageReader.open(package) as reader:
            keys = keys_of(connection, reader, secret, batch, handed_on)
            target = folder / f"{bytes(batch.value.root).hex()}.jsonl"
            count, digest = write_records(open_package(reader, keys), target)
            return Opened(count, digest, target)

    return await asyncio.to_thread(work)


def require_key(batch: Keyed[Batch]) -> None:
    """Refuse a batch whose K is not out.

    Raises:
        UserError: it is not.
    """
    if batch.value.key == NO_KEY:
        raise UserError("The key of this batch is not released yet.", next_step="Wait for the reviewers.")


async def fetch_package(connection: Connection, batch: Keyed[Batch], folder: Path) -> Path:
    """Fetch the package of a batch, or what of it is not there yet; returns where it is.

    Raises:
        StorageError: it cannot be had.
    """
    package = folder / f"{bytes(batch.value.root).hex()}.gln"
    await connection.gateways.file(storage_pointer(batch.value.package), package, MAX_PACKAGE_BYTES)
    return package


async def handed_outer(connection: Connection, secret: bytes, batch: Keyed[Batch]) -> bytes | None:
    """Return O as others handed it on to the buyer, or None where nobody did.

    Raises:
        MarketError: the node does not answer.
    """
    others_have_it = batch.value.outer_round or batch.value.attested
    return await outer_from_panel(connection, secret, batch) if others_have_it else None


def keys_of(
    connection: Connection, reader: PackageReader, secret: bytes, batch: Keyed[Batch], handed_on: bytes | None
) -> BatchKeys:
    """Verify a package against its root and return its keys, both as committed to.

    Args:
        connection: the network.
        reader: the package.
        secret: the buyer's.
        batch: as read, its K disclosed.
        handed_on: O from `handed_outer`.

    Raises:
        UserError: O is not the one committed to.
        StorageError: the package is not what the root says, or O does not open.
    """
    value = batch.value
    verify_package(
        reader, root=value.root, count=value.records, contributor=bytes(value.contributor), request=bytes(value.request)
    )
    deal = deal_of(connection, value.request, value.contributor)
    outer = handed_on or open_outer(reader.header.sealed_outer, buyer_kem_seed(secret), deal)
    if hashlib.sha256(outer).digest() != value.outer_commit:
        raise UserError("The outer key in the package is not the one committed to.", next_step="Dispute it.")
    return BatchKeys(value.nonce, value.key, outer)


async def opens_outer(connection: Connection, secret: bytes, batch: Batch, folder: Path) -> bool:
    """Whether O in a batch's package opens for its buyer and is the one committed to.

    Raises:
        StorageError: the package cannot be had or is not what the root says; the panel finds that out as well.
    """
    package = folder / f"{bytes(batch.root).hex()}.gln"
    await connection.every_gateway.file(storage_pointer(batch.package), package, MAX_PACKAGE_BYTES)
    deal = deal_of(connection, batch.request, batch.contributor)

    def work() -> bool:
        with PackageReader.open(package) as reader:
            try:
                outer = open_outer(reader.header.sealed_outer, buyer_kem_seed(secret), deal)
            except OpenFailed:
                return False
            return hashlib.sha256(outer).digest() == batch.outer_commit

    return await asyncio.to_thread(work)


def write_records(records: Iterable[bytes], path: Path) -> tuple[int, str]:
    """Write records as lines; returns their number and the digest over all of them with their lengths."""
    digest = hashlib.sha256()
    count = 0
    part = path.with_name(path.name + ".part")
    with part.open("wb") as out:
        for record in records:
            digest.update(len(record).to_bytes(8, "little") + record)
            out.write(record + b"\n")
            count += 1
    part.replace(path)
    return count, digest.hexdigest()
