"""Times in Google's location files: ISO text of any precision, or a Unix time as text under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.exports.instants import guessed_unix_instant, iso_instant, whole_number
from sources.exports.untrusted import UnreadableItemError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


def moment(item: Mapping[str, Any], name: str) -> tuple[datetime, str]:
    """Return instant and offset of the field `name`, or of `nameMs` as older files have it.

    Raises:
        UnreadableItemError: there is none, or it names no zone.
    """
    return read_moment(item.get(name, item.get(f"{name}Ms")))


def read_moment(value: Any) -> tuple[datetime, str]:
    """Return instant and offset of ISO text, or of a Unix time in s, ms, us or ns.

    Raises:
        UnreadableItemError: it is neither, or names no zone.
    """
    ticks = whole_number(value)
    try:
        if ticks is not None:
            return guessed_unix_instant(ticks), "UTC"
        if isinstance(value, str):
            instant, zone = iso_instant(value)
            if zone:
                return instant, zone
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    raise UnreadableItemError("it has no time that can be read")
