"""History: every transaction, found by words, kind, token and time, exported as a file."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.components.button import Button
from ui.components.card import Divider, Plane
from ui.components.chip import Chip
from ui.components.file_dialog import ask_save
from ui.components.flow import Flow
from ui.components.icon import IconButton
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.search_field import SearchField
from ui.components.segmented import Segment, Segmented
from ui.components.toast import Message
from ui.format.money import format_count
from ui.format.untrusted import clean
from ui.history.list import HistoryList
from ui.history.models import FILTER_NAMES, FILTERS, PERIODS, since_of, until_of
from ui.i18n import tr
from ui.ports.history import HistoryAsk, HistoryPage
from ui.shell.page import StatePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.bridge import Runner
    from ui.ports.history import HistoryPort
    from ui.shell.navigator import Navigator

CSV_FILE = "gleaner-history.csv"
_NARROW = 860
_MAX_SYMBOL = 16


class HistoryView(StatePage):
    """The page.

    Args:
        port: what happened.
        runner: runs the port's methods.
        navigator: the window around.
    """

    def __init__(self, port: HistoryPort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(tr("History"), tr("Every transaction of your accounts, as the chain has it"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._token = self._period = ""
        self._tokens: tuple[tuple[str, str], ...] = ()
        back = IconButton("arrow-left", tr("Back"))
        back.clicked.connect(navigator.back)
        self._head_row.insertWidget(1, back)
        self.count = Label("", "small", "text3", tabular=True)
        self.export = Button(tr("Export"), "quiet", icon="download")
        self.export.clicked.connect(self._export)
        self.header_actions.addWidget(self.count)
        self.header_actions.addWidget(self.export)
        self.search = SearchField(tr("Search history"))
        self.search.setMaxLength(200)
        self.search.textChanged.connect(self._find)
        self.kinds = Segmented(tr("Show"), [Segment(key, tr(name)) for key, name in FILTER_NAMES.items()])
        self.kinds.chosen.connect(self._find)
        self.token = Chip("", menu=True)
        self.token.clicked.connect(self._ask_token)
        self.period = Chip("", menu=True)
        self.period.clicked.connect(self._ask_period)
        self.every_account = Chip(tr("All accounts"))
        self.every_account.toggled.connect(self.refresh)
        self._lines = Column(gap=10, margins=(28, 0, 28, 14))
        self._first = Row(gap=8)
        self._first.addWidget(self.search, 1)
        self._lines.addLayout(self._first)
        self._second = Flow(gap=8, line_gap=8)
        self._second.add(self.kinds)
        for chip in (self.token, self.period, self.every_account):
            self._second.add(chip)
        self._lines.addLayout(self._second)
        self.content.addLayout(self._lines)
        plane = Plane("surface", "t")
        column = Column(plane, margins=(0, 1, 0, 0))
        column.addWidget(Divider())
        self.list = HistoryList(port, runner, navigator)
        self.list.shown.connect(self._shown)
        column.addWidget(self.list, 1)
        self.content.addWidget(plane, 1)
        self._say_chips()
        self.show_content()

    @property
    def ask(self) -> HistoryAsk:
        """What the filters ask for."""
        now = datetime.now().astimezone()
        return HistoryAsk(
            self.search.text(),
            FILTERS[self.kinds.current],
            self._token,
            since_of(self._period, now),
            until_of(self._period, now),
            self.every_account.isChecked(),
        )

    def refresh(self) -> None:
        """Look what is new; what is shown stays until the answer is there."""
        self.list.ask(self.ask, look=True)

    def focus_search(self) -> bool:
        """Go to the search."""
        self.search.setFocus()
        return True

    def set_room(self, units: float) -> None:
        """Fold the margins on narrow windows."""
        super().set_room(units)
        side = 28 if units >= _NARROW else 16
        self._lines.set_metrics(10, (side, 0, side, 14))
        self.count.setVisible(units >= _NARROW)

    def perform(self, action: str) -> bool:
        """Export."""
        if action == "export" and self.export.isEnabled():
            self._export()
        return action == "export"

    def save(self, path: str) -> None:
        """Write what is shown to a new file."""
        ask = self.ask
        self._runner.run(lambda _progress: self._port.save(path, ask), owner=self, on_result=self._saved)

    def choose_token(self, key: str) -> None:
        """Show what moved of one token; an empty key shows all."""
        self._token = key
        self._say_chips()
        self._find()

    def choose_period(self, key: str) -> None:
        """Show what happened in a period."""
        self._period = key
        self._say_chips()
        self._find()

    def _export(self) -> None:
        ask_save(self, tr("Export history"), CSV_FILE, self.save)

    def _saved(self, rows: int) -> None:
        words = tr("{n} row. Amounts are exact, times in UTC.", "{n} rows. Amounts are exact, times in UTC.", n=rows)
        self._navigator.notify(Message(tr("History saved"), words))

    def _find(self) -> None:
        self.list.ask(self.ask, look=False)

    def _shown(self, page: HistoryPage) -> None:
        self._tokens = page.tokens
        shown, total = len(page.entries), page.total
        self.count.setText(
            tr("{n} transaction", "{n} transactions", n=total)
            if shown == total
            else tr("{shown} of {total} fit", shown=format_count(shown), total=format_count(total))
        )
        self.export.set_blocked("" if shown else tr("There is nothing to export."))

    def _say_chips(self) -> None:
        symbol = next((clean(name, _MAX_SYMBOL) for key, name in self._tokens if key == self._token), "")
        self.token.set_text(tr("Token: {symbol}", symbol=symbol) if symbol else tr("Token: any"))
        self.period.set_text(tr(PERIODS[self._period]))

    def _ask_token(self) -> None:
        rows = [("", tr("Any token")), *((key, clean(name, _MAX_SYMBOL)) for key, name in self._tokens)]
        self._popup(self.token, rows, self._token, self.choose_token)

    def _ask_period(self) -> None:
        self._popup(self.period, [(key, tr(name)) for key, name in PERIODS.items()], self._period, self.choose_period)

    def _popup(self, chip: Chip, rows: list[tuple[str, str]], current: str, choose: Callable[[str], None]) -> None:
        menu = QMenu(chip)
        for key, text in rows:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == current)
            action.triggered.connect(lambda _on, key=key: choose(key))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))
