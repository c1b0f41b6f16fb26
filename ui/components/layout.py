"""Box layouts whose spacing follows the text scale."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import theme

Margins = tuple[float, float, float, float]


def _scale(box: QBoxLayout, gap: float, margins: Margins) -> None:
    look = theme()
    box.setSpacing(look.px(gap))
    box.setContentsMargins(*(look.px(value) for value in margins))


class Column(QVBoxLayout):
    """A vertical box; `gap` and `margins` (left, top, right, bottom) in px at 100 % text size."""

    def __init__(self, parent: QWidget | None = None, gap: float = 0, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._gap, self._margins = gap, margins
        self._rescale()
        theme().changed.connect(self._rescale)
        if parent is not None:
            parent.setLayout(self)

    def set_metrics(self, gap: float, margins: Margins) -> None:
        """Change spacing, for another width of the window."""
        self._gap, self._margins = gap, margins
        self._rescale()

    def _rescale(self) -> None:
        _scale(self, self._gap, self._margins)


class Row(QHBoxLayout):
    """A horizontal box; see `Column`."""

    def __init__(self, parent: QWidget | None = None, gap: float = 0, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._gap, self._margins = gap, margins
        self._rescale()
        theme().changed.connect(self._rescale)
        if parent is not None:
            parent.setLayout(self)

    def set_metrics(self, gap: float, margins: Margins) -> None:
        """Change spacing, for another width of the window."""
        self._gap, self._margins = gap, margins
        self._rescale()

    def _rescale(self) -> None:
        _scale(self, self._gap, self._margins)


def boxed(layout: QLayout, parent: QWidget | None = None) -> QWidget:
    """Return a plain widget that holds `layout`, for showing and hiding it as one."""
    holder = QWidget(parent)
    holder.setLayout(layout)
    return holder


def clear(layout: QLayout) -> None:
    """Remove and delete everything in a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def keep_height(widget: QWidget) -> None:
    """Let a widget grow sideways only."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
