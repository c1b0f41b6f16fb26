"""Parquet through polars, in batches; polars is imported when the first Parquet file is opened."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sources.errors import BadHeaderError, BrokenRowError, LimitExceededError, UnsupportedFormatError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import polars as pl

    from sources.limits import Limits
    from sources.readers import RawRow
    from sources.values import Kind, Row, Value

_BATCH_ROWS = 4_096


class ParquetReader:
    """Rows of a Parquet file; a timestamp without a zone comes as text, so that the user is asked."""

    typed = True

    def __init__(self, path: Path, limits: Limits, name: str = "") -> None:
        """Read the schema.

        Args:
            path: of the file.
            limits: of rows, columns and cells.
            name: what errors call it; the name of the file if not given.

        Raises:
            BadHeaderError: a column has no name or a very long one.
            LimitExceededError: too many columns or rows.
            UnsupportedFormatError: the file is damaged.
        """
        import polars as pl

        self._name = name or path.name
        self._path = path
        self._limits = limits
        self._fraction = 0.0
        try:
            # Given as bytes of the real name, never as a pattern: polars expands * and ? otherwise.
            self._frame: pl.LazyFrame = pl.scan_parquet(path, glob=False)
            schema = dict(self._frame.collect_schema())
            self._rows = int(self._frame.select(pl.len()).collect().item())
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError) as error:
            raise _damaged(self._name, error) from error
        if len(schema) > limits.columns:
            raise LimitExceededError(f"{self._name} has {len(schema)} columns; the limit is {limits.columns}.")
        if self._rows > limits.rows:
            raise LimitExceededError(f"{self._name} has {self._rows} rows; the limit is {limits.rows}. Split the file.")
        if any(not name.strip() or len(name) > limits.name_chars for name in schema):
            raise BadHeaderError(
                f"{self._name}: a column has no name or a very long one. Rename it and write the file again."
            )
        self._declared = {name: _kind(dtype) for name, dtype in schema.items()}

    @property
    def declared(self) -> Mapping[str, Kind | None]:
        """Names and kinds as the file states them."""
        return self._declared

    def bytes_read(self) -> int:
        """Share of the rows read, as bytes of the file."""
        return round(self._fraction * self._path.stat().st_size)

    def rows(self) -> Iterator[RawRow]:
        """Yield every row; a NaN, an infinity or a value beyond the limits makes a row broken."""
        import polars as pl

        number = 0
        try:
            for batch in self._frame.collect_batches(chunk_size=_BATCH_ROWS, maintain_order=True, lazy=True):
                for cells in batch.iter_rows(named=True):
                    number += 1
                    yield self._row(number, cells)
                self._fraction = number / max(self._rows, 1)
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
            raise _damaged(self._name, error) from error

    def _row(self, number: int, cells: Mapping[str, Any]) -> RawRow:
        try:
            row: Row = {name: _value(cell, self._limits, 1) for name, cell in cells.items()}
        except ValueError as error:
            return BrokenRowError(self._name, number, str(error), "Correct this row. You can also skip broken rows.")
        return number, row


def _damaged(name: str, error: BaseException) -> UnsupportedFormatError:
    del error  # its text may quote the data; it stays reachable as the cause
    return UnsupportedFormatError(
        f"{name} looks like Parquet but cannot be read: it is damaged or cut off. Write it again."
    )


def _kind(dtype: pl.DataType) -> Kind | None:
    """Return the kind of a polars type; None where the cells decide."""
    import polars as pl

    kind: Kind | None = None
    if dtype.is_integer():
        kind = "int"
    elif dtype.is_float():
        kind = "float"
    elif isinstance(dtype, pl.Decimal):
        kind = "decimal"
    elif isinstance(dtype, pl.Boolean):
        kind = "bool"
    elif isinstance(dtype, pl.Date):
        kind = "date"
    elif isinstance(dtype, pl.Datetime):
        kind = "timestamp" if dtype.time_zone else None
    elif isinstance(dtype, pl.Binary):
        kind = "bytes"
    elif dtype.is_nested():
        kind = "json"
    elif isinstance(dtype, pl.Time | pl.Duration):
        kind = "text"
    return kind


def _value(cell: Any, limits: Limits, depth: int) -> Value:
    result: Value
    if cell is None or isinstance(cell, bool | int | Decimal):
        result = cell
    elif isinstance(cell, float):
        if not math.isfinite(cell):
            raise ValueError("a number is NaN or infinite")
        result = cell
    elif isinstance(cell, str | bytes):
        if len(cell) > limits.cell_chars:
            raise ValueError(f"a cell has more than {limits.cell_chars} characters")
        result = cell
    elif isinstance(cell, datetime):
        result = cell.astimezone(UTC) if cell.tzinfo else cell.isoformat()
    elif isinstance(cell, date):
        result = cell
    elif isinstance(cell, time | timedelta):
        result = str(cell)
    else:
        result = _nested(cell, limits, depth)
    return result


def _nested(cell: Any, limits: Limits, depth: int) -> Value:
    if depth > limits.json_depth:
        raise ValueError(f"it is nested more than {limits.json_depth} deep")
    if isinstance(cell, dict):
        return {str(name): _plain(_value(item, limits, depth + 1)) for name, item in cell.items()}
    if isinstance(cell, list):
        return [_plain(_value(item, limits, depth + 1)) for item in cell]
    raise ValueError("a cell has a type that cannot be sold")


def _plain(value: Value) -> Any:
    """Inside nested cells there are no column kinds: instants, dates and bytes take their JSON form."""
    from sources.values import json_value

    return json_value(value) if isinstance(value, datetime | date | bytes) else value
