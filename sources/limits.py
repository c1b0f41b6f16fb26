"""Bounds on what a source may contain."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds, checked while reading, so that a hostile file costs bounded memory.

    Attributes:
        file_bytes: size of the file.
        rows: number of rows, broken ones included.
        columns: number of columns.
        cell_chars: characters in one cell.
        row_chars: characters in one row as written in the file.
        json_depth: nesting of one JSON record.
        name_chars: characters in a column name.
    """

    file_bytes: int = 8 * 1024**3
    rows: int = 50_000_000
    columns: int = 1_000
    cell_chars: int = 1_000_000
    row_chars: int = 4_000_000
    json_depth: int = 32
    name_chars: int = 200
