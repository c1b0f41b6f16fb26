"""Words for the native programs: the small ones here, the others each in a module of its own."""

from solders.pubkey import Pubkey

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    COMPUTE_BUDGET_PROGRAM,
    LOOKUP_TABLE_PROGRAM,
    MEMO_PROGRAM,
    MEMO_PROGRAM_V1,
    STAKE_PROGRAM,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
)
from market.decode_stake import decode_stake
from market.decode_system import decode_system
from market.decode_table import decode_table
from market.decode_token import decode_token
from market.decode_token2022 import decode_token2022
from market.effects import DecodedInstruction, Decoder, Effect, EffectKind, Names, undecodable
from market.wording import short

__all__ = ["NATIVE_DECODERS"]

_Keys = tuple[Pubkey, ...]
_MAX_MEMO = 1_000


def _associated(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    if data == b"\x02" and len(keys) > 6:  # noqa: PLR2004 - accounts of RecoverNested
        sentence = f"Brings tokens that lie in a token account by mistake back to {names.who(keys[5])}."
        found = Effect(EffectKind.RETURN, sentence, None, keys[1], keys[0], keys[2])
        return DecodedInstruction("Associated Token Account", "RecoverNested", (found,))
    if data not in {b"", b"\x00", b"\x01"} or len(keys) < 6:  # noqa: PLR2004 - accounts of Create
        raise undecodable("the Associated Token Account program")
    token = names.tokens.get(keys[3])
    what = token.symbol if token is not None else short(keys[3])
    sentence = f"Opens a token account for {what}, owned by {names.who(keys[2])}, if there is none."
    name = "CreateIdempotent" if data == b"\x01" else "Create"
    return DecodedInstruction(
        "Associated Token Account", name, (Effect(EffectKind.RENT, sentence, None, None, keys[0], keys[1]),)
    )


def _budget(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    del keys, names
    sizes = {1: ("RequestHeapFrame", 5), 2: ("SetComputeUnitLimit", 5), 3: ("SetComputeUnitPrice", 9)}
    sizes[4] = ("SetLoadedAccountsDataSizeLimit", 5)
    found = sizes.get(data[0]) if data else None
    if found is None or len(data) != found[1]:
        raise undecodable("the Compute Budget program")
    return DecodedInstruction("Compute Budget", found[0], (), {}, {"value": int.from_bytes(data[1:], "little")})


def _memo(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    del keys, names
    try:
        text = data.decode()
    except UnicodeDecodeError as cause:
        raise undecodable("the Memo program") from cause
    shown = "".join(char if char.isprintable() else "□" for char in text[:_MAX_MEMO])
    sentence = f"Writes for everyone to read: “{shown}”"
    return DecodedInstruction("Memo", "Memo", (Effect(EffectKind.NOTE, sentence),), {}, {"text": shown})


NATIVE_DECODERS: dict[Pubkey, Decoder] = {
    SYSTEM_PROGRAM: decode_system,
    STAKE_PROGRAM: decode_stake,
    TOKEN_PROGRAM: decode_token,
    TOKEN_2022_PROGRAM: decode_token2022,
    ASSOCIATED_TOKEN_PROGRAM: _associated,
    LOOKUP_TABLE_PROGRAM: decode_table,
    COMPUTE_BUDGET_PROGRAM: _budget,
    MEMO_PROGRAM: _memo,
    MEMO_PROGRAM_V1: _memo,
}
