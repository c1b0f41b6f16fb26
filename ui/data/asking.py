"""What adding asks before it reads: which tables, and what only the person knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.library.model import PLAIN
from ui.components.card import Card
from ui.components.choice import Check
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column, boxed
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.select import Select
from ui.format import clean
from ui.i18n import said, tr

if TYPE_CHECKING:
    from app.library.model import OfferView, QuestionView

_MAX_OFFERS = 60


class Offers(QWidget):
    """A check box for each table that was found, and the questions of those that are chosen.

    Signals:
        changed: another choice or answer.
    """

    accessible_role = QAccessible.Role.Grouping

    changed = Signal()

    def __init__(self, offers: tuple[OfferView, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Found in it"))
        self._offers = offers[:_MAX_OFFERS]
        self.checks: list[Check] = []
        self._asked: dict[tuple[str, str, str], Answer] = {}
        column = Column(self, gap=12)
        source = ""
        card: Card | None = None
        for offer in self._offers:
            if card is None or offer.source != source:
                source = offer.source
                card = Card(gap=4, margins=(16, 12, 16, 12))
                card.body.addWidget(Label(clean(said(source), 60), "body_strong"))
                column.addWidget(card)
            self._add(offer, card)
        if len(offers) > _MAX_OFFERS:
            more = tr(
                "{n} more table is in it. Add these first.",
                "{n} more tables are in it. Add these first.",
                n=len(offers) - _MAX_OFFERS,
            )
            column.addWidget(Paragraph(more, "small", "text2"))
        self._questions = Column(gap=12)
        self._holder = boxed(self._questions)
        column.addWidget(self._holder)
        self._ask()

    @property
    def chosen(self) -> tuple[OfferView, ...]:
        """The tables that are to be added."""
        return tuple(offer for offer, check in zip(self._offers, self.checks, strict=True) if check.isChecked())

    def answers_to(self, offer: OfferView) -> dict[str, str]:
        """Return what was answered to the questions of a table."""
        return {asked.key: self._asked[_key(offer, asked)].text for asked in offer.questions}

    @property
    def unanswered(self) -> str:
        """What is still missing; empty where nothing is."""
        if not self.chosen:
            return tr("Choose at least one table.")
        wanted = {_key(offer, asked) for offer in self.chosen for asked in offer.questions}
        must = (answer for key, answer in self._asked.items() if key in wanted and not answer.optional)
        open_ones = [answer for answer in must if not answer.text]
        return tr("Answer: {question}", question=open_ones[0].question) if open_ones else ""

    def _add(self, offer: OfferView, card: Card) -> None:
        check = Check(clean(said(offer.title), 80))
        # Beside a service's own tables, files nobody knows are mostly settings and indexes.
        check.setChecked(offer.importer != PLAIN or all(one.importer == PLAIN for one in self._offers))
        check.toggled.connect(self._changed)
        self.checks.append(check)
        card.body.addWidget(check)
        if offer.known:
            text = tr("You have an earlier export of this. What is new in it is added; nothing is counted twice.")
            card.body.addWidget(Paragraph(text, "small", "text2"))
        for note in offer.notes:
            card.body.addWidget(Note(clean(said(note), 300), "info"))

    def _ask(self) -> None:
        for offer in self._offers:
            for question in offer.questions:
                key = _key(offer, question)
                if key not in self._asked:
                    self._asked[key] = answer = Answer(question)
                    answer.changed.connect(self.changed)
                    self._questions.addWidget(answer)
        self._changed()

    def _changed(self) -> None:
        wanted = {_key(offer, asked) for offer in self.chosen for asked in offer.questions}
        for key, answer in self._asked.items():
            answer.setVisible(key in wanted)
        self._holder.setVisible(bool(wanted))
        self.changed.emit()


def _key(offer: OfferView, question: QuestionView) -> tuple[str, str, str]:
    """Tables of one source that ask the same are asked once."""
    return offer.source, question.key, question.text


def _likely(question: QuestionView) -> str:
    """Return what most people would type: the time zone of this computer, where its name says a place."""
    if question.key != "zone" or question.optional:
        return ""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return zone if "/" in zone and not zone.startswith("Etc/") else ""


class Answer(QWidget):
    """One question with a list of choices, or a line to type in.

    Signals:
        changed: another answer.
    """

    accessible_role = QAccessible.Role.Grouping

    changed = Signal()

    def __init__(self, question: QuestionView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = clean(said(question.text), 200)
        self.optional = question.optional
        column = Column(self, gap=4)
        self._field: Field | None = None
        self._select: Select | None = None
        column.addWidget(Paragraph(self.question, "body_medium", "text"))
        if question.choices:
            options = [(choice, clean(said(choice), 60)) for choice in question.choices]
            if not question.default:
                options.insert(0, ("", tr("Choose…")))
            self._select = Select(self.question, options, question.default, 240)
            self._select.currentIndexChanged.connect(lambda _index: self.changed.emit())
            column.addWidget(self._select)
            return
        self._field = Field("")
        self._field.edit.setAccessibleName(self.question)
        self._field.set_text(question.default or _likely(question))
        if question.key == "zone":
            self._field.set_help(tr("A name such as Europe/Berlin: where you were when it was written."))
        self._field.changed.connect(lambda _text: self.changed.emit())
        column.addWidget(self._field)

    @property
    def text(self) -> str:
        """The answer, empty where there is none."""
        if self._select is not None:
            return self._select.current
        return self._field.text.strip() if self._field is not None else ""
