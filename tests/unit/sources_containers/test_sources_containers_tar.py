"""TAR archives packed with gzip, as Takeout sends them: in place, in any order, bounded."""

import gzip
import io
import random
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from sources.containers import ContainerLimits, open_container
from sources.errors import DamagedArchiveError, LimitExceededError, SourcesError, UnsafeArchiveError
from sources.exports.run import look

BINARY = random.Random(7).randbytes(2_400_000)  # noqa: S311 - bytes that do not compress need no secrecy


def packed(path: Path, files: dict[str, bytes], layout: int = tarfile.PAX_FORMAT) -> Path:
    with tarfile.open(path, "w:gz", format=layout, compresslevel=1) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return path


@pytest.mark.parametrize("layout", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT, tarfile.USTAR_FORMAT])
def test_files_come_in_any_order_and_several_at_a_time(tmp_path: Path, layout: int) -> None:
    long = "Standortverlauf (Zeitachse)/" + "ä" * (20 if layout == tarfile.USTAR_FORMAT else 120)
    files = {f"Takeout/{long}/{number}.bin": BINARY[number * 7_919 :] for number in range(5)}
    path = packed(tmp_path / "takeout-20240314T200407Z-001.tgz", {"Takeout/.DS_Store": b"x", **files}, layout)
    with open_container([path]) as container:
        members = {f"Takeout/{long}/{one.path.rpartition('/')[2]}": one for one in container.members}
        assert set(members) == set(files)
        for name in sorted(files, reverse=True):
            with closing(members[name].open()) as stream:
                assert stream.read() == files[name]
        first, last = members[min(files)], members[max(files)]
        with closing(first.open()) as one, closing(last.open()) as other:
            begun = one.read(1_000)
            assert other.read() == files[max(files)]
            assert begun + one.read() == files[min(files)]
        assert container.bytes_read > 0


def test_parts_are_joined_and_a_service_is_known(tmp_path: Path) -> None:
    record = b'{"locations": [{"latitudeE7": 1, "longitudeE7": 2, "timestamp": "2024-02-29T00:00:00Z"}]}'
    page = b"<html><body>archive</body></html>"
    one = packed(tmp_path / "takeout-20240314T200407Z-001.tgz", {"Takeout/archive_browser.html": page})
    packed(tmp_path / "takeout-20240314T200407Z-002.tgz", {"Takeout/Orte/Records.json": record})
    with open_container([one]) as container:
        (found,) = look(container)
        assert (found.importer, found.notes) == ("google_location", ())


def test_several_gzip_streams_and_zeros_behind_them_are_one_archive(tmp_path: Path) -> None:
    whole = gzip.decompress(packed(tmp_path / "a.tgz", {"x/a.txt": BINARY}).read_bytes())
    path = tmp_path / "b.tgz"
    path.write_bytes(gzip.compress(whole[:700_000]) + gzip.compress(whole[700_000:]) + b"\0" * 1_024)
    with open_container([path]) as container, closing(container.members[0].open()) as stream:
        assert stream.read() == BINARY


def test_links_and_names_that_point_outside_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name, kind in (("l", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE), ("p", tarfile.FIFOTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
        for name in ("../out.csv", "/abs.csv", "a/../../b.csv", "./fine.csv"):
            entry = tarfile.TarInfo(name)
            entry.size = 2
            archive.addfile(entry, io.BytesIO(b"ok"))
    with open_container([path]) as container:
        assert [one.path for one in container.members] == ["fine.csv"]
        assert len(container.notes) == 2


def test_bombs_cut_archives_and_too_many_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsafeArchiveError):
        contents(packed(tmp_path / "bomb.tgz", {"a.csv": b"0" * 40_000_000}))
    whole = packed(tmp_path / "whole.tgz", {"a.bin": BINARY}).read_bytes()
    cut = tmp_path / "cut.tgz"
    cut.write_bytes(whole[:-9_000])
    with pytest.raises(DamagedArchiveError):
        contents(cut)
    many = packed(tmp_path / "many.tgz", {f"{number}.txt": b"" for number in range(30)})
    with pytest.raises(LimitExceededError):
        contents(many, ContainerLimits(members=20))


def header(kind: bytes, size: int = 0, *, goes_on: int = 0) -> bytes:
    block = bytearray(tarfile.TarInfo("a.csv").tobuf(tarfile.USTAR_FORMAT))
    block[124:136], block[156:157], block[482] = b"%011o\0" % size, kind, goes_on
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


@pytest.mark.parametrize("level", [0, 9])
@pytest.mark.parametrize(
    "content",
    [
        header(b"g") * 30_000,
        header(b"V") * 30_000,
        header(b"x", 512) + b"\0" * 512,
        header(b"S", goes_on=1) + (b"\0" * 504 + b"\1" + b"\0" * 7) * 30_000,
    ],
)
def test_headers_without_end_are_refused_before_any_file(tmp_path: Path, content: bytes, level: int) -> None:
    path = tmp_path / "a.tgz"
    path.write_bytes(gzip.compress(content + header(b"0") + b"\0" * 1_024, level))
    with pytest.raises((UnsafeArchiveError, DamagedArchiveError)):
        contents(path)


def test_a_length_of_thousands_of_digits_is_damage(tmp_path: Path) -> None:
    about = b"0006" + b"1" * 5_000 + b" path=x\n"
    whole = header(b"x", len(about)) + about + b"\0" * (-len(about) % 512) + header(b"0") + b"\0" * 1_024
    path = tmp_path / "a.tgz"
    path.write_bytes(gzip.compress(whole))
    with pytest.raises(DamagedArchiveError):
        contents(path)


def test_of_files_with_one_path_the_last_counts_and_all_are_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, content in (("a.csv", b"old"), ("b.csv", b"b"), ("./a.csv", b"newer"), ("c.csv", b"c")):
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
        link = tarfile.TarInfo("c.csv")
        link.type, link.linkname = tarfile.SYMTYPE, "a.csv"
        archive.addfile(link)
    with pytest.raises(LimitExceededError):
        contents(path, ContainerLimits(members=4))
    assert contents(path) == {"a.csv": b"newer", "b.csv": b"b"}


def test_damage_ends_with_content_or_our_own_error(tmp_path: Path) -> None:
    rng = random.Random(11)  # noqa: S311 - which byte is damaged needs no secrecy
    plain = gzip.decompress(packed(tmp_path / "a.tgz", {"a" * 200: b"1234", "b": b"5" * 2_000}).read_bytes())
    path = tmp_path / "b.tgz"
    ends: list[int | str] = []
    for number in range(100):
        damaged = bytearray(plain[: rng.choice((4_096, 6_000, len(plain)))])
        for _ in range(rng.randint(1, 4)):
            damaged[rng.randrange(min(len(damaged), 4_096))] = rng.randrange(256)
        path.write_bytes(gzip.compress(bytes(damaged)) + b"\0" * number)
        try:
            ends.append(len(contents(path)))
        except SourcesError as error:
            ends.append(str(error))
    assert len(ends) == 100


def contents(path: Path, limits: ContainerLimits | None = None) -> dict[str, bytes]:
    found = {}
    with open_container([path], limits) as container:
        for member in container.members:
            with closing(member.open()) as stream:
                found[member.path] = stream.read()
    return found
