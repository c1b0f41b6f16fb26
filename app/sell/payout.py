"""The two ends of a sale that the owner signs besides the submissions: stake and delegate before, the payout after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sell.once import once
from market.generated.constants import Ending
from market.spl import transfer_lamports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity
    from app.sell.once import SaleSteps

DELEGATE_LAMPORTS = 20_000_000
"""What the delegate holds to pay fees with; it comes back with the last transaction of its owner's choice."""


async def set_up(
    connection: Connection, identity: Identity, steps: SaleSteps, stake_needed: int, approver: Approver
) -> None:
    """Deposit the stake the sale needs and let the delegate act, in one transaction, where anything is missing.

    Args:
        connection: the network.
        identity: who sells.
        steps: the sale's journal.
        stake_needed: stake base units to deposit, as agreed to with the plan.
        approver: asked before signing.

    Raises:
        Declined: the user said no.
        MarketError: refused, for instance because there are not enough tokens.
    """
    make, me, delegate = connection.operations, identity.address, identity.delegate_address

    before = await _staked(connection, me)

    async def missing() -> list[Instruction]:
        found: list[Instruction] = []
        staker = await connection.reader.staker(me)
        if await _staked(connection, me) < before + stake_needed:
            found += make.deposit_stake(me, stake_needed)
        if staker is None or staker.delegate != delegate:
            found += make.set_delegate(me, delegate)
        purse = await connection.rpc.get_account(delegate)
        held = purse.lamports if purse is not None else 0
        if held < DELEGATE_LAMPORTS // 2:
            found.append(transfer_lamports(me, delegate, DELEGATE_LAMPORTS - held))
        return found

    async def done() -> bool:
        return not await missing()

    await once(steps, connection, None, "stake", done=done, build=missing, signers=[identity.owner], approver=approver)


async def _staked(connection: Connection, owner: Pubkey) -> int:
    """Return the stake of a contributor, free or in bonds; base units."""
    staker = await connection.reader.staker(owner)
    return 0 if staker is None else staker.free + staker.bonded


async def collect(
    connection: Connection,
    identity: Identity,
    steps: SaleSteps,
    mint: Pubkey,
    batches: Sequence[int],
    approver: Approver,
) -> None:
    """Pay out what the sale earned, once, after every batch is final; nothing is signed where nothing was earned.

    Raises:
        Declined: the user said no; the money stays on the market and never expires.
        MarketError: refused or no answer.
    """
    finals = [steps.payload(number, "final") for number in batches]
    if not any(final is not None and final["ending"] == Ending.ACCEPTED.name for final in finals):
        return
    me = identity.address

    amount = await connection.reader.balance(me, mint)

    async def done() -> bool:
        # Nothing waits, or less than when we began: another sale may have been paid into it meanwhile.
        return await connection.reader.balance(me, mint) < max(amount, 1)

    async def build() -> list[Instruction]:
        return connection.operations.withdraw(me, mint, amount)

    await once(
        steps, connection, None, "collected", done=done, build=build, signers=[identity.owner], approver=approver
    )
