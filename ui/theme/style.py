"""The focus frame's own style: paints the focus ring, 2 px wide, 2 px outside the control.

A style sheet's `outline` is drawn inside the widget and ignores its offset. Qt's own answer is QFocusFrame, a
sibling that surrounds the focused control; `RingStyle` paints it and `FocusRing` moves it. Lists paint the same
ring inside their rows. A control tells its corner radius by the property `ringRadius` and opts out with `ring` False.
"""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from ui.theme.theme import theme
from ui.theme.tokens import FOCUS_OFFSET, FOCUS_WIDTH, RADIUS


class RingStyle(QProxyStyle):
    """Style of the focus frame alone.

    Qt asks an application's style thousands of times for every page it builds, and each question that comes to Python
    costs more than its answer.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawControl(  # noqa: N802 - Qt's name
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the ring; leave the rest to Fusion."""
        if element != QStyle.ControlElement.CE_FocusFrame:
            super().drawControl(element, option, painter, widget)
            return
        focused = widget.widget() if isinstance(widget, QFocusFrame) else None
        radius = focused.property("ringRadius") if focused is not None else None
        draw_ring(painter, QRectF(option.rect), float(radius if radius is not None else theme().px(RADIUS.control)))

    def pixelMetric(  # noqa: N802 - Qt's name
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Give the frame room for offset and ring."""
        if metric in {QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin}:
            return FOCUS_OFFSET + FOCUS_WIDTH
        return super().pixelMetric(metric, option, widget)

    def styleHint(  # noqa: N802 - Qt's name
        self, hint: QStyle.StyleHint, option: object = None, widget: QWidget | None = None, data: object = None
    ) -> int:
        """Draw focus as a frame around the widget, not as a mask."""
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, data)  # type: ignore[arg-type]  # PySide's stubs refuse None


def draw_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """Paint the ring along the inside of `rect` around a control with that corner radius (px)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().color("focus"), FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = FOCUS_WIDTH / 2
    outer = radius + FOCUS_OFFSET + half
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), outer, outer)
    painter.restore()


class FocusRing(QObject):
    """Keeps one focus frame around the control that has the focus."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._frame: QFocusFrame | None = None
        self._style = RingStyle()
        self._style.setParent(self)
        app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._frame is not None:
            try:
                self._frame.setWidget(None)  # type: ignore[arg-type]  # Qt documents None, the stubs lack it
                self._frame.deleteLater()
            except RuntimeError:
                # Qt deleted the frame together with the page that held it.
                pass
            self._frame = None
        if new is None or isinstance(new, QAbstractItemView) or new.property("ring") is False or new.isWindow():
            return
        self._frame = QFocusFrame(new)
        self._frame.setStyle(self._style)
        self._frame.setWidget(new)
