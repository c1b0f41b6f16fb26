"""Which cue stands nearest to a value: the word before it (up to 60 characters), else the word after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from privacy.detectors.cue_words import AMBIGUOUS, CUES, HEADS, UNSPACED

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_WORD = re.compile(r"(?<!\d)[^\W\d_]++(?!\d)")
_MARKED_WORD = re.compile(r"(?<!\d)(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0e31-\u0e4e])++(?!\d)")
"""Words of scripts whose vowels are marks, too; slower."""
_DOTTED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.[ ]?){2,6}")
_ENDINGS: Final = ("nummer", "number", "numer", "szám", "nr", "no", "num", "id")
"""What is written together with the name of a number: rijksregisternr, tajszám."""
_LEAST_STEM: Final = 3
_LONGEST_SHORT: Final = 4
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEFORE_CHARS: Final = 60
_AFTER_CHARS: Final = 28
_HEAD_CHARS: Final = 400
_SEPARATORS: Final = ("\t", ";", "|", ",")
_FAR_WORDS: Final = 7
_DIGITS: Final = re.compile(r"\d\d")
_TAKEN: Final = re.compile(r"[A-Z]{2,4}\d{3,5}\b|\d(?:[ .\-/]?[\dA-Za-z]){4,}[ .\-/]?\d")
"""A number between a cue and a value: the cue speaks of it."""
_WORDS_BETWEEN: Final = 2
_OTHERS: Final = re.compile(r"[ ]?:[ ]|[ ]—|[ ]?[,;.|)][^\d\n]{0,32}\d{3}")
"""After a value: a clause that has a number of its own."""
_SAYS: Final = re.compile(r"(?:\[[^\]\n]{1,40}\][ ]?)?@?[^\n:;,]{1,30}:[ ]{1,3}\Z")
"""Who says what follows, in a chat."""
_ENDS: Final = re.compile(r"[^\w\n]{0,3}(?:\n|\Z)")
_GOES_ON: Final = re.compile(r"[ ,.]{1,2}[^\W\d_]")
_LEAST_ANSWER: Final = 7
"""How many letters and digits an answer has that words follow."""
_ANSWER: Final = re.compile(r"\d[\d ./-]{3,}[^\]:]*$")
_ASKED_LINES, _ASKED_CHARS, _ASKED_WORDS = 2, 60, 5
_PURPOSES: Final = re.compile(
    r"dossier|file|akte|pratica|expediente|processo|in case|invoice|rechnung|fa[ck]?tur|fattura|booking|pass\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"\bin case\b|\b(?:pour (?:le|la)|for the|für die|auf die|per la|para (?:el|la|o|a)|do|na|voor (?:het|de)|till) "
    r"(?:dossier|file|akte|pratica|expediente|processo|invoice|booking|rechnung|fac?tura|fatura|facture|fakturan?|faktury"
    r"|fattura|factuur|[a-z]{3,9} pass)\b",
    re.IGNORECASE,
)
_NEAR_AFTER: Final = 4

_KEYED: Final = re.compile(r"(?<![^\W\d_])[a-z]{2,4}(?=[\"']?[ ]?[:=])")
_KEYS: Final[frozenset[PiiType | None]] = frozenset({"NATIONAL_ID", "TAX_ID"})
_WEAK: Final = frozenset({"number", "nummer", "numéro", "número", "numero", "number is", "nummer ist", "call", "text"})
"""Words that say phone only if nothing else says otherwise."""


class Cue(NamedTuple):
    """What the words around a value say.

    Attributes:
        known: whether there is a cue.
        kind: its type; None: nothing personal.
        distance: how many words lie between it and the value.
        sure: False for short words that mean other things too: only a number of a known form belongs to them.
        weak: whether it is a word for any number.
        behind: whether it stands after the value.
    """

    known: bool
    kind: PiiType | None
    distance: int
    sure: bool = True
    weak: bool = False
    behind: bool = False


_NO_CUE: Final = Cue(known=False, kind=None, distance=99)


def cue_of(text: str, start: int, end: int, only: frozenset[PiiType | None] | None = None) -> Cue:
    """Return the cue nearest to `text[start:end]`.

    Args:
        text: the whole text.
        start: of the value.
        end: of the value.
        only: types to look for; others are passed over.
    """
    window = text[max(0, start - _BEFORE_CHARS) : start]
    above, lined, line = window.rpartition("\n")
    if not line.strip() and any(above.rpartition("\n")[2].count(mark) > 1 for mark in _SEPARATORS):
        window, line = "", ""  # the line before is a row of a table
    clause = _own_clause(line) if only is None or "PHONE" in only else line
    cue = _nearest(_words(clause or window), only)
    if cue.known:
        return cue
    if lined or "\n" in text[:start]:
        cue = _headed(text, start, only)
        if cue.known:
            return cue
    after = _after(text, end, only)
    if after.kind is not None or "\n" not in text[:start]:
        return after
    asked = _asked(text, start, end, only)
    return asked if asked.known else after


def _own_clause(line: str) -> str:
    """Return what stands behind the last number of the line, if that is more than a word."""
    if not _DIGITS.search(line):
        return line
    last = None
    for last in _TAKEN.finditer(line):  # noqa: B007 - the last one counts
        pass
    if last is None:
        return line
    rest = line[last.end() :]
    return rest if sum(map(str.isalpha, rest)) and len(_words(rest)) >= _WORDS_BETWEEN else line


def _asked(text: str, start: int, end: int, only: frozenset[PiiType | None] | None) -> Cue:
    """Return the cue in what somebody asked in one of the lines before, where the value is the whole answer."""
    said = text.rfind("\n", 0, start) + 1
    long = sum(map(str.isalnum, text[start:end])) >= _LEAST_ANSWER
    if said < start and not _SAYS.fullmatch(text, said, start):
        return _NO_CUE
    if not _ENDS.match(text, end) and not (said < start and long and _GOES_ON.match(text, end)):
        return _NO_CUE
    for line in reversed(text[max(0, said - 200) : said].rstrip("\n").split("\n")[-_ASKED_LINES:]):
        if _ANSWER.search(line):
            break
        words = _words(line[-_ASKED_CHARS:])
        for back in range(min(len(words), _ASKED_WORDS)):
            cue = _nearest(words[: len(words) - back], only)
            if cue.known and cue.sure:
                return cue._replace(distance=1)
    return _NO_CUE


def _nearest(words: tuple[str, ...], only: frozenset[PiiType | None] | None) -> Cue:
    """Return the last cue among the words: of three, of two, of one; one that means other things too, if no other."""
    weak = _NO_CUE
    for distance in range(min(len(words), _FAR_WORDS)):
        index = len(words) - 1 - distance
        pair = f"{words[index - 1]} {words[index]}".lower() if index else ""
        for cue in (f"{words[index - 2].lower()} {pair}" if index > 1 and pair in CUES else "", pair, words[index]):
            if cue in CUES and (only is None or CUES[cue] in only):
                kind = CUES[cue]
                if cue in AMBIGUOUS:
                    if weak.sure:
                        weak = Cue(known=True, kind=kind, distance=distance, sure=False)
                elif cue not in _WEAK:
                    return Cue(known=True, kind=kind, distance=distance)
                elif not weak.known:
                    weak = Cue(known=True, kind=kind, distance=distance, weak=True)
    return weak


def _headed(text: str, start: int, only: frozenset[PiiType | None] | None) -> Cue:
    """Return the cue in the head of the column, where the text is a table with one."""
    name = column_head(text, start)
    kind = HEADS.get(name.strip(" \"'").lower())
    if kind is not None and (only is None or kind in only):
        return Cue(known=True, kind=kind, distance=0)
    cue = _nearest(_words(name), only) if name else _NO_CUE
    return cue._replace(distance=0) if cue.known else _NO_CUE


def column_head(text: str, start: int) -> str:
    """Return the head of the column in which a value starts, empty where the text is no table with heads."""
    head = text[: text.find("\n")][:_HEAD_CHARS]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if any(map(str.isdigit, head)):
        return ""
    for separator in _SEPARATORS:
        names = head.split(separator)
        column = line.count(separator)
        if len(names) > 1 and 0 < column + 1 <= len(names):
            return names[column]
    return ""


def _after(text: str, end: int, only: frozenset[PiiType | None] | None) -> Cue:
    if _OTHERS.match(text, end):
        return _NO_CUE
    words = _words(text[end : end + _AFTER_CHARS].partition("\n")[0])
    for distance, word in enumerate(words[:_NEAR_AFTER]):
        pair = f"{word} {words[distance + 1]}" if distance + 1 < len(words) else ""
        for cue in (pair, word):
            if cue in CUES and (only is None or CUES[cue] in only) and (CUES[cue] is not None or not distance):
                return Cue(known=True, kind=CUES[cue], distance=distance + 1, sure=cue not in AMBIGUOUS, behind=True)
    return _NO_CUE


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Return the words in lower case, as cues are written; several detectors ask about the same number.

    Short words of `AMBIGUOUS` that are not in capitals come in capitals, so that they are no cue of their own.
    """
    text = text.replace("My Number", "mynumber").replace("IdNr", "idnr")
    if _PURPOSES.search(text):
        text = _PURPOSE.sub("", text)
    if ":" in text or "=" in text:
        text = _KEYED.sub(_upper, text)
    if "." in text:
        text = _DOTTED.sub(lambda match: match.group().replace(".", "").replace(" ", "") + " ", text)
    form = _WORD if text.isascii() else _MARKED_WORD
    words: list[str] = []
    for word in form.findall(text if text.islower() else _CAMEL.sub(" ", text)):
        lower = word.lower()
        if lower in AMBIGUOUS and len(word) <= _LONGEST_SHORT and not word.isupper() and CUES[lower] != "PASSPORT":
            lower = lower.upper()  # no cue, but perhaps a part of one: s/c
        parts = () if lower in CUES or lower.isascii() else UNSPACED.findall(lower)
        words.extend(parts or (_stem(lower),))
    return tuple(words)


def _upper(match: re.Match[str]) -> str:
    """Return the key of a field in capitals if it is a short word for a number that means other things too."""
    key = match.group()
    return key.upper() if key in AMBIGUOUS and CUES[key] in _KEYS else key


def _stem(word: str) -> str:
    """Return a word that is no cue without the `number` at its end, if what is left is one."""
    if word.endswith(_ENDINGS) and word not in CUES:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending).rstrip("-")
            if stem != word and len(stem) >= _LEAST_STEM and stem in CUES:
                return stem
    return word
