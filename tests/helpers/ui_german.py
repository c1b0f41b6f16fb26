"""Finds English left in a window that speaks German: texts neither of its catalogue nor data of the doubles."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ui.i18n.catalogue import TS, read
from ui.i18n.sentences import values_of
from ui.i18n.words import PLACE

_ROOT = Path(__file__).parents[2]
_LETTERS = re.compile(r"[^\W\d_]{2}")
# Amounts, keys in groups or short, paths of keys, days of the calendar: written by the locale or by nobody.
_DATA = re.compile(
    r"[<≈+\u2212]?[ \u00a0]?[\d.,]+\u00a0\S+( hinterlegt)?"
    r"|(\w{4}[ \u2028]?)+|\w{4}…\w{4}|Gleaner [\d.]+|m(/\d+'?)+|\w+tag, \d+\. \w+"
)
_JOINTS = ("\n", "\u2028", ". ", " · ", ": ", ", ", "  ")


@cache
def _catalogue() -> tuple[frozenset[str], tuple[str, ...]]:
    forms = [form for found in read(TS / "de.ts").values() for form in found]
    templates = tuple(form for form in forms if _LETTERS.search(PLACE.sub("", form)) and PLACE.search(form))
    return frozenset(form.strip() for form in forms), templates


@cache
def _doubles() -> str:
    """The source of the doubles: what they say stands there, and is data."""
    folders = (_ROOT / "tests" / "helpers", _ROOT / "assets")
    return "\n".join(path.read_text("utf-8") for folder in folders for path in sorted(folder.rglob("*.py")))


def is_german(text: str, depth: int = 0) -> bool:
    """Whether a text is a translation, data, or made of these by the joints our lines have."""
    text = text.strip()
    plain, templates = _catalogue()
    if not _LETTERS.search(text) or text in plain or f"{text}." in plain or _DATA.fullmatch(text):
        return True
    # What is cut short ends in an ellipsis.
    if text.removesuffix("…") in _doubles() or text.replace("\n", "\\n") in _doubles():
        return True
    if any(values_of(template, text) is not None for template in templates):
        return True
    parts = [text.split(joint) for joint in _JOINTS if joint in text] if depth < 3 else []
    return any(all(is_german(part, depth + 1) for part in found if part) for found in parts)
