"""Step 3: as they are, or a histogram with noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from ui.components.card import Card
from ui.components.epsilon_slider import EPSILON_MAX, EPSILON_MIN, EpsilonSlider
from ui.components.error_panel import ErrorPanel
from ui.components.field import LineInput
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.segmented import Segment, Segmented
from ui.format import clean, format_decimal, read_decimal
from ui.i18n import mark, said, tr
from ui.requests.models import epsilon_text
from ui.sell.histogram_chart import HistogramChart
from ui.sell.steps.base import StepPage
from ui.sell.utility_chart import UtilityChart
from ui.sell.wording import balance_word, distance_text, odds_text, usefulness_text
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.model import HistogramView
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard

_SETTLE_MS = 250


MECHANISMS = {
    "histogram": mark("Histogram with noise"),
    "marginals": mark("Tables with noise"),
    "synthetic": mark("Synthetic rows"),
    "responses": mark("Randomised answers"),
    "places": mark("Places on a map with noise"),
    "fixes": mark("Moved positions"),
}


class ProtectStep(StepPage):
    """Raw or noised.

    Signals:
        epsilon_settled: ε was chosen and has not moved for a moment.
        retried: the preview is to be worked out again.
    """

    epsilon_settled = Signal(float)
    retried = Signal()
    next_words = mark("Exact preview")

    def __init__(self) -> None:
        super().__init__(tr("How is it protected?"), "")
        self._modes = Segmented(tr("Protection"), [Segment("raw", tr("As they are"), "as_is")])
        self.body.addWidget(self._modes, 0, Qt.AlignmentFlag.AlignLeft)
        self._raw = Column(gap=16)
        self._raw_box = boxed(self._raw)
        self.body.addWidget(self._raw_box)
        self._noised = Column(gap=12)
        self._noised_box = boxed(self._noised)
        self.body.addWidget(self._noised_box)
        self._problem = Column()
        self.body.addLayout(self._problem)
        self._build_noised()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._settled)
        self._built_for = ""
        self._release_unit = "record"

    def _build_noised(self) -> None:
        card = Card(margins=(20, 14, 20, 12), gap=4)
        line = Row(gap=10)
        self._figure = Label("ε 1.0", "figure", tabular=True)
        self._word = Label("", "body_medium")
        self._unit = Label("", "body", "text3")
        line.addWidget(self._figure)
        line.addWidget(self._word)
        line.addWidget(self._unit)
        line.addStretch(1)
        line.addWidget(Label(tr("Set exactly"), "body", "text2"))
        self.exact = LineInput()
        self.exact.setAccessibleName(tr("ε, set exactly"))
        self.exact.setFixedWidth(theme().px(76))
        self.exact.editingFinished.connect(self._typed)
        line.addWidget(self.exact)
        card.body.addLayout(line)
        self._warning = Label("", "small", "danger")
        self._warning.hide()
        card.body.addWidget(self._warning)
        self.slider = EpsilonSlider(1.0, EPSILON_MIN, EPSILON_MAX)
        self.slider.epsilon_changed.connect(self._moved)
        card.body.addWidget(self.slider)
        self._noised.addWidget(card)
        pair = Row(gap=12)
        self._protects = Paragraph("", "body", "text")
        pair.addWidget(self._fact("protection", "privacy", tr("What it protects"), self._protects, tr(_HABITS)), 1)
        self._useful = Paragraph("", "body", "text")
        self._measured = Paragraph("", "small", "text2")
        pair.addWidget(
            self._fact("usefulness", "accent", tr("What it is still good for"), self._useful, self._measured), 1
        )
        self._noised.addLayout(pair)
        self._chart_card = Card(margins=(16, 12, 16, 12), gap=6)
        self._chart_title = Label("", "body_strong", elide=True)
        self._chart_card.body.addWidget(self._chart_title)
        legend = tr("Bars and dashes are your true counts, they stay here. What leaves falls about inside the bands.")
        self._chart_card.body.addWidget(Paragraph(legend, "small", "text2"))
        self.chart = HistogramChart()
        self._chart_card.body.addWidget(self.chart)
        self._useless = Column()
        self._noised.addLayout(self._useless)
        self._utility_card = Card(margins=(16, 12, 16, 12), gap=6)
        self._utility_card.body.addWidget(Label(tr("How far off it gets, measured on your data"), "body_strong"))
        self._utility_words = Paragraph("", "small", "text2")
        self._utility_card.body.addWidget(self._utility_words)
        self.utility = UtilityChart()
        self._utility_card.body.addWidget(self.utility)
        self._noised.addWidget(self._utility_card)
        self._utility_card.hide()
        self._noised.addWidget(self._chart_card)

    @staticmethod
    def _fact(icon: str, color: str, title: str, main: Paragraph, small: str | Paragraph) -> Card:
        card = Card(margins=(16, 12, 16, 14), gap=6)
        line = Row(gap=8)
        line.addWidget(Icon(icon, "privacy" if color == "privacy" else "accent"))
        line.addWidget(Label(title, "body_strong"))
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(main)
        card.body.addWidget(small if isinstance(small, Paragraph) else Paragraph(small, "small", "text2"))
        card.body.addStretch(1)
        return card

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show what the request takes and what was worked out."""
        noised = wizard.noised
        self._raw_box.setVisible(not noised)
        self._noised_box.setVisible(noised)
        if self._built_for != wizard.sale_id:
            self._built_for = wizard.sale_id
            self._start(wizard)
        if not noised:
            self._show_raw(wizard)
            return
        preview = wizard.answers.shape or wizard.answers.preview
        if preview is not None and preview.histogram is not None:
            clear(self._problem)
            self.show_histogram(preview.histogram, wizard)
        self._show_utility(wizard)

    def _start(self, wizard: SaleWizard) -> None:
        clear(self._problem)
        release = wizard.request.spec.release
        if wizard.noised:
            self.set_head(
                tr("How much noise hides you?"),
                tr("More noise protects each record better and makes counts less exact."),
            )
            self._modes.set_segments(
                [
                    Segment("noised", tr(MECHANISMS.get(release.kind, MECHANISMS["histogram"])), "chart-column"),
                    Segment(
                        "raw", tr("As they are: not asked for"), blocked=tr("This buyer takes noised counts only.")
                    ),
                ]
            )
            self.slider.set_zone(release.epsilon_min, release.epsilon_max)
            self.slider.set_epsilon(wizard.answers.release.epsilon)
            self._chart_title.setText(tr("Records by “{column}”", column=clean(release.column, 60)))
            self._chart_card.hide()
            self._release_unit = wizard.answers.release.unit
            self._describe(wizard.answers.release.epsilon, self._release_unit)
            return
        self.set_head(tr("How is it protected?"), tr("This buyer asks for records as they are."))
        self._modes.set_segments(
            [
                Segment("raw", tr("As they are"), "as_is"),
                Segment(
                    "noised", tr("Histogram with noise: not asked for"), blocked=tr("This buyer takes records only.")
                ),
            ]
        )

    def _show_raw(self, wizard: SaleWizard) -> None:
        clear(self._raw)
        spans = (Span(tr("This data is not noised. "), 600), Span(tr("Who buys it reads it. You cannot take it back.")))
        self._raw.addWidget(Note(spans, "as_is", "warning"))
        card = Card(margins=(20, 16, 20, 16), gap=10)
        card.add_heading(tr("What it shows"))
        source = wizard.answers.source
        actions = dict(wizard.answers.columns)
        rows = source.rows if source else 0
        text = tr("{n} record, field by field:", "Up to {n} records, field by field:", n=rows)
        if source and source.first_day:
            text = tr(
                "{n} record from {first_day} to {last_day}, field by field:",
                "Up to {n} records from {first_day} to {last_day}, field by field:",
                n=rows,
                first_day=clean(source.first_day, 20),
                last_day=clean(source.last_day, 20),
            )
        card.body.addWidget(Paragraph(text, "body", "text2"))
        for name in wizard.leaving[:40]:
            words = {
                "keep": tr("as it is"),
                "redact": tr("personal details covered"),
                "hash": tr("replaced by a code"),
            }.get(actions[name], tr("made coarser"))
            card.body.addWidget(self._line("leaves", f"{clean(name, 80)}: {words}"))
        for column in source.columns if source else ():
            if column.personal and actions[column.name] == "keep":
                kinds = tr(" and ").join(clean(said(kind), 30) for kind, _ in column.personal)
                text = tr(
                    "“{name}” holds {kinds} and leaves as it is. Go back to cover it.",
                    name=clean(column.name, 60),
                    kinds=kinds,
                )
                card.body.addWidget(Note(text, "warning", "danger"))
        self._raw.addWidget(card)
        text = tr("A code that replaces a value is the same for the same value, so records can still be linked.")
        if "hash" in actions.values():
            self._raw.addWidget(Note(text, "linked", "neutral"))

    @staticmethod
    def _line(icon: str, text: str) -> QWidget:
        row = Row(gap=8)
        row.addWidget(Icon(icon, "warning", 14))
        row.addWidget(Label(text, "body", literal=True, elide=True), 1)
        return boxed(row)

    def show_histogram(self, view: HistogramView, wizard: SaleWizard) -> None:
        """Show what ε means for these counts."""
        release = wizard.request.spec.release
        self.slider.set_zone(release.epsilon_min, min(release.epsilon_max, max(0.0, view.cap - view.spent)))
        self._describe(view.epsilon, view.unit)
        self._useful.set_text(usefulness_text(view))
        self._measured.set_text(distance_text(view))
        self.chart.set_view(view)
        self._chart_card.show()

    def _show_utility(self, wizard: SaleWizard) -> None:
        """Show what was measured, and say plainly where the chosen noise leaves nothing of use."""
        view, epsilon = wizard.answers.utility, wizard.answers.release.epsilon
        self._utility_card.setVisible(view is not None)
        clear(self._useless)
        if view is None:
            return
        near = min(view.points, key=lambda point: abs(point.epsilon - epsilon), default=None)
        sentence = clean(said(view.sentence), 400)
        if near is not None and near.useless:
            self._useless.addWidget(Note(sentence, "error", "danger"))
        self._useful.set_text(sentence)
        self._measured.set_text(
            tr("Measured on your own data, {n} draw.", "Measured on your own data, {n} draws.", n=view.draws)
        )
        measure = clean(said(view.measure), 160)
        words = tr("Bars span nine of ten draws. Red ones are useless to the buyer. Nobody else sees these draws.")
        self._utility_words.set_text(f"{measure[:1].upper()}{measure[1:]}. {words}")
        self.utility.show_utility(view, epsilon)

    def show_problem(self, problem: Problem) -> None:
        """Say why nothing could be worked out, for instance a limit that would be passed."""
        clear(self._problem)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._problem.addWidget(panel)

    def set_room(self, units: float) -> None:
        """Let go of the segments' width in one column."""
        super().set_room(units)
        self.exact.setFixedWidth(theme().px(76))

    def first_focus(self) -> QWidget | None:
        """Focus the slider."""
        return self.slider if self._noised_box.isVisible() else None

    def _describe(self, epsilon: float, unit: str) -> None:
        hides = tr(_UNIT_WORDS[unit]) if unit in _UNIT_WORDS else said(clean(unit, 20))
        self._figure.setText(f"ε {epsilon_text(epsilon)}")
        self._word.setText(balance_word(epsilon))
        self._unit.setText(tr("per {unit}", unit=hides))
        self._protects.set_text(odds_text(epsilon, hides))
        if not self.exact.hasFocus():
            self.exact.setText(format_decimal(epsilon, 2))
        self.exact.set_failed(failed=False)

    def _moved(self, epsilon: float) -> None:
        self._describe(epsilon, self._release_unit)
        self.exact.setText(format_decimal(epsilon, 2))
        outside = not self.slider.is_inside
        self._warning.setText(tr("{zone}. Choose a value inside the marks.", zone=self.slider.zone) if outside else "")
        self._warning.setVisible(outside)
        self._timer.start(_SETTLE_MS)

    def _settled(self) -> None:
        self.epsilon_settled.emit(self.slider.epsilon)

    def _typed(self) -> None:
        typed = read_decimal(self.exact.text())
        if typed.what:
            self._refuse(typed.what)
            return
        value = float(typed.value)
        if not EPSILON_MIN <= value <= EPSILON_MAX:
            low, high = epsilon_text(EPSILON_MIN), epsilon_text(EPSILON_MAX)
            self._refuse(tr("ε goes from {low} to {high}.", low=low, high=high))
            return
        self.exact.set_failed(failed=False)
        self._warning.hide()
        self.slider.set_epsilon(round(value, 2))

    def _refuse(self, why: str) -> None:
        self.exact.set_failed(failed=True)
        self.exact.setAccessibleDescription(why)
        self._warning.setText(why)
        self._warning.show()


_UNIT_WORDS = {
    "record": mark("record"),
    "user-day": mark("day"),
    "answer": mark("answer"),
    "place": mark("place"),
}
_HABITS = mark("Your overall habits are what you sell. They are not hidden.")
