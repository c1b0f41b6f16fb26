"""The central directory of a ZIP archive (APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16), read bounded.

The standard library builds an object per entry before anything can be checked and knows no Deflate64, so the
directory is read here: sizes and counts first, then entries, then what makes an entry unfit to be read.
"""

from __future__ import annotations

import stat
import struct
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from sources.errors import DamagedArchiveError, IncompleteDownloadError, LimitExceededError, UnsafeArchiveError

if TYPE_CHECKING:
    from sources.containers.limits import ContainerLimits

STORED, DEFLATED, DEFLATED64 = 0, 8, 9
LOCAL_BYTES = 30
LOCAL_MAGIC = b"PK\x03\x04"

_END, _END_MAGIC = struct.Struct("<4s4H2LH"), b"PK\x05\x06"
_END64, _END64_MAGIC = struct.Struct("<4sQ2H2L4Q"), b"PK\x06\x06"
_LOCATOR, _LOCATOR_MAGIC = struct.Struct("<4sLQL"), b"PK\x06\x07"
_ENTRY, _ENTRY_MAGIC = struct.Struct("<4s4B4H3L5H2L"), b"PK\x01\x02"
_COMMENT_BYTES = 65_535
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
_ZIP64_EXTRA = 1
_ENCRYPTED, _STRONG, _MASKED, _UTF8 = 0x1, 0x40, 0x2000, 0x800
_UNIX = 3
_TWO_GIB = 2 * 1024**3
_JUNK_NAMES = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One file of the archive: where it starts, how it is packed, how large it says it is."""

    path: str
    method: int
    crc32: int
    packed_bytes: int
    size_bytes: int
    offset: int


@dataclass(frozen=True, slots=True)
class ZipDirectory:
    """All files that can be read, and how many were left out for which reason."""

    entries: tuple[ZipEntry, ...]
    left_out: Counter[str]


def is_junk(path: str) -> bool:
    """Say whether a path is what an operating system adds: resource forks, folder settings."""
    parts = path.split("/")
    return "__MACOSX" in parts[:-1] or parts[-1].startswith("._") or parts[-1] in _JUNK_NAMES


def read_directory(stream: BinaryIO, name: str, limits: ContainerLimits) -> ZipDirectory:
    """Read the directory of the archive in `stream`.

    Raises:
        IncompleteDownloadError: it has no end.
        DamagedArchiveError: it contradicts itself.
        UnsafeArchiveError: entries share bytes, as in bombs.
        LimitExceededError: too many files, or too large ones.
    """
    size = stream.seek(0, 2)
    count, directory_bytes, directory_at, shift = _find_end(stream, name, size)
    if directory_bytes > limits.directory_bytes or count > limits.members:
        raise LimitExceededError(f"{name} holds more than {limits.members} files. Import a part of it.")
    stream.seek(directory_at)
    data = stream.read(directory_bytes)
    entries: list[ZipEntry] = []
    left_out: Counter[str] = Counter()
    position = 0
    for _ in range(count):
        position = _entry(data, position, name, limits, shift, entries, left_out)
    _check(entries, name, directory_at, limits)
    return ZipDirectory(tuple(entries), left_out)


def _find_end(stream: BinaryIO, name: str, size: int) -> tuple[int, int, int, int]:
    """Return count and size of the entries, where they start, and how many bytes stand before the archive."""
    tail_at = max(0, size - _END.size - _COMMENT_BYTES)
    stream.seek(tail_at)
    tail = stream.read(size - tail_at)
    at = tail.rfind(_END_MAGIC)
    if at < 0 or len(tail) - at < _END.size:
        raise _incomplete(name, size)
    _, disk, first_disk, _, count, directory_bytes, offset, _ = _END.unpack_from(tail, at)
    end = tail_at + at
    if disk not in {0, _FULL16} or first_disk not in {0, _FULL16}:
        raise DamagedArchiveError(f"{name} is one piece of a split archive. Join the pieces into one file first.")
    if count == _FULL16 or _FULL32 in {directory_bytes, offset}:
        stream.seek(max(0, end - _LOCATOR.size))
        locator = stream.read(_LOCATOR.size)
        if len(locator) == _LOCATOR.size and locator.startswith(_LOCATOR_MAGIC):
            stream.seek(min(_LOCATOR.unpack(locator)[2], size))
            record = stream.read(_END64.size)
            if len(record) < _END64.size or not record.startswith(_END64_MAGIC):
                raise _damaged(name)
            *_, count, directory_bytes, offset = _END64.unpack(record)
            return count, directory_bytes, offset, 0
    shift = end - directory_bytes - offset
    if shift < 0:
        raise _damaged(name)
    return count, directory_bytes, offset + shift, shift


def _entry(
    data: bytes,
    position: int,
    name: str,
    limits: ContainerLimits,
    shift: int,
    entries: list[ZipEntry],
    left_out: Counter[str],
) -> int:
    if len(data) - position < _ENTRY.size:
        raise _damaged(name)
    fields: tuple[Any, ...] = _ENTRY.unpack_from(data, position)
    if fields[0] != _ENTRY_MAGIC:
        raise _damaged(name)
    _, _, system, _, _, flags, method, _, _, crc32, packed, size, name_len, extra_len, note_len, _, _, mode, at = fields
    start = position + _ENTRY.size
    raw = data[start : start + name_len]
    extra = data[start + name_len : start + name_len + extra_len]
    end: int = start + name_len + extra_len + note_len
    if end > len(data):
        raise _damaged(name)
    size, packed, at = _widened(extra, size, packed, at, name)
    path = _decoded(raw, flags)
    if path.endswith("/") or is_junk(path):
        return end
    reason = _unfit(path, flags, method, mode >> 16 if system == _UNIX else 0)
    if len(raw) > limits.name_bytes:
        reason = "their names are too long"
    if reason:
        left_out[reason] += 1
    else:
        entries.append(ZipEntry(path, method, crc32, packed, size, at + shift))
    return end


def _widened(extra: bytes, size: int, packed: int, at: int, name: str) -> tuple[int, int, int]:
    """Replace what did not fit into 32 bits by the ZIP64 field (section 4.5.3)."""
    if _FULL32 not in {size, packed, at}:
        return size, packed, at
    position = 0
    while position + 4 <= len(extra):
        tag, length = struct.unpack_from("<2H", extra, position)
        if tag == _ZIP64_EXTRA:
            wide = iter(struct.unpack_from(f"<{length // 8}Q", extra[position + 4 : position + 4 + length // 8 * 8]))
            try:
                values = [next(wide) if value == _FULL32 else value for value in (size, packed, at)]
            except (StopIteration, RuntimeError) as error:
                raise _damaged(name) from error
            return values[0], values[1], values[2]
        position += 4 + length
    return size, packed, at


def _decoded(raw: bytes, flags: int) -> str:
    """Many writers leave the UTF-8 flag out; cp437 is what the standard says otherwise."""
    del flags  # UTF-8 is tried either way: text in cp437 that is valid UTF-8 by chance does not occur in practice
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp437")


def unfit_name(path: str) -> str:
    """Say why a file of that name is left out of any archive; empty where it is not."""
    parts = path.split("/")
    if "\\" in path or path.startswith("/") or ".." in parts or "." in parts or path[1:2] == ":" or "\0" in path:
        return "their names point outside of the archive"
    return "" if path else "they have no name"


def _unfit(path: str, flags: int, method: int, mode: int) -> str:
    if named := unfit_name(path):
        return named
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "they are links or devices, not files"
    if flags & (_ENCRYPTED | _STRONG | _MASKED):
        return "they are encrypted"
    if method not in {STORED, DEFLATED, DEFLATED64}:
        return "they are packed in a way Gleaner does not read"
    return ""


def _check(entries: list[ZipEntry], name: str, directory_at: int, limits: ContainerLimits) -> None:
    """Entries lie one after another before the directory; sharing bytes is how small files become huge ones."""
    before = 0
    for entry in sorted(entries, key=lambda one: one.offset):
        if entry.offset < before:
            raise UnsafeArchiveError(
                f"{name} uses the same bytes for several files, as archives do that are made to fill disks. "
                "Nothing was read. Download the export again."
            )
        before = entry.offset + LOCAL_BYTES + entry.packed_bytes
        if before > directory_at:
            raise _damaged(name)
        if entry.size_bytes > limits.member_bytes:
            raise LimitExceededError(f"{name} holds a file of more than {limits.member_bytes} bytes.")
    if sum(entry.size_bytes for entry in entries) > limits.total_bytes:
        raise LimitExceededError(f"{name} unpacks to more than {limits.total_bytes} bytes. Import a part of it.")


def _incomplete(name: str, size: int) -> IncompleteDownloadError:
    stopped = "stopped at exactly 2 GiB" if size == _TWO_GIB else "has no end"
    return IncompleteDownloadError(
        f"{name} {stopped}: the download is incomplete. Nothing was read. Download it again, all parts of it."
    )


def _damaged(name: str) -> DamagedArchiveError:
    return DamagedArchiveError(
        f"{name} is damaged: its list of contents cannot be read. Nothing was read. Download it again."
    )
