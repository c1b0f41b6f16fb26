"""One reader per file format; each yields raw rows, and broken rows as values, in constant memory.

A reader has no policy: whether a broken row stops everything or is skipped is decided in `sources.table`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

from sources.errors import BrokenRowError
from sources.values import Kind, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["RawRow", "Reader"]

RawRow: TypeAlias = tuple[int, Row] | BrokenRowError
"""Line number and cells, or why that line cannot be read."""


class Reader(Protocol):
    """What every format's reader offers."""

    @property
    def typed(self) -> bool:
        """Whether the format itself tells strings from numbers."""
        ...

    @property
    def declared(self) -> Mapping[str, Kind | None]:
        """Columns known before reading rows, with their kind where the format states it."""
        ...

    def rows(self) -> Iterator[RawRow]:
        """Start again at the first row."""
        ...

    def bytes_read(self) -> int:
        """How far the latest `rows` has come, in bytes of the file."""
        ...
