"""Firefox: visits from `places.sqlite`, straight from the profile or from a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.exports.browser_history import BrowserHistory, visit_of
from sources.exports.instants import guessed_unix_instant
from sources.exports.web import visits_table

if TYPE_CHECKING:
    import sqlite3

    from sources.values import Row

_QUERY = (
    "SELECT v.visit_date AS at, v.visit_type AS kind, p.url AS page_url, p.title AS page_title"
    " FROM moz_historyvisits v LEFT JOIN moz_places p ON p.rowid = v.place_id ORDER BY v.rowid"
)
_TRANSITIONS = {
    1: "link",
    2: "typed",
    3: "bookmark",
    4: "embed",
    5: "redirect",
    6: "redirect",
    7: "download",
    8: "frame",
    9: "reload",
}
"""nsINavHistoryService.TRANSITION_*."""


class FirefoxImporter(BrowserHistory):
    """Reads `moz_historyvisits`: microseconds since 1970 on computers, milliseconds on phones."""

    key = "firefox"
    title = "Firefox"
    tables = frozenset({"moz_historyvisits", "moz_places"})
    table = visits_table("Pages visited with Firefox")
    queries = (_QUERY,)

    @staticmethod
    def row(record: sqlite3.Row) -> Row:
        """Return one visit."""
        return visit_of(record, guessed_unix_instant, _TRANSITIONS)
