"""Methods that read accounts."""

import base64
import binascii
from collections.abc import Callable
from functools import partial
from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.accountview import ENCODINGS, AccountReader, AccountView
from devnet.encoding import Base58Error, base58_decode
from devnet.errors import INVALID_REQUEST, RpcError, invalid_params
from devnet.node import Node
from devnet.rpc.context import with_context
from devnet.rpc.params import Config, Method, Params, describe, single_key, to_pubkey, to_unsigned, unknown_variant
from devnet.transaction import base64_fault

_MAX_FILTERS = 4
_FILTERS = ("dataSize", "memcmp", "tokenAccountState")
_MEMCMP_ENCODINGS = ("base58", "base64", "bytes")
_MAX_MEMCMP_BYTES = 128
_MAX_KEYS = 100
_MAX_SPACE_BYTES = 10 * 1024 * 1024

Filter = Callable[[Account], bool]


def view_of(config: Config, default_encoding: str = "binary") -> AccountView:
    """Read encoding and slice from a request's configuration."""
    encoding = config.choice("encoding", ENCODINGS, default_encoding)
    piece = config.get("dataSlice")
    if piece is None:
        return AccountView(encoding)
    if isinstance(piece, list) and len(piece) == 2:  # noqa: PLR2004 - serde takes a struct as a sequence too
        piece = dict(zip(("offset", "length"), piece, strict=True))
    _need_members(piece, ("offset", "length"), "struct UiDataSliceConfig")
    return AccountView(encoding, (to_unsigned(piece["offset"], "usize"), to_unsigned(piece["length"], "usize")))


def _need_members(value: Any, names: tuple[str, ...], struct: str) -> None:
    if not isinstance(value, dict):
        raise invalid_params(f"Invalid params: invalid type: {describe(value)}, expected {struct}.")
    for name in names:
        if name not in value:
            raise invalid_params(f"Invalid params: missing field `{name}`.")


def reader_at(node: Node, slot: int) -> AccountReader:
    """Return a reader of the state at the end of a slot."""
    return partial(node.bank.account_at, slot=slot)


def _get_account_info(node: Node, params: Params) -> Any:
    pubkey, config = params.pubkey(0), params.config(1, "struct RpcAccountInfoConfig")
    view, slot = view_of(config), config.slot(node)
    account = node.bank.account_at(pubkey, slot)
    return with_context(slot, None if account is None else view.render(pubkey, account, reader_at(node, slot)))


def _get_multiple_accounts(node: Node, params: Params) -> Any:
    config = params.config(1)
    keys = [to_pubkey(text) for text in params.items(0, _MAX_KEYS)]
    view, slot = view_of(config, "base64"), config.slot(node)
    read = reader_at(node, slot)
    found = [(key, read(key)) for key in keys]
    return with_context(slot, [None if account is None else view.render(key, account, read) for key, account in found])


def _get_balance(node: Node, params: Params) -> Any:
    pubkey, slot = params.pubkey(0), params.config(1).slot(node)
    account = node.bank.account_at(pubkey, slot)
    return with_context(slot, 0 if account is None else account.lamports)


def _get_minimum_balance(node: Node, params: Params) -> Any:
    size = params.unsigned(0, "usize")
    if size > _MAX_SPACE_BYTES:
        raise RpcError(INVALID_REQUEST, "Invalid request")
    return node.bank.rent_exempt_lamports(size)


def _memcmp(rule: Any) -> Filter:
    _need_members(rule, ("offset", "bytes"), "struct Memcmp")
    offset, wanted = to_unsigned(rule["offset"], "usize"), rule["bytes"]
    encoding = Config(rule).choice("encoding", _MEMCMP_ENCODINGS, "base58")
    if isinstance(wanted, list) and all(isinstance(item, int) and 0 <= item <= 255 for item in wanted):  # noqa: PLR2004 - a byte
        needle = bytes(wanted)
    elif not isinstance(wanted, str):
        raise invalid_params("Invalid params: data did not match any variant of untagged enum DataType.")
    elif encoding == "base64":
        try:
            needle = base64.b64decode(wanted, validate=True)
        except (binascii.Error, ValueError) as error:
            raise invalid_params(f"Invalid param: Base64DecodeError({base64_fault(wanted)})") from error
    else:
        try:
            needle = base58_decode(wanted[: 4 * _MAX_MEMCMP_BYTES])
        except Base58Error as error:
            raise invalid_params(f"Invalid param: Base58DecodeError({error})") from error
    if len(needle) > _MAX_MEMCMP_BYTES:
        raise invalid_params("Invalid param: DataTooLarge")
    return lambda account: account.data[offset : offset + len(needle)] == needle


def filters_of(config: Config) -> list[Filter]:
    """Read the filters of a program-accounts request.

    Raises:
        RpcError: Too many, or one cannot be read.
    """
    rules = config.get("filters") or []
    if not isinstance(rules, list):
        raise invalid_params(f"Invalid params: invalid type: {describe(rules)}, expected a sequence.")
    if len(rules) > _MAX_FILTERS:
        raise invalid_params(f"Too many filters provided; max {_MAX_FILTERS}")
    return [_filter(rule) for rule in rules]


def _filter(rule: Any) -> Filter:
    if not isinstance(rule, dict | str):
        raise invalid_params(f"Invalid params: invalid type: {describe(rule)}, expected string or map.")
    name, content = single_key(rule) if isinstance(rule, dict) else (rule, None)
    if name not in _FILTERS:
        raise unknown_variant(name, _FILTERS)
    if name == "dataSize":
        return _has_size(to_unsigned(content))
    if name == "memcmp":
        return _memcmp(content)
    return lambda account: len(account.data) >= 165 and account.data[108] != 0  # noqa: PLR2004 - spl-token layout


def _has_size(size: int) -> Filter:
    return lambda account: len(account.data) == size


def render_keyed(view: AccountView, found: list[tuple[Pubkey, Account]], read: AccountReader) -> list[dict[str, Any]]:
    """Return accounts with their addresses, in the order of their addresses' bytes."""
    ordered = sorted(found, key=lambda pair: bytes(pair[0]))
    return [{"account": view.render(key, account, read), "pubkey": str(key)} for key, account in ordered]


def _get_program_accounts(node: Node, params: Params) -> Any:
    program, config = params.pubkey(0), params.config(1)
    filters, view, slot = filters_of(config), view_of(config), config.slot(node)
    found = [pair for pair in node.bank.owned_by(program, slot) if all(rule(pair[1]) for rule in filters)]
    listed = render_keyed(view, found, reader_at(node, slot))
    return with_context(slot, listed) if config.flag("withContext") else listed


METHODS = {
    "getAccountInfo": Method(_get_account_info, 1, 2),
    "getMultipleAccounts": Method(_get_multiple_accounts, 1, 2),
    "getBalance": Method(_get_balance, 1, 2),
    "getMinimumBalanceForRentExemption": Method(_get_minimum_balance, 1, 2),
    "getProgramAccounts": Method(_get_program_accounts, 1, 2),
}
