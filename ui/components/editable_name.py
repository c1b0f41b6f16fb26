"""A name that is changed where it stands: a pencil beside it turns it into an input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.components.field import LineInput
from ui.components.icon import IconButton
from ui.components.label import Label
from ui.components.layout import Row
from ui.format.untrusted import clean
from ui.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme import TypeName


class EditableName(QWidget):
    """The name. Enter and leaving the input keep what was typed, Escape does not.

    Signals:
        renamed: another name was typed that `judge` finds nothing wrong with.

    Args:
        name: the name now; treated as foreign.
        what: what it names, for screen readers: "Name of the wallet".
        judge: returns what is wrong with a name, or an empty text.
        style: text style.
    """

    renamed = Signal(str)

    def __init__(
        self,
        name: str,
        what: str,
        judge: Callable[[str], str],
        style: TypeName = "heading",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._judge = name, judge
        row = Row(self, gap=4)
        self.label = Label(clean(name, 80), style, elide=True)
        self.edit = LineInput(literal=True)
        self.edit.setAccessibleName(what)
        self.edit.setMaxLength(80)
        self.edit.returnPressed.connect(self._keep)
        self.edit.textEdited.connect(self._typed)
        self.edit.installEventFilter(self)
        self.edit.hide()
        self.pencil = IconButton("draft", tr("Rename"))
        self.pencil.clicked.connect(self.begin)
        row.addWidget(self.label)
        row.addWidget(self.edit, 1)
        row.addWidget(self.pencil)
        row.addStretch(1)

    @property
    def name(self) -> str:
        """The name kept last."""
        return self._name

    def begin(self) -> None:
        """Turn it into an input."""
        self.edit.setText(self._name)
        self._turn(editing=True)
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Escape takes the typing back; leaving the input keeps it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._turn(editing=False)
            self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.type() == QEvent.Type.FocusOut and not self.edit.isHidden():
            self._keep()
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        wrong = self._judge(text)
        self.edit.set_failed(failed=bool(wrong))
        self.edit.setToolTip(wrong)
        self.edit.setAccessibleDescription(wrong)

    def _keep(self) -> None:
        typed = self.edit.text().strip()
        had_focus = self.edit.hasFocus()
        if self._judge(typed):
            if had_focus:
                return
            typed = self._name
        self._turn(editing=False)
        if had_focus:
            self.pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed != self._name:
            self._name = typed
            self.label.setText(clean(typed, 80))
            self.renamed.emit(typed)

    def _turn(self, *, editing: bool) -> None:
        self.edit.set_failed(failed=False)
        self.edit.setVisible(editing)
        self.label.setVisible(not editing)
        self.pencil.setVisible(not editing)
