"""A landed transaction as a node shows it: checked when it comes in, and written down in the same form."""

import base64
from typing import Any

from solders.pubkey import Pubkey
from solders.signature import Signature

from market.base58 import base58_decode, base58_encode
from market.rpc_types import (
    InnerInstruction,
    TransactionRecord,
    as_balances,
    as_base64,
    as_dict,
    as_int,
    as_list,
    as_logs,
    as_pubkey,
    as_str,
    as_token_balances,
    bad,
)

__all__ = ["as_transaction", "shown_transaction"]

_METHOD = "getTransaction"
_MAX_RAW_BYTES = 4_096
_MAX_INDEX = 255
_MAX_CALLS = 512
# A called program takes at most 10 KiB of data, which base58 makes 1.37 times longer.
_MAX_DATA_CHARS = 14_100


def as_transaction(value: Any, signature: str) -> TransactionRecord:
    """Check the answer to getTransaction in base64.

    Args:
        value: the answer, not null.
        signature: that was asked for, base58.

    Raises:
        MalformedAnswer: it has another shape, or is another transaction.
    """
    item = as_dict(value, _METHOD, "result")
    raw = as_base64(item.get("transaction"), _METHOD, "transaction", _MAX_RAW_BYTES)
    # The first signature names the transaction (there are at most 12, so the count is one byte).
    if str(Signature.from_bytes(raw[1:65].ljust(64, b"\0"))) != signature:
        raise bad(_METHOD, "it is another transaction")
    meta = as_dict(item.get("meta"), _METHOD, "meta")
    loaded = as_dict(meta.get("loadedAddresses") or {}, _METHOD, "loaded addresses")
    both = [*as_list(loaded.get("writable", []), _METHOD, "loaded", 256)]
    both += as_list(loaded.get("readonly", []), _METHOD, "loaded", 256)
    time_s = item.get("blockTime")
    return TransactionRecord(
        raw=raw,
        slot=as_int(item.get("slot"), _METHOD, "slot"),
        block_time_s=None if time_s is None else as_int(time_s, _METHOD, "time"),
        err=meta.get("err"),
        logs=as_logs(meta.get("logMessages"), _METHOD),
        fee_lamports=as_int(meta.get("fee"), _METHOD, "fee"),
        loaded=tuple(as_pubkey(key, _METHOD, "loaded address") for key in both),
        pre_lamports=as_balances(meta.get("preBalances"), _METHOD),
        post_lamports=as_balances(meta.get("postBalances"), _METHOD),
        pre_tokens=as_token_balances(meta.get("preTokenBalances"), _METHOD),
        post_tokens=as_token_balances(meta.get("postTokenBalances"), _METHOD),
        inner=_inner(meta.get("innerInstructions")),
    )


def shown_transaction(record: TransactionRecord) -> dict[str, Any]:
    """Return a transaction as getTransaction shows it, without its log: `as_transaction` reads it back."""
    inner: dict[int, list[dict[str, Any]]] = {}
    for call in record.inner:
        row = {
            "programIdIndex": call.program_index,
            "accounts": list(call.accounts),
            "data": base58_encode(call.data),
        }
        inner.setdefault(call.index, []).append(row)
    return {
        "transaction": [base64.b64encode(record.raw).decode(), "base64"],
        "slot": record.slot,
        "blockTime": record.block_time_s,
        "meta": {
            "err": record.err,
            "fee": record.fee_lamports,
            "loadedAddresses": {"writable": [str(key) for key in record.loaded], "readonly": []},
            "preBalances": list(record.pre_lamports),
            "postBalances": list(record.post_lamports),
            "preTokenBalances": [_token_balance(row) for row in record.pre_tokens],
            "postTokenBalances": [_token_balance(row) for row in record.post_tokens],
            "innerInstructions": [{"index": index, "instructions": calls} for index, calls in inner.items()],
        },
    }


def _token_balance(row: tuple[int, Pubkey, str, int]) -> dict[str, Any]:
    index, mint, owner, amount = row
    return {"accountIndex": index, "mint": str(mint), "owner": owner, "uiTokenAmount": {"amount": str(amount)}}


def _inner(value: Any) -> tuple[InnerInstruction, ...]:
    """Check inner instructions; null (the node did not record them) is none."""
    out = []
    for group in as_list(value if value is not None else [], _METHOD, "inner instructions", _MAX_INDEX):
        row = as_dict(group, _METHOD, "inner instructions")
        index = as_int(row.get("index"), _METHOD, "index", _MAX_INDEX)
        for call in as_list(row.get("instructions"), _METHOD, "inner instructions", _MAX_CALLS):
            out.append(_call(index, as_dict(call, _METHOD, "inner instruction")))
            if len(out) > _MAX_CALLS:
                raise bad(_METHOD, "more calls than a transaction can make")
    return tuple(out)


def _call(index: int, item: dict[str, Any]) -> InnerInstruction:
    accounts = as_list(item.get("accounts"), _METHOD, "accounts", _MAX_INDEX)
    text = as_str(item.get("data"), _METHOD, "data", _MAX_DATA_CHARS)
    try:
        data = base58_decode(text)
    except ValueError as cause:
        raise bad(_METHOD, "an inner instruction's data is not base58") from cause
    return InnerInstruction(
        index=index,
        program_index=as_int(item.get("programIdIndex"), _METHOD, "program", _MAX_INDEX),
        accounts=tuple(as_int(account, _METHOD, "account", _MAX_INDEX) for account in accounts),
        data=data,
    )
