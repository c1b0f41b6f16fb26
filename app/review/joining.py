"""What a wallet needs before it can review: a key in its profile, a delegate that can pay, stake and seats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.approval import agree, carry_out
from app.connection import account_pointer, profile_bytes
from app.errors import Declined
from app.panel import profile_key
from app.sell.payout import DELEGATE_LAMPORTS
from market.sender import NullJournal
from market.spl import transfer_lamports
from storage.hpke import reviewer_public_key
from storage.keys import reviewer_kem_seed

if TYPE_CHECKING:
    from solders.instruction import Instruction

    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Identity


async def join_panels(connection: Connection, identity: Identity, seats: int, approver: Approver) -> int:
    """Let the person sign what is missing, and return how many seats the wallet holds then.

    Args:
        connection: the network.
        identity: who wants to review.
        seats: to hold at least; each takes one unit of stake, which is deposited with it.
        approver: asked before each signature.

    Raises:
        Declined: the person said no.
        MarketError: refused, for instance because there are not enough tokens.
    """
    make, me = connection.operations, identity.address
    await _sign(connection, identity, approver, await _set_up(connection, identity))
    held = len(await connection.reader.seats_of(me))
    version = connection.config.params_version
    unit = (await connection.params(version)).terms.seat_unit
    while held < seats:
        staker = await connection.reader.staker(me)
        missing = unit - (staker.free if staker is not None else 0)
        instructions = make.deposit_stake(me, missing) if missing > 0 else []
        instructions += make.take_seat(me, await connection.reader.free_place(), version)
        await _sign(connection, identity, approver, instructions)
        held = len(await connection.reader.seats_of(me))
    return held


async def _set_up(connection: Connection, identity: Identity) -> list[Instruction]:
    make, me, delegate = connection.operations, identity.address, identity.delegate_address
    staker = await connection.reader.staker(me)
    instructions: list[Instruction] = []
    key = reviewer_public_key(reviewer_kem_seed(identity.secret))
    if staker is None or await profile_key(connection, staker.profile) != key:
        profile = await connection.publisher.put_blob(profile_bytes(key))
        instructions += make.set_profile(me, account_pointer(profile))
    if staker is None or staker.delegate != delegate:
        instructions += make.set_delegate(me, delegate)
    if staker is None:  # the first stake makes the account the others write to
        version = connection.config.params_version
        instructions = [*make.deposit_stake(me, (await connection.params(version)).terms.seat_unit), *instructions]
    purse = await connection.rpc.get_account(delegate)
    held = purse.lamports if purse is not None else 0
    if held < DELEGATE_LAMPORTS // 2 and delegate != me:
        instructions.append(transfer_lamports(me, delegate, DELEGATE_LAMPORTS - held))
    return instructions


async def _sign(
    connection: Connection, identity: Identity, approver: Approver, instructions: list[Instruction]
) -> None:
    if not instructions:
        return
    no = Declined("You did not sign this, so nothing was sent.", next_step="Run it again when you want to review.")
    agreed = await agree(connection, instructions, identity.address, approver, no)
    # What it did shows on chain: run again after a crash, this asks only for what is missing then.
    await carry_out(connection, agreed, [identity.owner], journal=NullJournal())
