"""Readable Token-2022 extensions (solana-account-decoder ``parse_token_extension``, spl-token-2022 ``extension``)."""

import struct
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from devnet.encoding import base58_encode, base64_encode
from devnet.parsed.instruction_data import DataReader, Unreadable

_FIRST = 166
_HEADER = struct.Struct("<HH")
_STATES = ("uninitialized", "initialized", "frozen")
_TRANSFER_FEE, _INTEREST, _SCALED = 1, 10, 25
_MAX_FIELDS = 1000


def entries(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield type and value of every extension in a mint's or token account's data."""
    at = _FIRST
    while at + _HEADER.size <= len(data):
        kind, length = _HEADER.unpack_from(data, at)
        value = data[at + _HEADER.size : at + _HEADER.size + length]
        if kind == 0 or len(value) != length:
            return
        yield kind, value
        at += _HEADER.size + length


def float_text(value: float) -> str:
    """Return a float as Rust prints it: shortest, never with an exponent."""
    return f"{Decimal(repr(value)):f}".removesuffix(".0")


def _key(raw: bytes) -> str | None:
    """Return an address, None for the zero key that stands for none."""
    return base58_encode(raw) if any(raw) else None


def _text64(raw: bytes) -> str:
    return base64_encode(raw)


def _elgamal(raw: bytes) -> str | None:
    return base64_encode(raw) if any(raw) else None


def _fee(raw: bytes) -> dict[str, Any]:
    epoch, most, points = struct.unpack("<QQH", raw)
    return {"epoch": epoch, "maximumFee": most, "transferFeeBasisPoints": points}


def _transfer_fee_config(data: bytes) -> dict[str, Any]:
    return {
        "newerTransferFee": _fee(data[90:108]),
        "olderTransferFee": _fee(data[72:90]),
        "transferFeeConfigAuthority": _key(data[:32]),
        "withdrawWithheldAuthority": _key(data[32:64]),
        "withheldAmount": _number(data[64:72]),
    }


def _number(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _interest(data: bytes) -> dict[str, Any]:
    authority, started, before, updated, current = struct.unpack("<32sqhqh", data)
    return {
        "currentRate": current,
        "initializationTimestamp": started,
        "lastUpdateTimestamp": updated,
        "preUpdateAverageRate": before,
        "rateAuthority": _key(authority),
    }


def _scaled(data: bytes) -> dict[str, Any]:
    authority, multiplier, effective, newer = struct.unpack("<32sdqd", data)
    return {
        "authority": _key(authority),
        "multiplier": float_text(multiplier),
        "newMultiplier": float_text(newer),
        "newMultiplierEffectiveTimestamp": effective,
    }


def _two_keys(first: str, second: str) -> Callable[[bytes], dict[str, Any]]:
    return lambda data: {first: _key(data[:32]), second: _key(data[32:64])}


def _one_key(name: str) -> Callable[[bytes], dict[str, Any]]:
    return lambda data: {name: _key(data[:32])}


def _flag(name: str) -> Callable[[bytes], dict[str, Any]]:
    return lambda data: {name: bool(data[0])}


def _confidential_mint(data: bytes) -> dict[str, Any]:
    return {
        "auditorElgamalPubkey": _elgamal(data[33:65]),
        "authority": _key(data[:32]),
        "autoApproveNewAccounts": bool(data[32]),
    }


def _confidential_account(data: bytes) -> dict[str, Any]:
    credits_, most, expected, actual = struct.unpack_from("<QQQQ", data, 263)
    return {
        "actualPendingBalanceCreditCounter": actual,
        "allowConfidentialCredits": bool(data[261]),
        "allowNonConfidentialCredits": bool(data[262]),
        "approved": bool(data[0]),
        "availableBalance": _text64(data[161:225]),
        "decryptableAvailableBalance": _text64(data[225:261]),
        "elgamalPubkey": _text64(data[1:33]),
        "expectedPendingBalanceCreditCounter": expected,
        "maximumPendingBalanceCreditCounter": most,
        "pendingBalanceCreditCounter": credits_,
        "pendingBalanceHi": _text64(data[97:161]),
        "pendingBalanceLo": _text64(data[33:97]),
    }


def _confidential_fee(data: bytes) -> dict[str, Any]:
    return {
        "authority": _key(data[:32]),
        "harvestToMintEnabled": bool(data[64]),
        "withdrawWithheldAuthorityElgamalPubkey": _elgamal(data[32:64]),
        "withheldAmount": _text64(data[65:129]),
    }


def _confidential_burn(data: bytes) -> dict[str, Any]:
    return {
        "confidentialSupply": _text64(data[:64]),
        "decryptableSupply": _text64(data[64:100]),
        "pendingBurn": _text64(data[132:196]),
        "supplyElgamalPubkey": _elgamal(data[100:132]),
    }


def _group(data: bytes) -> dict[str, Any]:
    size, most = struct.unpack_from("<QQ", data, 64)
    return {"maxSize": most, "mint": base58_encode(data[32:64]), "size": size, "updateAuthority": _key(data[:32])}


def _member(data: bytes) -> dict[str, Any]:
    return {
        "group": base58_encode(data[32:64]),
        "memberNumber": _number(data[64:72]),
        "mint": base58_encode(data[:32]),
    }


def _metadata(data: bytes) -> dict[str, Any]:
    reader = DataReader(data)
    authority, mint = reader.take(32), reader.key()
    name, symbol, uri = reader.short_text(), reader.short_text(), reader.short_text()
    count = reader.u32()
    if count > _MAX_FIELDS:
        raise Unreadable
    return {
        "additionalMetadata": [[reader.short_text(), reader.short_text()] for _ in range(count)],
        "mint": mint,
        "name": name,
        "symbol": symbol,
        "updateAuthority": _key(authority),
        "uri": uri,
    }


# Type, size in bytes (None: any) and reader of its state (None: there is no state to show).
_KINDS: dict[int, tuple[str, int | None, Callable[[bytes], dict[str, Any]] | None]] = {
    _TRANSFER_FEE: ("transferFeeConfig", 108, _transfer_fee_config),
    2: ("transferFeeAmount", 8, lambda data: {"withheldAmount": _number(data)}),
    3: ("mintCloseAuthority", 32, _one_key("closeAuthority")),
    4: ("confidentialTransferMint", 65, _confidential_mint),
    5: ("confidentialTransferAccount", 295, _confidential_account),
    6: ("defaultAccountState", 1, lambda data: {"accountState": _STATES[min(data[0], 2)]}),
    7: ("immutableOwner", 0, None),
    8: ("memoTransfer", 1, _flag("requireIncomingTransferMemos")),
    9: ("nonTransferable", 0, None),
    _INTEREST: ("interestBearingConfig", 52, _interest),
    11: ("cpiGuard", 1, _flag("lockCpi")),
    12: ("permanentDelegate", 32, _one_key("delegate")),
    13: ("nonTransferableAccount", 0, None),
    14: ("transferHook", 64, _two_keys("authority", "programId")),
    15: ("transferHookAccount", 1, _flag("transferring")),
    16: ("confidentialTransferFeeConfig", 129, _confidential_fee),
    17: ("confidentialTransferFeeAmount", 64, lambda data: {"withheldAmount": _text64(data)}),
    18: ("metadataPointer", 64, _two_keys("authority", "metadataAddress")),
    19: ("tokenMetadata", None, _metadata),
    20: ("groupPointer", 64, _two_keys("authority", "groupAddress")),
    21: ("tokenGroup", 80, _group),
    22: ("groupMemberPointer", 64, _two_keys("authority", "memberAddress")),
    23: ("tokenGroupMember", 72, _member),
    24: ("confidentialMintBurn", 196, _confidential_burn),
    _SCALED: ("scaledUiAmountConfig", 56, _scaled),
    26: ("pausableConfig", 33, lambda data: {"authority": _key(data[:32]), "paused": bool(data[32])}),
    27: ("pausableAccount", 0, None),
    28: ("permissionedBurn", 32, _one_key("authority")),
}


def parse_extension(kind: int, data: bytes) -> dict[str, Any]:
    """Return one extension as agave shows it."""
    known = _KINDS.get(kind)
    if known is None:
        return {"extension": "unparseableExtension"}
    name, size, read = known
    if size is not None and len(data) != size:
        return {"extension": "unparseableExtension"}
    if read is None:
        return {"extension": name}
    try:
        return {"extension": name, "state": read(data)}
    except Unreadable:
        return {"extension": "unparseableExtension"}


def parse_extensions(data: bytes) -> list[dict[str, Any]]:
    """Return all extensions of a mint or token account, in their order."""
    return [parse_extension(kind, value) for kind, value in entries(data)]


def amount_factors(data: bytes) -> tuple[bytes | None, bytes | None]:
    """Return what changes a mint's shown amounts: its interest-bearing and its scaled-amount extension, or None."""
    found = dict(entries(data))
    interest, scaled = found.get(_INTEREST), found.get(_SCALED)
    return (
        interest if interest is not None and len(interest) == _KINDS[_INTEREST][1] else None,
        scaled if scaled is not None and len(scaled) == _KINDS[_SCALED][1] else None,
    )
