"""Adding stake, taking it out, taking and leaving review seats: said first, signed in the sign dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.layout import Column, clear
from ui.components.paragraph import Paragraph
from ui.format import Asset, clean, format_amount
from ui.i18n import mark, said, tr
from ui.ports.stake import StakeMove
from ui.wallet.models import read_amount

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.bridge import Problem, Runner
    from ui.ports import Coins
    from ui.ports.stake import MoveKind, StakePort

_SAY_AFTER_MS = 150
_MAX_SENTENCE = 400
_TITLES: dict[MoveKind, str] = {
    "deposit": mark("Add stake"),
    "withdraw": mark("Take stake out"),
    "take_seat": mark("Take a review seat"),
    "release_seat": mark("Leave a review seat"),
}
_ASIDES: dict[MoveKind, str] = {
    "deposit": mark("Stake answers for what you deliver and how you review"),
    "withdraw": mark("It goes back to your wallet"),
    "take_seat": mark("Reviewers are drawn by their seats"),
    "release_seat": mark("It is no longer drawn, and comes back after a while"),
}


class MoveDialog(Dialog):
    """The dialog of one move; seats need no amount.

    Args:
        move: what is wanted; its amount is typed here.
        most: how much can be moved; None for seats.
        port: says and does it.
        runner: runs the port's methods.

    Signals:
        moved: it landed; carries the transaction.
    """

    moved = Signal(str)

    def __init__(self, move: StakeMove, most: Coins | None, port: StakePort, runner: Runner) -> None:
        super().__init__(tr(_TITLES[move.kind]), tr(_ASIDES[move.kind]), icon="stake", width=460)
        self._move, self._most, self._port, self._runner = move, most, port, runner
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.amount = Field(tr("Amount"))
        if most is None:
            self.amount.hide()
        else:
            have = format_amount(most.base_units, most.asset)
            self.amount.set_help(tr("Up to {amount}.", amount=have.text))
        self.body.addWidget(self.amount)
        self.meaning = Column(gap=6)
        self.body.addLayout(self.meaning)
        cancel = Button(tr("Cancel"), large=True)
        cancel.clicked.connect(self.reject)
        self.act = Button(tr("Review and sign"), "primary", icon="sign", large=True)
        self.act.clicked.connect(self._sign)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAY_AFTER_MS)
        self._timer.timeout.connect(self._say)
        self.amount.changed.connect(self._typed)
        self._typed()

    @property
    def first(self) -> QWidget:
        """The input for the first focus."""
        return self.amount if self._most is not None else self.act

    def _wanted(self) -> tuple[StakeMove, str]:
        """Return the move as typed, and what is wrong with it."""
        if self._most is None:
            return self._move, ""
        asset: Asset = self._most.asset
        typed = read_amount(self.amount.text, asset, self._most.base_units)
        return StakeMove(self._move.kind, typed.base_units, self._move.place), typed.what

    def _typed(self) -> None:
        clear(self.problem)
        clear(self.meaning)
        _, what = self._wanted()
        self.amount.set_error(what if self.amount.text and what else "")
        self.act.set_blocked(what or tr("One moment, this is being worked out."))
        if not what:
            self._timer.start()

    def _say(self) -> None:
        move, what = self._wanted()
        if what:
            return

        def show(sentences: tuple[str, ...]) -> None:
            if self._wanted()[0] == move:
                clear(self.meaning)
                for sentence in sentences:
                    self.meaning.addWidget(Paragraph(clean(said(sentence), _MAX_SENTENCE), "body", "text2"))
                self.act.set_blocked("")

        def refused(problem: Problem) -> None:
            if self._wanted()[0] == move:
                self._failed(problem)
                self.act.set_blocked(clean(said(problem.what), _MAX_SENTENCE))

        self._runner.run(lambda _progress: self._port.preview(move), owner=self, on_result=show, on_error=refused)

    def _sign(self) -> None:
        move, what = self._wanted()
        if what or self.act.is_working:
            return
        clear(self.problem)
        self.act.set_working(tr("Signing…"))
        self._runner.run(
            lambda progress: self._port.move(move, progress),
            owner=self,
            on_result=self._landed,
            on_error=self._failed,
            on_progress=lambda _done, _total, message: self.act.set_working(message),
        )

    def _landed(self, signature: str) -> None:
        self.act.set_working("")
        self.moved.emit(signature)
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.act.set_working("")
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""), 0, Qt.AlignmentFlag.AlignTop)
