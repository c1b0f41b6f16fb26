"""Long work off the caller's thread: one asyncio loop thread and one process pool for CPU work.

Results come back as frozen events; the window's bridge carries them to the GUI thread, the command line waits for them.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, Self, TypeVar, cast

from app.errors import Problem, problem_of
from app.worker_processes import worker_processes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from concurrent.futures import Future, ProcessPoolExecutor
    from types import TracebackType

T = TypeVar("T")
P = ParamSpec("P")

CPU_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """How far a task is; ``total`` 0 means not known yet."""

    done: int
    total: int
    message: str


@dataclass(frozen=True, slots=True)
class TaskResult(Generic[T]):
    """The task ended well."""

    value: T


@dataclass(frozen=True, slots=True)
class TaskFailed:
    """The task failed; ``problem`` says it in words, ``error`` is the cause."""

    problem: Problem
    error: BaseException


@dataclass(frozen=True, slots=True)
class TaskCancelled:
    """The task was cancelled; nothing is left half-done."""


TaskEvent = TaskProgress | TaskResult[Any] | TaskFailed | TaskCancelled


class Progress(Protocol):
    """What a task calls to say how far it is."""

    def __call__(self, done: int, total: int, message: str) -> None:
        """Report ``done`` of ``total`` units and what is being done."""


class TaskHandle:
    """A running task."""

    def __init__(self, future: Future[None]) -> None:
        self._future = future

    def cancel(self) -> None:
        """Ask the task to stop; ``TaskCancelled`` follows."""
        self._future.cancel()

    @property
    def done(self) -> bool:
        """Whether the task has ended."""
        return self._future.done()


class Tasks:
    """Owns the loop thread and the process pool; both start when first used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def submit(self, work: Callable[[Progress], Awaitable[T]], *, on_event: Callable[[TaskEvent], None]) -> TaskHandle:
        """Start ``work`` on the loop thread; ``on_event`` is called there, the last event is never TaskProgress."""
        return TaskHandle(asyncio.run_coroutine_threadsafe(self._report(work, on_event), self._running_loop()))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` to its end and return its result; an interrupt cancels it first.

        Raises:
            Exception: whatever ``work`` raised.
        """
        future = asyncio.run_coroutine_threadsafe(work, self._running_loop())
        try:
            return future.result()
        except KeyboardInterrupt:
            future.cancel()
            raise

    async def in_process(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a picklable ``function`` in the process pool (key stretching, sealing, proving)."""
        with self._lock:
            if self._pool is None:
                self._pool = worker_processes(CPU_PROCESSES)
        call: Callable[[], T] = _Call(function, args, kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._pool, call)

    def close(self) -> None:
        """Cancel what runs, wait for it, stop thread and pool."""
        with self._lock:
            loop, thread, pool = self._loop, self._thread, self._pool
            self._loop = self._thread = self._pool = None
        if loop is not None and thread is not None:
            asyncio.run_coroutine_threadsafe(_cancel_all(), loop).result()
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
        if pool is not None:
            pool.shutdown(cancel_futures=True)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._loop is None:
                loop = asyncio.new_event_loop()
                self._thread = threading.Thread(target=_run_loop, args=(loop,), name="gleaner-tasks", daemon=True)
                self._thread.start()
                self._loop = loop
            return self._loop

    async def _report(self, work: Callable[[Progress], Awaitable[T]], on_event: Callable[[TaskEvent], None]) -> None:
        def progress(done: int, total: int, message: str) -> None:
            on_event(TaskProgress(done, total, message))

        try:
            value = await work(progress)
        except asyncio.CancelledError:
            on_event(TaskCancelled())
            raise
        except Exception as error:  # noqa: BLE001 - the boundary: every failure becomes an event, none is lost
            on_event(TaskFailed(problem_of(error), error))
        else:
            on_event(TaskResult(value))


async def in_daemon_thread(call: Callable[[], T]) -> T:
    """Run a call that may never return, such as a prompt of the desktop, in a thread that keeps nobody from leaving.

    Raises:
        Exception: whatever ``call`` raised.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def give(value: T | None, error: Exception | None) -> None:
        if answer.done():
            return  # nobody waits any more
        if error is not None:
            answer.set_exception(error)
        else:
            answer.set_result(cast("T", value))

    def run() -> None:
        value, failure = None, None
        try:
            value = call()
        except Exception as error:  # noqa: BLE001 - handed to whoever waits, none is lost
            failure = error
        with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile
            loop.call_soon_threadsafe(give, value, failure)

    threading.Thread(target=run, name="gleaner-prompt", daemon=True).start()
    return await answer


class _Call(Generic[T]):
    """A call that can be sent to another process."""

    def __init__(self, function: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self._function, self._args, self._kwargs = function, args, kwargs

    def __call__(self) -> T:
        return self._function(*self._args, **self._kwargs)


def _run_loop(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


async def _cancel_all() -> None:
    tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
