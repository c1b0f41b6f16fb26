"""Instructions and layouts of the System, Token, Associated Token Account and Memo programs."""

from collections.abc import Sequence
from dataclasses import dataclass

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey
from solders.system_program import CreateAccountParams, TransferParams, create_account, transfer

from market.addresses import (
    ASSOCIATED_TOKEN_PROGRAM,
    MEMO_PROGRAM,
    SYSTEM_PROGRAM,
    TOKEN_2022_PROGRAM,
    TOKEN_PROGRAM,
    associated_token_address,
)
from market.errors import WrongAccount
from market.rpc_types import AccountInfo

__all__ = [
    "MAX_MEMO_BYTES",
    "MINT_BYTES",
    "TOKEN_ACCOUNT_BYTES",
    "Mint",
    "TokenAccount",
    "close_token_account",
    "create_associated_token_account",
    "create_mint",
    "create_system_account",
    "memo",
    "mint_to",
    "parse_mint",
    "parse_token_account",
    "transfer_lamports",
    "transfer_tokens",
    "with_references",
]

MINT_BYTES = 82
TOKEN_ACCOUNT_BYTES = 165
# Token-2022 puts the account's kind behind the padded base layout when it has extensions.
_KIND_OFFSET = 165
_KIND_MINT, _KIND_ACCOUNT = 1, 2
_TOKEN_PROGRAMS = frozenset({TOKEN_PROGRAM, TOKEN_2022_PROGRAM})
MAX_MEMO_BYTES = 566


@dataclass(frozen=True)
class Mint:
    """A token's mint."""

    supply: int
    decimals: int
    mint_authority: Pubkey | None
    freeze_authority: Pubkey | None
    token_program: Pubkey


@dataclass(frozen=True)
class TokenAccount:
    """A token account."""

    mint: Pubkey
    owner: Pubkey
    amount: int
    frozen: bool
    token_program: Pubkey


def parse_mint(account: AccountInfo) -> Mint:
    """Decode a mint.

    Raises:
        WrongAccount: the account is not an initialised mint of a token program.
    """
    data = account.data
    extended = len(data) > _KIND_OFFSET and account.owner == TOKEN_2022_PROGRAM and data[_KIND_OFFSET] == _KIND_MINT
    if account.owner not in _TOKEN_PROGRAMS or not (len(data) == MINT_BYTES or extended) or data[45] != 1:
        raise WrongAccount("This address is not a token's mint.")
    return Mint(
        supply=int.from_bytes(data[36:44], "little"),
        decimals=data[44],
        mint_authority=_optional(data[0:36]),
        freeze_authority=_optional(data[46:82]),
        token_program=account.owner,
    )


def parse_token_account(account: AccountInfo) -> TokenAccount:
    """Decode a token account.

    Raises:
        WrongAccount: the account is not an initialised token account.
    """
    data = account.data
    extended = len(data) > _KIND_OFFSET and account.owner == TOKEN_2022_PROGRAM and data[_KIND_OFFSET] == _KIND_ACCOUNT
    if account.owner not in _TOKEN_PROGRAMS or not (len(data) == TOKEN_ACCOUNT_BYTES or extended):
        raise WrongAccount("This address is not a token account.")
    state = data[108]
    if state not in {1, 2}:
        raise WrongAccount("This token account is not initialised.")
    return TokenAccount(
        mint=Pubkey.from_bytes(data[0:32]),
        owner=Pubkey.from_bytes(data[32:64]),
        amount=int.from_bytes(data[64:72], "little"),
        frozen=state == 2,  # noqa: PLR2004 - AccountState::Frozen
        token_program=account.owner,
    )


def _optional(field: bytes) -> Pubkey | None:
    """Decode a COption<Pubkey>: u32 tag, 32 bytes."""
    return Pubkey.from_bytes(field[4:36]) if field[0] else None


def transfer_lamports(source: Pubkey, destination: Pubkey, lamports: int) -> Instruction:
    """Move SOL."""
    return transfer(TransferParams(from_pubkey=source, to_pubkey=destination, lamports=lamports))


def with_references(instruction: Instruction, references: Sequence[Pubkey]) -> Instruction:
    """Name addresses in a transfer by which its recipient finds it (Solana Pay); they neither sign nor change."""
    named = [AccountMeta(key, is_signer=False, is_writable=False) for key in references]
    return Instruction(instruction.program_id, bytes(instruction.data), [*instruction.accounts, *named])


def create_system_account(payer: Pubkey, address: Pubkey, *, lamports: int, space: int, owner: Pubkey) -> Instruction:
    """Create an account that `owner` (a program) controls; `address` must sign."""
    return create_account(
        CreateAccountParams(from_pubkey=payer, to_pubkey=address, lamports=lamports, space=space, owner=owner)
    )


def create_associated_token_account(
    payer: Pubkey, owner: Pubkey, mint: Pubkey, token_program: Pubkey = TOKEN_PROGRAM
) -> Instruction:
    """Create a wallet's token account of a mint; does nothing if it is there (CreateIdempotent)."""
    accounts = [
        AccountMeta(payer, is_signer=True, is_writable=True),
        AccountMeta(associated_token_address(owner, mint, token_program), is_signer=False, is_writable=True),
        AccountMeta(owner, is_signer=False, is_writable=False),
        AccountMeta(mint, is_signer=False, is_writable=False),
        AccountMeta(SYSTEM_PROGRAM, is_signer=False, is_writable=False),
        AccountMeta(token_program, is_signer=False, is_writable=False),
    ]
    return Instruction(ASSOCIATED_TOKEN_PROGRAM, b"\x01", accounts)


def transfer_tokens(
    source: Pubkey,
    mint: Pubkey,
    destination: Pubkey,
    owner: Pubkey,
    *,
    amount: int,
    decimals: int,
    token_program: Pubkey = TOKEN_PROGRAM,
    fee: int | None = None,
) -> Instruction:
    """Move tokens between token accounts (TransferChecked).

    Args:
        source: token account that pays.
        mint: of the token.
        destination: token account that gets.
        owner: of the source; signs.
        amount: base units.
        decimals: of the mint, checked by the program.
        token_program: of the mint.
        fee: base units that the token keeps; with it the transfer fails where that is not the fee any more
            (TransferCheckedWithFee).
    """
    accounts = [
        AccountMeta(source, is_signer=False, is_writable=True),
        AccountMeta(mint, is_signer=False, is_writable=False),
        AccountMeta(destination, is_signer=False, is_writable=True),
        AccountMeta(owner, is_signer=True, is_writable=False),
    ]
    checked = amount.to_bytes(8, "little") + bytes([decimals])
    data = b"\x0c" + checked if fee is None else b"\x1a\x01" + checked + fee.to_bytes(8, "little")
    return Instruction(token_program, data, accounts)


def create_mint(
    payer: Pubkey, mint: Pubkey, authority: Pubkey, *, rent_lamports: int, decimals: int = 6
) -> list[Instruction]:
    """Create a mint without freeze authority, for test networks; `mint` must sign."""
    return [
        create_system_account(payer, mint, lamports=rent_lamports, space=MINT_BYTES, owner=TOKEN_PROGRAM),
        Instruction(
            TOKEN_PROGRAM,
            b"\x14" + bytes([decimals]) + bytes(authority) + b"\x00",  # InitializeMint2
            [AccountMeta(mint, is_signer=False, is_writable=True)],
        ),
    ]


def mint_to(mint: Pubkey, destination: Pubkey, authority: Pubkey, *, amount: int, decimals: int) -> Instruction:
    """Create tokens (MintToChecked); `amount` in base units."""
    accounts = [
        AccountMeta(mint, is_signer=False, is_writable=True),
        AccountMeta(destination, is_signer=False, is_writable=True),
        AccountMeta(authority, is_signer=True, is_writable=False),
    ]
    return Instruction(TOKEN_PROGRAM, b"\x0e" + amount.to_bytes(8, "little") + bytes([decimals]), accounts)


def close_token_account(account: Pubkey, destination: Pubkey, owner: Pubkey) -> Instruction:
    """Close an empty token account; its rent goes to `destination`."""
    accounts = [
        AccountMeta(account, is_signer=False, is_writable=True),
        AccountMeta(destination, is_signer=False, is_writable=True),
        AccountMeta(owner, is_signer=True, is_writable=False),
    ]
    return Instruction(TOKEN_PROGRAM, b"\x09", accounts)


def memo(text: str, signers: tuple[Pubkey, ...] = ()) -> Instruction:
    """Write a note into the chain's history; everyone can read it."""
    data = text.encode()
    if len(data) > MAX_MEMO_BYTES:
        raise ValueError(f"a memo has at most {MAX_MEMO_BYTES} bytes")
    return Instruction(MEMO_PROGRAM, data, [AccountMeta(key, is_signer=True, is_writable=False) for key in signers])
