"""Step 5: attacks on exactly what would leave; a failed one stops the sale unless a reason is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.progress import Progress
from ui.format import clean, format_decimal
from ui.i18n import mark, said, tr
from ui.sell.blocking import LEAST_REASON
from ui.sell.interval_bar import IntervalBar
from ui.sell.steps.base import StepPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.preparing import AttackReport, AttackResult
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard
    from ui.theme import ColorName

TITLES = {
    "identifiers": mark("No personal details found"),
    "uniqueness": mark("Nobody can be singled out"),
    "k_anonymity": mark("Everybody has company"),
    "linkage": mark("Not linked to earlier sales"),
    "membership": mark("Nobody can tell who is in it"),
    "reconstruction": mark("No day can be put together again"),
}
FAILED = {
    "identifiers": mark("Personal details are left in it"),
    "uniqueness": mark("Rows can be singled out"),
    "k_anonymity": mark("Some stand alone"),
    "linkage": mark("It links to earlier sales"),
    "membership": mark("It can be told who is in it"),
    "reconstruction": mark("A day can be put together again"),
}
NOT_TRIED = {
    "identifiers": mark("Personal details"),
    "uniqueness": mark("Singling somebody out"),
    "k_anonymity": mark("Standing alone"),
    "linkage": mark("Links to earlier sales"),
    "membership": mark("Telling who is in it"),
    "reconstruction": mark("Putting a day together again"),
}
_COLORS: dict[str, ColorName] = {"passed": "positive", "noted": "warning", "failed": "danger"}
_WHOLES = {"share": 1.0, "guesses of 100": 100.0}
_MAX_REASON = 300


class AttackStep(StepPage):
    """A card for each attack.

    Signals:
        reason_given: why a failed test does not stop the sale.
        retried: attack again.
        cancelled: the attacks are to stop.
    """

    reason_given = Signal(str)
    retried = Signal()
    cancelled = Signal()
    next_words = mark("Exact preview")
    spent_words = mark("Nothing has left yet.")

    def __init__(self) -> None:
        super().__init__(tr("What could somebody learn from it?"), tr("We attack exactly what would leave, here."))
        self._shown: AttackReport | None = None
        self.progress: Progress | None = None
        self._top = Column(gap=12)
        self.body.addLayout(self._top)
        self._list = Column(gap=12)
        self.body.addLayout(self._list)
        self.reason = Field(
            tr("Why may it leave all the same?"),
            help_text=tr(
                "At least {least} characters. It goes into the receipt of this sale, for you to read again.",
                least=LEAST_REASON,
            ),
        )
        self.reason.edit.setMaxLength(_MAX_REASON)
        self.reason.changed.connect(self.reason_given)
        self._override = Card(margins=(16, 14, 16, 14), edge="danger", gap=10)
        text = tr("A test failed. The better way is back: more noise, fewer fields, or covering what was found.")
        self._override.body.addWidget(Note(text, "error", "danger"))
        self._override.body.addWidget(self.reason)
        self.body.addWidget(self._override)
        self._override.hide()

    def show_attacking(self) -> None:
        """Say that it is attacked."""
        self._shown = None
        self._override.hide()
        self.reason.set_text("")
        clear(self._list)
        clear(self._top)
        self.progress = Progress(tr("Attacking what would leave"), cancel=tr("Stop"))
        self.progress.set_unknown(tr("Trying what somebody could try…"))
        self.progress.cancelled.connect(self.cancelled)
        self._top.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        if self._shown is None and self.progress is not None and total:
            self.progress.set_progress(done, total, tr("{done} of {total} attacks", done=done, total=total))

    def show_stopped(self) -> None:
        """Say that the attacks were stopped: nothing goes on without them."""
        self.progress = None
        clear(self._top)
        again = Button(tr("Attack again"), icon="refresh-cw")
        again.clicked.connect(self.retried)
        line = Row(gap=12)
        line.addWidget(Note(tr("Stopped. Nothing leaves before it was tested."), "info"), 1)
        line.addWidget(again)
        self._top.addLayout(line)

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be attacked."""
        self.progress = None
        clear(self._top)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._top.addWidget(panel)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show what the attacks found."""
        report = wizard.answers.attack
        if report is None:
            return
        failed = report.failed
        if report is not self._shown:
            self._shown, self.progress = report, None
            clear(self._top)
            clear(self._list)
            for result in report.results:
                self._list.addWidget(result_card(result))
        self._override.setVisible(bool(failed))
        if failed:
            head = tr("{n} test failed", "{n} tests failed", n=len(failed))
            self.set_head(head, tr("Read what it means before you decide."))
        else:
            noted = sum(result.verdict == "noted" for result in report.results)
            head = (
                tr("Passed, {n} thing is worth knowing", "Passed, {n} things are worth knowing", n=noted)
                if noted
                else tr("All tests passed")
            )
            self.set_head(head, tr("Stronger attackers may exist. These are the ones we know and ran."))

    def first_focus(self) -> QWidget | None:
        """Focus the reason, where one is needed."""
        return self.reason.edit if self._override.isVisible() else None


def badge_of(result: AttackResult) -> Badge:
    """Return the verdict as a badge."""
    if result.verdict == "passed":
        return Badge(tr("Passed"), "ok", "positive")
    if result.verdict == "noted":
        return Badge(tr("Worth knowing"), "warning", "warning")
    if result.verdict == "failed":
        return Badge(tr("Failed"), "rejected", "danger")
    return Badge(tr("Does not apply"), "circle-slash", "neutral")


def number_of(result: AttackResult) -> str:
    """Return the number with its unit and its interval."""
    if result.unit == "share":
        value, low, high = (f"{format_decimal(100 * part, 1)} %" for part in (result.value, result.low, result.high))
        return tr("{value}, surely between {low} and {high}", value=value, low=low, high=high)
    value, low, high = (format_decimal(part, 1) for part in (result.value, result.low, result.high))
    unit = clean(said(result.unit), 40)
    return tr("{value} {unit}, surely between {low} and {high}", value=value, unit=unit, low=low, high=high)


def title_of(result: AttackResult) -> str:
    """Return what the result says, in a few words; what was not tried is named and promises nothing."""
    words = NOT_TRIED if result.verdict == "not_applicable" else TITLES if result.verdict == "passed" else FAILED
    return tr(words[result.key]) if result.key in words else clean(result.key, 40)


def bar_of(result: AttackResult) -> IntervalBar:
    """Return the number with its interval and its limit on a bar."""
    whole = _WHOLES.get(result.unit, max(result.high, result.limit, result.value) * 1.2)
    failed = result.verdict == "failed"
    return IntervalBar(
        result.value, result.low, result.high, result.limit, whole, failed=failed, words=number_of(result)
    )


def result_card(result: AttackResult) -> Card:
    """Return an attack's card: verdict, sentence, number with its interval, what was done."""
    failed = result.verdict == "failed"
    card = Card(gap=8, margins=(16, 14, 16, 14), edge="danger" if failed else "border")
    head = Row(gap=8)
    color = _COLORS.get(result.verdict, "text3")
    head.addWidget(Icon("attack_test", color), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Paragraph(title_of(result), "body_strong", "text"), 1)
    head.addWidget(badge_of(result), 0, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(head)
    card.body.addWidget(Paragraph(clean(said(result.sentence), 400), "body", "text"))
    if result.verdict != "not_applicable":
        card.body.addWidget(bar_of(result))
        card.body.addWidget(Label(number_of(result), "small", "text2", tabular=True, elide=True))
    if result.detail:
        card.body.addWidget(Paragraph(clean(said(result.detail), 600), "small", "text3"))
    return card
