"""Limits above which the passphrase is asked for again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.cli.limited import LimitedApprover
from app.errors import Declined
from app.limits import SOL, Above, Limit, SpendLimits, Unmeasured, leaving
from app.store import Database, Settings
from market.effects import Effect, EffectKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

MINT, ME, OTHER, STAKE, STRANGER = (Pubkey.from_bytes(bytes([seed] * 32)) for seed in range(7, 12))
DAY_MS = 86_400_000


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    with Database(tmp_path / "store.db", bytes(32)) as database:
        yield Settings(database)


def summary(*changes: tuple[Pubkey | None, int], effects: Sequence[Effect] = (), unknown: tuple[str, ...] = ()) -> Any:
    """Changes of holdings in the person's wallet and in their stake."""
    shown = [SimpleNamespace(mint=mint, delta=delta, account=STAKE if delta > 0 else ME) for mint, delta in changes]
    return SimpleNamespace(changes=shown, effects=effects, unknown=unknown, signers=(ME,), me=ME, own={OTHER: "Other"})


def sends(amount: int, to: Pubkey, kind: EffectKind = EffectKind.SEND) -> Effect:
    return Effect(kind, "You send.", amount, MINT, ME, to)


def test_what_stays_the_persons_is_not_leaving() -> None:
    # From one account to another of theirs, into stake, and something that came.
    assert leaving(summary((None, -10), (None, 4), (MINT, -50), (MINT, 50))) == {SOL: 6}
    assert leaving(summary((MINT, 9), (None, -5))) == {SOL: 5}
    assert leaving(summary()) == {}


def test_what_is_said_to_leave_counts_where_no_simulation_shows_it() -> None:
    token = str(MINT)
    assert leaving(summary(effects=[sends(30, STRANGER), sends(5, STRANGER)])) == {token: 35}
    assert leaving(summary((MINT, -30), effects=[sends(30, STRANGER)])) == {token: 30}
    assert leaving(summary((MINT, -40), effects=[sends(30, STRANGER)])) == {token: 40}
    assert leaving(summary(effects=[sends(30, OTHER), sends(7, ME)])) == {}, "to a wallet of the same person"
    held = sends(50, STAKE, EffectKind.HOLD)
    assert leaving(summary((MINT, -50), (MINT, 50), effects=[held])) == {}, "seen to be in stake"
    assert leaving(summary(effects=[held])) == {token: 50}, "nothing says where it is"
    theirs = Effect(EffectKind.SEND, "They send.", 9, MINT, STRANGER, STAKE)
    both = summary(effects=[theirs])
    both.signers = (ME, STRANGER)
    assert leaving(both) == {}


async def test_what_no_amount_measures_asks_where_there_are_limits(settings: Settings) -> None:
    limits = SpendLimits(settings, "here")
    power = Effect(EffectKind.POWER, "Lets X take everything.", None, MINT, ME, STRANGER, danger=True)
    ends = Effect(EffectKind.POWER, "Ends what anyone may take.")
    gives, unread = summary(effects=[power]), summary(unknown=("It failed.",))
    assert limits.asks(gives) is limits.asks(unread) is None, "nobody wanted limits"
    limits.set(SOL, Limit(each=10))
    assert (limits.asks(gives), limits.asks(unread)) == (Unmeasured.POWER, Unmeasured.UNREAD)
    assert limits.asks(summary((MINT, -5), effects=[ends])) is None
    everything = Effect(EffectKind.SEND, "You send all of it.", None, MINT, ME, STRANGER)
    assert limits.asks(summary(effects=[everything])) is Unmeasured.UNREAD
    assert limits.asks(summary((MINT, -5), effects=[everything])) is None
    app: Any = SimpleNamespace(spend_limits=lambda: limits)
    terminal: Any = None
    for one, said in ((gives, "somebody else control"), (unread, "could be read")):
        with pytest.raises(Declined, match=said):
            await LimitedApprover(app, terminal, _Says(answer=True)).approve(one)


def test_each_signature_and_the_day_have_limits(settings: Settings) -> None:
    now = [DAY_MS * 20_000]
    limits = SpendLimits(settings, "here", lambda: now[0])
    assert limits.above({SOL: 1 << 60}) == ()
    limits.set(SOL, Limit(each=10, day=25))
    limits.set(str(MINT), Limit(day=5))
    assert limits.above({SOL: 10}) == ()
    assert limits.above({SOL: 11}) == (Above(SOL, 11, 10, in_a_day=False),)
    for _ in range(2):
        limits.count({SOL: 10})
    assert limits.above({SOL: 5}) == ()
    assert limits.above({SOL: 6, str(MINT): 6}) == (
        Above(SOL, 26, 25, in_a_day=True),
        Above(str(MINT), 6, 5, in_a_day=True),
    )
    now[0] += DAY_MS
    assert limits.above({SOL: 10}) == ()
    # Another network's tokens are others; zeros take a limit away.
    assert SpendLimits(settings, "elsewhere").all() == {}
    limits.set(SOL, Limit())
    assert list(limits.all()) == [str(MINT)]
    assert limits.above({SOL: 1 << 60}) == ()


class _Says:
    def __init__(self, answer: bool) -> None:  # noqa: FBT001 - a double
        self.answer = answer

    async def approve(self, _summary: Any) -> bool:
        return self.answer


async def test_yes_agrees_to_nothing_above_a_limit(settings: Settings) -> None:
    limits = SpendLimits(settings, "here")
    limits.set(SOL, Limit(each=10))
    app: Any = SimpleNamespace(spend_limits=lambda: limits)
    terminal: Any = None
    within, beyond = summary((None, -10)), summary((None, -11))
    assert not await LimitedApprover(app, terminal, _Says(answer=False)).approve(within)
    assert limits.above({SOL: 10}) == ()
    approver = LimitedApprover(app, terminal, _Says(answer=True))
    assert await approver.approve(within)
    with pytest.raises(Declined, match="--yes does not agree"):
        await approver.approve(beyond)
    limits.set(SOL, Limit(day=15))
    with pytest.raises(Declined, match="in a day"):
        await approver.approve(within)
