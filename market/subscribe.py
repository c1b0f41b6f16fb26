"""Subscriptions over WebSocket that survive a lost connection.

After every (re)connection a subscription yields `Reconnected` first: whoever follows a state then reads it again over
HTTP, so that nothing that happened in between is missed.
"""

import asyncio
import json
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from solders.pubkey import Pubkey

from market.errors import MalformedAnswer, NodeUnreachable, RpcRefused
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
    as_str,
    bad,
)

if TYPE_CHECKING:
    import aiohttp

__all__ = ["LogsNote", "Reconnected", "SlotNote", "Subscriber", "websocket_url"]

_LOG = logging.getLogger(__name__)
_MAX_MESSAGE = 16 * 1024 * 1024
_HEARTBEAT_S = 15.0


@dataclass(frozen=True)
class Reconnected:
    """The connection is new: read the state again before relying on what follows."""


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
    """Opens subscriptions; each has its own connection, which closes with its iterator.

    Leave an iterator early through `contextlib.aclosing`, so that its connection closes at once.

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
        self._url = url
        self._commitment = commitment
        self._retry = retry or RetryPolicy(attempts=20)
        self._sleep = sleep

    def account(self, address: Pubkey) -> AsyncGenerator[AccountInfo | Reconnected]:
        """Follow one account."""
        options = {"encoding": "base64", "commitment": self._commitment}
        return self._follow("account", [str(address), options], _account_note)

    def program(self, program: Pubkey, filters: Sequence[Filter] = ()) -> AsyncGenerator[KeyedAccount | Reconnected]:
        """Follow the accounts of a program that pass the filters."""
        options = {
            "encoding": "base64",
            "commitment": self._commitment,
            "filters": [item.to_json() for item in filters],
        }

        def parse(result: Any) -> KeyedAccount:
            note = _program_note(result)
            if note.account.owner != program:
                raise bad("programSubscribe", "it reports an account of another program")
            return note

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
                yield note[0] if isinstance(note, tuple) else note
                if isinstance(note, tuple):
                    return

    async def _follow(self, kind: str, params: list[Any], parse: Callable[[Any], Any]) -> AsyncGenerator[Any]:
        import aiohttp

        failures = 0
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), trust_env=False) as session:
            while True:
                try:
                    async with session.ws_connect(
                        self._url, heartbeat=_HEARTBEAT_S, max_msg_size=_MAX_MESSAGE
                    ) as socket:
                        subscription, early = await _subscribe(socket, kind, params)
                        failures = 0
                        yield Reconnected()
                        try:
                            for result in early:
                                yield parse(result)
                            async for message in socket:
                                for result in _results([_read(message, kind)], kind, subscription):
                                    yield parse(result)
                        finally:
                            with suppress(ConnectionError, aiohttp.ClientError):
                                await _unsubscribe(socket, kind, subscription)
                except (aiohttp.ClientError, OSError) as cause:
                    failures += 1
                    if failures >= self._retry.attempts:
                        raise NodeUnreachable("The node does not keep a connection open.") from cause
                    _LOG.debug("%sSubscribe lost its connection (%s)", kind, type(cause).__name__)
                await self._sleep(self._retry.pause_s(failures))


async def _subscribe(socket: "aiohttp.ClientWebSocketResponse", kind: str, params: list[Any]) -> tuple[int, list[Any]]:
    await socket.send_str(json.dumps({"jsonrpc": "2.0", "id": 1, "method": f"{kind}Subscribe", "params": params}))
    early: list[dict[str, Any]] = []
    async for message in socket:
        answer = _read(message, kind)
        if "id" not in answer:
            early.append(answer)
            continue
        if answer["id"] != 1:
            raise bad(f"{kind}Subscribe", "it belongs to another question")
        error = answer.get("error")
        if isinstance(error, dict):
            code = error.get("code")
            raise RpcRefused(f"{kind}Subscribe", code if isinstance(code, int) else 0, str(error.get("message", "")))
        subscription = as_int(answer.get("result"), f"{kind}Subscribe", "subscription")
        return subscription, _results(early, kind, subscription)
    raise ConnectionResetError("closed before the subscription was confirmed")


def _results(answers: list[dict[str, Any]], kind: str, subscription: int) -> list[Any]:
    return [answer["params"].get("result") for answer in answers if _belongs(answer, kind, subscription)]


def _belongs(answer: dict[str, Any], kind: str, subscription: int) -> bool:
    params = answer.get("params")
    return (
        answer.get("method") == f"{kind}Notification"
        and isinstance(params, dict)
        and params.get("subscription") == subscription
    )


async def _unsubscribe(socket: "aiohttp.ClientWebSocketResponse", kind: str, subscription: int) -> None:
    if not socket.closed:
        request = {"jsonrpc": "2.0", "id": 2, "method": f"{kind}Unsubscribe", "params": [subscription]}
        await socket.send_str(json.dumps(request))


def _read(message: Any, kind: str) -> dict[str, Any]:
    import aiohttp

    if message.type is not aiohttp.WSMsgType.TEXT:
        raise MalformedAnswer(f"The node's message about {kind} is not text.")
    try:
        answer = json.loads(message.data)
    except (ValueError, RecursionError) as cause:
        raise MalformedAnswer(f"The node's message about {kind} is not JSON.") from cause
    return as_dict(answer, f"{kind}Subscribe", "message")


def _with_slot(result: Any, method: str) -> tuple[int, Any]:
    item = as_dict(result, method, "result")
    slot = as_int(as_dict(item.get("context"), method, "context").get("slot"), method, "slot")
    return slot, item.get("value")


def _account_note(result: Any) -> AccountInfo:
    slot, value = _with_slot(result, "accountSubscribe")
    return as_account(value, "accountSubscribe", slot)


def _program_note(result: Any) -> KeyedAccount:
    slot, value = _with_slot(result, "programSubscribe")
    item = as_dict(value, "programSubscribe", "value")
    address = as_pubkey(item.get("pubkey"), "programSubscribe", "address")
    return KeyedAccount(address, as_account(item.get("account"), "programSubscribe", slot))


def _logs_note(result: Any) -> LogsNote:
    slot, value = _with_slot(result, "logsSubscribe")
    item = as_dict(value, "logsSubscribe", "value")
    signature = as_str(item.get("signature"), "logsSubscribe", "signature", 90)
    return LogsNote(signature, item.get("err"), as_logs(item.get("logs"), "logsSubscribe"), slot)


def _slot_note(result: Any) -> SlotNote:
    item = as_dict(result, "slotSubscribe", "result")
    slot, parent, root = (as_int(item.get(name), "slotSubscribe", name) for name in ("slot", "parent", "root"))
    return SlotNote(slot, parent, root)


def _signature_note(result: Any) -> tuple[Any]:
    _, value = _with_slot(result, "signatureSubscribe")
    return (as_dict(value, "signatureSubscribe", "value").get("err"),)
