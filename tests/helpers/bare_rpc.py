"""The least that tells whether a node answers."""

import json
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen


def healthy(url: str) -> bool:
    """Whether the node at a loopback address answers that it is healthy."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "getHealth"}).encode()
    request = Request(url, data=body, headers={"Content-Type": "application/json"})  # noqa: S310 - loopback
    try:
        with urlopen(request, timeout=2) as answer:  # noqa: S310 - loopback
            return bool(json.loads(answer.read()).get("result") == "ok")
    except (URLError, OSError, ValueError):
        return False


def call(url: str, body: Any) -> Any:
    """Post a JSON body to the node at a loopback address and return the parsed answer."""
    request = Request(url, data=json.dumps(body).encode(), headers={"Content-Type": "application/json"})  # noqa: S310 - loopback
    with urlopen(request, timeout=30) as answer:  # noqa: S310 - loopback
        return json.loads(answer.read())
