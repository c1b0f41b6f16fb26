"""Settles random batches by the shipped program and compares every amount with the reference.

A case's panels are written into accounts as a draw and its votes would have left them; then the program's ordinary
`tally`, `expire`, `disclose`, `finalize` and `settle_seat` run.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from solders.account import Account

from tests.helpers.market_cases import random_case
from tests.helpers.market_idl import constant
from tests.helpers.market_reference import (
    BPS,
    PARAMS,
    Case,
    Ending,
    Outcome,
    Params,
    SeatResult,
    SeatStatus,
    Verdict,
    batch_value,
    bond_of,
    lev_bps,
    lock_of,
    round_fee,
    seat_fee,
    settle,
    settle_q,
    to_stake,
)
from tests.helpers.market_sale import KEY, Sale, assert_conserved
from tests.helpers.market_world import DAY_S, FREE, START_S, SYSTEM, World

if TYPE_CHECKING:
    import random

    from solders.pubkey import Pubkey

    from tests.helpers.market_idl import Values

SEATS = 15
NOT_COUNTED = 0xFFFF
ENDINGS = {
    Verdict.ACCEPT: "ACCEPTED",
    Verdict.QUALITY: "QUALITY",
    Verdict.FRAUD: "FRAUD",
    Verdict.LIVENESS: "LIVENESS",
    Verdict.NOT_SHARED: "NOT_SHARED",
}


def round0_case(rg: random.Random) -> Case:
    """A random case the program can meet today: one round, no label, no contest."""
    while True:
        case = random_case(rg)
        if len(case.rounds) == 1 and case.ending != Ending.LABEL:
            return _fit(dataclasses.replace(case, outer_contested=-1, insurance=0))


def _fit(case: Case) -> Case:
    """Votes have no bits behind the records looked at, which are never more than the batch has."""
    mask = (1 << min(case.records, PARAMS.records[0])) - 1
    (rnd,) = case.rounds
    attempts = tuple(
        dataclasses.replace(a, seats=tuple(dataclasses.replace(s, bits=s.bits & mask) for s in a.seats))
        for a in rnd.attempts
    )
    return dataclasses.replace(case, rounds=(dataclasses.replace(rnd, attempts=attempts),))


def params_of(case: Case) -> Params:
    """The reference's parameters with m = min(records, N) in round 0 (later rounds' fees depend on it: unused)."""
    first, second, third = PARAMS.records
    return dataclasses.replace(PARAMS, records=(min(first, case.records), second, third))


@dataclass
class Differential:
    """One market in which case after case is preset, settled and compared."""

    world: World = field(default_factory=World)
    count: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def run(self, case: Case, rg: random.Random) -> str:
        """Settles one case.

        Raises:
            AssertionError: an amount differs from the reference, or a mint is not conserved.
        """
        self.count += 1
        # The reference knows no midnight: every case has the same hours of the same day.
        self.world.set_time(unix_s=START_S)
        sale = Sale(self.world, seats=SEATS, root=sha256(self.count.to_bytes(8, "little")).digest())
        expected = settle(case, params_of(case))
        standing = [(rg.randrange(BPS + 1), rg.randrange(40)) for _ in range(SEATS)]
        self._preset(sale, case, standing)
        rounds = self._decide(sale, case)
        self._finish(sale, case, expected)
        self.world.call(sale.finalize_call())
        self._settle_seats(sale, rounds)
        assert_conserved(self.world)
        self._compare(sale, case, expected)
        self._compare_seats(sale, case, expected, rounds, standing)
        kind = self._ending(case, expected)
        assert sale.state["ending"] == constant(f"ENDING_{kind}")
        self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self._clear(sale, rounds)
        return kind

    # Presets

    def _preset(self, sale: Sale, case: Case, standing: list[tuple[int, int]]) -> None:
        world, rate = self.world, case.stake_rate
        value = batch_value(case)
        fee = round_fee(value, 0)
        s = case.staker
        bond = bond_of(value, rate, lev_bps(s.score, s.stake))
        sale.put_staker(
            sale.contributor.pubkey(),
            free=max(0, s.stake - bond),
            bonded=bond,
            inflight=to_stake(value, rate),
            score=s.score,
            strikes=s.strikes,
            accepted_since_strike=s.accepted_since_strike,
            grown_today=s.grown_today,
            stake_since_s=world.now_s - s.stake_age_days * DAY_S,
            open_batches=1,
        )
        for reviewer, (q, reviews) in zip(sale.reviewers, standing, strict=True):
            sale.put_staker(reviewer.pubkey(), seats=1, q_bps=q, reviews=reviews)
        world.change("Request", sale.request, free=0, held=value + fee, open_batches=1, stake_rate=rate)
        world.put(
            "Batch",
            sale.batch,
            root=sale.root,
            request=sale.request,
            contributor=sale.contributor.pubkey(),
            buyer=sale.buyer.pubkey(),
            mint=world.pay_mint,
            key_commit=sha256(KEY).digest(),
            value=value,
            fee=fee,
            bond=bond,
            stake_rate=rate,
            records=case.records,
            places=SEATS,
            params_version=1,
            rounds_open=len(case.rounds[0].attempts),
            unsettled=sum(seat.status != SeatStatus.EMPTY for a in case.rounds[0].attempts for seat in a.seats),
        )
        lock = lock_of(value, 0, rate)
        seats = [seat for a in case.rounds[0].attempts for seat in a.seats]
        places = [
            {
                "owner": reviewer.pubkey(),
                "held": world.params.seat_unit,
                "locked": lock if i < len(seats) and seats[i].status != SeatStatus.EMPTY else 0,
                "until_epoch": FREE,
            }
            for i, reviewer in enumerate(sale.reviewers)
        ]
        world.put("SeatPage", world.page(0), used=SEATS, places=places)
        sale.balance_ledgers()

    def _decide(self, sale: Sale, case: Case) -> list[Pubkey]:
        """Writes every attempt and lets the program count it; returns the rounds' addresses."""
        world, out = self.world, []
        value = batch_value(case)
        for redraw, attempt in enumerate(case.rounds[0].attempts):
            first = redraw * len(attempt.seats)
            entries: list[Values] = [
                {
                    "owner": sale.reviewers[first + i].pubkey(),
                    "place": first + i,
                    "status": int(seat.status),
                    "bits": seat.bits,
                    "agreement_bps": NOT_COUNTED,
                    "settled": int(seat.status == SeatStatus.EMPTY),
                }
                for i, seat in enumerate(attempt.seats)
            ]
            empty = sum(s.status == SeatStatus.EMPTY for s in attempt.seats)
            absent = sum(s.status == SeatStatus.NO_COMMIT for s in attempt.seats)
            hidden = sum(s.status == SeatStatus.NO_REVEAL for s in attempt.seats)
            address = world.round(sale.batch, 0, redraw)
            world.put(
                "Round",
                address,
                tail=entries,
                batch=sale.batch,
                seat_fee=seat_fee(value, 0),
                lock=lock_of(value, 0, case.stake_rate),
                n=len(entries),
                filled=len(entries),
                empty=empty,
                settled=empty,
                m=min(case.records, PARAMS.records[0]),
                committed=len(entries) - empty - absent,
                revealed=len(entries) - empty - absent - hidden,
                redraw=redraw,
                shared=int(attempt.shared),
                drawn=1,
                share_by_s=world.now_s,
            )
            out.append(address)
            state = "REVEAL" if attempt.shared else "COMMIT"
            world.change("Batch", sale.batch, state=constant(f"STATE_{state}"), deadline_s=world.now_s)
            world.call(sale.crank_call("tally" if attempt.shared else "expire"))
        return out

    def _finish(self, sale: Sale, case: Case, expected: Outcome) -> None:
        accepted = expected.verdicts[-1] == Verdict.ACCEPT
        if accepted and case.ending != Ending.LATE_KEY:
            self.world.call(sale.disclose_call(), sale.contributor)
        self.world.pass_s(60)

    def _settle_seats(self, sale: Sale, rounds: list[Pubkey]) -> None:
        due = []
        for address in rounds:
            found = self.world.get("Round", address)
            due += [(e["loss"] == 0, i, address) for i, e in enumerate(found["entries"]) if not e["settled"]]
        for _, i, address in sorted(due, key=lambda item: item[0]):
            self.world.call(sale.settle_call(i, address))

    # Comparison

    def _ending(self, case: Case, expected: Outcome) -> str:
        if expected.void:
            return "VOID"
        verdict = expected.verdicts[-1]
        return "LATE_KEY" if verdict == Verdict.ACCEPT and case.ending == Ending.LATE_KEY else ENDINGS[verdict]

    def _compare(self, sale: Sale, case: Case, expected: Outcome) -> None:
        world, s = self.world, case.staker
        batch, request = sale.state, world.get("Request", sale.request)
        staker = world.get("Staker", world.staker(sale.contributor.pubkey()))
        bond = -expected.contributor_bonded
        balance = expected.balance
        got = {
            "free": request["free"],
            "held": request["held"],
            "contributor": world.amount(sale.contributor.pubkey(), world.pay_mint),
            "buyer": world.amount(sale.buyer.pubkey(), world.stake_mint),
            "treasury_pay": batch["treasury_pay"],
            "treasury_stake": batch["treasury_stake"],
            "bonded": staker["bonded"],
            "returned": staker["free"] - max(0, s.stake - bond),
            "score": staker["score"],
            "strikes": staker["strikes"],
            "since": staker["accepted_since_strike"],
            "grown": staker["grown_today"],
            "banned": bool(staker["banned"]),
            "inflight": staker["inflight"],
            "open": (staker["open_batches"], request["open_batches"]),
        }
        assert got == {
            "free": expected.request_free,
            "held": 0,
            "contributor": balance["contributor"].pay,
            "buyer": balance["buyer"].stake,
            "treasury_pay": expected.treasury_due.pay,
            "treasury_stake": expected.treasury_due.stake,
            "bonded": 0,
            "returned": expected.contributor_free,
            "score": expected.score,
            "strikes": expected.strikes,
            "since": expected.accepted_since_strike,
            "grown": expected.grown_today,
            "banned": expected.banned,
            "inflight": 0,
            "open": (0, 0),
        }, case
        # I4 and I5 follow from equality with a reference that is checked for them; these two are the program's own
        assert (balance["buyer"].pay, balance["contributor"].stake) == (0, 0), case
        assert (batch["pay_pool"], batch["stake_pool"], batch["unsettled"]) == (0, 0, 0), case

    def _compare_seats(
        self,
        sale: Sale,
        case: Case,
        expected: Outcome,
        rounds: list[Pubkey],
        standing: list[tuple[int, int]],
    ) -> None:
        world = self.world
        places = world.get("SeatPage", world.page(0))["places"]
        place = 0
        for address, results in zip(rounds, expected.seats[0], strict=True):
            for entry, result in zip(world.get("Round", address)["entries"], results, strict=True):
                agreement = NOT_COUNTED if result.agreement_bps < 0 else result.agreement_bps
                want = (result.pay, result.stake_gain, result.loss, agreement, 1)
                got = (entry["pay"], entry["gain"], entry["loss"], entry["agreement_bps"], entry["settled"])
                assert got == want, (case, entry, result)
                assert places[place]["held"] == world.params.seat_unit - result.loss, case
                assert places[place]["locked"] == 0, case
                self._compare_owner(sale.reviewers[place].pubkey(), result, standing[place])
                place += 1

    def _compare_owner(self, owner: Pubkey, result: SeatResult, before: tuple[int, int]) -> None:
        world = self.world
        assert world.amount(owner, world.pay_mint) == result.pay
        assert world.amount(owner, world.stake_mint) == result.stake_gain
        staker = world.get("Staker", world.staker(owner))
        q, reviews, jailed, slash = settle_q(*before, result, 1)
        assert (staker["q_bps"], staker["reviews"], staker["seat_debt"]) == (q, reviews, slash)
        assert bool(staker["jailed_until_s"]) == jailed

    def _clear(self, sale: Sale, rounds: list[Pubkey]) -> None:
        """Removes the case's accounts, so that the next one starts from nothing."""
        world = self.world
        gone = [sale.batch, sale.request, *rounds]
        for owner in (sale.contributor.pubkey(), sale.buyer.pubkey(), *(r.pubkey() for r in sale.reviewers)):
            gone += [world.balance(owner, m) for m in (world.pay_mint, world.stake_mint)] + [world.staker(owner)]
        for address in gone:
            world.svm.set_account(address, Account(0, b"", SYSTEM))
