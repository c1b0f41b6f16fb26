"""The market secret and the keys that wallet/ derives from it (design page "Byte formats", section Keys).

    secret       = HKDF-SHA256(ikm = account's 32-byte ed25519 seed, salt = genesis ‖ program, info = T("gln:secret:1"))
    delegate     = ed25519 key whose seed is HKDF(secret, info = T("gln:delegate:1"))

HKDF is RFC 5869, extract and expand, 32 bytes, an empty salt where none is given. T pads ASCII to 16 bytes with zeros.
Nonces, K, O, salts and HPKE keys belong to storage/ and market/, which take `MarketSecret.secret()`.
"""

import threading
from typing import NoReturn

from wallet.errors import DerivationError, LockedError
from wallet.held_memory import hold
from wallet.signing import LocalSigner, wipe

__all__ = ["MarketSecret"]

_KEY_BYTES = 32
_TAG_BYTES = 16


def _tag(name: str) -> bytes:
    return name.encode("ascii").ljust(_TAG_BYTES, b"\0")


def _hkdf(ikm: bytes | bytearray, salt: bytes | None, info: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _KEY_BYTES, salt, info).derive(ikm)


class MarketSecret:
    """What a participant of one market (genesis and program) must not lose, rebuilt from the words alone.

    Args:
        account_seed: the account's 32-byte ed25519 seed.
        genesis: the network's 32-byte genesis hash.
        program: the market program's 32-byte address.
    """

    __slots__ = ("_lock", "_secret")

    def __init__(self, account_seed: bytes | bytearray, genesis: bytes, program: bytes) -> None:
        if not len(account_seed) == len(genesis) == len(program) == _KEY_BYTES:
            raise DerivationError("An account seed, a genesis hash and a program address have 32 bytes each.")
        self._secret = bytearray(_hkdf(account_seed, genesis + program, _tag("gln:secret:1")))
        hold(self._secret)
        self._lock = threading.Lock()

    def secret(self) -> bytes:
        """Return the raw 32 bytes, for the derivations of storage/ and market/."""
        with self._lock:
            if not self._secret:
                raise LockedError
            return bytes(self._secret)

    def delegate_signer(self) -> LocalSigner:
        """Return the signer of the delegate key, which may act for the account in the market but not move its money."""
        return LocalSigner(bytearray(_hkdf(self.secret(), None, _tag("gln:delegate:1"))))

    def wipe(self) -> None:
        """Zero the secret; later calls raise `LockedError`."""
        with self._lock:
            wipe(self._secret)
            self._secret = bytearray()

    def __repr__(self) -> str:
        return "<MarketSecret, hidden>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a market secret is never pickled or copied")
