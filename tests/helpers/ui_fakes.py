"""In-memory doubles of the window's ports, for tests and screenshots. Never imported by the product.

They answer what they were given, and say in every text that they are samples. `delay_s` 0 means that they answer on the
next turn of the loop; `fail` makes every read of a port raise that error.
"""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from app.errors import AppError, UserError
from ui.format.money import SOL, Asset, Meaning
from ui.ports import (
    Account,
    Attempts,
    Balance,
    Budget,
    Coins,
    Earned,
    Fit,
    HomeOverview,
    MarketFacts,
    Need,
    NetworkChoice,
    NetworkStatus,
    NewVault,
    Ports,
    Revealed,
    SessionState,
    SettingsValues,
    Stake,
    StakePart,
    Strength,
    UnderWay,
    WaitingLine,
    WalletOverview,
    WordsCheck,
)
from ui.ports.history import EntryDetail, HistoryAsk, HistoryEntry, HistoryKind, HistoryPage, HistoryState
from ui.ports.portfolio import IncomeMonth, IncomeSummary, PriceSource
from ui.ports.stake import Hold, SeatRow, StakeMove, StakePage, Story, StoryLine

if TYPE_CHECKING:
    import threading
    from collections.abc import AsyncIterator

    from ui.bridge.ports import Progress
    from ui.ports.presence import Notifications
    from ui.theme.theme import Appearance

GLN = Asset("GLN", 6)
TUSD = Asset("tUSD", 6)
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_LIST = (
    "abandon ability able about above casual copper drift gauge harvest lemon meadow metal orbit rib ribbon rice rich "
    "ride silent timber velvet zebra zone zoo"
)
WORDLIST = tuple(_LIST.split())
WORDS = tuple(
    "harvest velvet orbit casual lemon timber gauge silent meadow copper ribbon drift".split()  # noqa: SIM905 - as above
)


def fake_address(name: str) -> str:
    """Return 44 base58 characters made from a name."""
    digest = hashlib.sha512(name.encode()).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest)[:44]


def gln(amount: float) -> Coins:
    """Return GLN."""
    return Coins(round(amount * 10**6), GLN)


MAIN = Account("Main", fake_address("main"), b"main", gln(214.6))
SAVINGS = Account("Savings", fake_address("savings"), b"savings!", gln(120))


@dataclass
class FakeSession:
    """Keys of a vault that is a Python object."""

    state: SessionState = SessionState.OPEN
    passphrase: str = "correct horse"
    keyring_name: str = "Secret Service"
    keyring_holds_passphrase: bool = True
    keyring_fails: Exception | None = None
    keyring_answers: threading.Event | None = None
    calls: list[str] = field(default_factory=list)
    created: NewVault | None = None
    fail: AppError | None = None
    tries: Attempts = field(default_factory=Attempts)
    used: Account = MAIN
    keyring_notice: str = ""
    stopped_at: str = ""

    async def stand_at(self, step: str) -> None:
        self.stopped_at = step

    async def check_address(self, text: str) -> str:
        good = 32 <= len(text) <= 44 and all(char in ALPHABET for char in text)
        return "" if good else "This is not a Solana address."

    async def new_words(self, count: int) -> tuple[str, ...]:
        return (WORDS * 2)[:count]

    async def wordlist(self) -> tuple[str, ...]:
        return WORDLIST

    async def check_words(self, words: tuple[str, ...], passphrase: str = "") -> WordsCheck:
        unknown = [word for word in words if word not in WORDLIST]
        if unknown:
            return WordsCheck(valid=False, what=f"Word {words.index(unknown[0]) + 1} is not in the list of 2,048.")
        return WordsCheck(valid=True, address=fake_address(f"words {passphrase}") if passphrase else MAIN.address)

    async def strength(self, passphrase: str) -> Strength:
        level = min(4, len(passphrase) // 4)
        words = ("Too easy", "Too easy to guess", "Fair: takes days to guess", "Good: takes years", "Very good")
        return Strength(level, words[level])

    async def create(self, vault: NewVault, progress: Progress) -> Account:
        progress(0, 1, "Making your wallet…")
        if self.fail is not None:
            raise self.fail
        self.created, self.state = vault, SessionState.OPEN
        return MAIN

    async def try_sample(self, progress: Progress) -> Account:
        progress(0, 2, "Starting the practice network…")
        self.calls.append("try_sample")
        if self.fail is not None:
            raise self.fail
        self.state = SessionState.OPEN
        return MAIN

    async def unlock(self, passphrase: str) -> Account:
        if passphrase != self.passphrase:
            failed = self.tries.failed + 1
            self.tries = Attempts(failed, 5 if failed >= 3 else 0)
            raise UserError(
                "That passphrase does not open this vault.", money="Your money is untouched.", next_step="Try again."
            )
        self.state = SessionState.OPEN
        return MAIN

    async def attempts(self) -> Attempts:
        return self.tries

    async def keyring_opens(self) -> bool:
        return self.keyring_holds_passphrase

    async def unlock_with_keyring(self) -> Account:
        self.calls.append("keyring")
        if self.keyring_answers is not None:
            await asyncio.to_thread(self.keyring_answers.wait)
        if self.keyring_fails is not None:
            raise self.keyring_fails
        self.state = SessionState.OPEN
        return MAIN

    async def lock(self) -> None:
        self.calls.append("lock")
        self.state = SessionState.LOCKED

    async def accounts(self) -> tuple[Account, ...]:
        return (MAIN, SAVINGS) if self.used is MAIN else (SAVINGS, MAIN)

    async def switch(self, address: str) -> Account:
        self.calls.append(f"switch {address}")
        self.used = SAVINGS if address == SAVINGS.address else MAIN
        return self.used

    async def waiting(self) -> tuple[WaitingLine, ...]:
        return (
            WaitingLine("Votes and samples of 1 panel go on by a key that can move nothing."),
            WaitingLine("A key is due by Fri 11:38.", needs_you=True),
        )


class FakeNetwork:
    """A network whose status a test pushes."""

    def __init__(self, status: NetworkStatus | None = None) -> None:
        self.status = status or NetworkStatus("practice", "Practice network", datetime.now(UTC), slot=348_120)
        self._queues: list[tuple[asyncio.AbstractEventLoop, asyncio.Queue[NetworkStatus]]] = []
        self.retried = 0

    async def watch(self) -> AsyncIterator[NetworkStatus]:
        queue: asyncio.Queue[NetworkStatus] = asyncio.Queue()
        self._queues.append((asyncio.get_running_loop(), queue))
        yield self.status
        while True:
            yield await queue.get()

    def push(self, status: NetworkStatus) -> None:
        """Tell every watcher; callable from any thread."""
        self.status = status
        for loop, queue in self._queues:
            loop.call_soon_threadsafe(queue.put_nowait, status)

    async def retry(self) -> None:
        self.retried += 1


def full_home() -> HomeOverview:
    """Return a Home with everything on it."""
    now = datetime.now(UTC)
    return HomeOverview(
        needs=(
            Need(
                "review",
                "You were drawn to review “Recipe questions and answers”",
                "12 records, about 20 minutes, fee 0.40 GLN. Not voting costs 0.40 GLN.",
                "Open review",
                "review",
                deadline=now + timedelta(hours=5, minutes=12, seconds=30),
                started=now - timedelta(hours=10),
                cost=gln(0.4),
            ),
            Need(
                "key_due",
                "Release the key for “Everyday mobility histograms”",
                "Accepted by all 5 reviewers. Releasing it pays you 50.00 GLN; letting it lapse costs you 7.00 GLN.",
                "Release key",
                "wallet",
                deadline=now + timedelta(hours=22, minutes=10, seconds=30),
                started=now - timedelta(hours=2),
                cost=gln(57),
            ),
        ),
        earned=Earned(
            gln(312.4),
            gln(91.2),
            tuple(round(value * 10**6) for value in (17, 25, 2, 31, 59, 12, 22, 2, 31, 17, -3, 91.2)),
            "24 Aug",
        ),
        revealed=Revealed(
            7,
            6,
            6,
            (Budget("Location", "location", 3.1, 6.0), Budget("Groceries", "groceries", 1.3, 4.0)),
            (("Assistant chats", 60),),
        ),
        stake=Stake(
            gln(150), (StakePart("Bonds on 2 batches", gln(32)), StakePart("Review seat, 1 panel", gln(10))), level=4
        ),
        under_way=(
            UnderWay(
                "s1",
                "Everyday mobility histograms",
                "Accepted · waiting for your key",
                "key_due",
                4,
                6,
                gln(50),
                "22 h left",
            ),
            UnderWay(
                "s2",
                "Grocery baskets by week",
                "5 reviewers voting, hidden until 18:10",
                "review",
                3,
                6,
                gln(30),
                "verdict ≈ 23:00",
            ),
            UnderWay(
                "s3",
                "Street scenes at night, photos",
                "Uploading 268 of 412 MB",
                "uploading",
                1,
                6,
                gln(90),
                "3 min left",
            ),
        ),
        fits=(
            Fit("r1", "Sleep and steps, daily ranges", "proof_only", "pays at once", "sleep", gln(12)),
            Fit("r2", "Assistant coding questions, 2", "as_is", "9 d left", "chats", gln(65.1)),
            Fit("r3", "Keyboard next-word model, Dutch", "model_update", "11 h left", "train", gln(5.9)),
        ),
        fits_total=14,
        sources=4,
        open_requests=2318,
    )


def empty_home() -> HomeOverview:
    """Return the Home of a new wallet."""
    return HomeOverview(
        (),
        Earned(gln(0), gln(0)),
        Revealed(0, 0, 0),
        Stake(gln(0)),
        (),
        (),
        fits_total=0,
        sources=0,
        open_requests=2318,
    )


def hostile_home() -> HomeOverview:
    """Return a Home whose foreign texts are as long and nasty as they can be."""
    nasty = "<b>Bold</b> \u202egnp.exe \u200b" + "very long title " * 20
    full = full_home()
    return replace(
        full,
        needs=(replace(full.needs[1], title=nasty, text=nasty),),
        under_way=tuple(replace(sale, title=nasty, state=nasty, note=nasty) for sale in full.under_way),
        fits=tuple(replace(fit, title=nasty, note=nasty) for fit in full.fits),
    )


@dataclass
class FakeHome:
    """Home from a value."""

    value: HomeOverview = field(default_factory=full_home)
    fail: AppError | None = None
    hang: bool = False

    async def overview(self) -> HomeOverview:
        if self.hang:
            await asyncio.Event().wait()
        if self.fail is not None:
            raise self.fail
        return self.value


def full_history() -> tuple[HistoryEntry, ...]:
    """Return entries of every kind."""
    now = datetime.now(UTC)

    def entry(
        number: int, kind: HistoryKind, title: str, detail: str, hours: float, amount: float, meaning: Meaning
    ) -> HistoryEntry:
        when = now - timedelta(hours=hours)
        return HistoryEntry(
            fake_address(f"signature {number}") * 2,
            kind,
            title,
            detail,
            when,
            gln(amount),
            meaning,
            348_120 - number,
        )

    return (
        entry(1, "review", "Review fee", "Spelling of place names · agreed on 12 of 12", 0.1, 0.4, Meaning.EARNED),
        entry(2, "sale", "Sale paid", "Assistant coding questions · 11 of 12 passed", 20, 66, Meaning.EARNED),
        entry(3, "stake", "Bond freed, stays staked", "Assistant coding questions", 20.1, 28.8, Meaning.BALANCE),
        entry(4, "sale", "Sale paid", "Weekly listening counts · 12 of 12 passed", 90, 24, Meaning.EARNED),
        entry(5, "penalty", "Review penalty", "Street names · agreed on 6 of 12", 190, 2, Meaning.LOST),
        entry(6, "sent", "Sent to Ledger", "5hTr…Wq2E · in your address book", 240, 120, Meaning.SENT),
        entry(7, "stake", "Held for a sale", "Weekly listening counts", 300, 20, Meaning.HELD),
    )


def troubled_history() -> tuple[HistoryEntry, ...]:
    """Transfers in every state, with long and hostile text."""
    sent = full_history()[5]
    states: tuple[HistoryState, ...] = ("pending", "unknown", "expired", "failed")
    rows = [replace(sent, signature=fake_address(state) * 2, state=state, slot=0, coins=gln(12.5)) for state in states]
    odd = replace(
        full_history()[0],
        signature=fake_address("odd") * 2,
        kind="received",
        title="Received",
        detail="Bdp2…9cRk · Claim your 5,000 GLN airdrop at gleaner-rewards.example \u202emoc.live " + "now " * 40,
        coins=Coins(1, Asset("AAAAAAAAAAAAAAAAAAAAAAAA", 0)),
        suspicion="dust",
    )
    return (*rows, odd, *full_history())


def long_history(count: int) -> tuple[HistoryEntry, ...]:
    """Many transactions."""
    rows = full_history()
    return tuple(
        replace(rows[number % len(rows)], signature=f"{number:088d}", slot=count - number) for number in range(count)
    )


@dataclass
class FakeWallet:
    """A wallet from values."""

    empty: bool = False
    fail: AppError | None = None

    async def overview(self) -> WalletOverview:
        if self.fail is not None:
            raise self.fail
        if self.empty:
            balances: tuple[Balance, ...] = (
                Balance("gln", "Gleaner", "Free to spend", gln(0), "coins"),
                Balance("sol", "Solana", "For network fees", Coins(0, SOL), "receipt"),
            )
            return WalletOverview(MAIN.address, balances, 12, Stake(gln(0)))
        balances = (
            Balance("gln", "Gleaner", "Free to spend", gln(214.6), "coins"),
            Balance(
                "staked", "Gleaner, staked", "42.00 held, 108.00 can be unstaked", gln(150), "held", sendable=False
            ),
            Balance("tusd", "tUSD", "Dollar test token", Coins(25_000_000, TUSD), "circle-dollar-sign"),
            Balance("sol", "Solana", "For network fees, enough for about 5,000", Coins(412_000_000, SOL), "receipt"),
        )
        return WalletOverview(MAIN.address, balances, 348_120, full_home().stake)


def full_stake() -> StakePage:
    """A stake that answers for batches and sits in seats."""
    soon = datetime.now(UTC) + timedelta(hours=2, minutes=5)
    return StakePage(
        exists=True,
        slot=348_120,
        free=gln(98),
        bonded=gln(32),
        in_seats=gln(20),
        in_wallet=gln(214.6),
        withdrawable=gln(0),
        waits="Free stake answers for the fraud of 2 open batches until they are settled, and 14 d longer.",
        seat_unit=gln(5),
        seats=(
            SeatRow(7, gln(10), gln(10), "On a panel, 10.00 GLN locked"),
            SeatRow(11, gln(4), gln(0), "Lacks 1.00 GLN to be drawn again", missing=1_000_000),
            SeatRow(12, gln(6), gln(0), "Being left, can be emptied in 6 d", leaving=True),
        ),
        holds=(
            Hold("Review seat 7", "until batch 7Kp3…mQ9d is settled; its step “commit” ends", gln(10), soon),
            Hold("Bond of a batch", "until batch 5hTr…Wq2E is settled; its step “await key” ends", gln(32), soon),
        ),
        level=4,
        score=1_720,
        standing=("2,500 make level 5.", "It loses 1/64 a day, so that old deeds fade."),
        risks=("0 strikes. 3 more end all deliveries; proven fraud counts 3.",),
        progress=0.69,
    )


@dataclass
class FakeStake:
    """A stake from values; what was signed is kept in `moves`."""

    page: StakePage = field(default_factory=full_stake)
    fail: AppError | None = None
    refuses: AppError | None = None
    moves: list[StakeMove] = field(default_factory=list)

    async def view(self) -> StakePage:
        if self.fail is not None:
            raise self.fail
        return self.page

    async def story(self) -> Story:
        return Story(
            (
                StoryLine("Batch accepted: score 1,650 → 1,720, strikes 0", fake_address("batch")),
                StoryLine("Review settled: agreement \u22120.25 points", fake_address("review") * 2),
            ),
            ("A batch is missing: a round of a batch is missing in the node's history.",),
        )

    async def preview(self, move: StakeMove) -> tuple[str, ...]:
        if self.refuses is not None:
            raise self.refuses
        return (f"{move.kind}: this is what it means.",)

    async def move(self, move: StakeMove, progress: Progress) -> str:
        progress(0, 1, "Waiting for your signature…")
        self.moves.append(move)
        return fake_address("moved") * 2


def no_stake() -> StakePage:
    """An account that never had any."""
    none = gln(0)
    return StakePage(
        exists=False,
        slot=9,
        free=none,
        bonded=none,
        in_seats=none,
        in_wallet=gln(200),
        withdrawable=none,
        waits="",
        seat_unit=gln(5),
        progress=None,
    )


@dataclass
class FakeHistory:
    """A history from values; files it was saved to are kept in `saved`."""

    entries: tuple[HistoryEntry, ...] = field(default_factory=full_history)
    fail: AppError | None = None
    saved: list[tuple[str, HistoryAsk]] = field(default_factory=list)
    looked: int = 0

    async def read(self, ask: HistoryAsk) -> HistoryPage:
        self.looked += 1
        return await self.find(ask)

    async def find(self, ask: HistoryAsk) -> HistoryPage:
        if self.fail is not None:
            raise self.fail
        found = tuple(
            entry
            for entry in self.entries
            if (not ask.kinds or entry.kind in ask.kinds)
            and all(word in f"{entry.title} {entry.detail}".casefold() for word in ask.text.casefold().split())
            and (not ask.token or (entry.coins is not None and entry.coins.asset.symbol == ask.token))
            and (ask.since is None or (entry.when is not None and entry.when >= ask.since))
            and (ask.until is None or (entry.when is not None and entry.when < ask.until))
        )
        symbols = sorted({entry.coins.asset.symbol for entry in self.entries if entry.coins is not None})
        return HistoryPage(found, len(self.entries), tuple((symbol, symbol) for symbol in symbols))

    async def detail(self, signature: str) -> EntryDetail:
        entry = next(entry for entry in self.entries if entry.signature == signature)
        moved = ((entry.coins, entry.meaning),) if entry.coins is not None else ()
        return EntryDetail(
            entry,
            moved,
            Coins(5_000, SOL),
            (f"Sends 120.00 GLN to {fake_address('ledger')[:4]}….", "Writes for everyone to read: “rent”"),
            MAIN.address,
            fake_address("ledger"),
            "rent for November",
        )

    async def save(self, path: str, ask: HistoryAsk) -> int:
        self.saved.append((path, ask))
        return len((await self.find(ask)).entries)


@dataclass
class FakePortfolio:
    """Income from values; paths of tax lots are kept in `saved`."""

    empty: bool = False
    fail: AppError | None = None
    source: PriceSource = field(default_factory=PriceSource)
    saved: list[str] = field(default_factory=list)

    async def income(self) -> IncomeSummary:
        if self.fail is not None:
            raise self.fail
        months = [datetime(2026, month, 1, tzinfo=UTC) for month in range(6, 12)]
        if self.empty:
            return IncomeSummary(tuple(IncomeMonth(first) for first in months), gln(0))
        amounts = [(0, 0, 0), (0, 0, 0), (14, 3, 0), (92, 9, 30), (23, 16, 34), (90, 1, 0)]
        shown = tuple(
            IncomeMonth(first, *(amount * 1_000_000 for amount in row))
            for first, row in zip(months, amounts, strict=True)
        )
        note = "Tokens of this network have no value, so no prices are shown."
        return IncomeSummary(shown, gln(312), also=(Coins(2_400_000, SOL),), notes=(note,))

    async def price_source(self) -> PriceSource:
        return self.source

    async def choose_prices(self, source: PriceSource) -> None:
        if source.kind == "endpoint" and not source.where.startswith("https://"):
            raise UserError("Prices are asked only at an https address.", next_step="Give one.")
        self.source = source

    async def save_tax_lots(self, path: str) -> int:
        self.saved.append(path)
        return 1_204


@dataclass
class FakeSettings:
    """Settings in memory; every store is kept in `calls`."""

    language: str = "en"
    appearance: Appearance = "light"
    text_scale: float = 1.0
    network: str = "practice"
    lock_after_min: int = 10
    keyring: bool | None = False
    calls: list[str] = field(default_factory=list)
    fail: AppError | None = None
    market: MarketFacts | None = None
    expert: bool = False
    offline: str = ""

    async def values(self) -> SettingsValues:
        if self.fail is not None:
            raise self.fail
        return SettingsValues(
            network=self.network,
            networks=(
                NetworkChoice(
                    "practice",
                    "practice",
                    "Practice network",
                    "Runs inside this app, with a faucet and a sample market. Works offline.",
                ),
                NetworkChoice(
                    "devnet",
                    "devnet",
                    "Gleaner on devnet",
                    "Devnet · https://api.devnet.solana.com",
                    removable=True,
                ),
                NetworkChoice("mainnet", "mainnet", "Mainnet", "Mainnet · https://rpc.example.com", removable=True),
            ),
            rpc_url="http://127.0.0.1:8899",
            appearance=self.appearance,
            text_scale=self.text_scale,
            data_folder="~/.local/share/gleaner",
            data_bytes=41_300_000,
            lock_after_min=self.lock_after_min,
            keyring=self.keyring,
            backup_checked=True,
            version="0.1.0",
            market=self.market,
            expert=self.expert,
            offline=self.offline,
        )

    async def set_network(self, key: str) -> None:
        self.calls.append(f"network {key}")
        self.network = key

    async def set_language(self, language: str) -> None:
        self.calls.append(f"language {language}")
        self.language = language

    async def set_appearance(self, appearance: Appearance) -> None:
        self.calls.append(f"appearance {appearance}")
        self.appearance = appearance

    async def set_text_scale(self, scale: float) -> None:
        self.calls.append(f"scale {scale}")
        self.text_scale = scale

    async def set_lock_after(self, minutes: int) -> None:
        self.calls.append(f"lock {minutes}")
        self.lock_after_min = minutes

    async def set_keyring(self, *, enabled: bool) -> None:
        self.calls.append(f"keyring {enabled}")
        self.keyring = enabled

    async def set_expert(self, *, enabled: bool) -> None:
        self.calls.append(f"expert {enabled}")
        self.expert = enabled

    async def open_data_folder(self) -> None:
        self.calls.append("folder")


@dataclass
class FakeEase:
    """Keyboard, motion and the palette's memory as values."""

    single_keys: bool = True
    reduced_motion: bool = False
    recent: tuple[str, ...] = ()

    async def set_single_keys(self, *, enabled: bool) -> None:
        self.single_keys = enabled

    async def set_reduced_motion(self, *, enabled: bool) -> None:
        self.reduced_motion = enabled

    async def remember(self, action: str) -> None:
        self.recent = (action, *(key for key in self.recent if key != action))


@dataclass
class FakePresence:
    """Places and what is told, as values."""

    notifications: Notifications = "plain"
    places: dict[str, str] = field(default_factory=dict)

    async def set_notifications(self, level: Notifications) -> None:
        self.notifications = level

    def place(self, screens: str) -> str:
        return self.places.get(screens, "")

    def keep_place(self, screens: str, place: str) -> None:
        self.places[screens] = place


def sample_ports(state: SessionState = SessionState.OPEN) -> Ports:
    """Return ports with something on every page."""
    from tests.helpers.ui_data_fakes import FakeData
    from tests.helpers.ui_messages_fakes import FakeMessages
    from tests.helpers.ui_privacy_fakes import FakeBudgets
    from tests.helpers.ui_rights_fakes import FakeRights
    from tests.helpers.ui_sending_fakes import FakeSending

    return Ports(
        session=FakeSession(state),
        network=FakeNetwork(),
        settings=FakeSettings(),
        home=FakeHome(),
        wallet=FakeWallet(),
        portfolio=FakePortfolio(),
        stake=FakeStake(),
        history=FakeHistory(),
        ease=FakeEase(),
        sending=FakeSending(),
        messages=FakeMessages(),
        presence=FakePresence(),
        data=FakeData(),
        privacy=FakeBudgets(),
        rights=FakeRights(),
    )


def sample_new() -> Ports:
    """Return ports of a person who starts."""
    return sample_ports(SessionState.NEW)


def sample_locked() -> Ports:
    """Return ports of a locked vault."""
    return sample_ports(SessionState.LOCKED)


def sample_waiting() -> Ports:
    """Return ports of a locked vault whose passphrase was wrong five times."""
    ports = sample_locked()
    assert isinstance(ports.session, FakeSession)
    ports.session.tries = Attempts(5, 75)
    return ports


def sample_empty() -> Ports:
    """Return ports of a new wallet: nothing sold, nothing held."""
    return replace(
        sample_ports(),
        home=FakeHome(empty_home()),
        wallet=FakeWallet(empty=True),
        portfolio=FakePortfolio(empty=True),
        stake=FakeStake(no_stake()),
        history=FakeHistory(()),
    )


def sample_broken() -> Ports:
    """Return ports that fail."""
    down = AppError(
        "The network did not answer within 10 seconds.",
        money="Balances are unknown; nothing moved.",
        data="Nothing has left this computer.",
        next_step="Check the connection, then try again.",
    )
    return replace(
        sample_ports(),
        home=FakeHome(fail=down),
        wallet=FakeWallet(fail=down),
        portfolio=FakePortfolio(fail=down),
        stake=FakeStake(fail=down),
        history=FakeHistory(fail=down),
    )


def sample_troubled_history() -> Ports:
    """Return ports with transfers in every state and hostile text."""
    return replace(sample_ports(), history=FakeHistory(troubled_history()))


def market_facts(*, shipped: bool = True, steerable: bool = True) -> MarketFacts:
    """The market's program and rules, as shipped or not."""
    return MarketFacts(
        program="6mWcVau1tVau1tVau1tVau1tVau1tVau1tVau1tr1Ff",
        deployed_hash="d796e5e5" * 8 if shipped else "0badc0de" * 8,
        shipped_hash="d796e5e5" * 8,
        upgrade_authority="9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin",
        authority="9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin",
        paused=not shipped,
        rules=3,
        pending_rules=0 if shipped else 4,
        steerable=steerable,
        insurance=gln(1_284_310.55),
    )


def sample_market() -> Ports:
    """Return ports of a market with the shipped program."""
    return replace(sample_ports(), settings=FakeSettings(market=market_facts()))


def sample_other_program() -> Ports:
    """Return ports of a market whose program is another one, paused, drawing by Switchboard."""
    return replace(sample_ports(), settings=FakeSettings(market=market_facts(shipped=False, steerable=False)))


def with_stake(**blemishes: Any) -> Ports:
    """Return ports of an account with strikes, jailed or banned."""
    home = full_home()
    return replace(sample_ports(), home=FakeHome(replace(home, stake=replace(home.stake, **blemishes))))


def sample_hostile() -> Ports:
    """Return ports with long and hostile foreign text."""
    return replace(sample_ports(), home=FakeHome(hostile_home()))
