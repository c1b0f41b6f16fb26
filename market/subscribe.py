"""Subscriptions over WebSocket that survive a lost connection.

All subscriptions of a `Subscriber` share one connection. After every (re)connection each yields `Reconnected` first:
whoever follows a state then reads it again over HTTP, so that nothing that happened in between is missed. `Follower`
does that for an account.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Hashable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from solders.pubkey import Pubkey

from market.errors import NodeUnreachable
from market.retry import RetryPolicy
from market.rpc_types import (
    AccountInfo,
    Filter,
    KeyedAccount,
    as_account,
    as_dict,
    as_int,
    as_logs,
    as_pubkey,
    as_signature,
    bad,
)
from market.subscription import Reconnected, Subscription
from market.subscription_link import SubscriptionLink

__all__ = ["LogsNote", "Reconnected", "SlotNote", "Subscriber", "websocket_url"]


@dataclass(frozen=True)
class SlotNote:
    """A slot has begun."""

    slot: int
    parent: int
    root: int


@dataclass(frozen=True)
class LogsNote:
    """Logs of a transaction."""

    signature: str
    err: Any
    logs: tuple[str, ...]
    slot: int


def websocket_url(rpc_url: str) -> str:
    """Return the usual WebSocket address of a node: the same place, or the next port where a port is given."""
    parts = urlsplit(rpc_url)
    if not parts.hostname:
        raise NodeUnreachable("The node's address names no host.")
    scheme = "wss" if parts.scheme == "https" else "ws"
    netloc = parts.netloc
    if parts.port is not None:
        netloc = netloc.rsplit(":", 1)[0] + f":{parts.port + 1}"
    return urlunsplit((scheme, netloc, parts.path, parts.query, ""))


class Subscriber:
    """Opens subscriptions; the connection is opened with the first and closed with the last.

    Slots never go back to a reader, and a slow reader finds the newest state of a thing instead of all it missed.
    Leave an iterator early through `contextlib.aclosing`, so that it is unsubscribed at once.

    Args:
        url: ws or wss address.
        commitment: level of what is reported.
        retry: pauses between reconnections; `attempts` counts failures in a row.
        sleep: how to wait; tests pass their own.
    """

    def __init__(
        self,
        url: str,
        *,
        commitment: str = "confirmed",
        retry: RetryPolicy | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        if urlsplit(url).scheme not in {"ws", "wss"}:
            raise NodeUnreachable("The node's WebSocket address must start with ws:// or wss://.")
        self._commitment = commitment
        self._link = SubscriptionLink(url, retry or RetryPolicy(attempts=20), sleep)

    def account(self, address: Pubkey) -> AsyncGenerator[AccountInfo | Reconnected]:
        """Follow one account; one that was closed has no lamports."""
        options = {"encoding": "base64", "commitment": self._commitment}
        return self._follow("account", [str(address), options], _account_note)

    def program(self, program: Pubkey, filters: Sequence[Filter] = ()) -> AsyncGenerator[KeyedAccount | Reconnected]:
        """Follow the accounts of a program that pass the filters."""
        options = {
            "encoding": "base64",
            "commitment": self._commitment,
            "filters": [item.to_json() for item in filters],
        }

        def parse(result: Any) -> tuple[Hashable, int, KeyedAccount]:
            note = _program_note(result)
            if note.account.owner != program:
                raise bad("programSubscribe", "it reports an account of another program")
            return note.address, note.account.slot, note

        return self._follow("program", [str(program), options], parse)

    def logs(self, mentions: Pubkey) -> AsyncGenerator[LogsNote | Reconnected]:
        """Follow the transactions that name an address."""
        return self._follow("logs", [{"mentions": [str(mentions)]}, {"commitment": self._commitment}], _logs_note)

    def slots(self) -> AsyncGenerator[SlotNote | Reconnected]:
        """Follow the slots."""
        return self._follow("slot", [], _slot_note)

    async def signature(self, signature: str) -> AsyncGenerator[Any | Reconnected]:
        """Wait for one transaction: yields its error (None if it succeeded) and ends.

        On `Reconnected` ask the status over HTTP: a notification may have been lost.
        """
        params = [signature, {"commitment": self._commitment}]
        async with aclosing(self._follow("signature", params, _signature_note)) as notes:
            async for note in notes:
                yield note if isinstance(note, Reconnected) else note[0]
                if not isinstance(note, Reconnected):
                    return

    async def _follow(
        self, kind: str, params: list[Any], parse: Callable[[Any], tuple[Hashable, int, Any]]
    ) -> AsyncGenerator[Any]:
        async with self._link.following(Subscription(kind, params, parse)) as notes:
            async for note in notes:
                yield note


def _with_slot(result: Any, method: str) -> tuple[int, Any]:
    item = as_dict(result, method, "result")
    slot = as_int(as_dict(item.get("context"), method, "context").get("slot"), method, "slot")
    return slot, item.get("value")


def _account_note(result: Any) -> tuple[Hashable, int, AccountInfo]:
    slot, value = _with_slot(result, "accountSubscribe")
    return "account", slot, as_account(value, "accountSubscribe", slot)


def _program_note(result: Any) -> KeyedAccount:
    slot, value = _with_slot(result, "programSubscribe")
    item = as_dict(value, "programSubscribe", "value")
    address = as_pubkey(item.get("pubkey"), "programSubscribe", "address")
    return KeyedAccount(address, as_account(item.get("account"), "programSubscribe", slot))


def _logs_note(result: Any) -> tuple[Hashable, int, LogsNote]:
    slot, value = _with_slot(result, "logsSubscribe")
    item = as_dict(value, "logsSubscribe", "value")
    signature = as_signature(item.get("signature"), "logsSubscribe")
    return signature, slot, LogsNote(signature, item.get("err"), as_logs(item.get("logs"), "logsSubscribe"), slot)


def _slot_note(result: Any) -> tuple[Hashable, int, SlotNote]:
    item = as_dict(result, "slotSubscribe", "result")
    slot, parent, root = (as_int(item.get(name), "slotSubscribe", name) for name in ("slot", "parent", "root"))
    return "slot", slot, SlotNote(slot, parent, root)


def _signature_note(result: Any) -> tuple[Hashable, int, tuple[Any]]:
    slot, value = _with_slot(result, "signatureSubscribe")
    return "signature", slot, (as_dict(value, "signatureSubscribe", "value").get("err"),)
