"""Visited pages as every browser's export gives them, and what an address says by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit, urlunsplit

from sources.exports.model import Field, Table

if TYPE_CHECKING:
    from datetime import datetime

    from sources.values import Row

LIFE = "web"
_URL_CHARS = 16_384
_QUERY_FIELDS = 100
_NOT_SEARCHES = frozenset({"/url", "/imgres", "/maps"})
"""Google's own pages that pass on to others, with the same field in their address."""
_SEARCHES = {
    "google": "q",
    "bing": "q",
    "duckduckgo": "q",
    "ecosia": "q",
    "startpage": "query",
    "qwant": "q",
    "yahoo": "p",
    "yandex": "text",
    "baidu": "wd",
    "youtube": "search_query",
}
"""Name within the host, and the field of the address that holds what was searched."""


def visits_table(title: str) -> Table:
    """Return the table of visited pages of one browser."""
    return Table(
        "visits",
        title,
        (
            Field("time", "timestamp", "When the page was opened.", semantic="time.start"),
            Field("url", "text", "Its address, without a user name or password in it.", semantic="url"),
            Field("host", "text", "The computer it came from.", semantic="host"),
            Field("title", "text", "Its title.", semantic="title"),
            Field("query", "text", "What was searched, where the page is one of results.", semantic="query"),
            Field("transition", "text", "How you came to it: link, typed, reload and so on.", semantic="category"),
            Field("duration_s", "float", "How long it was open, where the browser notes that.", "s", "duration"),
            Field("device", "text", "Stand-in for another device of yours it was opened on.", semantic="device"),
        ),
        "time",
        "utc",
        LIFE,
    )


def visit_row(
    time: datetime,
    url: str,
    *,
    title: str | None,
    transition: str | None,
    duration_s: float | None = None,
    device: str | None = None,
) -> Row:
    """Return one row of a browser's visits."""
    address, host, query = address_parts(url)
    return {
        "time": time,
        "url": address,
        "host": host,
        "title": title,
        "query": query,
        "transition": transition,
        "duration_s": duration_s,
        "device": device,
    }


def address_parts(url: str) -> tuple[str, str | None, str | None]:
    """Return an address without credentials, its host, and what was searched if it is a page of results.

    An address that cannot be taken apart stays as it is, without host and search.
    """
    if len(url) > _URL_CHARS:
        return url[:_URL_CHARS], None, None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return url, None, None
    if host and "@" in parts.netloc:
        url = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return url, host, searched(host or "", parts.path, parts.query)


def searched(host: str, path: str, query: str) -> str | None:
    """Return what was searched, told by the address alone, whatever language the page has."""
    names = frozenset(host.split("."))
    field = next((field for name, field in _SEARCHES.items() if name in names), None)
    if field is None or f"{field}=" not in query or path in _NOT_SEARCHES:
        return None
    try:
        values = parse_qs(query, max_num_fields=_QUERY_FIELDS).get(field)
    except ValueError:
        return None
    return values[0] if values else None
