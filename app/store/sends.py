"""Transfers to others as they were sent, and links for being paid."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from app.store.database import now_ms
from app.store.errors import StoreError

if TYPE_CHECKING:
    from app.store.database import Database

__all__ = ["PaymentRequest", "PaymentRequests", "SendState", "SendStore", "SentTransfer"]

SendState = Literal["pending", "unknown", "landed", "failed", "expired"]
"""`pending` may still land; `unknown` could not be told when it was asked last, and is asked again; the others stay."""

_FINAL = ("landed", "failed", "expired")
_MAX_REASON_CHARS = 400
_COLUMNS = (
    "recipient, token, symbol, decimals, amount, memo, signature, raw, last_height, sent_at_ms, "
    "state, ended_at_ms, reason"
)
_OURS = f"SELECT {_COLUMNS} FROM sends WHERE account = ? AND genesis_hash = ?"  # noqa: S608 - constants


@dataclass(frozen=True, slots=True)
class SentTransfer:
    """A transfer that was signed. It may have left; `state` says what became of it.

    Attributes:
        to_address: the recipient's wallet, base58.
        key: `SOL` or the mint.
        symbol, decimals, amount: how the token is written, and how many base units left the account.
        memo: public note, empty for none.
        signature: base58; names the transaction.
        raw: the signed transaction.
        last_valid_block_height: it cannot land above.
        sent_at_ms: when it was signed, unix milliseconds.
        ended_at_ms: when its end was seen, or None.
        reason: why it failed, in words.
    """

    to_address: str
    key: str
    symbol: str
    decimals: int
    amount: int
    memo: str
    signature: str
    raw: bytes = field(repr=False)
    last_valid_block_height: int
    sent_at_ms: int
    state: SendState = "pending"
    ended_at_ms: int | None = None
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it may still land, as far as is known."""
        return self.state not in _FINAL


class SendStore:
    """Transfers of one account on one network. Every call returns only when what it wrote would survive a power cut.

    Args:
        database: the open store.
        account: base58 address.
        genesis_hash: of the network, base58.
    """

    def __init__(self, database: Database, account: str, genesis_hash: str) -> None:
        self._database = database
        self._here = (account, genesis_hash)

    def add(self, sent: SentTransfer) -> None:
        """Write a signed transfer down, before its first byte leaves."""
        with self._database.transaction() as connection:
            connection.execute(
                f"INSERT INTO sends (account, genesis_hash, {_COLUMNS}) VALUES ({','.join('?' * 15)})",  # noqa: S608 - constants
                (
                    *self._here,
                    sent.to_address,
                    sent.key,
                    sent.symbol,
                    sent.decimals,
                    str(sent.amount),
                    sent.memo,
                    sent.signature,
                    sent.raw,
                    sent.last_valid_block_height,
                    sent.sent_at_ms,
                    sent.state,
                    sent.ended_at_ms,
                    sent.reason,
                ),
            )

    def set_state(self, signature: str, state: SendState, reason: str = "") -> None:
        """Write down what became of a transfer; what has ended stays as it ended, and may still be given its reason.

        Raises:
            StoreError: it ended in another way before.
        """
        ended = now_ms() if state in _FINAL else None
        if ended is None:
            # Two may follow one transfer; who gives up first takes nothing back of what the other one saw.
            with self._database.transaction() as connection:
                connection.execute(
                    "UPDATE sends SET state = ?, reason = ? WHERE signature = ? AND ended_at_ms IS NULL",
                    (state, reason[:_MAX_REASON_CHARS], signature),
                )
            return
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE sends SET state = ?, ended_at_ms = ifnull(ended_at_ms, ?), reason = ? WHERE signature = ?",
                (state, ended, reason[:_MAX_REASON_CHARS], signature),
            )

    def open(self) -> tuple[SentTransfer, ...]:
        """Transfers whose end is not known, oldest first."""
        rows = self._database.rows(f"{_OURS} AND ended_at_ms IS NULL ORDER BY number", self._here)
        return tuple(_sent(row) for row in rows)

    def all(self, limit: int = 1000) -> tuple[SentTransfer, ...]:
        """Transfers, newest first."""
        rows = self._database.rows(f"{_OURS} ORDER BY number DESC LIMIT ?", (*self._here, limit))
        return tuple(_sent(row) for row in rows)

    def find(self, signature: str) -> SentTransfer | None:
        """Return one transfer, or None."""
        rows = self._database.rows(f"{_OURS} AND signature = ?", (*self._here, signature))
        return _sent(rows[0]) if rows else None

    def recipients(self) -> tuple[str, ...]:
        """Addresses that transfers of any account of this wallet file landed at, or may land at, on this network."""
        rows = self._database.rows(
            "SELECT DISTINCT recipient FROM sends WHERE genesis_hash = ? AND state NOT IN ('failed', 'expired')",
            self._here[1:],
        )
        return tuple(row[0] for row in rows)


def _sent(row: tuple[object, ...]) -> SentTransfer:
    values = dict(zip(_COLUMNS.split(", "), row, strict=True))
    values["amount"] = int(str(values["amount"]))
    values["to_address"], values["key"] = values.pop("recipient"), values.pop("token")
    values["last_valid_block_height"] = values.pop("last_height")
    return SentTransfer(**values)  # type: ignore[arg-type] # columns of a STRICT table have the types of the fields


@dataclass(frozen=True, slots=True)
class PaymentRequest:
    """A link for being paid.

    Attributes:
        reference: address that only the payment names, base58.
        key: `SOL` or the mint.
        amount: base units, 0 where the payer chooses.
        link: the `solana:` link.
        made_at_ms: unix milliseconds.
        paid_signature: of the payment, empty while there is none.
    """

    reference: str
    key: str
    amount: int
    link: str
    made_at_ms: int
    paid_signature: str = ""


class PaymentRequests:
    """Links for being paid to one account on one network.

    Args:
        database: the open store.
        account: base58 address.
        genesis_hash: of the network, base58.
    """

    def __init__(self, database: Database, account: str, genesis_hash: str) -> None:
        self._database = database
        self._here = (account, genesis_hash)

    def add(self, request: PaymentRequest) -> None:
        """Keep a link that was made."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO payment_requests VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    request.reference,
                    *self._here,
                    request.key,
                    str(request.amount),
                    request.link,
                    request.made_at_ms,
                    request.paid_signature,
                ),
            )

    def paid(self, reference: str, signature: str) -> None:
        """Keep which transaction paid a link.

        Raises:
            StoreError: there is no such link.
        """
        with self._database.transaction() as connection:
            done = connection.execute(
                "UPDATE payment_requests SET paid_signature = ? WHERE reference = ?", (signature, reference)
            )
            if not done.rowcount:
                raise StoreError("There is no such request for payment.")

    def all(self, limit: int = 200) -> tuple[PaymentRequest, ...]:
        """Links, newest first."""
        rows = self._database.rows(
            "SELECT reference, token, amount, link, made_at_ms, paid_signature FROM payment_requests "
            "WHERE account = ? AND genesis_hash = ? ORDER BY made_at_ms DESC, rowid DESC LIMIT ?",
            (*self._here, limit),
        )
        return tuple(PaymentRequest(row[0], row[1], int(row[2]), *row[3:]) for row in rows)
