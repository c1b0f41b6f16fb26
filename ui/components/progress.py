"""Progress of long work: done of total, speed, time left, pause and cancel."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.components.button import Button
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.i18n import tr
from ui.theme import theme
from ui.theme.accessible import announce
from ui.theme.direction import sided_painter

_STEPS = 10_000


class Bar(QProgressBar):
    """A bar of 8 px; range 0 to 0 means that the total is not known yet."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar; an unknown total is a still block in the middle."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(box, look.color("track"))
        if self.maximum() == 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            middle = QRectF(box.width() * 0.34, 0, box.width() * 0.22, box.height())
            painter.drawRoundedRect(middle, box.height() / 2, box.height() / 2)
            return
        painter.fillRect(QRectF(0, 0, box.width() * self.value() / self.maximum(), box.height()), look.color("accent"))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(8))


class Progress(QWidget):
    """Words, bar, pause and cancel.

    Signals:
        cancelled: the person asked to stop.
        paused: the person asked to pause (True) or go on (False).
    """

    cancelled = Signal()
    paused = Signal(bool)

    def __init__(
        self, name: str, *, cancel: str | None = None, pausable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = Bar(name)
        self._done = Label("", "small", tabular=True, weight=600)
        self._detail = Label("", "small", "text2", tabular=True, elide=True)
        self._left = Label("", "small", tabular=True, weight=500)
        words = Row(gap=4)
        words.addWidget(self._done)
        words.addWidget(self._detail, 1)
        words.addWidget(self._left)
        column = Column(self, gap=6)
        column.addWidget(self.bar)
        column.addLayout(words)
        buttons = Row(gap=12, margins=(0, 6, 0, 0))
        self.pause = Button(tr("Pause"), icon="pause")
        if not pausable:
            self.pause.hide()
        self.pause.clicked.connect(self._toggle)
        self.cancel = Button(cancel or tr("Cancel"), "quiet")
        self.cancel.clicked.connect(self.cancelled)
        buttons.addWidget(self.pause)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        holder = boxed(buttons)
        column.addWidget(holder)
        holder.setVisible(cancel != "" or pausable)
        self.cancel.setVisible(cancel != "")
        self._is_paused = False
        self._quarter = 0
        self.set_unknown()

    def set_progress(self, done: float, total: float, words: str, detail: str = "", left: str = "") -> None:
        """Show `done` of `total` in any unit; `words` says the same to the person."""
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(_STEPS * min(1.0, done / total)) if total else 0)
        quarter = int(4 * min(1.0, done / total)) if total else 0
        if quarter > self._quarter:
            announce(self.bar, f"{self.bar.accessibleName()}: {words}")
        self._quarter = quarter
        self._done.setText(words)
        self._detail.setText(f"· {detail}" if detail else "")
        self._left.setText(left)

    def set_unknown(self, words: str = "") -> None:
        """Show work whose total is not known yet."""
        self.bar.setRange(0, 0)
        self._done.setText("")
        self._detail.setText(words or tr("Working out how long…"))
        self._left.setText("")

    def _toggle(self) -> None:
        self._is_paused = not self._is_paused
        self.pause.setText(tr("Go on") if self._is_paused else tr("Pause"))
        self.pause.set_icon("play" if self._is_paused else "pause")
        self.paused.emit(self._is_paused)
