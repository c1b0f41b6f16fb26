"""A transaction against what was shown of it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from solders.pubkey import Pubkey

from market.errors import MalformedAnswer, NodeTimeout
from market.explain import Change, TransactionSummary
from market.history import HistoryEntry
from market.shown import check_shown, worse_than_shown

ME, MINT, OTHER, SAVINGS = (Pubkey.from_bytes(bytes([n]) * 32) for n in (1, 2, 3, 4))
FEE = 5_400


def summary(**deltas: int) -> TransactionSummary:
    mints = {"sol": None, "token": MINT}
    changes = tuple(Change("wallet", mints[name], 10_000, 10_000 + delta, "", ME, ME) for name, delta in deltas.items())
    # What is held on the market is not in the wallet, and does not count for it.
    held = Change("stake", MINT, 0, 7, "", ME, OTHER)
    return TransactionSummary(ME, (ME,), (), (), (*changes, held), FEE, "", (), (), ME, {SAVINGS: "Savings"})


def entry(lamports: int = 0, token: int = 0, of: Pubkey = ME) -> HistoryEntry:
    tokens = {(str(of), MINT): token} if token else {}
    return HistoryEntry(
        signature="1" * 64,
        slot=5,
        block_time_s=None,
        failed=False,
        fee_lamports=FEE,
        payer=ME,
        steps=(),
        events=(),
        lamports={of: lamports} if lamports else {},
        tokens=tokens,
    )


@pytest.mark.parametrize(
    ("shown", "moved"),
    [
        (summary(sol=-FEE), entry(-FEE)),
        (summary(), entry(-FEE)),
        (summary(sol=-2_000_000, token=50), entry(-2_000_000 - FEE, 50)),
        (summary(sol=-2_000_000), entry(-FEE)),
        (summary(token=50), entry(-FEE, 51)),
        (summary(token=-50), entry(-FEE, -50)),
        (summary(), entry(-9, -9, of=OTHER)),
    ],
)
def test_as_shown_or_better_is_well(shown: TransactionSummary, moved: HistoryEntry) -> None:
    assert worse_than_shown(shown, moved) == ()


@pytest.mark.parametrize(
    ("shown", "moved", "words"),
    [
        (summary(), entry(-FEE - 1), "SOL changed by -5,401 lamports, not by +0"),
        (summary(sol=1_000_000), entry(-FEE), "SOL changed by -5,400 lamports, not by +1,000,000"),
        (summary(token=50), entry(-FEE, 49), "changed by +49 base units, not by +50"),
        (summary(token=50), entry(-FEE), "changed by +0 base units, not by +50"),
        (summary(), entry(-FEE, -1), "changed by -1 base units, not by +0"),
        (summary(), entry(-1, of=SAVINGS), "SOL of “Savings” changed by -1 lamports, not by +0"),
        (summary(), entry(0, -1, of=SAVINGS), "of “Savings” changed by -1 base units, not by +0"),
        (replace(summary(), payer=OTHER), entry(-1), "SOL changed by -1 lamports, not by +0"),
    ],
)
def test_less_than_shown_is_said(shown: TransactionSummary, moved: HistoryEntry, words: str) -> None:
    (said,) = worse_than_shown(shown, moved)
    assert words in said


@pytest.mark.parametrize("error", [NodeTimeout("late"), MalformedAnswer("nonsense")])
async def test_a_node_that_does_not_answer_makes_no_failure_of_what_landed(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    async def get_transaction(_signature: str) -> None:
        raise error

    node: Any = SimpleNamespace(get_transaction=get_transaction)
    await check_shown(node, OTHER, summary(sol=-5), "1" * 64)
    assert "landed and could not be compared" in caplog.text
