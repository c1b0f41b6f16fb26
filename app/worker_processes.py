"""Processes that work for this one: spawned, deaf to the keyboard's interrupt, and never outliving it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor

__all__ = ["worker_processes"]


def worker_processes(count: int) -> ProcessPoolExecutor:
    """Return a pool of at most so many processes, started as work comes; the caller shuts it down."""
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """Leave interrupts from the keyboard to the first process, which ends this one, and never outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_first, name="gleaner-worker-first", daemon=True).start()


def _end_with_first() -> None:
    """End this process when the first one is gone, however it went: a killed one can tell nobody."""
    first = multiprocessing.parent_process()
    if first is not None:
        first.join()
        os._exit(1)
