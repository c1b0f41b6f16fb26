"""The names at the beginning of a JSON file, to recognise it by whatever the file is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sources.exports.streams.endings import ending
from sources.exports.streams.heads import head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sources.exports.model import Container, Member

_HEAD_BYTES = 32 * 1024
_NAME = re.compile(rb'"([^"\\]{1,80})"\s*:')
_NEVER = re.compile(r"\.(?:jpe?g|png|heic|heif|gif|webp|tiff?|dng|mp4|mov|m4v|3gp|mp)\b.*\.json$|(?:^|/)\._[^/]*$")


@dataclass(frozen=True, slots=True)
class JsonHead:
    """What the first 32 kB of a file show.

    Attributes:
        opening: `[` or `{`, empty for what is neither.
        names: of fields, at any depth; those with escapes are left out.
    """

    opening: str
    names: frozenset[str]


_HEADS: WeakKeyDictionary[Member, JsonHead] = WeakKeyDictionary()
"""What was seen of each file, as every importer asks; forgotten with its container."""


def json_head(member: Member) -> JsonHead:
    """Return what the beginning of a file shows; nothing where it cannot be read or is no JSON."""
    known = _HEADS.get(member)
    if known is None:
        known = _HEADS[member] = _head(member)
    return known


def _head(member: Member) -> JsonHead:
    data = head(member, _HEAD_BYTES)
    opening = data.lstrip()[:1]
    if opening not in {b"[", b"{"}:
        return JsonHead("", frozenset())
    names = {name.decode("utf-8", "replace") for name in set(_NAME.findall(data))}
    return JsonHead(opening.decode(), frozenset(names))


def json_members(container: Container) -> Iterator[Member]:
    """Yield the files that may be JSON of a service: those beside a picture and the Mac's twins are not."""
    for member in container.members:
        if ending(member) == ".json" and member.size_bytes and not _NEVER.search(member.path.lower()):
            yield member
