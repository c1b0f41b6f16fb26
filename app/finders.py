"""The detectors in this process and, for much data, in a second one: rules hold the GIL, so threads would not help."""

from __future__ import annotations

import os
import queue
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, Final, Self

from app.worker_processes import worker_processes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from types import TracebackType

    from privacy import FullScanner, Hit

SLICE_TEXTS: Final = 64
"""Texts that are looked at in one go."""
WORTH_BYTES: Final = 100_000
"""Below it a second process has hardly started when the first is done."""
SEATS: Final = 2


class Finders:
    """Finds every type of personal data with one processor or two; several threads may ask at once.

    Texts go to the second process through a pipe, never through its arguments or a file. If it dies, this one does all
    of its work. What is found does not depend on who looked.

    Args:
        expected_bytes: how much there is, if known; else a second process starts once much has come.
    """

    def __init__(self, expected_bytes: int | None = None) -> None:
        self._lock = threading.Lock()
        self._scanner: FullScanner | None = None
        self._seats: queue.SimpleQueue[Callable[[Sequence[str]], list[list[Hit]]]] = queue.SimpleQueue()
        self._seats.put(self._here)
        self._threads = ThreadPoolExecutor(SEATS, thread_name_prefix="gleaner-finders")
        self._second: ProcessPoolExecutor | None = None
        self._ready: Future[None] | None = None
        self._seen_bytes = 0
        if expected_bytes is not None and expected_bytes >= WORTH_BYTES:
            self._open_second()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the second process and the threads, after the slice each is at."""
        self._threads.shutdown(cancel_futures=True)
        if self._second is not None:
            # One that still loads its model is of no use any more: it ends when it has, and nobody waits for that.
            self._second.shutdown(wait=self._ready is None or self._ready.done(), cancel_futures=True)

    def wait_for_second(self) -> bool:
        """Return whether there is a second process, once it has loaded its model.

        Raises:
            ModelDamagedError: the model is missing or was changed.
            BrokenExecutor: it has died.
        """
        if self._ready is None:
            return False
        self._ready.result()
        return True

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text.

        Raises:
            ModelDamagedError: the model is missing or was changed.
        """
        self._count(texts)
        slices = [texts[start : start + SLICE_TEXTS] for start in range(0, len(texts), SLICE_TEXTS)]
        if len(slices) < SEATS:
            return self._find(texts)
        return [hits for found in self._threads.map(self._find, slices) for hits in found]

    def _find(self, texts: Sequence[str]) -> list[list[Hit]]:
        seat = self._seats.get()
        try:
            found = seat(texts)
        except BrokenExecutor:
            return self._find(texts)
        except BaseException:
            self._seats.put(seat)
            raise
        self._seats.put(seat)
        return found

    def _here(self, texts: Sequence[str]) -> list[list[Hit]]:
        if self._scanner is None:
            self._scanner = _new_scanner()
        return self._scanner.find_many(texts)

    def _count(self, texts: Sequence[str]) -> None:
        with self._lock:
            if self._second is None:
                self._seen_bytes += sum(map(len, texts))
                if self._seen_bytes >= WORTH_BYTES:
                    self._open_second()

    def _open_second(self) -> None:
        """Start the second process; it takes part as soon as its model is loaded."""
        if (os.cpu_count() or 1) < SEATS:
            return
        pool = worker_processes(1)

        def there(texts: Sequence[str]) -> list[list[Hit]]:
            return pool.submit(_find_there, texts).result()

        def sit(ready: Future[None]) -> None:
            if not ready.cancelled() and ready.exception() is None:
                self._seats.put(there)

        self._second = pool
        self._ready = pool.submit(_load_there)
        self._ready.add_done_callback(sit)


def _new_scanner() -> FullScanner:
    from privacy import FullScanner

    return FullScanner(threads=1)


_there_scanner = cache(_new_scanner)
"""Of the second process."""


def _load_there() -> None:
    _there_scanner().load()


def _find_there(texts: Sequence[str]) -> list[list[Hit]]:
    return _there_scanner().find_many(texts)
