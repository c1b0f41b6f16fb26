"""The first state of a network: faucet, identity, the wrapped-SOL mint, and what the genesis file asks for."""

import base64
import binascii
import hashlib
import json
import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from solders.account import Account
from solders.hash import Hash
from solders.keypair import Keypair
from solders.pubkey import Pubkey

from devnet.bank import Bank
from devnet.config import LAMPORTS_PER_SOL
from devnet.errors import GenesisError
from devnet.programs import NATIVE_MINT, SYSTEM, TOKEN, UPGRADEABLE_LOADER

RENT_EXEMPT_EPOCH = 2**64 - 1
_MAX_FILE_BYTES = 64 * 1024 * 1024
_MAX_PROGRAM_BYTES = 10 * 1024 * 1024
_FAUCET_LAMPORTS = 500_000_000 * LAMPORTS_PER_SOL
_IDENTITY_LAMPORTS = 500 * LAMPORTS_PER_SOL


@dataclass(frozen=True)
class Genesis:
    """Everything a new network starts with.

    Attributes:
        seed: 32 bytes from which hash, faucet and identity are made.
        accounts: The accounts of the genesis file and of its programs.
        genesis_hash: Stable over restarts.
    """

    seed: bytes
    accounts: tuple[tuple[Pubkey, Account], ...]
    genesis_hash: Hash

    @property
    def faucet(self) -> Keypair:
        """The key that pays airdrops."""
        return faucet_from(self.seed)

    @property
    def identity(self) -> Pubkey:
        """The node's identity, which collects half of the fees."""
        return identity_from(self.seed)


def faucet_from(seed: bytes) -> Keypair:
    """Return the faucet's key pair."""
    return Keypair.from_seed(hashlib.sha256(b"devnet faucet" + seed).digest())


def identity_from(seed: bytes) -> Pubkey:
    """Return the node's identity."""
    return Keypair.from_seed(hashlib.sha256(b"devnet identity" + seed).digest()).pubkey()


def make_genesis(bank: Bank, file: Path | None, seed_text: str | None) -> Genesis:
    """Build the first state.

    Args:
        bank: For rent-exempt balances.
        file: JSON with ``accounts`` and ``programs``, or None.
        seed_text: Makes the network reproducible; random when None.

    Raises:
        GenesisError: The file cannot be used.
    """
    seed = os.urandom(32) if seed_text is None else hashlib.sha256(seed_text.encode()).digest()
    listed = _read(bank, file) if file is not None else []
    accounts = [
        (faucet_from(seed).pubkey(), Account(_FAUCET_LAMPORTS, b"", SYSTEM, rent_epoch=RENT_EXEMPT_EPOCH)),
        (identity_from(seed), Account(_IDENTITY_LAMPORTS, b"", SYSTEM, rent_epoch=RENT_EXEMPT_EPOCH)),
        (NATIVE_MINT, _native_mint()),
        *listed,
    ]
    digest = hashlib.sha256(b"devnet genesis" + seed)
    for pubkey, account in accounts:
        body = hashlib.sha256(account.data).digest()
        digest.update(
            struct.pack("<32sQ32s?", bytes(pubkey), account.lamports, bytes(account.owner), account.executable)
        )
        digest.update(body)
    return Genesis(seed, tuple(accounts), Hash(digest.digest()))


def _native_mint() -> Account:
    data = struct.pack("<I32sQB?I32s", 0, bytes(32), 0, 9, True, 0, bytes(32))  # noqa: FBT003 - a packed field
    return Account(LAMPORTS_PER_SOL, data, TOKEN, rent_epoch=1)


def _read(bank: Bank, file: Path) -> list[tuple[Pubkey, Account]]:
    try:
        raw = _bounded(file, _MAX_FILE_BYTES)
        document = json.loads(raw)
    except ValueError as error:
        raise GenesisError(f"The genesis file {file} is not valid JSON: {error}.") from error
    if not isinstance(document, dict) or not set(document) <= {"accounts", "programs"}:
        raise GenesisError(f'The genesis file {file} must be an object with "accounts" and "programs".')
    found: list[tuple[Pubkey, Account]] = []
    try:
        for entry in document.get("programs", []):
            found += _program(bank, entry, file.parent)
        found += [_account(entry) for entry in document.get("accounts", [])]
    except (KeyError, TypeError, ValueError, binascii.Error, OverflowError) as error:
        raise GenesisError(f"The genesis file {file} has an entry that cannot be read: {error!r}.") from error
    return found


def _bounded(file: Path, limit_bytes: int) -> bytes:
    try:
        with file.open("rb") as handle:
            raw = handle.read(limit_bytes + 1)
    except OSError as error:
        raise GenesisError(f"{file} cannot be read: {error.strerror}.") from error
    if len(raw) > limit_bytes:
        raise GenesisError(f"{file} is larger than {limit_bytes} bytes.")
    return raw


def _account(entry: dict[str, Any]) -> tuple[Pubkey, Account]:
    data = base64.b64decode(entry.get("data_base64", ""), validate=True)
    return Pubkey.from_string(entry["pubkey"]), Account(
        int(entry["lamports"]),
        data,
        Pubkey.from_string(entry.get("owner", str(SYSTEM))),
        bool(entry.get("executable", False)),
        RENT_EXEMPT_EPOCH,
    )


def _program(bank: Bank, entry: dict[str, Any], folder: Path) -> list[tuple[Pubkey, Account]]:
    """Lay a program out as the upgradeable loader does: a 36-byte account that points at a ProgramData account."""
    code = _bounded(folder / entry["so_path"], _MAX_PROGRAM_BYTES)
    if not code.startswith(b"\x7fELF"):
        raise GenesisError(f"{entry['so_path']} is not a compiled Solana program.")
    program_id = Pubkey.from_string(entry["program_id"])
    authority = entry.get("upgrade_authority")
    owner = bytes(32) if authority is None else bytes(Pubkey.from_string(authority))
    data_key, _bump = Pubkey.find_program_address([bytes(program_id)], UPGRADEABLE_LOADER)
    body = struct.pack("<IQ?32s", 3, 0, authority is not None, owner) + code
    stub = struct.pack("<I32s", 2, bytes(data_key))
    return [
        (
            data_key,
            Account(bank.rent_exempt_lamports(len(body)), body, UPGRADEABLE_LOADER, rent_epoch=RENT_EXEMPT_EPOCH),
        ),
        (
            program_id,
            Account(bank.rent_exempt_lamports(len(stub)), stub, UPGRADEABLE_LOADER, True, RENT_EXEMPT_EPOCH),  # noqa: FBT003 - solders takes it by position
        ),
    ]
