"""The published models of tables (c) and (d), trial by trial, with the rules of the program put in one after another.

The models (`attacks.py` of the research pages, the rule it recommends) move no money between accounts: they pay a seat
by the side it took, take 94 % of V for the price of a good batch and the whole fee of a panel for its cost. With no
switched on, `grief` and `deny_then_appeal` are those models; with all of them, only who sits where and who says
what is left of them. So a difference between a published number and the program's is explained when it goes away with
the rule named here, and with nothing else changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from bench.agents.people import ABSENT, CANNOT_FETCH, Way, judge, package
from tests.helpers import market_reference as reference
from tests.helpers.market_reference import (
    RATE_ONE,
    TOKEN,
    UNAVAILABLE,
    Attempt,
    Seat,
    SeatStatus,
    Verdict,
    majority_mask,
    reject_counts,
    upper_median,
)

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

VALUE: Final = 50.0
KEPT: Final = 0.94
PRODUCTION_COST: Final = 30.0
BOND: Final = VALUE / 2
GOOD: Final = 0.03
SEATS, RECORDS = (5, 11, 31), (12, 18, 20)
W: Final = tuple(0.4 * m / RECORDS[0] for m in RECORDS)
FEE: Final = tuple(n * w for n, w in zip(SEATS, W, strict=True))
BOUNTY_SHARE: Final = 0.25
LIE, LIE_PACKAGE = 12.5, 2.5
"""Fees a seat loses that called samples or a package unavailable, when the appeal is won."""
QUALITY_SLASH, LIVENESS_SLASH = 0.10 * VALUE, 0.30 * VALUE


class Rule(Enum):
    """What the program does and the published models do not, in the order the rules are put in."""

    SPENT = "a panel costs what it was paid"
    ABSENT = "absent seats pay their penalty"
    RECORDS = "a seat is paid by its agreement record by record"
    PRICE = "the price falls with the records rejected"
    STANDING = "a liveness reject leaves an earlier reject standing"


RULE_SETS: Final = {
    "published": frozenset[Rule](),
    **{rule.name.lower(): frozenset(list(Rule)[: at + 1]) for at, rule in enumerate(Rule)},
}
"""As published; then one rule more each time. The last is the program's."""
PROGRAM: Final = list(RULE_SETS)[-1]


@dataclass(frozen=True)
class Panel:
    """A round that was played.

    Attributes:
        r: which.
        ring: for every seat, whether the ring holds it.
        attempt: what the seats said.
        verdict: what the panel said.
    """

    r: int
    ring: list[bool]
    attempt: Attempt
    verdict: Verdict

    @property
    def median(self) -> int:
        """Rejects of the upper median, as the verdict took it."""
        counts = reject_counts(self.attempt, RECORDS[self.r])
        return upper_median(counts) if counts else RECORDS[self.r]

    @property
    def blind(self) -> int:
        """Seats that called something unavailable."""
        return sum(seat.status in UNAVAILABLE for seat in self.attempt.seats)


Gains = tuple[float, float, float]


@dataclass(frozen=True)
class Model:
    """A published model: what is played in it, and what is left of that under some rules."""

    play: Callable[[random.Random], list[Panel]]
    gains: Callable[[list[Panel], frozenset[Rule]], Gains]


@dataclass(frozen=True)
class Paid:
    """Of one seat, tokens: its fee, and what it lost of its stake."""

    pay: float = 0.0
    loss: float = 0.0


def _panel(r: int, ring: list[bool], seats: list[Seat]) -> Panel:
    """Count the votes as the models do, which know no quorum."""
    attempt, m = Attempt(tuple(seats)), RECORDS[r]
    counts = reject_counts(attempt, m)
    verdict = Verdict.LIVENESS
    if counts:
        median = upper_median(counts)
        data = [seat.bits.bit_count() for seat in seats if seat.status is SeatStatus.DATA]
        fraud = reference.fraud_from(m)
        if median <= reference.tolerance(m):
            verdict = Verdict.ACCEPT
        elif median < fraud:
            verdict = Verdict.QUALITY
        elif data and upper_median(data) >= fraud:
            verdict = Verdict.FRAUD
    return Panel(r, ring, attempt, verdict)


def _honest(rng: random.Random, r: int, *, ring: list[bool], fetching: bool) -> list[Seat]:
    """Everybody judges the same records; honest seats are now and then away, or cannot fetch."""
    sample = package(rng, RECORDS[r], GOOD)
    out = []
    for held in ring:
        seat = Seat(SeatStatus.DATA, judge(rng, Way.HONEST, sample).bits)
        if not held and rng.random() < ABSENT:
            seat = Seat(SeatStatus.NO_COMMIT)
        elif fetching and not held and rng.random() < CANNOT_FETCH:
            seat = Seat(SeatStatus.NO_SAMPLES)
        out.append(seat)
    return out


def _draw(rng: random.Random, r: int, f: float) -> list[bool]:
    return [rng.random() < f for _ in range(SEATS[r])]


def _standing(panels: list[Panel], rules: frozenset[Rule]) -> Panel:
    """The panel whose verdict stands: in the models the last one."""
    at = panels[-1]
    if Rule.STANDING in rules:
        found = reference.standing_round([panel.verdict for panel in panels])
        at = panels[found or 0]
    return at


def _by_side(panel: Panel, seat: Seat, final: Verdict) -> Paid:
    """Paid for the side its panel took."""
    w, own = W[panel.r], panel.verdict
    stands = (own is Verdict.ACCEPT) == (final is Verdict.ACCEPT)
    if seat.status in UNAVAILABLE and own is Verdict.LIVENESS and not stands:
        return Paid(loss=w * (LIE if seat.status is SeatStatus.NO_SAMPLES else LIE_PACKAGE))
    if seat.status is SeatStatus.DATA or own is Verdict.LIVENESS:
        return Paid(pay=w if stands or own is not Verdict.ACCEPT else 0.0)
    return Paid()


def _by_record(panel: Panel, index: int, standing: Panel) -> Paid:
    """Paid as the program pays it."""
    final = reference.Final(standing.verdict, standing.median, RECORDS[standing.r])
    value = round(VALUE * TOKEN)
    found = reference.panel_seat(panel.attempt, index, value, panel.r, RATE_ONE, panel.verdict, final, reference.PARAMS)
    return Paid(found.pay / TOKEN, found.loss / TOKEN)


def _absence(panel: Panel) -> float:
    params = reference.PARAMS
    loss = reference.absent_loss(SeatStatus.NO_COMMIT, round(VALUE * TOKEN), panel.r, RATE_ONE, params)
    return loss / TOKEN


def _paid(panels: list[Panel], rules: frozenset[Rule]) -> list[list[Paid]]:
    """What every seat of every round is paid and loses."""
    standing = _standing(panels, rules)
    out = []
    for panel in panels:
        row = []
        for index, seat in enumerate(panel.attempt.seats):
            if seat.status is SeatStatus.NO_COMMIT:
                row.append(Paid(loss=_absence(panel) if Rule.ABSENT in rules else 0.0))
            elif Rule.RECORDS in rules:
                row.append(_by_record(panel, index, standing))
            else:
                row.append(_by_side(panel, seat, standing.verdict))
        out.append(row)
    return out


def _appeals(panels: list[Panel], paid: list[list[Paid]], rules: frozenset[Rule]) -> float:
    """What the appeals of an accepted batch brought its contributor; mostly they cost."""
    if Rule.SPENT not in rules:
        last, before = panels[-1], panels[-2] if len(panels) > 1 else None
        if before is None:
            return 0.0
        if before.verdict is not Verdict.LIVENESS:
            return BOUNTY_SHARE * FEE[last.r]
        withheld = any(seat.status is SeatStatus.NO_PACKAGE for seat in before.attempt.seats)
        lie = LIE_PACKAGE if withheld else LIE
        return -max(0.0, FEE[last.r] - lie * W[before.r] * before.blind)
    penalties = sum(seat.loss for row in paid for seat in row)
    gained = 0.0
    for before, panel, row in zip(panels[:-1], panels[1:], paid[1:], strict=True):
        spent = sum(seat.pay for seat in row)
        borne = min(penalties, spent)
        penalties -= borne
        if before.verdict is Verdict.LIVENESS:
            gained += borne - spent
            continue
        bounty = min(penalties, BOUNTY_SHARE * FEE[panel.r])
        penalties -= bounty
        gained += bounty
    return gained


def _taken(panels: list[Panel], paid: list[list[Paid]], rules: frozenset[Rule]) -> float:
    """What a reject takes out of the bond."""
    verdict = _standing(panels, rules).verdict
    first = sum(seat.pay for seat in paid[0]) if Rule.SPENT in rules else FEE[0]
    due = {Verdict.FRAUD: BOND, Verdict.QUALITY: first + QUALITY_SLASH}.get(verdict, first + LIVENESS_SLASH)
    return min(BOND, due)


def _price(panels: list[Panel], rules: frozenset[Rule]) -> float:
    if Rule.PRICE not in rules:
        return KEPT * VALUE
    panel = panels[-1]
    m = RECORDS[panel.r]
    mask = majority_mask([s.bits for s in panel.attempt.seats if s.status is SeatStatus.DATA], m)
    return VALUE * (m - min(reference.tolerance(m), mask.bit_count())) / m


def _grief_panels(rng: random.Random, f: float, d: float) -> list[Panel]:
    panels: list[Panel] = []
    for r in range(len(SEATS)):
        ring = _draw(rng, r, f)
        seats = _honest(rng, r, ring=ring, fetching=True)
        present = sum(seat.status is not SeatStatus.NO_COMMIT for seat in seats)
        if sum(ring) >= present - present // 2:
            seats = [Seat(SeatStatus.NO_SAMPLES) if held else s for held, s in zip(ring, seats, strict=True)]
        panels.append(_panel(r, ring, seats))
        if panels[-1].verdict is Verdict.ACCEPT or rng.random() >= d:
            break
    return panels


def _grief_gains(panels: list[Panel], rules: frozenset[Rule]) -> Gains:
    accepted = panels[-1].verdict is Verdict.ACCEPT
    paid = _paid(panels, rules)
    held = [
        seat.pay - seat.loss
        for panel, row in zip(panels, paid, strict=True)
        for mine, seat in zip(panel.ring, row, strict=True)
        if mine
    ]
    gain = _price(panels, rules) + _appeals(panels, paid, rules)
    if not accepted:
        pots = sum((1 + BOUNTY_SHARE) * FEE[panel.r] for panel in panels[1:])
        gain = -pots - _taken(panels, paid, rules)
    return float(not accepted), gain - PRODUCTION_COST, sum(held) - W[0] * sum(panels[0].ring)


def grief(f: float, d: float) -> Model:
    """A good batch whose samples the ring calls unavailable where that decides: table (c).

    Measured: rejected (0 or 1), the contributor's profit, the ring's gain beyond w for each seat of round 0; tokens.
    """
    return Model(lambda rng: _grief_panels(rng, f, d), _grief_gains)


def _denied_panels(rng: random.Random, f: float, *, withheld: bool) -> list[Panel]:
    blind = Seat(SeatStatus.NO_PACKAGE if withheld else SeatStatus.NO_SAMPLES)
    panels: list[Panel] = []
    for r, denied in ((0, True), (1, not withheld)):
        ring = _draw(rng, r, f)
        seats = _honest(rng, r, ring=ring, fetching=False)
        if denied:
            sees = [held or seat.status is SeatStatus.NO_COMMIT for held, seat in zip(ring, seats, strict=True)]
            seats = [seat if can else blind for can, seat in zip(sees, seats, strict=True)]
        panels.append(_panel(r, ring, seats))
    return panels


def _denied_gains(panels: list[Panel], rules: frozenset[Rule]) -> Gains:
    first, appeal = panels
    present = sum(seat.status is not SeatStatus.NO_COMMIT for seat in first.attempt.seats)
    if first.blind < present - present // 2:
        return 0.0, 0.0, 0.0
    paid = _paid(panels, rules)
    if appeal.verdict is not Verdict.ACCEPT:
        lost = KEPT * VALUE + (1 + BOUNTY_SHARE) * FEE[1] + _taken(panels, paid, rules)
        return 0.0, -lost, 0.0
    honest = sum(
        seat.pay - seat.loss - W[0]
        for held, vote, seat in zip(first.ring, first.attempt.seats, paid[0], strict=True)
        if not held and (Rule.ABSENT in rules or vote.status is not SeatStatus.NO_COMMIT)
    )
    return 1.0, _appeals(panels, paid, rules), honest


def deny_then_appeal(f: float, *, withheld: bool) -> Model:
    """A good batch that keeps round 0 blind and appeals with everything in order: table (d).

    Measured: appeal won (0 or 1), the contributor's gain beyond delivering, that of honest seats of round 0; tokens.
    """
    return Model(lambda rng: _denied_panels(rng, f, withheld=withheld), _denied_gains)
