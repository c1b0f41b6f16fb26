"""Reading a sealed package: checking every byte without a key, and opening it with both keys, at constant memory."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.container import INDEX_ENTRY, MAGIC, MAX_HEADER_BYTES, PREAMBLE, TRAILER, VERSION, Frame, PackageHeader
from storage.errors import FileAccessError, OpenFailed, PackageInvalid, disk_errors
from storage.merkle import MerkleRoot
from storage.records import MAX_RECORD_BYTES
from storage.seal import RUN_BYTES, check_record, entry_bytes, open_run
from storage.streams import MAX_BLOCKS, blocks
from storage.tree import package_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import BinaryIO, Self

    from storage.keys import BatchKeys

    Progress = Callable[[int, int], object]

_READ_BYTES: Final = 64 << 10


@dataclass(frozen=True, slots=True)
class SealedRecord:
    """One record as it stands in a package.

    Attributes:
        index: Its position.
        start_block: Its first block in the streams.
        outer: Its outer ciphertext.
        entry: Its table entry.
        table_at: Offset of the entry in the file.
        data_at: Offset of the ciphertext in the file.
    """

    index: int
    start_block: int
    outer: bytes
    entry: bytes
    table_at: int
    data_at: int


class _Cursor:
    """Sequential reads of one part of a file that others read as well."""

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        self._file, self._at, self._end = file, start, end
        self._buffer = b""
        self._used = 0

    @property
    def position(self) -> int:
        return self._at - len(self._buffer) + self._used

    @property
    def left(self) -> int:
        return self._end - self.position

    def take(self, count: int, what: str) -> bytes:
        """The next `count` bytes.

        Raises:
            PackageInvalid: This part ends before.
        """
        if count > self.left:
            raise PackageInvalid(f"The package's {what} ends too early; the file is damaged.")
        end = self._used + count
        if end <= len(self._buffer):
            found = self._buffer[self._used : end]
            self._used = end
            return found
        parts = [self._buffer[self._used :]]
        missing = count - len(parts[0])
        wanted = min(max(missing, _READ_BYTES), self._end - self._at)
        try:
            self._file.seek(self._at)
            fresh = self._file.read(wanted)
        except OSError as error:
            raise FileAccessError(f"The package cannot be read from the disk: {error.strerror}.") from error
        if len(fresh) != wanted:
            raise PackageInvalid("The package ends too early; the file is cut short.")
        self._at += wanted
        parts.append(fresh[:missing])
        self._buffer, self._used = fresh, missing
        return b"".join(parts)


class PackageReader:
    """A package file whose frame has been checked.

    Use `PackageReader.open(path)` in a `with` statement. One thread at a time.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Read and check header, sizes and trailer.

        Args:
            file: A seekable binary file; the caller closes it.

        Raises:
            PackageInvalid: Truncated, padded, foreign, or of another version.
        """
        self._file = file
        self.frame = _read_frame(file)
        self.header: PackageHeader = self.frame.header

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a package on disk.

        Raises:
            PackageInvalid: Not a package.
            FileAccessError: The file cannot be read.
        """
        with disk_errors(path, "reading the package"):
            file = path.open("rb", buffering=0)
        try:
            with disk_errors(path, "reading the package"):
                return cls(file)
        except BaseException:
            file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def records(self) -> Iterator[SealedRecord]:
        """Every record in order, each checked against the index; table and data must come out even.

        Raises:
            PackageInvalid: Lengths, offsets or blocks contradict each other.
        """
        frame = self.frame
        table = _Cursor(self._file, frame.head_bytes, frame.data_at)
        data = _Cursor(self._file, frame.data_at, frame.index_at)
        index = _Cursor(self._file, frame.index_at, frame.trailer_at)
        block = 0
        for number in range(self.header.count):
            table_at, data_at = table.position, data.position
            if index.take(INDEX_ENTRY.size, "index") != INDEX_ENTRY.pack(table_at, data_at, block):
                raise PackageInvalid(f"The package's index is wrong at record {number + 1}; the file is damaged.")
            head = table.take(8, "table")
            length = _record_length(head, number)
            entry = head + table.take(entry_bytes(length) - len(head), "table")
            outer = data.take(length, "data")
            yield SealedRecord(number, block, outer, entry, table_at, data_at)
            block += blocks(length)
            if block >= MAX_BLOCKS and number + 1 < self.header.count:
                raise PackageInvalid("The package is larger than its streams can be.")
        if table.left or data.left:
            raise PackageInvalid("The package holds more bytes than its records; the file is padded or damaged.")

    def record(self, number: int) -> SealedRecord:
        """One record, found through the index. Trustworthy once the whole package has been verified.

        Raises:
            PackageInvalid: The index or the table points outside the file.
            IndexError: There is no such record.
        """
        if not 0 <= number < self.header.count:
            raise IndexError(number)
        frame = self.frame
        place = frame.index_at + number * INDEX_ENTRY.size
        entry_of_index = _Cursor(self._file, place, frame.trailer_at).take(INDEX_ENTRY.size, "index")
        table_at, data_at, block = INDEX_ENTRY.unpack(entry_of_index)
        if not frame.head_bytes <= table_at < frame.data_at or not frame.data_at <= data_at < frame.index_at:
            raise PackageInvalid(f"The package's index is wrong at record {number + 1}; the file is damaged.")
        table = _Cursor(self._file, table_at, frame.data_at)
        head = table.take(8, "table")
        length = _record_length(head, number)
        entry = head + table.take(entry_bytes(length) - len(head), "table")
        outer = _Cursor(self._file, data_at, frame.index_at).take(length, "data")
        return SealedRecord(number, block, outer, entry, table_at, data_at)

    def leaves(self) -> Iterator[bytes]:
        """rec_i of every record, in order.

        Raises:
            PackageInvalid: As records().
        """
        for item in self.records():
            yield check_record(item.index, item.start_block, item.outer, item.entry)


def _record_length(head: bytes, number: int) -> int:
    length = int.from_bytes(head, "little")
    if not 1 <= length <= MAX_RECORD_BYTES:
        raise PackageInvalid(
            f"Record {number + 1} of the package claims {length:,} bytes; 1 to {MAX_RECORD_BYTES:,} are possible."
        )
    return length


def _read_frame(file: BinaryIO) -> Frame:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    preamble = file.read(PREAMBLE.size)
    if not preamble.startswith(MAGIC):
        raise PackageInvalid("This is not a Gleaner package: it does not begin like one.")
    if len(preamble) < PREAMBLE.size:
        raise PackageInvalid("The package is cut short within its first bytes.")
    _, version, header_bytes = PREAMBLE.unpack(preamble)
    if version != VERSION:
        raise PackageInvalid(f"The package has format version {version}; this app reads {VERSION}. Update the app.")
    if header_bytes > MAX_HEADER_BYTES:
        raise PackageInvalid(f"The package's header claims {header_bytes:,} bytes; the file is damaged or foreign.")
    raw = file.read(header_bytes)
    if len(raw) != header_bytes:
        raise PackageInvalid("The package is cut short within its header.")
    frame = Frame(PackageHeader.decode(raw), PREAMBLE.size + header_bytes)
    if size != frame.size:
        how = "cut short" if size < frame.size else "longer than it may be"
        raise PackageInvalid(f"The package is {how}: {size:,} bytes instead of {frame.size:,}.")
    file.seek(frame.trailer_at)
    if file.read(TRAILER.size) != frame.trailer():
        raise PackageInvalid("The package's header or trailer is damaged: they do not fit each other.")
    return frame


def verify_package(
    reader: PackageReader,
    *,
    root: bytes,
    count: int,
    contributor: bytes,
    request: bytes,
    progress: Progress | None = None,
) -> None:
    """Check every byte of a package against the root on chain; no key is needed.

    Args:
        reader: The package.
        root: The batch's root.
        count: The batch's number of records N.
        contributor: The batch's contributor.
        request: The batch's request.
        progress: Called now and then with records done and N; may raise to cancel.

    Raises:
        PackageInvalid: The package is not the one the root commits to; the message says why.
    """
    header = reader.header
    if header.count != count:
        raise PackageInvalid(f"The package has {header.count:,} records; the submission says {count:,}.")
    if header.contributor != contributor or header.request != request:
        raise PackageInvalid("The package belongs to another contributor or another request.")
    tree = MerkleRoot()
    for done, leaf in enumerate(reader.leaves(), 1):
        tree.add(leaf)
        if progress is not None and (done & 0x3FF == 0 or done == count):
            progress(done, count)
    if package_root(count, contributor, request, tree.root()) != root:
        raise PackageInvalid("The package's content does not match the root on chain: bytes were changed or swapped.")


def open_package(reader: PackageReader, keys: BatchKeys) -> Iterator[bytes]:
    """Every record in clear, in order, each chunk compared with what the root commits to.

    Args:
        reader: A package that verify_package has accepted.
        keys: K as disclosed and O as opened, both checked against their commitments by the caller.

    Raises:
        OpenFailed: A key is wrong or a chunk decrypts to something else; names record and chunk.
        PackageInvalid: As PackageReader.records().
    """
    if keys.nonce != reader.header.batch_nonce:
        raise OpenFailed("These keys belong to another batch than this package.")
    run: list[SealedRecord] = []
    size = 0
    for item in reader.records():
        run.append(item)
        size += len(item.outer)
        if size >= RUN_BYTES:
            yield from _open(keys, run)
            run, size = [], 0
    if run:
        yield from _open(keys, run)


def _open(keys: BatchKeys, run: list[SealedRecord]) -> list[bytes]:
    outers = [memoryview(item.outer) for item in run]
    entries = [memoryview(item.entry) for item in run]
    return open_run(keys, run[0].index, run[0].start_block, outers, entries)
