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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._rescale()
        theme().changed.connect(self._rescale)
        self.verticalScrollBar().rangeChanged.connect(self._reserve)

    def _reserve(self) -> None:
        """Keep the bar's room free while there is no bar, so that content does not change its width."""
        bar = self.verticalScrollBar()
        self.setViewportMargins(0, 0, 0 if bar.maximum() > bar.minimum() else theme().px(BAR_PX), 0)

    def _rescale(self) -> None:
        self._reserve()
        self.verticalScrollBar().setSingleStep(theme().px(24))
        if self._max_width:
            self.content.setMaximumWidth(theme().px(self._max_width))
