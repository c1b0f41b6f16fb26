"""The chain's part of a dispute bundle: accounts and transactions of one batch, as data that anybody may have written.

A transaction's bytes carry their signatures, so who said what is proven by the file. That it landed, when, in which
order and with which outcome is the node's word; so is what an account holds.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from solders.pubkey import Pubkey
from solders.signature import Signature

from market.rpc_transaction import as_transaction, shown_transaction
from market.rpc_types import TransactionRecord, as_dict, as_int, as_list, as_pubkey, as_str, bad
from market.settlement import Reputation

__all__ = ["BundledAccount", "ChainRecord", "Finding", "Proof", "read_chain", "shown_chain"]

_WHAT: Final = "the bundle"
_MAX_TRANSACTIONS: Final = 5_000
_MAX_ACCOUNTS: Final = 500
_MAX_ACCOUNT_CHARS: Final = 32_768
_MAX_ERROR_CHARS: Final = 1_000
_CHAIN: Final = {"accounts", "transactions", "reputation"}
_ACCOUNT: Final = {"address", "owner", "lamports", "slot", "data"}


class Proof(StrEnum):
    """What a file shows about a statement."""

    PROVEN = "proven"
    """By the file itself, whoever made it."""
    UNPROVEN = "unproven"
    """Only the chain, asked at a node one trusts, can say."""
    REFUTED = "refuted"
    """The file contradicts itself."""


@dataclass(frozen=True)
class Finding:
    """One statement about a bundle.

    Attributes:
        proof: whether the file shows it.
        about: what it is about, for programs.
        says: in words.
    """

    proof: Proof
    about: str
    says: str


@dataclass(frozen=True)
class BundledAccount:
    """An account as a node showed it.

    Attributes:
        address: its address.
        owner: program that owns it.
        lamports: balance.
        slot: at which it was read.
        data: its bytes.
    """

    address: Pubkey
    owner: Pubkey
    lamports: int
    slot: int
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class ChainRecord:
    """What the chain says about a batch.

    Attributes:
        program: address of the market.
        batch: address of the batch.
        accounts: that existed when it was put together.
        transactions: signature and transaction, oldest first, without logs and balances.
        reputation: of the contributor before the settlement, where the settlement depends on it and it was redone.
    """

    program: Pubkey
    batch: Pubkey
    accounts: tuple[BundledAccount, ...]
    transactions: tuple[tuple[str, TransactionRecord], ...]
    reputation: Reputation | None = None


def shown_chain(record: ChainRecord) -> dict[str, Any]:
    """Return the record as JSON has it; `read_chain` reads it back."""
    bare: dict[str, Any] = {"logs": (), "pre_lamports": (), "post_lamports": (), "pre_tokens": (), "post_tokens": ()}
    return {
        "accounts": [
            {
                "address": str(item.address),
                "owner": str(item.owner),
                "lamports": item.lamports,
                "slot": item.slot,
                "data": base64.b64encode(item.data).decode(),
            }
            for item in record.accounts
        ],
        "transactions": [shown_transaction(replace(item, **bare)) for _, item in record.transactions],
        "reputation": None if record.reputation is None else asdict(record.reputation),
    }


def read_chain(value: Any, program: Pubkey, batch: Pubkey) -> ChainRecord:
    """Read the chain's part of a bundle.

    Args:
        value: parsed JSON from outside.
        program: of the market, as the bundle says.
        batch: as the bundle says.

    Raises:
        MalformedAnswer: it has another shape, or says more than this version knows.
    """
    chain = _exactly(value, _CHAIN)
    transactions = [
        _transaction(row) for row in as_list(chain["transactions"], _WHAT, "transactions", _MAX_TRANSACTIONS)
    ]
    names = [name for name, _ in transactions]
    if len(set(names)) != len(names):
        raise bad(_WHAT, "a transaction stands in it twice")
    accounts = tuple(_account(row) for row in as_list(chain["accounts"], _WHAT, "accounts", _MAX_ACCOUNTS))
    if len({item.address for item in accounts}) != len(accounts):
        raise bad(_WHAT, "an account stands in it twice")
    return ChainRecord(program, batch, accounts, tuple(transactions), _reputation(chain["reputation"]))


def _transaction(row: Any) -> tuple[str, TransactionRecord]:
    shown = as_dict(row, _WHAT, "transaction")
    raw = _base64((as_list(shown.get("transaction"), _WHAT, "transaction", 2) or [""])[0])
    name = str(Signature.from_bytes(raw[1:65].ljust(64, b"\0")))
    record = as_transaction(shown, name)
    if len(str(record.err)) > _MAX_ERROR_CHARS:
        raise bad(_WHAT, "an error is longer than any")
    # The same data has one form, so that nothing can hide beside what is read.
    if shown_transaction(record) != shown:
        raise bad(_WHAT, "a transaction is written down in another way")
    return name, record


def _account(row: Any) -> BundledAccount:
    item = _exactly(row, _ACCOUNT)
    return BundledAccount(
        address=as_pubkey(item["address"], _WHAT, "address"),
        owner=as_pubkey(item["owner"], _WHAT, "owner"),
        lamports=as_int(item["lamports"], _WHAT, "lamports"),
        slot=as_int(item["slot"], _WHAT, "slot"),
        data=_base64(as_str(item["data"], _WHAT, "data", _MAX_ACCOUNT_CHARS)),
    )


def _reputation(value: Any) -> Reputation | None:
    if value is None:
        return None
    names = set(Reputation.__dataclass_fields__)
    item = _exactly(value, names)
    return Reputation(**{name: as_int(item[name], _WHAT, name, 2**32) for name in names})


def _exactly(value: Any, names: set[str]) -> Mapping[str, Any]:
    item = as_dict(value, _WHAT, "part")
    if item.keys() != names:
        raise bad(_WHAT, "a part has other fields than it may")
    return item


def _base64(text: Any) -> bytes:
    try:
        raw = base64.b64decode(as_str(text, _WHAT, "data", _MAX_ACCOUNT_CHARS), validate=True)
    except (binascii.Error, ValueError) as cause:
        raise bad(_WHAT, "broken base64") from cause
    if base64.b64encode(raw).decode() != text:
        raise bad(_WHAT, "base64 that is not written as it must be")
    return raw
