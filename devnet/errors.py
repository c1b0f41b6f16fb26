"""Exceptions of the embedded network.

DevnetError
├── GenesisError       the genesis file cannot be used
├── DataFolderError    the data folder is locked by another node, unreadable or of another format
└── RpcError           an answer to a client: JSON-RPC code, message and optional data
"""

from typing import Any

PARSE_ERROR = -32700
INVALID_REQUEST = -32600
METHOD_NOT_FOUND = -32601
INVALID_PARAMS = -32602
INTERNAL_ERROR = -32603
PREFLIGHT_FAILURE = -32002
BLOCK_NOT_AVAILABLE = -32004
BLOCK_CLEANED_UP = -32001
NO_SNAPSHOT = -32008
UNSUPPORTED_TRANSACTION_VERSION = -32015
MIN_CONTEXT_SLOT_NOT_REACHED = -32016
TRANSACTION_NOT_FOUND = -32020


class DevnetError(Exception):
    """Base of everything this package raises on purpose."""


class GenesisError(DevnetError):
    """The genesis file is missing, malformed or names a program that cannot be read."""


class DataFolderError(DevnetError):
    """The data folder cannot be used: another node holds it, or its format is unknown."""


class RpcError(DevnetError):
    """An error answer for a JSON-RPC client.

    Attributes:
        code: JSON-RPC or agave error code.
        message: Text as agave words it.
        data: Extra members, or None when agave sends none.
    """

    def __init__(self, code: int, message: str, data: Any = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.data = data

    def to_json(self) -> dict[str, Any]:
        """Return the ``error`` member of the answer, in agave's key order."""
        body: dict[str, Any] = {"code": self.code, "message": self.message}
        if self.data is not None:
            body["data"] = self.data
        return body


def invalid_params(message: str) -> RpcError:
    """Return the -32602 error with this message."""
    return RpcError(INVALID_PARAMS, message)
