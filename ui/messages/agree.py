"""Agreeing to a message: its text exactly, who signs, what it can and cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.note import Note
from ui.components.paragraph import Span
from ui.format import clean, short_key
from ui.i18n import tr
from ui.messages.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.ports import Account

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AgreeDialog(Dialog):
    """Focus starts on Reject; only Ctrl+Enter signs, as for a transaction.

    Args:
        text: exactly what is signed.
        account: who signs.
    """

    def __init__(self, text: str, account: Account) -> None:
        who = tr("Signed by {account} {key}", account=clean(account.name, 40), key=short_key(account.address))
        super().__init__(tr("Sign this message"), who, icon="sign")
        shown = TextArea(tr("Exactly this text"), rows=8, read_only=True)
        shown.set_text(text)
        self.body.addWidget(shown)
        hidden = unseen(text)
        if hidden:
            words = tr("{n} character in it does not show.", "{n} characters in it do not show.", n=hidden)
            self.body.addWidget(Note((Span(tr("Look twice: "), 600), Span(words)), "warning", "danger"))
        spans = (
            Span(tr("Cannot happen with this signature: "), 600),
            Span(tr("moving money. A signed message can never be a transaction.")),
        )
        self.body.addWidget(Note(spans, "understood", "positive"))
        can = tr("Whoever gets it can show that you hold this account, and log in where this text is asked for.")
        self.body.addWidget(Note(can, "info"))
        self.body.addStretch(1)
        self.reject_button = Button(tr("Reject"), large=True, hint="Esc")
        self.reject_button.clicked.connect(self.reject)
        self.sign_button = Button(tr("Sign"), "primary", icon="sign", large=True, hint="Ctrl ↵")
        self.sign_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.sign_button.clicked.connect(self.accept)
        self.footer.addWidget(self.reject_button)
        self.footer.addWidget(self.sign_button)

    def ask(self, host: QWidget) -> None:
        """Show over `host`."""
        self.open_over(host, self.reject_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Enter signs; Enter alone never does."""
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not event.isAutoRepeat():
                self.accept()
            event.accept()
            return
        super().keyPressEvent(event)


def unseen(text: str) -> int:
    """Return how many characters of a text do not show: controls, marks of direction, invisible ones."""
    return sum(1 for char in text if char not in "\n\t" and not char.isspace() and not clean(char))
