"""The shape of words about an instruction, and the sentences that several of them share."""

from collections.abc import Callable, Mapping
from typing import Any

from solders.pubkey import Pubkey

from market.effects import Effect, EffectKind, Names

__all__ = ["Roles", "Words", "closing", "fixed"]

Roles = Mapping[str, Pubkey]
Words = Callable[[Any, Roles, Names], Effect]
"""Arguments, accounts by role, names → what it does."""


def fixed(kind: EffectKind, sentence: str) -> Words:
    """Return words that are the same whatever the arguments."""

    def words(args: Any, at: Roles, names: Names) -> Effect:
        del args, at, names
        return Effect(kind, sentence)

    return words


def closing(what: str) -> Words:
    """Return the words of an instruction that closes an account."""

    def words(args: Any, at: Roles, names: Names) -> Effect:
        del args
        sentence = f"Closes {what}; its deposit of SOL returns to {names.who(at['rent_payer'])}, who paid it."
        return Effect(EffectKind.RETURN, sentence, destination=at["rent_payer"])

    return words
