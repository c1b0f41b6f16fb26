"""A reviewer who votes by itself: fetches and checks the whole package, opens its samples, judges, commits, reveals.

Votes and salts derive from the secret and the samples, so a restart neither forgets a vote nor casts another one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from app.connection import storage_pointer
from app.errors import UserError
from app.perseverance import going_on
from app.review.judge import judge
from market.generated.constants import SeatStatus, State
from market.operations import OpenVote
from market.panel import reject_bits, sample_records, vote_hash, vote_salt
from market.sender import NullJournal
from sources import QualitySpec, SourcesError
from storage.errors import ContentMissing, FileAccessError, GatewayUnreachable, StorageError, StorageFull
from storage.keys import reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.samples import MAX_BLOB_BYTES, Commitment, PanelRound, SampleBlob

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.pulse import Pulse
    from market.generated.accounts import Batch
    from market.reader import Attempt, BatchView
    from storage.samples import SampledRecord

_LOG = logging.getLogger(__name__)
_OUR_DISK = (StorageFull, FileAccessError)
T = TypeVar("T")
MAX_PACKAGE_BYTES = 1 << 30
MAX_VOTES = 10_000
PATIENCE_S = 20.0
ASK_AGAIN_S = 0.5
PAUSE_S = 2.0
DATA, SAMPLES_UNAVAILABLE, PACKAGE_UNAVAILABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as it is committed and revealed."""

    status: int
    bits: int = 0
    reasons: int = 0


class Reviewer:
    """Acts for one wallet's seats.

    Args:
        connection: the network.
        identity: whose seats; its delegate signs.
        folder: for packages while they are checked.
        patience_s: how long to ask again for what nobody has, before voting that it is unavailable.
    """

    def __init__(
        self, connection: Connection, identity: Identity, folder: Path, patience_s: float = PATIENCE_S
    ) -> None:
        self._connection = connection
        self._me = identity
        self._folder = folder
        self._patience_s = patience_s
        self._votes: dict[tuple[bytes, int, int], Vote] = {}

    async def act(self, view: BatchView) -> None:
        """Do what is due for our seats in a batch now; nothing where we hold none.

        Raises:
            MarketError: the network refused or does not answer; acting again goes on.
        """
        attempt = view.attempt
        if attempt is None:
            return
        mine = [at for at, entry in enumerate(attempt.seats) if entry.owner == self._me.address]
        commits = [at for at in mine if attempt.seats[at].status == SeatStatus.NO_COMMIT]
        reveals = [at for at in mine if attempt.seats[at].status == SeatStatus.NO_REVEAL]
        if view.batch.state == State.COMMIT and commits and attempt.round.shared:
            await self._commit(view, attempt, commits)
        elif view.batch.state == State.REVEAL and reveals:
            await self._reveal(view, attempt, reveals)

    async def _commit(self, view: BatchView, attempt: Attempt, entries: list[int]) -> None:
        hashed = self._hash(view, attempt, await self._vote(view, attempt))
        make = self._connection.operations
        instructions = [
            one
            for at in entries
            for one in make.commit(
                self._me.delegate_address, view.address, view.batch, owner=self._me.address, entry=at, vote=hashed
            )
        ]
        await self._send(instructions)

    async def _reveal(self, view: BatchView, attempt: Attempt, entries: list[int]) -> None:
        vote = await self._committed(view, attempt, attempt.seats[entries[0]].vote)
        opened = OpenVote(vote.status, vote.bits, vote.reasons, self._salt(view, attempt))
        make = self._connection.operations
        instructions = [
            one
            for at in entries
            for one in make.reveal(
                self._me.delegate_address,
                view.address,
                view.batch,
                owner=self._me.address,
                entry=at,
                vote=opened,
            )
        ]
        await self._send(instructions)

    async def _send(self, instructions: list[Instruction]) -> None:
        await self._connection.sender.send(instructions, [self._me.delegate], journal=NullJournal())

    def _salt(self, view: BatchView, attempt: Attempt) -> bytes:
        return vote_salt(self._me.secret, bytes(view.address), attempt.round.r, attempt.round.redraw)

    def _hash(self, view: BatchView, attempt: Attempt, vote: Vote) -> bytes:
        return vote_hash(
            batch=bytes(view.address),
            r=attempt.round.r,
            redraw=attempt.round.redraw,
            reviewer=bytes(self._me.address),
            status=vote.status,
            bits=vote.bits,
            reasons=vote.reasons,
            salt=self._salt(view, attempt),
        )

    async def _committed(self, view: BatchView, attempt: Attempt, commitment: bytes) -> Vote:
        """Return the vote that was committed to; after a restart what was missing then may be there now."""
        for vote in (Vote(DATA), Vote(SAMPLES_UNAVAILABLE), Vote(PACKAGE_UNAVAILABLE)):
            if self._hash(view, attempt, vote) == commitment:
                return vote
        return await self._vote(view, attempt)

    async def _vote(self, view: BatchView, attempt: Attempt) -> Vote:
        key = (bytes(view.address), attempt.round.r, attempt.round.redraw)
        if key not in self._votes:
            vote = await self._judge(view, attempt)
            if len(self._votes) >= MAX_VOTES:
                self._votes.pop(next(iter(self._votes)))
            self._votes[key] = vote
        return self._votes[key]

    async def _judge(self, view: BatchView, attempt: Attempt) -> Vote:
        batch = view.batch
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with TemporaryDirectory(dir=self._folder, prefix="checking-") as folder:
                await self._patiently(lambda: self._fetch_and_check(batch, Path(folder)))
        except _OUR_DISK:
            raise  # says nothing about the package
        except StorageError as error:
            _LOG.info("%s: package unavailable: %s", view.address, error)
            return Vote(PACKAGE_UNAVAILABLE)
        try:
            samples = await self._patiently(lambda: self._samples(view, attempt))
        except _OUR_DISK:
            raise
        except StorageError as error:
            _LOG.info("%s: samples unavailable: %s", view.address, error)
            return Vote(SAMPLES_UNAVAILABLE)
        quality = await self._quality(batch)
        refused = await asyncio.to_thread(judge, quality, samples)
        bits, reasons = reject_bits(refused)
        return Vote(DATA, bits, reasons)

    async def _fetch_and_check(self, batch: Batch, folder: Path) -> None:
        path = folder / "package.gln"
        await self._connection.gateways.file(storage_pointer(batch.package), path, MAX_PACKAGE_BYTES)
        await asyncio.to_thread(_check_package, path, batch)

    async def _patiently(self, fetch: Callable[[], Awaitable[T]]) -> T:
        """Ask again for what nobody has yet: gateways pass content on with a delay, and a vote is final."""
        until = time.monotonic() + self._patience_s
        while True:
            try:
                return await fetch()
            except (ContentMissing, GatewayUnreachable):
                if time.monotonic() >= until:
                    raise
            await asyncio.sleep(ASK_AGAIN_S)

    async def _quality(self, batch: Batch) -> QualitySpec | None:
        """Return what the buyer tests for, or None where that cannot be had: its own fault, not the contributor's."""
        request = (await self._connection.reader.request(batch.request)).value
        try:
            spec = await self._patiently(lambda: self._connection.spec(request.spec))
            return QualitySpec.from_json(spec.quality)
        except (UserError, StorageError, SourcesError) as error:
            _LOG.warning("rules of %s: %s", batch.request, error)
            return None

    async def _samples(self, view: BatchView, attempt: Attempt) -> list[SampledRecord]:
        batch, where = view.batch, attempt.round
        blob = await self._connection.gateways.blob(storage_pointer(where.samples), MAX_BLOB_BYTES)
        indices = sample_records(where.seed, where.m, batch.records)
        commitment = Commitment(batch.root, batch.records, bytes(batch.contributor), bytes(batch.request))
        panel = PanelRound(bytes(view.address), where.r, where.redraw)
        return await asyncio.to_thread(
            lambda: SampleBlob(blob).open(
                panel, bytes(self._me.address), reviewer_kem_seed(self._me.secret), commitment, indices
            )
        )


async def review_forever(connection: Connection, reviewers: Sequence[Reviewer], pulse: Pulse) -> None:
    """Let each reviewer act on every open batch whenever something changes.

    Batches are looked at side by side: one that is slow to fetch, or fails, stops no other.
    """
    under_way: dict[Pubkey, asyncio.Task[None]] = {}
    changed: set[Pubkey] = set()

    def ended(address: Pubkey) -> None:
        del under_way[address]
        if address in changed:  # while we worked on what it was before
            changed.discard(address)
            pulse.tell()

    async def review(address: Pubkey) -> None:
        try:
            with going_on(_LOG, f"looking at {address}"):
                view = await connection.reader.view(address)
                await asyncio.gather(*(_act(reviewer, view) for reviewer in reviewers))
        finally:
            ended(address)

    try:
        while True:
            seen = pulse.beat
            with going_on(_LOG, "looking for batches"):
                for found in await connection.reader.batches():
                    if found.value.state not in (State.COMMIT, State.REVEAL):
                        continue
                    if found.address in under_way:
                        changed.add(found.address)
                    else:
                        under_way[found.address] = asyncio.create_task(review(found.address))
            await pulse.wait(seen, PAUSE_S)
    finally:
        for task in under_way.values():
            task.cancel()


async def _act(reviewer: Reviewer, view: BatchView) -> None:
    with going_on(_LOG, f"reviewing {view.address}"):
        await reviewer.act(view)


def _check_package(path: Path, batch: Batch) -> None:
    with PackageReader.open(path) as reader:
        verify_package(
            reader,
            root=batch.root,
            count=batch.records,
            contributor=bytes(batch.contributor),
            request=bytes(batch.request),
        )
