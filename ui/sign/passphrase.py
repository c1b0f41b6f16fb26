"""Asking for the passphrase again, above a limit: from the loop thread to the window and back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    why: str
    wrong: str
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[str]

    def settle(self, text: str) -> None:
        """Answer on the loop thread; a loop that is gone has nobody waiting."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._set, text)

    def _set(self, text: str) -> None:
        if not self.answer.done():
            self.answer.set_result(text)


class UiPassphrase(QObject):
    """Asks in the window.

    Args:
        host: the widget dialogs are opened over; None while the window is locked: the answer is no.
        parent: owns this.
    """

    _asked = Signal(object)

    def __init__(self, host: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._asked.connect(self._ask, Qt.ConnectionType.QueuedConnection)

    async def ask(self, why: str, wrong: str = "") -> str:
        """Return what was typed, empty for a no; called on the loop thread.

        Args:
            why: what is above which limit.
            wrong: what was wrong with the answer before, shown at the field.
        """
        loop = asyncio.get_running_loop()
        question = _Question(why, wrong, loop, loop.create_future())
        self._asked.emit(question)
        return await question.answer

    def _ask(self, question: _Question) -> None:
        host = self._host()
        if host is None:
            question.settle("")
            return
        # Imported when first asked: the window's first frame needs no dialog.
        from ui.sign.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(question.why, question.wrong)
        dialog.closed.connect(lambda agreed: question.settle(dialog.typed if agreed else ""))
        # A window that goes away with the dialog answers no; an answer given before stays.
        dialog.destroyed.connect(lambda: question.settle(""))
        dialog.open_over(host, dialog.field.edit)
