"""Faces: known photos, all turns and pixel formats, what is filled, and what cannot be looked at."""

from __future__ import annotations

import io
import itertools
import struct
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from privacy.errors import ModelDamagedError, PictureRefusedError
from privacy.images import StrippedPicture, strip_metadata
from privacy.images.faces import Face, FaceFinder, centerface
from privacy.images.faces.centerface import distinct
from privacy.images.faces.pixels import MOST_SIDE_PX, decode, encoded, opened, shown, within
from privacy.images.orientation import EXIF_MARK, as_stored, orientation_alone
from tests.helpers.picture_bytes import encoded as tiny
from tests.helpers.picture_bytes import png_chunk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PHOTOS = Path(__file__).parents[2] / "vectors" / "pictures" / "photos"
ASTRONAUT = (181, 58, 270, 178)
"""From the hairline to the chin, drawn on the photo and looked at."""
SIDE = 160
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""From the upright picture to the stored one."""


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


def photo(name: str) -> StrippedPicture:
    return strip_metadata((PHOTOS / f"{name}.jpg").read_bytes())


def portrait() -> Image.Image:
    """Return a small picture, not square, with one face."""
    whole = Image.open(PHOTOS / "astronaut.jpg").crop((112, 20, 352, 260))
    return whole.resize((SIDE, SIDE)).crop((0, 0, SIDE, SIDE - 24))


def written(image: Image.Image, kind: str, **options: object) -> StrippedPicture:
    target = io.BytesIO()
    image.save(target, format=kind, **options)
    return strip_metadata(target.getvalue())


def pixels(picture: StrippedPicture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    image = Image.open(io.BytesIO(picture.data))
    return np.asarray(image.convert("RGBA") if image.mode == "P" else image)


def overlap(one: Sequence[float], other: Sequence[float]) -> float:
    """Return intersection over union."""
    wide = max(0, min(one[2], other[2]) - max(one[0], other[0]))
    tall = max(0, min(one[3], other[3]) - max(one[1], other[1]))
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)]
    return wide * tall / (sum(areas) - wide * tall)


def box(face: Face) -> tuple[int, int, int, int]:
    return face.left, face.top, face.right, face.bottom


# ------------------------------------------------------------------------------------------------ what is found


def test_the_face_of_a_known_photo_is_where_it_is(finder: FaceFinder) -> None:
    (face,) = finder.find(photo("astronaut"))
    assert overlap(box(face), ASTRONAUT) > 0.9
    assert face.score > 0.9


@pytest.mark.parametrize("name", ["hopper", "camera"])
def test_a_portrait_and_a_man_from_the_side_show_one_face_each(finder: FaceFinder, name: str) -> None:
    assert len(finder.find(photo(name))) == 1


@pytest.mark.parametrize("name", ["coffee", "chelsea", "brick"])
def test_a_cup_a_cat_and_a_wall_show_none_and_stay_byte_for_byte(finder: FaceFinder, name: str) -> None:
    picture = photo(name)
    covered = finder.cover(picture)
    assert covered.faces == ()
    assert covered.picture is picture


def test_a_face_is_found_in_a_large_picture_that_it_fills(finder: FaceFinder) -> None:
    close = Image.open(PHOTOS / "hopper.jpg").crop((130, 90, 400, 380)).resize((2_160, 2_320))
    faces = finder.find(written(close, "JPEG"))
    assert any(overlap(box(face), (350, 330, 1_820, 1_970)) > 0.7 for face in faces)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_turned_picture_is_looked_at_as_it_is_shown_and_filled_as_it_is_stored(
    finder: FaceFinder, orientation: int
) -> None:
    upright = portrait()
    stored = upright.transpose(TURNS[orientation]) if orientation > 1 else upright
    alone = orientation_alone(orientation)
    picture = written(stored, "JPEG", quality=95, exif=EXIF_MARK + alone if alone else b"")
    assert picture.orientation == orientation
    (face,) = finder.find(picture)
    (expected,) = finder.find(written(upright, "PNG"))
    assert overlap(box(face), box(expected)) > 0.9
    covered = finder.cover(picture).picture
    assert covered.orientation == orientation
    assert finder.find(covered) == ()
    seen = np.asarray(shown(decode(opened(covered)), orientation, SIDE * SIDE))
    assert seen.shape[:2] == (SIDE - 24, SIDE)
    assert seen[face.top : face.bottom, face.left : face.right].max() < 8


@settings(deadline=None)
@given(st.integers(1, 8), st.integers(2, 9), st.integers(2, 9), st.data())
def test_a_box_lies_among_the_stored_pixels_where_turning_them_brings_it(
    orientation: int, width: int, height: int, data: st.DataObject
) -> None:
    left, right = sorted(data.draw(st.lists(st.integers(0, width), min_size=2, max_size=2, unique=True)))
    top, bottom = sorted(data.draw(st.lists(st.integers(0, height), min_size=2, max_size=2, unique=True)))
    upright = Image.new("L", (width, height))
    upright.paste(255, (left, top, right, bottom))
    stored = upright.transpose(TURNS[orientation]) if orientation > 1 else upright
    assert as_stored((left, top, right, bottom), orientation, stored.size) == stored.getbbox()


# ------------------------------------------------------------------------------------------------ what is filled


def palette(image: Image.Image) -> Image.Image:
    return image.convert("P", palette=Image.Palette.ADAPTIVE, colors=64)


def deep(image: Image.Image) -> Image.Image:
    return Image.fromarray(np.asarray(image.convert("L")).astype(np.uint16) * 257)


Format = tuple[str, "Callable[[Image.Image], Image.Image]", dict[str, object]]
FORMATS: dict[str, Format] = {
    "png": ("PNG", lambda image: image, {}),
    "png grey": ("PNG", lambda image: image.convert("L"), {}),
    "png grey 16 bit": ("PNG", deep, {}),
    "png see-through": ("PNG", lambda image: Image.merge("RGBA", (*image.split(), Image.new("L", image.size, 9))), {}),
    "png grey see-through": ("PNG", lambda image: image.convert("LA"), {}),
    "png palette": ("PNG", palette, {}),
    "png palette see-through": ("PNG", palette, {"transparency": b"\x00" * 20 + b"\xff" * 44}),
    "gif": ("GIF", palette, {}),
    "webp lossless": ("WEBP", lambda image: image, {"lossless": True}),
}
LOSSY: dict[str, Format] = {
    "jpeg grey": ("JPEG", lambda image: image.convert("L"), {"quality": 90}),
    "jpeg four inks": ("JPEG", lambda image: image.convert("CMYK"), {"quality": 90}),
    "jpeg progressive": ("JPEG", lambda image: image, {"quality": 90, "progressive": True}),
    "webp": ("WEBP", lambda image: image, {"quality": 95}),
}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_filled_is_one_colour_and_every_other_pixel_what_it_was(finder: FaceFinder, name: str) -> None:
    kind, change, options = FORMATS[name]
    picture = written(change(portrait()), kind, **options)
    covered = finder.cover(picture)
    (face,) = covered.faces
    before, after = pixels(picture), pixels(covered.picture)
    assert after.shape == before.shape
    assert after.dtype == before.dtype
    inside = after[face.top : face.bottom, face.left : face.right]
    assert len(np.unique(inside.reshape(-1, *inside.shape[2:]), axis=0)) == 1
    rows, columns = np.nonzero((before != after).reshape(*before.shape[:2], -1).any(axis=-1))
    wide, tall = 0.31 * (face.right - face.left), 0.31 * (face.bottom - face.top)
    assert face.top - tall - 1 <= rows.min() <= rows.max() <= face.bottom + tall
    assert face.left - wide - 1 <= columns.min() <= columns.max() <= face.right + wide
    assert finder.find(covered.picture) == ()


@pytest.mark.parametrize("name", LOSSY)
def test_lossy_formats_come_back_in_their_kind_without_the_face(finder: FaceFinder, name: str) -> None:
    kind, change, options = LOSSY[name]
    picture = written(change(portrait()), kind, **options)
    covered = finder.cover(picture)
    assert len(covered.faces) == 1
    assert finder.find(covered.picture) == ()
    assert pixels(covered.picture).shape == pixels(picture).shape
    (face,) = covered.faces
    far = np.s_[-8:, :8]
    assert abs(pixels(covered.picture)[far].astype(int) - pixels(picture)[far]).max() < 24
    filled = Image.open(io.BytesIO(covered.picture.data)).convert("L").crop(box(face))
    assert np.asarray(filled).max() < 8


def test_the_new_file_keeps_the_colour_profile_and_no_other_metadata(finder: FaceFinder) -> None:
    target = io.BytesIO()
    portrait().save(target, format="JPEG", icc_profile=b"p" * 400, comment=b"Erika Muster", dpi=(72, 72))
    covered = finder.cover(strip_metadata(target.getvalue())).picture
    assert b"p" * 400 in covered.data
    assert b"Erika" not in covered.data
    assert strip_metadata(covered.data).removed == ()


def test_a_transparent_face_is_found_all_the_same(finder: FaceFinder) -> None:
    image = portrait()
    image.putalpha(0)
    assert len(finder.find(written(image, "PNG"))) == 1


# ------------------------------------------------------------------------------------------------ what is refused


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_moving_pictures_are_refused(finder: FaceFinder, kind: str) -> None:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    moving = written(frames[0], kind, save_all=True, append_images=frames[1:])
    assert moving.moving
    with pytest.raises(PictureRefusedError, match="moves"):
        finder.find(moving)


@pytest.mark.parametrize("size", [(60_000, 60_000), (MOST_SIDE_PX + 1, 1), (2**31 - 1, 2**31 - 1)])
def test_too_many_pixels_are_refused_before_one_is_decoded(size: tuple[int, int]) -> None:
    header = struct.pack(">LLBBBBB", *size, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", b"x") + png_chunk(b"IEND", b"")
    with pytest.raises(PictureRefusedError, match="too many"):
        opened(strip_metadata(bomb))


def test_pixels_that_break_off_are_refused() -> None:
    whole = written(portrait(), "PNG").data
    at = whole.index(b"IDAT")
    body = whole[at + 4 : at + 4 + int.from_bytes(whole[at - 4 : at], "big") // 2]
    cut = whole[: at - 4] + png_chunk(b"IDAT", body) + png_chunk(b"IEND", b"")
    with pytest.raises(PictureRefusedError, match="damaged"):
        decode(opened(strip_metadata(cut)))


def test_a_palette_that_is_missing_and_scans_without_end_are_refused() -> None:
    whole = written(palette(portrait()), "PNG").data
    start = whole.index(b"PLTE") - 4
    bare = whole[:start] + whole[start + 12 + int.from_bytes(whole[start : start + 4], "big") :]
    plain = tiny("jpeg")
    scan = plain[plain.index(b"\xff\xda") : -2]
    for damaged in (bare, plain[:-2] + 200 * scan + plain[-2:]):
        with pytest.raises(PictureRefusedError, match="damaged"):
            decode(opened(strip_metadata(damaged)))


def test_narrow_and_tiny_pictures_are_looked_at(finder: FaceFinder) -> None:
    for size in ((1, 1), (3_000, 1), (1, 40)):
        assert finder.find(written(Image.new("RGB", size), "PNG")) == ()


def test_a_changed_model_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "centerface_f16.onnx").write_bytes(b"something else")
    monkeypatch.setattr(centerface, "_FOLDER", tmp_path)
    with pytest.raises(ModelDamagedError, match="faces cannot be looked for"):
        FaceFinder()


SEEDS = {
    "jpeg": tiny("jpeg"),
    "progressive": written(portrait().resize((24, 16)), "JPEG", progressive=True).data,
    "png": tiny("png"),
    "palette": written(palette(portrait().resize((24, 16))), "PNG", transparency=3).data,
    "webp": tiny("webp"),
    "gif": written(palette(portrait().resize((24, 16))), "GIF").data,
}


@settings(deadline=None, max_examples=250)
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_damaged_pictures_are_decoded_and_encoded_or_refused(kind: str, data: st.DataObject) -> None:
    content = bytearray(SEEDS[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        picture = strip_metadata(bytes(content))
        image = decode(opened(picture))
        small = shown(image, picture.orientation, 10_000)
        again = encoded(image, picture)
    except PictureRefusedError:
        return
    assert small.mode == "RGB"
    assert small.width * small.height <= 10_000 or min(small.size) == 1
    assert opened(again).size == image.size


# ------------------------------------------------------------------------------------------------ boxes


sides = st.floats(0, 50, width=32)
boxes = st.builds(
    lambda left, top, wide, tall, score: (left, top, left + wide, top + tall, score),
    sides, sides, st.floats(1, 50, width=32), st.floats(1, 50, width=32), st.floats(0.25, 1, width=32),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(boxes, max_size=12))
def test_distinct_boxes_overlap_little_and_every_other_overlaps_a_surer_one(some: list[tuple[float, ...]]) -> None:
    kept = distinct(np.array(some, dtype=np.float64).reshape(-1, 5))
    assert list(kept[:, 4]) == sorted(kept[:, 4], reverse=True)
    as_tuples = [tuple(float(value) for value in one) for one in kept]
    for one, other in itertools.combinations(as_tuples, 2):
        assert overlap(one[:4], other[:4]) < 0.3 + 1e-9
    for one in some:
        assert any(overlap(one[:4], best[:4]) >= 0.3 - 1e-9 and best[4] >= one[4] for best in as_tuples)


@settings(deadline=None)
@given(st.integers(1, MOST_SIDE_PX), st.integers(1, MOST_SIDE_PX), st.integers(100, 10**7))
def test_a_bounded_size_has_no_more_pixels_and_never_grows(width: int, height: int, most: int) -> None:
    small = within((width, height), most)
    assert small[0] * small[1] <= most or min(small) == 1
    assert 1 <= small[0] <= width
    assert 1 <= small[1] <= height
