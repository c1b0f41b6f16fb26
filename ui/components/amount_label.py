"""An amount of money: figure strong and tabular, symbol smaller and grey, exact value in the tooltip."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.label import depth_px
from ui.format.money import Amount, Meaning
from ui.theme import ColorName, TypeName, theme
from ui.theme.direction import upright
from ui.theme.tokens import TYPE

_SYMBOL_SHARE = 0.86
_GAP_EM = 0.28
_COLORS: dict[Meaning, ColorName] = {Meaning.EARNED: "positive", Meaning.LOST: "danger", Meaning.HELD: "text2"}


def amount_color(meaning: Meaning) -> ColorName:
    """Return the ink of an amount: green only for earned, red only for lost, grey for held."""
    return _COLORS.get(meaning, "text")


def amount_fonts(style: TypeName = "body", *, quiet: bool = False) -> tuple[QFont, QFont]:
    """Return the fonts of figure and symbol."""
    return _fonts(style, quiet, theme().scale)


@lru_cache(maxsize=64)
def _fonts(style: TypeName, quiet: bool, _scale: float) -> tuple[QFont, QFont]:  # noqa: FBT001 - key of the cache
    look = theme()
    figure = look.font(style, tabular=True, weight=400 if quiet else 600)
    symbol = QFont(look.font(style, weight=500))
    symbol.setPixelSize(max(look.px(11), round(TYPE[style].size_px * look.scale * _SYMBOL_SHARE)))
    return figure, symbol


def amount_width(amount: Amount, style: TypeName = "body", *, quiet: bool = False) -> float:
    """Return the width of a drawn amount in px."""
    figure, symbol = _widths(amount.sign + amount.figure, amount.symbol, style, quiet, theme().scale)
    return figure + symbol


@lru_cache(maxsize=4096)
def _widths(text: str, symbol: str, style: TypeName, quiet: bool, scale: float) -> tuple[float, float]:  # noqa: FBT001 - key of the cache
    """Return the widths of figure and symbol, the latter with the gap before it."""
    figure_font, symbol_font = _fonts(style, quiet, scale)
    figure = QFontMetricsF(figure_font).horizontalAdvance(text)
    if not symbol:
        return figure, 0.0
    return figure, QFontMetricsF(symbol_font).horizontalAdvance(symbol) + _GAP_EM * figure_font.pixelSize()


@lru_cache(maxsize=64)
def _rise(style: TypeName, quiet: bool, scale: float) -> float:  # noqa: FBT001 - key of the cache
    """Return ascent less descent of the figure's font."""
    metrics = QFontMetricsF(_fonts(style, quiet, scale)[0])
    return metrics.ascent() - metrics.descent()


def draw_amount(
    painter: QPainter,
    box: QRectF,
    amount: Amount,
    style: TypeName = "body",
    *,
    right: bool = True,
    quiet: bool = False,
) -> None:
    """Draw an amount in `box`, on one baseline, right-aligned unless told otherwise."""
    look = theme()
    figure, symbol = amount_fonts(style, quiet=quiet)
    figure_width, symbol_width = _widths(amount.sign + amount.figure, amount.symbol, style, quiet, look.scale)
    baseline = box.top() + (box.height() + _rise(style, quiet, look.scale)) / 2
    ink = "text2" if quiet else amount_color(amount.meaning)
    tinted = amount.meaning in {Meaning.EARNED, Meaning.LOST}
    direction = painter.layoutDirection()
    with upright(painter, box) as mirrored:
        # A sign stands before its figure in every language; at which end of the box both stand is another matter.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        x = box.right() - figure_width - symbol_width if right != mirrored else box.left()
        painter.setFont(figure)
        painter.setPen(look.pen(ink))
        # On whole pixels: between them figures look blurred, and a column of them uneven.
        painter.drawText(QPointF(int(x), int(baseline)), amount.sign + amount.figure)
        if amount.symbol:
            painter.setFont(symbol)
            painter.setPen(look.pen(ink if tinted else "text3"))
            left = x + figure_width + _GAP_EM * figure.pixelSize()
            painter.drawText(QPointF(int(left), int(baseline)), amount.symbol)
    painter.setLayoutDirection(direction)


class AmountLabel(QWidget):
    """One amount; `quiet` draws it grey and light, for what is held."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self, amount: Amount, style: TypeName = "body", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._amount, self._style, self._quiet = amount, style, quiet
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_amount(amount)
        theme().changed.connect(self.updateGeometry)

    def set_amount(self, amount: Amount) -> None:
        """Show another amount."""
        self._amount = amount
        self.setAccessibleName(amount.text)
        self.setToolTip(amount.exact)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What is shown, in one string."""
        return self._amount.text

    @property
    def depth_px(self) -> float:
        """Distance of the baseline from the bottom, in px at 100 %."""
        return depth_px(self._style)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the drawn size."""
        width = amount_width(self._amount, self._style, quiet=self._quiet)
        return QSize(int(width) + 2, theme().line_px(self._style))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the amount."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        draw_amount(painter, QRectF(self.rect()), self._amount, self._style, quiet=self._quiet)


class Money(QWidget):
    """An amount with what it is worth below or beside it, right-aligned."""

    def __init__(
        self,
        amount: Amount,
        worth: str = "",
        style: TypeName = "body",
        *,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # Imported here: Label and Column know nothing of amounts.
        from ui.components.label import Label
        from ui.components.layout import Column

        column = Column(self)
        self.amount = AmountLabel(amount, style, quiet=quiet)
        column.addWidget(self.amount, 0, Qt.AlignmentFlag.AlignRight)
        if worth:
            column.addWidget(Label(worth, "small", "text3", tabular=True), 0, Qt.AlignmentFlag.AlignRight)
