"""While a Ledger has something to agree to: what to do at it, what it answered, and a way out."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.format import clean, full_key_groups
from ui.i18n import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class DeviceDialog(Dialog):
    """What the person does at the device; closing it here takes the signature back.

    Args:
        address: of the account that signs.
    """

    def __init__(self, address: str) -> None:
        super().__init__(tr("Check on your Ledger"), tr("Nothing is sent until you agree there"), icon="usb", width=480)
        self.cancel = Button(tr("Cancel"), large=True, hint="Esc")
        self.cancel.clicked.connect(self.reject)
        self.again: Button | None = None
        self._steps = Column(gap=8)
        self.body.addLayout(self._steps)
        for number, text in enumerate(
            (
                tr("Unlock your Ledger and open its Solana app."),
                tr("Compare what it shows with what you just saw here."),
                tr("Agree there with both buttons, or refuse it there."),
            ),
            1,
        ):
            self._steps.addWidget(Paragraph((Span(f"{number}  ", 600), Span(text)), "body", "text"))
        line = Row(gap=8)
        line.addWidget(Label(tr("It signs for"), "small", "text2"))
        line.addWidget(HashPill(address, tr("address")))
        line.addStretch(1)
        self._steps.addLayout(line)
        self._steps.addWidget(Paragraph((Span(full_key_groups(clean(address), 6), mono=True),), "mono", "text2"))
        note = tr("Closing this or unplugging the device cancels: whatever it signs after that is thrown away.")
        self._steps.addWidget(Note(note))
        self.body.addStretch(1)
        self.footer.addWidget(self.cancel)

    def show_problem(self, problem: str, *, may_try_again: bool) -> None:
        """Say why it did not sign."""
        clear(self._steps)
        title = tr("Your Ledger did not sign") if may_try_again else tr("Refused on your Ledger")
        self.title.setText(title)
        self.setAccessibleName(title)
        self.subtitle.setText(tr("Nothing was signed, nothing was sent"))
        self.tile.set_icon("warning" if may_try_again else "rejected", "warning" if may_try_again else "danger")
        words = Paragraph(said(clean(problem, 400)), "body", "text")
        self._steps.addWidget(words)
        words.show()
        self.cancel.setText(tr("Close"))
        if may_try_again:
            self.again = Button(tr("Try again"), "primary", icon="refresh-cw", large=True)
            self.again.clicked.connect(self.accept)
            self.footer.addWidget(self.again)
            self.again.show()
        self._place()


class _Wait:
    """One signature at the device; set from the GUI thread, waited for by the one that signs."""

    def __init__(self, address: str = "", cancel: Callable[[], None] | None = None) -> None:
        self.address = address
        self.cancel = cancel
        self.wanted = True
        self.again = False
        self.decided = threading.Event()


class UiDevice(QObject):
    """`app.account.device.DevicePrompt` for the window. Its methods are called by threads that wait for the device.

    Args:
        host: gives the widget dialogs are opened over; None while the window is locked.
    """

    _waits = Signal(object)
    _done = Signal(object)
    _failed = Signal(object, str, bool)

    def __init__(self, host: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._now: _Wait | None = None
        self._shown: tuple[_Wait, DeviceDialog] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._waits.connect(self._show_waiting, queued)
        self._done.connect(self._show_done, queued)
        self._failed.connect(self._show_failed, queued)

    @property
    def dialog(self) -> DeviceDialog | None:
        """The dialog on the screen."""
        return self._shown[1] if self._shown is not None else None

    # ------------------------------------------------------------------------------------------ the signing thread

    def waiting(self, address: str, cancel: Callable[[], None]) -> None:
        """Say that the device waits for its owner."""
        self._now = _Wait(address, cancel)
        self._waits.emit(self._now)

    def done(self) -> bool:
        """Take it away; return whether the signature is still wanted."""
        wait, self._now = self._now, None
        self._done.emit(wait)
        return wait is not None and wait.wanted

    def denied(self, problem: str) -> None:
        """Say that the device's owner refused."""
        self._failed.emit(_Wait(), problem, False)  # noqa: FBT003 - Qt's signals take no names

    def again(self, problem: str) -> bool:
        """Say why the device could not be asked; return whether to try once more."""
        wait = _Wait()
        self._failed.emit(wait, problem, True)  # noqa: FBT003 - Qt's signals take no names
        wait.decided.wait()
        return wait.again

    # ------------------------------------------------------------------------------------------ the window's side

    def _open(self, wait: _Wait, dialog: DeviceDialog, host: QWidget) -> None:
        self._close()
        self._shown = (wait, dialog)
        dialog.closed.connect(lambda again: self._closed(wait, again=again))
        # Locked or closed: the same as cancelled.
        dialog.destroyed.connect(lambda: self._closed(wait, again=False))
        dialog.open_over(host, dialog.again or dialog.cancel)

    def _close(self) -> None:
        if self._shown is not None:
            _, dialog = self._shown
            self._shown = None
            dialog.reject()

    def _show_waiting(self, wait: _Wait) -> None:
        host = self._host()
        if host is None:
            wait.wanted = False
            if wait.cancel is not None:
                wait.cancel()
            return
        self._open(wait, DeviceDialog(wait.address), host)

    def _show_done(self, wait: _Wait | None) -> None:
        if self._shown is not None and self._shown[0] is wait:
            self._close()

    def _show_failed(self, wait: _Wait, problem: str, may_try_again: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        host = self._host()
        if host is None:
            wait.decided.set()
            return
        dialog = DeviceDialog(wait.address)
        dialog.show_problem(problem, may_try_again=may_try_again)
        self._open(wait, dialog, host)

    def _closed(self, wait: _Wait, *, again: bool) -> None:
        if wait.decided.is_set():
            return
        if self._shown is not None and self._shown[0] is wait:
            # Closed here, and not because the device answered.
            self._shown = None
            wait.wanted = False
            if wait.cancel is not None:
                wait.cancel()
        wait.again = again
        wait.decided.set()
