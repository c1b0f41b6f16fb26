"""A file of byte strings that only its key reads: written once from front to end, read in order or from any item.

    header   "GLNSEAL1" ‖ salt (32 bytes)
    block    u32 length ‖ sealed(items), for each block
    index    u32 length ‖ sealed(JSON: digest and, per block, its offset and first item)
    end      u64 offset of the index ‖ "GLNSEND1"

Items of a block are u32 length ‖ bytes, joined and deflated. A block is sealed by ChaCha20-Poly1305 (RFC 8439) with
its number as nonce and the file's context as associated data; the key is HKDF-SHA256 (RFC 5869) of the caller's key and
the salt, so that writing a file anew under one key never uses a nonce twice. A file cut off, reordered, mixed with
another one or sealed for something else is refused and never half-read.

Items are deflated before they are sealed: its length tells how well they compress, to whoever reads this disk.
"""

from __future__ import annotations

import bisect
import hashlib
import json
import os
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.private_file import open_new
from app.store.errors import SealedDamagedError, StoreError, StoreFullError
from wallet.atomic_file import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

__all__ = ["SealedFile", "SealedInfo", "SealedWriter"]

_MAGIC: Final = b"GLNSEAL1"
_END: Final = b"GLNSEND1"
_SALT_BYTES: Final = 32
_BLOCK_BYTES: Final = 256 * 1024
_MAX_ITEM_BYTES: Final = 1 << 26
_MAX_SEALED_BYTES: Final = (_MAX_ITEM_BYTES + _BLOCK_BYTES) * 2
_LEVEL: Final = 1
_INDEX: Final = 1 << 63  # the nonce of the index; no file has so many blocks
_TAIL: Final = struct.Struct("<Q8s")
_LENGTH: Final = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class SealedInfo:
    """What was written.

    Attributes:
        count: items.
        item_bytes: sum of their lengths.
        digest: hex SHA-256 over all items, each with its length as u64 (little-endian) before it.
        size_bytes: of the file.
    """

    count: int
    item_bytes: int
    digest: str
    size_bytes: int


class _Seal:
    """Seals and opens the blocks of one file."""

    def __init__(self, key: bytes, salt: bytes, context: bytes) -> None:
        derived = HKDF(SHA256(), 32, salt, b"gln:sealed-file:1").derive(key)
        self._cipher = ChaCha20Poly1305(derived)
        self._context = context

    def close(self, number: int, plain: bytes) -> bytes:
        return self._cipher.encrypt(number.to_bytes(12, "little"), plain, self._context)

    def open(self, number: int, sealed: bytes) -> bytes:
        try:
            return self._cipher.decrypt(number.to_bytes(12, "little"), sealed, self._context)
        except InvalidTag as error:
            raise SealedDamagedError from error


class SealedWriter:
    """Writes a file under a temporary name; `commit` makes it durable and gives it its own, leaving removes it.

    Args:
        path: of the finished file; the temporary one stands beside it with `.part` added.
        key: 32 secret bytes; may be used for several files.
        context: what the file is, such as a data set's id; reading needs the same.
    """

    def __init__(self, path: Path, key: bytes, context: bytes) -> None:
        self._path, self._part = path, path.with_name(f"{path.name}.part")
        salt = os.urandom(_SALT_BYTES)
        self._seal = _Seal(key, salt, context)
        self._digest = hashlib.sha256()
        self._index: list[tuple[int, int]] = []
        self._items: list[bytes] = []
        self._held = self._count = self._bytes = 0
        self._file = self._begin(salt)

    def _begin(self, salt: bytes) -> BinaryIO:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._part.unlink(missing_ok=True)
            file = open_new(self._part)
            file.write(_MAGIC + salt)
        except OSError as error:
            raise StoreFullError from error
        return file

    def add(self, item: bytes) -> None:
        """Append one item of at most 64 MiB.

        Raises:
            StoreError: it is larger.
            StoreFullError: the disk refuses.
        """
        if len(item) > _MAX_ITEM_BYTES:
            raise StoreError("One of the records is larger than 64 MiB.", next_step="Leave it out.")
        self._digest.update(len(item).to_bytes(8, "little"))
        self._digest.update(item)
        self._items.append(item)
        self._held += len(item) + _LENGTH.size
        self._bytes += len(item)
        if self._held >= _BLOCK_BYTES:
            self._flush()

    def commit(self) -> SealedInfo:
        """Finish: the file is on the disk under its name, whole, when this returns.

        Raises:
            StoreFullError: the disk refuses; there is no such file then.
        """
        self._flush()
        try:
            offset = self._file.tell()
            digest = self._digest.hexdigest()
            index = {"digest": digest, "count": self._count, "bytes": self._bytes, "at": self._index}
            self._write(self._seal.close(_INDEX, json.dumps(index).encode()))
            self._file.write(_TAIL.pack(offset, _END))
            size = self._file.tell()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._part.replace(self._path)
            sync_folder(self._path.parent)
        except OSError as error:
            raise StoreFullError from error
        return SealedInfo(self._count, self._bytes, digest, size)

    def _flush(self) -> None:
        if not self._items:
            return
        plain = b"".join(part for item in self._items for part in (_LENGTH.pack(len(item)), item))
        try:
            self._index.append((self._file.tell(), self._count))
            self._write(self._seal.close(len(self._index) - 1, zlib.compress(plain, _LEVEL)))
        except OSError as error:
            raise StoreFullError from error
        self._count += len(self._items)
        self._items, self._held = [], 0

    def _write(self, sealed: bytes) -> None:
        self._file.write(_LENGTH.pack(len(sealed)))
        self._file.write(sealed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._part.unlink(missing_ok=True)


class SealedFile:
    """A finished file, open for reading. Make one with `SealedFile.open`; used by one thread at a time.

    Attributes:
        info: what is in it.
    """

    def __init__(self, file: BinaryIO, seal: _Seal, info: SealedInfo, index: list[tuple[int, int]]) -> None:
        self._file, self._seal, self._index = file, seal, index
        self.info = info

    @classmethod
    def open(cls, path: Path, key: bytes, context: bytes) -> Self:
        """Open a file that `SealedWriter` finished.

        Raises:
            StoreError: it cannot be opened.
            SealedDamagedError: it is not whole, was altered, or was sealed with another key or for something else.
        """
        try:
            file = path.open("rb")
        except OSError as error:
            raise StoreError(
                f"A sealed file of your data cannot be opened: {error.strerror}.",
                next_step="Restore it from a backup, or import the data again.",
            ) from error
        try:
            return cls(file, *_opened(file, key, context))
        except BaseException:
            file.close()
            raise

    def __iter__(self) -> Iterator[bytes]:
        """Yield all items in order, as often as asked."""
        return self.items()

    def items(self, first: int = 0, count: int | None = None) -> Iterator[bytes]:
        """Yield `count` items from number `first` on, or all that follow.

        Raises:
            SealedDamagedError: the file was altered.
        """
        left = max(0, self.info.count - first) if count is None else count
        block = max(0, bisect.bisect_right(self._index, first, key=lambda entry: entry[1]) - 1)
        while left > 0 and block < len(self._index):
            offset, number = self._index[block]
            for item in self._block(block, offset):
                if number >= first and left > 0:
                    yield item
                    left -= 1
                number += 1
            block += 1

    def _block(self, number: int, offset: int) -> list[bytes]:
        self._file.seek(offset)
        plain = zlib.decompress(self._seal.open(number, _sealed(self._file)))
        items, at = [], 0
        while at < len(plain):
            (length,) = _LENGTH.unpack_from(plain, at)
            at += _LENGTH.size
            items.append(plain[at : at + length])
            at += length
        return items

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _opened(file: BinaryIO, key: bytes, context: bytes) -> tuple[_Seal, SealedInfo, list[tuple[int, int]]]:
    head = file.read(len(_MAGIC) + _SALT_BYTES)
    size = file.seek(0, os.SEEK_END)
    if not head.startswith(_MAGIC) or size < len(_MAGIC) + _SALT_BYTES + _TAIL.size:
        raise SealedDamagedError
    file.seek(size - _TAIL.size)
    offset, end = _TAIL.unpack(file.read(_TAIL.size))
    if end != _END or offset >= size:
        raise SealedDamagedError
    seal = _Seal(key, head[len(_MAGIC) :], context)
    file.seek(offset)
    index: Any = json.loads(seal.open(_INDEX, _sealed(file)))
    info = SealedInfo(index["count"], index["bytes"], index["digest"], size)
    return seal, info, [(int(at), int(first)) for at, first in index["at"]]


def _sealed(file: BinaryIO) -> bytes:
    head = file.read(_LENGTH.size)
    length = _LENGTH.unpack(head)[0] if len(head) == _LENGTH.size else 0
    sealed = file.read(min(length, _MAX_SEALED_BYTES))
    if not length or len(sealed) != length:
        raise SealedDamagedError
    return sealed
