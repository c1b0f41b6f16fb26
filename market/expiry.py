"""Until when a transaction can land, and the proof that it no longer can.

A second transaction for the same intent may only be signed after that proof, so everything here errs on the late side.
"""

from dataclasses import replace

from market.errors import MalformedAnswer, OutcomeUnknown, StaleNode, TransactionExpired
from market.rpc import Rpc
from market.rpc_network import SLOT_TOLERANCE
from market.rpc_types import Blockhash, SignatureStatus
from market.transaction import SignedTransaction

__all__ = ["BLOCKHASH_LIFE", "Expiry"]

BLOCKHASH_LIFE = 150
"""Blocks for which a blockhash is accepted (MAX_PROCESSING_AGE of agave)."""


class Expiry:
    """Hands out blockhashes and judges when a transaction over one of them is over.

    Args:
        rpc: the node.
        life: blocks for which the cluster accepts a blockhash.
    """

    def __init__(self, rpc: Rpc, *, life: int = BLOCKHASH_LIFE) -> None:
        self._rpc = rpc
        self._life = life

    async def blockhash(self) -> Blockhash:
        """Return a blockhash to sign over, of the network in use.

        Its last height is never taken to be lower than the present one allows: a node that understates it would have
        us sign again while the first transaction may still land.

        Raises:
            WrongNetwork: the address leads to another network by now; a signature would be valid there.
            StaleNode: the blockhash is over already.
            MalformedAnswer: its last height cannot be right.
        """
        await self._rpc.get_genesis_hash()
        found = await self._rpc.get_latest_blockhash()
        height = await self._rpc.get_block_height()
        if found.last_valid_block_height < height:
            raise StaleNode(f"The node {self._rpc.host} gives a blockhash that is over. Nothing was signed.")
        if found.last_valid_block_height > height + self._life + SLOT_TOLERANCE:
            raise MalformedAnswer(
                f"The node {self._rpc.host} says a transaction may land for longer than the network allows. "
                "Nothing was signed."
            )
        return replace(found, last_valid_block_height=max(found.last_valid_block_height, height + self._life))

    async def passed(self, signed: SignedTransaction) -> bool:
        """Whether the confirmed chain is past the last height, so that sending again is useless."""
        return await self._rpc.get_block_height("confirmed") > signed.last_valid_block_height

    async def last_look(self, signed: SignedTransaction) -> SignatureStatus | None:
        """Return the status from the whole history, or None where it may still land.

        Proof of the end: the finalized chain is past the last valid height, and an answer from at least that finalized
        slot, with history searched, does not know the signature. Whoever answers must still keep the blocks in which
        it could have landed, or its silence proves nothing.

        Raises:
            TransactionExpired: proven, it can no longer land.
            OutcomeUnknown: the node does not remember far enough.
        """
        finalized_slot = await self._rpc.get_slot("finalized")
        height = await self._rpc.get_block_height("finalized")
        first = await self._rpc.get_first_available_block()
        answer_slot, (status,) = await self._rpc.get_signature_statuses([signed.signature], search_history=True)
        if status is not None:
            return status
        if height <= signed.last_valid_block_height or answer_slot < finalized_slot:
            return None
        if first is None or first > self._earliest_slot(signed, finalized_slot, height):
            raise OutcomeUnknown(
                signed.signature, "The transaction is older than what this node remembers, so its fate is unknown."
            )
        raise TransactionExpired(signed.signature)

    def _earliest_slot(self, signed: SignedTransaction, slot: int, height: int) -> int:
        """Return a slot before which the transaction cannot have landed."""
        if signed.built_slot:
            return signed.built_slot
        earliest_height = max(0, signed.last_valid_block_height - 2 * self._life)
        # Slots are heights plus the slots skipped so far. At most half of the slots since then were skipped.
        skipped = (slot - height) - (height - earliest_height)
        return earliest_height + max(0, skipped)
