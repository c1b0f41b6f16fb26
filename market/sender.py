"""Sends transactions so that one intent lands at most once.

A transaction is signed once and sent, the same bytes, until it is confirmed or provably expired. A second one with a
new blockhash is never built while the first may still land; what was sent is in a journal before it leaves, so a
killed app resumes the same signature.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from solders.instruction import Instruction
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from market.errors import (
    MalformedAnswer,
    NetworkError,
    OutcomeUnknown,
    RpcRefused,
    StaleNode,
    TransactionExpired,
    TransactionTooLarge,
)
from market.refusals import ErrorTable, refusal
from market.rpc import Rpc
from market.rpc_types import SignatureStatus, Simulation
from market.transaction import (
    MAX_COMPUTE_UNITS,
    MAX_TRANSACTION_BYTES,
    SignedTransaction,
    Signer,
    compile_message,
    compute_budget,
    programs_of,
    sign_message,
    unsigned,
)

__all__ = ["FeePolicy", "Landed", "NullJournal", "Pace", "Prepared", "SendJournal", "SendRecord", "Sender"]

_LOG = logging.getLogger(__name__)
# A blockhash lives 150 blocks; the transaction was built no earlier than that many heights before its last one.
_BLOCKHASH_LIFE = 150
# The state may change between simulation and landing: the last of several votes does more than the others.
_SPARE_UNITS = 10_000
_LEVELS = {"processed": 0, "confirmed": 1, "finalized": 2}


@dataclass(frozen=True)
class SendRecord:
    """What the journal keeps of a transaction that may have been sent."""

    signature: str
    raw_tx: bytes
    last_valid_block_height: int


class SendJournal(Protocol):
    """Durable memory of what was sent. Both methods return only when the record is safe on disk."""

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """Keep a transaction; called before its first byte leaves."""
        ...

    def outcome(self, signature: str, outcome: str) -> None:
        """Keep what became of it: `landed`, `failed` or `expired`."""
        ...


class NullJournal:
    """Keeps nothing: for transactions that may harmlessly happen twice (cranks, airdrops)."""

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """Forget it."""

    def outcome(self, signature: str, outcome: str) -> None:
        """Forget it."""


@dataclass(frozen=True)
class FeePolicy:
    """Limits of what a transaction may cost beside the base fee.

    Attributes:
        percentile: of the recent prices on the written accounts.
        max_priority_lamports: most that is paid for priority in one transaction.
        units_margin: the limit is what the simulation took times this, and 10,000 more.
    """

    percentile: int = 75
    max_priority_lamports: int = 50_000
    units_margin: float = 1.25


@dataclass(frozen=True)
class Pace:
    """How often the sender acts, in seconds.

    Attributes:
        first_poll_s: first pause before a look at the status; pauses grow from there.
        poll_s: longest pause between looks at the status.
        rebroadcast_s: pause between sends of the same bytes.
        give_up_s: without any answer for so long, the outcome is reported as unknown.
    """

    first_poll_s: float = 0.05
    poll_s: float = 0.4
    rebroadcast_s: float = 2.0
    give_up_s: float = 120.0


@dataclass(frozen=True)
class Prepared:
    """A transaction as it will be signed, but for its blockhash.

    Attributes:
        payer: pays the fees.
        instructions: compute budget first.
        units: compute limit.
        micro_lamports: price of a unit.
        simulation: what it would do.
        raw: unsigned transaction, as simulated.
    """

    payer: Pubkey
    instructions: tuple[Instruction, ...]
    units: int
    micro_lamports: int
    simulation: Simulation
    raw: bytes

    @property
    def priority_lamports(self) -> int:
        """Most that is paid for priority."""
        return -(-self.units * self.micro_lamports // 1_000_000)


@dataclass(frozen=True)
class Landed:
    """A transaction that is part of the chain and succeeded."""

    signature: str
    slot: int


class Sender:
    """Prepares, signs, sends and confirms.

    Args:
        rpc: the node.
        market_program: address of our program, to name its errors.
        errors: its error table.
        fees: limits.
        commitment: level at which a transaction counts as landed.
        pace: how often to look and to send again.
        sleep, clock: how to wait and tell time; tests pass their own.
    """

    def __init__(
        self,
        rpc: Rpc,
        *,
        market_program: Pubkey | None = None,
        errors: ErrorTable | None = None,
        fees: FeePolicy | None = None,
        commitment: str = "confirmed",
        pace: Pace | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rpc = rpc
        self._market = str(market_program) if market_program is not None else ""
        self._errors = errors
        self._fees = fees or FeePolicy()
        self._level = _LEVELS[commitment]
        self._pace = pace or Pace()
        self._sleep = sleep
        self._clock = clock

    # -------------------------------------------------------------------------------------------- building

    async def prepare(
        self,
        instructions: Sequence[Instruction],
        payer: Pubkey,
        *,
        watch: Sequence[Pubkey] = (),
    ) -> Prepared:
        """Simulate instructions and fix their compute limit and price. Nothing is signed.

        Args:
            instructions: what is to happen.
            payer: pays the fees.
            watch: accounts whose state afterwards `Prepared.simulation` shall hold.

        Raises:
            TransactionRefused: it would fail; the reason is that of the program.
            TransactionTooLarge: it does not fit.
        """
        blockhash = await self._rpc.get_latest_blockhash()
        draft = compile_message(payer, [*compute_budget(MAX_COMPUTE_UNITS, 1), *instructions], blockhash.blockhash)
        simulation = await self._rpc.simulate(unsigned(draft), accounts=watch)
        if simulation.err is not None:
            raise self._refusal(simulation.err, simulation.logs, programs_of(draft))
        units = min(MAX_COMPUTE_UNITS, int(simulation.units * self._fees.units_margin) + _SPARE_UNITS)
        price = await self._price(units, draft.account_keys)
        final = (*compute_budget(units, price), *instructions)
        message = compile_message(payer, final, blockhash.blockhash)
        return Prepared(payer, final, units, price, simulation, unsigned(message))

    async def sign(self, prepared: Prepared, signers: Sequence[Signer]) -> SignedTransaction:
        """Sign a prepared transaction over a fresh blockhash."""
        blockhash = await self._rpc.get_latest_blockhash()
        message = compile_message(prepared.payer, prepared.instructions, blockhash.blockhash)
        return sign_message(
            message,
            signers,
            last_valid_block_height=blockhash.last_valid_block_height,
            built_slot=blockhash.slot,
        )

    async def _price(self, units: int, keys: Sequence[Pubkey]) -> int:
        recent = sorted(await self._rpc.get_recent_prioritization_fees(keys))
        if not recent:
            return 0
        wanted = recent[min(len(recent) - 1, len(recent) * self._fees.percentile // 100)]
        return min(wanted, self._fees.max_priority_lamports * 1_000_000 // units)

    # -------------------------------------------------------------------------------------------- sending

    async def send(
        self,
        instructions: Sequence[Instruction],
        signers: Sequence[Signer],
        *,
        journal: SendJournal,
    ) -> Landed:
        """Prepare, sign and submit; the first signer pays.

        Raises:
            TransactionError: see `prepare` and `submit`.
        """
        prepared = await self.prepare(instructions, Pubkey.from_bytes(signers[0].pubkey))
        return await self.submit(prepared, signers, journal=journal)

    async def submit(self, prepared: Prepared, signers: Sequence[Signer], *, journal: SendJournal) -> Landed:
        """Sign a prepared transaction and see it through.

        Raises:
            TransactionRefused: it landed and failed; its fee is spent.
            TransactionExpired: it can no longer land; a new one may be built.
            OutcomeUnknown: the node is silent; call `resume` with the journal's record later.
        """
        return await self.submit_signed(await self.sign(prepared, signers), journal=journal)

    async def submit_signed(self, signed: SignedTransaction, *, journal: SendJournal) -> Landed:
        """See a signed transaction through; errors as of `submit`."""
        if len(signed.raw) > MAX_TRANSACTION_BYTES:
            raise TransactionTooLarge(f"The transaction has {len(signed.raw)} bytes.")
        journal.record(signed.signature, signed.raw, signed.last_valid_block_height)
        return await self._follow(signed, journal, fresh=True)

    async def resume(self, record: SendRecord, *, journal: SendJournal) -> Landed:
        """Go on with a transaction of an earlier run; never sends another. Errors as of `submit`."""
        programs = programs_of_raw(record.raw_tx)
        signed = SignedTransaction(record.signature, record.raw_tx, record.last_valid_block_height, programs)
        return await self._follow(signed, journal, fresh=False)

    async def _follow(self, signed: SignedTransaction, journal: SendJournal, *, fresh: bool) -> Landed:
        answered_at = self._clock()
        sent_at = float("-inf")
        pause_s = self._pace.first_poll_s
        while True:
            try:
                # A resumed transaction has mostly landed: its status is asked before anything is sent.
                status = None if fresh else await self._status(signed)
                if status is not None and _LEVELS[status.confirmation] >= self._level:
                    return await self._settle(signed, status, journal)
                if status is None and self._clock() - sent_at >= self._pace.rebroadcast_s:
                    past = not fresh and await self._rpc.get_block_height("confirmed") > signed.last_valid_block_height
                    if not past:
                        sent_at = self._clock()
                        await self._broadcast(signed)
                    elif await self._can_no_longer_land(signed):
                        journal.outcome(signed.signature, "expired")
                        raise TransactionExpired(signed.signature)
                fresh = False
                answered_at = self._clock()
            except (NetworkError, MalformedAnswer, StaleNode, RpcRefused) as failure:
                _LOG.debug("following %s: %s", signed.signature[:8], type(failure).__name__)
                if self._clock() - answered_at > self._pace.give_up_s:
                    raise OutcomeUnknown(
                        signed.signature, "The transaction was sent, and the node no longer answers."
                    ) from failure
            await self._sleep(pause_s)
            pause_s = min(self._pace.poll_s, pause_s * 1.5)

    async def _status(self, signed: SignedTransaction) -> SignatureStatus | None:
        _, (status,) = await self._rpc.get_signature_statuses([signed.signature])
        return status

    async def _can_no_longer_land(self, signed: SignedTransaction) -> bool:
        """Prove the expiry, or return False.

        The finalized chain must be past the last valid height, and an answer from at least that finalized slot, with
        history searched, must not know the signature. Whoever answers must still keep the blocks in which it could
        have landed, or its silence proves nothing.
        """
        finalized_slot = await self._rpc.get_slot("finalized")
        height = await self._rpc.get_block_height("finalized")
        if height <= signed.last_valid_block_height:
            return False
        first = await self._rpc.get_first_available_block()
        answer_slot, (status,) = await self._rpc.get_signature_statuses([signed.signature], search_history=True)
        if status is not None or answer_slot < finalized_slot:
            return False
        if first is None or first > self._earliest_slot(signed, finalized_slot, height):
            raise OutcomeUnknown(
                signed.signature, "The transaction is older than what this node remembers, so its fate is unknown."
            )
        return True

    @staticmethod
    def _earliest_slot(signed: SignedTransaction, slot: int, height: int) -> int:
        """Return a slot before which the transaction cannot have landed."""
        if signed.built_slot:
            return signed.built_slot
        earliest_height = max(0, signed.last_valid_block_height - 2 * _BLOCKHASH_LIFE)
        # Slots are heights plus the slots skipped so far. At most half of the slots since then were skipped.
        skipped = (slot - height) - (height - earliest_height)
        return earliest_height + max(0, skipped)

    async def _broadcast(self, signed: SignedTransaction) -> None:
        try:
            # It was simulated before it was signed; a preflight now could only refuse what has landed meanwhile.
            await self._rpc.send_transaction(signed.raw, skip_preflight=True, attempts=1)
        except (NetworkError, RpcRefused, MalformedAnswer, StaleNode) as failure:
            # The node may have passed it on before it failed: only the chain's word counts, see _look.
            _LOG.debug("sending %s: %s", signed.signature[:8], type(failure).__name__)

    async def _settle(self, signed: SignedTransaction, status: SignatureStatus, journal: SendJournal) -> Landed:
        if status.err is None:
            journal.outcome(signed.signature, "landed")
            return Landed(signed.signature, status.slot)
        logs: tuple[str, ...] = ()
        try:
            found = await self._rpc.get_transaction(signed.signature)
            logs = found.logs if found is not None else ()
        except (NetworkError, RpcRefused, MalformedAnswer, StaleNode) as failure:
            _LOG.debug("logs of %s: %s", signed.signature[:8], type(failure).__name__)
        journal.outcome(signed.signature, "failed")
        raise self._refusal(status.err, logs, signed.programs, signed.signature)

    def _refusal(
        self, err: Any, logs: tuple[str, ...], programs: tuple[str, ...], signature: str | None = None
    ) -> Exception:
        return refusal(
            err,
            logs=logs,
            programs=programs,
            market_program=self._market,
            errors=self._errors,
            signature=signature,
        )


def programs_of_raw(raw: bytes) -> tuple[str, ...]:
    """Return the base58 program of each instruction of a serialized transaction."""
    message = VersionedTransaction.from_bytes(raw).message
    return tuple(str(message.account_keys[item.program_id_index]) for item in message.instructions)
