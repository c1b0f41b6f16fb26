"""What a detector reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.kinds import PiiType


@dataclass(frozen=True, slots=True)
class Hit:
    """Something personal at `text[start:end]`.

    Attributes:
        type: what it is; `privacy.kinds.WORDS` has its words.
        start: index of its first character.
        end: index after its last character.
        confidence: 0 to 1, how sure the detector is; a checksum makes it sure, a bare pattern less so.
    """

    type: PiiType
    start: int
    end: int
    confidence: float


class Detector(Protocol):
    """Finds one family of personal data."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield hits in order of their start."""
        ...
