"""Wrapped text with the line height of its style; QLabel has none."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import ColorName, TypeName, theme
from ui.theme.direction import is_right_to_left, runs_left


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text with its own weight, colour or mono font inside a paragraph."""

    text: str
    weight: int = 0
    color: ColorName | None = None
    mono: bool = False


def _policy() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


# Made once: looking up Qt's enums costs more than all else that a paragraph does when it is made.
_POLICY = _policy()


class Paragraph(QWidget):
    """Plain text, or spans, wrapped to the width."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        text: str | Sequence[Span] = "",
        style: TypeName = "body",
        color: ColorName = "text2",
        *,
        centered: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._color, self._centered = style, color, centered
        self._spans: tuple[Span, ...] = ()
        self._layout: QTextLayout | None = None
        self._laid_width = -1
        self._lines: dict[int, int] = {}
        self._natural_px = -1
        self.setSizePolicy(_POLICY)
        self.set_text(text)
        theme().changed.connect(self._reset)

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(span.text for span in self._spans)

    def set_text(self, text: str | Sequence[Span]) -> None:
        """Show plain text or spans; nothing is read as markup."""
        spans = (Span(text),) if isinstance(text, str) else tuple(text)
        if spans != self._spans:
            self._spans = spans
            self.setAccessibleName(self.text)
            self._reset()

    def set_color(self, color: ColorName) -> None:
        """Change the colour role."""
        if color != self._color:
            self._color = color
            self._reset()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Height follows from width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the number of lines times the line height."""
        # Layouts ask for many widths many times; only the lines count, the layout itself is kept for painting.
        lines = self._lines.get(width)
        if lines is None:
            lines = self._lines[width] = 1 if self._fits(width) else self._between(width) or self._lay(width)
        return lines * theme().line_px(self._style)

    def _fits(self, width: int) -> bool:
        """Whether all surely stands in one line: measuring a text takes a tenth of laying it out."""
        whole = self.text
        return width >= self._natural() and "\n" not in whole and not any(span.mono for span in self._spans)

    def _natural(self) -> int:
        """Return the width of the text in one line, in its heaviest weight."""
        if self._natural_px < 0:
            metrics = QFontMetricsF(theme().font(self._style, weight=600))
            self._natural_px = int(metrics.horizontalAdvance(self.text)) + 4
        return self._natural_px

    def _between(self, width: int) -> int:
        """Return the lines of a width that lies between two of as many lines; 0 where that is not known.

        A narrower box never takes fewer lines: whatever fits into a line fits into a wider one.
        """
        narrower = max((known for known in self._lines if known < width), default=None)
        wider = min((known for known in self._lines if known > width), default=None)
        if wider is None or narrower is None:
            return 0
        lines = self._lines[wider]
        return lines if lines == self._lines[narrower] else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Prefer one line of up to 480 px."""
        width = min(self._natural(), theme().px(480))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Allow narrow columns."""
        return QSize(theme().px(80), theme().line_px(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, each centred in its line height."""
        self._lay(self.width())
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setPen(theme().color(self._color))
        self._layout.draw(painter, QPointF(0, 0))

    def _reset(self) -> None:
        self._laid_width = self._natural_px = -1
        self._lines.clear()
        self.updateGeometry()
        self.update()

    def _lay(self, width: int) -> int:
        """Lay the text out for a width and return the number of lines (at least 1)."""
        if width == self._laid_width and self._layout is not None:
            return max(1, self._layout.lineCount())
        look = theme()
        layout = QTextLayout(self.text, look.font(self._style))
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centered else _leading())
        left = runs_left(self.text)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if left else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        line_px = look.line_px(self._style)
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, y + (line_px - line.height()) / 2))
            y += line_px
        layout.endLayout()
        self._layout, self._laid_width = layout, width
        return max(1, layout.lineCount())

    def _formats(self) -> list[QTextLayout.FormatRange]:
        look = theme()
        formats, start = [], 0
        for span in self._spans:
            if span.weight or span.color or span.mono:
                made = QTextLayout.FormatRange()
                made.start, made.length = start, len(span.text.encode("utf-16-le")) // 2
                char = QTextCharFormat()
                font = look.font("mono") if span.mono else look.font(self._style, weight=span.weight)
                char.setFont(font)
                char.setForeground(look.color(span.color or self._color))
                made.format = char
                formats.append(made)
            start += len(span.text.encode("utf-16-le")) // 2
        return formats


def _leading() -> Qt.AlignmentFlag:
    """Return the side where reading begins in this window; absolute, since a text may run the other way."""
    side = Qt.AlignmentFlag.AlignRight if is_right_to_left() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
