"""Reads a backup to its last byte and checks all of it; with a folder given, what it holds is laid out there."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from app.backup.manifest import MAX_MANIFEST_BYTES, Manifest
from wallet import SealedReader
from wallet.errors import SealedFileDamagedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.backup.manifest import BackupEntry

_BLOCK_BYTES = 1 << 20


def read_backup(
    path: Path, passphrase: str, into: Path | None, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Manifest:
    """Check every byte of a backup against its seal and its manifest, and return the manifest.

    Args:
        path: the file.
        passphrase: of the backup.
        into: folder to lay the files out in, made if it is missing; None only checks.
        progress: told bytes done and in all.

    Raises:
        WalletError: wrong passphrase, or the file is damaged.
        UserError: it was made by a version that this one does not understand.
        OSError: the disk refused.
    """
    with SealedReader(path, passphrase) as reader:
        length = int.from_bytes(reader.read(4), "little")
        if length > MAX_MANIFEST_BYTES:
            raise SealedFileDamagedError("it begins with what no Gleaner writes")
        manifest = Manifest.from_bytes(reader.read(length))
        done = 0
        for entry in manifest.entries:
            _take(reader, entry, into)
            done += entry.size
            progress(done, manifest.size)
        if not reader.at_end():
            raise SealedFileDamagedError("it holds more than it says")
    return manifest


def _take(reader: SealedReader, entry: BackupEntry, into: Path | None) -> None:
    target = None
    if into is not None:
        path = into / entry.name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
    try:
        digest, missing = hashlib.sha256(), entry.size
        while missing:
            block = reader.read(min(missing, _BLOCK_BYTES))
            if not block:
                raise SealedFileDamagedError(f"{entry.name} is cut short")
            digest.update(block)
            missing -= len(block)
            if target is not None:
                target.write(block)
        if digest.hexdigest() != entry.sha256:
            raise SealedFileDamagedError(f"{entry.name} is not what was backed up")
        if target is not None:
            target.flush()
            os.fsync(target.fileno())
    finally:
        if target is not None:
            target.close()
