"""Every state of the signing dialog over doubles: transactions of all kinds, and looks that fail or take their time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from market.errors import NodeUnavailable, TransactionRefused, UnsaidChange
from tests.helpers.ui_sale_fakes import ME, UNIT, FakeChange, FakeEffect, FakeInstruction, FakeRaw, FakeSummary

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

SAVINGS = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
STRANGER = "9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin"
NBSP = "\u00a0"

LOSES_POWER = FakeSummary(
    instructions=(
        FakeInstruction(
            "Token",
            "Approve",
            (
                FakeEffect(
                    "power",
                    "Lets 9xQe…VFin take everything from you at any time, without asking again.",
                    danger=True,
                    mint="GLN",
                ),
            ),
            FakeRaw("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", ((ME, True, True), (STRANGER, False, False))),
        ),
        FakeInstruction(
            "System", "Transfer", (FakeEffect("send", f"You send 1.5000{NBSP}SOL to your account “Savings”."),)
        ),
    ),
    own={SAVINGS: "Savings"},
    set_aside=(),
    changes=(
        FakeChange("wallet", None, 5 * 10**9, 35 * 10**8, ""),
        FakeChange("wallet", None, 0, 15 * 10**8, "", SAVINGS),
        FakeChange("wallet", "GLN", 90 * UNIT, 46 * UNIT, f"Your wallet: \u221244.00{NBSP}GLN"),
    ),
    dangers=(
        "The first and last characters of this address are those of one you have paid before, and the rest is not.",
        "Lets 9xQe…VFin take everything from you at any time, without asking again.",
    ),
    cannot_happen=("Cannot happen with this signature: showing your data to anyone.",),
)
UNKNOWN = FakeSummary(
    instructions=(
        *LOSES_POWER.instructions[1:],
        FakeInstruction(
            STRANGER,
            "not understood",
            (
                FakeEffect(
                    "step", "We cannot say what this does. It may change 2 accounts, and take all that they allow."
                ),
            ),
            FakeRaw(STRANGER, ((ME, True, True), (SAVINGS, False, True)), bytes(range(90))),
            known=False,
        ),
    ),
    cannot_happen=(),
    set_aside=(),
    unknown=(f"{STRANGER}: We cannot say what this does. It may change 2 accounts, and take all that they allow.",),
)
LONG = replace(
    LOSES_POWER,
    instructions=(
        FakeInstruction(
            "Memo",
            "Memo",
            (FakeEffect("note", "Writes for everyone to read: “" + "Überweisungsbestätigung " * 12 + "”"),),
        ),
        *LOSES_POWER.instructions * 3,
    ),
    changes=LOSES_POWER.changes * 3,
)


def finds(summary: FakeSummary) -> Callable[[], Awaitable[FakeSummary]]:
    """Return a look that finds a transaction at once."""

    async def look() -> FakeSummary:
        return summary

    return look


def fails(error: Exception) -> Callable[[], Awaitable[FakeSummary]]:
    """Return a look that fails."""

    async def look() -> FakeSummary:
        raise error

    return look


async def never() -> FakeSummary:
    """Look for ever."""
    await asyncio.get_running_loop().create_future()
    raise AssertionError


OFFLINE = NodeUnavailable("The node api.devnet.solana.com does not answer.")
WOULD_FAIL = TransactionRefused("The wallet has 0.20 GLN, and 1.00 GLN are to leave it.")
TAKES_MORE = UnsaidChange(
    f"We did not sign this. In its simulation your account “Savings” loses 12.00{NBSP}GLN, and its instructions say "
    f"0.00{NBSP}GLN."
)
