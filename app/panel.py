"""A panel's round in the words of the storage package, from the accounts of the market."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from market.history import MarketHistory
from market.rounds import outer_contested
from storage.errors import StorageError
from storage.samples import Commitment, PanelRound

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from market.generated.accounts import Batch
    from market.generated.accounts import Pointer as AccountPointer
    from market.reader import Attempt, BatchView


def panel_of(view: BatchView, attempt: Attempt) -> PanelRound:
    """Return the round a sample blob has to be made for."""
    where = attempt.round
    return PanelRound(bytes(view.address), where.r, where.redraw, outer_contested(view.batch, where.r))


def commitment_of(batch: Batch) -> Commitment:
    """Return what the chain says about a batch."""
    return Commitment(batch.root, batch.records, bytes(batch.contributor), bytes(batch.request))


async def profile_key(connection: Connection, profile: AccountPointer) -> bytes:
    """Return the key of a member's profile, empty where it holds none that can be used."""
    try:
        return await connection.reviewer_key(profile)
    except (UserError, StorageError):
        return b""


async def key_when_shared(connection: Connection, view: BatchView, attempt: Attempt, owner: Pubkey) -> bytes:
    """Return the key a member had when an attempt's samples were shared, from the chain's history; empty if none.

    A profile may have been changed since, for instance to make the contributor look bad.

    Raises:
        MarketError: the node does not answer, or its history does not reach back.
    """
    history = MarketHistory(connection.rpc, connection.program)
    shared_slot = 0
    async for entry in history.newest_first(view.address):
        steps = [step for step in entry.steps if step.name == "share_samples" and not entry.failed]
        if any(step.accounts["round"] == attempt.address for step in steps):
            shared_slot = entry.slot
            break
    async for entry in history.newest_first(connection.addresses.staker(owner)):
        profiles = [step.arguments.profile for step in entry.steps if step.name == "set_profile"]
        if profiles and not entry.failed and entry.slot <= shared_slot:
            return await profile_key(connection, profiles[-1])
    return b""
