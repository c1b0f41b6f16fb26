"""One line of text in a text style and a colour role: plain text always, elided when asked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import ColorName, TypeName, theme
from ui.theme.direction import leading


class Label(QLabel):
    """A single line as high as its style's line.

    With `elide`, text that does not fit ends in `…` and the tooltip has all of it.
    """

    def __init__(
        self,
        text: str = "",
        style: TypeName = "body",
        color: ColorName = "text",
        *,
        tabular: bool = False,
        literal: bool = False,
        weight: int = 0,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style, self._color = style, color
        self._tabular, self._literal, self._weight, self._elide = tabular, literal, weight, elide
        self._full = text
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._restyle()
        self.setText(text)
        theme().changed.connect(self._restyle)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text`; text from outside goes through `ui.format.clean` first."""
        self._full = text
        super().setText(text)
        self.setAccessibleName(text)
        self._tip()

    def set_color(self, color: ColorName) -> None:
        """Change the colour role."""
        self._color = color
        self._restyle()

    def set_style(self, style: TypeName) -> None:
        """Change the text style."""
        self._style = style
        self._restyle()

    @property
    def elides(self) -> bool:
        """Whether it ends in `…` where it does not fit."""
        return self._elide

    @property
    def depth_px(self) -> float:
        """Distance of the baseline from the bottom, in px at 100 %."""
        return depth_px(self._style)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Allow an elided label to shrink."""
        hint = super().minimumSizeHint()
        return QSize(theme().px(24), hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the text, elided if it does not fit."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme().color(self._color))
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, self.width())
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(self.rect(), leading(flags, shown), shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the tooltip in step with what is cut."""
        super().resizeEvent(event)
        self._tip()

    def _tip(self) -> None:
        if self._elide:
            cut = self.fontMetrics().horizontalAdvance(self._full) > self.width()
            self.setToolTip(plain_tooltip(self._full) if cut else "")

    def _restyle(self) -> None:
        look = theme()
        self.setFont(look.font(self._style, tabular=self._tabular, literal=self._literal, weight=self._weight))
        self.setFixedHeight(look.line_px(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.color(self._color))
        self.setPalette(palette)
        self.updateGeometry()


def depth_px(style: TypeName) -> float:
    """Return how far the baseline of a style's line is above its bottom, in px at 100 %."""
    metrics = QFontMetricsF(theme().font(style))
    return ((theme().line_px(style) - metrics.height()) / 2 + metrics.descent()) / theme().scale


def plain_tooltip(text: str) -> str:
    """Return tooltip markup that shows `text` as it is, wrapped; Qt would read tags in it otherwise."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"
