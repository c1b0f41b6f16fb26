"""Words for the instructions of our own program."""

from typing import Final

from solders.pubkey import Pubkey

from market.effects import DecodedInstruction, Names, undecodable
from market.generated.instructions import ACCOUNTS, decode_instruction
from market.layout import LayoutError
from market.words_dispute import DISPUTE_WORDS
from market.words_market import MARKET_WORDS
from market.words_panel import PANEL_WORDS
from market.words_wallet import WALLET_WORDS

__all__ = ["LISTED", "accounts_by_role", "decode_market_instruction"]

LISTED: Final = frozenset(
    {"draw", "finalize", "fix_beacon", "open_label", "open_randomness", "request_beacon", "reveal_beacon"}
)
"""Instructions whose last role is any number of accounts."""
_WORDS: Final = WALLET_WORDS | PANEL_WORDS | DISPUTE_WORDS | MARKET_WORDS


def accounts_by_role(name: str, keys: tuple[Pubkey, ...]) -> dict[str, Pubkey]:
    """Return role → address of an instruction; those of a trailing list are left out.

    Raises:
        UndecodableInstruction: there are fewer accounts than the instruction takes, or more.
    """
    single = ACCOUNTS[name][:-1] if name in LISTED else ACCOUNTS[name]
    if len(keys) < len(single) or (name not in LISTED and len(keys) > len(single)):
        raise undecodable("the market, with other accounts than it takes")
    return dict(zip(single, keys, strict=False))


def decode_market_instruction(data: bytes, keys: tuple[Pubkey, ...], names: Names) -> DecodedInstruction:
    """Put an instruction of our program into words.

    Raises:
        UndecodableInstruction: unknown code, other length, other accounts.
    """
    try:
        name, args = decode_instruction(data)
    except LayoutError as cause:
        raise undecodable("the market") from cause
    words = _WORDS.get(name)
    if words is None:
        raise undecodable("the market")
    roles = accounts_by_role(name, keys)
    arguments = {field: getattr(args, field) for field in args.__slots__}
    return DecodedInstruction("Gleaner market", name, (words(args, roles, names),), roles, arguments)
