"""The ``meta`` member of a transaction as agave shapes it, and the memo shown in signature lists."""

from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.bank import Bank, Execution
from devnet.encoding import base58_encode, base64_encode
from devnet.parsed.tokens import mint_decimals, token_amount, unpack_token_account
from devnet.programs import MEMO_PROGRAMS, TOKEN_PROGRAMS
from devnet.transaction import LoadedTransaction

_SIGNATURE_COST = 720
_WRITE_LOCK_COST = 300
_DATA_BYTES_PER_COST = 4
_PAGE_BYTES = 32 * 1024
_PAGE_COST = 8


def status(error: Any) -> dict[str, Any]:
    """Return the deprecated ``status`` member."""
    return {"Ok": None} if error is None else {"Err": error}


def stored_token_balances(bank: Bank, keys: tuple[Pubkey, ...], accounts: list[Account | None]) -> list[dict[str, Any]]:
    """Return them as agave's ledger gives them back: its storage format cannot tell a zero ``uiAmount`` from none."""
    found = token_balances(bank, keys, accounts)
    for balance in found:
        balance["uiTokenAmount"]["uiAmount"] = balance["uiTokenAmount"]["uiAmount"] or None
    return found


def token_balances(bank: Bank, keys: tuple[Pubkey, ...], accounts: list[Account | None]) -> list[dict[str, Any]]:
    """Return the token balance of every token account among ``accounts``."""
    found: list[dict[str, Any]] = []
    by_key = dict(zip(keys, accounts, strict=True))
    for index, account in enumerate(accounts):
        if account is None or account.owner not in TOKEN_PROGRAMS:
            continue
        token = unpack_token_account(account.data)
        if token is None:
            continue
        mint = by_key.get(token.mint) or bank.account(token.mint)
        decimals = None if mint is None else mint_decimals(mint.data)
        if decimals is None:
            continue
        found.append(
            {
                "accountIndex": index,
                "mint": str(token.mint),
                "owner": str(token.owner),
                "programId": str(account.owner),
                "uiTokenAmount": token_amount(token.amount, decimals),
            }
        )
    return found


def inner_instructions(execution: Execution) -> list[dict[str, Any]]:
    """Return the inner instructions in compiled form, only for outer instructions that made any."""
    return [
        {
            "index": index,
            "instructions": [
                {
                    "accounts": list(inner.instruction().accounts),
                    "data": base58_encode(inner.instruction().data),
                    "programIdIndex": inner.instruction().program_id_index,
                    "stackHeight": inner.stack_height(),
                }
                for inner in group
            ],
        }
        for index, group in enumerate(execution.inner)
        if group
    ]


def return_data(execution: Execution) -> dict[str, Any] | None:
    """Return the return data with its program, or None."""
    if not execution.return_data:
        return None
    return {"data": [base64_encode(execution.return_data), "base64"], "programId": str(execution.return_program)}


def lamports(accounts: list[Account | None]) -> list[int]:
    """Return balances, zero for absent accounts."""
    return [0 if account is None else account.lamports for account in accounts]


def loaded_addresses(loaded: LoadedTransaction) -> dict[str, list[str]]:
    """Return the addresses that came from lookup tables."""
    return {
        "readonly": [str(key) for key in loaded.loaded_readonly],
        "writable": [str(key) for key in loaded.loaded_writable],
    }


def cost_units(loaded: LoadedTransaction, execution: Execution) -> int:
    """Return agave's cost-model units (solana-cost-model, ``CostModel::calculate_cost``)."""
    message = loaded.message
    data_bytes = sum(len(instruction.data) for instruction in message.instructions)
    pages = -(-execution.loaded_bytes // _PAGE_BYTES)
    return (
        _SIGNATURE_COST * message.header.num_required_signatures
        + _WRITE_LOCK_COST * sum(loaded.writable)
        + data_bytes // _DATA_BYTES_PER_COST
        + execution.compute_units
        + _PAGE_COST * pages
    )


def transaction_meta(bank: Bank, loaded: LoadedTransaction, execution: Execution) -> dict[str, Any]:
    """Return the ``meta`` member for storage, inner instructions compiled."""
    meta: dict[str, Any] = {
        "computeUnitsConsumed": execution.compute_units,
        "costUnits": cost_units(loaded, execution),
        "err": execution.error,
        "fee": execution.fee_lamports,
        "innerInstructions": inner_instructions(execution),
        "loadedAddresses": loaded_addresses(loaded),
        "logMessages": execution.logs,
        "postBalances": lamports(execution.after),
        "postTokenBalances": stored_token_balances(bank, loaded.keys, execution.after),
        "preBalances": lamports(execution.before),
        "preTokenBalances": stored_token_balances(bank, loaded.keys, execution.before),
        "rewards": [],
        "status": status(execution.error),
    }
    returned = return_data(execution)
    if returned is not None:
        meta["returnData"] = returned
    return meta


def memo_of(loaded: LoadedTransaction) -> str | None:
    """Return all memos as agave lists them: ``[length] text``, joined by semicolons."""
    memos: list[str] = []
    for instruction in loaded.message.instructions:
        if loaded.keys[instruction.program_id_index] not in MEMO_PROGRAMS:
            continue
        data = bytes(instruction.data)
        try:
            memos.append(f"[{len(data)}] {data.decode()}")
        except UnicodeDecodeError:
            memos.append("(unparseable)")
    return "; ".join(memos) or None
