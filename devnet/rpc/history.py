"""Methods that look transactions up."""

import json
from dataclasses import dataclass
from typing import Any

from solders.signature import Signature

from devnet.config import FINALITY_SLOTS
from devnet.errors import TRANSACTION_NOT_FOUND, RpcError, invalid_params
from devnet.node import Node
from devnet.rpc.context import with_context
from devnet.rpc.params import Config, Method, Params, to_signature
from devnet.statusmeta import status
from devnet.txview import ENCODINGS, with_meta

_MAX_STATUSES = 256
# agave remembers statuses for as long as blockhashes; older ones need searchTransactionHistory.
_STATUS_CACHE_SLOTS = 300
_MAX_SIGNATURES = 1000
_DETAILS = ("full", "signatures", "none", "accounts")


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
    limit = config.number("limit", "usize")
    limit = _MAX_SIGNATURES if limit is None else limit
    if not 0 < limit <= _MAX_SIGNATURES:
        raise invalid_params(f"Invalid limit; max {_MAX_SIGNATURES}")
    require_confirmed(config)
    slot = config.slot(node)
    before, until = _row_of(node, config.get("before")), _row_of(node, config.get("until"))
    for name, row in (("before", before), ("until", until)):
        if config.get(name) is not None and row is None:
            raise RpcError(TRANSACTION_NOT_FOUND, f"Transaction {config.get(name)} not found")
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


@dataclass(frozen=True)
class Wanted:
    """What a client wants of a transaction or block.

    Attributes:
        config: The request's configuration.
        encoding: How transactions are shown.
        most_version: ``maxSupportedTransactionVersion``, None for legacy only.
        details: How much of a block's transactions is shown.
        rewards: Whether a block's rewards are shown.
    """

    config: Config
    encoding: str
    most_version: int | None
    details: str
    rewards: bool


def wanted(value: Any) -> Wanted:
    """Read a configuration that may also be a bare encoding (old clients).

    Raises:
        RpcError: -32602; serde does not say which of the two forms failed, nor why.
    """
    try:
        config = Config({"encoding": value} if isinstance(value, str) else value)
        config.number("minContextSlot")
        return Wanted(
            config,
            config.choice("encoding", ENCODINGS, "json"),
            _max_version(config),
            config.choice("transactionDetails", _DETAILS, "full"),
            config.flag("rewards", default=True),
        )
    except RpcError as error:
        raise invalid_params(
            "Invalid params: data did not match any variant of untagged enum RpcEncodingConfigWrapper."
        ) from error


def _max_version(config: Config) -> int | None:
    value = config.number("maxSupportedTransactionVersion", "u8")
    if value is not None and value > 255:  # noqa: PLR2004 - u8
        raise invalid_params(f"Invalid params: invalid value: integer `{value}`, expected u8.")
    return value


def _get_transaction(node: Node, params: Params) -> Any:
    want = wanted(params.raw(1))
    signature = to_signature(params.raw(0))
    require_confirmed(want.config)
    entry = node.ledger.transaction(bytes(signature))
    if entry is None or entry.slot > node.slot_at(want.config.commitment):
        return None
    return {
        "slot": entry.slot,
        "blockTime": entry.unix_time,
        "transactionIndex": entry.position,
        **with_meta(entry, want.encoding, want.most_version),
    }


METHODS = {
    "getSignatureStatuses": Method(_get_signature_statuses, 1, 2),
    "getSignaturesForAddress": Method(_get_signatures_for_address, 1, 2),
    "getTransaction": Method(_get_transaction, 1, 2),
}
