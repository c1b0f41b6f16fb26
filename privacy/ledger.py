"""What all sales of a dataset reveal together: Rényi accounting with an adaptive filter.

Pure arithmetic; where rows are kept (hash-chained, encrypted) is the business of whoever implements `LedgerRows`.

A mechanism of pure epsilon-DP has Rényi divergence at most min(eps, alpha * eps**2 / 2) at every order alpha: the
first because the divergence grows with the order up to the max-divergence (Mironov 2017, "Rényi differential
privacy", proposition 9), the second because it is eps**2/2-zCDP (Bun and Steinke 2016, "Concentrated differential
privacy", proposition 3.3). Vectors add under adaptive composition (Mironov, proposition 1).

What the next sale spends may depend on earlier answers, so the limit is a filter and not a sum after the fact: sums
that must stay under a budget fixed beforehand are valid for adaptive choices, for pure epsilon (Rogers et al. 2016,
"Privacy odometers and filters") and at each order (Feldman and Zrnic 2021, "Individual privacy accounting via a Rényi
filter"), and for epsilons whose deltas are summed beside them (Whitehouse et al. 2023, "Fully-adaptive composition in
differential privacy"). Which order gives the answer may itself depend on answers, so delta is divided among the orders
(union bound), each with the tail bound exp((alpha - 1) * (rdp - eps)) of Mironov's proposition 3.
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, get_args

from privacy.errors import CapExceededError, InvalidLedgerEntryError, SpendError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Unit = Literal["record", "user-day", "answer", "place"]
"""What is protected: one record; all of one day; one vector of answers; where one was, within 200 m."""
Relation = Literal["add-or-remove", "replace-one"]
Method = Literal["sum", "rdp"]

ORDERS: Final = (1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0)
"""Rényi orders of every stored vector; changing them needs a new entry version."""

DEFAULT_DELTA = 1e-6
_VERSION, _VERSION_WITH_DELTA = 1, 2
_UNITS_OF_VERSION_1 = ("record", "user-day")
_DIGEST_TAG = b"gln:ledger-entry:1"
_ENTRY_CHARS = 10_000
_SLACK = 1e-12  # sums of doubles


def pure_epsilon_rdp(epsilon: float) -> tuple[float, ...]:
    """Return the Rényi vector of a pure epsilon-DP mechanism (sources in the module's docstring)."""
    return tuple(min(epsilon, order * epsilon * epsilon / 2) for order in ORDERS)


def zcdp_rdp(rho: float) -> tuple[float, ...]:
    """Return the Rényi vector of a rho-zCDP mechanism, such as Gaussian noise: rho * alpha (see `privacy.zcdp`)."""
    return tuple(rho * order for order in ORDERS)


def rdp_to_epsilon(rdp: Sequence[float], delta: float) -> float:
    """Return the smallest epsilon for this delta over the orders, delta divided equally among them."""
    share = delta / len(ORDERS)
    return min(spent + math.log(1 / share) / (order - 1) for spent, order in zip(rdp, ORDERS, strict=True))


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One spend.

    Attributes:
        entry_id: the release it pays for; recording the same entry again spends nothing.
        dataset: identity of the data in the app's catalogue, not of one file: a new export of the same life is the
            same dataset, or the limit would mean nothing.
        unit: what is protected; units are never added to each other.
        mechanism: name and parameters, readable.
        epsilon: per unit.
        rdp: Rényi vector at `ORDERS`.
        purpose: what it was spent for, shown to the user.
        created_at_ms: milliseconds since 1970, UTC.
        relation: neighbouring datasets differ by adding or removing one unit, or by replacing one.
        delta: failure probability of `epsilon`; 0 for pure differential privacy. The Rényi vector needs none.
    """

    entry_id: str
    dataset: str
    unit: Unit
    mechanism: str
    epsilon: float
    purpose: str
    created_at_ms: int
    rdp: tuple[float, ...] = ()
    relation: Relation = "add-or-remove"
    delta: float = 0.0

    def __post_init__(self) -> None:
        if not self.rdp and not self.delta:  # only pure epsilon says what its vector is
            object.__setattr__(self, "rdp", pure_epsilon_rdp(self.epsilon))
        numbers = (self.epsilon, *self.rdp)
        if (
            self.unit not in get_args(Unit)
            or self.relation not in get_args(Relation)
            or not 0 <= self.delta < 1
            or len(self.rdp) != len(ORDERS)
            or not all(math.isfinite(number) and number >= 0 for number in numbers)
            or self.epsilon <= 0
            or not self.entry_id
            or not self.dataset
        ):
            raise InvalidLedgerEntryError("A row of the privacy ledger is not possible. Nothing was spent.")

    def to_json(self) -> str:
        """Return the canonical text."""
        document = asdict(self) | {"version": _VERSION_WITH_DELTA}
        if not self.delta and self.unit in _UNITS_OF_VERSION_1:
            # As it was always written: digests of rows that are there do not change.
            document = {name: value for name, value in document.items() if name != "delta"} | {"version": _VERSION}
        return json.dumps(document, sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> LedgerEntry:
        """Read what `to_json` wrote.

        Raises:
            InvalidLedgerEntryError: it is something else.
        """
        try:
            document: dict[str, Any] = json.loads(text[: _ENTRY_CHARS + 1])
            if document.pop("version") not in (_VERSION, _VERSION_WITH_DELTA):
                raise InvalidLedgerEntryError("The privacy ledger was written by a newer version. Update the app.")
            return cls(**{**document, "rdp": tuple(document["rdp"])})
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            message = "A row of the privacy ledger cannot be read. No sale with noise is possible until it is repaired."
            raise InvalidLedgerEntryError(message) from error

    @property
    def digest(self) -> str:
        """SHA-256 over the tag `gln:ledger-entry:1` and the canonical text, in hex."""
        return hashlib.sha256(_DIGEST_TAG + self.to_json().encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Cap:
    """The user's limit for one dataset and unit.

    Attributes:
        epsilon: total that may be reached.
        delta: failure probability of the Rényi bound, and as much again for the sum of epsilons where rows have a
            delta of their own: the limit holds but for twice this.
    """

    epsilon: float
    delta: float = DEFAULT_DELTA

    def __post_init__(self) -> None:
        if not (math.isfinite(self.epsilon) and self.epsilon > 0 and 0 < self.delta < 1):
            raise InvalidLedgerEntryError("A privacy limit must be larger than zero.")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a spend fits.

    Attributes:
        allowed: it does.
        epsilon_before: what this dataset and unit have spent.
        epsilon_after: what it would be afterwards.
        cap_epsilon: the limit.
        method: `sum` of epsilons, or `rdp` (at the cap's delta) where that is smaller or the rows' own deltas add to
            more than the cap's.
    """

    allowed: bool
    epsilon_before: float
    epsilon_after: float
    cap_epsilon: float
    method: Method


class Ledger:
    """The arithmetic over rows."""

    @staticmethod
    def spent(entries: Iterable[LedgerEntry], dataset: str, unit: Unit, delta: float = DEFAULT_DELTA) -> float:
        """Return the epsilon spent for one dataset and unit: the smaller of the sum and the Rényi bound."""
        return _total([entry for entry in entries if (entry.dataset, entry.unit) == (dataset, unit)], delta)[0]

    @staticmethod
    def running(entries: Iterable[LedgerEntry], delta: float = DEFAULT_DELTA) -> list[float]:
        """Return the epsilon spent after each of the rows of one dataset and unit, in order."""
        basic = own_delta = 0.0
        rdp = [0.0] * len(ORDERS)
        totals = []
        for entry in entries:
            basic, own_delta = basic + entry.epsilon, own_delta + entry.delta
            rdp = [spent + more for spent, more in zip(rdp, entry.rdp, strict=True)]
            totals.append(_smaller(basic, own_delta, rdp, delta)[0])
        return totals

    @staticmethod
    def check(entries: Iterable[LedgerEntry], new: LedgerEntry, cap: Cap) -> Verdict:
        """Say whether `new` fits under `cap`, before anything is computed."""
        same = [entry for entry in entries if (entry.dataset, entry.unit) == (new.dataset, new.unit)]
        before, _ = _total(same, cap.delta)
        after, method = _total([*same, new], cap.delta)
        return Verdict(after <= cap.epsilon + _SLACK, before, after, cap.epsilon, method)


def _total(entries: Sequence[LedgerEntry], delta: float) -> tuple[float, Method]:
    if not entries:
        return 0.0, "sum"
    basic = math.fsum(entry.epsilon for entry in entries)
    rdp = [math.fsum(column) for column in zip(*(entry.rdp for entry in entries), strict=True)]
    return _smaller(basic, math.fsum(entry.delta for entry in entries), rdp, delta)


def _smaller(basic: float, own_delta: float, rdp: Sequence[float], delta: float) -> tuple[float, Method]:
    bound = rdp_to_epsilon(rdp, delta)
    summable = own_delta <= delta * (1 + _SLACK)
    return (basic, "sum") if summable and basic <= bound else (bound, "rdp")


class LedgerRows(Protocol):
    """Where rows are kept. `append` returns only when the row is durable."""

    def append(self, entry: LedgerEntry) -> object:
        """Add a row at the end, durably; what it returns is not used."""
        ...

    def rows(self) -> Sequence[LedgerEntry]:
        """Return all rows in order."""
        ...


class SpendReceipt:
    """Proof that a spend is in the ledger; good for drawing noise once. Made by `record_spend` or `reclaim_spend`."""

    __slots__ = ("_used", "entry")

    def __init__(self, entry: LedgerEntry, *, _made_by: object) -> None:
        if _made_by is not _MINT:
            raise SpendError("Only the ledger makes receipts. This is a fault in the app; nothing was drawn.")
        self.entry = entry
        self._used = False

    def use(self, digest: str) -> None:
        """Take the receipt for the entry with this digest.

        Raises:
            SpendError: it is for another entry, or was used before.
        """
        if self.entry.digest != digest:
            raise SpendError("The recorded spend is for something else. No noise was drawn.")
        if self._used:
            raise SpendError("This spend was used before. Drawing again would reveal more than was counted.")
        self._used = True


_MINT: Final = object()


def record_spend(rows: LedgerRows, entry: LedgerEntry, cap: Cap) -> SpendReceipt:
    """Check the cap, write the row, and return the receipt without which no noise is drawn.

    Raises:
        CapExceededError: the spend does not fit; nothing was written.
        SpendError: a row with this id is there already (see `reclaim_spend`).
    """
    known = list(rows.rows())
    if any(row.entry_id == entry.entry_id for row in known):
        raise SpendError("This release is already in the privacy ledger. Go on with it instead of starting it again.")
    verdict = Ledger.check(known, entry, cap)
    if not verdict.allowed:
        raise CapExceededError(
            f"Stopped before anything was computed: this sale would bring what was revealed from "
            f"{verdict.epsilon_before:.2f} to {verdict.epsilon_after:.2f}, and your limit is {cap.epsilon:.2f}."
        )
    rows.append(entry)
    return SpendReceipt(entry, _made_by=_MINT)


def reclaim_spend(rows: LedgerRows, entry_id: str) -> SpendReceipt:
    """Return the receipt of a recorded spend whose noise was lost in a crash before anything of it was kept.

    The caller knows from its journal that no drawn result was stored or sent; noise nobody saw revealed nothing, so
    drawing again under the same spend is sound.

    Raises:
        SpendError: no such row.
    """
    for row in rows.rows():
        if row.entry_id == entry_id:
            return SpendReceipt(row, _made_by=_MINT)
    raise SpendError("This release is not in the privacy ledger. No noise was drawn.")
