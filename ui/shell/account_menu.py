"""The account switcher: accounts by wallet with their balances, searchable once there are many."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.components.account_badge import KIND_ICONS, kind_words
from ui.components.account_glyph import draw_glyph
from ui.components.amount_label import amount_width, draw_amount
from ui.components.button import Button
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.icon import draw_icon
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import ITEM_ROLE, RowModel
from ui.components.search_field import SearchField
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Account
from ui.theme import theme

SEARCH_FROM = 8
_ROW_PX, _HEADING_PX, _WIDTH_PX = 48, 30, 372


@dataclass(frozen=True, slots=True)
class Heading:
    """A line over the accounts of one wallet."""

    text: str


Line = Heading | Account


def grouped(accounts: Iterable[Account], wanted: str = "") -> list[Line]:
    """Return the accounts in the order of their wallets, each wallet under its name where there are several.

    Args:
        accounts: in any order.
        wanted: words that all stand in the name, the address or the wallet's name.
    """
    words = wanted.casefold().split()
    found = [
        account
        for account in accounts
        if all(word in f"{account.name} {account.wallet} {account.address}".casefold() for word in words)
    ]
    found.sort(key=lambda account: (account.wallet_number, account.number))
    several = len({account.wallet_number for account in found}) > 1
    lines: list[Line] = []
    for before, account in zip([None, *found], found, strict=False):
        if several and (before is None or before.wallet_number != account.wallet_number):
            lines.append(Heading(clean(account.wallet, 60)))
        lines.append(account)
    return lines


def described(line: Line, used: str) -> str:
    """Return what a screen reader says about a line; `used` is the address of the account in use."""
    if isinstance(line, Heading):
        return line.text
    parts = [clean(line.name, 60), kind_words(line.kind), short_key(line.address)]
    if line.balance is not None:
        parts.append(format_amount(line.balance.base_units, line.balance.asset).text)
    parts.append(tr("in use") if line.address == used else "")
    return ", ".join(part for part in parts if part)


class _Lines(RowModel[Line]):
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        return Qt.ItemFlag.NoItemFlags if isinstance(self.item(index), Heading) else super().flags(index)


class _Delegate(RowDelegate):
    def __init__(self, used: str) -> None:
        super().__init__(lambda line: RowContent(described(line, used)), _ROW_PX, 12)
        self._used = used

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a heading by itself, an account as any row."""
        line = index.data(ITEM_ROLE)
        if not isinstance(line, Heading):
            super().paint(painter, option, index)
            return
        pad = theme().px(12)
        box = QRectF(option.rect).adjusted(pad, theme().px(6), -pad, 0)
        self.text(painter, box, line.text, "caption", "text3")

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw glyph, name, key and kind, balance, and a tick at the account in use."""
        del selected
        if not isinstance(item, Account):
            return
        look = theme()
        side = look.px(30)
        draw_glyph(painter, QRectF(box.left(), box.center().y() - side / 2, side, side), item.public_key)
        tick = look.px(24)
        right = box.right() - tick
        if item.address == self._used:
            draw_icon(painter, "check", QRectF(right, box.top(), tick, box.height()), "accent_text", 16)
        if item.balance is not None:
            amount = format_amount(item.balance.base_units, item.balance.asset)
            width = amount_width(amount, quiet=False)
            draw_amount(painter, QRectF(right - width, box.top(), width, box.height()), amount, quiet=False)
            right -= width + look.px(10)
        left = box.left() + side + look.px(10)
        top, low = self.lines(box)
        self.text(
            painter, QRectF(left, top.top(), right - left, top.height()), clean(item.name, 60), "body_medium", "text"
        )
        kind = kind_words(item.kind)
        key = short_key(item.address)
        self.text(painter, QRectF(left, low.top(), right - left, low.height()), key, "mono", "text3")
        if kind:
            at = left + look.px(72)
            draw_icon(painter, KIND_ICONS[item.kind], QRectF(at, low.top(), look.px(14), low.height()), "text2", 13)
            at += look.px(18)
            self.text(painter, QRectF(at, low.top(), right - at, low.height()), kind, "small", "text2")


class _List(RowList):
    """Rows of accounts with lower ones for headings."""

    def _rescale(self) -> None:
        super()._rescale()
        look = theme()
        total = 0
        for row, line in enumerate(self._rows.rows):
            height = look.px(_HEADING_PX if isinstance(line, Heading) else _ROW_PX)
            self.verticalHeader().resizeSection(row, height)
            total += height
        self.setFixedHeight(max(1, total))


class AccountMenu(Dialog):
    """The switcher. Arrows move, Enter uses an account, Escape leaves.

    Signals:
        chosen: address of the account to be used.
        manage_requested: the page of wallets is wanted.
    """

    chosen = Signal(str)
    manage_requested = Signal()

    def __init__(self, accounts: tuple[Account, ...], used: str, *, manage: bool) -> None:
        super().__init__(tr("Accounts"), width=_WIDTH_PX)
        self._accounts, self._used = accounts, used
        self._search = SearchField(tr("Search accounts"), "")
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._use_current)
        self._search.installEventFilter(self)
        self._model = _Lines(lambda line: described(line, used), lambda line: line)
        self._list = _List(tr("Accounts"), self._model, _Delegate(used), fit=len(accounts) * 2)
        self._list.chosen.connect(self._keep_in_sight)
        self._list.opened.connect(self._use)
        self.body.addWidget(self._search)
        self.body.addWidget(self._list)
        self.body.addStretch(1)
        if len(accounts) < SEARCH_FROM:
            self._search.hide()
        copy = Button(tr("Copy address"), "ghost", icon="copy")
        copy.clicked.connect(self._copy)
        self.footer.addWidget(copy)
        if manage:
            manage_button = Button(tr("Manage wallets…"), icon="settings")
            manage_button.clicked.connect(self._manage)
            self.footer.addWidget(manage_button)
        self._filter("")

    @property
    def first(self) -> QWidget:
        """What gets the focus: the search where there is one."""
        return self._list if len(self._accounts) < SEARCH_FROM else self._search

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the panel's."""
        return self.panel.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the arrows move in the list while the search keeps the focus."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def set_accounts(self, accounts: tuple[Account, ...]) -> None:
        """Take the same accounts with what has become known of them."""
        self._accounts = accounts
        current = self._model.item(self._list.currentIndex())
        self._model.set_rows(grouped(accounts, self._search.text()))
        if isinstance(current, Account):
            same = next(
                (one for one in self._model.rows if isinstance(one, Account) and one.number == current.number), None
            )
            self._list.setCurrentIndex(self._model.index_of(same) if same is not None else QModelIndex())

    def _keep_in_sight(self) -> None:
        """Scroll the dialog: the list itself is as high as all its rows."""
        row = self._list.visualRect(self._list.currentIndex())
        middle = self._list.mapTo(self._scroll.content, row.center())
        self._scroll.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def _filter(self, text: str) -> None:
        self._model.set_rows(grouped(self._accounts, text))
        at = next((line for line in self._model.rows if isinstance(line, Account) and line.address == self._used), None)
        first = at or next((line for line in self._model.rows if isinstance(line, Account)), None)
        self._list.setCurrentIndex(self._model.index_of(first) if first is not None else QModelIndex())

    def _move(self, step: int) -> None:
        row = self._list.currentIndex().row() + step
        while 0 <= row < self._model.rowCount():
            if isinstance(self._model.rows[row], Account):
                self._list.setCurrentIndex(self._model.index(row))
                return
            row += step

    def _use_current(self) -> None:
        line = self._model.item(self._list.currentIndex())
        if line is not None:
            self._use(line)

    def _use(self, line: object) -> None:
        if isinstance(line, Account):
            self.accept()
            self.chosen.emit(line.address)

    def _manage(self) -> None:
        self.accept()
        self.manage_requested.emit()

    def _copy(self) -> None:
        self.accept()
        copy_text(self._used)
