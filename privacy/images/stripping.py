"""One way in for all formats of pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from privacy.errors import PictureRefusedError
from privacy.images import gif, jpeg, png
from privacy.images.gif import strip_gif
from privacy.images.jpeg import strip_jpeg
from privacy.images.png import strip_png
from privacy.images.webp import is_webp, strip_webp

if TYPE_CHECKING:
    from privacy.images.parts import Kept

MOST_BYTES = 256 * 1024**2
NOT_LOOKED_FOR = (
    "We did not look for faces (--faces does), and cannot look for number plates or text within pictures: "
    "look at each picture before it leaves."
)
"""Said where pictures are cleaned and nobody looked at their pixels."""
_TIFF = (b"II*\0", b"MM\0*")


@dataclass(frozen=True, slots=True)
class StrippedPicture:
    """A picture without metadata; its pixels are encoded by the very bytes they were.

    Attributes:
        data: the new file.
        kind: jpeg, png, webp or gif.
        removed: names of what was left out, with how often it was there.
        orientation: kept, 1 to 8 as EXIF counts.
        moving: whether it is an animation.
    """

    data: bytes
    kind: str
    removed: tuple[tuple[str, int], ...]
    orientation: int
    moving: bool = False


def strip_metadata(data: bytes) -> StrippedPicture:
    """Take out all metadata but orientation and colour profile, without touching pixels.

    Raises:
        PictureRefusedError: damaged, too large, or of a format where this cannot be done losslessly.
    """
    if len(data) > MOST_BYTES:
        raise PictureRefusedError(
            f"This picture has more than {MOST_BYTES} bytes. Nothing was written. Save it smaller."
        )
    kind, kept = _kept(data)
    removed = tuple(sorted(kept.removed.items()))
    return StrippedPicture(b"".join(kept.pieces), kind, removed, kept.orientation, kept.moving)


def _kept(data: bytes) -> tuple[str, Kept]:
    if data.startswith(jpeg.MAGIC):
        return "jpeg", strip_jpeg(data)
    if data.startswith(png.MAGIC):
        return "png", strip_png(data)
    if is_webp(data):
        return "webp", strip_webp(data)
    if data.startswith(gif.MAGICS):
        return "gif", strip_gif(data)
    if data[4:8] == b"ftyp":
        raise _refused("HEIC and AVIF keep pixels and metadata in one table of places, which has to be written anew")
    if data.startswith(_TIFF):
        raise _refused("TIFF and camera raw files keep pixels and metadata in one directory")
    raise PictureRefusedError("This is no picture Gleaner knows: JPEG, PNG, WebP or GIF. Nothing was written.")


def _refused(reason: str) -> PictureRefusedError:
    return PictureRefusedError(f"{reason}. Nothing was written. Save it as JPEG or PNG in a picture app first.")
