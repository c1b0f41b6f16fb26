"""Rights and receipts: signed papers, who was given what, what is kept, and what one may ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card
from ui.components.file_dialog import ask_any_file, ask_save
from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.layout import Column, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.scroll import BAR_PX, Scroll
from ui.components.toast import Message
from ui.format import Asset
from ui.i18n import said, tr
from ui.rights import models
from ui.rights.dialogs import ExportDialog, PaperDialog, WithdrawDialog
from ui.rights.ports import Paper
from ui.shell.page import NARROW_UNITS, StatePage
from ui.theme import theme
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.bridge import Problem, Runner
    from ui.rights.dialogs import Place
    from ui.rights.ports import Holdings, RightsPort
    from ui.shell.navigator import Navigator

STAKE = Asset("GLN", 6)
_MOST_ROWS = 6
"""Papers the list shows before it scrolls by itself."""


class RightsPage(StatePage):
    """The page.

    Args:
        port: papers, access, export and withdrawal.
        runner: runs the port's methods.
        navigator: the window around.
        choose_place: asks where to save; `choose_file` which file to check; replaced where there is no one to ask.
    """

    def __init__(
        self,
        port: RightsPort,
        runner: Runner,
        navigator: Navigator,
        *,
        choose_place: Place = ask_save,
        choose_file: Callable[[QWidget, str, Callable[[str], None]], None] = ask_any_file,
    ) -> None:
        super().__init__(tr("Rights and receipts"), tr("What is kept, who has it, and proof of it"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._choose_place, self._choose_file = choose_place, choose_file
        self._holdings: Holdings | None = None
        self._wanted = ""
        self.check = Button(tr("Check a receipt…"), icon="search-check")
        self.check.clicked.connect(self._ask_file)
        self.export = Button(tr("Export everything"), "primary", icon="export")
        self.export.clicked.connect(self._export)
        body = QWidget()
        self._column = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self.area = Scroll(body)
        actions = Flow(gap=12, line_gap=8)
        actions.add(self.export)
        actions.add(self.check)
        self._column.addWidget(boxed(actions))
        papers = Card(margins=(0, 12, 0, 1), gap=8)
        heading = Column(margins=(16, 0, 16, 0))
        heading.addWidget(Label(tr("Receipts"), "heading"))
        papers.body.addLayout(heading)
        self.model: RowModel[Paper] = RowModel(self._titled, lambda one: one.paper_id)
        self.list = RowList(tr("Receipts"), self.model, RowDelegate(self._row, SIZE.row_balance, 16), selectable=False)
        self.list.opened.connect(self._opened)
        papers.body.addWidget(self.list)
        self._column.addWidget(papers)
        self._given = self._card(tr("Who was given what"))
        self._kept = self._card(tr("Kept on this computer"))
        self.rights = self._card(tr("Your rights"))
        for right in models.RIGHTS:
            self.rights.addWidget(Paragraph(tr(right), "body", "text"))
        self._column.addStretch(1)
        self.content.addWidget(self.area, 1)
        theme().changed.connect(self._fit)

    def _card(self, title: str) -> Column:
        card = Card(gap=12)
        card.add_heading(title)
        lines = Column(gap=10)
        card.body.addLayout(lines)
        self._column.addWidget(card)
        return lines

    def refresh(self) -> None:
        """Read it again; what is shown stays until the answer is there."""
        if self._holdings is None:
            self.show_loading(5, 75)
        self._runner.run(
            lambda _progress: self._port.holdings(), owner=self, on_result=self._show, on_error=self._failed
        )

    def _failed(self, problem: Problem) -> None:
        if self._holdings is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _show(self, holdings: Holdings) -> None:
        changed = holdings != self._holdings
        self._holdings = holdings
        if not holdings.papers and not holdings.access["kept_here"]:
            text = tr("What you add and sell is listed here, with a signed paper for every consent, sale and erasure.")
            button = self.show_empty("receipt", tr("Nothing kept and nothing sold"), text, tr("My data"), "my_data")
            if button is not None:
                button.clicked.connect(lambda: self._navigator.open("data"))
            return
        if changed:
            self.model.set_rows(holdings.papers)
            given, kept = models.given_lines(holdings), models.kept_lines(holdings)
            _fill(self._given, given, tr("Nobody: nothing was sold."), len(holdings.access["given_to"]))
            _fill(self._kept, kept, tr("Nothing was added."), len(holdings.access["kept_here"]))
            self._fit()
        self.show_content()
        self._open_wanted()

    def _titled(self, paper: Paper) -> str:
        """Return what a paper is about; withdrawals and erasures are named by other papers."""
        return models.titled(self._holdings, paper) if self._holdings is not None else models.title_of(paper)

    def _row(self, paper: Paper) -> RowContent:
        return RowContent(self._titled(paper), models.kind_of(paper), models.icon_of(paper), aside=models.day_of(paper))

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(theme().px(SIZE.row_balance) * max(1, min(rows, _MOST_ROWS)))

    # Opening

    def open_argument(self, argument: str) -> None:
        """Show the papers, the rights, or the newest paper of a sale."""
        self._wanted = argument
        if self.shows_content:
            self._open_wanted()

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted == "papers":
            self.area.verticalScrollBar().setValue(0)
            self.list.setFocus()
        elif wanted == "rights":
            self.area.verticalScrollBar().setValue(self.area.verticalScrollBar().maximum())
        elif wanted and self._holdings is not None:
            paper = next((one for one in self._holdings.papers if one.sale_id == wanted), None)
            if paper is not None:
                self.open_paper(paper)

    def _opened(self, paper: object) -> None:
        if isinstance(paper, Paper):
            self.open_paper(paper)

    def open_paper(self, paper: Paper, *, checked: bool = False) -> None:
        """Show a paper."""
        dialog = PaperDialog(
            self._port,
            self._runner,
            paper,
            title="" if checked else self._titled(paper),
            checked=checked,
            why_not=said(self._navigator.account.why_not_sign),
            choose_place=self._choose_place,
        )
        dialog.withdraw_asked.connect(lambda: self.ask_withdrawal(paper))
        dialog.ask(self._navigator.dialog_host)

    def ask_withdrawal(self, paper: Paper) -> None:
        """Ask whether to take a consent back."""
        dialog = WithdrawDialog(self._port, self._runner, paper, STAKE)
        dialog.withdrawn.connect(self._withdrawn)
        dialog.ask(self._navigator.dialog_host)

    def _withdrawn(self, paper: Paper) -> None:
        self.refresh()
        self.open_paper(paper)

    # Doing

    def _ask_file(self) -> None:
        self._choose_file(self, tr("Receipt to check"), self.check_file)

    def check_file(self, path: str) -> None:
        """Check a file, and show what is in it where it is genuine."""
        self._runner.run(
            lambda _progress: self._port.check_file(path),
            owner=self,
            on_result=lambda paper: self.open_paper(paper, checked=True),
            on_error=self._navigator.show_problem,
        )

    def _export(self) -> None:
        dialog = ExportDialog(self._port, self._runner, self._choose_place)
        dialog.written.connect(self._exported)
        dialog.ask(self._navigator.dialog_host)

    def _exported(self, rows: int) -> None:
        words = tr("{n} row. It is not encrypted.", "{n} rows. It is not encrypted.", n=rows)
        self._navigator.notify(Message(tr("Everything exported"), words))

    def perform(self, action: str) -> bool:
        """Do what the palette offers."""
        act = {"check": self._ask_file, "export": self._export}.get(action)
        if act is not None:
            act()
        return act is not None

    def set_room(self, units: float) -> None:
        """Take smaller margins in narrow windows."""
        super().set_room(units)
        side = 16 if units < NARROW_UNITS else 28
        self._column.set_metrics(16, (side, 4, side - BAR_PX, 24))

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Header and content."""
        return (self.header, self.area)


def _fill(lines: Column, found: Sequence[tuple[str, str]], nothing: str, count: int) -> None:
    clear(lines)
    for title, detail in found:
        line = Column(gap=2)
        line.addWidget(Label(title, "body", elide=True))
        line.addWidget(Paragraph(detail, "small", "text2"))
        lines.addLayout(line)
    if not found:
        lines.addWidget(Paragraph(nothing, "body", "text2"))
    for words in models.more(count):
        lines.addWidget(Paragraph(words, "small", "text2"))
