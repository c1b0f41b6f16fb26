"""Verdicts and settlement of a bundled batch, redone from the signed votes and compared with its accounts."""

from collections.abc import Sequence
from typing import Any

from market.bundle import Finding, Proof
from market.generated.accounts import Batch, Params
from market.generated.constants import Ending, Fraud, SeatStatus, State, Verdict
from market.generated.events import Submitted
from market.history import HistoryStep
from market.replay import BatchRecord
from market.settlement import BatchCase, BatchOutcome, Reputation, settle
from market.settlement_votes import panel_verdict
from market.terms_amounts import batch_value, round_fee
from market.views import Attempt

__all__ = ["settlement_findings"]

_MOST_SEATS = 31
_MOST_RECORDS = 20
_BY_STRIKES = frozenset({Verdict.QUALITY, Verdict.LIVENESS, Verdict.NOT_SHARED, Verdict.ACCEPT})


def settlement_findings(
    replay: BatchRecord,
    batch: Batch | None,
    attempts: Sequence[Attempt],
    params: Params | None,
    opening: HistoryStep | None,
    reputation: Reputation | None,
) -> list[Finding]:
    """Return what redoing the arithmetic shows.

    Args:
        replay: the batch as its instructions tell it.
        batch: the account, None if it was closed.
        attempts: its rounds that still existed.
        params: of the batch, None if missing.
        opening: of its request, None if missing.
        reputation: of the contributor before, as the bundle claims; None: it claims none.
    """
    if batch is None or params is None or replay.submit is None:
        return [_open("settlement", "Without the batch's account, parameters and delivery nothing is redone.")]
    found = _value(replay.submit, batch, params, opening)
    hindrance = _hindrance(replay, attempts, params)
    if hindrance is not None:
        return [*found, hindrance]
    announced = Submitted(
        batch=replay.address,
        request=batch.request,
        contributor=batch.contributor,
        value=batch.value,
        fee=batch.fee,
        bond=batch.bond,
    )
    replay.submitted = announced
    case = replay.case(
        params.terms,
        batch.stake_rate,
        bond=batch.bond,
        reputation=reputation or Reputation(),
        labels=_labels(replay, attempts),
        attempts={(item.round.r, item.round.redraw): item for item in attempts},
    )
    found += _verdicts(case, attempts, params)
    if batch.state != State.FINAL:
        return [*found, _open("settlement", "The batch is not settled yet.")]
    if batch.fraud != Fraud.NONE:
        return [*found, _open("settlement", "Fraud was proven afterwards; what that took is not redone.")]
    outcome = settle(case, params.terms)
    return [*found, *_settled(batch, attempts, case, outcome, claimed=reputation is not None)]


def _held(about: str, says: str, *, holds: bool) -> Finding:
    return Finding(Proof.PROVEN if holds else Proof.REFUTED, about, says)


def _open(about: str, says: str) -> Finding:
    return Finding(Proof.UNPROVEN, about, says)


def _value(submit: HistoryStep, batch: Batch, params: Params, opening: HistoryStep | None) -> list[Finding]:
    if opening is None:
        return [_open("value", "The batch's value is not redone without the price of its request.")]
    args: Any = submit.arguments
    value = batch_value(int(args.records), int(opening.arguments.price), batch.premium_bps)
    fee = round_fee(value, 0, params.terms) if batch.fee else 0
    says = f"{args.records:,} records at the signed price are worth {value:,} base units; the panel's fee is {fee:,}."
    holds = (batch.value, batch.mint) == (value, opening.accounts["mint"]) and batch.fee in {0, fee}
    return [_held("value", says, holds=holds)]


def _hindrance(replay: BatchRecord, attempts: Sequence[Attempt], params: Params) -> Finding | None:
    """Return why votes cannot be counted again, None where they can."""
    if replay.by_committee or not replay.attempts:
        return _open("settlement", "No panel decided this batch, so no votes are counted.")
    # A file may claim any sizes; the market's are small, and the arithmetic takes the square of them.
    if max(params.terms.panel) > _MOST_SEATS or max(params.terms.records) > _MOST_RECORDS:
        return _held("settlement", "The parameters are none that a market can have.", holds=False)
    ids = {(item.round.r, item.round.redraw) for item in attempts}
    if ids - set(replay.attempts):
        return _held("settlement", "The bundle holds rounds that were never drawn.", holds=False)
    if ids != set(replay.attempts):
        return _open("settlement", "Rounds of this batch were closed, so its votes are not counted again.")
    return None


def _labels(replay: BatchRecord, attempts: Sequence[Attempt]) -> tuple[int, ...]:
    if not replay.label_opened:
        return ()
    last = {item.round.r: item.round.label for item in attempts}
    return tuple(last[r] for r in sorted(last))


def _verdicts(case: BatchCase, attempts: Sequence[Attempt], params: Params) -> list[Finding]:
    found = []
    for item in attempts:
        where = item.round
        if not where.scored and where.verdict == Verdict.NONE:
            continue
        votes = case.rounds[where.r][where.redraw]
        verdict = panel_verdict(votes, where.r, params.terms)
        opened = sum(seat.status >= SeatStatus.DATA for seat in votes.seats)
        says = f"{opened} of {len(votes.seats)} votes in round {where.r} make the verdict {verdict.name}."
        found.append(_held("verdict", says, holds=verdict == where.verdict))
    return found


def _settled(
    batch: Batch, attempts: Sequence[Attempt], case: BatchCase, outcome: BatchOutcome, *, claimed: bool
) -> list[Finding]:
    ending = _ending(case, outcome)
    paid = (outcome.paid, outcome.spent[0])
    found = [
        _held("ending", f"By the votes the batch ended {ending.name}.", holds=ending == batch.ending),
        _held(
            "payment",
            f"The contributor is due {paid[0]:,} base units and the first panel {paid[1]:,}; the account says the same."
            if paid == (batch.paid, batch.fees)
            else f"By the votes {paid[0]:,} and {paid[1]:,} base units are due; the account says {batch.paid:,} "
            f"and {batch.fees:,}.",
            holds=paid == (batch.paid, batch.fees),
        ),
    ]
    wrong, seats = [], 0
    for item in attempts:
        due = outcome.seats[item.round.r][item.round.redraw]
        for index, entry in enumerate(item.seats):
            seats += 1
            if (entry.pay, entry.gain, entry.loss) != (due[index].pay, due[index].gain, due[index].loss):
                wrong.append((item.round.r, item.round.redraw, index))
    says = f"Pay, gain and loss of {seats} seats are what their votes are due, to the base unit."
    found.append(
        _held("seats' pay", f"Seats {wrong} hold other amounts than they are due." if wrong else says, holds=not wrong)
    )
    standing = outcome.verdicts[outcome.standing] if outcome.standing is not None else Verdict.NONE
    if standing in _BY_STRIKES and not outcome.accepted and not case.labels:
        known = "as the bundle claims them" if claimed else "taken as none, since the bundle claims none"
        found.append(
            _open("strikes", f"The bond's loss depends on the contributor's strikes before, {known}: ask the chain.")
        )
    return found


def _ending(case: BatchCase, outcome: BatchOutcome) -> Ending:
    if outcome.standing is None:
        return Ending.VOID
    if case.labels:
        return Ending.LABEL
    verdict = outcome.verdicts[outcome.standing]
    if verdict == Verdict.ACCEPT:
        return Ending.ACCEPTED if outcome.accepted else Ending.LATE_KEY
    return Ending[verdict.name]
