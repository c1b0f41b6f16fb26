"""The words to write down: hidden until asked, hidden again after 2 minutes and when the step is left."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.components.button import Button
from ui.components.label import Label
from ui.components.layout import Row
from ui.components.note import Note
from ui.components.paragraph import Span
from ui.components.segmented import Segment, Segmented
from ui.format.duration import format_duration
from ui.i18n import tr
from ui.onboarding.models import HIDE_AFTER_S
from ui.onboarding.step import StepView
from ui.theme import theme
from ui.theme.tokens import RADIUS, SIZE


class _WordBox(QWidget):
    """A word with its number; drawn as dots while hidden, and then absent from the accessible name too."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, number: int, word: str) -> None:
        super().__init__()
        self._number, self._word, self._shown = number, word, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme().px(120))
        self.set_shown(shown=False)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_shown(self, *, shown: bool) -> None:
        self._shown = shown
        self.setAccessibleName(
            tr("Word {index}: {word}", index=self._number, word=self._word if shown else tr("hidden"))
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("surface"))
        radius = look.px(RADIUS.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(look.font("body", tabular=True))
        painter.setPen(look.color("text3"))
        number = QRectF(0, 0, look.px(34), self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self._number))
        if self._shown:
            painter.setFont(look.font("heading", literal=True))
            painter.setPen(look.color("text"))
            painter.drawText(self.rect().adjusted(look.px(46), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._word)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        bar = QRectF(look.px(46), self.height() / 2 - look.px(4), look.px(76), look.px(8))
        painter.drawRoundedRect(bar, look.px(4), look.px(4))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(SIZE.input_large))


class WordsStep(StepView):
    """The step.

    Signals:
        count_chosen: another number of words was asked for.
        expired: the words were shown for 2 minutes and are hidden again.

    Args:
        new: the words are being made, so that their number can be chosen; otherwise they are a wallet's.
    """

    count_chosen = Signal(int)
    expired = Signal()

    def __init__(self, *, new: bool = True) -> None:
        text = tr(
            "Whoever has these words has your money. Lose them and this computer, "
            "and nobody can bring it back. Not even us."
        )
        super().__init__(tr("Write these 12 words on paper"), text, tr("I wrote them down"))
        self._boxes: list[_WordBox] = []
        self._left_s = 0
        choice = Row(gap=12)
        self.counts = Segmented(tr("Number of words"), [Segment("12", tr("12 words")), Segment("24", tr("24 words"))])
        self.counts.chosen.connect(self._count)
        choice.addWidget(self.counts)
        choice.addStretch(1)
        self.body.addLayout(choice)
        if not new:
            self.counts.hide()
        self._grid = QGridLayout()
        self.body.addLayout(self._grid)
        line = Row(gap=12)
        self.toggle = Button(tr("Show the words"), icon="eye")
        self.toggle.clicked.connect(self._toggle)
        line.addWidget(self.toggle)
        line.addStretch(1)
        self._remaining = Label("", "small", "text3", tabular=True)
        line.addWidget(self._remaining)
        self.body.addLayout(line)
        warning = (
            Span(tr("Do not photograph or copy them. "), 600),
            Span(tr("Phones and clipboards send pictures and text to places you do not see.")),
        )
        self.body.addWidget(Note(warning, "camera-off", "warning"))
        self.hint.set_text(tr("Next you type 3 of them."))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.act.set_blocked(tr("Show the words first."))

    def set_words(self, words: tuple[str, ...]) -> None:
        """Take words, hidden; an empty tuple drops them."""
        for old in self._boxes:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.title.set_text(tr("Write these {words} words on paper", words=len(words)))
        self.counts.set_current(str(len(words)))
        self._boxes = [_WordBox(index + 1, word) for index, word in enumerate(words)]
        rows = (len(words) + 2) // 3
        self._grid.setSpacing(theme().px(10))
        for index, box in enumerate(self._boxes):
            self._grid.addWidget(box, index % rows, index // rows)
        self.act.set_blocked(tr("Show the words first."))
        self._hide()

    @property
    def words_shown(self) -> bool:
        """Whether the words can be read now."""
        return self._timer.isActive()

    def left(self) -> None:
        """Hide the words."""
        self._hide()

    def entered(self) -> None:
        """Focus the button that shows the words."""
        self.toggle.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the words when the window is no longer in front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._hide()

    def _count(self, key: str) -> None:
        self.count_chosen.emit(int(key))

    def _toggle(self) -> None:
        if self.words_shown:
            self._hide()
            return
        self._left_s = HIDE_AFTER_S
        for box in self._boxes:
            box.set_shown(shown=True)
        self.toggle.setText(tr("Hide"))
        self.toggle.set_icon("eye-off")
        self.act.set_blocked("")
        self._timer.start()
        self._tick_words()

    def _hide(self) -> None:
        self._timer.stop()
        for box in self._boxes:
            box.set_shown(shown=False)
        self.toggle.setText(tr("Show the words"))
        self.toggle.set_icon("eye")
        self._remaining.setText("")

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self._hide()
            self.expired.emit()
            return
        self._tick_words()

    def _tick_words(self) -> None:
        self._remaining.setText(tr("Hidden again in {duration}", duration=format_duration(self._left_s)))
