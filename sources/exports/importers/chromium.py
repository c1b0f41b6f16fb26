"""Chrome, Chromium, Edge, Brave and their kin: visits from `History`, straight from the profile or from a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.exports.browser_history import BrowserHistory, visit_of
from sources.exports.instants import webkit_instant, whole_number
from sources.exports.untrusted import hashed_id, text
from sources.exports.web import visits_table

if TYPE_CHECKING:
    import sqlite3

    from sources.values import Row

_QUERIES = (
    (
        "SELECT v.visit_time AS at, v.transition & 255 AS kind, u.url AS page_url, u.title AS page_title,"
        " v.visit_duration AS micros, v.originator_cache_guid AS device"
        " FROM visits v LEFT JOIN urls u ON u.rowid = v.url ORDER BY v.rowid"
    ),
    (
        "SELECT v.visit_time AS at, v.transition & 255 AS kind, u.url AS page_url, u.title AS page_title,"
        " v.visit_duration AS micros, NULL AS device"
        " FROM visits v LEFT JOIN urls u ON u.rowid = v.url ORDER BY v.rowid"
    ),
)
_TRANSITIONS = {
    0: "link",
    1: "typed",
    2: "bookmark",
    3: "frame",
    4: "frame",
    5: "generated",
    6: "start page",
    7: "form",
    8: "reload",
    9: "keyword",
    10: "keyword",
}
"""ui::PageTransition, the low byte; the rest are qualifiers."""
_MICROS = 10**6
_LONGEST_S = 7 * 24 * 3600


class ChromiumImporter(BrowserHistory):
    """Reads `visits` and `urls`: microseconds since 1601. Chromium keeps 90 days; the Takeout keeps more."""

    key = "chromium"
    title = "Chrome, Edge, Brave or Chromium"
    tables = frozenset({"visits", "urls"})
    table = visits_table("Pages visited with Chrome or its kin")
    queries = _QUERIES
    notes = ("This browser keeps 90 days. More of Chrome is in Google Takeout: takeout.google.com, only Chrome, JSON.",)

    @staticmethod
    def row(record: sqlite3.Row) -> Row:
        """Return one visit; pages opened on another device carry a stand-in for it."""
        micros, device = whole_number(record["micros"]), text(record["device"])
        shown = micros is not None and 0 < micros <= _LONGEST_S * _MICROS  # 0: never measured
        return visit_of(record, webkit_instant, _TRANSITIONS) | {
            "duration_s": micros / _MICROS if micros is not None and shown else None,
            "device": hashed_id("chromium", device) if device else None,
        }
