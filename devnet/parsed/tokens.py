"""SPL Token and Token-2022 account layouts (spl-token-interface ``state.rs``)."""

import struct
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from solders.pubkey import Pubkey

MINT_BYTES = 82
TOKEN_ACCOUNT_BYTES = 165
MULTISIG_BYTES = 355
_TYPE_OFFSET = 165
_TYPE_MINT = 1
_TYPE_ACCOUNT = 2
_MINT = struct.Struct("<I32sQB?I32s")
_ACCOUNT = struct.Struct("<32s32sQI32sBIQQI32s")
_STATES = ("uninitialized", "initialized", "frozen")


@dataclass(frozen=True)
class Mint:
    """A token mint; ``supply`` in base units."""

    mint_authority: Pubkey | None
    supply: int
    decimals: int
    freeze_authority: Pubkey | None


@dataclass(frozen=True)
class TokenAccount:
    """A token account; amounts in base units of the mint."""

    mint: Pubkey
    owner: Pubkey
    amount: int
    delegate: Pubkey | None
    state: str
    rent_exempt_reserve: int | None
    delegated_amount: int
    close_authority: Pubkey | None


def _optional(tag: int, key: bytes) -> Pubkey | None:
    return Pubkey(key) if tag == 1 else None


def _is_kind(data: bytes, size: int, kind: int) -> bool:
    if len(data) == size:
        return True
    return len(data) > _TYPE_OFFSET and len(data) != MULTISIG_BYTES and data[_TYPE_OFFSET] == kind


def unpack_mint(data: bytes) -> Mint | None:
    """Return the mint in this account data, or None when it holds no initialized mint."""
    if not _is_kind(data, MINT_BYTES, _TYPE_MINT) or len(data) == TOKEN_ACCOUNT_BYTES:
        return None
    tag, authority, supply, decimals, initialized, freeze_tag, freeze = _MINT.unpack_from(data)
    if not initialized:
        return None
    return Mint(_optional(tag, authority), supply, decimals, _optional(freeze_tag, freeze))


def unpack_token_account(data: bytes) -> TokenAccount | None:
    """Return the token account in this data, or None when it holds no initialized one."""
    if not _is_kind(data, TOKEN_ACCOUNT_BYTES, _TYPE_ACCOUNT):
        return None
    fields = _ACCOUNT.unpack_from(data)
    mint, owner, amount, delegate_tag, delegate, state, native_tag, reserve, delegated, close_tag, close = fields
    if not 1 <= state < len(_STATES):
        return None
    return TokenAccount(
        Pubkey(mint),
        Pubkey(owner),
        amount,
        _optional(delegate_tag, delegate),
        _STATES[state],
        reserve if native_tag == 1 else None,
        delegated,
        _optional(close_tag, close),
    )


def mint_decimals(data: bytes) -> int | None:
    """Return the decimals of a mint's data, or None."""
    mint = unpack_mint(data)
    return None if mint is None else mint.decimals


def token_amount(amount: int, decimals: int) -> dict[str, Any]:
    """Return an amount in agave's four forms."""
    exact = Decimal(amount).scaleb(-decimals)
    text = f"{exact:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return {"amount": str(amount), "decimals": decimals, "uiAmount": float(exact), "uiAmountString": text}
