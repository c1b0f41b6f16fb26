"""Readable accounts: tokens, mints, nonces, sysvars, address tables and programs (solana-account-decoder)."""

import struct
from collections.abc import Callable
from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.encoding import base64_encode
from devnet.nonce import unpack_nonce
from devnet.parsed.extensions import parse_extensions
from devnet.parsed.sysvars import parse_sysvar
from devnet.parsed.tokens import (
    MULTISIG_BYTES,
    Mint,
    MintView,
    TokenAccount,
    mint_view,
    unpack_mint,
    unpack_token_account,
)
from devnet.programs import (
    ADDRESS_LOOKUP_TABLE,
    SYSTEM,
    SYSVAR_OWNER,
    TOKEN,
    TOKEN_PROGRAMS,
    UPGRADEABLE_LOADER,
)

_Reader = Callable[[Pubkey], Account | None]
_TABLE_META_BYTES = 56
_PROGRAM_DATA_META_BYTES = 45
_BUFFER_META_BYTES = 37


def _key(key: Pubkey | None) -> str | None:
    return None if key is None else str(key)


def token_info(token: TokenAccount, mint: MintView) -> dict[str, Any]:
    """Return the ``info`` of a token account."""
    info: dict[str, Any] = {
        "isNative": token.rent_exempt_reserve is not None,
        "mint": str(token.mint),
        "owner": str(token.owner),
        "state": token.state,
        "tokenAmount": mint.amount(token.amount),
    }
    if token.delegate is not None:
        info["delegate"] = str(token.delegate)
        info["delegatedAmount"] = mint.amount(token.delegated_amount)
    if token.rent_exempt_reserve is not None:
        info["rentExemptReserve"] = mint.amount(token.rent_exempt_reserve)
    if token.close_authority is not None:
        info["closeAuthority"] = str(token.close_authority)
    return info


def _mint(mint: Mint) -> dict[str, Any]:
    return {
        "decimals": mint.decimals,
        "freezeAuthority": _key(mint.freeze_authority),
        "isInitialized": True,
        "mintAuthority": _key(mint.mint_authority),
        "supply": str(mint.supply),
    }


def _multisig(data: bytes) -> dict[str, Any]:
    signers = [data[at : at + 32] for at in range(3, MULTISIG_BYTES, 32)]
    return {
        "isInitialized": bool(data[2]),
        "numRequiredSigners": data[0],
        "numValidSigners": data[1],
        "signers": [str(Pubkey(signer)) for signer in signers if any(signer)],
    }


def _token(account: Account, read: _Reader) -> dict[str, Any] | None:
    data = account.data
    if len(data) == MULTISIG_BYTES:
        return {"info": _multisig(data), "type": "multisig"}
    info: dict[str, Any]
    mint = unpack_mint(data)
    if mint is not None:
        kind, info = "mint", _mint(mint)
    else:
        token = unpack_token_account(data)
        view = None if token is None else mint_view(token.mint, read)
        if token is None or view is None:
            return None
        kind, info = "account", token_info(token, view)
    extensions = parse_extensions(data) if account.owner != TOKEN else []
    if extensions:
        info["extensions"] = extensions
    return {"info": info, "type": kind}


def _nonce(account: Account) -> dict[str, Any] | None:
    unpacked = unpack_nonce(account)
    if unpacked is None:
        return None
    authority, value, lamports = unpacked
    info = {
        "authority": str(authority),
        "blockhash": str(value),
        "feeCalculator": {"lamportsPerSignature": str(lamports)},
    }
    return {"info": info, "type": "initialized"}


def _table(data: bytes) -> dict[str, Any] | None:
    if len(data) < _TABLE_META_BYTES or data[:4] != b"\x01\0\0\0":
        return None
    deactivated, extended, start, tag = struct.unpack_from("<QQBB", data, 4)
    body = data[_TABLE_META_BYTES:]
    info: dict[str, Any] = {
        "addresses": [str(Pubkey(body[at : at + 32])) for at in range(0, len(body) - 31, 32)],
        "deactivationSlot": str(deactivated),
        "lastExtendedSlot": str(extended),
        "lastExtendedSlotStartIndex": start,
    }
    if tag == 1:
        info["authority"] = str(Pubkey(data[22:54]))
    return {"info": info, "type": "lookupTable"}


def _loader(data: bytes) -> dict[str, Any] | None:
    (tag,) = struct.unpack_from("<I", data) if len(data) >= 4 else (0,)  # noqa: PLR2004 - a bincode tag has four bytes
    if tag == 1 and len(data) >= _BUFFER_META_BYTES:
        authority = str(Pubkey(data[5:37])) if data[4] == 1 else None
        body = [base64_encode(data[_BUFFER_META_BYTES:]), "base64"]
        return {"info": {"authority": authority, "data": body}, "type": "buffer"}
    if tag == 2 and len(data) >= 36:  # noqa: PLR2004 - tag and address
        return {"info": {"programData": str(Pubkey(data[4:36]))}, "type": "program"}
    if tag == 3 and len(data) >= _PROGRAM_DATA_META_BYTES:  # noqa: PLR2004 - bincode tag of ProgramData
        (slot,) = struct.unpack_from("<Q", data, 4)
        authority = str(Pubkey(data[13:45])) if data[12] == 1 else None
        body = [base64_encode(data[_PROGRAM_DATA_META_BYTES:]), "base64"]
        return {"info": {"authority": authority, "data": body, "slot": slot}, "type": "programData"}
    return None


def parse_account(pubkey: Pubkey, account: Account, read: _Reader) -> dict[str, Any] | None:
    """Return the ``data`` member for ``jsonParsed``, or None when the account is not of a known kind."""
    owner = account.owner
    parsed: dict[str, Any] | None = None
    program = ""
    if owner in TOKEN_PROGRAMS:
        parsed, program = _token(account, read), "spl-token" if owner == TOKEN else "spl-token-2022"
    elif owner == SYSTEM:
        parsed, program = _nonce(account), "nonce"
    elif owner == SYSVAR_OWNER:
        parsed, program = parse_sysvar(pubkey, account.data), "sysvar"
    elif owner == ADDRESS_LOOKUP_TABLE:
        parsed, program = _table(account.data), "address-lookup-table"
    elif owner == UPGRADEABLE_LOADER:
        parsed, program = _loader(account.data), "bpf-upgradeable-loader"
    return None if parsed is None else {"parsed": parsed, "program": program, "space": len(account.data)}
