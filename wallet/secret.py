"""The market secret and the keys that wallet/ derives from it (design page "Byte formats", section Keys).

    secret       = HKDF-SHA256(ikm = account's 32-byte ed25519 seed, salt = genesis ‖ program, info = T("gln:secret:1"))
    delegate     = ed25519 key whose seed is HKDF(secret, info = T("gln:delegate:1"))
    HPKE X25519  = private key HKDF(secret, info = T("gln:hpke-x:1"))
    HPKE PQ seed = HKDF(secret, info = T("gln:hpke-pq:1")), expanded as MLKEM768-X25519 (X-Wing) prescribes:
                   SHAKE256(seed, 96): 64 bytes d ‖ z for ML-KEM-768, then 32 bytes for X25519

HKDF is RFC 5869, extract and expand, 32 bytes, an empty salt where none is given. T pads ASCII to 16 bytes with zeros.
Nonces, K, O and salts belong to storage/ and market/, which take `MarketSecret.secret()`.
"""

import hashlib
import threading
from typing import TYPE_CHECKING, NoReturn

from wallet.errors import DerivationError, LockedError
from wallet.signing import LocalSigner, wipe

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

__all__ = ["MarketSecret"]

_KEY_BYTES = 32
_TAG_BYTES = 16
_MLKEM_SEED_BYTES = 64


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

    def hpke_x25519_key(self) -> "X25519PrivateKey":
        """Return the key to which sample keys are sealed (DHKEM X25519, RFC 9180)."""
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        return X25519PrivateKey.from_private_bytes(_hkdf(self.secret(), None, _tag("gln:hpke-x:1")))

    def hpke_x25519_public(self) -> bytes:
        """Return the 32-byte public key of `hpke_x25519_key`, as a profile publishes it."""
        return self.hpke_x25519_key().public_key().public_bytes_raw()

    def hpke_pq_seed(self) -> bytes:
        """Return the 32-byte seed (decapsulation key) of the MLKEM768-X25519 key to which O is sealed."""
        return _hkdf(self.secret(), None, _tag("gln:hpke-pq:1"))

    def hpke_pq_key(self) -> "MLKEM768X25519PrivateKey":
        """Return the MLKEM768-X25519 private key, expanded from `hpke_pq_seed`."""
        from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

        return MLKEM768X25519PrivateKey(*self._pq_parts())

    def hpke_pq_public(self) -> bytes:
        """Return the 1,216-byte public key: ML-KEM-768 (1,184) ‖ X25519 (32)."""
        mlkem_key, x25519_key = self._pq_parts()
        return mlkem_key.public_key().public_bytes_raw() + x25519_key.public_key().public_bytes_raw()

    def _pq_parts(self) -> "tuple[MLKEM768PrivateKey, X25519PrivateKey]":
        from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
        from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

        expanded = hashlib.shake_256(self.hpke_pq_seed()).digest(_MLKEM_SEED_BYTES + _KEY_BYTES)
        return (
            MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_BYTES]),
            X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_BYTES:]),
        )

    def wipe(self) -> None:
        """Zero the secret; later calls raise `LockedError`."""
        with self._lock:
            wipe(self._secret)
            self._secret = bytearray()

    def __repr__(self) -> str:
        return "<MarketSecret, hidden>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a market secret is never pickled or copied")
