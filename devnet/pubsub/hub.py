"""All subscriptions of one connection, and all connections of the node."""

import itertools
import json
from collections.abc import Callable
from typing import Any

from solders.pubkey import Pubkey

from devnet.errors import INVALID_PARAMS, METHOD_NOT_FOUND, PARSE_ERROR, RpcError, invalid_params
from devnet.events import SlotEvent, TransactionEvent
from devnet.node import Node
from devnet.pubsub.subscriptions import (
    AccountSubscription,
    LogsSubscription,
    ProgramSubscription,
    RootSubscription,
    SignatureSubscription,
    SlotSubscription,
    SlotsUpdatesSubscription,
    Subscription,
)
from devnet.rpc.accounts import filters_of, view_of
from devnet.rpc.dispatch import parse_json
from devnet.rpc.history import confirmation_of
from devnet.rpc.params import Config, Params, describe, single_key, to_pubkey, to_signature, unknown_variant

_LOGS_FILTERS = ("all", "allWithVotes", "mentions")
_RANKS = {"processed": 0, "confirmed": 1, "finalized": 2}


def _pubkey_of(text: Any, what: str = "pubkey") -> Pubkey:
    try:
        return to_pubkey(text)
    except RpcError as error:
        if not isinstance(text, str):
            raise
        raise invalid_params(f"Invalid Request: Invalid {what} provided") from error


def _mentioned(wanted: Any) -> Pubkey | None:
    """Return the account of a logs filter, None for the two filters that name none."""
    if not isinstance(wanted, dict | str):
        raise invalid_params(f"Invalid params: invalid type: {describe(wanted)}, expected string or map.")
    name, content = single_key(wanted) if isinstance(wanted, dict) else (wanted, None)
    if name not in _LOGS_FILTERS:
        raise unknown_variant(name, _LOGS_FILTERS)
    if name != "mentions":
        return None
    if not isinstance(content, list):
        raise invalid_params(f"Invalid params: invalid type: {describe(content)}, expected a sequence.")
    for text in content:
        if not isinstance(text, str):
            raise invalid_params(f"Invalid params: invalid type: {describe(text)}, expected a string.")
    if len(content) != 1:
        raise invalid_params("Invalid Request: Only 1 address supported")
    return _pubkey_of(content[0], "mentions")


def _commitment(config: Config) -> str:
    return config.commitment if config.commitment in _RANKS else "finalized"


class Session:
    """One WebSocket connection.

    Args:
        hub: Hands out ids.
        node: The node.
        emit: Queues one text message for the client.
        max_subscriptions: Bound of this connection.
    """

    def __init__(self, hub: "Hub", node: Node, emit: Callable[[str], None], max_subscriptions: int) -> None:
        self._hub = hub
        self._node = node
        self._emit = emit
        self._max = max_subscriptions
        self._subscriptions: dict[int, Subscription] = {}
        self._after: list[Callable[[], None]] = []
        self._openers: dict[str, tuple[int, int, Callable[[Params], Subscription]]] = {
            "accountSubscribe": (1, 2, self._account),
            "programSubscribe": (1, 2, self._program),
            "logsSubscribe": (1, 2, self._logs),
            "signatureSubscribe": (1, 2, self._signature),
            "slotSubscribe": (0, 0, self._slot),
            "rootSubscribe": (0, 0, self._root),
            "slotsUpdatesSubscribe": (0, 0, self._slots_updates),
        }

    @property
    def kinds(self) -> frozenset[str]:
        """The methods by which something can be subscribed to."""
        return frozenset(self._openers)

    @property
    def subscriptions(self) -> list[Subscription]:
        """The live subscriptions."""
        return list(self._subscriptions.values())

    def send(self, method: str, number: int, result: Any) -> None:
        """Queue a notification."""
        body = {"jsonrpc": "2.0", "method": method, "params": {"result": result, "subscription": number}}
        self._emit(json.dumps(body, separators=(",", ":"), ensure_ascii=False))

    def sweep(self) -> None:
        """Forget subscriptions that have ended."""
        for number in [number for number, entry in self._subscriptions.items() if entry.done]:
            del self._subscriptions[number]

    def receive(self, text: str) -> None:
        """Answer one message of the client."""
        try:
            request = parse_json(text.encode())
        except (ValueError, RecursionError):
            self._fail(RpcError(PARSE_ERROR, "Parse error"), None)
            return
        for single in request if isinstance(request, list) else [request]:
            self._answer(single)
        followers, self._after = self._after, []
        for follow in followers:
            follow()
        self.sweep()

    def _answer(self, request: Any) -> None:
        if not isinstance(request, dict) or not isinstance(request.get("method"), str):
            self._fail(RpcError(-32600, "Invalid request"), None)
            return
        identifier = request.get("id")
        try:
            result = self._call(request["method"], request.get("params"))
        except RpcError as error:
            self._fail(error, identifier)
            return
        if "id" in request:
            self._emit(json.dumps({"jsonrpc": "2.0", "result": result, "id": identifier}, separators=(",", ":")))

    def _fail(self, error: RpcError, identifier: Any) -> None:
        body = {"jsonrpc": "2.0", "error": error.to_json(), "id": identifier}
        self._emit(json.dumps(body, separators=(",", ":")))

    def _call(self, method: str, raw: Any) -> Any:
        if method.endswith("Unsubscribe") and method.removesuffix("Unsubscribe") + "Subscribe" in self._openers:
            return self._unsubscribe(raw)
        opener = self._openers.get(method)
        if opener is None:
            raise RpcError(METHOD_NOT_FOUND, "Method not found")
        required, most, build = opener
        params = Params.checked(raw, required, most)
        self._node.flush()
        if len(self._subscriptions) >= self._max:
            raise RpcError(-32603, "Internal Error: Subscription refused. Node subscription limit reached")
        subscription = build(params)
        self._subscriptions[subscription.number] = subscription
        return subscription.number

    def _unsubscribe(self, raw: Any) -> bool:
        if self._subscriptions.pop(Params.checked(raw, 1, 1).unsigned(0), None) is None:
            raise RpcError(INVALID_PARAMS, "Invalid subscription id.")
        return True

    def _account(self, params: Params) -> Subscription:
        pubkey, config = _pubkey_of(params.raw(0)), params.config(1, "struct RpcAccountInfoConfig")
        return AccountSubscription(self._hub.next_number(), _commitment(config), pubkey, view_of(config))

    def _program(self, params: Params) -> Subscription:
        pubkey, config = _pubkey_of(params.raw(0)), params.config(1, "struct RpcProgramAccountsConfig")
        try:
            filters = filters_of(config)
        except RpcError as error:
            raise invalid_params(f"Invalid params: {error.message.removeprefix('Invalid params: ')}") from error
        return ProgramSubscription(self._hub.next_number(), _commitment(config), pubkey, view_of(config), filters)

    def _logs(self, params: Params) -> Subscription:
        mentions, config = _mentioned(params.raw(0)), params.config(1, "struct RpcTransactionLogsConfig")
        return LogsSubscription(self._hub.next_number(), _commitment(config), mentions)

    def _signature(self, params: Params) -> Subscription:
        try:
            signature = to_signature(params.raw(0))
        except RpcError as error:
            if not isinstance(params.raw(0), str):
                raise
            raise invalid_params("Invalid Request: Invalid signature provided") from error
        config = params.config(1, "struct RpcSignatureSubscribeConfig")
        tell = config.flag("enableReceivedNotification")
        entry = SignatureSubscription(self._hub.next_number(), _commitment(config), str(signature), tell)
        known = self._node.ledger.transaction(bytes(signature))
        if known is not None:
            slot, outcome = known.slot, known.error
            if _RANKS[confirmation_of(self._node, slot)] >= _RANKS[entry.commitment]:
                self._after.append(lambda: entry.already(slot, outcome, self.send))
        return entry

    def _slot(self, _params: Params) -> Subscription:
        return SlotSubscription(self._hub.next_number(), "processed")

    def _root(self, _params: Params) -> Subscription:
        return RootSubscription(self._hub.next_number(), "processed")

    def _slots_updates(self, _params: Params) -> Subscription:
        return SlotsUpdatesSubscription(self._hub.next_number(), "processed")


class Hub:
    """Passes the node's events to all connections.

    Args:
        node: The node; the hub listens to it.
        max_subscriptions: Bound per connection.
    """

    def __init__(self, node: Node, *, max_subscriptions: int) -> None:
        self._node = node
        self._max = max_subscriptions
        self._numbers = itertools.count()
        self._sessions: set[Session] = set()
        node.listen(self)

    def next_number(self) -> int:
        """Return a fresh subscription id."""
        return next(self._numbers)

    def open(self, emit: Callable[[str], None]) -> Session:
        """Add a connection."""
        session = Session(self, self._node, emit, self._max)
        self._sessions.add(session)
        return session

    def close(self, session: Session) -> None:
        """Remove a connection with its subscriptions."""
        self._sessions.discard(session)

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._sessions)

    def on_received(self, signature: str) -> None:
        """Tell ``enableReceivedNotification`` subscribers."""
        for session in self._sessions:
            for subscription in session.subscriptions:
                subscription.received(signature, self._node.slot, session.send)

    def on_transaction(self, event: TransactionEvent) -> None:
        """Tell subscribers at commitment processed."""
        for session in self._sessions:
            for subscription in session.subscriptions:
                subscription.landed(event, self._node, session.send)
            session.sweep()

    def on_slot(self, event: SlotEvent) -> None:
        """Tell subscribers at higher commitments, and of slots and roots."""
        for session in self._sessions:
            for subscription in session.subscriptions:
                subscription.moved(event, self._node, session.send)
            session.sweep()
