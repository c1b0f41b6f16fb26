"""What Settings does with the data folder and the networks as a whole; every step that loses something asks first."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from ui.bridge.ports import Progress
from ui.format.money import Asset
from ui.ports.session import Strength


@dataclass(frozen=True, slots=True)
class NetworkDraft:
    """A network to add, as typed; `description` is the path of the file that its operator publishes, or empty."""

    key: str
    url: str = ""
    ws_url: str = ""
    program: str = ""
    publish: str = ""
    read_back: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class NetworkFound:
    """A network that was looked at and added.

    Attributes:
        key, name: what it is called; foreign.
        cluster: the public cluster it belongs to, empty where it is somebody's own.
        real_money: its tokens have a price.
        same_program: its program is the one this app came with; else nothing is signed there until it is accepted.
    """

    key: str
    name: str
    cluster: str
    real_money: bool
    same_program: bool
    deployed_hash: str


@dataclass(frozen=True, slots=True)
class BackupFound:
    """A backup that was laid out and checked, and what putting it in place means.

    Attributes:
        other_wallet: the folder holds another wallet, which would be put aside.
        vault_differs: it holds this wallet, but not as it is in the backup; what was added since would be put aside.
        records_newer: the folder's own records go further, and stay.
        sales_ended: open sales of noised data that cannot go on without revealing twice.
        added: privacy spends, votes and transfers that only one of the two knew, and that are kept.
    """

    made_at: datetime
    accounts: int
    sales: int
    spends: int
    votes: int
    other_wallet: bool = False
    vault_differs: bool = False
    records_newer: bool = False
    sales_ended: int = 0
    added: int = 0


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Words to type from paper: a wallet's number and name, and their positions, counted from 1."""

    wallet: int
    name: str
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ResetFacts:
    """What a reset leaves behind; `imported` names what no recovery words bring back by themselves."""

    open_sales: int
    imported: tuple[str, ...]
    has_words: bool


@dataclass(frozen=True, slots=True)
class ResetProof:
    """What proves that everything can come back: words, or a backup. Secrets; they reach nothing but the check."""

    passphrase: str = field(repr=False)
    words: dict[int, dict[int, str]] = field(default_factory=dict, repr=False)
    backup: str = ""
    backup_passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LimitLine:
    """Above what the passphrase is asked for again, base units; 0 asks for nothing. `token` is for the port."""

    token: str
    asset: Asset
    each: int
    day: int


@dataclass(frozen=True, slots=True)
class LimitsFound:
    """The limits of the network in use, none where it does not answer, and the privacy limit of a kind of data."""

    lines: tuple[LimitLine, ...]
    epsilon: float


class _Pair(Protocol):
    @property
    def each(self) -> int: ...

    @property
    def day(self) -> int: ...


def is_looser(before: _Pair, after: _Pair) -> bool:
    """Tell whether more would leave without asking than before; 0 lets everything leave."""
    pairs = ((before.each, after.each), (before.day, after.day))
    return any(old and (new == 0 or new > old) for old, new in pairs)


class CarePort(Protocol):
    """Networks of others, limits, backups, the folder's place, the end."""

    async def limits(self) -> LimitsFound:
        """Return the limits."""
        ...

    async def set_limit(self, line: LimitLine, passphrase: str) -> None:
        """Set a limit; `passphrase` is checked where it becomes looser, and may be empty where it does not."""
        ...

    async def duties_here(self) -> int:
        """Return how many unfinished sales would wait while another network is used."""
        ...

    async def add_network(self, draft: NetworkDraft) -> NetworkFound:
        """Look at a network and add it; refused with reasons where it is not what it is called."""
        ...

    async def remove_network(self, key: str) -> None:
        """Forget a network."""
        ...

    async def accept_program(self, typed: str) -> None:
        """Agree to sign for the program of the network in use; `typed` is the beginning of its hash."""
        ...

    async def strength(self, passphrase: str) -> Strength:
        """Judge a passphrase."""
        ...

    async def change_passphrase(self, old: str, new: str) -> None:
        """Replace the vault's passphrase; takes about a second on purpose."""
        ...

    async def last_backup(self) -> datetime | None:
        """Return when a backup file was last made, None if never."""
        ...

    async def back_up(self, path: str, passphrase: str, progress: Progress) -> int:
        """Write everything into one file and read it back; returns its bytes."""
        ...

    async def look_at_backup(self, path: str, passphrase: str, progress: Progress) -> BackupFound:
        """Check all of a backup and say what putting it in place means; nothing is replaced."""
        ...

    async def restore(self, path: str, passphrase: str, *, replace_other: bool, progress: Progress) -> str:
        """Check a backup again and put it in place; the vault is locked then. Returns where the earlier files lie."""
        ...

    async def reset_facts(self) -> ResetFacts:
        """Return what a reset leaves behind."""
        ...

    async def words_asked(self, passphrase: str) -> tuple[PaperWords, ...]:
        """Return which words to type; the passphrase is checked."""
        ...

    async def forget_words(self) -> None:
        """Drop what typed words were to be compared with; nobody is asked for them any more."""
        ...

    async def reset(self, proof: ResetProof, *, even_with_sales: bool, progress: Progress) -> bool:
        """Check the proof and erase everything; there is no vault afterwards. False: the keyring kept its entry."""
        ...

    async def check_move(self, folder: str) -> int:
        """Return how many bytes would move to a folder, after checking that it can take them."""
        ...

    async def move(self, folder: str, progress: Progress) -> str:
        """Move the data folder; the vault is locked then. Returns where it is."""
        ...
