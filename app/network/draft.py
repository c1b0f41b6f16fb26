"""A network's description, put together from what its operator publishes and what a person typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
from app.network.check import require_url
from app.network.info import FILE_NAME, NetworkInfo
from app.network.known import cluster_named
from market.subscribe import websocket_url

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MAX_TEXT: Final = 200
_MAX_FILE_BYTES: Final = 1 << 16
_MAX_LISTED: Final = 16
_MAX_SYMBOL: Final = 12
_TOKEN_FIELDS: Final = 3
"""Mint, symbol, decimals."""
_NEEDED: Final = {
    "rpc_url": "the address of a node (--url)",
    "program": "the address of the market's program (--program)",
    "gateway_url": "where packages are published (--publish)",
    "readback_url": "another gateway from which they are read back (--read-back)",
}


def read_description(path: Path) -> dict[str, Any]:
    """Read what an operator published: network.json, or the folder it is in. What it says is not believed here.

    Raises:
        UserError: it is no description.
    """
    file = path / FILE_NAME if path.is_dir() else path
    try:
        with file.open("rb") as stream:
            found = json.loads(stream.read(_MAX_FILE_BYTES))
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise UserError(
            f"{file.name} is no description of a network.", next_step="Give the file that its operator publishes."
        )
    return found


def draft_of(
    key: str,
    described: Mapping[str, Any],
    given: Mapping[str, str],
    gateways: Sequence[str] = (),
    symbols: Mapping[str, str] | None = None,
) -> NetworkInfo:
    """Return what is to be looked at (`app.network.check.look_at`).

    Args:
        key: the network's name here.
        described: JSON of the operator's network.json, untrusted; empty without.
        given: fields that win over it, where they are not empty.
        gateways: more gateways to read from.
        symbols: mint to symbol of tokens that are known by name.

    Raises:
        UserError: something is missing, or is no address.
    """
    values = {name: str(given.get(name) or described.get(name) or "")[:_MAX_TEXT].strip() for name in _FIELDS}
    # A path in somebody else's description would have that file of ours sent to their server.
    values["token_file"] = given.get("token_file", "")
    missing = [words for name, words in _NEEDED.items() if not values[name]]
    if missing:
        raise UserError(f"Missing: {', '.join(missing)}.", next_step="Ask who runs this market for them.")
    more = [*gateways, *_texts(described.get("more_gateways"))][:_MAX_LISTED]
    for url in (values["rpc_url"], values["gateway_url"], values["readback_url"], *more):
        require_url(url)
    if values["readback_url"].rstrip("/") == values["gateway_url"].rstrip("/"):
        raise UserError(
            "Packages would be read back from the very server they are published to, which proves nothing.",
            next_step="Name another gateway to read back from.",
        )
    # Beside a server that a person chose, a described one would still learn and tell what is followed.
    described_ws = "" if given.get("rpc_url") and not given.get("ws_url") else values["ws_url"]
    ws_url = described_ws or websocket_url(values["rpc_url"])
    require_url(ws_url, "ws")
    cluster = cluster_named(key)
    name = cluster.name if cluster is not None else str(described.get("name") or key)[:60]
    return NetworkInfo(
        name=name,
        rpc_url=values["rpc_url"],
        ws_url=ws_url,
        genesis_hash=values["genesis_hash"],
        program=values["program"],
        gateway_url=values["gateway_url"],
        readback_url=values["readback_url"],
        token_file=values["token_file"],
        # Whoever describes a network cannot make it the one whose tokens are worth nothing.
        practice=False,
        participants_dir="",
        pid=0,
        tokens=_tokens(described.get("tokens"), symbols or {}),
        more_gateways=tuple(more),
    )


_FIELDS: Final = ("rpc_url", "ws_url", "genesis_hash", "program", "gateway_url", "readback_url")


def _texts(value: object) -> list[str]:
    return [one[:_MAX_TEXT] for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _tokens(described: object, symbols: Mapping[str, str]) -> tuple[tuple[str, str, int], ...]:
    """Mints with their symbols; decimals are read from the chain."""
    named: dict[str, str] = {}
    if isinstance(described, list):
        for row in described[:_MAX_LISTED]:
            if isinstance(row, list) and len(row) == _TOKEN_FIELDS and all(isinstance(text, str) for text in row[:2]):
                named[row[0]] = row[1]
    named |= symbols
    wrong = next((text for text in named.values() if not 0 < len(text) <= _MAX_SYMBOL or not text.isalnum()), None)
    if wrong is not None:
        raise UserError("A token's symbol has 1 to 12 letters and digits.", next_step="Correct it: --token MINT=SYMBOL")
    return tuple((mint, symbol, 0) for mint, symbol in named.items())
