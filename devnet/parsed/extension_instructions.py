"""Readable Token-2022 extension instructions (solana-transaction-status ``parse_token/extension``).

The zero-knowledge ones (confidential transfers, their fees, mint and burn) stay partly decoded.
"""

from collections.abc import Callable
from typing import Any

from devnet.parsed.extensions import float_text
from devnet.parsed.instruction_data import DataReader, Unreadable, need
from devnet.parsed.tokens import token_amount

_Parsed = tuple[str, dict[str, Any]]
_Sub = Callable[[list[str], DataReader], _Parsed]
_STATES = ("uninitialized", "initialized", "frozen")
_EXTENSIONS = (
    *("uninitialized", "transferFeeConfig", "transferFeeAmount", "mintCloseAuthority", "confidentialTransferMint"),
    *("confidentialTransferAccount", "defaultAccountState", "immutableOwner", "memoTransfer", "nonTransferable"),
    *("interestBearingConfig", "cpiGuard", "permanentDelegate", "nonTransferableAccount", "transferHook"),
    *("transferHookAccount", "confidentialTransferFeeConfig", "confidentialTransferFeeAmount", "metadataPointer"),
    *("tokenMetadata", "groupPointer", "tokenGroup", "groupMemberPointer", "tokenGroupMember"),
    *("confidentialMintBurn", "scaledUiAmountConfig", "pausableConfig", "pausableAccount", "permissionedBurn"),
)


def signed(info: dict[str, Any], accounts: list[str], at: int, name: str, multisig: str = "") -> dict[str, Any]:
    """Add the authority at a place in the accounts: one key, or a multisig with its signers.

    Args:
        info: What is known so far; extended and returned.
        accounts: The instruction's accounts.
        at: Index of the authority.
        name: Member for a single key.
        multisig: Member for a multisig; ``multisig`` and the capitalised name when empty.
    """
    need(accounts, at + 1)
    signers = accounts[at + 1 :]
    if signers:
        info[multisig or f"multisig{name[0].upper()}{name[1:]}"] = accounts[at]
        info["signers"] = signers
    else:
        info[name] = accounts[at]
    return info


def _given(**members: Any) -> dict[str, Any]:
    """Return the members that are not None."""
    return {name: value for name, value in members.items() if value is not None}


def _state(data: DataReader) -> str:
    value = data.u8()
    if value >= len(_STATES):
        raise Unreadable
    return _STATES[value]


def _close_authority(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "initializeMintCloseAuthority", {"mint": accounts[0], "newAuthority": data.option_key()}


def _permanent_delegate(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "initializePermanentDelegate", {"delegate": data.key(), "mint": accounts[0]}


def _non_transferable(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "initializeNonTransferableMint", {"mint": accounts[0]}


def _native_mint(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 3)
    return "createNativeMint", dict(zip(("payer", "nativeMint", "systemProgram"), accounts, strict=False))


def _reallocate(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 4)
    raw = data.rest()
    kinds = [int.from_bytes(raw[at : at + 2], "little") for at in range(0, len(raw) - 1, 2)]
    if any(kind >= len(_EXTENSIONS) for kind in kinds):
        raise Unreadable
    info: dict[str, Any] = dict(zip(("account", "payer", "systemProgram"), accounts, strict=False))
    info["extensionTypes"] = [_EXTENSIONS[kind] for kind in kinds]
    return "reallocate", signed(info, accounts, 3, "owner")


def _excess(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"destination": accounts[1], "source": accounts[0]}
    return "withdrawExcessLamports", signed(info, accounts, 2, "authority")


def _fee_config(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    authority, withdrawer = data.option_key(), data.option_key()
    points, most = data.u16(), data.u64()
    return "initializeTransferFeeConfig", _given(
        maximumFee=most,
        mint=accounts[0],
        transferFeeBasisPoints=points,
        transferFeeConfigAuthority=authority,
        withdrawWithheldAuthority=withdrawer,
    )


def _with_fee(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 4)
    amount, decimals, fee = data.u64(), data.u8(), data.u64()
    info: dict[str, Any] = dict(zip(("source", "mint", "destination"), accounts, strict=False))
    info |= {"feeAmount": token_amount(fee, decimals), "tokenAmount": token_amount(amount, decimals)}
    return "transferCheckedWithFee", signed(info, accounts, 3, "authority")


def _withdraw_from_mint(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 3)
    info: dict[str, Any] = {"feeRecipient": accounts[1], "mint": accounts[0]}
    return "withdrawWithheldTokensFromMint", signed(info, accounts, 2, "withdrawWithheldAuthority")


def _withdraw_from_accounts(accounts: list[str], data: DataReader) -> _Parsed:
    count = data.u8()
    need(accounts, 3 + count)
    first = len(accounts) - count
    info: dict[str, Any] = {"feeRecipient": accounts[1], "mint": accounts[0], "sourceAccounts": accounts[first:]}
    return "withdrawWithheldTokensFromAccounts", signed(info, accounts[:first], 2, "withdrawWithheldAuthority")


def _harvest(accounts: list[str], _data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "harvestWithheldTokensToMint", {"mint": accounts[0], "sourceAccounts": accounts[1:]}


def _set_fee(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    points, most = data.u16(), data.u64()
    info: dict[str, Any] = {"maximumFee": most, "mint": accounts[0], "transferFeeBasisPoints": points}
    # The small t is agave's.
    return "setTransferFee", signed(
        info, accounts, 1, "transferFeeConfigAuthority", "multisigtransferFeeConfigAuthority"
    )


def _default_state(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "initializeDefaultAccountState", {"accountState": _state(data), "mint": accounts[0]}


def _new_default_state(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    info: dict[str, Any] = {"accountState": _state(data), "mint": accounts[0]}
    return "updateDefaultAccountState", signed(info, accounts, 1, "freezeAuthority")


def _interest(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    authority, rate = data.nonzero_key(), data.i16()
    return "initializeInterestBearingConfig", {"mint": accounts[0], "rate": rate, "rateAuthority": authority}


def _new_rate(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    info: dict[str, Any] = {"mint": accounts[0], "newRate": data.i16()}
    return "updateInterestBearingConfigRate", signed(info, accounts, 1, "rateAuthority")


def _scaled(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    authority, multiplier = data.nonzero_key(), data.f64()
    info = {"authority": authority, "mint": accounts[0], "multiplier": float_text(multiplier)}
    return "initializeScaledUiAmountConfig", info


def _new_multiplier(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 2)
    multiplier, effective = data.f64(), data.i64()
    info: dict[str, Any] = {
        "mint": accounts[0],
        "newMultiplier": float_text(multiplier),
        "newMultiplierTimestamp": effective,
    }
    return "updateMultiplier", signed(info, accounts, 1, "owner")


def _pausable(accounts: list[str], data: DataReader) -> _Parsed:
    need(accounts, 1)
    return "initializePausableConfig", {"authority": data.key(), "mint": accounts[0]}


def _of_mint(name: str) -> _Sub:
    """An instruction that names a mint and its authority."""

    def read(accounts: list[str], _data: DataReader) -> _Parsed:
        need(accounts, 2)
        return name, signed({"mint": accounts[0]}, accounts, 1, "authority")

    return read


def _of_account(name: str) -> _Sub:
    """An instruction that names a token account and its owner."""

    def read(accounts: list[str], _data: DataReader) -> _Parsed:
        need(accounts, 2)
        return name, signed({"account": accounts[0]}, accounts, 1, "owner")

    return read


def _pointer(name: str, member: str) -> _Sub:
    def read(accounts: list[str], data: DataReader) -> _Parsed:
        need(accounts, 1)
        authority, target = data.nonzero_key(), data.nonzero_key()
        return f"initialize{name}", _given(**{"authority": authority, member: target, "mint": accounts[0]})

    return read


def _new_pointer(name: str, member: str) -> _Sub:
    def read(accounts: list[str], data: DataReader) -> _Parsed:
        need(accounts, 2)
        info = _given(**{member: data.nonzero_key(), "mint": accounts[0]})
        return f"update{name}", signed(info, accounts, 1, "authority")

    return read


def _pair(name: str, member: str) -> dict[int, _Sub]:
    return {0: _pointer(name, member), 1: _new_pointer(name, member)}


_SINGLE: dict[int, _Sub] = {
    25: _close_authority,
    29: _reallocate,
    31: _native_mint,
    32: _non_transferable,
    35: _permanent_delegate,
    38: _excess,
}
_NESTED: dict[int, dict[int, _Sub]] = {
    26: {
        0: _fee_config,
        1: _with_fee,
        2: _withdraw_from_mint,
        3: _withdraw_from_accounts,
        4: _harvest,
        5: _set_fee,
    },
    28: {0: _default_state, 1: _new_default_state},
    30: {0: _of_account("enableRequiredMemoTransfers"), 1: _of_account("disableRequiredMemoTransfers")},
    33: {0: _interest, 1: _new_rate},
    34: {0: _of_account("enableCpiGuard"), 1: _of_account("disableCpiGuard")},
    36: _pair("TransferHook", "programId"),
    39: _pair("MetadataPointer", "metadataAddress"),
    40: _pair("GroupPointer", "groupAddress"),
    41: _pair("GroupMemberPointer", "memberAddress"),
    43: {0: _scaled, 1: _new_multiplier},
    44: {0: _pausable, 1: _of_mint("pause"), 2: _of_mint("resume")},
}


def parse_extension_instruction(tag: int, accounts: list[str], reader: DataReader) -> _Parsed:
    """Return type and info of an extension's instruction, the reader standing behind its tag.

    Raises:
        Unreadable: Unknown, or it does not fit its accounts.
    """
    single = _SINGLE.get(tag)
    if single is not None:
        return single(accounts, reader)
    nested = _NESTED.get(tag)
    known = None if nested is None else nested.get(reader.u8())
    if known is None:
        raise Unreadable
    return known(accounts, reader)


_FIELDS = ("name", "symbol", "uri")


def _field(reader: DataReader) -> str:
    which = reader.u8()
    if which < len(_FIELDS):
        return _FIELDS[which]
    if which > len(_FIELDS):
        raise Unreadable
    return reader.short_text()


def _metadata(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 4)
    name, symbol, uri = reader.short_text(), reader.short_text(), reader.short_text()
    info = dict(zip(("metadata", "updateAuthority", "mint", "mintAuthority"), accounts, strict=False))
    return "initializeTokenMetadata", {**info, "name": name, "symbol": symbol, "uri": uri}


def _update_field(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 2)
    field, value = _field(reader), reader.short_text()
    info = {"field": field, "metadata": accounts[0], "updateAuthority": accounts[1], "value": value}
    return "updateTokenMetadataField", info


def _remove_key(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 2)
    idempotent, name = bool(reader.u8()), reader.short_text()
    info = {"idempotent": idempotent, "key": name, "metadata": accounts[0], "updateAuthority": accounts[1]}
    return "removeTokenMetadataKey", info


def _metadata_authority(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 2)
    info = {"metadata": accounts[0], "newAuthority": reader.nonzero_key(), "updateAuthority": accounts[1]}
    return "updateTokenMetadataAuthority", info


def _group(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 3)
    authority, most = reader.nonzero_key(), reader.u64()
    info = dict(zip(("group", "mint", "mintAuthority"), accounts, strict=False))
    return "initializeTokenGroup", {**info, "maxSize": most, "updateAuthority": authority}


def _group_size(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 2)
    return "updateTokenGroupMaxSize", {"group": accounts[0], "maxSize": reader.u64(), "updateAuthority": accounts[1]}


def _group_authority(accounts: list[str], reader: DataReader) -> _Parsed:
    need(accounts, 2)
    info = {"group": accounts[0], "newAuthority": reader.nonzero_key(), "updateAuthority": accounts[1]}
    return "updateTokenGroupAuthority", info


def _group_member(accounts: list[str], _reader: DataReader) -> _Parsed:
    need(accounts, 5)
    names = ("member", "memberMint", "memberMintAuthority", "group", "groupUpdateAuthority")
    return "initializeTokenGroupMember", dict(zip(names, accounts, strict=False))


# The first eight bytes of sha256 of the interface's names (spl-token-metadata-interface, spl-token-group-interface).
_INTERFACES: dict[bytes, _Sub] = {
    bytes.fromhex("d2e11ea258b84d8d"): _metadata,
    bytes.fromhex("dde9312db5cadcc8"): _update_field,
    bytes.fromhex("ea122038598d25b5"): _remove_key,
    bytes.fromhex("d7e4a6e45464567b"): _metadata_authority,
    bytes.fromhex("79716c2736330004"): _group,
    bytes.fromhex("6c25ab8ff81e126e"): _group_size,
    bytes.fromhex("a1695801edddd8cb"): _group_authority,
    bytes.fromhex("9820deb0dfed7486"): _group_member,
}


def parse_interface(accounts: list[str], data: bytes) -> _Parsed | None:
    """Return type and info of a token-metadata or token-group instruction, None when it is not one.

    Raises:
        Unreadable: It does not fit its accounts.
    """
    known = _INTERFACES.get(data[:8])
    return None if known is None else known(accounts, DataReader(data[8:]))
