"""Mistakes of ours in a window: one dialog, each shown once, copied and saved as it is read."""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.bridge import Runner
from ui.crash import CrashReports
from ui.crash_dialog import CrashDialog
from ui.shell.window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def reports() -> Iterator[CrashReports]:
    """Installed for the test; pytest-qt's own hooks come back after it."""
    made = CrashReports()
    made.install()
    yield made
    made.remove()


def mistake(words: str) -> None:
    raise ValueError(words)


def report(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def opened(qtbot: QtBot, open_window: Open) -> MainWindow:
    """A window whose pages stand: dialogs over it are closed when they come."""
    window = open_window()
    qtbot.waitUntil(lambda: window.shell is not None)
    return window


def dialogs(window: MainWindow) -> list[CrashDialog]:
    return [one for one in window.findChildren(CrashDialog) if one.isVisible()]


def test_a_mistake_in_a_slot_is_shown_once_and_the_window_stays(
    qtbot: QtBot, open_window: Open, reports: CrashReports, tmp_path: Path
) -> None:
    window = opened(qtbot, open_window)
    for _ in range(3):
        QTimer.singleShot(0, lambda: mistake("secret words"))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    dialog = dialogs(window)[0]
    assert "ValueError" in dialog.text
    assert "secret words" not in dialog.text
    dialog.copy.click()
    assert QApplication.clipboard().text() == dialog.text
    dialog.save_to(str(tmp_path / "report.txt"))
    assert (tmp_path / "report.txt").read_text() == dialog.text + "\n"
    dialog.save_to(str(tmp_path / "missing" / "report.txt"))
    dialog.go_on.click()
    assert not dialogs(window)
    assert window.isVisible()
    assert reports.recent.lines() == ("error ValueError x3",)


@pytest.mark.usefixtures("reports")
def test_another_one_is_added_to_the_dialog_that_is_read(qtbot: QtBot, open_window: Open) -> None:
    window = opened(qtbot, open_window)
    report(KeyError("a"))
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    thread = threading.Thread(target=mistake, args=("b",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "ValueError" in dialogs(window)[0].text)
    assert "KeyError" in dialogs(window)[0].text
    assert len(dialogs(window)) == 1


@pytest.mark.usefixtures("reports")
def test_a_job_that_fails_by_our_mistake_is_reported(qtbot: QtBot, open_window: Open, runner: Runner) -> None:
    window = opened(qtbot, open_window)

    async def work(_progress: object) -> None:
        mistake("secret words")

    failed: list[object] = []
    runner.run(work, owner=window, on_error=failed.append)
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1)
    assert "ValueError" in dialogs(window)[0].text
    assert failed, "its page says so, too"


def test_what_stops_nobody_is_noted_without_a_dialog(
    qtbot: QtBot, open_window: Open, reports: CrashReports, runner: Runner, capfd: pytest.CaptureFixture[str]
) -> None:
    window = open_window()

    async def work(_progress: object) -> None:
        await reports.watch_loop()
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": "secret words", "exception": LookupError("secret words")})
        loop.call_exception_handler({"message": "secret words"})
        loop.set_exception_handler(None)

    with qtbot.waitSignal(runner.run(work, owner=window).finished):
        pass
    qWarning("secret words")
    logging.getLogger("secret words").warning("secret words")
    lines = tuple(reports.recent.lines())
    assert lines[:3] == ("error LookupError", "error asyncio", "warning default")
    assert lines[3].startswith("warning log elsewhere:")
    assert not dialogs(window)
    assert "secret words" not in "".join(capfd.readouterr())


def test_a_signal_of_the_last_time_is_told_and_a_strange_file_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "fault.txt"
    frame = '  File "/x/y", line 3 in f'
    file.write_text(f"Fatal Python error: Aborted\n\nCurrent thread 0x1 (most recent call first):\n{frame}\n")
    first = CrashReports(file)
    told = first.install()
    assert told.splitlines()[1:] == ["Ended by: Aborted", "Current thread", "  elsewhere:3"]
    assert file.read_bytes() == b""
    first.remove()
    assert not file.exists()
    file.mkdir()
    second = CrashReports(file)
    assert second.install() == ""
    second.remove()
