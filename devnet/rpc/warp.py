"""``devnet_warp``: lets tests skip long windows. Only there when the node was started with ``--allow-warp``."""

from typing import Any

from devnet.errors import invalid_params
from devnet.node import Node
from devnet.rpc.params import Config, Method, Params

_MAX_SLOTS = 100_000
_MAX_SECONDS = 10 * 365 * 86_400


def _warp(node: Node, params: Params) -> Any:
    """Take ``{"slots": n}``, ``{"seconds": n}`` or ``{"unixTime": t}``; return the slot and time reached."""
    config = Config(params.raw(0), "struct WarpConfig")
    slots, seconds, until = config.number("slots"), config.number("seconds"), config.number("unixTime")
    if (slots or 0) > _MAX_SLOTS or (seconds or 0) > _MAX_SECONDS:
        raise invalid_params(f"Invalid warp; max {_MAX_SLOTS} slots or {_MAX_SECONDS} seconds")
    if until is not None:
        if not node.unix_time <= until <= node.unix_time + _MAX_SECONDS:
            raise invalid_params("Invalid warp; the time must lie ahead")
        seconds = until - node.unix_time
    if seconds is not None:
        node.warp_time(seconds)
    for _ in range(slots or 0):
        node.advance()
    return {"slot": node.slot, "unixTime": node.unix_time}


METHODS = {"devnet_warp": Method(_warp, 1, 1)}
