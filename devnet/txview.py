"""Transactions as JSON in every encoding and level of detail."""

from typing import Any

from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from devnet.encoding import base58_decode, base58_encode, base64_encode
from devnet.errors import UNSUPPORTED_TRANSACTION_VERSION, RpcError
from devnet.ledger import StoredTransaction
from devnet.parsed.instructions import parse_instruction
from devnet.transaction import AnyMessage, message_of, permissions, version_of

ENCODINGS = ("binary", "base64", "base58", "json", "jsonParsed")


def check_version(transaction: VersionedTransaction, most: int | None) -> None:
    """Refuse a version that the client did not say it understands.

    Raises:
        RpcError: -32015.
    """
    if version_of(transaction) != "legacy" and most is None:
        raise RpcError(
            UNSUPPORTED_TRANSACTION_VERSION,
            "Transaction version (0) is not supported by the requesting client. Please try the request again with "
            'the following configuration parameter: "maxSupportedTransactionVersion": 0',
        )


def all_keys(message: AnyMessage, meta: dict[str, Any]) -> list[str]:
    """Return every account key in execution order, those from lookup tables last."""
    loaded = meta["loadedAddresses"]
    return [*(str(key) for key in message.account_keys), *loaded["writable"], *loaded["readonly"]]


def _account_list(message: AnyMessage, meta: dict[str, Any]) -> list[dict[str, Any]]:
    keys = all_keys(message, meta)
    static = len(message.account_keys)
    writable = permissions(message, [Pubkey.from_string(key) for key in keys], len(meta["loadedAddresses"]["writable"]))
    signers = message.header.num_required_signatures
    return [
        {
            "pubkey": key,
            "signer": index < signers,
            "source": "transaction" if index < static else "lookupTable",
            "writable": writable[index],
        }
        for index, key in enumerate(keys)
    ]


def _raw_message(message: AnyMessage) -> dict[str, Any]:
    header = message.header
    shown: dict[str, Any] = {
        "accountKeys": [str(key) for key in message.account_keys],
        "header": {
            "numReadonlySignedAccounts": header.num_readonly_signed_accounts,
            "numReadonlyUnsignedAccounts": header.num_readonly_unsigned_accounts,
            "numRequiredSignatures": header.num_required_signatures,
        },
        "instructions": [
            {
                "accounts": list(instruction.accounts),
                "data": base58_encode(instruction.data),
                "programIdIndex": instruction.program_id_index,
                "stackHeight": 1,
            }
            for instruction in message.instructions
        ],
        "recentBlockhash": str(message.recent_blockhash),
    }
    _add_lookups(shown, message)
    return shown


def _add_lookups(shown: dict[str, Any], message: AnyMessage) -> None:
    if isinstance(message, MessageV0):
        shown["addressTableLookups"] = [
            {
                "accountKey": str(lookup.account_key),
                "readonlyIndexes": list(lookup.readonly_indexes),
                "writableIndexes": list(lookup.writable_indexes),
            }
            for lookup in message.address_table_lookups
        ]


def _parsed_message(message: AnyMessage, meta: dict[str, Any]) -> dict[str, Any]:
    keys = all_keys(message, meta)
    shown: dict[str, Any] = {
        "accountKeys": _account_list(message, meta),
        "instructions": [
            parse_instruction(
                keys, instruction.program_id_index, list(instruction.accounts), bytes(instruction.data), stack_height=1
            )
            for instruction in message.instructions
        ],
        "recentBlockhash": str(message.recent_blockhash),
    }
    _add_lookups(shown, message)
    return shown


def encode_transaction(transaction: VersionedTransaction, meta: dict[str, Any], encoding: str) -> Any:
    """Return the ``transaction`` member."""
    if encoding in ("base64", "base58", "binary"):
        wire = bytes(transaction)
        if encoding == "base64":
            return [base64_encode(wire), "base64"]
        return base58_encode(wire) if encoding == "binary" else [base58_encode(wire), "base58"]
    message = message_of(transaction)
    return {
        "message": _parsed_message(message, meta) if encoding == "jsonParsed" else _raw_message(message),
        "signatures": [str(signature) for signature in transaction.signatures],
    }


def parsed_inner(keys: list[str], groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return inner instructions in readable form from their compiled form."""
    return [
        {
            "index": group["index"],
            "instructions": [
                parse_instruction(
                    keys,
                    inner["programIdIndex"],
                    inner["accounts"],
                    base58_decode(inner["data"]),
                    stack_height=inner["stackHeight"],
                )
                for inner in group["instructions"]
            ],
        }
        for group in groups
    ]


def _shown_meta(message: AnyMessage, meta: dict[str, Any], encoding: str) -> dict[str, Any]:
    if encoding != "jsonParsed":
        return meta
    shown = {name: value for name, value in meta.items() if name != "loadedAddresses"}
    shown["innerInstructions"] = parsed_inner(all_keys(message, meta), meta["innerInstructions"])
    return shown


def with_meta(entry: StoredTransaction, encoding: str, most_version: int | None) -> dict[str, Any]:
    """Return ``transaction``, ``meta`` and, when the client named a version, ``version``.

    Raises:
        RpcError: The client does not understand this transaction's version.
    """
    transaction, meta = entry.transaction, entry.meta
    check_version(transaction, most_version)
    shown = {
        "transaction": encode_transaction(transaction, meta, encoding),
        "meta": _shown_meta(message_of(transaction), meta, encoding),
    }
    if most_version is not None:
        shown["version"] = version_of(transaction)
    return shown


def accounts_only(entry: StoredTransaction, most_version: int | None) -> dict[str, Any]:
    """Return the form for ``transactionDetails: "accounts"``."""
    transaction, meta = entry.transaction, entry.meta
    check_version(transaction, most_version)
    kept = ("err", "fee", "postBalances", "postTokenBalances", "preBalances", "preTokenBalances", "status")
    shown: dict[str, Any] = {
        "meta": {name: meta[name] for name in kept},
        "transaction": {
            "accountKeys": _account_list(message_of(transaction), meta),
            "signatures": [str(signature) for signature in transaction.signatures],
        },
    }
    if most_version is not None:
        shown["version"] = version_of(transaction)
    return shown
