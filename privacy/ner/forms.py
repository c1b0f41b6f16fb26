"""Other forms of a name: inflected, with a genitive's s, without accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "þ": "th", "\u0131": "i", "đ": "d", "ħ": "h"}
)
_LEAST_STEM_CHARS: Final = 3

_ENDINGS: Final = (
    # Polish, Czech, Slovak: of women, who end in a
    *((ending, "a") for ending in ("ę", "ą", "y", "i", "ie", "o", "u", "ou", "ě", "e")),
    ("ii", "ia"), ("ji", "ja"), ("iej", "ia"), ("iu", "ia"), ("i", "ia"), ("i", "a"),
    ("ce", "ka"), ("dze", "ga"), ("rze", "ra"), ("le", "ła"), ("cie", "ta"),
    ("dzie", "da"), ("ře", "ra"), ("ovou", "ová"), ("ové", "ová"),
    # of men
    *((ending, "") for ending in ("a", "owi", "em", "iem", "ovi", "ie", "u", "ů", "owie", "ów", "y", "ego", "emu")),
    ("ě", ""),
    *((ending, "i") for ending in ("iego", "iemu", "im", "iej", "ią")),
    *((ending, "ek") for ending in ("ka", "kowi", "kiem", "ku", "kovi", "kem")),
    *((ending, "eł") for ending in ("ła", "łowi", "łem", "le")),
    *((ending, "iec") for ending in ("ca", "cowi", "cem")),
    *((ending, "ska") for ending in ("skiej", "ską")), *((ending, "cka") for ending in ("ckiej", "cką")),
    # German and the languages of Scandinavia
    ("s", ""),
    # Finnish and Estonian
    *((f"{vowel}n", vowel) for vowel in "aeiouyäöü"),
    *((ending, "") for ending in ("lle", "lla", "llä", "lta", "ltä", "sta", "stä", "ssa", "ssä", "ille", "illa",
                                  "an", "ä", "ta", "tä", "ga", "le")),
    *((f"se{ending}", "nen") for ending in ("n", "lle", "lla", "llä", "lta", "ltä", "sta", "stä")),
    *((f"k{ending}", f"kk{last}") for ending, last in (("an", "a"), ("alle", "a"), ("in", "i"), ("ille", "i"))),
    # Hungarian, Romanian, Lithuanian
    *((ending, "") for ending in ("nak", "nek", "val", "vel", "hoz", "hez", "tól", "től", "nál", "nél", "ról", "ről",
                                  "ului")),
    *((f"á{ending}", "a") for ending in ("nak", "val", "hoz", "tól", "nál", "ról", "t")), ("ei", "a"),
    ("o", "as"), ("ui", "as"), ("ą", "as"), ("ės", "ė"), ("ę", "ė"), ("os", "a"),
)  # fmt: skip


def bases(lower: str) -> list[str]:
    """Return what a word in lower case may be a form of: of `kasię`, `kasia`."""
    return list(_bases(lower))


@lru_cache(maxsize=8192)
def _bases(lower: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for ending, base in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= _LEAST_STEM_CHARS - bool(base):
            found[lower[: len(lower) - len(ending)] + base] = None
    return tuple(found)


def without_accents(lower: str) -> str:
    """Return a word in lower case as people write it who lack its letters: `łukasz` as `lukasz`."""
    if lower.isascii():
        return lower
    plain = unicodedata.normalize("NFD", lower.translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))
