"""The history of a wallet, a batch or a request, from signatures alone.

`getSignaturesForAddress` gives the transactions that name an address, `getTransaction` their bytes; the instructions
are decoded from those. Nothing of it depends on what this computer remembers, and the cursor makes it resumable.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from market.addresses import MEMO_PROGRAM, MEMO_PROGRAM_V1
from market.decode_market import accounts_by_role
from market.errors import AccountMissing, MalformedAnswer, UndecodableInstruction
from market.events import events_in_logs
from market.generated.events import Event
from market.generated.instructions import decode_instruction
from market.layout import LayoutError
from market.rpc import Rpc
from market.rpc_types import InnerInstruction, SignatureInfo, TransactionRecord

__all__ = ["Cursor", "Histories", "HistoryEntry", "HistoryStep", "MarketHistory", "decode_record", "message_of"]

_PAGE = 1_000


@dataclass(frozen=True)
class HistoryStep:
    """One instruction of the market in a transaction.

    Attributes:
        name: of the instruction, for instance `submit`.
        accounts: role → address.
        arguments: decoded arguments.
        caller: program that called it; None where the transaction itself does, so that its signatures cover it.
    """

    name: str
    accounts: dict[str, Pubkey]
    arguments: Any
    caller: Pubkey | None = None


@dataclass(frozen=True)
class HistoryEntry:
    """One transaction.

    Attributes:
        signature: base58.
        slot: its slot.
        block_time_s: unix seconds, if the node knows it.
        failed: whether it changed nothing but the fee.
        fee_lamports: what the payer paid.
        payer: who paid.
        steps: instructions of the market in it, in order; those that other programs called behind their caller.
        events: what the program logged; hints.
        lamports: address → change in lamports.
        tokens: (owner, mint) → change in base units.
        holders: token accounts in it → (owner, mint).
        memos: what was written for everyone to read, bytes as they are.
        signers: who signed it.
    """

    signature: str
    slot: int
    block_time_s: int | None
    failed: bool
    fee_lamports: int
    payer: Pubkey
    steps: tuple[HistoryStep, ...]
    events: tuple[Event, ...]
    lamports: dict[Pubkey, int]
    tokens: dict[tuple[str, Pubkey], int]
    holders: dict[Pubkey, tuple[str, Pubkey]] = field(default_factory=dict)
    memos: tuple[bytes, ...] = ()
    signers: tuple[Pubkey, ...] = ()


@dataclass(frozen=True)
class Cursor:
    """How far the history of an address was read: everything up to and including `newest` is known."""

    newest: str | None = None


def decode_record(record: TransactionRecord, signature: str, program: Pubkey) -> HistoryEntry:
    """Decode a landed transaction.

    Raises:
        MalformedAnswer: the transaction's bytes cannot be read.
    """
    message = message_of(record.raw)
    keys = [*message.account_keys, *record.loaded]
    lamports = {
        key: after - before
        for key, before, after in zip(keys, record.pre_lamports, record.post_lamports, strict=False)
        if after != before
    }
    return HistoryEntry(
        signature=signature,
        slot=record.slot,
        block_time_s=record.block_time_s,
        failed=record.err is not None,
        fee_lamports=record.fee_lamports,
        payer=keys[0],
        steps=tuple(_steps(message, record, keys, program)),
        events=tuple(events_in_logs(record.logs, program)) if record.err is None else (),
        lamports=lamports,
        tokens=_token_changes(record),
        holders={
            _key(keys, index): (owner, mint)
            for rows in (record.pre_tokens, record.post_tokens)
            for index, mint, owner, _ in rows
        },
        memos=tuple(
            bytes(item.data)
            for item in message.instructions
            if _key(keys, item.program_id_index) in {MEMO_PROGRAM, MEMO_PROGRAM_V1}
        ),
        signers=tuple(keys[: message.header.num_required_signatures]),
    )


def message_of(raw: bytes) -> Message | MessageV0:
    """Return the message of a serialized transaction.

    Raises:
        MalformedAnswer: it cannot be read.
    """
    try:
        message = VersionedTransaction.from_bytes(raw).message
    except ValueError as cause:
        raise MalformedAnswer("The node's transaction cannot be read.") from cause
    if not isinstance(message, Message | MessageV0):
        raise MalformedAnswer("The node's transaction is of a version that was not asked for.")
    return message


def _steps(
    message: Message | MessageV0, record: TransactionRecord, keys: Sequence[Pubkey], program: Pubkey
) -> Iterator[HistoryStep]:
    called: dict[int, list[InnerInstruction]] = {}
    for call in record.inner:
        called.setdefault(call.index, []).append(call)
    if any(index >= len(message.instructions) for index in called):
        raise MalformedAnswer("The node's transaction has calls of an instruction that is not in it.")
    for number, item in enumerate(message.instructions):
        caller = _key(keys, item.program_id_index)
        step = _step(caller, bytes(item.data), tuple(_key(keys, index) for index in item.accounts), program)
        if step is not None:
            yield step
        for call in called.get(number, ()):
            accounts = tuple(_key(keys, index) for index in call.accounts)
            step = _step(_key(keys, call.program_index), call.data, accounts, program, caller)
            if step is not None:
                yield step


def _key(keys: Sequence[Pubkey], index: int) -> Pubkey:
    if index >= len(keys):
        raise MalformedAnswer("The node's transaction names accounts that are not in it.")
    return keys[index]


def _step(
    called: Pubkey, data: bytes, keys: tuple[Pubkey, ...], program: Pubkey, caller: Pubkey | None = None
) -> HistoryStep | None:
    if called != program:
        return None
    try:
        name, arguments = decode_instruction(data)
        return HistoryStep(name, accounts_by_role(name, keys), arguments, caller)
    except (LayoutError, UndecodableInstruction):
        # Anyone may send our program nonsense, which then failed; it is no step of anything.
        return None


def _token_changes(record: TransactionRecord) -> dict[tuple[str, Pubkey], int]:
    changes: dict[tuple[str, Pubkey], int] = {}
    for rows, sign in ((record.pre_tokens, -1), (record.post_tokens, 1)):
        for _, mint, owner, amount in rows:
            changes[owner, mint] = changes.get((owner, mint), 0) + sign * amount
    return {holder: delta for holder, delta in changes.items() if delta}


class Histories(Protocol):
    """Where whole histories come from: the node itself, or what is kept of it."""

    async def since(self, address: Pubkey, cursor: Cursor | None = None) -> tuple[list[HistoryEntry], Cursor]:
        """Return the transactions that name `address` after the cursor, oldest first, and the new cursor."""
        ...


class MarketHistory:
    """Reads histories through one node.

    Args:
        rpc: the node.
        program: address of the market.
    """

    def __init__(self, rpc: Rpc, program: Pubkey) -> None:
        self._rpc = rpc
        self._program = program

    async def since(self, address: Pubkey, cursor: Cursor | None = None) -> tuple[list[HistoryEntry], Cursor]:
        """Return the transactions that name `address` after the cursor, oldest first, and the new cursor.

        Args:
            address: a wallet, batch, request or any other account.
            cursor: of an earlier call; None reads everything.
        """
        infos = await self._signatures(address, cursor.newest if cursor is not None else None)
        entries = [await self._entry(info) for info in reversed(infos)]
        newest = infos[0].signature if infos else (cursor.newest if cursor is not None else None)
        return entries, Cursor(newest)

    async def newest_first(self, address: Pubkey) -> AsyncIterator[HistoryEntry]:
        """Yield the transactions that name `address`, newest first, reading no more than is taken."""
        before: str | None = None
        while True:
            page = await self._rpc.get_signatures_for_address(address, limit=100, before=before)
            for info in page:
                yield await self._entry(info)
            if len(page) < 100:  # noqa: PLR2004 - the page asked for above
                return
            before = page[-1].signature

    async def _signatures(self, address: Pubkey, until: str | None) -> list[SignatureInfo]:
        out: list[SignatureInfo] = []
        before: str | None = None
        while True:
            page = await self._rpc.get_signatures_for_address(address, limit=_PAGE, before=before, until=until)
            if {info.signature for info in page} & {info.signature for info in out}:
                raise MalformedAnswer("The node gives the same transactions twice.")
            out += page
            if len(page) < _PAGE:
                return out
            before = page[-1].signature

    async def _entry(self, info: SignatureInfo) -> HistoryEntry:
        record = await self._rpc.get_transaction(info.signature)
        if record is None:
            raise AccountMissing(
                f"The node lists the transaction {info.signature[:8]}… and does not have it.",
                next_step="Choose a node with full history in Settings.",
            )
        return decode_record(record, info.signature, self._program)
