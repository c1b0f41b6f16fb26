"""One photo, changed step by step until its face is lost."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

Box = tuple[float, float, float, float]
_SEED = 20261123


@dataclass(frozen=True, slots=True)
class Variant:
    """A changed photo.

    Attributes:
        change: what was changed.
        step: how far.
        image: the result.
        box: where its face is.
    """

    change: str
    step: str
    image: Image.Image
    box: Box


def variants(photo: Image.Image, face: Box) -> Iterator[Variant]:
    """Yield all variants of a photo with one face.

    Args:
        photo: in RGB.
        face: left, top, right, bottom.
    """
    width = face[2] - face[0]
    for target in (6, 8, 10, 12, 16, 24, 48, 96):
        yield Variant("width of the face, px", str(target), *_scaled(photo, face, target / width))
    for percent in (30, 50, 70, 90):
        yield Variant("face's share of the width of 4 million pixels, %", str(percent), *_close(photo, face, percent))
    for degrees in range(0, 360, 30):
        yield Variant("turned, degrees", str(degrees), *_turned(photo, face, degrees))
    for percent in (2, 4, 8, 12, 16):
        blurred = photo.filter(ImageFilter.GaussianBlur(width * percent / 100))
        yield Variant("blurred, sigma in % of the face's width", str(percent), blurred, face)
    for percent in (50, 25, 10, 5):
        yield Variant("light left, %", str(percent), photo.point(lambda value, p=percent: value * p // 100), face)
    generator = np.random.default_rng(_SEED)
    for sigma in (20, 40, 80):
        noisy = np.asarray(photo) + generator.normal(0, sigma, (photo.height, photo.width, 3))
        yield Variant("noise, sigma of 255", str(sigma), Image.fromarray(noisy.clip(0, 255).astype(np.uint8)), face)
    for quality in (40, 10, 5, 1):
        coarse = io.BytesIO()
        photo.save(coarse, format="JPEG", quality=quality)
        yield Variant("JPEG quality", str(quality), Image.open(coarse).convert("RGB"), face)
    left, top, right, bottom = (round(side) for side in face)
    middle = (left + right) // 2, (top + bottom) // 2
    hidden = {
        "lower half": (left, middle[1], right, bottom),
        "upper half": (left, top, right, middle[1]),
        "left half": (left, top, middle[0], bottom),
    }
    for half, box in hidden.items():
        covered = photo.copy()
        covered.paste((200, 210, 220), box)
        yield Variant("hidden", half, covered, face)


def _scaled(photo: Image.Image, face: Box, factor: float) -> tuple[Image.Image, Box]:
    size = round(photo.width * factor), round(photo.height * factor)
    left, top, right, bottom = (side * factor for side in face)
    return photo.resize(size, Image.Resampling.LANCZOS), (left, top, right, bottom)


def _close(photo: Image.Image, face: Box, percent: int) -> tuple[Image.Image, Box]:
    """Return a square around the face, grey where the photo ends."""
    side = (face[2] - face[0]) * 100 / percent
    middle = (face[0] + face[2]) / 2, (face[1] + face[3]) / 2
    around = middle[0] - side / 2, middle[1] - side / 2, middle[0] + side / 2, middle[1] + side / 2
    cut = photo.crop(around)
    factor = 2_000 / cut.width
    moved = (
        face[0] - middle[0] + side / 2, face[1] - middle[1] + side / 2,
        face[2] - middle[0] + side / 2, face[3] - middle[1] + side / 2,
    )  # fmt: skip
    left, top, right, bottom = (value * factor for value in moved)
    return cut.resize((2_000, 2_000), Image.Resampling.LANCZOS), (left, top, right, bottom)


def _turned(photo: Image.Image, face: Box, degrees: int) -> tuple[Image.Image, Box]:
    """Turn counter-clockwise; the box keeps its centre and gets the side of a square of its area."""
    turned = photo.rotate(degrees, resample=Image.Resampling.BICUBIC, expand=True)
    angle = math.radians(degrees)
    x, y = (face[0] + face[2] - photo.width) / 2, (face[1] + face[3] - photo.height) / 2
    centre = (
        turned.width / 2 + x * math.cos(angle) + y * math.sin(angle),
        turned.height / 2 - x * math.sin(angle) + y * math.cos(angle),
    )
    half = math.sqrt((face[2] - face[0]) * (face[3] - face[1])) / 2
    return turned, (centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half)
