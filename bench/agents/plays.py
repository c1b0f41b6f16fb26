"""The attacks and the honest days of the research pages, played at a table.

Each play is one batch from delivery to settlement and returns what the tables of the research report about it. `d` is
the probability that the wronged side challenges a wrong verdict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.agents.chain import RECORDS
from bench.agents.people import ABSENT, CANNOT_FETCH, HARD_BENCHMARK, Record, Way, judge, package
from bench.agents.table import ABSENT_VOTE, Money, Sitting, Table, Vote
from tests.helpers.market_reference import TOKEN, Verdict, seat_fee

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

PRODUCTION_COST = 0.60
"""Tokens an honest record costs to make."""
GOOD, BAD, JUNK, BENCHMARK = 0.03, 0.60, 1.0, 0.12
"""Shares of bad records."""
TOLERABLE = 0.20
"""Up to this share of bad records a batch counts as good."""
LAST_ROUND = 2
DILIGENCE = 0.95
"""Chance that the victim of a griefing buyer appeals."""
NO_SAMPLES, NO_PACKAGE = 1, 2
W = seat_fee(RECORDS * TOKEN, 0) / TOKEN


@dataclass(frozen=True)
class Result:
    """What one batch gave.

    Attributes:
        accepted: the final verdict paid the contributor.
        accepted_at_first: the verdict of round 0.
        contributor, buyer, ring, honest: tokens gained; of seats, all rounds together.
        paid: the price paid.
        ring_seats: seats of round 0 the ring held.
        honest_at_first: what the other seats of round 0 gained, beyond the w each would have had for judging.
        focal: what the watched seat gained after its effort.
    """

    accepted: bool
    accepted_at_first: bool
    contributor: float
    buyer: float
    ring: float
    honest: float
    paid: float
    ring_seats: int
    honest_at_first: float
    focal: float = 0.0


@dataclass
class Panels:
    """Lets panels vote and remembers who sat where."""

    rng: random.Random
    table: Table
    truth: list[Record]
    sittings: list[Sitting]
    absences: bool = True

    def sit(self) -> Sitting:
        """Draw the next panel."""
        sitting = self.table.draw()
        self.sittings.append(sitting)
        return sitting

    def sample(self, sitting: Sitting) -> list[Record]:
        """The truth about the records shown."""
        return [self.truth[index] for index in sitting.sample]

    def honest(self, sitting: Sitting) -> Vote:
        """What an honest seat does: now and then it is away, or cannot fetch."""
        luck = self.rng.random() if self.absences else 1.0
        if luck < ABSENT:
            return ABSENT_VOTE
        if luck < ABSENT + (1 - ABSENT) * CANNOT_FETCH:
            return Vote(status=NO_SAMPLES)
        return Vote(judge(self.rng, Way.HONEST, self.sample(sitting)).bits)

    def money(self, *, accepted_at_first: bool, focal: Callable[[Money], float] | None = None) -> Result:
        """Settle and sum up."""
        accepted = bool(self.table.accepted())
        money = self.table.settle()
        flat = [
            (held, gain)
            for sitting, gains in zip(self.sittings, money.seats, strict=True)
            for held, gain in zip(sitting.ring, gains, strict=True)
        ]
        return Result(
            accepted=accepted,
            accepted_at_first=accepted_at_first,
            contributor=money.contributor,
            buyer=money.buyer,
            ring=sum(gain for held, gain in flat if held),
            honest=sum(gain for held, gain in flat if not held),
            paid=money.paid,
            ring_seats=sum(self.sittings[0].ring),
            honest_at_first=sum(
                gain - W for held, gain in zip(self.sittings[0].ring, money.seats[0], strict=True) if not held
            ),
            focal=focal(money) if focal else 0.0,
        )


def verdicts(
    rng: random.Random,
    table: Table,
    *,
    bad: float,
    ring_rejects: bool | None,
    d: float,
    focal: Way | None = None,
    absences: bool = True,
) -> Result:
    """Play a batch whose wrong verdicts are challenged by the wronged side (tables T-A, T-B, T-D).

    Args:
        rng: randomness of everybody.
        table: where.
        bad: share of bad records; up to a fifth the batch is good.
        ring_rejects: what ring seats vote; `None`: honestly.
        d: probability that a wrong verdict is challenged.
        focal: strategy of the first seat of round 0, which is never away.
        absences: whether honest seats may be away.
    """
    panels = Panels(rng, table, package(rng, RECORDS, bad), [], absences)
    good = bad <= TOLERABLE
    cost = 0.0
    at_first: bool | None = None
    for r in range(LAST_ROUND + 1):
        while True:
            sitting = panels.sit()
            votes = [
                Vote(judge(rng, Way.RING, panels.sample(sitting), ring_rejects=ring_rejects).bits)
                if held
                else panels.honest(sitting)
                for held in sitting.ring
            ]
            if focal is not None and r == 0:
                opinion = judge(rng, focal, panels.sample(sitting), ring_rejects=ring_rejects)
                votes[0], cost = Vote(opinion.bits, reveals=focal is not Way.COPYING), opinion.cost
            table.share()
            table.vote(votes)
            if not table.drawing():
                break
        accepted = bool(table.accepted())
        at_first = accepted if at_first is None else at_first
        if r == LAST_ROUND or accepted == good or rng.random() >= d:
            break
        table.challenge(own=good)
    if table.accepted():
        table.disclose()
    return panels.money(
        accepted_at_first=bool(at_first), focal=lambda money: money.seats[_last_of_round_0(panels)][0] - cost
    )


def _last_of_round_0(panels: Panels) -> int:
    return max(index for index, sitting in enumerate(panels.sittings) if sitting.r == 0)


def benchmark(rng: random.Random, table: Table, truth: list[Record], focal: Way) -> Result:
    """Play a benchmark: clear-cut errors, its label opened whatever the panel said."""
    panels = Panels(rng, table, truth, [], absences=False)
    sitting = panels.sit()
    opinion = judge(rng, focal, panels.sample(sitting))
    votes = [panels.honest(sitting) for _ in sitting.ring]
    votes[0] = Vote(opinion.bits, reveals=focal is not Way.COPYING)
    table.share()
    table.vote(votes)
    table.open_label()
    return panels.money(accepted_at_first=bool(table.accepted()), focal=lambda money: money.seats[0][0] - opinion.cost)


def junk_at_best(rng: random.Random, table: Table, *, d: float) -> Result:
    """Deliver junk and walk away from every panel the ring does not hold (tables (a) and (b)).

    Denial gains nothing under the present rule: an unavailable vote counts as m rejects, so turning honest seats blind
    never makes a verdict milder.
    """
    panels = Panels(rng, table, package(rng, RECORDS, JUNK), [], absences=False)
    at_first: bool | None = None
    for r in range(LAST_ROUND + 1):
        sitting = panels.sit()
        if 2 * sum(sitting.ring) <= len(sitting.ring):
            table.walk_away()
            at_first = bool(at_first)
            break
        table.share()
        table.vote([Vote(0) if held else panels.honest(sitting) for held in sitting.ring])
        at_first = bool(table.accepted()) if at_first is None else at_first
        if not table.accepted() or r == LAST_ROUND or rng.random() >= d:
            break
        table.challenge(own=False)
    if table.accepted():
        table.disclose()
    return panels.money(accepted_at_first=bool(at_first))


def blind_ring(rng: random.Random, table: Table, *, d: float) -> Result:
    """A good batch; the ring votes "samples unavailable" where that decides (table (c)), the victim appeals."""
    panels = Panels(rng, table, package(rng, RECORDS, GOOD), [])
    at_first: bool | None = None
    for r in range(LAST_ROUND + 1):
        while True:
            sitting = panels.sit()
            votes = [panels.honest(sitting) for _ in sitting.ring]
            ring = [k for k, held in enumerate(sitting.ring) if held]
            for k in ring:
                votes[k] = Vote(judge(rng, Way.RING, panels.sample(sitting)).bits)
            present = sum(vote.commits for vote in votes)
            if len(ring) >= present - present // 2:
                for k in ring:
                    votes[k] = Vote(status=NO_SAMPLES)
            table.share()
            table.vote(votes)
            if not table.drawing():
                break
        at_first = bool(table.accepted()) if at_first is None else at_first
        if table.accepted() or r == LAST_ROUND or rng.random() >= d:
            break
        table.challenge(own=True)
    if table.accepted():
        table.disclose()
    return panels.money(accepted_at_first=bool(at_first))


def deny_then_appeal(rng: random.Random, table: Table, *, package_withheld: bool) -> Result:
    """A contributor with good data keeps round 0 blind and appeals with everything in order (table (d)).

    With garbage sealed to honest seats, the appeal opens that sealing and its members see who lied; a package that was
    merely withheld leaves no trace.
    """
    panels = Panels(rng, table, package(rng, RECORDS, GOOD), [])
    blind = Vote(status=NO_PACKAGE if package_withheld else NO_SAMPLES)

    def vote(*, appeal: bool) -> None:
        """One round: who cannot see says so, whoever is away is away; drawn again without a quorum."""
        while True:
            sitting = panels.sit()
            votes = [blind if not held else Vote(0) for held in sitting.ring]
            if appeal:
                seen = [Vote(judge(rng, Way.HONEST, panels.sample(sitting)).bits) for _ in sitting.ring]
                sees = [held or package_withheld for held in sitting.ring]
                votes = [honest if can else blind for honest, can in zip(seen, sees, strict=True)]
            table.share()
            present = [_present(rng, held=held) for held in sitting.ring]
            table.vote([v if here else ABSENT_VOTE for v, here in zip(votes, present, strict=True)])
            if not table.drawing():
                return

    vote(appeal=False)
    at_first = bool(table.accepted())
    if table.decided() is Verdict.LIVENESS:
        table.challenge(own=True)
        vote(appeal=True)
    if table.accepted():
        table.disclose()
    return panels.money(accepted_at_first=at_first)


def griefed(rng: random.Random, table: Table) -> Result:
    """A good batch whose buyer disputes the first acceptance, with the ring's help; the victim appeals in turn."""
    panels = Panels(rng, table, package(rng, RECORDS, GOOD), [])
    at_first: bool | None = None
    for r in range(LAST_ROUND + 1):
        while True:
            sitting = panels.sit()
            table.share()
            table.vote(
                [
                    Vote(judge(rng, Way.RING, panels.sample(sitting), ring_rejects=True).bits)
                    if held
                    else panels.honest(sitting)
                    for held in sitting.ring
                ]
            )
            if not table.drawing():
                break
        accepted = bool(table.accepted())
        at_first = accepted if at_first is None else at_first
        if r == LAST_ROUND or (accepted and r > 0) or (not accepted and rng.random() >= DILIGENCE):
            break
        table.challenge(own=not accepted)
    if table.accepted():
        table.disclose()
    return panels.money(accepted_at_first=bool(at_first))


def bribed(rng: random.Random, table: Table, *, d: float) -> Result:
    """Junk whose contributor bribes the majority of round 0; `focal`: what the bribed seats lost against honest pay."""
    panels = Panels(rng, table, package(rng, RECORDS, JUNK), [], absences=False)
    majority = 3
    for r in range(LAST_ROUND + 1):
        sitting = panels.sit()
        table.share()
        votes = [panels.honest(sitting) for _ in sitting.ring]
        if r == 0:
            votes[:majority] = [Vote(0)] * majority
        table.vote(votes)
        if not table.accepted() or r == LAST_ROUND or rng.random() >= d:
            break
        table.challenge(own=False)
    if table.accepted():
        table.disclose()
    return panels.money(accepted_at_first=True, focal=lambda money: sum(gain - W for gain in money.seats[0][:majority]))


def _present(rng: random.Random, *, held: bool) -> bool:
    return held or rng.random() >= ABSENT


def labelled_package(rng: random.Random) -> tuple[list[Record], frozenset[int]]:
    """Return a benchmark's records and which of them are bad."""
    truth = package(rng, RECORDS, BENCHMARK, HARD_BENCHMARK)
    return truth, frozenset(index for index, record in enumerate(truth) if record.bad)
