"""Metadata goes, pixels stay: the very bytes that encode them, and what a decoder makes of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from privacy.errors import PictureRefusedError
from privacy.images import NOT_LOOKED_FOR, strip_metadata
from privacy.images.orientation import orientation_alone, orientation_of
from tests.helpers.picture_bytes import (
    ascii_entry,
    degrees_entry,
    encoded,
    heic_with,
    jpeg_with,
    png_chunk,
    png_with,
    short_entry,
    tiff,
    webp_chunk,
    webp_with,
)

SECRET = b"Erika Muster, Beispielweg 1"
TURNED = tiff(
    [ascii_entry(0x010F, SECRET.decode()), short_entry(0x0112, 6)],
    [ascii_entry(0x9003, "2024:03:14 21:04:07")],
    [ascii_entry(1, "N"), degrees_entry(2, 50, 6, 3600)],
)
UPRIGHT = tiff([ascii_entry(0x010F, SECRET.decode()), short_entry(0x0112, 1)])
XMP = b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + b"</x>"
PROFILE = b"ICC_PROFILE\0\x01\x01" + b"p" * 40
JPEG = jpeg_with(
    (0xE1, b"Exif\0\0" + TURNED),
    (0xE1, XMP),
    (0xE2, PROFILE),
    (0xE2, b"MPF\0" + SECRET),
    (0xED, b"Photoshop 3.0\0" + SECRET),
    (0xE5, SECRET),
    (0xFE, SECRET),
    after=encoded("jpeg") + SECRET,
)
PNG = png_with(
    (b"tEXt", b"Author\0" + SECRET), (b"iTXt", SECRET), (b"tIME", b"1234567"), (b"eXIf", TURNED), (b"prVt", SECRET)
)
WEBP = webp_with((b"EXIF", TURNED), (b"XMP ", SECRET), (b"mine", SECRET), flags=0x0C)
GIF_FRAME = b"\x2c\0\0\0\0\x02\0\x02\0\0\x02\x02\x44\x01\0"
GIF_START = b"GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff"
GIF = (
    GIF_START
    + b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    + b"\x21\xfe" + bytes((len(SECRET),)) + SECRET + b"\0"
    + b"\x21\xff\x0bXMP DataXMP" + bytes((len(SECRET),)) + SECRET + b"\0"
    + b"\x21\xf9\x04\0\x0a\0\0\0" + GIF_FRAME + b"\x3b" + SECRET
)  # fmt: skip
ALL = {"jpeg": JPEG, "png": PNG + SECRET, "webp": WEBP + SECRET, "gif": GIF}


def pixels(data: bytes, *, turned: bool = False) -> QImage:
    held = QByteArray(data)  # the buffer only points to it
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(turned)
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def scans(jpeg: bytes) -> bytes:
    """Return the entropy-coded bytes of the only scan."""
    start = jpeg.rindex(b"\xff\xda")
    return jpeg[start : jpeg.rindex(b"\xff\xd9")]


@pytest.mark.parametrize("kind", ALL)
def test_nothing_of_the_metadata_is_left_and_what_went_is_named(kind: str) -> None:
    stripped = strip_metadata(ALL[kind])
    assert stripped.kind == kind
    assert SECRET not in stripped.data
    assert b"2024:03:14" not in stripped.data
    assert dict(stripped.removed)["bytes behind the end"] == 1


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_decoder_sees_the_same_pixels_turned_the_same_way(kind: str) -> None:
    stripped = strip_metadata(ALL[kind])
    assert stripped.orientation == 6
    assert pixels(stripped.data) == pixels(ALL[kind])
    assert pixels(stripped.data, turned=True) == pixels(ALL[kind], turned=True)
    assert pixels(stripped.data, turned=True) != pixels(stripped.data) or kind != "jpeg"  # Qt turns no other


@pytest.mark.parametrize("kind", ALL)
def test_a_second_time_there_is_nothing_left_to_remove(kind: str) -> None:
    once = strip_metadata(ALL[kind])
    twice = strip_metadata(once.data)
    assert twice.data == once.data
    assert {name for name, _ in twice.removed} <= {"EXIF"}  # the orientation, written anew


def test_the_entropy_coded_bytes_of_a_jpeg_are_unchanged_and_its_profile_is_kept() -> None:
    stripped = strip_metadata(JPEG).data
    plain = encoded("jpeg")
    assert scans(stripped) == scans(plain)
    assert PROFILE in stripped
    assert b"MPF" not in stripped
    assert stripped.count(b"\xff\xd8\xff") == 1


def test_progressive_scans_with_tables_between_them_are_followed() -> None:
    plain = encoded("jpeg")
    start = plain.index(b"\xff\xda")
    scan = plain[start:-2]
    comment = b"\xff\xfe\0\x07inner"
    several = plain[:start] + scan + comment + b"\xff\xff" + scan[1:] + b"\xff\xd9"
    stripped = strip_metadata(several)
    assert stripped.data == plain[:start] + scan + scan + b"\xff\xd9"
    assert stripped.removed == (("comment", 1),)


def test_a_thumbnail_in_jfif_goes() -> None:
    plain = encoded("jpeg")
    assert plain[2:4] == b"\xff\xe0"
    end = 4 + int.from_bytes(plain[4:6], "big")
    body = plain[6:end][:12] + b"\x02\x01" + b"thumbs"
    stripped = strip_metadata(b"\xff\xd8\xff\xe0" + (len(body) + 2).to_bytes(2, "big") + body + plain[end:])
    assert stripped.data == plain


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_an_upright_picture_without_metadata_stays_byte_for_byte(kind: str) -> None:
    plain = encoded(kind)
    assert strip_metadata(plain).data == plain or kind == "png"  # Qt notes its resolution and software in a PNG


def test_an_upright_picture_gets_no_exif_at_all() -> None:
    assert b"Exif" not in strip_metadata(jpeg_with((0xE1, b"Exif\0\0" + UPRIGHT))).data


def test_chunks_of_apps_within_frames_of_an_animation_go() -> None:
    frame = b"\0" * 16 + encoded("webp")[12:] + webp_chunk(b"mine", SECRET)
    body = (
        webp_chunk(b"VP8X", b"\x02\0\0\0" + b"\x17\0\0\x0f\0\0")
        + webp_chunk(b"ANIM", b"\0" * 6)
        + webp_chunk(b"ANMF", frame)
    )
    animated = b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
    stripped = strip_metadata(animated)
    assert SECRET not in stripped.data
    assert pixels(stripped.data) == pixels(animated)


def test_a_gif_keeps_frames_delays_and_repeats() -> None:
    stripped = strip_metadata(GIF).data
    expected = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0\x21\xf9\x04\0\x0a\0\0\0" + GIF_FRAME + b"\x3b"
    assert stripped == GIF_START + expected
    assert pixels(stripped) == pixels(GIF)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (heic_with(TURNED), "HEIC"),
        (TURNED, "TIFF"),
        (b"<html>", "no picture"),
        (encoded("jpeg")[:-40], "ends within its pixels"),
        (encoded("jpeg")[:50], "cannot be followed"),
        (PNG[:-5], "damaged"),
        (PNG.replace(b"Erika", b"Erike", 1), "damaged"),
        (WEBP[:-9], "damaged"),
        (GIF_START + GIF_FRAME, "damaged"),
        (GIF_START + b"\x21\x01\x03abc\0\x3b", "draws text"),
    ],
)
def test_what_cannot_be_done_losslessly_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(PictureRefusedError, match=reason) as caught:
        strip_metadata(data)
    assert "Nothing was written" in str(caught.value)


@given(st.integers(1, 8))
def test_the_orientation_comes_back_alone(orientation: int) -> None:
    assert orientation_of(orientation_alone(orientation)) == orientation


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted(ALL)), st.data())
def test_damaged_pictures_are_stripped_or_refused(kind: str, data: st.DataObject) -> None:
    content = bytearray(ALL[kind])
    for _ in range(data.draw(st.integers(1, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        stripped = strip_metadata(bytes(content[: data.draw(st.integers(0, len(content)))]))
    except PictureRefusedError:
        return
    assert len(stripped.data) <= len(content) + 64


def test_the_chunk_of_an_orientation_has_a_valid_checksum() -> None:
    assert png_chunk(b"eXIf", orientation_alone(6)) in strip_metadata(PNG).data


def test_what_is_not_looked_for_is_said() -> None:
    assert "faces" in NOT_LOOKED_FOR
