"""An error on a page: what happened, what it means for money and for data, what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QWidget

from ui.bridge.ports import Problem
from ui.components.button import Button
from ui.components.card import Card
from ui.components.icon import Icon, IconTile, Tone
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.theme.accessible import announce


class ErrorPanel(Card):
    """The panel; `retry` offers the next step as a button.

    Signals:
        retried: the person asked to try again.
    """

    accessible_role = QAccessible.Role.AlertMessage

    retried = Signal()

    def __init__(
        self,
        problem: Problem,
        *,
        retry: str | None = None,
        icon: str = "error",
        tone: Tone = "danger",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(margins=(16, 16, 20, 18), parent=parent)
        row = Row(gap=12)
        self._tile = IconTile(icon, tone, 36)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(gap=4)
        self._title = Label("", "heading", elide=True)
        self._what = Paragraph("", "body", "text2")
        column.addWidget(self._title)
        column.addWidget(self._what)
        self._money, money_line = self._fact("earn")
        self._data, data_line = self._fact("my_data")
        self._next, next_line = self._fact("arrow-right")
        self._lines = ((self._money, money_line), (self._data, data_line), (self._next, next_line))
        for _, line in self._lines:
            column.addWidget(line)
        self._actions = Row(gap=8, margins=(0, 8, 0, 0))
        self.retry = Button(retry or tr("Try again"), icon="refresh-cw")
        self.retry.clicked.connect(self.retried)
        if retry == "":
            self.retry.hide()
        self._actions.addWidget(self.retry)
        self._actions.addStretch(1)
        column.addLayout(self._actions)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.set_problem(problem)

    def set_problem(self, problem: Problem) -> None:
        """Show another problem; texts are treated as coming from outside."""
        self._title.setText(clean(problem.title, 120))
        self._what.set_text(clean(problem.what, 600))
        for (paragraph, line), text in zip(self._lines, (problem.money, problem.data, problem.next_step), strict=True):
            paragraph.set_text(clean(text, 300))
            line.setVisible(bool(text))
        self.setAccessibleName(f"{problem.title}. {problem.what} {problem.money} {problem.data} {problem.next_step}")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Have it said as soon as it appears."""
        super().showEvent(event)
        if not event.spontaneous():
            announce(self, self.accessibleName(), urgent=True)

    def add_action(self, button: Button) -> None:
        """Add a button beside the first."""
        self._actions.insertWidget(self._actions.count() - 1, button)

    @staticmethod
    def _fact(icon: str) -> tuple[Paragraph, QWidget]:
        paragraph = Paragraph("", "small", "text")
        row = Row(gap=8)
        row.addWidget(Icon(icon, "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(paragraph, 1)
        return paragraph, boxed(row)
