"""TAR archives packed with gzip, as Google Takeout sends them on request (.tgz): POSIX.1-2001 and GNU, in place.

One pass lists the files and keeps states of the inflater on the way; a file is then read from the state before it, or
from where the file before it ended. Nothing is unpacked to disk, and memory does not grow with the archive.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections import Counter, OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from sources.containers.reading import CHUNK_BYTES, GZIP_MAGIC, GZIP_WINDOW
from sources.containers.zip_directory import is_junk, unfit_name
from sources.errors import DamagedArchiveError, FileUnreadableError, LimitExceededError, UnsafeArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sources.containers.limits import ContainerLimits

TAR_NAMES = (".tgz", ".tar.gz")
_BLOCK = 512
_MAGIC_AT, _MAGIC = 257, b"ustar"
_REGULAR, _DIRECTORY, _LINKS, _SPARSE = b"0\x007", b"5", b"12346", b"S"
_GNU_NAME, _ABOUT_NEXT, _ASIDE = b"L", b"xL", b"gKXVM"
_ABOUT_BYTES = 64 * 1024
_LENGTH_DIGITS = 6
_HEADERS_OF_ONE = 16
_SPARSE_HEADERS = 10_000
_STATES = 256
_FIRST_SPACING_BYTES = 8 * 1024**2
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class TarEntry:
    """One file: where its bytes begin in the inflated stream, and how many they are."""

    path: str
    offset: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class _State:
    inflated: int
    packed: int
    inflater: zlib._Decompress


class _Cursor:
    """A place in the inflated stream that moves forward."""

    def __init__(self, source: BinaryIO, name: str, state: _State) -> None:
        self._source = source
        self._name = name
        self._inflater = state.inflater.copy()
        self._data = b""
        self._packed = state.packed  # bytes of the file that were given to the inflater and taken by it
        self._rest = b""
        self.position = state.inflated
        source.seek(state.packed)

    def state(self) -> _State | None:
        """Return where the stream stands; None within a piece and between streams."""
        return None if self._rest or self._inflater.eof else _State(self.position, self._packed, self._inflater.copy())

    @property
    def packed(self) -> int:
        """Bytes of the file that were taken so far."""
        return self._packed

    def piece(self, most: int) -> bytes:
        """Return the next bytes, at most so many; nothing at the end."""
        if not self._rest:
            self._rest = self._inflated()
        piece, self._rest = self._rest[:most], self._rest[most:]
        self.position += len(piece)
        return piece

    def taken(self, size_bytes: int) -> bytes:
        """Return exactly so many bytes.

        Raises:
            DamagedArchiveError: the archive ends before.
        """
        pieces = []
        while size_bytes:
            piece = self.piece(size_bytes)
            if not piece:
                raise _damaged(self._name)
            size_bytes -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def close(self) -> None:
        """Close the file."""
        self._source.close()

    def _inflated(self) -> bytes:
        while True:
            if self._inflater.eof:  # several streams may follow one another, and zeros the last
                self._data = self._inflater.unused_data or self._read()
                if len(self._data) < len(GZIP_MAGIC):
                    self._data += self._read()
                if not self._data.startswith(GZIP_MAGIC):
                    return b""
                self._inflater = zlib.decompressobj(GZIP_WINDOW)
            if not self._data:
                self._data = self._read()
                if not self._data:
                    raise _damaged(self._name)
            try:
                piece = self._inflater.decompress(self._data, CHUNK_BYTES)
            except zlib.error as error:
                raise _damaged(self._name) from error
            left = self._inflater.unconsumed_tail
            self._packed += len(self._data) - len(left) - len(self._inflater.unused_data)
            self._data = left
            if piece:
                return piece

    def _read(self) -> bytes:
        try:
            return self._source.read(CHUNK_BYTES)
        except OSError as error:
            raise FileUnreadableError(f"{self._name} cannot be read further: {error.strerror}.") from error


class TarIndex:
    """What an archive holds, and ways into it.

    Attributes:
        left_out: how many were left out for which reason.
        listed: all that were met, also what is there again.
    """

    def __init__(self) -> None:
        self.left_out: Counter[str] = Counter()
        self.listed = 0
        self._entries: dict[str, TarEntry] = {}
        self._states: list[_State] = []
        self._spacing = _FIRST_SPACING_BYTES

    @property
    def entries(self) -> list[TarEntry]:
        """All files that can be read, as they lie in the archive."""
        return list(self._entries.values())

    def put(self, path: str, entry: TarEntry | None) -> None:
        """Add a file; of those with the same path the last counts, as for whoever unpacks the archive."""
        self._entries.pop(path, None)
        if entry is not None:
            self._entries[path] = entry

    def note(self, cursor: _Cursor) -> None:
        """Keep where the cursor stands, if the last place kept is far enough behind."""
        if self._states and cursor.position - self._states[-1].inflated < self._spacing:
            return
        state = cursor.state()
        if state is not None:
            self._states.append(state)
            if len(self._states) > _STATES:
                self._states = self._states[::2]
                self._spacing *= 2

    def cursor(self, source: BinaryIO, name: str, offset: int) -> _Cursor:
        """Return a cursor at or before a place in the inflated stream."""
        nearest = bisect_right([state.inflated for state in self._states], offset) - 1
        return _Cursor(source, name, self._states[nearest])


@dataclass(slots=True)
class TarReading:
    """Files of one archive, one after another or in any order, over an open file at a time.

    Attributes:
        opened: opens the archive.
        index: what it holds.
    """

    opened: Callable[[], BinaryIO]
    index: TarIndex
    _idle: _Cursor | None = field(default=None)

    def pieces(self, entry: TarEntry, label: str) -> TarPieces:
        """Return the bytes of one file."""
        idle, self._idle = self._idle, None
        if idle is not None and idle.position <= entry.offset:
            return TarPieces(self, idle, entry, label)
        if idle is not None:
            idle.close()
        return TarPieces(self, self.index.cursor(self.opened(), label, entry.offset), entry, label)

    def give_back(self, cursor: _Cursor) -> None:
        """Keep a cursor for the file after the one it stands in."""
        if self._idle is not None:
            self._idle.close()
        self._idle = cursor

    def close(self) -> None:
        """Close the archive."""
        if self._idle is not None:
            self._idle.close()
            self._idle = None


class TarPieces:
    """The bytes of one file, piece by piece; to be closed."""

    def __init__(self, reading: TarReading, cursor: _Cursor, entry: TarEntry, label: str) -> None:
        self._reading = reading
        self._cursor: _Cursor | None = cursor
        self._entry = entry
        self._label = label

    def __iter__(self) -> Iterator[bytes]:
        """Yield them.

        Raises:
            DamagedArchiveError: the archive is not what it was when it was listed.
        """
        entry, cursor = self._entry, self._cursor
        while cursor is not None and cursor.position < entry.offset + entry.size_bytes:
            within = cursor.position >= entry.offset
            piece = cursor.piece((entry.offset + entry.size_bytes if within else entry.offset) - cursor.position)
            if not piece:
                raise _damaged(self._label)
            if within:
                yield piece

    def close(self) -> None:
        """Leave the archive where it stands."""
        if self._cursor is not None:
            self._reading.give_back(self._cursor)
            self._cursor = None


def is_packed_tar(head: bytes) -> bool:
    """Say whether the first bytes of a file are those of a TAR archive packed with gzip."""
    if not head.startswith(GZIP_MAGIC):
        return False
    try:
        first = zlib.decompressobj(GZIP_WINDOW).decompress(head, _BLOCK)
    except zlib.error:
        return False
    return first[_MAGIC_AT:].startswith(_MAGIC)


_INDEXES: OrderedDict[tuple[str, int, int], TarIndex] = OrderedDict()
"""The latest archives by path, size and time of change: listing one takes a pass over all of it."""


def read_tar(path: Path, source: BinaryIO, name: str, limits: ContainerLimits) -> TarIndex:
    """List the files of an archive.

    Raises:
        DamagedArchiveError: it contradicts itself or is cut off.
        UnsafeArchiveError: it inflates to far more than it should.
        LimitExceededError: too many files, or too large ones.
    """
    status = path.stat()
    key = (str(path), status.st_size, status.st_mtime_ns)
    index = _INDEXES.pop(key, None)
    if index is None:
        index = _listed(source, name, limits)
    _INDEXES[key] = index
    while len(_INDEXES) > _REMEMBERED:
        _INDEXES.popitem(last=False)
    return index


def _listed(source: BinaryIO, name: str, limits: ContainerLimits) -> TarIndex:
    index = TarIndex()
    cursor = _Cursor(source, name, _State(0, 0, zlib.decompressobj(GZIP_WINDOW)))
    index.note(cursor)
    said = _Said()
    while any(block := cursor.taken(_BLOCK)):
        size, kind = _number(block[124:136], name), block[156:157]
        if sum(block[:148]) + sum(block[156:]) + 8 * 0x20 != _number(block[148:156], name):
            raise _damaged(name)
        _check_growth(cursor, name, limits)
        if kind in _ABOUT_NEXT + _ASIDE:
            said.headers += 1
            if said.headers > _HEADERS_OF_ONE:
                raise _damaged(name)
            padded = size + -size % _BLOCK
            if kind in _ABOUT_NEXT and size <= _ABOUT_BYTES:
                _say(said, kind, cursor.taken(padded)[:size], name)
            else:
                said.too_long = said.too_long or kind in _ABOUT_NEXT
                _skip(index, cursor, padded, name, limits)
            continue
        _file(index, cursor, block, said, name, limits)
        said = _Said()
    return index


@dataclass(slots=True)
class _Said:
    """What headers before a file say of it."""

    path: bytes = b""
    size: int | None = None
    too_long: bool = False
    headers: int = 0


def _say(said: _Said, kind: bytes, data: bytes, name: str) -> None:
    if kind == _GNU_NAME:
        said.path = data.rstrip(b"\0")
        return
    while data:
        digits, _, _ = data.partition(b" ")
        if len(digits) > _LENGTH_DIGITS or not digits.isdigit() or not len(digits) < int(digits) <= len(data):
            raise _damaged(name)
        key, _, value = data[len(digits) + 1 : int(digits)].removesuffix(b"\n").partition(b"=")
        if key == b"path":
            said.path = value
        elif key == b"size" and value.isdigit():
            said.size = int(value[:20])
        data = data[int(digits) :]


def _file(index: TarIndex, cursor: _Cursor, block: bytes, said: _Said, name: str, limits: ContainerLimits) -> None:
    """Note one file and move on behind its bytes; links have none, whatever their header says."""
    kind = block[156:157]
    size = _number(block[124:136], name) if said.size is None else said.size
    more = block[482] if kind == _SPARSE else 0
    headers = 0
    while more:
        more = cursor.taken(_BLOCK)[504]
        headers += 1
        _check_growth(cursor, name, limits)
        if headers > _SPARSE_HEADERS:
            raise _damaged(name)
    if size > limits.member_bytes:
        raise LimitExceededError(f"{name} holds a file of more than {limits.member_bytes} bytes.")
    _add(index, block, said, cursor.position, size, limits)
    index.listed += 1
    if index.listed > limits.members:
        raise LimitExceededError(f"{name} holds more than {limits.members} files. Import a part of it.")
    if kind not in _LINKS + _DIRECTORY:
        _skip(index, cursor, size + -size % _BLOCK, name, limits)


def _add(index: TarIndex, block: bytes, said: _Said, offset: int, size: int, limits: ContainerLimits) -> None:
    kind = block[156:157]
    raw = said.path or block[:100].partition(b"\0")[0]
    if not said.path and block[_MAGIC_AT : _MAGIC_AT + 6] == _MAGIC + b"\0":
        prefix = block[345:500].partition(b"\0")[0]
        raw = prefix + b"/" + raw if prefix else raw
    path = raw.decode("utf-8", "replace").removeprefix("./")
    if kind == _DIRECTORY or path.endswith("/") or not path or is_junk(path):
        return
    reason = unfit_name(path)
    if said.too_long or len(raw) > limits.name_bytes:
        reason = "their names are too long"
    elif kind not in _REGULAR:
        reason = "they are links or devices, not files"
    if reason:
        index.left_out[reason] += 1
    index.put(path, None if reason else TarEntry(path, offset, size))


def _skip(index: TarIndex, cursor: _Cursor, size: int, name: str, limits: ContainerLimits) -> None:
    """Move on by so many bytes."""
    while size:
        piece = cursor.piece(size)
        if not piece:
            raise _damaged(name)
        size -= len(piece)
        index.note(cursor)
        _check_growth(cursor, name, limits)


def _check_growth(cursor: _Cursor, name: str, limits: ContainerLimits) -> None:
    """Look at how much came out of how little: behind every header and every piece."""
    if cursor.position > limits.total_bytes:
        raise LimitExceededError(f"{name} unpacks to more than {limits.total_bytes} bytes. Import a part of it.")
    if cursor.position > max(limits.ratio_free_bytes, limits.ratio * (cursor.packed + 1)):
        raise UnsafeArchiveError(
            f"{name} unpacks to far more than it should, as archives do that are made to fill disks. Nothing was read."
        )


def _number(text: bytes, name: str) -> int:
    """Octal digits, or a binary number where they do not suffice (GNU)."""
    if text[0] & 0x80:
        return int.from_bytes(bytes((text[0] & 0x7F,)) + text[1:], "big")
    digits = text.strip(b" \0")
    if not digits:
        return 0
    if not all(0x30 <= digit <= 0x37 for digit in digits):  # noqa: PLR2004 - the digits of octal numbers, 0 to 7
        raise _damaged(name)
    return int(digits, 8)


def _damaged(name: str) -> DamagedArchiveError:
    return DamagedArchiveError(f"{name} is damaged or cut off. Download it again.")
