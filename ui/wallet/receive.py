"""Receive: the address as QR code and in groups of 4, with copy."""

from PySide6.QtCore import Qt

from ui.components.button import Button
from ui.components.card import Card
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.qr_view import QrView
from ui.format.hashes import full_key_groups
from ui.theme.tokens import RADIUS


class ReceiveDialog(Dialog):
    """The dialog."""

    def __init__(self, address: str, *, test_money: bool) -> None:
        super().__init__("Receive", "To this account", icon="receive", width=440)
        self._address = address
        self.body.addWidget(QrView(address, "QR code of your address", 220), 0, Qt.AlignmentFlag.AlignHCenter)
        card = Card(margins=(12, 10, 12, 10), fill="sunken", radius=RADIUS.control)
        card.body.addWidget(Paragraph((Span(full_key_groups(address, 6), mono=True),), "mono", "text", centered=True))
        self.body.addWidget(card)
        if test_money:
            words = "This is a practice network: do not send real money here, it would not arrive."
            self.body.addWidget(Note(words, "test_money", "warning"))
        else:
            self.body.addWidget(Note("Only Solana tokens arrive here. Others are lost.", "info"))
        self._copied = Button("Copy address", "primary", icon="copy", large=True)
        self._copied.clicked.connect(self._copy)
        self.footer.addWidget(self._copied)

    @property
    def first(self) -> Button:
        """The button for the first focus."""
        return self._copied

    def _copy(self) -> None:
        copy_text(self._address)
        self._copied.setText("Copied")
        self._copied.set_icon("check")
