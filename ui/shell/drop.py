"""Files dropped anywhere on the window: what to do with them is said while they hover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.components.dialog import Dialog
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column
from ui.i18n import tr
from ui.theme import theme
from ui.theme.accessible import DECORATION
from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

_MOST_FILES = 1_000


def local_paths(data: QMimeData) -> tuple[str, ...]:
    """Return the local files and folders of what is dragged; none if any of it is elsewhere."""
    urls = data.urls()
    if not urls or len(urls) > _MOST_FILES or not all(url.isLocalFile() for url in urls):
        return ()
    return tuple(url.toLocalFile() for url in urls)


class FileDrop(QObject):
    """Takes drops on a window while `is_open` says so and no dialog is over it.

    Signals:
        dropped: paths of what was dropped.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, is_open: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._is_open = window, is_open
        self._hint: _DropHint | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take files that enter, and those that are dropped."""
        if isinstance(event, QDragEnterEvent):
            if self._takes(event):
                event.acceptProposedAction()
                self._show_hint()
            else:
                event.ignore()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._hide_hint()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._hide_hint()
            if self._takes(event):
                event.acceptProposedAction()
                self.dropped.emit(local_paths(event.mimeData()))
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QDropEvent) -> bool:
        covered = any(dialog.isVisible() for dialog in self._window.findChildren(Dialog))
        return self._is_open() and not covered and bool(local_paths(event.mimeData()))

    def _show_hint(self) -> None:
        if self._hint is None:
            self._hint = _DropHint(self._window)
        self._hint.setGeometry(self._window.rect())
        self._hint.show()
        self._hint.raise_()

    def _hide_hint(self) -> None:
        hint, self._hint = self._hint, None
        if hint is not None:
            hint.hide()
            hint.deleteLater()


class _DropHint(QWidget):
    accessible_role = DECORATION

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = Column(self, gap=8)
        center = Qt.AlignmentFlag.AlignHCenter
        column.addStretch(1)
        column.addWidget(IconTile("my_data", "accent", 52, 22), 0, center)
        column.addWidget(Label(tr("Drop it to add it to My data"), "heading"), 0, center)
        column.addWidget(Label(tr("It is read here and stays here."), "body", "text2"), 0, center)
        column.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("bg"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent"), 2, Qt.PenStyle.DashLine))
        inset = look.px(20)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, look.px(RADIUS.dialog), look.px(RADIUS.dialog))
