"""One instruction that succeeded: what it was given, and what its accounts must have become."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from solders.pubkey import Pubkey

from bench.fuzz import claims as c
from bench.fuzz.broken import Broken, require
from bench.fuzz.model.fields import Fields, account, blank, replace
from market.generated.accounts import Balance, Batch, Entry, MintLedger, Params, Round, SeatPage, Terms
from market.generated.instructions import ARGS
from tests.helpers import market_idl
from tests.helpers import market_reference as ref

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from bench.fuzz.steps import Call
    from bench.fuzz.world import Seen

ANYTHING: Final = object()
"""An account whose new bytes are not foretold (only the general invariants hold for it)."""
NOBODY: Final = Pubkey.default()
Row = tuple[bytes, int, int, int, int, int]
"""Owner, held, locked, exit, from, until of a place."""


@dataclass(frozen=True)
class Page:
    """A page of the seat table."""

    index: int
    used: int
    rows: tuple[Row, ...]

    @classmethod
    def unpack(cls, data: bytes) -> Page:
        """Read a page."""
        require(data[:8] == SeatPage.TAG, "wrong account", "page")
        return cls(c.number(SeatPage, data, "index", 4), c.number(SeatPage, data, "used", 4), c.places(data))

    def with_row(self, at: int, row: Row, *, used: int = 0) -> Page:
        """Return the page with another row, and so many more places in use."""
        return replace(self, used=self.used + used, rows=(*self.rows[:at], row, *self.rows[at + 1 :]))


@dataclass(frozen=True)
class Attempt:
    """A Round account: its head and the entries drawn."""

    head: Fields
    entries: tuple[Fields, ...]

    @staticmethod
    def unpack(data: bytes) -> Attempt:
        """Read an attempt."""
        return _attempt(data)

    def with_entry(self, index: int, entry: Fields) -> Attempt:
        """Return the attempt with another entry."""
        return replace(self, entries=(*self.entries[:index], entry, *self.entries[index + 1 :]))


@lru_cache(maxsize=128)
def _attempt(data: bytes) -> Attempt:
    head = account(Round, data)
    if head is None:
        raise Broken("wrong account", "round")
    rows = [data[at : at + Entry.SIZE] for at in range(Round.SIZE, len(data), Entry.SIZE)]
    return Attempt(head, tuple(Fields(Entry.__name__, row) for row in rows[: head.filled]))


@cache
def roles(name: str) -> tuple[str, ...]:
    """Return what an instruction's accounts are called, by the IDL."""
    found = next(i for i in market_idl.idl()["instructions"] if i["name"] == name)
    return tuple(account["name"] for account in found["accounts"])


@lru_cache(maxsize=64)
def params_of(data: bytes) -> Params:
    """Return a version of the parameters."""
    return Params.unpack(data)


_REFERENCE: Final = tuple(field.name for field in fields(ref.Params) if field.name != "batch_records")


@lru_cache(maxsize=256)
def numbers_of(data: bytes, records: int = 1 << 32) -> ref.Params:
    """Return the reference's parameters of a Params account, for a batch of so many records."""
    terms = params_of(data).terms
    require(terms.stake_token == ref.TOKEN, "reference", "it counts in tokens of six decimals")
    values: dict[str, Any] = {name: getattr(terms, name) for name in _REFERENCE}
    return ref.Params(**values, batch_records=records)


class Scene:
    """An instruction, and what its accounts were.

    Args:
        name: of the instruction.
        step: the call.
        before: its accounts before it.
        view: every account of the program before it.
        now_s: the clock, unix seconds.
        slot: the clock.
        rent: lamports an account of so many bytes must hold.
        rounds: the Rounds among them.
    """

    def __init__(
        self,
        name: str,
        step: Call,
        before: Mapping[Pubkey, Seen],
        view: Mapping[Pubkey, Seen],
        *,
        now_s: int,
        slot: int,
        rent: Callable[[int], int],
        rounds: Collection[Pubkey],
    ) -> None:
        self.name, self.before, self.view = name, before, view
        self.now_s, self.slot, self.rent, self._rounds = now_s, slot, rent, rounds
        self.metas = step.made.accounts
        self.at = {role: meta.pubkey for role, meta in zip(roles(name), self.metas, strict=False)}
        self.signer = self.metas[0].pubkey
        self._data = bytes(step.made.data)
        self._args: Any = None
        self.expected: dict[Pubkey, Any] = {}
        self.leaves: dict[Pubkey, int] = {}
        self.after: Mapping[Pubkey, Seen] = {}

    @property
    def args(self) -> Any:
        """Arguments of the instruction."""
        if self._args is None:
            self._args = ARGS[self._data[0]][1].read(self._data, 1)
        return self._args

    def more(self, count: int) -> list[Pubkey]:
        """Accounts after the first so many."""
        return [meta.pubkey for meta in self.metas[count:]]

    def holds(self, condition: bool, what: object) -> None:  # noqa: FBT001 - reads as an assertion
        """Raise Broken unless the instruction had the right to succeed."""
        if not condition:
            raise Broken(f"allowed {self.name}", str(what))

    # ------------------------------------------------------------------------------------------------ reading

    def address(self, role: str | Pubkey) -> Pubkey:
        """Return the address of a role."""
        return self.at[role] if isinstance(role, str) else role

    def data(self, role: str | Pubkey) -> bytes:
        """Return the bytes an account had; none where there was no account of the program."""
        return self.before[self.address(role)].data

    def get(self, kind: type[Any], role: str | Pubkey) -> Fields:
        """Return an account as it should be so far.

        Raises:
            Broken: it is not of this kind.
        """
        address = self.address(role)
        known = self.expected.get(address)
        return known if isinstance(known, Fields) else self._read(kind, self.before[address].data, role)

    def new(self, kind: type[Any], role: str | Pubkey) -> Fields:
        """Return an account as it is after the instruction."""
        return self._read(kind, self.after[self.address(role)].data, role)

    def _read(self, kind: type[Any], data: bytes, role: object) -> Fields:
        found = account(kind, data)
        if found is None:
            raise Broken("wrong account", f"{self.name} {role}: no {kind.__name__}")
        return found

    def or_blank(self, kind: type[Any], role: str | Pubkey) -> Fields:
        """Return an account as it should be so far, all zero where there is none."""
        address = self.address(role)
        return self.get(kind, role) if address in self.expected or self.data(address) else blank(kind)

    def page(self, role: str | Pubkey) -> Page:
        """Return a page as it should be so far."""
        known = self.expected.get(self.address(role))
        return known if isinstance(known, Page) else Page.unpack(self.data(role))

    def attempt(self, role: str | Pubkey) -> Attempt:
        """Return an attempt as it should be so far."""
        known = self.expected.get(self.address(role))
        return known if isinstance(known, Attempt) else Attempt.unpack(self.data(role))

    def attempt_after(self, role: str | Pubkey) -> Attempt:
        """Return an attempt as it is after the instruction."""
        return Attempt.unpack(self.after[self.address(role)].data)

    def rounds_of(self, batch: Pubkey) -> list[Attempt]:
        """Return every attempt of a batch there was before the instruction."""
        found = [self.view[at].data for at in self._rounds if c.key(Round, self.view[at].data, "batch") == bytes(batch)]
        return [Attempt.unpack(data) for data in found]

    @property
    def terms(self) -> Terms:
        """Numbers of the Params account the instruction names."""
        return params_of(self.data("params")).terms

    def numbers(self, records: int = 1 << 32) -> ref.Params:
        """Return the same as the reference's parameters."""
        return numbers_of(self.data("params"), records)

    def version_holds(self, version: int) -> None:
        """The Params account is of the version that holds here."""
        self.holds(params_of(self.data("params")).params_version == version, "params version")

    def epoch(self, config: Fields) -> int:
        """Return the present epoch of the seat table."""
        return int((self.slot - config.start_slot) // config.epoch_slots)

    def next_beacon(self, config: Fields) -> int:
        """Return the interval after the present one."""
        return int((self.slot - config.start_slot) // config.beacon_slots) + 1

    # ------------------------------------------------------------------------------------------------ expecting

    def put(self, role: str | Pubkey, account: object) -> None:
        """Say what an account must have become: a layout, None for closed, or ANYTHING."""
        self.expected[self.address(role)] = account

    def credit(self, role: str | Pubkey, owner: Pubkey, mint: Pubkey, amount: int) -> None:
        """A Balance grows; it is created if there is none; nothing happens for nothing."""
        if amount:
            balance = self.or_blank(Balance, role)
            known = balance.owner in {owner, NOBODY} and balance.mint in {mint, NOBODY}
            self.holds(known, f"balance of another: {role}")
            self.put(role, replace(balance, owner=owner, mint=mint, amount=balance.amount + amount))

    def total(self, role: str, mint: Pubkey, change: int, **others: int) -> None:
        """The ledger of a mint counts other tokens."""
        ledger = self.get(MintLedger, role)
        self.holds(ledger.mint == mint, f"ledger of another mint: {role}")
        moved = {name: getattr(ledger, name) + amount for name, amount in others.items()}
        self.put(role, replace(ledger, total=ledger.total + change, **moved))

    def tip(self, batch: Fields) -> Fields:
        """One tip leaves the batch, never out of its rent; return the batch after it."""
        if not batch.tips:
            return batch
        address = self.at["batch"]
        spare = self.before[address].lamports - self.leaves.get(address, 0) - self.rent(Batch.SIZE)
        self.leaves[address] = self.leaves.get(address, 0) + max(0, min(self.terms.tip_lamports, spare))
        return replace(batch, tips=batch.tips - 1)
