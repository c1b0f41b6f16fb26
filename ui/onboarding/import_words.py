"""Type or paste 12 or 24 words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.components.choice import Switch
from ui.components.field import PassphraseField
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.segmented import Segment, Segmented
from ui.i18n import tr
from ui.onboarding.models import tidy_word
from ui.onboarding.step import StepView
from ui.onboarding.word_input import WordInput, words_model
from ui.theme import theme


class ImportStep(StepView):
    """The step.

    Signals:
        words_given: all words were typed; whoever listens checks them and calls `set_checked`.
    """

    words_given = Signal(tuple)

    def __init__(self) -> None:
        text = tr("The words of a wallet you have, from this app or another Solana wallet. They stay on this computer.")
        super().__init__(tr("Type your words"), text, tr("Continue"))
        self._inputs: list[WordInput] = []
        self._list: tuple[str, ...] = ()
        self.counts = Segmented(tr("Number of words"), [Segment("12", tr("12 words")), Segment("24", tr("24 words"))])
        self.counts.chosen.connect(self._count)
        line = Row()
        line.addWidget(self.counts)
        line.addStretch(1)
        self.body.addLayout(line)
        self._grid = QGridLayout()
        self._grid_box = boxed(self._grid)
        self.body.addWidget(self._grid_box)
        error = Row(gap=8)
        error.addWidget(Icon("error", "danger"), 0, Qt.AlignmentFlag.AlignTop)
        self._error = Paragraph("", "small", "danger")
        error.addWidget(self._error, 1)
        self._error_box = boxed(error)
        self._error_box.hide()
        self.body.addWidget(self._error_box)
        self.own = Switch(tr("These words have a passphrase of their own"))
        self.own.clicked.connect(self._toggle_own)
        row = Row(gap=12)
        words = Column(gap=1)
        words.addWidget(Label(tr("These words have a passphrase of their own"), "body_medium"))
        few = tr("Some wallets ask for one more word or sentence (BIP-39). Most people have none.")
        words.addWidget(Paragraph(few, "small", "text2"))
        row.addLayout(words, 1)
        row.addWidget(self.own, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.passphrase = PassphraseField(
            tr("Passphrase of the words"),
            help_text=tr("A wrong one opens another, empty wallet: compare the address afterwards."),
        )
        self.passphrase.entered.connect(self._give)
        self.passphrase.changed.connect(self._typed)
        self.passphrase.hide()
        self.body.addWidget(self.passphrase)
        note = tr(
            "You can paste all words into the first box. Clear the clipboard afterwards: other programs can read it."
        )
        self.body.addWidget(Note(note, "info"))
        self.act.clicked.disconnect(self.went_on)
        self.act.clicked.connect(self._give)
        self._build(12)

    def set_wordlist(self, words: tuple[str, ...]) -> None:
        """Take the list for completion."""
        self._list = words
        model, known = words_model(words, self), frozenset(words)
        for entry in self._inputs:
            entry.set_words(known, model)

    @property
    def words_passphrase(self) -> str:
        """The words' own passphrase; empty where they have none."""
        return self.passphrase.text if self.own.isChecked() else ""

    def forget(self) -> None:
        """Drop what was typed."""
        for entry in self._inputs:
            entry.clear()
        self.passphrase.set_text("")

    def _toggle_own(self, on: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.passphrase.setVisible(on)
        self._typed()
        if on:
            self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self) -> None:
        """Focus the first input."""
        self._inputs[0].setFocus(Qt.FocusReason.TabFocusReason)

    def fill(self, words: tuple[str, ...]) -> None:
        """Spread a phrase over the inputs."""
        if len(words) > 12:  # noqa: PLR2004 - phrases have 12 or 24 words
            self.counts.set_current("24")
            self._build(24)
        for entry, word in zip(self._inputs, words, strict=False):
            entry.setText(word)
        self._inputs[min(len(words), len(self._inputs)) - 1].setFocus(Qt.FocusReason.TabFocusReason)

    def set_error(self, text: str) -> None:
        """Show what is wrong with the words, or nothing."""
        self._error.set_text(text)
        self._error_box.setVisible(bool(text))
        for entry in self._inputs:
            entry.set_failed(failed=bool(text) and bool(entry.text()) and not entry.is_known)

    def _count(self, key: str) -> None:
        self._build(int(key))

    def _build(self, count: int) -> None:
        kept = [entry.text() for entry in self._inputs]
        for entry in self._inputs:
            holder = entry.parentWidget()
            if holder is not None and holder is not self._grid_box:
                self._grid.removeWidget(holder)
                holder.hide()
                holder.deleteLater()
        self._inputs = []
        rows = (count + 2) // 3
        self._grid.setSpacing(theme().px(10))
        for index in range(count):
            entry = WordInput(tr("Word {index}", index=index + 1), large=False)
            entry.phrase_pasted.connect(self.fill)
            entry.textChanged.connect(self._typed)
            entry.returnPressed.connect(self._give)
            row = Row(gap=8)
            number = Label(str(index + 1), "small", "text3", tabular=True)
            number.setMinimumWidth(theme().px(18))
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(number)
            row.addWidget(entry, 1)
            self._grid.addWidget(boxed(row), index % rows, index // rows)
            self._inputs.append(entry)
            if index < len(kept):
                entry.setText(kept[index])
        # Reading order is down the columns, and so is the order of Tab.
        for before, after in zip(self._inputs, self._inputs[1:], strict=False):
            QWidget.setTabOrder(before, after)
        if self._list:
            self.set_wordlist(self._list)
        self._typed()

    def _typed(self) -> None:
        missing = sum(1 for entry in self._inputs if not entry.text().strip())
        why = tr("{n} word is missing.", "{n} words are missing.", n=missing) if missing else ""
        if not why and self.own.isChecked() and not self.passphrase.text:
            why = tr("Type the passphrase of the words.")
        self.act.set_blocked(why)
        self.set_error("")

    def _give(self) -> None:
        if self.act.isEnabled():
            self.words_given.emit(tuple(tidy_word(entry.text()) for entry in self._inputs))
