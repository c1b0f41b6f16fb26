"""Steps of the ways in: choosing one, naming, a secret key, an address, the passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from ui.accounts.models import what_is_wrong_with
from ui.components.button import Button
from ui.components.card import Card
from ui.components.field import Field, PassphraseField
from ui.components.file_dialog import KEY_FILES, ask_file
from ui.components.layout import Row
from ui.components.note import Note
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.i18n import tr
from ui.onboarding.step import StepView

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHECK_AFTER_MS = 150
_WAY_PX = 64


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: key for the program, words for the person."""

    key: str
    title: str
    text: str
    icon: str


def ways() -> tuple[Way, ...]:
    """Return the ways in."""
    return (
        Way("new", tr("New recovery words"), tr("A new wallet. You write its words on paper."), "add"),
        Way("words", tr("12 or 24 words you have"), tr("From this app or another Solana wallet."), "resume"),
        Way(
            "key",
            tr("A secret key"),
            tr("A solana-keygen file, a list of bytes, or the text another wallet exported."),
            "key_due",
        ),
        Way("watch", tr("An address to watch"), tr("Look at what it holds and does. It can sign nothing."), "eye"),
        Way("ledger", tr("A Ledger"), tr("Its key stays in the device, which signs after you agree on it."), "usb"),
    )


class WaysStep(StepView):
    """Choosing a way in.

    Signals:
        chosen: key of a way.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        text = tr("It joins the others in your vault, behind the same passphrase.")
        super().__init__(tr("Add a wallet"), text, "", back=tr("Back to wallets"))
        self._model: RowModel[Way] = RowModel(lambda way: f"{way.title}. {way.text}", lambda way: way.key)
        self._model.set_rows(ways())
        delegate = RowDelegate(lambda way: RowContent(way.title, way.text, icon=way.icon, tone="accent"), _WAY_PX, 20)
        self.list = RowList(tr("Ways to add a wallet"), self._model, delegate, fit=9, selectable=False)
        self.list.opened.connect(self._open)
        card = Card(margins=(0, 1, 0, 1))
        card.body.addWidget(self.list)
        self.body.addWidget(card)

    def entered(self) -> None:
        """Focus the list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, way: object) -> None:
        if isinstance(way, Way):
            self.chosen.emit(way.key)


class NameStep(StepView):
    """Naming what is about to be added, with what is known of it so far."""

    def __init__(self, suggested: str, facts: Sequence[str] = ()) -> None:
        super().__init__(tr("Give it a name"), tr("Only you see it. It can be changed at any time."), tr("Add wallet"))
        self.field = Field(tr("Name"), large=True)
        self.field.set_text(suggested)
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self._enter)
        self.body.addWidget(self.field)
        for fact in facts:
            self.body.addWidget(Note(fact, "info"))

    @property
    def name(self) -> str:
        """The name typed."""
        return self.field.text.strip()

    def entered(self) -> None:
        """Focus the field with the suggestion selected."""
        self.field.edit.selectAll()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        wrong = what_is_wrong_with(self.field.text)
        self.field.set_error(wrong if self.field.text else "")
        self.act.set_blocked(wrong)

    def _enter(self) -> None:
        if self.act.isEnabled() and not self.act.is_working:
            self.went_on.emit()


class KeyStep(StepView):
    """A secret key, pasted or from a file.

    Signals:
        file_chosen: path of a key file.
    """

    file_chosen = Signal(str)

    def __init__(self, suggested: str) -> None:
        text = tr("It stays on this computer. No recovery words bring an imported key back: keep your copy of it.")
        super().__init__(tr("Add a secret key"), text, tr("Add key"))
        self.field = Field(tr("Name"))
        self.field.set_text(suggested)
        self.field.changed.connect(self._typed)
        self.body.addWidget(self.field)
        self.key = PassphraseField(
            tr("Secret key"),
            help_text=tr("Base58 as Phantom and Solflare export it, or the numbers of a key file in brackets."),
        )
        self.key.changed.connect(self._typed)
        self.key.entered.connect(self._enter)
        self.body.addWidget(self.key)
        row = Row(gap=12)
        self.file = Button(tr("Choose a key file…"), icon="folder-open")
        self.file.clicked.connect(self._ask)
        row.addWidget(self.file)
        row.addStretch(1)
        self.body.addLayout(row)
        note = tr("If you paste it, we clear the clipboard a minute later. Other programs can read it until then.")
        self.body.addWidget(Note(note, "info"))
        self._typed()

    @property
    def name(self) -> str:
        """The name typed."""
        return self.field.text.strip()

    def set_error(self, text: str) -> None:
        """Say what is wrong with the key."""
        self.key.set_error(text)

    def left(self) -> None:
        """Drop the key."""
        self.key.set_text("")

    def entered(self) -> None:
        """Focus the key."""
        self.key.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        wrong = what_is_wrong_with(self.field.text)
        self.key.set_error("")
        self.file.set_blocked(wrong)
        self.act.set_blocked(wrong or ("" if self.key.text else tr("Paste a key, or choose a file.")))

    def _ask(self) -> None:
        ask_file(self, tr("Choose a key file"), self.file_chosen.emit, KEY_FILES)

    def _enter(self) -> None:
        if self.act.isEnabled() and not self.act.is_working:
            self.went_on.emit()


class WatchStep(StepView):
    """An address to be watched.

    Signals:
        judged: an address that is to be checked; answer with `set_checked`.
    """

    judged = Signal(str)

    def __init__(self, suggested: str = "", act: str = "", *, named: bool = True) -> None:
        text = tr(
            "You see what it holds and does. It can sign nothing here. The node you ask learns that you watch it."
        )
        super().__init__(tr("Watch an address"), text, act or tr("Watch it"))
        self._named = named
        self._checked = ""
        self.address = Field(tr("Address"), large=True, mono=True, placeholder=tr("32 to 44 letters and digits"))
        self.address.changed.connect(self._typed)
        self.address.entered.connect(self._enter)
        self.body.addWidget(self.address)
        self.field = Field(tr("Name"))
        self.field.set_text(suggested)
        self.field.changed.connect(self._block)
        self.field.entered.connect(self._enter)
        self.body.addWidget(self.field)
        if not named:
            self.field.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self._judge)
        self._block()

    @property
    def name(self) -> str:
        """The name typed."""
        return self.field.text.strip()

    @property
    def text_typed(self) -> str:
        """The address typed."""
        return self.address.text.strip()

    def set_checked(self, address: str, wrong: str) -> None:
        """Take what is wrong with an address, if it is still the one typed."""
        if address != self.text_typed:
            return
        self._checked = "" if wrong else address
        self.address.set_error(wrong)
        self._block()

    def entered(self) -> None:
        """Focus the address."""
        self.address.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        self._checked = ""
        self.address.set_error("")
        self._block()
        self._timer.start()

    def _judge(self) -> None:
        if self.text_typed:
            self.judged.emit(self.text_typed)

    def _block(self) -> None:
        why = "" if self._checked and self._checked == self.text_typed else tr("Type or paste an address.")
        if self._named:
            why = why or what_is_wrong_with(self.field.text)
        self.act.set_blocked(why)

    def _enter(self) -> None:
        if self.act.isEnabled() and not self.act.is_working:
            self.went_on.emit()


class AskStep(StepView):
    """The passphrase, before a secret is shown."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__(title, text, tr("Continue"), back=tr("Back to wallets"))
        self.field = PassphraseField(tr("Your passphrase"), large=True)
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self._enter)
        self.body.addWidget(self.field)
        self._typed()

    def set_error(self, text: str) -> None:
        """Say why it does not open."""
        self.act.set_working("")
        self.field.set_error(text)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self) -> None:
        """Focus the field."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def left(self) -> None:
        """Drop what was typed."""
        self.field.set_text("")

    def _typed(self) -> None:
        self.field.set_error("")
        self.act.set_blocked("" if self.field.text else tr("Type your passphrase."))

    def _enter(self) -> None:
        if self.act.isEnabled() and not self.act.is_working:
            self.went_on.emit()
