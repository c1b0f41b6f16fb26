"""The cells of the attack tables: what is played in each, what is measured, and what the research pages published.

Published numbers: `mechanism2.md` and its raw results (40,000 trials a cell; 5 % of honest seats absent, 2 % cannot
fetch, except tables (a) and (b), where nobody is absent). `se` is the published standard error.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.agents import model, plays
from bench.agents.chain import RECORDS
from bench.agents.people import Way

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

    from bench.agents.plays import Result
    from bench.agents.table import Table

    Seat = Callable[[frozenset[int] | None], Table]
    Play = Callable[[random.Random, Seat], Result]
    Measure = Callable[[Result], float]

SHARES = (0.0, 0.2, 0.33)
CHANCES = (0.0, 0.5, 0.9)
PRICE = float(RECORDS)
KEPT = 0.94
"""Share of V a good batch is paid in the published models."""


@dataclass(frozen=True)
class Published:
    """A number of the research pages and its standard error."""

    value: float
    se: float


@dataclass(frozen=True)
class Stratum:
    """A kind of batch in a cell and its weight; the weights of a cell sum to one."""

    weight: float
    play: Play
    share: float = 1.0
    """Of the cell's batches."""


@dataclass(frozen=True)
class Cell:
    """One cell: `f` is the ring's share of seats; `model` measures what `measures` does, in their order."""

    table: str
    name: str
    f: float
    strata: tuple[Stratum, ...]
    measures: Mapping[str, Measure]
    published: Mapping[str, Published] = field(default_factory=dict)
    model: model.Model | None = None


def _junk(d: float) -> Play:
    return lambda rng, seat: plays.junk_at_best(rng, seat(None), d=d)


def _blind(d: float) -> Play:
    return lambda rng, seat: plays.blind_ring(rng, seat(None), d=d)


def _verdicts(bad: float, d: float, *, ring_rejects: bool | None, focal: Way | None = None) -> Play:
    return lambda rng, seat: plays.verdicts(rng, seat(None), bad=bad, ring_rejects=ring_rejects, d=d, focal=focal)


def _benchmark(focal: Way) -> Play:
    def play(rng: random.Random, seat: Seat) -> Result:
        truth, labels = plays.labelled_package(rng)
        return plays.benchmark(rng, seat(labels), truth, focal)

    return play


def _deny(*, package_withheld: bool) -> Play:
    return lambda rng, seat: plays.deny_then_appeal(rng, seat(None), package_withheld=package_withheld)


def _whole(play: Play) -> tuple[Stratum, ...]:
    return (Stratum(1.0, play),)


_AB = {
    (0.0, 0.0): ((0, 0.0001), (-17.00, 0.004), (2.50, 0.004)),
    (0.0, 0.5): ((0, 0.0001), (-17.00, 0.004), (2.50, 0.004)),
    (0.0, 0.9): ((0, 0.0001), (-17.00, 0.004), (2.50, 0.004)),
    (0.2, 0.0): ((0.0575, 0.0012), (-12.75, 0.08), (-0.63, 0.06)),
    (0.2, 0.5): ((0.0292, 0.0008), (-14.87, 0.06), (0.91, 0.05)),
    (0.2, 0.9): ((0.0054, 0.0004), (-16.64, 0.03), (2.20, 0.02)),
    (0.33, 0.0): ((0.2057, 0.0020), (-2.56, 0.14), (-8.71, 0.11)),
    (0.33, 0.5): ((0.1099, 0.0016), (-9.61, 0.11), (-3.51, 0.09)),
    (0.33, 0.9): ((0.0231, 0.0008), (-15.98, 0.05), (1.19, 0.04)),
}
_C = {
    (0.0, 0.0): ((0.0124, 0.0006), (16.33, 0.03), (0.00, 0.004)),
    (0.0, 0.5): ((0.0053, 0.0004), (16.72, 0.02), (0.00, 0.004)),
    (0.0, 0.9): ((0.0011, 0.0002), (16.96, 0.01), (0.00, 0.004)),
    (0.2, 0.0): ((0.0954, 0.0015), (10.99, 0.09), (0.00, 0.004)),
    (0.2, 0.5): ((0.0480, 0.0011), (13.98, 0.07), (-0.58, 0.02)),
    (0.2, 0.9): ((0.0086, 0.0005), (16.47, 0.03), (-1.07, 0.02)),
    (0.33, 0.0): ((0.2619, 0.0022), (0.32, 0.14), (0.00, 0.004)),
    (0.33, 0.5): ((0.1416, 0.0017), (7.88, 0.11), (-1.97, 0.03)),
    (0.33, 0.9): ((0.0311, 0.0009), (14.94, 0.06), (-4.41, 0.05)),
}
_D = {
    (0.0, False): ((0.0, 0.0001), (-72.25, 0.004), (0.00, 0.004)),
    (0.2, False): ((0.0122, 0.0005), (-66.94, 0.09), (-0.26, 0.01)),
    (0.33, False): ((0.0961, 0.0015), (-50.40, 0.17), (-1.87, 0.03)),
    (0.0, True): ((0.9996, 0.0001), (-1.88, 0.01), (-6.64, 0.004)),
    (0.2, True): ((0.9418, 0.0012), (-2.54, 0.01), (-5.18, 0.01)),
    (0.33, True): ((0.7947, 0.0020), (-2.43, 0.01), (-4.00, 0.01)),
}
_TA = {
    (0.0, "bad"): (0.0114, 0.0011),
    (0.2, "bad"): (0.0782, 0.0087),
    (0.33, "bad"): (0.2262, 0.0253),
    (0.0, "good"): (0.0118, 0.0014),
    (0.2, "good"): (0.1296, 0.0128),
    (0.33, "good"): (0.3005, 0.0395),
}
_TB = {
    Way.HONEST: (0.171, 0.170, 0.167),
    Way.LAZY: (-0.375, -0.398, -0.423),
    Way.STOPS_AFTER_2: (-0.102, -0.098, -0.106),
    Way.STOPS_AFTER_4: (0.002, 0.006, 0.002),
    Way.STOPS_AFTER_6: (0.073, 0.071, 0.072),
    Way.STOPS_AFTER_8: (0.117, 0.116, 0.117),
    Way.STOPS_AFTER_10: (0.150, 0.149, 0.146),
    Way.PRIOR: (-0.361, -0.379, -0.397),
    Way.RANDOM: (-1.859, -1.824, -1.812),
    Way.CARELESS: (-0.326, -0.305, -0.299),
    Way.REJECTING: (-2.478, -2.479, -2.487),
    Way.COPYING: (-2.00, -2.00, -2.00),
}
_TB_SE = 0.003
_TD = {
    (0.2, 0.0): (0.0587, -22.14),
    (0.2, 0.5): (0.0315, -24.88),
    (0.2, 0.9): (0.0056, -27.43),
    (0.33, 0.0): (0.2063, -11.20),
    (0.33, 0.5): (0.1089, -21.53),
    (0.33, 0.9): (0.0234, -31.07),
}
_TD_SE = 0.2
_TE = {
    (0.0, 0.0): 17.06,
    (0.0, 0.15): 14.78,
    (0.2, 0.0): 17.94,
    (0.2, 0.15): 16.84,
    (0.33, 0.0): 18.48,
    (0.33, 0.15): 18.78,
}
_TF = {0.0: 0.0, 0.2: 0.0019 * 0.8704, 0.33: 0.0242 * 0.6995}
"""P(stolen), the buyer going to round 1 only: published given acceptance in round 0, times the chance of that."""
_TRIALS = 40_000
NATURAL_BAD, BENCHMARKS = 0.05, 0.08
DELTA = 0.9


def _chance(value: float) -> Published:
    return Published(value, max(0.0001, (value * (1 - value) / _TRIALS) ** 0.5))


def _rows(names: tuple[str, ...], values: tuple[tuple[float, float], ...]) -> dict[str, Published]:
    return {name: Published(*value) for name, value in zip(names, values, strict=True)}


def _reviewer_strata(way: Way, f: float) -> tuple[Stratum, ...]:
    """What a reviewer meets: good batches, some attacked; bad ones and junk, which the ring approves; benchmarks."""
    attacked = NATURAL_BAD / 2 if f else 0.0
    good = 1 - NATURAL_BAD - BENCHMARKS - attacked
    strata = [
        Stratum(good, _verdicts(plays.GOOD, DELTA, ring_rejects=None, focal=way), 0.60),
        Stratum(NATURAL_BAD / 2, _verdicts(plays.BAD, DELTA, ring_rejects=False, focal=way), 0.06),
        Stratum(NATURAL_BAD / 2, _verdicts(plays.JUNK, DELTA, ring_rejects=False, focal=way), 0.06),
        Stratum(BENCHMARKS, _benchmark(way), 0.28 if not f else 0.22),
    ]
    if f:
        strata.append(Stratum(attacked, _verdicts(plays.GOOD, DELTA, ring_rejects=True, focal=way), 0.06))
    return tuple(strata)


def cells() -> list[Cell]:
    """Return all cells, table by table."""
    out: list[Cell] = []
    ab = ("P(junk accepted)", "attacker", "buyer")
    for f, d in ((f, d) for f in SHARES for d in CHANCES):
        measures: dict[str, Measure] = {
            ab[0]: lambda r: float(r.accepted),
            ab[1]: lambda r: r.contributor + r.ring,
            ab[2]: lambda r: r.buyer,
        }
        out.append(Cell("(a)(b)", f"d={d}", f, _whole(_junk(d)), measures, _rows(ab, _AB[f, d])))
    c = ("P(good rejected)", "victim", "ring beyond w a seat")
    for f, d in ((f, d) for f in SHARES for d in CHANCES):
        measures = {
            c[0]: lambda r: float(not r.accepted),
            c[1]: lambda r: r.contributor - plays.PRODUCTION_COST * RECORDS,
            c[2]: lambda r: r.ring - plays.W * r.ring_seats,
        }
        out.append(Cell("(c)", f"d={d}", f, _whole(_blind(d)), measures, _rows(c, _C[f, d]), model.grief(f, d)))
    dd = ("P(appeal won)", "contributor beyond delivering", "honest seats of round 0")
    for f, withheld in ((f, withheld) for f in SHARES for withheld in (False, True)):
        measures = {
            dd[0]: lambda r: float(r.accepted and not r.accepted_at_first),
            dd[1]: lambda r: 0.0 if r.accepted_at_first else r.contributor - (r.paid if r.accepted else KEPT * PRICE),
            dd[2]: lambda r: r.honest_at_first if r.accepted and not r.accepted_at_first else 0.0,
        }
        name = "package withheld" if withheld else "garbage sealed"
        play = _deny(package_withheld=withheld)
        published = _rows(dd, _D[f, withheld])
        alone = model.deny_then_appeal(f, withheld=withheld)
        out.append(Cell("(d)", name, f, _whole(play), measures, published, alone))
    for f, kind in ((f, kind) for kind in ("bad", "good") for f in SHARES):
        wrong = kind == "bad"
        measures = {
            "wrong in round 0": lambda r, wrong=wrong: float(r.accepted_at_first == wrong),  # type: ignore[misc]  # default binds
            "wrong at the end": lambda r, wrong=wrong: float(r.accepted == wrong),  # type: ignore[misc]  # default binds
        }
        first, last = _TA[f, kind]
        play = _verdicts(plays.BAD if wrong else plays.GOOD, DELTA, ring_rejects=not wrong)
        published = {"wrong in round 0": _chance(first), "wrong at the end": _chance(last)}
        out.append(Cell("T-A", f"{kind} batch", f, _whole(play), measures, published))
    for way, values in _TB.items():
        for f, value in zip(SHARES, values, strict=True):
            published = {"profit a review": Published(value, _TB_SE)}
            measure: dict[str, Measure] = {"profit a review": lambda r: r.focal}
            out.append(Cell("T-B", way.name.lower(), f, _reviewer_strata(way, f), measure, published))
    for f, d in ((f, d) for f in SHARES for d in CHANCES):
        td: dict[str, Measure] = {ab[0]: lambda r: float(r.accepted), "ring": lambda r: r.contributor + r.ring}
        published = {}
        if (f, d) in _TD:
            chance, gain = _TD[f, d]
            published = {ab[0]: _chance(chance), "ring": Published(gain, _TD_SE)}
        play = _verdicts(plays.JUNK, d, ring_rejects=False)
        out.append(Cell("T-D", f"d={d}", f, _whole(play), td, published))
    return out + _others()


def _others() -> list[Cell]:
    """Diluting contributors (T-E), griefing buyers (T-F), bribed panels."""
    out: list[Cell] = []
    for (f, junk), value in _TE.items():
        bad = 1 - (1 - plays.GOOD) * (1 - junk)
        cost = plays.PRODUCTION_COST * RECORDS * (1 - junk)
        gain: dict[str, Measure] = {"contributor": lambda r, cost=cost: r.contributor - cost}  # type: ignore[misc]  # default binds
        play = _verdicts(bad, DELTA, ring_rejects=False)
        out.append(Cell("T-E", f"junk {junk:.0%}", f, _whole(play), gain, {"contributor": Published(value, 0.03)}))
    for f, chance in _TF.items():
        stolen: dict[str, Measure] = {
            "P(stolen)": lambda r: float(r.accepted_at_first and not r.accepted),
            "P(disputed)": lambda r: float(r.accepted_at_first),
        }
        published = {"P(stolen)": _chance(chance)}
        out.append(
            Cell(
                "T-F", "buyer disputes", f, _whole(lambda rng, seat: plays.griefed(rng, seat(None))), stolen, published
            )
        )
    for d in CHANCES:
        bribe: dict[str, Measure] = {"contributor less bribes": lambda r: r.contributor + r.focal}
        play = _bribed(d)
        out.append(Cell("bribed round 0", f"d={d}", 0.0, _whole(play), bribe, {}))
    return out


def _bribed(d: float) -> Play:
    return lambda rng, seat: plays.bribed(rng, seat(None), d=d)
