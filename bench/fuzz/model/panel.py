"""Draw, review and verdict, and what parties do in between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bench.fuzz.claims import NOBODY
from bench.fuzz.model.fields import Fields, blank, replace
from bench.fuzz.model.requests import PREPAID, entered, is_key_out, key_opens, rent_of_round
from bench.fuzz.model.scene import Attempt
from bench.fuzz.model.stake import aged
from market.generated.accounts import Batch, Beacon, Config, Entry, Round, Staker, Terms
from market.generated.constants import (
    INDICES_PER_SEAT,
    MAX_REDRAWS,
    PAGE_PLACES,
    SeatStatus,
    State,
    Verdict,
)
from market.panel import panel_seed, seat_index, vote_hash
from tests.helpers import market_reference as ref
from tests.helpers.bytes_reference import label_commit_ordinary

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.fuzz.model.scene import Scene

SEATED, IN_VAIN = 1, 2
NOT_COUNTED: Final = 0xFFFF
LAST: Final = 2
FULL_STEP: Final = 8
APPEALABLE: Final = (State.AWAIT_KEY, State.DELIVERED, State.REJECTED, State.LABELLED)
LIVENESS: Final = (Verdict.LIVENESS, Verdict.NOT_SHARED)
ON_DATA: Final = (Verdict.QUALITY, Verdict.FRAUD)


def votes_of(attempt: Attempt) -> ref.Attempt:
    """Return an attempt as the reference reads it."""
    head = attempt.head
    seats = [ref.Seat(ref.SeatStatus(0 if head.drawn == IN_VAIN else e.status), e.bits) for e in attempt.entries]
    return ref.Attempt(tuple(seats), shared=head.verdict != Verdict.NOT_SHARED)


def with_payoffs(attempt: Attempt, results: Sequence[ref.SeatResult]) -> Attempt:
    """Return the attempt scored, each seat with what the reference gives it."""
    entries = tuple(
        replace(entry, pay=r.pay, gain=r.stake_gain, loss=r.loss,
                agreement_bps=NOT_COUNTED if r.agreement_bps < 0 else r.agreement_bps)
        for entry, r in zip(attempt.entries, results, strict=True)
    )  # fmt: skip
    return Attempt(replace(attempt.head, scored=1), entries)


def current(s: Scene, batch: Fields) -> Attempt:
    """Return the attempt the instruction names, which must be the one the batch is in."""
    attempt = s.attempt("round")
    head = attempt.head
    here = (head.batch, head.r, head.redraw) == (s.at["batch"], batch.round, batch.redraw)
    s.holds(here, "another attempt")
    return attempt


def on_duty(s: Scene, owner: object) -> None:
    """The signer is the owner or its delegate."""
    delegated = s.signer != owner and (
        (staker := s.get(Staker, "staker")).owner == owner and staker.delegate == s.signer
    )
    s.holds(s.signer == owner or delegated, "duty")


def after_verdict(batch: Fields, verdict: int, terms: Terms, now_s: int) -> Fields:
    """Return the batch after a panel said something: which verdict stands, and the window that opens."""
    kept = bool(batch.about_label) or (verdict in LIVENESS and batch.standing in ON_DATA)
    if not kept:
        batch = replace(batch, standing=verdict, standing_round=batch.round)
    accepted, last = batch.standing == Verdict.ACCEPT, batch.round == LAST
    if batch.about_label or verdict == Verdict.NOT_SHARED:
        state, window_s = State.DECIDED, 0
    elif accepted and not is_key_out(batch):
        state, window_s = State.AWAIT_KEY, terms.await_key_s
    elif last:
        state, window_s = State.DECIDED, 0
    elif accepted:
        state, window_s = State.DELIVERED, terms.delivered_appeal_s
    else:
        state, window_s = State.REJECTED, terms.rejected_s
    return replace(batch, state=state, deadline_s=now_s + window_s)


def after_failure(batch: Fields, terms: Terms, now_s: int) -> Fields:
    """Return the batch after a round without quorum, thrice: the verdict before stands and there is no appeal."""
    waits = batch.standing == Verdict.ACCEPT and not is_key_out(batch) and not batch.about_label
    state, window_s = (State.AWAIT_KEY, terms.await_key_s) if waits else (State.DECIDED, 0)
    return replace(batch, last_word=int(batch.round > 0), state=state, deadline_s=now_s + window_s)


# ------------------------------------------------------------------------------------------------ the draw


def _draw(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.SUBMITTED, batch.state)
    opened = not s.data("round")
    attempt = _opened(s, batch) if opened else current(s, batch)
    s.holds(attempt.head.drawn == 0, "drawn already")
    batch = replace(batch, rounds_open=batch.rounds_open + opened)
    prior = [Attempt.unpack(s.data(a)) for a in s.more(6)[: batch.round]]
    sat = {bytes(entry.owner) for tried in prior for entry in tried.entries if entry.status != SeatStatus.EMPTY}
    pairs = s.more(6 + batch.round)
    s.holds(len(pairs) == 2 * s.args.count, "pairs")
    for page, staker in zip(pairs[::2], pairs[1::2], strict=True):
        if attempt.head.filled < attempt.head.n:
            attempt = _looked(s, batch, attempt, sat, (page, staker))
    head, terms = attempt.head, s.terms
    seated = head.filled - head.empty
    over = head.filled == head.n or head.next_index >= INDICES_PER_SEAT * head.n or batch.places == 0
    if over and seated >= ref.quorum(head.n):
        head = replace(head, drawn=SEATED, share_by_s=s.now_s + terms.commit_s // 2)
        batch = replace(batch, state=State.COMMIT, deadline_s=s.now_s + terms.commit_s)
    elif over:
        head = replace(head, drawn=IN_VAIN)
        batch = replace(batch, state=State.REVEAL, deadline_s=s.now_s)
    batch = replace(batch, unsettled=batch.unsettled + (seated if over else 0))
    if opened:
        _refund(s, batch, rent_of_round(s, head.n) - s.before[s.at["round"]].lamports)
    batch = s.tip(batch) if over or s.args.count == FULL_STEP else batch
    s.put("batch", batch)
    s.put("round", replace(attempt, head=head))


def _opened(s: Scene, batch: Fields) -> Attempt:
    beacon, p, r = s.get(Beacon, "beacon"), s.numbers(), batch.round
    s.holds(beacon.interval == batch.beacon and beacon.ready, "beacon")
    m = min(s.terms.records[r], batch.records)
    if batch.about_label:
        m = Attempt.unpack(s.data(s.more(6)[r - 1])).head.m
    head = replace(
        blank(Round), batch=s.at["batch"], r=r, redraw=batch.redraw, n=s.terms.panel[r], m=m,
        seed=panel_seed(beacon.value, bytes(s.at["batch"]), r, batch.redraw), seat_fee=ref.seat_fee(batch.value, r, p),
        lock=ref.lock_of(batch.value, r, batch.stake_rate, p),
    )  # fmt: skip
    return Attempt(head, ())


def _looked(s: Scene, batch: Fields, attempt: Attempt, sat: set[bytes], pair: Sequence[object]) -> Attempt:
    """The next index of the seed's sequence: a seat, an empty seat, or nothing."""
    head, (page_at, staker_at) = attempt.head, pair
    number = seat_index(head.seed, head.next_index, batch.places)
    head = replace(head, next_index=head.next_index + 1)
    page = s.page(page_at)  # type: ignore[arg-type] # an address
    s.holds(page.index == number // PAGE_PLACES, "page")
    owner, held, locked, exit_s, start, until = page.rows[number % PAGE_PLACES]
    taken = any(entry.place == number for entry in attempt.entries)
    barred = owner in {NOBODY, bytes(batch.buyer), bytes(batch.contributor)} or owner in sat
    if taken or barred or not start <= batch.epoch <= until:
        return Attempt(head, attempt.entries)
    staker = s.get(Staker, staker_at)  # type: ignore[arg-type] # an address
    s.holds(bytes(staker.owner) == owner, "staker of another")
    if staker.jailed_until_s > s.now_s:
        return Attempt(head, attempt.entries)
    entry = replace(blank(Entry), owner=staker.owner, place=number, agreement_bps=NOT_COUNTED)
    free = held - locked >= head.lock
    if free:
        row = (owner, held, locked + head.lock, exit_s, start, until)
        s.put(page_at, page.with_row(number % PAGE_PLACES, row))  # type: ignore[arg-type] # an address
        entry = replace(entry, status=SeatStatus.NO_COMMIT)
    else:
        entry = replace(entry, status=SeatStatus.EMPTY, settled=1)
        head = replace(head, empty=head.empty + 1, settled=head.settled + 1)
    return Attempt(replace(head, filled=head.filled + 1), (*attempt.entries, entry))


def _refund(s: Scene, batch: Fields, fronted: int) -> None:
    """The batch pays for its Round where it still can."""
    address = s.at["batch"]
    kept = s.rent(Batch.SIZE) + batch.tips * s.terms.tip_lamports
    if 0 < fronted <= s.before[address].lamports - kept:
        s.leaves[address] = fronted


# ------------------------------------------------------------------------------------------------ the panel


def _share_samples(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    attempt = current(s, batch)
    on_duty(s, batch.contributor)
    open_ = batch.state == State.COMMIT and not attempt.head.shared and s.now_s < attempt.head.share_by_s
    s.holds(open_ and s.args.contested == (batch.outer_round == batch.round + 1), "samples")
    s.put("round", replace(attempt, head=attempt.head.changed(shared=1, samples=s.args.samples)))


def _contest_outer(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    attempt = current(s, batch)
    in_time = s.now_s < attempt.head.share_by_s - s.terms.commit_s // 4
    s.holds(batch.buyer == s.signer and batch.state == State.COMMIT and not batch.outer_round and in_time, "contest")
    s.put("batch", replace(batch, outer_stake=batch.fee, outer_round=batch.round + 1))
    s.put("round", replace(attempt, head=attempt.head.changed(shared=0)))
    s.total("ledger", batch.mint, batch.fee)


def _commit(s: Scene) -> None:
    batch, args = s.get(Batch, "batch"), s.args
    s.version_holds(batch.params_version)
    attempt = current(s, batch)
    head, entry = attempt.head, attempt.entries[args.entry]
    on_duty(s, entry.owner)
    open_ = batch.state == State.COMMIT and s.now_s < batch.deadline_s and entry.status == SeatStatus.NO_COMMIT
    s.holds(open_, "commit")
    voted = replace(entry, vote=args.vote, status=SeatStatus.NO_REVEAL, early=int(not head.shared))
    head = replace(head, committed=head.committed + 1)
    s.put("round", replace(attempt.with_entry(args.entry, voted), head=head))
    if head.shared and head.committed == head.filled - head.empty:
        s.put("batch", replace(batch, state=State.REVEAL, deadline_s=s.now_s + s.terms.reveal_s))


def _reveal(s: Scene) -> None:
    batch, args = s.get(Batch, "batch"), s.args
    attempt = current(s, batch)
    head, entry = attempt.head, attempt.entries[args.entry]
    on_duty(s, entry.owner)
    open_ = batch.state == State.REVEAL and s.now_s < batch.deadline_s and entry.status == SeatStatus.NO_REVEAL
    s.holds(open_, "reveal")
    about_data = args.status == 0
    s.holds(not (about_data and entry.early), "a vote about data nobody had")
    s.holds(args.bits < 1 << head.m and (about_data or not args.bits), "bits")
    hashed = vote_hash(
        batch=bytes(s.at["batch"]), r=head.r, redraw=head.redraw, reviewer=bytes(entry.owner), status=args.status,
        bits=args.bits, reasons=args.reasons, salt=args.salt,
    )  # fmt: skip
    s.holds(hashed == entry.vote, "vote")
    opened = replace(entry, bits=args.bits, reasons=args.reasons, status=SeatStatus.DATA + args.status)
    s.put("round", replace(attempt.with_entry(args.entry, opened), head=replace(head, revealed=head.revealed + 1)))


def _expire(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.COMMIT, batch.state)
    attempt, terms = current(s, batch), s.terms
    head = attempt.head
    if not head.shared and s.now_s >= head.share_by_s:
        s.put("round", replace(attempt, head=replace(head, verdict=Verdict.NOT_SHARED, median=head.m)))
        batch = after_verdict(batch, Verdict.NOT_SHARED, terms, s.now_s)
    else:
        s.holds(s.now_s >= batch.deadline_s, "early")
        batch = replace(batch, state=State.REVEAL, deadline_s=s.now_s + terms.reveal_s)
    s.put("batch", s.tip(batch))


def _tally(s: Scene) -> None:
    config, batch = s.get(Config, "config"), s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    s.holds(batch.state == State.REVEAL, batch.state)
    attempt, p = current(s, batch), s.numbers(batch.records)
    head, votes = attempt.head, votes_of(attempt)
    s.holds(head.revealed == head.committed or s.now_s >= batch.deadline_s, "votes outstanding")
    verdict = ref.attempt_verdict(votes, head.r, p, head.m)
    told = s.attempt_after("round").head
    if verdict != ref.Verdict.NONE:
        counted = (ref.upper_median(ref.reject_counts(votes, head.m)), ref.majority_mask(ref.data_votes(votes), head.m))
        s.holds((told.median, told.majority) == counted, counted)
    head = replace(head, verdict=verdict, median=told.median, majority=told.majority)
    attempt = replace(attempt, head=head)
    if verdict == ref.Verdict.NONE:
        results = ref.failed_attempt(votes, batch.value, head.r, batch.stake_rate, p)
        attempt = with_payoffs(attempt, results)
        batch = replace(batch, penalties=batch.penalties + sum(x.loss - x.stake_gain for x in results))
        if batch.redraw == MAX_REDRAWS:
            batch = after_failure(batch, s.terms, s.now_s)
        else:
            batch = replace(batch, redraw=batch.redraw + 1, beacon=s.next_beacon(config), entered_slot=s.slot,
                            state=State.SUBMITTED, deadline_s=0)  # fmt: skip
    else:
        batch = after_verdict(batch, verdict, s.terms, s.now_s)
    s.put("round", attempt)
    s.put("batch", s.tip(batch))


# ------------------------------------------------------------------------------------------------ the parties


def _disclose(s: Scene) -> None:
    batch, terms = s.get(Batch, "batch"), s.terms
    s.version_holds(batch.params_version)
    on_duty(s, batch.contributor)
    s.holds(batch.state == State.AWAIT_KEY and s.now_s < batch.deadline_s, "disclose")
    s.holds(key_opens(batch, s.args.key), "key")
    s.holds(label_commit_ordinary(s.args.key) == bytes(batch.label_commit), "a benchmark sold")
    level = ref.level_of(aged(s.get(Staker, "staker"), terms, s.now_s).score, s.numbers())
    windows_s = (max(0, terms.delivered_s - level * terms.delivered_per_level_s), terms.delivered_appeal_s, 0)
    window_s = 0 if batch.last_word else windows_s[batch.round]
    s.put("batch", replace(batch, key=s.args.key, state=State.DELIVERED, deadline_s=s.now_s + window_s))


def _challenge(s: Scene) -> None:
    config, batch, r = s.get(Config, "config"), s.get(Batch, "batch"), s.args.round
    s.version_holds(batch.params_version)
    s.holds(batch.state in APPEALABLE and batch.round < LAST and not batch.last_word, "appeal")
    s.holds(s.now_s < batch.deadline_s and r == batch.round + 1, "window")
    pot = ref.pot_of(batch.value, r, s.numbers())
    about, pots, who = int(batch.state == State.LABELLED), list(batch.pots), list(batch.challengers)
    pots[r - 1], who[r - 1] = pot, bytes(s.signer)
    batch = replace(batch, round=r, about_label=about, pots=tuple(pots), challengers=tuple(who))
    s.put("batch", replace(entered(s, batch, config), tips=batch.tips + PREPAID))
    s.leaves[s.at["batch"]] = -rent_of_round(s, s.terms.panel[r]) - PREPAID * s.terms.tip_lamports
    s.total("ledger", batch.mint, pot)


def _open_label(s: Scene) -> None:
    batch = s.get(Batch, "batch")
    s.version_holds(batch.params_version)
    s.holds(batch.contributor == s.signer and batch.buyer == s.at["buyer"], "parties")
    s.holds(batch.state in {State.AWAIT_KEY, State.REJECTED} and not is_key_out(batch), "state")
    s.holds(s.now_s < batch.deadline_s, "late")
    s.holds(not s.args.cosigned or s.metas[1].is_signer, "cosigned")
    told = s.new(Batch, "batch")
    for address in s.more(5):
        attempt = s.attempt(address)
        s.holds(attempt.head.batch == s.at["batch"], "round")
        s.put(address, replace(attempt, head=attempt.head.changed(label=s.attempt_after(address).head.label)))
    window_s = 0 if batch.round == LAST or batch.last_word else s.terms.labelled_s
    s.put("batch", replace(batch, state=State.LABELLED, cosigned=s.args.cosigned, label_root=told.label_root,
                           deadline_s=s.now_s + window_s))  # fmt: skip


MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    "draw": _draw,
    "share_samples": _share_samples,
    "contest_outer": _contest_outer,
    "commit": _commit,
    "reveal": _reveal,
    "expire": _expire,
    "tally": _tally,
    "disclose": _disclose,
    "challenge": _challenge,
    "open_label": _open_label,
}
