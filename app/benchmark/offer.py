"""What a benchmark locks, costs and can lose, and when; said before anything is signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from market.generated.accounts import ProofBuffer
from market.generated.constants import MAX_REDRAWS
from market.terms_amounts import to_stake
from market.terms_preview import limits_of, preview_batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection


@dataclass(frozen=True, slots=True)
class BenchmarkOffer:
    """The money of a benchmark; stake base units where nothing else is said.

    Attributes:
        records: delivered.
        bad: of them.
        forgone: V, payment base units: reserved from the buyer meanwhile, never paid.
        bond: locked until it is settled.
        cost_most: of the bond, if the label is opened and stands: the panel's fee, less what failing reviewers lose.
        lost_if_overturned: if a panel overturns the label.
        lost_if_late_accepted: if the label is not opened in time and the reviewers had accepted.
        lost_if_late_refused: the same had they refused it for quality; a strike besides.
        lost_if_late_fraud: the same had they found most of it worthless; three strikes besides.
        verdict_s: longest time to a verdict of the first panel.
        open_accepted_s: time to open the label after an acceptance.
        open_refused_s: time to open it after a refusal.
        contest_s: time in which an opened label may be contested; settled afterwards.
        exit_s: after that, when the stake may be withdrawn.
        buffer_lamports: deposit while the label is opened, returned with it.
    """

    records: int
    bad: int
    forgone: int
    bond: int
    cost_most: int
    lost_if_overturned: int
    lost_if_late_accepted: int
    lost_if_late_refused: int
    lost_if_late_fraud: int
    verdict_s: int
    open_accepted_s: int
    open_refused_s: int
    contest_s: int
    exit_s: int
    buffer_lamports: int


async def benchmark_offer(
    connection: Connection, request: Pubkey, owner: Pubkey, batches: Sequence[int], bad: int, deposit: int
) -> BenchmarkOffer:
    """Return what a benchmark would lock, cost and lose.

    Args:
        connection: the network.
        request: address of the request.
        owner: who submits it.
        batches: records of each batch.
        bad: records labelled bad.
        deposit: stake base units that are deposited first.

    Raises:
        MarketError: the node does not answer, or the request does not take such batches.
    """
    reader = connection.reader
    found = (await reader.request(request)).value
    terms = (await connection.params(found.params_version)).terms
    staker = await reader.staker(owner)
    limits = limits_of(found, staker, terms, now_s=(await reader.clock()).unix_s)
    there = replace(limits, stake_free=limits.stake_free + deposit)
    parts = [preview_batch(count, there, terms) for count in batches]
    bond = sum(one.bond for one in parts)
    rent_of = connection.rpc.get_minimum_balance_for_rent_exemption
    return BenchmarkOffer(
        records=sum(batches),
        bad=bad,
        forgone=sum(one.value for one in parts),
        bond=bond,
        cost_most=sum(min(one.bond, to_stake(one.fee, found.stake_rate)) for one in parts),
        lost_if_overturned=bond,
        lost_if_late_accepted=sum(one.lost_late_key for one in parts),
        lost_if_late_refused=sum(one.lost_quality for one in parts),
        lost_if_late_fraud=bond,
        verdict_s=(MAX_REDRAWS + 1) * (terms.commit_s + terms.reveal_s),
        open_accepted_s=terms.await_key_s,
        open_refused_s=terms.rejected_s,
        contest_s=terms.labelled_s,
        exit_s=terms.exit_s,
        buffer_lamports=await rent_of(ProofBuffer.SIZE),
    )
