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
    found += _verdicts(case, replay, attempts, params)
    if batch.state != State.FINAL:
        return [*found, _open("settlement", "The batch is not settled yet.")]
    if batch.fraud != Fraud.NONE:
        return [*found, _open("settlement", "Fraud was proven afterwards; what that took is not redone.")]
    outcome = settle(case, params.terms)
    found += _settled(batch, case, outcome, claimed=reputation is not None)
    return [*found, *_seats(replay, attempts, outcome)]


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
    if replay.label_opened and ids != set(replay.attempts):
        return _open("settlement", "Rounds of this benchmark were closed, and with them the answers to count by.")
    return None


def _labels(replay: BatchRecord, attempts: Sequence[Attempt]) -> tuple[int, ...]:
    if not replay.label_opened:
        return ()
    last = {item.round.r: item.round.label for item in attempts}
    return tuple(last[r] for r in sorted(last))


def _verdicts(case: BatchCase, replay: BatchRecord, attempts: Sequence[Attempt], params: Params) -> list[Finding]:
    """Count the signed votes of every attempt; where its account still exists, it has to say the same."""
    found = []
    accounts = {(item.round.r, item.round.redraw): item.round for item in attempts}
    for r, row in enumerate(case.rounds):
        for redraw, votes in zip(_redraws(replay, r), row, strict=True):
            if not (replay.attempts[r, redraw].tallied or replay.attempts[r, redraw].expired):
                continue
            verdict = panel_verdict(votes, r, params.terms)
            opened = sum(seat.status >= SeatStatus.DATA for seat in votes.seats)
            account = accounts.get((r, redraw))
            says = f"{opened} of {len(votes.seats)} votes in round {r} make the verdict {verdict.name}."
            found.append(_held("verdict", says, holds=account is None or account.verdict == verdict))
    return found


def _redraws(replay: BatchRecord, r: int) -> list[int]:
    return sorted(redraw for at, redraw in replay.attempts if at == r)


def _settled(batch: Batch, case: BatchCase, outcome: BatchOutcome, *, claimed: bool) -> list[Finding]:
    """Compare what the votes come to with the batch's account."""
    ending, due = _ending(case, outcome), (outcome.paid, outcome.spent[0])
    verdict = Verdict.NONE if outcome.standing is None else outcome.verdicts[outcome.standing]
    same = (ending, verdict) == (batch.ending, batch.standing)
    found = [_held("ending", f"By the votes the batch ended {ending.name}.", holds=same)]
    says = f"The contributor is due {due[0]:,} base units and the first panel {due[1]:,}"
    paid = f"; the account says {batch.paid:,} and {batch.fees:,}."
    found.append(_held("payment", says + paid, holds=due == (batch.paid, batch.fees)))
    if verdict in _BY_STRIKES and not outcome.accepted and not case.labels:
        known = "as the bundle claims them" if claimed else "taken as none, since the bundle claims none"
        says = f"The bond's loss depends on the contributor's strikes before, {known}: ask the chain."
        found.append(_open("strikes", says))
    return found


def _seats(replay: BatchRecord, attempts: Sequence[Attempt], outcome: BatchOutcome) -> list[Finding]:
    """Compare what every seat is due with its entry, where that still exists."""
    wrong, seats = [], 0
    for item in attempts:
        r, redraw = item.round.r, item.round.redraw
        due = outcome.seats[r][_redraws(replay, r).index(redraw)]
        for index, entry in enumerate(item.seats):
            seats += 1
            if (entry.pay, entry.gain, entry.loss) != (due[index].pay, due[index].gain, due[index].loss):
                wrong.append((r, redraw, index))
    if wrong:
        return [_held("seats' pay", f"Seats {wrong} hold other amounts than they are due.", holds=False)]
    if len(attempts) < len(replay.attempts):
        return [_open("seats' pay", "Rounds were closed, and with them what each of their seats was paid.")]
    return [_held("seats' pay", f"{seats} seats are paid what their votes are due, to the base unit.", holds=True)]


def _ending(case: BatchCase, outcome: BatchOutcome) -> Ending:
    if outcome.standing is None:
        return Ending.VOID
    if case.labels:
        return Ending.LABEL
    verdict = outcome.verdicts[outcome.standing]
    if verdict == Verdict.ACCEPT:
        return Ending.ACCEPTED if outcome.accepted else Ending.LATE_KEY
    return Ending[verdict.name]
