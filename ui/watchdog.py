"""Notices turns of the event loop that keep the GUI thread too long: meanwhile the window answers nobody.

Counted is what the thread itself used of the processor, so that a loaded machine blames nobody. Where processors are
shared, the same work takes more of their time; so a stretch that seems too long is put into proportion by a fixed piece
of work that is timed beside it.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QObject

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT_MS = 100
_SPINS, _TURNS_OF_A_SPIN = 5, 20_000
_LOOK_EVERY_S = 0.02
_FRAMES = 12


@dataclass(frozen=True, slots=True)
class Blocked:
    """A turn that took too long.

    Attributes:
        busy_ms: processor time the GUI thread used in it.
        where: functions it was in when that was noticed, innermost first.
    """

    busy_ms: int
    where: tuple[str, ...]

    def __str__(self) -> str:
        """What a developer reads."""
        return f"blocked for {self.busy_ms} ms: {' < '.join(self.where)}"


class Watchdog(QObject):
    """Watches the loop of the thread it is made in, from `start` to `stop`.

    Qt's dispatchers tell before they wait and after they woke, each at another place of a turn. So every mark ends one
    stretch and begins the next; waiting itself uses no processor.

    Args:
        limit_ms: most processor time of a stretch.
    """

    def __init__(self, limit_ms: int = LIMIT_MS) -> None:
        super().__init__()
        self.blocked: list[Blocked] = []
        self._limit_ns = limit_ms * 1_000_000
        self._thread_id = threading.get_ident()
        self._quiet_ns = _quiet_spin_ns()
        self._since_ns: int | None = None
        self._where: tuple[str, ...] = ()
        self._stopping = threading.Event()
        self._looker = threading.Thread(target=self._look, name="gleaner-watchdog", daemon=True)

    def start(self) -> None:
        """Begin to watch; counting begins with `count`."""
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("there is no event loop to watch")
        dispatcher.awake.connect(self.mark)
        dispatcher.aboutToBlock.connect(self.mark)
        self._looker.start()

    def stop(self) -> None:
        """Stop watching; `blocked` stays."""
        self._since_ns = None
        if self._stopping.is_set():
            return
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.awake.disconnect(self.mark)
            dispatcher.aboutToBlock.disconnect(self.mark)
        self._stopping.set()
        self._looker.join()

    def count(self) -> None:
        """Count from here on."""
        if not self._stopping.is_set():
            self._since_ns, self._where = time.thread_time_ns(), ()

    def pause(self) -> None:
        """Count nothing until the next `count`."""
        self.mark()
        self._since_ns = None

    def mark(self) -> None:
        """End a stretch and begin the next."""
        if self._since_ns is None:
            return
        now = time.thread_time_ns()
        busy_ns, where = now - self._since_ns, self._where
        self._since_ns, self._where = now, ()
        if busy_ns > self._limit_ns:
            busy_ns = round(busy_ns * min(1.0, self._quiet_ns / _spin_ns()))
            if busy_ns > self._limit_ns:
                self.blocked.append(Blocked(busy_ns // 1_000_000, where))
            self._since_ns = time.thread_time_ns()

    @contextlib.contextmanager
    def outside(self) -> Iterator[None]:
        """Do not count what is done inside: the work of who drives the window, not of the window."""
        before = time.thread_time_ns()
        try:
            yield
        finally:
            if self._since_ns is not None:
                self._since_ns += time.thread_time_ns() - before

    def _look(self) -> None:
        """On a thread of its own: note where a stretch is that is already too long."""
        clock = time.pthread_getcpuclockid(self._thread_id)
        while not self._stopping.wait(_LOOK_EVERY_S):
            since = self._since_ns
            if since is not None and not self._where and time.clock_gettime_ns(clock) - since > self._limit_ns:
                self._where = _frames(self._thread_id)


def _spin_ns() -> int:
    """Return the processor time of a fixed piece of work, the middle of a few."""
    taken = []
    for _ in range(_SPINS):
        began = time.thread_time_ns()
        total = 0
        for number in range(_TURNS_OF_A_SPIN):
            total += number
        taken.append(time.thread_time_ns() - began)
    return sorted(taken)[_SPINS // 2]


@cache
def _quiet_spin_ns() -> int:
    """Return the least it takes on this machine, as far as a few moments tell."""
    return min(_spin_ns() for _ in range(_SPINS))


def _frames(thread_id: int) -> tuple[str, ...]:
    frame = sys._current_frames().get(thread_id)  # noqa: SLF001 - the documented way to see another thread's frames
    found: list[str] = []
    while frame is not None and len(found) < _FRAMES:
        code = frame.f_code
        found.append(f"{code.co_name} ({code.co_filename.rsplit('/', 1)[-1]}:{frame.f_lineno})")
        frame = frame.f_back
    return tuple(found)
