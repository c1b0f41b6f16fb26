"""Words for Token-2022: what Token has, and its extensions (`spl-token-2022` instruction.rs: u8 code, u8 part, fields).

Confidential transfers and batches are not put into words, hence refused: what they move cannot be seen.
"""

from collections.abc import Callable

from solders.pubkey import Pubkey

from market.decode_reader import InstructionReader, Known, decode_by_table
from market.decode_token import TOKEN_INSTRUCTIONS, moved
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.wording import short

__all__ = ["decode_token2022"]

_Keys = tuple[Pubkey, ...]
_Words = Callable[[InstructionReader, _Keys, Names], tuple[Effect, ...]]
_STATES = {0: "closed", 1: "open", 2: "frozen"}
_MAX_EXTENSIONS = 64


def _holder(names: Names, who: Pubkey | None) -> str:
    return names.who(who) if who is not None else "nobody"


def _right(words: str) -> _Words:
    """A right over a token that is given to an address or nobody when the token is made."""

    def make(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
        holder = read.pubkey_or_zeros()
        return (Effect(EffectKind.STEP, f"The token {short(keys[0])}: {_holder(names, holder)} may {words}."),)

    return make


def _said(sentence: str, kind: EffectKind = EffectKind.STEP, *, danger: bool = False) -> _Words:
    """An instruction without fields; `{}` is the first account."""

    def make(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
        del read, names
        return (Effect(kind, sentence.format(short(keys[0])), source=keys[0], danger=danger),)

    return make


def _percent(bps: int) -> str:
    return f"{bps // 100}.{bps % 100:02d} %"


def _close_authority(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    sentence = f"The token {short(keys[0])}: {_holder(names, read.pubkey_or_flag())} may close it."
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _permanent_delegate(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    sentence = f"The token {short(keys[0])}: {names.who(read.pubkey())} may take it from every holder at any time."
    return (Effect(EffectKind.POWER, sentence, mint=keys[0], danger=True),)


def _fee_made(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    setter, taker = read.pubkey_or_flag(), read.pubkey_or_flag()
    bps, most = read.number(2), read.number(8)
    sentence = (
        f"The token {short(keys[0])}: each transfer pays {_percent(bps)}, at most {most:,} base units; "
        f"{_holder(names, setter)} may change that, {_holder(names, taker)} may take what was paid."
    )
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _fee_paid(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount, _decimals, fee = read.number(8), read.number(1), read.number(8)
    note = f"; {names.tokens_text(fee, keys[1])} of that is the token's own fee"
    return (moved(names, amount, keys[1], keys[0], keys[2], note),)


def _fees_taken(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = f"Takes the fees withheld by the token {short(keys[0])} for {names.who(keys[1])}."
    return (Effect(EffectKind.SEND, sentence, None, keys[0], keys[0], keys[1]),)


def _fees_taken_from(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    count = read.number(1)
    sentence = f"Takes the fees withheld in {count} accounts of the token {short(keys[0])} for {names.who(keys[1])}."
    return (Effect(EffectKind.SEND, sentence, None, keys[0], None, keys[1]),)


def _fee_changed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    bps, most = read.number(2), read.number(8)
    sentence = f"Changes the fee of the token {short(keys[0])} to {_percent(bps)}, at most {most:,} base units."
    return (Effect(EffectKind.POWER, sentence, mint=keys[0], danger=True),)


def _default_state(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    sentence = f"New accounts of the token {short(keys[0])} begin {read.one_of(1, _STATES)}."
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _reallocated(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    while read.left > 1:
        read.number(2)
    sentence = f"Makes room for more in the token account of {names.who(keys[0])}; {names.who(keys[1])} pays for it."
    return (Effect(EffectKind.RENT, sentence, None, None, keys[1], keys[0]),)


def _interest_made(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    holder, bps = read.pubkey_or_zeros(), read.signed(2)
    sentence = (
        f"Shows interest of {bps / 100:.2f} % on the token {short(keys[0])}; {_holder(names, holder)} may change it."
    )
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _interest_changed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    sentence = f"Shows interest of {read.signed(2) / 100:.2f} % on the token {short(keys[0])} from now on."
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _hook_made(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    holder, program = read.pubkey_or_zeros(), read.pubkey_or_zeros()
    runs = f"runs the program {short(program)}" if program is not None else "runs no program yet"
    sentence = f"Each transfer of the token {short(keys[0])} {runs}; {_holder(names, holder)} may change that."
    return (Effect(EffectKind.POWER, sentence, mint=keys[0], danger=True),)


def _hook_changed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    program = read.pubkey_or_zeros()
    runs = f"the program {short(program)}" if program is not None else "no program"
    sentence = f"Each transfer of the token {short(keys[0])} runs {runs} from now on."
    return (Effect(EffectKind.POWER, sentence, mint=keys[0], danger=True),)


def _pointer_made(what: str) -> _Words:
    def make(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
        holder, place = read.pubkey_or_zeros(), read.pubkey_or_zeros()
        where = short(place) if place is not None else "nowhere yet"
        sentence = f"{what} of the token {short(keys[0])} stands in {where}; {_holder(names, holder)} may change that."
        return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)

    return make


def _pointer_changed(what: str) -> _Words:
    def make(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
        del names
        place = read.pubkey_or_zeros()
        where = short(place) if place is not None else "nowhere"
        return (Effect(EffectKind.STEP, f"{what} of the token {short(keys[0])} stands in {where} from now on."),)

    return make


def _scaled(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    holder, multiplier = read.pubkey_or_zeros(), read.float64()
    sentence = (
        f"Amounts of the token {short(keys[0])} are shown times {multiplier:g}; {_holder(names, holder)} may change it."
    )
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _scale_changed(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    multiplier, _from_s = read.float64(), read.signed(8)
    sentence = f"Amounts of the token {short(keys[0])} are shown times {multiplier:g} from then on."
    return (Effect(EffectKind.POWER, sentence, mint=keys[0], danger=True),)


def _excess(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = f"Takes the SOL that {short(keys[0])} holds beyond its deposit for {names.who(keys[1])}."
    danger = not names.is_own(keys[1])
    return (Effect(EffectKind.SEND, sentence, None, None, keys[0], keys[1], danger=danger),)


_PLAIN: dict[int, Known] = {
    25: ("InitializeMintCloseAuthority", 1, _close_authority),
    29: ("Reallocate", 4, _reallocated),
    31: ("CreateNativeMint", 3, _said("Creates the token for wrapped SOL.")),
    32: ("InitializeNonTransferableMint", 1, _said("The token {} can never be sent on.")),
    35: ("InitializePermanentDelegate", 1, _permanent_delegate),
    38: ("WithdrawExcessLamports", 3, _excess),
}
_PARTS: dict[tuple[int, int], Known] = {
    (26, 0): ("InitializeTransferFeeConfig", 1, _fee_made),
    (26, 1): ("TransferCheckedWithFee", 4, _fee_paid),
    (26, 2): ("WithdrawWithheldTokensFromMint", 3, _fees_taken),
    (26, 3): ("WithdrawWithheldTokensFromAccounts", 3, _fees_taken_from),
    (26, 4): ("HarvestWithheldTokensToMint", 1, _said("Gathers the fees withheld for the token {}.")),
    (26, 5): ("SetTransferFee", 2, _fee_changed),
    (28, 0): ("InitializeDefaultAccountState", 1, _default_state),
    (28, 1): ("UpdateDefaultAccountState", 2, _default_state),
    (30, 0): ("EnableRequiredMemoTransfers", 2, _said("The token account {} takes tokens only with a memo.")),
    (30, 1): ("DisableRequiredMemoTransfers", 2, _said("The token account {} takes tokens without a memo.")),
    (33, 0): ("InitializeInterestBearingMint", 1, _interest_made),
    (33, 1): ("UpdateRateInterestBearingMint", 2, _interest_changed),
    (34, 0): ("EnableCpiGuard", 2, _said("Guards the token account {} against programs.")),
    (34, 1): (
        "DisableCpiGuard",
        2,
        _said("Ends the guard of the token account {} against programs.", EffectKind.POWER, danger=True),
    ),
    (36, 0): ("InitializeTransferHook", 1, _hook_made),
    (36, 1): ("UpdateTransferHook", 2, _hook_changed),
    (39, 0): ("InitializeMetadataPointer", 1, _pointer_made("The description")),
    (39, 1): ("UpdateMetadataPointer", 2, _pointer_changed("The description")),
    (40, 0): ("InitializeGroupPointer", 1, _pointer_made("The group")),
    (40, 1): ("UpdateGroupPointer", 2, _pointer_changed("The group")),
    (41, 0): ("InitializeGroupMemberPointer", 1, _pointer_made("The membership")),
    (41, 1): ("UpdateGroupMemberPointer", 2, _pointer_changed("The membership")),
    (43, 0): ("InitializeScaledUiAmountMint", 1, _scaled),
    (43, 1): ("UpdateMultiplierScaledUiMint", 2, _scale_changed),
    (44, 0): ("InitializePausableConfig", 1, _right("pause all its transfers")),
    (44, 1): ("Pause", 2, _said("Pauses all transfers of the token {}.", EffectKind.POWER, danger=True)),
    (44, 2): ("Resume", 2, _said("Lets the token {} be transferred again.", EffectKind.POWER)),
}
_WITH_PARTS = frozenset(code for code, _ in _PARTS)


def decode_token2022(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    """Put an instruction of the Token-2022 program into words.

    Raises:
        UndecodableInstruction: it cannot be.
    """
    read = InstructionReader(data, "the Token-2022 program")
    code = read.number(1)
    known = _PARTS.get((code, read.number(1))) if code in _WITH_PARTS else _PLAIN.get(code)
    return decode_by_table("Token-2022", known or TOKEN_INSTRUCTIONS.get(code), read, keys, names)
