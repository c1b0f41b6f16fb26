"""One subscription each: what it waits for and how it words a notification."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.accountview import AccountView
from devnet.events import SlotEvent, TransactionEvent
from devnet.node import Node
from devnet.rpc.accounts import Filter, reader_at

Send = Callable[[str, int, Any], None]


def _in_context(slot: int, value: Any) -> dict[str, Any]:
    return {"context": {"slot": slot}, "value": value}


def _reached(commitment: str, event: SlotEvent) -> tuple[int, ...]:
    return event.confirmed if commitment == "confirmed" else event.rooted


@dataclass
class Subscription:
    """Base: ignores everything.

    Attributes:
        number: Its id, unique within the node.
        commitment: When to tell: processed, confirmed or finalized.
        done: Set once it will never tell anything again.
    """

    number: int
    commitment: str
    done: bool = field(default=False, init=False)

    def received(self, signature: str, slot: int, send: Send) -> None:
        """A client handed in a transaction."""

    def landed(self, event: TransactionEvent, node: Node, send: Send) -> None:
        """A transaction landed in the open slot (processed)."""

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """A slot closed; some slots reached a higher commitment."""


@dataclass
class SlotSubscription(Subscription):
    """``slotSubscribe``."""

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:  # noqa: ARG002 - one signature for all kinds
        """Tell every slot."""
        send("slotNotification", self.number, {"slot": event.slot, "parent": event.parent, "root": event.root})


@dataclass
class RootSubscription(Subscription):
    """``rootSubscribe``."""

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:  # noqa: ARG002 - one signature for all kinds
        """Tell every new root."""
        for root in event.rooted:
            send("rootNotification", self.number, root)


@dataclass
class SlotsUpdatesSubscription(Subscription):
    """``slotsUpdatesSubscribe``: the life of each slot in more detail."""

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """Tell what happened to the closed, the opened and the final slots."""
        now_ms = time.time_ns() // 1_000_000
        failed = sum(transaction.error is not None for transaction in node.events_in(event.parent))
        count = len(node.events_in(event.parent))
        stats = {
            "numTransactionEntries": min(count, 1),
            "numSuccessfulTransactions": count - failed,
            "numFailedTransactions": failed,
            "maxTransactionsPerEntry": count,
        }
        updates: list[dict[str, Any]] = [
            {"type": "frozen", "slot": event.parent, "timestamp": now_ms, "stats": stats},
            {"type": "optimisticConfirmation", "slot": event.parent, "timestamp": now_ms},
            {"type": "createdBank", "slot": event.slot, "timestamp": now_ms, "parent": event.parent},
            *({"type": "root", "slot": root, "timestamp": now_ms} for root in event.rooted),
        ]
        for update in updates:
            send("slotsUpdatesNotification", self.number, update)


@dataclass
class SignatureSubscription(Subscription):
    """``signatureSubscribe``: tells once, then ends."""

    signature: str
    tell_received: bool

    def received(self, signature: str, slot: int, send: Send) -> None:
        """Tell that the transaction was handed in, if that was asked for."""
        if self.tell_received and signature == self.signature:
            send("signatureNotification", self.number, _in_context(slot, "receivedSignature"))

    def landed(self, event: TransactionEvent, node: Node, send: Send) -> None:  # noqa: ARG002 - one signature for all kinds
        """Tell at once for processed."""
        if self.commitment == "processed" and event.signature == self.signature:
            self._finish(event.slot, event.error, send)

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """Tell when the transaction's slot reached the commitment."""
        if self.commitment == "processed":
            return
        for slot in _reached(self.commitment, event):
            for transaction in node.events_in(slot):
                if transaction.signature == self.signature and not self.done:
                    self._finish(slot, transaction.error, send)

    def already(self, slot: int, error: Any, send: Send) -> None:
        """Tell about a transaction that had reached the commitment before the subscription."""
        self._finish(slot, error, send)

    def _finish(self, slot: int, error: Any, send: Send) -> None:
        self.done = True
        send("signatureNotification", self.number, _in_context(slot, {"err": error}))


@dataclass
class LogsSubscription(Subscription):
    """``logsSubscribe`` for everything or for transactions that mention one account."""

    mentions: Pubkey | None

    def _tell(self, event: TransactionEvent, send: Send) -> None:
        if self.mentions is None or self.mentions in event.keys:
            value = {"signature": event.signature, "err": event.error, "logs": event.logs}
            send("logsNotification", self.number, _in_context(event.slot, value))

    def landed(self, event: TransactionEvent, node: Node, send: Send) -> None:  # noqa: ARG002 - one signature for all kinds
        """Tell at once for processed."""
        if self.commitment == "processed":
            self._tell(event, send)

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """Tell a slot's transactions when it reached the commitment."""
        if self.commitment != "processed":
            for slot in _reached(self.commitment, event):
                for transaction in node.events_in(slot):
                    self._tell(transaction, send)


@dataclass
class AccountSubscription(Subscription):
    """``accountSubscribe``."""

    pubkey: Pubkey
    view: AccountView

    def _tell(self, node: Node, slot: int, send: Send) -> None:
        read = reader_at(node, slot)
        account = read(self.pubkey) or Account(0, b"", Pubkey.default(), rent_epoch=0)
        value = self.view.render(self.pubkey, account, read)
        send("accountNotification", self.number, _in_context(slot, value))

    def landed(self, event: TransactionEvent, node: Node, send: Send) -> None:
        """Tell at once for processed."""
        if self.commitment == "processed" and self.pubkey in event.changed:
            self._tell(node, event.slot, send)

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """Tell the state at the end of a slot in which the account changed."""
        if self.commitment != "processed":
            for slot in _reached(self.commitment, event):
                if self.pubkey in node.bank.changed_in(slot):
                    self._tell(node, slot, send)


@dataclass
class ProgramSubscription(Subscription):
    """``programSubscribe``."""

    program: Pubkey
    view: AccountView
    filters: list[Filter]

    def _tell(self, node: Node, slot: int, pubkey: Pubkey, send: Send) -> None:
        read = reader_at(node, slot)
        account = read(pubkey)
        if account is None or account.owner != self.program or not all(rule(account) for rule in self.filters):
            return
        value = {"pubkey": str(pubkey), "account": self.view.render(pubkey, account, read)}
        send("programNotification", self.number, _in_context(slot, value))

    def landed(self, event: TransactionEvent, node: Node, send: Send) -> None:
        """Tell at once for processed."""
        if self.commitment == "processed":
            for pubkey in event.changed:
                self._tell(node, event.slot, pubkey, send)

    def moved(self, event: SlotEvent, node: Node, send: Send) -> None:
        """Tell the program's accounts that changed in a slot."""
        if self.commitment != "processed":
            for slot in _reached(self.commitment, event):
                for pubkey in node.bank.changed_in(slot):
                    self._tell(node, slot, pubkey, send)
