"""Commands of the Ledger's Solana app: how a request is cut into APDUs, and what its status words mean.

https://github.com/LedgerHQ/app-solana/blob/develop/doc/api.md
"""

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from wallet.errors import (
    DerivationError,
    LedgerAnswerError,
    LedgerBlindSigningError,
    LedgerDeniedError,
    LedgerError,
    LedgerLockedError,
    LedgerRefusedError,
    LedgerWrongAppError,
)

__all__ = ["MAX_DATA_BYTES", "Instruction", "answer_of", "apdu", "chunks", "path_bytes"]

MAX_DATA_BYTES = 255
_CLASS = 0xE0
_EXTEND = 0x01
_MORE = 0x02
_HARDENED = 1 << 31
_MIN_STEPS, _MAX_STEPS = 2, 4
_STEP = re.compile(r"[0-9]{1,10}'")
_STATUS_BYTES = 2
_OK = 0x9000

_ERRORS: Final[dict[int, Callable[[], LedgerError]]] = {
    0x6985: LedgerDeniedError,
    0x6982: LedgerDeniedError,
    0x5501: LedgerDeniedError,
    0x5515: LedgerLockedError,
    0x6804: LedgerLockedError,
    0x6D00: LedgerWrongAppError,
    0x6E00: LedgerWrongAppError,
    0x6E01: LedgerWrongAppError,
    0x6511: LedgerWrongAppError,
    0x6808: LedgerBlindSigningError,
}


class Instruction(IntEnum):
    """INS of the commands we use."""

    CONFIGURATION = 0x04
    PUBKEY = 0x05
    SIGN_TRANSACTION = 0x06
    SIGN_MESSAGE = 0x07


def path_bytes(path: str) -> bytes:
    """Return a derivation path as the app reads it: number of steps, then each as 32 bits, big endian.

    Raises:
        DerivationError: not m followed by two to four hardened steps.
    """
    root, *steps = path.split("/")
    if root != "m" or not _MIN_STEPS <= len(steps) <= _MAX_STEPS or not all(map(_STEP.fullmatch, steps)):
        raise DerivationError("A Ledger's Solana accounts have paths such as m/44'/501'/0' or m/44'/501'/0'/0'.")
    numbers = [int(step[:-1]) for step in steps]
    if max(numbers) >= _HARDENED:
        raise DerivationError(f"A step of a derivation path is at most {_HARDENED - 1}.")
    return bytes([len(numbers)]) + b"".join((number | _HARDENED).to_bytes(4, "big") for number in numbers)


def apdu(instruction: Instruction, data: bytes = b"", *, confirm: bool = False, p2: int = 0) -> bytes:
    """Return one command; `confirm` lets the device ask its owner."""
    return bytes([_CLASS, instruction, int(confirm), p2, len(data)]) + data


def chunks(instruction: Instruction, path: str, message: bytes) -> list[bytes]:
    """Return the commands that hand a message of one signer over for its owner's agreement.

    Raises:
        DerivationError: as `path_bytes`.
    """
    payload = b"\x01" + path_bytes(path) + message
    parts = [payload[at : at + MAX_DATA_BYTES] for at in range(0, len(payload), MAX_DATA_BYTES)]
    last = len(parts) - 1
    return [
        apdu(instruction, part, confirm=True, p2=(_EXTEND if at else 0) | (_MORE if at < last else 0))
        for at, part in enumerate(parts)
    ]


def answer_of(response: bytes) -> bytes:
    """Return what the app answered, without its status word.

    Raises:
        LedgerError: the app refused; nothing was signed.
    """
    if len(response) < _STATUS_BYTES:
        raise LedgerAnswerError("it is too short")
    status = int.from_bytes(response[-_STATUS_BYTES:], "big")
    if status == _OK:
        return response[:-_STATUS_BYTES]
    known = _ERRORS.get(status)
    if known is not None:
        raise known()
    raise LedgerRefusedError(status)
