"""What an account holds, in base units with their symbol."""

from __future__ import annotations

from dataclasses import dataclass

SOL_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Holding:
    """One kind of token in one place.

    Attributes:
        key: ``SOL`` or the mint, base58.
        place: ``wallet`` (can be sent), ``market`` (can be withdrawn), ``stake``, ``bonds`` or ``seats``.
    """

    key: str
    symbol: str
    decimals: int
    amount: int
    place: str


@dataclass(frozen=True, slots=True)
class AccountOverview:
    """Everything an account holds, read at ``slot``; review seats lie idle until ``jailed_until_s``, unix seconds."""

    address: str
    holdings: tuple[Holding, ...]
    score: int
    level: int
    strikes: int
    open_batches: int
    banned: bool
    slot: int
    jailed_until_s: int = 0


@dataclass(frozen=True, slots=True)
class Transfer:
    """A transfer the user asks for: ``key`` is ``SOL`` or the mint, ``amount`` in base units."""

    to_address: str
    key: str
    amount: int


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """What is known of an address somebody wants to send to."""

    valid: bool
    sentence: str
    is_own: bool = False
    warning: str = ""
