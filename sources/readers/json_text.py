"""Strict parsing of one JSON record: no duplicate names, no NaN, bounded depth and size."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sources.values import number_from_text

if TYPE_CHECKING:
    from sources.limits import Limits
    from sources.values import Row


_INTEGER_CHARS = 101  # a sign and 100 digits, as in sources.values


class NotARecordError(Exception):
    """The text is JSON, but may not be used; the message is the reason, without content."""


def _constant(name: str) -> float:
    raise NotARecordError(f"{name} is not a number in JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise NotARecordError("one field is there twice")
    return result


def _number(text: str) -> Any:
    try:
        return number_from_text(text)
    except ValueError as error:
        raise NotARecordError(str(error)) from error


def _integer(text: str) -> int:
    if len(text) > _INTEGER_CHARS:
        raise NotARecordError("a number has more than 100 digits")
    return int(text)


DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_constant, parse_float=_number, parse_int=_integer, strict=True
)


def checked_record(value: Any, limits: Limits) -> Row:
    """Return the record if it is an object within the limits.

    Raises:
        NotARecordError: it is not.
    """
    if not isinstance(value, dict):
        raise NotARecordError("it is not an object with named fields")
    if len(value) > limits.columns:
        raise NotARecordError(f"it has more than {limits.columns} fields")
    for name in value:
        if not name or len(name) > limits.name_chars:
            raise NotARecordError("a field has no name or a very long one")
    _check_inside(value, limits)
    return value


def _check_inside(record: dict[str, Any], limits: Limits) -> None:
    stack: list[tuple[Any, int]] = [(record, 1)]
    while stack:
        item, depth = stack.pop()
        if isinstance(item, str):
            _check_text(item, limits)
        elif isinstance(item, dict | list):
            if depth > limits.json_depth:
                raise NotARecordError(f"it is nested more than {limits.json_depth} deep")
            children = [*item, *item.values()] if isinstance(item, dict) else item
            stack.extend((child, depth + 1) for child in children)


def _check_text(text: str, limits: Limits) -> None:
    if len(text) > limits.cell_chars:
        raise NotARecordError(f"a text has more than {limits.cell_chars} characters")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise NotARecordError("half a character (a lone surrogate) is in a text") from error
