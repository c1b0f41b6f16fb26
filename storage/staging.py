"""The staging folder: one CAR file for each thing to be published, found again by hash, verified at every read.

This is staging and no publication: something counts as published once another party has served it back. Several
processes may use the folder; a CAR appears complete or not at all.
"""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from threading import Lock
from typing import TYPE_CHECKING, Final

from storage.car import read_car, scan_car, write_file_car
from storage.errors import ContentInvalid, ContentMissing, ContentTooLarge, disk_errors
from storage.pointer import MAX_RAW_BYTES, Pointer
from storage.unixfs import MAX_DEPTH, build_dag, decode_node, is_leaf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_BUFFER_BYTES: Final = 256 << 10


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Imported:
    """What an imported CAR held.

    Attributes:
        roots: Its roots.
        missing: For each incomplete root, a block that is missing.
        block_count: Blocks read.
        block_bytes: Their bytes.
    """

    roots: tuple[Pointer, ...]
    missing: dict[Pointer, Pointer]
    block_count: int
    block_bytes: int


class CarStaging:
    """A folder of CAR files.

    Args:
        folder: Created when missing.

    Raises:
        FileAccessError: The folder cannot be made or read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = Lock()  # the gateway reads from several threads
        self._places: dict[bytes, _Place] = {}
        self._scanned: set[str] = set()
        with disk_errors(folder, "opening the staging folder"):
            folder.mkdir(parents=True, exist_ok=True)
        self.refresh()

    @property
    def folder(self) -> Path:
        """Where the CAR files are."""
        return self._folder

    def refresh(self) -> None:
        """Learn of CAR files that another process has added."""
        with disk_errors(self._folder, "reading the staging folder"):
            names = {entry.name for entry in os.scandir(self._folder) if entry.name.endswith(".car")}
        with self._lock:
            added, removed = sorted(names - self._scanned), self._scanned - names
        for name in added:
            self._scan(self._folder / name)
        for gone in removed:
            self._forget(self._folder / gone)

    def _scan(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                _, frames = scan_car(file)
                found = [(pointer.digest, _Place(path, at, length)) for pointer, at, length in frames]
        except (OSError, ContentInvalid):
            return  # gone meanwhile or not ours: it simply is not offered
        with self._lock:
            self._places.update(found)
            self._scanned.add(path.name)

    def _forget(self, path: Path) -> None:
        with self._lock:
            self._scanned.discard(path.name)
            self._places = {digest: place for digest, place in self._places.items() if place.path != path}

    def car_path(self, pointer: Pointer) -> Path:
        """Where the CAR of this root is or would be."""
        return self._folder / f"{pointer.cid}.car"

    def put_blob(self, data: bytes) -> Pointer:
        """Stage a small thing as one raw block.

        Raises:
            ContentTooLarge: More than 1 MiB; use put_file.
            StorageFull, FileAccessError: The disk refuses.
        """
        if len(data) > MAX_RAW_BYTES:
            raise ContentTooLarge(f"{len(data):,} bytes do not fit in one block of {MAX_RAW_BYTES:,}.")
        return self._put(io.BytesIO(data))

    def put_file(self, path: Path) -> Pointer:
        """Stage a file of any size; reads it twice at constant memory.

        Raises:
            ContentInvalid: The file changed between the two reads.
            StorageFull, FileAccessError: The disk refuses.
        """
        with disk_errors(path, "staging the file"), path.open("rb") as file:
            return self._put(file)

    def _put(self, file: BinaryIO) -> Pointer:
        dag = build_dag(file)
        pointer = dag.root.pointer
        target = self.car_path(pointer)
        with disk_errors(target, "writing to the staging folder"):
            if not target.exists():
                with part_file(self._folder) as (part, out):
                    write_file_car(file, dag, out)
                    keep(part, out, target)
        self._scan(target)
        return pointer

    def import_car(self, source: BinaryIO) -> Imported:
        """Take a CAR file from outside: every block is verified and every root walked before anything is kept.

        Args:
            source: A seekable CAR file with at least one root; several roots share one CAR here.

        Raises:
            ContentInvalid: Malformed, cut short, without a root, or a wrong block; nothing was kept.
            StorageFull, FileAccessError: The disk refuses.
        """
        source.seek(0)
        roots, frames = read_car(source)
        if not roots:
            raise ContentInvalid("The CAR file names no root, so nothing would keep its blocks.")
        inner: dict[bytes, list[Pointer]] = {}
        leaves: set[bytes] = set()
        count = size = 0
        for pointer, block in frames:
            count += 1
            size += len(block)
            if is_leaf(pointer):
                leaves.add(pointer.digest)
            else:
                inner[pointer.digest] = [link.pointer for link in decode_node(block)]
        missing = {}
        for root in roots:
            gap = self._gap(root, inner, leaves)
            if gap is not None:
                missing[root] = gap
        if not missing:
            target = self.car_path(roots[0])
            with disk_errors(target, "writing to the staging folder"), part_file(self._folder) as (part, out):
                source.seek(0)
                while chunk := source.read(_BUFFER_BYTES):
                    out.write(chunk)
                keep(part, out, target)
            self._scan(target)
        return Imported(tuple(roots), missing, count, size)

    def _gap(self, root: Pointer, inner: dict[bytes, list[Pointer]], leaves: set[bytes]) -> Pointer | None:
        """A block that is missing under `root`, or None."""
        pending = [root]
        seen: set[bytes] = set()
        while pending:
            pointer = pending.pop()
            if pointer.digest in seen:
                continue
            seen.add(pointer.digest)
            if is_leaf(pointer):
                if pointer.digest not in leaves and not self.has(pointer):
                    return pointer
            elif pointer.digest in inner:
                pending.extend(inner[pointer.digest])
            elif self.has(pointer):
                pending.extend(link.pointer for link in decode_node(self.block(pointer)))
            else:
                return pointer
        return None

    def has(self, pointer: Pointer) -> bool:
        """Whether the block is here."""
        if pointer.digest not in self._places:
            self.refresh()
        return pointer.digest in self._places

    def block(self, pointer: Pointer) -> bytes:
        """One block, compared with its address.

        Raises:
            ContentMissing: It is not here.
            ContentInvalid: The disk has damaged it.
        """
        place = self._places.get(pointer.digest) if self.has(pointer) else None
        if place is None:
            raise ContentMissing(f"{pointer.cid} is not in the staging folder.")
        try:
            with place.path.open("rb") as file:
                file.seek(place.offset)
                found = file.read(place.length)
        except FileNotFoundError as error:
            self._forget(place.path)
            raise ContentMissing(f"{pointer.cid} is no longer in the staging folder.") from error
        except OSError as error:
            raise ContentMissing(f"{pointer.cid} cannot be read from the staging folder: {error.strerror}.") from error
        pointer.check(found)
        return found

    def walk(self, root: Pointer) -> Iterator[tuple[Pointer, bytes]]:
        """Every block under `root` depth first, each once, verified.

        Raises:
            ContentMissing, ContentInvalid: As block(), when the walk gets there.
        """
        pending = [(root, 0)]
        seen: set[bytes] = set()
        while pending:
            pointer, depth = pending.pop()
            if pointer.digest in seen:
                continue
            seen.add(pointer.digest)
            block = self.block(pointer)
            yield pointer, block
            if not is_leaf(pointer):
                if depth >= MAX_DEPTH:
                    raise ContentInvalid("A file's tree is deeper than any real file's.")
                pending.extend((link.pointer, depth + 1) for link in reversed(decode_node(block)))

    def export(self, root: Pointer, path: Path, max_bytes: int) -> int:
        """Copy a staged file out, verified; the target appears complete or not at all.

        Returns:
            Its size in bytes.

        Raises:
            ContentMissing, ContentInvalid: As walk().
            ContentTooLarge: More than `max_bytes`.
            StorageFull, FileAccessError: The disk refuses.
        """
        with disk_errors(path, "copying from the staging folder"), part_file(path.parent) as (part, out):
            size = self._copy(root, out, max_bytes)
            keep(part, out, path)
        return size

    def read(self, root: Pointer, max_bytes: int) -> bytes:
        """A staged file of modest size, verified; raises as export()."""
        out = io.BytesIO()
        self._copy(root, out, max_bytes)
        return out.getvalue()

    def _copy(self, root: Pointer, out: BinaryIO, max_bytes: int) -> int:
        """The file under `root` in order; unlike walk(), leaves that repeat are written each time."""
        pending = [(root, 0)]
        size = 0
        while pending:
            pointer, depth = pending.pop()
            block = self.block(pointer)
            if is_leaf(pointer):
                size += len(block)
                if size > max_bytes:
                    raise ContentTooLarge(f"The content has more than the {max_bytes:,} bytes accepted here.")
                out.write(block)
            elif depth >= MAX_DEPTH:
                raise ContentInvalid("A file's tree is deeper than any real file's.")
            else:
                pending.extend((link.pointer, depth + 1) for link in reversed(decode_node(block)))
        return size

    def remove(self, root: Pointer) -> None:
        """Delete the CAR of this root, if any.

        Raises:
            FileAccessError: The disk refuses.
        """
        path = self.car_path(root)
        with disk_errors(path, "cleaning the staging folder"):
            path.unlink(missing_ok=True)
        self._forget(path)


@contextmanager
def part_file(folder: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in `folder` that is deleted at the end unless it was renamed."""
    handle, name = mkstemp(dir=folder, suffix=".part")
    path = Path(name)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield path, file
    finally:
        path.unlink(missing_ok=True)


def keep(path: Path, file: BinaryIO, target: Path) -> None:
    """Make a part file durable under its final name."""
    file.flush()
    os.fsync(file.fileno())
    file.close()  # an open file cannot be renamed on Windows
    path.replace(target)
