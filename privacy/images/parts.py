"""What taking metadata out of a picture gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Kept:
    """Pieces of a picture that stay, in order, and the names of those that do not.

    Attributes:
        pieces: joined, they are the new file.
        removed: how many pieces of each name were left out.
        orientation: as the picture's metadata had it, 1 to 8.
        moving: whether it has more than one frame to show.
    """

    pieces: list[bytes] = field(default_factory=list)
    removed: Counter[str] = field(default_factory=Counter)
    orientation: int = 1
    moving: bool = False
