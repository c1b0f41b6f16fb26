"""A script that drives the real windows: clicks, types, waits for words, saves screenshots.

A JSON list of steps, each an object with one key:

    {"click": "Name"}            the enabled, visible button with this accessible name or text
    {"row": "words"}             the list row that says these words
    {"type": ["Field", "text"]}  into the input with this accessible name
    {"choose": ["Field", "key"]} in the selection with this accessible name
    {"file": "path"}             answers the file dialog that is open; relative to the script
    {"drop": ["a.zip", "b.zip"]} these files on the window; relative to the script
    {"wait": "words"}            until these words are on the screen
    {"gone": "words"}            until these words are not on the screen
    {"press": "Ctrl+Return"}     a key, to the active dialog or window
    {"size": [1024, 700]}        of the window
    {"shot": "file.png"}         a picture of the window, once it stands still
    {"texts": "file.json"}       all words that are on the screen
    {"pause": 5000}              milliseconds, as long as a person looks
    {"calm": 100}                from here on, no turn of the window may take more than so many ms of processor time
    {"close": true}              the window; steps after it are left out

A window that was not calm ends the run with exit code 1 and says what kept it. A step that cannot be done within its
time ends the run with exit code 1, a picture and the words on the screen beside the script.
"""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.errors import UserError
from ui.watchdog import Watchdog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from ui.shell.window import MainWindow

LOOK_EVERY_MS = 50
STEP_WITHIN_MS = 30_000
STILL_WITHIN_MS = 3_000
MAX_SCRIPT_BYTES = 1 << 20


class ScriptError(UserError):
    """The script cannot be read."""

    title = "This script cannot be followed"


@dataclass
class ScriptRun:
    """A script under way."""

    steps: list[dict[str, Any]]
    folder: Path
    exit_code: int = 0
    _window: MainWindow | None = None
    _waited_ms: int = 0
    _before: QImage | None = None
    _watchdog: Watchdog | None = None
    _timer: QTimer = field(default_factory=QTimer)

    @classmethod
    def load(cls, path: Path) -> ScriptRun:
        """Read a script; pictures go beside it.

        Raises:
            ScriptError: it is no list of known steps.
        """
        try:
            with path.open("rb") as file:
                steps = json.loads(file.read(MAX_SCRIPT_BYTES))
        except (OSError, ValueError) as error:
            raise ScriptError(f"{path.name} is not readable JSON: {error}", next_step="Correct the script.") from error
        if not isinstance(steps, list):
            raise ScriptError(f"{path.name} is not a list of steps.", next_step="Correct the script.")
        for number, step in enumerate(steps, 1):
            if not isinstance(step, dict) or len(step) != 1 or next(iter(step)) not in _VERBS:
                raise ScriptError(
                    f"Step {number} of {path.name} is not one of: {', '.join(_VERBS)}.", next_step="Correct the script."
                )
        return cls(steps, path.parent)

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
        looks = verb in _LOOKS and self._watchdog is not None
        with self._watchdog.outside() if looks and self._watchdog is not None else contextlib.nullcontext():
            done = self._do(self._window, verb, value)
        if done:
            self.steps.pop(0)
            self._waited_ms, self._before = 0, None
            return
        self._waited_ms += LOOK_EVERY_MS
        if self._waited_ms >= STEP_WITHIN_MS:
            sys.stderr.write(f"script: could not {verb} {value!r}\n")
            self._window.grab().save(str(self.folder / "stuck.png"))
            self._write_texts(self._window, "stuck.json")
            self.exit_code = 1
            self._end()

    def _watch(self, limit_ms: int) -> bool:
        self._watchdog = Watchdog(limit_ms)
        self._watchdog.start()
        self._watchdog.count()
        return True

    def _end(self) -> None:
        self._timer.stop()
        if self._watchdog is not None:
            self._watchdog.stop()
            for one in self._watchdog.blocked:
                sys.stderr.write(f"script: the window was {one}\n")
                self.exit_code = 1
        if self._window is not None:
            self._window.close()
        # Not quit(): a window that asks whether to stop the sales under way would keep it open.
        QApplication.exit(self.exit_code)

    def _do(self, window: MainWindow, verb: str, value: Any) -> bool:
        own: dict[str, Callable[[], bool]] = {
            "shot": lambda: self._shoot(window, value),
            "texts": lambda: self._write_texts(window, value),
            "file": lambda: _answer(window, str((self.folder / value).absolute())),
            "drop": lambda: _drop(window, [str((self.folder / name).absolute()) for name in value]),
            "pause": lambda: self._waited_ms >= int(value),
            "calm": lambda: self._watch(int(value)),
            "close": self._close,
        }
        return own[verb]() if verb in own else act(window, verb, value)

    def _close(self) -> bool:
        self.steps = self.steps[:1]
        return True

    def _shoot(self, window: MainWindow, name: str) -> bool:
        """Save a picture as soon as two in a row are equal; what never stands still is taken as it is."""
        picture = window.grab()
        image = picture.toImage()
        if image != self._before and self._waited_ms < STILL_WITHIN_MS:
            self._before = image
            return False
        return picture.save(str(self.folder / name))

    def _write_texts(self, window: MainWindow, name: str) -> bool:
        found = list(dict.fromkeys(text for text in shown_texts(window) if text))
        (self.folder / name).write_text(json.dumps(found, ensure_ascii=False, indent=1))
        return True


def act(window: MainWindow, verb: str, value: Any) -> bool:
    """Do one step, or say that it cannot be done yet.

    Raises:
        KeyError: not a step that acts on the window alone.
    """
    return _ACTS[verb](window, value)


def _visible(window: QWidget, kind: type[QWidget]) -> list[Any]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.isEnabled()]


def shown_texts(window: QWidget) -> list[str]:
    """Return what stands in a window: texts, accessible names, rows."""
    out = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        out.append(_text(widget))
        out.append(widget.accessibleName())
        if isinstance(widget, QAbstractItemView):
            out.extend(words for _, words in _rows(widget))
    return out


def _text(widget: QWidget) -> str:
    """Return what a part says: some of ours have it as a property."""
    text = getattr(widget, "text", "")
    return str(text() if callable(text) else text or "")


def _rows(view: QAbstractItemView) -> list[tuple[int, str]]:
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [(row, str(model.index(row, 0).data(role) or "")) for row in range(min(model.rowCount(), 1000))]


def _says(window: QWidget, words: str) -> bool:
    return any(words in text for text in shown_texts(window))


def _click(window: QWidget, name: str) -> bool:
    for button in _visible(window, QAbstractButton):
        if name in {button.accessibleName(), _text(button)}:
            button.click()
            return True
    return False


def _row(window: QWidget, words: str) -> bool:
    for view in _visible(window, QAbstractItemView):
        for row, said in _rows(view):
            if words in said:
                index = view.model().index(row, 0)
                view.scrollTo(index)
                centre = view.visualRect(index).center()
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
                return True
    return False


def _type(window: QWidget, value: Any) -> bool:
    name, text = value
    for kind in (QLineEdit, QPlainTextEdit):
        for edit in _visible(window, kind):
            if edit.accessibleName() == name:
                edit.setFocus()
                edit.selectAll()
                QTest.keyClicks(edit, text)
                return True
    return False


def _choose(window: QWidget, value: Any) -> bool:
    name, key = value
    for box in _visible(window, QComboBox):
        if box.accessibleName() == name:
            at = next((at for at in range(box.count()) if key in {box.itemText(at), box.itemData(at)}), -1)
            if at >= 0:
                box.setCurrentIndex(at)
                return True
    return False


def _press(window: QWidget, keys: str) -> bool:
    places: list[QWidget | None] = [QApplication.focusWidget(), window.focusWidget()]
    target = next((one for one in places if one is not None and window.isAncestorOf(one)), window)
    QTest.keySequence(target, QKeySequence(keys))
    return True


def _answer(window: QWidget, path: str) -> bool:
    """Answer the file dialog, which is a window of its own."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QFileDialog) and widget.isVisible():
            widget.selectFile(path)
            widget.fileSelected.emit(path)
            widget.close()
            # Offscreen there is no window manager that gives the activation back; shortcuts need it.
            window.activateWindow()
            return True
    return False


def _drop(window: QWidget, paths: list[str]) -> bool:
    """Drop files as a file manager does: they enter, then they are let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    at, copy = QPoint(window.width() // 2, window.height() // 2), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, button, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, button, none))
    return True


def _size(window: QWidget, value: Any) -> bool:
    window.resize(int(value[0]), int(value[1]))
    return True


_ACTS: dict[str, Callable[[Any, Any], bool]] = {
    "click": _click,
    "row": _row,
    "type": _type,
    "choose": _choose,
    "wait": _says,
    "gone": lambda window, words: not _says(window, words),
    "press": _press,
    "size": _size,
}
_VERBS = (*_ACTS, "file", "drop", "shot", "texts", "pause", "calm", "close")
# What only looks at the window is no work of the window.
_LOOKS = ("wait", "gone", "shot", "texts")
