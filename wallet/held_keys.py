"""The keys handed out while a wallet is unlocked, so that each is derived once and wiped when it must go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet.secret import MarketSecret
from wallet.signing import LocalSigner, wipe

if TYPE_CHECKING:
    from collections.abc import Callable, Container

__all__ = ["HeldKeys"]


class HeldKeys:
    """Signers, market secrets and delegates by account number. Not safe to share between threads by itself.

    Args:
        seed_of: gives a copy of an account's 32-byte ed25519 seed by its number, and raises where there is none.
    """

    def __init__(self, seed_of: Callable[[int], bytearray]) -> None:
        self._seed_of = seed_of
        self._signers: dict[int, LocalSigner] = {}
        self._secrets: dict[tuple[bytes, bytes, int], MarketSecret] = {}
        self._delegates: dict[tuple[bytes, bytes, int], LocalSigner] = {}

    def signer(self, number: int) -> LocalSigner:
        """Return the signer of an account."""
        if number not in self._signers:
            self._signers[number] = LocalSigner(self._seed_of(number))
        return self._signers[number]

    def market_secret(self, genesis: bytes, program: bytes, number: int) -> MarketSecret:
        """Return the secret of an account in one market."""
        key = (genesis, program, number)
        if key not in self._secrets:
            seed = self._seed_of(number)
            try:
                self._secrets[key] = MarketSecret(seed, genesis, program)
            finally:
                wipe(seed)
        return self._secrets[key]

    def delegate(self, genesis: bytes, program: bytes, number: int) -> LocalSigner:
        """Return the signer of an account's delegate key in one market."""
        key = (genesis, program, number)
        if key not in self._delegates:
            self._delegates[key] = self.market_secret(genesis, program, number).delegate_signer()
        return self._delegates[key]

    def keep_only(self, numbers: Container[int]) -> None:
        """Wipe the keys of every other account. What was handed out of them stops working."""
        for number in [number for number in self._signers if number not in numbers]:
            self._signers.pop(number).wipe()
        for key in [key for key in self._delegates if key[2] not in numbers]:
            self._delegates.pop(key).wipe()
        for key in [key for key in self._secrets if key[2] not in numbers]:
            self._secrets.pop(key).wipe()
