"""``gleaner protect --list`` and ``--discard``: drafts in words, and a question before one goes that was paid for."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.cli import protect as module
from app.cli.protect import _discard
from app.cli.protect_words import draft_lines
from app.errors import Declined, UserError
from app.store import Database
from tests.unit.app.test_app_sell_unsold import desk, pay, plan, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from app.sell.unsold import StoredDrafts


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[StoredDrafts]:
    with Database(tmp_path / "store.db", b"\x07" * 32) as database:
        made = desk(database, tmp_path)
        prepare(made, plan("a1"))
        pay(made, plan("c3"))
        yield made


def discard(kept: StoredDrafts, name: str, *, yes: bool = False) -> tuple[int, str]:
    async def ask(question: Callable[[], bool]) -> bool:
        return question()

    session = cast("Any", SimpleNamespace(terminal=SimpleNamespace(ask=ask)))
    return asyncio.run(_discard(session, kept, name, yes=yes))


def ids(kept: StoredDrafts) -> list[str]:
    return sorted(one.sale_id for one in asyncio.run(kept.drafts()))


def test_drafts_are_listed_with_cost_size_and_what_to_do(kept: StoredDrafts) -> None:
    paid, raw, hint = draft_lines(asyncio.run(kept.drafts()))
    assert "c3  walks.csv for “Rooms wanted”" in paid
    assert paid.endswith("epsilon 1.5 per day was paid for it; records not made yet")
    assert "it cost nothing; " in raw
    assert raw.endswith("bytes of exact records")
    assert hint == "Sell one with: gleaner sell --draft DRAFT"
    assert draft_lines(()) == ["Nothing is prepared."]


def test_a_paid_draft_goes_after_a_question_only(kept: StoredDrafts, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def no(question: str, *, yes: bool) -> bool:
        asked.append(question)
        return yes

    monkeypatch.setattr(module, "confirm", no)
    with pytest.raises(Declined, match="nothing was deleted"):
        discard(kept, "c3")
    assert asked == ["Epsilon 1.5 was spent on this draft and stays spent. Delete its records?"]
    assert ids(kept) == ["a1", "c3"]
    assert discard(kept, "c3", yes=True) == (1, "Deleted. What its noise cost stays spent.")
    assert discard(kept, "a1") == (1, "Deleted. It had cost nothing.")
    assert len(asked) == 2, "what cost nothing goes unasked"
    with pytest.raises(UserError, match="Nothing of the name"):
        discard(kept, "a1")


def test_unpaid_and_old_drafts_go_together(kept: StoredDrafts) -> None:
    assert discard(kept, "old") == (0, "Deleted drafts that had cost nothing: 0.")
    assert discard(kept, "unpaid") == (1, "Deleted drafts that had cost nothing: 1.")
    assert ids(kept) == ["c3"]
