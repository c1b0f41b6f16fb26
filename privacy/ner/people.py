"""Names of people by lists and by the words around them, and whether a text has words only the model can judge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from privacy.detectors.cue_words import CUES
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import Remembered, pattern, words
from privacy.ner.lexicon import lexicon
from privacy.ner.lower_case import is_in_lower_case, name_in_lower_case, speakers_of, surely_given
from privacy.ner.speakers import speaking_in, without_speakers
from privacy.ner.tokens import AND, NO_NAME, PARTICLES, Token, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence


_TITLE: Final = Remembered(pattern("people", "TITLE"))
_INTRO: Final = Remembered(pattern("people", "INTRO"))
_CALLED: Final = Remembered(pattern("people", "CALLED"))
_NAME_FIELD: Final = Remembered(pattern("people", "NAME_FIELD"))
_AFTER: Final = pattern("people", "AFTER")
_SENTENCE_END: Final = Remembered(re.compile(r"(?:[.!?\u2026:]|[\n\r\u2022*#>|\-\u2013\u2014]|^)[\s\"'(\[*_>-]*$"))
_BEFORE_CHARS: Final = 40
_LONGEST_NAME: Final = 5
_SHORT: Final = 2
_ABBREVIATION_CHARS: Final = 3
_ELIDED: Final = re.compile(r"['\u2019](?:[a-z]|m$|re$|ll$|ve$)|^[JjLlCc]['\u2019]")
PLACED: Final = words("people", "PLACED")
_OF_SURNAMES: Final = frozenset({"van", "von", "ten", "ter"})
_NEVER_FIRST: Final = frozenset({"der", "den", "des", "das", "zur", "zu", "e", "i", "y", "lo", "ul"})
"""After a word, they are its article or an and, and begin no surname."""
_BEFORE_SURNAMES: Final = frozenset({"la", "las", "los", "del", "dos", "das", "della", "dello", "degli"}) | {
    "Al",
    "El",
    "al",
    "el",
    "bin",
    "ibn",
}
_SHORT_MONTHS: Final = frozenset({"Jan"})
_MONSIEUR: Final = "M"
_DUTCH: Final = frozenset({"de", "den", "der", "van", "ter", "ten"})
_JOINING: Final = frozenset({"y", "e", "i"})
"""Between two surnames, and between two people."""
_FIELD_ENDS: Final = frozenset({"", ";", "|", "\t", '"', "\n", "<"})
_SUFFIX: Final = pattern("people", "SUFFIX")
_RELATIVES: Final = words("people", "RELATIVES")
_LOWER_KINDS: Final = frozenset({"lower", "particle"})
_ALONE: Final = 0.6
_WITHIN: Final = frozenset({"word", "word_surname", "maybe"})
_NOT_BEFORE: Final = words("people", "NOT_BEFORE")
_ALSO_GIVEN: Final = words("people", "ALSO_GIVEN")
_ALSO_SURNAME: Final = words("people", "ALSO_SURNAME")
_FAMILY_FIRST: Final = words("people", "FAMILY_FIRST")
_FAMILY_OR_WORD: Final = frozenset({"park", "song", "moon", "sun", "han", "ma"})
"""Korean and Chinese surnames that are words."""
_SURNAME_FIRST: Final = 0.87
"""Above what only its surname is found with."""
_QUOTED: Final = " \"'\t"
_ASSIGNS: Final = frozenset({":", "="})
_ASKING: Final = frozenset({"Will", "May", "Can", "Shall"})
_TO_QUESTION: Final = re.compile(r"[^.!?\n]*\?")
_NUMBERED: Final = re.compile(r"[ \t]+\+?\d[\d .()/-]{6,24}(?:\n|$)")
_THANKED: Final = Remembered(pattern("people", "THANKED"))
_ASKED: Final = Remembered(pattern("people", "ASKED"))
_BOOKED: Final = Remembered(pattern("people", "BOOKED"))
_BESIDE: Final = Remembered(pattern("people", "BESIDE"))
_EDGES: Final = frozenset({"", ",", ";", "|", "\t", '"', "\n"})
_HALVES: Final = frozenset({",", ";", "|", "\t"})
_FOLLOWING: Final = frozenset({"surname", "word_surname", "unknown", "initial", "given"})


@dataclass(frozen=True, slots=True)
class Looked:
    """What lists say about a text.

    Attributes:
        hits: names of people.
        doubtful: where words are left that may be names.
    """

    hits: tuple[Hit, ...]
    doubtful: tuple[int, ...]


def look(text: str) -> Looked:
    """Return the names in a text that lists and cues are sure of."""
    tokens = _also_given(tokens_of(text))
    hits: list[Hit] = []
    doubtful: list[int] = []
    speaking = speaking_in(text)
    speakers = without_speakers(tokens, speaking) if speaking else speakers_of(text, tokens)
    chatty = is_in_lower_case(tokens, speakers)
    hits.extend([] if chatty or speaking else surely_given(text, tokens))
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind in {"lower", "particle"}:
            if chatty and token.kind == "lower":
                found, unsure = name_in_lower_case(text, tokens, index)
                if unsure and not speaking:
                    doubtful.append(token.start)
                if found is not None:
                    hits.append(Hit("PERSON", token.start, tokens[found].end, 0.76))
                    index = found
            elif token.kind == "particle" and (ends := _particles_first(text, tokens, index)) is not None:
                hits.append(Hit("PERSON", token.start, _trimmed(text, token.start, tokens[ends].end), 0.82))
                index = ends
            index += 1
            continue
        stop = _run(text, tokens, index)
        name, places = _name(text, tokens, index, stop)
        if name is None and stop - index == 1 and (token.start in speakers or _is_also(text, tokens, index, hits)):
            name, places = (index, index, 0.72), []
        doubtful.extend(places)
        if name is not None:
            first, last, _ = name
            hits.append(_hit(text, tokens, name))
            begin = tokens[first].start
            doubtful = [place for place in doubtful if not hits[-1].start <= place < begin]
            index = last + 1
        elif token.kind.startswith("word") and stop - index > 1:
            index += 1  # Dear, Call, Estimado: the name may begin after it
        else:
            index = stop
    hits.extend(_within_sentences(text, tokens, hits))
    hits.extend(_other_halves(text, tokens, hits))
    hits.extend(speaking)
    return Looked(tuple(hits), tuple(doubtful))


def _hit(text: str, tokens: Sequence[Token], name: tuple[int, int, float]) -> Hit:
    """Return a name with what belongs to it: III after it, its surname before it."""
    first, last, confidence = name
    begin, end = tokens[first].start, _trimmed(text, tokens[first].start, tokens[last].end)
    suffix = _SUFFIX.match(text, end) if last > first else None
    end = suffix.end() if suffix else end
    start = _with_surname(text, tokens, first, end)
    return Hit("PERSON", start, end, confidence if start == begin else max(confidence, _SURNAME_FIRST))


def _within_sentences(text: str, tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Return words that can be given names, in capitals between words in lower case, where only names have capitals."""
    found = []
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        if token.kind not in _WITHIN or before.kind not in _LOWER_KINDS or not _joined(text, before, token):
            continue
        if token.text.isupper() or token.text.lower() in lexicon().places:
            continue
        if token.kind != "maybe":
            return []  # nouns have capitals, too
        alone = after is None or after.kind in _LOWER_KINDS
        named = before.text not in _NOT_BEFORE and token.text not in _ASKING and len(token.text) > _SHORT
        fresh = not any(hit.start <= token.start < hit.end for hit in hits)
        if alone and named and fresh and not text[token.end + 1 : token.end + 2].isdigit():
            found.append(Hit("PERSON", token.start, token.end, _ALONE))
    return found


def _other_halves(text: str, tokens: Sequence[Token], hits: Sequence[Hit]) -> list[Hit]:
    """Return the surnames that fill a field beside a given name's, in a row with a mail address: Lane|Ann|..."""
    if "@" not in text or not hits:
        return []
    found = []
    ends = {hit.end: hit for hit in hits}
    starts = {hit.start: hit for hit in hits}
    for token in tokens:
        before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
        if token.kind in {"lower", "particle", "initial"} or token.text.lower() in NO_NAME or before not in _EDGES:
            continue
        beside = (after in _HALVES and token.end + 1 in starts) or (before in _HALVES and token.start - 1 in ends)
        if beside and after in _EDGES and token.start not in starts:
            found.append(Hit("PERSON", token.start, token.end, 0.7))
    return found


def _is_also(text: str, tokens: Sequence[Token], index: int, hits: Sequence[Hit]) -> bool:
    """Whether a word that can be a given name stands with an and beside a name: Hope and Joy, Carolina e Sandra."""
    if tokens[index].kind != "maybe":
        return False
    between = text[hits[-1].end : tokens[index].start].strip() if hits else ""
    if between in AND or between in {",", "&"}:
        return True
    after = tokens[index + 1 : index + _SHORT + 1]
    return len(after) == _SHORT and after[0].text in AND and after[1].kind == "given"


def _with_surname(text: str, tokens: Sequence[Token], first: int, end: int) -> int:
    """Return where a name begins that fills a field with the surname first: Nakamura, Haruto."""
    start = tokens[first].start
    if not first or (
        text[end : end + 1] not in _FIELD_ENDS and text[end : end + 2] not in {"  ", " (", " |", " -", " \u2013"}
    ):
        return start
    if text[tokens[first - 1].end : start] != ", ":
        return start
    for at in range(first - 1, max(-1, first - _LONGEST_NAME), -1):
        before = tokens[at]
        if before.kind not in {"surname", "unknown", "word_surname", "particle", "maybe", "given"}:
            return before.start if _is_rare_surname(text, before) else start
        if before.start == 0 or text[before.start - 1] in _FIELD_ENDS or text[: before.start].endswith(": "):
            return before.start
        if not _joined(text, tokens[at - 1], before):
            return start
    return start


def _is_rare_surname(text: str, token: Token) -> bool:
    """Whether a word that no list calls a surname begins a field of a row, where only one can stand."""
    lower = token.text.lower()
    named = token.text[0].isupper() and lower not in NO_NAME and lower not in CUES and lower not in lexicon().places
    return named and (text[token.start - 1 : token.start] in _HALVES or text[: token.start].endswith(": "))


def _trimmed(text: str, start: int, end: int) -> int:
    """A full stop after a name belongs to the sentence, unless it ends an initial; a genitive is not part of it."""
    if text[end - 2 : end] in {"'s", "\u2019s"}:
        return end - 2
    if text[end - 1] == "." and not (end - start >= _SHORT and text[end - 2].isupper()):
        end -= 1
    return end


def _also_given(tokens: list[Token]) -> list[Token]:
    """Read months and brands as given names where nothing but a surname follows: April Johnson, June Carter."""
    for index in range(len(tokens) - 1):
        token, following = tokens[index], tokens[index + 1]
        beside = following.start - token.end == 1 and token.kind == "word"
        named = following.kind in {"surname", "unknown"} or _is_both(following)
        if beside and token.text in _SHORT_MONTHS:
            named = named or following.kind == "word_surname" or _has_dutch_surname(tokens, index)
        if beside and named and token.text.lower() in _ALSO_GIVEN:
            tokens[index] = Token(token.text, token.start, token.end, "maybe")
    return tokens


def _has_dutch_surname(tokens: Sequence[Token], index: int) -> bool:
    """Whether particles and a word in capitals follow: Jan de Vries, Jan van den Berg."""
    after = index + 1
    while after < len(tokens) and tokens[after].text in _DUTCH and after - index <= _SHORT:
        after += 1
    return index + 1 < after < len(tokens) and tokens[after].text[0].isupper()


def _is_both(token: Token) -> bool:
    """Whether a word can be a given name, something else, and a surname, too."""
    return token.kind == "maybe" and token.text.lower() in lexicon().surnames


def _run(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return the index after the last word of the capitalised words that begin at `index`."""
    stop = index + 1
    while stop < len(tokens) and _joined(text, tokens[stop - 1], tokens[stop]):
        if tokens[stop].kind == "lower":
            break
        if tokens[stop].kind == "particle":
            ahead = stop + 1
            while ahead < len(tokens) and tokens[ahead].kind == "particle" and ahead - stop < _SHORT:
                ahead += 1
            if (
                ahead >= len(tokens)
                or tokens[ahead].kind == "lower"
                or not _joined(text, tokens[ahead - 1], tokens[ahead])
            ):
                break
            stop = ahead
        stop += 1
    return stop


def _joined(text: str, first: Token, second: Token) -> bool:
    gap = text[first.end : second.start]
    return gap in {" ", "\u00a0"} or (first.kind == "initial" and gap == "")


def _name(text: str, tokens: Sequence[Token], first: int, stop: int) -> tuple[tuple[int, int, float] | None, list[int]]:
    """Return first and last token of the name within a run of capitalised words, and where the model should look."""
    before = text[max(0, tokens[first].start - _BEFORE_CHARS) : tokens[first].start]
    opens = (
        tokens[first].kind != "given"
        and _SENTENCE_END.search(before) is not None
        and not _is_field(text, tokens, first, stop)
        and not (before.rstrip(_QUOTED)[-1:] in _ASSIGNS and _NAME_FIELD.search(before))
    )
    for index in range(first, stop):
        kind = tokens[index].kind
        following = _following(tokens, index, stop)
        if following == "given" and _is_beside(text, tokens, index, stop, opens=opens and index == first):
            continue
        paired = _FOLLOWING
        if opens and index == first and not _goes_on(text, tokens, stop):
            paired = _FOLLOWING - {"word_surname", "unknown"}
        if kind == "given" or (kind == "maybe" and following in paired):
            last = _extent(tokens, index, stop)
            alone = last == index and (_is_part_of_other(tokens, index, stop) or _is_abbreviation(text, tokens[index]))
            if alone or _is_of_place(tokens, index):
                continue
            begin = _begin(tokens, index, first, opens=opens)
            sure = kind == "given" or following != "word_surname"
            return (begin, last, 0.9 if last > begin else 0.8 if sure else 0.6), []
        if kind == "initial" and _begins_with_initial(text, tokens[index], following):
            last = _extent(tokens, index, stop)
            if len(tokens[last].text) > 1:  # D.O.B. is nobody
                return (index, last, 0.8), []
    if _fills_field(text, tokens, first, stop):
        return (first, stop - 1, 0.86), []
    if _introduced(text, tokens, first, stop, before):
        return (first, max(first, _extent(tokens, first, stop)), 0.82), []
    return None, _doubtful(tokens, first, stop, opens=opens)


def _is_beside(text: str, tokens: Sequence[Token], index: int, stop: int, *, opens: bool) -> bool:
    """Whether a word before a given name is no part of it: Oma Trude, Will Ann come?"""
    return tokens[index].text.lower() in _RELATIVES or (opens and _asks(text, tokens, index, stop))


def _asks(text: str, tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Whether a word that can be a name begins a question about the name after it: Will Ann come?"""
    if tokens[index].text not in _ASKING or not _goes_on(text, tokens, stop):
        return False
    return _TO_QUESTION.match(text, tokens[stop].start) is not None


def _begins_with_initial(text: str, initial: Token, following: str) -> bool:
    """Whether a name begins with it: J. Patel, T. Kim; M. Luc is Monsieur's, i. A. Luc somebody's deputy."""
    if following == "given":
        return initial.text != _MONSIEUR and not text.endswith(".", 0, initial.start)
    return following in {"surname", "unknown", "word_surname", "initial"}


def _goes_on(text: str, tokens: Sequence[Token], stop: int) -> bool:
    """Whether a word in lower case follows a run of two, as in no heading: Isa Pulido wrote."""
    return (
        stop < len(tokens) and tokens[stop].kind == "lower" and text[tokens[stop - 1].end : tokens[stop].start] == " "
    )


def _following(tokens: Sequence[Token], index: int, stop: int) -> str:
    """Return the kind of the word after particles: of Haan in Tyler de Haan."""
    after = index + 1
    while after < stop - 1 and tokens[after].text.lower() in PARTICLES:
        if after == index + 1 and tokens[after].text in _NEVER_FIRST:
            return ""
        after += 1
    if after >= stop:
        return ""
    if after > index + 1 and tokens[index + 1].text.lower() in _OF_SURNAMES:
        return "surname"
    return "surname" if _is_both(tokens[after]) else tokens[after].kind


def _particles_first(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the last token of a surname that begins with particles, where a title or a field says it is one."""
    after = index + 1
    while after < len(tokens) and tokens[after].kind == "particle" and after - index <= _SHORT:
        after += 1
    if after >= len(tokens) or tokens[after].kind in {"lower", "particle"} or tokens[after].text.lower() in NO_NAME:
        return None
    if not all(_joined(text, tokens[at], tokens[at + 1]) for at in range(index, after)):
        return None
    before = text[max(0, tokens[index].start - _BEFORE_CHARS) : tokens[index].start]
    titled = any(match.end() == len(before) for match in _TITLE.finditer(before))
    if not titled and _NAME_FIELD.search(before) is None:
        return None
    return _extent(tokens, after, _run(text, tokens, after))


def _introduced(text: str, tokens: Sequence[Token], first: int, stop: int, before: str) -> bool:
    """Whether the words around a run say that it is a name."""
    token = tokens[first]
    if _NAME_FIELD.search(before):
        return True
    lower = token.text.lower()
    if any(match.end() == len(before) for match in _TITLE.finditer(before)):
        return lower not in NO_NAME or lower in _ALSO_SURNAME
    if lower in NO_NAME or token.text.isupper():
        return False
    named = token.kind in {"unknown", "surname", "maybe"}
    if (named or token.kind == "word_surname") and _BOOKED.search(before) is not None:
        return True
    paired = first + 1 < stop and tokens[first + 1].kind in {"unknown", "surname"}
    if not named and not paired:
        return False
    asked = stop - first == 1 and token.kind in {"maybe", "surname"} and _is_asked(token, before)
    thanked = named and _THANKED.search(before) is not None
    does = named and _AFTER.match(text, tokens[stop - 1].end) is not None
    called = _INTRO.search(before) is not None or _CALLED.search(before) is not None
    return asked or thanked or does or called


def _is_asked(token: Token, before: str) -> bool:
    """Whether something is done to or with somebody of that name, which may be a word elsewhere."""
    beside = token.kind == "maybe" and token.text.lower() not in lexicon().places and _BESIDE.search(before)
    return bool(beside) or _ASKED.search(before) is not None


def _doubtful(tokens: Sequence[Token], first: int, stop: int, *, opens: bool) -> list[int]:
    """Return where a run without a sure name may be one: unknown words, or names that are words within a sentence."""
    found = []
    for index in range(first, stop):
        token = tokens[index]
        if token.text.isupper():
            continue
        if token.kind in {"unknown", "surname"} or (token.kind == "maybe" and not (opens and index == first)):
            found.append(token.start)
    return found


def _fills_field(text: str, tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether two to four words fill a field of a row or a whole text, and nothing but names is among them."""
    if not _SHORT <= stop - first <= _LONGEST_NAME - 1:
        return False
    start, end = tokens[first].start, tokens[stop - 1].end
    labelled = text[:start].endswith(": ")
    before, after = text[:start].rstrip(" ")[-1:], text[end : end + _BEFORE_CHARS].lstrip(" ")[:1]
    if before in {"", "\n"} and (after.isdigit() or after == "+") and _NUMBERED.match(text, end) is not None:
        after = "\n"
    if (before not in _EDGES and not labelled) or after not in _EDGES or text[end : end + 2] == ", ":
        return False
    run = [one for one in tokens[first:stop] if one.text.lower() not in PARTICLES]
    if any(one.kind == "word" or (one.text.isupper() and len(one.text) > _SHORT) for one in run):
        return False
    kinds = {one.kind for one in run}
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end : end + _BEFORE_CHARS * 2].partition("\n")[0]
    return bool(kinds & {"maybe", "surname"}) or (kinds == {"unknown"} and "@" in line)


def _is_part_of_other(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Whether words in capitals after a given name make it a place or a brand: Victoria Station."""
    after = tokens[index + 1] if index + 1 < stop else None
    if after is None or after.text.lower() not in NO_NAME:
        return False
    return not (_is_last_surname(tokens, index, stop) and tokens[index].kind == "given")


def _is_abbreviation(text: str, token: Token) -> bool:
    """Whether a rare given name is more likely an abbreviation: three capitals among small letters, as in IRI."""
    written = token.text
    return written.isupper() and len(written) <= _ABBREVIATION_CHARS and any(map(str.islower, text))


def _is_last_surname(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Whether the word after a given name can be a surname, and ends the run: Charles McDonald, Henry Ford."""
    ends = index + 1 < stop and index + _SHORT >= stop
    return ends and tokens[index + 1].text.lower() in _ALSO_SURNAME


def _is_of_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before makes it a place, a house or a brand: San Francisco, Hello Kitty."""
    before = tokens[index - 1] if index else None
    return (
        before is not None
        and before.text.lower() in PLACED
        and before.text[0].isupper()
        and tokens[index].start - before.end == 1
    )


def _begin(tokens: Sequence[Token], index: int, first: int, *, opens: bool) -> int:
    """Return where a name with a sure given name at `index` begins: at a doubtful one before it, as in Sumer Bal."""
    before = index - 1
    if before >= first and tokens[before].text.lower() in _FAMILY_FIRST:
        return before
    if before >= first and tokens[before].text.lower() in _FAMILY_OR_WORD and "-" in tokens[index].text:
        return before  # Park Ji-woo
    if tokens[index].text.lower() in PARTICLES:
        opens = False  # Josephus Van Nuffel
    beside = before >= first and tokens[before].kind in {"maybe", "surname", "unknown"}
    if not beside or tokens[before].text.lower() in _RELATIVES:
        return index
    no_name = tokens[before].text.isupper() or _ELIDED.search(tokens[before].text) is not None  # I'm, J'habite
    return index if (opens and before == first) or no_name else before


def _is_field(text: str, tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a run fills a field of a row."""
    start, end = tokens[first].start, tokens[stop - 1].end
    return text[start - 1 : start] in _EDGES and text[end : end + 1] in _EDGES and (start > 0 or end < len(text))


def _extent(tokens: Sequence[Token], index: int, stop: int) -> int:
    """Return the index of the last token that belongs to the name which starts at `index`."""
    last = index
    upper = tokens[index].text.isupper() and len(tokens[index].text) > 1
    longest = index + _LONGEST_NAME + 1
    for at in range(index + 1, stop):
        token = tokens[at]
        lower = token.text.lower()
        longest += token.kind == "particle"
        if at >= longest:
            break
        if token.text in _JOINING and at + 1 < stop and tokens[at + 1].kind in {"given", "maybe"}:
            break
        if token.kind == "particle" or (lower in PARTICLES and at + 1 < stop):
            continue
        if lower.removesuffix("'s").removesuffix("\u2019s") in NO_NAME and not (
            at == index + 1 and tokens[index].kind == "given" and _is_last_surname(tokens, index, stop)
        ):
            break
        if token.kind == "word" and at > index + 1 and tokens[at - 1].kind not in {"initial", "given"}:
            of_family = tokens[at - 1].text in _BEFORE_SURNAMES
            if not of_family and any(one.kind != "particle" for one in tokens[index + 1 : at]):
                break
        if token.text.isupper() and len(token.text) > 1 and not upper and token.kind == "unknown":
            break
        last = at
    return last
