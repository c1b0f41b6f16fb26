"""From the cluster's error values to sentences."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    LOADER_PROGRAM,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
)
from market.errors import InsufficientFunds, ProgramRefused, TransactionRefused

__all__ = ["ErrorTable", "refusal"]

# (code) -> (name, message) of our program's errors, or None
ErrorTable = Callable[[int], tuple[str, str] | None]

_FAILED = re.compile(r"^Program (\w{32,44}) failed: custom program error: 0x([0-9a-f]{1,8})$")

# spl-token's TokenError and the System program's SystemError, by number; what a user can meet.
_TOKEN = {
    0: ("NotRentExempt", "A token account holds too little SOL for its rent: add SOL."),
    1: ("InsufficientTokens", "There are not enough tokens in the paying account: add tokens or choose less."),
    2: ("InvalidMint", "This token account belongs to another token: check the addresses."),
    3: ("MintMismatch", "This token account belongs to another token: check the addresses."),
    4: ("OwnerMismatch", "This token account belongs to somebody else: check the addresses."),
    11: ("NonNativeHasBalance", "The token account is not empty: move its tokens first."),
    17: ("AccountFrozen", "The token account is frozen by its issuer: ask the issuer."),
}
_SYSTEM = {
    0: ("AccountAlreadyInUse", "An account that should be created exists already: reload."),
    1: ("InsufficientSol", "There is not enough SOL in the paying account: add SOL."),
}
_PLAIN = {
    "AccountNotFound": (
        "The paying account has no SOL yet.",
        "Add SOL for network fees; on a test network the faucet gives some.",
    ),
    "InsufficientFundsForFee": ("The paying account holds too little SOL for the network fee.", "Add SOL."),
    "AlreadyProcessed": ("The network has this transaction already.", "Reload."),
    "BlockhashNotFound": ("The transaction is too old, or the node is behind.", "Try again."),
    "ProgramAccountNotFound": ("A program this needs is not on this network.", "Check the network in Settings."),
    "SignatureFailure": ("A signature does not fit the transaction.", "Check the device or vault that signs."),
    "AccountInUse": ("An account was busy.", "Try again."),
}
_POOR = {"AccountNotFound", "InsufficientFundsForFee", "InsufficientFundsForRent"}


def refusal(
    err: Any,
    *,
    logs: tuple[str, ...] = (),
    programs: Sequence[str] = (),
    market_program: str = "",
    errors: ErrorTable | None = None,
    signature: str | None = None,
) -> TransactionRefused:
    """Return the error that tells why a transaction was refused.

    Args:
        err: `err` of a simulation or a status.
        logs: log lines, which name the innermost program that failed.
        programs: base58 program of each instruction, in order.
        market_program: base58 address of our program.
        errors: our program's error table.
        signature: base58 signature if the transaction landed.
    """
    if isinstance(err, dict) and isinstance(err.get("InstructionError"), list) and len(err["InstructionError"]) == 2:  # noqa: PLR2004 - [index, error]
        index, inner = err["InstructionError"]
        index = index if isinstance(index, int) else 0
        if isinstance(inner, dict) and isinstance(inner.get("Custom"), int):
            code = inner["Custom"]
            program = _innermost(logs, code) or (programs[index] if 0 <= index < len(programs) else "")
            name, message = _lookup(program, code, market_program, errors)
            return ProgramRefused(
                code=code,
                name=name,
                message=message,
                instruction_index=index,
                program=program,
                logs=logs,
                reason=err,
                signature=signature,
            )
        word = inner if isinstance(inner, str) else next(iter(inner), "?") if isinstance(inner, dict) else "?"
        what = f"Step {index + 1} of the transaction was refused by the network ({str(word)[:60]})."
        return TransactionRefused(what, reason=err, logs=logs, signature=signature, next_step="Reload and try again.")
    word = str(err if isinstance(err, str) else next(iter(err), "?") if isinstance(err, dict) else "?")[:60]
    if word == "InsufficientFundsForRent":
        what, next_step = "An account would keep too little SOL for its rent.", "Add SOL or choose a smaller amount."
    else:
        what, next_step = _PLAIN.get(word, (f"The network refused the transaction ({word}).", "Reload and try again."))
    kind = InsufficientFunds if word in _POOR else TransactionRefused
    return kind(what, reason=err, logs=logs, signature=signature, next_step=next_step)


def _innermost(logs: Sequence[str], code: int) -> str | None:
    """Return the program whose error it is: the first to fail with it; callers repeat it on the way out."""
    for line in logs:
        match = _FAILED.match(line)
        if match and int(match[2], 16) == code:
            return match[1]
    return None


def _lookup(program: str, code: int, market: str, errors: ErrorTable | None) -> tuple[str, str]:
    found: tuple[str, str] | None = None
    if program == market and errors is not None:
        found = errors(code)
    elif program in {str(TOKEN_PROGRAM), str(TOKEN_2022_PROGRAM), str(ASSOCIATED_TOKEN_PROGRAM)}:
        found = _TOKEN.get(code)
    elif program in {str(SYSTEM_PROGRAM), str(LOADER_PROGRAM)}:
        found = _SYSTEM.get(code)
    return found or ("UnknownError", f"The program {program[:8]}… refused: reload and try again.")
