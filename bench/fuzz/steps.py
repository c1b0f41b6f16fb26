"""What a sequence is made of; a list of steps is all that is needed to run it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

_SIGNER, _WRITABLE = 1, 2


@dataclass(frozen=True)
class Call:
    """One transaction with one instruction of the program.

    Attributes:
        payer: pays the fee.
        made: the instruction.
    """

    payer: Pubkey
    made: Instruction


@dataclass(frozen=True)
class Pass:
    """Time passes."""

    slots: int
    seconds: int


@dataclass(frozen=True)
class Send:
    """Somebody sends lamports to an address."""

    address: Pubkey
    lamports: int


@dataclass(frozen=True)
class Tokens:
    """Somebody sends tokens to a token account."""

    address: Pubkey
    amount: int


@dataclass(frozen=True)
class Plant:
    """Another program writes an account of its own."""

    address: Pubkey
    owner: Pubkey
    data: bytes


Step = Call | Pass | Send | Tokens | Plant


def to_json(step: Step) -> list[Any]:
    """Return the step as it stands in a script."""
    if isinstance(step, Call):
        metas = [[str(m.pubkey), m.is_signer * _SIGNER + m.is_writable * _WRITABLE] for m in step.made.accounts]
        return ["call", str(step.payer), bytes(step.made.data).hex(), metas]
    if isinstance(step, Pass):
        return ["pass", step.slots, step.seconds]
    if isinstance(step, Plant):
        return ["plant", str(step.address), str(step.owner), step.data.hex()]
    if isinstance(step, Send):
        return ["send", str(step.address), step.lamports]
    return ["tokens", str(step.address), step.amount]


def from_json(row: list[Any], program: Pubkey) -> Step:
    """Return the step a row of a script stands for."""
    kind, *rest = row
    if kind == "call":
        payer, data, metas = rest
        accounts = [AccountMeta(Pubkey.from_string(k), bool(f & _SIGNER), bool(f & _WRITABLE)) for k, f in metas]
        return Call(Pubkey.from_string(payer), Instruction(program, bytes.fromhex(data), accounts))
    if kind == "pass":
        return Pass(*rest)
    address = Pubkey.from_string(rest[0])
    if kind == "plant":
        return Plant(address, Pubkey.from_string(rest[1]), bytes.fromhex(rest[2]))
    return Send(address, rest[1]) if kind == "send" else Tokens(address, rest[1])
