"""Steps that lead somewhere inside the page of wallets: one above the other, Back goes down one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.components.error_panel import ErrorPanel
from ui.components.layout import Column, Row, clear
from ui.components.scroll import Scroll
from ui.onboarding.step import StepView
from ui.theme import theme

if TYPE_CHECKING:
    from ui.bridge import Problem

AnyStep = TypeVar("AnyStep", bound=StepView)
_WIDTH_PX = 640


class StepFlow(QWidget):
    """The steps.

    Signals:
        left: Back was used on the first step, or the flow is done.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.steps = QStackedWidget()
        self._problem = Column()
        middle = QWidget()
        row = Row(middle, margins=(28, 12, 18, 40))
        row.addStretch(1)
        column = Column(gap=16)
        column.addLayout(self._problem)
        column.addWidget(self.steps)
        column.addStretch(1)
        row.addLayout(column, 100)
        row.addStretch(1)
        outer = Column(self)
        outer.addWidget(Scroll(middle))
        self._restyle()
        theme().changed.connect(self._restyle)

    @property
    def step(self) -> QWidget | None:
        """The step shown."""
        return self.steps.currentWidget()

    def push(self, view: AnyStep) -> AnyStep:
        """Show a step above the others."""
        self._leave()
        view.went_back.connect(self.pop)
        self.steps.addWidget(view)
        self.steps.setCurrentWidget(view)
        view.entered()
        return view

    def pop(self) -> None:
        """Go back to the step below; without one the flow is left."""
        self._leave()
        view = self.steps.currentWidget()
        if self.steps.count() <= 1 or view is None:
            self.left.emit()
            return
        self.steps.removeWidget(view)
        view.hide()
        view.deleteLater()
        self.steps.setCurrentIndex(self.steps.count() - 1)
        below = self.steps.currentWidget()
        if isinstance(below, StepView):
            below.entered()

    def show_problem(self, problem: Problem) -> None:
        """Say over the step what went wrong."""
        clear(self._problem)
        self._problem.addWidget(ErrorPanel(problem, retry=""))

    def clear_problem(self) -> None:
        """Take that back."""
        clear(self._problem)

    def _leave(self) -> None:
        self.clear_problem()
        view = self.steps.currentWidget()
        if isinstance(view, StepView):
            view.left()

    def _restyle(self) -> None:
        self.steps.setMaximumWidth(theme().px(_WIDTH_PX))
