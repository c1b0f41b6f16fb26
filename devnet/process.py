"""What differs between operating systems: folder locks, living processes, the end of standard input."""

import os
import sys
import threading
from collections.abc import Callable
from typing import IO

if sys.platform == "win32":
    import ctypes
    import msvcrt
else:
    import fcntl

_STILL_ACTIVE = 259
_QUERY_LIMITED_INFORMATION = 0x1000


def lock_exclusively(handle: IO[str]) -> None:
    """Lock an open file for this process until it is closed.

    Raises:
        OSError: Another process holds it.
    """
    if sys.platform == "win32":
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_alive(pid: int) -> bool:
    """Return whether a process exists."""
    if sys.platform == "win32":
        # os.kill would end the process here.
        handle = ctypes.windll.kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == _STILL_ACTIVE
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # it exists and belongs to somebody else
    return True


def when_stdin_closes(act: Callable[[], None]) -> None:
    """Call ``act`` from a background thread once standard input reaches its end."""

    def wait() -> None:
        # The raw descriptor: a daemon thread must not hold the lock of sys.stdin when the interpreter ends.
        while os.read(0, 4096):
            pass
        act()

    threading.Thread(target=wait, name="stdin watch", daemon=True).start()
