"""Keys of the practice network. They are public on purpose: nothing they control has value."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from solders.keypair import Keypair


@cache
def practice_key(name: str) -> Keypair:
    """Return the key pair everybody can derive for a role (``program``, ``authority``, ``mint GLN``, ``faucet``…)."""
    from solders.keypair import Keypair

    return Keypair.from_seed(hashlib.sha256(f"gleaner practice network: {name}".encode()).digest())
