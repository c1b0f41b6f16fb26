"""What the extensions of a Token-2022 mint or account mean for a transfer (`spl-token-2022` extension/*.rs)."""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM
from market.rpc_types import AccountInfo

__all__ = ["AccountTraits", "MintTraits", "TransferFee", "account_traits", "mint_traits"]

_BASE = 165
"""Length of a token account; a mint with extensions is padded to it, and a byte for its kind follows."""
_MULTISIG_BYTES = 355
_HEADER = struct.Struct("<HH")
_FEE = struct.Struct("<QQH")
_FEE_CONFIG, _DEFAULT_STATE, _MEMO, _NON_TRANSFERABLE, _INTEREST, _HOOK = 1, 6, 8, 9, 10, 14
_CONFIDENTIAL_ACCOUNT, _SCALED, _PAUSABLE = 5, 25, 26
_OLDER, _NEWER = slice(72, 90), slice(90, 108)
_HOOK_PROGRAM = slice(32, 64)
_PAUSED = 32
_PLAIN_CREDITS = 262
_FROZEN = 2
_MAX_FEE_BPS = 10_000
# What an account must have for each extension of its mint, by length; the owner of an associated one is fixed (0).
_ACCOUNT_EXTENSIONS = {_FEE_CONFIG: 8, _NON_TRANSFERABLE: 0, _HOOK: 1, _PAUSABLE: 0}


@dataclass(frozen=True)
class TransferFee:
    """What a token keeps of each transfer.

    Attributes:
        bps: hundredths of a percent.
        most: base units, at most.
    """

    bps: int
    most: int

    def of(self, amount: int) -> int:
        """Return the fee on so many base units: rounded up, as the program does (`TransferFee::calculate_fee`)."""
        return min(-(-amount * self.bps // _MAX_FEE_BPS), self.most)


@dataclass(frozen=True)
class MintTraits:
    """What of a mint concerns a transfer.

    Attributes:
        fees: fee from an epoch on, oldest first; empty for none.
        hook: program that runs at each transfer.
        non_transferable: whether it can never be sent on.
        paused: whether all its transfers are stopped.
        opens_frozen: whether new accounts of it are frozen.
        shown_otherwise: whether other wallets show its amounts multiplied (interest, scaled amounts).
        account_bytes: length of an associated token account of it.
    """

    fees: tuple[tuple[int, TransferFee], ...] = ()
    hook: Pubkey | None = None
    non_transferable: bool = False
    paused: bool = False
    opens_frozen: bool = False
    shown_otherwise: bool = False
    account_bytes: int = _BASE

    def fee(self, epoch: int) -> TransferFee | None:
        """Return the fee that holds in an epoch, or None."""
        found = [fee for since, fee in self.fees if since <= epoch] or [fee for _, fee in self.fees[:1]]
        return found[-1] if found and found[-1].bps else None


@dataclass(frozen=True)
class AccountTraits:
    """What of a token account concerns a transfer.

    Attributes:
        needs_memo: whether it takes tokens only right after a memo.
        takes_plain: whether it takes amounts that are not encrypted.
        confidential: whether it may hold an encrypted balance beside the one that shows.
    """

    needs_memo: bool = False
    takes_plain: bool = True
    confidential: bool = False


def mint_traits(account: AccountInfo) -> MintTraits:
    """Read the extensions of a mint; the caller has checked that it is one."""
    if account.owner != TOKEN_2022_PROGRAM:
        return MintTraits()
    found = _extensions(account.data)
    fees: tuple[tuple[int, TransferFee], ...] = ()
    config = found.get(_FEE_CONFIG, b"")
    if len(config) >= _NEWER.stop:
        read = [_FEE.unpack(config[part]) for part in (_OLDER, _NEWER)]
        fees = tuple((epoch, TransferFee(bps, most)) for epoch, most, bps in read)
    hook = Pubkey.from_bytes(found[_HOOK][_HOOK_PROGRAM]) if len(found.get(_HOOK, b"")) >= _HOOK_PROGRAM.stop else None
    length = _BASE + 1 + _HEADER.size
    length += sum(_HEADER.size + size for kind, size in _ACCOUNT_EXTENSIONS.items() if kind in found)
    return MintTraits(
        fees=fees,
        hook=None if hook == Pubkey.default() else hook,
        non_transferable=_NON_TRANSFERABLE in found,
        paused=found.get(_PAUSABLE, b"")[_PAUSED : _PAUSED + 1] == b"\x01",
        opens_frozen=found.get(_DEFAULT_STATE, b"")[:1] == bytes([_FROZEN]),
        shown_otherwise=_SCALED in found or _INTEREST in found,
        # An account as long as a multisig would be taken for one, so the program adds two bytes.
        account_bytes=length + 2 if length == _MULTISIG_BYTES else length,
    )


def account_traits(account: AccountInfo) -> AccountTraits:
    """Read the extensions of a token account; the caller has checked that it is one."""
    if account.owner != TOKEN_2022_PROGRAM:
        return AccountTraits()
    found = _extensions(account.data)
    hidden = found.get(_CONFIDENTIAL_ACCOUNT)
    return AccountTraits(
        needs_memo=found.get(_MEMO, b"")[:1] == b"\x01",
        takes_plain=hidden is None or hidden[_PLAIN_CREDITS : _PLAIN_CREDITS + 1] == b"\x01",
        confidential=hidden is not None,
    )


def _extensions(data: bytes) -> Mapping[int, bytes]:
    return dict(_entries(data))


def _entries(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield kind and value of each extension; ends at the first that does not fit."""
    at = _BASE + 1
    while at + _HEADER.size <= len(data):
        kind, length = _HEADER.unpack_from(data, at)
        value = data[at + _HEADER.size : at + _HEADER.size + length]
        if kind == 0 or len(value) != length:
            return
        yield kind, value
        at += _HEADER.size + length
