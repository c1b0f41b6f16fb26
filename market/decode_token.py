"""Words for the instructions that Token and Token-2022 share (`spl-token` instruction.rs: u8 code, packed fields)."""

from solders.pubkey import Pubkey

from market.decode_reader import InstructionReader, Known, decode_by_table
from market.effects import DecodedInstruction, Effect, EffectKind, Names
from market.wording import short

__all__ = ["TOKEN_INSTRUCTIONS", "decode_token", "moved"]

_Keys = tuple[Pubkey, ...]
_UNLIMITED = 2**64 - 1
_RIGHTS = {
    0: "the right to make more of it",
    1: "the right to freeze accounts",
    2: "ownership",
    3: "the right to close",
    4: "the right to change its transfer fee",
    5: "the right to take withheld fees",
    6: "the right to close the token",
    7: "the right to change its interest",
    8: "the right to take it from every holder",
    10: "the right to change what runs at each transfer",
    12: "the right to change its description",
    13: "the right to change its group",
    14: "the right to change its membership",
    15: "the right to change how amounts are shown",
    16: "the right to pause it",
}
_NAMED_RIGHTS = {_RIGHTS[2]: "owner", _RIGHTS[3]: "close"}
"""Those over one account."""


def moved(
    names: Names, amount: int, mint: Pubkey | None, source: Pubkey, destination: Pubkey, note: str = ""
) -> Effect:
    """Return the effect of tokens that go from one account to another; `note` ends the sentence."""
    if mint is None and source in names.token_accounts:
        mint = names.token_accounts[source][1]
    text = names.tokens_text(amount, mint) if mint is not None else f"{amount:,} base units of an unknown token"
    who, whom = names.who(source), names.who(destination)
    sentence = f"You send {text} to {whom}{note}." if who == "you" else f"{who} sends {text} to {whom}{note}."
    return Effect(EffectKind.SEND, sentence, amount, mint, source, destination)


def _transfer(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return (moved(names, read.number(8), None, keys[0], keys[1]),)


def _transfer_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount, _decimals = read.number(8), read.number(1)
    return (moved(names, amount, keys[1], keys[0], keys[2]),)


def _initialize_mint(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    decimals, authority, freeze = read.number(1), read.pubkey(), read.pubkey_or_flag()
    frozen = f" and {names.who(freeze)} may freeze accounts" if freeze is not None else ""
    sentence = (
        f"Creates the token {short(keys[0])} with {decimals} decimals; {names.who(authority)} may make more{frozen}."
    )
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _opened(names: Names, owner: Pubkey, mint: Pubkey) -> tuple[Effect, ...]:
    return (Effect(EffectKind.STEP, f"Opens a token account for {names.who(owner)}.", mint=mint),)


def _initialize_account(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    return _opened(names, keys[2], keys[1])


def _initialize_account_of(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _opened(names, read.pubkey(), keys[1])


def _initialize_multisig(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del names
    needed = read.number(1)
    return (Effect(EffectKind.STEP, f"Makes {short(keys[0])} an owner of whom {needed} signers have to agree."),)


def _approved(names: Names, amount: int, mint: Pubkey | None, source: Pubkey, delegate: Pubkey) -> tuple[Effect, ...]:
    text = names.tokens_text(amount, mint) if mint is not None else f"{amount:,} base units"
    text = "everything" if amount == _UNLIMITED else text
    who = names.who(source)
    sentence = f"Lets {names.who(delegate)} take {text} from {who} at any time, without asking again."
    return (Effect(EffectKind.POWER, sentence, amount, mint, source, delegate, danger=True, right="delegate"),)


def _approve(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    mint = names.token_accounts[keys[0]][1] if keys[0] in names.token_accounts else None
    return _approved(names, read.number(8), mint, keys[0], keys[1])


def _approve_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount, _decimals = read.number(8), read.number(1)
    return _approved(names, amount, keys[1], keys[0], keys[2])


def _revoke(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    return (Effect(EffectKind.POWER, f"Ends what anyone else may take from the account of {names.who(keys[0])}."),)


def _set_authority(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    right, to = read.one_of(1, _RIGHTS), read.pubkey_or_flag()
    taker = names.who(to) if to is not None else "nobody"
    sentence = f"Gives {right} over {short(keys[0])} to {taker}."
    named = _NAMED_RIGHTS.get(right, "")
    return (Effect(EffectKind.POWER, sentence, source=keys[0], destination=to, danger=True, right=named),)


def _made(names: Names, amount: int, mint: Pubkey, to: Pubkey) -> tuple[Effect, ...]:
    sentence = f"Creates {names.tokens_text(amount, mint, up=False)} for {names.who(to)}."
    return (Effect(EffectKind.RECEIVE, sentence, amount, mint, None, to),)


def _mint(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _made(names, read.number(8), keys[0], keys[1])


def _mint_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount, _decimals = read.number(8), read.number(1)
    return _made(names, amount, keys[0], keys[1])


def _destroyed(names: Names, amount: int, keys: _Keys) -> tuple[Effect, ...]:
    sentence = f"Destroys {names.tokens_text(amount, keys[1])} of {names.who(keys[0])} for good."
    return (Effect(EffectKind.SEND, sentence, amount, keys[1], keys[0], None, danger=True),)


def _burn(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    return _destroyed(names, read.number(8), keys)


def _burn_checked(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount, _decimals = read.number(8), read.number(1)
    return _destroyed(names, amount, keys)


def _close(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    sentence = f"Closes the empty token account {short(keys[0])}; its SOL goes to {names.who(keys[1])}."
    danger = not names.is_own(keys[1])
    return (Effect(EffectKind.RETURN, sentence, source=keys[0], destination=keys[1], danger=danger),)


def _freeze(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    return (Effect(EffectKind.POWER, f"Freezes the token account of {names.who(keys[0])}.", danger=True),)


def _thaw(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    return (Effect(EffectKind.POWER, f"Unfreezes the token account of {names.who(keys[0])}."),)


def _sync(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read
    return (Effect(EffectKind.STEP, f"Counts the wrapped SOL of {names.who(keys[0])} again."),)


def _immutable(read: InstructionReader, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del read, names
    return (Effect(EffectKind.STEP, f"Fixes the owner of the token account {short(keys[0])} for good."),)


TOKEN_INSTRUCTIONS: dict[int, Known] = {
    0: ("InitializeMint", 2, _initialize_mint),
    1: ("InitializeAccount", 4, _initialize_account),
    2: ("InitializeMultisig", 3, _initialize_multisig),
    3: ("Transfer", 3, _transfer),
    4: ("Approve", 3, _approve),
    5: ("Revoke", 2, _revoke),
    6: ("SetAuthority", 2, _set_authority),
    7: ("MintTo", 3, _mint),
    8: ("Burn", 3, _burn),
    9: ("CloseAccount", 3, _close),
    10: ("FreezeAccount", 3, _freeze),
    11: ("ThawAccount", 3, _thaw),
    12: ("TransferChecked", 4, _transfer_checked),
    13: ("ApproveChecked", 4, _approve_checked),
    14: ("MintToChecked", 3, _mint_checked),
    15: ("BurnChecked", 3, _burn_checked),
    16: ("InitializeAccount2", 3, _initialize_account_of),
    17: ("SyncNative", 1, _sync),
    18: ("InitializeAccount3", 2, _initialize_account_of),
    19: ("InitializeMultisig2", 2, _initialize_multisig),
    20: ("InitializeMint2", 1, _initialize_mint),
    22: ("InitializeImmutableOwner", 1, _immutable),
}
"""By code. 21, 23 and 24 only ask for numbers, and nobody signs to ask."""


def decode_token(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    """Put an instruction of the Token program into words.

    Raises:
        UndecodableInstruction: it cannot be.
    """
    read = InstructionReader(data, "the Token program")
    return decode_by_table("Token", TOKEN_INSTRUCTIONS.get(read.number(1)), read, keys, names)
