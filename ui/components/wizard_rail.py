"""Steps of a wizard at the left: number, ring, tick; under each done step the answer given there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.components.layout import Column
from ui.i18n import tr
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS


class _Step(QAbstractButton):
    def __init__(self, number: int, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number, self.title, self.answer = number, title, ""
        self.state = "todo"
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme().changed.connect(self.updateGeometry)

    def set_state(self, state: str, answer: str, *, open_to_click: bool) -> None:
        self.state, self.answer = state, answer
        self.setEnabled(open_to_click)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if open_to_click else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if open_to_click else Qt.CursorShape.ArrowCursor)
        words = {"done": tr("done", context="step"), "current": tr("current step"), "todo": tr("to do")}[state]
        self.setAccessibleName(f"{self.number}. {self.title}, {words}" + (f": {answer}" if answer else ""))
        self.setToolTip(answer)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        look = theme()
        return QSize(look.px(150), look.px(51 if self.answer else 36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state == "current" or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(look.color("border"), 1) if self.state == "current" else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("surface" if self.state == "current" else "hover"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, look.px(RADIUS.control), look.px(RADIUS.control))
        side, top = look.px(20), look.px(8)
        bubble = QRectF(look.px(10), top, side, side)
        if self.state == "done":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(bubble)
            draw_icon(painter, "check", bubble, "on_accent", 13)
        else:
            current = self.state == "current"
            width = 2 if current else 1.5
            painter.setPen(QPen(look.color("accent" if current else "border_strong"), width))
            painter.setBrush(look.color("surface"))
            painter.drawEllipse(bubble.adjusted(width / 2, width / 2, -width / 2, -width / 2))
            painter.setFont(look.font("caption", tabular=True, weight=600))
            painter.setPen(look.color("accent_text" if current else "text2"))
            painter.drawText(bubble, Qt.AlignmentFlag.AlignCenter, str(self.number))
        left = look.px(42)
        width_px = self.width() - left - look.px(8)
        font = look.font("body_medium")
        painter.setFont(font)
        painter.setPen(look.color("text" if self.state == "current" else "text2"))
        title = QFontMetrics(font).elidedText(self.title, Qt.TextElideMode.ElideRight, width_px)
        painter.drawText(QRectF(left, top, width_px, side), Qt.AlignmentFlag.AlignVCenter, title)
        if self.answer:
            small = look.font("small", literal=True)
            painter.setFont(small)
            painter.setPen(look.color("text3"))
            answer = QFontMetrics(small).elidedText(self.answer, Qt.TextElideMode.ElideRight, width_px)
            painter.drawText(QRectF(left, top + side, width_px, look.px(16)), Qt.AlignmentFlag.AlignVCenter, answer)


class WizardRail(QWidget):
    """The list of steps; done steps can be gone back to.

    Signals:
        step_chosen: index of a done step that was clicked.
    """

    step_chosen = Signal(int)

    def __init__(self, titles: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=2)
        self._steps: list[_Step] = []
        self._titles: list[str] = []
        self.set_titles(titles)

    def set_titles(self, titles: list[str]) -> None:
        """Replace the steps, for instance when another way through is chosen."""
        for step in self._steps:
            self._column.removeWidget(step)
            step.hide()
            step.deleteLater()
        self._steps = [_Step(index + 1, title, self) for index, title in enumerate(titles)]
        for step in self._steps:
            self._column.addWidget(step)
            step.clicked.connect(self._clicked)
        self.set_current(0)

    def set_current(self, current: int, answers: dict[int, str] | None = None, *, back: bool = True) -> None:
        """Mark steps before `current` done with their answers; `back` lets them be clicked."""
        for index, step in enumerate(self._steps):
            state = "done" if index < current else "current" if index == current else "todo"
            answer = (answers or {}).get(index, "") if state == "done" else ""
            step.set_state(state, answer, open_to_click=back and state == "done")

    def _clicked(self) -> None:
        step = self.sender()
        if isinstance(step, _Step):
            self.step_chosen.emit(step.number - 1)
