"""SLIP-0010 ed25519 key derivation, at the paths that Solana wallets use.

https://github.com/satoshilabs/slips/blob/master/slip-0010.md: on ed25519 only hardened steps exist.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass, field
from enum import StrEnum

from wallet.errors import DerivationError

__all__ = [
    "MAX_ACCOUNT_INDEX",
    "ExtendedKey",
    "PathScheme",
    "account_path",
    "account_seed",
    "derive",
    "master_key",
]

_HARDENED = 1 << 31
MAX_ACCOUNT_INDEX = _HARDENED - 1

_KEY_BYTES = 32
_MIN_SEED_BYTES, _MAX_SEED_BYTES = 16, 64
_MAX_DEPTH = 255
_STEP = re.compile(r"[0-9]{1,10}['hH]")
_KEYGEN_PATH = "solana-keygen"
"""What stands for a path where there is none: the first 32 bytes of the BIP-39 seed are the key's seed."""


class PathScheme(StrEnum):
    """How a wallet numbers its accounts.

    STANDARD: ``m/44'/501'/n'/0'`` (Phantom, Solflare, Backpack, Exodus; what Gleaner makes).
    SHORT: ``m/44'/501'/n'`` (Ledger Live, Trust Wallet).
    ROOT: ``m/44'/501'`` (the Solana CLI's ``prompt:`` without a key; one account).
    KEYGEN: no path at all (``solana-keygen new`` and ``recover`` with ``ASK``; one account).
    """

    STANDARD = "standard"
    SHORT = "short"
    ROOT = "root"
    KEYGEN = "keygen"

    @property
    def numbered(self) -> bool:
        """Whether it has more than one account."""
        return self in {PathScheme.STANDARD, PathScheme.SHORT}


@dataclass(frozen=True, slots=True)
class ExtendedKey:
    """A private key and its chain code, 32 bytes each, both hidden in `repr`."""

    key: bytes = field(repr=False)
    chain_code: bytes = field(repr=False)


def master_key(seed: bytes) -> ExtendedKey:
    """Return the master key of a seed of 16 to 64 bytes (SLIP-0010 "Master key generation")."""
    if not _MIN_SEED_BYTES <= len(seed) <= _MAX_SEED_BYTES:
        raise DerivationError(f"A seed has 16 to 64 bytes, not {len(seed)}.")
    digest = hmac.digest(b"ed25519 seed", seed, hashlib.sha512)
    return ExtendedKey(digest[:32], digest[32:])


def derive(seed: bytes, path: str) -> ExtendedKey:
    """Walk a path such as `m/44'/501'/0'/0'` from the seed.

    Raises:
        DerivationError: the path is malformed, or has a step that is not hardened.
    """
    root, *steps = path.split("/")
    if root != "m" or len(steps) > _MAX_DEPTH:
        raise DerivationError("A derivation path starts with m and has at most 255 steps.")
    node = master_key(seed)
    for step in steps:
        if not _STEP.fullmatch(step):
            raise DerivationError(f"Each step of an ed25519 path is a number followed by ': {step[:16]!r} is not.")
        index = int(step[:-1])
        if index > MAX_ACCOUNT_INDEX:
            raise DerivationError(f"A step of a derivation path is at most {MAX_ACCOUNT_INDEX}.")
        data = b"\0" + node.key + (index | _HARDENED).to_bytes(4, "big")
        digest = hmac.digest(node.chain_code, data, hashlib.sha512)
        node = ExtendedKey(digest[:32], digest[32:])
    return node


def account_path(index: int, scheme: PathScheme = PathScheme.STANDARD) -> str:
    """Return the path of account `index`, from 0.

    Raises:
        DerivationError: the number is out of bounds, or not 0 where a scheme has one account.
    """
    if not 0 <= index <= (MAX_ACCOUNT_INDEX if scheme.numbered else 0):
        raise DerivationError(f"An account number is between 0 and {MAX_ACCOUNT_INDEX if scheme.numbered else 0}.")
    return {
        PathScheme.STANDARD: f"m/44'/501'/{index}'/0'",
        PathScheme.SHORT: f"m/44'/501'/{index}'",
        PathScheme.ROOT: "m/44'/501'",
        PathScheme.KEYGEN: _KEYGEN_PATH,
    }[scheme]


def account_seed(seed: bytes, path: str) -> bytearray:
    """Return the 32-byte ed25519 seed at a path that `account_path` gave or a person typed; the caller wipes it.

    Raises:
        DerivationError: the path is malformed.
    """
    if path == _KEYGEN_PATH:
        return bytearray(seed[:_KEY_BYTES])
    return bytearray(derive(seed, path).key)
