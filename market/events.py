"""Events of the market in transaction logs.

They are hints: a hostile instruction in front of ours can push them out of the log, so the record is the accounts and
the instruction data (see `market.history`).
"""

import base64
import binascii
import re
from collections.abc import Iterable

from solders.pubkey import Pubkey

from market.generated.events import Event, decode_event
from market.layout import LayoutError

__all__ = ["events_in_logs"]

_INVOKE = re.compile(r"^Program (\w{32,44}) invoke \[\d{1,2}\]$")
_DONE = re.compile(r"^Program (\w{32,44}) (success|failed: .*)$")
_DATA = "Program data: "
_MAX_EVENT_TEXT = 1_024


def events_in_logs(logs: Iterable[str], program: Pubkey) -> list[Event]:
    """Return the events that `program` itself logged, in order.

    Data logged by another program, even one that it called, is not an event; neither is what cannot be decoded.
    """
    stack: list[str] = []
    found: list[Event] = []
    ours = str(program)
    for line in logs:
        if match := _INVOKE.match(line):
            stack.append(match[1])
        elif match := _DONE.match(line):
            if stack and stack[-1] == match[1]:
                stack.pop()
        elif line.startswith(_DATA) and stack and stack[-1] == ours:
            event = _decode(line[len(_DATA) :])
            if event is not None:
                found.append(event)
    return found


def _decode(text: str) -> Event | None:
    if len(text) > _MAX_EVENT_TEXT:
        return None
    try:
        return decode_event(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError, LayoutError):
        # Newer programs may log events this client does not know; they are hints, so nothing is lost.
        return None
