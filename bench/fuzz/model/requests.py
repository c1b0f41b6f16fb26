"""Requests, committees, and the submission of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from bench.fuzz.model.fields import Fields, blank, replace
from bench.fuzz.model.scene import ANYTHING, NOBODY
from bench.fuzz.model.seats import advanced
from bench.fuzz.model.stake import aged
from market.generated.accounts import Batch, Committee, Config, Entry, Request, Round, SeatTable, Spent, Staker
from market.generated.constants import Mode, State
from tests.helpers import market_reference as ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.fuzz.model.scene import Scene

PREPAID: Final = 60
"""Tips a contributor or challenger prepays."""
ATTESTED: Final = 17
"""Tips of a batch a committee decides."""
SEATS_OF_STAKE: Final = 3
"""A batch is worth at most so many seats."""


@dataclass(frozen=True)
class Deal:
    """What a submission locks and reserves, and the reasons for which it must be refused."""

    premium_bps: int
    value: int
    in_stake: int
    fee: int
    bond: int
    credit: int
    most: int


def deal_of(s: Scene, request: Fields, staker: Fields, records: int) -> Deal:
    """Return the numbers of a batch of an aged staker, by the reference.

    The stake must not be zero.
    """
    p, stake = s.numbers(), staker.free + staker.bonded
    premium = ref.premium_bps(staker.score, request.premium_cap_bps, p)
    value = records * request.price * (ref.BPS + premium) // ref.BPS
    bond = ref.bond_of(value, request.stake_rate, ref.lev_bps(staker.score, stake, p))
    in_stake = ref.to_stake(value, request.stake_rate)
    credit, most = ref.credit_limit(staker.score, stake, p), SEATS_OF_STAKE * p.seat_unit
    return Deal(premium, value, in_stake, ref.round_fee(value, 0, p), bond, credit, most)


def rent_of_round(s: Scene, seats: int) -> int:
    """Return the lamports a Round of so many seats must hold."""
    return s.rent(Round.SIZE + seats * Entry.SIZE)


def entered(s: Scene, batch: Fields, config: Fields) -> Fields:
    """Return a batch that entered SUBMITTED now: the next beacon decides, over the table of the present epoch."""
    epoch = s.epoch(config)
    table = advanced(s.get(SeatTable, "seat_table"), epoch)
    return replace(
        batch, state=State.SUBMITTED, redraw=0, deadline_s=0, entered_slot=s.slot, beacon=s.next_beacon(config),
        epoch=epoch, places=table.counts[0],
    )  # fmt: skip


def _open_request(s: Scene) -> None:
    config, args = s.get(Config, "config"), s.args
    s.version_holds(config.params_version)
    s.holds(not config.paused and args.deadline_s > s.now_s and args.price > 0, "terms")
    rates = {terms.mint: terms.stake_rate for terms in s.terms.mints if terms.stake_rate}
    mint = s.at["mint"]
    s.holds(mint in rates, "mint")
    opened = replace(
        blank(Request), buyer=s.signer, mint=mint, nonce=args.nonce, price=args.price, stake_rate=rates[mint],
        free=args.deposit, deposited=args.deposit, deadline_s=args.deadline_s, params_version=config.params_version,
        min_records=args.min_records, max_records=args.max_records, premium_cap_bps=args.premium_cap_bps,
        mode=args.mode, spec=args.spec,
    )  # fmt: skip
    s.put("request", opened)
    s.put("seat_table", replace(advanced(s.get(SeatTable, "seat_table"), s.epoch(config)), live=1))
    s.total("ledger", mint, args.deposit)


def _close_request(s: Scene) -> None:
    request = s.get(Request, "request")
    late = s.now_s > request.deadline_s
    s.holds(request.buyer == s.signer or request.closed or late, "who closes")
    s.credit("buyer_balance", request.buyer, request.mint, request.free)
    done = request.open_batches == 0 and request.held == 0
    s.put("request", None if done else replace(request, free=0, closed=1))


def _open_committee(s: Scene) -> None:
    request, args = s.get(Request, "request"), s.args
    ready = request.mode == Mode.ORACLE and not request.closed and not request.committee
    s.holds(request.buyer == s.signer and ready, "request")
    written = s.new(Committee, "committee")
    keys = [attester.key for attester in written.attesters]
    named = list(args.keys) if isinstance(args.keys, list | tuple) else keys
    s.holds(all(bytes(a) == bytes(b) for a, b in zip(keys, named, strict=True)), "keys")
    s.holds(not any((a.due, a.agreed, a.disagreed) != (0, 0, 0) for a in written.attesters), "attesters")
    said = (written.request, written.mint, written.threshold, written.size)
    s.holds(said == (s.at["request"], request.mint, args.threshold, args.size), "committee")
    s.put("request", replace(request, committee=1))
    s.put("committee", ANYTHING)


def _collect_fee(s: Scene) -> None:
    committee, index = s.get(Committee, "committee"), s.args.attester
    attester = committee.attesters[index]
    s.holds(attester.due > 0 and index < committee.size, "due")
    paid = (*committee.attesters[:index], replace(attester, due=0), *committee.attesters[index + 1 :])
    s.put("committee", replace(committee, attesters=paid))
    s.credit("balance", attester.key, committee.mint, attester.due)


def _close_committee(s: Scene) -> None:
    committee = s.get(Committee, "committee")
    s.holds(committee.request == s.at["request"], "request")
    s.holds(not any(attester.due for attester in committee.attesters), "due")
    s.holds(not s.data("request") or not s.get(Request, "request").committee, "request still open")
    s.put("committee", None)


def _submit(s: Scene) -> None:
    config, request, args = s.get(Config, "config"), s.get(Request, "request"), s.args
    staker = aged(s.get(Staker, "staker"), s.terms, s.now_s)
    s.version_holds(request.params_version)
    s.holds(not config.paused and not staker.banned and staker.owner == s.signer, "who submits")
    s.holds(not request.closed and s.now_s <= request.deadline_s, "request closed")
    s.holds(request.min_records <= args.records <= request.max_records, "records")
    s.holds(staker.free + staker.bonded > 0, "stake")
    deal = deal_of(s, request, staker, args.records)
    s.holds(deal.in_stake <= deal.most, "too large")
    s.holds(staker.inflight + deal.in_stake <= deal.credit, "credit")
    reserved = deal.value + deal.fee
    s.holds(staker.free >= deal.bond and request.free >= reserved, "funds")
    oracle = request.mode == Mode.ORACLE
    s.holds(request.mode == Mode.PANEL or request.committee == 1, "mode")
    s.put("request", replace(request, free=request.free - reserved, held=request.held + reserved,
                             open_batches=request.open_batches + 1))  # fmt: skip
    s.put("staker", replace(
        staker, free=staker.free - deal.bond, bonded=staker.bonded + deal.bond,
        inflight=staker.inflight + deal.in_stake, open_batches=staker.open_batches + 1,
    ))  # fmt: skip
    written = replace(
        blank(Batch), root=args.root, request=s.at["request"], contributor=s.signer,
        buyer=request.buyer, mint=request.mint, key_commit=args.key_commit, outer_commit=args.outer_commit,
        label_commit=args.label_commit, nullifiers=args.nullifiers, value=deal.value, fee=deal.fee, bond=deal.bond,
        stake_rate=request.stake_rate, tips=ATTESTED if oracle else PREPAID, submitted_slot=s.slot,
        submitted_at_s=s.now_s, records=args.records, params_version=request.params_version, forfeits=staker.forfeits,
        premium_bps=deal.premium_bps, nonce=args.nonce, package=args.package,
    )  # fmt: skip
    late_s = s.now_s + s.terms.commit_s + s.terms.reveal_s
    attested = replace(written, state=State.ATTEST, deadline_s=late_s)
    s.put("batch", attested if oracle else entered(s, written, config))
    round_rent = 0 if oracle else rent_of_round(s, s.terms.panel[0])
    own = max(s.rent(Batch.SIZE), s.before[s.at["batch"]].lamports)
    carried = own + round_rent + written.tips * s.terms.tip_lamports
    s.leaves[s.at["batch"]] = s.before[s.at["batch"]].lamports - carried
    spent = blank(Spent)
    s.put("spent", replace(spent, contributor=s.signer, root=args.root, batch=s.at["batch"], submitted_at_s=s.now_s))


def key_opens(batch: Fields, key: bytes) -> bool:
    """Whether these bytes are the batch's K."""
    return key != bytes(32) and sha256(key).digest() == bytes(batch.key_commit)


def is_key_out(batch: Fields) -> bool:
    """Whether K is known."""
    return bool(batch.key != bytes(NOBODY))


MODELS: Final[dict[str, Callable[[Scene], None]]] = {
    "open_request": _open_request,
    "close_request": _close_request,
    "open_committee": _open_committee,
    "collect_fee": _collect_fee,
    "close_committee": _close_committee,
    "submit": _submit,
}
