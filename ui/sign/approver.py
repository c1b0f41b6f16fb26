"""Carries the app's question to the window and the answer back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.sign.dialog import SignDialog
    from ui.sign.ports import Summary

BLOCKHASH_VALID_S = 60.0
"""150 slots of 400 ms: as long as a transaction may land after its blockhash."""


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    summary: Summary
    loop: asyncio.AbstractEventLoop
    answer: asyncio.Future[bool]

    def settle(self, *, agreed: bool) -> None:
        """Answer on the loop thread; a loop that is gone has nobody waiting."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._set, agreed)

    def _set(self, agreed: bool) -> None:  # noqa: FBT001 - passed through call_soon_threadsafe
        if not self.answer.done():
            self.answer.set_result(agreed)


class UiApprover(QObject):
    """`app.approval.Approver` for the window: asks one question at a time, in the order they came.

    Args:
        host: gives the widget dialogs are opened over; None while the window is locked: the answer is no.
        who: gives the names of account and network.
        valid_s: how long a prepared transaction can land.
    """

    _asked = Signal(object)
    _withdrawn = Signal(object)

    def __init__(
        self,
        host: Callable[[], QWidget | None],
        who: Callable[[], tuple[str, str]],
        *,
        valid_s: float = BLOCKHASH_VALID_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._host, self._who, self._valid_s = host, who, valid_s
        self._waiting: list[_Question] = []
        self._shown: tuple[_Question, SignDialog] | None = None
        self._asked.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        self._withdrawn.connect(self._withdraw, Qt.ConnectionType.QueuedConnection)

    async def approve(self, summary: Summary) -> bool:
        """Return whether the person signed; called on the loop thread. Cancelling takes the dialog away."""
        loop = asyncio.get_running_loop()
        question = _Question(summary, loop, loop.create_future())
        self._asked.emit(question)
        try:
            return await question.answer
        except asyncio.CancelledError:
            self._withdrawn.emit(question)
            raise

    @property
    def dialog(self) -> SignDialog | None:
        """The dialog on the screen."""
        return self._shown[1] if self._shown is not None else None

    def reject_all(self) -> None:
        """Answer no to everything, for instance when the window locks."""
        waiting, self._waiting = self._waiting, []
        for question in waiting:
            question.settle(agreed=False)
        if self._shown is not None:
            self._shown[1].reject()

    def _ask(self, question: _Question) -> None:
        self._waiting.append(question)
        self._next()

    def _next(self) -> None:
        if self._shown is not None or not self._waiting:
            return
        question = self._waiting.pop(0)
        host = self._host()
        if host is None:
            question.settle(agreed=False)
            self._next()
            return
        # Imported when first asked: the window's first frame needs no dialog.
        from ui.sign.dialog import SignDialog

        account, network = self._who()
        dialog = SignDialog(question.summary, account=account, network=network, valid_s=self._valid_s)
        self._shown = (question, dialog)
        dialog.closed.connect(self._closed)
        # A window that goes away with the dialog answers no.
        dialog.destroyed.connect(lambda: self._gone(question))
        dialog.ask(host)

    def _gone(self, question: _Question) -> None:
        if self._shown is not None and self._shown[0] is question:
            self._shown = None
        question.settle(agreed=False)

    def _closed(self, agreed: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        if self._shown is None:
            return
        question, _ = self._shown
        self._shown = None
        question.settle(agreed=agreed)
        self._next()

    def _withdraw(self, question: _Question) -> None:
        if question in self._waiting:
            self._waiting.remove(question)
        elif self._shown is not None and self._shown[0] is question:
            self._shown[1].reject()
