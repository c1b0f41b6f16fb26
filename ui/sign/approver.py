"""Carries the app's question to the window and the answer back."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Declined

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from PySide6.QtWidgets import QWidget

    from app.approval import Agreed, Look
    from ui.sign.dialog import SignDialog
    from ui.sign.ports import Summary
    from ui.sign.trouble import Trouble

BLOCKHASH_VALID_S = 60.0
"""150 slots of 400 ms: as long as a transaction may land after its blockhash."""

T = TypeVar("T")
_SIGN, _REJECT, _AGAIN, _GONE = "sign", "reject", "again", "gone"


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    """One transaction to decide about; its answers come from the GUI thread."""

    loop: asyncio.AbstractEventLoop
    renewable: bool
    sends: bool
    answers: asyncio.Queue[str] = field(default_factory=asyncio.Queue)

    def answer(self, word: str) -> None:
        """Answer on the loop thread; a loop that is gone has nobody waiting."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.answers.put_nowait, word)


class UiApprover(QObject):
    """`app.approval.Approver` and `PatientApprover` for the window: one question at a time, in the order they came.

    Args:
        host: gives the widget dialogs are opened over; None while the window is locked: the answer is no.
        who: gives the names of account and network.
        valid_s: how long a prepared transaction can land.
    """

    _asked = Signal(object)
    _looked = Signal(object, object)
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
        self._found: dict[_Question, Summary | Trouble] = {}
        self._asked.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        self._looked.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._withdrawn.connect(self._withdraw, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------------------------------------ the loop's side

    async def approve(self, summary: Summary) -> bool:
        """Return whether the person signed; called on the loop thread. Cancelling takes the dialog away."""

        async def look() -> Summary:
            return summary

        return await self.decide(look, lambda found: found, renewable=False) is not None

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        """Return what the person signed, exactly as it was shown last, or None; called on the loop thread.

        Args:
            look: prepares and simulates the transaction; the dialog is open meanwhile, and may ask for it again.
            sends: whether what is signed is sent at once.

        Raises:
            Declined: the window was locked or closed meanwhile.
            Exception: the last look failed, and the person gave up.
        """
        return await self.decide(look, lambda agreed: agreed.summary, renewable=True, sends=sends)

    async def decide(
        self, look: Callable[[], Awaitable[T]], shown: Callable[[T], Any], *, renewable: bool, sends: bool = True
    ) -> T | None:
        """Return what was found by the last look and agreed to, or None; as `review`.

        Args:
            look: finds what is to be decided about.
            shown: gives the summary of what was found.
            renewable: whether it may be looked at again.
            sends: whether what is signed is sent at once.
        """
        question = _Question(asyncio.get_running_loop(), renewable, sends)
        self._asked.emit(question)
        try:
            while True:
                found, failure = await self._look(question, look)
                if isinstance(found, str):
                    word = found
                else:
                    self._looked.emit(question, _trouble(failure) if failure is not None else shown(_one(found)))
                    word = await question.answers.get()
                if word == _SIGN and not isinstance(found, str) and failure is None:
                    return _one(found)
                if word == _AGAIN:
                    continue
                if word == _GONE:
                    raise Declined(
                        "Gleaner was locked before you signed, so nothing was sent.", next_step="Unlock it and go on."
                    )
                if failure is not None:
                    raise failure
                return None
        except asyncio.CancelledError:
            self._withdrawn.emit(question)
            raise

    async def _look(
        self, question: _Question, look: Callable[[], Awaitable[T]]
    ) -> tuple[tuple[T, ...] | str, Exception | None]:
        """Return what a look found, or the answer that came before it ended; and why it failed."""
        looking = asyncio.ensure_future(look())
        answered = asyncio.ensure_future(question.answers.get())
        try:
            await asyncio.wait({looking, answered}, return_when=asyncio.FIRST_COMPLETED)
            if answered.done():
                return answered.result(), None
            error = looking.exception()
            if isinstance(error, Exception):
                return (), error
            return (looking.result(),), None
        finally:
            answered.cancel()
            looking.cancel()

    # ------------------------------------------------------------------------------------------ the window's side

    @property
    def dialog(self) -> SignDialog | None:
        """The dialog on the screen."""
        return self._shown[1] if self._shown is not None else None

    def reject_all(self) -> None:
        """Answer no to everything, for instance when the window goes away."""
        waiting, self._waiting = self._waiting, []
        for question in waiting:
            question.answer(_REJECT)
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
            question.answer(_REJECT)
            self._next()
            return
        # Imported when first asked: the window's first frame needs no dialog.
        from ui.sign.dialog import SignDialog

        account, network = self._who()
        dialog = SignDialog(
            None,
            account=account,
            network=network,
            valid_s=self._valid_s,
            renewable=question.renewable,
            sends=question.sends,
        )
        self._shown = (question, dialog)
        dialog.closed.connect(self._closed)
        dialog.again.connect(lambda: question.answer(_AGAIN))
        # A window that goes away with the dialog, or is locked, answers no.
        dialog.destroyed.connect(lambda: self._gone(question))
        if question in self._found:
            self._show(question, self._found.pop(question))
        dialog.ask(host)

    def _show(self, question: _Question, found: Summary | Trouble) -> None:
        from ui.sign.trouble import Trouble as Failed

        if self._shown is None or self._shown[0] is not question:
            if question in self._waiting:
                self._found[question] = found
            return
        dialog = self._shown[1]
        if isinstance(found, Failed):
            dialog.show_trouble(found)
        else:
            dialog.show_summary(found)

    def _gone(self, question: _Question) -> None:
        if self._shown is not None and self._shown[0] is question:
            self._shown = None
            question.answer(_GONE)

    def _closed(self, agreed: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        if self._shown is None:
            return
        question, _ = self._shown
        self._shown = None
        question.answer(_SIGN if agreed else _REJECT)
        self._next()

    def _withdraw(self, question: _Question) -> None:
        self._found.pop(question, None)
        if question in self._waiting:
            self._waiting.remove(question)
        elif self._shown is not None and self._shown[0] is question:
            self._shown[1].reject()


def _one(found: tuple[T, ...]) -> T:
    (value,) = found
    return value


def _trouble(error: Exception) -> Trouble:
    from ui.sign.trouble import trouble_of

    return trouble_of(error)
