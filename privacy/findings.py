"""What detectors found in a whole data set, grouped so that one decision applies to all alike."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from privacy.kinds import PiiType


_DIGEST_TAG: Final = b"gln:findings:1"


@dataclass(frozen=True, slots=True)
class Context:
    """One place of a hit; for the owner's eyes only.

    Attributes:
        row: index from 0.
        column: its name.
        before, after: up to 60 characters around the hit.
    """

    row: int
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class HitGroup:
    """All hits of one type with one (normalised) text.

    Attributes:
        type: kind of personal data.
        text: as first met.
        count: hits in all.
        confidence: of the surest of them, 0 to 1.
        columns: where it was found.
        contexts: up to five places.
    """

    type: PiiType
    text: str
    count: int
    confidence: float
    columns: tuple[str, ...]
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All groups of a data set, most frequent first.

    Attributes:
        groups: see `HitGroup`.
        rows: rows looked at, all of them.
        cells: text cells looked at.
    """

    groups: tuple[HitGroup, ...]
    rows: int
    cells: int

    @property
    def digest(self) -> str:
        """SHA-256 over types, texts and counts, in hex: the same findings always give the same digest."""
        lines = sorted([group.type, group.text, group.count] for group in self.groups)
        return hashlib.sha256(_DIGEST_TAG + json.dumps([self.rows, lines], ensure_ascii=True).encode()).hexdigest()
