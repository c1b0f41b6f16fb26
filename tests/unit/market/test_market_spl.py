"""Token accounts and mints, with the extensions of Token-2022, recorded from a real validator."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from solders.pubkey import Pubkey

from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM, associated_token_address
from market.errors import WrongAccount
from market.rpc_types import AccountInfo, as_account
from market.spl import memo, parse_mint, parse_token_account

RECORDING = Path(__file__).parents[2] / "vectors" / "solana" / "agave.json"


def recorded(case: str) -> Any:
    cases = json.loads(RECORDING.read_text())["rpc"]
    return next(item["response"]["result"]["value"] for item in cases if item["case"] == case)


def test_a_recorded_token_account() -> None:
    held = parse_token_account(as_account(recorded("getAccountInfo token account base64"), "test", 1))
    assert (held.amount, held.frozen) == (1_234_567, False)
    owner, mint = Pubkey.from_string("ECbPvoRPTunYYuu6iCP8gK4GzGX4nc5rPsUpAKoT6vV4"), held.mint
    assert held.owner == owner
    address = Pubkey.from_string("Fh2txXbT4ys6dzgyjxErhPzWG4huKxWsxx8bKawmdbHg")
    assert associated_token_address(owner, mint) == address


def test_a_recorded_account_with_extensions() -> None:
    row = recorded("getTokenAccountsByOwner 2022")[0]
    held = parse_token_account(as_account(row["account"], "test", 1))
    assert (held.amount, held.token_program) == (1_234_567, TOKEN_2022_PROGRAM)


def test_what_is_no_token() -> None:
    data = base64.b64decode(recorded("getAccountInfo token account base64")["data"][0])
    for broken in (
        AccountInfo(1, Pubkey.default(), data, executable=False, slot=1),
        AccountInfo(1, TOKEN_PROGRAM, data[:-1], executable=False, slot=1),
        AccountInfo(1, TOKEN_PROGRAM, data[:108] + b"\0" + data[109:], executable=False, slot=1),
    ):
        with pytest.raises(WrongAccount):
            parse_token_account(broken)
        with pytest.raises(WrongAccount):
            parse_mint(broken)


def test_a_memo_is_bounded() -> None:
    assert bytes(memo("x" * 566).data) == b"x" * 566
    with pytest.raises(ValueError, match="566"):
        memo("x" * 567)
