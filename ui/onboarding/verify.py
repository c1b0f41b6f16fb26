"""Three of the words, typed from the paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.field import Field
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.onboarding.models import Flow
from ui.onboarding.step import StepView
from ui.onboarding.word_input import WordInput, words_model


class _Asked(Field):
    """A field whose input completes words."""

    def __init__(self, index: int) -> None:
        super().__init__(tr("Word {index}", index=index + 1), large=True)
        layout = self.layout()
        self.word = WordInput(tr("Word {index}", index=index + 1))
        if layout is not None:
            layout.replaceWidget(self.edit, self.word)
        self.edit.hide()
        self.edit.deleteLater()
        self.edit = self.word
        self.setFocusProxy(self.word)
        self.word.textChanged.connect(self.changed)
        self.word.returnPressed.connect(self.entered)


class VerifyStep(StepView):
    """The step.

    Signals:
        skipped: the person checks later; sales above a limit stay off until then.
    """

    skipped = Signal()

    def __init__(self, flow: Flow) -> None:
        text = tr(
            "So that you know the paper is right before there is money behind it. "
            "Look at the paper, not at your memory."
        )
        super().__init__(tr("Now type three of them"), text, tr("Continue"), back=tr("Show the words again"))
        self._flow = flow
        self._fields: list[_Asked] = []
        self._words: tuple[str, ...] = ()
        self._row = Row(gap=16)
        self.body.addLayout(self._row)
        line = Row(gap=8)
        line.addWidget(Icon("info", "text3", 14))
        note = tr("Only words of the standard list of 2,048 are accepted, so the first four letters are enough.")
        line.addWidget(Paragraph(note, "small", "text3"), 1)
        self.body.addLayout(line)
        self.later = Button(tr("I will do it later"), "quiet", large=True)
        self.later.clicked.connect(self.skipped)
        self.footer.insertWidget(self.footer.count() - 1, self.later)
        consequence = Label(tr("If you skip this, we keep reminding you."), "small", "text3")
        self.body.addWidget(consequence)
        self.act.clicked.disconnect(self.went_on)
        self.act.clicked.connect(self._check)

    def set_wordlist(self, words: tuple[str, ...]) -> None:
        """Take the list for completion."""
        self._words = words

    def entered(self) -> None:
        """Build inputs for the words asked."""
        clear(self._row)
        self._fields = [_Asked(index) for index in self._flow.asked]
        model, known = words_model(self._words, self), frozenset(self._words)
        for field in self._fields:
            holder = Column()
            holder.addWidget(field)
            holder.addStretch(1)
            self._row.addLayout(holder, 1)
            field.word.set_words(known, model)
            field.changed.connect(self._typed)
            field.entered.connect(self._check)
        self._typed()
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def inputs(self) -> list[QWidget]:
        """The inputs, for tests and scripts."""
        return [field.word for field in self._fields]

    def _typed(self) -> None:
        missing = [field for field in self._fields if not field.text.strip()]
        self.act.set_blocked(tr("Type all three words.") if missing else "")
        for field in self._fields:
            field.set_error("")

    def _check(self) -> None:
        if not self.act.isEnabled():
            return
        wrong = self._flow.wrong(tuple(field.text for field in self._fields))
        for place in wrong:
            line = self._flow.asked[place] + 1
            self._fields[place].set_error(tr("Not the word on your paper. Read line {line} again.", line=line))
        if wrong:
            self._fields[wrong[0]].setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._flow.verified = True
        self.went_on.emit()
