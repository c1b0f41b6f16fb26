"""Commitments: every read at a commitment equals a model that keeps a copy of every slot; and history's bounds."""

import itertools
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from devnet.config import FINALITY_SLOTS
from tests.unit.devnet.devnet_local import RICH, SOL, Local, local_node, pay

_PEOPLE = [Keypair.from_seed(bytes([index]) * 32).pubkey() for index in range(3)]
_COUNTER = itertools.count()  # no two payments alike, or they would be one transaction
_SYSTEM = "11111111111111111111111111111111"


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Local]:
    with local_node(tmp_path) as opened:
        yield opened


_STEPS = st.lists(
    st.one_of(st.tuples(st.integers(0, 2), st.integers(SOL, 2 * SOL)), st.integers(1, 40)), min_size=1, max_size=12
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_reads_follow_their_commitment(local: Local, steps: list[Any]) -> None:
    history: dict[int, list[int]] = {}

    def snapshot() -> list[int]:
        return [local.balance(person) for person in _PEOPLE]

    local.advance()  # the open slot may hold payments of an earlier example
    first = local.node.slot
    before = snapshot()
    for step in steps:
        if isinstance(step, int):
            for _ in range(step):
                history[local.node.slot] = snapshot()
                local.advance()
        else:
            index, lamports = step
            local.run([pay(_PEOPLE[index], lamports + next(_COUNTER))])
    history[local.node.slot] = snapshot()
    for commitment in ("processed", "confirmed", "finalized"):
        slot = local.rpc("getSlot", {"commitment": commitment})
        seen = [local.balance(person, commitment) for person in _PEOPLE]
        # Slots from before this example were not recorded: nothing changed in them since `before`.
        if slot >= first:
            assert seen == history[slot]
        elif first - 1 <= slot:
            assert seen == before
        config = {"commitment": commitment, "encoding": "base64", "dataSlice": {"offset": 0, "length": 0}}
        found = local.rpc("getProgramAccounts", _SYSTEM, config)
        listed = {entry["pubkey"]: entry["account"]["lamports"] for entry in found}
        assert [listed.get(str(person), 0) for person in _PEOPLE] == seen


def test_statuses_rise_from_processed_to_finalized(local: Local) -> None:
    local.advance(FINALITY_SLOTS)
    signature = local.run([pay(_PEOPLE[0], SOL)])

    def status() -> tuple[str, int | None]:
        value = local.rpc("getSignatureStatuses", [signature])["value"][0]
        return value["confirmationStatus"], value["confirmations"]

    assert status() == ("processed", 0)
    local.advance()
    assert status() == ("confirmed", 1)
    local.advance(FINALITY_SLOTS - 2)
    assert status()[0] == "confirmed"
    local.advance()
    assert status() == ("finalized", None)


def test_history_waits_for_confirmation(local: Local) -> None:
    signature = local.run([pay(_PEOPLE[0], SOL)])
    assert local.rpc("getTransaction", signature, {"commitment": "confirmed"}) is None
    assert local.rpc("getSignaturesForAddress", str(_PEOPLE[0]), {"commitment": "confirmed"}) == []
    local.advance()
    assert (
        local.rpc("getSignaturesForAddress", str(_PEOPLE[0]), {"commitment": "confirmed"})[0]["signature"] == signature
    )
    assert local.rpc("getSignaturesForAddress", str(_PEOPLE[0])) == []


def test_signatures_are_paged(local: Local) -> None:
    sent = []
    for index in range(7):
        sent.append(local.run([pay(_PEOPLE[0], SOL + index)]))
        local.advance()
    newest_first = sent[::-1]
    paged: list[str] = []
    before = None
    while True:
        config = {"limit": 3, "commitment": "confirmed", "before": before}
        page = [entry["signature"] for entry in local.rpc("getSignaturesForAddress", str(_PEOPLE[0]), config)]
        if not page:
            break
        paged, before = paged + page, page[-1]
    assert paged == newest_first
    config = {"until": sent[3], "commitment": "confirmed"}
    assert [entry["signature"] for entry in local.rpc("getSignaturesForAddress", str(_PEOPLE[0]), config)] == sent[
        :3:-1
    ]


def test_history_is_bounded(tmp_path: Path) -> None:
    with local_node(tmp_path, keep_transactions=5, keep_empty_slots=50) as local:
        sent = [local.run([pay(_PEOPLE[0], SOL + index)]) for index in range(8)]
        local.advance(1001)
        assert local.rpc("getSignatureStatuses", sent)["value"] == [None] * 8
        known = local.rpc("getSignatureStatuses", sent, {"searchTransactionHistory": True})["value"]
        assert [status is not None for status in known] == [False] * 3 + [True] * 5
        assert local.rpc("getTransactionCount") == 8
        assert local.rpc("getFirstAvailableBlock") == 2
        blocks = local.rpc("getBlocks", 0, 1100)
        assert len(blocks) < 60


def test_a_transaction_that_cannot_be_stored_is_undone(local: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    before = local.balance(RICH.pubkey())
    transaction = local.signed([pay(_PEOPLE[0], SOL)])

    def full(*_arguments: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(local.node.storage, "put_accounts", full)
        answer = local.send(transaction)
    assert answer["error"]["code"] == -32603
    assert "could not store" in answer["error"]["message"]
    assert (local.balance(RICH.pubkey()), local.balance(_PEOPLE[0])) == (before, 0)
    assert "result" in local.send(transaction)
    assert local.balance(_PEOPLE[0]) == SOL


def test_closed_accounts_are_gone_at_their_commitment(local: Local) -> None:
    brief = Keypair()
    local.run([pay(brief.pubkey(), SOL)])
    local.advance(FINALITY_SLOTS + 1)
    local.run([pay(RICH.pubkey(), SOL - 5000, brief.pubkey())], payer=brief)

    def account(commitment: str) -> Any:
        config = {"commitment": commitment, "encoding": "base64"}
        return local.rpc("getAccountInfo", str(brief.pubkey()), config)["value"]

    assert account("processed") is None
    assert account("confirmed")["lamports"] == SOL
    local.advance()
    assert account("confirmed") is None
    assert account("finalized")["lamports"] == SOL
    local.advance(FINALITY_SLOTS)
    assert account("finalized") is None


def test_airdrops_of_the_same_amount_all_arrive(local: Local) -> None:
    to = Pubkey.new_unique()
    given = {local.rpc("requestAirdrop", str(to), SOL) for _ in range(5)}
    assert len(given) == 5
    assert local.balance(to) == 5 * SOL
    assert local.raw("requestAirdrop", str(to), 2**63)["error"]["code"] == -32600
