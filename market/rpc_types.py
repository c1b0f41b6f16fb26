"""Typed answers of the node, and the checks that turn JSON into them."""

import base64
import binascii
from dataclasses import dataclass
from typing import Any

from solders.pubkey import Pubkey
from solders.signature import Signature

from market.errors import MalformedAnswer

__all__ = [
    "AccountInfo",
    "Blockhash",
    "Filter",
    "InnerInstruction",
    "KeyedAccount",
    "SignatureInfo",
    "SignatureStatus",
    "Simulation",
    "TokenAmount",
    "TransactionRecord",
]

U64_MAX = 2**64 - 1
MAX_ACCOUNT_BYTES = 10 * 1024 * 1024
MAX_LOG_LINES = 1_000
MAX_LOG_LINE = 12_000


@dataclass(frozen=True)
class AccountInfo:
    """One account as read.

    Attributes:
        lamports: balance.
        owner: program that owns it.
        data: its bytes.
        executable: whether it is a program.
        slot: slot the answer is from.
    """

    lamports: int
    owner: Pubkey
    data: bytes
    executable: bool
    slot: int


@dataclass(frozen=True)
class KeyedAccount:
    """An account with its address."""

    address: Pubkey
    account: AccountInfo


@dataclass(frozen=True)
class Filter:
    """A filter of getProgramAccounts: bytes at an offset, or the data size if `size` is set."""

    offset: int = 0
    data: bytes = b""
    size: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the filter in the RPC's form."""
        if self.size is not None:
            return {"dataSize": self.size}
        encoded = base64.b64encode(self.data).decode()
        return {"memcmp": {"offset": self.offset, "bytes": encoded, "encoding": "base64"}}

    def passes(self, data: bytes) -> bool:
        """Whether account data passes the filter."""
        if self.size is not None:
            return len(data) == self.size
        return data[self.offset : self.offset + len(self.data)] == self.data


@dataclass(frozen=True)
class Blockhash:
    """A recent blockhash and the last block height at which it is valid."""

    blockhash: str
    last_valid_block_height: int
    slot: int


@dataclass(frozen=True)
class SignatureStatus:
    """Where a transaction stands.

    Attributes:
        slot: slot it was processed in.
        confirmation: `processed`, `confirmed` or `finalized`.
        err: None if it succeeded, else the error as the cluster gives it.
    """

    slot: int
    confirmation: str
    err: Any


@dataclass(frozen=True)
class SignatureInfo:
    """One line of getSignaturesForAddress, newest first."""

    signature: str
    slot: int
    err: Any
    block_time_s: int | None


@dataclass(frozen=True)
class InnerInstruction:
    """A call that a program made, as the node recorded it: no signature covers it.

    Attributes:
        index: of the outer instruction it was made in.
        program_index: which account key is the program.
        accounts: which account keys it names.
        data: its data.
    """

    index: int
    program_index: int
    accounts: tuple[int, ...]
    data: bytes


@dataclass(frozen=True)
class TransactionRecord:
    """A landed transaction.

    Attributes:
        raw: the signed transaction.
        slot: its slot.
        block_time_s: unix seconds, if known.
        err: None if it succeeded.
        logs: log lines (may have been truncated by the cluster).
        fee_lamports: what the payer paid.
        loaded: addresses loaded from lookup tables, writable ones first.
        pre_lamports, post_lamports: balances before and after, in order of the account keys.
        pre_tokens, post_tokens: (account index, mint, owner, base units).
        inner: calls that programs made, in order.
    """

    raw: bytes
    slot: int
    block_time_s: int | None
    err: Any
    logs: tuple[str, ...]
    fee_lamports: int
    loaded: tuple[Pubkey, ...]
    pre_lamports: tuple[int, ...]
    post_lamports: tuple[int, ...]
    pre_tokens: tuple[tuple[int, Pubkey, str, int], ...]
    post_tokens: tuple[tuple[int, Pubkey, str, int], ...]
    inner: tuple[InnerInstruction, ...] = ()


@dataclass(frozen=True)
class Simulation:
    """What a transaction would do.

    Attributes:
        err: None if it would succeed.
        logs: log lines.
        units: compute units it takes.
        accounts: state after, in the order asked for; None where an account would not exist.
        slot: slot simulated on.
        pre_lamports: balances before, in order of the message's keys; empty where the node does not tell them.
        pre_tokens: token balances before: (account index, mint, owner, base units).
    """

    err: Any
    logs: tuple[str, ...]
    units: int
    accounts: tuple[AccountInfo | None, ...]
    slot: int
    pre_lamports: tuple[int, ...] = ()
    pre_tokens: tuple[tuple[int, Pubkey, str, int], ...] = ()


@dataclass(frozen=True)
class TokenAmount:
    """A token balance in base units, with the mint's decimals."""

    amount: int
    decimals: int
    slot: int


# ------------------------------------------------------------------------------------------------ checks


def bad(method: str, what: str) -> MalformedAnswer:
    """Return the error for an answer of the wrong shape."""
    return MalformedAnswer(f"The node's answer to {method} cannot be right: {what}.")


def as_int(value: Any, method: str, name: str, top: int = U64_MAX) -> int:
    """Check an unsigned integer (JSON true is not one)."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= top:
        raise bad(method, f"{name} is not a number in range")
    return value


def as_str(value: Any, method: str, name: str, longest: int = 128) -> str:
    """Check a short text."""
    if not isinstance(value, str) or len(value) > longest:
        raise bad(method, f"{name} is not a short text")
    return value


def as_list(value: Any, method: str, name: str, longest: int = 1_000_000) -> list[Any]:
    """Check a list."""
    if not isinstance(value, list) or len(value) > longest:
        raise bad(method, f"{name} is not a list of the right length")
    return value


def as_dict(value: Any, method: str, name: str) -> dict[str, Any]:
    """Check an object."""
    if not isinstance(value, dict):
        raise bad(method, f"{name} is not an object")
    return value


def as_pubkey(value: Any, method: str, name: str) -> Pubkey:
    """Check a base58 address."""
    text = as_str(value, method, name, 44)
    try:
        return Pubkey.from_string(text)
    except ValueError as cause:
        raise bad(method, f"{name} is not an address") from cause


def as_base64(value: Any, method: str, name: str, longest: int = MAX_ACCOUNT_BYTES) -> bytes:
    """Check `[text, "base64"]` and decode it."""
    if not isinstance(value, list) or len(value) != 2 or value[1] != "base64" or not isinstance(value[0], str):  # noqa: PLR2004 - [text, encoding]
        raise bad(method, f"{name} is not base64 data")
    if len(value[0]) > longest * 4 // 3 + 4:
        raise bad(method, f"{name} is longer than an account can be")
    try:
        return base64.b64decode(value[0], validate=True)
    except (binascii.Error, ValueError) as cause:
        raise bad(method, f"{name} is broken base64") from cause


def as_account(value: Any, method: str, slot: int) -> AccountInfo:
    """Check one account object."""
    item = as_dict(value, method, "account")
    data = as_base64(item.get("data"), method, "account data")
    space = item.get("space")
    if space is not None and as_int(space, method, "space") != len(data):
        raise bad(method, "the account's size differs from its data")
    executable = item.get("executable")
    if not isinstance(executable, bool):
        raise bad(method, "executable is not true or false")
    return AccountInfo(
        lamports=as_int(item.get("lamports"), method, "lamports"),
        owner=as_pubkey(item.get("owner"), method, "owner"),
        data=data,
        executable=executable,
        slot=slot,
    )


def as_logs(value: Any, method: str) -> tuple[str, ...]:
    """Check log lines; null (logs were not kept) is none."""
    if value is None:
        return ()
    lines = as_list(value, method, "logs", MAX_LOG_LINES)
    return tuple(as_str(line, method, "log line", MAX_LOG_LINE) for line in lines)


def as_token_balances(value: Any, method: str) -> tuple[tuple[int, Pubkey, str, int], ...]:
    """Check pre/postTokenBalances; null is none."""
    out = []
    for item in as_list(value if value is not None else [], method, "token balances", 256):
        row = as_dict(item, method, "token balance")
        amount = as_str(as_dict(row.get("uiTokenAmount"), method, "amount").get("amount"), method, "amount", 20)
        if not (amount.isascii() and amount.isdigit()):
            raise bad(method, "a token amount is not a number")
        owner = as_str(row.get("owner", ""), method, "owner", 44)
        index = as_int(row.get("accountIndex"), method, "account index", 255)
        out.append((index, as_pubkey(row.get("mint"), method, "mint"), owner, as_int(int(amount), method, "amount")))
    return tuple(out)


def as_signature(value: Any, method: str) -> str:
    """Check a base58 signature."""
    text = as_str(value, method, "signature", 90)
    try:
        Signature.from_string(text)
    except ValueError as cause:
        raise bad(method, "a signature cannot be read") from cause
    return text


def as_status(row: Any, method: str) -> SignatureStatus:
    """Check one signature status."""
    item = as_dict(row, method, "status")
    level = item.get("confirmationStatus")
    if level not in {"processed", "confirmed", "finalized"}:
        raise bad(method, "an unknown confirmation status")
    return SignatureStatus(as_int(item.get("slot"), method, "slot"), level, item.get("err"))


def as_balances(value: Any, method: str) -> tuple[int, ...]:
    """Check pre/postBalances."""
    return tuple(as_int(item, method, "balance") for item in as_list(value, method, "balances", 256))
