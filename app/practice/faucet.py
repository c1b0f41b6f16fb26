"""Prints practice tokens: SOL by airdrop, GLN and tUSD by the mint authority whose key is public (ADR 0007)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from app.errors import UserError
from app.keypair import KeypairSigner
from app.practice.keys import practice_key
from market.addresses import associated_token_address
from market.sender import NullJournal
from market.spl import create_associated_token_account, mint_to

if TYPE_CHECKING:
    from collections.abc import Mapping

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.network.info import NetworkInfo
    from market.rpc import Rpc
    from market.sender import Sender

DECIMALS = 6
POLL_S = 0.05
FAUCET_LAMPORTS = 100_000_000_000


class Faucet:
    """Gives practice tokens.

    Args:
        info: must be a practice network.
        rpc: its node.
        sender: the way to it.

    Raises:
        UserError: it is a network where tokens may have value.
    """

    def __init__(self, info: NetworkInfo, rpc: Rpc, sender: Sender) -> None:
        if not info.practice:
            raise UserError("Only the practice network has a faucet.", next_step="Receive tokens from another wallet.")
        self._rpc = rpc
        self._sender = sender
        self._authority = practice_key("faucet")

    async def airdrop(self, address: Pubkey, lamports: int) -> None:
        """Give SOL and wait until it is there."""
        before = await self._lamports(address)
        await self._rpc.request_airdrop(address, lamports)
        while await self._lamports(address) <= before:  # noqa: ASYNC110 - the change happens on chain
            await asyncio.sleep(POLL_S)

    async def give(self, owner: Pubkey, amounts: Mapping[str, int]) -> None:
        """Print tokens into the owner's accounts; ``amounts`` by mint name (GLN, tUSD) in base units."""
        await self.fund()
        await self._sender.send(self.printing(owner, amounts), [self.signer], journal=NullJournal())

    def printing(self, owner: Pubkey, amounts: Mapping[str, int]) -> list[Instruction]:
        """Return the instructions of ``give``; ``signer`` has to sign them too, and needs `fund` first."""
        payer = self._authority.pubkey()
        instructions: list[Instruction] = []
        for name, amount in amounts.items():
            mint = practice_key(f"mint {name}").pubkey()
            account = associated_token_address(owner, mint)
            instructions += [
                create_associated_token_account(payer, owner, mint),
                mint_to(mint, account, payer, amount=amount, decimals=DECIMALS),
            ]
        return instructions

    @property
    def signer(self) -> KeypairSigner:
        """The mint authority, which pays for the accounts it fills."""
        return KeypairSigner(self._authority)

    async def fund(self) -> None:
        """See that the mint authority can pay."""
        address = self._authority.pubkey()
        if await self._lamports(address) < FAUCET_LAMPORTS // 10:
            await self.airdrop(address, FAUCET_LAMPORTS)

    async def _lamports(self, address: Pubkey) -> int:
        account = await self._rpc.get_account(address)
        return 0 if account is None else account.lamports
