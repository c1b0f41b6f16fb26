"""The node: one leader, one thread. Takes transactions, keeps slots, stores everything before it answers."""

import hashlib
import json
import os
import sqlite3
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass

from solders.account import Account
from solders.hash import Hash
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from devnet import nonce
from devnet.bank import Bank, Execution
from devnet.blockhashes import Blockhashes
from devnet.config import FINALITY_SLOTS, NodeConfig
from devnet.encoding import base58_encode
from devnet.errors import INTERNAL_ERROR, DataFolderError, RpcError
from devnet.events import Listener, SlotEvent, TransactionEvent
from devnet.genesis import RENT_EXEMPT_EPOCH, faucet_from, identity_from, make_genesis
from devnet.journal import Journal
from devnet.ledger import Block, Ledger, StoredTransaction
from devnet.programs import SYSTEM
from devnet.statusmeta import memo_of, transaction_meta
from devnet.storage import Storage
from devnet.transaction import LoadedTransaction, TransactionRejectedError, load_transaction

_FORGET_EVERY_SLOTS = 1000
_compact = json.JSONEncoder(separators=(",", ":")).encode
_SLOT_FORMAT = struct.Struct("<q")


@dataclass(frozen=True)
class _Unflushed:
    """A transaction that ran and waits for its group's commit."""

    loaded: LoadedTransaction
    execution: Execution
    event: TransactionEvent


class Node:
    """The state machine behind the RPC.

    Args:
        config: Settings.
        storage: The open data folder; a new network is made in it when it is empty.

    Raises:
        GenesisError: The genesis file cannot be used.
    """

    def __init__(self, config: NodeConfig, storage: Storage) -> None:
        self.config = config
        self.storage = storage
        self.ledger = Ledger(storage)
        self.bank = Bank()
        self.blockhashes = Blockhashes()
        self._listeners: list[Listener] = []
        self._events: dict[int, list[TransactionEvent]] = {}
        self._journal = Journal(storage, self.ledger)
        self._unflushed: list[_Unflushed] = []
        self.undone: list[RpcError] = []
        self._time_offset_s = 0
        self._fees_lamports = 0
        self.slot = 0
        self.root = 0
        self.unix_time = 0
        if storage.fact("genesis_hash") is None:
            self._create()
        self.genesis_hash = Hash(storage.fact("genesis_hash") or b"")
        seed = storage.fact("seed") or b""
        self.faucet = faucet_from(seed)
        self.identity = identity_from(seed)
        self._restore()

    def _create(self) -> None:
        genesis = make_genesis(self.bank, self.config.genesis_file, self.config.seed)
        with self.storage.transaction():
            self.storage.put_accounts(genesis.accounts)
            self.storage.set_fact("seed", genesis.seed)
            first = Block(0, bytes(genesis.genesis_hash), bytes(32), 0, int(time.time()), 0, "[]")
            self.ledger.add_block(first)
            self.storage.set_fact("genesis_hash", bytes(genesis.genesis_hash))

    def _restore(self) -> None:
        # Code first: LiteSVM compiles a program account when it is set and needs its ProgramData by then.
        stubs: list[tuple[Pubkey, Account]] = []
        for pubkey, account in self.storage.accounts():
            if account.executable:
                stubs.append((pubkey, account))
            else:
                self.bank.load(pubkey, account)
        for pubkey, account in stubs:
            self.bank.load(pubkey, account)
        self._time_offset_s = _SLOT_FORMAT.unpack(self.storage.fact("time_offset_s") or bytes(8))[0]
        self.bank.advance_internal_hashes(_SLOT_FORMAT.unpack(self.storage.fact("internal_hashes") or bytes(8))[0])
        blocks = self.ledger.recent_blocks(512)
        for block in blocks:
            self.blockhashes.add(block.slot, Hash(block.blockhash))
        newest = blocks[-1]
        self.unix_time = newest.unix_time
        self.slot = max(newest.slot + 1, self.ledger.newest_transaction_slot())
        # Whatever was stored before the start is final: there is no fork that could undo it.
        self.root = newest.slot
        self._begin(self.slot)
        left_open = self.ledger.in_slot(self.slot)
        if left_open:
            self.root = self.slot
            self._fees_lamports = sum(entry.meta["fee"] for entry in left_open)
            self._close([base58_encode(entry.signature) for entry in left_open])

    def listen(self, listener: Listener) -> None:
        """Add a subscriber of events."""
        self._listeners.append(listener)

    @property
    def confirmed(self) -> int:
        """The newest closed slot."""
        return self.slot - 1

    def slot_at(self, commitment: str) -> int:
        """Return the newest slot of a commitment; an unknown name means finalized, as in agave."""
        if commitment == "processed":
            return self.slot
        return self.confirmed if commitment == "confirmed" else self.root

    def events_in(self, slot: int) -> list[TransactionEvent]:
        """Return the transactions of an unfinalized slot."""
        return self._events.get(slot, [])

    # -- slots ---------------------------------------------------------------------------------------------

    def _begin(self, slot: int) -> None:
        self.slot = slot
        # Never backwards, whatever the system's clock does.
        self.unix_time = max(self.unix_time, int(time.time()) + self._time_offset_s)
        self.bank.open_slot(slot, self.unix_time, self.blockhashes.newest_first(), self.root)
        self._events[slot] = []

    def _close(self, signatures: Sequence[str]) -> None:
        """Close the open slot, which holds these transactions, and open the next, without telling anybody yet."""
        parent, previous = self.blockhashes.newest_at(self.slot)
        digest = hashlib.sha256(bytes(previous) + struct.pack("<Q", self.slot) + os.urandom(32))
        for signature in signatures:
            digest.update(signature.encode())
        blockhash = Hash(digest.digest())
        with self.storage.transaction():
            rewards = self._reward()
            block = Block(
                self.slot,
                bytes(blockhash),
                bytes(previous),
                parent,
                self.unix_time,
                len(signatures),
                json.dumps(rewards),
            )
            self.ledger.add_block(block)
            self.storage.set_fact("internal_hashes", _SLOT_FORMAT.pack(self.bank.internal_hashes))
            if self.slot % _FORGET_EVERY_SLOTS == 0:
                self.ledger.forget(
                    newest_slot=self.slot,
                    keep_transactions=self.config.keep_transactions,
                    keep_empty_slots=self.config.keep_empty_slots,
                )
        self.blockhashes.add(self.slot, blockhash)
        self._begin(self.slot + 1)

    def _reward(self) -> list[dict[str, object]]:
        """Give half of the slot's fees to the identity; the other half is burnt."""
        lamports = self._fees_lamports // 2
        self._fees_lamports = 0
        if lamports == 0:
            return []
        account = self.bank.account(self.identity)
        balance = lamports + (0 if account is None else account.lamports)
        richer = Account(balance, b"", SYSTEM, rent_epoch=RENT_EXEMPT_EPOCH)
        self.storage.put_accounts([(self.identity, richer)])
        self.bank.put(self.identity, richer)
        return [
            {
                "commission": None,
                "lamports": lamports,
                "postBalance": balance,
                "pubkey": str(self.identity),
                "rewardType": "Fee",
            }
        ]

    def advance(self) -> None:
        """Close the open slot, open the next one, and tell the subscribers.

        Raises:
            DataFolderError: The block cannot be stored.
        """
        closed, old_root = self.slot, self.root
        try:
            self.flush()
            self._close([event.signature for event in self._events[closed]])
        except (sqlite3.Error, RpcError) as error:
            raise DataFolderError(
                f"The network's state cannot be written ({error}), so it stops. Nothing that was acknowledged is lost: "
                "free some space and start it again."
            ) from error
        self.root = max(self.root, self.slot - FINALITY_SLOTS)
        rooted = tuple(range(old_root + 1, self.root + 1))
        event = SlotEvent(self.slot, closed, self.root, (closed,), rooted)
        for listener in self._listeners:
            listener.on_slot(event)
        for past in [slot for slot in self._events if slot <= self.root]:
            del self._events[past]

    def warp_time(self, seconds: int) -> None:
        """Move the network's clock forward, for good, and open a slot in which programs see it."""
        self.flush()
        self._time_offset_s += seconds
        with self.storage.transaction():
            self.storage.set_fact("time_offset_s", _SLOT_FORMAT.pack(self._time_offset_s))
        self.advance()

    # -- transactions --------------------------------------------------------------------------------------

    def check(self, transaction: VersionedTransaction, *, signatures: bool = True) -> LoadedTransaction:
        """Return the transaction ready to run, its address tables resolved.

        Raises:
            UnusableTableError: An address table cannot be used.
            TransactionRejectedError: Bad signature, unknown or expired blockhash, already processed, unusable accounts.
        """
        loaded = load_transaction(transaction, self.bank.account, self.slot)
        if signatures and not all(transaction.verify_with_results()):
            raise TransactionRejectedError("SignatureFailure")
        message = loaded.message
        if not self.blockhashes.valid_in(message.recent_blockhash, self.slot) and not nonce.advances(
            message, self.bank.account
        ):
            raise TransactionRejectedError("BlockhashNotFound")
        if self.ledger.known(bytes(transaction.signatures[0])):
            raise TransactionRejectedError("AlreadyProcessed")
        return loaded

    def submit(self, loaded: LoadedTransaction, *, keep_failure: bool = True) -> Execution:
        """Run a checked transaction and write it into the open group; :meth:`flush` makes it last.

        Nobody may be told of it before that. When nothing landed, nothing is written.

        Args:
            loaded: The transaction.
            keep_failure: Whether one that fails lands all the same and pays its fee. Without it this is preflight and
                execution in one: as nothing can come between the two here, the one run is both, and a transaction that
                fails was never there.

        Raises:
            RpcError: The group could not be stored; the state is as before it.
        """
        execution = self.bank.execute(loaded, keep_failure=keep_failure)
        if execution.error is not None and not keep_failure:
            return execution
        signature = str(loaded.signature)
        for listener in self._listeners:
            listener.on_received(signature)
        if not execution.landed:
            return execution
        changed = {
            key: new for key, old, new in zip(loaded.keys, execution.before, execution.after, strict=True) if old != new
        }
        event = TransactionEvent(
            self.slot, signature, execution.error, execution.logs, frozenset(loaded.keys), tuple(changed)
        )
        position = len(self._events[self.slot]) + len(self._unflushed)
        self._unflushed.append(_Unflushed(loaded, execution, event))
        try:
            self._journal.add(self._entry(loaded, execution, position), loaded.keys, changed)
        except Exception as error:
            raise self._undo(error) from error
        return execution

    def _entry(self, loaded: LoadedTransaction, execution: Execution, position: int) -> StoredTransaction:
        return StoredTransaction(
            row=0,
            slot=self.slot,
            position=position,
            signature=bytes(loaded.signature),
            wire=bytes(loaded.transaction),
            meta_text=_compact(transaction_meta(self.bank, loaded, execution)),
            err_text=None if execution.error is None else json.dumps(execution.error),
            memo=memo_of(loaded),
            unix_time=self.unix_time,
        )

    @property
    def unflushed(self) -> bool:
        """Whether transactions ran that are not stored yet: no answer may leave before :meth:`flush`."""
        return bool(self._unflushed)

    def flush(self) -> None:
        """Store every transaction since the last flush in one commit, then tell the subscribers.

        Raises:
            RpcError: They could not be stored; none of them ever happened.
        """
        if not self._unflushed:
            return
        try:
            self._journal.commit()
        except Exception as error:
            raise self._undo(error) from error
        done, self._unflushed = self._unflushed, []
        for entry in done:
            self._fees_lamports += entry.execution.fee_lamports
            self._events[self.slot].append(entry.event)
            for listener in self._listeners:
                listener.on_transaction(entry.event)

    def _undo(self, cause: Exception) -> RpcError:
        """Take the open group back, newest first, and return what its clients are told."""
        # Whoever waits for an earlier transaction of the group learns it from here, wherever the failure came up.
        self.undone.append(RpcError(INTERNAL_ERROR, f"The network could not store the transaction: {cause}"))
        self._journal.roll_back()
        undone, self._unflushed = self._unflushed, []
        for entry in reversed(undone):
            self.bank.revert(entry.loaded, entry.execution)
        return self.undone[-1]

    def simulate(self, loaded: LoadedTransaction) -> tuple[Execution, dict[Pubkey, Account]]:
        """Run a transaction without keeping anything."""
        return self.bank.simulate(loaded)

    def with_recent_blockhash(self, transaction: VersionedTransaction) -> VersionedTransaction:
        """Return the transaction with the newest blockhash; its signatures no longer fit and are not checked."""
        _slot, blockhash = self.blockhashes.newest_at(self.slot)
        return nonce.replace_blockhash(transaction, blockhash)

    def close(self) -> None:
        """Close the data folder. Transactions of the open slot are stored; the next start closes their block."""
        try:
            self.flush()
        finally:
            self.storage.close()
