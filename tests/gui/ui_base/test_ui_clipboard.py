"""Secrets leave the clipboard again, and an address that another program put there is told."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.components import clipboard as module
from ui.components.clipboard import Clipboard, clipboard, marks
from ui.shell.window import MainWindow

Open = Callable[..., MainWindow]
ROOT = Path(__file__).parents[3]
SECRET = "legal winner thank year wave sausage"
MINE = "7Kd9mZq2xV4nL8pR3tW6yB1cF5gH7jK9mN2qS4uX6z8A"
TWIN = MINE[:4] + "1" * 36 + MINE[-4:]
OTHER = "9" + MINE[1:-1] + "B"


@pytest.fixture
def board(qapp: QApplication) -> Clipboard:
    qapp.clipboard().clear()
    return Clipboard()


def text() -> str:
    return QApplication.clipboard().text()


def test_a_secret_is_marked_and_taken_back_after_its_time(
    qtbot: QtBot, board: Clipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SECRET_FOR_MS", 1)
    board.copy_secret(SECRET)
    data = QApplication.clipboard().mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert text() == SECRET
    qtbot.waitUntil(lambda: text() == "")
    assert not board.holds_secret
    assert module.SECRET_FOR_MS == 1


def test_a_secret_stays_a_minute_at_most(board: Clipboard) -> None:
    board.copy_secret(SECRET)
    assert board._timer.interval() == 60_000
    board.clear_secret()


def test_what_came_after_it_is_left_alone(board: Clipboard) -> None:
    board.copy_secret(SECRET)
    QApplication.clipboard().setText("something else")
    board.clear_secret()
    assert text() == "something else"
    board.copy_secret(SECRET)
    board.copy("an address")
    assert not board.holds_secret
    board.clear_secret()
    assert text() == "an address"


def test_a_phrase_that_was_pasted_is_taken_back_too(board: Clipboard) -> None:
    QApplication.clipboard().setText(f"{SECRET}\n")
    board.adopt_secret(SECRET)
    assert board.holds_secret
    assert board._timer.isActive()
    board.clear_secret()
    assert text() == ""


def test_locking_takes_it_back(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.shell is not None)
    clipboard().copy_secret(SECRET)
    window.lock()
    assert text() == ""
    qtbot.waitUntil(lambda: window.gate is not None)


def test_no_secret_is_kept_to_compare(board: Clipboard) -> None:
    board.copy_secret(SECRET)
    assert SECRET not in repr(vars(board))
    board.clear_secret()


@pytest.mark.parametrize(
    ("copied", "pasted", "said"),
    [
        (MINE, MINE, ""),
        (MINE, f" {MINE}\n", ""),
        (MINE, "alice.sol", ""),
        (MINE, "", ""),
        ("no address", OTHER, ""),
        (MINE, OTHER, "You copied 7Kd9…6z8A in this window, and this is 9Kd9…6z8B."),
        (MINE, TWIN, "both begin with 7Kd9 and end with 6z8A"),
    ],
)
def test_a_pasted_address_is_compared_with_the_copied_one(
    board: Clipboard, copied: str, pasted: str, said: str
) -> None:
    board.copy(copied)
    QApplication.clipboard().setText(pasted)
    found = board.judge_paste(pasted)
    assert said in found
    assert bool(found) == bool(said)


def test_the_comparison_ends(board: Clipboard) -> None:
    board.copy(MINE)
    QApplication.clipboard().setText(TWIN)
    assert board.judge_paste(TWIN)
    assert board.judge_paste(OTHER) == "", "typed or chosen, not pasted"
    board._compared_until.setRemainingTime(0)
    assert board.judge_paste(TWIN) == ""


def test_an_address_replaced_at_once_by_another_program_is_told(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    here: list[bool] = []
    monkeypatch.setattr(Clipboard, "_person_is_here", staticmethod(lambda: bool(here)))
    clipboard().copy(MINE)
    QApplication.clipboard().setText(OTHER)
    assert not window.shell.toasts.shown, "copied elsewhere, by the person"
    here.append(True)
    clipboard().copy(MINE)
    QApplication.clipboard().setText("no address")
    with qtbot.waitSignal(clipboard().replaced):
        QApplication.clipboard().setText(TWIN)
    assert len(window.shell.toasts.shown) == 1
    QApplication.clipboard().setText(OTHER)
    assert len(window.shell.toasts.shown) == 1, "said once"
    window.shell.toasts.clear()


def test_each_platform_has_its_mark() -> None:
    assert [name for name, _ in marks("linux")] == ["x-kde-passwordManagerHint"]
    assert [name for name, _ in marks("darwin")] == ["application/x-nspasteboard-concealed-type"]
    assert len(list(marks("win32"))) == 3


QUIT = """
from PySide6.QtWidgets import QApplication
from app.tasks import Tasks
from tests.helpers.ui_fakes import sample_locked
from ui.components.clipboard import clipboard
from ui.main import Options, run
seen = []
def copy(_window):
    clipboard().copy_secret("legal winner")
    seen.append(QApplication.clipboard().text())
with Tasks() as tasks:
    run(Options(quit_after_first_paint=True, headless=True), sample_locked(), tasks, copy)
print(seen, repr(QApplication.clipboard().text()))
"""


def test_quitting_takes_it_back() -> None:
    done = subprocess.run([sys.executable, "-c", QUIT], check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "['legal winner'] ''\n"
