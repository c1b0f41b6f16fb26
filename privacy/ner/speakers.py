"""Who speaks in chats that were copied or exported: a name before each line, whether or not a list has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from privacy.detectors.cue_words import CUES
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import words
from privacy.ner.lexicon import lexicon
from privacy.ner.tokens import NO_NAME, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.ner.tokens import Token

_WORD: Final = r"[^\W\d_]++(?:['\u2019-][^\W\d_]++)*+\.?"
_WHO: Final = rf"(?P<who>{_WORD}(?:[ ]{_WORD}){{0,2}})"
_CLOCK: Final = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?"
_DATE: Final = r"\d{1,4}[./-][ ]?\d{1,2}[./-](?:[ ]?\d{2,4})?"
_STAMP: Final = (
    rf"(?:\[(?:{_DATE},?[ ])?(?:klo[ ])?{_CLOCK}(?:,?[ ]{_DATE})?\][ ]?"
    rf"|(?:{_DATE},?[ ](?:klo[ ]|um[ ]|\u00e0[ ])?)?{_CLOCK}(?:[ ][-\u2013\u2014][ ]|[ ]))"
)
_STAMPED: Final = re.compile(rf"^[\u200e> ]*+{_STAMP}[~\u200e ]*+{_WHO}[ ]?:[ ]", re.MULTILINE)
_SAID: Final = re.compile(rf"^[ ]*+{_WHO}[ ]?:[ ]+(?P<said>\S[^\n]*+)", re.MULTILINE)
_KIN: Final = words("people", "RELATIVES") | words("people", "SPEAKING_KIN")
_LABELS: Final = words("people", "LABELS")
_LOWER_START: Final = re.compile(r"[a-z\u00df-\u00ff]")
_LEAST: Final = 2
_CONFIDENCE: Final = 0.83
_ONE_CONFIDENCE: Final = 0.7
_LISTED: Final = frozenset({"given", "maybe"})
_NAMES: Final = frozenset({"given", "maybe", "unknown", "surname"})


class _Head(NamedTuple):
    """What stands before a line."""

    start: int
    end: int
    first: Token
    said: str


def speaking_in(text: str) -> list[Hit]:
    """Return the names before the lines of a chat: `[14:02] Gaz W: ...`, `Pili: ...` on line after line."""
    if ": " not in text:
        return []
    stamped = [head for match in _STAMPED.finditer(text) if (head := _head(text, match)) is not None]
    if stamped:
        sure = len(stamped) >= _LEAST
        return [_hit(head) for head in stamped if head.first.kind in _NAMES or (sure and text[head.start].isupper())]
    return _unstamped(text)


def _unstamped(text: str) -> list[Hit]:
    matches = list(_SAID.finditer(text))
    heads = [head for match in matches if (head := _head(text, match)) is not None]
    if not heads or len(heads) < len(matches):
        return []
    kinds = {head.first.kind for head in heads}
    asked = any(head.said.rstrip().endswith("?") for head in heads[:-1])
    small = sum(_LOWER_START.match(head.said) is not None for head in heads)
    if len(heads) == 1:
        head = heads[0]
        alone = text.startswith(text[head.start : head.end]) and small and "\n" not in text and text[-1] != "."
        return [_hit(head, _ONE_CONFIDENCE)] if alone and head.first.kind in _LISTED else []
    lower = all(text[head.start].islower() for head in heads)
    named = any(_is_called(head.first.text.lower()) for head in heads) if lower else bool(kinds & _NAMES)
    if not named or not (asked or small * _LEAST >= len(heads)) or (lower and not asked):
        return []
    known = any(_is_called(head.first.text.lower()) for head in heads)
    return [_hit(head) for head in heads if head.first.kind in _NAMES or known]


def _is_called(word: str) -> bool:
    """Whether a list has a word among the given names."""
    lists = lexicon()
    return word in lists.given or word in lists.maybe_given


def _head(text: str, match: re.Match[str]) -> _Head | None:
    """Return who speaks, without what they are to the writer; None for the label of a field, and for kin alone."""
    start, end = match.span("who")
    spoken = tokens_of(text[start:end])
    while spoken and spoken[0].text.lower() in _KIN:
        spoken = spoken[1:]
    if not spoken or any(_is_label(token.text.lower()) for token in spoken):
        return None
    if len(spoken) > 1 and any(token.kind == "lower" for token in spoken):
        return None
    if len(spoken) > 1 and all(token.kind in {"word", "lower", "particle"} for token in spoken):
        return None
    said = match.groupdict().get("said") or ""
    return _Head(start + spoken[0].start, end, spoken[0], said)


def _is_label(word: str) -> bool:
    if word in _LABELS:
        return True
    return (word in NO_NAME or word in CUES) and not _is_called(word)


def _hit(head: _Head, confidence: float = _CONFIDENCE) -> Hit:
    return Hit("PERSON", head.start, head.end, confidence)


def without_speakers(tokens: Sequence[Token], hits: Sequence[Hit]) -> frozenset[int]:
    """Return where words of the speakers' names begin, among all words of the text."""
    spans = [(hit.start, hit.end) for hit in hits]
    return frozenset(token.start for token in tokens if any(start <= token.start < end for start, end in spans))
