"""What may leave without asking for the passphrase again: in one signature, and in one day, for each token.

A limit does not refuse: above it, whoever sits at an unlocked window has to know the passphrase too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.store.database import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from app.store import Settings

SOL: Final = "SOL"
_LIMITS: Final = "spend_limits"
_SPENT: Final = "spent_today"


@dataclass(frozen=True, slots=True)
class Limit:
    """Base units that leave without asking again, in one signature and in one day (UTC); 0 asks for nothing."""

    each: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class Above:
    """What goes beyond a limit.

    Attributes:
        token: `SOL` or the mint.
        amount: base units that would leave, in this signature or with it in this day.
        limit: base units.
        in_a_day: whether it is the day's limit.
    """

    token: str
    amount: int
    limit: int
    in_a_day: bool


class Moved(Protocol):
    """How one holding of the person changes, as in `market.explain.Change`."""

    @property
    def mint(self) -> object:
        """Token, None for SOL."""
        ...

    @property
    def delta(self) -> int:
        """Base units, after minus before."""
        ...


class Moves(Protocol):
    """As much of a transaction's summary as limits look at."""

    @property
    def changes(self) -> Iterable[Moved]:
        """Of all wallets of the person."""
        ...


def leaving(summary: Moves) -> dict[str, int]:
    """Return what leaves all wallets of the person together, token → base units; what stays theirs is not counted."""
    total: defaultdict[str, int] = defaultdict(int)
    for change in summary.changes:
        total[SOL if change.mint is None else str(change.mint)] -= change.delta
    return {token: amount for token, amount in total.items() if amount > 0}


class SpendLimits:
    """The limits on one network, and what left today.

    Args:
        settings: the open store's.
        genesis_hash: of the network; its tokens are not another's.
        clock_ms: milliseconds since 1970, UTC.
    """

    def __init__(self, settings: Settings, genesis_hash: str, clock_ms: Callable[[], int] = now_ms) -> None:
        self._settings, self._network, self._clock_ms = settings, genesis_hash, clock_ms

    def get(self, token: str) -> Limit:
        """Return the limit of a token."""
        each, day = self._stored(_LIMITS).get(token, (0, 0))
        return Limit(int(each), int(day))

    def all(self) -> dict[str, Limit]:
        """Return every limit that was set."""
        return {token: self.get(token) for token in self._stored(_LIMITS)}

    def set(self, token: str, limit: Limit) -> None:
        """Set the limit of a token; zeros take it away."""
        stored = {name: pair for name, pair in self._stored(_LIMITS).items() if name != token}
        if limit != Limit():
            stored[token] = [limit.each, limit.day]
        self._store(_LIMITS, stored)

    def above(self, amounts: Mapping[str, int]) -> tuple[Above, ...]:
        """Return which limits these amounts go beyond."""
        spent, found = self._today(), []
        for token, amount in amounts.items():
            limit, together = self.get(token), spent.get(token, 0) + amount
            if limit.each and amount > limit.each:
                found.append(Above(token, amount, limit.each, in_a_day=False))
            elif limit.day and together > limit.day:
                found.append(Above(token, together, limit.day, in_a_day=True))
        return tuple(found)

    def count(self, amounts: Mapping[str, int]) -> None:
        """Count what was agreed to, whether it lands or not."""
        spent = self._today()
        for token, amount in amounts.items():
            spent[token] = spent.get(token, 0) + amount
        self._store(_SPENT, {"day": self._day(), "amounts": spent})

    def _today(self) -> dict[str, int]:
        stored = self._stored(_SPENT)
        return dict(stored["amounts"]) if stored.get("day") == self._day() else {}

    def _day(self) -> str:
        return datetime.fromtimestamp(self._clock_ms() / 1000, UTC).strftime("%Y-%m-%d")

    def _stored(self, name: str) -> dict[str, Any]:
        found: dict[str, Any] = self._settings.get(name, default={}).get(self._network, {})
        return found

    def _store(self, name: str, value: Mapping[str, Any]) -> None:
        self._settings.set(name, self._settings.get(name, default={}) | {self._network: value})
