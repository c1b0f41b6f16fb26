"""The records of a batch on their way into a package: measured and hashed once, then given again, run by run.

A small batch is kept in memory between the passes, a larger one read again from its source and refused if it changed
meanwhile, since sealing other records with the same keys would reveal both.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.errors import RecordError, SourceChanged
from storage.records import MAX_RECORD_BYTES
from storage.seal import RUN_BYTES, entry_bytes
from storage.streams import BLOCK_BYTES, MAX_BLOCKS, blocks
from storage.tree import MAX_RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Source = Callable[[], Iterable[bytes]]
    Run = tuple[int, int, list[bytes]]  # index of the first record, its first block, the records

_KEEP_BYTES: Final = 32 << 20
_OBJECT_BYTES: Final = 48  # what Python adds to each record it holds
_CHANGED: Final = (
    "The data changed while it was being sealed. Nothing was published; start the sale of this batch again."
)


@dataclass(frozen=True, slots=True)
class BatchMeasure:
    """What pass one learned.

    Attributes:
        count: Number of records.
        data_bytes: Sum of their lengths.
        table_bytes: Size of the table they will have.
        content: H over all of them with their lengths.
    """

    count: int
    data_bytes: int
    table_bytes: int
    content: bytes


class _Meter:
    """Measures and hashes records as their runs pass."""

    def __init__(self) -> None:
        self.count = self.data_bytes = self.table_bytes = self.blocks = 0
        self._digest = hashlib.sha256()

    def take(self, run: list[bytes]) -> None:
        lengths = [len(record) for record in run]
        if min(lengths) < 1 or max(lengths) > MAX_RECORD_BYTES:
            raise RecordError(
                f"One of the records {self.count + 1} to {self.count + len(run)} has {min(lengths):,} to "
                f"{max(lengths):,} bytes; 1 to {MAX_RECORD_BYTES:,} are possible."
            )
        self.count += len(run)
        self.data_bytes += sum(lengths)
        self.table_bytes += sum(map(entry_bytes, lengths))
        self.blocks += sum(map(blocks, lengths))
        if self.blocks > MAX_BLOCKS or self.count > MAX_RECORDS:
            raise RecordError("The batch is too large for one package; sell it as several batches.")
        if len(run) == 1:  # perhaps a long record, which joining would copy
            self._digest.update(lengths[0].to_bytes(8, "little"))
            self._digest.update(run[0])
        else:
            pieces = [length.to_bytes(8, "little") + record for length, record in zip(lengths, run, strict=True)]
            self._digest.update(b"".join(pieces))

    def measure(self) -> BatchMeasure:
        if self.count == 0:
            raise RecordError("There are no records to sell: the prepared table is empty.")
        return BatchMeasure(self.count, self.data_bytes, self.table_bytes, self._digest.digest())


def measure_batch(records: Iterable[bytes]) -> BatchMeasure:
    """Pass one.

    Raises:
        RecordError: No records, an empty or oversized one, or too many for one package.
    """
    meter = _Meter()
    for _, _, run in _runs(records):
        meter.take(run)
    return meter.measure()


class Replay:
    """A source read once if it is small and twice if it is not."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._kept: list[Run] | None = []

    def measure(self) -> BatchMeasure:
        """Pass one."""
        meter = _Meter()
        for run in _runs(self._source()):
            meter.take(run[2])
            if self._kept is not None:
                self._kept.append(run)
                if meter.data_bytes + _OBJECT_BYTES * meter.count > _KEEP_BYTES:
                    self._kept = None
        return meter.measure()

    def runs(self, measure: BatchMeasure) -> Iterator[Run]:
        """Pass two.

        Raises:
            SourceChanged: Not the records of pass one; surplus is noticed before it is passed on, the rest at the end.
        """
        if self._kept is not None:
            yield from self._kept
            return
        meter = _Meter()
        for run in _runs(self._source()):
            meter.take(run[2])
            if meter.count > measure.count or meter.data_bytes > measure.data_bytes:
                raise SourceChanged(_CHANGED)
            yield run
        if meter.measure() != measure:
            raise SourceChanged(_CHANGED)


def _runs(records: Iterable[bytes]) -> Iterator[Run]:
    """Index of the first record, its first block and the records of each run; a long record is a run of its own."""
    first = start = taken = 0
    run: list[bytes] = []
    for record in records:
        size = blocks(len(record))
        if run and (taken + size) * BLOCK_BYTES > RUN_BYTES:
            yield first, start, run
            first, start, run, taken = first + len(run), start + taken, [], 0
        run.append(record)
        taken += size
    if run:
        yield first, start, run
