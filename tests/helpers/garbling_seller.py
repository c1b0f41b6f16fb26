"""A contributor who shows reviewers good records and seals garbage in their place, under the keys it commits to.

The product has no such thing: its builder is wrapped, and the one function that opens records for samples.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from unittest import mock

from storage import samples
from storage.package_reader import PackageReader, open_package
from storage.package_writer import BuiltPackage, PackageBuilder
from storage.seal import ENTRY_HEAD_BYTES
from storage.streams import stream_xor
from storage.tree import CHUNK_BYTES, ChunkSalts, inner_hash, package_root
from tests.helpers.bytes_reference import merkle_root

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storage.keys import BatchKeys


def garbage_for(record: bytes) -> bytes:
    """As long as the record, and nothing of it."""
    return bytes(byte ^ 0x5A for byte in record)


def garble(path: Path, keys: BatchKeys) -> tuple[bytes, list[bytes]]:
    """Replace what every record of a package decrypts to; returns the root it has then, and what was promised."""
    raw = bytearray(path.read_bytes())
    salts, promised = ChunkSalts(keys.outer), []
    with PackageReader.open(path) as reader:
        for item, record in zip(reader.records(), open_package(reader, keys), strict=True):
            cipher = bytes(stream_xor(keys.inner, item.start_block, garbage_for(record)))
            raw[item.data_at : item.data_at + len(record)] = stream_xor(keys.outer, item.start_block, cipher)
            inners = b"".join(
                inner_hash(
                    salts.salt(item.index, chunk),
                    hashlib.sha256(record[at : at + CHUNK_BYTES]).digest(),
                    hashlib.sha256(cipher[at : at + CHUNK_BYTES]).digest(),
                )
                for chunk, at in enumerate(range(0, len(record), CHUNK_BYTES))
            )
            at = item.table_at + ENTRY_HEAD_BYTES
            raw[at : at + len(inners)] = inners
            promised.append(record)
    path.write_bytes(raw)
    with PackageReader.open(path) as reader:
        header = reader.header
        root = package_root(header.count, header.contributor, header.request, merkle_root(list(reader.leaves())))
    return root, promised


@contextmanager
def garbling() -> Iterator[dict[bytes, list[bytes]]]:
    """Let every sale in this process be of garbage; yields what was promised, by root."""
    promises: dict[bytes, list[bytes]] = {}
    shown: dict[bytes, bytes] = {}
    build = PackageBuilder.build

    def dishonest(builder: PackageBuilder, path: Path, *arguments: Any, **named: Any) -> BuiltPackage:
        package = build(builder, path, *arguments, **named)
        root, promised = garble(path, package.keys)
        promises[root] = promised
        with PackageReader.open(path) as reader:
            shown.update(zip((item.entry for item in reader.records()), promised, strict=True))
        return replace(package, root=root)

    def promised(keys: BatchKeys, first: int, start: int, outers: list[memoryview], entries: list[memoryview]) -> Any:
        del keys, first, start, outers
        return [shown[bytes(entry)] for entry in entries]

    with (
        mock.patch.object(PackageBuilder, "build", dishonest),
        mock.patch.object(samples, "open_run", promised),
        mock.patch("app.sell.deliver.require_shown"),  # an honest app would notice before it publishes
    ):
        yield promises
