"""The data folder: where it is, what lies where in it, and one Gleaner at a time."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self

from app.store.errors import HomeBusyError, HomeError
from app.store.moved import follow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

__all__ = ["Home", "HomeLock", "resolve_home"]

_ENVIRONMENT = "GLEANER_HOME"
_MAX_HOLDER_BYTES = 1024
# Windows locks bytes, and locked bytes cannot be read; so the lock lies far behind the text.
_WINDOWS_LOCK_OFFSET = 1 << 30


@dataclass(frozen=True, slots=True)
class Home:
    """A data folder and the places in it."""

    root: Path

    @property
    def vault(self) -> Path:
        """The encrypted keys."""
        return self.root / "vault"

    def has_vault(self) -> bool:
        """Whether there is a vault, or a backup copy from which it opens."""
        return self.vault.exists() or any(self.root.glob(f"{self.vault.name}.bak*"))

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.root / "store.db"

    @property
    def history(self) -> Path:
        """Transactions kept so that they need not be read again, encrypted; may be deleted."""
        return self.root / "history.db"

    @property
    def packages(self) -> Path:
        """Sealed packages, made and being delivered."""
        return self.root / "packages"

    @property
    def library(self) -> Path:
        """Sealed copies of imported data; their keys lie in the database."""
        return self.root / "library"

    @property
    def network(self) -> Path:
        """The embedded network's state and its participants' keys."""
        return self.root / "network"

    @property
    def fault(self) -> Path:
        """Where a window ended by a signal was, for the report of the next start."""
        return self.root / "fault.txt"

    @property
    def lock_file(self) -> Path:
        """Held by the running Gleaner."""
        return self.root / "lock"

    def create(self) -> Self:
        """Make the folder and those in it, readable by their owner only; existing ones are left as they are.

        Raises:
            HomeError: the system refused.
        """
        try:
            for folder in (self.root, self.packages, self.library, self.network):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise HomeError(
                f"The data folder {self.root} cannot be made: {error.strerror or error}.",
                next_step="Choose another folder with --home or GLEANER_HOME, or mend its permissions.",
            ) from error
        return self


def resolve_home(explicit: Path | None = None, environment: Mapping[str, str] = os.environ) -> Home:
    """Return the data folder: `explicit` (from --home), else GLEANER_HOME, else the platform's standard place.

    Where that folder was moved, the one it was moved to.

    Raises:
        HomeError: it was moved to where nothing is now.
    """
    return Home(follow(_named(explicit, environment)))


def _named(explicit: Path | None, environment: Mapping[str, str]) -> Path:
    if explicit is not None:
        return explicit.expanduser().absolute()
    if named := environment.get(_ENVIRONMENT):
        return Path(named).expanduser().absolute()
    import platformdirs

    return platformdirs.user_data_path("gleaner", appauthor=False)


class HomeLock:
    """One running Gleaner per data folder. The system frees the lock when the process ends, however it ends.

    Args:
        home: a folder that exists.
        program: how the holder calls itself, shown to whoever finds the folder in use.
    """

    def __init__(self, home: Home, program: str = "gleaner") -> None:
        self._home = home
        self._program = program
        self._file: BinaryIO | None = None

    def acquire(self) -> Self:
        """Take the lock, at once or not at all.

        Raises:
            HomeBusyError: another process has it; the message says which.
            HomeError: the folder cannot be written to.
        """
        try:
            descriptor = os.open(self._home.lock_file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        except OSError as error:
            raise HomeError(
                f"The data folder {self._home.root} cannot be used: {error.strerror or error}.",
                next_step="Choose another folder with --home or GLEANER_HOME, or mend its permissions.",
            ) from error
        file = os.fdopen(descriptor, "r+b")
        if not _try_lock(file):
            holder = _describe(file)
            file.close()
            raise HomeBusyError(str(self._home.root), holder)
        claim = {"pid": os.getpid(), "program": self._program, "since_ms": time.time_ns() // 1_000_000}
        file.seek(0)
        file.truncate()
        file.write(json.dumps(claim).encode())
        file.flush()
        self._file = file
        return self

    def release(self) -> None:
        """Give the lock back; harmless when it is not held. The file stays, so that nobody locks a deleted one."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _try_lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        import msvcrt

        file.seek(_WINDOWS_LOCK_OFFSET)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _describe(file: BinaryIO) -> str:
    """Say who holds the lock, by what it wrote; the text may be missing if it started this very moment."""
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        file.seek(0)
        claim = json.loads(file.read(_MAX_HOLDER_BYTES))
        return f"{str(claim['program'])[:40]!r} (process {int(claim['pid'])})"
    return "another Gleaner"
