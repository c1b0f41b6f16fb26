"""Send, first step: whom. Checked as it is typed; completed from the address book, never from who sent dust."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.clipboard import clipboard
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column
from ui.components.note import Note
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.format.hashes import short_key
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports.sending import ContactEntry, Recipient, SendingPort
from ui.theme.tokens import SIZE
from ui.wallet.compare import AddressCard, CompareCard

_CHECK_AFTER_MS = 150
_LINK_AFTER_MS = 500
_OFFERED = 4
_LINK = "solana:"


class RecipientStep(QWidget):
    """The step.

    Signals:
        changed: what is known of the recipient is another by now.
        link_typed: a `solana:` link was pasted; carries it.
        failed: the node did not answer; carries the Problem.
    """

    changed = Signal()
    link_typed = Signal(str)
    failed = Signal(object)

    def __init__(self, port: SendingPort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port, self._runner = port, runner
        self.recipient: Recipient | None = None
        self._asked = ""
        self._known: tuple[ContactEntry, ...] = ()
        column = Column(self, gap=12)
        self.field = Field(tr("To"), placeholder=tr("Address, name, or solana: link"), mono=True)
        column.addWidget(self.field)
        self.whole = AddressCard(tr("Compare every group with the address you were given"))
        self.compare = CompareCard()
        self.warning = Note("", "warning", "warning")
        for part in (self.whole, self.compare, self.warning):
            part.hide()
            column.addWidget(part)
        self.offers: RowModel[ContactEntry] = RowModel(lambda one: one.label or one.address, lambda one: one.address)
        self._offers_title = Label(tr("From your address book and accounts"), "caption", "text3")
        rows = RowDelegate(offer_row, SIZE.row_balance, 4)
        self.offer_list = RowList(tr("Known addresses"), self.offers, rows, fit=_OFFERED)
        self.offer_list.opened.connect(self._take)
        for known in (self._offers_title, self.offer_list):
            known.hide()
            column.addWidget(known)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._check)
        self.field.changed.connect(self._typed)
        self.compare.compared.connect(self.changed)
        runner.run(lambda _progress: port.offers(), owner=self, on_result=self._show_offers, on_error=self._failed)

    @property
    def blocked(self) -> str:
        """Why the next step cannot be taken; empty where it can."""
        if self.recipient is None or not self.recipient.valid:
            return tr("Type the address of the other account.")
        if self.recipient.look_alikes and not self.compare.check.isChecked():
            return tr("Compare the two addresses first.")
        return ""

    def set_address(self, text: str) -> None:
        """Fill in an address or a name."""
        self.field.set_text(text)

    def _typed(self) -> None:
        text = self.field.text.strip()
        self.recipient = None
        self.field.set_error("")
        for part in (self.whole, self.compare, self.warning):
            part.hide()
        self._filter(text)
        # A link is taken when typing has stopped: a part of it may be a link already.
        self._timer.start(_LINK_AFTER_MS if text.lower().startswith(_LINK) else _CHECK_AFTER_MS)
        self.changed.emit()

    def _check(self) -> None:
        text = self.field.text.strip()
        self._asked = text
        if text.lower().startswith(_LINK):
            self.link_typed.emit(text)
        elif text:
            self._runner.run(
                lambda _progress: self._port.check(text),
                owner=self,
                on_result=self._checked,
                on_error=self._failed,
            )

    def _checked(self, recipient: Recipient) -> None:
        if self.field.text.strip() != self._asked:
            return
        self.recipient = recipient
        if not recipient.valid:
            self.field.set_error(clean(recipient.what, 300))
        else:
            self._show(recipient)
        self.changed.emit()

    def _show(self, recipient: Recipient) -> None:
        self._offers_title.hide()
        self.offer_list.hide()
        self.field.set_help(clean(recipient.what, 200))
        self.whole.set_address(recipient.address)
        alike = recipient.look_alikes
        if alike:
            self.compare.set_pair(recipient.address, alike[0])
        self.compare.setVisible(bool(alike))
        self.whole.setVisible(not alike)
        # The card above says what it resembles; the other dangers stand here.
        others = recipient.dangers[1:] if alike and not recipient.is_own else recipient.dangers
        swapped = clipboard().judge_paste(recipient.address)
        warning = " ".join(filter(None, (swapped, *others, recipient.warning)))
        self.warning.set(clean(warning, 600), "warning", "warning")
        self.warning.setVisible(bool(warning))

    def _show_offers(self, offers: tuple[ContactEntry, ...]) -> None:
        self._known = offers
        self._filter(self.field.text.strip())

    def _filter(self, text: str) -> None:
        words = text.casefold()
        matching = [one for one in self._known if _matches(one, words)][:_OFFERED]
        self.offers.set_rows(matching)
        shown = bool(matching) and (self.recipient is None or not self.recipient.valid)
        self._offers_title.setVisible(shown)
        self.offer_list.setVisible(shown)

    def _take(self, entry: object) -> None:
        if isinstance(entry, ContactEntry):
            self.set_address(entry.address)

    def _failed(self, problem: Problem) -> None:
        self.failed.emit(problem)


def offer_row(entry: ContactEntry) -> RowContent:
    """Return the row of a known address."""
    label = clean(entry.label, 64)
    if entry.is_contact:
        kind = tr("For another network") if entry.elsewhere else clean(entry.note, 80)
    else:
        kind = tr("Your account") if label else tr("Paid before")
    address = short_key(entry.address)
    return RowContent(
        label or address,
        f"{address} · {kind}" if label and kind else (address if label else kind),
        icon="address_book" if entry.is_contact else "wallet",
        badge=tr("Needs a memo") if entry.needs_memo else "",
        badge_icon="warning" if entry.needs_memo else "",
        badge_color="warning",
    )


def _matches(entry: ContactEntry, words: str) -> bool:
    return words in entry.label.casefold() or entry.address.casefold().startswith(words)
