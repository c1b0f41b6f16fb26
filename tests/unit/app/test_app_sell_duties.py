"""Samples that were under way while the batch moved on are made again, and not an error of the sale."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.sell import duties as module
from app.sell.duties import Duties
from market.errors import TransactionRefused
from market.generated.constants import State

if TYPE_CHECKING:
    from market.reader import Attempt
    from market.views import BatchView

COMMITTING = {"state": State.COMMIT, "round": 0, "redraw": 0, "outer_round": 0}


class Reader:
    """Shows a batch as it is by now."""

    def __init__(self, now: dict[str, Any]) -> None:
        self._now = now

    async def clock(self) -> Any:
        return SimpleNamespace(unix_s=10)

    async def batch(self, address: object) -> Any:
        del address
        return SimpleNamespace(value=SimpleNamespace(**self._now))


async def share(monkeypatch: pytest.MonkeyPatch, now: dict[str, Any]) -> list[str]:
    """Share samples of a batch whose transaction the program refuses; returns the steps that were tried."""
    tried: list[str] = []

    async def refused(_steps: object, _connection: object, _number: int, step: str, **_: object) -> str:
        tried.append(step)
        raise TransactionRefused("The program refused it.", reason="WrongRound")

    async def samples(*_: object) -> Any:
        return SimpleNamespace()

    monkeypatch.setattr(module, "once", refused)
    monkeypatch.setattr(Duties, "_samples", samples)
    connection = cast("Any", SimpleNamespace(reader=Reader(now)))
    identity = cast("Any", SimpleNamespace(delegate=None))
    duties = Duties(connection, identity, cast("Any", None), Path(), None)
    view = cast("BatchView", SimpleNamespace(address=None, batch=SimpleNamespace(**COMMITTING)))
    attempt = cast("Attempt", SimpleNamespace(round=SimpleNamespace(r=0, redraw=0, share_by_s=20)))
    await duties._share(0, view, attempt)
    return tried


@pytest.mark.asyncio
@pytest.mark.parametrize("change", [{"outer_round": 1}, {"redraw": 1}, {"state": State.DECIDED}])
async def test_a_batch_that_moved_on_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
) -> None:
    assert await share(monkeypatch, COMMITTING | change) == ["shared:0:0"]


@pytest.mark.asyncio
async def test_a_refusal_of_a_batch_as_it_was_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(TransactionRefused):
        await share(monkeypatch, COMMITTING)
