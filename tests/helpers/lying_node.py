"""A node in memory whose simulations say what a test makes them say, for one person with two wallets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from solders.hash import Hash
from solders.instruction import AccountMeta, Instruction

from market.addresses import SYSTEM_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.errors import NodeUnavailable
from market.explain import Explainer
from market.rpc_types import AccountInfo, Simulation
from market.sender import Prepared
from market.spl import transfer_lamports
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
