"""An input for one word of the list, with completion; a pasted phrase is handed on whole."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QCompleter, QListView, QWidget

from ui.components.clipboard import clipboard
from ui.components.field import LineInput
from ui.i18n import tr
from ui.onboarding.models import split_phrase


class WordInput(LineInput):
    """The input.

    Signals:
        phrase_pasted: several words were pasted at once.
    """

    phrase_pasted = Signal(tuple)

    def __init__(self, name: str, *, large: bool = True) -> None:
        super().__init__(large=large, literal=True)
        self.setAccessibleName(name)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._words: frozenset[str] = frozenset()
        self._model: QStringListModel | None = None

    def set_words(self, words: frozenset[str], model: QStringListModel) -> None:
        """Take the list; it and `model` are shared by all inputs."""
        self._words, self._model = words, model
        if self.hasFocus():
            self._offer_words()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Offer completion from now on: making a completer for 24 inputs at once would hold the window up."""
        super().focusInEvent(event)
        self._offer_words()

    def _offer_words(self) -> None:
        if self._model is None or self.completer() is not None:
            return
        completer = QCompleter(self._model, self)
        completer.setMaxVisibleItems(5)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setProperty("popup", True)  # noqa: FBT003 - Qt's signature
        popup.setAccessibleName(tr("Matching words"))
        completer.setPopup(popup)
        self.setCompleter(completer)

    @property
    def is_known(self) -> bool:
        """Whether the text is a word of the list."""
        return self.text().strip().casefold() in self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the next input with space; spread a pasted phrase."""
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QApplication.clipboard().text()
            words = split_phrase(text)
            if len(words) > 1:
                clipboard().adopt_secret(text)
                self.phrase_pasted.emit(words)
                return
        if event.key() == Qt.Key.Key_Space:
            self._complete()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _complete(self) -> None:
        """Take the only word that starts with what was typed; the first four letters are enough."""
        typed = self.text().strip().casefold()
        matches = [word for word in self._words if word.startswith(typed)]
        if len(matches) == 1 and typed:
            self.setText(matches[0])


def words_model(words: tuple[str, ...], parent: QWidget) -> QStringListModel:
    """Return the list as a model for completers."""
    return QStringListModel(list(words), parent)
