"""Integer reference of the market's settlement: what the on-chain program must compute, to the base unit.

Names follow the protocol's page. Two mints. Payment: price, fees F_r, pots. Stake: bonds, locks, penalties, slashes.
`to_stake` converts a payment amount at the request's fixed stake_rate, floored. Reviewers are paid in the payment mint
whatever the verdict, so no exchange rate can make approving worth more than rejecting; what the bond owes to the buyer
or to a challenger is paid in stake tokens.

Divisions floor. `market_cases.py` makes random cases; the program is compared with this in
`tests/program/test_differential_settlement.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from math import isqrt

BPS = 10_000
RATE_ONE = 1_000_000  # stake_rate: stake base units per RATE_ONE payment base units
TOKEN = 1_000_000  # base units of one whole stake token in these vectors
MOST_STRIKES = 0xFFFF  # a counter of 16 bits that stops there: a slash takes the whole bond long before


@dataclass(frozen=True)
class Params:
    """The numbers of market.md.  `_w10` values are tenths of the seat fee w."""

    panel: tuple[int, int, int] = (5, 11, 31)
    records: tuple[int, int, int] = (12, 18, 20)
    seat_unit: int = 50 * TOKEN
    fee_bps: int = 400
    tolerance_bps: int = 2_800
    fraud_bps: int = 6_000
    agree_paid_bps: int = 8_000
    agree_penalty_bps: int = 6_600
    far_bps: int = 4_000
    lock_w10: int = 250
    disagree_w10: int = 50
    reversed_w10: int = 125
    package_reversed_w10: int = 25
    benchmark_w10: int = 250
    no_commit_w10: int = 10
    no_reveal_w10: int = 50
    benchmark_pass_bps: int = 5_000
    benchmark_fail_bps: int = 2_500
    jackpot_bps: int = 3_000
    jackpot_cap_w10: int = 50
    bounty_bps: int = 2_500
    quality_bps: int = 1_000
    liveness_bps: int = 3_000
    late_key_bps: int = 1_000
    buyer_slash_cap_bps: int = 500
    lev_base_bps: int = 20_000
    lev_cap_bps: int = 30_000
    credit_per_score_bps: int = 250
    ban_strikes: int = 6
    strike_forgiven_after: int = 10
    score_day_cap: int = 100
    stake_age_days: int = 30
    level_divisor: int = 64
    premium_per_level_bps: int = 150
    jail_q_bps: int = 7_000
    jail_after: int = 16
    jail_slash_bps: int = 1_000
    batch_records: int = 1 << 32  # N; a panel cannot look at more, while fees are those of `records` whatever N is

    def sample(self, r: int) -> int:
        """M of round r: the records its panel looks at."""
        return min(self.records[r], self.batch_records)


PARAMS = Params()


class SeatStatus(IntEnum):
    EMPTY = 0  # drawn without a free lock
    NO_COMMIT = 1
    NO_REVEAL = 2
    DATA = 3  # vote status 0
    NO_SAMPLES = 4  # vote status 1
    NO_PACKAGE = 5  # vote status 2


class Verdict(IntEnum):
    NONE = 0  # no quorum
    ACCEPT = 1
    QUALITY = 2
    FRAUD = 3
    LIVENESS = 4  # the panel could not get the data
    NOT_SHARED = 5  # share_samples did not come in time: a liveness reject without appeal


class Ending(IntEnum):
    PANEL = 0  # the last verdict stands
    LATE_KEY = 1  # accepted, key not disclosed
    LABEL = 2  # a benchmark whose label was opened


UNAVAILABLE = (SeatStatus.NO_SAMPLES, SeatStatus.NO_PACKAGE)
REVEALED = (SeatStatus.DATA, *UNAVAILABLE)
LIVENESS_KINDS = (Verdict.LIVENESS, Verdict.NOT_SHARED)


@dataclass(frozen=True)
class Seat:
    status: SeatStatus
    bits: int = 0  # reject bitmap, DATA only


@dataclass(frozen=True)
class Attempt:
    seats: tuple[Seat, ...]
    shared: bool = True


@dataclass(frozen=True)
class Round:
    """All draws of one round: every attempt but the last missed its quorum."""

    attempts: tuple[Attempt, ...]


@dataclass(frozen=True)
class StakerState:
    stake: int  # S = free + bonded, base units
    score: int = 0  # whole tokens
    strikes: int = 0
    accepted_since_strike: int = 0
    grown_today: int = 0
    stake_age_days: int = 30


@dataclass(frozen=True)
class Case:
    """One batch at FINAL (or VOID)."""

    records: int
    price: int
    premium_bps: int
    stake_rate: int
    staker: StakerState
    rounds: tuple[Round, ...]
    ending: Ending = Ending.PANEL
    labels: tuple[int, ...] = ()  # LABEL: per round, hidden mask of bad records
    label_contested: bool = False  # LABEL: the last round judged the label
    cosigned: bool = False  # LABEL: the buyer agreed to bear F0
    outer_contested: int = -1  # round in whose COMMIT the buyer contested O
    insurance: int = 0  # insurance account of the stake mint


@dataclass
class SeatResult:
    pay: int = 0  # payment mint, to the owner's Balance
    stake_gain: int = 0  # stake mint, to the owner's Balance
    loss: int = 0  # stake mint, out of the seat's lock
    agreement_bps: int = -1  # enters q; -1: the seat does not count


@dataclass
class Amounts:
    pay: int = 0
    stake: int = 0


@dataclass
class Outcome:
    verdicts: list[Verdict]
    void: bool = False
    accepted: bool = False
    label_void: bool = False
    request_free: int = 0  # payment mint
    balance: dict[str, Amounts] = field(default_factory=dict)  # buyer, contributor, challenger1, challenger2
    treasury_due: Amounts = field(default_factory=Amounts)
    insurance: int = 0  # change of the insurance account, never positive
    contributor_free: int = 0  # staker.free: part of the bond that returns
    contributor_bonded: int = 0  # staker.bonded: minus the bond
    seats: list[list[list[SeatResult]]] = field(default_factory=list)
    score: int = 0
    strikes: int = 0
    accepted_since_strike: int = 0
    grown_today: int = 0
    banned: bool = False


# ---------------------------------------------------------------- amounts


def fits(value: int, product: int = 0) -> int:
    assert 0 <= value < 1 << 64, value
    assert 0 <= product < 1 << 128, product
    return value


def to_stake(amount: int, stake_rate: int) -> int:
    return fits(amount * stake_rate // RATE_ONE, amount * stake_rate)


def batch_value(case: Case) -> int:
    return fits(case.records * case.price * (BPS + case.premium_bps) // BPS)


def lev_bps(score: int, stake: int, p: Params = PARAMS) -> int:
    """Value a unit of bond may carry; refused at S = 0."""
    assert stake > 0
    return min(p.lev_cap_bps, p.lev_base_bps + p.credit_per_score_bps * score * TOKEN // stake)


def bond_of(value: int, stake_rate: int, lev: int) -> int:
    top = value * stake_rate * BPS
    return fits(-(-top // (RATE_ONE * lev)), top)


def credit_limit(score: int, stake: int, p: Params = PARAMS) -> int:
    return min(3 * stake, 2 * stake + p.credit_per_score_bps * score * TOKEN // BPS)


def seat_fee(value: int, r: int, p: Params = PARAMS) -> int:
    """W of round r: grows with the records looked at."""
    first = value * p.fee_bps // BPS // p.panel[0]
    return first * p.records[r] // p.records[0]


def round_fee(value: int, r: int, p: Params = PARAMS) -> int:
    return value * p.fee_bps // BPS if r == 0 else seat_fee(value, r, p) * p.panel[r]


def bounty_of(value: int, r: int, p: Params = PARAMS) -> int:
    return round_fee(value, r, p) * p.bounty_bps // BPS


def pot_of(value: int, r: int, p: Params = PARAMS) -> int:
    return round_fee(value, r, p) + bounty_of(value, r, p)


def penalty_of(value: int, r: int, w10: int, stake_rate: int, p: Params = PARAMS) -> int:
    return to_stake(seat_fee(value, r, p) * w10 // 10, stake_rate)


def lock_of(value: int, r: int, stake_rate: int, p: Params = PARAMS) -> int:
    return penalty_of(value, r, p.lock_w10, stake_rate, p)


# ---------------------------------------------------------------- votes


def tolerance(m: int, p: Params = PARAMS) -> int:
    return m * p.tolerance_bps // BPS


def fraud_from(m: int, p: Params = PARAMS) -> int:
    return -(-m * p.fraud_bps // BPS)


def quorum(n: int) -> int:
    return -(-3 * n // 5)


def upper_median(values: list[int]) -> int:
    return sorted(values)[len(values) // 2]


def data_votes(attempt: Attempt) -> list[int]:
    return [s.bits for s in attempt.seats if s.status == SeatStatus.DATA]


def reject_counts(attempt: Attempt, m: int) -> list[int]:
    """An unavailable vote counts as m rejects."""
    return [s.bits.bit_count() if s.status == SeatStatus.DATA else m for s in attempt.seats if s.status in REVEALED]


def attempt_verdict(attempt: Attempt, r: int, p: Params = PARAMS, m: int | None = None) -> Verdict:
    """What a panel said; `m` where it looked at other records than its round's."""
    if not attempt.shared:
        return Verdict.NOT_SHARED
    m = p.sample(r) if m is None else m
    counts = reject_counts(attempt, m)
    if len(counts) < quorum(p.panel[r]):
        return Verdict.NONE
    median = upper_median(counts)
    if median <= tolerance(m, p):
        return Verdict.ACCEPT
    if median < fraud_from(m, p):
        return Verdict.QUALITY
    by_data = [b.bit_count() for b in data_votes(attempt)]
    return Verdict.FRAUD if by_data and upper_median(by_data) >= fraud_from(m, p) else Verdict.LIVENESS


def majority_mask(votes: list[int], m: int) -> int:
    return sum(1 << j for j in range(m) if 2 * sum(v >> j & 1 for v in votes) > len(votes))


def agreement(attempt: Attempt, seat: int, m: int) -> int:
    """Share of records, in bps, on which a data vote equals the leave-one-out majority (a tie agrees)."""
    own = attempt.seats[seat].bits
    others = [s.bits for i, s in enumerate(attempt.seats) if i != seat and s.status == SeatStatus.DATA]
    same = 0
    for j in range(m):
        rejects = 2 * sum(v >> j & 1 for v in others)
        same += rejects == len(others) or (own >> j & 1) == (rejects > len(others))
    return same * BPS // m


def label_score(bits: int, label: int, m: int) -> int | None:
    """S = TP/B - FP/G in bps, floored; None where the sample holds only one kind."""
    bad = label.bit_count()
    good = m - bad
    if not bad or not good:
        return None
    hit, false = (bits & label).bit_count(), (bits & ~label).bit_count()
    return (hit * good - false * bad) * BPS // (bad * good)


# ---------------------------------------------------------------- seats


@dataclass(frozen=True)
class Final:
    """The verdict earlier rounds are measured against."""

    verdict: Verdict
    median: int
    m: int


def absent_loss(status: SeatStatus, value: int, r: int, rate: int, p: Params) -> int:
    w10 = {SeatStatus.NO_COMMIT: p.no_commit_w10, SeatStatus.NO_REVEAL: p.no_reveal_w10}.get(status, 0)
    return penalty_of(value, r, w10, rate, p)


def failed_attempt(attempt: Attempt, value: int, r: int, rate: int, p: Params) -> list[SeatResult]:
    """No quorum: absentees pay, those who revealed share it, at most w each."""
    out = [SeatResult(loss=absent_loss(s.status, value, r, rate, p)) for s in attempt.seats]
    came = [i for i, s in enumerate(attempt.seats) if s.status in REVEALED]
    for s, result in zip(attempt.seats, out, strict=True):
        if s.status in (SeatStatus.NO_COMMIT, SeatStatus.NO_REVEAL):
            result.agreement_bps = 0
    if came:
        share = min(penalty_of(value, r, 10, rate, p), sum(x.loss for x in out) // len(came))
        for i in came:
            out[i].stake_gain = share
    return out


def not_shared_attempt(attempt: Attempt, value: int, r: int, p: Params) -> list[SeatResult]:
    w = seat_fee(value, r, p)
    return [SeatResult(pay=0 if s.status == SeatStatus.EMPTY else w) for s in attempt.seats]


def panel_seat(
    attempt: Attempt, i: int, value: int, r: int, rate: int, own: Verdict, final: Final, p: Params
) -> SeatResult:
    """A seat of a panel that decided, measured against the verdict that stands."""
    status, w = attempt.seats[i].status, seat_fee(value, r, p)
    if status == SeatStatus.EMPTY:
        return SeatResult()
    if status == SeatStatus.DATA:
        return data_seat(attempt, i, value, r, rate, own, final, p)
    if status not in UNAVAILABLE:
        return SeatResult(loss=absent_loss(status, value, r, rate, p), agreement_bps=0)
    if own != Verdict.LIVENESS:
        return SeatResult(agreement_bps=0)
    if is_overturned(own, final):
        w10 = p.reversed_w10 if status == SeatStatus.NO_SAMPLES else p.package_reversed_w10
        return SeatResult(loss=penalty_of(value, r, w10, rate, p), agreement_bps=0)
    return SeatResult(pay=w, agreement_bps=BPS)


def is_overturned(own: Verdict, final: Final) -> bool:
    """Whether a round's verdict did not stand."""
    return (own == Verdict.ACCEPT) != (final.verdict == Verdict.ACCEPT)


def data_seat(
    attempt: Attempt, i: int, value: int, r: int, rate: int, own: Verdict, final: Final, p: Params
) -> SeatResult:
    """A seat that judged the data."""
    m, w = p.sample(r), seat_fee(value, r, p)
    agree = agreement(attempt, i, m)
    x = attempt.seats[i].bits.bit_count()
    if is_overturned(own, final):
        right = (x <= tolerance(m, p)) == (final.verdict == Verdict.ACCEPT)
        judged = final.verdict not in LIVENESS_KINDS
        far = abs(x * final.m - final.median * m) * BPS >= p.far_bps * m * final.m
        loss = penalty_of(value, r, p.reversed_w10, rate, p) if judged and far and not right else 0
        return SeatResult(pay=w if right else 0, loss=loss, agreement_bps=agree)
    if agree >= p.agree_paid_bps:
        return SeatResult(pay=w, agreement_bps=agree)
    loss = penalty_of(value, r, p.disagree_w10, rate, p) if agree <= p.agree_penalty_bps else 0
    return SeatResult(loss=loss, agreement_bps=agree)


def label_seat(
    attempt: Attempt, i: int, value: int, r: int, rate: int, label: int, p: Params, *, void: bool
) -> SeatResult:
    seat, w = attempt.seats[i], seat_fee(value, r, p)
    if seat.status != SeatStatus.DATA:
        return panel_seat(attempt, i, value, r, rate, Verdict.ACCEPT, Final(Verdict.ACCEPT, 0, p.sample(r)), p)
    score = label_score(seat.bits, label, p.sample(r))
    if void:
        return SeatResult(pay=w, agreement_bps=agreement(attempt, i, p.sample(r)))
    if score is None:
        return panel_seat(attempt, i, value, r, rate, Verdict.ACCEPT, Final(Verdict.ACCEPT, 0, p.sample(r)), p)
    if score >= p.benchmark_pass_bps:
        return SeatResult(pay=w, agreement_bps=BPS)
    loss = penalty_of(value, r, p.benchmark_w10, rate, p) if score < p.benchmark_fail_bps else 0
    return SeatResult(loss=loss, agreement_bps=0)


def contest_seat(attempt: Attempt, i: int, value: int, r: int, rate: int, m: int, p: Params) -> SeatResult:
    """A seat that judged a contested label: paid by agreement over the m records of the round before."""
    seat, w = attempt.seats[i], seat_fee(value, r, p)
    if seat.status != SeatStatus.DATA:
        return panel_seat(attempt, i, value, r, rate, Verdict.ACCEPT, Final(Verdict.ACCEPT, 0, m), p)
    agree = agreement(attempt, i, m)
    if agree >= p.agree_paid_bps:
        return SeatResult(pay=w, agreement_bps=agree)
    return SeatResult(
        loss=penalty_of(value, r, p.disagree_w10, rate, p) if agree <= p.agree_penalty_bps else 0, agreement_bps=agree
    )


# ---------------------------------------------------------------- settlement


@dataclass
class Sources:
    """What pays a debt in stake tokens, in order: bond, penalties, insurance."""

    bond: int
    penalties: int
    insurance: int
    drawn: int = 0

    def charge(self, owed: int, *, bond: bool, insurance: bool) -> int:
        paid = 0
        if bond:
            step = min(self.bond, owed)
            self.bond -= step
            paid += step
        step = min(self.penalties, owed - paid)
        self.penalties -= step
        paid += step
        if insurance:
            step = min(self.insurance, owed - paid)
            self.insurance -= step
            self.drawn += step
            paid += step
        return paid


def standing_round(verdicts: list[Verdict], contest: int = -1) -> int | None:
    """Index of the round whose verdict stands; None if no round reached one.

    A round without quorum leaves the one before; so does a liveness reject after a reject on the data, or else
    appealing and then not sharing would turn fraud into something cheaper.
    """
    at = None
    for r, verdict in enumerate(verdicts):
        if verdict == Verdict.NONE or r == contest:
            continue
        if verdict in LIVENESS_KINDS and at is not None and verdicts[at] in (Verdict.QUALITY, Verdict.FRAUD):
            continue
        at = r
    return at


def standing_verdicts(case: Case, p: Params = PARAMS) -> list[Verdict]:
    return [attempt_verdict(r.attempts[-1], i, p) for i, r in enumerate(case.rounds)]


@dataclass(frozen=True)
class Before:
    """What happened to the contributor while the batch was open."""

    forfeited: bool = False  # its whole stake was taken (proven fraud in another batch): this one has no bond any more
    banned: bool = False  # a ban stays even where a later accepted batch forgives a strike
    bond: int | None = None  # what was locked at submission, where stake or score have changed since


UNTOUCHED = Before()


def bond_at_stake(case: Case, before: Before, p: Params = PARAMS) -> int:
    """The bond that answers for the batch at FINAL.

    A forfeited bond is gone, also where the contributor has put in stake again: that is bound to newer batches.
    """
    if before.bond is not None:
        return before.bond
    bond = bond_of(batch_value(case), case.stake_rate, lev_bps(case.staker.score, case.staker.stake, p))
    return 0 if before.forfeited else bond


def settle(case: Case, p: Params = PARAMS, before: Before = UNTOUCHED) -> Outcome:
    """The whole settlement of one batch: finalize plus every settle_seat."""
    value = batch_value(case)
    verdicts = standing_verdicts(case, p)
    out = Outcome(
        verdicts=verdicts,
        score=case.staker.score,
        strikes=case.staker.strikes,
        accepted_since_strike=case.staker.accepted_since_strike,
        grown_today=case.staker.grown_today,
        banned=before.banned,
    )
    out.balance = {name: Amounts() for name in ("buyer", "contributor", "challenger1", "challenger2")}
    bond = bond_at_stake(case, before, p)
    out.contributor_bonded = -bond
    contest = len(case.rounds) - 1 if case.label_contested else -1
    stands = standing_round(verdicts, contest)
    out.void = stands is None
    out.label_void = contest >= 0 and label_is_void(case, contest, p)
    out.seats = score_seats(case, value, verdicts, stands, contest, out, p)

    losses = sum(s.loss - s.stake_gain for r in out.seats for a in r for s in a)
    src = Sources(bond, losses, case.insurance)
    spent = [sum(s.pay for s in r[-1]) for r in out.seats]
    settle_outer_contest(case, value, verdicts, out, p)

    if stands is None:
        out.request_free = value + round_fee(value, 0, p)
    elif case.ending == Ending.LABEL:
        settle_label(case, value, spent, contest, verdicts, src, out, p)
    else:
        settle_panel(case, value, spent, verdicts, stands, src, out, p)
    out.contributor_free += src.bond
    out.treasury_due.stake += src.penalties
    out.insurance = -src.drawn
    return out


def score_seats(
    case: Case, value: int, verdicts: list[Verdict], stands: int | None, contest: int, out: Outcome, p: Params
) -> list[list[list[SeatResult]]]:
    rate, results = case.stake_rate, []
    final = Final(Verdict.NONE, 0, 1)  # VOID: no round decided, so no seat is measured against it
    if stands is not None:
        m = p.sample(stands)
        counts = reject_counts(case.rounds[stands].attempts[-1], m)
        final = Final(verdicts[stands], upper_median(counts) if counts else m, m)
    for r, rnd in enumerate(case.rounds):
        row = [failed_attempt(a, value, r, rate, p) for a in rnd.attempts[:-1]]
        attempt = rnd.attempts[-1]
        seats = range(len(attempt.seats))
        if verdicts[r] == Verdict.NONE:
            row.append(failed_attempt(attempt, value, r, rate, p))
        elif verdicts[r] == Verdict.NOT_SHARED:
            row.append(not_shared_attempt(attempt, value, r, p))
        elif r == contest:
            row.append([contest_seat(attempt, i, value, r, rate, p.sample(r - 1), p) for i in seats])
        elif case.ending == Ending.LABEL:
            row.append([label_seat(attempt, i, value, r, rate, case.labels[r], p, void=out.label_void) for i in seats])
        else:
            row.append([panel_seat(attempt, i, value, r, rate, verdicts[r], final, p) for i in seats])
        results.append(row)
    return results


def settle_outer_contest(case: Case, value: int, verdicts: list[Verdict], out: Outcome, p: Params) -> None:
    """The buyer's F0 for contesting O: back after a liveness reject or no verdict, else to the data voters."""
    r = case.outer_contested
    if r < 0:
        return
    stake, attempt, said = round_fee(value, 0, p), case.rounds[r].attempts[-1], verdicts[r]
    voters = [i for i, s in enumerate(attempt.seats) if s.status == SeatStatus.DATA]
    if case.label_contested and r == len(case.rounds) - 1:  # it looked at the records of the round before
        said = attempt_verdict(attempt, r, p, p.sample(r - 1))
    if said in (Verdict.NONE, *LIVENESS_KINDS) or not voters:
        out.balance["buyer"].pay += stake
        return
    for i in voters:
        out.seats[r][-1][i].pay += stake // len(voters)
    out.treasury_due.pay += stake - stake // len(voters) * len(voters)


def settle_pots(
    case: Case,
    value: int,
    spent: list[int],
    verdicts: list[Verdict],
    final: Verdict,
    src: Sources,
    out: Outcome,
    p: Params,
) -> None:
    """Challenge pots in round order: loser pays."""
    accepted = final == Verdict.ACCEPT
    for r in range(1, len(case.rounds)):
        who = out.balance[f"challenger{r}"]
        fee, bounty = round_fee(value, r, p), bounty_of(value, r, p)
        if verdicts[r] == Verdict.NONE:
            who.pay += fee + bounty
            continue
        before = verdicts[r - 1]
        if (before == Verdict.ACCEPT) == (final == Verdict.ACCEPT):
            out.treasury_due.pay += fee - spent[r]
            out.balance["contributor" if accepted else "buyer"].pay += bounty
            continue
        who.pay += fee + bounty - spent[r]
        liveness_appeal = before == Verdict.LIVENESS
        who.stake += src.charge(to_stake(spent[r], case.stake_rate), bond=not accepted, insurance=not liveness_appeal)
        if not liveness_appeal:
            who.stake += src.charge(to_stake(bounty, case.stake_rate), bond=not accepted, insurance=False)


def settle_panel(
    case: Case, value: int, spent: list[int], verdicts: list[Verdict], last: int, src: Sources, out: Outcome, p: Params
) -> None:
    rate = case.stake_rate
    accepted = verdicts[last] == Verdict.ACCEPT
    fee0 = round_fee(value, 0, p)
    delivered = accepted and case.ending != Ending.LATE_KEY
    out.accepted = delivered
    if delivered:
        m = p.sample(last)
        rejected = min(tolerance(m, p), majority_mask(data_votes(case.rounds[last].attempts[-1]), m).bit_count())
        paid = value * (m - rejected) // m
        out.balance["contributor"].pay += paid
        out.request_free = value - paid + fee0 - spent[0]
        settle_pots(case, value, spent, verdicts, verdicts[last], src, out, p)
        reputation_accept(case, paid, out, p)
        return
    out.request_free = value + fee0 - spent[0]
    refund = min(src.bond, to_stake(spent[0], rate))
    src.bond -= refund
    out.balance["buyer"].stake += refund
    settle_pots(case, value, spent, verdicts, verdicts[last], src, out, p)
    slash(case, value, Verdict.NONE if accepted else verdicts[last], src, out, p)


def slash(case: Case, value: int, verdict: Verdict, src: Sources, out: Outcome, p: Params) -> None:
    """What is left of the bond answers for the verdict; NONE stands for a late key."""
    rate = case.stake_rate
    share = {Verdict.NONE: p.late_key_bps, Verdict.QUALITY: p.quality_bps}.get(verdict, p.liveness_bps)
    due = to_stake(value * share // BPS, rate) << case.staker.strikes
    taken = src.bond if verdict == Verdict.FRAUD else min(src.bond, due)
    src.bond -= taken
    voted_unavailable = verdict == Verdict.LIVENESS  # nothing for the buyer, who could hold seats itself
    to_buyer = 0 if voted_unavailable else min(taken // 2, to_stake(value * p.buyer_slash_cap_bps // BPS, rate))
    out.balance["buyer"].stake += to_buyer
    rest = taken - to_buyer
    if verdict == Verdict.FRAUD:
        rest -= jackpots(case, value, taken, out, p)
    out.treasury_due.stake += rest
    reputation_reject(verdict, out, p)


def jackpots(case: Case, value: int, taken: int, out: Outcome, p: Params) -> int:
    """Round-0 data voters who rejected and were paid share part of a fraud slash."""
    seats = case.rounds[0].attempts[-1].seats
    win = [
        i
        for i, s in enumerate(seats)
        if s.status == SeatStatus.DATA
        and out.seats[0][-1][i].loss == 0
        and out.seats[0][-1][i].pay > 0
        and s.bits.bit_count() > tolerance(p.sample(0), p)
    ]
    if not win or out.verdicts[0] == Verdict.NOT_SHARED:
        return 0
    each = min(penalty_of(value, 0, p.jackpot_cap_w10, case.stake_rate, p), taken * p.jackpot_bps // BPS // len(win))
    for i in win:
        out.seats[0][-1][i].stake_gain += each
    return each * len(win)


def label_is_void(case: Case, contest: int, p: Params) -> bool:
    """The label falls when the contest panel's majority would itself fail it."""
    attempt = case.rounds[contest].attempts[-1]
    if attempt_verdict(attempt, contest, p) == Verdict.NONE:
        return False
    m = p.sample(contest - 1)
    score = label_score(majority_mask(data_votes(attempt), m), case.labels[contest - 1], m)
    return score is not None and score < p.benchmark_pass_bps


def settle_label(
    case: Case,
    value: int,
    spent: list[int],
    contest: int,
    verdicts: list[Verdict],
    src: Sources,
    out: Outcome,
    p: Params,
) -> None:
    """A benchmark is never paid. F0 pays its panel; penalties, then the submitter (or a co-signing buyer), bear it."""
    rate = case.stake_rate
    out.request_free = value + round_fee(value, 0, p) - spent[0]
    debt = to_stake(spent[0], rate)
    if case.cosigned:
        out.balance["buyer"].stake += src.charge(debt, bond=False, insurance=False)
    else:
        from_penalties = min(src.penalties, debt)
        src.penalties -= from_penalties
        from_bond = min(src.bond, debt - from_penalties)
        src.bond -= from_bond
        out.balance["buyer"].stake += from_penalties + from_bond
    for r in range(1, len(case.rounds)):
        who, fee, bounty = out.balance[f"challenger{r}"], round_fee(value, r, p), bounty_of(value, r, p)
        if verdicts[r] == Verdict.NONE:
            who.pay += fee + bounty
        elif r != contest:
            who.pay += fee + bounty - spent[r]
        elif out.label_void:
            who.pay += fee + bounty - spent[r]
            who.stake += src.charge(to_stake(spent[r], rate), bond=True, insurance=True)
            who.stake += src.charge(to_stake(bounty, rate), bond=True, insurance=False)
        else:
            out.treasury_due.pay += fee - spent[r]
            out.balance["contributor"].pay += bounty
    if out.label_void:
        out.treasury_due.stake += src.bond
        src.bond = 0


# ---------------------------------------------------------------- stakers


def reputation_accept(case: Case, paid: int, out: Outcome, p: Params) -> None:
    s = case.staker
    grown = to_stake(paid, case.stake_rate) // TOKEN * min(s.stake_age_days, p.stake_age_days) // p.stake_age_days
    grown = min(grown, max(0, p.score_day_cap - s.grown_today))
    out.score += grown
    out.grown_today += grown
    out.accepted_since_strike += 1
    if out.accepted_since_strike >= p.strike_forgiven_after:
        out.accepted_since_strike = 0
        out.strikes = max(0, out.strikes - 1)


def reputation_reject(verdict: Verdict, out: Outcome, p: Params) -> None:
    out.strikes = min(MOST_STRIKES, out.strikes + (3 if verdict == Verdict.FRAUD else 1))
    out.accepted_since_strike = 0
    out.score = 0 if verdict == Verdict.FRAUD else out.score - out.score // 4
    out.banned |= out.strikes >= p.ban_strikes


def score_decay(score: int, days: int) -> int:
    for _ in range(days):
        score -= score >> 6
    return score


def level_of(score: int, p: Params = PARAMS) -> int:
    return min(10, isqrt(score // p.level_divisor))


def premium_bps(score: int, buyer_cap_bps: int, p: Params = PARAMS) -> int:
    return min(buyer_cap_bps, p.premium_per_level_bps * level_of(score, p))


def delivered_window_s(level: int, r: int, *, last: bool = False) -> int:
    return 0 if last else 24 * 3600 if r == 1 else 48 * 3600 - level * 12_960


def settle_q(q: int, reviews: int, result: SeatResult, seats: int, p: Params = PARAMS) -> tuple[int, int, bool, int]:
    """(q, reviews, jailed, slash) after one seat is settled; the slash comes out of what the owner's seats hold."""
    if result.agreement_bps < 0:
        return q, reviews, False, 0
    q, reviews = q - q // 8 + result.agreement_bps // 8, reviews + 1
    jailed = reviews >= p.jail_after and q < p.jail_q_bps
    return q, reviews, jailed, seats * p.seat_unit * p.jail_slash_bps // BPS if jailed else 0


def whole_stake(free: int, bonded: int, buyer_paid: int, stake_rate: int) -> tuple[int, int]:
    """Proven duplicate or bad decryption: (to the buyer, to the treasury).  Open batches go on with bond 0."""
    total = free + bonded
    to_buyer = min(total, to_stake(buyer_paid, stake_rate))
    return to_buyer, total - to_buyer


def duplicate_matches(records: int) -> int:
    """Equal nullifiers between two accepted roots of one scope that prove a duplicate."""
    return max(3, records // 10)


def may_withdraw(now: int, last_final: int, open_batches: int) -> bool:
    return open_batches == 0 and now >= last_final + 14 * 86_400
