"""What the wizard asks the app before a sale begins: reading a file, making the preview, working out the terms.

One question of each kind at a time: a newer one takes the place of the older.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.sell.model import SalePlan
    from ui.bridge import Job, Runner
    from ui.sell.ports import SellPort


class SaleQuestions(QObject):
    """Asks on the loop thread and answers on the GUI thread.

    Signals:
        source_read: a file as `SourceView`, and what was done with broken records.
        dataset_read: a data set as `SourceView`, and which column gives which wanted field.
        source_failed: the `Problem` of a file that cannot be read.
        preview_made, terms_read: the plan they are of, and the `Preview` or `Terms`.
        preview_failed: the plan, and the `Problem`.
        terms_failed: the `Problem`.
    """

    source_read = Signal(object, str)
    dataset_read = Signal(object, object)
    source_failed = Signal(object)
    preview_made = Signal(object, object)
    preview_failed = Signal(object, object)
    terms_read = Signal(object, object)
    terms_failed = Signal(object)

    def __init__(self, port: SellPort, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._port, self._runner = port, runner
        self._jobs: dict[str, Job] = {}

    def read(self, path: str, on_broken: str) -> None:
        """Read a file completely."""
        self.stop_reading()
        self._jobs["read"] = self._runner.run(
            lambda _progress: self._port.open_source(path, on_broken),
            owner=self,
            on_result=lambda source: self.source_read.emit(source, on_broken),
            on_error=self.source_failed.emit,
        )

    def read_dataset(self, dataset_id: str, request: RequestView) -> None:
        """Read a data set completely."""
        self.stop_reading()
        self._jobs["read"] = self._runner.run(
            lambda _progress: self._port.open_dataset(dataset_id, request),
            owner=self,
            on_result=lambda found: self.dataset_read.emit(*found),
            on_error=self.source_failed.emit,
        )

    def stop_reading(self) -> None:
        """Read no further."""
        self._stop("read")

    def preview(self, plan: SalePlan) -> None:
        """Make the records a plan would sell."""
        self._stop("preview")
        self._jobs["preview"] = self._runner.run(
            lambda _progress: self._port.preview(plan),
            owner=self,
            on_result=lambda preview: self.preview_made.emit(plan, preview),
            on_error=lambda problem: self.preview_failed.emit(plan, problem),
        )

    def terms(self, plan: SalePlan, request: RequestView, records: int) -> None:
        """Work out what a plan would bring, hold and risk."""
        self._stop("terms")
        self._jobs["terms"] = self._runner.run(
            lambda _progress: self._port.terms(plan, request, records),
            owner=self,
            on_result=lambda terms: self.terms_read.emit(plan, terms),
            on_error=self.terms_failed.emit,
        )

    def stop(self) -> None:
        """Ask nothing more."""
        for kind in tuple(self._jobs):
            self._stop(kind)

    def _stop(self, kind: str) -> None:
        job = self._jobs.pop(kind, None)
        if job is not None:
            job.cancel()
