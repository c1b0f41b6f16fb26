"""The account at the top of the sidebar: glyph, name, short key, balance; opens the account switcher."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.account_badge import KIND_ICONS, kind_words
from ui.components.account_glyph import draw_glyph
from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Account
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS


class AccountButton(QAbstractButton):
    """The button.

    Signals:
        opened: the switcher is wanted.
    """

    opened = Signal()

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._compact = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.opened)
        theme().changed.connect(self.updateGeometry)
        self.set_account(account)

    @property
    def account(self) -> Account:
        """The account shown."""
        return self._account

    def set_account(self, account: Account) -> None:
        """Show an account."""
        self._account = account
        amount = account.balance
        parts = [
            tr("Account {name}", name=clean(account.name, 60)),
            kind_words(account.kind),
            short_key(account.address),
            format_amount(amount.base_units, amount.asset).text if amount is not None else "",
        ]
        words = ", ".join(part for part in parts if part)
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the glyph alone."""
        self._compact = compact
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return 48 px, or the glyph's size in the rail."""
        look = theme()
        return QSize(look.px(38), look.px(44)) if self._compact else QSize(look.px(160), look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw glyph, name, key and arrows."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(RADIUS.control), look.px(RADIUS.control))
        side = look.px(30)
        left = (self.width() - side) / 2 if self._compact else look.px(8)
        draw_glyph(painter, QRectF(left, (self.height() - side) / 2, side, side), self._account.public_key)
        if self._compact:
            return
        x = look.px(48)
        width = self.width() - x - look.px(28)
        top = (self.height() - look.px(33)) / 2
        font = look.font("body_strong", literal=True)
        painter.setFont(font)
        painter.setPen(look.color("text"))
        name = clean(self._account.name, 60)
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(x, top, width, look.px(18)), Qt.AlignmentFlag.AlignVCenter, shown)
        self._draw_second_line(painter, QRectF(x, top + look.px(18), width, look.px(15)))
        arrows = QRectF(self.width() - look.px(24), 0, look.px(16), self.height())
        draw_icon(painter, "chevrons-up-down", arrows, "text3", 16)

    def _draw_second_line(self, painter: QPainter, box: QRectF) -> None:
        """Draw what kind of account it is where that is not the usual one, then what is free to spend, else the key."""
        look = theme()
        account = self._account
        left = box.left()
        if account.kind in {"watch", "ledger"}:
            draw_icon(
                painter, KIND_ICONS[account.kind], QRectF(left, box.top(), look.px(13), box.height()), "text2", 12
            )
            left += look.px(17)
        key = short_key(account.address)
        amount = account.balance
        painter.setFont(look.font("mono"))
        painter.setPen(look.color("text3"))
        room = QRectF(left, box.top(), box.right() - left, box.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        if amount is None:
            painter.drawText(room, middle, key)
            return
        words = format_amount(amount.base_units, amount.asset).text
        font = look.font("small", tabular=True)
        key_width = QFontMetricsF(look.font("mono")).horizontalAdvance(key) + look.px(8)
        wide = key_width + QFontMetricsF(font).horizontalAdvance(words) <= room.width()
        if wide:
            painter.drawText(room, middle, key)
            room.setLeft(room.left() + key_width)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        painter.drawText(room, middle, QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width()))
