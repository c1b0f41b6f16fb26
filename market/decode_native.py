"""Words for the System, Token, Associated Token Account, Compute Budget and Memo programs."""

from collections.abc import Callable

from solders.pubkey import Pubkey

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    COMPUTE_BUDGET_PROGRAM,
    MEMO_PROGRAM,
    MEMO_PROGRAM_V1,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
)
from market.effects import DecodedInstruction, Decoder, Effect, EffectKind, Names, undecodable
from market.wording import short

__all__ = ["NATIVE_DECODERS"]

_Keys = tuple[Pubkey, ...]
_Make = Callable[[bytes, _Keys, Names], tuple[Effect, ...]]
_NO_AUTHORITY = 0
_MAX_MEMO = 1_000


class _Reader:
    """Cuts packed little-endian fields off; running short is an undecodable instruction."""

    def __init__(self, data: bytes, program: str) -> None:
        self._data, self._program = data, program

    def take(self, size: int) -> bytes:
        if len(self._data) < size:
            raise undecodable(self._program)
        head, self._data = self._data[:size], self._data[size:]
        return head

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")

    def end(self) -> None:
        if self._data:
            raise undecodable(self._program)


# ------------------------------------------------------------------------------------------------ System


def _system_create(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "System")
    lamports, space, owner = read.number(8), read.number(8), Pubkey.from_bytes(read.take(32))
    read.end()
    payer, created = keys[0], keys[1]
    sentence = (
        f"Creates the account {short(created)} of {space:,} bytes for the program {short(owner)}; "
        f"{names.sol(lamports)} of yours is its deposit."
    )
    return (Effect(EffectKind.RENT, sentence, lamports, None, payer, created),)


def _system_transfer(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "System")
    lamports = read.number(8)
    read.end()
    source, destination = keys[0], keys[1]
    payer = "You send" if names.who(source) == "you" else f"{short(source)} sends"
    sentence = f"{payer} {names.sol(lamports)} to {names.who(destination)}."
    return (Effect(EffectKind.SEND, sentence, lamports, None, source, destination),)


def _system_assign(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "System")
    owner = Pubkey.from_bytes(read.take(32))
    read.end()
    sentence = f"Hands the account of {names.who(keys[0])} over to the program {short(owner)} for good."
    return (Effect(EffectKind.POWER, sentence, source=keys[0], destination=owner, danger=True),)


def _system_allocate(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "System")
    space = read.number(8)
    read.end()
    sentence = f"Gives the account of {names.who(keys[0])} {space:,} bytes; it can then no longer hold a wallet."
    return (Effect(EffectKind.POWER, sentence, source=keys[0], danger=True),)


_SYSTEM: dict[int, tuple[str, int, _Make]] = {
    0: ("CreateAccount", 2, _system_create),
    1: ("Assign", 1, _system_assign),
    2: ("Transfer", 2, _system_transfer),
    8: ("Allocate", 1, _system_allocate),
}


def _system(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    found = _SYSTEM.get(int.from_bytes(data[:4], "little")) if len(data) >= 4 else None  # noqa: PLR2004 - u32 code
    if found is None or len(keys) < found[1]:
        raise undecodable("the System program")
    return DecodedInstruction("System", found[0], found[2](data[4:], keys, names))


# ------------------------------------------------------------------------------------------------ Token


def _moved(names: Names, amount: int, mint: Pubkey | None, source: Pubkey, destination: Pubkey) -> Effect:
    if mint is None and source in names.token_accounts:
        mint = names.token_accounts[source][1]
    text = names.tokens_text(amount, mint) if mint is not None else f"{amount:,} base units of an unknown token"
    payer = "You send" if names.who(source) == "you" else f"{short(source)} sends"
    return Effect(EffectKind.SEND, f"{payer} {text} to {names.who(destination)}.", amount, mint, source, destination)


def _token_transfer(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    amount = read.number(8)
    read.end()
    return (_moved(names, amount, None, keys[0], keys[1]),)


def _token_transfer_checked(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    amount, _decimals = read.number(8), read.number(1)
    read.end()
    return (_moved(names, amount, keys[1], keys[0], keys[2]),)


def _token_init_mint(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    decimals, authority, flag = read.number(1), Pubkey.from_bytes(read.take(32)), read.number(1)
    freeze = Pubkey.from_bytes(read.take(32)) if flag else None
    read.end()
    frozen = f" and {names.who(freeze)} may freeze accounts" if freeze is not None else ""
    sentence = (
        f"Creates the token {short(keys[0])} with {decimals} decimals; {names.who(authority)} may make more{frozen}."
    )
    return (Effect(EffectKind.STEP, sentence, mint=keys[0]),)


def _token_init_account(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    owner = Pubkey.from_bytes(read.take(32)) if data else keys[2]
    read.end()
    return (Effect(EffectKind.STEP, f"Opens a token account for {names.who(owner)}.", mint=keys[1]),)


def _token_mint(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    amount = read.number(8)
    read.take(len(data) - 8)
    text = names.tokens_text(amount, keys[0], up=False)
    sentence = f"Creates {text} for {names.who(keys[1])}."
    return (Effect(EffectKind.RECEIVE, sentence, amount, keys[0], None, keys[1]),)


def _token_burn(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount = _Reader(data, "Token").number(8)
    sentence = f"Destroys {names.tokens_text(amount, keys[1])} of {names.who(keys[0])} for good."
    return (Effect(EffectKind.SEND, sentence, amount, keys[1], keys[0], None, danger=True),)


def _token_approve(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    amount = _Reader(data, "Token").number(8)
    checked = len(data) > 8  # noqa: PLR2004 - ApproveChecked carries the decimals
    mint = keys[1] if checked else names.token_accounts.get(keys[0], (None, None))[1]
    delegate = keys[2] if checked else keys[1]
    text = names.tokens_text(amount, mint) if mint is not None else f"{amount:,} base units"
    sentence = f"Lets {names.who(delegate)} take {text} from you at any time, without asking again."
    return (Effect(EffectKind.POWER, sentence, amount, mint, keys[0], delegate, danger=True),)


def _token_revoke(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del data
    return (Effect(EffectKind.POWER, f"Ends what anyone else may take from the account of {names.who(keys[0])}."),)


def _token_set_authority(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    read = _Reader(data, "Token")
    kind, flag = read.number(1), read.number(1)
    to = Pubkey.from_bytes(read.take(32)) if flag else None
    read.end()
    what = {
        0: "the right to make more of it",
        1: "the right to freeze accounts",
        2: "ownership",
        3: "the right to close",
    }
    taker = names.who(to) if to is not None else "nobody"
    sentence = f"Gives {what.get(kind, 'a right')} over {short(keys[0])} to {taker}."
    return (Effect(EffectKind.POWER, sentence, source=keys[0], destination=to, danger=True),)


def _token_close(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    _Reader(data, "Token").end()
    sentence = f"Closes the empty token account {short(keys[0])}; its SOL goes to {names.who(keys[1])}."
    return (Effect(EffectKind.RETURN, sentence, source=keys[0], destination=keys[1], danger=keys[1] != names.me),)


def _token_sync(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del data
    return (Effect(EffectKind.STEP, f"Counts the wrapped SOL of {names.who(keys[0])} again."),)


def _token_freeze(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del data
    return (Effect(EffectKind.POWER, f"Freezes the token account of {names.who(keys[0])}.", danger=True),)


def _token_thaw(data: bytes, keys: _Keys, names: Names) -> tuple[Effect, ...]:
    del data
    return (Effect(EffectKind.POWER, f"Unfreezes the token account of {names.who(keys[0])}."),)


_TOKEN: dict[int, tuple[str, int, _Make]] = {
    0: ("InitializeMint", 1, _token_init_mint),
    1: ("InitializeAccount", 3, _token_init_account),
    3: ("Transfer", 3, _token_transfer),
    4: ("Approve", 3, _token_approve),
    5: ("Revoke", 2, _token_revoke),
    6: ("SetAuthority", 2, _token_set_authority),
    7: ("MintTo", 3, _token_mint),
    8: ("Burn", 3, _token_burn),
    9: ("CloseAccount", 3, _token_close),
    10: ("FreezeAccount", 3, _token_freeze),
    11: ("ThawAccount", 3, _token_thaw),
    12: ("TransferChecked", 4, _token_transfer_checked),
    13: ("ApproveChecked", 4, _token_approve),
    14: ("MintToChecked", 3, _token_mint),
    15: ("BurnChecked", 3, _token_burn),
    16: ("InitializeAccount2", 2, _token_init_account),
    17: ("SyncNative", 1, _token_sync),
    18: ("InitializeAccount3", 2, _token_init_account),
    20: ("InitializeMint2", 1, _token_init_mint),
}


def _token(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
    found = _TOKEN.get(data[0]) if data else None
    if found is None or len(keys) < found[1]:
        raise undecodable("the Token program")
    return DecodedInstruction("Token", found[0], found[2](data[1:], keys, names))


# ------------------------------------------------------------------------------------------------ the rest


def _associated(data: bytes, keys: _Keys, names: Names) -> DecodedInstruction:
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
    SYSTEM_PROGRAM: _system,
    TOKEN_PROGRAM: _token,
    # Same base instructions; those of extensions have codes that are not decoded, hence refused.
    TOKEN_2022_PROGRAM: _token,
    ASSOCIATED_TOKEN_PROGRAM: _associated,
    COMPUTE_BUDGET_PROGRAM: _budget,
    MEMO_PROGRAM: _memo,
    MEMO_PROGRAM_V1: _memo,
}
