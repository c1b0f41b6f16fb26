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
from ui.format import clean, format_count
from ui.sell.histogram_chart import HistogramChart
from ui.sell.steps.base import StepPage
from ui.sell.wording import balance_word, distance_text, odds_text, usefulness_text
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.model import HistogramView
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard

_SETTLE_MS = 250


class ProtectStep(StepPage):
    """Raw or noised.

    Signals:
        epsilon_settled: ε was chosen and has not moved for a moment.
        retried: the preview is to be worked out again.
    """

    epsilon_settled = Signal(float)
    retried = Signal()
    next_words = "Exact preview"

    def __init__(self) -> None:
        super().__init__("How is it protected?", "")
        self._modes = Segmented("Protection", [Segment("raw", "As they are", "as_is")])
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
        line.addWidget(Label("Set exactly", "body", "text2"))
        self.exact = LineInput()
        self.exact.setAccessibleName("ε, set exactly")
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
        pair.addWidget(self._fact("protection", "privacy", "What it protects", self._protects, _HABITS), 1)
        self._useful = Paragraph("", "body", "text")
        self._measured = Paragraph("", "small", "text2")
        pair.addWidget(self._fact("usefulness", "accent", "What it is still good for", self._useful, self._measured), 1)
        self._noised.addLayout(pair)
        self._chart_card = Card(margins=(16, 12, 16, 12), gap=6)
        self._chart_title = Label("", "body_strong", elide=True)
        self._chart_card.body.addWidget(self._chart_title)
        legend = "Bars and dashes are your true counts, they stay here. What leaves falls about inside the bands."
        self._chart_card.body.addWidget(Paragraph(legend, "small", "text2"))
        self.chart = HistogramChart()
        self._chart_card.body.addWidget(self.chart)
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
        preview = wizard.answers.preview
        if preview is not None and preview.histogram is not None:
            clear(self._problem)
            self.show_histogram(preview.histogram, wizard)

    def _start(self, wizard: SaleWizard) -> None:
        clear(self._problem)
        release = wizard.request.spec.release
        if wizard.noised:
            self.set_head(
                "How much noise hides you?", "More noise protects each record better and makes counts less exact."
            )
            self._modes.set_segments(
                [
                    Segment("noised", "Histogram with noise", "chart-column"),
                    Segment("raw", "As they are: not asked for", blocked="This buyer takes noised counts only."),
                ]
            )
            self.slider.set_zone(release.epsilon_min, release.epsilon_max)
            self.slider.set_epsilon(wizard.answers.release.epsilon)
            self._chart_title.setText(f"Records by “{clean(release.column, 60)}”")
            self._chart_card.hide()
            self._describe(wizard.answers.release.epsilon, "record")
            return
        self.set_head("How is it protected?", "This buyer asks for records as they are.")
        self._modes.set_segments(
            [
                Segment("raw", "As they are", "as_is"),
                Segment("noised", "Histogram with noise: not asked for", blocked="This buyer takes records only."),
            ]
        )

    def _show_raw(self, wizard: SaleWizard) -> None:
        clear(self._raw)
        spans = (Span("This data is not noised. ", 600), Span("Who buys it reads it. You cannot take it back."))
        self._raw.addWidget(Note(spans, "as_is", "warning"))
        card = Card(margins=(20, 16, 20, 16), gap=10)
        card.add_heading("What it shows")
        source = wizard.answers.source
        actions = dict(wizard.answers.columns)
        days = (
            f" from {clean(source.first_day, 20)} to {clean(source.last_day, 20)}"
            if source and source.first_day
            else ""
        )
        rows = format_count(source.rows) if source else "0"
        card.body.addWidget(Paragraph(f"Up to {rows} records{days}, field by field:", "body", "text2"))
        for name in wizard.leaving[:40]:
            words = {"keep": "as it is", "redact": "personal details covered", "hash": "replaced by a code"}[
                actions[name]
            ]
            card.body.addWidget(self._line("leaves", f"{clean(name, 80)}: {words}"))
        for column in source.columns if source else ():
            if column.personal and actions[column.name] == "keep":
                kinds = " and ".join(clean(kind, 30) for kind, _ in column.personal)
                text = f"“{clean(column.name, 60)}” holds {kinds} and leaves as it is. Go back to cover it."
                card.body.addWidget(Note(text, "warning", "danger"))
        self._raw.addWidget(card)
        text = "A code that replaces a value is the same for the same value, so records can still be linked."
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
        self._figure.setText(f"ε {epsilon:.2f}".removesuffix("0"))
        self._word.setText(balance_word(epsilon))
        self._unit.setText(f"per {clean(unit, 20)}")
        self._protects.set_text(odds_text(epsilon, clean(unit, 20)))
        if not self.exact.hasFocus():
            self.exact.setText(f"{epsilon:.2f}")
        self.exact.set_failed(failed=False)

    def _moved(self, epsilon: float) -> None:
        self._describe(epsilon, "record")
        self.exact.setText(f"{epsilon:.2f}")
        outside = self.slider.zone != "You can sell here"
        self._warning.setText(f"{self.slider.zone}. Choose a value inside the marks." if outside else "")
        self._warning.setVisible(outside)
        self._timer.start(_SETTLE_MS)

    def _settled(self) -> None:
        self.epsilon_settled.emit(self.slider.epsilon)

    def _typed(self) -> None:
        try:
            value = float(self.exact.text().replace(",", "."))
        except ValueError:
            self._refuse("Type a number between 0.1 and 8.")
            return
        if not EPSILON_MIN <= value <= EPSILON_MAX:
            self._refuse("ε goes from 0.1 to 8.")
            return
        self.exact.set_failed(failed=False)
        self._warning.hide()
        self.slider.set_epsilon(round(value, 2))

    def _refuse(self, why: str) -> None:
        self.exact.set_failed(failed=True)
        self.exact.setAccessibleDescription(why)
        self._warning.setText(why)
        self._warning.show()


_HABITS = "Your overall habits are what you sell. They are not hidden."
