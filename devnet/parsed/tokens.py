"""SPL Token and Token-2022 account layouts (spl-token-interface ``state.rs``)."""

import math
import struct
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.parsed.extensions import amount_factors
from devnet.programs import SYSVAR_CLOCK, TOKEN_PROGRAMS

MINT_BYTES = 82
TOKEN_ACCOUNT_BYTES = 165
MULTISIG_BYTES = 355
_TYPE_OFFSET = 165
_TYPE_MINT = 1
_TYPE_ACCOUNT = 2
_MINT = struct.Struct("<I32sQB?I32s")
_ACCOUNT = struct.Struct("<32s32sQI32sBIQQI32s")
_INTEREST = struct.Struct("<32sqhqh")
_SCALED = struct.Struct("<32sdqd")
_CLOCK = struct.Struct("<QqQQq")
_YEAR_S = 31_556_736
_BASIS_POINTS = 10_000
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


@dataclass(frozen=True)
class MintView:
    """A mint as it matters for showing amounts.

    Attributes:
        decimals: Digits behind the point.
        interest: Data of its interest-bearing extension, or None.
        scaled: Data of its scaled-amount extension, or None.
        unix_time: Time of the state that is shown, in seconds.
    """

    decimals: int
    interest: bytes | None
    scaled: bytes | None
    unix_time: int

    def amount(self, amount: int) -> dict[str, Any]:
        """Return an amount in agave's four forms, with interest or multiplier as the extension has it now."""
        if self.interest is not None:
            text = _trimmed(f"{amount * self._interest_factor() / 10**self.decimals:.{self.decimals}f}", self.decimals)
        elif self.scaled is not None:
            text = self._scaled_text(amount)
        else:
            return token_amount(amount, self.decimals)
        return {"amount": str(amount), "decimals": self.decimals, "uiAmount": float(text), "uiAmountString": text}

    def _interest_factor(self) -> float:
        """Continuous compounding before and since the last change of the rate (spl-token-2022 ``total_scale``)."""
        _owner, started, before, updated, current = _INTEREST.unpack(self.interest or b"")
        past = before * (updated - started) / _YEAR_S / _BASIS_POINTS
        since = current * (self.unix_time - updated) / _YEAR_S / _BASIS_POINTS
        return math.exp(past) * math.exp(since)

    def _scaled_text(self, amount: int) -> str:
        _owner, multiplier, effective, newer = _SCALED.unpack(self.scaled or b"")
        now = newer if self.unix_time >= effective else multiplier
        scaled = amount * now
        if math.isinf(scaled):
            return "inf"
        whole = Decimal(math.trunc(scaled)).scaleb(-self.decimals)
        return _trimmed(f"{whole:f}", self.decimals)


def _trimmed(text: str, decimals: int) -> str:
    return text.rstrip("0").rstrip(".") if decimals > 0 and "." in text else text


def mint_view(mint: Pubkey, read: Callable[[Pubkey], Account | None]) -> MintView | None:
    """Return how amounts of a mint are shown in a state, None when there is no such mint."""
    account = read(mint)
    if account is None or account.owner not in TOKEN_PROGRAMS:
        return None
    data = account.data
    decimals = mint_decimals(data)
    if decimals is None:
        return None
    if len(data) == MINT_BYTES:
        return MintView(decimals, None, None, 0)
    interest, scaled = amount_factors(data)
    clock = read(SYSVAR_CLOCK)
    unix_time = 0 if clock is None else _CLOCK.unpack(clock.data)[-1]
    return MintView(decimals, interest, scaled, unix_time)
