"""A node whose simulation takes more than the instructions say, from whichever account of the person."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.errors import NodeUnavailable, TransactionRefused, UndecodableInstruction, UnsaidChange
from market.explain import Explainer, shown_digest
from market.rpc_types import AccountInfo, Simulation
from market.sender import Prepared
from market.spl import transfer_lamports, transfer_tokens
from market.transaction import compile_message, compute_budget, unsigned
from market.wording import Token
from tests.helpers.market_stage import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from market.rpc import Rpc

ME, SAVINGS, YOU, MINT, STRANGE = (key(name).pubkey() for name in ("me", "savings", "you", "GLN", "strange"))
MINE, YOURS, THEIRS = (associated_token_address(who, MINT) for who in (ME, YOU, SAVINGS))
OWN = {ME: "Main", SAVINGS: "Savings"}
PAY = transfer_lamports(ME, YOU, 7)
UNKNOWN = Instruction(STRANGE, b"\1\2", [AccountMeta(ME, True, True), AccountMeta(SAVINGS, False, True)])  # noqa: FBT003 - solders' signature


def tokens(owner: Pubkey, amount: int) -> AccountInfo:
    data = bytes(MINT) + bytes(owner) + amount.to_bytes(8, "little") + bytes(36) + b"\1" + bytes(56)
    return AccountInfo(2_039_280, TOKEN_PROGRAM, data, executable=False, slot=1)


def sol(lamports: int) -> AccountInfo:
    return AccountInfo(lamports, SYSTEM_PROGRAM, b"", executable=False, slot=1)


@dataclass
class Node:
    """Says what the test makes it say."""

    before: dict[Pubkey, AccountInfo]
    after: dict[Pubkey, AccountInfo] = field(default_factory=dict)
    err: Any = None
    down: bool = False

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey]) -> list[AccountInfo | None]:
        if self.down:
            raise NodeUnavailable("It does not answer.")
        return [self.before.get(one) for one in addresses]

    async def simulate(self, raw: bytes, *, accounts: Sequence[Pubkey] = (), sig_verify: bool = False) -> Simulation:
        del raw, sig_verify
        now = self.before | self.after
        return Simulation(self.err, (), 150, tuple(now.get(one) for one in accounts), 1)

    def explainer(self) -> Explainer:
        rpc: Rpc = self  # type: ignore[assignment] # the two calls that explaining makes
        return Explainer(rpc, None, tokens={MINT: Token("GLN", 6)}, own=lambda: OWN)


def prepared(*instructions: Instruction, seed: int = 1) -> Prepared:
    message = compile_message(ME, [*compute_budget(500, 2), *instructions], str(Hash.from_bytes(bytes([seed]) * 32)))
    simulated = Simulation(err=None, logs=(), units=0, accounts=(), slot=0)
    return Prepared(ME, (*compute_budget(500, 2), *instructions), 500, 2, simulated, unsigned(message))


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
