"""A drop-down list in our look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SIZE


class Select(QComboBox):
    """A drop-down; options are (key, text). The wheel scrolls the page, it never changes a choice."""

    def __init__(
        self,
        name: str,
        options: list[tuple[str, str]],
        current: str = "",
        width: float = 168,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._has_popup = False
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for key, text in options:
            self.addItem(text, key)
        self.set_current(current)
        self._restyle()
        theme().changed.connect(self._restyle)

    @property
    def current(self) -> str:
        """Key of the chosen option."""
        return str(self.currentData())

    def set_current(self, key: str) -> None:
        """Choose an option."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the asked width, more if the longest option needs it."""
        look = theme()
        metrics = QFontMetrics(look.font("body"))
        texts = [self.itemText(index) for index in range(self.count())]
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return QSize(max(look.px(self._width), longest + look.px(48)), look.px(SIZE.input))

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, which is made only then: it costs more than all the rest of a page's line."""
        if not self._has_popup:
            self._has_popup = True
            popup = QListView()
            popup.setProperty("popup", True)  # noqa: FBT003 - Qt's signature
            popup.setAccessibleName(self.accessibleName())
            self.setView(popup)
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw like an input, with an arrow."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border_strong"), 1))
        painter.setBrush(look.color("hover" if self.underMouse() else "surface"))
        radius = look.px(RADIUS.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(look.font("body"))
        painter.setPen(look.color("text"))
        box = self.rect().adjusted(look.px(10), 0, -look.px(32), 0)
        text = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        draw_icon(painter, "chevron-down", QRectF(self.width() - look.px(28), 0, look.px(16), self.height()), "text2")

    def _restyle(self) -> None:
        self.setFont(theme().font("body"))
        self.setFixedSize(self.sizeHint())
        self.setProperty("ringRadius", theme().px(RADIUS.control))
