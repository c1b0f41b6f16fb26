"""Lines of a chat WhatsApp exported, by an iPhone (`[3/14/24, 9:04:07 PM] Name: text`) or Android (`… - Name: text`).

Languages differ in everything but the shape: order and separators of the date, words between date and time, where AM
and PM stand, digits, directional marks, and which kind of space is before PM.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.date_order import dated
from sources.exports.importers.whatsapp_words import WORDS
from sources.exports.streams.text_lines import text_lines
from sources.exports.untrusted import MAX_TEXT_CHARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sources.exports.date_order import Order
    from sources.exports.model import Member

_MARKS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
_SOME = rf"[{_MARKS}]{{0,4}}"
_GAP = r"\s{0,4}"
# Every repetition is bounded: lines are hostile, and two open ones side by side take the square of their length.
_HEADER: Final = re.compile(
    rf"{_SOME}(?P<bracket>\[)?{_SOME}"
    rf"(\d{{1,4}}){_SOME}\s?[./\-]{_SOME}\s?(\d{{1,2}}){_SOME}\s?[./\-]{_SOME}\s?(\d{{1,4}})\.?"
    rf"{_SOME}[,،、]?{_GAP}(?P<before>[^\d\[\]:]{{0,16}}?){_GAP}{_SOME}"
    r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
    rf"{_SOME}{_GAP}(?P<after>[^\d\[\]:\-\u2013]{{0,12}}?){_GAP}{_SOME}"
    r"(?(bracket)\]\s?|\s[\-\u2013]\s)"
)
_NAME: Final = re.compile(rf"{_SOME}(?P<name>[^:\n]{{1,120}}?){_SOME}: ")
_STRIPPED: Final = re.compile(rf"[{_MARKS}]")
_QUOTES: Final = (("\u201c", "\u201d"), ("«", "»"), ("\u201e", "\u201c"), ('"', '"'))
_MORNING: Final = frozenset(WORDS["morning"])
_EVENING: Final = frozenset(WORDS["evening"])
_SPACES_AND_DOTS: Final = re.compile(r"[\s.]+")
_NOON = 12
_HEADER_CHARS = 160  # no header is longer; over a line of 100,000 spaces the pattern would take minutes
_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One message as it stands in the file.

    Attributes:
        date: the three numbers of its date, as they stand.
        clock: its time of day.
        sender: name as the phone had it, empty for what the app says.
        body: with its further lines.
        number: of its first line, from 1.
    """

    date: tuple[str, str, str]
    clock: time
    sender: str
    body: str
    number: int

    def when(self, order: Order) -> datetime:
        """Return date and time, without a zone.

        Raises:
            ValueError: there is no such date.
        """
        return datetime.combine(dated(self.date, order), self.clock)


def read(member: Member) -> Iterator[Line | BrokenRowError]:
    """Yield the messages of a chat in the order of the file; what stands before the first is left out."""
    current: Line | None = None
    more: list[str] = []
    length = 0
    for item in text_lines(member):
        if isinstance(item, BrokenRowError):
            yield item
            continue
        number, text = item[0], item[1].rstrip("\r\n")
        begun = parsed(text, number)
        if begun is not None:
            if current is not None:
                yield _whole(current, more)
            current, more, length = begun, [], 0
        elif current is not None and length <= MAX_TEXT_CHARS:  # beyond, the message is refused by its length
            more.append(text)
            length += len(text) + 1
    if current is not None:
        yield _whole(current, more)


def parsed(text: str, number: int = 1) -> Line | None:
    """Return the message that begins with this line, None where it goes on with the one before."""
    match = _HEADER.match(text, 0, _HEADER_CHARS)
    if match is None:
        return None
    clock = _clock(match.group(6), match.group(7), match.group(8), match["before"], match["after"])
    if clock is None:
        return None
    rest = text[match.end() :]
    named = _NAME.match(rest)
    sender = "" if named is None else _STRIPPED.sub("", named["name"]).strip().removeprefix("~").strip()
    if named is None or _within_quotes(sender) or _is_sentence(sender):
        return Line((match[2], match[3], match[4]), clock, "", rest, number)
    return Line((match[2], match[3], match[4]), clock, sender, rest[named.end() :], number)


def _whole(line: Line, more: list[str]) -> Line:
    return replace(line, body="\n".join([line.body, *more])) if more else line


def _within_quotes(sender: str) -> bool:
    """`Anna changed the subject to "Trip: Rome"` has no sender."""
    return any(
        sender.count(opening) % 2 == 1 if opening == closing else opening in sender and closing not in sender
        for opening, closing in _QUOTES
    )


def _is_sentence(sender: str) -> bool:
    """`Messages are encrypted. Tap here: …` has no sender either."""
    return ". " in sender and len(sender.split()) > _NAME_WORDS


def _clock(hours: str, minutes: str, seconds: str | None, before: str, after: str) -> time | None:
    words = {_SPACES_AND_DOTS.sub("", word).casefold() for word in (before, after)}
    hour = int(hours)
    if words & _EVENING and hour < _NOON:
        hour += _NOON
    elif words & _MORNING and hour == _NOON:
        hour = 0
    try:
        return time(hour, int(minutes), int(seconds or 0))
    except ValueError:
        return None
