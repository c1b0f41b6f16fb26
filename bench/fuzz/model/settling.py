"""The end of a batch: the committee's or the panel's settlement, seats, fraud proofs, closing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from solders.pubkey import Pubkey

from bench.fuzz.broken import require
from bench.fuzz.model.fields import Fields, replace
from bench.fuzz.model.panel import NOT_COUNTED, votes_of, with_payoffs
from bench.fuzz.model.requests import key_opens
from bench.fuzz.model.scene import ANYTHING, Attempt, Page
from bench.fuzz.model.stake import aged
from market.generated.accounts import Batch, Beacon, Committee, Config, MintLedger, Request, Staker
from market.generated.constants import MAX_REDRAWS, PAGE_PLACES, Ending, Fraud, State, Verdict
from tests.helpers import market_reference as ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Scene

KEPT_EPOCHS: Final = 30
_REJECTS: Final = (Ending.QUALITY, Ending.FRAUD, Ending.LIVENESS, Ending.NOT_SHARED, Ending.LATE_KEY)


@dataclass(frozen=True)
class Settled:
    """What a batch that became FINAL paid out.

    Attributes:
        paid, returned: payment base units to the contributor and back into the request.
        bond, bond_back: stake base units that left `bonded`, and what of them is free again.
        out: scores, strikes and balances.
    """

    ending: Ending
    paid: int
    returned: int
    bond: int
    bond_back: int
    out: ref.Outcome


# ------------------------------------------------------------------------------------------------ becoming FINAL


def _parties(s: Scene, batch: Fields, settled: Settled, *, reputation: bool = True) -> None:
    """What becoming FINAL does to the contributor's Staker and to the Request."""
    old, request, out = s.get(Staker, "staker"), s.get(Request, "request"), settled.out
    s.holds(old.owner == batch.contributor and s.at["request"] == batch.request, "parties")
    staker = aged(old, s.terms, s.now_s)
    if reputation:
        staker = replace(
            staker, score=out.score, strikes=out.strikes, accepted_since_strike=out.accepted_since_strike,
            grown_today=out.grown_today, banned=int(out.banned),
        )  # fmt: skip
    in_stake = ref.to_stake(batch.value, batch.stake_rate)
    s.put("staker", replace(
        staker, bonded=staker.bonded - settled.bond, free=staker.free + settled.bond_back,
        inflight=max(0, staker.inflight - in_stake), open_batches=staker.open_batches - 1, last_final_s=s.now_s,
    ))  # fmt: skip
    reserved = batch.value + batch.fee
    s.put("request", replace(
        request, held=request.held - reserved, free=request.free + settled.returned, paid=request.paid + settled.paid,
        fees_paid=request.fees_paid + reserved - settled.returned - settled.paid,
        open_batches=request.open_batches - 1, accepted=request.accepted + (settled.ending == Ending.ACCEPTED),
        rejected=request.rejected + (settled.ending in _REJECTS),
    ))  # fmt: skip


def _bond(batch: Fields, staker: Fields) -> int:
    return batch.bond if batch.forfeits == staker.forfeits else 0


def _final(s: Scene, batch: Fields, settled: Settled) -> Fields:
    fees = batch.value + batch.fee - settled.returned - settled.paid
    return replace(batch, state=State.FINAL, ending=settled.ending, paid=settled.paid, fees=fees, final_at_s=s.now_s,
                   deadline_s=0, pots=(0, 0), outer_stake=0)  # fmt: skip


def _standing(s: Scene, staker: Fields) -> ref.StakerState:
    """The contributor's reputation before a settlement, as the reference reads it."""
    old = aged(staker, s.terms, s.now_s)
    age_days = max(0, s.now_s - old.stake_since_s) // s.terms.day_s
    return ref.StakerState(1, old.score, old.strikes, old.accepted_since_strike, old.grown_today, age_days)


def _finalize(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    s.holds(s.now_s >= batch.deadline_s, "early")
    if batch.state == State.ATTEST:
        _void(s, batch)
        return
    s.holds(batch.state in {State.DECIDED, State.DELIVERED, State.REJECTED, State.AWAIT_KEY, State.LABELLED}, "state")
    rounds = s.more(10)[: batch.round + 1]
    attempts = [s.attempt(address) for address in rounds]
    case = _case(s, batch, attempts)
    if case is None:
        s.tip(batch)
        for address in s.before:
            s.put(address, ANYTHING)
        return
    staker = s.get(Staker, "staker")
    bond = _bond(batch, staker)
    p = s.numbers(batch.records)
    out = ref.settle(case, p, ref.Before(banned=bool(staker.banned), bond=bond))
    paid = _paid(batch, case, out, p)
    settled = Settled(_ending(case, out), paid, out.request_free, bond, out.contributor_free, out)
    _parties(s, batch, settled)
    for address, attempt, results in zip(rounds, attempts, out.seats, strict=True):
        s.put(address, with_payoffs(attempt, results[-1]))
    due = sum(seat.pay for attempts in out.seats for seat in attempts[-1])
    s.put("batch", s.tip(_pooled(s, _final(s, replace(batch, label_void=int(out.label_void)), settled), out, due)))
    _pay_out(s, batch, out)


def _void(s: Scene, batch: Fields) -> None:
    """The committee did not decide: everything returns."""
    staker = s.get(Staker, "staker")
    bond, state = _bond(batch, staker), _standing(s, staker)
    out = ref.Outcome([], score=state.score, strikes=state.strikes, banned=bool(staker.banned))
    settled = Settled(Ending.VOID, 0, batch.value + batch.fee, bond, bond, out)
    _parties(s, batch, settled, reputation=False)
    s.put("batch", s.tip(_final(s, batch, settled)))


def _case(s: Scene, batch: Fields, attempts: list[Attempt]) -> ref.Case | None:
    """Return the batch as the reference reads it; None where a redrawn attempt was closed already."""
    tried: dict[int, dict[int, Attempt]] = {attempt.head.r: {} for attempt in attempts}
    for seen in s.rounds_of(s.at["batch"]):
        tried[seen.head.r][seen.head.redraw] = seen
    for r, attempt in enumerate(attempts):
        s.holds(attempt.head.r == r and attempt.head.batch == s.at["batch"], "round")
        if len(tried[r]) != attempt.head.redraw + 1:
            return None
    rounds = tuple(ref.Round(tuple(votes_of(known[n]) for n in sorted(known))) for _, known in sorted(tried.items()))
    label = batch.state == State.LABELLED or (batch.state == State.DECIDED and bool(batch.about_label))
    ending = ref.Ending.LABEL if label else ref.Ending.PANEL
    ending = ref.Ending.LATE_KEY if batch.state == State.AWAIT_KEY else ending
    insurance = s.get(MintLedger, s.more(10 + len(attempts))[0]).insurance if batch.round else 0
    return ref.Case(
        records=batch.records, price=s.get(Request, "request").price, premium_bps=batch.premium_bps,
        stake_rate=batch.stake_rate, staker=_standing(s, s.get(Staker, "staker")), rounds=rounds, ending=ending,
        labels=tuple(attempt.head.label for attempt in attempts) if label else (),
        label_contested=bool(batch.about_label), cosigned=bool(batch.cosigned),
        outer_contested=batch.outer_round - 1, insurance=insurance,
    )  # fmt: skip


def _ending(case: ref.Case, out: ref.Outcome) -> Ending:
    stands = ref.standing_round(out.verdicts, len(case.rounds) - 1 if case.label_contested else -1)
    if case.ending == ref.Ending.LABEL:
        return Ending.LABEL
    if stands is None:
        return Ending.VOID
    if case.ending == ref.Ending.LATE_KEY:
        return Ending.LATE_KEY
    return Ending[{"ACCEPT": "ACCEPTED"}.get(out.verdicts[stands].name, out.verdicts[stands].name)]


def _paid(batch: Fields, case: ref.Case, out: ref.Outcome, p: ref.Params) -> int:
    """What the contributor gets for its records: V for those the last panel did not reject, up to the tolerance."""
    stands = ref.standing_round(out.verdicts, len(case.rounds) - 1 if case.label_contested else -1)
    if not out.accepted or stands is None:
        return 0
    m, votes = p.sample(stands), ref.data_votes(case.rounds[stands].attempts[-1])
    rejected = min(ref.tolerance(m, p), ref.majority_mask(votes, m).bit_count())
    return int(batch.value * (m - rejected) // m)


def _pooled(s: Scene, batch: Fields, out: ref.Outcome, due: int) -> Fields:
    """The pools: the treasury ends with what the reference gives it, once every seat is settled."""
    old, told = s.get(Batch, "batch"), s.new(Batch, "batch")
    addresses = s.more(10)[: old.round + 1]
    fixed = {s.attempt(a).head.r: s.attempt(a) for a in addresses}
    redrawn = [seen for seen in s.rounds_of(s.at["batch"]) if seen.head.redraw != fixed[seen.head.r].head.redraw]
    open_ = [e for attempt in (*fixed.values(), *redrawn) for e in attempt.entries if not e.settled]
    coming = sum(e.loss - e.gain for e in open_)
    require(told.treasury_stake + told.stake_pool - told.advanced + coming == out.treasury_due.stake, "I1 treasury",
            (told.treasury_stake, told.stake_pool, told.advanced, coming, out.treasury_due.stake))  # fmt: skip
    require(told.unsettled > 0 or told.stake_pool == 0, "pool", "nothing is left of it when all seats are settled")
    treasury_pay = old.treasury_pay + out.treasury_due.pay
    pool = old.pay_pool + due
    if not told.unsettled:
        treasury_pay, pool = treasury_pay + pool, 0
    return replace(batch, stake_pool=told.stake_pool, advanced=told.advanced, treasury_stake=told.treasury_stake,
                   pay_pool=pool, treasury_pay=treasury_pay)  # fmt: skip


def _pay_out(s: Scene, batch: Fields, out: ref.Outcome) -> None:
    stake = s.get(Config, "config").stake_mint
    buyer = out.balance["buyer"]
    s.credit("contributor_balance", batch.contributor, batch.mint, out.balance["contributor"].pay)
    s.credit("buyer_balance", batch.buyer, stake, buyer.stake)
    s.credit("buyer_pay_balance", batch.buyer, batch.mint, buyer.pay)
    if not batch.round:
        return
    ledger, *balances = s.more(10 + batch.round + 1)
    found = s.get(MintLedger, ledger)
    s.holds(found.mint == stake, "stake ledger")
    s.put(ledger, replace(found, insurance=found.insurance + out.insurance))
    for r, pair in enumerate(zip(balances[::2], balances[1::2], strict=True), start=1):
        due, who = out.balance[f"challenger{r}"], Pubkey(batch.challengers[r - 1])
        s.credit(pair[0], who, batch.mint, due.pay)
        s.credit(pair[1], who, stake, due.stake)


# ------------------------------------------------------------------------------------------------ the committee


def _attest(s: Scene) -> None:
    batch, committee, args = s.get(Batch, "batch"), s.get(Committee, "committee"), s.args
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.ATTEST and s.now_s < batch.deadline_s, "window")
    s.holds(committee.request == batch.request == s.at["request"], "request")
    named = args.attester < committee.size and committee.attesters[args.attester].key == s.signer != batch.contributor
    s.holds(named and not (batch.attested | batch.objected) >> args.attester & 1, "attester")
    field = "attested" if args.accept else "objected"
    batch = replace(batch, **{field: getattr(batch, field) | 1 << args.attester})
    accepted = batch.attested.bit_count() >= committee.threshold
    refused = batch.objected.bit_count() > committee.size - committee.threshold
    if accepted or refused:
        batch = _committee_decides(s, batch, committee, accepted=accepted)
    s.put("batch", s.tip(batch))


def _committee_decides(s: Scene, batch: Fields, committee: Fields, *, accepted: bool) -> Fields:
    right, wrong = (batch.attested, batch.objected) if accepted else (batch.objected, batch.attested)
    each = batch.fee // right.bit_count()
    shared = each * right.bit_count()
    s.put("committee", replace(committee, attesters=tuple(
        replace(a, due=a.due + each * (right >> i & 1), agreed=a.agreed + (right >> i & 1),
                disagreed=a.disagreed + (wrong >> i & 1))
        for i, a in enumerate(committee.attesters)
    )))  # fmt: skip
    staker = s.get(Staker, "staker")
    state, bond, p = _standing(s, staker), _bond(batch, staker), s.numbers()
    out = ref.Outcome([], score=state.score, strikes=state.strikes, banned=bool(staker.banned))
    out.accepted_since_strike, out.grown_today = state.accepted_since_strike, state.grown_today
    out.balance = {"buyer": ref.Amounts()}
    if accepted:
        s.holds(key_opens(batch, s.args.key), "key")
        settled = Settled(Ending.ACCEPTED, batch.value, batch.fee - shared, bond, bond, out)
        batch = replace(batch, key=s.args.key, standing=Verdict.ACCEPT)
        s.credit("contributor_balance", batch.contributor, batch.mint, batch.value)
    else:
        refund = min(bond, ref.to_stake(shared, batch.stake_rate))
        sources = ref.Sources(bond - refund, 0, 0)
        case = ref.Case(batch.records, 0, 0, batch.stake_rate, state, ())
        ref.slash(case, batch.value, ref.Verdict.QUALITY, sources, out, p)
        settled = Settled(Ending.QUALITY, 0, batch.value + batch.fee - shared, bond, sources.bond, out)
        batch = replace(batch, standing=Verdict.QUALITY,
                        treasury_stake=batch.treasury_stake + out.treasury_due.stake)  # fmt: skip
        to_buyer = refund + out.balance["buyer"].stake
        if to_buyer:
            s.credit("buyer_balance", batch.buyer, s.get(Config, "config").stake_mint, to_buyer)
    _parties(s, batch, settled, reputation=not accepted)
    return _final(s, batch, settled)


# ------------------------------------------------------------------------------------------------ seats


def _settle_seat(s: Scene) -> None:
    batch, attempt = s.get(Batch, "batch"), s.attempt("round")
    s.version_holds(batch.params_version)
    head, entry = attempt.head, attempt.entries[s.args.entry]
    s.holds(head.batch == s.at["batch"] and head.scored and not entry.settled, "seat")
    settled = attempt.with_entry(s.args.entry, replace(entry, settled=1))
    s.put("round", replace(settled, head=replace(head, settled=head.settled + 1)))
    repaid = min(entry.loss, batch.advanced)
    stake_pool = batch.stake_pool + entry.loss - repaid - entry.gain
    s.holds(stake_pool >= 0, "losers first")
    batch = replace(batch, advanced=batch.advanced - repaid, stake_pool=stake_pool,
                    pay_pool=batch.pay_pool - entry.pay, unsettled=batch.unsettled - 1)  # fmt: skip
    if batch.state == State.FINAL and not batch.unsettled:
        batch = replace(batch, treasury_stake=batch.treasury_stake + batch.stake_pool, stake_pool=0,
                        treasury_pay=batch.treasury_pay + batch.pay_pool, pay_pool=0)  # fmt: skip
    if head.lock:
        _unlock(s, s.page("page"), entry.place, (bytes(entry.owner), head.lock, entry.loss))
    if s.data("staker"):
        _review(s, entry.owner, entry.agreement_bps)
    s.put("batch", s.tip(batch))
    s.credit("pay_balance", entry.owner, batch.mint, entry.pay)
    if entry.gain:
        s.credit("stake_balance", entry.owner, s.get(Config, "config").stake_mint, entry.gain)


def _unlock(s: Scene, page: Page, place: int, seat: tuple[bytes, int, int]) -> None:
    seated, lock, loss = seat
    owner, held, locked, *rest = page.rows[place % PAGE_PLACES]
    s.holds(owner == seated and page.index == place // PAGE_PLACES and loss <= lock, "seat")
    start, until = rest[1:]
    s.put("page", page.with_row(place % PAGE_PLACES, (owner, held - loss, locked - lock, rest[0], start, until)))


def _review(s: Scene, owner: Pubkey, agreement_bps: int) -> None:
    staker = s.get(Staker, "staker")
    s.holds(staker.owner == owner, "staker of another")
    if agreement_bps == NOT_COUNTED:
        return
    result = ref.SeatResult(agreement_bps=agreement_bps)
    q, reviews, jailed, slash = ref.settle_q(staker.q_bps, staker.reviews, result, staker.seats, s.numbers())
    until_s = max(staker.jailed_until_s, s.now_s + s.terms.jail_s) if jailed else staker.jailed_until_s
    s.put("staker", replace(staker, q_bps=q, reviews=reviews, seat_debt=staker.seat_debt + slash,
                            jailed_until_s=until_s))  # fmt: skip


# ------------------------------------------------------------------------------------------------ fraud, closing


def _forfeit(s: Scene, role: str, kind: Fraud) -> None:
    """The whole stake goes, the buyer made whole first; the reputation is that of a fraud."""
    batch, staker = s.get(Batch, role), s.get(Staker, "staker")
    s.holds(staker.owner == batch.contributor, "staker of another")
    to_buyer, rest = ref.whole_stake(staker.free, staker.bonded, batch.paid + batch.fees, batch.stake_rate)
    out = ref.Outcome([], score=staker.score, strikes=staker.strikes, banned=bool(staker.banned))
    ref.reputation_reject(ref.Verdict.FRAUD, out, s.numbers())
    s.put("staker", replace(
        staker, free=0, bonded=0, forfeits=staker.forfeits + 1, score=out.score, strikes=out.strikes,
        accepted_since_strike=out.accepted_since_strike, banned=int(out.banned),
    ))  # fmt: skip
    s.put(role, replace(batch, fraud=kind))
    stake = s.get(Config, "config").stake_mint
    s.total("stake_ledger", stake, 0, treasury=rest)
    s.credit("buyer_balance", batch.buyer, stake, to_buyer)


def _provable(s: Scene, batch: Fields) -> None:
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.FINAL and batch.ending == Ending.ACCEPTED and not batch.fraud, "batch")
    s.holds(s.now_s < batch.final_at_s + s.terms.dispute_s, "late")


def _prove_bad_decrypt(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    _provable(s, batch)
    s.holds(batch.buyer == s.signer, "buyer")
    s.put("proof", ANYTHING)
    _forfeit(s, "batch", Fraud.BAD_DECRYPT)


def _prove_duplicate(s: Scene) -> None:
    earlier, batch = s.get(Batch, "earlier"), s.get(Batch, "later")
    _provable(s, batch)
    ordered = (earlier.submitted_slot, bytes(s.at["earlier"])) < (batch.submitted_slot, bytes(s.at["later"]))
    s.holds(ordered and earlier.state == State.FINAL and earlier.ending == Ending.ACCEPTED, "earlier")
    s.put("proof", ANYTHING)
    if s.new(Batch, "later").fraud:
        _forfeit(s, "later", Fraud.DUPLICATE)


def _close_round(s: Scene) -> None:
    batch, attempt = s.get(Batch, "batch"), s.attempt("round")
    head = attempt.head
    s.holds(head.batch == s.at["batch"], "round")
    is_current = (head.r, head.redraw) == (batch.round, batch.redraw)
    redrawn = head.verdict == Verdict.NONE and not is_current and head.redraw < MAX_REDRAWS
    s.holds(head.scored and (redrawn or batch.state == State.FINAL), "still needed")
    s.holds(all(entry.settled for entry in attempt.entries), "seats")
    s.put("round", None)
    s.put("batch", replace(batch, rounds_open=batch.rounds_open - 1))


def _close_batch(s: Scene) -> None:
    batch, stake = s.get(Batch, "batch"), s.get(Config, "config").stake_mint
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.FINAL and s.now_s >= batch.final_at_s + s.terms.close_s, "early")
    left = (batch.unsettled, batch.rounds_open, batch.pay_pool, batch.stake_pool, batch.advanced)
    s.holds(not any(left), left)
    s.total("pay_ledger", batch.mint, 0, treasury=batch.treasury_pay)
    s.total("stake_ledger", stake, 0, treasury=batch.treasury_stake)
    s.put("batch", None)


def _close_beacon(s: Scene) -> None:
    config, beacon = s.get(Config, "config"), s.get(Beacon, "beacon")
    end = config.start_slot + (beacon.interval + 1) * config.beacon_slots
    s.holds(s.slot >= end + KEPT_EPOCHS * config.epoch_slots, "early")
    s.put("beacon", None)


MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    "finalize": _finalize,
    "attest": _attest,
    "settle_seat": _settle_seat,
    "prove_bad_decrypt": _prove_bad_decrypt,
    "prove_duplicate": _prove_duplicate,
    "close_round": _close_round,
    "close_batch": _close_batch,
    "close_beacon": _close_beacon,
}
