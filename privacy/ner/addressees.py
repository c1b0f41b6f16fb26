"""Names before addresses: of `Ann Lee, Flat 4, 2 High Street` the first part is a person, the rest the address."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.detectors.hit import Hit

_SEPARATOR: Final = re.compile(r"[ ]?(?:,[ \n]?|\n|;[ ]|[ ][-\u2013|][ ])(?=\S)")
_NUMBER_ONLY: Final = re.compile(r"(?:[Nn][.º°]+[ ]?)?\d+[ ]?[A-Za-zº°]?(?:\s*[,;\n/]|\s+[-\u2013]|\s+\d|$)")
"""After a street, as in Simón Bolívar, 12, Madrid: then what stands before is no person."""
_STREET: Final = re.compile(r"(?:R|C|Av|Avda|Al|Tv|Pl|Bd|Pç)\.[ ]")
"""Short for a street, not for a given name, where an address begins with it."""
_LEAST_CHARS: Final = 8


def without_addressees(found: Sequence[Hit], people: Sequence[Hit], text: str) -> list[Hit]:
    """Return hits with addresses beginning after the name of the person that stands first in them.

    Args:
        found: hits of rules, addresses among them.
        people: names by lists and cues.
        text: where all of them are.
    """
    if not people:
        return list(found)
    return [_after_name(hit, people, text) if hit.type == "ADDRESS" else hit for hit in found]


def _after_name(address: Hit, people: Sequence[Hit], text: str) -> Hit:
    for person in people:
        if not person.start <= address.start < person.end < address.end or _STREET.match(text, address.start):
            continue
        between = _SEPARATOR.match(text, person.end)
        if between is None:
            continue
        rest = text[between.end() : address.end]
        if len(rest) >= _LEAST_CHARS and any(map(str.isdigit, rest)) and _NUMBER_ONLY.match(rest) is None:
            return replace(address, start=between.end())
    return address
