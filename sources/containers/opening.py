"""Opening a file, a folder, an archive or several parts of one as a container."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections import Counter
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from sources.containers.limits import ContainerLimits
from sources.containers.parts import check_download, with_siblings
from sources.containers.reading import Meter, counted, entry_pieces, file_pieces, gunzipped, streamed
from sources.containers.tar_archive import TAR_NAMES, TarEntry, TarReading, is_packed_tar, read_tar
from sources.containers.zip_directory import LOCAL_MAGIC, ZipEntry, is_junk, read_directory
from sources.errors import ArchiveError, EncryptedArchiveError, FileUnreadableError, LimitExceededError, SourcesError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_EMPTY_ZIP = b"PK\x05\x06"
_HEAD_BYTES = 512
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)  # Windows has none; there, links are recognised before opening


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class _FileMember:
    path: str
    size_bytes: int
    label: str
    file: Path
    meter: Meter
    limits: ContainerLimits
    gzip: bool

    def open(self) -> BinaryIO:
        source = open_file(self.file, self.label)
        if self.gzip:
            return streamed(gunzipped(source, self.label, self.limits, self.meter), source)
        return streamed(counted(file_pieces(source, self.label), self.meter), source)


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class _ZipMember:
    path: str
    size_bytes: int
    label: str
    file: Path
    entry: ZipEntry
    meter: Meter
    limits: ContainerLimits
    gzip: bool

    def open(self) -> BinaryIO:
        source = open_file(self.file, self.label)
        pieces = entry_pieces(source, self.entry, self.label, self.limits)
        if not self.gzip:
            return streamed(counted(pieces, self.meter), source)
        packed = streamed(pieces, source)
        return streamed(gunzipped(packed, self.label, self.limits, self.meter), packed)


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class _TarMember:
    path: str
    size_bytes: int
    label: str
    entry: TarEntry
    reading: TarReading
    meter: Meter
    limits: ContainerLimits
    gzip: bool

    def open(self) -> BinaryIO:
        pieces = self.reading.pieces(self.entry, self.label)
        if not self.gzip:
            return streamed(counted(iter(pieces), self.meter), pieces)
        packed = streamed(iter(pieces), pieces)
        return streamed(gunzipped(packed, self.label, self.limits, self.meter), packed)


class OpenContainer:
    """What `open_container` gives: satisfies `sources.exports.model.Container`.

    Attributes:
        name: of the file or folder as the person knows it.
        members: all files that can be read, in a stable order; no two have the same path.
        notes: sentences about missing parts and files that were left out.
    """

    def __init__(
        self,
        name: str,
        members: tuple[_FileMember | _ZipMember | _TarMember, ...],
        notes: tuple[str, ...],
        meter: Meter,
    ) -> None:
        self.name = name
        self.members = members
        self.notes = notes
        self._meter = meter

    @property
    def bytes_read(self) -> int:
        """Bytes read from members so far, counted as members state their size."""
        return self._meter.bytes_read


@contextmanager
def open_container(
    paths: Sequence[Path], limits: ContainerLimits | None = None, *, scratch: Path | None = None
) -> Iterator[OpenContainer]:
    """Open one file, one folder, one archive, or several parts of one, and read it in place.

    Parts of the same export that lie next to a chosen part belong to it. Archives within archives are looked into;
    to do so they are copied into a private folder that goes away with the container.

    Args:
        paths: what the person chose.
        limits: bounds on what is read.
        scratch: where private copies are made; the system's folder for temporary files if not given.

    Raises:
        FileUnreadableError: something cannot be opened.
        ExpiredLinkError: a web page in place of an archive.
        IncompleteDownloadError: an archive without an end.
        EncryptedArchiveError: everything within is encrypted.
        UnsafeArchiveError: an archive made to harm.
        DamagedArchiveError: an archive that contradicts itself.
        LimitExceededError: too many files, or too large ones.
    """
    if not paths:
        raise FileUnreadableError("No file was chosen. Choose a file or a folder.")
    joined, notes = with_siblings(paths)
    with ExitStack() as stack:
        builder = _Builder(limits or ContainerLimits(), scratch, stack)
        for path in joined:
            builder.add(path)
        yield OpenContainer(paths[0].name, builder.members(), (*notes, *builder.notes()), builder.meter)


def open_file(path: Path, label: str) -> BinaryIO:
    """Open a regular file for reading; never a link, a pipe or a device.

    Raises:
        FileUnreadableError: it is something else, or the operating system refuses.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise FileUnreadableError(f"{label} cannot be opened: {error.strerror}. Check that it exists.") from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileUnreadableError(f"{label} is not a file.")
    return os.fdopen(handle, "rb")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A file before it has its final path."""

    path: str
    size_bytes: int
    file: Path
    entry: ZipEntry | TarEntry | None
    group: int
    tar: TarReading | None = None


class _Builder:
    """Collects members, looks into nested archives, gives paths."""

    def __init__(self, limits: ContainerLimits, scratch: Path | None, stack: ExitStack) -> None:
        self.meter = Meter()
        self._limits = limits
        self._scratch = scratch
        self._stack = stack
        self._listed: list[_Listed] = []
        self._left_out: Counter[str] = Counter()
        self._unread = 0
        self._nested_bytes = 0
        self._folder: Path | None = None
        self._groups = 0

    def add(self, chosen: Path) -> None:
        """Add what the person chose; the choice itself may be a link, since they made it."""
        try:
            path = chosen.resolve(strict=True)
            is_folder = path.is_dir()
        except OSError as error:
            message = f"{chosen.name} cannot be opened: {error.strerror}. Check that it exists."
            raise FileUnreadableError(message) from error
        self._groups += 1
        if is_folder:
            self._add_folder(path)
        else:
            self._add_file(path, chosen.name, path.stat().st_size)
        if len(self._listed) > self._limits.members:
            raise LimitExceededError(
                f"{chosen.name} holds more than {self._limits.members} files. Import a part of it."
            )

    def members(self) -> tuple[_FileMember | _ZipMember | _TarMember, ...]:
        """Return all members; a second file of a path gets the number of its part before it."""
        strip = _common_top(item.path for item in self._listed)
        taken: dict[str, int] = {}
        result: list[_FileMember | _ZipMember | _TarMember] = []
        for number, item in enumerate(self._listed, 1):
            path = item.path[strip:]
            gzip = path.lower().endswith(".gz")
            path = path[:-3] if gzip and len(path) > len(".gz") else path
            path = path if path not in taken else f"part {item.group}/{path}"
            again = taken.get(path, 0)
            taken[path] = again + 1
            path = f"again {again}/{path}" if again else path
            label = f"File {number}{_suffix(path)}"
            if item.entry is None:
                member: _FileMember | _ZipMember | _TarMember = _FileMember(
                    path, item.size_bytes, label, item.file, self.meter, self._limits, gzip
                )
            elif isinstance(item.entry, TarEntry):
                if item.tar is None:
                    raise TypeError("a file of a TAR archive without its archive")
                member = _TarMember(path, item.size_bytes, label, item.entry, item.tar, self.meter, self._limits, gzip)
            else:
                member = _ZipMember(path, item.size_bytes, label, item.file, item.entry, self.meter, self._limits, gzip)
            result.append(member)
        return tuple(result)

    def notes(self) -> tuple[str, ...]:
        """Say what was left out."""
        notes = [f"{count} files were left out: {reason}." for reason, count in sorted(self._left_out.items())]
        if self._unread:
            notes.append(
                f"{self._unread} archives within were not looked into: they are damaged, encrypted or too large."
            )
        return tuple(notes)

    def _add_file(self, path: Path, name: str, size_bytes: int) -> None:
        with open_file(path, name) as stream:
            head = stream.read(_HEAD_BYTES)
        if head.startswith((LOCAL_MAGIC, _EMPTY_ZIP)):
            self._add_zip(path, name, "", 0)
        elif is_packed_tar(head):
            self._add_tar(path, name, "")
        elif name.lower().endswith(".zip"):
            check_download(name, head, size_bytes)
        else:
            self._listed.append(_Listed(name, size_bytes, path, None, self._groups))

    def _add_folder(self, folder: Path) -> None:
        for current, folders, files in os.walk(folder, onerror=_refused):
            folders[:] = sorted(name for name in folders if not Path(current, name).is_symlink() and name != "__MACOSX")
            for name in sorted(files):
                path = Path(current, name)
                status = path.lstat()
                relative = path.relative_to(folder).as_posix()
                if is_junk(relative):
                    continue
                if not stat.S_ISREG(status.st_mode):
                    self._left_out["they are links or devices, not files"] += 1
                elif name.lower().endswith((".zip", *TAR_NAMES)):
                    self._add_inner(path, name, relative + "/", 0)
                else:
                    self._listed.append(_Listed(relative, status.st_size, path, None, self._groups))
                if len(self._listed) > self._limits.members:
                    return

    def _add_inner(self, path: Path, name: str, prefix: str, depth: int) -> None:
        """Look into an archive that lies in a folder or an archive; one that cannot be read hides nothing else."""
        try:
            if name.lower().endswith(TAR_NAMES):
                self._add_tar(path, name, prefix)
            else:
                self._add_zip(path, name, prefix, depth)
        except ArchiveError:
            self._unread += 1

    def _add_tar(self, path: Path, name: str, prefix: str) -> None:
        with open_file(path, name) as stream:
            index = read_tar(path, stream, name, self._limits)
        self._left_out += index.left_out
        reading = self._stack.enter_context(closing(TarReading(partial(open_file, path, name), index)))
        strip = _common_top(entry.path for entry in index.entries) if prefix else 0
        for entry in index.entries:
            inner = prefix + entry.path[strip:]
            if entry.path.lower().endswith(".zip") and self._fits(entry):
                with closing(streamed(iter(pieces := reading.pieces(entry, name)), pieces)) as packed:
                    copy = self._copied(packed)
                if copy is None:
                    self._unread += 1
                else:
                    self._add_inner(copy, f"{name}.zip", inner + "/", 1)
            else:
                self._listed.append(_Listed(inner, entry.size_bytes, path, entry, self._groups, reading))

    def _add_zip(self, path: Path, name: str, prefix: str, depth: int) -> None:
        with open_file(path, name) as stream:
            directory = read_directory(stream, name, self._limits)
        self._left_out += directory.left_out
        if not directory.entries and directory.left_out["they are encrypted"]:
            raise EncryptedArchiveError(
                f"{name} is encrypted. Nothing was read. Unpack it with its password, then choose the folder."
            )
        strip = _common_top(entry.path for entry in directory.entries) if prefix else 0
        for entry in directory.entries:
            inner = prefix + entry.path[strip:]
            is_zip = entry.path.lower().endswith(".zip")
            if is_zip and depth < self._limits.nesting and self._fits(entry):
                with closing(entry_stream(path, entry, self._limits)) as stream:
                    copy = self._copied(stream)
                if copy is None:
                    self._unread += 1
                else:
                    self._add_inner(copy, name, inner + "/", depth + 1)
            else:
                self._unread += is_zip
                self._listed.append(_Listed(inner, entry.size_bytes, path, entry, self._groups))
            if len(self._listed) > self._limits.members:
                return

    def _fits(self, entry: ZipEntry | TarEntry) -> bool:
        limits = self._limits
        if entry.size_bytes > min(limits.nested_bytes, limits.nested_total_bytes - self._nested_bytes):
            return False
        self._nested_bytes += entry.size_bytes
        return True

    def _copied(self, stream: BinaryIO) -> Path | None:
        if self._folder is None:
            self._folder = self._stack.enter_context(private_folder(self._scratch))
        handle, name = tempfile.mkstemp(dir=self._folder)  # 0600
        try:
            with os.fdopen(handle, "wb") as target:
                shutil.copyfileobj(stream, target)
        except SourcesError:
            return None
        return Path(name)


def entry_stream(path: Path, entry: ZipEntry, limits: ContainerLimits) -> BinaryIO:
    """Open one entry outside of the count that is shown as progress."""
    label = "An archive within"
    source = open_file(path, label)
    return streamed(entry_pieces(source, entry, label, limits), source)


@contextmanager
def private_folder(scratch: Path | None) -> Iterator[Path]:
    """Make a folder only this user can enter, and remove it with all within afterwards."""
    with tempfile.TemporaryDirectory(prefix="gleaner-", dir=scratch) as name:
        yield Path(name)


def _common_top(paths: Iterator[str]) -> int:
    """Return the length of the one folder everything lies in, with its slash; 0 where there is none."""
    tops = {path.partition("/")[0] + "/" if "/" in path else "" for path in paths}
    return len(next(iter(tops))) if len(tops) == 1 else 0


def _suffix(path: str) -> str:
    """Return the type in a file's name, if it is one nobody's name can hide in."""
    _, dot, suffix = path.rpartition(".")
    return (
        f" (.{suffix.lower()})"
        if dot and suffix.isascii() and suffix.isalnum() and len(suffix) <= len("sqlite")
        else ""
    )


def _refused(error: OSError) -> None:
    raise FileUnreadableError(f"A folder within cannot be listed: {error.strerror}.") from error
