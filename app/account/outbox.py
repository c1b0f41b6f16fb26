"""Transfers that were signed: written down before they leave, followed to their end, never sent a second time."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.store.database import now_ms
from app.store.sends import SentTransfer
from market.errors import MarketError, OutcomeUnknown, TransactionExpired, TransactionRefused
from market.sender import SendRecord

if TYPE_CHECKING:
    from app.account.model import Transfer, TransferQuote
    from app.store import SendStore
    from market.sender import Sender

__all__ = ["Entry", "Outbox"]

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """``market.SendJournal`` of one transfer.

    Attributes:
        store: where it is written down.
        transfer: what was asked for.
        quote: what it takes.
    """

    store: SendStore
    transfer: Transfer
    quote: TransferQuote

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """Keep the transaction before its first byte leaves."""
        self.store.add(
            SentTransfer(
                to_address=self.transfer.to_address,
                key=self.transfer.key,
                symbol=self.quote.symbol,
                decimals=self.quote.decimals,
                amount=self.quote.amount,
                memo=self.quote.memo,
                signature=signature,
                raw=raw_tx,
                last_valid_block_height=last_valid_block_height,
                sent_at_ms=now_ms(),
            )
        )

    def outcome(self, signature: str, outcome: str) -> None:
        """Keep what became of it."""
        _Known(self.store).outcome(signature, outcome)


@dataclass(frozen=True, slots=True)
class _Known:
    """``market.SendJournal`` of a transfer that is written down already."""

    store: SendStore

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        """It is kept already."""

    def outcome(self, signature: str, outcome: str) -> None:
        """Keep what became of it."""
        if outcome == "landed":
            self.store.set_state(signature, "landed")
        elif outcome == "failed":
            self.store.set_state(signature, "failed", "The network refused it; only the fee was paid.")
        else:
            self.store.set_state(signature, "expired", "The network did not take it in time; it can no longer land.")


class Outbox:
    """Transfers of one account.

    Args:
        store: where they are written down.
        sender: follows them on the network.
    """

    def __init__(self, store: SendStore, sender: Sender) -> None:
        self.store = store
        self._sender = sender

    def entry(self, transfer: Transfer, quote: TransferQuote) -> Entry:
        """Return the journal of a transfer that is about to be sent."""
        return Entry(self.store, transfer, quote)

    def failed(self, signature: str, error: MarketError) -> None:
        """Write down why a transfer of this run did not come to a good end."""
        if isinstance(error, OutcomeUnknown):
            self.store.set_state(signature, "unknown", error.what)
        elif isinstance(error, TransactionRefused):
            self.store.set_state(signature, "failed", error.what)

    async def try_to_settle(self) -> None:
        """Settle what can be settled now; where the node does not answer, the rest is asked for the next time."""
        try:
            await self.settle()
        except MarketError as error:
            _LOG.info("transfers wait: %s", error.what)

    async def settle(self) -> tuple[SentTransfer, ...]:
        """See what became of transfers whose end is not known, by their very signatures; returns them as they are now.

        Those that may still land are sent again, the same bytes, until they land or provably cannot any more.

        Raises:
            MarketError: the node does not answer; nothing was changed.
        """
        found = self.store.open()
        for sent in found:
            record = SendRecord(sent.signature, sent.raw, sent.last_valid_block_height)
            try:
                await self._sender.resume(record, journal=_Known(self.store))
            except TransactionExpired:
                continue
            except (OutcomeUnknown, TransactionRefused) as error:
                self.failed(sent.signature, error)
        now = {sent.signature: sent for sent in self.store.all()}
        return tuple(now.get(sent.signature, sent) for sent in found)
