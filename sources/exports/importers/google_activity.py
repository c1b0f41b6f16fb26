"""Google's My Activity and YouTube history: views, searches and prompts, as JSON or as web pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError
from sources.exports.google import activity_html, activity_json
from sources.exports.google.activity import TABLES, activity_row
from sources.exports.google.html_times import ABBREVIATIONS_MIN, AMBIGUOUS
from sources.exports.google.titles import TitleVerb
from sources.exports.model import Found, Question
from sources.exports.streams import ending, head, html_blocks, json_items
from sources.exports.streams.json_head import json_members
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError
from sources.values import zone_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import tzinfo

    from sources.exports.google.activity import Activity
    from sources.exports.model import Container, ExportRow, Member

_SAMPLE = 300
_COMPARED = 2_000_000
_PAGE_HEAD_BYTES = 512 * 1024
_SKIP = "You can also skip broken rows."
_ASK_ZONE = "Some pages of this archive write times without a clear time zone. Which one was set when it was made?"
_HTML_NOTE = "Part of this archive is web pages. Choose JSON when you ask Google for it: it holds exact times."


@dataclass(slots=True)
class _Sample:
    """What the first entries of a file show."""

    titles: dict[str, list[str]] = field(default_factory=dict)
    zones: set[str] = field(default_factory=set)

    def add(self, entry: Activity) -> None:
        if entry.kind is not None:
            self.titles.setdefault(entry.kind, []).append(entry.title)


class GoogleActivityImporter:
    """Reads `watch-history`, `search-history` and `MyActivity` under whatever names the account's language gives."""

    key = "google_activity"
    title = "YouTube, Google searches and Gemini"

    def find(self, container: Container) -> Found | None:
        """Look at the first entries of every file that is made like My Activity."""
        members = [*_json_files(container), *_html_files(container)]
        samples = [_sampled(container, member) for member in members]
        kinds = {kind for sample in samples for kind in sample.titles}
        if not members:
            return None
        zones = {zone for sample in samples for zone in sample.zones}
        unclear = any(not zone or zone in AMBIGUOUS or not _known(zone) for zone in zones)
        return Found(
            self.key,
            tuple(table for key, table in TABLES.items() if key in kinds),
            tuple(member.path for member in members),
            sum(member.size_bytes for member in members),
            (Question("zone", _ASK_ZONE, default="UTC"),) if unclear else (),
            (_HTML_NOTE,) if zones else (),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table; entries of other kinds are passed over.

        An archive may have YouTube's history twice, as YouTube and as My Activity: each entry comes once.

        Raises:
            UnknownZoneError: the answer names no zone.
        """
        stated = zone_named(answers["zone"]) if answers.get("zone") else None
        wanted = frozenset(found.members)
        seen: set[int] = set()
        for member in container.members:
            if member.path not in wanted:
                continue
            verb = TitleVerb(_sampled(container, member).titles.get(table, ()))
            for entry in _entries(container, member, stated):
                if isinstance(entry, BrokenRowError):
                    yield entry
                elif entry.kind == table and (len(wanted) == 1 or _is_new(entry, seen)):
                    yield activity_row(entry, entry.kind, verb)


def _is_new(entry: Activity, seen: set[int]) -> bool:
    """Say whether no other file had the entry; of more than two million, the later ones are not compared."""
    key = hash((entry.time[0], entry.url, entry.title))
    if key in seen:
        return False
    if len(seen) < _COMPARED:
        seen.add(key)
    return True


def _json_files(container: Container) -> Iterator[Member]:
    return (one for one in json_members(container) if json_shape(container, one) >= activity_json.MARKS)


def _html_files(container: Container) -> Iterator[Member]:
    for member in container.members:
        page = ending(member) in {".html", ".htm"}
        if page and activity_html.START in head(member, _PAGE_HEAD_BYTES):
            yield member


def _sampled(container: Container, member: Member) -> _Sample:
    sample = _Sample()
    if not _is_json(container, member):
        for block in islice(html_blocks(member, activity_html.START), _SAMPLE):
            zone = None if isinstance(block, BrokenRowError) else activity_html.first_zone(block[1])
            sample.zones |= {zone} if zone is not None else set()
    for entry in islice(_entries(container, member, None), _SAMPLE):
        if not isinstance(entry, BrokenRowError):
            sample.add(entry)
    return sample


def _entries(container: Container, member: Member, stated: tzinfo | None) -> Iterator[Activity | BrokenRowError]:
    for number, raw in _raw(container, member):
        if isinstance(raw, BrokenRowError):
            yield raw
            continue
        try:
            is_json = isinstance(raw, dict)
            yield activity_json.json_entry(raw) if is_json else activity_html.html_entry(raw, stated)
        except UnreadableItemError as error:
            yield BrokenRowError(member.label, number, str(error), _SKIP)


def _raw(container: Container, member: Member) -> Iterator[tuple[int, Any]]:
    """Yield the number of every entry and what it is: an object, or the tree of a piece of a page."""
    if _is_json(container, member):
        for item in json_items(member, "item"):
            if isinstance(item, BrokenRowError):
                yield item.line, item
            else:
                yield item.number, item.value if isinstance(item.value, dict) else {}
        return
    for block in html_blocks(member, activity_html.START):
        yield (block.line, block) if isinstance(block, BrokenRowError) else block


def _is_json(container: Container, member: Member) -> bool:
    return json_shape(container, member) >= activity_json.MARKS


def _known(zone: str) -> bool:
    return zone in ABBREVIATIONS_MIN or zone.startswith(("GMT", "UTC", "UT"))
