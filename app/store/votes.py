"""Votes of this wallet's seats: decided before anything of them is sent, so that a restart casts no second one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.review.votes import Ballot, Vote
from app.store.database import now_ms
from app.store.errors import StoreError

if TYPE_CHECKING:
    from app.store.database import Database

__all__ = ["VoteStore"]

_STEPS = ("committed", "revealed")


class VoteStore:
    """``app.review.votes.VoteJournal`` in the encrypted database: what returned survives a power cut."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def vote(self, ballot: Ballot) -> Vote | None:
        """Return the vote decided on, or None."""
        rows = self._database.rows(
            "SELECT status, bits, reasons FROM votes WHERE batch = ? AND r = ? AND redraw = ? AND reviewer = ?",
            _key(ballot),
        )
        return Vote(rows[0][0], rows[0][1], rows[0][2]) if rows else None

    def decide(self, ballot: Ballot, vote: Vote) -> None:
        """Keep a vote, durably; the first one stays.

        Raises:
            StoreFullError: nothing was written, and nothing may be sent.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO votes (batch, r, redraw, reviewer, status, bits, reasons, decided_at_ms) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*_key(ballot), vote.status, vote.bits, vote.reasons, now_ms()),
            )

    def note(self, ballot: Ballot, step: str, signature: str) -> None:
        """Keep the transaction that committed or revealed the vote.

        Raises:
            StoreError: there is no such step.
        """
        if step not in _STEPS:
            raise StoreError("A vote is committed or revealed.")
        with self._database.transaction() as connection:
            connection.execute(
                f"UPDATE votes SET {step} = ? WHERE batch = ? AND r = ? AND redraw = ? AND reviewer = ?",  # noqa: S608 - one of two constants
                (signature, *_key(ballot)),
            )


def _key(ballot: Ballot) -> tuple[str, int, int, str]:
    return str(ballot.batch), ballot.r, ballot.redraw, str(ballot.reviewer)
