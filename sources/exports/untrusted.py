"""Typed access to JSON of any shape: what is not of the expected type is as good as missing."""

from __future__ import annotations

import hashlib
import math
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sources.exports.model import ExportRow
    from sources.exports.streams import JsonItem
    from sources.values import Row

MAX_TEXT_CHARS = 1_000_000
_NUMBER_CHARS = 64
_ID_HEX = 24
_ADVICE = "You can also skip broken rows."


class UnreadableItemError(Exception):
    """One item of a source cannot become a row; the message is the reason, without content."""


def mapping(value: Any) -> dict[str, Any]:
    """Return an object, empty where there is none."""
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> list[Any]:
    """Return an array, empty where there is none."""
    return value if isinstance(value, list) else []


def text(value: Any) -> str | None:
    """Return a text that can be stored, None for what is empty or no text; halves of characters become U+FFFD.

    Raises:
        UnreadableItemError: longer than a cell may be.
    """
    if not isinstance(value, str) or not value:
        return None
    if len(value) > MAX_TEXT_CHARS:
        raise UnreadableItemError(f"a text has more than {MAX_TEXT_CHARS} characters")
    if value.isascii():
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def number(value: Any) -> float | None:
    """Return a finite double from a number or its text (also with a decimal comma), None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    if isinstance(value, str):
        value = value.strip().replace(",", ".")
        if len(value) > _NUMBER_CHARS or not value.isascii() or "_" in value:
            return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if math.isfinite(result) else None


def hashed_id(source: str, value: str) -> str:
    """Return a stable stand-in for an id of a source, for finding the same thing again; hashed anew for each sale."""
    return hashlib.sha256(f"{source}\0{value}".encode("utf-8", "replace")).hexdigest()[:_ID_HEX]


def rows_of(
    items: Iterable[JsonItem | BrokenRowError], parse: Callable[[Any], Iterable[Row]], name: str
) -> Iterator[ExportRow]:
    """Turn the elements of a JSON document into rows; one that cannot be read becomes a `BrokenRowError`.

    Args:
        items: as `json_items` gives them.
        parse: gives the rows of one element; raises UnreadableItemError.
        name: the member's label.
    """
    for item in items:
        if isinstance(item, BrokenRowError):
            yield item
            continue
        try:
            yield from list(parse(item.value))
        except UnreadableItemError as error:
            yield BrokenRowError(name, item.number, str(error), _ADVICE)
