"""The network in the sidebar: its name and how old the last answer is; test money is amber and says so."""

from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.format.duration import format_duration
from ui.i18n import mark, tr
from ui.ports import NetworkStatus
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS

PRACTICE_WORDS = mark("Practice network: tokens without value, the others are automatic.")
_FRESH_S = 5


class NetworkBadge(QAbstractButton):
    """The badge; a click opens the network settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: NetworkStatus | None = None
        self._compact = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._say)
        self._timer.start(10_000)
        theme().changed.connect(self.updateGeometry)
        self._say()

    def set_status(self, status: NetworkStatus) -> None:
        """Show a status."""
        self._status = status
        self._say()

    def set_compact(self, *, compact: bool) -> None:
        """Show the mark alone."""
        self._compact = compact
        self._say()
        self.updateGeometry()

    @property
    def text(self) -> str:  # type: ignore[override]  # the button's own text is not used
        """What the badge says."""
        status = self._status
        if status is None:
            return tr("Connecting…")
        if status.offline_since is not None:
            return tr("Offline since {time}", time=f"{status.offline_since.astimezone():%H:%M}")
        if status.kind == "practice":
            return tr("Practice · test money")
        if status.kind == "devnet":
            return tr("Devnet · test money")
        age = (datetime.now(UTC) - status.read_at).total_seconds() if status.read_at else 0
        return (
            tr("{network} · {age} ago", network=status.name, age=format_duration(age))
            if age > _FRESH_S
            else status.name
        )

    @property
    def tone(self) -> ColorName:
        """Ink of mark and words."""
        status = self._status
        if status is None:
            return "text3"
        if status.offline_since is not None:
            return "danger"
        return "warning" if status.kind != "mainnet" else "text2"

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return 32 px."""
        return QSize(theme().px(38 if self._compact else 100), theme().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw mark and words."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(RADIUS.nav), look.px(RADIUS.nav))
        status = self._status
        mark = QRectF(
            0 if self._compact else look.px(10), 0, self.width() if self._compact else look.px(16), self.height()
        )
        if status is None or (status.kind == "mainnet" and status.offline_since is None):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("positive" if status is not None else "border_strong"))
            side = look.px(8)
            painter.drawEllipse(QRectF(mark.center().x() - side / 2, mark.center().y() - side / 2, side, side))
        else:
            draw_icon(painter, "offline" if status.offline_since else "test_money", mark, self.tone, 14)
        if self._compact:
            return
        font = look.font("small", tabular=True, weight=500 if self.tone in {"warning", "danger"} else 400)
        painter.setFont(font)
        painter.setPen(look.color(self.tone))
        box = self.rect().adjusted(look.px(32), 0, 0, 0)
        words = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _say(self) -> None:
        status = self._status
        more = tr(PRACTICE_WORDS) if status is not None and status.kind == "practice" else self.text
        self.setAccessibleName(tr("Network: {status}", status=self.text))
        self.setFont(theme().font("small"))
        self.setToolTip(plain_tooltip(more))
        self.update()
