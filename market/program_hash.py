"""The hash under which a program's executable is compared, the way the ecosystem's verifiers do it.

A program's account is longer than its executable, so that upgrades fit: trailing zeros do not count, in a file or an
account.
"""

from hashlib import sha256
from typing import Final

from market.errors import WrongAccount

__all__ = ["deployed_hash", "executable_hash"]

_PROGRAM_DATA_HEADER: Final = 45
_PROGRAM_DATA_VARIANT: Final = (3).to_bytes(4, "little")


def executable_hash(code: bytes) -> str:
    """Return SHA-256 in hexadecimal of an executable without trailing zeros (`solana-verify get-executable-hash`)."""
    return sha256(code.rstrip(b"\0")).hexdigest()


def deployed_hash(program_data: bytes) -> str:
    """Return the same of a ProgramData account (`solana-verify get-program-hash`).

    Args:
        program_data: data of the upgradeable loader's ProgramData account.

    Raises:
        WrongAccount: it is none.
    """
    if len(program_data) < _PROGRAM_DATA_HEADER or program_data[:4] != _PROGRAM_DATA_VARIANT:
        raise WrongAccount("This is no account of a deployed program.", next_step="Check the program's address.")
    return executable_hash(program_data[_PROGRAM_DATA_HEADER:])
