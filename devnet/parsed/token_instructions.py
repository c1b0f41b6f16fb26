"""Readable Token and Associated Token instructions (solana-transaction-status ``parse_token``)."""

from collections.abc import Callable
from typing import Any

from devnet.parsed.extension_instructions import parse_extension_instruction, parse_interface, signed
from devnet.parsed.instruction_data import DataReader, Unreadable, need
from devnet.parsed.tokens import token_amount

_Parsed = tuple[str, dict[str, Any]]
_AUTHORITY_TYPES = ("mintTokens", "freezeAccount", "accountOwner", "closeAccount")
_RENT = "SysvarRent111111111111111111111111111111111"


def _initialize_mint(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 1)
    info: dict[str, Any] = {"decimals": data.u8(), "mint": accounts[0], "mintAuthority": data.key()}
    if kind == "initializeMint":
        info["rentSysvar"] = accounts[1] if len(accounts) > 1 else _RENT
    freeze = data.option_key()
    if freeze is not None:
        info["freezeAuthority"] = freeze
    return kind, info


def _initialize_account(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 2)
    info: dict[str, Any] = {"account": accounts[0], "mint": accounts[1]}
    if kind == "initializeAccount":
        need(accounts, 4)
        info |= {"owner": accounts[2], "rentSysvar": accounts[3]}
    else:
        info["owner"] = data.key()
        if kind == "initializeAccount2":
            need(accounts, 3)
            info["rentSysvar"] = accounts[2]
    return kind, info


def _initialize_multisig(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    first = 2 if kind == "initializeMultisig" else 1
    need(accounts, first)
    info: dict[str, Any] = {"m": data.u8(), "multisig": accounts[0], "signers": accounts[first:]}
    if first > 1:
        info["rentSysvar"] = accounts[1]
    return kind, info


def _transfer(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"amount": str(data.u64()), "destination": accounts[1], "source": accounts[0]}
    return kind, signed(info, accounts, 2, "authority")


def _approve(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"amount": str(data.u64()), "delegate": accounts[1], "source": accounts[0]}
    return kind, signed(info, accounts, 2, "owner")


def _revoke(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 2)
    return kind, signed({"source": accounts[0]}, accounts, 1, "owner")


def _set_authority(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 2)
    which = data.u8()
    if which >= len(_AUTHORITY_TYPES):
        raise Unreadable
    info: dict[str, Any] = {
        "mint" if which < 2 else "account": accounts[0],  # noqa: PLR2004 - the first two authorities are a mint's
        "authorityType": _AUTHORITY_TYPES[which],
        "newAuthority": data.option_key(),
    }
    return kind, signed(info, accounts, 1, "authority")


def _mint_to(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"account": accounts[1], "amount": str(data.u64()), "mint": accounts[0]}
    return kind, signed(info, accounts, 2, "mintAuthority")


def _burn(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"account": accounts[0], "amount": str(data.u64()), "mint": accounts[1]}
    return kind, signed(info, accounts, 2, "authority")


def _close(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    return kind, signed({"account": accounts[0], "destination": accounts[1]}, accounts, 2, "owner")


def _freeze(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    return kind, signed({"account": accounts[0], "mint": accounts[1]}, accounts, 2, "freezeAuthority")


def _checked_amount(data: DataReader) -> dict[str, Any]:
    amount = data.u64()
    return token_amount(amount, data.u8())


def _transfer_checked(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 4)
    info: dict[str, Any] = {
        "destination": accounts[2],
        "mint": accounts[1],
        "source": accounts[0],
        "tokenAmount": _checked_amount(data),
    }
    return kind, signed(info, accounts, 3, "authority")


def _approve_checked(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 4)
    info: dict[str, Any] = {
        "delegate": accounts[2],
        "mint": accounts[1],
        "source": accounts[0],
        "tokenAmount": _checked_amount(data),
    }
    return kind, signed(info, accounts, 3, "owner")


def _mint_to_checked(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"account": accounts[1], "mint": accounts[0], "tokenAmount": _checked_amount(data)}
    return kind, signed(info, accounts, 2, "mintAuthority")


def _burn_checked(accounts: list[str], data: DataReader, kind: str) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"account": accounts[0], "mint": accounts[1], "tokenAmount": _checked_amount(data)}
    return kind, signed(info, accounts, 2, "authority")


def _sync_native(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 1)
    return kind, {"account": accounts[0]}


def _immutable_owner(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 1)
    return kind, {"account": accounts[0]}


def _data_size(accounts: list[str], _data: DataReader, kind: str) -> _Parsed:
    need(accounts, 1)
    return kind, {"mint": accounts[0]}


_KINDS: dict[int, tuple[str, Callable[[list[str], DataReader, str], _Parsed]]] = {
    0: ("initializeMint", _initialize_mint),
    1: ("initializeAccount", _initialize_account),
    2: ("initializeMultisig", _initialize_multisig),
    3: ("transfer", _transfer),
    4: ("approve", _approve),
    5: ("revoke", _revoke),
    6: ("setAuthority", _set_authority),
    7: ("mintTo", _mint_to),
    8: ("burn", _burn),
    9: ("closeAccount", _close),
    10: ("freezeAccount", _freeze),
    11: ("thawAccount", _freeze),
    12: ("transferChecked", _transfer_checked),
    13: ("approveChecked", _approve_checked),
    14: ("mintToChecked", _mint_to_checked),
    15: ("burnChecked", _burn_checked),
    16: ("initializeAccount2", _initialize_account),
    17: ("syncNative", _sync_native),
    18: ("initializeAccount3", _initialize_account),
    19: ("initializeMultisig2", _initialize_multisig),
    20: ("initializeMint2", _initialize_mint),
    21: ("getAccountDataSize", _data_size),
    22: ("initializeImmutableOwner", _immutable_owner),
}


def parse_token(accounts: list[str], data: bytes) -> _Parsed:
    """Return type and info of a Token instruction.

    Raises:
        Unreadable: Unknown, or it does not fit its accounts.
    """
    interface = parse_interface(accounts, data)
    if interface is not None:
        return interface
    reader = DataReader(data)
    tag = reader.u8()
    known = _KINDS.get(tag)
    if known is None:
        return parse_extension_instruction(tag, accounts, reader)
    name, parser = known
    return parser(accounts, reader, name)


def parse_associated(accounts: list[str], data: bytes) -> _Parsed:
    """Return type and info of an Associated Token instruction.

    Raises:
        Unreadable: Unknown, or it does not fit its accounts.
    """
    tag = data[0] if data else 0
    if tag not in (0, 1):
        raise Unreadable
    need(accounts, 6)
    names = ("source", "account", "wallet", "mint", "systemProgram", "tokenProgram")
    return ("create", "createIdempotent")[tag], dict(zip(names, accounts, strict=False))
