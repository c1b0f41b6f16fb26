"""Keys: making them, opening and locking the vault, changing account."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, Protocol

from ui.bridge.ports import Progress
from ui.i18n import mark, tr
from ui.ports.coins import Coins


class SessionState(Enum):
    """Where the person stands when the window opens."""

    NEW = "new"
    LOCKED = "locked"
    OPEN = "open"


AccountKind = Literal["phrase", "keys", "watch", "ledger"]

WATCH_ONLY = mark("This account is watched only: its key is not here. Use another account, or add its key.")
LEDGER_SELLS_NOT = mark(
    "A Ledger account holds, receives and signs. It cannot sell or review: that needs secrets that never leave the "
    "device. Use another account."
)


@dataclass(frozen=True, slots=True)
class Account:
    """One account of the vault.

    Attributes:
        balance: what is free to spend, None while unknown.
        kind: where its key lies; `watch` has none.
        wallet, wallet_number: the wallet it belongs to.
        number: its name for good.
    """

    name: str
    address: str
    public_key: bytes
    balance: Coins | None = None
    backup_checked: bool = True
    kind: AccountKind = "phrase"
    wallet: str = ""
    wallet_number: int = 0
    number: int = 0

    @property
    def why_not_sign(self) -> str:
        """Why it cannot sign anything; empty where it can."""
        return tr(WATCH_ONLY) if self.kind == "watch" else ""

    @property
    def why_not_sell(self) -> str:
        """Why it cannot sell or review; empty where it can."""
        return tr(LEDGER_SELLS_NOT) if self.kind == "ledger" else self.why_not_sign


@dataclass(frozen=True, slots=True)
class Strength:
    """A passphrase's strength: 0 (too weak, refused) to 4, and what that means in words."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class WordsCheck:
    """Whether imported words are a phrase: `address` is the first account, `what` says what is wrong."""

    valid: bool
    address: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong passphrases in a row, and the whole seconds until the next is taken (0: now)."""

    failed: int = 0
    wait_s: int = 0


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A line of the lock page: what goes on without keys, or what waits for the person."""

    text: str
    needs_you: bool = False


@dataclass(frozen=True, slots=True)
class NewVault:
    """What onboarding ends with. `words` and both passphrases must reach nothing but the vault.

    Attributes:
        words_passphrase: the words' own passphrase (BIP-39), mostly empty.
        watch: an address to be watched; then there are no words.
    """

    words: tuple[str, ...] = field(repr=False)
    passphrase: str = field(repr=False)
    use_keyring: bool = False
    backup_checked: bool = True
    imported: bool = False
    words_passphrase: str = field(default="", repr=False)
    watch: str = ""


class SessionPort(Protocol):
    """Keys: making them, opening and locking the vault, changing account."""

    @property
    def state(self) -> SessionState:
        """State now; cheap, asked before the first paint."""
        ...

    @property
    def keyring_name(self) -> str:
        """Name of the system's keyring, empty where there is none."""
        ...

    @property
    def keyring_notice(self) -> str:
        """Why the keyring did not take the new vault's key although it was asked to; empty where it did."""
        ...

    @property
    def stopped_at(self) -> str:
        """Where first run stopped before there was a vault: `words`, `verify`, `passphrase`; empty where it did not."""
        ...

    async def stand_at(self, step: str) -> None:
        """Remember how far first run is, never what was typed; empty forgets it."""
        ...

    async def check_address(self, text: str) -> str:
        """Return what is wrong with an address as typed; empty where nothing is."""
        ...

    async def new_words(self, count: int) -> tuple[str, ...]:
        """Return fresh BIP-39 words, 12 or 24; nothing is stored."""
        ...

    async def wordlist(self) -> tuple[str, ...]:
        """Return the 2,048 words, sorted, for completion."""
        ...

    async def check_words(self, words: tuple[str, ...], passphrase: str = "") -> WordsCheck:
        """Check words and checksum without storing anything; `passphrase` is the words' own."""
        ...

    async def strength(self, passphrase: str) -> Strength:
        """Judge a passphrase."""
        ...

    async def create(self, vault: NewVault, progress: Progress) -> Account:
        """Write the vault and open it; takes about a second on purpose."""
        ...

    async def try_sample(self, progress: Progress) -> Account:
        """Open a throwaway account on the practice network with sample data and test money."""
        ...

    async def unlock(self, passphrase: str) -> Account:
        """Open the vault; a wrong passphrase is an AppError that says so."""
        ...

    async def attempts(self) -> Attempts:
        """Return how often the passphrase was wrong, before this start too; cheap."""
        ...

    async def keyring_opens(self) -> bool:
        """Whether the person asked the system's keyring to open the vault; a look at the vault, not at the keyring."""
        ...

    async def unlock_with_keyring(self) -> Account:
        """Open the vault with what the system's keyring holds."""
        ...

    async def lock(self) -> None:
        """Wipe the keys from memory."""
        ...

    async def accounts(self) -> tuple[Account, ...]:
        """Return all accounts, the current one first."""
        ...

    async def switch(self, address: str) -> Account:
        """Make another account current."""
        ...

    async def waiting(self) -> tuple[WaitingLine, ...]:
        """Return what goes on while locked and what waits for the person; needs no key."""
        ...
