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

# The app's "you" is one word in every place of a sentence; other languages inflect it and the verb beside it.
_INFLECTED: Final[dict[str, tuple[tuple[re.Pattern[str], str], ...]]] = {
    "de": (
        (re.compile(r"\b(von|zu|bei|mit|gehört) Sie\b"), r"\1 Ihnen"),
        (re.compile(r"\bSie darf\b"), "Sie dürfen"),
        (re.compile(r"\bSie zahlt\b"), "Sie zahlen"),
        (re.compile(r"\bSie kann\b"), "Sie können"),
        (re.compile(r"\bträgt Sie\b"), "tragen Sie"),
    )
}
SENTENCES: Final = Path(__file__).parent / "sentences.json"
MAX_CHARS: Final = 1_200
"""Longer texts are no sentences of ours."""
_HEAD_CHARS: Final = 4
_MOST_SENTENCES: Final = 12
_LONGEST_ROW: Final = 4
_DEPTH: Final = 4
_ADDED: Final = re.compile(r"; | of “")
_END: Final = re.compile(r"(?<=[.!?]) (?=\S)")
_NUMBER: Final = re.compile(r"[<≈]?[ \u00a0]?[+\u2212-]?\d{1,3}(,\d{3})*(\.\d+)?([ \u00a0][^\W\d]\w{0,11})?")


def said(text: str) -> str:
    """Return a sentence of the app in the person's language, or as it is where we do not know it."""
    language = active()
    if language.catalogue is None or not text or len(text) > MAX_CHARS:
        return text
    return _translated(text, language, 0)[0]


@lru_cache(maxsize=1024)
def _translated(text: str, language: Language, depth: int) -> tuple[str, int]:
    """Return a text translated as far as we know it, and how many characters of phrases stay in English.

    `depth` counts texts within texts; what lies deeper than `_DEPTH` stays as it is, so that no text takes long.
    """
    found = language.find(text)
    if found:
        return found, 0
    as_it_is = text, len(text) if " " in text else 0
    if depth == _DEPTH:
        return as_it_is
    known = _templates()
    fits = [
        _filled(translation, values, language, depth + 1)
        for template in (*known.get(text[:_HEAD_CHARS], ()), *known[""])
        for values in [values_of(template, text)]
        if values is not None
        for translation in [language.find(template)]
        if translation
    ]
    if fits:
        # Where several fit, the one that leaves the least of the text in English was meant.
        return min(fits, key=lambda fit: fit[1])
    return _in_a_row(text, language, depth) or _joined(text, language, depth) or as_it_is


def _in_a_row(text: str, language: Language, depth: int) -> tuple[str, int] | None:
    """Return what is several sentences, of which we know some."""
    sentences = _END.split(text)
    if not 1 < len(sentences) <= _MOST_SENTENCES:
        return None
    shown: list[str] = []
    left = at = 0
    while at < len(sentences):
        # A template may have several sentences: the longest row that is known, else one.
        for end in range(min(len(sentences), at + _LONGEST_ROW), at, -1):
            part = " ".join(sentences[at:end])
            words, more = _translated(part, language, depth + 1) if part != text else (part, 0)
            if words != part or end == at + 1:
                break
        shown.append(words)
        left, at = left + more, end
    found = " ".join(shown)
    return (found, left) if found != text else None


def _joined(text: str, language: Language, depth: int) -> tuple[str, int] | None:
    """Return what was joined to another text, or capitalised, where it is shown."""
    for joint in list(_ADDED.finditer(text))[:_LONGEST_ROW]:
        added, left = _translated(text[joint.start() :], language, depth + 1) if joint.start() else (text, 0)
        if added not in {text, text[joint.start() :]}:
            first, more = _value(text[: joint.start()], language, depth + 1)
            return first + added, left + more
    later = language.find(f" {text}")
    if later:
        return later.lstrip(), 0
    if text[:1].isupper():
        lower = text[0].lower() + text[1:]
        found, left = _translated(lower, language, depth + 1)
        if found != lower:
            return found[0].upper() + found[1:], left
    return None


def _filled(translation: str, values: dict[str, str], language: Language, depth: int) -> tuple[str, int]:
    shown = {name: _value(value, language, depth) for name, value in values.items()}
    words = fill(translation, {name: value for name, (value, _) in shown.items()})
    for wrong, right in _INFLECTED.get(language.code, ()):
        words = wrong.sub(right, words)
    return words, sum(left for _, left in shown.values())


def _value(text: str, language: Language, depth: int) -> tuple[str, int]:
    """Write a number as the locale does; translate what is itself a sentence of ours."""
    if _NUMBER.fullmatch(text):
        swap = {",": language.group, ".": language.decimal}
        return re.sub("[,.]", lambda sign: swap[sign[0]], text), 0
    return _translated(text, language, depth)


@cache
def _templates() -> dict[str, list[str]]:
    """Return templates by the first characters of their text; those that begin with a value are under the empty key."""
    found: dict[str, list[str]] = {"": []}
    templates: list[str] = json.loads(SENTENCES.read_text("utf-8"))
    # Of two that fit equally well, the one with more words of its own comes first.
    for template in sorted(templates, key=lambda one: -len(PLACE.sub("", one))):
        head = template.partition("{")[0]
        found.setdefault(head[:_HEAD_CHARS] if len(head) >= _HEAD_CHARS else "", []).append(template)
    return found


def values_of(template: str, text: str) -> dict[str, str] | None:
    """Return what stands in a template's places in a text, None where the text is not made from it.

    Each place ends where the words after it first come. Nothing is tried twice, so that no text takes long.
    """
    words, *rest = PLACE.split(template)
    if not text.startswith(words):
        return None
    values: dict[str, str] = {}
    at = len(words)
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    for index, (name, after) in enumerate(pairs):
        last = index == len(pairs) - 1
        end = (len(text) - len(after) if text.endswith(after) else -1) if last else text.find(after, at)
        if end < at or values.setdefault(name, text[at:end]) != text[at:end]:
            return None
        at = end + len(after)
    return values if at == len(text) else None
