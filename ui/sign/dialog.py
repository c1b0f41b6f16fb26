"""The signing dialog: who, what changes, what leaves, what cannot happen, the instructions in words.

It opens while the transaction is still simulated, shows what came of that, and can have it simulated anew. Focus starts
on Reject. From the keyboard only Ctrl+Enter signs; Space and Enter on the button do nothing, so that a key meant for
something else never signs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button, Kind
from ui.components.dialog import Dialog
from ui.components.field import Field
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.skeleton import Skeleton
from ui.format import clean, short_key
from ui.i18n import tr
from ui.sign.changes import ChangeTable
from ui.sign.instructions import InstructionCard
from ui.sign.models import UNKNOWN_PHRASE, Sheet, sheet_of
from ui.sign.ring import ValidityRing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.sign.ports import Summary
    from ui.sign.trouble import Trouble

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SIMULATING_ROWS = 3


class _SignButton(Button):
    """Signs by mouse or by a screen reader's press; the dialog alone handles keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class SignDialog(Dialog):
    """One signature.

    Args:
        summary: the decoded, simulated transaction; None while it is still made.
        account: name of the account that signs.
        network: name of the network.
        valid_s: how long what is shown counts.
        renewable: whether it can be simulated anew.
        sends: whether the signed transaction is sent at once.

    Signals:
        again: look at the transaction anew.
    """

    again = Signal()

    def __init__(
        self,
        summary: Summary | None,
        *,
        account: str,
        network: str,
        valid_s: float,
        renewable: bool = False,
        sends: bool = True,
    ) -> None:
        super().__init__("", icon="sign")
        self._account, self._network, self._valid_s = clean(account, 40), clean(network, 40), valid_s
        self._renewable = renewable
        self._sign_words = tr("Sign and send") if sends else tr("Sign")
        self.sheet: Sheet | None = None
        self.sign_button: _SignButton | None = None
        self.again_button: Button | None = None
        self.ring: ValidityRing | None = None
        self.phrase: Field | None = None
        self.instruction_card: InstructionCard | None = None
        self.signer = Paragraph("", "small", "text2")
        self.words.addWidget(self.signer)
        self.reject_button = Button(tr("Reject"), large=True, hint="Esc")
        self.reject_button.clicked.connect(self.reject)
        self._footer_row = Row(gap=12)
        self.footer.insertLayout(0, self._footer_row)
        self.footer.addWidget(self.reject_button)
        self._after = Row(gap=12)
        self.footer.addLayout(self._after)
        if summary is None:
            self.show_simulating()
        else:
            self.show_summary(summary)

    def ask(self, host: QWidget) -> None:
        """Show over `host` with the focus on Reject."""
        self.open_over(host, self.reject_button)

    def sign(self) -> None:
        """Agree, unless there is nothing to agree to: refused, lapsed, or not typed out."""
        if self.sign_button is not None and self.sign_button.isEnabled():
            self.accept()

    # ------------------------------------------------------------------------------------------ states

    def show_simulating(self) -> None:
        """It is being decoded and simulated."""
        self._begin(tr("Looking at what it does"), self._for(), "sign", "accent")
        self.reject_button.setText(tr("Reject"))
        self.body.addWidget(Paragraph(tr("Decoding and simulating it. Nothing is signed yet."), "body", "text2"))
        self.body.addWidget(Skeleton(_SIMULATING_ROWS))
        self.body.addStretch(1)
        self._fit()

    def show_summary(self, summary: Summary) -> None:
        """It can be decided about; or it is refused for what it is."""
        sheet = self.sheet = sheet_of(summary)
        if sheet.refused:
            self._begin(tr("We did not sign this"), self._for(), "refused_unknown", "danger")
            self._refuse(sheet.refused)
            self._add_instructions(sheet)
            self._fit()
            return
        self._begin(sheet.title, "", "sign", "danger" if sheet.unknown else "accent")
        self.signer.set_text(self._signed_by(sheet))
        self.signer.show()
        self.reject_button.setText(tr("Reject"))
        for danger in sheet.dangers:
            self.body.addWidget(Note((Span(tr("Look twice: "), 600), Span(danger)), "warning", "danger"))
        simulated = not sheet.unknown or bool(summary.changes)
        self.body.addWidget(ChangeTable(sheet, simulated=simulated))
        if sheet.cannot:
            spans = (Span(tr("Cannot happen with this signature: "), 600), Span(sheet.cannot))
            self.body.addWidget(Note(spans, "understood", "positive"))
        if sheet.unknown:
            self._add_phrase(sheet)
        self._add_instructions(sheet)
        self._add_signing()
        self._fit()

    def show_trouble(self, trouble: Trouble) -> None:
        """There is nothing to sign, and why."""
        self._begin(trouble.title, self._for(), trouble.icon, trouble.tone)
        self._refuse(trouble.what)
        if trouble.next_step:
            self.body.addWidget(Paragraph(trouble.next_step, "small", "text2"))
        self.body.addStretch(1)
        if trouble.may_try_again and self._renewable:
            self._add_again(tr("Try again"))
        self._fit()

    # ------------------------------------------------------------------------------------------ parts

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Enter signs; Enter alone never does."""
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not event.isAutoRepeat():
                self.sign()
            event.accept()
            return
        super().keyPressEvent(event)

    def _signed_by(self, sheet: Sheet) -> list[Span]:
        """Return who signs: the name strong, the key as code, wherever the language puts them."""
        parts = {
            "\0": Span(self._account, 600, "text"),
            "\1": Span(short_key(sheet.address), mono=True),
            "\2": Span(self._network),
        }
        text = tr("Signed by {account} {key} · {network}", account="\0", key="\1", network="\2")
        return [parts.get(piece) or Span(piece) for piece in re.split("([\0\1\2])", text) if piece]

    def _for(self) -> str:
        return tr("For {account} · {network}", account=self._account, network=self._network)

    def _begin(self, title: str, subtitle: str, icon: str, tone: str) -> None:
        """Empty the dialog for another state."""
        clear(self.body)
        clear(self._footer_row)
        clear(self._after)
        self.sign_button = self.again_button = self.ring = self.phrase = self.instruction_card = None
        self.title.setText(title)
        self.setAccessibleName(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.signer.hide()
        self.tile.set_icon(icon, "danger" if tone == "danger" else "warning" if tone == "warning" else "accent")
        if self.isVisible():
            self.reject_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, why: str) -> None:
        self.reject_button.setText(tr("Close"))
        self.body.addWidget(Paragraph(why, "body", "text"))
        for icon, text in (("earn", tr("Nothing moved.")), ("my_data", tr("Nothing was sent."))):
            line = Row(gap=8)
            line.addWidget(Icon(icon, "text2", 14))
            line.addWidget(Label(text, "small"))
            line.addStretch(1)
            self.body.addLayout(line)

    def _add_instructions(self, sheet: Sheet) -> None:
        card = self.instruction_card = InstructionCard(sheet)
        card.resized.connect(self._fit)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _add_phrase(self, sheet: Sheet) -> None:
        for text in sheet.unknown:
            self.body.addWidget(Note((Span(tr("Not understood: "), 600), Span(text)), "refused_unknown", "danger"))
        self.phrase = Field(
            tr("To sign it all the same, type: {phrase}", phrase=UNKNOWN_PHRASE),
            help_text=tr("For this one signature. Nobody can say what it takes."),
        )
        self.phrase.changed.connect(self._phrase_typed)
        self.body.addWidget(self.phrase)

    def _add_signing(self) -> None:
        self.ring = ValidityRing(self._valid_s)
        self.ring.lapsed.connect(self._lapse)
        self._footer_row.addWidget(self.ring)
        kind: Kind = "primary" if self.phrase is None else "danger"
        self.sign_button = _SignButton(self._sign_words, kind, icon="sign", large=True, hint="Ctrl ↵")
        self.sign_button.clicked.connect(self.sign)
        self._after.addWidget(self.sign_button)
        self._phrase_typed()
        if self.ring.left_s <= 0:
            self._lapse()

    def _phrase_typed(self) -> None:
        if self.phrase is not None and self.sign_button is not None:
            typed = self.phrase.text.strip() == UNKNOWN_PHRASE
            self.sign_button.set_blocked("" if typed else tr("Type the sentence above first."))

    def _add_again(self, words: str) -> None:
        self.again_button = Button(words, "primary", icon="refresh-cw", large=True)
        self.again_button.clicked.connect(self._look_again)
        self._after.addWidget(self.again_button)

    def _look_again(self) -> None:
        self.show_simulating()
        self.again.emit()

    def _lapse(self) -> None:
        """What is shown is too old to be signed."""
        if self._renewable:
            clear(self._after)
            self.sign_button = None
            self._add_again(tr("Simulate again"))
            words = tr("What you see is more than a minute old. Nothing was signed, no money moved.")
        else:
            if self.sign_button is not None:
                self.sign_button.set_blocked(tr("The network would no longer take it. Reject and try again."))
            words = tr("The time to sign is over. It can no longer land. No money moved.")
        note = Note(words, "expired", "warning")
        self.body.insertWidget(0, note)
        note.show()
        self._fit()

    def _fit(self) -> None:
        """Fit the panel to its content after it changed."""
        content = self._scroll.content
        layout = content.layout()
        if layout is not None:
            layout.activate()
        # What was added to a dialog that is shown already counts for its size only once it is shown itself.
        for parent in (content, self.panel):
            for widget in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if self.isVisible() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                    widget.show()
        self._place()
