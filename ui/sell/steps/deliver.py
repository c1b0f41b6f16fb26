"""Step 6: the delivery as it happens."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.sell.model import StepState
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.error_panel import ErrorPanel
from ui.components.icon import draw_icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.progress import Bar
from ui.format import clean, format_count, format_time
from ui.i18n import mark, said, tr
from ui.sell.steps.base import StepPage
from ui.sell.steps.standing import StandingCards
from ui.sell.wording import step_of
from ui.theme import theme
from ui.theme.accessible import DECORATION, announce

if TYPE_CHECKING:
    from app.sell.model import SaleView, StepView
    from ui.bridge import Problem

_STEPS = 10_000
_GIVE_UP = mark("Give up the rest")


class DeliverStep(StepPage):
    """Live steps of a sale.

    Signals:
        paused: the person wants to stop for now.
        resumed: the person wants to go on.
        given_up: the person gives up what has not reached the market, and has confirmed it.
    """

    paused = Signal()
    resumed = Signal()
    given_up = Signal()
    next_words = ""
    spent_words = ""

    def __init__(self) -> None:
        super().__init__(
            tr("Delivering"), tr("You can close the window or shut down. It goes on when you open it again.")
        )
        self.badge = Badge("", "list-checks", "accent")
        self.head_end.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self._problem = Column()
        self.body.addLayout(self._problem)
        self._card = Card(margins=(0, 0, 0, 0))
        self.market = StandingCards(self)
        self.body.addWidget(self.market)
        self.body.addWidget(self._card)
        self._keys: tuple[str, ...] = ()
        self._lines: list[_StepLine] = []
        buttons = Row(gap=8)
        self.pause = Button(tr("Pause"), icon="pause")
        self.pause.clicked.connect(self.paused)
        self.resume = Button(tr("Go on"), "primary", icon="play")
        self.resume.clicked.connect(self.resumed)
        buttons.addWidget(self.pause)
        self.give_up = Button(tr(_GIVE_UP), "quiet")
        self.give_up.clicked.connect(self._ask_to_give_up)
        self._asked = False
        buttons.addWidget(self.resume)
        buttons.addWidget(self.give_up)
        self._why = Paragraph("", "small", "text2")
        buttons.addWidget(self._why, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(buttons)
        self.set_running(running=False)

    def show_sale(self, view: SaleView) -> None:
        """Show how a sale stands."""
        done, total = step_of(view)
        self.set_head(
            tr("Delivering {n} record", "Delivering {n} records", n=view.records),
            tr("You can close the window or shut down. It goes on when you open it again."),
        )
        self.badge.set(tr("Step {done} of {total}", done=min(done + 1, total), total=total), "list-checks", "accent")
        keys = tuple(step.key for step in view.steps)
        if keys != self._keys:
            self._keys = keys
            clear(self._card.body)
            self._lines = []
            for at, step in enumerate(view.steps):
                if at:
                    self._card.body.addWidget(Divider())
                line = _StepLine(step)
                self._lines.append(line)
                self._card.body.addWidget(line)
        for line, step in zip(self._lines, view.steps, strict=True):
            line.show_step(step)

    def set_running(self, *, running: bool) -> None:
        """Offer to pause what runs, or to go on with what stands."""
        self.pause.setVisible(running)
        self.resume.setVisible(not running)
        going = tr("Pausing loses nothing: it goes on from the last saved step.")
        self._why.set_text(going if running else tr("Stopped. All that was done is saved."))
        self.give_up.setVisible(not running)
        self.give_up.setText(tr(_GIVE_UP))
        self.give_up.set_kind("quiet")
        self._asked = False
        if running:
            clear(self._problem)

    def _ask_to_give_up(self) -> None:
        """The first click says what it means, the second does it."""
        if self._asked:
            self.given_up.emit()
            return
        self._asked = True
        self.give_up.setText(tr("Give it up"))
        self.give_up.set_kind("danger_outline")
        self._why.set_text(tr("What was not submitted is not sent, and costs nothing. What is on the market goes on."))

    def show_problem(self, problem: Problem) -> None:
        """Say why it stopped."""
        clear(self._problem)
        panel = ErrorPanel(problem, retry=tr("Go on"))
        panel.retried.connect(self.resumed)
        self._problem.addWidget(panel)
        self.resume.hide()


class _StepLine(QWidget):
    """Mark, title, time, sentence and progress of one step."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, step: StepView) -> None:
        super().__init__()
        row = Row(self, gap=12, margins=(18, 12, 18, 12))
        self._mark = _Mark()
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(gap=2)
        head = Row(gap=8)
        self._title = Label("", "body_medium", elide=True)
        self._when = Label("", "small", "text3", tabular=True)
        head.addWidget(self._title, 1)
        head.addWidget(self._when)
        column.addLayout(head)
        self._text = Paragraph("", "small", "text2")
        column.addWidget(self._text)
        self._bar = Bar(clean(said(step.title), 80))
        self._words = Label("", "small", "text2", tabular=True)
        progress = Column(gap=6, margins=(0, 8, 0, 2))
        progress.addWidget(self._bar)
        progress.addWidget(self._words)
        self._progress = boxed(progress)
        column.addWidget(self._progress)
        row.addLayout(column, 1)
        self._seen: StepView | None = None

    def show_step(self, step: StepView) -> None:
        """Show its state."""
        if step == self._seen:
            return
        moved = self._seen is not None and self._seen.state is not step.state
        self._seen = step
        self._mark.set_step(step)
        self._title.setText(clean(said(step.title), 120))
        self._title.set_color("text2" if step.state is StepState.WAITING else "text")
        self._text.set_text(clean(said(step.sentence), 400))
        at = format_time(datetime.fromtimestamp(step.at_s).astimezone()) if step.at_s else ""
        if step.state is StepState.RUNNING and at:
            at = tr("started {time}", time=at)
        self._when.setText(at if step.state is not StepState.WAITING else "")
        moving = step.state is StepState.RUNNING and step.total > 0
        self._progress.setVisible(moving)
        if moving:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(_STEPS * min(1.0, step.done / step.total)))
            self._words.setText(tr("{done} of {total}", done=format_count(step.done), total=format_count(step.total)))
        state = {
            "waiting": tr("to come"),
            "running": tr("under way"),
            "done": tr("done", context="step"),
            "failed": tr("failed"),
        }[step.state.value]
        self.setAccessibleName(f"{clean(said(step.title), 120)}: {state}. {clean(said(step.sentence), 300)}")
        if moved and self.isVisible():
            announce(self, self.accessibleName(), urgent=step.state is StepState.FAILED)


class _Mark(QWidget):
    """Tick, ring, dashes or cross of a step; the line around it says the same in words."""

    accessible_role = DECORATION

    def __init__(self) -> None:
        super().__init__()
        self._step: StepView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_step(self, step: StepView) -> None:
        """Show a state."""
        self._step = step
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the mark's square."""
        return QSize(theme().px(22), theme().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the mark."""
        if self._step is None:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._step.state is StepState.DONE:
            draw_icon(painter, "ok", box, "positive", 20)
        elif self._step.state is StepState.FAILED:
            draw_icon(painter, "rejected", box, "danger", 20)
        elif self._step.state is StepState.WAITING:
            draw_icon(painter, "todo", box, "text3", 20)
        else:
            ring = box.adjusted(look.px(2.5), look.px(2.5), -look.px(2.5), -look.px(2.5))
            share = self._step.done / self._step.total if self._step.total else 0.25
            painter.setPen(QPen(look.color("track"), look.px(3)))
            painter.drawEllipse(ring)
            painter.setPen(QPen(look.color("accent"), look.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(ring, 90 * 16, -round(360 * 16 * min(1.0, share)))
