import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.watchdog import Watchdog


def burn(limit_ms: int = 150) -> None:
    ends = time.thread_time_ns() + limit_ms * 1_000_000
    while time.thread_time_ns() < ends:
        pass


def watched(qtbot: QtBot, watchdog: Watchdog, work: Callable[[Watchdog], None]) -> Watchdog:
    """Let a second watchdog see a slot; the test's own stops counting for it."""
    watchdog.stop()
    second = Watchdog(limit_ms=20)
    second.start()
    done: list[bool] = []

    def slot() -> None:
        work(second)
        done.append(True)

    QTimer.singleShot(0, slot)
    second.count()
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(1)
    second.stop()
    return second


def test_a_slot_that_keeps_the_window_is_noticed_and_named(qtbot: QtBot, watchdog: Watchdog) -> None:
    seen = watched(qtbot, watchdog, lambda _dog: burn())
    assert seen.blocked[0].busy_ms > 20
    assert any(place.startswith("burn (") for place in seen.blocked[0].where)
    assert "blocked for" in str(seen.blocked[0])


def test_what_the_driver_does_is_not_counted(qtbot: QtBot, watchdog: Watchdog) -> None:
    def drive(dog: Watchdog) -> None:
        with dog.outside():
            burn()

    assert watched(qtbot, watchdog, drive).blocked == []


def test_waiting_uses_nothing(qtbot: QtBot, watchdog: Watchdog) -> None:
    assert watched(qtbot, watchdog, lambda _dog: None).blocked == []


def test_nothing_is_counted_while_paused(watchdog: Watchdog) -> None:
    watchdog.pause()
    burn(200)
    watchdog.mark()
    assert watchdog.blocked == []


def test_without_a_loop_there_is_nothing_to_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.watchdog.QAbstractEventDispatcher.instance", lambda: None)
    with pytest.raises(RuntimeError):
        Watchdog().start()
