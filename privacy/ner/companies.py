"""Companies that are called as people are: by their form, by brands, by the same name on both sides of an and."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.detectors.hit import Hit

_COMPANY: Final = pattern("people", "COMPANY")
_BRAND: Final = pattern("people", "BRAND")


def without_companies(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without names that are part of a company's."""
    return [
        hit
        for hit in hits
        if hit.type != "PERSON"
        or (
            _COMPANY.match(text, hit.end) is None
            and _BRAND.match(text, hit.start) is None
            and not _is_twice(text, hit)
            and not _ends_as_company(text, hit)
        )
    ]


def _ends_as_company(text: str, hit: Hit) -> bool:
    """Whether the last word of a name is a company's form: Martins Lda."""
    rest = text.find(" ", hit.start, hit.end)
    match = _COMPANY.match(text, rest) if rest > 0 else None
    return match is not None and match.end() <= hit.end


def _is_twice(text: str, hit: Hit) -> bool:
    """Whether the same name stands on both sides of an and, as only companies have it: Johnson & Johnson."""
    name = text[hit.start : hit.end]
    return text.startswith(f" & {name}", hit.end) or text.endswith(f"{name} & ", 0, hit.start)
