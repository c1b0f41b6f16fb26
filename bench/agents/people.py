"""How people behave: what a reviewer makes of a record, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

ERROR_EASY, ERROR_HARD = 0.03, 0.35
HARD, HARD_BENCHMARK = 0.15, 0.05
ABSENT, CANNOT_FETCH = 0.05, 0.02
COST_PER_RECORD = 0.02
"""Tokens of an honest look at one record."""


class Way(Enum):
    """Strategies of a reviewer (research, "Review mechanism", T-B).

    Ring members are honest where nothing is at stake for the ring.
    """

    HONEST = auto()
    RING = auto()
    LAZY = auto()
    RANDOM = auto()
    CARELESS = auto()
    REJECTING = auto()
    PRIOR = auto()
    COPYING = auto()
    STOPS_AFTER_2 = auto()
    STOPS_AFTER_4 = auto()
    STOPS_AFTER_6 = auto()
    STOPS_AFTER_8 = auto()
    STOPS_AFTER_10 = auto()


EARLY_STOPS = {
    Way.STOPS_AFTER_2: 2,
    Way.STOPS_AFTER_4: 4,
    Way.STOPS_AFTER_6: 6,
    Way.STOPS_AFTER_8: 8,
    Way.STOPS_AFTER_10: 10,
}


@dataclass(frozen=True)
class Record:
    """The truth about a record: bad or not, and hard for everybody or not."""

    bad: bool
    hard: bool


@dataclass(frozen=True)
class Opinion:
    """A reject bitmap and what it cost to form, tokens."""

    bits: int
    cost: float


def package(rng: random.Random, count: int, bad: float, hard: float = HARD) -> list[Record]:
    """Return records of a delivery with a share `bad` of bad ones."""
    return [Record(rng.random() < bad, rng.random() < hard) for _ in range(count)]


def _sees_bad(rng: random.Random, record: Record) -> bool:
    error = ERROR_HARD if record.hard else ERROR_EASY
    return rng.random() < (1 - error if record.bad else error)


def _bits(flags: Sequence[bool]) -> int:
    return sum(1 << k for k, flag in enumerate(flags) if flag)


def judge(rng: random.Random, way: Way, sample: Sequence[Record], *, ring_rejects: bool | None = None) -> Opinion:
    """Return what a reviewer of this kind says about a sample.

    Args:
        rng: randomness of the reviewer.
        way: its strategy.
        sample: the records shown.
        ring_rejects: what the ring votes on this batch; `None`: its members are honest here.
    """
    m = len(sample)
    full = COST_PER_RECORD * m
    if way is Way.RING and ring_rejects is not None:
        return Opinion((1 << m) - 1 if ring_rejects else 0, 0)
    if way in (Way.HONEST, Way.RING):
        return Opinion(_bits([_sees_bad(rng, record) for record in sample]), full)
    if way is Way.CARELESS:
        return Opinion(_bits([rng.random() < (0.75 if record.bad else 0.25) for record in sample]), full / 5)
    if way in EARLY_STOPS:
        return _early_stop(rng, sample, EARLY_STOPS[way])
    chance = {Way.LAZY: 0.0, Way.COPYING: 0.0, Way.RANDOM: 0.5, Way.REJECTING: 1.0, Way.PRIOR: 0.06}[way]
    return Opinion(_bits([rng.random() < chance for _ in sample]), 0)


def _early_stop(rng: random.Random, sample: Sequence[Record], opens: int) -> Opinion:
    """Opens some records and the rest only if one of those looks bad."""
    honest = [_sees_bad(rng, record) for record in sample]
    seen = set(rng.sample(range(len(sample)), min(opens, len(sample))))
    found = any(honest[k] for k in seen)
    looked = len(sample) if found else len(seen)
    return Opinion(_bits([vote and (found or k in seen) for k, vote in enumerate(honest)]), COST_PER_RECORD * looked)
