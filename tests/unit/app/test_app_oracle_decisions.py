from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from app.oracle.decisions import MAX_REASON_CHARS, Decision, RememberedDecisions, StoredDecisions
from app.store import Database, Settings

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"k" * 32
BATCH, OTHER, ME, SOMEBODY = (Keypair().pubkey() for _ in range(4))


def test_the_first_decision_stays_and_outlives_the_process(tmp_path: Path) -> None:
    with Database(tmp_path / "store.db", KEY) as database:
        decisions = StoredDecisions(Settings(database))
        assert decisions.decided(BATCH, ME) is None
        decisions.decide(BATCH, ME, Decision(accept=False, reason="r" * 1_000))
        decisions.decide(BATCH, ME, Decision(accept=True))
    with Database(tmp_path / "store.db", KEY) as database:
        decisions = StoredDecisions(Settings(database))
        assert decisions.decided(BATCH, ME) == Decision(accept=False, reason="r" * MAX_REASON_CHARS)
        assert decisions.decided(OTHER, ME) is None
        assert decisions.decided(BATCH, SOMEBODY) is None


@pytest.mark.parametrize("accept", [True, False])
def test_in_memory_the_first_stays_too(*, accept: bool) -> None:
    decisions = RememberedDecisions()
    decisions.decide(BATCH, ME, Decision(accept))
    decisions.decide(BATCH, ME, Decision(not accept))
    assert decisions.decided(BATCH, ME) == Decision(accept)
