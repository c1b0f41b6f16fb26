"""A panel member: fetches and checks the whole package, opens its samples, has them judged, commits, reveals.

The vote is journalled before anything of it is sent, and its salt derives from the secret, so that a restart neither
forgets a vote nor casts another one.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from app.buy.outer import telling_the_buyer
from app.errors import UserError
from app.perseverance import going_on
from app.review.case import ReviewCase
from app.review.votes import DATA, PACKAGE_UNAVAILABLE, SAMPLES_UNAVAILABLE, Ballot, Vote
from market.generated.constants import SeatStatus, State
from market.operations import OpenVote
from market.panel import reject_bits
from market.sender import NullJournal
from sources import QualitySpec, SourcesError
from storage.errors import FileAccessError, StorageError, StorageFull

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.pulse import Pulse
    from app.review.case import Judge
    from app.review.evidence import Evidence
    from app.review.votes import VoteJournal
    from app.spec import Spec
    from market.generated.accounts import Batch
    from market.reader import Attempt, BatchView

_LOG = logging.getLogger(__name__)
_OUR_DISK = (StorageFull, FileAccessError)
PAUSE_S = 2.0


def hear_nothing(ballot: Ballot, step: str, vote: Vote) -> None:
    """Tell nobody."""
    del ballot, step, vote


class Reviewer:
    """Acts for one wallet's seats.

    Args:
        connection: the network.
        identity: whose seats; its delegate signs.
        evidence: gets package and samples.
        judge: decides about them.
        journal: memory of votes.
        heard: told of every vote that landed: ``committed`` or ``revealed``.
    """

    def __init__(
        self,
        connection: Connection,
        identity: Identity,
        evidence: Evidence,
        judge: Judge,
        journal: VoteJournal,
        heard: Callable[[Ballot, str, Vote], None] = hear_nothing,
    ) -> None:
        self._connection = connection
        self._me = identity
        self._evidence = evidence
        self._judge = judge
        self._journal = journal
        self._heard = heard
        self._abstained: set[Ballot] = set()
        self._outer: dict[Ballot, bytes] = {}

    @property
    def address(self) -> Pubkey:
        """Whose seats."""
        return self._me.address

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
            cast = [attempt.seats[at].vote for at in mine if at not in commits and any(attempt.seats[at].vote)]
            await self._commit(view, attempt, commits, cast[0] if cast else None)
        elif view.batch.state == State.REVEAL and reveals:
            await self._reveal(view, attempt, reveals)

    async def _commit(self, view: BatchView, attempt: Attempt, entries: list[int], cast: bytes | None) -> None:
        ballot = self._ballot(view, attempt)
        vote = self._journal.vote(ballot)
        if vote is None and cast is not None:
            # Another seat of ours voted and we forgot what, as after restoring a backup: the same again, or nothing.
            vote = await self._committed(view, attempt, ballot, cast)
        elif vote is None:
            vote = await self._decide(view, attempt, ballot)
        if vote is None:
            return
        hashed = ballot.hash(vote, self._me.secret)
        make = self._connection.operations
        instructions = [
            one
            for at in entries
            for one in make.commit(
                self._me.delegate_address, view.address, view.batch, owner=self._me.address, entry=at, vote=hashed
            )
        ]
        await self._send(ballot, "committed", vote, instructions)

    async def _decide(self, view: BatchView, attempt: Attempt, ballot: Ballot) -> Vote | None:
        """Look, judge and write down; None where the judge casts no vote, which is not asked for again."""
        if ballot in self._abstained:
            return None
        vote = await self._look(view, attempt, ballot)
        if vote is None:
            self._abstained.add(ballot)
            return None
        self._journal.decide(ballot, vote)
        return self._journal.vote(ballot)

    async def _reveal(self, view: BatchView, attempt: Attempt, entries: list[int]) -> None:
        ballot = self._ballot(view, attempt)
        vote = await self._committed(view, attempt, ballot, attempt.seats[entries[0]].vote)
        if vote is None:
            return
        opened = OpenVote(vote.status, vote.bits, vote.reasons, ballot.salt(self._me.secret))
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
        if ballot in self._outer:
            instructions += await telling_the_buyer(self._connection, view.batch, self._outer[ballot])
        await self._send(ballot, "revealed", vote, instructions)

    async def _send(self, ballot: Ballot, step: str, vote: Vote, instructions: list[Instruction]) -> None:
        landed = await self._connection.sender.send(instructions, [self._me.delegate], journal=NullJournal())
        self._journal.note(ballot, step, landed.signature)
        self._heard(ballot, step, vote)

    def _ballot(self, view: BatchView, attempt: Attempt) -> Ballot:
        return Ballot(view.address, attempt.round.r, attempt.round.redraw, self._me.address)

    async def _committed(self, view: BatchView, attempt: Attempt, ballot: Ballot, commitment: bytes) -> Vote | None:
        """Return the vote that was committed to; where the memory of it was lost, what we would vote again."""
        known = self._journal.vote(ballot)
        candidates = [known] if known is not None else []
        candidates += [Vote(DATA), Vote(SAMPLES_UNAVAILABLE), Vote(PACKAGE_UNAVAILABLE)]
        for vote in candidates:
            if ballot.hash(vote, self._me.secret) == commitment:
                return vote
        if ballot in self._abstained:
            return None
        vote_now = await self._look(view, attempt, ballot)
        if vote_now is not None and ballot.hash(vote_now, self._me.secret) == commitment:
            self._journal.decide(ballot, vote_now)
            return vote_now
        self._abstained.add(ballot)
        _LOG.error("%s: the vote committed to cannot be found again; it stays closed", view.address)
        return None

    async def _look(self, view: BatchView, attempt: Attempt, ballot: Ballot) -> Vote | None:
        batch = view.batch
        try:
            await self._evidence.check_package(batch)
        except _OUR_DISK:
            raise  # says nothing about the package
        except StorageError as error:
            _LOG.info("%s: package unavailable: %s", view.address, error)
            return Vote(PACKAGE_UNAVAILABLE)
        try:
            samples, outer = await self._evidence.samples(view, attempt)
        except _OUR_DISK:
            raise
        except StorageError as error:
            _LOG.info("%s: samples unavailable: %s", view.address, error)
            return Vote(SAMPLES_UNAVAILABLE)
        if outer:
            self._outer[ballot] = outer
        spec, quality = await self._asked_for(batch)
        case = ReviewCase(ballot, spec, quality, tuple(samples), bool(batch.about_label), batch.deadline_s)
        refused = await self._judge.refused(case)
        if refused is None:
            return None
        bits, reasons = reject_bits(refused)
        return Vote(DATA, bits, reasons)

    async def _asked_for(self, batch: Batch) -> tuple[Spec | None, QualitySpec | None]:
        """Return what the buyer asks and tests for, or None where it cannot be had: its own fault."""
        request = (await self._connection.reader.request(batch.request)).value
        try:
            spec = await self._evidence.patiently(lambda: self._connection.spec(request.spec))
            return spec, QualitySpec.from_json(spec.quality)
        except (UserError, StorageError, SourcesError) as error:
            _LOG.warning("rules of %s: %s", batch.request, error)
            return None, None


class ReviewLoop:
    """Lets each reviewer act on every open batch whenever something changes, until stopped.

    Batches are looked at side by side: one that is slow to fetch, or fails, stops no other.

    Args:
        connection: the network.
        reviewers: who acts.
        pulse: tells that something changed.
    """

    def __init__(self, connection: Connection, reviewers: Sequence[Reviewer], pulse: Pulse) -> None:
        self._connection = connection
        self._reviewers = reviewers
        self._pulse = pulse
        self._tasks: dict[Pubkey, asyncio.Task[None]] = {}
        self._changed: set[Pubkey] = set()
        self._stopping = False

    @property
    def under_way(self) -> tuple[Pubkey, ...]:
        """Batches being looked at."""
        return tuple(self._tasks)

    def stop(self) -> None:
        """Begin nothing more; what is under way is finished."""
        self._stopping = True
        self._pulse.tell()

    async def run(self) -> None:
        """Act until stopped."""
        try:
            while not self._stopping:
                seen = self._pulse.beat
                with going_on(_LOG, "looking for batches"):
                    await self._look()
                if not self._stopping:
                    await self._pulse.wait(seen, PAUSE_S)
            await asyncio.gather(*self._tasks.values())
        finally:
            for task in self._tasks.values():
                task.cancel()

    async def _look(self) -> None:
        for found in await self._connection.reader.batches():
            if found.value.state not in (State.COMMIT, State.REVEAL):
                continue
            if found.address in self._tasks:
                self._changed.add(found.address)
            else:
                self._tasks[found.address] = asyncio.create_task(self._review(found.address))

    async def _review(self, address: Pubkey) -> None:
        try:
            with going_on(_LOG, f"looking at {address}"):
                view = await self._connection.reader.view(address)
                await asyncio.gather(*(_act(reviewer, view) for reviewer in self._reviewers))
        finally:
            del self._tasks[address]
            if address in self._changed:  # while we worked on what it was before
                self._changed.discard(address)
                self._pulse.tell()


async def _act(reviewer: Reviewer, view: BatchView) -> None:
    with going_on(_LOG, f"reviewing {view.address}"):
        await reviewer.act(view)
