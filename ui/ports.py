"""What the window needs of the app, page by page. `app` satisfies these Protocols; `ui/main.py` receives them.

Every async method runs on the app's loop thread and may raise `app.errors.AppError` or a domain error; the bridge turns
it into a Problem. Amounts are whole base units. Times are aware datetimes. Text that other people wrote is marked
"foreign" and is cleaned by the view before it is drawn.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Literal, Protocol

from ui.bridge.ports import Progress
from ui.format.money import Asset, Fiat, Meaning
from ui.theme.theme import Appearance

Reveal = Literal["noised", "as_is", "proof_only", "model_update"]


@dataclass(frozen=True, slots=True)
class Coins:
    """An amount of one asset in base units; `fiat` is None where the asset has no price (all test networks)."""

    base_units: int
    asset: Asset
    fiat: Fiat | None = None


# Session: vault, accounts, lock


class SessionState(Enum):
    """Where the person stands when the window opens."""

    NEW = "new"
    LOCKED = "locked"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Account:
    """One account of the vault; `balance` is what is free to spend, None while unknown."""

    name: str
    address: str
    public_key: bytes
    balance: Coins | None = None
    backup_checked: bool = True


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
class WaitingLine:
    """A line of the lock page: what goes on without keys, or what waits for the person."""

    text: str
    needs_you: bool = False


@dataclass(frozen=True, slots=True)
class NewVault:
    """What onboarding ends with. `words` and `passphrase` must reach nothing but the vault."""

    words: tuple[str, ...] = field(repr=False)
    passphrase: str = field(repr=False)
    use_keyring: bool = False
    backup_checked: bool = True
    imported: bool = False


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
    def keyring_holds_passphrase(self) -> bool:
        """Whether the vault can be opened with the keyring."""
        ...

    async def new_words(self, count: int) -> tuple[str, ...]:
        """Return fresh BIP-39 words, 12 or 24; nothing is stored."""
        ...

    async def wordlist(self) -> tuple[str, ...]:
        """Return the 2,048 words, sorted, for completion."""
        ...

    async def check_words(self, words: tuple[str, ...]) -> WordsCheck:
        """Check words and checksum without storing anything."""
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


# Network


NetworkKind = Literal["practice", "devnet", "mainnet"]


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """The network as last seen.

    Attributes:
        revision: grows when something that pages show has changed; pages then read again.
        read_at: when the chain last answered.
        offline_since: None while it answers.
    """

    kind: NetworkKind
    name: str
    read_at: datetime | None = None
    offline_since: datetime | None = None
    slot: int = 0
    revision: int = 0


class NetworkPort(Protocol):
    """The connection."""

    def watch(self) -> AsyncIterator[NetworkStatus]:
        """Yield the status at once and after every change, until cancelled."""
        ...

    async def retry(self) -> None:
        """Try to connect now."""
        ...


# Home


@dataclass(frozen=True, slots=True)
class Need:
    """Something only the person can do. `cost` is what ignoring it loses; the most costly comes first.

    Attributes:
        kind: icon name of tokens.json (`key_due`, `review`, `backup`).
        title: foreign.
        page: page that `action` opens with `argument`.
    """

    kind: str
    title: str
    text: str
    action: str
    page: str
    argument: str = ""
    deadline: datetime | None = None
    started: datetime | None = None
    cost: Coins | None = None


@dataclass(frozen=True, slots=True)
class Earned:
    """Earnings: all time, this month, and per week for the chart (oldest first; may be negative)."""

    total: Coins
    this_month: Coins
    weeks: tuple[int, ...] = ()
    first_week: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """One protected group's ε spent and its limit, per `unit` (for instance "per day")."""

    name: str
    icon: str
    spent: float
    limit: float
    unit: str = "per day"


@dataclass(frozen=True, slots=True)
class Revealed:
    """What all sales together reveal: budgets, and records sold as they are."""

    sales: int
    buyers: int
    proofs: int
    budgets: tuple[Budget, ...] = ()
    as_is: tuple[tuple[str, int], ...] = ()

    @property
    def within_limits(self) -> bool:
        """Whether no budget is reached."""
        return all(budget.spent < budget.limit for budget in self.budgets)


@dataclass(frozen=True, slots=True)
class StakePart:
    """A part of the stake that is held, with its reason in words."""

    reason: str
    coins: Coins


@dataclass(frozen=True, slots=True)
class Stake:
    """The stake: whole, held parts, free rest; strikes and what was slashed."""

    total: Coins
    held: tuple[StakePart, ...] = ()
    strikes: int = 0
    slashed: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A sale under way; `title` is foreign."""

    sale: str
    title: str
    state: str
    icon: str
    step: int
    steps: int
    amount: Coins
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A request that fits data the person added; `title` is foreign."""

    request: str
    title: str
    reveal: Reveal
    note: str
    icon: str
    net: Coins


@dataclass(frozen=True, slots=True)
class HomeOverview:
    """Everything Home shows."""

    needs: tuple[Need, ...]
    earned: Earned
    revealed: Revealed
    stake: Stake
    under_way: tuple[UnderWay, ...]
    fits: tuple[Fit, ...]
    fits_total: int
    sources: int
    open_requests: int


class HomePort(Protocol):
    """Home."""

    async def overview(self) -> HomeOverview:
        """Return what Home shows, read from chain and store."""
        ...


# Wallet


@dataclass(frozen=True, slots=True)
class Balance:
    """A line of the balances: `icon` is a name of tokens.json; `name` and `note` are our words."""

    key: str
    name: str
    note: str
    coins: Coins
    icon: str = "wallet"
    sendable: bool = True


@dataclass(frozen=True, slots=True)
class WalletOverview:
    """Balances with the slot they were read at; `account` is the address they belong to."""

    address: str
    balances: tuple[Balance, ...]
    slot: int
    stake: Stake
    worth: str = ""


HistoryKind = Literal["sale", "review", "stake", "sent", "received", "penalty", "fee", "other"]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A transaction in words. `detail` is foreign; `signature` opens the details."""

    signature: str
    kind: HistoryKind
    title: str
    detail: str
    when: datetime
    coins: Coins | None
    meaning: Meaning = Meaning.BALANCE
    slot: int = 0


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """What is known of an address somebody wants to send to."""

    valid: bool
    what: str
    is_own: bool = False
    known_as: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class SendOrder:
    """A transfer the person asks for."""

    to_address: str
    balance_key: str
    base_units: int


@dataclass(frozen=True, slots=True)
class SendReceipt:
    """A transfer that landed."""

    signature: str
    slot: int


class WalletPort(Protocol):
    """Balances, history, sending."""

    async def overview(self) -> WalletOverview:
        """Return balances read from the chain."""
        ...

    async def history(self, limit: int) -> tuple[HistoryEntry, ...]:
        """Return the newest entries, newest first."""
        ...

    async def check_address(self, text: str) -> AddressCheck:
        """Check an address as typed."""
        ...

    async def send_fee(self, order: SendOrder) -> Coins:
        """Return the network fee and account deposit in SOL that the transfer costs on top."""
        ...

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        """Ask for the signature through the sign dialog, send, wait until confirmed or expired; Declined if refused."""
        ...


# Settings


@dataclass(frozen=True, slots=True)
class NetworkChoice:
    """A network that can be chosen."""

    key: str
    kind: NetworkKind
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class SettingsValues:
    """What Settings shows. `lock_after_min` 0 means never; `keyring` None where the system has none."""

    network: str
    networks: tuple[NetworkChoice, ...]
    rpc_url: str
    appearance: Appearance
    text_scale: float
    data_folder: str
    data_bytes: int
    lock_after_min: int
    keyring: bool | None
    backup_checked: bool
    version: str


class SettingsPort(Protocol):
    """Settings; every change is stored at once."""

    @property
    def appearance(self) -> Appearance:
        """Appearance for the first paint."""
        ...

    @property
    def text_scale(self) -> float:
        """Text scale for the first paint, 1.0 to 2.0."""
        ...

    async def values(self) -> SettingsValues:
        """Return all values."""
        ...

    async def set_network(self, key: str) -> None:
        """Change the network; the window reads everything again."""
        ...

    async def set_appearance(self, appearance: Appearance) -> None:
        """Store the appearance."""
        ...

    async def set_text_scale(self, scale: float) -> None:
        """Store the text scale."""
        ...

    async def set_lock_after(self, minutes: int) -> None:
        """Store after how long without use the window locks."""
        ...

    async def set_keyring(self, *, enabled: bool) -> None:
        """Keep the passphrase in the system's keyring, or take it out."""
        ...

    async def open_data_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        ...


@dataclass(frozen=True, slots=True)
class Ports:
    """All ports, for the page table to hand out; a page whose port is None is absent.

    `extra` holds the ports of pages that declare their own, by page key.
    """

    session: SessionPort
    network: NetworkPort
    settings: SettingsPort
    home: HomePort | None = None
    wallet: WalletPort | None = None
    extra: dict[str, object] = field(default_factory=dict)
