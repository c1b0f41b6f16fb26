"""What may leave without asking for the passphrase again: in one signature, and in one day, for each token.

A limit does not refuse: above it, whoever sits at an unlocked window has to know the passphrase too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.store.database import now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from app.store import Settings

SOL: Final = "SOL"
_LIMITS: Final = "spend_limits"
_SPENT: Final = "spent_today"
_SENT: Final = "send"
_LEAVES: Final = frozenset({_SENT, "rent"})
_HELD: Final = "hold"
_POWER: Final = "power"


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


class Unmeasured(Enum):
    """Why no amount says what a signature may cost, so that the passphrase is asked for wherever there are limits."""

    POWER = "power"
    """It lets somebody else take something later, or gives control away."""
    UNREAD = "unread"
    """Not all of it could be decoded or simulated."""


class Moved(Protocol):
    """How one holding of the person changes, as in `market.explain.Change`."""

    @property
    def account(self) -> object:
        """Where it lies."""
        ...

    @property
    def mint(self) -> object:
        """Token, None for SOL."""
        ...

    @property
    def delta(self) -> int:
        """Base units, after minus before."""
        ...


class Said(Protocol):
    """What one sentence says, as in `market.effects.Effect`."""

    @property
    def kind(self) -> str:
        """What sort, a value of `market.effects.EffectKind`."""
        ...

    @property
    def amount(self) -> int | None:
        """Base units, None where the instruction does not say."""
        ...

    @property
    def mint(self) -> object:
        """Token, None for SOL."""
        ...

    @property
    def source(self) -> object:
        """Who pays, None where nobody does."""
        ...

    @property
    def destination(self) -> object:
        """Who gets it, None where nobody does."""
        ...

    @property
    def danger(self) -> bool:
        """Whether it gives control away."""
        ...


class Moves(Protocol):
    """As much of a transaction's summary as limits look at."""

    @property
    def changes(self) -> Iterable[Moved]:
        """Of all wallets of the person, from the simulation; empty where there was none, or the node hid them."""
        ...

    @property
    def effects(self) -> Iterable[Said]:
        """What the instructions do."""
        ...

    @property
    def unknown(self) -> Sequence[str]:
        """What could not be decoded or simulated."""
        ...

    @property
    def signers(self) -> Sequence[object]:
        """Who has to sign."""
        ...

    @property
    def me(self) -> object:
        """The wallet that signs."""
        ...

    @property
    def own(self) -> Container[object]:
        """The person's other wallets."""
        ...


def leaving(summary: Moves) -> dict[str, int]:
    """Return what leaves all wallets of the person together, token → base units; what stays theirs is not counted.

    Of each token the larger of what the simulation takes and what the sentences send away: a simulation that fails, or
    a node that shows none of it, makes nothing leave unasked.
    """
    simulated: defaultdict[str, int] = defaultdict(int)
    for change in summary.changes:
        simulated[_token(change.mint)] -= change.delta
    said = _said_to_leave(summary, seen=simulated)
    amounts = {token: max(simulated.get(token, 0), said.get(token, 0)) for token in [*simulated, *said]}
    return {token: amount for token, amount in amounts.items() if amount > 0}


def _said_to_leave(summary: Moves, seen: Container[str]) -> dict[str, int]:
    total: defaultdict[str, int] = defaultdict(int)
    at_home = {str(change.account) for change in summary.changes}

    def is_own(address: object) -> bool:
        return address == summary.me or address in summary.own or str(address) in at_home

    for effect in summary.effects:
        token = _token(effect.mint)
        # What is held as stake or bond stays the person's: the simulation shows it there, where it shows anything.
        leaves = effect.kind in _LEAVES or (effect.kind == _HELD and token not in seen)
        anothers = effect.source in summary.signers and not is_own(effect.source)
        if leaves and effect.amount and not anothers and not is_own(effect.destination):
            total[token] += effect.amount
    return total


def _token(mint: object) -> str:
    return SOL if mint is None else str(mint)


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

    def asks(self, summary: Moves) -> Unmeasured | None:
        """Return why no amount says what a signature may cost; None where one does, or where no limit was set."""
        if not self.all():
            return None
        if any(effect.kind == _POWER and effect.danger for effect in summary.effects):
            return Unmeasured.POWER
        seen = {_token(change.mint) for change in summary.changes}
        open_ended = any(
            effect.kind == _SENT and effect.amount is None and _token(effect.mint) not in seen
            for effect in summary.effects
        )
        return Unmeasured.UNREAD if summary.unknown or open_ended else None

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
