"""Spotify: the extended streaming history, and the year of it that the account data holds.

`ts` and `endTime` say when a play ended. Addresses, devices, countries and user names are never read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant, whole_number
from sources.exports.model import Field, Found, Table
from sources.exports.streams import json_items
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.untrusted import UnreadableItemError, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "spotify"
_FIELDS: Final = (
    Field("ended", "timestamp", "When the play ended.", "", "time.end"),
    Field("title", "text", "Track, episode or chapter.", "", "title"),
    Field("creator", "text", "Artist, show or author's book.", "", "creator"),
    Field("album", "text", "Album.", "", "album"),
    Field("kind", "text", "track, episode or audiobook.", "", "category"),
    Field("played_s", "float", "For how long it was played.", "s", "duration"),
)
_PLAYS: Final = Table(
    "plays",
    "Plays on Spotify",
    (
        *_FIELDS,
        Field("uri", "text", "Spotify's public name of what was played."),
        Field("reason_start", "text", "Why it began, such as clickrow or trackdone.", "", "category"),
        Field("reason_end", "text", "Why it ended, such as trackdone or fwdbtn.", "", "category"),
        Field("shuffle", "bool", "Played in random order.", "", "flag"),
        Field("skipped", "bool", "You went on to the next one.", "", "flag"),
        Field("offline", "bool", "Played without a connection.", "", "flag"),
        Field("private_session", "bool", "Played in a private session.", "", "flag"),
    ),
    "ended",
    "utc",
    "music",
)
_RECENT: Final = Table("recent_plays", "Plays on Spotify in the last year", _FIELDS, "ended", "utc", "music")
_SOURCES: Final = (
    ("track", "master_metadata_track_name", "master_metadata_album_artist_name", "spotify_track_uri"),
    ("episode", "episode_name", "episode_show_name", "spotify_episode_uri"),
    ("audiobook", "audiobook_chapter_title", "audiobook_title", "audiobook_chapter_uri"),
)
_RECENT_SOURCES: Final = (
    ("track", "trackName", "artistName"),
    ("episode", "episodeName", "podcastName"),
    ("audiobook", "chapterName", "audiobookName"),
)
_MS = 1000


class SpotifyImporter:
    """Reads both exports of Spotify."""

    key = _KEY
    title = "Spotify"

    def find(self, container: Container) -> Found | None:
        """Find lists of plays by their fields, whatever the files are called."""
        sorts = {member.path: _sort(member) for member in json_members(container)}
        members = [member for member in container.members if sorts.get(member.path)]
        if not members:
            return None
        tables = tuple(table for table in (_PLAYS, _RECENT) if table.key in sorts.values())
        notes = ("The extended history goes back to your first play and says more: ask Spotify for it.",)
        return Found(
            importer=_KEY,
            tables=tables,
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            notes=() if _PLAYS in tables else notes,
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the plays of one kind of history."""
        del answers  # nothing is asked
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths or _sort(member) != table:
                continue
            for item in json_items(member, "item"):
                if isinstance(item, BrokenRowError):
                    yield item
                    continue
                play = mapping(item.value)
                try:
                    yield _play(play) if table == _PLAYS.key else _recent(play)
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, item.number, str(error), "You can skip it.")


def _sort(member: Member) -> str:
    head = json_head(member)
    if head.opening != "[":
        return ""
    if {"ts", "ms_played"} <= head.names:
        return _PLAYS.key
    return _RECENT.key if {"endTime", "msPlayed"} <= head.names else ""


def _play(play: dict[str, Any]) -> Row:
    kind, title, creator, uri = next(
        (source for source in _SOURCES if play.get(source[1]) or play.get(source[3])), _SOURCES[0]
    )
    return {
        "ended": _utc(play.get("ts")),
        "title": text(play.get(title)),
        "creator": text(play.get(creator)),
        "album": text(play.get("master_metadata_album_album_name")),
        "kind": kind,
        "played_s": _seconds(play.get("ms_played")),
        "uri": text(play.get(uri)),
        "reason_start": text(play.get("reason_start")),
        "reason_end": text(play.get("reason_end")),
        "shuffle": play.get("shuffle") is True,
        "skipped": play.get("skipped") is True,
        "offline": play.get("offline") is True,
        "private_session": play.get("incognito_mode") is True,
    }


def _recent(play: dict[str, Any]) -> Row:
    kind, title, creator = next((source for source in _RECENT_SOURCES if play.get(source[1])), _RECENT_SOURCES[0])
    return {
        "ended": _utc(play.get("endTime")),
        "title": text(play.get(title)),
        "creator": text(play.get(creator)),
        "album": None,
        "kind": kind,
        "played_s": _seconds(play.get("msPlayed")),
    }


def _utc(value: Any) -> datetime:
    """Return the instant; times without a zone are UTC in both exports.

    Raises:
        UnreadableItemError: there is none.
    """
    try:
        return utc_instant(text(value) or "")
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error


def _seconds(value: Any) -> float | None:
    milliseconds = whole_number(value)
    return None if milliseconds is None or not 0 <= milliseconds < 2**53 else milliseconds / _MS
