"""Readable instructions of the upgradeable loader and of address lookup tables (solana-transaction-status)."""

from collections.abc import Callable
from typing import Any

from devnet.encoding import base64_encode
from devnet.parsed.instruction_data import DataReader, Unreadable, need

_Parsed = tuple[str, dict[str, Any]]
_Kind = Callable[[list[str], DataReader], _Parsed]
_MAX_ADDRESSES = 256


def _named(accounts: list[str], *names: str) -> dict[str, Any]:
    """Pair the first accounts with their names; all of them must be there."""
    need(accounts, len(names))
    return dict(zip(names, accounts, strict=False))


def _optional(accounts: list[str], at: int) -> str | None:
    return accounts[at] if len(accounts) > at else None


def _initialize_buffer(accounts: list[str], _data: DataReader) -> _Parsed:
    info = _named(accounts, "account")
    authority = _optional(accounts, 1)
    return "initializeBuffer", info if authority is None else {**info, "authority": authority}


def _write(accounts: list[str], data: DataReader) -> _Parsed:
    offset, size = data.u32(), data.u64()
    if size > len(data.left):
        raise Unreadable
    return "write", {
        **_named(accounts, "account", "authority"),
        "bytes": base64_encode(data.take(size)),
        "offset": offset,
    }


def _deploy(accounts: list[str], data: DataReader) -> _Parsed:
    names = ("payerAccount", "programDataAccount", "programAccount", "bufferAccount", "rentSysvar", "clockSysvar")
    info = _named(accounts, *names, "systemProgram", "authority")
    return "deployWithMaxDataLen", {**info, "maxDataLen": data.u64()}


def _upgrade(accounts: list[str], _data: DataReader) -> _Parsed:
    names = ("programDataAccount", "programAccount", "bufferAccount", "spillAccount", "rentSysvar", "clockSysvar")
    return "upgrade", _named(accounts, *names, "authority")


def _set_authority(accounts: list[str], _data: DataReader) -> _Parsed:
    return "setAuthority", {**_named(accounts, "account", "authority"), "newAuthority": _optional(accounts, 2)}


def _set_authority_checked(accounts: list[str], _data: DataReader) -> _Parsed:
    return "setAuthorityChecked", _named(accounts, "account", "authority", "newAuthority")


def _close(accounts: list[str], _data: DataReader) -> _Parsed:
    info = _named(accounts, "account", "recipient", "authority")
    return "close", {**info, "programAccount": _optional(accounts, 3)}


def _extend(accounts: list[str], data: DataReader) -> _Parsed:
    return "extendProgram", {
        **_named(accounts, "programDataAccount", "programAccount"),
        "additionalBytes": data.u32(),
        "payerAccount": _optional(accounts, 3),
        "systemProgram": _optional(accounts, 2),
    }


def _extend_checked(accounts: list[str], data: DataReader) -> _Parsed:
    return "extendProgramChecked", {
        **_named(accounts, "programDataAccount", "programAccount", "authority"),
        "additionalBytes": data.u32(),
        "payerAccount": _optional(accounts, 4),
        "systemProgram": _optional(accounts, 3),
    }


_LOADER: dict[int, _Kind] = {
    0: _initialize_buffer,
    1: _write,
    2: _deploy,
    3: _upgrade,
    4: _set_authority,
    5: _close,
    6: _extend,
    7: _set_authority_checked,
    9: _extend_checked,
}


def _create_table(accounts: list[str], data: DataReader) -> _Parsed:
    info = _named(accounts, "lookupTableAccount", "lookupTableAuthority", "payerAccount", "systemProgram")
    slot = data.u64()
    return "createLookupTable", {**info, "bumpSeed": data.u8(), "recentSlot": slot}


def _table_only(name: str) -> _Kind:
    return lambda accounts, _data: (name, _named(accounts, "lookupTableAccount", "lookupTableAuthority"))


def _extend_table(accounts: list[str], data: DataReader) -> _Parsed:
    info = _named(accounts, "lookupTableAccount", "lookupTableAuthority")
    count = data.u64()
    if count > _MAX_ADDRESSES:
        raise Unreadable
    info["newAddresses"] = [data.key() for _ in range(count)]
    if len(accounts) > 3:  # noqa: PLR2004 - payer and System program come together
        info |= {"payerAccount": accounts[2], "systemProgram": accounts[3]}
    return "extendLookupTable", info


def _close_table(accounts: list[str], _data: DataReader) -> _Parsed:
    return "closeLookupTable", _named(accounts, "lookupTableAccount", "lookupTableAuthority", "recipient")


_TABLES: dict[int, _Kind] = {
    0: _create_table,
    1: _table_only("freezeLookupTable"),
    2: _extend_table,
    3: _table_only("deactivateLookupTable"),
    4: _close_table,
}


def _parse(kinds: dict[int, _Kind], accounts: list[str], data: bytes) -> _Parsed:
    reader = DataReader(data)
    kind = kinds.get(reader.u32())
    if kind is None:
        raise Unreadable
    return kind(accounts, reader)


def parse_loader(accounts: list[str], data: bytes) -> _Parsed:
    """Return type and info of an upgradeable-loader instruction.

    Raises:
        Unreadable: Unknown instruction, or it does not fit its accounts.
    """
    return _parse(_LOADER, accounts, data)


def parse_table(accounts: list[str], data: bytes) -> _Parsed:
    """Return type and info of an address-lookup-table instruction.

    Raises:
        Unreadable: Unknown instruction, or it does not fit its accounts.
    """
    return _parse(_TABLES, accounts, data)
