"""Compares the accounts a step touched with what they were, and with what all the others claim (I1 to I9).

Bookkeeping is incremental: the sums of `claims` are kept, and only what a step changed is looked at.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from bench.fuzz import claims as c
from bench.fuzz import rules
from bench.fuzz.broken import Broken, require
from bench.fuzz.model import compare, refusals
from bench.fuzz.model.scene import Scene
from bench.fuzz.steps import Call, Pass, Step
from bench.fuzz.world import AMOUNT_AT, FEE, Seen, World, name_of
from market.generated.accounts import (
    Balance,
    Batch,
    Config,
    MintLedger,
    Params,
    Request,
    Round,
    SeatPage,
    SeatTable,
    Staker,
)
from market.generated.constants import PAGE_PLACES, Ending, State, Verdict

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

_VERDICTS: Final = tuple(Verdict)
TIP: Final = 10_000
ASKS_ANOTHER: Final = frozenset({"request_beacon", "reveal_beacon", "open_randomness"})
"""They call the randomness program, whose own crash (the stand-in's, over bytes that are spoilt) is no fault here."""
CRASHES: Final = frozenset({"ProgramFailedToComplete", "ComputationalBudgetExceeded", "InstructionError"})
NOTHING: Final = Seen(0, None, b"")  # type: ignore[arg-type] # nobody owns what is not there


def _same(kind: type, old: bytes, new: bytes, names: tuple[str, ...]) -> bool:
    return all(old[span] == new[span] for span in _spans(kind, names))


@lru_cache
def _spans(kind: type, names: tuple[str, ...]) -> tuple[slice, ...]:
    offsets: dict[str, int] = kind.OFFSETS  # type: ignore[attr-defined] # every generated layout has it
    size: int = kind.SIZE  # type: ignore[attr-defined] # as above
    starts = sorted(offsets.values())
    ends = dict(zip(starts, [*starts[1:], size], strict=True))
    return tuple(slice(offsets[name], ends[offsets[name]]) for name in names)


class Auditor:
    """Knows every account of the program as it stood after the last step.

    Args:
        world: the network.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._stake = bytes(world.gln)
        self.view: dict[Pubkey, Seen] = {}
        self.by_tag: dict[bytes, dict[Pubkey, None]] = {}
        self._claims: dict[Pubkey, c.Claims] = {}
        self._sums: Counter[tuple[object, ...]] = Counter()
        self._rent: dict[int, int] = {}

    def take(self, step: Step) -> str | None:
        """Take a step, check everything, return the error it was refused with.

        Raises:
            Broken: an invariant does not hold.
        """
        if not isinstance(step, Call):
            self._world.take(step)
            address = None if isinstance(step, Pass) else step.address
            if address is not None and address in self.view:
                self._sums_hold(self._note(address, self._world.seen(address) or NOTHING))
            return None
        touched = dict.fromkeys([step.payer, *(m.pubkey for m in step.made.accounts)])
        # What an instruction may not write the runtime keeps as it is: of those only the program's own accounts matter.
        writable = {step.payer, *(m.pubkey for m in step.made.accounts if m.is_writable)}
        before = {a: self.view.get(a) or (self._seen(a) if a in writable else NOTHING) for a in touched}
        error = self._world.take(step)
        after = {a: self._seen(a) if a in writable else before[a] for a in touched}
        fee = FEE * len({step.payer, *(m.pubkey for m in step.made.accounts if m.is_signer)})
        if error is not None:
            require(error not in CRASHES or name_of(step) in ASKS_ANOTHER, "crash", name_of(step), error)
            self._unchanged(step.payer, before, after, fee)
            if error in refusals.RIGHT and self._world.at.config in self.view:
                refusals.check(self._scene(name_of(step), step, before), error)
            return error
        self._judge(step, before, after, fee)
        return None

    def _seen(self, address: Pubkey) -> Seen:
        return self._world.seen(address) or NOTHING

    @staticmethod
    def _unchanged(payer: Pubkey, before: dict[Pubkey, Seen], after: dict[Pubkey, Seen], fee: int) -> None:
        for address, old in before.items():
            expected = old._replace(lamports=old.lamports - fee) if address == payer else old
            require(after[address] == expected, "refused but changed", address)

    # ------------------------------------------------------------------------------------------------ after a success

    def _judge(self, step: Call, before: dict[Pubkey, Seen], after: dict[Pubkey, Seen], fee: int) -> None:
        name, program = name_of(step), self._world.program
        signer = bytes(step.made.accounts[0].pubkey)
        signed = {bytes(step.payer), *(bytes(m.pubkey) for m in step.made.accounts if m.is_signer)}
        self._permitted(name, signer, signed)
        closed: Counter[Pubkey] = Counter()
        changed: set[tuple[object, ...]] = set()
        compare.check(self._scene(name, step, before), after, program)
        for address, old in before.items():
            new = after[address]
            if old == new or program not in (old.owner, new.owner):
                continue
            was = old.data if old.owner == program else b""
            now = new.data if new.owner == program else b""
            tag = (now or was)[:8]
            require(tag in rules.SCOPE[name], "scope", name, "changed", tag)
            require(not was or not now or was[:48] == now[:48] or tag == Round.TAG, "header", name)
            if now:
                require(new.lamports >= self._minimum(len(now), tag, now), "rent", name, tag)
            else:
                require(name in rules.CLOSERS, "closed", name, tag)
                closed[type(address)(was[16:48])] += old.lamports
            if was and now and was != now:
                self._changed(name, tag, was, now, signed)
            changed |= self._note(address, new)
        for payer, lamports in closed.items():
            require(payer in after, "I8 rent", name)
            gained = after[payer].lamports - before[payer].lamports + (fee if payer == step.payer else 0)
            exact = gained == lamports or (name == "close_request" and gained <= lamports and payer == step.payer)
            require(exact, "I8 rent", name, gained, "of", lamports)
        self._money(name, step, before, after)
        self._sums_hold(changed)

    def _scene(self, name: str, step: Call, before: dict[Pubkey, Seen]) -> Scene:
        world, rounds = self._world, self.by_tag.get(Round.TAG, {})
        return Scene(
            name, step, before, self.view, now_s=world.now_s, slot=world.slot, rent=self._rent_of, rounds=rounds
        )

    def _rent_of(self, length: int) -> int:
        if length not in self._rent:
            self._rent[length] = self._world.svm.minimum_balance_for_rent_exemption(length)
        return self._rent[length]

    def _permitted(self, name: str, signer: bytes, signed: set[bytes]) -> None:
        found = self.view.get(self._world.at.config)
        if found is None:
            return
        if name in rules.PAUSABLE:
            require(c.number(Config, found.data, "paused", 1) == 0, "paused", name)
        if name in rules.AUTHORITY_ONLY:
            authority = c.key(Config, found.data, "authority")
            require(authority == signer and signer in signed, "authority", name)
        if name == "accept_authority":
            pending = c.key(Config, found.data, "pending_authority")
            require(pending == signer and signer in signed, "authority", name)

    def _minimum(self, length: int, tag: bytes, data: bytes) -> int:
        tips = c.number(Batch, data, "tips") * TIP if tag == Batch.TAG else 0
        return self._rent_of(length) + tips

    def _changed(self, name: str, tag: bytes, old: bytes, new: bytes, signed: set[bytes]) -> None:
        if tag == Batch.TAG:
            self._batch(name, old, new)
        elif tag == Params.TAG:
            raise Broken("params immutable", name)
        elif tag == Request.TAG:
            self._request(name, old, new)
        elif tag == Staker.TAG:
            self._staker(name, old, new, signed)
        elif tag == Balance.TAG:
            lost = c.number(Balance, old, "amount") - c.number(Balance, new, "amount")
            mine = name == "withdraw" and c.key(Balance, old, "owner") in signed
            require(lost <= 0 or mine, "balance taken", name)
            require(_same(Balance, old, new, ("owner", "mint")), "balance fixed", name)
        elif tag == SeatPage.TAG:
            self._page(name, old, new, signed)
        elif tag == MintLedger.TAG:
            self._ledger(name, old, new)

    def _batch(self, name: str, old: bytes, new: bytes) -> None:
        require(_same(Batch, old, new, rules.BATCH_FIXED), "batch fixed", name)
        was, now = (State(c.number(Batch, data, "state", 1)) for data in (old, new))
        require(was == now or (was, now) in rules.EDGES.get(name, ()), "state machine", name, was, "to", now)
        require(was in rules.IN_STATE.get(name, (was,)), "state", name, "in", was)
        deadline_s, now_s = c.number(Batch, old, "deadline_s"), self._world.now_s
        require(name not in rules.BEFORE_DEADLINE or now_s < deadline_s, "late", name)
        require(name not in rules.AFTER_DEADLINE or now_s >= deadline_s, "early", name)
        key_before, key_after = (c.key(Batch, data, "key") for data in (old, new))
        if key_before != key_after:
            payable = (name == "disclose" and was == State.AWAIT_KEY) or (name == "attest" and now == State.FINAL)
            opens = sha256(key_after).digest() == c.key(Batch, old, "key_commit")
            require(payable and opens and key_before == c.NOBODY, "key", name)
        if was != State.FINAL and now == State.FINAL:
            ending, paid = c.number(Batch, new, "ending", 1), c.number(Batch, new, "paid")
            require(paid == 0 or (ending == Ending.ACCEPTED and key_after != c.NOBODY), "paid without key", paid)
            require(paid <= c.number(Batch, new, "value"), "I3 paid", paid)
        require(c.number(Batch, new, "round", 1) <= 2 and c.number(Batch, new, "redraw", 1) <= 2, "rounds", name)  # noqa: PLR2004 - rounds and redraws are 0, 1, 2

    def _request(self, name: str, old: bytes, new: bytes) -> None:
        require(_same(Request, old, new, rules.REQUEST_FIXED), "request fixed", name)
        held, free = (c.number(Request, old, f) - c.number(Request, new, f) for f in ("held", "free"))
        if name in {"finalize", "attest"}:
            most = held
            require(0 <= held + free <= most, "I3 request", (held, free))
        elif name == "close_request":
            require(held == 0 and free >= 0, "I7 held", held)
        else:
            require(held + free == 0 and held <= 0, "I7 request", (name, held, free))
        spent = sum(c.number(Request, new, f) for f in ("free", "held", "paid", "fees_paid"))
        require(spent <= c.number(Request, new, "deposited"), "I3 deposited", spent)

    def _staker(self, name: str, old: bytes, new: bytes, signed: set[bytes]) -> None:
        owner = c.key(Staker, old, "owner")
        require(owner == c.key(Staker, new, "owner"), "staker fixed", name)
        require(name not in rules.OWNER_ONLY or owner in signed, "owner", name)
        free, bonded = (c.number(Staker, old, f) - c.number(Staker, new, f) for f in ("free", "bonded"))
        if name in {"finalize", "attest"}:
            require(0 <= free + bonded <= max(bonded, 0), "I4 bond", (free, bonded))
        elif name in {"withdraw_stake", "take_seat"}:
            require(bonded == 0 and free >= 0, "I4 stake", (name, free, bonded))
            idle = c.number(Staker, old, "open_batches", 4) == 0
            require(name == "take_seat" or idle, "I7 stake", name)
        elif not name.startswith("prove_"):
            require(free + bonded <= 0, "I4 stake", (name, free, bonded))

    def _page(self, name: str, old: bytes, new: bytes, signed: set[bytes]) -> None:
        for was, now in zip(c.places(old), c.places(new), strict=True):
            if was == now:
                continue
            owner, held, locked, *_ = was
            require(now[1] >= now[2], "I2 held", name)
            if name in {"take_seat", "release_seat"}:
                require({owner, now[0]} - {c.NOBODY} <= signed, "seat owner", name)
                require(locked == now[2] == 0 or now[1] >= held, "I2 left", name)
            else:
                require(owner == now[0], "seat moved", name)
                freed = locked - now[2]
                require(name != "settle_seat" or 0 <= held - now[1] <= freed, "I2 lock", (held, now[1], freed))
                require(name == "settle_seat" or (held == now[1] and freed < 0), "I2 draw", name)

    @staticmethod
    def _ledger(name: str, old: bytes, new: bytes) -> None:
        treasury, insurance = (
            c.number(MintLedger, old, f) - c.number(MintLedger, new, f) for f in ("treasury", "insurance")
        )
        require(treasury <= 0 or (name == "insure" and treasury == -insurance), "treasury", name)
        require(insurance <= 0 or name == "finalize", "insurance", name)
        require(_same(MintLedger, old, new, ("mint", "vault", "token_program")), "ledger fixed", name)

    def _money(self, name: str, step: Call, before: dict[Pubkey, Seen], after: dict[Pubkey, Seen]) -> None:
        """Tokens: a vault moves as its ledger says, nobody's account shrinks without a signature."""
        at = self._world.at
        signed = {step.payer, *(m.pubkey for m in step.made.accounts if m.is_signer)}
        for mint in self._world.mints:
            vault, ledger = at.vault(mint), at.ledger(mint)
            if vault in before and before[vault].data:
                moved = _amount(after[vault]) - _amount(before[vault])
                was, now = (_total(seen.get(ledger, NOTHING)) for seen in (before, after))
                require(moved == now - was, "I1 vault", name, moved, "and", now - was)
        owners = self._world.token_accounts
        for account, seen in before.items():
            if account in owners and owners[account] not in signed:
                require(_amount(after[account]) >= _amount(seen), "tokens taken", name)

    # ------------------------------------------------------------------------------------------------ the whole

    def _note(self, address: Pubkey, seen: Seen) -> set[tuple[object, ...]]:
        """Remember an account of the program; return the sums it changes."""
        old = self._claims.get(address, {})
        mine = seen.owner == self._world.program and len(seen.data) > 0
        new = c.claims_of(seen.data, self._stake) if mine else {}
        if mine:
            self.view[address] = seen
            self.by_tag.setdefault(seen.data[:8], {})[address] = None
            self._claims[address] = new
        else:
            gone = self.view.pop(address, None)
            if gone is not None:
                del self.by_tag[gone.data[:8]][address]
            self._claims.pop(address, None)
        keys = {k for k in {*old, *new} if old.get(k, 0) != new.get(k, 0)}
        for k in keys:
            self._sums[k] += new.get(k, 0) - old.get(k, 0)
            require(self._sums[k] >= 0, "I5 negative", k)
        if mine:
            tag = seen.data[:8]
            own = _own_sums(tag, seen.data, address)
            keys |= set(own)
        return keys

    def _sums_hold(self, changed: set[tuple[object, ...]]) -> None:
        for k in changed:
            found = self._said(k)
            if found is not None and found != self._sums[k]:
                raise Broken(f"I1 {k[0]}", f"{k} is {found}, not {self._sums[k]}")

    def _said(self, k: tuple[object, ...]) -> int | None:  # noqa: PLR0911 - one return for each kind of sum
        """Return what one account says a sum is; None where nothing says so."""
        at, kind = self._world.at, k[0]
        if kind == "owed":
            mint = self._world.gln.from_bytes(k[1])  # type: ignore[arg-type] # by the kind
            found = self.view.get(at.ledger(mint))
            total = _total(found or NOTHING)
            vault = self._world.seen(at.vault(mint))
            require(_amount(vault or NOTHING) >= total, "I1 vault covers", mint)
            return total
        if kind in {"held", "open"}:
            found = self.view.get(self._world.gln.from_bytes(k[1]))  # type: ignore[arg-type] # by the kind
            field, size = ("held", 8) if kind == "held" else ("open_batches", 4)
            return 0 if found is None else c.number(Request, found.data, field, size)
        if kind in {"delivering", "bonded", "seats"}:
            return self._staker_says(k)
        if kind in {"rounds", "unsettled"}:
            found = self.view.get(self._world.gln.from_bytes(k[1]))  # type: ignore[arg-type] # by the kind
            return 0 if found is None else c.number(Batch, found.data, "rounds_open" if kind == "rounds" else kind, 4)
        if kind == "taken":
            found = self.view.get(at.seat_table)
            return 0 if found is None else c.number(SeatTable, found.data, "taken", 4)
        if kind == "used":
            found = self.view.get(at.page(int(k[1])))  # type: ignore[call-overload] # by the kind
            return 0 if found is None else c.number(SeatPage, found.data, "used", 4)
        if kind == "locked":
            place = int(k[1])  # type: ignore[call-overload] # by the kind
            found = self.view.get(at.page_of(place))
            return 0 if found is None else int(c.places(found.data)[place % PAGE_PLACES][2])
        return None

    def _staker_says(self, k: tuple[object, ...]) -> int | None:
        found = self.view.get(self._world.at.staker(self._world.gln.from_bytes(k[1])))  # type: ignore[arg-type] # by the kind
        if found is None:
            return 0
        if k[0] == "bonded":
            current = c.number(Staker, found.data, "forfeits", 4) == k[2]
            return c.number(Staker, found.data, "bonded") if current else None
        return c.number(Staker, found.data, "seats" if k[0] == "seats" else "open_batches", 4)


def _own_sums(tag: bytes, data: bytes, address: Pubkey) -> list[tuple[object, ...]]:
    """Sums this very account says something about."""
    if tag == Staker.TAG:
        owner = c.key(Staker, data, "owner")
        return [("delivering", owner), ("seats", owner), ("bonded", owner, c.number(Staker, data, "forfeits", 4))]
    if tag == Request.TAG:
        return [("held", bytes(address)), ("open", bytes(address))]
    if tag == Batch.TAG:
        return [("rounds", bytes(address)), ("unsettled", bytes(address))]
    if tag == MintLedger.TAG:
        return [("owed", c.key(MintLedger, data, "mint"))]
    if tag == SeatPage.TAG:
        first = c.number(SeatPage, data, "index", 4) * PAGE_PLACES
        page = c.number(SeatPage, data, "index", 4)
        return [("used", page), *(("locked", first + i) for i, place in enumerate(c.places(data)) if place[2])]
    return []


def _amount(seen: Seen) -> int:
    return int.from_bytes(seen.data[AMOUNT_AT : AMOUNT_AT + 8], "little")


def _total(seen: Seen) -> int:
    return c.number(MintLedger, seen.data, "total") if seen.data[:8] == MintLedger.TAG else 0
