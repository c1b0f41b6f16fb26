"""Proves a claim on chain: a buffer opened, filled, judged and closed, its rent taken back.

What was sent is followed to its end before anything else is sent, and what there is to do next is read from the chain:
a killed run goes on with the same command, and nothing is proven or paid twice.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from app.approval import agree, carry_out
from app.errors import Declined, UserError
from market.errors import TransactionExpired, TransactionRefused
from market.generated.accounts import Balance, ProofBuffer
from market.generated.constants import Decrypt, Fraud
from market.generated.events import FraudProven
from market.history import MarketHistory
from market.sender import SendRecord
from market.terms_amounts import to_stake

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.buy.claims import Claim
    from app.connection import Connection
    from app.identity import Identity

SIGNATURE_LAMPORTS = 5_000


class ClaimNotes(Protocol):
    """Durable named values (`app.store.Settings`)."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or `default`."""
        ...

    def set(self, key: str, value: Any) -> None:
        """Keep a value; returns when it is safe on disk."""
        ...

    def remove(self, key: str) -> None:
        """Forget a value."""
        ...


@dataclass(frozen=True, slots=True)
class ClaimOffer:
    """What a claim costs and yields.

    Attributes:
        transactions: how many are still to be signed.
        fee_lamports: what they cost without priority.
        rent_lamports: deposit of the buffer, which comes back.
        balance_lamports: deposit of the buyer's Balance if it has none yet; comes back when that is closed.
        stake: the contributor's whole stake, stake base units, all of which is taken.
        to_buyer: what of it the buyer of the batch gets.
        until_s: when the program stops taking proofs, unix seconds.
    """

    transactions: int
    fee_lamports: int
    rent_lamports: int
    balance_lamports: int
    stake: int
    to_buyer: int
    until_s: int


class _Sends:
    """``market.SendJournal`` of one claim: the transaction under way, kept before its first byte leaves."""

    def __init__(self, notes: ClaimNotes, key: str) -> None:
        self._notes, self._key = notes, key

    def pending(self) -> SendRecord | None:
        kept = self._notes.get(self._key)
        if kept is None:
            return None
        return SendRecord(kept["signature"], base64.b64decode(kept["raw"]), kept["last_valid_block_height"])

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        raw = base64.b64encode(raw_tx).decode()
        value = {"signature": signature, "raw": raw, "last_valid_block_height": last_valid_block_height}
        self._notes.set(self._key, value)

    def outcome(self, signature: str, outcome: str) -> None:
        del signature, outcome  # whichever it was, the chain shows what there is to do next
        self._notes.remove(self._key)


class Prover:
    """Proves claims of one identity.

    Args:
        connection: the network.
        identity: who proves.
        notes: where transactions under way are kept.
    """

    def __init__(self, connection: Connection, identity: Identity, notes: ClaimNotes) -> None:
        self._connection = connection
        self._identity = identity
        self._notes = notes

    async def offer(self, claim: Claim) -> ClaimOffer:
        """Say what a claim costs and yields, before anything is signed.

        Raises:
            UserError: fraud was proven in this batch and nothing is left to be closed, or it is too late.
            MarketError: the node does not answer.
        """
        await self._follow(claim)
        connection, batch = self._connection, claim.batch.value
        params = await connection.params(batch.params_version)
        until_s = batch.final_at_s + params.terms.dispute_s
        buffer, proven = await self._buffer(claim), await self._proven(claim)
        if buffer is None and proven:
            raise UserError("Fraud was proven in this batch already.", next_step="There is nothing left to prove.")
        if buffer is None and (await connection.reader.clock()).unix_s >= until_s:
            raise UserError("The time to prove fraud in this batch is over.", next_step="Nothing can be done any more.")
        staker = await connection.reader.staker(batch.contributor)
        stake = 0 if staker is None else staker.free + staker.bonded
        rent_of = connection.rpc.get_minimum_balance_for_rent_exemption
        balance = connection.addresses.balance(batch.buyer, connection.config.stake_mint)
        missing = await connection.rpc.get_account(balance) is None
        transactions = 1 + (0 if proven else self._left(claim, buffer))
        return ClaimOffer(
            transactions=transactions,
            fee_lamports=transactions * SIGNATURE_LAMPORTS,
            rent_lamports=await rent_of(ProofBuffer.SIZE),
            balance_lamports=await rent_of(Balance.SIZE) if missing else 0,
            stake=stake,
            to_buyer=min(stake, to_stake(batch.paid + batch.fees, batch.stake_rate)),
            until_s=until_s,
        )

    def _left(self, claim: Claim, buffer: ProofBuffer | None) -> int:
        """Transactions until the proof is judged."""
        count, present = (1, b"") if buffer is None else (0, bytes(buffer.body))
        for number, body in enumerate(claim.bodies):
            if not _judged(claim, number, buffer):
                parts = self._connection.operations.write_proof(self._identity.address, 0, body, present=present)
                count, present = count + len(parts) + 1, body
        return count

    async def proceed(self, claim: Claim, approver: Approver, watch: Callable[[str], object]) -> int:
        """Prove a claim and take the buffer's rent back; returns what the buyer got, stake base units.

        Args:
            claim: as found; found again after a crash it is the same.
            approver: asked before the buffer is opened, each proof is judged, and the buffer is closed; the parts
                between are covered by the agreement to the offer.
            watch: told each step.

        Raises:
            Declined: the user said no; what was written stays, and a later run goes on.
            MarketError: refused or no answer; a later run goes on.
        """
        await self._follow(claim)
        make, me, nonce = self._connection.operations, self._identity.address, claim.nonce
        if not await self._proven(claim):
            if await self._buffer(claim) is None:
                watch("opening a buffer for the proof")
                await self._send(claim, make.open_proof(me, nonce), approver)
            for number in range(len(claim.bodies)):
                await self._prove(claim, number, approver, watch)
        buffer = await self._buffer(claim)
        if buffer is not None:
            watch("closing the buffer: its rent returns")
            await self._send(claim, make.close_proof(me, nonce, buffer.header.rent_payer), approver)
        return await self._taken(claim)

    async def _prove(self, claim: Claim, number: int, approver: Approver, watch: Callable[[str], object]) -> None:
        """Fill the buffer with one body and have it judged, unless it was."""
        make, me, body = self._connection.operations, self._identity.address, claim.bodies[number]
        buffer = await self._buffer(claim)
        if buffer is None:
            raise UserError("The buffer of this proof was closed meanwhile.", next_step="Run the same command again.")
        if _judged(claim, number, buffer):
            return
        parts = make.write_proof(me, claim.nonce, body, present=bytes(buffer.body))
        for done, part in enumerate(parts, 1):
            watch(f"writing the proof: part {done} of {len(parts)}")
            await self._send(claim, part, None)
        watch(f"proving: {number + 1} of {len(claim.bodies)}")
        await self._send(claim, self._judgement(claim), approver)

    def _judgement(self, claim: Claim) -> list[Instruction]:
        make, me, address, batch = (
            self._connection.operations,
            self._identity.address,
            claim.batch.address,
            claim.batch.value,
        )
        if claim.earlier is not None:
            return make.prove_duplicate(me, claim.earlier, address, batch, nonce=claim.nonce)
        kind = Decrypt.OUTER if claim.reveals_outer else Decrypt.INNER
        return make.prove_bad_decrypt(me, address, batch, kind=kind, nonce=claim.nonce)

    async def _follow(self, claim: Claim) -> None:
        """See an earlier run's last transaction to its end."""
        sends = self._sends(claim)
        pending = sends.pending()
        if pending is None:
            return
        try:
            await self._connection.sender.resume(pending, journal=sends)
        except (TransactionExpired, TransactionRefused):
            return  # it moved nothing; the chain shows what is still to be done

    async def _send(self, claim: Claim, instructions: Sequence[Instruction], approver: Approver | None) -> None:
        connection, me = self._connection, self._identity.address
        no = Declined(
            "You did not sign this, so nothing more was sent.",
            next_step="Run the same command again when you want to go on; the buffer's rent waits until then.",
        )
        agreed = await agree(connection, instructions, me, approver, no)
        await carry_out(connection, agreed, [self._identity.owner], journal=self._sends(claim))

    def _sends(self, claim: Claim) -> _Sends:
        return _Sends(self._notes, f"claim:{claim.batch.address}:{claim.nonce}")

    async def _buffer(self, claim: Claim) -> ProofBuffer | None:
        return await self._connection.reader.proof(self._identity.address, claim.nonce)

    async def _proven(self, claim: Claim) -> bool:
        return (await self._connection.reader.batch(claim.batch.address)).value.fraud != Fraud.NONE

    async def _taken(self, claim: Claim) -> int:
        return await taken_for_buyer(self._connection, claim.batch.address)


async def taken_for_buyer(connection: Connection, batch: Pubkey) -> int:
    """Return what proofs of fraud in a batch brought its buyer, stake base units, from the chain's history."""
    entries, _ = await MarketHistory(connection.rpc, connection.program).since(batch)
    events = [event for entry in entries if not entry.failed for event in entry.events]
    return sum(event.to_buyer for event in events if isinstance(event, FraudProven) and event.batch == batch)


def _judged(claim: Claim, number: int, buffer: ProofBuffer | None) -> bool:
    """Whether the program has counted a body's matches."""
    if buffer is None or not claim.lasts or not buffer.matches:
        return False
    return bytes(buffer.last) >= claim.lasts[number]
