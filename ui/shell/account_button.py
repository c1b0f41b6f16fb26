"""The account at the top of the sidebar: glyph, name, short key; opens the list of accounts."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from ui.components.account_glyph import draw_glyph
from ui.components.clipboard import copy_text
from ui.components.icon import draw_icon
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.ports import Account
from ui.theme import theme
from ui.theme.tokens import RADIUS


class AccountButton(QAbstractButton):
    """The button.

    Signals:
        switched: address of another account that was chosen.
    """

    switched = Signal(str)

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._account = account
        self._accounts: tuple[Account, ...] = (account,)
        self._compact = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        theme().changed.connect(self.updateGeometry)
        self.set_account(account)

    def set_account(self, account: Account) -> None:
        """Show an account."""
        self._account = account
        balance = (
            f", {format_amount(account.balance.base_units, account.balance.asset).text}" if account.balance else ""
        )
        self.setAccessibleName(f"Account {clean(account.name, 60)} {short_key(account.address)}{balance}")
        self.setToolTip(f"{clean(account.name, 60)} · {short_key(account.address)}" if self._compact else "")
        self.update()

    def set_accounts(self, accounts: tuple[Account, ...]) -> None:
        """Take the accounts of the menu, the current one first."""
        self._accounts = accounts
        if accounts:
            self.set_account(accounts[0])

    def set_compact(self, *, compact: bool) -> None:
        """Show the glyph alone."""
        self._compact = compact
        self.set_account(self._account)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return 48 px, or the glyph's size in the rail."""
        look = theme()
        return QSize(look.px(38), look.px(44)) if self._compact else QSize(look.px(160), look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw glyph, name, key and arrows."""
        look = theme()
        painter = QPainter(self)
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
        name = self.fontMetrics().elidedText(clean(self._account.name, 60), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(x, top, width, look.px(18)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.font("mono"))
        painter.setPen(look.color("text3"))
        key = QRectF(x, top + look.px(18), width, look.px(15))
        painter.drawText(key, Qt.AlignmentFlag.AlignVCenter, short_key(self._account.address))
        arrows = QRectF(self.width() - look.px(24), 0, look.px(16), self.height())
        draw_icon(painter, "chevrons-up-down", arrows, "text3", 16)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for account in self._accounts:
            text = f"{clean(account.name, 60)}   {short_key(account.address)}".replace("&", "&&")
            if account.balance is not None:
                text += f"   {format_amount(account.balance.base_units, account.balance.asset).text}"
            action = menu.addAction(self._glyph(account), text)
            action.triggered.connect(self._switch_to(account.address))
        menu.addSeparator()
        copy = menu.addAction("Copy address")
        copy.triggered.connect(self._copy)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _switch_to(self, address: str) -> Callable[[], None]:
        def switch() -> None:
            if address != self._account.address:
                self.switched.emit(address)

        return switch

    def _copy(self) -> None:
        copy_text(self._account.address)

    @staticmethod
    def _glyph(account: Account) -> QIcon:
        pixmap = QPixmap(64, 64)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_glyph(painter, QRectF(0, 0, 64, 64), account.public_key)
        painter.end()
        return QIcon(pixmap)
