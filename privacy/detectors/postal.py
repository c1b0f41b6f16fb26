"""Postal addresses read part by part: the word of a street, its name and number, then doors, postcodes and towns.

Where `address` knows whole forms of a dozen countries, this reader starts at any word that names streets, in any case,
and goes on as long as what follows belongs to the address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.pattern_files import pattern, section, stemmed, words
from privacy.detectors.postal_tail import ENDED, SURE, follow

if TYPE_CHECKING:
    from collections.abc import Iterator


def _whole(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def _lower(source: str) -> re.Pattern[str]:
    """Compile for text in lower case: three times as quick as ignoring case."""
    return re.compile(source)


_BEFORE: Final = _lower(
    rf"(?<![\w.@/:-])(?:(?P<strong>{section('postal', 'BEFORE_STRONG')})|(?P<weak>{section('postal', 'BEFORE_WEAK')}))"
    r"(?:(?<=[./])|(?![\w'\u2019]))(?=[ ]?[^\W_])"
)
_ENGLISH: Final = _lower(rf"(?<=[\w'.] )(?:{section('postal', 'ENGLISH')})(?![\w'\u2019@-])\.?")
_AFTER: Final = _lower(
    rf"(?<=[\w.] )(?:{section('postal', 'AFTER')})(?:(?<=\.)|(?!\w))(?=[ ,:#]{{0,2}}(?:n[ºo°r]?[.: ]{{0,2}})?\d)"
)
_COMPOUND: Final = _lower(
    r"(?<![\w.@/:-])(?=[^\W\d_](?:[^\W\d_]|[-'\u2019])+\.? \d)"
    r"(?P<name>[^\W\d_][^\W\d_'\u2019-]{1,24}?(?:-[^\W\d_]{2,16}){0,3}?"
    rf"{section('postal', 'COMPOUND')})"
    rf"[ ](?P<number>{section('postal', 'NUMBER')})"
)
_SURE: Final = _whole(section("postal", "ENGLISH_SURE") + r"\.?")
_REST: Final = pattern("postal", "REST")
_REST_NUMBER: Final = pattern("postal", "REST_NUMBER")
_HOUSE: Final = pattern("postal", "HOUSE")
_ENGLISH_LEFT: Final = pattern("postal", "ENGLISH_LEFT")
_HOUSE_LEFT: Final = pattern("postal", "HOUSE_LEFT")
_TWO_NAMES_LEFT: Final = pattern("postal", "TWO_NAMES_LEFT")
_DIRECTION: Final = pattern("postal", "DIRECTION")
_BOX: Final = stemmed("postal", "BOX")
_SIGNED: Final = stemmed("postal", "SIGNED")
_BARE: Final = pattern("postal", "BARE")
_ANCHORED: Final = pattern("postal", "ANCHORED")
_NAMES_LEFT: Final = pattern("postal", "NAMES_LEFT")
_NO_NAME: Final = words("postal", "NO_NAME")
_PARTICLES: Final = words("postal", "PARTICLES")
_HOME: Final = pattern("postal", "HOME")
_LIVING: Final = pattern("postal", "LIVING")
_PREPOSITION: Final = pattern("postal", "PREPOSITION")
_NOTHING: Final = pattern("postal", "NOTHING")
_NUMBERED_LINE: Final = re.compile(r"\n\d")
_ROLE: Final = re.compile(
    r"(?:Customer|Client|Tenant|Patient|Driver|Owner|Landlord|Employee|Mr|Mrs|Ms|Miss|Dr)\.? [^\d,\n]+, (?=\w{0,6} ?\d)"
)
"""Who lives there, before where."""
_TOWN_LEFT: Final = re.compile(
    r"(?<![\w.#-])(?:[A-Z]{1,2}-)?\d{4,5} (?:[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ -][^\W\d_a-zß-ÿ][^\W\d_]+){0,2}"
    r"|[a-zß-ÿ]+(?:[ -][a-zß-ÿ]+)?),? \Z"
)
_UNIT_LEFT: Final = pattern("postal", "UNIT_LEFT")
_CASED_NAME: Final = pattern("postal", "CASED_NAME")
_LOWER_NAME: Final = pattern("postal", "LOWER_NAME")
_LEFT_CHARS: Final = 64
_HOUSE_CHARS: Final = 24
_DIGIT: Final = re.compile(r"\d")
_NUMBER_SOON: Final = re.compile(r"[^\d\n]{0,120}?(?:\d|[sS]/[nN])")
"""Much quicker to look for than the name before it."""
_HOME_CHARS: Final = 28
_UNIT_CHARS: Final = 40
_MOST_LOWER_WORDS: Final = 4


def read(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each address in a text that has a digit; they may overlap."""
    lower = text.lower()
    if len(lower) != len(text):  # the Turkish capital I with a dot becomes two characters
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for form, reader in _LOWER_READERS:
        for match in form.finditer(lower):
            yield from reader(text, match)
    for other, reader in _READERS:
        for match in other.finditer(text):
            yield from reader(text, match)


def _compound(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield what begins with a word whose end says street: Lindenstr. 5."""
    yield from _judged(text, match.start(), match.end(), text[slice(*match.span("name"))], known=True)


def _box(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield a box; what its shortest words stand for is one if a town follows."""
    end, kinds = follow(text, match.end(), cased=not match.group().islower())
    if kinds or not match["short"]:
        yield match.start(), end


def _signed(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield any name with a word for number, where what follows is part of an address."""
    end, kinds = follow(text, match.end(), cased=True)
    if kinds & SURE and not _NOTHING.match(match.group()):
        yield match.start(), end


def _bare(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield any name and number before a postcode and a town, or behind a word for where somebody lives."""
    if _NOTHING.match(match.group()):
        return
    end, kinds = follow(text, match.end(), cased=True)
    living = _LIVING.search(text[max(0, match.start() - _HOME_CHARS) : match.start()]) is not None
    if "," in match.group():
        if "door" in kinds and (living or kinds & {"coded town", "town", "known"}):
            yield match.start(), end
    elif "coded town" in kinds or (living and ("door" in kinds or ENDED.match(text, end))):
        yield match.start(), end


def _anchored(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield parts that a British or Irish postcode ends; a line before the one with the number is somebody's name."""
    inner = _NUMBERED_LINE.search(text, match.start(), match.end())
    role = _ROLE.match(text, match.start(), match.end())
    yield inner.start() + 1 if inner else role.end() if role else match.start(), match.end()


def _word_first(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield what begins with the word of a street (via Roma 12), or with a number before it (12 bis, rue Lepic)."""
    word = text[match.start() : match.end()]
    strong = match["strong"] is not None
    before = text[max(0, match.start() - _HOUSE_CHARS) : match.start()]
    house = _HOUSE.search(before) if before.endswith(" ") and _DIGIT.search(before) else None
    if house is not None:
        name = (_LOWER_NAME if word.islower() and text[: match.end()].islower() else _CASED_NAME).match(
            text, match.end()
        )
        if name is not None and _style(name.group()):
            start = match.start() - len(house.group())
            yield from _judged(text, start, name.end(), name.group(), known=strong and len(word) > 2)  # noqa: PLR2004 - abbreviations of two letters are not enough
    rest = _REST.match(text, match.end()) if _NUMBER_SOON.match(text, match.end()) else None
    if rest is None or (word.islower() and _NO_NAME.intersection(rest["name"].lower().split())):
        return
    sign = rest["sign"].strip(" ,")
    known = bool(sign) or strong
    yield from _judged(text, match.start(), rest.end(), rest["name"], known=known)


def _english(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield what a number and a name begin and the word of a street ends: 12 Rose Lane."""
    before = text[max(0, match.start() - _LEFT_CHARS) : match.start()]
    end = match.end()
    goes_on = _DIRECTION.match(text, end)
    end = goes_on.end() if goes_on else end
    if text[match.start() : match.end()] == "av":
        return  # the Swedish for of
    for form in (_ENGLISH_LEFT, _HOUSE_LEFT, _TWO_NAMES_LEFT):
        left = form.search(before)
        if left is None or not left["name"] or _NO_NAME.intersection(left["name"].lower().split()):
            continue
        known = _SURE.fullmatch(match.group()) is not None
        start, name = match.start() - len(left.group()), left["name"].strip()
        if known and name.islower() and _style(name):
            yield start, follow(text, end, cased=False)[0]
        yield from _judged(text, start, end, name, known=known)


def _word_last(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield what a name begins, then the word of a street and the number: Moda Cad. 12, Andrássy út 4."""
    left = _NAMES_LEFT.search(text[max(0, match.start() - _LEFT_CHARS) : match.start()])
    number = _REST_NUMBER.match(text, match.end())
    if left is None or number is None:
        return
    names = left["name"].split(" ")[:-1]
    lower = names[-1].islower()
    kept: list[str] = []
    while names and (names[-1].islower() == lower or names[-1].lower() in _PARTICLES):
        if lower and len(kept) > 1:
            break
        kept.insert(0, names.pop())
    while kept and kept[0].lower() in _PARTICLES:
        kept.pop(0)
    if kept:
        name = " ".join(kept)
        start = match.start() - len(name) - 1
        yield from _judged(text, start, number.end(), name, known=not lower or bool(number["sign"].strip(" ,")))


def _judged(text: str, start: int, end: int, name: str, *, known: bool) -> Iterator[tuple[int, int]]:
    """Yield an address from its first part to its last, if its street is `known` for one or what is around says so."""
    style = _style(name)
    if not style:
        return
    whole, kinds = follow(text, end, cased=style != "lower")
    before = text[max(0, start - _HOME_CHARS) : start]
    home = _HOME.search(before) is not None
    if style == "lower" and home:
        home = ENDED.match(text, whole) is not None or _PREPOSITION.search(before) is not None
    if kinds & SURE or (home and style != "lower") or (known and (style == "cased" or home)):
        town = _TOWN_LEFT.search(text[max(0, start - _UNIT_CHARS) : start])
        unit = town or _UNIT_LEFT.search(text[max(0, start - _UNIT_CHARS) : start])
        yield start - (len(unit.group()) if unit else 0), whole


def _style(name: str) -> str:
    """Return how a name is written: `cased`, `upper`, `lower`; nothing for what is no name."""
    content = [word for word in name.split() if word.lower().strip(".") not in _PARTICLES and not word[0].isdigit()]
    if not content:
        return "cased" if any(map(str.isdigit, name)) else ""
    if all(word[0].isupper() or "'" in word for word in content):
        return "upper" if all(map(str.isupper, content)) else "cased"
    if name.islower() and len(content) <= _MOST_LOWER_WORDS and not _NO_NAME.intersection(content):
        return "lower"
    return ""


_LOWER_READERS: Final = (
    (_BEFORE, _word_first),
    (_ENGLISH, _english),
    (_AFTER, _word_last),
    (_COMPOUND, _compound),
)
_READERS: Final = (
    (_BOX, _box),
    (_SIGNED, _signed),
    (_BARE, _bare),
    (_ANCHORED, _anchored),
)
