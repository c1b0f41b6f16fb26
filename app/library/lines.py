"""Rows as lines of a sealed copy: JSON arrays in the order of the fields, in which every value keeps its exact kind.

    None, bool, int, float, str, list    as in JSON; floats by their shortest form, so that reading gives the same bits
    Decimal                              {"d": digits as written}
    datetime, date                       {"t": ISO 8601 with microseconds}, {"D": ISO 8601}
    bytes                                {"b": base64}
    mapping                              {"o": {...}}
    a field the row does not have        {}

An object always has one of these keys, so nothing in the data can pose as a tag.
"""

from __future__ import annotations

import base64
import json
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sources.values import Row

__all__ = ["read_line", "write_line"]

_MISSING: dict[str, str] = {}
_FLAT: Final = frozenset({type(None), bool, int, float, str, Decimal, datetime, date, bytes})


def write_line(row: Row, names: Sequence[str]) -> bytes:
    """Return the line of a row, without its end.

    Args:
        row: its cells by name; names beyond ``names`` are left out.
        names: of the fields, in order.

    Raises:
        ValueError: a value of no known kind, or nested too deeply.
    """
    cells = [row.get(name, _MISSING) for name in names]
    try:
        if not _FLAT.issuperset(map(type, cells)):
            cells = [_MISSING if cell is _MISSING else _nested(cell) for cell in cells]
        text = _ENCODE(cells)
    except RecursionError as error:
        raise ValueError("a value is nested too deeply") from error
    # Lone halves of UTF-16 pairs occur in real exports; they are kept as they are.
    return text.encode("utf-8", "surrogatepass")


def read_line(line: bytes, names: Sequence[str]) -> Row:
    """Return the row of a line that `write_line` wrote for the same fields.

    Raises:
        ValueError: it is not such a line.
    """
    try:
        cells = json.loads(line.decode("utf-8", "surrogatepass"))
        row = {
            name: _plain(cell) if isinstance(cell, dict | list) else cell
            for name, cell in zip(names, cells, strict=True)
            if cell != _MISSING
        }
    except (TypeError, KeyError, ArithmeticError, RecursionError) as error:
        raise ValueError("not a line of a sealed copy") from error
    return row


def _nested(value: Any) -> Any:
    """Tag mappings, also within lists; all other kinds are tagged by the encoder when it meets them."""
    if isinstance(value, dict):
        return {"o": {name: _nested(item) for name, item in value.items()}}
    if isinstance(value, list):
        return [_nested(item) for item in value]
    return value


def _tagged(value: object) -> dict[str, str]:
    if isinstance(value, Decimal):
        return {"d": str(value)}
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"D": value.isoformat()}
    if isinstance(value, bytes):
        return {"b": base64.b64encode(value).decode("ascii")}
    raise ValueError(f"a value of kind {type(value).__name__} cannot be kept")


# Made once: `json.dumps` would make one for every row.
_ENCODE: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), default=_tagged, check_circular=False
).encode


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    ((tag, inner),) = value.items()
    found: Any
    if tag == "o":
        found = {name: _plain(item) for name, item in inner.items()}
    elif tag == "d":
        found = Decimal(inner)
    elif tag == "t":
        found = datetime.fromisoformat(inner)
    elif tag == "D":
        found = date.fromisoformat(inner)
    elif tag == "b":
        found = base64.b64decode(inner, validate=True)
    else:
        raise ValueError("not a line of a sealed copy")
    return found
