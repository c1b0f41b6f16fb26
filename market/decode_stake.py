"""Words for the Stake program: SOL given to validators (bincode; `stake/src/instruction.rs` of solana-program)."""

from datetime import UTC, datetime

from solders.pubkey import Pubkey

from market.decode_reader import InstructionReader, Known, decode_by_table
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.wording import short

__all__ = ["decode_stake"]

_Keys = tuple[Pubkey, ...]
_RIGHTS = {0: "the right to choose its validator", 1: "the right to take its SOL out"}
_MAX_UNIX_S = 253_402_300_799
"""The last second of the year 9999."""


def _given(names: Names, stake: Pubkey, right: str, to: Pubkey) -> tuple[Effect, ...]:
    sentence = f"Gives {right} of the stake {short(stake)} to {names.who(to)}."
    named = "withdrawer" if right == _RIGHTS[1] else "staker"
    return (Effect(EffectKind.POWER, sentence, source=stake, destination=to, danger=True, right=named),)


def _locked(names: Names, stake: Pubkey, until: str, custodian: Pubkey | None) -> Effect:
    holder = f"; {names.who(custodian)} may end that" if custodian is not None else ""
    sentence = f"Locks the SOL of the stake {short(stake)} {until}{holder}."
    return Effect(EffectKind.POWER, sentence, source=stake, destination=custodian, danger=True, right="lock")


def _until(at_s: int | None, epoch: int | None) -> str:
    parts = []
    if at_s is not None:
        date = datetime.fromtimestamp(at_s, UTC).strftime("%Y-%m-%d %H:%M UTC") if 0 <= at_s <= _MAX_UNIX_S else "ever"
        parts.append(f"until {date}" if date != "ever" else "for ever")
    if epoch is not None:
        parts.append(f"until epoch {epoch:,}")
    return " and ".join(parts) or "as before"


def _initialize(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    staker, withdrawer = read.pubkey(), read.pubkey()
    at_s, epoch, custodian = read.signed(8), read.number(8), read.pubkey()
    sentence = (
        f"Makes {short(keys[0])} a stake account: {names.who(staker)} may choose its validator, "
        f"{names.who(withdrawer)} may take its SOL out."
    )
    danger = not names.is_own(withdrawer)
    made = Effect(EffectKind.POWER, sentence, source=keys[0], destination=withdrawer, danger=danger)
    if at_s or epoch:
        return (made, _locked(names, keys[0], _until(at_s or None, epoch or None), custodian))
    return (made,)


def _initialize_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = (
        f"Makes {short(keys[0])} a stake account: {names.who(keys[2])} may choose its validator, "
        f"{names.who(keys[3])} may take its SOL out."
    )
    danger = not names.is_own(keys[3])
    return (Effect(EffectKind.POWER, sentence, source=keys[0], destination=keys[3], danger=danger),)


def _authorize(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    to = read.pubkey()
    return _given(names, keys[0], read.one_of(4, _RIGHTS), to)


def _authorize_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _given(names, keys[0], read.one_of(4, _RIGHTS), keys[3])


def _authorize_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    to, right = read.pubkey(), read.one_of(4, _RIGHTS)
    read.seed()
    read.pubkey()
    return _given(names, keys[0], right, to)


def _authorize_checked_with_seed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    right = read.one_of(4, _RIGHTS)
    read.seed()
    read.pubkey()
    return _given(names, keys[0], right, keys[3])


def _delegate(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Gives the stake {short(keys[0])} to the validator {short(keys[1])}, which pays rewards to it."
    return (Effect(EffectKind.HOLD, sentence, source=keys[0], destination=keys[1]),)


def _split(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports = read.number(8)
    sentence = f"Moves {names.sol(lamports)} of the stake {short(keys[0])} to the stake account {short(keys[1])}."
    return (Effect(EffectKind.SEND, sentence, lamports, None, keys[0], keys[1]),)


def _withdraw(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports = read.number(8)
    sentence = f"Takes {names.sol(lamports, up=False)} out of the stake {short(keys[0])} for {names.who(keys[1])}."
    kind = EffectKind.RETURN if names.is_own(keys[1]) else EffectKind.SEND
    danger = kind is EffectKind.SEND
    return (Effect(kind, sentence, lamports, None, keys[0], keys[1], danger=danger),)


def _deactivate(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Ends the stake {short(keys[0])}; its SOL can be taken out when this epoch ends, in up to three days."
    return (Effect(EffectKind.STEP, sentence, source=keys[0]),)


def _deactivate_delinquent(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Ends the stake {short(keys[0])}, because its validator {short(keys[1])} no longer votes."
    return (Effect(EffectKind.STEP, sentence, source=keys[0]),)


def _set_lockup(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    at_s = read.signed(8) if read.flag() else None
    epoch = read.number(8) if read.flag() else None
    return (_locked(names, keys[0], _until(at_s, epoch), read.pubkey_or_flag()),)


def _set_lockup_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    at_s = read.signed(8) if read.flag() else None
    epoch = read.number(8) if read.flag() else None
    return (_locked(names, keys[0], _until(at_s, epoch), keys[2] if len(keys) > 2 else None),)  # noqa: PLR2004 - optional


def _merge(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    sentence = f"Moves all of the stake {short(keys[1])} into the stake {short(keys[0])}."
    return (Effect(EffectKind.SEND, sentence, None, None, keys[1], keys[0]),)


def _minimum(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, keys, names
    return (Effect(EffectKind.STEP, "Asks for the smallest stake a validator takes."),)


def _move(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    lamports = read.number(8)
    sentence = f"Moves {names.sol(lamports)} from the stake account {short(keys[0])} to {short(keys[1])}."
    return (Effect(EffectKind.SEND, sentence, lamports, None, keys[0], keys[1]),)


_KNOWN: dict[int, Known] = {
    0: ("Initialize", 2, _initialize),
    1: ("Authorize", 3, _authorize),
    2: ("DelegateStake", 6, _delegate),
    3: ("Split", 3, _split),
    4: ("Withdraw", 5, _withdraw),
    5: ("Deactivate", 3, _deactivate),
    6: ("SetLockup", 2, _set_lockup),
    7: ("Merge", 5, _merge),
    8: ("AuthorizeWithSeed", 3, _authorize_with_seed),
    9: ("InitializeChecked", 4, _initialize_checked),
    10: ("AuthorizeChecked", 4, _authorize_checked),
    11: ("AuthorizeCheckedWithSeed", 4, _authorize_checked_with_seed),
    12: ("SetLockupChecked", 2, _set_lockup_checked),
    13: ("GetMinimumDelegation", 0, _minimum),
    14: ("DeactivateDelinquent", 3, _deactivate_delinquent),
    16: ("MoveStake", 3, _move),
    17: ("MoveLamports", 3, _move),
}


def decode_stake(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    """Put an instruction of the Stake program into words.

    Raises:
        UndecodableInstruction: it cannot be.
    """
    read = InstructionReader(data, "the Stake program")
    return decode_by_table("Stake", _KNOWN.get(read.number(4)), read, keys, names)
