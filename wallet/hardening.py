"""Keeping secrets of this process out of core files and swap, and away from other processes.

Best effort, truthfully reported.
"""

import os
import sys
from dataclasses import dataclass

from wallet.held_memory import holds_pages, limit_kib

__all__ = ["HardeningReport", "harden_process"]

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4


@dataclass(frozen=True, slots=True)
class HardeningReport:
    """What was achieved, each read back from the system.

    Attributes:
        core_dumps_off: a crash writes no core file.
        tracing_off: other processes of the same user cannot attach and read memory (Linux).
        keys_not_swapped: pages with keys are kept out of the swap. Hibernation writes all memory all the same.
        notes: for each that is False, why, in a sentence for the settings page.
    """

    core_dumps_off: bool
    tracing_off: bool
    keys_not_swapped: bool
    notes: tuple[str, ...]


def harden_process(*, refuse_tracing: bool = True) -> HardeningReport:
    """Switch core dumps and tracing off for this process and its future children. Safe to call more than once.

    Args:
        refuse_tracing: False leaves tracing for a later call, at the latest before there are keys: a desktop's portal
            does not answer programs that cannot be traced, and a window asks it for its looks when it starts
            (https://github.com/flatpak/xdg-desktop-portal/issues/2141).
    """
    notes: list[str] = []
    core_dumps_off = _core_limit_to_zero(notes)
    tracing_off = refuse_tracing and _not_dumpable(notes)
    keys_not_swapped = _holds_keys(notes)
    return HardeningReport(
        core_dumps_off=core_dumps_off or tracing_off,
        tracing_off=tracing_off,
        keys_not_swapped=keys_not_swapped,
        notes=tuple(notes),
    )


def _holds_keys(notes: list[str]) -> bool:
    if holds_pages():
        return True
    limit = limit_kib()
    allowed = "" if limit is None else f" It lets this program hold {limit} KiB."
    notes.append(f"The system does not keep the pages with keys out of its swap.{allowed}")
    return False


def _core_limit_to_zero(notes: list[str]) -> bool:
    if sys.platform == "win32":
        notes.append("Windows decides about crash dumps by its own settings.")
        return False
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (OSError, ValueError) as error:
        notes.append(f"Core dumps could not be switched off: {error}.")
    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def _not_dumpable(notes: list[str]) -> bool:
    if sys.platform != "linux":
        notes.append("Tracing by other programs of yours can only be refused on Linux.")
        return False
    import ctypes

    try:
        libc = ctypes.CDLL(None, use_errno=True)
        arguments = (ctypes.c_ulong(0),) * 4
        if libc.prctl(_PR_SET_DUMPABLE, *arguments) != 0:
            notes.append(f"Tracing could not be refused: {os.strerror(ctypes.get_errno())}.")
        return int(libc.prctl(_PR_GET_DUMPABLE, *arguments)) == 0
    except (OSError, AttributeError) as error:
        notes.append(f"Tracing could not be refused: {error}.")
        return False
