"""Methods about token accounts and mints."""

from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.errors import invalid_params
from devnet.node import Node
from devnet.parsed.tokens import MintView, TokenAccount, mint_decimals, mint_view, unpack_mint, unpack_token_account
from devnet.programs import TOKEN_PROGRAMS
from devnet.rpc.accounts import reader_at, render_keyed, view_of
from devnet.rpc.context import with_context
from devnet.rpc.params import Method, Params, describe, single_key, to_pubkey, unknown_variant

_LARGEST = 20


def _mint_at(node: Node, mint: Pubkey, slot: int) -> Account | None:
    account = node.bank.account_at(mint, slot)
    return account if account is not None and account.owner in TOKEN_PROGRAMS else None


def _get_token_account_balance(node: Node, params: Params) -> Any:
    pubkey, slot = params.pubkey(0), params.config(1).slot(node)
    account = node.bank.account_at(pubkey, slot)
    if account is None:
        raise invalid_params("Invalid param: could not find account")
    token = unpack_token_account(account.data) if account.owner in TOKEN_PROGRAMS else None
    if token is None:
        raise invalid_params("Invalid param: not a Token account")
    return with_context(slot, _view(node, token.mint, slot).amount(token.amount))


def _view(node: Node, mint: Pubkey, slot: int) -> MintView:
    view = mint_view(mint, reader_at(node, slot))
    if view is None:
        raise invalid_params("Invalid param: could not find mint")
    return view


def _get_token_supply(node: Node, params: Params) -> Any:
    pubkey, slot = params.pubkey(0), params.config(1).slot(node)
    if node.bank.account_at(pubkey, slot) is None:
        raise invalid_params("Invalid param: could not find account")
    account = _mint_at(node, pubkey, slot)
    if account is None:
        raise invalid_params("Invalid param: not a Token mint")
    mint = unpack_mint(account.data)
    if mint is None:
        raise invalid_params("Invalid param: mint could not be unpacked")
    return with_context(slot, _view(node, pubkey, slot).amount(mint.supply))


def _token_accounts(node: Node, program: Pubkey, slot: int) -> list[tuple[Pubkey, Account, TokenAccount]]:
    found = []
    for key, account in node.bank.owned_by(program, slot):
        token = unpack_token_account(account.data)
        if token is not None:
            found.append((key, account, token))
    return found


def _get_token_largest_accounts(node: Node, params: Params) -> Any:
    pubkey, slot = params.pubkey(0), params.config(1).slot(node)
    if node.bank.account_at(pubkey, slot) is None:
        raise invalid_params("Invalid param: could not find mint")
    account = _mint_at(node, pubkey, slot)
    if account is None or mint_decimals(account.data) is None:
        raise invalid_params("Invalid param: Token mint could not be unpacked")
    view = _view(node, pubkey, slot)
    holders = [
        (token.amount, str(key))
        for key, _account, token in _token_accounts(node, account.owner, slot)
        if token.mint == pubkey
    ]
    holders.sort(key=lambda holder: (-holder[0], holder[1]))
    return with_context(slot, [{"address": key, **view.amount(amount)} for amount, key in holders[:_LARGEST]])


def _wanted(node: Node, raw: Any, slot: int) -> tuple[Pubkey, Pubkey | None]:
    """Return the token program to search and the mint, or None for all of its mints."""
    if not isinstance(raw, dict):
        raise invalid_params(f"Invalid params: invalid type: {describe(raw)}, expected string or map.")
    name, content = single_key(raw)
    if name == "mint":
        mint = to_pubkey(content)
        account = node.bank.account_at(mint, slot)
        if account is None:
            raise invalid_params("Invalid param: could not find mint")
        if account.owner not in TOKEN_PROGRAMS or mint_decimals(account.data) is None:
            raise invalid_params("Invalid param: Token mint could not be unpacked")
        return account.owner, mint
    if name == "programId":
        program = to_pubkey(content)
        if program not in TOKEN_PROGRAMS:
            raise invalid_params("Invalid param: unrecognized Token program id")
        return program, None
    raise unknown_variant(name, ("mint", "programId"))


def _search(node: Node, params: Params, *, by_delegate: bool) -> Any:
    holder, config = params.pubkey(0), params.config(2)
    view, slot = view_of(config), config.slot(node)
    program, mint = _wanted(node, params.raw(1), slot)
    found = [
        (key, account)
        for key, account, token in _token_accounts(node, program, slot)
        if (token.delegate if by_delegate else token.owner) == holder and mint in (None, token.mint)
    ]
    return with_context(slot, render_keyed(view, found, reader_at(node, slot)))


def _get_token_accounts_by_owner(node: Node, params: Params) -> Any:
    return _search(node, params, by_delegate=False)


def _get_token_accounts_by_delegate(node: Node, params: Params) -> Any:
    return _search(node, params, by_delegate=True)


METHODS = {
    "getTokenAccountBalance": Method(_get_token_account_balance, 1, 2),
    "getTokenSupply": Method(_get_token_supply, 1, 2),
    "getTokenLargestAccounts": Method(_get_token_largest_accounts, 1, 2),
    "getTokenAccountsByOwner": Method(_get_token_accounts_by_owner, 2, 3),
    "getTokenAccountsByDelegate": Method(_get_token_accounts_by_delegate, 2, 3),
}
