"""Where prices come from: nowhere, a file of the person's, or an address they name. Nothing is asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.file_dialog import ask_file
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.components.segmented import Segment, Segmented
from ui.i18n import mark, tr
from ui.ports.portfolio import PriceSource

if TYPE_CHECKING:
    from typing import Literal

    from PySide6.QtWidgets import QWidget

    from ui.bridge import Problem, Runner
    from ui.ports.portfolio import PortfolioPort

_KINDS: dict[Literal["none", "file", "endpoint"], tuple[str, str]] = {
    "none": (mark("None"), mark("No values are shown, and nobody is asked for prices.")),
    "file": (mark("A file"), mark("A list of prices on this computer, CSV or JSON. It is read anew each time.")),
    "endpoint": (
        mark("An address"),
        mark(
            "A list at an https address, asked when this page is read. It is not told what you hold. "
            "Whoever runs it sees your IP address and when you ask."
        ),
    ),
}


class PricesDialog(Dialog):
    """The dialog.

    Args:
        source: what was chosen before.
        port: remembers the choice.
        runner: runs the port's methods.

    Signals:
        chosen: another choice counts from now on.
    """

    chosen = Signal()

    def __init__(self, source: PriceSource, port: PortfolioPort, runner: Runner) -> None:
        super().__init__(tr("Prices"), tr("For values and profit; none is shown rather than a wrong one"), width=520)
        self._port, self._runner = port, runner
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.kind = Segmented(
            tr("Prices from"), [Segment(key, tr(words[0])) for key, words in _KINDS.items()], source.kind
        )
        self.kind.chosen.connect(self._show_kind)
        line = Row()
        line.addWidget(self.kind)
        line.addStretch(1)
        self.body.addLayout(line)
        self.what = Paragraph("", "body", "text2")
        self.body.addWidget(self.what)
        self.where = Field(tr("Address"), mono=True)
        self.where.set_text(source.where)
        self.body.addWidget(self.where)
        self.browse = Button(tr("Choose a file"), icon="folder")
        self.browse.clicked.connect(lambda: ask_file(self, tr("Price list"), self.where.set_text))
        picked = Row()
        picked.addWidget(self.browse)
        picked.addStretch(1)
        self.body.addLayout(picked)
        self.currency = Field(tr("Currency"))
        self.currency.set_text(source.currency)
        self.currency.set_help(tr("Three letters, for instance EUR. Prices in others are not used."))
        self.body.addWidget(self.currency)
        cancel = Button(tr("Cancel"), large=True)
        cancel.clicked.connect(self.reject)
        self.keep = Button(tr("Use these prices"), "primary", large=True)
        self.keep.clicked.connect(self._choose)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.keep)
        self._show_kind(source.kind)

    @property
    def first(self) -> QWidget:
        """The part for the first focus."""
        return self.currency

    def _show_kind(self, kind: str) -> None:
        key = self._kind(kind)
        self.what.set_text(tr(_KINDS[key][1]))
        self.where.setVisible(key != "none")
        self.browse.setVisible(key == "file")
        self.where.set_label(tr("File") if key == "file" else tr("Address"))
        self.keep.setText(tr("Show no values") if key == "none" else tr("Use these prices"))
        clear(self.problem)

    @staticmethod
    def _kind(kind: str) -> Literal["none", "file", "endpoint"]:
        return next((key for key in _KINDS if key == kind), "none")

    def _choose(self) -> None:
        source = PriceSource(self._kind(self.kind.current), self.where.text, self.currency.text)
        self._runner.run(
            lambda _progress: self._port.choose_prices(source),
            owner=self,
            on_result=self._chosen,
            on_error=self._failed,
        )

    def _chosen(self, _nothing: object) -> None:
        self.chosen.emit()
        self.accept()

    def _failed(self, problem: Problem) -> None:
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""), 0, Qt.AlignmentFlag.AlignTop)
