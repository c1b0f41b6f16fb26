"""Pairs of a word and a value, one per line: the value right-aligned or following a fixed column."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.components.amount_label import AmountLabel
from ui.components.label import Label
from ui.components.paragraph import Paragraph, Span
from ui.format.money import Amount
from ui.theme import ColorName, TypeName, theme


class Facts(QWidget):
    """Lines of label and value. Values from outside are cleaned by the caller.

    Args:
        style: text style of both.
        right: values stand at the right end (sums); otherwise in a second column and wrap.
        gap: space between lines.
    """

    def __init__(
        self, style: TypeName = "small", *, right: bool = True, gap: float = 4, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._right, self._gap = style, right, gap
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0 if right else 1, 1)
        self._rescale()
        theme().changed.connect(self._rescale)

    def add(
        self, name: str, value: str | Amount | QWidget, *, strong: bool = False, color: ColorName = "text"
    ) -> QWidget:
        """Add a line and return the widget of its value."""
        row = self._grid.rowCount()
        label = Paragraph((Span(name, 600 if strong else 0),), self._style, "text" if strong else "text2")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        shown: QWidget
        if isinstance(value, Amount):
            shown = AmountLabel(value, self._style, quiet=not strong)
        elif isinstance(value, QWidget):
            shown = value
        elif self._right:
            shown = Label(value, self._style, color, tabular=True, weight=600 if strong else 0)
        else:
            shown = Paragraph(value, self._style, color)
        if self._right:
            self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(shown, row, 1)
        return shown

    def clear(self) -> None:
        """Remove all lines."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _rescale(self) -> None:
        self._grid.setVerticalSpacing(theme().px(self._gap))
        self._grid.setHorizontalSpacing(theme().px(16))
