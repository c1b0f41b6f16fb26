"""The frame around the wizard's steps: rail, step, strip, footer, panel; folded to the width."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.components.button import Button
from ui.components.card import Plane
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph, Span
from ui.components.wizard_rail import WizardRail
from ui.format import clean
from ui.i18n import tr
from ui.sell.checked import Checked
from ui.sell.step import SHORT, TITLES, Step
from ui.sell.summary import IfYouStop, SalePanel, Strip, ThisSale
from ui.theme import theme
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.format import Asset
    from ui.sell.steps.base import StepPage
    from ui.sell.wizard import SaleWizard

_PANEL_FROM, _RAIL_FROM = 1100, 720


class _RightParagraph(Paragraph):
    """A paragraph that stands at the right end: its box is no wider than its words."""

    def set_text(self, text: str | Sequence[Span]) -> None:
        """Show a text and keep the box to its width."""
        super().set_text(text)
        metrics = QFontMetricsF(theme().font("small"))
        self.setMaximumWidth(int(metrics.horizontalAdvance(self.text)) + theme().px(8))


class WizardFrame(QWidget):
    """Where steps are shown. The page connects `back`, `next`, `leave` and the rail."""

    def __init__(self, stake: Asset) -> None:
        super().__init__()
        row = Row(self)
        self._rail_plane = Plane("bg", "r")
        self._build_rail()
        row.addWidget(self._rail_plane)
        middle = Column()
        self._line = Label("", "body_medium", "text2")
        line = Row(margins=(16, 8, 16, 8))
        line.addWidget(self._line)
        self._line_box = boxed(line)
        middle.addWidget(self._line_box)
        self.stack = QStackedWidget()
        middle.addWidget(self.stack, 1)
        self.strip = Strip(stake)
        middle.addWidget(self.strip)
        self._build_footer()
        middle.addWidget(self.footer)
        holder = boxed(middle)
        row.addWidget(holder, 1)
        self._parts, self._stake = row, stake
        self._panels: list[SalePanel] = []
        self._units = 1224.0
        self._step = Step.DATA
        self._rescale()
        theme().changed.connect(self._rescale)

    # Panels, each made when first needed, as every step is.

    @cached_property
    def summary(self) -> ThisSale:
        """Earn, reveal, risk."""
        panel = ThisSale(self._stake)
        self._add_panel(panel)
        return panel

    @cached_property
    def checked(self) -> Checked:
        """What was tried on the records before they leave."""
        panel = Checked(self._stake)
        self._add_panel(panel)
        return panel

    @cached_property
    def stop(self) -> IfYouStop:
        """What stopping now means."""
        panel = IfYouStop(self._stake)
        self._add_panel(panel)
        return panel

    def _add_panel(self, panel: SalePanel) -> None:
        panel.hide()
        self._panels.append(panel)
        self._parts.addWidget(panel)

    def panel_of(self, step: Step) -> SalePanel:
        """Return the panel that stands beside a step."""
        if step >= Step.DELIVER:
            return self.stop
        return self.checked if step is Step.PREVIEW and Step.ATTACK in self.steps else self.summary

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the answers so far in panel and strip."""
        self.panel_of(self._step).show_wizard(wizard)
        self.strip.show_wizard(wizard)

    def _build_rail(self) -> None:
        column = Column(self._rail_plane, margins=(14, 20, 15, 16))
        head = Column(gap=2, margins=(10, 0, 10, 14))
        self._buyer = Label("", "caption", "text3", elide=True)
        self._title = Paragraph("", "body_strong", "text")
        head.addWidget(self._buyer)
        head.addWidget(self._title)
        column.addLayout(head)
        self.steps: tuple[Step, ...] = SHORT
        self.rail = WizardRail([tr(TITLES[step]) for step in self.steps])
        column.addWidget(self.rail)
        column.addStretch(1)
        foot = Column(gap=4, margins=(10, 0, 10, 0))
        line = Row(gap=6)
        self._saved_icon = Icon("ok", "positive", 14)
        self._saved = Paragraph("", "small", "text3")
        line.addWidget(self._saved_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._saved, 1)
        foot.addLayout(line)
        self._saved_more = Paragraph("", "small", "text3")
        foot.addWidget(self._saved_more)
        column.addLayout(foot)

    def _build_footer(self) -> None:
        self.footer = Plane("surface", "t")
        row = Row(self.footer, gap=12, margins=(24, 12, 24, 12))
        self._footer_row = row
        self.back = Button(tr("Back"), icon="arrow-left")
        self.leave = Button(tr("Work on something else"), large=True)
        self.spent = _RightParagraph("", "small", "text2")
        self.spent.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.next = Button(tr("Next"), "primary", large=True, trailing="arrow-right")
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.spent, 100)
        row.addWidget(self.leave)
        row.addWidget(self.next)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Go through other steps."""
        if steps != self.steps:
            self.steps = steps
            self.rail.set_titles([tr(TITLES[step]) for step in steps])

    def set_current(self, step: Step, answers: Mapping[Step, str], *, back: bool = True) -> None:
        """Mark the step in the rail, with the answers of those before it."""
        places = {self.steps.index(one): text for one, text in answers.items() if one in self.steps}
        self.rail.set_current(self.steps.index(step), places, back=back)

    def add(self, page: StepPage) -> None:
        """Take a step's page."""
        self.stack.addWidget(page)
        self._give_room(page)

    def show_titles(self, title: str, buyer: str) -> None:
        """Say what is sold to whom."""
        self._buyer.setText(tr("Selling to {buyer}", buyer=clean(buyer, 60)))
        self._title.set_text(clean(title, 120))

    def show_step(self, step: Step, page: StepPage, answers: Mapping[Step, str], *, can_go_back: bool) -> None:
        """Show rail, footer and panel of a step; its page follows by `reveal`, when it has been filled."""
        self._step = step
        self.set_current(step, answers, back=can_go_back)
        number, total = self.steps.index(step) + 1, len(self.steps)
        self._line.setText(tr("Step {step} of {total} · {title}", step=number, total=total, title=tr(TITLES[step])))
        self.back.setVisible(can_go_back)
        self.back.setText(tr("Back") if step > Step.DATA else tr("Cancel"))
        self.next.setVisible(bool(page.next_words))
        self.next.setText(tr(page.next_words))
        self.leave.setVisible(step >= Step.DELIVER)
        self.leave.setText(tr("See all sales") if step is Step.DONE else tr("Work on something else"))
        self.spent.set_text(tr(page.spent_words))
        self._say_what_is_saved(step)
        self._fold()

    def _say_what_is_saved(self, step: Step) -> None:
        drafted = Step.ATTACK in self.steps and Step.ATTACK <= step < Step.DELIVER
        kept = drafted or step >= Step.DELIVER
        self._saved_icon.set_icon("ok" if kept else "info", "positive" if kept else "text3")
        self._saved.set_text(tr("Saved on this computer") if kept else tr("Not saved yet"))
        if step is Step.DONE:
            more = tr("The receipt is kept with the sale.")
        elif drafted:
            more = tr("Its records wait on the Sell page until you go on. Nothing has left.")
        elif kept:
            more = tr("Close the window any time. You come back to this step.")
        else:
            more = tr("Saved once you agree. Until then nothing leaves.")
        self._saved_more.set_text(more)

    def reveal(self, page: StepPage) -> None:
        """Show a step's page. What is filled before it is shown is laid out once; shown things at every change."""
        self.stack.setCurrentWidget(page)
        page.area.verticalScrollBar().setValue(0)

    @property
    def title_of_step(self) -> str:
        """Name of the step shown."""
        return tr(TITLES[self._step])

    def set_blocked(self, why: str) -> None:
        """Say why the next step cannot be taken; empty lets it be taken."""
        self.next.set_blocked(why)
        if why:
            self.spent.set_text(why)

    def set_room(self, units: float) -> None:
        """Fold rail and panel to the width."""
        self._units = units
        self._fold()
        for index in range(self.stack.count()):
            page = self.stack.widget(index)
            if page is not None:
                self._give_room(page)

    def _give_room(self, page: QWidget) -> None:
        rail = SIZE.wizard_rail if self._units >= _RAIL_FROM else 0
        panel = SIZE.summary_panel if self._units >= _PANEL_FROM else 0
        set_room = getattr(page, "set_room", None)
        if set_room is not None:
            set_room(self._units - rail - panel)

    def _fold(self) -> None:
        wide, railed = self._units >= _PANEL_FROM, self._units >= _RAIL_FROM
        self._rail_plane.setVisible(railed)
        self._line_box.setVisible(not railed)
        beside = self.panel_of(self._step)
        for panel in self._panels:
            if panel is not beside:
                panel.hide()
        beside.setVisible(wide)
        self.strip.set_room(self._units - (SIZE.wizard_rail if railed else 0))
        self.strip.setVisible(not wide and self._step is not Step.DONE)
        side = 24 if railed else 16
        self._footer_row.set_metrics(12, (side, 12, side, 12))

    def focus_way_on(self) -> None:
        """Focus the next step, or the way back where that is blocked."""
        button = self.back
        if self._step >= Step.DELIVER:
            button = self.leave
        elif self.next.isEnabled():
            button = self.next
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rescale(self) -> None:
        self._rail_plane.setFixedWidth(theme().px(SIZE.wizard_rail))
        self.spent.setMinimumWidth(theme().px(60))
        self.footer.setMinimumHeight(theme().px(SIZE.footer))
        self._footer_row.setAlignment(self.spent, Qt.AlignmentFlag.AlignVCenter)
