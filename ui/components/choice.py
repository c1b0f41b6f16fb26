"""Switch, check box and radio button, painted; the whole line is the target, at least 32 px high."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import SIZE

_GAP = 8


def _prepare(button: QAbstractButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setProperty("ringRadius", theme().px(9))
    theme().changed.connect(button.updateGeometry)


def _size(text: str, mark_px: float) -> QSize:
    look = theme()
    width = look.px(mark_px) + look.px(2)
    if text:
        width += look.px(_GAP) + QFontMetrics(look.font("body")).horizontalAdvance(text)
    return QSize(width, look.px(SIZE.min_hit))


def _draw_text(painter: QPainter, button: QAbstractButton, left: float) -> None:
    look = theme()
    painter.setFont(look.font("body"))
    painter.setPen(look.color("text" if button.isEnabled() else "text3"))
    box = QRectF(left, 0, button.width() - left, button.height())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, button.text())


class Switch(QCheckBox):
    """On or off, at once; `name` is what a screen reader says."""

    def __init__(self, name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self, name)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return track and text."""
        return _size(self.text(), 36)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take clicks anywhere."""
        return pos is not None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw track and knob."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, height, knob = look.px(36), look.px(20), look.px(14)
        top = (self.height() - height) / 2
        track: ColorName = "accent" if self.isChecked() else "border_strong"
        painter.setBrush(look.color(track if self.isEnabled() else "track"))
        painter.drawRoundedRect(QRectF(0, top, width, height), height / 2, height / 2)
        painter.setBrush(look.color("on_accent" if self.isChecked() else "surface"))
        left = width - knob - look.px(3) if self.isChecked() else look.px(3)
        painter.drawEllipse(QRectF(left, top + (height - knob) / 2, knob, knob))
        _draw_text(painter, self, width + look.px(_GAP))


class Check(QCheckBox):
    """A check box of 18 px."""

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self, name or text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return box and text."""
        return _size(self.text(), 18)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take clicks anywhere."""
        return pos is not None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw box and tick."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(18)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        on = self.checkState() != Qt.CheckState.Unchecked
        edge: ColorName = "border" if not self.isEnabled() else "accent" if on else "border_strong"
        painter.setPen(QPen(look.color(edge), 1.5))
        painter.setBrush(look.color("accent" if on and self.isEnabled() else "surface"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), look.px(5), look.px(5))
        if on:
            mark = "minus" if self.checkState() == Qt.CheckState.PartiallyChecked else "check"
            draw_icon(painter, mark, box, "on_accent" if self.isEnabled() else "text3", 14)
        _draw_text(painter, self, side + look.px(_GAP))


class Radio(QRadioButton):
    """A radio button of 18 px."""

    def __init__(self, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self, name or text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return circle and text."""
        return _size(self.text(), 18)

    def hitButton(self, pos: object) -> bool:  # noqa: N802 - Qt's name
        """Take clicks anywhere."""
        return pos is not None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw circle and dot."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(18)
        center = QPointF(side / 2, self.height() / 2)
        painter.setBrush(look.color("surface"))
        if self.isChecked():
            width = look.px(5.5)
            painter.setPen(QPen(look.color("accent"), width))
            painter.drawEllipse(center, (side - width) / 2, (side - width) / 2)
        else:
            painter.setPen(QPen(look.color("border_strong"), 1.5))
            painter.drawEllipse(center, side / 2 - 0.75, side / 2 - 0.75)
        _draw_text(painter, self, side + look.px(_GAP))
