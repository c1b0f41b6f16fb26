import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.importers.photos import PhotosImporter
from sources.exports.pictures.exif import read_exif
from sources.exports.pictures.headers import picture_header
from sources.values import Row
from tests.helpers.export_cases import container_of, found_of, table_of
from tests.helpers.picture_bytes import (
    HEIGHT,
    WIDTH,
    Entry,
    ascii_entry,
    degrees_entry,
    encoded,
    heic_with,
    jpeg_with,
    png_with,
    short_entry,
    tiff,
    webp_with,
)

MAIN = [ascii_entry(0x010F, "Beispiel"), ascii_entry(0x0110, "Beispiel K1"), short_entry(0x0112, 6)]
TAKEN = ascii_entry(0x9003, "2024:03:14 21:04:07")
OFFSET = ascii_entry(0x9011, "+01:00")
GPS = [ascii_entry(1, "N"), degrees_entry(2, 50, 6, 3600), ascii_entry(3, "W"), degrees_entry(4, 6, 54, 0)]
AT = datetime(2024, 3, 14, 20, 4, 7, tzinfo=UTC)
FULL = tiff(MAIN, [TAKEN, OFFSET, ascii_entry(0x9291, "25")], GPS)


def jpeg(exif: bytes = FULL) -> bytes:
    return jpeg_with((0xE1, b"Exif\0\0" + exif))


def sidecar(taken: int | None = 1710446647, latitude: float = 0.0, longitude: float = 0.0) -> bytes:
    fields = {
        "title": "whatever.jpg",
        "description": "Am See",
        "photoTakenTime": {"timestamp": str(taken), "formatted": "14.03.2024, 20:04:07 UTC"},
        "geoData": {"latitude": latitude, "longitude": longitude, "altitude": 0.0},
        "geoDataExif": {"latitude": 0.0, "longitude": 0.0},
        "people": [{"name": "Erika Muster"}],
    }
    return json.dumps(fields).encode()


def only(folder: Path, files: dict[str, bytes], answers: dict[str, str] | None = None) -> Row:
    rows, broken = table_of(PhotosImporter(), folder, files, "photos", answers)
    assert not broken
    assert len(rows) == 1
    return rows[0]


def test_a_jpeg_with_all_a_camera_notes(tmp_path: Path) -> None:
    row = only(tmp_path, {"a/x.JPG": jpeg()})
    assert row | {"sha256": ""} == {
        "taken": AT.replace(microsecond=250000),
        "taken_local": "2024-03-14 21:04:07",
        "zone": "+01:00",
        "lat": 50.11,
        "lon": -6.9,
        "width": WIDTH,
        "height": HEIGHT,
        "orientation": 6,
        "camera": "Beispiel K1",
        "format": "jpeg",
        "caption": None,
        "sha256": "",
    }


@pytest.mark.parametrize(
    ("name", "content", "size"),
    [
        ("x.png", png_with((b"eXIf", FULL)), (WIDTH, HEIGHT)),
        ("x.webp", webp_with((b"EXIF", FULL), flags=8), (WIDTH, HEIGHT)),
        ("x.heic", heic_with(FULL), (4032, 3024)),
        ("x.tiff", FULL, (None, None)),
        ("x.gif", b"GIF89a\x18\0\x10\0" + b"\0" * 20, (WIDTH, HEIGHT)),
    ],
)
def test_other_formats(tmp_path: Path, name: str, content: bytes, size: tuple[int | None, int | None]) -> None:
    row = only(tmp_path, {f"a/{name}": content})
    assert (row["width"], row["height"]) == size
    assert row["camera"] == (None if name.endswith("gif") else "Beispiel K1")


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_pictures_without_metadata_still_have_a_size(tmp_path: Path, kind: str) -> None:
    row = only(tmp_path, {f"a/x.{kind}": encoded(kind)})
    assert (row["width"], row["height"], row["taken"], row["format"]) == (WIDTH, HEIGHT, None, kind)


def test_a_clock_without_zone_is_asked_about_and_never_taken_for_utc(tmp_path: Path) -> None:
    files = {"a/x.jpg": jpeg(tiff(MAIN, [TAKEN]))}
    found = found_of(PhotosImporter(), tmp_path, files)
    assert found is not None
    assert [(question.key, question.optional) for question in found.questions] == [("zone", True)]
    row = only(tmp_path, files)
    assert (row["taken"], row["zone"], row["taken_local"]) == (None, None, "2024-03-14 21:04:07")
    row = only(tmp_path, files, {"zone": "Europe/Berlin"})
    assert (row["taken"], row["zone"]) == (AT, "+01:00")


def test_the_sidecar_tells_the_instant_and_so_the_offset_of_the_camera(tmp_path: Path) -> None:
    files = {"a/x.jpg": jpeg(tiff(MAIN, [TAKEN])), "a/x.jpg.supplemental-metadata.json": sidecar(latitude=50.5)}
    found = found_of(PhotosImporter(), tmp_path, files)
    assert found is not None
    assert not found.questions
    row = only(tmp_path, files)
    assert (row["taken"], row["zone"], row["lat"], row["caption"]) == (AT, "+01:00", 50.5, "Am See")
    assert "Erika" not in str(row)


LONG = "PXL_20240314_200407123.PORTRAIT-01.COVER.jpg"


@pytest.mark.parametrize(
    ("picture", "beside"),
    [
        ("a/x.jpg", "a/x.jpg.json"),
        ("a/x.jpg", "a/x.jpg.supplemental-metadata.json"),
        ("a/x(1).jpg", "a/x.jpg(1).json"),
        ("a/x(1).jpg", "a/x.jpg.supplemental-metadata(1).json"),
        ("a/x-edited.jpg", "a/x.jpg.supplemental-metadata.json"),
        ("a/x-bearbeitet.jpg", "a/x.jpg.json"),
        (f"a/{LONG}", f"a/{(LONG + '.supplemental-metadata')[:46]}.json"),
        (f"a/{'y' * 60}.jpg", f"a/{'y' * 46}.json"),
        ("Part 1/Photos/x.jpg", "Part 2/Photos/x.jpg.json"),
    ],
)
def test_sidecars_by_every_rule_of_their_names(tmp_path: Path, picture: str, beside: str) -> None:
    assert only(tmp_path, {picture: encoded("jpeg"), beside: sidecar()})["taken"] == AT


def test_0_0_is_no_place_in_exif_and_sidecar(tmp_path: Path) -> None:
    nowhere = [ascii_entry(1, "N"), degrees_entry(2, 0, 0, 0), ascii_entry(3, "E"), degrees_entry(4, 0, 0, 0)]
    files = {"a/x.jpg": jpeg(tiff(MAIN, [TAKEN], nowhere)), "a/x.jpg.json": sidecar()}
    assert only(tmp_path, files)["lat"] is None


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"photoTakenTime":{"timestamp":"99999999999999"}}'])
def test_a_broken_sidecar_takes_nothing_from_the_picture(tmp_path: Path, content: bytes) -> None:
    assert only(tmp_path, {"a/x.jpg": jpeg(), "a/x.jpg.json": content})["zone"] == "+01:00"


def test_what_is_no_picture_is_counted(tmp_path: Path) -> None:
    files = {f"a/{number:03}.jpg": encoded("jpeg") for number in range(41)} | {"a/099.jpg": b"<html>"}
    rows, broken = table_of(PhotosImporter(), tmp_path, files, "photos")
    assert (len(rows), len(broken)) == (41, 1)
    assert found_of(PhotosImporter(), tmp_path, {"a/x.jpg": b"<html>", "a/y.txt": b"x"}) is None


@given(st.binary(max_size=300))
def test_any_directory_is_read_or_missing(data: bytes) -> None:
    assert read_exif(b"II*\0" + data).orientation in {None, *range(1, 9)}


@settings(deadline=None, max_examples=50)
@given(
    st.sampled_from([jpeg(), png_with((b"eXIf", FULL)), webp_with((b"EXIF", FULL), flags=8), heic_with(FULL), FULL]),
    st.data(),
)
def test_any_damage_to_a_header_leaves_a_header_or_none(original: bytes, data: st.DataObject) -> None:
    content = bytearray(original)
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, min(len(content), 600) - 1))] = data.draw(st.integers(0, 255))
    header = picture_header(bytes(content[: data.draw(st.integers(0, len(content)))]))
    assert header is None or header.kind


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(st.binary(max_size=60))
def test_damaged_sidecars_never_raise(tmp_path: Path, noise: bytes) -> None:
    content = sidecar()
    with container_of(tmp_path, {"a/x.jpg": jpeg(), "a/x.jpg.json": content[: len(noise)] + noise}) as container:
        importer = PhotosImporter()
        found = importer.find(container)
        assert found is not None
        rows = list(importer.rows(container, found, "photos", {}))
    assert not any(isinstance(row, BrokenRowError) for row in rows)


def test_entries_that_point_out_of_the_directory_are_left_out() -> None:
    wrong: list[Entry] = [(0x010F, 2, b"x" * 2_000), short_entry(0x0112, 99)]
    exif = read_exif(tiff(wrong)[:-500])
    assert (exif.camera, exif.orientation) == (None, None)
