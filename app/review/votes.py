"""Votes as they are committed and revealed, and the memory of them that outlives the process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from market.panel import vote_hash, vote_salt

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

DATA, SAMPLES_UNAVAILABLE, PACKAGE_UNAVAILABLE = 0, 1, 2
MOST_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: ``status`` as above; ``bits`` and ``reasons`` are 0 unless it is about the data."""

    status: int
    bits: int = 0
    reasons: int = 0


@dataclass(frozen=True, slots=True)
class Ballot:
    """One reviewer's part in one attempt of a round; all its seats vote alike."""

    batch: Pubkey
    r: int
    redraw: int
    reviewer: Pubkey

    def salt(self, secret: bytes) -> bytes:
        """Return the salt of the commitment, which derives from the wallet's secret."""
        return vote_salt(secret, bytes(self.batch), self.r, self.redraw)

    def hash(self, vote: Vote, secret: bytes) -> bytes:
        """Return the commitment to a vote."""
        return vote_hash(
            batch=bytes(self.batch),
            r=self.r,
            redraw=self.redraw,
            reviewer=bytes(self.reviewer),
            status=vote.status,
            bits=vote.bits,
            reasons=vote.reasons,
            salt=self.salt(secret),
        )


class VoteJournal(Protocol):
    """Memory of votes. Every call returns only when what it wrote is as safe as this memory is."""

    def vote(self, ballot: Ballot) -> Vote | None:
        """Return the vote decided on, or None."""
        ...

    def decide(self, ballot: Ballot, vote: Vote) -> None:
        """Keep a vote, before anything of it is sent. The first one stays: there is one vote a ballot."""
        ...

    def note(self, ballot: Ballot, step: str, signature: str) -> None:
        """Keep that a transaction landed: ``step`` is ``committed`` or ``revealed``."""
        ...


class RememberedVotes:
    """Votes in memory: for who judges the same again after a restart, as the automatic reviewers do."""

    def __init__(self) -> None:
        self._votes: dict[Ballot, Vote] = {}

    def vote(self, ballot: Ballot) -> Vote | None:
        """Return the vote decided on, or None."""
        return self._votes.get(ballot)

    def decide(self, ballot: Ballot, vote: Vote) -> None:
        """Keep a vote."""
        if len(self._votes) >= MOST_REMEMBERED:
            self._votes.pop(next(iter(self._votes)))
        self._votes.setdefault(ballot, vote)

    def note(self, ballot: Ballot, step: str, signature: str) -> None:
        """Keep nothing: the chain shows it."""
