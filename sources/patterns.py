"""Regular expressions from outside, restricted so that matching time is bounded."""

from __future__ import annotations

import functools
import re

from sources.errors import InvalidQualitySpecError

PATTERN_CHARS = 200
TEXT_CHARS = 10_000
_MAX_WORK = 1_000_000
_ESCAPE_OR_CLASS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_REPEATED_GROUP = re.compile(r"\)[*+{]")
_QUANTIFIER = re.compile(r"\*|\+|\?|\{(\d{1,4})(,(\d{0,4}))?\}")


def check_pattern(pattern: object) -> None:
    """Refuse an expression whose matching could take long.

    Python's matcher backtracks, so its time is bounded by the product of the choices each quantifier has (times the
    starting points, if it is not anchored). Groups may not repeat, and back references and look-arounds are refused.

    Raises:
        InvalidQualitySpecError: the expression is not allowed or not valid.
    """
    if not isinstance(pattern, str) or len(pattern) > PATTERN_CHARS:
        raise InvalidQualitySpecError(f"A pattern in this request is not a text of at most {PATTERN_CHARS} characters.")
    try:
        re.compile(pattern)
    except re.error as error:
        raise InvalidQualitySpecError("A pattern in this request is not a valid regular expression.") from error
    work = 1 if pattern.startswith("^") and "|" not in pattern else TEXT_CHARS
    bare = _ESCAPE_OR_CLASS.sub(_letter, pattern)
    if "(?" in bare.replace("(?:", "("):
        raise InvalidQualitySpecError("A pattern in this request uses an extension that is not allowed.")
    if _REPEATED_GROUP.search(bare):
        raise InvalidQualitySpecError("A pattern in this request repeats a group.")
    work *= 2 ** bare.count("|")
    for match in _QUANTIFIER.finditer(bare):
        work *= _choices(match)
    if work > _MAX_WORK:
        raise InvalidQualitySpecError("A pattern in this request could take too long to match. Anchor it with ^ and $.")


def _letter(match: re.Match[str]) -> str:
    """Stand in for one escape or character class, so that what is inside is not taken for an operator."""
    if match.group()[0] == "\\" and match.group()[1].isdigit():
        raise InvalidQualitySpecError("A pattern in this request refers back to a group.")
    return "x"


def _choices(match: re.Match[str]) -> int:
    """Return how many repetition counts a quantifier allows."""
    if match.group() == "?":
        return 2
    if match.group() in "*+" or (match.group(2) and not match.group(3)):
        return TEXT_CHARS
    low = int(match.group(1))
    high = int(match.group(3)) if match.group(3) else low
    return max(high - low + 1, 1)


@functools.lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def find_pattern(pattern: str, text: str) -> bool:
    """Return whether the (checked) expression occurs in the text; a text over 10,000 characters does not match."""
    return len(text) <= TEXT_CHARS and _compiled(pattern).search(text) is not None
