"""Exports that arrive in a folder the person allowed to be watched. Looked at when asked; nothing runs by itself."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
from app.library.off_thread import off_thread
from sources import SourcesError

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.store import Settings

__all__ = ["Arrivals"]

_FOLDER: Final = "library_watched"
_SETTLED: Final = "library_settled"
_MOST_FILES: Final = 500
_MOST_SETTLED: Final = 2_000
_QUIET_S: Final = 10.0
# Browsers give these endings to downloads that are not complete.
_UNFINISHED: Final = (".part", ".crdownload", ".download", ".tmp", ".opdownload")

Stamp = tuple[str, int, int]
"""Path, size in bytes and time of change in nanoseconds: another content has another one."""


class Arrivals:
    """The watched folder.

    Args:
        settings: remembers the folder, and which files were imported or dismissed.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._before: dict[str, int] = {}
        self._examined: dict[Stamp, bool] = {}
        self.arriving = 0
        """Files the latest look passed over because they may not be whole yet."""

    @property
    def folder(self) -> str:
        """The folder, empty where none is watched."""
        return str(self._settings.get(_FOLDER, ""))

    def watch(self, path: str) -> None:
        """Watch a folder, or none.

        Raises:
            UserError: it is no folder that can be read.
        """
        if not path:
            self._settings.remove(_FOLDER)
            return
        folder = Path(path).expanduser().absolute()
        if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
            raise UserError(
                "This is no folder that Gleaner can read.", data="Nothing is watched.", next_step="Choose another one."
            )
        self._settings.set(_FOLDER, str(folder))
        self._before, self._examined = {}, {}

    def settle(self, path: str) -> None:
        """Do not name a file again: it was imported or dismissed."""
        stamp = _stamp(Path(path).expanduser().absolute())
        if stamp is None or Path(stamp[0]).parent != Path(self.folder or "/nowhere"):
            return
        known: list[Any] = self._settings.get(_SETTLED, [])
        self._settings.set(_SETTLED, [*(one for one in known if one != list(stamp)), list(stamp)][-_MOST_SETTLED:])

    async def look(self, holds_export: Callable[[Path], bool]) -> tuple[str, ...]:
        """Return paths of whole files and folders that hold an export, newest first.

        A file is whole once it was left alone for ten seconds, or has the size it had at the call before.
        """
        if not self.folder:
            return ()
        settled = {tuple(one) for one in self._settings.get(_SETTLED, [])}
        folder, before, examined = Path(self.folder), self._before, dict(self._examined)

        def work(go_on: Callable[[], None]) -> tuple[dict[str, int], dict[Stamp, bool], list[str], int]:
            sizes, seen, found, arriving = {}, {}, [], 0
            for stamp in _newest(folder):
                go_on()
                path, size, changed_ns = stamp
                sizes[path] = size
                if stamp in settled:
                    continue
                if before.get(path) != size and time.time_ns() - changed_ns < _QUIET_S * 1e9:
                    arriving += 1
                    continue
                seen[stamp] = examined[stamp] if stamp in examined else _examine(Path(path), holds_export)
                if seen[stamp]:
                    found.append(path)
            return sizes, seen, found, arriving

        self._before, self._examined, found, self.arriving = await off_thread(work)
        return tuple(found)


def _examine(path: Path, holds_export: Callable[[Path], bool]) -> bool:
    try:
        return holds_export(path)
    except SourcesError:
        return False  # what cannot be read is no export; the person may still choose it, and is told why


def _newest(folder: Path) -> list[Stamp]:
    try:
        paths = [Path(entry.path) for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError:
        return []  # a drive that is not there now
    stamps = [stamp for path in paths if not path.name.endswith(_UNFINISHED) and (stamp := _stamp(path)) is not None]
    return sorted(stamps, key=lambda stamp: -stamp[2])[:_MOST_FILES]


def _stamp(path: Path) -> Stamp | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    # A folder counts too: some browsers unpack what they download.
    there = not path.is_symlink() and (path.is_file() or path.is_dir())
    return (str(path), status.st_size, status.st_mtime_ns) if there else None
