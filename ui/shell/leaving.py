"""Closing the window while sales are under way: says what goes on and what does not, and asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.i18n import tr

if TYPE_CHECKING:
    from ui.components.dialog import Dialog
    from ui.shell.window import MainWindow


class Leaving(QObject):
    """Stands before the window's close.

    Args:
        window: the window.
        can_hide: there is a tray from which it comes back.

    Signals:
        left: the person wants to quit.
    """

    left = Signal()

    def __init__(self, window: MainWindow, *, can_hide: bool) -> None:
        super().__init__(window)
        self._window, self._can_hide = window, can_hide
        self._dialog: Dialog | None = None
        self._agreed = False
        window.installEventFilter(self)

    def remove(self) -> None:
        """Let the window close without a question."""
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold the close back while something is under way and nobody agreed."""
        if event.type() == QEvent.Type.Close and watched is self._window and not self._agreed and self._under_way:
            event.ignore()
            self.ask()
            return True
        return super().eventFilter(watched, event)

    @property
    def _under_way(self) -> int:
        shell = self._window.shell
        return shell.counts.get("sell", 0) if shell is not None else 0

    def quit(self) -> None:
        """Quit, or ask first."""
        if self._under_way and not self._agreed:
            self._window.bring_up()
            self.ask()
        else:
            self.left.emit()

    def ask(self) -> None:
        """Ask, once at a time."""
        if self._dialog is not None:
            return
        # Imported when somebody leaves: the first frame needs none of it.
        from ui.components.button import Button
        from ui.components.dialog import Dialog
        from ui.components.paragraph import Paragraph

        count = self._under_way
        title = tr("Quit while {n} sale is under way?", "Quit while {n} sales are under way?", n=count)
        dialog = Dialog(title, icon="warning", tone="warning", width=520)
        for text in (
            tr("What is on the market goes on without you: reviewers vote, verdicts stand, money is held or paid."),
            tr("What this computer does stops and goes on at the next start. Nothing is sent or paid twice."),
            tr("Deadlines do not stop. A key that is due while Gleaner is closed lapses, and that costs its bond."),
        ):
            dialog.body.addWidget(Paragraph(text, "body", "text"))
        stay = Button(tr("Keep it open"), "primary", large=True)
        stay.clicked.connect(dialog.reject)
        if self._can_hide:
            hide = Button(tr("Keep it in the tray"), large=True)
            hide.clicked.connect(dialog.reject)
            hide.clicked.connect(self._hide)
            dialog.footer.addWidget(hide)
        leave = Button(tr("Quit"), large=True)
        leave.clicked.connect(dialog.accept)
        dialog.footer.addWidget(leave)
        dialog.footer.addWidget(stay)
        dialog.closed.connect(self._answered)
        self._dialog = dialog
        dialog.open_over(self._window, stay)

    def _answered(self, leave: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._dialog = None
        if leave:
            self._agreed = True
            self.left.emit()

    def _hide(self) -> None:
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
