"""Words for the Address Lookup Table program (bincode; `address-lookup-table/src/instruction.rs` of solana-program)."""

from solders.pubkey import Pubkey

from market.decode_reader import InstructionReader, Known, decode_by_table
from market.effects import DecodedInstruction, Effect, EffectKind, Names, undecodable
from market.wording import short

__all__ = ["decode_table"]

_Keys = tuple[Pubkey, ...]
_MAX_ADDRESSES = 256


def _create(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read.number(8)
    read.number(1)
    sentence = (
        f"Opens the address table {short(keys[0])} of {names.who(keys[1])}; {names.who(keys[2])} pays its deposit."
    )
    return (Effect(EffectKind.RENT, sentence, None, None, keys[2], keys[0]),)


def _freeze(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Freezes the address table {short(keys[0])} for good; its deposit never comes back."
    return (Effect(EffectKind.POWER, sentence, source=keys[0], danger=True),)


def _extend(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    count = read.number(8)
    if count > _MAX_ADDRESSES:
        raise undecodable("the Address Lookup Table program")
    for _ in range(count):
        read.pubkey()
    payer = f"; {names.who(keys[2])} pays its deposit" if len(keys) > 2 else ""  # noqa: PLR2004 - optional payer
    sentence = f"Adds {count} addresses to the address table {short(keys[0])}{payer}."
    return (Effect(EffectKind.RENT, sentence, None, None, keys[1], keys[0]),)


def _deactivate(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Ends the address table {short(keys[0])}; its deposit can be taken back in a few minutes."
    return (Effect(EffectKind.STEP, sentence, source=keys[0]),)


def _close(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = f"Closes the address table {short(keys[0])}; its deposit goes to {names.who(keys[2])}."
    danger = not names.is_own(keys[2])
    return (Effect(EffectKind.RETURN, sentence, None, None, keys[0], keys[2], danger=danger),)


_KNOWN: dict[int, Known] = {
    0: ("CreateLookupTable", 4, _create),
    1: ("FreezeLookupTable", 2, _freeze),
    2: ("ExtendLookupTable", 2, _extend),
    3: ("DeactivateLookupTable", 2, _deactivate),
    4: ("CloseLookupTable", 3, _close),
}


def decode_table(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    """Put an instruction of the Address Lookup Table program into words.

    Raises:
        UndecodableInstruction: it cannot be.
    """
    read = InstructionReader(data, "the Address Lookup Table program")
    return decode_by_table("Address Lookup Table", _KNOWN.get(read.number(4)), read, keys, names)
