"""Pictures in a folder or an archive: one row for each, from its header and from what Google put beside it."""

from __future__ import annotations

import hashlib
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError, SourcesError
from sources.exports.instants import offset_name
from sources.exports.model import Field, Found, Question, Table
from sources.exports.pictures.exif import offset_between
from sources.exports.pictures.headers import picture_header, picture_kind
from sources.exports.pictures.sidecars import Sidecars
from sources.exports.streams import head
from sources.values import in_zone, zone_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime, tzinfo

    from sources.exports.model import Container, ExportRow, Member
    from sources.exports.pictures.exif import Exif
    from sources.exports.pictures.headers import PictureHeader
    from sources.exports.pictures.sidecars import Sidecar
    from sources.values import Row

_PHOTOS = Table(
    "photos",
    "Photos: when, where and how they were taken",
    (
        Field("taken", "timestamp", "When it was taken.", semantic="time.start"),
        Field("taken_local", "text", "Date and time on the camera's clock."),
        Field("zone", "text", "Offset of that clock, missing where nothing tells it."),
        Field("lat", "float", "Latitude (WGS 84).", "deg", "latitude"),
        Field("lon", "float", "Longitude (WGS 84).", "deg", "longitude"),
        Field("width", "int", "Width as stored.", "px", "measure"),
        Field("height", "int", "Height as stored.", "px", "measure"),
        Field("orientation", "int", "How to turn it, 1 (upright) to 8 as EXIF counts.", "", "category"),
        Field("camera", "text", "Maker and model of the camera.", semantic="device"),
        Field("format", "text", "jpeg, heif, png and so on.", semantic="category"),
        Field("caption", "text", "What you wrote below it.", semantic="message"),
        Field("sha256", "text", "Fingerprint of the file: tells the same picture again.", semantic="id"),
    ),
    "taken",
    "offset",
    "photos",
)
_ENDINGS = (
    ".jpg", ".jpeg", ".jpe", ".png", ".webp", ".heic", ".heif", ".hif", ".avif", ".gif", ".tif", ".tiff", ".dng",
)  # fmt: skip
_HEADER_BYTES = 16 * 1024**2
"""HEIC may keep its EXIF behind its pixels."""
_CHUNK_BYTES = 256 * 1024
_LOOKED_AT = 40
_ASK_ZONE = "Some pictures say no time zone. In which one were most of them taken? Leave it empty if you do not know."


class PhotosImporter:
    """Reads headers alone; pixels are hashed and never decoded."""

    key = "photos"
    title = "Photos"

    def find(self, container: Container) -> Found | None:
        """Say whether there are pictures; of many, only the first are looked into."""
        named = [one for one in container.members if one.path.lower().endswith(_ENDINGS) and one.size_bytes]
        looked = [(one, picture_kind(head(one))) for one in named[:_LOOKED_AT]]
        members = [one for one, kind in looked if kind] + named[_LOOKED_AT:]
        if not any(kind for _, kind in looked):
            return None
        sidecars = Sidecars(container)
        sample = islice((one for one, kind in looked if kind), _LOOKED_AT // 4)
        unclear = any(_unclear(member, sidecars) for member in sample)
        return Found(
            self.key,
            (_PHOTOS,),
            tuple(member.path for member in members),
            sum(member.size_bytes for member in members),
            (Question("zone", _ASK_ZONE, optional=True),) if unclear else (),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield one row for each picture.

        Raises:
            UnknownZoneError: the answer names no zone.
        """
        del table
        stated = zone_named(answers["zone"]) if answers.get("zone") else None
        sidecars = Sidecars(container)
        wanted = frozenset(found.members)
        for member in container.members:
            if member.path in wanted:
                yield _row(member, sidecars, stated)


def _unclear(member: Member, sidecars: Sidecars) -> bool:
    header = picture_header(head(member, _CHUNK_BYTES))
    timed = header is not None and header.exif.local is not None and header.exif.offset is None
    return timed and sidecars.of(member.path).taken is None


def _row(member: Member, sidecars: Sidecars, stated: tzinfo | None) -> ExportRow:
    try:
        header, sha256 = _read(member)
    except SourcesError as error:
        return BrokenRowError(member.label, 1, "the file breaks off here", str(error))
    if header is None:
        return BrokenRowError(member.label, 1, "it is no picture Gleaner knows", "You can also skip broken rows.")
    sidecar = sidecars.of(member.path)
    position = header.exif.position or sidecar.position
    return _taken(header.exif, sidecar, stated) | {
        "lat": position[0] if position else None,
        "lon": position[1] if position else None,
        "width": header.width,
        "height": header.height,
        "orientation": header.exif.orientation,
        "camera": header.exif.camera,
        "format": header.kind,
        "caption": sidecar.caption,
        "sha256": sha256,
    }


def _read(member: Member) -> tuple[PictureHeader | None, str]:
    """Read a picture once: its beginning is kept, the rest only hashed."""
    digest = hashlib.sha256()
    kept = bytearray()
    with closing(member.open()) as stream:
        while piece := stream.read(_CHUNK_BYTES):
            digest.update(piece)
            if len(kept) < _HEADER_BYTES:
                kept += piece
    return picture_header(bytes(kept)), digest.hexdigest()


def _taken(exif: Exif, sidecar: Sidecar, stated: tzinfo | None) -> Row:
    """Say when it was taken: the camera's offset, else the instant Google noted, else the zone the person named."""
    zone, instant = exif.zone, exif.instant
    if instant is None and sidecar.taken is not None:
        instant = sidecar.taken
        offset = offset_between(exif.local, instant) if exif.local else None
        zone = offset_name(offset) if offset is not None else None
    elif instant is None and exif.local is not None and stated is not None:
        instant = _stated(exif.local, stated)
        offset = instant.astimezone(stated).utcoffset() if instant else None
        zone = offset_name(offset) if offset is not None else None
    local = exif.local.isoformat(sep=" ", timespec="seconds") if exif.local else None
    return {"taken": instant, "taken_local": local, "zone": zone}


def _stated(local: datetime, zone: tzinfo) -> datetime | None:
    try:
        return in_zone(local, zone)
    except (ValueError, OverflowError):
        return None  # the hour the clocks skip in spring: the camera's was not set
