"""Claims of duplicates: what each buffer ends with, and what is not proven again after a crash."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from solders.keypair import Keypair

from app.buy.claims import Claim, _duplicate_claim
from app.buy.proving import _judged
from market.generated.accounts import Batch, ProofBuffer
from market.generated.constants import Fraud
from market.reader import Keyed
from storage.fraud import PROOF_BYTES, Match

EARLIER, LATER = Keypair().pubkey(), Keypair().pubkey()
BATCH = Keyed(LATER, Batch.read(bytes(Batch.SIZE)), 0, 0)


def claim_of(sizes: list[int]) -> tuple[Claim, list[Match]]:
    matches = [Match(n.to_bytes(32, "big"), n, n, bytes(size)) for n, size in enumerate(sizes, 1)]
    return _duplicate_claim(EARLIER, BATCH, matches), matches


@given(st.lists(st.integers(200, 4_000), min_size=3, max_size=30))
def test_a_run_goes_on_with_the_first_buffer_that_was_not_counted(sizes: list[int]) -> None:
    claim, matches = claim_of(sizes)
    assert (claim.kind, claim.matches, claim.reveals_outer) == (Fraud.DUPLICATE, len(sizes), False)
    assert max(len(body) for body in claim.bodies) <= PROOF_BYTES
    assert claim.lasts[-1] == matches[-1].nullifier
    counted, buffer = 0, ProofBuffer.read(bytes(ProofBuffer.SIZE))
    for number, body in enumerate(claim.bodies):
        judged = [_judged(claim, at, buffer) for at in range(len(claim.bodies))]
        assert judged == [at < number for at in range(len(claim.bodies))]
        counted += int.from_bytes(body[:2], "little")
        assert claim.lasts[number] == matches[counted - 1].nullifier
        buffer = replace(buffer, matches=counted, last=claim.lasts[number])
    assert counted == len(matches)


def test_a_claim_has_one_buffer_and_names_it_again() -> None:
    first, again = claim_of([200] * 3)[0], claim_of([200] * 3)[0]
    assert (first.nonce, first.bodies) == (again.nonce, again.bodies)
    assert replace(first, earlier=LATER).nonce != first.nonce
    assert replace(first, earlier=None).nonce != first.nonce
    assert not _judged(first, 0, None)
