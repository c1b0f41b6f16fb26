from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from solders.pubkey import Pubkey

from app.browse.board import sale_terms
from market.generated.accounts import Header, Pointer, Request
from market.generated.constants import RATE_ONE
from market.terms import REFERENCE_TERMS
from market.terms_amounts import credit_limit
from market.terms_preview import BatchLimits

TOKEN = 1_000_000
KEY = Pubkey.default()
REQUEST = Request(
    header=Header(tag=Request.TAG, version=1, bump=255, rent_payer=KEY),
    buyer=KEY,
    mint=KEY,
    nonce=1,
    price=TOKEN,
    stake_rate=RATE_ONE,
    free=500 * TOKEN,
    held=0,
    deposited=500 * TOKEN,
    paid=0,
    fees_paid=0,
    deadline_s=2_000_000_000,
    params_version=1,
    min_records=12,
    max_records=150,
    open_batches=0,
    accepted=0,
    rejected=0,
    premium_cap_bps=0,
    mode=0,
    closed=0,
    spec=Pointer(codec=0x55, digest=bytes(32)),
    committee=0,
)
LIMITS = BatchLimits(
    price=TOKEN,
    stake_rate=RATE_ONE,
    premium_cap_bps=0,
    escrow_free=500 * TOKEN,
    min_records=12,
    max_records=150,
    stake_free=0,
    stake_bonded=0,
    inflight=0,
    score=0,
)


def test_the_seed_example() -> None:
    terms = sale_terms(50, LIMITS, REFERENCE_TERMS, REQUEST)
    assert (terms.batches, terms.gross, terms.bond, terms.stake_needed) == ((50,), 50 * TOKEN, 25 * TOKEN, 25 * TOKEN)
    assert (terms.lost_if_rejected, terms.lost_if_fraud, terms.refused) == (7 * TOKEN, 25 * TOKEN, "")


def test_a_large_sale_is_split() -> None:
    terms = sale_terms(400, LIMITS, REFERENCE_TERMS, REQUEST)
    assert sorted(terms.batches) == [133, 133, 134]
    assert terms.stake_needed == 200 * TOKEN


def test_more_than_the_escrow_covers_is_said_before_anything_leaves() -> None:
    terms = sale_terms(490, LIMITS, REFERENCE_TERMS, REQUEST)
    assert "does not cover" in terms.refused


def test_too_few_records_are_refused_in_words() -> None:
    assert "cannot be split" in sale_terms(5, LIMITS, REFERENCE_TERMS, REQUEST).refused


@given(
    records=st.integers(12, 450),
    free=st.integers(0, 300 * TOKEN),
    inflight=st.integers(0, 100 * TOKEN),
    score=st.integers(0, 6_400),
)
def test_the_stake_asked_for_is_enough(records: int, free: int, inflight: int, score: int) -> None:
    limits = replace(LIMITS, stake_free=free, inflight=inflight, score=score)
    terms = sale_terms(records, limits, REFERENCE_TERMS, REQUEST)
    stake = free + terms.stake_needed
    if not terms.batches:
        return
    assert terms.bond <= stake
    assert terms.gross + inflight <= credit_limit(score, stake, REFERENCE_TERMS)
