"""Numbers and codes of people: by check digits and grouping, or by the word that stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.cue_words import AMBIGUOUS, CUES
from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.id_formats import BY_LENGTH
from privacy.detectors.pattern_files import pattern
from privacy.detectors.phone import dialled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.detectors.cues import Cue
    from privacy.detectors.id_formats import IdFormat
    from privacy.kinds import PiiType

_CANDIDATE: Final = pattern("number", "CANDIDATE")
_SHAPED: Final = pattern("number", "SHAPED")
_LETTERS: Final = pattern("number", "LETTERS")
_LETTERS_CHARS: Final = 15
_SHAPE_BEFORE, _SHAPE_AFTER = 9, 8
_SEPARATORS: Final = re.compile(r"[\s.\-/]")
_DATE: Final = pattern("number", "DATE")
_LETTERS_THEN: Final = re.compile(r"[A-Z]{1,3}[ -]")
_MIXED: Final = re.compile(r"(?=[A-Z]*\d[A-Z]*\d)[A-Z0-9]{8,12}")
"""Capitals and digits in turn, as on German passports."""
_MIN_DIGITS, _MIN_CHARS, _MAX_CHARS = 4, 5, 28
_FAR: Final = 4
_NEAR: Final = 2
_NUMBERED: Final[frozenset[PiiType | None]] = frozenset(
    {"NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT"}
)
_LEAST_DIGITS: Final[dict[PiiType, int]] = {
    "NATIONAL_ID": 6, "TAX_ID": 6, "PASSPORT": 5, "HEALTH_ID": 5, "BANK_ACCOUNT": 5,
}  # fmt: skip
_SURE: Final = 0.9
_DECIDED: Final[frozenset[tuple[PiiType | None, PiiType | None]]] = frozenset(
    {("HEALTH_ID", "NATIONAL_ID"), ("TAX_ID", "NATIONAL_ID"), ("BANK_ACCOUNT", "TAX_ID"), ("HEALTH_ID", "TAX_ID")}
)
"""Types of a cue that tell what a number is though its form is that of another type: a Spanish NIF is a DNI."""
_LIKE: Final[frozenset[PiiType | None]] = frozenset({"NATIONAL_ID", "TAX_ID"})
_LEAST_CHECKED: Final = 11
_CARE: Final = pattern("number", "CARE")
_SOCIAL: Final = re.compile(r"[12][ ]?\d\d[ ]?\d\d[ ]?(?:\d\d|2[AB])(?:[ ]?\d{3}){2}[ ]?\d\d")
_INSURERS: Final = (
    (_SOCIAL, _CARE),
    (re.compile(r"[1-9]\d{3}[ -]?\d{6}"), pattern("number", "CARE_SV")),
    (re.compile(r"\d\d(?:[ -]?\d\d){2}[ -]?\d{4}[ -]?\d"), pattern("number", "CARE_NSS")),
)
"""Numbers of the state that insurers print on their cards (France, Austria, Mexico), with what speaks of care."""
_KEY_CHARS: Final = 3
_NEVER: Final = pattern("number", "NEVER")
_SURE_CUES: Final = CUES.keys() - AMBIGUOUS
_AREA: Final = re.compile(r"\(\d{2,4}\)[ ]?\Z")
"""The area's code before a number that is dialled."""
_AREA_CHARS: Final = 7
_INSURED: Final = re.compile(r"[A-Z]{2}\d{6}[A-D]")
"""A British number of national insurance, which no word for taxes makes a number of taxes."""
_JOINTS: Final = frozenset({" ", "-"})


class NumberDetector:
    """Finds numbers of identity, tax, health, passports and bank accounts."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield numbers."""
        for match in _CANDIDATE.finditer(text):
            raw = match.group()
            digits = sum(map(str.isdigit, raw))
            if _of_another(text, match.start()):
                continue
            if (digits < _MIN_DIGITS and not _MIXED.fullmatch(raw)) or _DATE.fullmatch(raw) or _NEVER.fullmatch(raw):
                continue
            named = _LETTERS_THEN.match(raw)
            letters = named.group().strip(" -").lower() if named else ""
            called = letters in _SURE_CUES or (
                letters in AMBIGUOUS and (len(letters) >= _KEY_CHARS or CUES[letters] == "HEALTH_ID")
            )
            begin = named.end() if named and called else 0
            cue = cue_of(text, match.start() + begin, match.end())
            if named and not begin and not (cue.known and cue.sure):  # Patient ID 00451877
                inner = cue_of(text, match.start() + named.end(), match.end())
                if inner.known and inner.sure and inner.distance <= 1:
                    cue, begin = inner, named.end()
            if not cue.known and text[match.start() - 1 : match.start()] in _JOINTS:
                cue = _before_letters(text, match) or cue
            if cue.kind in _NUMBERED and cue.distance <= _FAR:
                yield from _shaped(text, match, cue)
            for start, end in _parts(raw[begin:]):
                hit = _judged(raw[begin + start : begin + end], match.start() + begin + start, cue)
                if hit is not None:
                    yield _cared(text, hit)
                    break


def _of_another(text: str, start: int) -> bool:
    """Whether a number is what a server answered, or stands behind the area's code of a phone."""
    return text[start - 2 : start] == '" ' or _AREA.search(text, max(0, start - _AREA_CHARS), start) is not None


def _cared(text: str, hit: Hit) -> Hit:
    """Return a number of the state as the insurer's where care is spoken of: it is printed on its card."""
    insured = hit.type == "NATIONAL_ID" and any(
        shape.fullmatch(text, hit.start, hit.end) and care.search(text) for shape, care in _INSURERS
    )
    return Hit("HEALTH_ID", hit.start, hit.end, hit.confidence) if insured else hit


def _before_letters(text: str, match: re.Match[str]) -> Cue | None:
    """Return the cue before the letters a number begins with, where it is a line or a field of its own."""
    letters = _LETTERS.search(text, max(0, match.start() - _LETTERS_CHARS), match.start())
    cue = cue_of(text, letters.start(), match.end()) if letters else None
    return cue if cue and cue.kind in _NUMBERED and cue.distance <= 1 else None


def _shaped(text: str, match: re.Match[str], cue: Cue) -> Iterator[Hit]:
    """Yield the number of a known shape that reaches beyond the candidate: letters before or after it."""
    for shape in _SHAPED.finditer(text, max(0, match.start() - _SHAPE_BEFORE), match.end() + _SHAPE_AFTER):
        start, end = shape.span()
        if start <= match.start() and end >= match.end() and end - start > len(match.group()):
            hit = _judged(shape.group(), start, cue)
            if hit is not None:
                yield Hit(hit.type, start, end, 0.955)


def _parts(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the whole candidate, then without the letters before it, then its blocks between spaces."""
    yield 0, len(raw)
    letters = _LETTERS_THEN.match(raw)
    if letters:
        yield letters.end(), len(raw)
    if " " in raw:
        for block in re.finditer(r"\S+", raw):
            yield block.span()


def _belongs(item: IdFormat, cue: Cue, *, fits: bool) -> bool:
    """Whether a number of the cue's type, in this format, can be what the cue speaks of."""
    if cue.sure:
        return bool(item.module) or cue.distance <= _FAR
    return fits and cue.distance <= _NEAR and bool(item.module or item.grouped or item.alone)


def _checked(compact: str) -> PiiType | None:
    """Return the type of a long number whose check digits fit, of a kind that is called by the same words."""
    long = BY_LENGTH.get(len(compact), ()) if len(compact) >= _LEAST_CHECKED else ()
    return next((item.type for item in long if item.type in _LIKE and item.module and item.valid(compact)), None)


def _judged(raw: str, start: int, cue: Cue) -> Hit | None:
    compact = _SEPARATORS.sub("", raw).upper()
    known, kind, distance, sure = cue.known, cue.kind, cue.distance, cue.sure
    wanted = kind if known and kind in _NUMBERED else None
    best: tuple[PiiType, float] | None = None
    for item in BY_LENGTH.get(len(compact), ()):
        fits = item.grouped is None or item.grouped.fullmatch(raw) is not None
        confidence = item.alone if fits else 0.0
        if wanted == item.type and _belongs(item, cue, fits=fits):
            confidence = max(confidence, 0.8 if dialled(raw, cue) else 0.95)
        elif known and kind is None and confidence < _SURE:
            continue
        if confidence > (best[1] if best else 0) and item.valid(compact):
            best = item.type, confidence
    decided = (wanted, best[0] if best else None) in _DECIDED and not _INSURED.fullmatch(compact)
    named = decided and distance <= 1 and not cue.behind
    unlike = best is None or (best[0] != wanted and (best[1] < _SURE or named))
    if best is None and wanted in _LIKE and (like := _checked(compact)):
        best, unlike = (like, 0.9), False
    if wanted is not None and sure and unlike and distance <= _FAR:
        digits = sum(map(str.isdigit, compact))
        enough = digits >= _LEAST_DIGITS[wanted] or (distance <= _NEAR and _MIXED.fullmatch(raw) is not None)
        if _MIN_CHARS <= len(compact) <= _MAX_CHARS and enough:
            best = wanted, best[1] if best and named else 0.8 if dialled(raw, cue) else 0.86
    return Hit(best[0], start, start + len(raw), best[1]) if best else None
