"""The app's own English sentences (errors, steps of a sale, decoded instructions) in the person's language.

The app and the five domains write English, for the command line and for logs, and know nothing of languages. Their
sentences are templates in their source; `python -m ui.i18n update` reads them there and writes those with values to
`sentences.json`. Here a sentence is recognised by its template, its values are taken out, and the translated template
gets them back: amounts in the locale's writing, everything else as it is.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from ui.i18n.language import Language, active
from ui.i18n.words import PLACE, fill

SENTENCES: Final = Path(__file__).parent / "sentences.json"
MAX_CHARS: Final = 2_000
"""Longer texts are no sentences of ours."""
_HEAD_CHARS: Final = 4
_NUMBER: Final = re.compile(r"[<≈]?[ \u00a0]?[+\u2212-]?\d{1,3}(,\d{3})*(\.\d+)?([ \u00a0][^\W\d]\w{0,11})?")


def said(text: str) -> str:
    """Return a sentence of the app in the person's language, or as it is where we do not know it."""
    language = active()
    if language.catalogue is None or not text or len(text) > MAX_CHARS:
        return text
    return _translated(text, language)[0]


@lru_cache(maxsize=512)
def _translated(text: str, language: Language) -> tuple[str, int]:
    """Return a text translated as far as we know it, and how many characters of phrases stay in English."""
    found = language.find(text)
    if found:
        return found, 0
    known = _templates()
    fits = [
        _filled(translation, match.groupdict(), language)
        for pattern, template in (*known.get(text[:_HEAD_CHARS], ()), *known[""])
        for match in [pattern.fullmatch(text)]
        if match
        for translation in [language.find(template)]
        if translation
    ]
    # Where several fit, the one that leaves the least of the text in English was meant.
    return min(fits, key=lambda fit: fit[1], default=(text, len(text) if " " in text else 0))


def _filled(translation: str, values: dict[str, str], language: Language) -> tuple[str, int]:
    shown = {name: _value(value, language) for name, value in values.items()}
    return fill(translation, {name: value for name, (value, _) in shown.items()}), sum(
        left for _, left in shown.values()
    )


def _value(text: str, language: Language) -> tuple[str, int]:
    """Write a number as the locale does; translate what is itself a sentence of ours."""
    if _NUMBER.fullmatch(text):
        swap = {",": language.group, ".": language.decimal}
        return re.sub("[,.]", lambda sign: swap[sign[0]], text), 0
    return _translated(text, language)


@cache
def _templates() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """Return patterns by the first characters of their text; those that begin with a value are under the empty key."""
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {"": []}
    templates: list[str] = json.loads(SENTENCES.read_text("utf-8"))
    # The most said first: of two that fit, the one with more words of its own is meant.
    for template in sorted(templates, key=lambda one: -len(PLACE.sub("", one))):
        head = template.partition("{")[0]
        key = head[:_HEAD_CHARS] if len(head) >= _HEAD_CHARS else ""
        found.setdefault(key, []).append((pattern_of(template), template))
    return found


def pattern_of(template: str) -> re.Pattern[str]:
    """Return the expression that fits a template's sentences; the shortest fit of each place, no line breaks."""
    parts = PLACE.split(template)
    expression = "".join(
        re.escape(part) if index % 2 == 0 else f"(?P<{part}>.{{1,500}}?)" for index, part in enumerate(parts)
    )
    return re.compile(expression)
