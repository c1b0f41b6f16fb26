"""Items of Meta's exports: text repaired, and the two ways in which labelled values are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.exports.instants import unix_instant, whole_number
from sources.exports.untrusted import UnreadableItemError, mapping, sequence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime


def repaired(value: Any) -> Any:
    r"""Return JSON whose texts and keys are what people wrote.

    Meta writes each byte of UTF-8 as a character of its own (`\u00c3\u00a9` for é). A text that is not of that kind
    stays as it is.
    """
    if isinstance(value, str):
        return _repaired_text(value)
    if isinstance(value, list):
        return [repaired(item) for item in value]
    if isinstance(value, dict):
        return {_repaired_text(name): repaired(item) for name, item in value.items()}
    return value


def labelled(item: Any) -> Iterator[tuple[str, str, int]]:
    """Yield label, text and Unix time of each value of an item, in order; labels are in the account's language.

    Older exports have `string_map_data` or `string_list_data`, newer ones `label_values`, some within each other.
    """
    fields = mapping(item)
    for label, value in mapping(fields.get("string_map_data")).items():
        yield from _value(label, mapping(value))
    for value in sequence(fields.get("string_list_data")):
        yield from _value("", mapping(value))
    for value in sequence(fields.get("label_values")):
        entry = mapping(value)
        yield from _value(str(entry.get("label", "")), entry)


def instant_of(*candidates: Any, per_second: int = 1) -> datetime | None:
    """Return the first of these Unix times that is set.

    Raises:
        UnreadableItemError: it is no time of ours.
    """
    for candidate in candidates:
        number = whole_number(candidate)
        if number:
            try:
                return unix_instant(number, per_second)
            except ValueError as error:
                raise UnreadableItemError("its time cannot be read") from error
    return None


def _value(label: str, value: dict[str, Any]) -> Iterator[tuple[str, str, int]]:
    said = value.get("value")
    at = whole_number(value.get("timestamp")) or whole_number(value.get("timestamp_value")) or 0
    yield label, said if isinstance(said, str) else "", at


def _repaired_text(text: str) -> str:
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
