"""Segmented control: 2 to 4 choices, one of them chosen; one that cannot be chosen shows `ban` and its reason."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.components.layout import Row
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SIZE

_LEAST_PX = 96


@dataclass(frozen=True, slots=True)
class Segment:
    """A choice: key for the program, text for the person, optional icon and count, and why it cannot be chosen."""

    key: str
    text: str
    icon: str = ""
    count: str = ""
    blocked: str = ""


class _Choice(QAbstractButton):
    def __init__(self, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self.setCheckable(True)
        self.setText(segment.text)
        self.setAccessibleName(f"{segment.text} {segment.count}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if segment.blocked:
            self.setEnabled(False)
            self.setToolTip(segment.blocked)
            self.setAccessibleDescription(segment.blocked)
        self.setProperty("ringRadius", theme().px(RADIUS.nav))
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        look = theme()
        metrics = QFontMetrics(look.font("body_medium", tabular=True))
        width = metrics.horizontalAdvance(self.text()) + look.px(24)
        if self.segment.icon or self.segment.blocked:
            width += look.px(22)
        if self.segment.count:
            width += metrics.horizontalAdvance(self.segment.count) + look.px(6)
        return QSize(width, look.px(SIZE.segmented - 4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_LEAST_PX)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if not self.segment.blocked:
            cut = self.width() < self.sizeHint().width()
            self.setToolTip(plain_tooltip(self.text()) if cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(QPen(look.color("border_strong"), 1))
            painter.setBrush(look.color("hover" if look.is_dark else "surface"))
            radius = look.px(RADIUS.nav)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        ink: ColorName = "text" if self.isChecked() else "text3" if not self.isEnabled() else "text2"
        if self.underMouse() and self.isEnabled():
            ink = "text"
        font = look.font("body_medium", tabular=True)
        content = self.sizeHint().width() - look.px(24)
        x = max(look.px(8), (self.width() - content) / 2)
        icon = "ban" if self.segment.blocked else self.segment.icon
        if icon:
            draw_icon(painter, icon, QRectF(x, 0, look.px(16), self.height()), ink, 16)
            x += look.px(22)
        painter.setFont(font)
        painter.setPen(look.color(ink))
        metrics = QFontMetrics(font)
        count = metrics.horizontalAdvance(self.segment.count) + look.px(6) if self.segment.count else 0
        room = max(0, int(self.width() - x - look.px(8)) - count)
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room + 2)
        width = metrics.horizontalAdvance(words)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if self.segment.count:
            painter.drawText(
                QRectF(x + width + look.px(6), 0, self.width(), self.height()),
                Qt.AlignmentFlag.AlignVCenter,
                self.segment.count,
            )


class Segmented(QWidget):
    """The control; arrow keys move the choice.

    Signals:
        chosen: key of the choice the person made.
    """

    accessible_role = QAccessible.Role.Grouping

    chosen = Signal(str)

    def __init__(self, name: str, segments: list[Segment], current: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = Row(self, gap=0, margins=(2, 2, 2, 2))
        self._choices: dict[str, _Choice] = {}
        self.set_segments(segments, current)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def current(self) -> str:
        """Key of the chosen segment."""
        return next((key for key, choice in self._choices.items() if choice.isChecked()), "")

    def set_segments(self, segments: list[Segment], current: str = "") -> None:
        """Replace the choices."""
        for old in self._choices.values():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._choices = {}
        for segment in segments:
            choice = _Choice(segment, self)
            self._choices[segment.key] = choice
            self._group.addButton(choice)
            self._row.addWidget(choice)
        self.set_current(current or segments[0].key)

    def set_current(self, key: str) -> None:
        """Choose without a signal."""
        if key in self._choices:
            self._choices[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the track."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border"), 1) if look.is_dark else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sidebar" if look.is_dark else "track"))
        radius = look.px(RADIUS.segment)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move the choice with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        enabled = [choice for choice in self._choices.values() if choice.isEnabled()]
        if not step or not enabled:
            super().keyPressEvent(event)
            return
        at = next((index for index, choice in enumerate(enabled) if choice.isChecked()), 0)
        chosen = enabled[max(0, min(len(enabled) - 1, at + step))]
        chosen.setFocus(Qt.FocusReason.TabFocusReason)
        chosen.click()

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Choice):
            self.chosen.emit(button.segment.key)
