"""The whole settlement of one batch, redone here from its votes: all that `finalize` and `settle_seat` must pay.

Pure; formulas and order are those of the market's integer reference, to the base unit.
"""

from dataclasses import dataclass, field

from market.generated.accounts import Terms
from market.generated.constants import SeatStatus, Verdict
from market.settlement_seats import SeatPayoff, SeatScorer, StandingVerdict
from market.settlement_votes import (
    LIVENESS_VERDICTS,
    PanelVotes,
    label_score_bps,
    majority_mask,
    panel_verdict,
    reject_counts,
    tolerated,
    upper_median,
)
from market.terms_amounts import BPS, bounty_of, penalty_of, round_fee, to_stake

__all__ = [
    "Amounts",
    "BatchCase",
    "BatchOutcome",
    "Reputation",
    "rejected",
    "settle",
    "settle_by_committee",
    "standing_round",
]


@dataclass(frozen=True)
class Reputation:
    """Standing of a contributor when a batch is settled; score in whole tokens, age in days."""

    score: int = 0
    strikes: int = 0
    accepted_since_strike: int = 0
    grown_today: int = 0
    stake_age_days: int = 30


@dataclass(frozen=True)
class BatchCase:
    """One batch at FINAL.

    Attributes:
        value: V, payment base units.
        bond: stake base units; 0 if the whole stake was taken meanwhile.
        rate: stake base units per 1,000,000 payment base units.
        rounds: per round its attempts; all but the last of each missed their quorum.
        reputation: of the contributor before.
        late_key: accepted, but the key did not come.
        labels: of a benchmark whose label was opened, per round the bad records of its sample; else empty.
        label_contested: the last round judged the label.
        cosigned: the buyer bears F0 of the benchmark.
        outer_round: round in whose COMMIT the buyer contested O, -1 = none.
        insurance: what the insurance of the stake mint holds.
    """

    value: int
    bond: int
    rate: int
    rounds: tuple[tuple[PanelVotes, ...], ...]
    reputation: Reputation = Reputation()
    late_key: bool = False
    labels: tuple[int, ...] = ()
    label_contested: bool = False
    cosigned: bool = False
    outer_round: int = -1
    insurance: int = 0

    @property
    def contest(self) -> int:
        """The round that judged the label, -1 = none."""
        return len(self.rounds) - 1 if self.label_contested else -1


@dataclass
class Amounts:
    """What somebody's Balances get, payment and stake base units."""

    pay: int = 0
    stake: int = 0


@dataclass
class BatchOutcome:
    """What the settlement gives to whom.

    Attributes:
        verdicts: of the rounds.
        standing: index of the round whose verdict stands, None: no round reached one (VOID).
        accepted: the contributor is paid.
        paid: of V to the contributor, without bounties.
        spent: per round what its last panel earned for its votes, payment base units.
        label_void: a panel overturned the opened label.
        request_free: payment base units that return to the request.
        buyer, contributor: Balances.
        challengers: Balances of who appealed to round 1 and 2.
        treasury: due to the treasury.
        insurance_drawn: taken from the insurance, stake base units.
        bond_returned: stake base units to the contributor's free stake.
        seats: per round, attempt and seat.
        reputation: of the contributor after.
        banned: whether it may not deliver any more.
    """

    verdicts: list[Verdict]
    standing: int | None
    reputation: Reputation
    accepted: bool = False
    paid: int = 0
    spent: list[int] = field(default_factory=list)
    label_void: bool = False
    request_free: int = 0
    buyer: Amounts = field(default_factory=Amounts)
    contributor: Amounts = field(default_factory=Amounts)
    challengers: tuple[Amounts, Amounts] = field(default_factory=lambda: (Amounts(), Amounts()))
    treasury: Amounts = field(default_factory=Amounts)
    insurance_drawn: int = 0
    bond_returned: int = 0
    seats: list[list[list[SeatPayoff]]] = field(default_factory=list)
    banned: bool = False


def standing_round(verdicts: list[Verdict], contest: int = -1) -> int | None:
    """Return the round whose verdict stands; None if no round reached one.

    A round without verdict, or about the label (`contest`), leaves the one before; so does a liveness reject after a
    reject on the data.
    """
    at = None
    for r, verdict in enumerate(verdicts):
        if verdict == Verdict.NONE or r == contest:
            continue
        data_reject = at is not None and verdicts[at] in {Verdict.QUALITY, Verdict.FRAUD}
        if not (verdict in LIVENESS_VERDICTS and data_reject):
            at = r
    return at


def settle(case: BatchCase, terms: Terms) -> BatchOutcome:
    """Return the settlement of a batch."""
    return _Settlement(case, terms).run()


def settle_by_committee(case: BatchCase, terms: Terms, *, accepted: bool, voters: int) -> BatchOutcome:
    """Return what the attestation that decides settles: V or a quality reject, F0 shared by who voted as it ended.

    Args:
        case: the batch; it has no rounds.
        terms: parameters of the batch.
        accepted: how it ended.
        voters: attesters who voted so.
    """
    return _Settlement(case, terms).by_committee(accepted=accepted, voters=voters)


def rejected(was: Reputation, verdict: Verdict) -> Reputation:
    """Return a contributor's reputation after a reject; proven fraud counts as a verdict of fraud."""
    fraud = verdict == Verdict.FRAUD
    score = 0 if fraud else was.score - was.score // 4
    return Reputation(score, was.strikes + (3 if fraud else 1), 0, was.grown_today, was.stake_age_days)


class _Settlement:
    """One settlement under way: what is left of bond, penalties and insurance pays debts in this order."""

    def __init__(self, case: BatchCase, terms: Terms) -> None:
        self.case, self.terms = case, terms
        self.last = [attempts[-1] for attempts in case.rounds]
        verdicts = [panel_verdict(votes, r, terms) for r, votes in enumerate(self.last)]
        self.out = BatchOutcome(verdicts, standing_round(verdicts, case.contest), case.reputation)
        self.bond = case.bond
        self.penalties = 0
        self.insurance = case.insurance
        self.spent: list[int] = []

    def run(self) -> BatchOutcome:
        out, case = self.out, self.case
        out.label_void = case.contest >= 0 and self._label_falls()
        self._score_seats()
        payoffs = [payoff for row in out.seats for attempt in row for payoff in attempt]
        self.penalties = sum(payoff.loss - payoff.gain for payoff in payoffs)
        out.spent = self.spent = [sum(payoff.pay for payoff in row[-1]) for row in out.seats]
        self._outer_contest()
        if out.standing is None:
            out.request_free = case.value + self._fee(0)
        elif case.labels:
            self._benchmark()
        else:
            self._panel(out.standing)
        out.bond_returned = self.bond
        out.treasury.stake += self.penalties
        out.insurance_drawn = case.insurance - self.insurance
        return out

    def by_committee(self, *, accepted: bool, voters: int) -> BatchOutcome:
        out, case = self.out, self.case
        fees = self._fee(0) // voters * voters
        out.spent, out.accepted = [fees], accepted
        if accepted:
            # It earns no reputation: whoever played all roles would have it for fees.
            out.paid = out.contributor.pay = case.value
            out.request_free = self._fee(0) - fees
        else:
            out.request_free = case.value + self._fee(0) - fees
            refund = min(self.bond, self._stake(fees))
            self.bond -= refund
            out.buyer.stake += refund
            self._slash(Verdict.QUALITY)
        out.bond_returned = self.bond
        return out

    def _fee(self, r: int) -> int:
        return round_fee(self.case.value, r, self.terms)

    def _bounty(self, r: int) -> int:
        return bounty_of(self.case.value, r, self.terms)

    def _stake(self, amount: int) -> int:
        return to_stake(amount, self.case.rate)

    def _charge(self, owed: int, *, bond: bool, insurance: bool) -> int:
        """Pay a debt in stake tokens out of bond, penalties and insurance; return what could be paid."""
        from_bond = min(self.bond, owed) if bond else 0
        self.bond -= from_bond
        from_penalties = min(self.penalties, owed - from_bond)
        self.penalties -= from_penalties
        from_insurance = min(self.insurance, owed - from_bond - from_penalties) if insurance else 0
        self.insurance -= from_insurance
        return from_bond + from_penalties + from_insurance

    def _score_seats(self) -> None:
        case, out = self.case, self.out
        final = StandingVerdict(Verdict.NONE, 0, 1)  # no round decided, so no seat is measured against it
        if out.standing is not None:
            votes = self.last[out.standing]
            counts = reject_counts(votes)
            median = upper_median(counts) if counts else votes.m
            final = StandingVerdict(out.verdicts[out.standing], median, votes.m)
        for r, attempts in enumerate(case.rounds):
            score = SeatScorer(case.value, case.rate, r, self.terms)
            row = [score.failed(votes) for votes in attempts[:-1]]
            votes, verdict = attempts[-1], out.verdicts[r]
            seats = range(len(votes.seats))
            if verdict == Verdict.NONE:
                row.append(score.failed(votes))
            elif verdict == Verdict.NOT_SHARED:
                row.append(score.not_shared(votes))
            elif r == case.contest:
                row.append([score.contest(votes, i, self.last[r - 1].m) for i in seats])
            elif case.labels:
                row.append([score.benchmark(votes, i, case.labels[r], void=out.label_void) for i in seats])
            else:
                row.append([score.decided(votes, i, verdict, final) for i in seats])
            out.seats.append(row)

    def _outer_contest(self) -> None:
        """The buyer's F0 for contesting O: back after a liveness reject or no verdict, else to the data voters."""
        r, out = self.case.outer_round, self.out
        if r < 0:
            return
        stake = self._fee(0)
        voters = [i for i, seat in enumerate(self.last[r].seats) if seat.status == SeatStatus.DATA]
        if out.verdicts[r] in {Verdict.NONE, *LIVENESS_VERDICTS} or not voters:
            out.buyer.pay += stake
            return
        for i in voters:
            out.seats[r][-1][i].pay += stake // len(voters)
        out.treasury.pay += stake - stake // len(voters) * len(voters)

    def _panel(self, standing: int) -> None:
        case, out = self.case, self.out
        verdict = out.verdicts[standing]
        accepted = verdict == Verdict.ACCEPT
        out.accepted = accepted and not case.late_key
        if out.accepted:
            votes = self.last[standing]
            rejected = min(tolerated(votes.m, self.terms), majority_mask(votes, votes.m).bit_count())
            paid = case.value * (votes.m - rejected) // votes.m
            out.paid = paid
            out.contributor.pay += paid
            out.request_free = case.value - paid + self._fee(0) - self.spent[0]
            self._pots(verdict)
            self._grow(paid)
            return
        out.request_free = case.value + self._fee(0) - self.spent[0]
        refund = min(self.bond, self._stake(self.spent[0]))
        self.bond -= refund
        out.buyer.stake += refund
        self._pots(verdict)
        self._slash(Verdict.NONE if accepted else verdict)

    def _pots(self, final: Verdict) -> None:
        """Challenge pots in round order: the loser pays."""
        out, accepted = self.out, final == Verdict.ACCEPT
        for r in range(1, len(self.case.rounds)):
            who, pot, before = out.challengers[r - 1], self._fee(r) + self._bounty(r), out.verdicts[r - 1]
            if out.verdicts[r] == Verdict.NONE:
                who.pay += pot
            elif (before == Verdict.ACCEPT) == accepted:
                out.treasury.pay += self._fee(r) - self.spent[r]
                (out.contributor if accepted else out.buyer).pay += self._bounty(r)
            else:
                who.pay += pot - self.spent[r]
                by_panel = before != Verdict.LIVENESS
                who.stake += self._charge(self._stake(self.spent[r]), bond=not accepted, insurance=by_panel)
                if by_panel:
                    who.stake += self._charge(self._stake(self._bounty(r)), bond=not accepted, insurance=False)

    def _slash(self, verdict: Verdict) -> None:
        """What is left of the bond answers for the verdict; NONE stands for a late key."""
        case, out, terms = self.case, self.out, self.terms
        shares = {Verdict.NONE: terms.late_key_bps, Verdict.QUALITY: terms.quality_bps}
        due = self._stake(case.value * shares.get(verdict, terms.liveness_bps) // BPS) << case.reputation.strikes
        taken = self.bond if verdict == Verdict.FRAUD else min(self.bond, due)
        self.bond -= taken
        # Nothing for the buyer where the panel voted unavailable: the buyer could hold seats itself.
        most = 0 if verdict == Verdict.LIVENESS else self._stake(case.value * terms.buyer_slash_cap_bps // BPS)
        to_buyer = min(taken // 2, most)
        out.buyer.stake += to_buyer
        jackpots = self._jackpots(taken) if verdict == Verdict.FRAUD else 0
        out.treasury.stake += taken - to_buyer - jackpots
        self._shrink(verdict)

    def _jackpots(self, taken: int) -> int:
        """Round-0 data voters who rejected and were paid share part of a fraud slash."""
        case, terms, votes, payoffs = self.case, self.terms, self.last[0], self.out.seats[0][-1]
        winners = [
            payoff
            for seat, payoff in zip(votes.seats, payoffs, strict=True)
            if seat.status == SeatStatus.DATA
            and not payoff.loss
            and payoff.pay
            and seat.bits.bit_count() > tolerated(votes.m, terms)
        ]
        if not winners or self.out.verdicts[0] == Verdict.NOT_SHARED:
            return 0
        most = penalty_of(case.value, 0, terms.jackpot_cap_w10, case.rate, terms)
        each = min(most, taken * terms.jackpot_bps // BPS // len(winners))
        for payoff in winners:
            payoff.gain += each
        return each * len(winners)

    def _label_falls(self) -> bool:
        """The label falls when the contest panel's majority would itself fail it."""
        contest = self.case.contest
        if self.out.verdicts[contest] == Verdict.NONE:
            return False
        m = self.last[contest - 1].m
        score = label_score_bps(majority_mask(self.last[contest], m), self.case.labels[contest - 1], m)
        return score is not None and score < self.terms.benchmark_pass_bps

    def _benchmark(self) -> None:
        """A benchmark is never paid. F0 pays its panel; penalties, then contributor or co-signing buyer, bear it."""
        case, out = self.case, self.out
        out.request_free = case.value + self._fee(0) - self.spent[0]
        debt = self._stake(self.spent[0])
        from_penalties = min(self.penalties, debt)
        self.penalties -= from_penalties
        from_bond = 0 if case.cosigned else min(self.bond, debt - from_penalties)
        self.bond -= from_bond
        out.buyer.stake += from_penalties + from_bond
        for r in range(1, len(case.rounds)):
            who, pot = out.challengers[r - 1], self._fee(r) + self._bounty(r)
            if out.verdicts[r] == Verdict.NONE:
                who.pay += pot
            elif r != case.contest or out.label_void:
                who.pay += pot - self.spent[r]
                if r == case.contest:
                    who.stake += self._charge(self._stake(self.spent[r]), bond=True, insurance=True)
                    who.stake += self._charge(self._stake(self._bounty(r)), bond=True, insurance=False)
            else:
                out.treasury.pay += self._fee(r) - self.spent[r]
                out.contributor.pay += self._bounty(r)
        if out.label_void:
            out.treasury.stake += self.bond
            self.bond = 0

    def _grow(self, paid: int) -> None:
        was, terms = self.out.reputation, self.terms
        age = min(was.stake_age_days, terms.stake_age_days)
        grown = self._stake(paid) // terms.stake_token * age // terms.stake_age_days
        grown = min(grown, max(0, terms.score_day_cap - was.grown_today))
        accepted, strikes = was.accepted_since_strike + 1, was.strikes
        if accepted >= terms.strike_forgiven_after:
            accepted, strikes = 0, max(0, strikes - 1)
        self.out.reputation = Reputation(
            was.score + grown, strikes, accepted, was.grown_today + grown, was.stake_age_days
        )

    def _shrink(self, verdict: Verdict) -> None:
        self.out.reputation = rejected(self.out.reputation, verdict)
        self.out.banned = self.out.reputation.strikes >= self.terms.ban_strikes
