"""Dialogs inside the window: a card over a scrim; the body scrolls, head and buttons stay.

A child of the window and not a window of its own, so that the scrim covers everything, screenshots show it and no
window manager can put it behind. The tab ring stays inside; Escape rejects.
"""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.components.card import Divider
from ui.components.icon import IconButton, IconTile, Tone
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.scroll import BAR_PX, Scroll
from ui.components.tab_order import move_focus
from ui.i18n import tr
from ui.theme import theme
from ui.theme.accessible import DECORATION
from ui.theme.tokens import RADIUS, SIZE

_WHOLE_WINDOW_BELOW = 700


class _Panel(QWidget):
    accessible_role = DECORATION

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border_strong" if look.is_dark else "border"), 1))
        painter.setBrush(look.color("surface"))
        radius = look.px(RADIUS.dialog)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Dialog(QWidget):
    """A modal card over `host` (the window's root). Fill `body` and `footer`, then call `open_over`.

    Signals:
        closed: it was closed; True when accepted.
    """

    accessible_role = QAccessible.Role.Dialog

    closed = Signal(bool)

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        *,
        icon: str = "",
        tone: Tone = "accent",
        width: float = SIZE.dialog,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._width = width
        self._before: QWidget | None = None
        self._first: QWidget | None = None
        self._anchor: QWidget | None = None
        self.setAccessibleName(title)
        self.panel = _Panel(self)
        column = Column(self.panel)
        head = Row(gap=12, margins=(24, 18, 20, 12))
        self.tile = IconTile(icon or "info", tone, 40, 18)
        if icon:
            head.addWidget(self.tile)
        words = self.words = Column()
        self.title = Label(title, "title", elide=True)
        words.addWidget(self.title)
        self.subtitle = Label(subtitle, "small", "text2", elide=True)
        if not subtitle:
            self.subtitle.hide()
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        close = IconButton("x", tr("Close"))
        close.clicked.connect(self.reject)
        head.addWidget(close)
        column.addLayout(head)
        content = QWidget()
        self.body = Column(content, gap=12, margins=(24, 4, 24 - BAR_PX, 20))
        self._scroll = Scroll(content)
        column.addWidget(self._scroll, 1)
        self._line = Divider()
        column.addWidget(self._line)
        self.footer = Row(gap=12, margins=(24, 16, 24, 18))
        self.footer.addStretch(1)
        column.addLayout(self.footer)
        content.installEventFilter(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)  # noqa: FBT003 - Qt's signature
        self.hide()

    def open_over(self, host: QWidget, first: QWidget | None = None) -> None:
        """Show over `host` and give `first` the focus."""
        self._before = QApplication.focusWidget()
        self._first = first
        self.setParent(host)
        host.installEventFilter(self)
        # A footer without buttons would be an empty strip.
        has_buttons = self.footer.count() > 1
        self._line.setVisible(has_buttons)
        if not has_buttons:
            self.footer.set_metrics(0, (0, 0, 0, 0))
        self._place()
        self.show()
        self.raise_()
        (first or self).setFocus(Qt.FocusReason.TabFocusReason)

    def open_beside(self, host: QWidget, anchor: QWidget, first: QWidget | None = None) -> None:
        """Show under `anchor` without a scrim, as a menu does; a click elsewhere rejects."""
        self._anchor = anchor
        self.open_over(host, first)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Close what stands beside its anchor when the click is elsewhere."""
        event.accept()
        if self._anchor is not None and not self.panel.geometry().contains(event.position().toPoint()):
            self.reject()

    def accept(self) -> None:
        """Close as accepted."""
        self._finish(accepted=True)

    def reject(self) -> None:
        """Close as rejected."""
        self._finish(accepted=False)

    def _finish(self, *, accepted: bool) -> None:
        if self.isHidden():
            return
        self.hide()
        host = self.parentWidget()
        if host is not None:
            host.removeEventFilter(self)
        if self._before is not None:
            try:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:
                # The widget that had the focus is gone with its page.
                self._before = None
        self.closed.emit(accepted)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape rejects; everything else stays inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001, N802 - Qt's signature
        """Keep Tab inside the dialog, in reading order."""
        move_focus(self, forward=forward)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the window's size and the body's height."""
        resized = event.type() == QEvent.Type.Resize and watched is self.parentWidget()
        if resized or (event.type() == QEvent.Type.LayoutRequest and self.isVisible()):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the scrim."""
        if self._anchor is None:
            QPainter(self).fillRect(self.rect(), theme().color("scrim"))

    def _place(self) -> None:
        host = self.parentWidget()
        if host is None:
            return
        look = theme()
        self.setGeometry(host.rect())
        if host.width() / look.scale < _WHOLE_WINDOW_BELOW:
            self.panel.setGeometry(host.rect())
            return
        width = min(look.px(self._width), host.width() - look.px(64))
        content = self._scroll.content
        content_height = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        others = self.panel.sizeHint().height() - self._scroll.sizeHint().height()
        height = min(others + max(content_height, content.sizeHint().height()) + 2, host.height() - look.px(48))
        left, top = (host.width() - width) // 2, (host.height() - height) // 2
        if self._anchor is not None:
            below = self._anchor.mapTo(host, self._anchor.rect().bottomLeft())
            gap = look.px(4)
            left = max(gap, min(below.x(), host.width() - width - gap))
            top = below.y() + gap
            height = min(height, host.height() - top - 2 * gap)
        self.panel.setGeometry(left, top, width, height)
        self.panel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
