"""A reviewer who votes by itself: fetches and checks the whole package, opens its samples, judges, commits, reveals.

Votes and salts derive from the secret and the samples, so a restart neither forgets a vote nor casts another one.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.review.judge import judge
from market.errors import MarketError
from market.generated.constants import SeatStatus, State
from market.operations import OpenVote
from market.panel import reject_bits, sample_records, vote_hash, vote_salt
from market.sender import NullJournal
from storage.errors import StorageError
from storage.keys import reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.pointer import Pointer
from storage.samples import MAX_BLOB_BYTES, Commitment, PanelRound, SampleBlob

if TYPE_CHECKING:
    from pathlib import Path

    from solders.instruction import Instruction

    from app.connection import Connection
    from app.identity import Identity
    from app.spec import Spec
    from market.generated.accounts import Batch
    from market.generated.accounts import Pointer as AccountPointer
    from market.reader import Attempt, BatchView
    from storage.samples import SampledRecord

_LOG = logging.getLogger(__name__)
MAX_PACKAGE_BYTES = 1 << 30
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
    """

    def __init__(self, connection: Connection, identity: Identity, folder: Path) -> None:
        self._connection = connection
        self._me = identity
        self._folder = folder
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
        vote = await self._vote(view, attempt)
        hashed = vote_hash(
            batch=bytes(view.address),
            r=attempt.round.r,
            redraw=attempt.round.redraw,
            reviewer=bytes(self._me.address),
            status=vote.status,
            bits=vote.bits,
            reasons=vote.reasons,
            salt=self._salt(view, attempt),
        )
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
        vote = await self._vote(view, attempt)
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

    async def _vote(self, view: BatchView, attempt: Attempt) -> Vote:
        key = (bytes(view.address), attempt.round.r, attempt.round.redraw)
        if key not in self._votes:
            self._votes[key] = await self._judge(view, attempt)
        return self._votes[key]

    async def _judge(self, view: BatchView, attempt: Attempt) -> Vote:
        batch = view.batch
        path = self._folder / f"{bytes(batch.root).hex()}.{str(self._me.address)[:8]}.gln"
        try:
            await self._connection.gateways.file(_pointer(batch.package), path, MAX_PACKAGE_BYTES)
            await asyncio.to_thread(_check_package, path, batch)
        except StorageError as error:
            _LOG.info("package of %s: %s", view.address, error)
            return Vote(PACKAGE_UNAVAILABLE)
        finally:
            path.unlink(missing_ok=True)
        try:
            samples = await self._samples(view, attempt)
        except StorageError as error:
            _LOG.info("samples of %s: %s", view.address, error)
            return Vote(SAMPLES_UNAVAILABLE)
        request = await self._connection.reader.request(batch.request)
        spec: Spec = await self._connection.spec(request.value.spec)
        refused = await asyncio.to_thread(judge, spec, samples)
        bits, reasons = reject_bits(refused)
        return Vote(DATA, bits, reasons)

    async def _samples(self, view: BatchView, attempt: Attempt) -> list[SampledRecord]:
        batch, where = view.batch, attempt.round
        blob = await self._connection.gateways.blob(_pointer(where.samples), MAX_BLOB_BYTES)
        indices = sample_records(where.seed, where.m, batch.records)
        commitment = Commitment(batch.root, batch.records, bytes(batch.contributor), bytes(batch.request))
        panel = PanelRound(bytes(view.address), where.r, where.redraw)
        return await asyncio.to_thread(
            lambda: SampleBlob(blob).open(
                panel, bytes(self._me.address), reviewer_kem_seed(self._me.secret), commitment, indices
            )
        )


async def review_forever(connection: Connection, reviewers: list[Reviewer], pause_s: float) -> None:
    """Look at every open batch again and again and let each reviewer act."""
    while True:
        try:
            for found in await connection.reader.batches():
                if found.value.state in (State.COMMIT, State.REVEAL):
                    view = await connection.reader.view(found.address)
                    await asyncio.gather(*(_act(reviewer, view) for reviewer in reviewers))
        except MarketError as error:
            _LOG.warning("reviewing: %s", error)
        await asyncio.sleep(pause_s)


async def _act(reviewer: Reviewer, view: BatchView) -> None:
    try:
        await reviewer.act(view)
    except (MarketError, StorageError) as error:
        _LOG.warning("reviewing %s: %s", view.address, error)


def _check_package(path: Path, batch: Batch) -> None:
    with PackageReader.open(path) as reader:
        verify_package(
            reader,
            root=batch.root,
            count=batch.records,
            contributor=bytes(batch.contributor),
            request=bytes(batch.request),
        )


def _pointer(pointer: AccountPointer) -> Pointer:
    return Pointer.from_bytes(bytes([pointer.codec]) + bytes(pointer.digest))
