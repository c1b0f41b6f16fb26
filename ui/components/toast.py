"""Toasts at the bottom right: 6 s, longer while pointed at or focused, Undo where possible."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.components.button import Button
from ui.components.card import Card
from ui.components.icon import TONES, Icon, IconButton, Tone
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.i18n import tr
from ui.theme import theme
from ui.theme.accessible import announce
from ui.theme.tokens import SIZE

TOAST_MS = 6000
_MAX_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Message:
    """What a toast says; `important` ones (money, errors) also go to the bell.

    `undoes`: its action takes back what it tells of; Ctrl+Z does it too.
    """

    title: str
    text: str = ""
    icon: str = "ok"
    tone: Tone = "positive"
    action: str = ""
    important: bool = False
    undoes: bool = False


class Toast(Card):
    """One toast.

    Signals:
        acted: its button was used.
        closed: it went away.
    """

    accessible_role = QAccessible.Role.AlertMessage

    acted = Signal()
    closed = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(margins=(14, 10, 10, 10), edge="border_strong", radius=10, parent=parent)
        self.undoes = message.undoes
        row = Row(gap=12)
        row.addWidget(Icon(message.icon, TONES[message.tone][0]))
        column = Column()
        column.addWidget(Label(message.title, "body_strong", elide=True))
        if message.text:
            column.addWidget(Label(message.text, "small", "text2", elide=True))
        row.addLayout(column, 1)
        if message.action:
            undo = self.undoes
            button = Button(message.action, "secondary" if undo else "ghost", icon="undo" if undo else "")
            button.clicked.connect(self.act)
            row.addWidget(button)
        close = IconButton("x", tr("Close message"))
        close.clicked.connect(self.close_now)
        row.addWidget(close)
        self.body.addLayout(row)
        self.setAccessibleName(f"{message.title}. {message.text}")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._lapse)
        self._timer.start(TOAST_MS)
        self.setFixedWidth(theme().px(SIZE.toast))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Stay while pointed at."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Count again."""
        self._timer.start(TOAST_MS)
        super().leaveEvent(event)

    def close_now(self) -> None:
        """Go away."""
        self._timer.stop()
        self.closed.emit()

    def act(self) -> None:
        """Do what its button does."""
        self.acted.emit()
        self.close_now()

    def _lapse(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._timer.start(TOAST_MS)
            return
        self.close_now()


class ToastStack(QObject):
    """Keeps up to three toasts over the bottom right corner of a window."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._toasts: list[Toast] = []
        host.installEventFilter(self)

    def show_message(self, message: Message, on_action: Callable[[], None] | None = None) -> Toast:
        """Show a toast; the oldest leaves when there are more than three."""
        toast = Toast(message, self._host)
        if on_action is not None:
            toast.acted.connect(on_action)
        toast.closed.connect(lambda: self._remove(toast))
        self._toasts.append(toast)
        while len(self._toasts) > _MAX_SHOWN:
            self._remove(self._toasts[0])
        toast.show()
        toast.raise_()
        announce(toast, toast.accessibleName(), urgent=message.tone == "danger")
        self._place()
        return toast

    @property
    def shown(self) -> tuple[Toast, ...]:
        """The toasts there are, the oldest first."""
        return tuple(self._toasts)

    def undo(self) -> bool:
        """Use the newest button that takes something back; False where there is none."""
        for toast in reversed(self._toasts):
            if toast.undoes:
                toast.act()
                return True
        return False

    def clear(self) -> None:
        """Remove all toasts, for instance when the window locks."""
        for toast in list(self._toasts):
            self._remove(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        margin, gap = theme().px(20), theme().px(10)
        bottom = self._host.height() - margin
        for toast in reversed(self._toasts):
            width = min(theme().px(SIZE.toast), self._host.width() - 2 * margin)
            toast.setFixedWidth(width)
            height = toast.sizeHint().height()
            toast.setGeometry(self._host.width() - margin - width, bottom - height, width, height)
            bottom -= height + gap
