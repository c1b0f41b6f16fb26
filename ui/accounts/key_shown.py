"""A secret key, hidden until asked for, hidden again after 2 minutes, and gone when the step is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal

from ui.components.button import Button
from ui.components.card import Card
from ui.components.clipboard import SECRET_FOR_MS, clipboard
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.layout import Row
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.format.duration import format_duration
from ui.i18n import tr
from ui.onboarding.models import HIDE_AFTER_S
from ui.onboarding.step import StepView

_HIDDEN = "•" * 24


class KeyShownStep(StepView):
    """The step.

    Signals:
        expired: the key was shown for 2 minutes and is hidden again.
    """

    expired = Signal()

    def __init__(self, name: str, secret_key: str) -> None:
        text = tr("Whoever has this key has the money of this account. Other wallets import it as it stands here.")
        super().__init__(tr("Secret key of {account}", account=name), text, tr("Done"), back="", trailing="")
        self._secret = secret_key
        self._left_s = 0
        card = Card(margins=(16, 14, 16, 14))
        self.shown = Paragraph(_HIDDEN, "body", "text")
        card.body.addWidget(self.shown)
        self.body.addWidget(card)
        line = Row(gap=12)
        self.toggle = Button(tr("Show the key"), icon="eye")
        self.toggle.clicked.connect(self._toggle)
        self.copy = Button(tr("Copy…"), "ghost", icon="copy")
        self.copy.clicked.connect(self._ask_copy)
        line.addWidget(self.toggle)
        line.addWidget(self.copy)
        line.addStretch(1)
        self._remaining = Label("", "small", "text3", tabular=True)
        line.addWidget(self._remaining)
        self.body.addLayout(line)
        warning = (
            Span(tr("Do not photograph it. "), 600),
            Span(tr("Programs that record the screen see what is shown: we cannot prevent that here.")),
        )
        self.body.addWidget(Note(warning, "camera-off", "warning"))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)

    @property
    def is_shown(self) -> bool:
        """Whether the key can be read now."""
        return self._timer.isActive()

    def entered(self) -> None:
        """Focus the button that shows the key."""
        self.toggle.setFocus(Qt.FocusReason.TabFocusReason)

    def left(self) -> None:
        """Drop the key."""
        self._hide()
        self._secret = ""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the key when the window is no longer in front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._hide()

    def _toggle(self) -> None:
        if self.is_shown:
            self._hide()
            return
        self._left_s = HIDE_AFTER_S
        groups = " ".join(self._secret[at : at + 4] for at in range(0, len(self._secret), 4))
        self.shown.set_text((Span(groups, mono=True),))
        self.toggle.setText(tr("Hide"))
        self.toggle.set_icon("eye-off")
        self._timer.start()
        self._tick_words()

    def _hide(self) -> None:
        self._timer.stop()
        self.shown.set_text(_HIDDEN)
        self.toggle.setText(tr("Show the key"))
        self.toggle.set_icon("eye")
        self._remaining.setText("")

    def _tick(self) -> None:
        self._left_s -= 1
        if self._left_s <= 0:
            self._hide()
            self.expired.emit()
            return
        self._tick_words()

    def _tick_words(self) -> None:
        self._remaining.setText(tr("Hidden again in {duration}", duration=format_duration(self._left_s)))

    def _ask_copy(self) -> None:
        dialog = Dialog(tr("Copy a secret key?"), icon="warning", tone="warning", width=460)
        text = tr(
            "Every program on this computer can read the clipboard, and some send it to other devices. We take the key "
            "back after {seconds} seconds, if it is still there.",
            seconds=SECRET_FOR_MS // 1000,
        )
        dialog.body.addWidget(Paragraph(text, "body", "text"))
        keep = Button(tr("Do not copy"), large=True)
        keep.clicked.connect(dialog.reject)
        go = Button(tr("Copy the key"), "danger_outline", large=True)
        go.clicked.connect(dialog.accept)
        dialog.footer.addWidget(keep)
        dialog.footer.addWidget(go)
        dialog.closed.connect(self._copied)
        dialog.open_over(self.window(), keep)

    def _copied(self, accepted: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        if accepted and self._secret:
            clipboard().copy_secret(self._secret)
