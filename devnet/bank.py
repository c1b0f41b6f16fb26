"""The account state: LiteSVM, with what changed in the last slots so that older commitments can be read."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from solders.account import Account
from solders.clock import Clock
from solders.epoch_schedule import EpochSchedule
from solders.hash import Hash
from solders.litesvm import LiteSVM
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import (
    FailedTransactionMetadata,
    InnerInstruction,
    SimulatedTransactionInfo,
    TransactionMetadata,
)

from devnet.config import SLOTS_PER_EPOCH
from devnet.programs import SYSTEM, SYSVAR_RECENT_BLOCKHASHES, UPGRADEABLE_LOADER
from devnet.transaction import LoadedTransaction

# These fail while loading, yet agave lands them and takes the fee (SIMD-0082).
_FEES_ONLY = frozenset({"ProgramAccountNotFound", "InvalidProgramForExecution", "MaxLoadedAccountsDataSizeExceeded"})
_NOT_PAYABLE = frozenset({"AccountNotFound", "InsufficientFundsForFee", "InvalidAccountForFee"})
_ACCOUNT_BASE_BYTES = 64
_PROGRAM_ACCOUNT_BYTES = 36


@dataclass(frozen=True)
class Execution:
    """What running a transaction gave.

    Attributes:
        error: Transaction error in JSON form, None on success.
        logs: Program log lines.
        inner: Inner instructions per outer instruction.
        compute_units: Units consumed.
        return_program: Who set the return data.
        return_data: Empty when none was set.
        fee_lamports: Base plus priority fee.
        before: Each account before, in key order; None when absent.
        after: Each account afterwards.
        landed: Whether the transaction belongs into a block (a fee was taken).
        loaded_bytes: Size of all loaded accounts as agave counts it.
    """

    error: Any
    logs: list[str]
    inner: list[list[InnerInstruction]]
    compute_units: int
    return_program: Pubkey
    return_data: bytes
    fee_lamports: int
    before: list[Account | None]
    after: list[Account | None]
    landed: bool
    loaded_bytes: int


class Bank:
    """Accounts and execution. Signature, age and duplicate checks belong to the node."""

    def __init__(self) -> None:
        # LiteSVM's own history, signature and blockhash checks are off: the node does them, durably.
        unchecked = False
        self._svm = LiteSVM().with_transaction_history(0).with_sigverify(unchecked).with_blockhash_check(unchecked)
        self._svm.set_epoch_schedule(EpochSchedule.without_warmup())
        self._slot = 0
        self._preimages: dict[int, dict[Pubkey, Account | None]] = {0: {}}
        self._hash_slot = -1
        self.internal_hashes = 0

    def account(self, pubkey: Pubkey) -> Account | None:
        """Return the account in the open slot, or None."""
        account = self._svm.get_account(pubkey)
        return account if account is not None and account.lamports > 0 else None

    def account_at(self, pubkey: Pubkey, slot: int) -> Account | None:
        """Return the account as it was at the end of ``slot`` (within the last unfinalized slots)."""
        for later in range(slot + 1, self._slot + 1):
            changes = self._preimages.get(later)
            if changes is not None and pubkey in changes:
                return changes[pubkey]
        return self.account(pubkey)

    def changed_in(self, slot: int) -> list[Pubkey]:
        """Return the accounts that changed in one of the unfinalized slots."""
        return list(self._preimages.get(slot, ()))

    def owned_by(self, program: Pubkey, slot: int) -> list[tuple[Pubkey, Account]]:
        """Return a program's accounts as they were at the end of ``slot``."""
        found = {key: account for key, account in self._svm.get_program_accounts(program) if account.lamports > 0}
        settled: set[Pubkey] = set()
        for later in range(slot + 1, self._slot + 1):
            for key, before in self._preimages.get(later, {}).items():
                if key in settled:
                    continue
                settled.add(key)
                if before is not None and before.owner == program:
                    found[key] = before
                else:
                    found.pop(key, None)
        return list(found.items())

    def put(self, pubkey: Pubkey, account: Account | None) -> None:
        """Set an account outside of any transaction, remembering what it was."""
        self._remember(pubkey, self.account(pubkey))
        self._set(pubkey, account)

    def load(self, pubkey: Pubkey, account: Account) -> None:
        """Set an account while rebuilding the state, without remembering what it was."""
        self._svm.set_account(pubkey, account)

    def _set(self, pubkey: Pubkey, account: Account | None) -> None:
        self._svm.set_account(pubkey, Account(0, b"", SYSTEM) if account is None else account)

    def _remember(self, pubkey: Pubkey, before: Account | None) -> None:
        self._preimages[self._slot].setdefault(pubkey, before)

    def open_slot(self, slot: int, unix_time: int, hashes: Iterable[tuple[int, Hash]], root: int) -> None:
        """Begin a slot: clock and slot-hash sysvars, and forget changes that became final.

        Args:
            slot: The slot that opens.
            unix_time: Seconds since 1970.
            hashes: Newest first, at most 512.
            root: Newest finalized slot.
        """
        epoch = slot // SLOTS_PER_EPOCH
        self._slot = slot
        self._svm.set_clock(Clock(slot, unix_time - slot % SLOTS_PER_EPOCH * 2 // 5, epoch, epoch + 1, unix_time))
        self._svm.set_slot_hashes(list(hashes))
        self._preimages[slot] = {}
        for old in [past for past in self._preimages if past <= root]:
            del self._preimages[old]

    def rent_exempt_lamports(self, size_bytes: int) -> int:
        """Return the least balance that keeps an account of this size."""
        return self._svm.minimum_balance_for_rent_exemption(size_bytes)

    def fee_lamports(self, transaction: VersionedTransaction) -> int:
        """Return base plus priority fee of a transaction, whether or not it would succeed."""
        result = self._svm.simulate_transaction(transaction)
        return result.meta().fee()

    def advance_internal_hashes(self, count: int) -> None:
        """Move LiteSVM's own blockhash on, from which durable nonces are made, so that none repeats after a restart."""
        for _ in range(count):
            self._svm.expire_blockhash()
        self.internal_hashes += count

    def simulate(self, loaded: LoadedTransaction) -> tuple[Execution, dict[Pubkey, Account]]:
        """Run without keeping anything; also return the accounts it would leave behind."""
        self._renew_hash(loaded)
        before = [self.account(key) for key in loaded.keys]
        result = self._svm.simulate_transaction(loaded.transaction)
        if isinstance(result, SimulatedTransactionInfo):
            posts = dict(result.post_accounts())
            after = [_alive(posts.get(key, old)) for key, old in zip(loaded.keys, before, strict=True)]
            return self._execution(loaded, None, result.meta(), before, after, landed=True), posts
        error = self._error(result, loaded, before)
        meta = result.meta()
        fee_taken = error not in _NOT_PAYABLE if isinstance(error, str) else True
        after = list(before)
        payer = before[0]
        if fee_taken and payer is not None:
            after[0] = _debited(payer, meta.fee())
        return self._execution(loaded, error, meta, before, after, landed=fee_taken), {}

    def _renew_hash(self, loaded: LoadedTransaction) -> None:
        """Give a transaction that may advance a nonce a hash of its slot: LiteSVM has one hash for all slots."""
        if SYSVAR_RECENT_BLOCKHASHES in loaded.keys and self._hash_slot != self._slot:
            self._hash_slot = self._slot
            self.advance_internal_hashes(1)

    def execute(self, loaded: LoadedTransaction, *, keep_failure: bool = True) -> Execution:
        """Run and keep the effects. When nothing was kept (no fee taken), ``landed`` is false.

        Args:
            loaded: The transaction.
            keep_failure: Whether a failed transaction still takes its fee; if not, every account is as before it.
        """
        self._renew_hash(loaded)
        before = [self.account(key) for key in loaded.keys]
        result = self._svm.send_transaction(loaded.transaction)
        if isinstance(result, TransactionMetadata):
            meta, error = result, None
        else:
            meta, error = result.meta(), self._error(result, loaded, before)
        payer = before[0]
        if isinstance(error, str) and error in _FEES_ONLY and payer is not None:
            self._set(loaded.keys[0], _debited(payer, meta.fee()))
        after = [
            self.account(key) if writable else old
            for key, writable, old in zip(loaded.keys, loaded.writable, before, strict=True)
        ]
        landed = error is None or after[0] != before[0]
        execution = self._execution(loaded, error, meta, before, after, landed=landed)
        if error is not None and not keep_failure:
            self.revert(loaded, execution)
        elif landed:
            for key, old, new in zip(loaded.keys, before, after, strict=True):
                if old != new:
                    self._remember(key, old)
        return execution

    def revert(self, loaded: LoadedTransaction, execution: Execution) -> None:
        """Put back what a transaction changed, when it could not be stored or must not be kept."""
        for key, old, new in zip(loaded.keys, execution.before, execution.after, strict=True):
            if old != new:
                self._set(key, old)

    def _error(self, result: FailedTransactionMetadata, loaded: LoadedTransaction, before: list[Account | None]) -> Any:
        error = json.loads(result.to_json())["err"]
        if error == "InvalidProgramForExecution":
            programs = {instruction.program_id_index for instruction in loaded.message.instructions}
            if any(before[index] is None for index in programs):
                return "ProgramAccountNotFound"
        return error

    def _execution(
        self,
        loaded: LoadedTransaction,
        error: Any,
        meta: TransactionMetadata,
        before: list[Account | None],
        after: list[Account | None],
        *,
        landed: bool,
    ) -> Execution:
        returned = meta.return_data()
        not_loaded = isinstance(error, str) and error not in _FEES_ONLY
        return Execution(
            error=error,
            logs=meta.logs(),
            inner=meta.inner_instructions(),
            compute_units=meta.compute_units_consumed(),
            return_program=returned.program_id,
            return_data=bytes(returned.data),
            fee_lamports=meta.fee(),
            before=before,
            after=after,
            landed=landed,
            loaded_bytes=0 if not_loaded else self._loaded_bytes(loaded, before),
        )

    def _loaded_bytes(self, loaded: LoadedTransaction, before: list[Account | None]) -> int:
        total = 0
        seen = set(loaded.keys)
        for account in before:
            if account is None:
                continue
            data = account.data
            total += _ACCOUNT_BASE_BYTES + len(data)
            if account.owner == UPGRADEABLE_LOADER and len(data) == _PROGRAM_ACCOUNT_BYTES and data[0] == 2:  # noqa: PLR2004 - bincode tag of Program
                code_key = Pubkey(data[4:36])
                code = None if code_key in seen else self.account(code_key)
                seen.add(code_key)
                total += 0 if code is None else _ACCOUNT_BASE_BYTES + len(code.data)
        return total


def _alive(account: Account | None) -> Account | None:
    return account if account is not None and account.lamports > 0 else None


def _debited(account: Account, lamports: int) -> Account:
    left = max(account.lamports - lamports, 0)
    return Account(left, account.data, account.owner, account.executable, account.rent_epoch)
