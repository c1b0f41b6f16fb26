"""What happened to the money: read, searched, opened, exported."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from ui.format.money import Meaning
from ui.ports.coins import Coins

HistoryKind = Literal["sale", "review", "stake", "sent", "received", "own", "penalty", "fee", "other"]
HistoryState = Literal["landed", "failed", "pending", "unknown", "expired"]


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A transaction in words. `detail` is foreign; `signature` opens the details; `when` is None where nobody knows.

    `suspicion` says why the sender's address is not to be copied: it resembles a known one, or sent dust.
    """

    signature: str
    kind: HistoryKind
    title: str
    detail: str
    when: datetime | None
    coins: Coins | None
    meaning: Meaning = Meaning.BALANCE
    slot: int = 0
    state: HistoryState = "landed"
    suspicion: Literal["", "alike", "dust", "taken"] = ""


@dataclass(frozen=True, slots=True)
class HistoryAsk:
    """What is looked for; the empty value takes everything.

    Attributes:
        text: words that all have to occur.
        kinds: any of these.
        token: key of `HistoryPage.tokens`.
        since: aware, from which on.
        until: aware, before which.
        every_account: of all own accounts together, not of the one in use.
    """

    text: str = ""
    kinds: tuple[HistoryKind, ...] = ()
    token: str = ""
    since: datetime | None = None
    until: datetime | None = None
    every_account: bool = False


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Entries that fit, newest first, of `total`; `tokens` are (key, symbol) of all that ever moved."""

    entries: tuple[HistoryEntry, ...]
    total: int
    tokens: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One transaction opened.

    Attributes:
        moved: what it changed, with what it means.
        fee: network fee that was paid, None where somebody else paid.
        sentences: what each instruction does.
        account, other: addresses: own account, and who was on the other side; empty where there is none.
        note: foreign text in it.
    """

    entry: HistoryEntry
    moved: tuple[tuple[Coins, Meaning], ...]
    fee: Coins | None
    sentences: tuple[str, ...]
    account: str = ""
    other: str = ""
    note: str = ""


class HistoryPort(Protocol):
    """The history of the account in use, or of all own ones."""

    async def read(self, ask: HistoryAsk) -> HistoryPage:
        """Look what is new on the chain, and return what fits."""
        ...

    async def find(self, ask: HistoryAsk) -> HistoryPage:
        """Return what fits of what was read before; quick."""
        ...

    async def detail(self, signature: str) -> EntryDetail:
        """Return one transaction of the last answer."""
        ...

    async def save(self, path: str, ask: HistoryAsk) -> int:
        """Write what fits to a new CSV file; returns the number of rows."""
        ...
