"""Accounts of a Ledger: listing what a device holds, and signing with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wallet import LedgerApp, LedgerSigner, PathScheme, WalletKind, address_of
from wallet.derivation import account_path
from wallet.ledger_hidraw import open_ledger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from market.transaction import Signer
    from wallet import Account, Wallet

__all__ = ["CANNOT_SELL", "DeviceAccount", "connect", "device_accounts", "signer_of"]

CANNOT_SELL = (
    "A Ledger account holds, receives and signs. It cannot sell or review: packages and votes need secrets that "
    "derive from its key, and that key never leaves the device."
)
_SCHEMES = (PathScheme.SHORT, PathScheme.STANDARD, PathScheme.ROOT)
"""Ledger Live's own first."""


@dataclass(frozen=True, slots=True)
class DeviceAccount:
    """One account on a device.

    Attributes:
        path: derivation path.
        pubkey: 32 bytes.
        address: the same in base58.
    """

    path: str
    pubkey: bytes
    address: str


def connect() -> LedgerApp:
    """Open the Ledger that is plugged in.

    Raises:
        LedgerError: there is none, or it cannot be opened.
    """
    return LedgerApp(open_ledger())


def device_accounts(app: LedgerApp, count: int) -> Iterator[DeviceAccount]:
    """Give the first `count` accounts of each numbering that Solana wallets use.

    Raises:
        LedgerError: the device is locked, shows another app or is gone.
    """
    for scheme in _SCHEMES:
        for index in range(count if scheme.numbered else 1):
            yield device_account(app, account_path(index, scheme))


def device_account(app: LedgerApp, path: str, *, confirm: bool = False) -> DeviceAccount:
    """Return the account at a path; with `confirm` its owner compares the address on the device's screen.

    Raises:
        DerivationError: the path is none of a Ledger's.
        LedgerError: the device is locked, shows another app or is gone, or its owner said no.
    """
    pubkey = app.pubkey(path, confirm=confirm)
    return DeviceAccount(path, pubkey, address_of(pubkey))


def signer_of(wallet: Wallet, account: Account) -> Signer:
    """Return who signs for an account: its key in the vault, or the Ledger that holds it and is plugged in.

    Raises:
        WatchOnlyError: there is no key at all.
        LedgerError: no device, or it cannot be opened.
    """
    if account.kind is WalletKind.LEDGER and account.path is not None:
        return LedgerSigner(connect(), account.path, account.pubkey)
    return wallet.signer(account.number)
