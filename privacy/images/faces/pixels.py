"""Pixels of pictures by Pillow, which is imported when first used: still pictures of bounded size.

Only bytes that `strip_metadata` wrote are decoded: no thumbnails, texts or further pictures reach Pillow.
"""

from __future__ import annotations

import io
import math
import struct
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from privacy.errors import PictureRefusedError
from privacy.images.orientation import EXIF_MARK, orientation_alone
from privacy.images.stripping import strip_metadata
from privacy.images.webp import is_lossless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from privacy.images.stripping import StrippedPicture

MOST_PIXELS: Final = 110_000_000
"""A camera of 108 megapixels. Pillow holds up to four bytes for each, a JPEG of several scans up to six more."""
MOST_SIDE_PX: Final = 65_535
_FORMATS: Final = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
_SCAN: Final = b"\xff\xda"
_MOST_SCANS: Final = 100
"""Each goes over all pixels. Cameras and apps write some 15 at most; a small hostile file could have a million."""
_WEBP_QUALITY: Final = 90
_BROKEN: Final = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, OverflowError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow raises for bytes that are no picture."""
_DARK: Final = {"LA": (0, 255), "RGB": (0, 0, 0), "RGBA": (0, 0, 0, 255), "CMYK": (0, 0, 0, 255)}

_MOVES: Final = (
    "This picture moves, and we look for faces in still ones only. Nothing was written. Save one frame of it."
)
_NO_MEMORY: Final = "There is not enough memory to look at this picture. Nothing was written. Save it smaller."
_DAMAGED: Final = (
    "The pixels of this picture are damaged. Nothing was written. Open it in a picture app, save it anew and try again."
)


def opened(picture: StrippedPicture) -> Image:
    """Open a picture; its pixels are not decoded yet.

    Raises:
        PictureRefusedError: it moves, is too large, or is damaged.
    """
    from PIL import Image

    if picture.moving:
        raise PictureRefusedError(_MOVES)
    if picture.kind == "jpeg" and picture.data.count(_SCAN) > _MOST_SCANS:
        raise PictureRefusedError(_DAMAGED)
    Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit warns; ours refuses, before a pixel is decoded
    with _decoding():
        image = Image.open(io.BytesIO(picture.data), formats=(_FORMATS[picture.kind],))
    width, height = image.size
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE_PX:
        raise PictureRefusedError(
            f"This picture has {width:,} x {height:,} pixels, too many to look at. Nothing was written. "
            "Save it smaller."
        )
    return image


def decode(image: Image, most_pixels: int | None = None) -> Image:
    """Decode what was opened; a JPEG at a half, a quarter or an eighth of its size where that has enough pixels.

    Raises:
        PictureRefusedError: its pixels break off, or there is not enough memory.
    """
    with _decoding():
        if most_pixels is not None:
            image.draft(None, within(image.size, most_pixels))
        image.load()
    if image.mode == "P" and image.palette is None:
        raise PictureRefusedError(_DAMAGED)
    return image


def shown(image: Image, orientation: int, most_pixels: int) -> Image:
    """Return decoded pixels in RGB, no more of them than told, upright. What is transparent counts too."""
    from PIL.Image import Resampling, Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    with _decoding():
        plain = _in_rgb(image)
        size = within(image.size, most_pixels)
        small = plain if size == image.size else plain.resize(size, Resampling.BOX, reducing_gap=2)
        return small.transpose(turns[orientation]) if orientation in turns else small


def within(size: tuple[int, int], most_pixels: int) -> tuple[int, int]:
    """Return a size of the same proportions with no more pixels than told, but for sides of one pixel."""
    factor = min(1.0, math.sqrt(most_pixels / (size[0] * size[1])))
    return max(1, int(size[0] * factor)), max(1, int(size[1] * factor))


def encoded(image: Image, picture: StrippedPicture) -> StrippedPicture:
    """Encode pixels anew in the format they came in, with orientation and colour profile and no other metadata.

    PNG, GIF and lossless WebP keep each pixel (colours of 16 bits get 8); JPEG is quantised by the tables it had.

    Raises:
        PictureRefusedError: it cannot be encoded.
    """
    options: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if picture.kind == "jpeg":
        options |= {"quality": "keep", "progressive": bool(image.info.get("progressive"))}
    if picture.kind == "webp":
        options |= {"quality": _WEBP_QUALITY, "lossless": is_lossless(picture.data), "exact": True}
    alone = orientation_alone(picture.orientation)
    if alone:
        options["exif"] = EXIF_MARK + alone
    target = io.BytesIO()
    with _decoding():
        image.save(target, format=_FORMATS[picture.kind], **options)
    return strip_metadata(target.getvalue())


def fill(image: Image, box: tuple[int, int, int, int]) -> None:
    """Overwrite a box with one dark colour that does not depend on what is there: nothing of it is left."""
    with _decoding():
        image.paste(_darkest(image.getpalette("RGB") or []) if image.mode == "P" else _DARK.get(image.mode, 0), box)


def _darkest(palette: list[int]) -> int:
    return min(range(len(palette) // 3), key=lambda entry: sum(palette[3 * entry : 3 * entry + 3]), default=0)


def _in_rgb(image: Image) -> Image:
    from PIL import Image

    if image.mode.startswith("I;16"):
        import numpy as np

        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.mode == "P":
        return image.convert("RGBA").convert("RGB")  # a palette with transparent entries warns otherwise
    return image if image.mode == "RGB" else image.convert("RGB")


@contextmanager
def _decoding() -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise PictureRefusedError(_NO_MEMORY) from error
    except _BROKEN as error:
        raise PictureRefusedError(_DAMAGED) from error
