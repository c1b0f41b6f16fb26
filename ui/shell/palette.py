"""Ctrl+K: type a few letters; go to a page, do an action, open a request, switch account, change a setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.components.dialog import Dialog
from ui.components.paragraph import Paragraph
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.search_field import SearchField
from ui.i18n import tr
from ui.shell.actions import Action
from ui.shell.fuzzy import score

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN, _ROW_PX = 8, 44
_ASK_AFTER_MS, _ASK_FROM = 120, 2
_PAGE_STEP = _SHOWN - 1


class Palette(Dialog):
    """The dialog. Arrows move in the list while the search keeps the focus; Enter does.

    Args:
        actions: everything known at once, in the order shown while nothing is typed.
        recent: keys of actions used last, newest first; they stand on top, and first among equals.

    Signals:
        asked: the words to look for among things that pages hold; answered with `add_found`.
        done: key of the action that was chosen.
    """

    asked = Signal(str)
    done = Signal(str)

    def __init__(self, actions: Sequence[Action], recent: Sequence[str] = ()) -> None:
        super().__init__(tr("Find anything"), width=560)
        self._actions = tuple(actions)
        self._age = {key: age for age, key in enumerate(recent)}
        self._found: dict[str, tuple[Action, ...]] = {}
        self.search = SearchField(tr("Page, action, request, account or setting"), "")
        self._model: RowModel[Action] = RowModel(_describe, _identity)
        self.list = RowList(tr("Places and actions"), self._model, RowDelegate(_present, _ROW_PX), fit=_SHOWN)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("moved_from", self.search)
        self._nothing = Paragraph("", "body", "text2")
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_ASK_AFTER_MS)
        self._wait.timeout.connect(self._ask)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._do_current)
        self.search.installEventFilter(self)
        self.list.opened.connect(self._do)
        self._filter("")

    def add_found(self, words: str, page: str, found: Sequence[Action]) -> None:
        """Take what a page found; an answer to words that were changed since is dropped."""
        if words == self.search.text().strip():
            self._found[page] = tuple(found)
            self._fill()

    @property
    def shown(self) -> list[Action]:
        """What is listed, best first."""
        return list(self._model.rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows move in the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: _PAGE_STEP,
                Qt.Key.Key_PageUp: -_PAGE_STEP,
            }
            step = steps.get(Qt.Key(event.key()), 0)
            if step:
                self._select(self.list.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        self._found = {}
        self._fill()
        if len(text.strip()) >= _ASK_FROM:
            self._wait.start()
        else:
            self._wait.stop()

    def _ask(self) -> None:
        self.asked.emit(self.search.text().strip())

    def _fill(self) -> None:
        typed = self.search.text().strip()
        if typed:
            ranked = [
                (score(typed, f"{action.title} {action.detail} {action.words}"), action) for action in self._actions
            ]
            fits = [(points, action) for points, action in ranked if points]
            fits.sort(key=lambda pair: (-pair[0], self._age.get(pair[1].key, len(self._age))))
            rows = [action for _, action in fits]
            rows += [action for found in self._found.values() for action in found]
        else:
            rows = sorted(self._actions, key=lambda action: self._age.get(action.key, len(self._age)))
        self._model.set_rows(rows)
        self._nothing.set_text("" if rows else tr("Nothing of that name here."))
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._select(0)
        self.search.setAccessibleDescription(
            tr("{n} found", "{n} found", n=len(rows)) if rows else tr("Nothing of that name here.")
        )

    def _select(self, row: int) -> None:
        count = self._model.rowCount()
        if count:
            index = self._model.index(max(0, min(row, count - 1)))
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _do_current(self) -> None:
        action = self._model.item(self.list.currentIndex())
        if action is not None:
            self._do(action)

    def _do(self, action: object) -> None:
        if isinstance(action, Action):
            self.accept()
            if action.key:
                self.done.emit(action.key)
            action.act()


def _describe(action: Action) -> str:
    keys = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
    return ". ".join(part for part in (action.title, action.detail, keys) if part)


def _identity(action: Action) -> object:
    return action.key or id(action)


def _present(action: Action) -> RowContent:
    keys = QKeySequence(action.keys).toString(QKeySequence.SequenceFormat.NativeText)
    return RowContent(title=action.title, icon=action.icon, worth=keys or action.detail)
