"""Readable instructions against what agave's parser gives (tests of solana-transaction-status)."""

import struct
from typing import Any

import pytest

from devnet.parsed.instructions import parse_instruction
from devnet.programs import ASSOCIATED_TOKEN, MEMO, SYSTEM, TOKEN

_KEYS = [f"key{index}" for index in range(8)] + [str(SYSTEM), str(TOKEN), str(MEMO), str(ASSOCIATED_TOKEN), "unknown"]
_SYSTEM, _TOKEN, _MEMO, _ASSOCIATED, _UNKNOWN = range(8, 13)
_ZERO = "1" * 32


@pytest.mark.parametrize(
    ("program", "accounts", "data", "kind", "info"),
    [
        (
            _SYSTEM,
            [0, 1],
            struct.pack("<IQ", 2, 9),
            "transfer",
            {"source": "key0", "destination": "key1", "lamports": 9},
        ),
        (
            _SYSTEM,
            [0, 1],
            struct.pack("<IQQ32s", 0, 5, 6, bytes(32)),
            "createAccount",
            {"source": "key0", "newAccount": "key1", "lamports": 5, "space": 6, "owner": _ZERO},
        ),
        (_SYSTEM, [3], struct.pack("<IQ", 8, 77), "allocate", {"account": "key3", "space": 77}),
        (
            _SYSTEM,
            [0, 1],
            struct.pack("<I32sQ2sQQ32s", 3, bytes(32), 2, b"ab", 5, 6, bytes(32)),
            "createAccountWithSeed",
            {
                "source": "key0",
                "newAccount": "key1",
                "base": _ZERO,
                "seed": "ab",
                "lamports": 5,
                "space": 6,
                "owner": _ZERO,
            },
        ),
        (
            _TOKEN,
            [0, 1, 2],
            struct.pack("<BQ", 3, 42),
            "transfer",
            {"source": "key0", "destination": "key1", "authority": "key2", "amount": "42"},
        ),
        (
            _TOKEN,
            [0, 1, 2, 3, 4],
            struct.pack("<BQ", 7, 42),
            "mintTo",
            {
                "mint": "key0",
                "account": "key1",
                "multisigMintAuthority": "key2",
                "signers": ["key3", "key4"],
                "amount": "42",
            },
        ),
        (
            _TOKEN,
            [0, 1],
            struct.pack("<BBB", 6, 0, 0),
            "setAuthority",
            {"mint": "key0", "authority": "key1", "authorityType": "mintTokens", "newAuthority": None},
        ),
        (
            _TOKEN,
            [0],
            struct.pack("<BB32sB", 20, 6, bytes(32), 0),
            "initializeMint2",
            {"mint": "key0", "decimals": 6, "mintAuthority": _ZERO},
        ),
        (
            _ASSOCIATED,
            [0, 1, 2, 3, 4, 5],
            b"\x01",
            "createIdempotent",
            {
                "source": "key0",
                "account": "key1",
                "wallet": "key2",
                "mint": "key3",
                "systemProgram": "key4",
                "tokenProgram": "key5",
            },
        ),
    ],
)
def test_known_instructions(program: int, accounts: list[int], data: bytes, kind: str, info: dict[str, Any]) -> None:
    shown = parse_instruction(_KEYS, program, accounts, data, stack_height=2)
    assert shown["parsed"] == {"type": kind, "info": info}
    assert (shown["programId"], shown["stackHeight"]) == (_KEYS[program], 2)


def test_memos_are_their_text() -> None:
    assert parse_instruction(_KEYS, _MEMO, [], "grüß".encode(), stack_height=1)["parsed"] == "grüß"


@pytest.mark.parametrize(
    ("program", "data"),
    [
        (_UNKNOWN, b"x"),
        (_SYSTEM, b"\x63\0\0\0"),
        (_SYSTEM, b""),
        (_TOKEN, b"\xff"),
        (_TOKEN, b"\x03"),
        (_MEMO, b"\xff"),
    ],
)
def test_anything_else_stays_raw(program: int, data: bytes) -> None:
    shown = parse_instruction(_KEYS, program, [0], data, stack_height=1)
    assert set(shown) == {"accounts", "data", "programId", "stackHeight"}
    assert shown["accounts"] == ["key0"]
