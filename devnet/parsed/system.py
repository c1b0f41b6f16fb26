"""Readable System program instructions (solana-transaction-status ``parse_system``)."""

from collections.abc import Callable
from typing import Any

from devnet.parsed.instruction_data import DataReader, Unreadable, need

_Parsed = tuple[str, dict[str, Any]]


def _create(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    lamports, space, owner = data.u64(), data.u64(), data.key()
    info = {"lamports": lamports, "newAccount": accounts[1], "owner": owner, "source": accounts[0], "space": space}
    return "createAccount", info


def _assign(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "assign", {"account": accounts[0], "owner": data.key()}


def _transfer(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    return "transfer", {"destination": accounts[1], "lamports": data.u64(), "source": accounts[0]}


def _create_with_seed(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    base, seed, lamports, space, owner = data.key(), data.text(), data.u64(), data.u64(), data.key()
    return "createAccountWithSeed", {
        "base": base,
        "lamports": lamports,
        "newAccount": accounts[1],
        "owner": owner,
        "seed": seed,
        "source": accounts[0],
        "space": space,
    }


def _advance_nonce(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 3)
    return "advanceNonce", {
        "nonceAccount": accounts[0],
        "nonceAuthority": accounts[2],
        "recentBlockhashesSysvar": accounts[1],
    }


def _withdraw_nonce(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 5)
    return "withdrawFromNonce", {
        "destination": accounts[1],
        "lamports": data.u64(),
        "nonceAccount": accounts[0],
        "nonceAuthority": accounts[4],
        "recentBlockhashesSysvar": accounts[2],
        "rentSysvar": accounts[3],
    }


def _initialize_nonce(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 3)
    return "initializeNonce", {
        "nonceAccount": accounts[0],
        "nonceAuthority": data.key(),
        "recentBlockhashesSysvar": accounts[1],
        "rentSysvar": accounts[2],
    }


def _authorize_nonce(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    info = {"newAuthorized": data.key(), "nonceAccount": accounts[0], "nonceAuthority": accounts[1]}
    return "authorizeNonce", info


def _allocate(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "allocate", {"account": accounts[0], "space": data.u64()}


def _allocate_with_seed(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    base, seed, space, owner = data.key(), data.text(), data.u64(), data.key()
    info = {"account": accounts[0], "base": base, "owner": owner, "seed": seed, "space": space}
    return "allocateWithSeed", info


def _assign_with_seed(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    base, seed, owner = data.key(), data.text(), data.key()
    return "assignWithSeed", {"account": accounts[0], "base": base, "owner": owner, "seed": seed}


def _transfer_with_seed(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 3)
    lamports, seed, owner = data.u64(), data.text(), data.key()
    return "transferWithSeed", {
        "destination": accounts[2],
        "lamports": lamports,
        "source": accounts[0],
        "sourceBase": accounts[1],
        "sourceOwner": owner,
        "sourceSeed": seed,
    }


def _upgrade_nonce(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "upgradeNonce", {"nonceAccount": accounts[0]}


_KINDS: dict[int, Callable[[list[str], DataReader], _Parsed]] = {
    0: _create,
    1: _assign,
    2: _transfer,
    3: _create_with_seed,
    4: _advance_nonce,
    5: _withdraw_nonce,
    6: _initialize_nonce,
    7: _authorize_nonce,
    8: _allocate,
    9: _allocate_with_seed,
    10: _assign_with_seed,
    11: _transfer_with_seed,
    12: _upgrade_nonce,
}


def parse_system(accounts: list[str], data: bytes) -> _Parsed:
    """Return type and info of a System instruction.

    Raises:
        Unreadable: Unknown instruction, or it does not fit its accounts.
    """
    reader = DataReader(data)
    kind = _KINDS.get(reader.u32())
    if kind is None:
        raise Unreadable
    return kind(accounts, reader)
