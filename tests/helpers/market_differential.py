"""Settles random batches by the shipped program and compares every amount with the reference.

A case's panels are written into accounts as draws, votes and challenges would have left them; then the program's
ordinary `tally`, `expire`, `disclose`, `finalize` and `settle_seat` run. Every case uses the same addresses.
"""

from __future__ import annotations

import dataclasses
import random
import struct
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from solders.account import Account
from solders.keypair import Keypair
from solders.litesvm import LiteSVM
from solders.message import MessageV0
from solders.signature import Signature
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata

from tests.helpers import market_idl
from tests.helpers.bytes_reference import label_commit_ordinary
from tests.helpers.market_cases import random_case
from tests.helpers.market_idl import Call, constant
from tests.helpers.market_reference import (
    BPS,
    PARAMS,
    TOKEN,
    Attempt,
    Before,
    Case,
    Ending,
    Params,
    Round,
    SeatResult,
    SeatStatus,
    Verdict,
    batch_value,
    bond_of,
    lev_bps,
    lock_of,
    pot_of,
    round_fee,
    seat_fee,
    settle,
    settle_q,
    standing_round,
    to_stake,
)
from tests.helpers.market_world import DAY_S, FREE, START_S, SYSTEM, World

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from tests.helpers.market_idl import Values

SEATS = 3 * sum(PARAMS.panel)
PAGE_PLACES = 64
NOT_COUNTED = 0xFFFF
KEY = bytes(range(32))
NO_KEY = bytes(32)
CODES = {"u8": "B", "u16": "H", "u32": "I", "u64": "Q", "i64": "q", "pubkey": "32s"}


@dataclass(frozen=True)
class Plan:
    """A case with what the reference leaves open: who challenges, when the key is out, who settles before FINAL."""

    case: Case
    before: Before
    challengers: tuple[str, str] = ("challenger1", "challenger2")
    key_out_after: int = -1  # round after whose acceptance the key is disclosed although it is appealed
    early_settled: int = 0  # seats of each redrawn attempt that are settled before FINAL, losers first
    newer_bonds: int = 0  # what other batches of the contributor bind


def _fit(case: Case) -> Case:
    """Votes and labels have no bits behind the records looked at, which are never more than the batch has."""
    p = params_of(case)
    rounds = []
    for r, rnd in enumerate(case.rounds):
        mask = (1 << _sample(case, r, p)) - 1
        attempts = [
            Attempt(tuple(dataclasses.replace(s, bits=s.bits & mask) for s in a.seats), a.shared) for a in rnd.attempts
        ]
        rounds.append(Round(tuple(attempts)))
    labels = tuple(label & (1 << p.sample(r)) - 1 for r, label in enumerate(case.labels))
    return dataclasses.replace(case, rounds=tuple(rounds), labels=labels)


def _sample(case: Case, r: int, p: Params) -> int:
    contest = case.label_contested and r == len(case.rounds) - 1
    return p.sample(r - 1 if contest else r)


def params_of(case: Case) -> Params:
    """The reference's parameters for a batch of so many records."""
    return dataclasses.replace(PARAMS, batch_records=case.records)


def random_plan(rg: random.Random) -> Plan:
    """Any case of the reference, with a chance for small batches, contested outer keys of benchmarks and the rest."""
    case = random_case(rg)
    if rg.random() < 0.2:
        case = dataclasses.replace(case, records=min(case.records, rg.randrange(1, 21)))
    if case.ending == Ending.LABEL and rg.random() < 0.1:
        case = dataclasses.replace(case, outer_contested=rg.randrange(len(case.rounds)))
    case = _fit(case)
    names = ("contributor", "buyer", "challenger1", "challenger2", "challenger2")
    return Plan(
        case,
        Before(forfeited=rg.random() < 0.04, banned=rg.random() < 0.05),
        (rg.choice(names), rg.choice(names)),
        rg.choice((-1, 0, 1)) if case.ending == Ending.PANEL else -1,
        rg.choice((0, 0, rg.randrange(32))),
        rg.choice((0, rg.randrange(100 * TOKEN))),
    )


def numbered_plan(seed: int, number: int) -> tuple[Plan, random.Random]:
    """Case `number` of a seed, the same whatever came before it; with the generator for the rest."""
    rg = random.Random(f"{seed}:{number}")  # noqa: S311 - reproducible cases, nothing secret
    return random_plan(rg), rg


# ---------------------------------------------------------------- bytes


@cache
def _flat(name: str) -> tuple[struct.Struct, dict[str, int]]:
    """Packer of a struct without nested ones, and the position of every field in it."""
    codes = []
    for _, kind in market_idl.fields(name):
        codes.append(CODES[kind] if isinstance(kind, str) else f"{kind['array'][1]}s")
    return struct.Struct("<" + "".join(codes)), {f: i for i, (f, _) in enumerate(market_idl.fields(name))}


@cache
def _offset(name: str, wanted: str) -> int:
    at = 0
    for label, kind in market_idl.fields(name):
        if label == wanted:
            return at
        at += len(market_idl.pack_value(kind, None))
    raise KeyError(wanted)


@cache
def _kinds(name: str) -> dict[str, Any]:
    return dict(market_idl.fields(name))


@cache
def _blank(name: str) -> bytes:
    """An account of zeros behind its header."""
    return market_idl.pack_account(name, {}, SYSTEM)


def _filled(name: str, values: Values, data: bytes | None = None) -> bytes:
    """An account with these fields; the others are as in `data`, else zero."""
    out = bytearray(_blank(name) if data is None else data)
    for label, value in values.items():
        packed, at = market_idl.pack_value(_kinds(name)[label], value), _offset(name, label)
        out[at : at + len(packed)] = packed
    return bytes(out)


@dataclass(frozen=True)
class _View:
    """Fields of an account, unpacked when they are asked for."""

    kind: str
    data: bytes

    def __getitem__(self, name: str) -> Any:
        return market_idl.unpack_value(_kinds(self.kind)[name], self.data, _offset(self.kind, name))[0]


# ---------------------------------------------------------------- the market


def quick_world() -> World:
    """A market whose runtime does not check signatures: they are not what is compared here."""
    return World(svm=LiteSVM().with_sigverify(sigverify=False).with_transaction_history(0))


@dataclass
class Differential:
    """One market in which case after case is preset, settled and compared."""

    world: World = field(default_factory=quick_world)
    kinds: Counter[str] = field(default_factory=Counter)
    units: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        world = self.world
        self.keys = {n: Keypair().pubkey() for n in ("contributor", "buyer", "challenger1", "challenger2")}
        self.reviewers = [Keypair().pubkey() for _ in range(SEATS)]
        owners = [*self.keys.values(), *self.reviewers]
        self.balances = {(o, m): world.balance(o, m) for o in owners for m in (world.pay_mint, world.stake_mint)}
        self.stakers = {o: world.staker(o) for o in owners}
        self.pages = [world.page(first) for first in range(0, SEATS, PAGE_PLACES)]
        self.batch = world.batch(self.keys["contributor"], bytes(32))
        self.request = world.pda(b"request", self.keys["buyer"], bytes(8))
        self.rounds = {(r, k): world.round(self.batch, r, k) for r in range(3) for k in range(3)}
        self.ledgers = {m: world.ledger(m) for m in (world.stake_mint, world.pay_mint)}
        self.fixed = {"config": world.config, "params": world.params_address, "system_program": SYSTEM}
        self.fixed |= {"payer": world.payer.pubkey(), "batch": self.batch, "seat_table": world.pda(b"seats")}
        self.amounts: Counter[tuple[Pubkey, Pubkey]] = Counter()

    def run(self, plan: Plan, rg: random.Random) -> str:
        """Settles one case; `rg` gives the reviewers' histories.

        Raises:
            AssertionError: an amount differs from the reference, or a mint is not conserved.
        """
        case = plan.case
        # The reference knows no midnight: every case has the same hours of the same day.
        self.world.set_time(unix_s=START_S)
        self.plan, self.p, self.value = plan, params_of(case), batch_value(case)
        self.expected = settle(case, self.p, plan.before)
        self.seats = [
            (r, k, i)
            for r, rnd in enumerate(case.rounds)
            for k, a in enumerate(rnd.attempts)
            for i in range(len(a.seats))
        ]
        self.place_of = {seat: place for place, seat in enumerate(self.seats)}
        self.history = [(rg.randrange(BPS + 1), rg.randrange(40)) for _ in self.seats]
        self._preset()
        total = self._owed()
        for r in range(len(case.rounds)):
            self._open_round(r)
            self._decide(r)
        self._end()
        self._finalize()
        assert self._owed() == total, plan
        self._settle_rest()
        assert self._owed() == total, plan
        self._compare()
        self._compare_seats()
        kind = self._ending()
        assert self._get("Batch", self.batch)["ending"] == constant(f"ENDING_{kind}"), plan
        self.kinds[kind] += 1
        return kind

    # Accounts

    def _put(self, kind: str, address: Pubkey, data: bytes | None = None, **values: Any) -> None:
        self.world.svm.set_account(address, Account(10**10, _filled(kind, values, data), self.world.program))

    def _data(self, address: Pubkey) -> bytes:
        account = self.world.svm.get_account(address)
        return bytes(account.data) if account is not None else b""

    def _get(self, kind: str, address: Pubkey) -> _View:
        return _View(kind, self._data(address))

    def _change(self, kind: str, address: Pubkey, **values: Any) -> None:
        """Overwrites fields in place."""
        self._put(kind, address, self._data(address), **values)

    def _call(self, name: str, args: Values, accounts: dict[str, Pubkey], rest: tuple[Any, ...] = ()) -> None:
        instruction = Call(name, args, accounts, rest).instruction(self.world.program)
        self._send(name, instruction)

    def _send(self, name: str, instruction: Instruction) -> None:
        svm = self.world.svm
        svm.expire_blockhash()
        message = MessageV0.try_compile(self.world.payer.pubkey(), [instruction], [], svm.latest_blockhash())
        signatures = [Signature.default()] * message.header.num_required_signatures
        result = svm.send_transaction(VersionedTransaction.populate(message, signatures))
        assert not isinstance(result, FailedTransactionMetadata), (name, result.err(), result.meta().logs(), self.plan)
        self.units[name] = max(self.units.get(name, 0), int(result.compute_units_consumed()))

    # Presets

    def _preset(self) -> None:
        world, plan, case = self.world, self.plan, self.plan.case
        rate, value, s = case.stake_rate, self.value, case.staker
        fee = round_fee(value, 0)
        self.bond = bond_of(value, rate, lev_bps(s.score, s.stake))
        self.free = max(0, s.stake - self.bond)
        self._put(
            "Staker",
            self.stakers[self.keys["contributor"]],
            owner=self.keys["contributor"],
            free=self.free,
            bonded=plan.newer_bonds + (0 if plan.before.forfeited else self.bond),
            inflight=to_stake(value, rate),
            score=s.score,
            score_day=START_S // DAY_S,
            strikes=s.strikes,
            accepted_since_strike=s.accepted_since_strike,
            grown_today=s.grown_today,
            stake_since_s=START_S - s.stake_age_days * DAY_S,
            open_batches=1,
            forfeits=int(plan.before.forfeited),
            banned=int(plan.before.banned),
        )
        mint = world.pay_mint
        self._put(
            "Request",
            self.request,
            buyer=self.keys["buyer"],
            mint=mint,
            held=value + fee,
            open_batches=1,
            stake_rate=rate,
            params_version=1,
        )
        outer = case.outer_contested
        self._put(
            "Batch",
            self.batch,
            request=self.request,
            contributor=self.keys["contributor"],
            buyer=self.keys["buyer"],
            mint=mint,
            key_commit=sha256(KEY).digest(),
            label_commit=label_commit_ordinary(KEY),
            value=value,
            fee=fee,
            bond=self.bond,
            stake_rate=rate,
            records=case.records,
            params_version=1,
            cosigned=int(case.ending == Ending.LABEL and case.cosigned),
            outer_round=outer + 1,
            outer_stake=fee if outer >= 0 else 0,
            pots=[pot_of(value, r) if r < len(case.rounds) else 0 for r in (1, 2)],
            challengers=[self.keys[name] for name in plan.challengers],
            unsettled=sum(self._seat(*seat).status != SeatStatus.EMPTY for seat in self.seats),
        )
        self._put("MintLedger", self.ledgers[world.stake_mint], mint=world.stake_mint, insurance=case.insurance)
        self._preset_places()

    def _seat(self, r: int, k: int, i: int) -> Any:
        return self.plan.case.rounds[r].attempts[k].seats[i]

    def _preset_places(self) -> None:
        pack, names = _flat("Place")
        unit = self.world.params.seat_unit
        locks = [lock_of(self.value, r, self.plan.case.stake_rate) for r in range(3)]
        places = []
        for place, seat in enumerate(self.seats):
            values: list[Any] = [bytes(32), 0, 0, 0, 0, 0]
            values[names["owner"]], values[names["held"]] = bytes(self.reviewers[place]), unit
            values[names["locked"]] = locks[seat[0]] if self._seat(*seat).status != SeatStatus.EMPTY else 0
            values[names["until_epoch"]] = FREE
            places.append(pack.pack(*values))
        at = _offset("SeatPage", "places")
        for first, page in zip(range(0, len(places), PAGE_PLACES), self.pages, strict=False):
            blank, raw = _blank("SeatPage"), b"".join(places[first : first + PAGE_PLACES])
            self._put("SeatPage", page, blank[:at] + raw + blank[at + len(raw) :], index=first // PAGE_PLACES)
        for owner, (q, reviews) in zip(self.reviewers, self.history, strict=False):
            today = START_S // DAY_S
            self._put("Staker", self.stakers[owner], owner=owner, q_bps=q, reviews=reviews, seats=1, score_day=today)

    def _open_round(self, r: int) -> None:
        """What a challenge leaves, and an opened label before one that contests it."""
        case = self.plan.case
        if r == 0:
            return
        contest = case.label_contested and r == len(case.rounds) - 1
        if contest:
            self._open_label(r)
        elif (
            self._get("Batch", self.batch)["state"] == constant("STATE_AWAIT_KEY") and self.plan.key_out_after == r - 1
        ):
            self._disclose()
        self._change("Batch", self.batch, round=r, redraw=0, about_label=int(contest))

    def _open_label(self, rounds: int) -> None:
        for r in range(rounds):
            last = len(self.plan.case.rounds[r].attempts) - 1
            self._change("Round", self.rounds[r, last], label=self.plan.case.labels[r])
        self._change("Batch", self.batch, state=constant("STATE_LABELLED"))

    def _disclose(self) -> None:
        contributor = self.keys["contributor"]
        accounts = {"signer": contributor, "staker": self.stakers[contributor]}
        accounts |= {role: self.fixed[role] for role in ("params", "batch")}
        self._call("disclose", {"key": KEY}, accounts)

    def _entries(self, r: int, k: int) -> bytes:
        pack, names = _flat("Entry")
        out = []
        for i, seat in enumerate(self.plan.case.rounds[r].attempts[k].seats):
            values: list[Any] = [b"" if f in ("owner", "vote", "pad") else 0 for f in names]
            place = self.place_of[r, k, i]
            values[names["owner"]], values[names["place"]] = bytes(self.reviewers[place]), place
            values[names["bits"]], values[names["status"]] = seat.bits, int(seat.status)
            values[names["agreement_bps"]] = NOT_COUNTED
            values[names["settled"]] = int(seat.status == SeatStatus.EMPTY)
            out.append(pack.pack(*values))
        return b"".join(out)

    def _decide(self, r: int) -> None:
        """Writes every attempt of a round and lets the program count it."""
        case = self.plan.case
        for k, attempt in enumerate(case.rounds[r].attempts):
            found = Counter(s.status for s in attempt.seats)
            empty, absent, hidden = (found[s] for s in (SeatStatus.EMPTY, SeatStatus.NO_COMMIT, SeatStatus.NO_REVEAL))
            n = len(attempt.seats)
            header = _filled(
                "Round",
                {
                    "batch": self.batch,
                    "seat_fee": seat_fee(self.value, r),
                    "lock": lock_of(self.value, r, case.stake_rate),
                    "n": n,
                    "filled": n,
                    "empty": empty,
                    "settled": empty,
                    "m": _sample(case, r, self.p),
                    "committed": n - empty - absent,
                    "revealed": n - empty - absent - hidden,
                    "r": r,
                    "redraw": k,
                    "shared": int(attempt.shared),
                    "drawn": 1,
                    "share_by_s": START_S,
                },
            )
            self._put("Round", self.rounds[r, k], header + self._entries(r, k))
            state = constant("STATE_REVEAL" if attempt.shared else "STATE_COMMIT")
            self._change("Batch", self.batch, state=state, deadline_s=START_S)
            name = "tally" if attempt.shared else "expire"
            roles = ("payer", "params", "batch", *(("config", "seat_table") if attempt.shared else ()))
            self._call(name, {}, {**{role: self.fixed[role] for role in roles}, "round": self.rounds[r, k]})
            if k < len(case.rounds[r].attempts) - 1:
                self._settle(self._due([(r, k)])[: self.plan.early_settled])

    def _end(self) -> None:
        """From the last verdict to the end of the last window."""
        case = self.plan.case
        state = self._get("Batch", self.batch)["state"]
        if self.expected.void or case.label_contested:
            assert state == constant("STATE_DECIDED"), self.plan
        elif case.ending == Ending.LABEL:
            self._open_label(len(case.rounds))
        elif state == constant("STATE_AWAIT_KEY") and case.ending != Ending.LATE_KEY:
            self._disclose()
        self.world.set_time(unix_s=START_S + 60)

    def _finalize(self) -> None:
        world, case, keys = self.world, self.plan.case, self.keys
        contributor, buyer = keys["contributor"], keys["buyer"]
        accounts = {
            **{role: self.fixed[role] for role in ("payer", "config", "params", "batch", "system_program")},
            "request": self.request,
            "staker": self.stakers[contributor],
            "contributor_balance": self.balances[contributor, world.pay_mint],
            "buyer_balance": self.balances[buyer, world.stake_mint],
            "buyer_pay_balance": self.balances[buyer, world.pay_mint],
        }
        rest = [self.rounds[r, len(rnd.attempts) - 1] for r, rnd in enumerate(case.rounds)]
        if len(case.rounds) > 1:
            rest.append(self.ledgers[world.stake_mint])
        for name in self.plan.challengers[: len(case.rounds) - 1]:
            rest += [self.balances[keys[name], mint] for mint in (world.pay_mint, world.stake_mint)]
        self._call("finalize", {}, accounts, world.metas(*((address, True) for address in rest)))

    def _read_entries(self, r: int, k: int) -> list[dict[str, Any]]:
        pack, names = _flat("Entry")
        raw = self._data(self.rounds[r, k])[len(_blank("Round")) :]
        return [dict(zip(names, values, strict=True)) for values in pack.iter_unpack(raw)]

    def _due(self, attempts: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
        """Seats not settled, losers first."""
        found = [
            (e["loss"] == 0, (r, k, i))
            for r, k in attempts
            for i, e in enumerate(self._read_entries(r, k))
            if not e["settled"]
        ]
        return [seat for _, seat in sorted(found, key=lambda item: item[0])]

    def _settle(self, seats: list[tuple[int, int, int]]) -> None:
        world = self.world
        for r, k, i in seats:
            place = self.place_of[r, k, i]
            owner = self.reviewers[place]
            accounts = {
                **{role: self.fixed[role] for role in ("payer", "config", "params", "batch", "system_program")},
                "round": self.rounds[r, k],
                "page": self.pages[place // PAGE_PLACES],
                "staker": self.stakers[owner],
                "pay_balance": self.balances[owner, world.pay_mint],
                "stake_balance": self.balances[owner, world.stake_mint],
                "request": self.request,
            }
            self._call("settle_seat", {"entry": i}, accounts)

    def _settle_rest(self) -> None:
        self._settle(
            self._due([(r, k) for r, rnd in enumerate(self.plan.case.rounds) for k in range(len(rnd.attempts))])
        )

    # Comparison

    def _owners(self) -> list[Pubkey]:
        return [*self.keys.values(), *self.reviewers[: len(self.seats)]]

    def _amount(self, owner: Pubkey, mint: Pubkey) -> int:
        data = self._data(self.balances[owner, mint])
        return int(_View("Balance", data)["amount"]) if data else 0

    def _owed(self) -> tuple[int, int]:
        """All that is owed in payment and in stake by the accounts of the case (I1; nothing moves in or out)."""
        world, batch = self.world, self._get("Batch", self.batch)
        request = self._get("Request", self.request)
        staker, ledger = (
            self._get("Staker", self.stakers[self.keys["contributor"]]),
            self._get("MintLedger", self.ledgers[world.stake_mint]),
        )
        pay = (
            request["free"]
            + request["held"]
            + batch["pay_pool"]
            + batch["treasury_pay"]
            + batch["outer_stake"]
            + sum(batch["pots"])
        )
        stake = staker["free"] + staker["bonded"] + ledger["insurance"] + ledger["treasury"]
        stake += batch["stake_pool"] + batch["treasury_stake"] - batch["advanced"]
        pay += sum(self._amount(owner, world.pay_mint) for owner in self._owners())
        stake += sum(self._amount(owner, world.stake_mint) for owner in self._owners())
        return pay, stake + sum(held for held, _ in self._places())

    def _places(self) -> list[tuple[int, int]]:
        """What every place used holds, and what of it is locked."""
        pack, names = _flat("Place")
        out, at = [], _offset("SeatPage", "places")
        for first, page in zip(range(0, len(self.seats), PAGE_PLACES), self.pages, strict=False):
            used = min(PAGE_PLACES, len(self.seats) - first)
            raw = self._data(page)[at : at + used * pack.size]
            out += [(v[names["held"]], v[names["locked"]]) for v in pack.iter_unpack(raw)]
        return out

    def _ending(self) -> str:
        case, expected = self.plan.case, self.expected
        if expected.void:
            return "VOID"
        if case.ending == Ending.LABEL:
            return "LABEL"
        stands = standing_round(expected.verdicts)
        verdict = expected.verdicts[stands if stands is not None else 0]
        if verdict == Verdict.ACCEPT:
            return "LATE_KEY" if case.ending == Ending.LATE_KEY else "ACCEPTED"
        return verdict.name

    def _gained(self, owner: Pubkey, mint: Pubkey) -> int:
        """What a Balance gained in this case."""
        now = self._amount(owner, mint)
        before, self.amounts[owner, mint] = self.amounts[owner, mint], now
        return now - before

    def _compare(self) -> None:
        world, plan, expected = self.world, self.plan, self.expected
        batch, request = self._get("Batch", self.batch), self._get("Request", self.request)
        staker = self._get("Staker", self.stakers[self.keys["contributor"]])
        want: Counter[tuple[Pubkey, Pubkey]] = Counter()
        for name, role in zip(expected.balance, ("buyer", "contributor", *plan.challengers), strict=True):
            want[self.keys[role], world.pay_mint] += expected.balance[name].pay
            want[self.keys[role], world.stake_mint] += expected.balance[name].stake
        for owner in self.keys.values():
            for mint in (world.pay_mint, world.stake_mint):
                assert self._gained(owner, mint) == want[owner, mint], (owner, mint, plan, expected)
        accepted = want[self.keys["contributor"], world.pay_mint] if expected.accepted else 0
        paid = request["paid"]
        assert (0 < paid <= min(accepted, self.value)) if expected.accepted else paid == 0, plan
        spent = 0 if expected.void else round_fee(self.value, 0) + self.value - paid - expected.request_free
        got = {
            "free": request["free"],
            "held": request["held"],
            "fees": (request["fees_paid"], batch["fees"]),
            "paid": batch["paid"],
            "treasury_pay": batch["treasury_pay"],
            "treasury_stake": batch["treasury_stake"],
            "insurance": self._get("MintLedger", self.ledgers[world.stake_mint])["insurance"],
            "bonded": staker["bonded"],
            "returned": staker["free"] - self.free,
            "score": staker["score"],
            "strikes": staker["strikes"],
            "since": staker["accepted_since_strike"],
            "grown": staker["grown_today"],
            "banned": bool(staker["banned"]),
            "inflight": staker["inflight"],
            "open": (staker["open_batches"], request["open_batches"]),
            "label_void": bool(batch["label_void"]),
            "left": [batch[f] for f in ("pay_pool", "stake_pool", "advanced", "unsettled", "outer_stake")]
            + batch["pots"],
        }
        assert got == {
            "free": expected.request_free,
            "held": 0,
            "fees": (spent, spent),
            "paid": paid,
            "treasury_pay": expected.treasury_due.pay,
            "treasury_stake": expected.treasury_due.stake,
            "insurance": plan.case.insurance + expected.insurance,
            "bonded": plan.newer_bonds,
            "returned": expected.contributor_free,
            "score": expected.score,
            "strikes": expected.strikes,
            "since": expected.accepted_since_strike,
            "grown": expected.grown_today,
            "banned": expected.banned,
            "inflight": 0,
            "open": (0, 0),
            "label_void": expected.label_void,
            "left": [0] * 7,
        }, (plan, expected)

    def _compare_seats(self) -> None:
        places = self._places()
        for r, row in enumerate(self.expected.seats):
            for k, results in enumerate(row):
                for i, (entry, result) in enumerate(zip(self._read_entries(r, k), results, strict=True)):
                    place = self.place_of[r, k, i]
                    agreement = NOT_COUNTED if result.agreement_bps < 0 else result.agreement_bps
                    want = (result.pay, result.stake_gain, result.loss, agreement, 1)
                    got = (entry["pay"], entry["gain"], entry["loss"], entry["agreement_bps"], entry["settled"])
                    assert got == want, (r, k, i, got, want, self.plan)
                    assert places[place] == (self.world.params.seat_unit - result.loss, 0), self.plan
                    self._compare_owner(place, result)

    def _compare_owner(self, place: int, result: SeatResult) -> None:
        world, owner = self.world, self.reviewers[place]
        assert self._gained(owner, world.pay_mint) == result.pay, self.plan
        assert self._gained(owner, world.stake_mint) == result.stake_gain, self.plan
        staker = self._get("Staker", self.stakers[owner])
        q, reviews, jailed, slash = settle_q(*self.history[place], result, 1)
        assert (staker["q_bps"], staker["reviews"], staker["seat_debt"]) == (q, reviews, slash), self.plan
        assert bool(staker["jailed_until_s"]) == jailed, self.plan
