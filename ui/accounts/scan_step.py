"""Looking for accounts that a wallet's words were used with: progress, stop, and a choice of what to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.account_glyph import AccountGlyph
from ui.components.card import Card, Divider
from ui.components.choice import Check
from ui.components.empty_state import EmptyState
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.progress import Progress
from ui.format.hashes import short_key
from ui.format.money import format_amount
from ui.i18n import tr
from ui.onboarding.step import StepView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.ports import FoundAccount, ScanState


class ScanStep(StepView):
    """The step.

    Signals:
        stopped: the scan is to stop; what it found stays to be chosen from.
    """

    stopped = Signal()

    def __init__(self, wallet: str) -> None:
        text = tr(
            "Other Solana wallets number accounts in other ways. We look at all of them for accounts that were used on "
            "this network. The node you ask learns that they belong together."
        )
        super().__init__(tr("Used accounts of {wallet}", wallet=wallet), text, tr("Add"), back=tr("Back to wallets"))
        self.progress = Progress(tr("Looking for used accounts"), cancel=tr("Stop"))
        self.progress.set_unknown(tr("Looking…"))
        self.progress.cancelled.connect(self.stopped)
        self.body.addWidget(self.progress)
        self._card = Card(margins=(0, 0, 0, 0))
        self._card.hide()
        self.body.addWidget(self._card)
        self._found: tuple[FoundAccount, ...] = ()
        self.checks: dict[str, Check] = {}
        self._running = True
        self._block()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Paths of the accounts to be kept."""
        return tuple(path for path, check in self.checks.items() if check.isChecked() and check.isEnabled())

    def show_state(self, state: ScanState) -> None:
        """Show how far the scan is."""
        words = tr("{n} account looked at", "{n} accounts looked at", n=state.looked)
        found = tr("{n} used", "{n} used", n=len(state.found))
        self.progress.set_unknown(f"{words} · {found}")
        for one in state.found[len(self._found) :]:
            self._add(one)
        self._found = state.found

    def show_end(self, *, stopped: bool) -> None:
        """The scan has ended, by itself or because it was stopped."""
        self._running = False
        self.progress.hide()
        if not self._found:
            words = (
                tr("None so far. Stopped before every numbering was looked at.")
                if stopped
                else tr("None of these words' accounts was used on this network.")
            )
            clear(self._card.body)
            self._card.body.addWidget(EmptyState("search", tr("Nothing found"), words, compact=True))
            self._card.show()
        self._block()

    def _add(self, one: FoundAccount) -> None:
        if self.checks:
            self._card.body.addWidget(Divider())
        row = Row(gap=12, margins=(16, 8, 16, 8))
        check = Check("", tr("Keep {account}", account=short_key(one.address)))
        check.setChecked(True)
        check.setEnabled(not one.here)
        check.toggled.connect(self._block)
        self.checks[one.path] = check
        row.addWidget(check)
        row.addWidget(AccountGlyph(one.public_key, 30), 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(gap=1)
        words.addWidget(Label(short_key(one.address), "mono"))
        words.addWidget(Label(one.path, "small", "text2", elide=True))
        row.addLayout(words, 1)
        row.addWidget(self._held(one), 0, Qt.AlignmentFlag.AlignVCenter)
        self._card.body.addLayout(row)
        self._card.show()
        self._block()

    @staticmethod
    def _held(one: FoundAccount) -> QWidget:
        column = Column(gap=1)
        amount = format_amount(one.sol.base_units, one.sol.asset)
        right = Qt.AlignmentFlag.AlignRight
        column.addWidget(Label(amount.text, "body", tabular=True, weight=600), 0, right)
        more = tr("{n} token account", "{n} token accounts", n=one.token_accounts) if one.token_accounts else ""
        words = tr("Here already") if one.here else more
        if words:
            column.addWidget(Label(words, "small", "text3"), 0, right)
        return boxed(column)

    def _block(self) -> None:
        count = len(self.chosen)
        self.act.setText(tr("Add {n} account", "Add {n} accounts", n=count) if count else tr("Add"))
        self.act.set_blocked("" if count else tr("Nothing new is chosen."))
