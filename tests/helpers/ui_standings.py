"""Batches in every state in which the window says how they stand, made of account values and said by the app itself."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from app.sell.standing import Market, Standing, standing_of
from market.generated.accounts import Batch, Committee, Round
from market.generated.constants import RATE_ONE, Fraud, Randomness, State, Verdict
from market.terms import REFERENCE_TERMS
from market.terms_amounts import pot_of, round_fee
from market.views import Attempt, BatchView
from market.wording import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

UNIT = 10**6
HOUR_S = 3_600
ME, SOMEBODY = Pubkey.from_bytes(b"m" * 32), Pubkey.from_bytes(b"s" * 32)
VALUE = 48_213_507 * UNIT // 1_000
"""Of one batch: a number with all its digits."""
MARKET = Market(REFERENCE_TERMS, Randomness.SLOT_HASHES, Token("GLN", 6), Token("GLN", 6))


def batch_of(state: State, r: int = 0, challengers: Sequence[Pubkey] = (), **changes: Any) -> Batch:
    """A batch in a state of a round."""
    empty = Batch.read(bytes(Batch.SIZE))
    keys = [bytes(key) for key in challengers]
    pots = [pot_of(VALUE, round_number, REFERENCE_TERMS) for round_number in range(1, len(keys) + 1)]
    return replace(
        empty,
        state=state,
        round=r,
        value=VALUE,
        fee=round_fee(VALUE, 0, REFERENCE_TERMS),
        bond=VALUE // 2,
        stake_rate=RATE_ONE,
        records=150,
        deadline_s=int(time.time()) + 7 * HOUR_S + 90,
        challengers=type(empty.challengers)([*keys, *empty.challengers[len(keys) :]]),
        pots=type(empty.pots)([*pots, *empty.pots[len(pots) :]]),
        **changes,
    )


def view_of(batch: Batch, *, committee: tuple[int, int] = (0, 0), **where: Any) -> BatchView:
    """The batch with the attempt it is in, and with so many of so many attesters."""
    found = None
    if committee[1]:
        found = replace(Committee.read(bytes(Committee.SIZE)), threshold=committee[0], size=committee[1])
    facts = {"n": REFERENCE_TERMS.panel[batch.round], "shared": 1} | where
    attempt = replace(Round.read(bytes(Round.SIZE)), r=batch.round, redraw=batch.redraw, **facts)
    return BatchView(SOMEBODY, batch, (Attempt(SOMEBODY, attempt, ()),), None, found)


def said(view: BatchView, market: Market = MARKET) -> Standing:
    """How it stands, in the app's words."""
    standing = standing_of(view, market, ME)
    assert standing is not None
    return standing


def attesting() -> tuple[Standing, ...]:
    """A committee of which some have spoken."""
    batch = batch_of(State.ATTEST, attested=0b101, objected=0b10)
    return (said(view_of(batch, committee=(4, 7))),)


def appealed() -> tuple[Standing, ...]:
    """Round 2 after two challenges, drawn again, beside a batch whose outer key the buyer contests."""
    second = batch_of(
        State.REVEAL, 2, (SOMEBODY, ME), redraw=1, standing=Verdict.QUALITY, standing_round=1, submitted_slot=1
    )
    contested = batch_of(State.COMMIT, outer_round=1, outer_stake=round_fee(VALUE, 0, REFERENCE_TERMS))
    return (said(view_of(second, committed=31, revealed=12)), said(view_of(contested, committed=3)))


def refused() -> tuple[Standing, ...]:
    """A refused batch that may be challenged, one that was unavailable, and one with its label opened."""
    return (
        said(view_of(batch_of(State.REJECTED, standing=Verdict.QUALITY))),
        said(view_of(batch_of(State.REJECTED, 1, (ME,), standing=Verdict.LIVENESS))),
        said(view_of(batch_of(State.LABELLED, standing=Verdict.ACCEPT, label_root=b"l" * 32))),
    )


def proven() -> tuple[Standing, ...]:
    """Fraud that was proven after the batch was settled."""
    return (said(view_of(batch_of(State.FINAL, fraud=Fraud.DUPLICATE))),)
