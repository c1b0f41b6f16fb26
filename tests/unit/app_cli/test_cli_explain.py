"""What ``gleaner explain`` prints about a number that agrees, one that does not, and one that cannot be redone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from solders.pubkey import Pubkey

from app.cli.explain import _ask, alarming, as_lines, as_value
from app.cli.output import plain
from app.errors import UserError
from market.explained import Explained, Part

if TYPE_CHECKING:
    from app.cli.session import Session
    from app.connection import Connection

ACCOUNT = Pubkey.from_bytes(b"\x07" * 32)
PARTS = (Part("first", 10, "finalize", 50, "what the delivery earned"), Part("then", 12, "withdraw", -20, "paid out"))
NUMBER = Explained(ACCOUNT, "amount", 15, 30, PARTS)


def test_a_number_that_agrees() -> None:
    assert not alarming(NUMBER)
    value = plain(as_value(NUMBER))
    assert (value["shown"], value["redone"], value["verdict"]) == (30, 30, "Agreed")
    assert value["parts"][1] == {"signature": "then", "slot": 12, "step": "withdraw", "amount": -20, "why": "paid out"}
    lines = as_lines(NUMBER)
    assert lines[0] == f"amount: 30 base units (account {ACCOUNT}, slot 15)"
    assert lines[1] == "  +50  what the delivery earned (finalize), slot 10, first"
    assert lines[-1] == "  Agrees with its transactions."


def test_a_number_that_does_not_is_an_alarm() -> None:
    lie = replace(NUMBER, shown=31)
    assert alarming(lie)
    assert as_value(lie)["verdict"] == "Discrepancy"
    assert "ALARM: its transactions give 30." in as_lines(lie)[-1]


def test_a_number_that_cannot_be_redone_is_neither() -> None:
    unknown = replace(NUMBER, reason="a round is closed")
    assert not alarming(unknown)
    value = as_value(unknown)
    assert (value["redone"], value["verdict"]) == (None, "NotRedone")
    assert as_lines(unknown)[-1] == "  Not redone: a round is closed."


class Joined:
    """A network that must not be asked anything."""

    rpc: Any = None
    tokens: dict[Any, Any] = {}  # noqa: RUF012 - never changed

    class reader:  # noqa: N801 - stands for an attribute
        program = ACCOUNT
        addresses = None


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("batch", ()),
        ("request", ("a", "b")),
        ("batch", ("no address",)),
        ("seat", (str(ACCOUNT), "0", "0")),
        ("seat", (str(ACCOUNT), "0", "x", "0")),
        ("seat", (str(ACCOUNT), "3", "0", "0")),
        ("balance", ("SOL",)),
        ("balance", ("nonsense",)),
        ("balance", ()),
        ("stake", ("a", "b")),
    ],
)
async def test_what_is_mistyped_is_said_before_anything_is_asked(kind: str, what: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as said:
        await _ask(cast("Session", None), cast("Connection", Joined), kind, what)
    assert said.value.problem.next_step
