"""One wallet on the page: its name, what it is, what it holds, its accounts, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtWidgets import QMenu

from ui.accounts.models import AccountRow, describe, row_words, shown_accounts, total, wallet_words, what_is_wrong_with
from ui.components.account_badge import KIND_ICONS
from ui.components.account_glyph import draw_glyph
from ui.components.amount_label import AmountLabel
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.editable_name import EditableName
from ui.components.icon import IconButton, IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.format.hashes import short_key
from ui.format.money import SOL, format_amount
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from ui.ports import Coins, WalletLine

_ROW_PX = 56


class _Rows(RowDelegate):
    """Rows with the account's glyph in the place of an icon."""

    def __init__(self) -> None:
        super().__init__(_content, _ROW_PX, 20)

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw the glyph, then the rest of the row beside it."""
        side = theme().px(32)
        if isinstance(item, AccountRow):
            glyph = QRectF(box.left(), box.center().y() - side / 2, side, side)
            draw_glyph(painter, glyph, item.account.public_key)
        super().draw(painter, box.adjusted(side + theme().px(12), 0, 0, 0), item, selected=selected)


def _content(row: AccountRow) -> RowContent:
    account = row.account
    words, icon = row_words(row)
    amounts = [format_amount(coins.base_units, coins.asset) for coins in row.balances or ()]
    return RowContent(
        clean(account.name, 80),
        " · ".join(part for part in (short_key(account.address), account.path) if part),
        badge=words,
        badge_icon=icon if words else "",
        badge_color="accent_text" if account.in_use else "text2",
        amount=amounts[0] if amounts else None,
        quiet_amount=account.hidden,
        worth=amounts[1].text if len(amounts) > 1 else "",
    )


class WalletCard(Card):
    """The card.

    Signals:
        account_opened: number of an account.
        renamed: another name was typed.
        next_requested, scan_requested, words_requested, removal_requested: what its menu and buttons ask for.
    """

    account_opened = Signal(int)
    renamed = Signal(str)
    next_requested = Signal()
    scan_requested = Signal()
    words_requested = Signal()
    removal_requested = Signal()

    def __init__(self, wallet: WalletLine, *, hidden: bool) -> None:
        super().__init__(margins=(0, 0, 0, 1))
        self.wallet, self._hidden = wallet, hidden
        self.setAccessibleName(clean(wallet.name, 80))
        self._head()
        if not wallet.backup_checked:
            self._reminder()
        accounts = shown_accounts(wallet, hidden=hidden)
        self._accounts = accounts
        self._model: RowModel[AccountRow] = RowModel(describe, lambda row: row.account.number)
        self.body.addWidget(Divider())
        if accounts:
            name = tr("Accounts of {wallet}", wallet=clean(wallet.name, 80))
            self.list = RowList(name, self._model, _Rows(), fit=len(accounts), selectable=False)
            self.list.opened.connect(self._open)
            self.body.addWidget(self.list)
        else:
            words = tr("{n} account is hidden.", "All {n} accounts are hidden.", n=len(wallet.accounts))
            line = Row(margins=(20, 14, 20, 14))
            line.addWidget(Paragraph(words, "body", "text2"), 1)
            self.body.addLayout(line)
        if wallet.kind == "phrase":
            self._foot()
        self.set_balances({})

    def shows(self, wallet: WalletLine, *, hidden: bool) -> bool:
        """Whether it is the card of exactly this wallet."""
        return self.wallet == wallet and self._hidden == hidden

    def set_balances(self, balances: Mapping[int, tuple[Coins, ...]]) -> None:
        """Show what the accounts hold; an empty mapping where that is not known."""
        self._model.set_rows(AccountRow(one, balances.get(one.number)) for one in self._accounts)
        sum_of_all = total(self.wallet, balances)
        known = sum_of_all is not None and len(self.wallet.accounts) > 1
        self._total.setVisible(known)
        if sum_of_all is not None:
            self._amount.set_amount(format_amount(sum_of_all.base_units, sum_of_all.asset))

    def _head(self) -> None:
        wallet = self.wallet
        row = Row(gap=12, margins=(20, 14, 12, 14))
        row.addWidget(IconTile(KIND_ICONS[wallet.kind], "accent", 36, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(gap=1)
        self.name = EditableName(wallet.name, tr("Name of the wallet"), what_is_wrong_with)
        self.name.renamed.connect(self.renamed)
        words.addWidget(self.name)
        words.addWidget(Paragraph(wallet_words(wallet), "small", "text2"))
        row.addLayout(words, 1)
        self._amount = AmountLabel(format_amount(0, SOL), "heading")
        sums = Column(gap=1)
        sums.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignRight)
        together = tr("{n} account", "{n} accounts together", n=len(wallet.accounts))
        sums.addWidget(Label(together, "small", "text3"), 0, Qt.AlignmentFlag.AlignRight)
        self._total = boxed(sums)
        row.addWidget(self._total, 0, Qt.AlignmentFlag.AlignTop)
        if wallet.practice:
            row.addWidget(Badge(tr("Practice"), "test_money", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        elif wallet.kind == "phrase" and wallet.backup_checked:
            row.addWidget(Badge(tr("On paper"), "ok", "positive"), 0, Qt.AlignmentFlag.AlignTop)
        self.more = IconButton("ellipsis", tr("More about {wallet}", wallet=clean(wallet.name, 80)))
        self.more.clicked.connect(self._menu)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _reminder(self) -> None:
        row = Row(gap=12, margins=(20, 0, 20, 14))
        text = (
            Span(tr("Not on paper yet, as far as we know. "), 600),
            Span(tr("Without its words a broken disk takes this wallet's money.")),
        )
        row.addWidget(Note(text, "warning", "warning"), 1)
        write = Button(tr("Write them down"))
        write.clicked.connect(self.words_requested)
        row.addWidget(write, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def _foot(self) -> None:
        self.body.addWidget(Divider())
        row = Row(gap=4, margins=(10, 6, 12, 6))
        self.next = Button(tr("Next account"), "ghost", icon="add")
        self.next.clicked.connect(self.next_requested)
        self.scan = Button(tr("Look for used accounts"), "ghost", icon="search")
        self.scan.clicked.connect(self.scan_requested)
        row.addWidget(self.next)
        row.addWidget(self.scan)
        row.addStretch(1)
        self.body.addLayout(row)

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = theme()
        menu.addAction(look.icon("draft"), tr("Rename")).triggered.connect(self.name.begin)
        if self.wallet.kind == "phrase":
            menu.addAction(look.icon("key_due"), tr("Show recovery words…")).triggered.connect(self.words_requested)
        menu.addSeparator()
        remove = menu.addAction(look.icon("delete"), tr("Remove this wallet…"))
        remove.triggered.connect(self.removal_requested)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _open(self, row: object) -> None:
        if isinstance(row, AccountRow):
            self.account_opened.emit(row.account.number)
