"""Licence plates: the form of a country and a word about cars in the same sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLATE: Final = re.compile(
    r"""(?<![\w.+@/#-])(?:
      [A-Z]{2}\d{2}[ ]?[A-Z]{3} | [A-Z]\d{1,3}[ ]?[A-Z]{3}              # Britain
    | [A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?                      # Germany
    | [A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}                                   # France, Italy
    | \d{4}[ -]?[BCDFGHJKLMNPRSTVWXYZ]{3}                               # Spain
    | [A-Z]{2}-\d{2}-\d{2} | \d{2}-[A-Z]{2}-\d{2} | \d{2}-\d{2}-[A-Z]{2} | [A-Z]{1,2}-\d{2,3}-[A-Z]{1,2} | \d{1,2}-[A-Z]{2,3}-\d{1,2} | [A-Z]{2}-[A-Z]{2}-\d{2} | \d{2}-[A-Z]{2}-[A-Z]{2} | [A-Z]{3}-\d{2}-[A-Z] | [A-Z]-\d{3}-[A-Z]{2}  # Netherlands, Portugal
    | [A-Z]{2}[ ]\d{2}[ ][A-Z]{2} | \d{2}[ ][A-Z]{2}[ ]\d{2}
    | [12]-[A-Z]{3}-\d{3}                                               # Belgium
    | [A-Z]{2}[ -]?\d{1,3}[ .']?\d{3}                                   # Switzerland, Denmark, Norway
    | [A-Z]{1,2}[ -]\d{1,6}[ ]?[A-Z]{0,3}                               # Austria
    | [A-Z]{3}[ -]?\d{2}[A-Z0-9]                                        # Sweden, Finland, United States
    | [A-Z]{1,3}[ ][A-Z0-9]{4,5} | [A-Z]{2,3}\d{4,5} | [A-Z]{2}\d{3}[A-Z0-9]{1,2}   # Poland
    | [A-Z]{3}-?\d[A-Z0-9]\d{2}                                         # Brazil
    | [A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}                     # India
    | \d[A-Z]{3}\d{3} | [A-Z]{3}[- ]?\d{3,4} | [A-Z]{4}[ -]?\d{3} | \d{3}[ -]?[A-Z]{3} | [A-Z]{2}[ -]\d{5}   # United States, Canada, Australia
    )(?![\w@]|[-.]\w)""",
    re.VERBOSE,
)
_ONLY: Final = frozenset({"PLATE", None, "PASSPORT", "NATIONAL_ID", "TAX_ID", "HEALTH_ID", "BANK_ACCOUNT"})
_NEAR: Final = 6


class PlateDetector:
    """Finds plates near a word about cars."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield plates."""
        for match in _PLATE.finditer(text):
            if not any(map(str.isdigit, match.group())):
                continue
            known, kind, distance = cue_of(text, match.start(), match.end(), _ONLY)
            if known and kind == "PLATE" and distance <= _NEAR:
                yield Hit("PLATE", match.start(), match.end(), 0.88)
