"""Durable nonces: transactions whose "recent blockhash" is the value of a nonce account."""

import struct
from collections.abc import Callable

from solders.account import Account
from solders.hash import Hash
from solders.message import Message, MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from devnet.programs import SYSTEM
from devnet.transaction import AnyMessage, message_of

NONCE_ACCOUNT_BYTES = 80
_ADVANCE = b"\x04\0\0\0"
_LAYOUT = struct.Struct("<II32s32sQ")
_INITIALIZED = 1


def unpack_nonce(account: Account) -> tuple[Pubkey, Hash, int] | None:
    """Return authority, durable nonce and lamports per signature of an initialized nonce account, else None."""
    data = account.data
    if account.owner != SYSTEM or len(data) != NONCE_ACCOUNT_BYTES:
        return None
    _version, state, authority, value, lamports = _LAYOUT.unpack_from(data)
    return (Pubkey(authority), Hash(value), lamports) if state == _INITIALIZED else None


def advances(message: AnyMessage, account: Callable[[Pubkey], Account | None]) -> bool:
    """Return whether the first instruction advances a nonce account whose value is the message's blockhash."""
    if not message.instructions:
        return False
    first = message.instructions[0]
    keys = message.account_keys
    indexes = bytes(first.accounts)
    if keys[first.program_id_index] != SYSTEM or bytes(first.data)[:4] != _ADVANCE or not indexes:
        return False
    if max(indexes) >= len(keys):
        return False
    holder = account(keys[indexes[0]])
    unpacked = None if holder is None else unpack_nonce(holder)
    if unpacked is None:
        return False
    authority, value, _lamports = unpacked
    signers = keys[: message.header.num_required_signatures]
    return value == message.recent_blockhash and authority in signers


def replace_blockhash(transaction: VersionedTransaction, blockhash: Hash) -> VersionedTransaction:
    """Return a copy of a transaction with another recent blockhash, signatures untouched."""
    message = message_of(transaction)
    fresh: AnyMessage
    if isinstance(message, MessageV0):
        fresh = MessageV0(
            message.header, message.account_keys, blockhash, message.instructions, message.address_table_lookups
        )
    else:
        header = message.header
        fresh = Message.new_with_compiled_instructions(
            header.num_required_signatures,
            header.num_readonly_signed_accounts,
            header.num_readonly_unsigned_accounts,
            message.account_keys,
            blockhash,
            message.instructions,
        )
    return VersionedTransaction.populate(fresh, transaction.signatures)
