"""Building a sealed package in two passes over the records, at constant memory, written once and atomically.

Pass one measures and hashes (the batch nonce binds the keys to the content, so no byte can be sealed before all were
seen); pass two seals and writes (package_source.py gives the records to both).
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.container import INDEX_ENTRY, Frame, PackageHeader
from storage.errors import PackageExists, StorageFull, disk_errors
from storage.hpke import seal_outer, seal_pair
from storage.keys import attester_sealing_seed, batch_keys, batch_nonce
from storage.merkle import MerkleRoot
from storage.package_source import Replay
from storage.seal import RUN_BYTES, entry_bytes, seal_long, seal_run
from storage.streams import blocks
from storage.tree import NO_NULLIFIER, package_root

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Executor, Future
    from pathlib import Path
    from types import TracebackType
    from typing import BinaryIO, Self

    from storage.hpke import Deal
    from storage.keys import BatchKeys
    from storage.package_source import BatchMeasure, Run, Source
    from storage.pointer import Pointer
    from storage.seal import SealedRun
    from storage.tree import NullifierScope

    Progress = Callable[[int, int], object]

_IN_FLIGHT: Final = 6
_BUFFER_BYTES: Final = 64 << 10


@dataclass(frozen=True, slots=True)
class BuiltPackage:
    """A package on disk and what its submission says about it.

    Attributes:
        path: The file.
        size: Its size in bytes.
        count: Number of records N.
        root: The root of the tree.
        keys: Nonce, K and O of the batch; its properties give both commitments.
        nullifier_digest: H over all nullifiers, 32 zero bytes without a scope.
        header: As written; `header.sealed_outer` is worth journalling (see container.py).
    """

    path: Path
    size: int
    count: int
    root: bytes
    keys: BatchKeys
    nullifier_digest: bytes
    header: PackageHeader


@dataclass(frozen=True, slots=True)
class AttesterKey:
    """An attester of the request's committee: its wallet and its X25519 key, 32 bytes each."""

    wallet: bytes
    public: bytes


class PackageBuilder:
    """Builds packages for one deal.

    Args:
        secret: The wallet's storage secret, from which all keys derive.
        deal: Cluster, program, request and contributor.
        spec: Pointer of the request's spec.
        buyer_public: The buyer's MLKEM768-X25519 key.
        scope: Exclusivity scope of the request's spec, or None.
        attesters: The request's committee in its order, to whom O and K are sealed; empty without one.
        executor: Pool of processes that shares the sealing of small records, or None to do all here.
    """

    def __init__(
        self,
        secret: bytes,
        deal: Deal,
        spec: Pointer,
        buyer_public: bytes,
        scope: NullifierScope | None = None,
        executor: Executor | None = None,
        attesters: Sequence[AttesterKey] = (),
    ) -> None:
        self._secret = secret
        self._deal = deal
        self._spec = spec
        self._buyer_public = buyer_public
        self._scope = scope
        self._executor = executor
        self._attesters = attesters

    def build(
        self, path: Path, source: Source, *, sealed_outer: bytes | None = None, progress: Progress | None = None
    ) -> BuiltPackage:
        """Seal all records of `source` into a new file.

        Args:
            path: The package; must not exist. It appears complete or not at all.
            source: Gives the canonical records from the start each time it is called.
            sealed_outer: O as sealed by an earlier attempt at this very batch, for the same bytes again.
            progress: Called now and then with records sealed and N; may raise to cancel, which leaves nothing behind.

        Raises:
            PackageExists: There is a file at `path`.
            RecordError: The records cannot make a package.
            SourceChanged: The second pass saw other records.
            StorageFull: Not enough room; nothing is left behind.
            FileAccessError: The folder cannot be written.
            PackageInvalid: The buyer's or an attester's key is damaged.
        """
        if path.exists():
            raise PackageExists(f"{path.name} is already there; a package is written once and never changed.")
        replay = Replay(source)
        measure = replay.measure()
        nonce = batch_nonce(self._secret, self._deal.request, measure.content)
        keys = batch_keys(self._secret, self._deal.request, nonce)
        header = PackageHeader(
            spec=self._spec,
            count=measure.count,
            table_bytes=measure.table_bytes,
            data_bytes=measure.data_bytes,
            contributor=self._deal.contributor,
            request=self._deal.request,
            batch_nonce=nonce,
            sealed_outer=sealed_outer or seal_outer(keys.outer, self._buyer_public, self._deal),
            sealed_attesters=b"".join(self._seal_pair(keys, one) for one in self._attesters),
        )
        head = header.encode()
        frame = Frame(header, len(head))
        part = path.with_name(path.name + ".part")
        with disk_errors(path, "writing the package"):
            _require_room(path, frame.size)
            try:
                with _Sinks(part, frame, head) as sinks:
                    record_root, nullifiers = self._seal(keys, measure, replay.runs(measure), sinks, progress)
                part.replace(path)
                _sync_folder(path.parent)
            finally:
                part.unlink(missing_ok=True)
        root = package_root(measure.count, self._deal.contributor, self._deal.request, record_root)
        return BuiltPackage(path, frame.size, measure.count, root, keys, nullifiers, header)

    def _seal_pair(self, keys: BatchKeys, attester: AttesterKey) -> bytes:
        seed = attester_sealing_seed(self._secret, self._deal.request, keys.nonce, attester.wallet)
        return seal_pair(keys.outer, keys.inner, attester.public, self._deal, attester.wallet, seed)

    def _seal(
        self, keys: BatchKeys, measure: BatchMeasure, runs: Iterable[Run], sinks: _Sinks, progress: Progress | None
    ) -> tuple[bytes, bytes]:
        """Pass two: returns record_root and the nullifier digest."""
        tree = MerkleRoot()
        nullifiers = hashlib.sha256()
        for run in self._sealed_runs(keys, _indexed(runs, sinks), sinks.data.write):
            sinks.data.write(run.outer)
            sinks.table.write(run.table)
            nullifiers.update(run.nullifiers)
            tree.extend(run.leaves)
            if progress is not None:
                progress(tree.count, measure.count)
        return tree.root(), nullifiers.digest() if self._scope is not None else NO_NULLIFIER

    def _sealed_runs(
        self, keys: BatchKeys, runs: Iterable[Run], write: Callable[[memoryview], object]
    ) -> Iterator[SealedRun]:
        """Runs in order, a few of them under way in the pool at any time."""
        waiting: deque[Future[SealedRun]] = deque()
        for first, start, run in runs:
            if len(run) == 1 and len(run[0]) > RUN_BYTES:
                while waiting:
                    yield waiting.popleft().result()
                yield seal_long(keys, first, start, run[0], self._scope, write)
            elif self._executor is None:
                yield seal_run(keys, first, start, run, self._scope)
            else:
                waiting.append(self._executor.submit(seal_run, keys, first, start, run, self._scope))
                if len(waiting) > _IN_FLIGHT:
                    yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


class _Sinks:
    """The three parts of a package that grow side by side, and its frame around them.

    On a clean exit the file is complete and on the disk; otherwise the caller deletes it.
    """

    def __init__(self, path: Path, frame: Frame, head: bytes) -> None:
        self._frame = frame
        self._head = head
        self._path = path
        self._open: list[BinaryIO] = []

    def __enter__(self) -> Self:
        try:
            first = self._path.open("wb", buffering=_BUFFER_BYTES)
            self._open.append(first)
            first.write(self._head)
            first.flush()
            self.table = self._at(self._frame.head_bytes)
            self.data = self._at(self._frame.data_at)
            self.index = self._at(self._frame.index_at)
        except BaseException:
            self._close()
            raise
        return self

    def _at(self, offset: int) -> BinaryIO:
        file = self._path.open("r+b", buffering=_BUFFER_BYTES)
        self._open.append(file)
        file.seek(offset)
        return file

    def _close(self) -> None:
        for file in self._open:
            file.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            with suppress(OSError):  # flushing what will be deleted may fail again; the first error is on its way
                self._close()
            return
        first = self._open[0]
        try:
            for file in self._open[1:]:
                file.flush()
            first.seek(self._frame.trailer_at)
            first.write(self._frame.trailer())
            first.flush()
            os.fsync(first.fileno())
        finally:
            self._close()


def _indexed(runs: Iterable[Run], sinks: _Sinks) -> Iterator[Run]:
    """Runs on their way to be sealed, with their index entries written."""
    table_at, data_at, pack = sinks.table.tell(), sinks.data.tell(), INDEX_ENTRY.pack
    for first, start, run in runs:
        block = start
        entries = []
        for record in run:
            entries.append(pack(table_at, data_at, block))
            length = len(record)
            table_at += entry_bytes(length)
            data_at += length
            block += blocks(length)
        sinks.index.write(b"".join(entries))
        yield first, start, run


def _require_room(path: Path, size: int) -> None:
    free = shutil.disk_usage(path.parent).free
    if free < size:
        raise StorageFull(
            f"The package needs {size:,} bytes and the disk has {free:,} left. Nothing was published and nothing is "
            "lost; free some space and try again."
        )


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable, where folders can be opened (not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
