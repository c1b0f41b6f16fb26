"""Whether a refusal was right: the condition an error stands for, looked up in the accounts it was refused with.

An instruction that refuses what it should take blocks money as surely as one that takes too much loses it. Errors about
the form of an instruction (accounts of another kind, missing signatures, argument bytes) are left to the hostile suite.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bench.fuzz.broken import Broken
from bench.fuzz.claims import NOBODY
from bench.fuzz.model import panel
from bench.fuzz.model.requests import deal_of, is_key_out, key_opens
from bench.fuzz.model.seats import EMPTY, advanced
from bench.fuzz.model.settling import KEPT_EPOCHS
from bench.fuzz.model.stake import aged, is_released
from market.generated.accounts import Balance, Batch, Beacon, Committee, Config, MintLedger, Request, SeatTable, Staker
from market.generated.constants import PAGE_PLACES, SeatStatus, State
from market.panel import vote_hash
from tests.helpers.bytes_reference import label_commit_ordinary

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.fields import Fields
    from bench.fuzz.model.scene import Row, Scene

HUGE: Final = 1 << 40
"""Amounts below this pass no limit of 64 bits anywhere."""

_SETTLED_FROM: Final = {State.DECIDED, State.DELIVERED, State.REJECTED, State.AWAIT_KEY, State.LABELLED, State.ATTEST}
_STATES: Final[dict[str, set[State]]] = {
    "draw": {State.SUBMITTED},
    "share_samples": {State.COMMIT},
    "contest_outer": {State.COMMIT},
    "commit": {State.COMMIT},
    "expire": {State.COMMIT},
    "reveal": {State.REVEAL},
    "tally": {State.REVEAL},
    "attest": {State.ATTEST},
    "challenge": set(panel.APPEALABLE),
    "finalize": _SETTLED_FROM,
    "close_batch": {State.FINAL},
}


def _batch(s: Scene) -> Fields:
    return s.get(Batch, "batch")


def _staker(s: Scene) -> Fields:
    return aged(s.get(Staker, "staker"), s.terms, s.now_s)


def _row(s: Scene) -> Row:
    page = s.page("page") if s.data("page") else None
    return page.rows[s.args.place % PAGE_PLACES] if page else EMPTY


def _wrong_state(s: Scene) -> bool:
    if s.name == "disclose":
        return bool(_batch(s).state != State.AWAIT_KEY)
    if s.name == "open_label":
        batch = _batch(s)
        return batch.state not in {State.AWAIT_KEY, State.REJECTED} or is_key_out(batch)
    return s.name not in _STATES or _batch(s).state not in _STATES[s.name]


def _too_late(s: Scene) -> bool:
    if s.name == "share_samples":
        return bool(s.now_s >= s.attempt("round").head.share_by_s)
    if s.name.startswith("prove_"):
        batch = s.get(Batch, "later" if s.name == "prove_duplicate" else "batch")
        return bool(s.now_s >= batch.final_at_s + s.terms.dispute_s)
    return bool(s.now_s >= _batch(s).deadline_s)


def _too_early(s: Scene) -> bool:
    match s.name:
        case "close_batch":
            return bool(s.now_s < _batch(s).final_at_s + s.terms.close_s)
        case "close_beacon":
            config, beacon = s.get(Config, "config"), s.get(Beacon, "beacon")
            end = config.start_slot + (beacon.interval + 1) * config.beacon_slots
            return bool(s.slot < max(end + KEPT_EPOCHS * config.epoch_slots, beacon.slot))
        case "activate_params":
            return bool(s.now_s < s.get(Config, "config").pending_from_s)
        case "expire":
            head = s.attempt("round").head
            return bool(s.now_s < _batch(s).deadline_s and (head.shared or s.now_s < head.share_by_s))
        case _:
            return bool(s.now_s < _batch(s).deadline_s)


def _insufficient_stake(s: Scene) -> bool:
    staker = _staker(s)
    if s.name == "withdraw_stake":
        return bool(s.args.amount > staker.free)
    if s.name == "take_seat":
        return bool(staker.free < s.terms.seat_unit - _row(s)[1])
    stake = staker.free + staker.bonded
    return bool(stake == 0 or deal_of(s, s.get(Request, "request"), staker, s.args.records).bond > staker.free)


def _place_taken(s: Scene) -> bool:
    owner, held, *_ = _row(s)
    if owner != NOBODY:
        return bool(owner != bytes(s.signer) or held >= s.terms.seat_unit)
    table = advanced(s.get(SeatTable, "seat_table"), s.epoch(s.get(Config, "config")))
    return bool(s.args.place > table.counts[-1])


def _seat_locked(s: Scene) -> bool:
    _, _, locked, exit_s, _, until = _row(s)
    if s.name == "take_seat":
        return exit_s != 0
    return exit_s != 0 and (s.now_s < exit_s or s.epoch(s.get(Config, "config")) <= until or locked > 0)


def _request_closed(s: Scene) -> bool:
    request = s.get(Request, "request")
    return bool(request.closed) or (s.name == "submit" and s.now_s > request.deadline_s)


def _submitted(field: str, limit: Callable[[Any, Fields, Fields], int]) -> Callable[[Scene], bool]:
    def check(s: Scene) -> bool:
        request, staker = s.get(Request, "request"), _staker(s)
        deal = deal_of(s, request, staker, s.args.records)
        return int(getattr(deal, field)) > limit(deal, request, staker)

    return check


def _record_count(s: Scene) -> bool:
    request = s.get(Request, "request")
    return s.name != "submit" or not max(1, request.min_records) <= s.args.records <= request.max_records


def _entry(s: Scene) -> Fields:
    entry: Fields = s.attempt("round").entries[s.args.entry]
    return entry


def _already_voted(s: Scene) -> bool:
    wanted = SeatStatus.NO_COMMIT if s.name == "commit" else SeatStatus.NO_REVEAL
    return bool(_entry(s).status != wanted)


def _votes_outstanding(s: Scene) -> bool:
    head = s.attempt("round").head
    return bool(head.revealed != head.committed and s.now_s < _batch(s).deadline_s)


def _contested(s: Scene) -> bool:
    in_time = s.now_s < s.attempt("round").head.share_by_s - s.terms.commit_s // 4
    return bool(_batch(s).outer_round) or not in_time


def _not_scored(s: Scene) -> bool:
    head = s.attempt("round").head
    if s.name == "settle_seat":
        return not head.scored
    batch = _batch(s)
    redrawn = not head.verdict and (head.r, head.redraw) != (batch.round, batch.redraw)
    return not head.scored or not (redrawn or batch.state == State.FINAL)


def _losers_first(s: Scene) -> bool:
    batch, entry = _batch(s), _entry(s)
    return bool(batch.stake_pool + entry.loss - min(entry.loss, batch.advanced) < entry.gain)


def _not_empty(s: Scene) -> bool:
    match s.name:
        case "close_batch":
            batch = _batch(s)
            return any((batch.unsettled, batch.rounds_open, batch.pay_pool, batch.stake_pool, batch.advanced))
        case "close_round":
            return not all(entry.settled for entry in s.attempt("round").entries)
        case "close_balance":
            return bool(s.get(Balance, "balance").amount)
        case "close_request":
            request = s.get(Request, "request")
            return bool(request.open_batches or request.held)
        case "close_committee":
            due = any(attester.due for attester in s.get(Committee, "committee").attesters)
            return due or (bool(s.data("request")) and bool(s.get(Request, "request").committee))
        case _:
            staker = s.get(Staker, "staker")
            return any((staker.free, staker.bonded, staker.inflight, staker.seats, staker.open_batches))


def _insufficient_balance(s: Scene) -> bool:
    if s.name == "insure":
        return bool(s.args.amount > s.get(MintLedger, "stake_ledger").treasury)
    return bool(s.args.amount > s.get(Balance, "balance").amount)


def _fraud_proven(s: Scene) -> bool:
    return bool(s.get(Batch, "later" if s.name == "prove_duplicate" else "batch").fraud)


def _wrong_label(s: Scene) -> bool:
    return s.name != "disclose" or label_commit_ordinary(s.args.key) != bytes(_batch(s).label_commit)


def _nothing_pending(s: Scene) -> bool:
    if s.name == "collect_fee":
        return not s.get(Committee, "committee").attesters[s.args.attester].due
    config = s.get(Config, "config")
    return config.pending_params == 0 if s.name == "activate_params" else bytes(config.pending_authority) == NOBODY


def _already_attested(s: Scene) -> bool:
    batch = _batch(s)
    return bool((batch.attested | batch.objected) >> s.args.attester & 1)


def _vote_mismatch(s: Scene) -> bool:
    head, entry, args = s.attempt("round").head, _entry(s), s.args
    return bytes(entry.vote) != vote_hash(
        batch=bytes(s.at["batch"]), r=head.r, redraw=head.redraw, reviewer=bytes(entry.owner), status=args.status,
        bits=args.bits, reasons=args.reasons, salt=args.salt,
    )  # fmt: skip


def _not_buyer(s: Scene) -> bool:
    if s.name == "close_request":
        request = s.get(Request, "request")
        return request.buyer != s.signer and not request.closed and s.now_s <= request.deadline_s
    owner = s.get(Request, "request") if s.name == "open_committee" else _batch(s)
    return bool(owner.buyer != (s.at["buyer"]))


def _not_authority(s: Scene) -> bool:
    if s.name == "init":
        return True
    config = s.get(Config, "config")
    return bool(s.signer != (config.pending_authority if s.name == "accept_authority" else config.authority))


def _huge(s: Scene) -> bool:
    args = s.args
    return any(isinstance(value := getattr(args, name), int) and abs(value) >= HUGE for name in type(args).OFFSETS)


RIGHT: Final[dict[str, Callable[[Scene], bool]]] = {
    "Paused": lambda s: bool(s.get(Config, "config").paused),
    "Banned": lambda s: bool(s.get(Staker, "staker").banned),
    "RequestClosed": _request_closed,
    "BadRecordCount": _record_count,
    "CreditExceeded": _submitted("in_stake", lambda deal, _request, staker: deal.credit - staker.inflight),
    "BatchTooLarge": _submitted("in_stake", lambda deal, _request, _staker: deal.most),
    "EscrowTooSmall": _submitted("value", lambda deal, request, _staker: request.free - deal.fee),
    "InsufficientStake": _insufficient_stake,
    "StakeLocked": lambda s: not is_released(s.get(Staker, "staker"), s.terms, s.now_s),
    "PlaceTaken": _place_taken,
    "NotYourSeat": lambda s: _row(s)[0] != bytes(s.signer),
    "SeatLocked": _seat_locked,
    "WrongState": _wrong_state,
    "TooLate": _too_late,
    "TooEarly": _too_early,
    "SamplesShared": lambda s: bool(s.attempt("round").head.shared),
    "SamplesNotShared": lambda s: bool(_entry(s).early),
    "OuterContested": _contested,
    "AlreadyVoted": _already_voted,
    "VoteMismatch": _vote_mismatch,
    "VotesOutstanding": _votes_outstanding,
    "WrongLabel": _wrong_label,
    "WrongKey": lambda s: not key_opens(_batch(s), s.args.key),
    "NotScored": _not_scored,
    "AlreadySettled": lambda s: bool(_entry(s).settled),
    "SettleLosersFirst": _losers_first,
    "NotEmpty": _not_empty,
    "InsufficientBalance": _insufficient_balance,
    "FraudProven": _fraud_proven,
    "NothingPending": _nothing_pending,
    "AlreadyAttested": _already_attested,
    "AppealsOver": lambda s: _batch(s).round == panel.LAST or bool(_batch(s).last_word),
    "NotBuyer": _not_buyer,
    "NotAuthority": _not_authority,
    "Arithmetic": _huge,
}
"""What must be true where an instruction is refused with an error."""


def check(scene: Scene, error: str) -> None:
    """Look whether an instruction was refused for a reason there is.

    Raises:
        Broken: the condition the error stands for does not hold.
    """
    right = RIGHT.get(error)
    if right is not None and not right(scene):
        raise Broken("refused without reason", f"{scene.name}: {error}")
