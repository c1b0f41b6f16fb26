"""Asking an unlocked window for the passphrase again."""

from __future__ import annotations

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.field import PassphraseField
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.i18n import tr


class PassphraseDialog(Dialog):
    """One field; `typed` holds what was typed once it was accepted.

    Args:
        why: what it is asked for.
        wrong: what was wrong with the answer before.
        act: words of the button that goes on; a signature's without.
        note: what is true until then; a signature's without.
    """

    def __init__(self, why: str, wrong: str = "", *, act: str = "", note: str = "") -> None:
        super().__init__(tr("Your passphrase again"), icon="lock-keyhole", width=440)
        self.typed = ""
        self.body.addWidget(Paragraph(why, "body", "text"))
        self.field = PassphraseField(tr("Passphrase"))
        self.field.set_error(wrong)
        self.field.entered.connect(self._agree)
        self.body.addWidget(self.field)
        self.body.addWidget(Note(note or tr("You set this limit in Settings. Nothing was signed yet."), "info"))
        self.body.addStretch(1)
        no = Button(tr("Cancel") if act else tr("Do not sign"), large=True)
        no.clicked.connect(self.reject)
        yes = Button(act or tr("Sign"), "primary", large=True)
        yes.clicked.connect(self._agree)
        self.footer.addWidget(no)
        self.footer.addWidget(yes)

    def _agree(self) -> None:
        self.typed = self.field.text
        if self.typed:
            self.accept()
