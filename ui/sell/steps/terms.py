"""Step 5: what each outcome pays, what is allowed, when; the stake where it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.sell.resale import repeat_lines
from ui.components.card import Card, Divider
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.meters import Share, ShareBar
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format import Meaning, clean, format_amount, format_count, format_duration
from ui.i18n import mark, said, tr
from ui.requests.models import asset_of, promise_sentences
from ui.sell.steps.base import StepPage
from ui.sell.wording import outcomes
from ui.theme import theme

if TYPE_CHECKING:
    from app.browse.model import RequestView, Terms
    from app.sell.resale import Repeats
    from ui.bridge import Problem
    from ui.format import Asset
    from ui.sell.wizard import SaleWizard
    from ui.theme import ColorName

_SIDE_BY_SIDE = 600


class TermsStep(StepPage):
    """Terms and money.

    Signals:
        retried: the terms are to be read again.
    """

    retried = Signal()
    next_words = mark("Agree and deliver")
    spent_words = mark("You sign before money moves.")

    def __init__(self, stake: Asset) -> None:
        super().__init__(tr("Terms and money"), tr("What you allow, what each outcome pays, and when."))
        self._stake = stake
        self._units = 900.0
        self._shown: Terms | None = None
        self._top = Column(gap=12)
        self.body.addLayout(self._top)
        self._outcomes = Card(margins=(0, 14, 0, 4))
        self.body.addWidget(self._outcomes)
        self._pair = QGridLayout()
        self._allow = Card(margins=(16, 14, 16, 12), gap=8)
        self._when = Card(margins=(16, 14, 16, 12), gap=8)
        self.body.addLayout(self._pair)
        self._arrange()
        theme().changed.connect(self._arrange)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the terms."""
        terms = wizard.answers.terms
        ready = terms is not None
        for card in (self._outcomes, self._allow, self._when):
            card.setVisible(ready)
        if terms is None:
            self._shown = None
            clear(self._top)
            self._top.addWidget(Label(tr("Reading the terms from the chain…"), "body", "text2"))
            return
        if terms == self._shown:
            return
        self._shown = terms
        preview = wizard.answers.preview
        self._show_top(terms, wizard.request, preview.repeats if preview is not None else None)
        self._show_outcomes(terms, wizard.request)
        self._show_allow(wizard.request, noised=wizard.noised)
        self._show_when(terms, wizard.request)

    def show_problem(self, problem: Problem) -> None:
        """Say why the terms could not be read."""
        self._shown = None
        clear(self._top)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._top.addWidget(panel)

    def set_room(self, units: float) -> None:
        """Put the cards under each other in one column."""
        super().set_room(units)
        self._units = units
        self._arrange()

    def _arrange(self) -> None:
        beside = self._units >= _SIDE_BY_SIDE
        self._pair.setSpacing(theme().px(16))
        self._pair.addWidget(self._allow, 0, 0)
        self._pair.addWidget(self._when, 0 if beside else 1, 1 if beside else 0)
        self._pair.setColumnStretch(0, 1)
        self._pair.setColumnStretch(1, 1 if beside else 0)

    def _show_top(self, terms: Terms, request: RequestView, repeats: Repeats | None) -> None:
        clear(self._top)
        for text in promise_sentences(request):
            self._top.addWidget(Note(text, "sign", "warning"))
        for text in repeat_lines(repeats):
            self._top.addWidget(Note(said(text), "risk", "danger"))
        if terms.refused:
            self._top.addWidget(Note(clean(said(terms.refused), 300), "rejected", "danger"))
        if terms.stake_needed:
            need = format_amount(terms.stake_needed, self._stake, Meaning.COST).text
            text = tr("{need} of stake is deposited first, with a signature of its own. It stays yours.", need=need)
            self._top.addWidget(Note(text, "stake", "info"))
        if len(terms.batches) > 1:
            sizes = ", ".join(format_count(size) for size in terms.batches[:12])
            text = tr(
                "This goes as {n} batch of {sizes} records. It is judged and paid by itself.",
                "This goes as {n} batches of {sizes} records. Each is judged and paid by itself.",
                n=len(terms.batches),
                sizes=sizes,
            )
            self._top.addWidget(Note(text, "sealed", "neutral"))

    def _show_outcomes(self, terms: Terms, request: RequestView) -> None:
        clear(self._outcomes.body)
        head = Flow(gap=8)
        head.add(
            Label(
                tr("What can happen to your {n} record", "What can happen to your {n} records", n=terms.records),
                "body_strong",
            )
        )
        judged = request.accepted + request.rejected
        past = (
            tr("From {n} batch of this request", "From {n} batches of this request", n=judged)
            if judged
            else tr("No batch was judged yet")
        )
        head.add(Label(past, "small", "text3"), end=True)
        around = Row(margins=(16, 0, 16, 10))
        around.addLayout(head)
        self._outcomes.body.addLayout(around)
        if judged:
            good, bad = Share("accepted", request.accepted, "positive"), Share("rejected", request.rejected, "warning")
            bar = Row(margins=(16, 0, 16, 10))
            bar.addWidget(ShareBar(tr("Batches so far"), [good, bad], judged))
            self._outcomes.body.addLayout(bar)
        self._outcomes.body.addWidget(Divider())
        self._outcomes.body.addWidget(_outcome("", tr("If"), "", tr("You get"), tr("You lose")))
        for row in outcomes(terms, request, asset_of(request), self._stake):
            self._outcomes.body.addWidget(Divider())
            self._outcomes.body.addWidget(_outcome(*row))

    def _show_allow(self, request: RequestView, *, noised: bool) -> None:
        clear(self._allow.body)
        self._allow.add_heading(tr("What you allow"))
        facts = Facts("body", right=False, gap=8)
        facts.add(tr("Use for"), clean(request.spec.purpose, 300) or tr("not said"))
        facts.add(tr("Licence"), clean(request.spec.licence, 300) or tr("not said"))
        facts.add(tr("Protection"), tr("noised counts") if noised else tr("none: as they are"))
        readers = tr("sealed; readable for the buyer once the key is released")
        if request.attesters:
            readers = tr(
                "sealed; readable for its {n} attester at once, for the buyer once accepted",
                "sealed; readable for its {n} attesters at once, for the buyer once accepted",
                n=request.attesters,
            )
        facts.add(tr("Stored"), readers)
        self._allow.body.addWidget(facts)
        self._allow.body.addStretch(1)

    def _show_when(self, terms: Terms, request: RequestView) -> None:
        clear(self._when.body)
        self._when.add_heading(tr("When"), Label(tr("Waits are upper limits"), "small", "text3"))
        bond = format_amount(terms.bond, self._stake, Meaning.COST).text
        wait = tr("up to {duration}", duration=format_duration(request.verdict_s))
        begin = (
            (tr("Sealed and published"), tr("now")),
            (tr("You sign, {bond} is held", bond=bond) if terms.bond else tr("You sign"), tr("then")),
        )
        panel = (
            (tr("Reviewers vote, verdict"), wait),
            (tr("Your key is released"), tr("after the verdict")),
            (tr("Paid, stake free again"), tr("after the dispute wait")),
        )
        committee = (
            (tr("Attesters read and decide"), wait),
            (tr("Key published, paid, stake free again"), tr("with it")),
        )
        lines = (*begin, *(committee if request.attesters else panel))
        for at, (words, when) in enumerate(lines):
            line = Row(gap=8)
            line.addWidget(Icon("current" if at == 0 else "circle", "accent", 12))
            line.addWidget(Paragraph(words, "body", "text"), 1)
            line.addWidget(Label(when, "body", "text3"), 0, Qt.AlignmentFlag.AlignTop)
            self._when.body.addLayout(line)
        self._when.body.addStretch(1)


_TONES: dict[str, ColorName] = {"ok": "positive", "rejected": "warning", "slashed": "danger", "expired": "text2"}


def _outcome(icon: str, words: str, detail: str, get: str, lose: str) -> QWidget:
    row = Row(gap=10, margins=(16, 7, 16, 7))
    head = not icon
    if icon:
        row.addWidget(Icon(icon, _TONES[icon]))
    column = Column(gap=0)
    column.addWidget(Label(words, "caption" if head else "body_medium", "text3" if head else "text", elide=True))
    if detail:
        column.addWidget(Label(detail, "small", "text2", elide=True))
    row.addLayout(column, 1)
    for text, good in ((get, True), (lose, False)):
        plain = head or text in {"0", tr("as decided")}
        color: ColorName = "text3" if plain else "positive" if good else "danger"
        label = Label(text, "caption" if head else "body", color, tabular=True, weight=0 if plain else 600)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setMinimumWidth(theme().px(128 if good else 96))
        row.addWidget(label)
    holder = boxed(row)
    if not head:
        holder.setAccessibleName(
            tr("If {words}: you get {get}, you lose {lose}. {detail}", words=words, get=get, lose=lose, detail=detail)
        )
    return holder
