"""Transactions from the wire: decoding, limits, sanitising, address table lookups and write permissions."""

import base64
import binascii
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from solders.account import Account
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

from devnet.config import MAX_ACCOUNT_LOCKS, MAX_TRANSACTION_BYTES
from devnet.encoding import Base58Error, base58_decode
from devnet.errors import invalid_params
from devnet.programs import ADDRESS_LOOKUP_TABLE, RESERVED, UPGRADEABLE_LOADER

AnyMessage: TypeAlias = Message | MessageV0

_TRANSACTION_TYPE = "solana_transaction::versioned::VersionedTransaction"
_MAX_BASE58_CHARACTERS = 1683
_MAX_BASE64_CHARACTERS = 1644
_TABLE_META_BYTES = 56
_ACTIVE = 2**64 - 1
_COOLING_SLOTS = 512  # as long as the slot of its deactivation is in the slot-hash sysvar


class TransactionRejectedError(Exception):
    """A transaction fails before execution.

    Attributes:
        error: The transaction error in JSON form, e.g. ``"BlockhashNotFound"``.
    """

    def __init__(self, error: Any) -> None:
        super().__init__(str(error))
        self.error = error


class UnusableTableError(TransactionRejectedError):
    """An address table cannot be used; agave refuses such a transaction before it looks at anything else."""


@dataclass(frozen=True)
class LoadedTransaction:
    """A transaction whose address tables are resolved.

    Attributes:
        transaction: The transaction as decoded.
        message: Its message, legacy or v0.
        keys: All accounts in execution order: static, then writable loaded, then read-only loaded.
        writable: For each key, whether the runtime may write it.
        loaded_writable: Keys from address tables, writable part.
        loaded_readonly: Keys from address tables, read-only part.
    """

    transaction: VersionedTransaction
    message: AnyMessage
    keys: tuple[Pubkey, ...]
    writable: tuple[bool, ...]
    loaded_writable: tuple[Pubkey, ...]
    loaded_readonly: tuple[Pubkey, ...]

    @property
    def signature(self) -> Signature:
        """The first signature, by which the transaction is known."""
        return self.transaction.signatures[0]


def message_of(transaction: VersionedTransaction) -> AnyMessage:
    """Return the message; other versions than legacy and 0 were refused by :func:`parse_transaction`."""
    message = transaction.message
    if not isinstance(message, Message | MessageV0):
        raise TransactionRejectedError("UnsupportedVersion")
    return message


def version_of(transaction: VersionedTransaction) -> int | str:
    """Return ``"legacy"`` or the version number."""
    return "legacy" if isinstance(transaction.message, Message) else 0


def decode_text(text: str, encoding: str, type_name: str) -> bytes:
    """Decode base58 or base64 text within the size of one packet.

    Raises:
        RpcError: Wrong alphabet or too large, worded as agave does.
    """
    limit = _MAX_BASE58_CHARACTERS if encoding == "base58" else _MAX_BASE64_CHARACTERS
    if len(text) > limit:
        raise invalid_params(
            f"{encoding} encoded {type_name} too large: {len(text)} bytes"
            f" (max: encoded/raw {limit}/{MAX_TRANSACTION_BYTES})"
        )
    if encoding == "base58":
        try:
            data = base58_decode(text)
        except Base58Error as error:
            raise invalid_params(f"invalid base58 encoding: {error}") from error
    else:
        data = _base64(text)
    if len(data) > MAX_TRANSACTION_BYTES:
        raise invalid_params(f"decoded {type_name} too large: {len(data)} bytes (max: {MAX_TRANSACTION_BYTES} bytes)")
    return data


def base64_fault(text: str) -> str:
    """Return what is wrong with text that is not base64, in the debug form of Rust's ``base64::DecodeError``."""
    for index, byte in enumerate(text.rstrip("=").encode()):
        if not (byte < 128 and (chr(byte).isalnum() or chr(byte) in "+/")):  # noqa: PLR2004 - ASCII
            return f"InvalidByte({index}, {byte})"
    return f"InvalidLength({len(text)})" if len(text.rstrip("=")) % 4 == 1 else "InvalidPadding"


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise invalid_params(f"invalid base64 encoding: {base64_fault(text)}") from error


def parse_transaction(text: str, encoding: str) -> VersionedTransaction:
    """Decode and sanitise a transaction.

    Raises:
        RpcError: -32602 with agave's words.
    """
    data = decode_text(text, encoding, _TRANSACTION_TYPE)
    try:
        transaction = VersionedTransaction.from_bytes(data)
    except Exception as error:  # solders raises types of its own for bincode, all derived from Exception only
        raise invalid_params(f"failed to deserialize {_TRANSACTION_TYPE}: {error}") from error
    if not isinstance(transaction.message, Message | MessageV0):
        raise invalid_params(f"failed to deserialize {_TRANSACTION_TYPE}: unsupported version")
    try:
        transaction.sanitize()
    except Exception as error:  # solders' SanitizeError derives from Exception only
        raise invalid_params(
            "invalid transaction: Transaction failed to sanitize accounts offsets correctly"
        ) from error
    return transaction


def _table_addresses(account: Account | None, slot: int) -> list[Pubkey]:
    if account is None:
        raise UnusableTableError("AddressLookupTableNotFound")
    if account.owner != ADDRESS_LOOKUP_TABLE:
        raise UnusableTableError("InvalidAddressLookupTableOwner")
    data = account.data
    if len(data) < _TABLE_META_BYTES or data[:4] != b"\x01\0\0\0" or (len(data) - _TABLE_META_BYTES) % 32:
        raise UnusableTableError("InvalidAddressLookupTableData")
    deactivated, extended, start = struct.unpack_from("<QQB", data, 4)
    if deactivated not in (_ACTIVE, slot) and deactivated + _COOLING_SLOTS < slot:
        raise UnusableTableError("AddressLookupTableNotFound")
    count = (len(data) - _TABLE_META_BYTES) // 32
    if slot <= extended:
        count = min(count, start)
    body = data[_TABLE_META_BYTES:]
    return [Pubkey(body[32 * index : 32 * index + 32]) for index in range(count)]


def lookup_addresses(
    message: MessageV0, account: Callable[[Pubkey], Account | None], slot: int
) -> tuple[list[Pubkey], list[Pubkey]]:
    """Return the addresses a message takes from tables: those it may write, and those it only reads.

    Args:
        message: A sanitised message.
        account: Reads an account in the state the transaction will run on.
        slot: The slot it will run in; addresses added to a table in the same slot are not usable yet.

    Raises:
        UnusableTableError: A table cannot be used.
    """
    writable: list[Pubkey] = []
    readonly: list[Pubkey] = []
    for lookup in message.address_table_lookups:
        addresses = _table_addresses(account(lookup.account_key), slot)
        try:
            writable += [addresses[index] for index in lookup.writable_indexes]
            readonly += [addresses[index] for index in lookup.readonly_indexes]
        except IndexError as error:
            raise UnusableTableError("InvalidAddressLookupTableIndex") from error
    return writable, readonly


def load_transaction(
    transaction: VersionedTransaction, account: Callable[[Pubkey], Account | None], slot: int
) -> LoadedTransaction:
    """Resolve address tables and check account locks.

    Args:
        transaction: A sanitised transaction.
        account: Reads an account in the state the transaction will run on.
        slot: The slot it will run in; addresses added to a table in the same slot are not usable yet.

    Raises:
        UnusableTableError: A table cannot be used.
        TransactionRejectedError: An account appears twice, or too many accounts.
    """
    message = message_of(transaction)
    loaded_writable: list[Pubkey] = []
    loaded_readonly: list[Pubkey] = []
    if isinstance(message, MessageV0):
        loaded_writable, loaded_readonly = lookup_addresses(message, account, slot)
    static = message.account_keys
    keys = (*static, *loaded_writable, *loaded_readonly)
    if len(keys) > MAX_ACCOUNT_LOCKS:
        raise TransactionRejectedError("TooManyAccountLocks")
    if len(set(keys)) != len(keys):
        raise TransactionRejectedError("AccountLoadedTwice")
    writable = permissions(message, keys, len(loaded_writable))
    return LoadedTransaction(transaction, message, keys, writable, tuple(loaded_writable), tuple(loaded_readonly))


def permissions(message: AnyMessage, keys: Sequence[Pubkey], loaded_writable: int) -> tuple[bool, ...]:
    """Return for each key whether the runtime may write it (agave: ``SanitizedMessage::is_writable``).

    Args:
        message: The message.
        keys: Static keys, then those from lookup tables, writable ones first.
        loaded_writable: How many of the latter are writable.
    """
    header = message.header
    signed, static = header.num_required_signatures, len(message.account_keys)
    signed_writable = signed - header.num_readonly_signed_accounts
    unsigned_writable = static - header.num_readonly_unsigned_accounts
    programs = {instruction.program_id_index for instruction in message.instructions}
    upgrading = UPGRADEABLE_LOADER in keys

    def may_write(index: int) -> bool:
        if index < static:
            asked = index < signed_writable or signed <= index < unsigned_writable
        else:
            asked = index < static + loaded_writable
        return asked and keys[index] not in RESERVED and not (index in programs and not upgrading)

    return tuple(may_write(index) for index in range(len(keys)))
