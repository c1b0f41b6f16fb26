"""One account opened: its name, whole address, path, what it holds, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.accounts.models import what_is_wrong_with
from ui.components.account_badge import account_badge
from ui.components.account_glyph import AccountGlyph
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Divider
from ui.components.choice import Switch
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.editable_name import EditableName
from ui.components.facts import Facts
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph, Span
from ui.format.hashes import full_key_groups
from ui.format.money import format_amount
from ui.format.untrusted import clean
from ui.i18n import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.ports import AccountLine, Coins, WalletLine


class AccountDialog(Dialog):
    """The dialog. It closes itself before anything that asks further.

    Signals:
        use_requested, key_requested, removal_requested: what its buttons ask for.
        renamed: another name was typed.
        hidden_chosen: whether it is to be left out of lists.
    """

    use_requested = Signal()
    key_requested = Signal()
    removal_requested = Signal()
    renamed = Signal(str)
    hidden_chosen = Signal(bool)

    def __init__(self, account: AccountLine, wallet: WalletLine, balances: tuple[Coins, ...] | None) -> None:
        super().__init__(tr("Account"), width=520)
        self.account = account
        head = Row(gap=14)
        head.addWidget(AccountGlyph(account.public_key, 48), 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(gap=2)
        self.name = EditableName(account.name, tr("Name of the account"), what_is_wrong_with)
        self.name.renamed.connect(self.renamed)
        words.addWidget(self.name)
        words.addWidget(Paragraph(self._where(wallet), "small", "text2"))
        head.addLayout(words, 1)
        badge = Badge(tr("In use"), "check", "accent") if account.in_use else account_badge(account.kind)
        if badge is not None:
            head.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Divider())
        line = Row(gap=12)
        whole = (Span(full_key_groups(account.address, 6), mono=True),)
        line.addWidget(Paragraph(whole, "body", "text"), 1)
        copy = Button(tr("Copy address"), icon="copy")
        copy.clicked.connect(self._copy)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(line)
        self._facts = Facts("body", gap=6)
        self.body.addWidget(self._facts)
        self.set_balances(balances)
        self._acts(account)

    def set_balances(self, balances: tuple[Coins, ...] | None) -> None:
        """Show what the account holds; None while that is not known."""
        self._facts.clear()
        for coins in balances or ():
            self._facts.add(coins.asset.symbol, format_amount(coins.base_units, coins.asset))
        if balances is None:
            self._facts.add(tr("Balance"), tr("not known yet"), color="text3")
        if self.account.path:
            self._facts.add(tr("Derivation path"), clean(self.account.path, 60))

    def _acts(self, account: AccountLine) -> None:
        self.body.addWidget(Divider())
        hide = Switch(tr("Hide from lists"))
        hide.setChecked(account.hidden)
        hide.clicked.connect(self.hidden_chosen)
        self.hide_switch = hide
        self._act(tr("Hide from lists"), tr("Its money and its duties stay as they are."), hide)
        if account.kind in {"phrase", "keys"}:
            show = Button(tr("Show…"))
            show.clicked.connect(self._key)
            text = tr("Whoever has it has the money of this account. Asks for your passphrase.")
            self._act(tr("Secret key"), text, show)
        remove = Button(tr("Remove…"), "danger_outline")
        remove.clicked.connect(self._remove)
        self._act(tr("Remove from this computer"), tr("We say first what that means."), remove)
        if not account.in_use:
            self.use = Button(tr("Use this account"), "primary", large=True)
            self.use.clicked.connect(self._use)
            self.footer.addWidget(self.use)

    def _act(self, title: str, text: str, control: QWidget) -> None:
        row = Row(gap=16)
        words = Column(gap=1)
        words.addWidget(Label(title, "body_medium"))
        words.addWidget(Paragraph(text, "small", "text2"))
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def _where(self, wallet: WalletLine) -> str:
        if self.account.kind == "phrase":
            return tr("From the recovery words of {wallet}.", wallet=clean(wallet.name, 60))
        return {
            "keys": tr("Imported. No recovery words bring this key back."),
            "watch": tr("Watched only: there is no key for it here."),
            "ledger": tr("Its key stays in your Ledger."),
        }[self.account.kind]

    def _copy(self) -> None:
        copy_text(self.account.address)

    def _use(self) -> None:
        self.accept()
        self.use_requested.emit()

    def _key(self) -> None:
        self.accept()
        self.key_requested.emit()

    def _remove(self) -> None:
        self.accept()
        self.removal_requested.emit()
