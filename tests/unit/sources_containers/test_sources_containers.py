"""Containers: in place, joined, bounded; what is unsafe is refused with its reason."""

import contextlib
import io
import os
import random
import stat
import struct
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from sources.containers import ContainerLimits, OpenContainer, member_copied, open_container
from sources.errors import (
    DamagedArchiveError,
    EncryptedArchiveError,
    ExpiredLinkError,
    FileUnreadableError,
    IncompleteDownloadError,
    LimitExceededError,
    SourcesError,
    UnsafeArchiveError,
)


def zipped(path: Path, files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def contents(container: OpenContainer) -> dict[str, bytes]:
    result = {}
    for member in container.members:
        with closing(member.open()) as stream:
            result[member.path] = stream.read()
    return result


def read(*paths: Path, limits: ContainerLimits | None = None) -> dict[str, bytes]:
    with open_container(paths, limits) as container:
        return contents(container)


def test_a_single_file_is_its_own_only_member(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_bytes(b"hello")
    with open_container([path]) as container:
        assert (container.name, [one.path for one in container.members]) == ("chat.txt", ["chat.txt"])
        assert contents(container) == {"chat.txt": b"hello"}
        assert container.bytes_read == 5


def test_a_folder_is_read_without_following_links_or_junk(tmp_path: Path) -> None:
    folder = tmp_path / "export"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub" / "a.json").write_bytes(b"[]")
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "._twin").write_bytes(b"x")
    (tmp_path / "secret").write_bytes(b"secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    with open_container([folder]) as container:
        assert contents(container) == {"a.json": b"[]"}
        assert container.notes == ("2 files were left out: they are links or devices, not files.",)


def test_a_common_top_folder_and_mac_twins_go(tmp_path: Path) -> None:
    files = {
        "Takeout/a.json": b"1",
        "Takeout/b/c.json": b"2",
        "__MACOSX/Takeout/._a.json": b"x",
        "Takeout/._a.json": b"x",
    }
    assert read(zipped(tmp_path / "x.zip", files)) == {"a.json": b"1", "b/c.json": b"2"}


def test_parts_next_to_the_chosen_one_belong_to_it(tmp_path: Path) -> None:
    for number, content in ((1, b"one"), (2, b"two"), (4, b"four")):
        zipped(tmp_path / f"takeout-20240314T200407Z-00{number}.zip", {f"Takeout/{number}.json": content})
    zipped(tmp_path / "takeout-20250101T000000Z-003.zip", {"Takeout/other.json": b"other"})
    with open_container([tmp_path / "takeout-20240314T200407Z-002.zip"]) as container:
        assert contents(container) == {"1.json": b"one", "2.json": b"two", "4.json": b"four"}
        assert container.notes == (
            "Part 3 of this export is missing. Put all parts into one folder to read all of it.",
        )


def test_batches_with_the_same_names_stay_apart(tmp_path: Path) -> None:
    for number in (0, 1):
        zipped(
            tmp_path / f"data-1-2-batch-000{number}.zip", {"conversations.json": b"%d" % number, "users.json": b"[]"}
        )
    with open_container([tmp_path / "data-1-2-batch-0001.zip"]) as container:
        assert contents(container) == {
            "conversations.json": b"0", "users.json": b"[]",
            "part 2/conversations.json": b"1", "part 2/users.json": b"[]",
        }  # fmt: skip
        assert container.notes == ()


def test_years_in_names_are_no_parts(tmp_path: Path) -> None:
    first = zipped(tmp_path / "export_2023.zip", {"a.json": b"1"})
    zipped(tmp_path / "export_2024.zip", {"b.json": b"2"})
    assert read(first) == {"a.json": b"1"}
    account = zipped(tmp_path / "export_123.zip", {"a.json": b"1"})
    zipped(tmp_path / "export_456.zip", {"b.json": b"2"})
    with open_container([account]) as container:
        assert (contents(container), container.notes) == ({"a.json": b"1"}, ()), "Strava names the account"


def test_names_without_the_utf8_flag_are_tried_as_utf8(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"Zeitleiste-ä.json": b"1", "b.json": b"2"})
    data = path.read_bytes()
    path.write_bytes(data.replace(struct.pack("<2H", 20, 0x800), struct.pack("<2H", 20, 0)))
    assert "Zeitleiste-ä.json" in read(path)


def test_zip64_and_a_prefix_before_the_archive_are_read(tmp_path: Path) -> None:
    path = tmp_path / "big.zip"
    with zipfile.ZipFile(path, "w") as archive, archive.open("a.json", "w", force_zip64=True) as stream:
        stream.write(b"[1]")
    assert read(path) == {"a.json": b"[1]"}
    other = tmp_path / "prefixed.zip"
    other.write_bytes(b"PK\x03\x04" + b"\0" * 50 + path.read_bytes())
    assert read(other) == {"a.json": b"[1]"}


def deflate64_stored(content: bytes) -> bytes:
    """Deflate64 shares deflate's stored blocks (APPNOTE 5.5, RFC 1951 3.2.4)."""
    return b"\x01" + struct.pack("<2H", len(content), len(content) ^ 0xFFFF) + content


def one_entry(content: bytes, packed: bytes, method: int, **change: int) -> bytes:
    size, crc = change.get("size", len(content)), change.get("crc", zlib.crc32(content))
    flags, mode = change.get("flags", 0), change.get("mode", 0)
    sizes = (crc, len(packed), size, 6, 0)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, flags, method, 0, 0, *sizes) + b"a.json"
    entry = struct.pack(
        "<4s4B4H3L5H2L", b"PK\x01\x02", 20, 3, 20, 0, flags, method, 0, 0, *sizes, 0, 0, 0, mode << 16, 0
    )
    entry += b"a.json"
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entry), len(local) + len(packed), 0)
    return local + packed + entry + end


def test_deflate64_as_the_explorer_writes_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(one_entry(b"[1,2]", deflate64_stored(b"[1,2]"), 9))
    assert read(path) == {"a.json": b"[1,2]"}
    # The fixed codes of both formats agree for literals.
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_FIXED)
    path.write_bytes(one_entry(b"[1,2]", squeeze.compress(b"[1,2]") + squeeze.flush(), 9))
    assert read(path) == {"a.json": b"[1,2]"}
    path.write_bytes(one_entry(b"[1,2]", b"\xff" * 9, 9))
    with pytest.raises(DamagedArchiveError):
        read(path)


def test_inflating_beyond_what_is_stated_or_beyond_the_ratio_is_refused(tmp_path: Path) -> None:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = b"\0" * 4_000_000
    packed = squeeze.compress(content) + squeeze.flush()
    path = tmp_path / "x.zip"
    path.write_bytes(one_entry(content, packed, 8))
    with pytest.raises(UnsafeArchiveError, match="unpacks to far more"):
        read(path)
    assert len(read(path, limits=ContainerLimits(ratio=2_000))["a.json"]) == len(content)
    path.write_bytes(one_entry(content, packed, 8, size=10))
    with pytest.raises(UnsafeArchiveError):
        read(path)
    with pytest.raises(LimitExceededError):
        read(zipped(tmp_path / "y.zip", {"a": b"12345", "b": b"12345"}), limits=ContainerLimits(total_bytes=9))


def test_wrong_checksums_and_cut_members_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(one_entry(b"[]", b"[]", 0, crc=1))
    with pytest.raises(DamagedArchiveError):
        read(path)
    path.write_bytes(one_entry(b"[]", b"", 8))
    with pytest.raises(DamagedArchiveError):
        read(path)


@pytest.mark.parametrize(
    "name",
    ["../a.json", "/etc/a.json", "a/../../b.json", "C:/a.json", "..\\a.json", "a\\b.json", "./a.json", "a\0.json"],
)
def test_names_that_point_outside_are_left_out(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo("placeholder")
        info.filename = name
        archive.writestr(info, b"x")
        archive.writestr("good.json", b"[]")
    if "\0" in name:  # the standard library cuts names at a NUL when it writes
        path.write_bytes(path.read_bytes())
    with open_container([path]) as container:
        names = {member.path for member in container.members}
        assert "good.json" in names
        assert not any(".." in one or one.startswith("/") or "\\" in one or "\0" in one for one in names)


def test_links_and_encrypted_entries_are_left_out_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(one_entry(b"/etc/passwd", b"/etc/passwd", 0, mode=stat.S_IFLNK | 0o777))
    with open_container([path]) as container:
        assert container.members == ()
        assert container.notes == ("1 files were left out: they are links or devices, not files.",)
    path.write_bytes(one_entry(b"[]", b"[]", 0, flags=1))
    with pytest.raises(EncryptedArchiveError, match="password"):
        read(path)


def test_entries_that_share_bytes_are_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"a": b"x" * 100, "b": b"y" * 100})
    data = bytearray(path.read_bytes())
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)
    path.write_bytes(data)
    with pytest.raises(UnsafeArchiveError, match="same bytes"):
        read(path)


def test_downloads_that_are_none_say_which(tmp_path: Path) -> None:
    page = tmp_path / "export.zip"
    page.write_bytes(b"\xef\xbb\xbf <!DOCTYPE html><title>Sign in")
    with pytest.raises(ExpiredLinkError, match="link had expired"):
        read(page)
    whole = zipped(tmp_path / "whole.zip", {"a.json": os.urandom(5_000)}).read_bytes()
    cut = tmp_path / "cut.zip"
    cut.write_bytes(whole[:3_000])
    with pytest.raises(IncompleteDownloadError, match="has no end"):
        read(cut)
    with cut.open("r+b") as stream:
        stream.truncate(2 * 1024**3)  # sparse
    with pytest.raises(IncompleteDownloadError, match="exactly 2 GiB"):
        read(cut)
    cut.write_bytes(b"\0\0\0")
    with pytest.raises(IncompleteDownloadError, match="is not an archive"):
        read(cut)
    with pytest.raises(FileUnreadableError):
        read(tmp_path / "none.zip")


def test_gzip_members_are_inflated_and_bounded(tmp_path: Path) -> None:
    folder = tmp_path / "x"
    folder.mkdir()
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    once = squeeze.compress(b"<gpx/>") + squeeze.flush()
    (folder / "1.gpx.gz").write_bytes(once + once)
    (folder / "2.gpx.gz").write_bytes(b"<plain/>")
    assert read(folder) == {"1.gpx": b"<gpx/><gpx/>", "2.gpx": b"<plain/>"}
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    (folder / "3.gz").write_bytes(squeeze.compress(b"\0" * 5_000_000) + squeeze.flush())
    with pytest.raises(UnsafeArchiveError):
        read(folder)
    (folder / "3.gz").write_bytes(once[:-9])
    with pytest.raises(DamagedArchiveError):
        read(folder)


def test_archives_within_are_looked_into_and_their_copies_go(tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("top/1.fit", b"fit")
    path = zipped(tmp_path / "x.zip", {"up/Part1.zip": inner.getvalue(), "down/bad.zip": b"PK\x03\x04", "down/a": b"1"})
    with open_container([path], scratch=scratch) as container:
        assert contents(container) == {"up/Part1.zip/1.fit": b"fit", "down/a": b"1"}
        assert container.notes == ("1 archives within were not looked into: they are damaged, encrypted or too large.",)
        (copies,) = scratch.iterdir()
        assert stat.S_IMODE(copies.stat().st_mode) == 0o700
        assert all(stat.S_IMODE(copy.stat().st_mode) == 0o600 for copy in copies.iterdir())
    assert list(scratch.iterdir()) == []


def test_a_private_copy_has_its_write_ahead_log(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    folder.mkdir()
    for name in ("places.sqlite", "places.sqlite-wal", "places.sqlite-shm", "other"):
        (folder / name).write_bytes(name.encode())
    with open_container([folder]) as container:
        (member,) = [one for one in container.members if one.path == "places.sqlite"]
        with member_copied(container, member, scratch=tmp_path) as copy:
            names = sorted(path.name for path in copy.parent.iterdir())
            assert names == ["copy", "copy-shm", "copy-wal"]
            assert (copy.parent / "copy-wal").read_bytes() == b"places.sqlite-wal"
            assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert not copy.exists()


def test_too_many_members_are_refused_before_they_are_listed(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {f"{number}.json": b"" for number in range(30)})
    with pytest.raises(LimitExceededError, match="more than 20"):
        read(path, limits=ContainerLimits(members=20))


def test_flipped_bytes_end_with_content_or_our_own_error(tmp_path: Path) -> None:
    whole = zipped(
        tmp_path / "x.zip", {"a/1.json": b"[1]" * 50, "a/2.csv.gz": b"a,b\n", "b.zip": b"PK\x05\x06" + bytes(18)}
    )
    data = whole.read_bytes()
    draw = random.Random(6)  # noqa: S311  # repeatable damage, no secret
    path = tmp_path / "y.zip"
    for _ in range(150):
        bad = bytearray(data)
        for _ in range(draw.randint(1, 4)):
            bad[draw.randrange(len(bad))] = draw.randrange(256)
        path.write_bytes(bad[: draw.randint(1, len(bad))] if draw.random() < 0.3 else bad)
        with contextlib.suppress(SourcesError):  # anything else fails the test
            assert read(path) is not None
