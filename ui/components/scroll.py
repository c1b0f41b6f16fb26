"""A vertical scroll area whose content keeps its width, and a page body that stops growing at 1440 px."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.theme import theme

# Width of the bar; content that should end at the page margin subtracts it from its right margin.
BAR_PX = 10


class Scroll(QScrollArea):
    """Scrolls `content` vertically; nothing scrolls sideways."""

    def __init__(self, content: QWidget, max_width: float = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max_width = max_width
        self.content = content
        content.setObjectName("scrolled")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._rescale()
        theme().changed.connect(self._rescale)
        self.verticalScrollBar().rangeChanged.connect(self._show_bar)

    def _show_bar(self) -> None:
        """Show the handle only where there is something to scroll; a disabled bar is drawn as nothing.

        The bar itself always keeps its room. Taking it away where all fits would widen the content, and text that then
        needs fewer lines, or more, can make either state call for the other.
        """
        bar = self.verticalScrollBar()
        bar.setEnabled(bar.maximum() > bar.minimum())

    def _rescale(self) -> None:
        self._show_bar()
        self.verticalScrollBar().setSingleStep(theme().px(24))
        if self._max_width:
            self.content.setMaximumWidth(theme().px(self._max_width))
