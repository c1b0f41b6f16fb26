"""Limits above which the passphrase is asked for again."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.cli.limited import LimitedApprover
from app.errors import Declined
from app.limits import SOL, Above, Limit, SpendLimits, leaving
from app.store import Database, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MINT = Pubkey.from_bytes(bytes([7] * 32))
DAY_MS = 86_400_000


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    with Database(tmp_path / "store.db", bytes(32)) as database:
        yield Settings(database)


def summary(*changes: tuple[Pubkey | None, int]) -> Any:
    return SimpleNamespace(changes=[SimpleNamespace(mint=mint, delta=delta) for mint, delta in changes])


def test_what_stays_the_persons_is_not_leaving() -> None:
    # From one account to another of theirs, into stake, and something that came.
    assert leaving(summary((None, -10), (None, 4), (MINT, -50), (MINT, 50))) == {SOL: 6}
    assert leaving(summary((MINT, 9), (None, -5))) == {SOL: 5}
    assert leaving(summary()) == {}


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
