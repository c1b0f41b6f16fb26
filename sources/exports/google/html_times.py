"""Times as Google's pages write them: in the account's language, with the zone of the day of the export.

`Mar 14, 2024, 9:04:07 PM CET`, `14.03.2024, 21:04:07 MEZ`, `14 mars 2024, 21:04:07 UTC+1`, `2024/03/14 21:04:07 JST`.
The abbreviation is that of the day the archive was made (`BST` also in January), and the clock was shifted by it: it
stands for a fixed offset, not for a place.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sources.exports.instants import offset_name

if TYPE_CHECKING:
    from datetime import tzinfo

_TIME_CHARS = 100
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2}):(\d{2})(?!\d)")
_NUMBERS = re.compile(r"\d{1,4}")
_LETTERS = re.compile(r"[^\W\d_]+")
_OFFSET = re.compile(r"(?:GMT|UTC|UT)\s?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?")
_ABBREVIATION = re.compile(r"[A-Z]{2,5}")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200e": None, "\u200f": None})
_AFTERNOON = re.compile(r"\b(?:p\.? ?m\.?)(?!\w)|오후|下午|午後", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:a\.? ?m\.?)(?!\w)|오전|上午|午前|凌晨|早上", re.IGNORECASE)
_NOON = 12
_YEAR_FROM = 1000

_MONTHS = (
    "jan ene gen oca sty янв led sij tam",
    "feb fév fev lut фев şub úno vel hel",
    "mar mär mrt maa мар mrz bře ožu",
    "apr abr avr kwi апр nis dub tra huh",
    "may mai mei mag maj май мая máj kvě svi tou",
    "jun jui giu cze июн haz čvn lip kes",
    "jul lug июл tem čvc srp hei",
    "aug aoû ago sie авг ağu srp elo",
    "sep set wrz сен eyl zář ruj syy",
    "oct okt ott out paź окт eki říj lis lok",
    "nov lis ноя kas stu",
    "dec dez dic déc gru дек ara pro joulu",
)
"""Beginnings of month names; of a beginning several languages share, the first month counts unless told below."""
_WHOLE = {"juin": 6, "juillet": 7, "juil": 7, "lip": 7, "lipca": 7, "lis": 11, "listopada": 11, "srp": 8}

ABBREVIATIONS_MIN = {
    **dict.fromkeys(("UTC", "GMT", "WET", "Z"), 0),
    **dict.fromkeys(("CET", "MEZ", "WEST", "BST", "WAT"), 60),
    **dict.fromkeys(("CEST", "MESZ", "EET", "OEZ", "SAST", "CAT"), 120),
    **dict.fromkeys(("EEST", "OESZ", "MSK", "EAT", "TRT"), 180),
    **dict.fromkeys(("IST",), 330),
    **dict.fromkeys(("WIB",), 420),
    **dict.fromkeys(("HKT", "SGT", "AWST"), 480),
    **dict.fromkeys(("JST", "KST"), 540),
    **dict.fromkeys(("ACST",), 570),
    **dict.fromkeys(("AEST",), 600),
    **dict.fromkeys(("ACDT",), 630),
    **dict.fromkeys(("AEDT",), 660),
    **dict.fromkeys(("NZST",), 720),
    **dict.fromkeys(("NZDT",), 780),
    **dict.fromkeys(("HST",), -600),
    **dict.fromkeys(("AKST",), -540),
    **dict.fromkeys(("AKDT", "PST"), -480),
    **dict.fromkeys(("PDT", "MST"), -420),
    **dict.fromkeys(("MDT", "CST"), -360),
    **dict.fromkeys(("CDT", "EST"), -300),
    **dict.fromkeys(("EDT", "AST"), -240),
    **dict.fromkeys(("ADT", "BRT"), -180),
}
"""Offsets in minutes as Google uses the abbreviations; those in `AMBIGUOUS` mean other zones elsewhere."""
AMBIGUOUS = frozenset({"IST", "CST", "BST", "AST"})


def zone_written(text: str) -> str | None:
    """Return the abbreviation or offset a time ends with, empty where there is none, None for what is no time."""
    text = text.translate(_SPACES)
    clock = _CLOCK.search(text) if len(text) <= _TIME_CHARS else None
    if clock is None:
        return None
    rest = _MORNING.sub(" ", _AFTERNOON.sub(" ", text[clock.end() :]))
    offset = _OFFSET.search(rest)
    if offset:
        return offset.group()
    abbreviation = _ABBREVIATION.search(rest)
    return abbreviation.group() if abbreviation else ""


def html_instant(text: str, stated: tzinfo | None) -> tuple[datetime, str]:
    """Return the UTC instant of such a text, and its offset.

    Args:
        text: one line of the page.
        stated: the zone the person named for what is unclear: no zone, or an abbreviation of several meanings.

    Raises:
        ValueError: it is no time.
    """
    text = text.translate(_SPACES).strip()
    written = zone_written(text)
    clock = _CLOCK.search(text)
    if written is None or clock is None:
        raise ValueError("not a time")
    hour, minute, second = map(int, clock.groups())
    around = text[: clock.start()] + " " + text[clock.end() :]
    if _AFTERNOON.search(around):
        hour = hour % _NOON + _NOON
    elif _MORNING.search(around):
        hour %= _NOON
    year, month, day = _date(text[: clock.start()])
    local = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - its zone is found next
    offset = _offset(written, local, stated)
    try:
        return (local - offset).replace(tzinfo=UTC), offset_name(offset)
    except OverflowError as error:
        raise ValueError("not a time between the years 1 and 9999") from error


def _offset(written: str, local: datetime, stated: tzinfo | None) -> timedelta:
    match = _OFFSET.fullmatch(written)
    if match:
        minutes = int(match.group(2)) * 60 + int(match.group(3) or 0)
        return timedelta(minutes=minutes if match.group(1) == "+" else -minutes)
    known = ABBREVIATIONS_MIN.get(written)
    if stated is not None and (known is None or written in AMBIGUOUS):
        for half_year in (1, 7):  # whichever half of the year the abbreviation belongs to in the stated zone
            day = datetime(local.year, half_year, 1, tzinfo=stated)
            if day.tzname() == written:
                return day.utcoffset() or timedelta()
        return local.replace(tzinfo=stated).utcoffset() or timedelta()
    return timedelta(minutes=known or 0)  # pages of before 2018 have no zone, and UTC


def _date(text: str) -> tuple[int, int, int]:
    numbers = [int(one) for one in _NUMBERS.findall(text)]
    month = next((found for word in _LETTERS.findall(text) if (found := _month(word.lower()))), None)
    if month is not None and len(numbers) == 2:  # noqa: PLR2004 - a day and a year
        day, year = sorted(numbers)
        return year, month, day
    if len(numbers) != 3:  # noqa: PLR2004 - a date has three
        raise ValueError("not a date")
    if numbers[0] >= _YEAR_FROM:
        return numbers[0], numbers[1], numbers[2]
    day, month, year = numbers
    return (year, day, month) if month > 12 >= day else (year, month, day)  # noqa: PLR2004 - months of a year


def _month(word: str) -> int | None:
    if word in _WHOLE:
        return _WHOLE[word]
    return next(
        (number for number, names in enumerate(_MONTHS, 1) if any(word.startswith(name) for name in names.split())),
        None,
    )
