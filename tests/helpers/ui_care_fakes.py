"""Networks, backups and the data folder in memory, for pages and scenes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.helpers.ui_fakes import FakeSettings, market_facts, sample_new, sample_ports
from ui.format.money import SOL
from ui.ports import Strength
from ui.ports.care import BackupFound, LimitLine, LimitsFound, NetworkFound, PaperWords, ResetFacts
from ui.wiring.amounts import GLN

if TYPE_CHECKING:
    from app.errors import AppError
    from ui.bridge.ports import Progress
    from ui.ports import Ports
    from ui.ports.care import NetworkDraft, ResetProof

MADE_AT = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)


@dataclass
class FakeCare:
    """Does nothing and remembers it; `fail` is raised by whatever is asked next."""

    calls: list[str] = field(default_factory=list)
    fail: AppError | None = None
    open_sales: int = 0
    found: BackupFound = field(default_factory=lambda: BackupFound(MADE_AT, 3, 12, 4, 2))
    facts: ResetFacts = field(default_factory=lambda: ResetFacts(0, (), has_words=True))
    keyring_forgets: bool = True
    made_at: datetime | None = None
    same_program: bool = True
    lines: tuple[LimitLine, ...] = (
        LimitLine("mint", GLN, 25_000_000, 0),
        LimitLine("SOL", SOL, 0, 5_000_000_000),
    )

    async def limits(self) -> LimitsFound:
        return LimitsFound(self.lines, 6.0)

    async def set_limit(self, line: LimitLine, passphrase: str) -> None:
        self._tell(f"limit {line.token} {line.each} {line.day} {len(passphrase)}")
        self.lines = tuple(line if one.token == line.token else one for one in self.lines)

    async def duties_here(self) -> int:
        return self.open_sales

    async def add_network(self, draft: NetworkDraft) -> NetworkFound:
        self._tell(f"add {draft.key} {draft.program}")
        return NetworkFound(draft.key, "Gleaner on devnet", "Devnet", False, self.same_program, "ab" * 32)  # noqa: FBT003 - a value

    async def remove_network(self, key: str) -> None:
        self._tell(f"remove {key}")

    async def accept_program(self, typed: str) -> None:
        self._tell(f"accept {typed}")

    async def strength(self, passphrase: str) -> Strength:
        return Strength(min(4, len(passphrase) // 5), "Fair")

    async def change_passphrase(self, old: str, new: str) -> None:
        self._tell(f"passphrase {len(old)} {len(new)}")

    async def last_backup(self) -> datetime | None:
        return self.made_at

    async def back_up(self, path: str, passphrase: str, progress: Progress) -> int:
        progress(1, 2, "")
        self._tell(f"back up {path} {len(passphrase)}")
        return 41_300_000

    async def look_at_backup(self, path: str, passphrase: str, progress: Progress) -> BackupFound:
        progress(1, 2, "")
        self._tell(f"look {path} {len(passphrase)}")
        return self.found

    async def restore(self, path: str, passphrase: str, *, replace_other: bool, progress: Progress) -> str:
        progress(1, 2, "")
        self._tell(f"restore {path} {len(passphrase)} {replace_other}")
        return "before-restore-1"

    async def reset_facts(self) -> ResetFacts:
        return self.facts

    async def words_asked(self, passphrase: str) -> tuple[PaperWords, ...]:
        self._tell(f"words {len(passphrase)}")
        return (PaperWords(0, "Wallet 1", (2, 7, 11)),)

    async def forget_words(self) -> None:
        self._tell("forget words")

    async def reset(self, proof: ResetProof, *, even_with_sales: bool, progress: Progress) -> bool:
        progress(1, 2, "")
        way = proof.backup or sorted(proof.words[0].values())
        self._tell(f"reset {way} {even_with_sales}")
        return self.keyring_forgets

    async def check_move(self, folder: str) -> int:
        self._tell(f"check move {folder}")
        return 41_300_000

    async def move(self, folder: str, progress: Progress) -> str:
        progress(1, 2, "")
        self._tell(f"move {folder}")
        return folder

    def _tell(self, what: str) -> None:
        if self.fail is not None:
            failing, self.fail = self.fail, None
            raise failing
        self.calls.append(what)


def sample_care(care: FakeCare | None = None, settings: FakeSettings | None = None) -> Ports:
    """Ports whose Settings can do everything."""
    return replace(sample_ports(), care=care or FakeCare(), settings=settings or FakeSettings(market=market_facts()))


def sample_made() -> Ports:
    """A backup was made, and the network in use does not answer."""
    offline = "Nothing that could be used answers at https://rpc.example.com. The connection was refused."
    return sample_care(FakeCare(made_at=MADE_AT), FakeSettings(network="devnet", offline=offline))


def sample_unknown_program() -> Ports:
    """The network's program is not the shipped one; a sale there would wait."""
    settings = FakeSettings(network="devnet", market=market_facts(shipped=False))
    return sample_care(FakeCare(open_sales=2, same_program=False), settings)


def sample_last_day() -> Ports:
    """Unfinished sales and an imported key stand in the way of erasing."""
    return sample_care(FakeCare(facts=ResetFacts(2, ("From Phantom",), has_words=True)))


def sample_other_wallet() -> Ports:
    """The backup to restore is of another wallet, and ends a sale."""
    found = BackupFound(MADE_AT, 3, 12, 4, 2, other_wallet=True, sales_ended=1)
    return sample_care(FakeCare(found=found))


def sample_first_run() -> Ports:
    """No wallet yet, and a backup could be put in place."""
    return replace(sample_new(), care=FakeCare())
