"""What the first pass over a file learns about one column, in constant memory."""

from __future__ import annotations

import hashlib
import heapq
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from sources.values import SAFE_INTEGER, Kind, TextClass, classify

if TYPE_CHECKING:
    from sources.values import Value

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
"""Control, bidirectional and zero-width characters: kept in the data, but shown to the user."""

SAMPLES = 5
_SKETCH = 1_024
_HASH_SPACE = 1 << 64
_SAMPLE_CHARS = 200
_KNOWN_TEXTS, _KNOWN_CHARS = 1_024, 64


class DistinctSketch:
    """Estimate of the number of distinct values: exact up to 1,024, then within about 3 %.

    K minimum values (Bar-Yossef et al., RANDOM 2002): with k hashes kept, n is about (k-1)/max hash.
    """

    def __init__(self) -> None:
        self._heap: list[int] = []
        self._kept: set[int] = set()

    def add(self, value: str) -> None:
        """Count one value."""
        data = value.encode("utf-8", "surrogatepass")
        key = int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")
        if key in self._kept:
            return
        if len(self._heap) < _SKETCH:
            heapq.heappush(self._heap, -key)
            self._kept.add(key)
        elif key < -self._heap[0]:
            self._kept.discard(-heapq.heappushpop(self._heap, -key))
            self._kept.add(key)

    @property
    def estimate(self) -> int:
        """About how many distinct values were added."""
        if len(self._heap) < _SKETCH:
            return len(self._heap)
        return round((_SKETCH - 1) * _HASH_SPACE / -self._heap[0])

    @property
    def exact(self) -> bool:
        """Whether `estimate` is the true number."""
        return len(self._heap) < _SKETCH


class ColumnProfile:
    """Counts of one column and the narrowest kind that keeps every cell exactly."""

    def __init__(self, name: str, declared: Kind | None = None, *, kind_only: bool = False) -> None:
        """Prepare.

        Args:
            name: of the column.
            declared: its kind, where the file states one.
            kind_only: find its kind and nothing else, in half the time.
        """
        self._kind_only = kind_only
        self.name = name
        self.declared = declared
        self.present = 0
        self.nulls = 0
        self.invisible = 0
        self.samples: list[Value] = []
        self.distinct = DistinctSketch()
        self._seen_samples: set[str] = set()
        self._known: set[str] = set()  # short texts met before: nothing more is learned from them
        self._text_classes: set[TextClass] = set()
        self._types: set[Kind] = set()
        self._unsafe_integer = False
        self._plain_text = False

    def add(self, value: Value, *, typed: bool) -> None:
        """Count one cell; `typed` says whether the file itself tells strings from numbers."""
        self.present += 1
        if value is None:
            self.nulls += 1
            return
        if isinstance(value, str) and value in self._known:
            return
        if self._kind_only:
            if not self._plain_text or not isinstance(value, str):
                self._learn(value, typed=typed)
            return
        key = value if isinstance(value, str) else repr(value)
        self.distinct.add(key)
        if len(self.samples) < SAMPLES and len(key) <= _SAMPLE_CHARS and key not in self._seen_samples:
            self._seen_samples.add(key)
            self.samples.append(value)
        if isinstance(value, str) and INVISIBLE.search(value):
            self.invisible += 1
            self._learn(value, typed=typed, remember=False)
        else:
            self._learn(value, typed=typed)

    def _learn(self, value: Value, *, typed: bool, remember: bool = True) -> None:
        if isinstance(value, str):
            if remember and len(self._known) < _KNOWN_TEXTS and len(value) <= _KNOWN_CHARS:
                self._known.add(value)
            if not self._plain_text:
                self._add_text(value, typed=typed)
        elif self.declared is None:
            self._add_typed(value)

    def _add_text(self, value: str, *, typed: bool) -> None:
        found = classify(value)
        if typed and found in {"int", "decimal", "float", "bool"}:
            found = "text"
        self._text_classes.add(found)
        if found == "int" and abs(int(value)) > SAFE_INTEGER:
            self._unsafe_integer = True
        self._plain_text = found == "text"

    def _add_typed(self, value: Value) -> None:
        kind: Kind = "json"
        if isinstance(value, bool):
            kind = "bool"
        elif isinstance(value, int):
            kind = "int"
            self._unsafe_integer = self._unsafe_integer or abs(value) > SAFE_INTEGER
        elif isinstance(value, Decimal):
            kind = "decimal"
        elif isinstance(value, float):
            kind = "float"
        self._types.add(kind)

    @property
    def zone_unknown(self) -> bool:
        """Whether the column holds times of day that name no zone (with or without some that do)."""
        times = {"local_timestamp", "timestamp"}
        return not self._types and "local_timestamp" in self._text_classes and self._text_classes <= times

    def kind(self, *, zone_stated: bool) -> Kind:
        """Return the column's kind, given whether the user stated a zone for it."""
        if self.declared is not None and not (self.declared == "timestamp" and self._text_classes):
            return self.declared
        if self._types and self._text_classes:
            return "json"
        if self._types:
            only_kind: Kind = next(iter(self._types)) if len(self._types) == 1 else "json"
            return _number_kind({str(kind) for kind in self._types}, unsafe=self._unsafe_integer) or only_kind
        if self.zone_unknown:
            return "timestamp" if zone_stated else "text"
        if len(self._text_classes) == 1:
            (only,) = self._text_classes
            return "text" if only == "local_timestamp" else only
        return _number_kind({str(found) for found in self._text_classes}, unsafe=self._unsafe_integer) or "text"


def _number_kind(found: set[str], *, unsafe: bool) -> Kind | None:
    if not found or not found <= {"int", "decimal", "float"}:
        return None
    if found == {"int"}:
        return "int"
    # A double would change the digits of long integers and drop the zeros at the end of decimals.
    return "decimal" if unsafe or "decimal" in found else "float"
