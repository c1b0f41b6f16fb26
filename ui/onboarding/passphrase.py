"""The passphrase that opens the vault, its strength in words, and the keyring, off unless asked for."""

from PySide6.QtCore import Qt, QTimer, Signal

from ui.components.choice import Switch
from ui.components.field import PassphraseField
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.meters import Share, ShareBar
from ui.components.paragraph import Paragraph
from ui.components.stat_tile import line
from ui.i18n import mark, tr
from ui.onboarding.models import MIN_LEVEL
from ui.onboarding.step import StepView
from ui.ports import Strength
from ui.theme import ColorName

_MAX_LEVEL = 4
_LEVEL_COLORS: tuple[ColorName, ...] = ("danger", "danger", "warning", "positive", "positive")
_ASK_AFTER_MS = 120
_TEXT = mark("It opens your wallet on this computer. It does not replace the words: they open it anywhere.")


class PassphraseStep(StepView):
    """The step.

    Signals:
        judged: a passphrase whose strength is wanted; answer with `set_strength`.
    """

    judged = Signal(str)

    def __init__(self, keyring_name: str) -> None:
        super().__init__(tr("Choose a passphrase"), tr(_TEXT), tr("Make my wallet"), trailing="")
        self._level = 0
        self.first = PassphraseField(
            tr("Passphrase"), large=True, help_text=tr("Several words that do not belong together work best.")
        )
        self.second = PassphraseField(tr("The same again"), large=True)
        self.body.addWidget(self.first)
        self._meter = ShareBar(tr("Strength"), [], _MAX_LEVEL, 6)
        self._words = Label("", "small", "text2")
        self.body.addLayout(line(self._meter, self._words, gap=12, bottom=False))
        self._meter.setMinimumWidth(160)
        self.body.addWidget(self.second)
        self.keyring = Switch(tr("Unlock with this computer's keyring"))
        row = Row(gap=12, margins=(0, 4, 0, 0))
        words = Column(gap=1)
        words.addWidget(Label(tr("Unlock with this computer's keyring"), "body_medium"))
        if keyring_name:
            note = tr("{keyring_name}. Anyone signed in to this computer can then unlock.", keyring_name=keyring_name)
        else:
            note = tr("This computer has no keyring that we can use.")
            self.keyring.setEnabled(False)
        words.addWidget(Paragraph(note, "small", "text2"))
        row.addLayout(words, 1)
        row.addWidget(self.keyring, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self.first.changed.connect(self._typed)
        self.second.changed.connect(self._typed)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self._enter)
        self.act.clicked.disconnect(self.went_on)
        self.act.clicked.connect(self._enter)
        self._typed()

    def set_watching(self, *, watching: bool) -> None:
        """Say what the passphrase opens: a wallet, or a vault that holds no key yet."""
        if watching:
            self.text.set_text(tr("It opens this vault on this computer. There is no key in it yet; you can add one."))
            self.act.setText(tr("Begin watching"))
        else:
            self.text.set_text(tr(_TEXT))
            self.act.setText(tr("Make my wallet"))

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text

    def set_strength(self, passphrase: str, strength: Strength) -> None:
        """Show the strength of a passphrase, if it is still the one typed."""
        if passphrase != self.first.text:
            return
        self._level = strength.level
        color = _LEVEL_COLORS[max(0, min(_MAX_LEVEL, strength.level))]
        shares = [Share(strength.words, max(0.4, strength.level), color)] if passphrase else []
        self._meter.set_shares(shares, _MAX_LEVEL)
        self._words.setText(strength.words if passphrase else "")
        self._block()

    def entered(self) -> None:
        """Focus the first field."""
        self.first.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Drop what was typed."""
        self.first.set_text("")
        self.second.set_text("")

    def _typed(self) -> None:
        self._level = 0 if not self.first.text else self._level
        self._timer.start()
        second = self.second.text
        different = bool(second) and not self.first.text.startswith(second)
        self.second.set_error(tr("Not the same as above.") if different else "")
        self._block()

    def _ask(self) -> None:
        self.judged.emit(self.first.text)

    def _block(self) -> None:
        why = ""
        if not self.first.text:
            why = tr("Type a passphrase.")
        elif self._level < MIN_LEVEL:
            why = tr("This passphrase is too easy to guess.")
        elif self.first.text != self.second.text:
            why = tr("Type it a second time.")
        self.act.set_blocked(why)

    def _enter(self) -> None:
        if self.act.isEnabled() and not self.act.is_working:
            self.went_on.emit()
