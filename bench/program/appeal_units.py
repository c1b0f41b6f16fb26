"""Compute units of appeals, labels, contests of O and committees at their largest: three rounds, 16 attesters.

Every Balance that `finalize` and `settle_seat` pay into is missing before, so that its creation is counted.
"""

from __future__ import annotations

from bench.program.meter import MeteredSvm, keep
from market.generated.constants import MAX_ATTESTERS
from tests.helpers.market_oracle import ATTEST_S, OracleSale
from tests.helpers.market_play import TRUTH, Play, data, panel
from tests.helpers.market_reference import Ending, Seat, SeatStatus

GOOD, POOR, JUNK = data(0), data(0b11111), data(0x3FFF)
ABSENT, LATE = Seat(SeatStatus.NO_COMMIT), Seat(SeatStatus.NO_REVEAL)
LARGEST_TABLE = 52
"""Reviewers of one seat: an appeal's panel seats nobody of the rounds before."""


def fraud_in_round_2(market: MeteredSvm) -> None:
    """Junk accepted, refused, and found to be fraud by 31; the outer key contested."""
    play = Play(market, reviewers_wanted=LARGEST_TABLE)
    play.judge(panel(0, ABSENT), panel(0, POOR), contested=True)
    play.challenge()
    play.judge(panel(1, GOOD, LATE, GOOD))
    play.challenge()
    play.judge(panel(2, ABSENT, LATE, GOOD, JUNK))
    play.end()


def accepted_in_round_2(market: MeteredSvm) -> None:
    """Refused twice, accepted by 31."""
    play = Play(market, reviewers_wanted=LARGEST_TABLE)
    play.judge(panel(0, data(0xFFF), GOOD, data(0xFFF)))
    play.challenge()
    play.judge(panel(1, JUNK, GOOD, JUNK))
    play.challenge()
    play.judge(panel(2, JUNK, GOOD))
    play.disclose()
    play.end()


def labelled_after_three_rounds(market: MeteredSvm) -> None:
    """A benchmark opened after round 2, signed by the buyer too."""
    play = Play(market, reviewers_wanted=LARGEST_TABLE, bad=tuple(range(0, 50, 3)))
    play.judge(panel(0, POOR))
    play.challenge()
    play.judge(panel(1, POOR))
    play.challenge()
    play.judge(panel(2, POOR, data(TRUTH), GOOD))
    play.open_label(cosigned=True)
    play.end(Ending.LABEL)


def committee(market: MeteredSvm, *, threshold: int, accepts: int, rejects: int) -> None:
    """Sixteen attesters; the last of them decides, or nobody does."""
    sale = OracleSale(market, threshold=threshold, size=MAX_ATTESTERS)
    sale.to_attest()
    for attester in range(accepts):
        sale.vote(attester, accept=True)
    for attester in range(accepts, accepts + rejects):
        sale.vote(attester, accept=False)
    if not accepts + rejects:
        crank = market.wallet("crank")
        market.warp(seconds=ATTEST_S)
        market.ok(*sale.does.finalize(crank.pubkey(), sale.address, sale.batch), signers=[crank])
    for attester, seat in enumerate(sale.committee.attesters):
        if seat.due:
            sale.collect(attester)
    sale.close_request()
    market.ok(*sale.does.close_committee(sale.request, sale.committee), signers=[sale.buyer])


def most() -> dict[str, int]:
    """The most units of each instruction."""
    found: dict[str, int] = {}
    for flow in (fraud_in_round_2, accepted_in_round_2, labelled_after_three_rounds):
        market = MeteredSvm()
        flow(market)
        _merge(found, market)
    half = MAX_ATTESTERS // 2
    for threshold, accepts, rejects in ((MAX_ATTESTERS, MAX_ATTESTERS, 0), (half + 1, half, half), (half, 0, 0)):
        market = MeteredSvm()
        committee(market, threshold=threshold, accepts=accepts, rejects=rejects)
        _merge(found, market)
    return dict(sorted(found.items()))


def _merge(found: dict[str, int], market: MeteredSvm) -> None:
    for name, units in market.most.items():
        keep(found, name, units)
