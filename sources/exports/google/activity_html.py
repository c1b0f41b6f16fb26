"""My Activity as web pages, Takeout's default: one `outer-cell` for each entry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sources.exports.google.activity import Activity
from sources.exports.google.html_times import html_instant, zone_written
from sources.exports.untrusted import UnreadableItemError, text

if TYPE_CHECKING:
    from datetime import tzinfo

    from selectolax.lexbor import LexborHTMLParser, LexborNode

START = b'<div class="outer-cell'
_BLANKS = re.compile(r"\s+")
_LINE_TAGS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "pre"})
_BLOCK_TAGS = frozenset({"div", "ul", "ol", "table", "tbody", "thead", "blockquote", "section"})
_MOST_BLOCKS = 20
_MOST_LINES = 2_000


@dataclass(slots=True)
class _Line:
    """What stands between two line breaks."""

    shown: str = ""
    link: str = ""
    link_text: str = ""
    nodes: list[LexborNode] = field(default_factory=list)


def html_entry(tree: LexborHTMLParser, stated: tzinfo | None) -> Activity:
    """Read one entry.

    Args:
        tree: of one `outer-cell`.
        stated: the zone the person named for times without a clear one.

    Raises:
        UnreadableItemError: it is no entry, or its time cannot be read.
    """
    content = tree.css_first("div.content-cell")
    lines = [] if content is None else _lines(content)
    at = next((number for number, line in enumerate(lines) if zone_written(line.shown) is not None), None)
    if at is None or not lines:
        raise UnreadableItemError("it has no time that can be read")
    try:
        time = html_instant(lines[at].shown, stated)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    head, below = lines[0] if at else _Line(), lines[1:at]
    products, details = _remarks(tree)
    headings = (heading.text(strip=True) for heading in tree.css("div.header-cell"))
    return Activity(
        (*products, *headings),
        text(head.shown.strip()) or "",
        text(head.link_text.strip()) if head.link else None,
        text(head.link) or "",
        text(below[0].shown.strip()) if below else None,
        details,
        text(_joined(lines[at + 1 :])),
        0,
        time,
    )


def first_zone(tree: LexborHTMLParser) -> str | None:
    """Return how the zone of an entry is written, None where there is no time."""
    content = tree.css_first("div.content-cell")
    zones = [] if content is None else [zone_written(line.shown) for line in _lines(content)]
    return next((zone for zone in zones if zone is not None), None)


def readable(page: str) -> str:
    """Return the text of a piece of a web page, a line for each paragraph."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(page).body
    return "" if body is None else _joined(_lines(body))


def _joined(lines: list[_Line]) -> str:
    return "\n".join(_BLANKS.sub(" ", line.shown).strip() for line in lines)


def _lines(content: LexborNode, depth: int = 0) -> list[_Line]:
    lines = [_Line()]
    for node in content.iter(include_text=True):
        if len(lines) >= _MOST_LINES:
            break
        if node.tag == "br":
            lines.append(_Line())
            continue
        if node.tag in _LINE_TAGS:
            lines += [_Line(node.text()), _Line()]
            continue
        if node.tag in _BLOCK_TAGS and depth < _MOST_BLOCKS:
            lines += [*_lines(node, depth + 1), _Line()]
            continue
        shown = node.text()
        lines[-1].shown += shown
        if node.tag == "a" and not lines[-1].link:
            lines[-1].link, lines[-1].link_text = node.attributes.get("href") or "", shown
    return [line for line in lines if line.shown.strip()]


def _remarks(tree: LexborHTMLParser) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return products and remarks: the first list of the caption and the others, whatever their headings are called."""
    caption = tree.css_first("div.mdl-typography--caption")
    groups: list[list[str]] = []
    for node in () if caption is None else caption.iter(include_text=True):
        if node.tag == "b":
            groups.append([])
        elif groups and (shown := node.text(strip=True)):
            groups[-1].append(shown)
    return tuple(groups[0]) if groups else (), tuple(shown for group in groups[1:] for shown in group)
