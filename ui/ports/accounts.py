"""Wallets and accounts of the vault: seeing, adding, naming, hiding and removing them, and looking at their secrets."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ui.bridge.ports import Progress
from ui.ports.coins import Coins
from ui.ports.session import AccountKind


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account.

    Attributes:
        number: its name for good.
        name: what its owner calls it; treated as foreign, it may come from a restored vault.
        path: derivation path, empty for imported keys and watched addresses.
        in_use: the one whose pages are shown.
    """

    number: int
    wallet: int
    name: str
    address: str
    public_key: bytes
    kind: AccountKind
    path: str = ""
    hidden: bool = False
    in_use: bool = False


@dataclass(frozen=True, slots=True)
class WalletLine:
    """One wallet with its accounts.

    Attributes:
        words: 12 or 24 for a wallet of recovery words, else 0.
        has_passphrase: its words need a passphrase of their own beside them.
        backup_checked: nothing has to be written down: its words are on paper, or there are none, or they open nothing
            of value.
        practice: it was made to try with sample data; its words were never shown.
    """

    number: int
    name: str
    kind: AccountKind
    accounts: tuple[AccountLine, ...]
    words: int = 0
    has_passphrase: bool = False
    backup_checked: bool = True
    practice: bool = False


@dataclass(frozen=True, slots=True)
class NewWords:
    """A wallet of recovery words to be added; `passphrase` is the words' own (BIP-39), mostly empty."""

    name: str
    words: tuple[str, ...] = field(repr=False)
    passphrase: str = field(default="", repr=False)
    checked: bool = False


@dataclass(frozen=True, slots=True)
class FoundAccount:
    """An account of a wallet's words that was used before.

    Attributes:
        here: it is in the vault already.
    """

    path: str
    address: str
    public_key: bytes
    sol: Coins
    token_accounts: int
    here: bool


@dataclass(frozen=True, slots=True)
class ScanState:
    """How far a scan is."""

    looked: int
    found: tuple[FoundAccount, ...]


@dataclass(frozen=True, slots=True)
class DeviceAccount:
    """An account on a Ledger; `here` means that it is in the vault already."""

    path: str
    address: str
    public_key: bytes
    here: bool


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a removal means, in sentences.

    Attributes:
        blocked: why it is refused, a sentence each; empty if it is not.
        unchecked_wallet: wallet whose words have to be checked first, else None.
    """

    holds: tuple[str, ...]
    returns: str
    blocked: tuple[str, ...] = ()
    unchecked_wallet: int | None = None


class AccountsPort(Protocol):
    """Wallets and accounts. Every change is on the disk when its method returns."""

    async def wallets(self) -> tuple[WalletLine, ...]:
        """Return all wallets in order, hidden accounts too; needs no network."""
        ...

    async def balances(self) -> Mapping[int, tuple[Coins, ...]]:
        """Return what each account has free to spend, by its number: the market's token first, then SOL."""
        ...

    async def add_words(self, new: NewWords) -> AccountLine:
        """Add a wallet of recovery words and return its first account."""
        ...

    async def add_key(self, secret_key: str, name: str) -> AccountLine:
        """Add the key of a solana-keygen file's text, a list of bytes or a base58 secret key."""
        ...

    async def add_key_file(self, path: str, name: str) -> AccountLine:
        """Add the key in a solana-keygen file."""
        ...

    async def watch(self, address: str, name: str) -> AccountLine:
        """Add an address of which there is no key here."""
        ...

    async def add_next(self, wallet: int) -> AccountLine:
        """Derive the next account of a wallet's words."""
        ...

    def scan(self, wallet: int) -> AsyncIterator[ScanState]:
        """Look for used accounts of a wallet's words; ends by itself. The network learns which belong together."""
        ...

    async def add_found(self, wallet: int, paths: tuple[str, ...]) -> tuple[AccountLine, ...]:
        """Keep accounts that a scan found."""
        ...

    async def device_accounts(self, progress: Progress) -> tuple[DeviceAccount, ...]:
        """List the accounts on the Ledger that is plugged in."""
        ...

    async def add_device_account(self, path: str, name: str) -> AccountLine:
        """Keep an account of a Ledger, after its owner compared the address on the device's screen."""
        ...

    async def rename_account(self, number: int, name: str) -> None:
        """Give an account another name."""
        ...

    async def rename_wallet(self, number: int, name: str) -> None:
        """Give a wallet another name."""
        ...

    async def set_hidden(self, number: int, *, hidden: bool) -> None:
        """Leave an account out of lists, or show it again."""
        ...

    async def removal_of_account(self, number: int) -> Consequences:
        """Read what removing an account would mean."""
        ...

    async def removal_of_wallet(self, number: int) -> Consequences:
        """Read what removing a wallet with all its accounts would mean."""
        ...

    async def remove_account(self, number: int, passphrase: str) -> None:
        """Take an account out of the vault."""
        ...

    async def remove_wallet(self, number: int, passphrase: str) -> None:
        """Take a wallet, its accounts and its words out of the vault."""
        ...

    async def secret_key(self, number: int, passphrase: str) -> str:
        """Return an account's base58 secret key, after the passphrase was asked again."""
        ...

    async def words(self, wallet: int, passphrase: str) -> tuple[str, ...]:
        """Return a wallet's recovery words, after the passphrase was asked again."""
        ...

    async def words_checked(self, wallet: int) -> None:
        """Remember that a wallet's words are on paper."""
        ...
