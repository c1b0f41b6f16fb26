"""An address to be compared: whole, in groups of four; beside one that looks like it, with what differs marked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.card import Card
from ui.components.choice import Check
from ui.components.label import Label
from ui.components.paragraph import Paragraph, Span
from ui.format.hashes import LINE_SEPARATOR, full_key_groups
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports.sending import LookAlike
from ui.theme.tokens import RADIUS

_PER_LINE = 6
_GROUP = 4


class AddressCard(Card):
    """A whole address in groups of four."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(gap=4, margins=(12, 8, 12, 8), fill="sunken", radius=RADIUS.control, parent=parent)
        if words:
            self.body.addWidget(Label(words, "caption", "text3", elide=True))
        self._groups = Paragraph("", "mono", "text")
        self.body.addWidget(self._groups)

    def set_address(self, address: str) -> None:
        """Show an address."""
        self._groups.set_text((Span(full_key_groups(address, _PER_LINE), mono=True),))


class CompareCard(Card):
    """An address beside the known one it resembles; the person says that every group was compared.

    Signals:
        compared: whether the person says so.
    """

    compared = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=6, margins=(12, 10, 12, 10), fill="sunken", radius=RADIUS.control, parent=parent)
        self._head = Paragraph("", "body", "danger")
        self._yours = Paragraph("", "mono", "text")
        self._known_name = Label("", "caption", "text3", elide=True)
        self._known = Paragraph("", "mono", "text")
        self.check = Check(tr("I compared every group with the address I was given"))
        self.check.toggled.connect(self.compared)
        self.body.addWidget(self._head)
        self.body.addWidget(Label(tr("You are about to send to"), "caption", "text3"))
        self.body.addWidget(self._yours)
        self.body.addWidget(self._known_name)
        self.body.addWidget(self._known)
        self.body.addWidget(self.check)

    def set_pair(self, address: str, other: LookAlike) -> None:
        """Show two addresses."""
        name = clean(other.name, 60)
        self.check.setChecked(False)
        self._head.set_text(
            tr("Stop and compare: this address begins and ends like another one and is not it. Some are forged so.")
        )
        self._known_name.setText(tr("{name} has", name=name) if name else tr("You paid this one before"))
        self._yours.set_text(_marked(address, other.address))
        self._known.set_text(_marked(other.address, address))


def _marked(address: str, other: str) -> tuple[Span, ...]:
    """Return the groups of an address; those that differ from the other one's are strong and red."""
    spans = []
    for index, at in enumerate(range(0, len(address), _GROUP)):
        group = address[at : at + _GROUP]
        end = LINE_SEPARATOR if index % _PER_LINE == _PER_LINE - 1 else " "
        differs = group != other[at : at + _GROUP]
        spans.append(Span(group + end, 700 if differs else 0, "danger" if differs else "text3", mono=True))
    return tuple(spans)
