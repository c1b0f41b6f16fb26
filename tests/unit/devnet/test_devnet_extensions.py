"""Readable Token-2022 extensions and instructions that the recorded scenario does not reach, and shown amounts."""

import struct
from typing import Any

import pytest
from solders.pubkey import Pubkey

from devnet.encoding import base58_encode, base64_encode
from devnet.parsed.extensions import float_text, parse_extension, parse_extensions
from devnet.parsed.instructions import parse_instruction
from devnet.parsed.sysvars import parse_sysvar
from devnet.parsed.tokens import MintView
from devnet.programs import (
    ADDRESS_LOOKUP_TABLE,
    SYSVAR_RECENT_BLOCKHASHES,
    SYSVAR_SLOT_HISTORY,
    SYSVAR_STAKE_HISTORY,
    TOKEN_2022,
    UPGRADEABLE_LOADER,
)

_ONE, _TWO = bytes([1]) * 32, bytes([2]) * 32
_KEYS = [f"key{index}" for index in range(10)] + [str(TOKEN_2022), str(ADDRESS_LOOKUP_TABLE), str(UPGRADEABLE_LOADER)]
_TOKEN, _TABLES, _LOADER = 10, 11, 12


def test_interest_is_agaves_to_the_last_digit() -> None:
    # The recorded mint: 5 per cent for two seconds, then 7 per cent for seventeen; agave showed 5.000000204.
    interest = struct.pack("<32sqhqh", _ONE, 1_795_427_080, 500, 1_795_427_082, 700)
    shown = MintView(9, interest, None, 1_795_427_099).amount(5_000_000_000)
    assert (shown["uiAmountString"], shown["uiAmount"], shown["amount"]) == ("5.000000204", 5.000000204, "5000000000")


@pytest.mark.parametrize(
    ("unix_time", "amount", "text"), [(99, 1235, "30.87"), (100, 1235, "123.5"), (100, 0, "0"), (99, 100, "2.5")]
)
def test_a_multiplier_counts_from_its_time_on_and_cuts_base_units(unix_time: int, amount: int, text: str) -> None:
    scaled = struct.pack("<32sdqd", _ONE, 2.5, 100, 10.0)
    assert MintView(2, None, scaled, unix_time).amount(amount)["uiAmountString"] == text


@pytest.mark.parametrize(
    ("kind", "data", "shown"),
    [
        (
            4,
            _ONE + b"\1" + bytes(32),
            {
                "extension": "confidentialTransferMint",
                "state": {
                    "auditorElgamalPubkey": None,
                    "authority": base58_encode(_ONE),
                    "autoApproveNewAccounts": True,
                },
            },
        ),
        (
            16,
            bytes(32) + _TWO + b"\1" + bytes([5]) * 64,
            {
                "extension": "confidentialTransferFeeConfig",
                "state": {
                    "authority": None,
                    "harvestToMintEnabled": True,
                    "withdrawWithheldAuthorityElgamalPubkey": base64_encode(_TWO),
                    "withheldAmount": base64_encode(bytes([5]) * 64),
                },
            },
        ),
        (
            21,
            _ONE + _TWO + struct.pack("<QQ", 3, 9),
            {
                "extension": "tokenGroup",
                "state": {
                    "maxSize": 9,
                    "mint": base58_encode(_TWO),
                    "size": 3,
                    "updateAuthority": base58_encode(_ONE),
                },
            },
        ),
        (
            23,
            _ONE + _TWO + struct.pack("<Q", 4),
            {
                "extension": "tokenGroupMember",
                "state": {"group": base58_encode(_TWO), "memberNumber": 4, "mint": base58_encode(_ONE)},
            },
        ),
        (1, b"short", {"extension": "unparseableExtension"}),
        (19, b"\xff" * 70, {"extension": "unparseableExtension"}),
        (999, b"", {"extension": "unparseableExtension"}),
    ],
)
def test_extensions(kind: int, data: bytes, shown: dict[str, Any]) -> None:
    assert parse_extension(kind, data) == shown


def test_a_cut_list_of_extensions_ends_where_it_is_cut() -> None:
    body = bytes(166) + struct.pack("<HH", 7, 0) + struct.pack("<HH", 12, 32) + _ONE
    assert [entry["extension"] for entry in parse_extensions(body)] == ["immutableOwner", "permanentDelegate"]
    assert [entry["extension"] for entry in parse_extensions(body[:-1])] == ["immutableOwner"]


@pytest.mark.parametrize(("value", "text"), [(2.5, "2.5"), (1.0, "1"), (1e-7, "0.0000001"), (1e21, "1" + "0" * 21)])
def test_floats_are_printed_as_rust_does(value: float, text: str) -> None:
    assert float_text(value) == text


@pytest.mark.parametrize(
    ("program", "accounts", "data", "kind", "info"),
    [
        (
            _TOKEN,
            [0, 1, 2, 3],
            struct.pack("<BBQBQ", 26, 1, 55, 2, 5),
            "transferCheckedWithFee",
            {
                "source": "key0",
                "mint": "key1",
                "destination": "key2",
                "authority": "key3",
                "tokenAmount": {"amount": "55", "decimals": 2, "uiAmount": 0.55, "uiAmountString": "0.55"},
                "feeAmount": {"amount": "5", "decimals": 2, "uiAmount": 0.05, "uiAmountString": "0.05"},
            },
        ),
        (
            _TOKEN,
            [0, 1, 2, 3, 4, 5, 6],
            bytes([26, 3, 2]),
            "withdrawWithheldTokensFromAccounts",
            {
                "mint": "key0",
                "feeRecipient": "key1",
                "multisigWithdrawWithheldAuthority": "key2",
                "signers": ["key3", "key4"],
                "sourceAccounts": ["key5", "key6"],
            },
        ),
        (
            _TOKEN,
            [0, 1, 2],
            bytes([26, 4]),
            "harvestWithheldTokensToMint",
            {"mint": "key0", "sourceAccounts": ["key1", "key2"]},
        ),
        (
            _TOKEN,
            [0, 1, 2, 3],
            bytes([29, 8, 0, 11, 0]),
            "reallocate",
            {
                "account": "key0",
                "payer": "key1",
                "systemProgram": "key2",
                "owner": "key3",
                "extensionTypes": ["memoTransfer", "cpiGuard"],
            },
        ),
        (
            _TOKEN,
            [0, 1, 2],
            bytes([38]),
            "withdrawExcessLamports",
            {"source": "key0", "destination": "key1", "authority": "key2"},
        ),
        (
            _TABLES,
            [0, 1, 2],
            struct.pack("<I", 4),
            "closeLookupTable",
            {"lookupTableAccount": "key0", "lookupTableAuthority": "key1", "recipient": "key2"},
        ),
        (
            _LOADER,
            [0, 1, 2, 3, 4, 5, 6, 7],
            struct.pack("<IQ", 2, 900),
            "deployWithMaxDataLen",
            {
                "maxDataLen": 900,
                "payerAccount": "key0",
                "programDataAccount": "key1",
                "programAccount": "key2",
                "bufferAccount": "key3",
                "rentSysvar": "key4",
                "clockSysvar": "key5",
                "systemProgram": "key6",
                "authority": "key7",
            },
        ),
        (
            _LOADER,
            [0, 1, 2],
            struct.pack("<I", 5),
            "close",
            {"account": "key0", "recipient": "key1", "authority": "key2", "programAccount": None},
        ),
        (
            _LOADER,
            [0, 1],
            struct.pack("<II", 6, 77),
            "extendProgram",
            {
                "additionalBytes": 77,
                "programDataAccount": "key0",
                "programAccount": "key1",
                "systemProgram": None,
                "payerAccount": None,
            },
        ),
    ],
)
def test_instructions(program: int, accounts: list[int], data: bytes, kind: str, info: dict[str, Any]) -> None:
    parsed = parse_instruction(_KEYS, program, accounts, data, stack_height=1)["parsed"]
    assert parsed == {"type": kind, "info": info}


@pytest.mark.parametrize(
    ("program", "data"),
    [
        (_TOKEN, bytes([26, 9])),
        (_TOKEN, bytes([28, 0, 7])),
        (_TOKEN, bytes([29, 200, 0])),
        (_TOKEN, bytes.fromhex("d2e11ea258b84d8d") + b"\xff" * 4),
        (_TABLES, struct.pack("<IQ", 2, 2**60)),
        (_LOADER, struct.pack("<IIQ", 1, 0, 2**60)),
        (_LOADER, b"\1"),
    ],
)
def test_what_does_not_fit_stays_raw(program: int, data: bytes) -> None:
    assert "parsed" not in parse_instruction(_KEYS, program, [0, 1, 2, 3], data, stack_height=1)


def test_sysvars_that_list() -> None:
    stakes = struct.pack("<QQQQQ", 1, 7, 10, 20, 30)
    parsed = parse_sysvar(SYSVAR_STAKE_HISTORY, stakes)
    history = {"activating": 20, "deactivating": 30, "effective": 10}
    assert parsed == {"info": [{"epoch": 7, "stakeHistory": history}], "type": "stakeHistory"}
    recent = parse_sysvar(SYSVAR_RECENT_BLOCKHASHES, struct.pack("<Q32sQ", 1, _ONE, 5000))
    assert recent is not None
    assert recent["info"] == [{"blockhash": str(Pubkey(_ONE)), "feeCalculator": {"lamportsPerSignature": "5000"}}]
    slots = b"\1" + struct.pack("<QQ", 1, 0b101) + struct.pack("<QQ", 64, 3)
    told = parse_sysvar(SYSVAR_SLOT_HISTORY, slots)
    assert told is not None
    assert (told["info"]["nextSlot"], told["info"]["bits"][-4:]) == (3, "0101")
    assert parse_sysvar(SYSVAR_STAKE_HISTORY, b"") is None
