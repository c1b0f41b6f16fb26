"""Words for the System program (bincode: u32 code, then packed fields; `system_instruction.rs` of solana-sdk)."""

from solders.pubkey import Pubkey

from market.decode_reader import InstructionReader, Known, decode_by_table
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.wording import short

__all__ = ["decode_system"]

_Keys = tuple[Pubkey, ...]


def _sent(names: Names, lamports: int, source: Pubkey, destination: Pubkey) -> tuple[Effect, ...]:
    who, whom, sol = names.who(source), names.who(destination), names.sol(lamports)
    sentence = f"You send {sol} to {whom}." if who == "you" else f"{who} sends {sol} to {whom}."
    return (Effect(EffectKind.SEND, sentence, lamports, None, source, destination),)


def _created(
    names: Names, payer: Pubkey, created: Pubkey, lamports: int, space: int, owner: Pubkey
) -> tuple[Effect, ...]:
    sentence = (
        f"Creates the account {short(created)} of {space:,} bytes for the program {short(owner)}; "
        f"{names.sol(lamports)} of {names.who(payer)} is its deposit."
    )
    return (Effect(EffectKind.RENT, sentence, lamports, None, payer, created),)


def _create(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports, space, owner = read.number(8), read.number(8), read.pubkey()
    return _created(names, keys[0], keys[1], lamports, space, owner)


def _create_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read.pubkey()
    read.seed()
    lamports, space, owner = read.number(8), read.number(8), read.pubkey()
    return _created(names, keys[0], keys[1], lamports, space, owner)


def _transfer(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _sent(names, read.number(8), keys[0], keys[1])


def _transfer_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports = read.number(8)
    read.seed()
    read.pubkey()
    return _sent(names, lamports, keys[0], keys[2])


def _handed_over(names: Names, account: Pubkey, owner: Pubkey) -> tuple[Effect, ...]:
    sentence = f"Hands the account of {names.who(account)} over to the program {short(owner)} for good."
    return (Effect(EffectKind.POWER, sentence, source=account, destination=owner, danger=True, right="program"),)


def _assign(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _handed_over(names, keys[0], read.pubkey())


def _assign_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read.pubkey()
    read.seed()
    return _handed_over(names, keys[0], read.pubkey())


def _given_space(names: Names, account: Pubkey, space: int) -> Effect:
    sentence = f"Gives the account of {names.who(account)} {space:,} bytes; it can then no longer hold a wallet."
    return Effect(EffectKind.POWER, sentence, source=account, danger=True)


def _allocate(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return (_given_space(names, keys[0], read.number(8)),)


def _allocate_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read.pubkey()
    read.seed()
    space, owner = read.number(8), read.pubkey()
    return (_given_space(names, keys[0], space), *_handed_over(names, keys[0], owner))


def _nonce_advanced(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = (
        f"Uses the durable nonce {short(keys[0])} of {names.who(keys[2])}: this signature does not expire. Whoever "
        "holds it can send it at any later time."
    )
    return (Effect(EffectKind.POWER, sentence, source=keys[0], danger=True),)


def _nonce_withdrawn(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports = read.number(8)
    sentence = f"Takes {names.sol(lamports)} from the durable nonce {short(keys[0])} for {names.who(keys[1])}."
    danger = not names.is_own(keys[1])
    return (Effect(EffectKind.SEND, sentence, lamports, None, keys[0], keys[1], danger=danger),)


def _nonce_made(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    authority = read.pubkey()
    sentence = f"Makes {short(keys[0])} a durable nonce of {names.who(authority)}."
    return (Effect(EffectKind.STEP, sentence, source=keys[0], destination=authority),)


def _nonce_given(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    to = read.pubkey()
    sentence = f"Gives the durable nonce {short(keys[0])} to {names.who(to)}."
    return (Effect(EffectKind.POWER, sentence, source=keys[0], destination=to, danger=True, right="nonce"),)


def _nonce_upgraded(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    return (Effect(EffectKind.STEP, f"Brings the durable nonce {short(keys[0])} up to date."),)


_KNOWN: dict[int, Known] = {
    0: ("CreateAccount", 2, _create),
    1: ("Assign", 1, _assign),
    2: ("Transfer", 2, _transfer),
    3: ("CreateAccountWithSeed", 2, _create_with_seed),
    4: ("AdvanceNonceAccount", 3, _nonce_advanced),
    5: ("WithdrawNonceAccount", 5, _nonce_withdrawn),
    6: ("InitializeNonceAccount", 3, _nonce_made),
    7: ("AuthorizeNonceAccount", 2, _nonce_given),
    8: ("Allocate", 1, _allocate),
    9: ("AllocateWithSeed", 2, _allocate_with_seed),
    10: ("AssignWithSeed", 2, _assign_with_seed),
    11: ("TransferWithSeed", 3, _transfer_with_seed),
    12: ("UpgradeNonceAccount", 1, _nonce_upgraded),
}


def decode_system(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    """Put an instruction of the System program into words.

    Raises:
        UndecodableInstruction: it cannot be.
    """
    read = InstructionReader(data, "the System program")
    return decode_by_table("System", _KNOWN.get(read.number(4)), read, keys, names)
