"""Names as airlines and travel agents write them: the surname, a slash, the given names and a title, in capitals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PASSENGER: Final = re.compile(
    r"(?<![\w/])([^\W\d_a-z][^\W\d_]+(?:[ '-][^\W\d_a-z][^\W\d_]+){0,2}"
    r"/[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2}?)"
    r"[ ]?(?:MR|MRS|MS|MISS|MSTR|CHD|INF|DR|PROF|Mr|Mrs|Ms|Miss|Dr)(?![\w/])"
)
_CONFIDENCE: Final = 0.9


def passengers_in(text: str) -> Iterator[Hit]:
    """Yield the names of passengers: SMITH/JOHN MR."""
    if "/" not in text:
        return
    for match in _PASSENGER.finditer(text):
        yield Hit("PERSON", match.start(1), match.end(1), _CONFIDENCE)
