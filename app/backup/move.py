"""Moves a data folder: copied, compared byte for byte, switched by one note, and only then removed where it was.

Killed anywhere, exactly one folder is the data folder, whole (`app.store.moved`); moving again, or opening it, goes on.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING, Final

from app.errors import UserError
from app.store.errors import HomeError
from app.store.moved import MOVED, MOVING, moved_to, moving_from, write_note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.store import Home

_STAYS: Final = frozenset({"lock", MOVED, f"{MOVED}.part", MOVING, f"{MOVING}.part"})
_BLOCK_BYTES: Final = 1 << 20
_SPARE_BYTES: Final = 64 << 20


class Moving:
    """One move. The caller holds the locks of both folders; nothing of the old one is open.

    Args:
        home: the data folder as it is now.
        target: where it is to be.
    """

    def __init__(self, home: Home, target: Path) -> None:
        self._from = home.root.resolve()
        self._to = target.expanduser().absolute().resolve()

    @property
    def target(self) -> Path:
        """Where it is to be, absolute and without links."""
        return self._to

    def check(self) -> int:
        """Refuse what cannot be the new place, and return how many bytes are to be copied.

        Raises:
            UserError: it is the same or a nested folder, holds other things, or its drive has too little room.
        """
        if self._to == self._from or self._to.is_relative_to(self._from) or self._from.is_relative_to(self._to):
            raise _refused("The new folder and the old one lie in each other.", "Choose a folder beside it.")
        try:
            present = {path.name for path in self._to.iterdir()} if self._to.exists() else set()
        except OSError as error:
            raise _refused(f"{self._to} cannot be used: {error.strerror}.", "Choose another folder.") from error
        if present - _STAYS and moving_from(self._to) != self._from:
            raise _refused(f"{self._to} is not empty.", "Choose an empty folder, or one that is not there yet.")
        size = sum(path.stat().st_size for path in self._files())
        free = shutil.disk_usage(_nearest(self._to)).free
        if free < size + _SPARE_BYTES:
            raise _refused(
                f"The drive of {self._to} has {free / 1e6:,.0f} MB free, and {size / 1e6:,.0f} MB are to be moved.",
                "Free some space there, or choose another drive.",
            )
        return size

    def run(self, progress: Callable[[int, int], None] = lambda _done, _all: None) -> Path:
        """Copy, compare, switch and remove; returns the new folder.

        Raises:
            UserError: as `check`; the old folder is the data folder.
            OSError: a disk refused; moving again, or opening the folder, goes on.
        """
        total, done = self.check(), 0
        self._to.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_note(self._to / MOVING, "from", self._from)
        (self._to / MOVED).unlink(missing_ok=True)  # of an earlier move away from there
        for path in self._files():
            target = self._to / path.relative_to(self._from)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _same(path, target):
                _copy(path, target)
                if not _same(path, target):
                    raise _refused(f"{target} does not hold what was written to it.", "Check that drive.")
            done += path.stat().st_size
            progress(done, total)
        _sync_tree(self._to)
        write_note(self._from / MOVED, "to", self._to)
        finish_move(self._to)
        return self._to

    def _files(self) -> Iterator[Path]:
        return _files(self._from)


def finish_move(folder: Path) -> bool:
    """Remove what is left in the old folder after the switch; True where there was a move to finish.

    The caller holds the folder's lock.

    Raises:
        HomeError: this is an unfinished copy, and the data is still where it was.
        OSError: the old folder's disk refused; the next call goes on.
    """
    source = moving_from(folder)
    if source is None:
        return False
    if moved_to(source) != folder.resolve():
        raise HomeError(
            f"This folder is an unfinished copy of {source}.",
            next_step=f"Move it again, or go on with --home {source}",
        )
    if source.is_dir():
        for path in list(_files(source)):
            path.unlink()
        for path in sorted((path for path in source.rglob("*") if path.is_dir()), reverse=True):
            path.rmdir()
    (folder / MOVING).unlink()
    return True


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*")):
        if path.is_socket():
            continue  # where an open window listens; made anew in the new folder
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise _refused(
                f"{path} is a link, or no file.", "Move that away first: only plain files of Gleaner are moved."
            )
        if path.is_file() and not (path.parent == root and path.name in _STAYS):
            yield path


def _same(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    return _digest(one) == _digest(other)


def _digest(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(f"{target.name}.copying")
    with (
        source.open("rb") as reading,
        os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out,
    ):
        shutil.copyfileobj(reading, out, _BLOCK_BYTES)
        out.flush()
        os.fsync(out.fileno())
    shutil.copystat(source, part)
    part.replace(target)


def _nearest(path: Path) -> Path:
    """The nearest folder that exists."""
    return next(folder for folder in (path, *path.parents) if folder.exists())


def _sync_tree(root: Path) -> None:
    # Windows cannot open a folder for fsync; its renames are journalled by NTFS.
    if os.name == "nt":
        return
    for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refused(what: str, next_step: str) -> UserError:
    return UserError(what, data="The data folder is where it was.", next_step=next_step)
