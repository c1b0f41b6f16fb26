"""How likely a challenge is to win, and whether it pays, by what one has seen of the data oneself."""

from __future__ import annotations

from fractions import Fraction
from math import comb
from typing import TYPE_CHECKING

from market.generated.constants import Verdict

if TYPE_CHECKING:
    from market.generated.accounts import Terms

BPS = 10_000


def accept_chance(refused: int, seen: int, r: int, terms: Terms) -> Fraction:
    """Return how likely an honest panel of round ``r`` accepts, when ``refused`` of ``seen`` records are bad.

    The posterior predictive of a uniform prior on the share of bad records (beta-binomial, A. Gelman et al., "Bayesian
    Data Analysis", 3rd ed., section 2.4): the panel's own sample holds at most as many bad ones as are tolerated.
    """
    m = terms.records[r]
    tolerated = m * terms.tolerance_bps // BPS
    bad, good = refused, seen - refused
    ways = sum(comb(bad + x, x) * comb(good + m - x, m - x) for x in range(tolerated + 1))
    return Fraction(ways, comb(seen + m + 1, m))


def worth_appealing(standing: int, *, accepts: Fraction, lost: int, won: int) -> bool:
    """Whether a challenge of the standing verdict brings more than it costs, on average.

    Args:
        standing: the verdict that stands.
        accepts: chance that the next panel accepts.
        lost: lost if the verdict is confirmed.
        won: gained if it is turned.
    """
    turned = 1 - accepts if standing == Verdict.ACCEPT else accepts
    return turned * won > (1 - turned) * lost
