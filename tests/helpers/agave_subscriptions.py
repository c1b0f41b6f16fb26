"""What is said over a WebSocket when nothing is notified: every subscription with right and wrong parameters.

    python -m tests.helpers.agave_subscriptions ws://127.0.0.1:8900

records what a real validator answers into ``tests/vectors/solana/agave_subscriptions.json``.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import aiohttp

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "solana" / "agave_subscriptions.json"
_NOBODY = "9VTEbbr73iFtGPJjey3S77g4nFmXQDL2Rmd8e1gxZPZ7"
_TOKEN = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
_UNKNOWN = "1" * 64
_ASKED: list[tuple[str, list[Any]]] = [
    ("accountSubscribe", [_NOBODY]),
    ("accountSubscribe", []),
    ("accountSubscribe", [5]),
    ("accountSubscribe", ["abc"]),
    ("accountSubscribe", [_NOBODY, {"encoding": "hex"}]),
    ("accountSubscribe", [_NOBODY, {"encoding": "jsonParsed", "commitment": "processed"}]),
    ("accountSubscribe", [_NOBODY, {"commitment": "recent"}]),
    ("accountSubscribe", [_NOBODY, {"dataSlice": {"offset": 1}}]),
    ("accountSubscribe", [_NOBODY, 5]),
    ("accountSubscribe", [_NOBODY, {}, 3]),
    ("programSubscribe", [_TOKEN, {"filters": [{"dataSize": 165}], "encoding": "base64"}]),
    ("programSubscribe", [_TOKEN, {"filters": [{"memcmp": {"offset": 0, "bytes": _NOBODY}}]}]),
    ("programSubscribe", [_TOKEN, {"filters": [{"bogus": 1}]}]),
    ("programSubscribe", [_TOKEN, {"filters": [{"memcmp": {"offset": 0, "bytes": "0OIl"}}]}]),
    ("programSubscribe", [_TOKEN, {"filters": [{"dataSize": 1}] * 5}]),
    ("programSubscribe", ["abc"]),
    ("programSubscribe", []),
    ("logsSubscribe", ["all"]),
    ("logsSubscribe", ["allWithVotes"]),
    ("logsSubscribe", ["all", {"commitment": "processed"}]),
    ("logsSubscribe", [{"mentions": [_NOBODY]}]),
    ("logsSubscribe", [{"mentions": []}]),
    ("logsSubscribe", [{"mentions": [_NOBODY, _TOKEN]}]),
    ("logsSubscribe", [{"mentions": ["abc"]}]),
    ("logsSubscribe", [{"mentions": [5]}]),
    ("logsSubscribe", [{"mentions": 5}]),
    ("logsSubscribe", [{}]),
    ("logsSubscribe", [{"bogus": []}]),
    ("logsSubscribe", ["bogus"]),
    ("logsSubscribe", [5]),
    ("logsSubscribe", []),
    ("signatureSubscribe", [_UNKNOWN]),
    ("signatureSubscribe", [_UNKNOWN, {"enableReceivedNotification": True, "commitment": "finalized"}]),
    ("signatureSubscribe", [_UNKNOWN, {"enableReceivedNotification": 5}]),
    ("signatureSubscribe", ["abc"]),
    ("signatureSubscribe", [5]),
    ("signatureSubscribe", []),
    ("slotSubscribe", [5]),
    ("rootSubscribe", [5]),
    ("slotsUpdatesSubscribe", [5]),
    ("blockSubscribe", ["all"]),
    ("blockSubscribe", [{"mentionsAccountOrProgram": _NOBODY}, {"transactionDetails": "full"}]),
    ("voteSubscribe", []),
    ("blockUnsubscribe", [0]),
    ("voteUnsubscribe", [0]),
    ("accountUnsubscribe", []),
    ("accountUnsubscribe", ["5"]),
    ("accountUnsubscribe", [10**9]),
    ("slotUnsubscribe", [10**9]),
    ("slotUnsubscribe", [1, 2]),
    ("slotUnsubscribe", [-1]),
    ("getSlot", []),
    ("nothing", []),
]
QUESTIONS = [{"jsonrpc": "2.0", "id": 1, "method": method, "params": params} for method, params in _ASKED]


async def answer(socket: aiohttp.ClientWebSocketResponse, question: dict[str, Any]) -> Any:
    """Ask, pass over notifications, and return the answer; a subscription's number is shown as a word."""
    await socket.send_json(question)
    while True:
        reply = json.loads(await socket.receive_str(timeout=10))
        if "id" in reply:
            break
    if type(reply.get("result")) is int:
        reply["result"] = "{number}"
    return reply


async def answers(url: str) -> list[dict[str, Any]]:
    """Ask everything over one connection."""
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        return [{"request": question, "response": await answer(socket, question)} for question in QUESTIONS]


def main() -> None:
    """Record a validator."""
    VECTORS.write_text(json.dumps(asyncio.run(answers(sys.argv[1])), indent=1) + "\n")


if __name__ == "__main__":
    main()
