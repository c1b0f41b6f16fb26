"""What a detector reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Hit:
    """Something personal at `text[start:end]`.

    Attributes:
        kind: what it is, in the words shown to the user: `e-mail`, `phone`, `payment card`, `IBAN`, `IP address`,
            `secret`, `coordinates`.
        start: index of its first character.
        end: index after its last character.
        confidence: 0 to 1, how sure the detector is; a checksum makes it sure, a bare pattern less so.
    """

    kind: str
    start: int
    end: int
    confidence: float


class Detector(Protocol):
    """Finds one family of personal data."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield hits in order of their start."""
        ...
