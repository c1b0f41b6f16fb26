"""A node whose simulation takes more than the instructions say, from whichever account of the person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from solders.hash import Hash

from market.addresses import TOKEN_PROGRAM
from market.errors import NodeUnavailable, TransactionRefused, UndecodableInstruction, UnsaidChange
from market.explain import shown_digest
from market.spl import transfer_lamports, transfer_tokens
from market.transaction import compile_message
from tests.helpers.lying_node import (
    ME,
    MINE,
    MINT,
    PAY,
    SAVINGS,
    STRANGE,
    THEIRS,
    UNKNOWN,
    YOU,
    YOURS,
    Node,
    prepared,
    sol,
    tokens,
)

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.rpc_types import AccountInfo


@pytest.fixture
def node() -> Node:
    """A node that does what a transfer of 7 lamports does."""
    before = {ME: sol(1_000), SAVINGS: sol(500), YOU: sol(0), MINE: tokens(ME, 90), THEIRS: tokens(SAVINGS, 80)}
    return Node(before, {ME: sol(993), YOU: sol(7)})


async def test_changes_name_the_account_they_belong_to(node: Node) -> None:
    node.after = {ME: sol(990), SAVINGS: sol(510)}
    summary = await node.explainer().explain(prepared(transfer_lamports(ME, SAVINGS, 10)), ME)
    assert summary.sentences == ("You send 0.0001\u00a0SOL to your account “Savings”.",)
    assert [(one.owner, one.account, one.delta) for one in summary.changes] == [(ME, ME, -10), (SAVINGS, SAVINGS, 10)]
    assert "“Savings”" in summary.changes[1].sentence
    assert (summary.me, dict(summary.own)) == (ME, {SAVINGS: "Savings"})
    assert summary.fee_lamports == 5_000 + summary.priority_lamports


@pytest.mark.parametrize(
    ("lie", "words"),
    [
        ({ME: sol(985 - 5_000)}, "you lose"),
        ({SAVINGS: sol(499)}, "“Savings” loses"),
        ({SAVINGS: replace(sol(500), owner=TOKEN_PROGRAM)}, "power over your account"),
        ({SAVINGS: replace(sol(500), owner=STRANGE)}, "power over your account"),
    ],
)
@pytest.mark.parametrize("expert", [False, True])
async def test_a_simulation_that_takes_more_is_refused_from_everybody(
    node: Node, lie: dict[Pubkey, AccountInfo], words: str, *, expert: bool
) -> None:
    node.before[ME] = sol(10_000)
    node.after = {ME: sol(9_993), YOU: sol(7)} | lie
    both = prepared(PAY, transfer_lamports(YOU, SAVINGS, 1))
    with pytest.raises(UnsaidChange, match=words):
        await node.explainer().explain(both, ME, expert=expert)


async def test_tokens_taken_beside_what_is_said_are_refused(node: Node) -> None:
    pays = transfer_tokens(MINE, MINT, YOURS, ME, amount=7, decimals=6)
    node.after = {MINE: tokens(ME, 83)}
    summary = await node.explainer().explain(prepared(pays), ME)
    assert [one.delta for one in summary.changes] == [-7]
    node.after = {MINE: tokens(ME, 82)}
    with pytest.raises(UnsaidChange, match="you lose"):
        await node.explainer().explain(prepared(pays), ME)
    node.after = {MINE: tokens(YOU, 83)}
    with pytest.raises(UnsaidChange, match="power over your account"):
        await node.explainer().explain(prepared(pays), ME)


async def test_a_simulation_that_hides_the_loss_is_a_danger(node: Node) -> None:
    node.after = {}
    summary = await node.explainer().explain(prepared(PAY), ME)
    assert "does not show all" in summary.dangers[0]


async def test_what_is_unknown_is_refused_but_for_an_expert_and_never_with_a_loss(node: Node) -> None:
    explainer = node.explainer()
    with pytest.raises(UndecodableInstruction):
        await explainer.explain(prepared(PAY, UNKNOWN), ME)
    summary = await explainer.explain(prepared(PAY, UNKNOWN), ME, expert=True)
    assert [item.known for item in summary.instructions] == [True, False]
    raw = summary.instructions[1].raw
    assert raw is not None
    assert (raw.program, raw.data, [who for who, _, _ in raw.accounts]) == (STRANGE, b"\1\2", [ME, SAVINGS])
    assert len(summary.unknown) == 1
    assert summary.cannot_happen == ()
    assert summary.dangers
    node.after[SAVINGS] = sol(400)
    with pytest.raises(UnsaidChange):
        await explainer.explain(prepared(PAY, UNKNOWN), ME, expert=True)


async def test_what_cannot_be_simulated_is_refused_but_for_an_expert(node: Node) -> None:
    node.err = "AccountNotFound"
    with pytest.raises(TransactionRefused):
        await node.explainer().explain(prepared(PAY), ME)
    assert "could not be simulated" in (await node.explainer().explain(prepared(PAY), ME, expert=True)).unknown[0]
    node.down = True
    with pytest.raises(NodeUnavailable):
        await node.explainer().explain(prepared(PAY), ME)
    summary = await node.explainer().explain(prepared(PAY), ME, expert=True)
    assert summary.changes == ()
    assert "could not be simulated" in summary.unknown[0]


async def test_the_digest_is_of_everything_but_the_blockhash(node: Node) -> None:
    explainer = node.explainer()
    first = await explainer.explain(prepared(PAY), ME)
    again = await explainer.explain(prepared(PAY, seed=2), ME)
    assert first.digest == again.digest
    other = compile_message(ME, [transfer_lamports(ME, YOU, 8)], str(Hash.default()))
    assert shown_digest(other) != first.digest
