"""Step 3: what was found of personal details, in context; a decision about each text or all of a kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.sell.preparing import WORDS, quality
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.error_panel import ErrorPanel
from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.progress import Progress
from ui.components.select import Select
from ui.format import clean, format_count
from ui.format.bytes_text import visible
from ui.i18n import mark, said, tr
from ui.sell.misses import misses_dialog
from ui.sell.steps.base import StepPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.preparing import Findings, HitGroup
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard

ACTIONS = (
    ("mask", mark("Cover it")),
    ("pseudonym", mark("Replace by a made-up one")),
    ("generalise", mark("Make it coarser")),
    ("drop", mark("Leave the whole cell out")),
    ("keep", mark("Let it leave")),
)
_SHOWN, _CONTEXTS = 6, 2
_KINDS: dict[str, str] = {str(kind): words for kind, words in WORDS.items()}


class ScrubStep(StepPage):
    """A card for each kind that was found.

    Signals:
        decided: kind, text (empty for all of the kind) and action (empty takes it back).
        suggested, undone: a button was used.
        retried: look again.
        cancelled: looking is to stop.
    """

    decided = Signal(str, str, str)
    suggested = Signal()
    undone = Signal()
    retried = Signal()
    cancelled = Signal()
    next_words = mark("Protect")
    spent_words = mark("Nothing has left.")

    def __init__(self) -> None:
        super().__init__(tr("What may be read about you and others?"), tr("Looked for here. Nothing has left."))
        self._shown: Findings | None = None
        self._cards: dict[str, KindCard] = {}
        line = Flow(gap=12, line_gap=8)
        self.count = Label("", "body_strong", tabular=True)
        line.add(self.count)
        self.undo = Button(tr("Undo"), "quiet", icon="undo", hint="Ctrl+Z")
        self.undo.clicked.connect(self.undone)
        self.suggest = Button(tr("Decide the rest as suggested"), icon="list-checks")
        self.suggest.clicked.connect(self.suggested)
        line.add(self.undo, end=True)
        line.add(self.suggest, end=True)
        self.misses = Button(tr("What this detector misses"), "ghost", link=True)
        self.misses.clicked.connect(self._show_misses)
        line.add(self.misses)
        self._bar = boxed(line)
        self.body.addWidget(self._bar)
        self._bar.hide()
        self._top = Column(gap=12)
        self.body.addLayout(self._top)
        self._list = Column(gap=12)
        self.body.addLayout(self._list)

    def show_looking(self) -> None:
        """Say that it is looked through."""
        self._shown = None
        self._bar.hide()
        clear(self._list)
        clear(self._top)
        self.progress = Progress(tr("Looking for personal details"), cancel=tr("Stop looking"))
        self.progress.set_unknown(tr("Reading every record…"))
        self.progress.cancelled.connect(self.cancelled)
        self._top.addWidget(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        if self._shown is None:
            rows = tr("{n} record looked at", "{n} records looked at", n=done)
            self.progress.set_progress(done, total, rows)

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be looked through."""
        clear(self._top)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._top.addWidget(panel)

    def show_stopped(self) -> None:
        """Say that looking was stopped: nothing goes on without it."""
        clear(self._top)
        again = Button(tr("Look again"), icon="refresh-cw")
        again.clicked.connect(self.retried)
        line = Row(gap=12)
        line.addWidget(Note(tr("Stopped. Nothing leaves before all of it was looked through."), "info"), 1)
        line.addWidget(again)
        self._top.addLayout(line)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show what was found and what was decided."""
        findings = wizard.answers.findings
        if findings is None:
            return
        if findings is not self._shown:
            self._build(findings, noised=wizard.noised)
        waiting = wizard.waiting
        hits = sum(group.count for group in findings.groups)
        self.set_head(
            tr("What may be read about you and others?"),
            tr(
                "{n} piece of personal data, found {hits} times in {rows} records.",
                "{n} pieces of personal data, found {hits} times in {rows} records.",
                n=len(findings.groups),
                hits=format_count(hits),
                rows=format_count(findings.rows),
            ),
        )
        left = len(waiting)
        self.count.setText(tr("{n} undecided", "{n} undecided", n=left) if left else tr("All decided"))
        self.suggest.set_blocked("" if left else tr("Everything is decided."))
        self.undo.set_blocked("" if wizard.can_undo else tr("Nothing was decided yet."))
        for card in self._cards.values():
            card.show_decisions(wizard)

    def first_focus(self) -> QWidget | None:
        """Focus the first choice."""
        card = next(iter(self._cards.values()), None)
        return card.select if card is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the last decision back on the keys for it."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
            return
        super().keyPressEvent(event)

    def _show_misses(self) -> None:
        misses_dialog(quality()).open_over(self.window())

    def _build(self, findings: Findings, *, noised: bool) -> None:
        self._shown = findings
        clear(self._top)
        clear(self._list)
        self._cards = {}
        self._bar.show()
        self.suggest.setVisible(bool(findings.groups))
        self.undo.setVisible(bool(findings.groups))
        if not findings.groups:
            text = tr(
                "Nothing personal was found. No detector finds everything: look at the exact preview all the same."
            )
            self._list.addWidget(Note(text, "ok", "positive"))
            return
        text = tr(
            "A decision counts for all alike. No detector finds everything: what it missed is in the exact preview."
        )
        if noised:
            text = tr("Only noised numbers leave, no text of yours: nothing has to be decided here.")
        self._top.addWidget(Note(text, "info"))
        kinds: dict[str, list[HitGroup]] = {}
        for group in findings.groups:
            kinds.setdefault(group.type, []).append(group)
        for kind, groups in sorted(kinds.items(), key=lambda pair: -sum(group.count for group in pair[1])):
            card = KindCard(kind, tuple(groups))
            card.decided.connect(self.decided)
            self._cards[kind] = card
            self._list.addWidget(card)


class KindCard(Card):
    """All texts of one kind.

    Signals:
        decided: see `ScrubStep.decided`.
    """

    decided = Signal(str, str, str)

    def __init__(self, kind: str, groups: tuple[HitGroup, ...]) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.kind, self._groups = kind, groups
        self._most = _SHOWN
        self._singles: dict[str, Select] = {}
        words = said(_KINDS.get(kind, kind))
        self._words = words[:1].upper() + words[1:]
        self.setAccessibleName(self._words)
        head = Flow(gap=12, line_gap=8)
        names = Row(gap=8)
        names.addWidget(Label(self._words, "body_strong"))
        hits = sum(group.count for group in groups)
        count = tr("{n} text, {hits} times", "{n} texts, {hits} times", n=len(groups), hits=format_count(hits))
        names.addWidget(Label(count, "small", "text2", tabular=True))
        self._open = Badge("", "warning", "warning")
        names.addWidget(self._open)
        head.add(boxed(names))
        self.select = Select(tr("What happens to all: {kind}", kind=words), _options(tr("Decide for all…")), "", 220)
        self.select.activated.connect(lambda _at: self.decided.emit(self.kind, "", self.select.current))
        head.add(self.select, end=True)
        around = Row(margins=(16, 10, 16, 10))
        around.addLayout(head)
        self.body.addLayout(around)
        self._lines = Column()
        self.body.addLayout(self._lines)
        self._fill_lines()

    def show_decisions(self, wizard: SaleWizard) -> None:
        """Show what was decided."""
        actions = {(one.type, one.text): one.action for one in wizard.answers.decisions}
        self.select.set_current(actions.get((self.kind, ""), ""))
        for text, select in self._singles.items():
            select.set_current(actions.get((self.kind, text), ""))
        waiting = {(group.type, group.text) for group in wizard.waiting}
        left = sum((group.type, group.text) in waiting for group in self._groups)
        self._open.setVisible(bool(left))
        self._open.set(tr("{n} undecided", "{n} undecided", n=left), "warning", "warning")

    def _fill_lines(self) -> None:
        clear(self._lines)
        self._singles = {}
        for group in self._groups[: self._most]:
            self._lines.addWidget(Divider())
            self._lines.addWidget(self._line(group))
        rest = len(self._groups) - self._most
        if rest > 0:
            more = Button(tr("Show {n} more", "Show {n} more", n=min(rest, _SHOWN)), "ghost")
            more.clicked.connect(self._show_more)
            around = Row(margins=(12, 6, 12, 6))
            around.addWidget(more)
            around.addStretch(1)
            self._lines.addWidget(Divider())
            self._lines.addLayout(around)

    def _show_more(self) -> None:
        chosen = {text: select.current for text, select in self._singles.items()}
        self._most += _SHOWN
        self._fill_lines()
        for text, action in chosen.items():
            self._singles[text].set_current(action)

    def _line(self, group: HitGroup) -> QWidget:
        column = Column(gap=4, margins=(16, 8, 16, 8))
        head = Flow(gap=12, line_gap=6)
        text = visible(group.text, 60)
        head.add(Label(text, "mono", literal=True))
        where = tr(
            "{n} time in {columns}",
            "{n} times in {columns}",
            n=group.count,
            columns=", ".join(clean(name, 30) for name in group.columns[:3]),
        )
        head.add(Label(where, "small", "text3", tabular=True))
        select = Select(tr("What happens to {text}", text=text), _options(tr("As all of its kind")), "", 200)
        select.activated.connect(partial(self._decide_one, group.text, select))
        self._singles[group.text] = select
        head.add(select, end=True)
        column.addLayout(head)
        for context in group.contexts[:_CONTEXTS]:
            spans = (
                Span(f"…{visible(context.before, 60)}"),
                Span(text, 600, "danger"),
                Span(f"{visible(context.after, 60)}…"),
            )
            column.addWidget(Paragraph(spans, "small", "text2"))
        return boxed(column)

    def _decide_one(self, text: str, select: Select, _at: int) -> None:
        self.decided.emit(self.kind, text, select.current)


def _options(nothing: str) -> list[tuple[str, str]]:
    return [("", nothing), *((key, tr(words)) for key, words in ACTIONS)]
