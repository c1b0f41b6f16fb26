"""Streams over members: counted, bounded, checked while they are read."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from sources.containers.zip_directory import DEFLATED, DEFLATED64, LOCAL_BYTES, LOCAL_MAGIC, ZipEntry
from sources.errors import DamagedArchiveError, FileUnreadableError, LimitExceededError, UnsafeArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sources.containers.limits import ContainerLimits

CHUNK_BYTES = 64 * 1024
GZIP_MAGIC = b"\x1f\x8b"
GZIP_WINDOW = 31  # zlib's way to ask for a gzip header and trailer


class Meter:
    """Counts what was read from all members of a container."""

    def __init__(self) -> None:
        self.bytes_read = 0


class Closable(Protocol):
    """What stands behind a stream."""

    def close(self) -> None:
        """Let go of it."""
        ...


class _PieceStream(io.RawIOBase):
    """A readable stream over an iterator of pieces."""

    def __init__(self, pieces: Iterator[bytes], source: Closable) -> None:
        super().__init__()
        self._pieces = pieces
        self._source = source
        self._rest = memoryview(b"")
        self._position = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # narrower than typeshed's Buffer
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        self._position += count
        return count

    def tell(self) -> int:
        return self._position

    def close(self) -> None:
        if not self.closed:
            self._source.close()
        super().close()


def streamed(pieces: Iterator[bytes], source: Closable) -> BinaryIO:
    """Return a buffered stream of the pieces that closes `source` when it is closed."""
    return cast("BinaryIO", io.BufferedReader(_PieceStream(pieces, source), CHUNK_BYTES))


def raw_pieces(source: BinaryIO, size_bytes: int, label: str) -> Iterator[bytes]:
    """Yield `size_bytes` bytes of the source from where it stands.

    Raises:
        DamagedArchiveError: it ends before.
        FileUnreadableError: the operating system refuses.
    """
    left = size_bytes
    while left:
        try:
            data = source.read(min(CHUNK_BYTES, left))
        except OSError as error:
            raise FileUnreadableError(f"{label} cannot be read further: {error.strerror}.") from error
        if not data:
            raise DamagedArchiveError(f"{label} is cut off. Download the export again.")
        left -= len(data)
        yield data


def counted(pieces: Iterator[bytes], meter: Meter) -> Iterator[bytes]:
    """Count each piece as it is taken."""
    for piece in pieces:
        meter.bytes_read += len(piece)
        yield piece


def file_pieces(source: BinaryIO, label: str) -> Iterator[bytes]:
    """Yield a whole file.

    Raises:
        FileUnreadableError: the operating system refuses.
    """
    while True:
        try:
            data = source.read(CHUNK_BYTES)
        except OSError as error:
            raise FileUnreadableError(f"{label} cannot be read further: {error.strerror}.") from error
        if not data:
            return
        yield data


def entry_pieces(source: BinaryIO, entry: ZipEntry, label: str, limits: ContainerLimits) -> Iterator[bytes]:
    """Yield the inflated bytes of one ZIP entry, and check size, ratio and CRC-32 on the way.

    Raises:
        DamagedArchiveError: the bytes are not what the directory says.
        UnsafeArchiveError: they inflate beyond the size the directory states or beyond the ratio allowed.
    """
    try:
        source.seek(entry.offset)
        header = source.read(LOCAL_BYTES)
        if len(header) < LOCAL_BYTES or not header.startswith(LOCAL_MAGIC):
            raise _damaged(label)
        skip = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
        source.seek(entry.offset + LOCAL_BYTES + skip)
    except OSError as error:
        raise FileUnreadableError(f"{label} cannot be read: {error.strerror}.") from error
    packed = raw_pieces(source, entry.packed_bytes, label)
    if entry.method == DEFLATED:
        inflated = _inflated(packed, -zlib.MAX_WBITS, label)
    elif entry.method == DEFLATED64:
        inflated = _inflated64(packed, label)
    else:
        inflated = packed
    allowed = max(limits.ratio_free_bytes, limits.ratio * entry.packed_bytes)
    done, crc32 = 0, 0
    for piece in inflated:
        done += len(piece)
        if done > entry.size_bytes or done > allowed:
            raise UnsafeArchiveError(
                f"{label} unpacks to far more than it should, as archives do that are made to fill disks. "
                "It was not read further."
            )
        crc32 = zlib.crc32(piece, crc32)
        yield piece
    if done != entry.size_bytes or crc32 != entry.crc32:
        raise _damaged(label)


def gunzipped(source: BinaryIO, label: str, limits: ContainerLimits, meter: Meter) -> Iterator[bytes]:
    """Yield the content of a gzip stream (RFC 1952), or the bytes as they are where it is none.

    Counted is what is taken from the source: a gzip file does not say its size where it can be trusted.

    Raises:
        DamagedArchiveError: it is cut off or damaged.
        UnsafeArchiveError: it inflates beyond the ratio allowed.
        LimitExceededError: it inflates beyond the size of a member.
    """
    packed = counted(file_pieces(source, label), meter)
    first = next(packed, b"")
    if not first.startswith(GZIP_MAGIC):
        yield first
        yield from packed
        return
    start, done = meter.bytes_read - len(first), 0
    for piece in _inflated(_chain(first, packed), GZIP_WINDOW, label):
        done += len(piece)
        if done > max(limits.ratio_free_bytes, limits.ratio * (meter.bytes_read - start)):
            raise UnsafeArchiveError(f"{label} unpacks to far more than it should. It was not read further.")
        if done > limits.member_bytes:
            raise LimitExceededError(f"{label} has more than {limits.member_bytes} bytes.")
        yield piece


def _chain(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _inflated(packed: Iterator[bytes], window: int, label: str) -> Iterator[bytes]:
    inflater = zlib.decompressobj(window)
    try:
        for piece in packed:
            data = piece
            while data:
                if inflater.eof:
                    if window != GZIP_WINDOW or not data.startswith(GZIP_MAGIC):
                        return
                    inflater = zlib.decompressobj(window)  # gzip files may hold several streams, one after another
                yield inflater.decompress(data, CHUNK_BYTES)
                data = inflater.unconsumed_tail or inflater.unused_data
        while not inflater.eof and (held := inflater.decompress(b"", CHUNK_BYTES)):
            yield held  # zlib can have taken all input and still hold output
    except zlib.error as error:
        raise _damaged(label) from error
    if not inflater.eof:
        raise _damaged(label)


def _inflated64(packed: Iterator[bytes], label: str) -> Iterator[bytes]:
    from stream_inflate import stream_inflate64

    chunks: Callable[[Iterator[bytes]], Iterator[bytes]]
    done: Callable[[], bool]
    chunks, done, _ = stream_inflate64(CHUNK_BYTES)
    try:
        for piece in packed:
            yield from chunks(iter((piece,)))
    except (ValueError, LookupError, TypeError, ArithmeticError, RuntimeError) as error:  # it does not wrap its own
        raise _damaged(label) from error
    if not done():
        raise _damaged(label)


def _damaged(label: str) -> DamagedArchiveError:
    return DamagedArchiveError(f"{label} is damaged: its bytes are not those that were packed. Download it again.")
