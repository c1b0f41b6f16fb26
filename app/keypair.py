"""Key pairs outside the wallet: an operator's, a keeper's, the practice network's; and their files.

Files are those of Solana's own tools: a JSON list of 64 numbers, the secret first, readable by their owner alone.
"""

from __future__ import annotations

import json
import stat
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from app.private_file import open_new

if TYPE_CHECKING:
    from pathlib import Path

    from solders.keypair import Keypair

MAX_BYTES = 4096


@dataclass(frozen=True, slots=True)
class KeypairSigner:
    """A solders key pair as the market signs with it."""

    keypair: Keypair

    @property
    def pubkey(self) -> bytes:
        """Public key, 32 bytes."""
        return bytes(self.keypair.pubkey())

    def sign(self, message: bytes) -> bytes:
        """Sign with ed25519."""
        return bytes(self.keypair.sign_message(message))


def read_keypair(path: Path) -> KeypairSigner:
    """Return the key pair of a file.

    Raises:
        UserError: it cannot be read, is readable by others, or is no key pair. Its content is never repeated.
    """
    from solders.keypair import Keypair

    try:
        if sys.platform != "win32" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise UserError(
                f"The key pair {path.name} can be read by others on this computer.", next_step=f"Run: chmod 600 {path}"
            )
        with path.open(encoding="ascii") as file:
            numbers = json.loads(file.read(MAX_BYTES))
        return KeypairSigner(Keypair.from_bytes(bytes(numbers)))
    except (OSError, ValueError, TypeError, RecursionError):
        raise UserError(
            f"The key pair {path.name} cannot be read.",
            next_step="Give a file made by `gleaner program key FILE`, or by solana-keygen.",
        ) from None  # the reason could quote the secret


def write_keypair(path: Path) -> KeypairSigner:
    """Make a key pair and write its file; one that exists is never replaced.

    Raises:
        UserError: the file exists or cannot be written.
    """
    from solders.keypair import Keypair

    made = Keypair()
    try:
        with open_new(path) as file:
            file.write(json.dumps(list(bytes(made))).encode())
    except FileExistsError:
        raise UserError(
            f"{path.name} exists already.", next_step="Choose another name; keys are not replaced."
        ) from None
    except OSError as error:
        raise UserError(
            f"{path.name} cannot be written: {error.strerror}.", next_step="Choose another place."
        ) from error
    return KeypairSigner(made)
