"""Argon2id (RFC 9106): from a passphrase to a key, slowly and with much memory."""

import unicodedata
from dataclasses import dataclass

from wallet.errors import VaultUnsupportedError, WeakPassphraseError

__all__ = ["MIN_PASSPHRASE_CHARS", "Argon2Parameters", "check_new_passphrase", "stretch"]

MIN_PASSPHRASE_CHARS = 8
_MAX_PASSPHRASE_CHARS = 1024

_KEY_BYTES = 32
_MAX_LANES = 16
_MAX_ITERATIONS = 64
_MAX_MEMORY_KIB = 1 << 20
_MAX_COST_KIB = 4 << 20
"""Memory times iterations: a hostile file may cost at most about twenty times the default, some ten seconds."""


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """Cost of one guess. The default takes about 0.2 s and 64 MiB, RFC 9106's second recommended option with p = 4.

    Construction checks the bounds, so parameters read from a hostile file cannot exhaust memory. There is no lower
    bound beyond the algorithm's own: a file whose stored parameters were lowered derives another key and opens nothing.
    """

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

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
