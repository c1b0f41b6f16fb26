"""What the embedded network starts with: the market's program and the two test mints, GLN and tUSD."""

from __future__ import annotations

import base64
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from app.practice.keys import practice_key

if TYPE_CHECKING:
    from pathlib import Path

DECIMALS = 6
MINT_LAMPORTS = 1_461_600  # rent-exempt minimum of 82 bytes
SPL_PROGRAM = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
MINT_NAMES = ("GLN", "tUSD")


def mint_bytes(authority: bytes) -> bytes:
    """Return an initialised SPL Token mint (82 bytes): supply 0, no freeze authority."""
    return (1).to_bytes(4, "little") + authority + bytes(8) + bytes([DECIMALS, 1]) + bytes(36)


def write_genesis(path: Path) -> None:
    """Write the genesis file of the embedded network."""
    authority = bytes(practice_key("faucet").pubkey())
    accounts: list[dict[str, Any]] = [
        {
            "pubkey": str(practice_key(f"mint {name}").pubkey()),
            "lamports": MINT_LAMPORTS,
            "owner": SPL_PROGRAM,
            "data_base64": base64.b64encode(mint_bytes(authority)).decode(),
            "executable": False,
        }
        for name in MINT_NAMES
    ]
    program = {
        "program_id": str(practice_key("program").pubkey()),
        "so_path": str(files("assets") / "program" / "gleaner_market.so"),
        "upgrade_authority": str(practice_key("authority").pubkey()),
    }
    path.write_text(json.dumps({"accounts": accounts, "programs": [program]}))
