"""The Wallet page's right column below the stake: filled from its port, each card by itself."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.file_dialog import ask_save
from ui.components.layout import Column
from ui.components.toast import Message
from ui.i18n import said, tr
from ui.ports.portfolio import IncomeSummary, PortfolioPort, PriceSource
from ui.ports.stake import StakePage, StakePort
from ui.shell.navigator import Navigator
from ui.wallet.portfolio_cards import IncomeCard, UnlockCard
from ui.wallet.prices import PricesDialog

TAX_LOTS_FILE = "gleaner-tax-lots.csv"


class PortfolioColumn(QWidget):
    """Both cards.

    Signals:
        priced: income and prices were read; carries the `IncomeSummary`.
    """

    priced = Signal(object)

    def __init__(self, port: PortfolioPort, stake: StakePort | None, runner: Runner, navigator: Navigator) -> None:
        super().__init__()
        self._port, self._stake, self._runner, self._navigator = port, stake, runner, navigator
        column = Column(self, gap=16)
        self.unlocks = UnlockCard()
        self.income = IncomeCard()
        self.income.tax_lots_asked.connect(self._ask_where)
        self.income.prices_asked.connect(self._ask_prices)
        self.unlocks.more_asked.connect(lambda: navigator.open("stake"))
        if stake is None:
            self.unlocks.hide()
        column.addWidget(self.unlocks)
        column.addWidget(self.income)

    def refresh(self) -> None:
        """Read both again; what is shown stays until the answers are there."""
        stake = self._stake
        if stake is not None:
            self._runner.run(
                lambda _progress: stake.view(), owner=self, on_result=self._show_stake, on_error=self._stake_failed
            )
        self._runner.run(
            lambda _progress: self._port.income(), owner=self, on_result=self._show_income, on_error=self._income_failed
        )

    def _show_stake(self, page: StakePage) -> None:
        self.unlocks.show_stake(page, datetime.now().astimezone())

    def _show_income(self, summary: IncomeSummary) -> None:
        self.income.show_income(summary)
        self.priced.emit(summary)

    def _stake_failed(self, problem: Problem) -> None:
        self.unlocks.show_failure(f"{said(problem.what)} {said(problem.next_step)}")

    def _income_failed(self, problem: Problem) -> None:
        self.income.show_failure(f"{said(problem.what)} {said(problem.next_step)}")

    def _ask_prices(self) -> None:
        self._runner.run(lambda _progress: self._port.price_source(), owner=self, on_result=self._choose_prices)

    def _choose_prices(self, source: PriceSource) -> None:
        dialog = PricesDialog(source, self._port, self._runner)
        dialog.chosen.connect(self.refresh)
        dialog.open_over(self._navigator.dialog_host, dialog.first)

    def _ask_where(self) -> None:
        ask_save(self, tr("Save tax lots"), TAX_LOTS_FILE, self.save_tax_lots)

    def save_tax_lots(self, path: str) -> None:
        """Write the tax lots to a file."""
        self._runner.run(lambda _progress: self._port.save_tax_lots(path), owner=self, on_result=self._saved)

    def _saved(self, count: int) -> None:
        self._navigator.notify(Message(tr("Tax lots saved"), tr("{n} lot", "{n} lots", n=count)))
