"""Which rows of a newer export an earlier one had: by their id where the source gives one, else by all their cells.

64-bit keyed hashes (BLAKE2b, RFC 7693) of the rows that are there, sorted, and a byte for each that says whether it
was met again: nine bytes a row. Among n earlier and m newer rows, one of the newer is mistaken for a known one with a
chance of at most n·m/2^64, below one in a hundred thousand for ten million of each.
"""

from __future__ import annotations

import hashlib
import secrets
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from app.library.lines import write_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sources.values import Row

__all__ = ["ID", "KnownRows"]

ID: Final = "id"
"""Name of the field by which a source numbers its rows."""
_HASH_BYTES = 8


class KnownRows:
    """Rows that are there already.

    Args:
        rows: all of them.
        names: fields both exports have, in one order; others do not count.
        by_id: rows of the same id are the same, whatever else changed in them.
    """

    def __init__(self, rows: Iterable[Row], names: Sequence[str], *, by_id: bool) -> None:
        self._names = tuple(names)
        self._by_id = by_id
        self._key = secrets.token_bytes(32)
        # Sorted as plain bytes: an array keeps eight bytes a row where a list of numbers keeps forty.
        self._hashes = _sorted(array("Q", (self._hash(row) for row in rows)))
        self._met = bytearray(len(self._hashes))

    def has(self, row: Row) -> bool:
        """Whether the row is known. Equal rows without an id count as often as the earlier export had them."""
        wanted = self._hash(row)
        at = bisect_left(self._hashes, wanted)
        if self._by_id and row.get(ID) is not None:
            return at < len(self._hashes) and self._hashes[at] == wanted
        while at < len(self._hashes) and self._hashes[at] == wanted:
            if not self._met[at]:
                self._met[at] = 1
                return True
            at += 1
        return False

    def _hash(self, row: Row) -> int:
        known = row.get(ID) if self._by_id else None
        line = write_line({ID: known}, [ID]) if known is not None else write_line(row, self._names)
        digest = hashlib.blake2b(line, digest_size=_HASH_BYTES, key=self._key).digest()
        return int.from_bytes(digest, "little")


def _sorted(hashes: array[int]) -> array[int]:
    import numpy as np

    np.frombuffer(hashes, dtype=np.uint64).sort() if hashes else None
    return hashes
