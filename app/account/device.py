"""Accounts of a Ledger: listing what a device holds, and signing with it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from app.errors import Declined
from wallet import LedgerApp, LedgerSigner, PathScheme, WalletKind, address_of
from wallet.derivation import account_path
from wallet.errors import LedgerBlindSigningError, LedgerDeniedError, LedgerError
from wallet.ledger_hidraw import open_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from market.transaction import Signer
    from wallet import Account, Wallet

__all__ = [
    "CANNOT_SELL",
    "DeviceAccount",
    "DevicePrompt",
    "DeviceSigner",
    "Unprompted",
    "connect",
    "device_accounts",
    "signer_of",
]

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


class DevicePrompt(Protocol):
    """Tells a person what to do at their device. Its methods are called from the thread that waits for it."""

    def waiting(self, address: str, cancel: Callable[[], None]) -> None:
        """The device has a signature for the account at ``address`` to agree to; ``cancel`` ends the wait for it."""
        ...

    def done(self) -> bool:
        """It answered, or it is gone; return whether the person still wants its signature."""
        ...

    def denied(self, problem: str) -> None:
        """Say that the device's owner refused, or that it cannot show what it was to sign."""
        ...

    def again(self, problem: str) -> bool:
        """Say why the device could not be asked; return whether to try once more."""
        ...


class Unprompted:
    """Says nothing and does not try twice."""

    def waiting(self, address: str, cancel: Callable[[], None]) -> None:
        """Say nothing."""

    def done(self) -> bool:
        """It is wanted."""
        return True

    def denied(self, problem: str) -> None:
        """Say nothing: the error does."""

    def again(self, problem: str) -> bool:
        """Do not."""
        del problem
        return False


class DeviceSigner:
    """A `Signer` for an account of a Ledger: finds the device when there is something to sign, and lets it go after.

    Signing waits for the device's owner; call it from a thread that may wait.

    Args:
        account: of a Ledger.
        prompt: told what happens.
    """

    def __init__(self, account: Account, prompt: DevicePrompt) -> None:
        self._account = account
        self._prompt = prompt
        self._device: LedgerApp | None = None
        self._cancelled = False

    @property
    def pubkey(self) -> bytes:
        """The 32-byte public key."""
        return self._account.pubkey

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of ``message``, after the device's owner agreed.

        Raises:
            LedgerDeniedError: the owner said no.
            Declined: it was cancelled here before the device answered.
            LedgerError: no device, another one, or it is gone, and nobody wanted to try again.
        """
        while True:
            try:
                return self._ask(message)
            except (LedgerDeniedError, LedgerBlindSigningError) as error:
                self._prompt.denied(str(error))
                raise
            except LedgerError as error:
                if self._cancelled or not self._prompt.again(str(error)):
                    raise

    def cancel(self) -> None:
        """End a wait for the device in another thread; what it signs after that is thrown away."""
        self._cancelled = True
        device = self._device
        if device is not None:
            device.cancel()

    def _ask(self, message: bytes) -> bytes:
        with closing(connect()) as device:
            self._device = device
            self._prompt.waiting(self._account.address, self.cancel)
            try:
                return self._wanted(LedgerSigner(device, self._account.path or "", self._account.pubkey).sign(message))
            except LedgerError:
                self._wanted(b"")
                raise
            finally:
                self._device = None

    def _wanted(self, signature: bytes) -> bytes:
        """Return a signature, unless the person took the question back meanwhile."""
        wanted = self._prompt.done()
        if wanted and not self._cancelled:
            return signature
        raise Declined(
            "You cancelled this here, so whatever your Ledger signs is thrown away. Nothing was sent.",
            next_step="Refuse it on the device, too, if it still asks.",
        )


def signer_of(wallet: Wallet, account: Account, prompt: DevicePrompt) -> Signer:
    """Return who signs for an account: its key in the vault, or the Ledger that holds it.

    Raises:
        WatchOnlyError: there is no key at all.
    """
    return DeviceSigner(account, prompt) if account.kind is WalletKind.LEDGER else wallet.signer(account.number)
