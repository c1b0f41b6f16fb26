"""Argon2id (RFC 9106): from a passphrase to a key, slowly and with much memory."""

import os
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from wallet.errors import VaultUnsupportedError, WeakPassphraseError

__all__ = ["MIN_PASSPHRASE_CHARS", "Argon2Parameters", "calibrated", "check_new_passphrase", "stretch"]

MIN_PASSPHRASE_CHARS = 8
_MAX_PASSPHRASE_CHARS = 1024

_KEY_BYTES = 32
_SALT_BYTES = 16
_MAX_LANES = 16
_MAX_ITERATIONS = 64
_MAX_MEMORY_KIB = 1 << 20
_MAX_COST_KIB = 4 << 20
"""Memory times iterations: a hostile file may cost at most about twenty times the default, some ten seconds."""
_TARGET_S = 0.5
_MEMORY_STEP_KIB = 16 * 1024
_MAX_CALIBRATED_KIB = 512 * 1024
"""A vault made on a strong machine still opens on a weak one."""
_MEMORY_SHARE = 8
_RUNS = 2


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """Cost of one guess. The default takes about 0.2 s and 64 MiB, RFC 9106's second recommended option with p = 4.

    Construction checks the bounds, so parameters read from a hostile file cannot exhaust memory. There is no lower
    bound beyond the algorithm's own: a file whose stored parameters were lowered derives another key and opens nothing.
    """

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    def cost_kib(self) -> int:
        """Return memory times passes: what one guess moves through memory, in KiB."""
        return self.memory_kib * self.iterations

    def __post_init__(self) -> None:
        within = (
            1 <= self.lanes <= _MAX_LANES
            and 1 <= self.iterations <= _MAX_ITERATIONS
            and 8 * self.lanes <= self.memory_kib <= _MAX_MEMORY_KIB
            and self.memory_kib * self.iterations <= _MAX_COST_KIB
        )
        if not within:
            raise VaultUnsupportedError(
                "The vault asks for key stretching outside sane bounds; it was changed or is not ours. "
                "Restore its backup copy, or the wallet from its recovery words."
            )


def calibrated(
    clock_s: Callable[[], float] = time.perf_counter, memory_limit_kib: int | None = None
) -> Argon2Parameters:
    """Measure this machine and return what makes one guess take about half a second, never less than the default.

    Memory is raised first (RFC 9106, section 4: as much as can be afforded), up to an eighth of the machine's and at
    most 512 MiB; what is left of the time becomes passes. Two runs of the default, the faster counts; a machine on
    which the default alone takes longer keeps it, after one.

    Args:
        clock_s: seconds that only grow.
        memory_limit_kib: memory to take at most; None asks the machine.
    """
    floor = Argon2Parameters()
    stretch("", bytes(_SALT_BYTES), Argon2Parameters(8, 1, 1))  # loads the library, which is not what is measured
    took_s = _TARGET_S
    for _ in range(_RUNS):
        begun_s = clock_s()
        stretch("", bytes(_SALT_BYTES), floor)
        took_s = min(took_s, clock_s() - begun_s)
        if took_s >= _TARGET_S:
            return floor
    limit_kib = _affordable_kib() if memory_limit_kib is None else memory_limit_kib
    wanted_kib = int(floor.memory_kib * _TARGET_S / max(took_s, _TARGET_S / _MAX_ITERATIONS))
    memory_kib = max(floor.memory_kib, min(wanted_kib, limit_kib, _MAX_CALIBRATED_KIB))
    memory_kib -= memory_kib % _MEMORY_STEP_KIB
    passes = floor.iterations * wanted_kib // memory_kib
    iterations = max(floor.iterations, min(passes, _MAX_ITERATIONS, _MAX_COST_KIB // memory_kib))
    return Argon2Parameters(memory_kib, iterations, floor.lanes)


def _affordable_kib() -> int:
    """Return the share of the machine's memory that one guess may take; unknown machines get the default."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 1024 // _MEMORY_SHARE
    except (AttributeError, ValueError, OSError):
        return Argon2Parameters().memory_kib


def check_new_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that is too short to protect anything, or absurdly long.

    Raises:
        WeakPassphraseError: with the limit in its message.
    """
    if len(passphrase) < MIN_PASSPHRASE_CHARS:
        raise WeakPassphraseError(
            f"A passphrase needs at least {MIN_PASSPHRASE_CHARS} characters; several words are best. Nothing was saved."
        )
    if len(passphrase) > _MAX_PASSPHRASE_CHARS:
        raise WeakPassphraseError(f"A passphrase has at most {_MAX_PASSPHRASE_CHARS} characters. Nothing was saved.")


def stretch(passphrase: str, salt: bytes, parameters: Argon2Parameters) -> bytes:
    """Derive 32 bytes from a passphrase, in NFC so that every keyboard's form of an accent counts the same."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=parameters.iterations,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
    )
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode("utf-8"))
