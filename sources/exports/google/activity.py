"""One entry of Google's My Activity, whichever dialect it was written in, and the rows it gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from sources.exports.model import Field, Table
from sources.exports.web import searched

if TYPE_CHECKING:
    from datetime import datetime

    from sources.exports.google.titles import TitleVerb
    from sources.values import Row

ActivityKind = Literal["watched", "searches", "prompts"]

_TIME = Field("time", "timestamp", "When.", semantic="time.start")
_ZONE = Field("zone", "text", "Offset of the time as the file states it.")
TABLES: dict[str, Table] = {
    "watched": Table(
        "watched",
        "YouTube: what you watched",
        (
            _TIME,
            _ZONE,
            Field("service", "text", "YouTube or YouTube Music.", semantic="category"),
            Field("title", "text", "Title of the video, missing where it was removed.", semantic="title"),
            Field("url", "text", "Its address.", semantic="url"),
            Field("creator", "text", "The channel.", semantic="creator"),
            Field("is_ad", "bool", "Google showed it to you as an advertisement.", semantic="flag"),
            Field("removed", "bool", "The video is no longer there.", semantic="flag"),
        ),
        "time",
        "offset",
        "viewing",
    ),
    "searches": Table(
        "searches",
        "Searches with Google and YouTube",
        (
            _TIME,
            _ZONE,
            Field("service", "text", "Where you searched: google or youtube.", semantic="category"),
            Field("query", "text", "What you searched for.", semantic="query"),
        ),
        "time",
        "offset",
        "web",
    ),
    "prompts": Table(
        "prompts",
        "Gemini: what you asked",
        (
            _TIME,
            _ZONE,
            Field("text", "text", "What you asked.", semantic="message"),
            Field("reply", "text", "What Gemini answered, missing where Google left it out.", semantic="message"),
            Field("attachments", "int", "How many files or pictures you gave it.", semantic="count"),
        ),
        "time",
        "offset",
        "assistant chats",
    ),
}
_YOUTUBE_HOSTS = frozenset({"www.youtube.com", "youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be"})
_ASSISTANTS = ("gemini", "bard")
_ADVERTISEMENT = re.compile(
    r"\bads?\b|anzeige|annonce|anuncio|anúncio|annunc|advertentie|reklam|реклам|広告|광고|广告|廣告", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Activity:
    """One entry.

    Attributes:
        products: names of the services, in the account's language.
        title: the whole sentence, verb included.
        subject: the title without its verb where the dialect sets it apart.
        url: what it leads to, empty where there is nothing.
        creator: first of what stands below the title.
        details: remarks, such as where an advertisement came from.
        reply: text that follows.
        attachments: how many files belong to it.
        time: when, and its offset.
    """

    products: tuple[str, ...]
    title: str
    subject: str | None
    url: str
    creator: str | None
    details: tuple[str, ...]
    reply: str | None
    attachments: int
    time: tuple[datetime, str]

    @property
    def kind(self) -> ActivityKind | None:
        """Which table it belongs to, None for what is not read: told by addresses, which no language changes."""
        host, path, query = _parts(self.url)
        products = " ".join(self.products).lower()
        if any(name in products for name in _ASSISTANTS) or host in {"gemini.google.com", "bard.google.com"}:
            return "prompts"
        if searched(host, path, query) is not None:
            return "searches"
        if host in _YOUTUBE_HOSTS:
            return "watched" if host == "youtu.be" or path.startswith(("/watch", "/shorts/")) else None
        return "watched" if not self.url and "youtube" in products and not self.creator else None


def activity_row(entry: Activity, kind: ActivityKind, verb: TitleVerb) -> Row:
    """Return the row of an entry in its table."""
    row: Row = {"time": entry.time[0], "zone": entry.time[1]}
    if kind == "searches":
        host, path, query = _parts(entry.url)
        service = "youtube" if host in _YOUTUBE_HOSTS else "google"
        return row | {"service": service, "query": searched(host, path, query)}
    subject = entry.subject if entry.subject is not None else verb.without(entry.title)
    if kind == "prompts":
        return row | {"text": subject or None, "reply": entry.reply, "attachments": entry.attachments}
    removed = not entry.url or subject == entry.url
    return row | {
        "service": "YouTube Music" if "music" in " ".join((*entry.products, entry.url)).lower() else "YouTube",
        "title": None if removed else subject,
        "url": entry.url or None,
        "creator": entry.creator,
        "is_ad": any(map(_ADVERTISEMENT.search, entry.details)),
        "removed": removed,
    }


def _parts(url: str) -> tuple[str, str, str]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").lower(), parts.path, parts.query
    except ValueError:
        return "", "", ""
