"""Deliveries under way in this window: each runs once, is told of as it moves, and is read back from the market."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from app.approval import Approver
    from app.sell.model import SaleView
    from app.sell.standing import Standing
    from ui.bridge import Job, Problem, Runner
    from ui.sell.ports import SellPort


class _Watcher(QObject):
    """Brings a sale's views from the loop thread to the GUI thread."""

    moved = Signal(object)

    def __call__(self, view: SaleView) -> None:
        """Take a view on the loop thread."""
        try:
            self.moved.emit(view)
        except RuntimeError:
            # The window is gone: the journal knows the rest.
            return


class SaleRuns(QObject):
    """Runs sales side by side.

    Signals:
        moved: a sale came further, as `SaleView`.
        stopped: a sale stands still: its id, and the `Problem` that stopped it or None.
        stood: how a sale's batches stand on the market: its id, and a tuple of `Standing`.
        refused: giving a sale up or reading it failed, as `Problem`.
    """

    moved = Signal(object)
    stopped = Signal(str, object)
    stood = Signal(str, object)
    refused = Signal(object)

    def __init__(self, port: SellPort, approver: Approver, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._port, self._approver, self._runner = port, approver, runner
        self._deliveries: dict[str, Job] = {}
        self._looking: Job | None = None
        self._watcher = _Watcher(self)
        self._watcher.moved.connect(self.moved, Qt.ConnectionType.QueuedConnection)

    def is_running(self, sale_id: str) -> bool:
        """Whether a sale is delivered by this window now."""
        job = self._deliveries.get(sale_id)
        return job is not None and job.is_running

    def proceed(self, sale_id: str) -> None:
        """Go on from the last saved step; other sales that are under way go on beside it."""
        self._deliveries[sale_id] = self._runner.run(
            lambda _progress: self._port.proceed(sale_id, self._approver, self._watcher),
            owner=self,
            on_result=self.moved.emit,
            on_error=lambda problem: self._stopped(sale_id, problem),
            on_cancel=lambda: self._stopped(sale_id, None),
        )

    def pause(self, sale_id: str) -> None:
        """Stop for now; the journal keeps all that was done."""
        job = self._deliveries.get(sale_id)
        if job is not None:
            job.cancel()

    def give_up(self, sale_id: str) -> None:
        """Give up what has not reached the market; what has goes on."""
        self._runner.run(
            lambda _progress: self._port.give_up(sale_id),
            owner=self,
            on_result=self._gave_up,
            on_error=self.refused.emit,
        )

    def look(self, view: SaleView) -> None:
        """Read how a sale's batches stand on the market; one look at a time."""
        if not any(batch.address for batch in view.batches) or (self._looking is not None and self._looking.is_running):
            return
        sale_id = view.sale_id
        self._looking = self._runner.run(
            lambda _progress: self._port.standing(sale_id),
            owner=self,
            on_result=lambda found: self._stood(sale_id, found),
            on_error=lambda _problem: None,  # the delivery itself says when the network does not answer
        )

    def read(self, sale_id: str) -> None:
        """Read a sale again that stands still: it may have been withdrawn on another page."""
        if not self.is_running(sale_id):
            self._runner.run(
                lambda _progress: self._port.sales(),
                owner=self,
                on_result=lambda sales: self._was_read(sale_id, sales),
                on_error=self.refused.emit,
            )

    def _was_read(self, sale_id: str, sales: tuple[SaleView, ...]) -> None:
        for view in sales:
            if view.sale_id == sale_id and not self.is_running(sale_id):
                self.moved.emit(view)

    def _stood(self, sale_id: str, found: tuple[Standing, ...]) -> None:
        self.stood.emit(sale_id, found)

    def _gave_up(self, view: SaleView) -> None:
        self.moved.emit(view)
        if not view.finished and not self.is_running(view.sale_id):
            self.proceed(view.sale_id)

    def _stopped(self, sale_id: str, problem: Problem | None) -> None:
        self._deliveries.pop(sale_id, None)
        self.stopped.emit(sale_id, problem)
