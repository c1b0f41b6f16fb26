"""The signing dialog: who, what changes, what leaves, what cannot happen, the instructions in words.

Focus starts on Reject. From the keyboard only Ctrl+Enter signs; Space and Enter on the button do nothing, so that a key
meant for something else never signs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.dialog import Dialog
from ui.components.icon import Icon, IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.format import clean, short_key
from ui.sign.models import ChangeRow, Sheet, sheet_of
from ui.sign.ring import ValidityRing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.sign.ports import Summary

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _SignButton(Button):
    """Signs by mouse or by a screen reader's press; the dialog alone handles keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class SignDialog(Dialog):
    """One signature.

    Args:
        summary: the decoded, simulated transaction.
        account: name of the account that signs.
        network: name of the network.
        valid_s: how long the transaction can still land.
    """

    def __init__(self, summary: Summary, *, account: str, network: str, valid_s: float) -> None:
        self.sheet: Sheet = sheet_of(summary)
        refused = bool(self.sheet.refused)
        who = f"Signed by {clean(account, 40)} {short_key(self.sheet.address)} · {clean(network, 40)}"
        super().__init__(
            "We did not sign this" if refused else self.sheet.title,
            who if not refused else f"For {clean(account, 40)} · {clean(network, 40)}",
            icon="refused_unknown" if refused else "sign",
            tone="danger" if refused else "accent",
        )
        self.reject_button = Button("Close" if refused else "Reject", large=True, hint="Esc")
        self.reject_button.clicked.connect(self.reject)
        self.sign_button: _SignButton | None = None
        self.ring: ValidityRing | None = None
        if refused:
            self._refuse()
        else:
            self._show_changes()
            self._show_notes()
        self._show_instructions()
        if not refused:
            self.ring = ValidityRing(valid_s)
            self.ring.lapsed.connect(self._lapse)
            self.footer.insertWidget(0, self.ring)
        self.footer.addWidget(self.reject_button)
        if not refused:
            self.sign_button = _SignButton("Sign and send", "primary", icon="sign", large=True, hint="Ctrl ↵")
            self.sign_button.clicked.connect(self.sign)
            self.footer.addWidget(self.sign_button)
        if self.ring is not None and self.ring.left_s <= 0:
            self._lapse()

    def ask(self, host: QWidget) -> None:
        """Show over `host` with the focus on Reject."""
        self.open_over(host, self.reject_button)

    def sign(self) -> None:
        """Agree, unless the transaction lapsed or was refused."""
        if self.sign_button is not None and self.sign_button.isEnabled():
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl+Enter signs; Enter alone never does."""
        if event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not event.isAutoRepeat():
                self.sign()
            event.accept()
            return
        super().keyPressEvent(event)

    def _refuse(self) -> None:
        self.body.addWidget(Paragraph(self.sheet.refused, "body", "text"))
        for icon, text in (("earn", "Nothing moved."), ("my_data", "Nothing was sent.")):
            line = Row(gap=8)
            line.addWidget(Icon(icon, "text2", 14))
            line.addWidget(Label(text, "small"))
            line.addStretch(1)
            self.body.addLayout(line)

    def _show_changes(self) -> None:
        head = Row(gap=6)
        head.addWidget(Label("What will change", "small", weight=600))
        head.addStretch(1)
        head.addWidget(Icon("ok", "positive", 14))
        head.addWidget(Label("Simulated just now, succeeds", "badge", "positive"))
        table = Column()
        table.addLayout(head)
        table.addSpacing(6)
        for row in self.sheet.changes:
            table.addWidget(Divider())
            table.addWidget(_ChangeLine(row))
        table.addWidget(Divider("border_strong"))
        total = Row(gap=8, margins=(0, 9, 0, 0))
        total.addWidget(Label("Leaves your wallet now", "body_strong"))
        total.addStretch(1)
        total.addWidget(Label(", ".join(self.sheet.leaves), "body_strong", tabular=True))
        table.addLayout(total)
        holder = boxed(table)
        holder.setAccessibleName("What will change")
        self.body.addWidget(holder)

    def _show_notes(self) -> None:
        for danger in self.sheet.dangers:
            self.body.addWidget(Note((Span("Look twice: ", 600), Span(danger)), "warning", "danger"))
        if self.sheet.cannot:
            spans = (Span("Cannot happen with this signature: ", 600), Span(self.sheet.cannot))
            self.body.addWidget(Note(spans, "understood", "positive"))

    def _show_instructions(self) -> None:
        rows = self.sheet.instructions
        noun = "instruction" if len(rows) == 1 else "instructions"
        words = f"{len(rows)} {noun}, " + ("not all understood" if self.sheet.refused else "all understood")
        card = Card(margins=(4, 4, 12, 4), fill="sunken", radius=8)
        self.more = Button(words, "quiet", icon="chevron-right")
        self.more.setCheckable(True)
        line = Row()
        line.addWidget(self.more)
        line.addStretch(1)
        card.body.addLayout(line)
        lines = Column(gap=6, margins=(36, 2, 8, 10))
        for number, row in enumerate(rows, 1):
            program, _, name = row.head.partition(": ")
            lines.addWidget(Paragraph((Span(f"{number} · {program}: "), Span(name, 600)), "small", "text"))
            for sentence in row.sentences:
                lines.addWidget(Paragraph(sentence, "small", "text2"))
        self.instructions = boxed(lines)
        self.instructions.hide()
        card.body.addWidget(self.instructions)
        self.more.toggled.connect(self._expand)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def _expand(self, shown: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.instructions.setVisible(shown)
        self.more.set_icon("chevron-down" if shown else "chevron-right")
        self.more.setAccessibleDescription("shown" if shown else "hidden")
        self.layout_again()

    def layout_again(self) -> None:
        """Fit the panel to its content after it changed."""
        content = self._scroll.content
        layout = content.layout()
        if layout is not None:
            layout.activate()
        self._place()

    def _lapse(self) -> None:
        if self.sign_button is not None:
            self.sign_button.set_blocked("The network would no longer take it. Reject and try again.")
        note = Note("The time to sign is over. It can no longer land. No money moved.", "expired", "warning")
        self.body.insertWidget(0, note)
        note.show()
        self.layout_again()


class _ChangeLine(QWidget):
    """Tile, title, detail and the signed amount."""

    def __init__(self, row: ChangeRow) -> None:
        super().__init__()
        line = Row(self, gap=12, margins=(0, 10, 0, 10))
        line.addWidget(IconTile(row.icon, row.tone))
        words = Column(gap=1)
        words.addWidget(Label(row.title, "body_medium", elide=True))
        if row.detail:
            words.addWidget(Label(row.detail, "small", "text2", elide=True))
        line.addLayout(words, 1)
        line.addWidget(Label(row.figure, "body_strong", tabular=True))
        self.setAccessibleName(f"{row.title}: {row.figure}. {row.detail}")
