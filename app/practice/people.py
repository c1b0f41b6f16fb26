"""Who the automatic participants are: keys made once and kept with the ledger, nothing the chain would not accept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.identity import Identity
from app.private_file import open_new
from wallet import LocalSigner, MarketSecret

if TYPE_CHECKING:
    from pathlib import Path

SEED_BYTES = 32


@dataclass(frozen=True, slots=True)
class People:
    """Derives the participants' keys from one seed.

    Attributes:
        seed: 32 bytes, random per ledger.
        genesis: the network's genesis hash, 32 bytes.
        program: the market's address, 32 bytes.
    """

    seed: bytes
    genesis: bytes
    program: bytes

    @classmethod
    def load(cls, folder: Path, genesis: bytes, program: bytes) -> People:
        """Read the seed, or make it."""
        path = folder / "seed"
        if not path.exists():
            with open_new(path) as file:
                file.write(secrets.token_bytes(SEED_BYTES))
        return cls(path.read_bytes(), genesis, program)

    def identity(self, role: str) -> Identity:
        """Return a participant; it signs everything itself, being automatic."""
        seed = hashlib.sha256(self.seed + role.encode()).digest()
        owner = LocalSigner(bytearray(seed))
        secret = MarketSecret(seed, self.genesis, self.program).secret()
        return Identity(owner, owner, secret)
