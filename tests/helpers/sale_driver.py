"""Sellers and a buyer of the end-to-end tests: real wallets in real homes, and what the chain says of them.

Every sale has a request of its own, so that escrow and history can be compared to the token.
"""

from __future__ import annotations

import asyncio
import secrets
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from solders.hash import Hash

from app.buy.open import open_batch
from app.chain import Patience
from app.connection import Connection
from app.container import App
from app.errors import BUG, problem_of
from app.practice.bootstrap import PARAMS_VERSION
from app.practice.catalogue import DAY_S, OFFERS, ROOMS, UNIT, Offer
from app.practice.faucet import Faucet
from app.practice.keys import practice_key
from app.practice.people import People
from app.sell.model import ReleaseChoice, SalePlan
from app.spec import Spec, SpecAttester
from app.store import Home
from assets.samples import sample_path
from market.generated.accounts import Pointer as AccountPointer
from market.generated.accounts import Spent
from market.generated.constants import Mode, State
from market.generated.events import Finalized
from market.history import MarketHistory
from market.operations import RequestTerms
from market.retry import RetryPolicy
from market.sender import NullJournal
from storage.hpke import buyer_public_key, reviewer_public_key
from storage.keys import buyer_kem_seed, reviewer_kem_seed
from wallet import Argon2Parameters, Phrase

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.errors import Problem
    from app.identity import Identity
    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SaleView
    from app.spec import Exclusivity
    from market.explain import TransactionSummary
    from market.generated.accounts import Request
    from market.history import HistoryEntry

QUICK = Argon2Parameters(memory_kib=64, iterations=1, lanes=1)
"""Key stretching that costs nothing: these vaults guard nothing."""
PASSPHRASE = "a passphrase of the tests"
RAW, HISTOGRAM = OFFERS[0], next(offer for offer in OFFERS if offer.release.kind == "histogram")
EPSILON = 1.0
PERSONAL = ("account_email", "contact_phone")
PAYMENT_MINT = "GLN"
ALLOWANCE = 400 * UNIT
ALLOWANCE_LAMPORTS = 3_000_000_000


class Agrees:
    """Signs everything, and remembers what."""

    def __init__(self) -> None:
        self.asked: list[TransactionSummary] = []

    async def approve(self, summary: TransactionSummary) -> bool:
        self.asked.append(summary)
        return True


class Declines:
    """Signs nothing from the given question on (0 is the first)."""

    def __init__(self, at: int = 0) -> None:
        self._left = at

    async def approve(self, summary: TransactionSummary) -> bool:
        del summary
        self._left -= 1
        return self._left >= 0


def nobody(view: SaleView) -> None:
    """Watch nothing."""
    del view


# ------------------------------------------------------------------------------------------------ sellers


def new_wallet(home: Path, phrase: Phrase | None = None) -> Phrase:
    """Make a wallet in a home, from new words or given ones, and return the words."""
    words = phrase or Phrase.generate(12)
    app = App(Home(home), QUICK)
    app.wallet.create(words, PASSPHRASE)
    app.wallet.lock()
    return words


@asynccontextmanager
async def opened(home: Path, network_dir: Path) -> AsyncIterator[App]:
    """An unlocked Gleaner over a home, not connected yet."""
    async with App(Home(home), QUICK, network_dir=network_dir) as app:
        await app.unlock(PASSPHRASE)
        yield app


@asynccontextmanager
async def selling(home: Path, network_dir: Path) -> AsyncIterator[Desk]:
    """The sale desk of a home on a network."""
    async with opened(home, network_dir) as app:
        yield app.desk(await app.connect(lambda _: None))


IMPATIENT = Patience(rpc_timeout_s=1.0, rpc=RetryPolicy(attempts=2, base_s=0.01, cap_s=0.02), silence_s=1.0)


@asynccontextmanager
async def selling_over(home: Path, network_dir: Path, info: NetworkInfo) -> AsyncIterator[Desk]:
    """The sale desk of a home over links of the test, given up on soon."""
    async with opened(home, network_dir) as app, Connection(info, app.home.packages / "staging", IMPATIENT) as link:
        yield app.desk(link)


def clear(error: BaseException, *words: str) -> Problem:
    """Check that an error tells a person what happened, what it means and what to do, and says `words`."""
    problem = problem_of(error)
    said = (problem.title, problem.what, problem.money, problem.data, problem.next_step)
    assert all(part.strip() for part in said), said
    assert problem.exit_code not in {0, BUG}, said
    assert "Traceback" not in " ".join(said)
    assert not {problem.money, problem.next_step} & {part for part in said if " ".join(said).count(part) > 1}, said
    for word in words:
        assert word in " ".join(said), said
    return problem


async def fund(connection: Connection, owner: Pubkey, stake: int = ALLOWANCE) -> None:
    """Give a seller lamports and stake tokens."""
    faucet = Faucet(connection.info, connection.rpc, connection.sender)
    await faucet.airdrop(owner, ALLOWANCE_LAMPORTS)
    if stake:
        await faucet.give(owner, {PAYMENT_MINT: stake})


async def raw_plan(desk: Desk, request: Pubkey, records: int = 50, path: Path | None = None) -> SalePlan:
    """Plan a sale of the sample readings as they are, without the personal columns."""
    source = await desk.open_source(str(path or sample_path("household-energy")))
    columns = tuple((column.name, "drop" if column.name in PERSONAL else "keep") for column in source.columns)
    return SalePlan(secrets.token_hex(8), str(request), source.path, source.sha256, columns, most_records=records)


async def histogram_plan(desk: Desk, request: Pubkey) -> SalePlan:
    """Plan a noised histogram of the rooms."""
    plan = await raw_plan(desk, request, 0)
    columns = tuple((name, "keep" if name == "room" else "drop") for name, _ in plan.columns)
    return replace(plan, columns=columns, release=ReleaseChoice("histogram", "room", ROOMS, EPSILON))


# ------------------------------------------------------------------------------------------------ a buyer of our own


@dataclass(frozen=True, slots=True)
class Myself(People):
    """The one participant is a wallet's own account."""

    who: Identity

    def identity(self, role: str) -> Identity:
        del role
        return self.who


@dataclass(frozen=True, slots=True)
class OwnBuyer:
    """A buyer whose key the test has."""

    connection: Connection
    people: People

    @classmethod
    async def make(cls, connection: Connection) -> OwnBuyer:
        """A new buyer with lamports."""
        genesis = bytes(Hash.from_string(connection.info.genesis_hash))
        buyer = cls(connection, People(secrets.token_bytes(32), genesis, bytes(connection.program)))
        await fund(connection, buyer.identity.address, 0)
        return buyer

    @property
    def identity(self) -> Identity:
        """Who buys."""
        return self.people.identity("buyer")

    async def open_request(
        self,
        offer: Offer = RAW,
        committee: Sequence[Identity] = (),
        threshold: int = 0,
        exclusivity: Exclusivity | None = None,
        **changes: Any,
    ) -> Pubkey:
        """Open a funded request like one of the catalogue's and return its address; with a committee, it decides."""
        mine = replace(offer, nonce=secrets.randbits(32), **changes)
        connection, me = self.connection, self.identity
        await Faucet(connection.info, connection.rpc, connection.sender).give(me.address, {mine.mint: mine.deposit})
        spec = Spec(
            title=mine.title,
            summary=mine.summary,
            kind=mine.kind,
            buyer_name="Test Buyer",
            purpose=mine.purpose,
            licence=mine.licence,
            release=mine.release,
            quality=mine.quality,
            buyer_key=buyer_public_key(buyer_kem_seed(me.secret)),
            attesters=tuple(
                SpecAttester(bytes(one.address), reviewer_public_key(reviewer_kem_seed(one.secret)))
                for one in committee
            ),
            exclusivity=exclusivity,
        )
        pointer = await connection.publisher.put_blob(spec.to_bytes())
        terms = RequestTerms(
            nonce=mine.nonce,
            price=mine.price,
            deposit=mine.deposit,
            deadline_s=(await connection.reader.clock()).unix_s + mine.open_days * DAY_S,
            min_records=mine.min_records,
            max_records=mine.max_records,
            spec=AccountPointer(codec=pointer.codec, digest=pointer.digest),
            premium_cap_bps=mine.premium_cap_bps,
            mode=Mode.ORACLE if committee else Mode.PANEL,
        )
        mint = practice_key(f"mint {mine.mint}").pubkey()
        address = connection.addresses.request(me.address, mine.nonce)
        instructions = connection.operations.open_request(me.address, mint, terms, PARAMS_VERSION)
        if committee:
            attesters = [one.address for one in committee]
            instructions += connection.operations.open_committee(me.address, address, attesters, threshold)
        await connection.sender.send(instructions, [me.owner], journal=NullJournal())
        return address

    async def close_request(self, address: Pubkey) -> None:
        """Close a request; what is not held goes back."""
        request = await self.connection.reader.request(address)
        instructions = self.connection.operations.close_request(self.identity.address, address, request.value)
        await self.connection.sender.send(instructions, [self.identity.owner], journal=NullJournal())

    async def digests(self, contributor: Pubkey, folder: Path) -> list[str]:
        """Decrypt everything a contributor delivered to us; one digest a batch."""
        found = await self.connection.reader.batches(contributor=contributor, buyer=self.identity.address)
        return [(await open_batch(self.connection, self.identity.secret, batch, folder)).digest for batch in found]


async def requests_of(
    market: Connection, home: Path, directory: Path, count: int, exclusivity: Exclusivity | None = None
) -> list[Pubkey]:
    """Open requests as the wallet in a home."""
    async with opened(home, directory) as app:
        who = app.identity(await app.connect(lambda _: None))
        buyer = OwnBuyer(market, Myself(b"", b"", b"", who))
        await fund(market, who.address, 0)
        return [await buyer.open_request(exclusivity=exclusivity) for _ in range(count)]


@asynccontextmanager
async def market_of(info: NetworkInfo, folder: Path) -> AsyncIterator[Connection]:
    """A connection of the test's own, beside those of the sellers."""
    async with Connection(info, folder / "staging-of-the-test") as connection:
        yield connection


# ------------------------------------------------------------------------------------------------ what the chain says


@dataclass(frozen=True, slots=True)
class Facts:
    """What the chain says of one seller and one request; amounts in base units.

    Attributes:
        submits: transactions of the seller that submitted and landed.
        withdrawals: what each payout moved into the seller's token account.
        spent: roots the seller ever submitted.
        batches: batches of the seller.
        paid: what each batch paid, as it was settled.
        failed: transactions of the seller that landed and failed.
    """

    submits: int
    withdrawals: tuple[int, ...]
    spent: int
    batches: int
    paid: tuple[int, ...]
    failed: int
    request: Request


async def facts(connection: Connection, seller: Pubkey, request: Pubkey) -> Facts:
    """Read everything from the chain and its history."""
    reader = connection.reader
    history = MarketHistory(connection.rpc, connection.program)
    entries, _ = await history.since(seller)
    batches = await reader.batches(contributor=seller)
    read = (await reader.request(request)).value
    spent = await reader._all(Spent, [(Spent.OFFSETS["contributor"], seller)])
    ended = [event for batch in batches for event in await _endings(history, batch.address)]
    return Facts(
        submits=_count(entries, "submit"),
        withdrawals=tuple(
            entry.tokens[str(seller), read.mint]
            for entry in entries
            if any(step.name == "withdraw" for step in entry.steps) and not entry.failed
        ),
        spent=len(spent),
        batches=len(batches),
        paid=tuple(event.paid for event in ended),
        failed=sum(entry.failed for entry in entries),
        request=read,
    )


async def settled(connection: Connection, seller: Pubkey) -> None:
    """Wait until every reviewer of every batch of a seller was paid."""
    async with asyncio.timeout(60):
        while True:
            batches = await connection.reader.batches(contributor=seller)
            if all(item.value.state == State.FINAL and not item.value.unsettled for item in batches):
                return
            await next_slot(connection)


async def next_slot(connection: Connection) -> None:
    """Wait for the network to move on by a slot; its answers change no sooner."""
    slot = await connection.rpc.get_slot("processed")
    while await connection.rpc.get_slot("processed") == slot:  # noqa: ASYNC110 - the node has no event over HTTP
        await asyncio.sleep(0.05)


def digest_of(desk: Desk, sale_id: str) -> str:
    """Digest of the records of a sale, as its journal has them."""
    digest: str = desk.journal.sale(sale_id).plan["facts"]["digest"]
    return digest


async def _endings(history: MarketHistory, batch: Pubkey) -> list[Finalized]:
    entries, _ = await history.since(batch)
    return [
        event
        for entry in entries
        for event in entry.events
        if isinstance(event, Finalized) and event.batch == batch and not entry.failed
    ]


def _count(entries: list[HistoryEntry], name: str) -> int:
    return sum(not entry.failed and any(step.name == name for step in entry.steps) for entry in entries)


async def whole_stake(market: Connection, owner: Pubkey) -> int:
    staker = await market.reader.staker(owner)
    assert staker is not None
    return int(staker.free + staker.bonded)
