"""From a request body to an answer body: parsing, the method table, batches and errors."""

import json
import logging
from typing import Any

from devnet.errors import (
    INTERNAL_ERROR,
    INVALID_REQUEST,
    METHOD_NOT_FOUND,
    PARSE_ERROR,
    RpcError,
)
from devnet.node import Node
from devnet.rpc import accounts, blocks, cluster, history, tokens, transactions, warp
from devnet.rpc.params import Method, Params

_U64 = 2**64
_MEMBERS = frozenset({"jsonrpc", "id", "method", "params"})

_log = logging.getLogger(__name__)

METHODS: dict[str, Method] = {
    **accounts.METHODS,
    **blocks.METHODS,
    **cluster.METHODS,
    **history.METHODS,
    **tokens.METHODS,
    **transactions.METHODS,
}


def _refuse(word: str) -> Any:
    raise ValueError(word)


_DECODER = json.JSONDecoder(parse_constant=_refuse)
_plain = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
_sorted = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, sort_keys=True).encode


def parse_json(body: bytes) -> Any:
    """Parse a request body, refusing what JSON does not know.

    Raises:
        ValueError: Not JSON, or not in UTF-8.
        RecursionError: Nested too deeply.
    """
    value = _DECODER.decode(body.decode())
    if b"\\u" in body:
        _plain(value).encode()  # half of a surrogate pair cannot be sent back
    return value


class Dispatcher:
    """Answers JSON-RPC requests.

    Args:
        node: The node.
        max_batch: Largest number of requests in a batch.
        allow_warp: Enable ``devnet_warp``.
    """

    def __init__(self, node: Node, *, max_batch: int, allow_warp: bool = False) -> None:
        self._node = node
        self._max_batch = max_batch
        self._methods = METHODS | warp.METHODS if allow_warp else METHODS

    def answer_body(self, body: bytes) -> str:
        """Return the answer to a request body once everything it did is stored; see :meth:`prepare`."""
        answer = self.prepare(body)
        try:
            self._node.flush()
        except RpcError as error:
            return self.refuse(body, error)
        return answer

    def refuse(self, body: bytes, error: RpcError) -> str:
        """Return the answer to a body whose effects could not be stored: this error for every request in it."""
        request = parse_json(body)
        if isinstance(request, list):
            return "[" + ",".join(_plain(_failure(error, _identifier(single))) for single in request) + "]"
        return _plain(_failure(error, _identifier(request)))

    def prepare(self, body: bytes) -> str:
        """Run a request body and return its answer, empty for notifications and empty batches.

        The answer may leave only after ``node.flush()``; if that fails, :meth:`refuse` has the answer instead.
        """
        undone = len(self._node.undone)
        answer = self._answers(body)
        return answer if len(self._node.undone) == undone else self.refuse(body, self._node.undone[-1])

    def _answers(self, body: bytes) -> str:
        try:
            request = parse_json(body)
        except (ValueError, RecursionError):
            return _plain(_failure(RpcError(PARSE_ERROR, "Parse error"), None))
        calls = request if isinstance(request, list) else [request]
        if not all(_readable(call) for call in calls):
            return _plain(_failure(RpcError(PARSE_ERROR, "Parse error"), None))
        if isinstance(request, list):
            if len(request) > self._max_batch:
                error = RpcError(INVALID_REQUEST, f"Too many requests in one batch; max {self._max_batch}")
                return _plain(_failure(error, None))
            answers = [text for text in map(self._answer, request) if text]
            return "[" + ",".join(answers) + "]" if answers else ""
        return self._answer(request)

    def _answer(self, request: dict[str, Any]) -> str:
        identifier = request.get("id")
        if not _is_call(request):
            return _plain(_failure(RpcError(INVALID_REQUEST, "Invalid request"), identifier))
        if "id" not in request:
            return ""
        if request.get("jsonrpc") is None:
            error = RpcError(INVALID_REQUEST, "Unsupported JSON-RPC protocol version")
            return _plain({"error": error.to_json(), "id": identifier})
        try:
            result = self.call(request["method"], request.get("params"))
        except RpcError as error:
            return _plain(_failure(error, identifier))
        shown = str(identifier) if isinstance(identifier, int) else _plain(identifier)
        # agave sorts the members of results but not those of the envelope.
        return f'{{"jsonrpc":"2.0","result":{_sorted(result)},"id":{shown}}}'

    def call(self, name: str, raw_params: Any) -> Any:
        """Run one method.

        Raises:
            RpcError: Whatever the client has to be told.
        """
        method = self._methods.get(name)
        if method is None:
            raise RpcError(METHOD_NOT_FOUND, "Method not found")
        params = Params.checked(raw_params, method.required, method.most)
        try:
            return method.call(self._node, params)
        except RpcError:
            raise
        except Exception as error:
            _log.exception("%s failed", name)
            raise RpcError(INTERNAL_ERROR, "Internal error") from error


def _readable(call: Any) -> bool:
    """Return whether jsonrpc-core can read this at all: an object whose id, if any, is a string, a u64 or null."""
    if not isinstance(call, dict):
        return False
    identifier = call.get("id")
    if isinstance(identifier, bool):
        return False
    return identifier is None or isinstance(identifier, str) or (isinstance(identifier, int) and 0 <= identifier < _U64)


def _is_call(request: dict[str, Any]) -> bool:
    return (
        request.keys() <= _MEMBERS
        and isinstance(request.get("method"), str)
        and request.get("jsonrpc") in ("2.0", None)
        and isinstance(request.get("params"), list | dict | None)
    )


def _identifier(request: Any) -> Any:
    return request.get("id") if isinstance(request, dict) else None


def _failure(error: RpcError, identifier: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "error": error.to_json(), "id": identifier}
