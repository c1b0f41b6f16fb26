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
    NetworkError,
    OutcomeUnknown,
    RpcRefused,
    TransactionExpired,
    TransactionTooLarge,
    UntrustworthyAnswer,
    WrongNetwork,
)
from market.expiry import BLOCKHASH_LIFE, Expiry
from market.fees import FeePolicy, priority_lamports, unit_price, writable_accounts
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

__all__ = ["Landed", "NullJournal", "Pace", "Prepared", "SendJournal", "SendRecord", "Sender"]

_LOG = logging.getLogger(__name__)
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


def always() -> bool:
    """Let a transaction be sent as often as it takes."""
    return True


class NullJournal:
    """Keeps nothing: for transactions that may harmlessly happen twice (cranks, airdrops)."""

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """Forget it."""

    def outcome(self, signature: str, outcome: str) -> None:
        """Forget it."""


@dataclass(frozen=True)
class Pace:
    """How often the sender acts, in seconds, and how long the network takes a transaction.

    Attributes:
        first_poll_s: first pause before a look at the status; pauses grow from there.
        poll_s: longest pause between looks at the status.
        rebroadcast_s: pause between sends of the same bytes.
        give_up_s: without any answer for so long, the outcome is reported as unknown.
        blockhash_life: blocks for which the network accepts a blockhash.
    """

    first_poll_s: float = 0.05
    poll_s: float = 0.4
    rebroadcast_s: float = 2.0
    give_up_s: float = 120.0
    blockhash_life: int = BLOCKHASH_LIFE


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
        return priority_lamports(self.units, self.micro_lamports)


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
        self._expiry = Expiry(rpc, life=self._pace.blockhash_life)
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
        units = self._fees.units(simulation.units)
        price = await unit_price(self._rpc, self._fees, units, writable_accounts(draft))
        final = (*compute_budget(units, price), *instructions)
        message = compile_message(payer, final, blockhash.blockhash)
        return Prepared(payer, final, units, price, simulation, unsigned(message))

    async def prepare_alike(self, instructions: Sequence[Instruction], model: Prepared) -> Prepared:
        """Simulate instructions at the compute limit and price of a prepared transaction, whose fee is known thereby.

        For what depends on the fee to the last lamport: emptying an account.

        Args:
            instructions: what is to happen, taking as many compute units as the model's.
            model: as `prepare` made it.

        Raises:
            TransactionRefused: it would fail.
            TransactionTooLarge: it does not fit.
        """
        blockhash = await self._rpc.get_latest_blockhash()
        final = (*compute_budget(model.units, model.micro_lamports), *instructions)
        message = compile_message(model.payer, final, blockhash.blockhash)
        simulation = await self._rpc.simulate(unsigned(message))
        if simulation.err is not None:
            raise self._refusal(simulation.err, simulation.logs, programs_of(message))
        return Prepared(model.payer, final, model.units, model.micro_lamports, simulation, unsigned(message))

    async def sign(self, prepared: Prepared, signers: Sequence[Signer]) -> SignedTransaction:
        """Sign a prepared transaction over a fresh blockhash.

        Raises:
            UntrustworthyAnswer: the node cannot be relied on to say until when it may land; nothing was signed.
        """
        blockhash = await self._expiry.blockhash()
        message = compile_message(prepared.payer, prepared.instructions, blockhash.blockhash)
        # Not on the loop: a device asks its owner first.
        return await asyncio.to_thread(
            sign_message,
            message,
            signers,
            last_valid_block_height=blockhash.last_valid_block_height,
            built_slot=blockhash.slot,
        )

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

    async def submit(
        self,
        prepared: Prepared,
        signers: Sequence[Signer],
        *,
        journal: SendJournal,
        may_send: Callable[[], bool] = always,
    ) -> Landed:
        """Sign a prepared transaction and see it through.

        Args:
            prepared: what is signed.
            signers: the first pays.
            journal: told before the first byte leaves.
            may_send: asked before each time the bytes leave; once they may not, only their outcome is waited for.

        Raises:
            TransactionRefused: it landed and failed; its fee is spent.
            TransactionExpired: it can no longer land; a new one may be built.
            OutcomeUnknown: the node is silent; call `resume` with the journal's record later.
        """
        return await self.submit_signed(await self.sign(prepared, signers), journal=journal, may_send=may_send)

    async def submit_signed(
        self, signed: SignedTransaction, *, journal: SendJournal, may_send: Callable[[], bool] = always
    ) -> Landed:
        """See a signed transaction through; arguments and errors as of `submit`."""
        if len(signed.raw) > MAX_TRANSACTION_BYTES:
            raise TransactionTooLarge(f"The transaction has {len(signed.raw)} bytes.")
        journal.record(signed.signature, signed.raw, signed.last_valid_block_height)
        return await self._follow(signed, journal, may_send, fresh=True)

    async def resume(
        self, record: SendRecord, *, journal: SendJournal, may_send: Callable[[], bool] = always
    ) -> Landed:
        """Go on with a transaction of an earlier run; never sends another. Arguments and errors as of `submit`."""
        programs = programs_of_raw(record.raw_tx)
        signed = SignedTransaction(record.signature, record.raw_tx, record.last_valid_block_height, programs)
        return await self._follow(signed, journal, may_send, fresh=False)

    async def _follow(
        self, signed: SignedTransaction, journal: SendJournal, may_send: Callable[[], bool], *, fresh: bool
    ) -> Landed:
        answered_at = self._clock()
        sent_at = float("-inf")
        pause_s = self._pace.first_poll_s
        while True:
            try:
                # A resumed transaction has mostly landed: its status is asked before anything is sent.
                status = None if fresh else await self._status(signed)
                if status is None and self._clock() - sent_at >= self._pace.rebroadcast_s:
                    if fresh or not await self._expiry.passed(signed):
                        sent_at = self._clock()
                        if may_send():
                            await self._broadcast(signed)
                    else:
                        # Nodes forget statuses after minutes: their history knows how it ended.
                        status = await self._expiry.last_look(signed)
                if status is not None and _LEVELS[status.confirmation] >= self._level:
                    return await self._settle(signed, status, journal)
                fresh = False
                answered_at = self._clock()
            except TransactionExpired:
                journal.outcome(signed.signature, "expired")
                raise
            except (NetworkError, UntrustworthyAnswer, RpcRefused) as failure:
                if isinstance(failure, WrongNetwork):
                    raise WrongNetwork(failure.what, money=OutcomeUnknown.default_money) from failure
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

    async def _broadcast(self, signed: SignedTransaction) -> None:
        try:
            # It was simulated before it was signed; a preflight now could only refuse what has landed meanwhile.
            await self._rpc.send_transaction(signed.raw, skip_preflight=True, attempts=1)
        except (NetworkError, RpcRefused, UntrustworthyAnswer) as failure:
            # The node may have passed it on before it failed: only the chain's word counts, see _follow.
            _LOG.debug("sending %s: %s", signed.signature[:8], type(failure).__name__)

    async def _settle(self, signed: SignedTransaction, status: SignatureStatus, journal: SendJournal) -> Landed:
        self._rpc.read_after(status.slot)
        if status.err is None:
            journal.outcome(signed.signature, "landed")
            return Landed(signed.signature, status.slot)
        logs: tuple[str, ...] = ()
        try:
            found = await self._rpc.get_transaction(signed.signature)
            logs = found.logs if found is not None else ()
        except (NetworkError, RpcRefused, UntrustworthyAnswer) as failure:
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
