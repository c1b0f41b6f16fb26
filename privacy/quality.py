"""How well the detectors find each type, measured on texts they were not tuned on; written by `bench.scrub`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from privacy.kinds import WORDS

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_FILE = Path(__file__).parent / "detectors" / "quality.json"


LATIN_ONLY = (
    "Names and addresses are looked for in Latin letters. In Arabic, Chinese, Cyrillic, Greek, Hebrew, Indian, "
    "Japanese, Korean and other scripts most are not found."
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Shares from 0 to 1.

    Attributes:
        count: how many there were to find.
        recall: share of them that was found.
        precision: share of what was reported that was right; 1 if nothing was reported.
    """

    count: int
    recall: float
    precision: float


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured.

    Attributes:
        texts: number of texts.
        overall: all types together.
        types: by type, as far as the texts hold it.
        languages: by language, two letters.
    """

    texts: int
    overall: Measured
    types: dict[PiiType, Measured]
    languages: dict[str, Measured]

    @property
    def untested(self) -> tuple[PiiType, ...]:
        """Types the texts do not hold: nothing is known about them."""
        return tuple(kind for kind in WORDS if kind not in self.types)


@cache
def quality() -> Quality:
    """Return the published measurement."""
    document = json.loads(_FILE.read_text(encoding="utf-8"))
    return Quality(
        document["texts"],
        Measured(**document["overall"]),
        {kind: Measured(**document["types"][kind]) for kind in WORDS if kind in document["types"]},
        {name: Measured(**one) for name, one in sorted(document["languages"].items())},
    )
