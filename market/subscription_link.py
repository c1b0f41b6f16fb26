"""One WebSocket to a node, shared by subscriptions, and opened again with all of them when it is lost."""

import asyncio
import itertools
import json
import logging
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from market.errors import AnswerTooLarge, MalformedAnswer, MarketError, NodeUnreachable, RpcRefused
from market.retry import RetryPolicy
from market.rpc_types import as_dict, as_int
from market.subscription import Subscription

if TYPE_CHECKING:
    import aiohttp

__all__ = ["SubscriptionLink"]

_LOG = logging.getLogger(__name__)
_MAX_MESSAGE_BYTES = 16 * 1024 * 1024
_HEARTBEAT_S = 15.0
_CONNECT_S = 15.0
_CLOSE_S = 0.5
_STEADY_S = 60.0
_MAX_EARLY = 256


class SubscriptionLink:
    """Holds the connection while anybody is subscribed.

    Args:
        url: ws or wss address; never logged, since it may carry an API key.
        retry: pauses between reconnections; `attempts` counts connections in a row that told us nothing.
        sleep: how to wait; tests pass their own.
    """

    def __init__(self, url: str, retry: RetryPolicy, sleep: Callable[[float], Awaitable[None]]) -> None:
        self._url = url
        self._retry = retry
        self._sleep = sleep
        self._ids = itertools.count(1)
        self._open: list[Subscription] = []
        self._asked: dict[int, Subscription | None] = {}
        self._numbers: dict[int, Subscription] = {}
        self._early: deque[tuple[int, dict[str, Any]]] = deque(maxlen=_MAX_EARLY)
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._task: asyncio.Task[None] | None = None
        self._heard = False

    @asynccontextmanager
    async def following(self, subscription: Subscription) -> AsyncGenerator[AsyncGenerator[Any]]:
        """Subscribe; inside, iterate what comes. The last one to leave closes the connection."""
        self._open.append(subscription)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name="subscriptions")
            self._task.add_done_callback(self._ended)
        elif self._socket is not None:
            await self._send_or_lose(subscription.method, subscription.params, subscription)
        notes = subscription.notes()
        try:
            yield notes
        finally:
            await notes.aclose()
            await self._leave(subscription)

    async def _leave(self, subscription: Subscription) -> None:
        if subscription in self._open:
            self._open.remove(subscription)
        number = next((number for number, item in self._numbers.items() if item is subscription), None)
        if self._open:
            if number is not None:
                del self._numbers[number]
                await self._send_or_lose(f"{subscription.kind}Unsubscribe", [number], None)
            return
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError, MarketError):
                await task

    def _ended(self, task: asyncio.Task[None]) -> None:
        """Hand the reason to whoever still reads."""
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            for item in self._open:
                item.fail(failure)
            self._open.clear()

    # -------------------------------------------------------------------------------------------- the connection

    async def _run(self) -> None:
        import aiohttp

        failures = 0
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar(), trust_env=False) as session:
            while True:
                self._heard = False
                lost: Exception | None = None
                try:
                    await self._serve(session)
                # TimeoutError is an OSError.
                except (aiohttp.ClientError, OSError) as cause:
                    lost = cause
                finally:
                    self._forget()
                failures = 1 if self._heard else failures + 1
                if failures >= self._retry.attempts:
                    raise NodeUnreachable("The node does not keep a connection open.") from lost
                _LOG.debug("connection for subscriptions lost (%s)", type(lost).__name__)
                await self._sleep(self._retry.pause_s(failures))

    async def _serve(self, session: "aiohttp.ClientSession") -> None:
        import aiohttp

        async with asyncio.timeout(_CONNECT_S):
            socket = await session.ws_connect(
                self._url,
                heartbeat=_HEARTBEAT_S,
                max_msg_size=_MAX_MESSAGE_BYTES,
                timeout=aiohttp.ClientWSTimeout(ws_close=_CLOSE_S),
            )
        clock = asyncio.get_running_loop().time
        since = clock()
        async with socket:
            self._socket = socket
            for item in tuple(self._open):
                await self._send(item.method, item.params, item)
            async for message in socket:
                await self._take(_read(message))
                self._heard = self._heard or clock() - since > _STEADY_S

    def _forget(self) -> None:
        """Numbers are worth nothing on another connection."""
        self._socket = None
        self._asked.clear()
        self._numbers.clear()
        self._early.clear()

    async def _send(self, method: str, params: list[Any], asking: Subscription | None) -> None:
        socket = self._socket
        if socket is None or socket.closed:
            return  # whoever is subscribed is asked for on the next connection
        call_id = next(self._ids)
        self._asked[call_id] = asking
        await socket.send_str(json.dumps({"jsonrpc": "2.0", "id": call_id, "method": method, "params": params}))

    async def _send_or_lose(self, method: str, params: list[Any], asking: Subscription | None) -> None:
        """Send from outside of the connection's task, which notices a loss by itself and subscribes again."""
        import aiohttp

        with suppress(ConnectionError, aiohttp.ClientError):
            await self._send(method, params, asking)

    # -------------------------------------------------------------------------------------------- messages

    async def _take(self, answer: dict[str, Any]) -> None:
        if "id" in answer:
            await self._confirm(answer)
            return
        params = answer.get("params")
        number = params.get("subscription") if isinstance(params, dict) else None
        if not isinstance(number, int):
            return
        item = self._numbers.get(number)
        if item is None:
            # A notification may come before the number is confirmed that it goes by.
            self._early.append((number, answer))
        else:
            self._note(item, answer)

    async def _confirm(self, answer: dict[str, Any]) -> None:
        call_id = answer["id"]
        if not isinstance(call_id, int) or call_id not in self._asked:
            raise MalformedAnswer("The node's answer about a subscription belongs to another question.")
        item = self._asked.pop(call_id)
        if item is None:
            return
        error = answer.get("error")
        if isinstance(error, dict):
            code = error.get("code")
            self._drop(
                item, RpcRefused(item.method, code if isinstance(code, int) else 0, str(error.get("message", "")))
            )
            return
        number = as_int(answer.get("result"), item.method, "subscription")
        if item not in self._open:  # left meanwhile
            await self._send(f"{item.kind}Unsubscribe", [number], None)
            return
        self._numbers[number] = item
        item.renew()
        for early, note in tuple(self._early):
            if early == number:
                self._note(item, note)

    def _note(self, item: Subscription, answer: dict[str, Any]) -> None:
        if answer.get("method") != f"{item.kind}Notification":
            return
        self._heard = True
        try:
            item.take(answer["params"].get("result"))
        except MarketError as failure:
            self._drop(item, failure)

    def _drop(self, item: Subscription, failure: MarketError) -> None:
        item.fail(failure)
        if item in self._open:
            self._open.remove(item)


def _read(message: "aiohttp.WSMessage") -> dict[str, Any]:
    import aiohttp

    if message.type is aiohttp.WSMsgType.ERROR:
        cause = message.data
        if isinstance(cause, aiohttp.WebSocketError) and cause.code == aiohttp.WSCloseCode.MESSAGE_TOO_BIG:
            raise AnswerTooLarge(f"The node's message is larger than {_MAX_MESSAGE_BYTES} bytes.") from cause
        raise ConnectionResetError("no heartbeat, or a broken frame") from cause
    if message.type is not aiohttp.WSMsgType.TEXT:
        raise MalformedAnswer("The node's message about a subscription is not text.")
    try:
        answer = json.loads(message.data)
    except (ValueError, RecursionError) as cause:
        raise MalformedAnswer("The node's message about a subscription is not JSON.") from cause
    return as_dict(answer, "subscribe", "message")
