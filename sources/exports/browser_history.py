"""What the importers of browsers' own databases share: finding them, and reading visits in their order."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, ClassVar

from sources.errors import BrokenRowError, SourcesError
from sources.exports.instants import whole_number
from sources.exports.model import Found
from sources.exports.sqlite_tables import has_tables, opened_copy, sqlite_members, table_names
from sources.exports.untrusted import UnreadableItemError, text
from sources.exports.web import visit_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member, Table
    from sources.values import Row

_SKIP = "You can also skip broken rows."


class BrowserHistory:
    """An importer of one family of browsers; what differs is told by the class.

    Attributes:
        tables: of the database, by which it is known.
        table: what it gives.
        queries: for the newest version of the browser first; each gives `at`, `kind`, `page_url` and `page_title` of
            every visit in the order of their numbers.
        notes: said wherever it is found.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    tables: ClassVar[frozenset[str]]
    table: ClassVar[Table]
    queries: ClassVar[tuple[str, ...]]
    notes: ClassVar[tuple[str, ...]] = ()

    def find(self, container: Container) -> Found | None:
        """Find databases that have the tables, whatever they are called."""
        members = [one for one in sqlite_members(container) if has_tables(container, one, self.tables)]
        if not members:
            return None
        size_bytes = sum(member.size_bytes for member in members)
        return Found(self.key, (self.table,), tuple(one.path for one in members), size_bytes, notes=self.notes)

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the visits, database by database."""
        del table, answers
        wanted = frozenset(found.members)
        for member in container.members:
            if member.path in wanted:
                yield from self._visits(container, member)

    @staticmethod
    def row(record: sqlite3.Row) -> Row:
        """Return one visit.

        Raises:
            UnreadableItemError: it has no time or address that can be read.
        """
        raise NotImplementedError

    def _visits(self, container: Container, member: Member) -> Iterator[ExportRow]:
        number = 0
        try:
            with opened_copy(container, member) as database:
                if not self.tables <= table_names(database):
                    raise sqlite3.DatabaseError("the tables are gone")
                for record in self._asked(database):
                    number += 1
                    try:
                        yield self.row(record)
                    except UnreadableItemError as error:
                        yield BrokenRowError(member.label, number, str(error), _SKIP)
        except (sqlite3.Error, UnicodeError):  # their texts may repeat names out of the file
            reason = "the database is damaged here"
            yield BrokenRowError(member.label, number + 1, reason, "Close the browser and import it again.")
        except SourcesError as error:
            yield BrokenRowError(member.label, number + 1, "the file breaks off here", str(error))

    def _asked(self, database: sqlite3.Connection) -> sqlite3.Cursor:
        """Ask what the browser's version can answer: older ones lack columns."""
        *newer, oldest = self.queries
        for query in newer:
            try:
                return database.execute(query)
            except sqlite3.OperationalError:
                continue
        return database.execute(oldest)


def visit_of(record: sqlite3.Row, instant: Callable[[int], datetime], transitions: Mapping[int, str]) -> Row:
    """Return a visit from what every query gives.

    Raises:
        UnreadableItemError: it has no time or address that can be read.
    """
    ticks, kind, url = whole_number(record["at"]), whole_number(record["kind"]), text(record["page_url"])
    if url is None:
        raise UnreadableItemError("its address is missing")
    try:
        time = None if ticks is None else instant(ticks)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    if time is None:
        raise UnreadableItemError("its time cannot be read")
    return visit_row(
        time, url, title=text(record["page_title"]), transition=None if kind is None else transitions.get(kind, "other")
    )
