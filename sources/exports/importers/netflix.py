"""Netflix: `ViewingActivity.csv` of the full export, in UTC with all profiles; and the quick list of one profile.

Profiles are other people, children among them: one is asked for. Devices and countries are never read.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.date_order import ORDERS, WORDS, OrderFinder, dated
from sources.exports.instants import utc_instant
from sources.exports.model import Field, Found, Question, Table
from sources.exports.streams import csv_records, ending, head
from sources.exports.untrusted import UnreadableItemError, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sources.exports.date_order import Order
    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "netflix"
_TITLE: Final = Field("title", "text", "Film, or series with season and episode.", "", "title")
_VIEWS: Final = Table(
    "views",
    "Viewing on Netflix",
    (
        Field("started", "timestamp", "When viewing began.", "", "time.start"),
        _TITLE,
        Field("kind", "text", "title, or what else it was: trailer, hook, promotional and so on.", "", "category"),
        Field("played_s", "float", "For how long it was viewed.", "s", "duration"),
        Field("autoplayed", "bool", "It began by itself and you did nothing.", "", "flag"),
        Field("profile", "text", "The profile, hashed.", "", "id"),
    ),
    "started",
    "utc",
    "viewing",
)
_DAYS: Final = Table(
    "days",
    "Viewing on Netflix by day",
    (Field("day", "date", "The day it was viewed, where you were.", "", "day"), _TITLE),
    "day",
    "local",
    "viewing",
)
_FIRST_YEAR = 2007
_ACTIVITY_COLUMNS = 9
_DURATION: Final = re.compile(r"([0-9]{1,4}):([0-5][0-9]):([0-5][0-9])")
_STARTED: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_DAY: Final = re.compile(r"([0-9]{1,4})[./-] ?([0-9]{1,2})[./-] ?([0-9]{1,4})\.?")
_PROFILE_AT, _STARTED_AT, _DURATION_AT, _ATTRIBUTES_AT, _TITLE_AT, _KIND_AT = range(6)
_PASSES = 2
_SHOWN_PROFILES = 50


class NetflixImporter:
    """Reads both exports of Netflix."""

    key = _KEY
    title = "Netflix"

    def __init__(self, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        """Make one.

        Args:
            today: nothing was viewed later.
        """
        self._today = today

    def find(self, container: Container) -> Found | None:
        """Find lists of viewing by the shape of their rows; names of columns are in the account's language."""
        sorts = {member.path: _sort(member) for member in container.members}
        members = [member for member in container.members if sorts[member.path]]
        if not members:
            return None
        questions = []
        profiles = Counter(
            cells[_PROFILE_AT]
            for member in members
            if sorts[member.path] == _VIEWS.key
            for _, cells in _cells(member)
            if len(cells) >= _ACTIVITY_COLUMNS
        )
        if len(profiles) > 1:
            names = tuple(name for name, _ in profiles.most_common(_SHOWN_PROFILES))
            questions.append(Question("profile", "Which profile is yours?", names, names[0]))
        orders = self._orders([member for member in members if sorts[member.path] == _DAYS.key])
        if len(orders) > 1:
            words = tuple(WORDS[order] for order in orders)
            questions.append(Question("date_order", "In which order does Netflix write dates?", words, words[0]))
        return Found(
            importer=_KEY,
            tables=tuple(table for table in (_VIEWS, _DAYS) if table.key in sorts.values()),
            members=tuple(member.path for member in members),
            bytes_to_read=_PASSES * sum(member.size_bytes for member in members),
            questions=tuple(questions),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield what one profile viewed; without an answer, that of the profile used most."""
        paths = set(found.members)
        members = [member for member in container.members if member.path in paths and _sort(member) == table]
        if table == _VIEWS.key:
            asked = {question.key: question.default for question in found.questions}
            yield from _views(members, answers.get("profile") or asked.get("profile", ""), Aliases(_KEY, answers))
            return
        orders = self._orders(members)
        stated = [order for order in orders if WORDS[order] == answers.get("date_order")]
        yield from _days(members, [*stated, *orders, *ORDERS][0])

    def _orders(self, members: Sequence[Member]) -> tuple[Order, ...]:
        finder = OrderFinder(_FIRST_YEAR, self._today(), newest_first=True)
        for member in members:
            for _, cells in _cells(member):
                match = _DAY.fullmatch(cells[-1])
                if match:
                    finder.add((match[1], match[2], match[3]))
        return finder.orders()


def _sort(member: Member) -> str:
    """Say which list a file is by its second row: its header is in any language."""
    if ending(member) != ".csv" or not member.size_bytes:
        return ""
    lines = head(member).decode("utf-8", "replace").splitlines()
    if not lines or lines[0].count(",") not in {1, *range(_ACTIVITY_COLUMNS - 1, _ACTIVITY_COLUMNS + 4)}:
        return ""
    for _, cells in _cells(member):
        if len(cells) >= _ACTIVITY_COLUMNS:
            fits = _STARTED.fullmatch(cells[_STARTED_AT]) and _DURATION.fullmatch(cells[_DURATION_AT])
            return _VIEWS.key if fits else ""
        named = lines[0].replace('"', "").casefold() == "title,date" or "netflix" in member.path.casefold()
        return _DAYS.key if named and _DAY.fullmatch(cells[-1]) else ""
    return ""


def _cells(member: Member) -> Iterator[tuple[int, list[str]]]:
    for record in csv_records(member, delimiter=","):
        if not isinstance(record, BrokenRowError):
            yield record.line, list(record.cells.values())


def _views(members: Sequence[Member], profile: str, aliases: Aliases) -> Iterator[ExportRow]:
    for member in members:
        for record in csv_records(member, delimiter=","):
            if isinstance(record, BrokenRowError):
                yield record
                continue
            cells = list(record.cells.values())
            if len(cells) < _ACTIVITY_COLUMNS or (profile and cells[_PROFILE_AT] != profile):
                continue
            try:
                yield _view(cells, aliases)
            except UnreadableItemError as error:
                yield BrokenRowError(member.label, record.line, str(error), "You can skip it.")


def _view(cells: Sequence[str], aliases: Aliases) -> Row:
    try:
        started = utc_instant(cells[_STARTED_AT])
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    match = _DURATION.fullmatch(cells[_DURATION_AT])
    played_s = None if match is None else float(int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3]))
    return {
        "started": started,
        "title": text(cells[_TITLE_AT]),
        "kind": cells[_KIND_AT].casefold() or "title",
        "played_s": played_s,
        "autoplayed": cells[_ATTRIBUTES_AT].casefold().startswith("autoplayed: user action: none"),
        "profile": aliases.hashed(cells[_PROFILE_AT]),
    }


def _days(members: Sequence[Member], order: Order) -> Iterator[ExportRow]:
    for member in members:
        for record in csv_records(member, delimiter=","):
            if isinstance(record, BrokenRowError):
                yield record
                continue
            title, written = [*record.cells.values(), ""][:2]
            day = _day(written, order)
            if day is None:
                yield BrokenRowError(member.label, record.line, "its date cannot be read", "You can skip it.")
            else:
                yield {"day": day, "title": title or None}


def _day(written: str, order: Order) -> date | None:
    match = _DAY.fullmatch(written)
    try:
        return None if match is None else dated((match[1], match[2], match[3]), order)
    except ValueError:
        return None
