"""Pages that hold keys stay in memory: the system is asked not to write them to its swap (mlock, VirtualLock).

A page once held is held until the process ends. Keys share pages with other small objects, and locks of a page do not
add up, so letting one key's page go could let another key's go as well. Python keeps buffers of one size together:
the keys of a vault lie in a few pages.

Hibernation writes all memory to the disk whatever was asked for, and copies that Python or a library makes of a key
(an immutable string, the cipher's own state, SQLCipher's) lie in pages we do not know.
"""

import ctypes
import mmap
import sys
from collections.abc import Callable

__all__ = ["hold", "holds_pages"]

Lock = Callable[[int, int], bool]
"""Asks the system to hold the pages of an address and a length; returns whether it does."""


def hold(buffer: bytearray, lock: Lock | None = None) -> bool:
    """Hold the pages of a buffer that is about to hold a key. Best effort: a refusal changes nothing else.

    Args:
        buffer: must not change its length as long as it holds the key.
        lock: how to ask the system; None asks this one.
    """
    if not buffer:
        return True
    view = (ctypes.c_char * len(buffer)).from_buffer(buffer)
    try:
        return (lock or _system())(ctypes.addressof(view), len(buffer))
    finally:
        # As long as there is a view, the buffer cannot be freed or emptied.
        del view


def holds_pages(lock: Lock | None = None) -> bool:
    """Try it on a page and read back whether the system holds any of ours."""
    if not hold(bytearray(mmap.PAGESIZE), lock):
        return False
    held_kib = _held_kib()
    return held_kib is None or held_kib > 0


def limit_kib() -> int | None:
    """Return how much the system lets this process hold, None where that is not known or not limited."""
    if sys.platform == "win32":
        return None
    import resource

    soft = resource.getrlimit(resource.RLIMIT_MEMLOCK)[0]
    return None if soft == resource.RLIM_INFINITY else soft // 1024


def _held_kib() -> int | None:
    """Return what Linux says it holds of this process; None elsewhere."""
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:  # noqa: PTH123 - no file
            lines = [line.split() for line in status if line.startswith("VmLck:")]
    except OSError:
        return None
    return int(lines[0][1]) if lines else None


_KNOWN: list[Lock] = []


def _system() -> Lock:
    if not _KNOWN:
        _KNOWN.append(_find())
    return _KNOWN[0]


def _find() -> Lock:
    try:
        if sys.platform == "win32":
            call, refused = ctypes.WinDLL("kernel32").VirtualLock, (0,)
        else:
            call, refused = ctypes.CDLL(None).mlock, (-1,)
    except (OSError, AttributeError):
        return _never
    call.argtypes, call.restype = (ctypes.c_void_p, ctypes.c_size_t), ctypes.c_int

    def lock(address: int, length: int) -> bool:
        return call(address, length) not in refused

    return lock


def _never(_address: int, _length: int) -> bool:
    return False
