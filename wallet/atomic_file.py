"""Replace a small file so that a crash leaves the old content or the new, never half of one."""

import os
from pathlib import Path

from wallet.errors import VaultWriteError

__all__ = ["sync_folder", "write_atomically"]

_PRIVATE_MODE = 0o600


def write_atomically(path: Path, data: bytes) -> None:
    """Write to a neighbour, flush it to the disk, rename it over `path`, flush the folder. Mode 0600.

    The neighbour has a fixed name: one process owns the folder, so a leftover of a crash is simply overwritten.

    Raises:
        VaultWriteError: the file system refused; `path` still has its old content.
    """
    neighbour = path.with_name(path.name + ".new")
    # O_NOFOLLOW and O_BINARY exist on one platform each.
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(neighbour, flags, _PRIVATE_MODE)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        neighbour.chmod(_PRIVATE_MODE)
        neighbour.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise VaultWriteError(
            f"The vault could not be saved ({error.strerror}). The vault as it was before is still in place; "
            "free some space or check the folder's permissions, then try again."
        ) from error


def sync_folder(folder: Path) -> None:
    """Have a rename in a folder on the disk.

    Raises:
        OSError: the file system refused.
    """
    # Windows cannot open a folder for fsync; its rename is journalled by NTFS.
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
