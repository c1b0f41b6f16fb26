"""The accounts on a Ledger: looked for on the device, chosen here, confirmed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.accounts.models import what_is_wrong_with
from ui.components.card import Card
from ui.components.empty_state import EmptyState
from ui.components.field import Field
from ui.components.layout import Row, boxed, clear
from ui.components.note import Note
from ui.components.progress import Progress
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.format.hashes import full_key_groups, short_key
from ui.format.untrusted import clean
from ui.i18n import said, tr
from ui.onboarding.step import StepView
from ui.ports import DeviceAccount

if TYPE_CHECKING:
    from ui.bridge import Problem

_ROW_PX, _ROWS = 52, 11


class LedgerStep(StepView):
    """The step.

    Signals:
        looked: the device is to be asked for its accounts; answer with `show_accounts` or `show_device_problem`.
    """

    looked = Signal()

    def __init__(self, suggested: str) -> None:
        text = tr("Plug it in, enter its PIN and open its Solana app. Its key never leaves it.")
        super().__init__(tr("Accounts on your Ledger"), text, tr("Confirm on the device"))
        self.chosen: DeviceAccount | None = None
        self._state = Row()
        self._state_box = boxed(self._state)
        self.body.addWidget(self._state_box)
        self._model: RowModel[DeviceAccount] = RowModel(_describe, lambda one: one.path)
        self.list = RowList(tr("Accounts on your Ledger"), self._model, RowDelegate(_row, _ROW_PX, 16), fit=_ROWS)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._choose)
        card = Card(margins=(0, 1, 0, 1))
        card.body.addWidget(self.list)
        self._card = card
        self.body.addWidget(card)
        self.field = Field(tr("Name"))
        self.field.set_text(suggested)
        self.field.changed.connect(self._block)
        self.body.addWidget(self.field)
        self._compare = Note("", "usb", "info")
        self.body.addWidget(self._compare)
        limits = tr(
            "A Ledger account holds, receives and signs. It cannot sell or review: that needs secrets that "
            "never leave the device."
        )
        self.body.addWidget(Note(limits, "info"))
        self._show_parts(shown=False)
        self._block()

    @property
    def name(self) -> str:
        """The name typed."""
        return self.field.text.strip()

    def entered(self) -> None:
        """Ask the device."""
        self.look()

    def look(self) -> None:
        """Ask the device for its accounts."""
        self.chosen = None
        self._show_parts(shown=False)
        self._block()
        clear(self._state)
        progress = Progress(tr("Asking your Ledger"), cancel="")
        progress.set_unknown(tr("Asking your Ledger…"))
        self._state.addWidget(progress)
        self._state_box.show()
        self.looked.emit()

    def show_accounts(self, accounts: tuple[DeviceAccount, ...]) -> None:
        """Show what the device holds."""
        clear(self._state)
        self._state_box.hide()
        self._model.set_rows(accounts)
        self._show_parts(shown=True)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def show_device_problem(self, problem: Problem) -> None:
        """Say what the device lacks, in its own words, with another try."""
        clear(self._state)
        self._state_box.show()
        empty = EmptyState("usb", tr("Your Ledger does not answer yet"), clean(said(problem.what), 400))
        again = empty.add_action(tr("Look again"), "primary", "refresh-cw")
        again.clicked.connect(self.look)
        card = Card(margins=(0, 0, 0, 0))
        card.body.addWidget(empty)
        self._state.addWidget(card)
        again.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_confirming(self, *, confirming: bool) -> None:
        """Say that the device waits for its owner, or no longer does."""
        self.act.set_working(tr("Waiting for your Ledger…") if confirming else "")
        self.list.setEnabled(not confirming)

    def _choose(self, one: object) -> None:
        if isinstance(one, DeviceAccount):
            self.chosen = one
            groups = full_key_groups(one.address)
            self._compare.set(
                tr("Your Ledger shows an address. Agree there only if it is this one: {address}", address=groups),
                "usb",
                "info",
            )
            self._compare.show()
            self._block()

    def _show_parts(self, *, shown: bool) -> None:
        for part in (self._card, self.field):
            part.setVisible(shown)
        self._compare.setVisible(shown and self.chosen is not None)
        self.act.setVisible(shown)

    def _block(self) -> None:
        one = self.chosen
        if one is None:
            why = tr("Choose an account.")
        elif one.here:
            why = tr("This account is in the vault already.")
        else:
            why = what_is_wrong_with(self.field.text)
        self.act.set_blocked(why)


def _row(one: DeviceAccount) -> RowContent:
    return RowContent(short_key(one.address), one.path, icon="usb", worth=tr("Here already") if one.here else "")


def _describe(one: DeviceAccount) -> str:
    here = f", {tr('here already')}" if one.here else ""
    return f"{short_key(one.address)}, {one.path}{here}"
