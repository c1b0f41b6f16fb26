"""Transactions whose address tables cannot be used, and what agave 4.1.2 answers to each (recorded, code -32602)."""

from __future__ import annotations

import base64
import struct
from typing import TYPE_CHECKING, Any

from solders.instruction import CompiledInstruction
from solders.message import MessageAddressTableLookup, MessageHeader, MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction

if TYPE_CHECKING:
    from collections.abc import Callable

    from solders.hash import Hash
    from solders.keypair import Keypair

# What sendTransaction and simulateTransaction say after "invalid transaction: ", and getFeeForMessage after
# "invalid transaction message: ".
NOT_FOUND = (
    "Transaction loads an address table account that doesn't exist",
    "Attempted to lookup addresses from a table that does not exist",
)
WRONG_OWNER = (
    "Transaction loads an address table account with an invalid owner",
    "Attempted to lookup addresses from an account owned by the wrong program",
)
WRONG_DATA = (
    "Transaction loads an address table account with invalid data",
    "Attempted to lookup addresses from an invalid account",
)
WRONG_INDEX = (
    "Transaction address table lookup uses an invalid index",
    "Address lookup contains an invalid index",
)


def using(table: Pubkey, indexes: bytes, payer: Keypair, blockhash: Hash) -> VersionedTransaction:
    """Return a signed transfer to the first of these indexes of a table; the others are only named."""
    pay = CompiledInstruction(1, struct.pack("<IQ", 2, 1_000_000_000), bytes([0, 2]))
    keys = [payer.pubkey(), Pubkey.default()]
    lookup = MessageAddressTableLookup(table, indexes, b"")
    return VersionedTransaction(MessageV0(MessageHeader(1, 0, 1), keys, blockhash, [pay], [lookup]), [payer])


def answers(ask: Callable[..., dict[str, Any]], transaction: VersionedTransaction) -> list[dict[str, Any]]:
    """Return what a node answers to the transaction in each way of handing it in, a wrong signature included.

    Args:
        ask: Calls a method of the node and returns the whole answer.
        transaction: As :func:`using` makes it.
    """
    unsigned = VersionedTransaction.populate(transaction.message, [Signature.default()])
    text, wrong = (base64.b64encode(bytes(one)).decode() for one in (transaction, unsigned))
    message = base64.b64encode(b"\x80" + bytes(transaction.message).removeprefix(b"\x80")).decode()
    config = {"encoding": "base64", "preflightCommitment": "confirmed"}
    return [
        ask("sendTransaction", text, config),
        ask("sendTransaction", text, {**config, "skipPreflight": True}),
        ask("sendTransaction", wrong, config),
        ask("simulateTransaction", text, {"encoding": "base64", "commitment": "confirmed"}),
        ask("getFeeForMessage", message, {"commitment": "confirmed"}),
    ]


def refusals(words: tuple[str, str]) -> list[dict[str, Any]]:
    """Return agave's answers to :func:`answers` for one of the reasons above."""
    sent = {"code": -32602, "message": f"invalid transaction: {words[0]}"}
    asked = {"code": -32602, "message": f"invalid transaction message: {words[1]}"}
    return [{"jsonrpc": "2.0", "error": error, "id": 1} for error in (sent, sent, sent, sent, asked)]
