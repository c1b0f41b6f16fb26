"""What the rounds of a batch have to do with each other, from its accounts alone."""

from solders.pubkey import Pubkey

from market.errors import TermsRefused
from market.generated.accounts import Batch
from market.generated.constants import SeatStatus, Verdict
from market.panel import sample_records
from market.views import Attempt, BatchView

__all__ = ["attempt_before", "denied_members", "outer_contested", "samples_of"]


def attempt_before(view: BatchView, attempt: Attempt) -> Attempt | None:
    """Return the last attempt of the round before an attempt's, or None in round 0."""
    r = attempt.round.r - 1
    return next((item for item in view.last_attempts if item.round.r == r), None)


def outer_contested(batch: Batch, r: int) -> bool:
    """Return whether the buyer contested O in round `r`, so that the samples of that round have to show it."""
    return batch.outer_round == r + 1


def denied_members(attempt: Attempt) -> list[Pubkey]:
    """Return who voted, in a round rejected for liveness, that its samples were unavailable: each once.

    The next round's samples open to its panel what was sealed to them.
    """
    if attempt.round.verdict != Verdict.LIVENESS:
        return []
    return list(dict.fromkeys(entry.owner for entry in attempt.seats if entry.status == SeatStatus.NO_SAMPLES))


def samples_of(view: BatchView, attempt: Attempt | None = None) -> list[int]:
    """Return the records an attempt looks at, in the order drawn.

    New records come first in every round; a panel about a label looks at those of the round before.

    Args:
        view: the batch as read.
        attempt: of this batch; by default the one it is in.

    Raises:
        TermsRefused: it is in none yet, or an earlier round that decides about it has been closed.
    """
    wanted = attempt if attempt is not None else view.attempt
    if wanted is None:
        raise TermsRefused("No panel was drawn for this batch yet.", next_step="Wait for the draw.")
    r = wanted.round.r
    earlier = [item for item in view.last_attempts if item.round.r < r]
    if [item.round.r for item in earlier] != list(range(r)):
        raise TermsRefused("The earlier rounds of this batch are closed.", next_step="Read them from its history.")
    if view.batch.about_label and r == view.batch.round and r > 0:
        return samples_of(view, earlier[-1])
    taken = {index for item in earlier for index in samples_of(view, item)}
    return sample_records(wanted.round.seed, wanted.round.m, view.batch.records, taken)
