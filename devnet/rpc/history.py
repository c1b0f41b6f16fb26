"""Methods that look transactions up."""

import json
from typing import Any

from solders.signature import Signature

from devnet.config import FINALITY_SLOTS
from devnet.errors import TRANSACTION_NOT_FOUND, RpcError, invalid_params
from devnet.node import Node
from devnet.rpc.context import with_context
from devnet.rpc.params import Config, Method, Params, describe, to_signature
from devnet.statusmeta import status
from devnet.txview import ENCODINGS, with_meta

_MAX_STATUSES = 256
# agave remembers statuses for as long as blockhashes; older ones need searchTransactionHistory.
_STATUS_CACHE_SLOTS = 300
_MAX_SIGNATURES = 1000


def confirmation_of(node: Node, slot: int) -> str:
    """Return the commitment that a slot has reached."""
    if slot <= node.root:
        return "finalized"
    return "confirmed" if slot <= node.confirmed else "processed"


def require_confirmed(config: Config) -> None:
    """Refuse ``processed``, which history methods do not support.

    Raises:
        RpcError: -32602.
    """
    if config.commitment == "processed":
        raise invalid_params("Method does not support commitment below `confirmed`")


def _status(node: Node, signature: Signature, *, search_history: bool) -> dict[str, Any] | None:
    entry = node.ledger.transaction(bytes(signature))
    if entry is None or (not search_history and entry.slot < node.slot - _STATUS_CACHE_SLOTS):
        return None
    reached = confirmation_of(node, entry.slot)
    return {
        "confirmationStatus": reached,
        "confirmations": None if reached == "finalized" else min(node.slot - entry.slot, FINALITY_SLOTS - 1),
        "err": entry.error,
        "slot": entry.slot,
        "status": status(entry.error),
    }


def _get_signature_statuses(node: Node, params: Params) -> Any:
    search = params.config(1).flag("searchTransactionHistory")
    signatures = [to_signature(text) for text in params.items(0, _MAX_STATUSES)]
    return with_context(node.slot, [_status(node, signature, search_history=search) for signature in signatures])


def _row_of(node: Node, text: Any) -> int | None:
    if text is None:
        return None
    entry = node.ledger.transaction(bytes(to_signature(text)))
    return None if entry is None else entry.row


def _get_signatures_for_address(node: Node, params: Params) -> Any:
    pubkey, config = params.pubkey(0), params.config(1)
    limit = config.number("limit")
    limit = _MAX_SIGNATURES if limit is None else limit
    if not 0 < limit <= _MAX_SIGNATURES:
        raise invalid_params(f"Invalid limit; max {_MAX_SIGNATURES}")
    require_confirmed(config)
    slot = config.slot(node)
    before, until = _row_of(node, config.get("before")), _row_of(node, config.get("until"))
    if config.get("before") is not None and before is None:
        raise RpcError(TRANSACTION_NOT_FOUND, f"Transaction {config.get('before')} not found")
    entries = node.ledger.mentioning(pubkey, newest_slot=slot, before=before, until=until, limit=limit)
    return [
        {
            "blockTime": entry.unix_time,
            "confirmationStatus": confirmation_of(node, entry.slot),
            "err": None if entry.err_text is None else json.loads(entry.err_text),
            "memo": entry.memo,
            "signature": str(Signature(entry.signature)),
            "slot": entry.slot,
            "transactionIndex": entry.position,
        }
        for entry in entries
    ]


def encoding_config(value: Any) -> Config:
    """Read a configuration that may also be a bare encoding (old clients)."""
    return Config({"encoding": value} if isinstance(value, str) else value)


def max_version(config: Config) -> int | None:
    """Return ``maxSupportedTransactionVersion``."""
    value = config.get("maxSupportedTransactionVersion")
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 255):  # noqa: PLR2004 - u8
        return value
    raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected u8.")


def _get_transaction(node: Node, params: Params) -> Any:
    signature, config = to_signature(params.raw(0)), encoding_config(params.raw(1))
    require_confirmed(config)
    encoding = config.choice("encoding", ENCODINGS, "json")
    most = max_version(config)
    entry = node.ledger.transaction(bytes(signature))
    if entry is None or entry.slot > node.slot_at(config.commitment):
        return None
    return {
        "slot": entry.slot,
        "blockTime": entry.unix_time,
        "transactionIndex": entry.position,
        **with_meta(entry, encoding, most),
    }


METHODS = {
    "getSignatureStatuses": Method(_get_signature_statuses, 1, 2),
    "getSignaturesForAddress": Method(_get_signatures_for_address, 1, 2),
    "getTransaction": Method(_get_transaction, 1, 2),
}
