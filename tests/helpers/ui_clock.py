"""A clock that stands still, for pictures that are compared with older ones."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MOMENT = dt.datetime(2026, 11, 18, 13, 24, tzinfo=dt.UTC)
_Real = dt.datetime
_OURS = ("ui", "app", "tests")


class _Kind(type):
    """Every datetime is one of ours, too."""

    def __instancecheck__(cls, other: object) -> bool:
        return isinstance(other, _Real)


class _Still(_Real, metaclass=_Kind):
    """The class of datetime whose `now` never moves."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Any:
        moment = MOMENT.astimezone(tz)
        return moment if tz is not None else moment.replace(tzinfo=None)


@contextlib.contextmanager
def standing_still() -> Iterator[None]:
    """Let our modules read `MOMENT`, in UTC, whatever time and place it is."""
    zone, read = os.environ.get("TZ"), time.time
    os.environ["TZ"] = "UTC"
    time.tzset()
    time.time = MOMENT.timestamp
    changed = [
        found
        for name, found in list(sys.modules.items())
        if name.split(".", 1)[0] in _OURS and getattr(found, "datetime", None) is _Real
    ]
    for found in changed:
        found.datetime = _Still  # type: ignore[attr-defined]  # they imported it by name
    try:
        yield
    finally:
        for found in changed:
            found.datetime = _Real  # type: ignore[attr-defined]  # as above
        time.time = read
        os.environ.pop("TZ") if zone is None else os.environ.update(TZ=zone)
        time.tzset()
