"""JSON files Google puts beside pictures, whose names follow the picture's by rules that changed over time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError
from sources.exports.instants import unix_instant, whole_number
from sources.exports.positions import degree_position
from sources.exports.streams import json_document
from sources.exports.untrusted import UnreadableItemError, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sources.exports.model import Container, Member

_STEM_CHARS = 46
_SUFFIX = ".supplemental-metadata"
_NUMBERED = re.compile(r"(.*)(\(\d{1,4}\))(\.[^.]*)")
_EDITED = re.compile(
    r"-(?:edited|bearbeitet|modifié|modifiée|editado|editada|modificato|bewerkt|edytowane|redigerad|muokattu|"
    r"upraveno|düzenlendi|измененный|編集済み|수정됨|已修改|已編輯)(?=\.[^.]*$|\(\d+\)\.[^.]*$)",
    re.IGNORECASE,
)
_MOST_BYTES = 1024**2


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What it says of its picture; people and places by name are not read."""

    taken: datetime | None = None
    position: tuple[float, float] | None = None
    caption: str | None = None


class Sidecars:
    """Those of a container, found for a picture also where both lie in different parts of the export."""

    def __init__(self, container: Container) -> None:
        self._by_path: dict[str, Member] = {}
        self._by_name: dict[str, Member | None] = {}
        for member in container.members:
            if member.path.lower().endswith(".json") and 0 < member.size_bytes <= _MOST_BYTES:
                name = member.path.rpartition("/")[2]
                self._by_path[member.path] = member
                self._by_name[name] = None if name in self._by_name else member  # None: more than one

    def of(self, path: str) -> Sidecar:
        """Return what the sidecar of a picture says, nothing where there is none or it cannot be read."""
        folder, slash, name = path.rpartition("/")
        names = tuple(_names(name))
        beside = (self._by_path.get(f"{folder}{slash}{one}") for one in names)
        anywhere = (self._by_name.get(one) for one in names)
        member = next((one for one in (*beside, *anywhere) if one is not None), None)
        if member is None:
            return Sidecar()
        try:
            return _read(mapping(json_document(member, max_chars=_MOST_BYTES)))
        except (BrokenRowError, UnreadableItemError):
            return Sidecar()  # the picture's own header is still there


def _names(name: str) -> Iterator[str]:
    """Yield names a sidecar of this picture may have, the newest rule first."""
    for picture in dict.fromkeys((name, _EDITED.sub("", name))):
        match = _NUMBERED.fullmatch(picture)
        plain, number = (match.group(1) + match.group(3), match.group(2)) if match else (picture, "")
        yield (plain + _SUFFIX)[:_STEM_CHARS] + number + ".json"
        yield plain[:_STEM_CHARS] + number + ".json"
        yield (picture + _SUFFIX)[:_STEM_CHARS] + ".json"
        yield picture[:_STEM_CHARS] + ".json"
        yield plain.rpartition(".")[0][:_STEM_CHARS] + number + ".json"


def _read(fields: dict[str, object]) -> Sidecar:
    seconds = whole_number(mapping(fields.get("photoTakenTime")).get("timestamp"))
    try:
        taken = None if seconds is None else unix_instant(seconds)
    except ValueError:
        taken = None
    positions = (mapping(fields.get(name)) for name in ("geoData", "geoDataExif"))
    known = (degree_position(one.get("latitude"), one.get("longitude")) for one in positions)
    return Sidecar(taken, next((one for one in known if one and any(one)), None), text(fields.get("description")))
