"""Names in lower case, as in chats: by lists, and where words around them say that somebody is meant."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.cue_words import CUES
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words
from privacy.ner.forms import bases, without_accents
from privacy.ner.lexicon import lexicon
from privacy.ner.tokens import AND, NO_NAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from privacy.ner.tokens import Token

_LOWER_INTRO: Final = pattern("people", "LOWER_INTRO")
_LOWER_TO: Final = pattern("people", "LOWER_TO")
_LOWER_ASKED: Final = pattern("people", "LOWER_ASKED")
_LOWER_TELL: Final = re.compile(r"\b(?:tell|ask|text|call|invite)[ ]$")
_LOWER_STOP: Final = re.compile(r"\s*(?:$|[.!?,;\n])")
_LOWER_ENDS: Final = pattern("people", "LOWER_ENDS")
_RELATIVES: Final = words("people", "RELATIVES")
_SPEAKER: Final = re.compile(r"^[^\W\d_a-z][^\W\d_]*+[^\w\n:]{0,4}:[ ](?=[a-z\u00df-\u00ff])", re.MULTILINE)
_SPEAKING: Final = frozenset({"given", "maybe", "unknown", "surname", "word_surname"})
_BEFORE_CHARS: Final = 40
_SHORT: Final = 2
_LEAST_FORM_CHARS: Final = 4
_JOINED_BEFORE: Final = frozenset("./\\_#@=")
_NOT_LOWER: Final = words("people", "NOT_LOWER")
_ARTICLES: Final = frozenset({"the", "der", "die", "das", "la", "le", "il", "el", "het", "een", "un", "une", "una"})
_CONFIDENCE: Final = 0.7
_PLAIN_BEFORE: Final = frozenset({"", " ", "\n", "("})
_JOINED_AFTER: Final = frozenset("/_@=")


def speakers_of(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return where lines of a chat begin with who says what, in lower case: two lines or more, one name for sure."""
    if text.count(": ") < _SHORT:
        return frozenset()
    places = {match.start() for match in _SPEAKER.finditer(text)}
    if len(places) < _SHORT:
        return frozenset()
    said = [token for token in tokens if token.start in places]
    if not any(token.kind == "given" for token in said):
        return frozenset()
    return frozenset(token.start for token in said if token.kind in _SPEAKING)


def is_in_lower_case(tokens: Sequence[Token], speakers: frozenset[int] = frozenset()) -> bool:
    """Whether the writer does not use capitals, as in chats: then names are in lower case, too.

    Args:
        tokens: words of the text.
        speakers: where names of those who write stand before their lines, with capitals by whatever app.
    """
    capitals = sum(token.kind not in {"lower", "particle"} and token.start not in speakers for token in tokens)
    return capitals <= 1 and len(tokens) > 1


@lru_cache(maxsize=16_384)
def is_given(word: str) -> bool:
    """Whether a word in lower case is a given name, or a form of one that is no word."""
    lists = lexicon()
    if word in lists.given_lower:
        return word not in NO_NAME
    if len(word) < _LEAST_FORM_CHARS or word in NO_NAME or word in CUES:
        return False
    if word in lists.words or word in lists.places or word in lists.maybe_given or word in lists.given:
        return False
    return without_accents(word) in lists.given_lower or any(base in lists.given_lower for base in bases(word))


def surely_given(text: str, tokens: Sequence[Token]) -> Iterator[Hit]:
    """Yield given names in lower case that are no words, where a text begins in lower case and has capitals, too."""
    if not tokens or tokens[0].kind != "lower":
        return
    for index, token in enumerate(tokens):
        if token.kind != "lower" or len(token.text) < _LEAST_FORM_CHARS:
            continue
        word = token.text.removesuffix("'s").removesuffix("\u2019s")
        if word not in lexicon().given_lower or word in NO_NAME or word in _NOT_LOWER or _is_in_address(text, token):
            continue
        of_thing = index > 0 and tokens[index - 1].text in _ARTICLES
        if not of_thing and text[token.start - 1 : token.start] in _PLAIN_BEFORE:
            yield Hit("PERSON", token.start, token.start + len(word), _CONFIDENCE)


def _can_be_given(word: str) -> bool:
    """Whether a word in lower case is a given name among other things."""
    lists = lexicon()
    return word in lists.maybe_given or word in lists.given


def name_in_lower_case(text: str, tokens: Sequence[Token], index: int) -> tuple[int | None, bool]:
    """Return the index of the last token of a name in lower case, and whether the model should look."""
    lists = lexicon()
    word = tokens[index].text
    if word.endswith(("'s", "\u2019s")):
        word = word[:-2]
    if _is_in_address(text, tokens[index]):
        return None, False
    if is_given(word) or _is_called(text, tokens, index):
        return _lower_end(text, tokens, index), False
    if _can_be_given(word) and len(word) > _SHORT:
        last = _lower_end(text, tokens, index)
        if last > index and _is_addressed(text, tokens, index):
            return last, False
    strange = (
        (word not in lists.words or word in lists.given or word in lists.maybe_given)
        and word not in lists.places
        and word not in CUES
        and len(word) > _SHORT
        and word.isalpha()
        and text[tokens[index].end : tokens[index].end + 1] != "."
    )
    return None, strange


def _is_in_address(text: str, token: Token) -> bool:
    """Whether a word is part of an address on the net, a path or a variable: researchweb.anna.example, paul/project."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 2]
    if before in _JOINED_BEFORE or after[:1] in _JOINED_AFTER:
        return True
    return after[:1] == "." and after[1:].isalnum()


def _lower_end(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return the index of the last token of a name in lower case: of its second given name, or its surname."""
    lists = lexicon()
    last = index
    while last + 1 < len(tokens) and last - index < _SHORT:
        if text[tokens[last].end : tokens[last + 1].start] != " ":
            break
        following = tokens[last + 1].text
        if is_given(following):
            last += 1
            continue
        if following in lists.surnames and following not in CUES and following not in NO_NAME:
            rare = following not in lists.words
            announced = len(following) > _SHORT + 1 and _is_addressed(text, tokens, index)
            if rare or (announced and _LOWER_ENDS.match(text, tokens[last + 1].end)):
                last += 1
        break
    return last


def _is_addressed(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before says that something is done to or with whoever follows."""
    start = tokens[index].start
    return _LOWER_TO.search(text[max(0, start - _BEFORE_CHARS) : start]) is not None


def _is_called(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the words around a word in lower case that can be a given name say that it is one."""
    if _is_relative(tokens, index) or _is_beside_name(text, tokens, index) or _is_before_name(text, tokens, index):
        return True
    start = tokens[index].start
    ambiguous = _can_be_given(tokens[index].text) and len(tokens[index].text) > _SHORT + 1
    if ambiguous and not text[:start].strip() and _LOWER_ASKED.match(text, tokens[index].end):
        return tokens[index].text not in NO_NAME
    if ambiguous and _LOWER_STOP.match(text, tokens[index].end) and _LOWER_TELL.search(text[max(0, start - 8) : start]):
        return True
    return ambiguous and _LOWER_INTRO.search(text[max(0, start - _BEFORE_CHARS) : start]) is not None


def _is_relative(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word before calls it an aunt, and it can be a given name: nonna rosa, uncle mark."""
    return (
        index > 0
        and tokens[index].start - tokens[index - 1].end == 1
        and tokens[index - 1].text in _RELATIVES
        and _can_be_given(tokens[index].text)
    )


def _is_beside_name(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether it can be a given name and a sure one stands before it with an and: bastien et clémence."""
    lists = lexicon()
    if index < _SHORT or not _can_be_given(tokens[index].text) or tokens[index - 1].text not in AND:
        return False
    sure = tokens[index - 2]
    near = text[sure.end : tokens[index].start].strip() == tokens[index - 1].text
    return near and sure.text in lists.given_lower


def _is_before_name(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether it can be a given name, is done something to, and a sure one follows with an and: tell nat and yuki."""
    lists = lexicon()
    after = tokens[index + 1 : index + _SHORT + 1]
    return (
        len(after) == _SHORT
        and _can_be_given(tokens[index].text)
        and after[0].text in AND
        and after[1].text in lists.given_lower
        and text[tokens[index].end : after[1].start] == f" {after[0].text} "
        and _is_addressed(text, tokens, index)
    )
