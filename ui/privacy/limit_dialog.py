"""Changing a limit: what another number means is said before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.icon import Icon
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.format import format_decimal, read_decimal
from ui.i18n import tr
from ui.privacy import models

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.budget.model import BudgetDesk, BudgetView
    from ui.bridge import Problem, Runner


class LimitDialog(Dialog):
    """Asks for a limit.

    Signals:
        changed: another limit counts, as `BudgetView`.
    """

    changed = Signal(object)

    def __init__(self, port: BudgetDesk, runner: Runner, budget: BudgetView) -> None:
        super().__init__(tr("Change your limit"), models.heading_of(budget), icon="filter", tone="privacy")
        self._port, self._runner, self._budget = port, runner, budget
        self.field = Field(tr("At most ε, over all sales"))
        self.field.set_text(format_decimal(budget.cap, 1))
        self.field.changed.connect(lambda _text: self._judge())
        self.field.entered.connect(self._save)
        self.body.addWidget(self.field)
        self._lines = Column(gap=10)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        keep = Button(tr("Keep {limit}", limit=format_decimal(budget.cap, 1)))
        keep.clicked.connect(self.reject)
        self.save = Button(tr("Change limit"), "primary")
        self.save.clicked.connect(self._save)
        self.footer.addWidget(keep)
        self.footer.addWidget(self.save)
        self._judge()

    def ask(self, host: QWidget) -> None:
        """Open over the window."""
        self.open_over(host, self.field.edit)
        self.field.edit.selectAll()

    @property
    def epsilon(self) -> float:
        """The number that was typed, 0 where it is none that counts."""
        typed = read_decimal(self.field.text)
        value = float(typed.value)
        return value if not typed.what and 0 < value <= models.MOST_EPSILON else 0.0

    def _judge(self) -> None:
        typed = read_decimal(self.field.text)
        wrong = typed.what
        if not wrong and not self.epsilon:
            wrong = tr("Type a number above 0, at most {most}.", most=round(models.MOST_EPSILON))
        self.field.set_error(wrong)
        clear(self._lines)
        if not wrong:
            for icon, text in models.cap_consequences(self._budget, self.epsilon):
                self._lines.addLayout(_line(icon, text))
        same = not wrong and self.epsilon == self._budget.cap
        self.save.set_blocked(wrong or (tr("That is your limit already.") if same else ""))

    def _save(self) -> None:
        epsilon = self.epsilon
        if not self.save.isEnabled() or not epsilon:
            return
        self.save.set_working(tr("Changing…"))
        life, unit = self._budget.life, self._budget.unit
        self._runner.run(
            lambda _progress: self._port.set_cap(life, unit, epsilon),
            owner=self,
            on_result=self._saved,
            on_error=self._failed,
        )

    def _saved(self, budget: BudgetView) -> None:
        self.changed.emit(budget)
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.save.set_working("")
        clear(self._lines)
        self._lines.addWidget(ErrorPanel(problem, retry=""))


def _line(icon: str, text: str) -> Row:
    row = Row(gap=10)
    row.addWidget(Icon(icon, "text2"))
    row.addWidget(Paragraph(text, "body", "text"), 1)
    return row
