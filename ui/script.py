"""A script that drives the real windows: clicks, types, waits for words, saves screenshots.

A JSON list of steps, each an object with one key:

    {"click": "Name"}            the enabled, visible button or row with this accessible name or text
    {"type": ["Field", "text"]}  into the input with this accessible name
    {"wait": "words"}            until these words are on the screen
    {"press": "Ctrl+Return"}     a key, to the active dialog or window
    {"shot": "file.png"}         a picture of the window
    {"close": true}              the window

A step that cannot be done within its time ends the run with exit code 1 and a picture beside the script.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from ui.shell.window import MainWindow

LOOK_EVERY_MS = 50
STEP_WITHIN_MS = 120_000


@dataclass
class ScriptRun:
    """A script under way."""

    steps: list[dict[str, Any]]
    folder: Path
    exit_code: int = 0
    _window: MainWindow | None = None
    _waited_ms: int = 0
    _timer: QTimer = field(default_factory=QTimer)

    @classmethod
    def load(cls, path: Path) -> ScriptRun:
        """Read a script; pictures go beside it."""
        return cls(json.loads(path.read_text()), path.parent)

    def start(self, window: MainWindow) -> None:
        """Drive ``window`` from now on."""
        self._window = window
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        if not self.steps or self._window is None:
            self._end()
            return
        ((verb, value),) = self.steps[0].items()
        if self._do(verb, value):
            self.steps.pop(0)
            self._waited_ms = 0
            return
        self._waited_ms += LOOK_EVERY_MS
        if self._waited_ms >= STEP_WITHIN_MS:
            sys.stderr.write(f"script: could not {verb} {value!r}\n")
            self._window.grab().save(str(self.folder / "stuck.png"))
            self.exit_code = 1
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        if self._window is not None:
            self._window.close()
        QApplication.quit()

    def _do(self, verb: str, value: Any) -> bool:
        if self._window is None:
            return False
        if verb == "shot":
            return self._window.grab().save(str(self.folder / value))
        if verb == "close":
            self.steps = self.steps[:1]
            return True
        if verb == "wait":
            return any(value in text for text in _texts(self._window))
        if verb == "press":
            target = QApplication.activeModalWidget() or QApplication.focusWidget() or self._window
            QTest.keySequence(target, QKeySequence(value))
            return True
        if verb == "type":
            return _type(self._window, *value)
        return verb == "click" and _click(self._window, value)


def _visible(window: QWidget, kind: type[QWidget]) -> list[Any]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.isEnabled()]


def _texts(window: QWidget) -> list[str]:
    out = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            text = getattr(widget, "text", None)
            out.append(str(text()) if callable(text) else "")
            out.append(widget.accessibleName())
    return out


def _click(window: QWidget, name: str) -> bool:
    for button in _visible(window, QAbstractButton):
        if name in {button.accessibleName(), button.text()}:
            button.click()
            return True
    return False


def _type(window: QWidget, name: str, text: str) -> bool:
    for kind in (QLineEdit, QPlainTextEdit):
        for edit in _visible(window, kind):
            if edit.accessibleName() == name:
                edit.setFocus()
                edit.selectAll()
                QTest.keyClicks(edit, text)
                return True
    return False
