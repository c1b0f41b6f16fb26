"""Incoming transfers that are there to be copied from: dust, and senders that resemble somebody we know."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from market.errors import MarketError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable, Sequence

    from app.account.circle import Circle
    from app.history.lines import HistoryLine, Moved, Suspicion

__all__ = ["NOT_COMPARED", "SUSPICIONS", "marked", "paid_in", "read_or_none"]

_DUST_LAMPORTS: Final = 1_000_000
_DUST_OF_A_TOKEN: Final = 100
"""Less than this part of a whole token."""
SUSPICIONS: Final[dict[Suspicion, str]] = {
    "alike": "From an address that resembles one you know. It is a trap: do not copy it.",
    "taken": "You did not sign this: somebody has the power to move this token. Do not copy the address.",
    "dust": "A tiny amount from a stranger. Do not copy the address.",
}


NOT_COMPARED: Final = "The history cannot be read, so addresses you paid before are not compared."


async def read_or_none(read: Awaitable[Sequence[HistoryLine]]) -> tuple[Sequence[HistoryLine], str]:
    """Return a history, or none with what is missed thereby: a node without it stops no transfer."""
    try:
        return await read, ""
    except MarketError as error:
        return (), f"{NOT_COMPARED} {error.what}"


def paid_in(lines: Iterable[HistoryLine]) -> frozenset[str]:
    """Return the addresses that a history shows were paid, by a signature of one's own."""
    sent = (line for line in lines if line.kind == "sent" and line.state == "landed" and not line.suspicion)
    return frozenset(line.other for line in sent if line.other)


def marked(lines: Sequence[HistoryLine], circle: Circle) -> list[HistoryLine]:
    """Return lines with what is suspicious about those that came in.

    Args:
        lines: a history.
        circle: whom the wallet knows, those paid in this history among them.
    """
    alike: dict[str, bool] = {}
    out = []
    for line in lines:
        other = line.other
        if line.kind != "received" or not other or circle.knows(other):
            out.append(line)
            continue
        if other not in alike:
            alike[other] = bool(circle.look_alikes(other))
        suspicion: Suspicion = "alike" if alike[other] else "dust" if all(map(_is_dust, line.moved)) else ""
        out.append(replace(line, suspicion=suspicion) if suspicion else line)
    return out


def _is_dust(moved: Moved) -> bool:
    if moved.key == "SOL":
        return moved.amount < _DUST_LAMPORTS
    whole: int = 10**moved.decimals
    return moved.amount * _DUST_OF_A_TOKEN < whole
