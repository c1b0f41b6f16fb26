"""Stake: what it holds and answers for, seats, reputation and how it came about, what can be lost."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.components.icon import IconButton
from ui.components.layout import Column, Row
from ui.components.scroll import BAR_PX, Scroll
from ui.components.toast import Message
from ui.format import short_key
from ui.i18n import tr
from ui.ports.stake import StakeMove
from ui.shell.page import StatePage
from ui.stake.cards import HoldsCard, SeatsCard, StandingCard, SumCard
from ui.stake.move import MoveDialog

if TYPE_CHECKING:
    from ui.bridge import Problem, Runner
    from ui.ports import Coins
    from ui.ports.stake import StakePage, StakePort
    from ui.shell.navigator import Navigator

_STACK_BELOW, _NARROW = 860, 720


class StakeView(StatePage):
    """The page.

    Args:
        port: the stake.
        runner: runs the port's methods.
        navigator: the window around.
    """

    def __init__(self, port: StakePort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(tr("Stake"), tr("What answers for your deliveries and reviews"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._page: StakePage | None = None
        back = IconButton("arrow-left", tr("Back"))
        back.clicked.connect(navigator.back)
        self._head_row.insertWidget(1, back)
        self.sum, self.seats, self.holds, self.standing = SumCard(), SeatsCard(), HoldsCard(), StandingCard()
        self.sum.add_asked.connect(self.add)
        self.sum.take_asked.connect(self.take_out)
        self.seats.take_asked.connect(self.take_seat)
        self.seats.leave_asked.connect(lambda place: self._move(StakeMove("release_seat", place=place), None))
        self.standing.story_asked.connect(self._ask_story)
        body = QWidget()
        self._body = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self._columns = Row(gap=16)
        left, right = Column(gap=16), Column(gap=16)
        for card in (self.sum, self.holds):
            left.addWidget(card)
        left.addStretch(1)
        for other in (self.seats, self.standing):
            right.addWidget(other)
        right.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)
        self.content.addWidget(Scroll(body, max_width=1440))

    def refresh(self) -> None:
        """Read the stake again; what is shown stays until the answer is there."""
        if self._page is None:
            self.show_loading(4)
        self._runner.run(lambda _progress: self._port.view(), owner=self, on_result=self._show, on_error=self._failed)

    def set_room(self, units: float) -> None:
        """One column on narrow windows."""
        super().set_room(units)
        margin = 16 if units < _NARROW else 28
        self._body.set_metrics(16, (margin, 4, margin - BAR_PX, 24))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if units < _STACK_BELOW else across)

    def perform(self, action: str) -> bool:
        """Add, take out, take a seat."""
        acts = {"add": (self.sum.add, self.add), "take": (self.sum.take, self.take_out)}
        acts["seat"] = (self.seats.take, lambda: self.take_seat(-1))
        if action in acts and acts[action][0].isEnabled():
            acts[action][1]()
        return action in acts

    def add(self) -> None:
        """Ask how much is added."""
        if self._page is not None:
            self._move(StakeMove("deposit"), self._page.in_wallet)

    def take_out(self) -> None:
        """Ask how much is taken out."""
        if self._page is not None:
            self._move(StakeMove("withdraw"), self._page.withdrawable)

    def take_seat(self, place: int) -> None:
        """Take a free seat (-1), or fill one's own up."""
        self._move(StakeMove("take_seat", place=None if place < 0 else place), None)

    def _move(self, move: StakeMove, most: Coins | None) -> None:
        dialog = MoveDialog(move, most, self._port, self._runner)
        dialog.moved.connect(self._moved)
        dialog.open_over(self._navigator.dialog_host, dialog.first)

    def _moved(self, signature: str) -> None:
        words = tr("Transaction {signature}", signature=short_key(signature))
        self._navigator.notify(Message(tr("Stake moved"), words, important=True))
        self.refresh()

    def _show(self, page: StakePage) -> None:
        self._page = page
        why_not = self._navigator.account.why_not_sign
        self.sum.fill(page, why_not)
        self.seats.fill(page, why_not or ("" if page.exists else tr("Add stake first.")))
        self.holds.fill(page, datetime.now().astimezone())
        self.standing.fill(page)
        self.show_content()

    def _failed(self, problem: Problem) -> None:
        if self._page is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _ask_story(self) -> None:
        self.standing.ask.set_blocked(tr("This is being redone from transactions."))
        self._runner.run(
            lambda _progress: self._port.story(),
            owner=self,
            on_result=self._show_story,
            on_error=self._story_failed,
        )

    def _show_story(self, story: object) -> None:
        from ui.ports.stake import Story

        self.standing.ask.set_blocked("")
        if isinstance(story, Story):
            self.standing.show_story(story)

    def _story_failed(self, problem: Problem) -> None:
        self.standing.ask.set_blocked("")
        self._navigator.show_problem(problem)
