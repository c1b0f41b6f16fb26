"""A file of any size sealed by a passphrase of its own: what a backup is written as.

    "GLNBACKP" ‖ u16 version ‖ u32 header length ‖ header (JSON) ‖ chunk 0 ‖ chunk 1 ‖ …

Header: Argon2id parameters and salt, and a random 32-byte key wrapped with what they make of the passphrase. Each chunk
is 64 KiB (the last one shorter) sealed by ChaCha20-Poly1305 (RFC 8439) with the nonce u64 number ‖ u32 (1 for the last,
else 0), the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (CRYPTO 2015): chunks cannot be swapped,
left out, repeated or cut off at the end. Every chunk authenticates the SHA-256 of all bytes before the first.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from wallet.atomic_file import sync_folder
from wallet.errors import SealedFileDamagedError, SealedFilePassphraseError, SealedFileWriteError
from wallet.signing import wipe
from wallet.stretch import Argon2Parameters, calibrated, check_new_passphrase, stretch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

__all__ = ["SealedReader", "SealedWriter"]

_MAGIC = b"GLNBACKP"
_VERSION = 1
_PREFIX = struct.Struct("<8sHI")
_NONCE = struct.Struct("<QI")
_MAX_HEADER_BYTES = 4 << 10
_CHUNK_BYTES = 64 << 10
_KEY_BYTES, _SALT_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 16, 12, 16
_WRAP_AAD = b"gln:sealed-file:1"
_PRIVATE_MODE = 0o600


@dataclass(frozen=True, slots=True)
class _Head:
    parameters: Argon2Parameters
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def to_bytes(self) -> bytes:
        text = json.dumps(
            {
                "cipher": "chacha20poly1305",
                "kdf": {
                    "iterations": self.parameters.iterations,
                    "lanes": self.parameters.lanes,
                    "memory_kib": self.parameters.memory_kib,
                    "name": "argon2id",
                    "salt": self.salt.hex(),
                },
                "wrap": {"key": self.wrapped.hex(), "nonce": self.nonce.hex()},
            },
            separators=(",", ":"),
            sort_keys=True,
        ).encode()
        return _PREFIX.pack(_MAGIC, _VERSION, len(text)) + text


class SealedWriter:
    """Writes such a file; what was at `path` stays until the new one is on the disk and checked. Use in ``with``.

    Args:
        path: the file; one that exists is replaced at the end.
        passphrase: what opens it.
        parameters: cost of stretching; None measures this machine (up to 1.5 s).
        check: is given the whole new file before it takes its place; what it raises keeps it from there.

    Raises:
        WeakPassphraseError: the passphrase is too short.
        SealedFileWriteError: the disk refused; what was at `path` still is.
    """

    def __init__(
        self,
        path: Path,
        passphrase: str,
        parameters: Argon2Parameters | None = None,
        check: Callable[[Path], object] = lambda _path: None,
    ) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        check_new_passphrase(passphrase)
        chosen = calibrated() if parameters is None else parameters
        salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
        key = secrets.token_bytes(_KEY_BYTES)
        wrapped = ChaCha20Poly1305(stretch(passphrase, salt, chosen)).encrypt(nonce, key, _WRAP_AAD)
        head = _Head(chosen, salt, nonce, wrapped).to_bytes()
        self._cipher = ChaCha20Poly1305(key)
        self._aad = hashlib.sha256(head).digest()
        self._check = check
        self._path, self._part = path, path.with_name(f"{path.name}.part")
        self._number = 0
        self._waiting = bytearray()
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            self._file: BinaryIO = os.fdopen(os.open(self._part, flags, _PRIVATE_MODE), "wb")
            self._file.write(head)
        except OSError as error:
            raise SealedFileWriteError(error.strerror or type(error).__name__) from error

    def write(self, data: bytes) -> None:
        """Add bytes.

        Raises:
            SealedFileWriteError: the disk refused.
        """
        self._waiting += data
        while len(self._waiting) > _CHUNK_BYTES:  # the last chunk is sealed at the end, and differently
            self._put(bytes(self._waiting[:_CHUNK_BYTES]), last=False)
            del self._waiting[:_CHUNK_BYTES]

    def _put(self, chunk: bytes, *, last: bool) -> None:
        try:
            self._file.write(self._cipher.encrypt(_NONCE.pack(self._number, int(last)), chunk, self._aad))
        except OSError as error:
            raise SealedFileWriteError(error.strerror or type(error).__name__) from error
        self._number += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._put(bytes(self._waiting), last=True)
                self._file.flush()
                os.fsync(self._file.fileno())
                self._file.close()
                self._check(self._part)
                self._part.replace(self._path)
                sync_folder(self._path.parent)
        except OSError as failure:
            raise SealedFileWriteError(failure.strerror or type(failure).__name__) from failure
        finally:
            wipe(self._waiting)
            self._file.close()
            with contextlib.suppress(OSError):
                self._part.unlink(missing_ok=True)


class SealedReader:
    """Reads such a file, trusting nothing in it. Use in ``with``.

    Raises:
        SealedFilePassphraseError: the passphrase does not open it.
        SealedFileDamagedError: it is none, is cut short, or was changed; said again by every later read.
    """

    def __init__(self, path: Path, passphrase: str) -> None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        try:
            self._file = path.open("rb")
        except OSError as error:
            raise SealedFileDamagedError(error.strerror or "it cannot be opened") from error
        try:
            head, encoded = _read_head(self._file)
            try:
                key = ChaCha20Poly1305(stretch(passphrase, head.salt, head.parameters)).decrypt(
                    head.nonce, head.wrapped, _WRAP_AAD
                )
            except InvalidTag as error:
                raise SealedFilePassphraseError from error
            self._next = self._first_chunk()
        except BaseException:
            self._file.close()
            raise
        self._cipher = ChaCha20Poly1305(key)
        self._aad = hashlib.sha256(encoded).digest()
        self._number = 0
        self._plain = b""

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes, fewer only at the end.

        Raises:
            SealedFileDamagedError: the rest was changed or is missing.
        """
        parts, missing = [], size
        while missing and (self._plain or self._next):
            if not self._plain:
                self._plain = self._open_chunk()
                continue
            parts.append(self._plain[:missing])
            self._plain = self._plain[missing:]
            missing -= len(parts[-1])
        return b"".join(parts)

    def at_end(self) -> bool:
        """Tell whether all was read, to the chunk that says that it is the last.

        Raises:
            SealedFileDamagedError: as `read`.
        """
        if not self._plain and self._next:
            self._plain = self._open_chunk()
        return not self._plain and not self._next

    def _open_chunk(self) -> bytes:
        from cryptography.exceptions import InvalidTag

        sealed, self._next = self._next, self._read_chunk()
        try:
            plain = self._cipher.decrypt(_NONCE.pack(self._number, int(not self._next)), sealed, self._aad)
        except InvalidTag as error:
            raise SealedFileDamagedError("it is cut short or was changed") from error
        self._number += 1
        return plain

    def _first_chunk(self) -> bytes:
        first = self._read_chunk()
        if not first:  # even an empty file has a last chunk
            raise SealedFileDamagedError("it is cut short")
        return first

    def _read_chunk(self) -> bytes:
        try:
            return self._file.read(_CHUNK_BYTES + _TAG_BYTES)
        except OSError as error:
            raise SealedFileDamagedError(error.strerror or "it cannot be read") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _read_head(file: BinaryIO) -> tuple[_Head, bytes]:
    """Return the header and the bytes it was read from.

    Raises:
        SealedFileDamagedError: it is none.
        VaultUnsupportedError: it asks for key stretching outside sane bounds.
    """
    try:
        prefix = file.read(_PREFIX.size)
        magic, version, length = _PREFIX.unpack(prefix)
        if magic != _MAGIC:
            raise SealedFileDamagedError("it is no backup of Gleaner")
        if version != _VERSION:
            raise SealedFileDamagedError(
                f"it has format {version}, and this Gleaner reads {_VERSION}: install a newer one"
            )
        if length > _MAX_HEADER_BYTES:
            raise SealedFileDamagedError("its header has an impossible length")
        text = file.read(length)
        return _head(json.loads(text)), prefix + text
    except (ValueError, KeyError, TypeError, RecursionError, struct.error) as error:
        raise SealedFileDamagedError("it is cut short, or is no backup of Gleaner") from error
    except OSError as error:
        raise SealedFileDamagedError(error.strerror or "it cannot be read") from error


def _head(value: Any) -> _Head:
    kdf, wrap = value["kdf"], value["wrap"]
    head = _Head(
        Argon2Parameters(int(kdf["memory_kib"]), int(kdf["iterations"]), int(kdf["lanes"])),
        bytes.fromhex(kdf["salt"]),
        bytes.fromhex(wrap["nonce"]),
        bytes.fromhex(wrap["key"]),
    )
    lengths = (len(head.salt), len(head.nonce), len(head.wrapped))
    if kdf["name"] != "argon2id" or lengths != (_SALT_BYTES, _NONCE_BYTES, _KEY_BYTES + _TAG_BYTES):
        raise ValueError
    return head
