"""Signing, behind a small interface that a hardware wallet satisfies as well."""

import threading
from typing import NoReturn, Protocol

from wallet.errors import DerivationError, LockedError
from wallet.held_memory import hold

__all__ = ["LocalSigner", "Signer", "wipe"]

_SEED_BYTES = 32


class Signer(Protocol):
    """Whoever signs for one public key."""

    @property
    def pubkey(self) -> bytes:
        """The 32-byte ed25519 public key."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte ed25519 signature (RFC 8032) of `message`."""
        ...


def wipe(buffer: bytearray) -> None:
    """Overwrite a buffer with zeros. Copies that Python made elsewhere are out of reach."""
    for position in range(len(buffer)):
        buffer[position] = 0


class LocalSigner:
    """A `Signer` whose 32-byte seed lives in this process until `wipe`.

    It takes the buffer over: wiping the signer zeroes the bytearray it was given. Safe to use from several threads.
    """

    __slots__ = ("_lock", "_pubkey", "_seed")

    def __init__(self, seed: bytearray) -> None:
        if len(seed) != _SEED_BYTES:
            raise DerivationError(f"An ed25519 seed has 32 bytes, not {len(seed)}.")
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        hold(seed)
        self._seed = seed
        self._lock = threading.Lock()
        self._pubkey = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()

    @property
    def pubkey(self) -> bytes:
        """The 32-byte public key; still there after `wipe`."""
        return self._pubkey

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of `message`.

        Raises:
            LockedError: the seed was wiped.
        """
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        # The lock keeps an auto-lock in another thread from zeroing the seed in the middle of a signature.
        with self._lock:
            if not self._seed:
                raise LockedError
            return Ed25519PrivateKey.from_private_bytes(self._seed).sign(message)

    def wipe(self) -> None:
        """Zero the seed; later calls of `sign` raise `LockedError`."""
        with self._lock:
            wipe(self._seed)
            self._seed = bytearray()

    def __repr__(self) -> str:
        return f"<LocalSigner {self._pubkey.hex()[:8]}…>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer is never pickled or copied")
