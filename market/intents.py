"""What parties want to do, as values; `market.operations` turns them into instructions."""

from dataclasses import dataclass

from solders.pubkey import Pubkey

from market.generated.accounts import Pointer
from market.panel import seat_index

__all__ = ["MAX_DRAW_STEP", "DrawStep", "OpenVote", "RequestTerms", "Submission", "plan_draw_step"]

MAX_DRAW_STEP = 8
_NOBODY = Pubkey.default()


@dataclass(frozen=True)
class RequestTerms:
    """What a buyer asks for.

    Attributes:
        nonce: number the buyer chooses; names the request.
        price: of a record.
        deposit: escrow put in at once.
        deadline_s: no submissions after.
        min_records, max_records: of a batch.
        spec: what is wanted, off chain.
        premium_cap_bps: highest premium for reputation.
        mode: 0 = PANEL, 3 = ORACLE (its committee is opened in the same transaction).
    """

    nonce: int
    price: int
    deposit: int
    deadline_s: int
    min_records: int
    max_records: int
    spec: Pointer
    premium_cap_bps: int = 0
    mode: int = 0


@dataclass(frozen=True)
class Submission:
    """What a contributor delivers."""

    root: bytes
    key_commit: bytes
    outer_commit: bytes
    label_commit: bytes
    nullifiers: bytes
    nonce: bytes
    package: Pointer
    records: int


@dataclass(frozen=True)
class OpenVote:
    """A vote as it is revealed.

    Attributes:
        status: 0 data, 1 samples unavailable, 2 package unavailable.
        bits: bit i set: sampled record i is rejected.
        reasons: three bits a record.
        salt: of the commitment.
    """

    status: int
    bits: int
    reasons: int
    salt: bytes


@dataclass(frozen=True)
class DrawStep:
    """The indices one draw step looks at: (place, owner) each, in order; owner zero where the place is free."""

    seats: tuple[tuple[int, Pubkey], ...]


def plan_draw_step(
    seed: bytes, next_index: int, places: int, owners: dict[int, Pubkey], *, most: int = MAX_DRAW_STEP
) -> DrawStep:
    """Return the next step of a draw.

    Args:
        seed: of the attempt.
        next_index: first index to look at.
        places: of the table the batch draws from.
        owners: place → owner as read; a missing one counts as free.
        most: indices at most.
    """
    seats = [seat_index(seed, next_index + step, places) for step in range(min(most, MAX_DRAW_STEP))] if places else []
    return DrawStep(tuple((place, owners.get(place, _NOBODY)) for place in seats))
