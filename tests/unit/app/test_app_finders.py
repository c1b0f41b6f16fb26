"""The detectors in one process and in two: the same hits, nothing left running, and a death that costs nothing."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from app.finders import SLICE_TEXTS, WORTH_BYTES, Finders
from privacy import FullScanner

TEXTS = [
    f"Then Zubeldio Brambatti spoke {number} times, write to bob{number}@example.org."
    for number in range(2 * SLICE_TEXTS + 2)
]


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


@pytest.fixture(scope="module")
def alone() -> list[list[object]]:
    return [list(hits) for hits in FullScanner(threads=1).find_many(TEXTS)]


def test_little_is_looked_at_here(alone: list[list[object]]) -> None:
    with Finders(10) as finders:
        assert finders.find_many(TEXTS[: SLICE_TEXTS + 1]) == alone[: SLICE_TEXTS + 1]
        assert multiprocessing.active_children() == []


def test_a_second_process_finds_the_same_and_its_death_costs_nothing(
    alone: list[list[object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    with Finders(WORTH_BYTES) as finders:
        assert finders.wait_for_second()
        assert finders.find_many(TEXTS) == alone
        (second,) = multiprocessing.active_children()
        assert second.pid is not None
        os.kill(second.pid, signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
        second.join()
        assert finders.find_many([text + "!" for text in TEXTS]) == alone


def test_a_single_processor_stays_alone(alone: list[list[object]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with Finders() as finders:
        assert finders.find_many(TEXTS * (1 + WORTH_BYTES // sum(map(len, TEXTS))))[: len(TEXTS)] == alone
        assert not finders.wait_for_second()


def test_nobody_waits_for_a_second_process_that_still_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[bool] = []

    class Pool:
        def submit(self, *_work: object) -> Future[None]:
            return Future()

        def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
            ends.append(wait and cancel_futures)

    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr("app.finders.worker_processes", lambda _count: Pool())
    with Finders(WORTH_BYTES):
        pass
    assert ends == [False]
