"""Methods that send and simulate transactions.

Simulation, preflight included, always runs on the newest state. agave runs it on the state of ``preflightCommitment``,
finalized by default; a client that works there works here.
"""

from typing import Any

from solders.compute_budget import set_compute_unit_limit
from solders.message import Message, MessageV0, from_bytes_versioned
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from devnet.accountview import ENCODINGS as ACCOUNT_ENCODINGS
from devnet.accountview import AccountView
from devnet.bank import Execution
from devnet.errors import INVALID_REQUEST, PREFLIGHT_FAILURE, RpcError, invalid_params
from devnet.failures import describe, describe_lookup
from devnet.node import Node
from devnet.rpc.accounts import reader_at
from devnet.rpc.context import with_context
from devnet.rpc.params import Config, Method, Params, to_pubkey
from devnet.statusmeta import inner_instructions, lamports, loaded_addresses, return_data, token_balances
from devnet.transaction import (
    LoadedTransaction,
    TransactionRejectedError,
    UnusableTableError,
    decode_text,
    load_transaction,
    lookup_addresses,
    parse_transaction,
)
from devnet.txview import ENCODINGS as TRANSACTION_ENCODINGS
from devnet.txview import parsed_inner

_MESSAGE_TYPE = "solana_message::non_bpf_modules::versions::VersionedMessage"
_AIRDROP_UNITS = 1000


def _simulation(error: Any) -> dict[str, Any]:
    """Return a simulation's value for a transaction that never ran."""
    return {
        "accounts": None,
        "err": error,
        "fee": None,
        "innerInstructions": None,
        "loadedAccountsDataSize": 0,
        "loadedAddresses": None,
        "logs": [],
        "postBalances": None,
        "postTokenBalances": None,
        "preBalances": None,
        "preTokenBalances": None,
        "replacementBlockhash": None,
        "returnData": None,
        "unitsConsumed": 0,
    }


def _wire_encoding(config: Config) -> str:
    encoding = config.choice("encoding", TRANSACTION_ENCODINGS, "base58")
    if encoding not in ("base58", "base64"):
        raise invalid_params(f"unsupported encoding: {encoding}. Supported encodings: base58, base64")
    return encoding


def _preflight_failure(error: Any, execution: Execution | None = None) -> RpcError:
    data = _simulation(error)
    if execution is not None:
        data |= {
            "fee": execution.fee_lamports if execution.landed else None,
            "logs": execution.logs,
            "loadedAccountsDataSize": execution.loaded_bytes,
            "returnData": return_data(execution),
            "unitsConsumed": execution.compute_units,
        }
    return RpcError(PREFLIGHT_FAILURE, f"Transaction simulation failed: {describe(error)}", data)


def _unusable(error: UnusableTableError) -> RpcError:
    return invalid_params(f"invalid transaction: {describe(error.error)}")


def _send_transaction(node: Node, params: Params) -> Any:
    config = params.config(1)
    encoding = _wire_encoding(config)
    config.number("maxRetries", "usize")
    skip_preflight = config.flag("skipPreflight")
    config.slot(node)
    transaction = parse_transaction(params.text(0), encoding)
    signature = str(transaction.signatures[0])
    try:
        loaded = node.check(transaction)
    except UnusableTableError as error:
        raise _unusable(error) from error
    except TransactionRejectedError as error:
        if skip_preflight:
            # As on a real cluster: accepted, forwarded, dropped by the leader without a trace.
            return signature
        raise _preflight_failure(error.error) from error
    execution = node.submit(loaded, keep_failure=skip_preflight)
    if execution.error is not None and not skip_preflight:
        # It was taken back; the simulation on the same state words what agave's preflight tells.
        raise _preflight_failure(execution.error, node.simulate(loaded)[0])
    return signature


def _request_airdrop(node: Node, params: Params) -> Any:
    to, amount, config = params.pubkey(0), params.unsigned(1), params.config(2, "struct RpcRequestAirdropConfig")
    config.pubkey("recentBlockhash")  # an address has the form of a hash; the newest one is taken in any case
    if amount > node.config.faucet_max_lamports:
        raise RpcError(
            INVALID_REQUEST, f"airdrop request failed. The most this faucet gives is {node.config.faucet_max_lamports}."
        )
    _slot, blockhash = node.blockhashes.newest_at(node.slot)
    move = transfer(TransferParams(from_pubkey=node.faucet.pubkey(), to_pubkey=to, lamports=amount))
    extra = 0
    while True:
        # The same request twice within a slot would be the same transaction; a compute limit tells them apart.
        instructions = [move] if extra == 0 else [set_compute_unit_limit(_AIRDROP_UNITS + extra), move]
        message = Message.new_with_blockhash(instructions, node.faucet.pubkey(), blockhash)
        transaction = VersionedTransaction(message, [node.faucet])
        try:
            loaded = node.check(transaction)
            break
        except TransactionRejectedError as error:
            if error.error != "AlreadyProcessed":
                raise invalid_params(f"airdrop request failed: {describe(error.error)}") from error
            extra += 1
    execution = node.submit(loaded, keep_failure=False)
    if execution.error is not None:
        raise RpcError(INVALID_REQUEST, f"airdrop request failed: {describe(execution.error)}")
    return str(loaded.signature)


def _wanted_accounts(
    node: Node, wanted: Any, execution: Execution, posts: dict[Pubkey, Any], keys: tuple[Pubkey, ...]
) -> list[Any] | None:
    if wanted is None:
        return None
    if not isinstance(wanted, dict) or not isinstance(wanted.get("addresses"), list):
        raise invalid_params("Invalid params: missing field `addresses`.")
    encoding = wanted.get("encoding") or "base64"
    if encoding not in ACCOUNT_ENCODINGS or encoding in ("binary", "base58"):
        raise invalid_params("base58 encoding not supported")
    addresses = [to_pubkey(text) for text in wanted["addresses"]]
    if len(addresses) > len(keys):
        raise invalid_params(f"Too many accounts provided; max {len(keys)}")
    if execution.error is not None:
        return [None] * len(addresses)
    view, read = AccountView(encoding), reader_at(node, node.slot)
    after = dict(zip(keys, execution.after, strict=True))
    found = [(key, after[key] if key in after else posts.get(key) or read(key)) for key in addresses]
    return [None if account is None else view.render(key, account, read) for key, account in found]


def _simulated_value(node: Node, loaded: LoadedTransaction, execution: Execution) -> dict[str, Any]:
    rejected = not execution.landed and execution.error is not None
    value = _simulation(execution.error)
    value |= {
        "fee": None if rejected else execution.fee_lamports,
        "loadedAccountsDataSize": execution.loaded_bytes,
        "loadedAddresses": loaded_addresses(loaded),
        "logs": execution.logs,
        "postBalances": lamports(execution.after),
        "postTokenBalances": token_balances(node.bank, loaded.keys, execution.after),
        "preBalances": lamports(execution.before),
        "preTokenBalances": token_balances(node.bank, loaded.keys, execution.before),
        "returnData": return_data(execution),
        "unitsConsumed": execution.compute_units,
    }
    return value


def _simulate_transaction(node: Node, params: Params) -> Any:
    config = params.config(1)
    encoding = _wire_encoding(config)
    verify, replace = config.flag("sigVerify"), config.flag("replaceRecentBlockhash")
    transaction = parse_transaction(params.text(0), encoding)
    if verify and replace:
        raise invalid_params("sigVerify may not be used with replaceRecentBlockhash")
    slot = config.slot(node)
    if replace:
        transaction = node.with_recent_blockhash(transaction)
    try:
        loaded = node.check(transaction, signatures=verify)
    except UnusableTableError as error:
        raise _unusable(error) from error
    except TransactionRejectedError as error:
        return with_context(slot, _rejected_value(node, transaction, error.error))
    execution, posts = node.simulate(loaded)
    value = _simulated_value(node, loaded, execution)
    value["accounts"] = _wanted_accounts(node, config.get("accounts"), execution, posts, loaded.keys)
    if config.flag("innerInstructions"):
        value["innerInstructions"] = parsed_inner([str(key) for key in loaded.keys], inner_instructions(execution))
    if replace:
        made_in, blockhash = node.blockhashes.newest_at(node.slot)
        value["replacementBlockhash"] = {"blockhash": str(blockhash), "lastValidBlockHeight": made_in + 150}
    return with_context(slot, value)


def _rejected_value(node: Node, transaction: VersionedTransaction, error: Any) -> dict[str, Any]:
    value = _simulation(error)
    try:
        loaded = load_transaction(transaction, node.bank.account, node.slot)
    except TransactionRejectedError:
        return value
    accounts = [node.bank.account(key) for key in loaded.keys]
    balances, tokens = lamports(accounts), token_balances(node.bank, loaded.keys, accounts)
    return value | {
        "loadedAddresses": loaded_addresses(loaded),
        "preBalances": balances,
        "postBalances": balances,
        "preTokenBalances": tokens,
        "postTokenBalances": tokens,
    }


def _get_fee_for_message(node: Node, params: Params) -> Any:
    slot = params.config(1).slot(node)
    data = decode_text(params.text(0), "base64", _MESSAGE_TYPE)
    try:
        message = from_bytes_versioned(data)
    except Exception as error:  # solders' bincode error derives from Exception only
        raise invalid_params(f"failed to deserialize {_MESSAGE_TYPE}: {error}") from error
    if not isinstance(message, Message | MessageV0):
        raise invalid_params(f"failed to deserialize {_MESSAGE_TYPE}: unsupported version")
    signatures = [Signature.default()] * message.header.num_required_signatures
    transaction = VersionedTransaction.populate(message, signatures)
    try:
        transaction.sanitize()
    except Exception as error:  # solders' SanitizeError derives from Exception only
        raise invalid_params("invalid transaction message: index out of bounds") from error
    if isinstance(message, MessageV0):
        try:
            lookup_addresses(message, node.bank.account, node.slot)
        except UnusableTableError as error:
            raise invalid_params(f"invalid transaction message: {describe_lookup(error.error)}") from error
    if not node.blockhashes.valid_in(message.recent_blockhash, node.slot):
        return with_context(slot, None)
    return with_context(slot, node.bank.fee_lamports(transaction))


METHODS = {
    "sendTransaction": Method(_send_transaction, 1, 2),
    "simulateTransaction": Method(_simulate_transaction, 1, 2),
    "requestAirdrop": Method(_request_airdrop, 2, 3),
    "getFeeForMessage": Method(_get_fee_for_message, 1, 2),
}
