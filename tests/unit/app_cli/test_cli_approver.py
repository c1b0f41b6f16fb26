"""What the terminal agrees to by itself, and what only a person can type out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.cli.terminal import UNKNOWN_PHRASE, TerminalApprover
from app.errors import Declined
from market.explain import TransactionSummary

if TYPE_CHECKING:
    from collections.abc import Callable

ME = Pubkey.from_bytes(b"\1" * 32)
PLAIN = TransactionSummary(ME, (ME,), (), (), (), 5_000, "0.000005 SOL", (), (), ME)
UNKNOWN = replace(PLAIN, unknown=("Strange: We cannot say what this does.",))


class Asks:
    """Stands for the terminal: asks at once."""

    async def ask(self, question: Callable[[], Any]) -> Any:
        return question()


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Somebody at the terminal; what they type comes from this list."""
    typed: list[str] = []
    monkeypatch.setattr("app.cli.terminal.has_person", lambda: True)
    monkeypatch.setattr("app.cli.terminal.click.prompt", lambda *_, **__: typed.pop(0))
    monkeypatch.setattr("app.cli.terminal.click.confirm", lambda *_, **__: typed.pop(0) == "y")
    return typed


def approver(*, yes: bool = False, allow_unknown: bool = False) -> tuple[TerminalApprover, list[str]]:
    said: list[str] = []
    terminal: Any = Asks()
    return TerminalApprover(terminal, said.append, yes=yes, allow_unknown=allow_unknown), said


async def test_yes_agrees_to_what_is_understood_and_harmless() -> None:
    assert await approver(yes=True)[0].approve(PLAIN)
    with pytest.raises(Declined):
        await approver(yes=True)[0].approve(replace(PLAIN, dangers=("Gives it away.",)))


@pytest.mark.parametrize("yes", [False, True])
async def test_the_unknown_is_typed_out_or_not_signed(person: list[str], *, yes: bool) -> None:
    person[:] = ["y", UNKNOWN_PHRASE.upper(), "", f" {UNKNOWN_PHRASE} "]
    asked, said = approver(yes=yes, allow_unknown=True)
    assert [await asked.approve(UNKNOWN) for _ in range(4)] == [False, False, False, True]
    assert "  NOT UNDERSTOOD: Strange: We cannot say what this does." in said


async def test_the_unknown_is_not_even_asked_for_without_the_option(person: list[str]) -> None:
    person[:] = [UNKNOWN_PHRASE]
    assert not await approver(yes=True)[0].approve(UNKNOWN)
    assert not await approver()[0].approve(UNKNOWN)
    assert person == [UNKNOWN_PHRASE]


async def test_nobody_types_for_a_person_who_is_not_there() -> None:
    with pytest.raises(Declined):
        await approver(yes=True, allow_unknown=True)[0].approve(UNKNOWN)
