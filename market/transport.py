"""JSON-RPC over HTTP: one call, checked, repeated where that is safe."""

import asyncio
import itertools
import json
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from market.errors import (
    AnswerTooLarge,
    MalformedAnswer,
    MarketError,
    NetworkError,
    NodeTimeout,
    NodeUnavailable,
    NodeUnreachable,
    RateLimited,
    RpcRefused,
)
from market.retry import RetryPolicy, retry_after_s

if TYPE_CHECKING:
    import aiohttp

__all__ = ["JsonRpcTransport"]

_LOG = logging.getLogger(__name__)
_TOO_MANY_REQUESTS = 429
_SERVER_ERROR = 500
_OK = 200
# Block not there yet: another try may succeed.
_TRANSIENT_CODES = frozenset({-32004})
# Unhealthy, block status not there yet, minimum context slot not reached: this node, or this one of several, is behind.
_BEHIND_CODES = frozenset({-32005, -32014, -32016})
# How gateways in front of nodes say "too many requests" where they answer with HTTP 200.
_LIMIT_CODES = frozenset({429, -32429})


class JsonRpcTransport:
    """Calls one JSON-RPC endpoint.

    Args:
        url: http or https address; never logged, since it may carry an API key.
        timeout_s: for one attempt, in seconds.
        retry: how often and when to repeat.
        max_body_bytes: answers beyond this are refused while being read.
        sleep: how to wait; tests pass their own clock.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout_s: float = 15.0,
        retry: RetryPolicy | None = None,
        max_body_bytes: int = 64 * 1024 * 1024,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise NodeUnreachable("The node's address must start with http:// or https:// and name a host.")
        self.host = parts.hostname
        self._url = url
        self._timeout_s = timeout_s
        self._retry = retry or RetryPolicy()
        self._max_body_bytes = max_body_bytes
        self._sleep = sleep
        self._ids = itertools.count(1)
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Close connections; the object may be used again afterwards."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, method: str, params: list[Any], *, attempts: int | None = None) -> Any:
        """Call `method` and return its `result`.

        Args:
            method: JSON-RPC method; every one we use may be repeated, since sends are idempotent by signature.
            params: its parameters.
            attempts: at most so many tries instead of the policy's.

        Raises:
            NetworkError: no usable answer after all tries.
            MalformedAnswer, AnswerTooLarge: the answer cannot be right.
            RpcRefused: the node refused.
        """
        limit = attempts or self._retry.attempts
        for attempt in itertools.count():
            try:
                return await self._once(method, params)
            except (NetworkError, RpcRefused) as failure:
                transient = isinstance(failure, NetworkError) or failure.code in _TRANSIENT_CODES
                if not transient or attempt + 1 >= limit:
                    raise
                asked_s = failure.retry_after_s if isinstance(failure, NetworkError) else None
                pause_s = self._retry.pause_s(attempt, asked_s)
                _LOG.debug("%s failed on %s (%s), again in %.2f s", method, self.host, type(failure).__name__, pause_s)
            await self._sleep(pause_s)
        raise AssertionError("unreachable")

    async def _once(self, method: str, params: list[Any]) -> Any:
        import aiohttp

        session = self._open()
        call_id = next(self._ids)
        request = json.dumps({"jsonrpc": "2.0", "id": call_id, "method": method, "params": params})
        try:
            async with asyncio.timeout(self._timeout_s):
                async with session.post(
                    self._url,
                    data=request,
                    headers={"Content-Type": "application/json"},
                    allow_redirects=False,
                ) as response:
                    body = await self._read(response, method)
                    status = response.status
                    retry_after = response.headers.get("Retry-After", "")
        except TimeoutError as cause:
            raise NodeTimeout(f"The node {self.host} did not answer within {self._timeout_s:g} seconds.") from cause
        # ValueError: aiohttp raises plain ones for addresses and headers it cannot use.
        except (aiohttp.ClientError, OSError, ValueError) as cause:
            raise NodeUnreachable(f"The connection to the node {self.host} was refused or lost.") from cause
        self._check_status(status, retry_after)
        return self._parse(body, call_id, method)

    def _open(self) -> "aiohttp.ClientSession":
        import aiohttp

        if self._session is None or self._session.closed:
            # No cookies, no proxy from the environment, no redirects: one endpoint, nothing else.
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                trust_env=False,
            )
        return self._session

    async def _read(self, response: "aiohttp.ClientResponse", method: str) -> bytes:
        body = bytearray()
        async for piece in response.content.iter_chunked(65_536):
            body += piece
            if len(body) > self._max_body_bytes:
                raise AnswerTooLarge(f"The node's answer to {method} is larger than {self._max_body_bytes} bytes.")
        return bytes(body)

    def _check_status(self, status: int, retry_after: str) -> None:
        if status == _OK:
            return
        failure: NetworkError = NodeUnreachable(
            f"The node {self.host} does not take calls at this address (HTTP {status})."
        )
        if status == _TOO_MANY_REQUESTS:
            failure = self._limited()
        elif status >= _SERVER_ERROR:
            failure = NodeUnavailable(f"The node {self.host} cannot serve at the moment (HTTP {status}).")
        failure.retry_after_s = retry_after_s(retry_after, datetime.now(UTC)) if retry_after else None
        raise failure

    def _limited(self) -> RateLimited:
        return RateLimited(f"The node {self.host} asks us to call it less often.")

    def _parse(self, body: bytes, call_id: int, method: str) -> Any:
        try:
            answer = json.loads(body, parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as cause:
            raise MalformedAnswer(f"The node's answer to {method} is not JSON.") from cause
        if not isinstance(answer, dict) or answer.get("id") != call_id or isinstance(answer.get("id"), bool):
            raise MalformedAnswer(f"The node's answer to {method} belongs to another question.")
        error = answer.get("error")
        if error is not None:
            raise self._refused(error, method)
        if "result" not in answer:
            raise MalformedAnswer(f"The node's answer to {method} has no result.")
        return answer["result"]

    def _refused(self, error: Any, method: str) -> MarketError:
        if not isinstance(error, dict) or not isinstance(error.get("code"), int):
            return MalformedAnswer(f"The node's refusal of {method} cannot be read.")
        code = error["code"]
        if code in _LIMIT_CODES:
            return self._limited()
        if code in _BEHIND_CODES:
            return NodeUnavailable(f"The node {self.host} is behind the chain, or not well ({code}).")
        return RpcRefused(method, code, str(error.get("message", "")), error.get("data"))


def _refuse_constant(name: str) -> Any:
    raise ValueError(name)
