"""Unexpected errors of every kind: each becomes a report that the person reads first; the window stays.

What a report may hold is decided in `app/crash_report.py`. The same lines, and never the messages, go to stderr, which
a desktop may keep in its journal. Nothing is sent anywhere.
"""

from __future__ import annotations

import asyncio
import faulthandler
import logging
import os
import re
import sys
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from app.crash_report import Recent, fault_report, headline, report_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QWidget

    from ui.crash_dialog import CrashDialog

__all__ = ["CrashReports", "full_report"]

MISTAKES = "ui.bridge"
"""The log of jobs that failed by a mistake of ours; the person is told to report those."""
_MAX_FAULT_BYTES = 256 * 1024
_QT_CATEGORY = re.compile(r"[a-z][a-z0-9.]{0,60}")
_QT_KINDS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


class CrashReports(QObject):
    """Takes over every way in which Python and Qt tell of unexpected errors, until `remove`.

    Args:
        fault_file: where `faulthandler` writes when a signal ends the process; None leaves that as it is.
    """

    _arrived = Signal(str)

    def __init__(self, fault_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recent = Recent()
        self._fault_file, self._fault_descriptor = fault_file, -1
        self._dialog: CrashDialog | None = None
        self._shown: set[str] = set()
        self._log = _LogLines(self)
        self._restore: list[Callable[[], None]] = []
        self._arrived.connect(self._show, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------------------------------------ hooks

    def install(self) -> str:
        """Take over. Returns the report of a signal that ended Gleaner the last time, or nothing."""
        hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._unhandled, self._in_thread, self._unraisable
        # Qt returns the handler before, which its type information does not say.
        before: Any = qInstallMessageHandler(self._from_qt)
        logging.getLogger().addHandler(self._log)

        def restore() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
            qInstallMessageHandler(before)
            logging.getLogger().removeHandler(self._log)

        self._restore.append(restore)
        return self._watch_faults()

    async def watch_loop(self) -> None:
        """Take over the running event loop's errors too; called on its thread."""
        asyncio.get_running_loop().set_exception_handler(self._in_loop)

    def remove(self) -> None:
        """Give everything back."""
        while self._restore:
            self._restore.pop()()
        if self._fault_descriptor >= 0 and self._fault_file is not None:
            faulthandler.disable()
            os.close(self._fault_descriptor)
            self._fault_descriptor = -1
            self._fault_file.unlink(missing_ok=True)

    def _unhandled(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._report(error, trace, show=True)

    def _in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._report(arguments.exc_value, arguments.exc_traceback, show=True)

    def _unraisable(self, arguments: sys.UnraisableHookArgs) -> None:
        # Nobody's work was stopped by it, so nobody is stopped by a dialog.
        if arguments.exc_value is not None:
            self._report(arguments.exc_value, arguments.exc_traceback, show=False)

    def _in_loop(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self._report(error, None, show=False)
        else:
            self._say(self._noted("error", "asyncio"))

    def _from_qt(self, kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
        known = _QT_KINDS.get(kind)
        if known is None:
            return
        category = context.category or ""
        self._say(self._noted(known, category if _QT_CATEGORY.fullmatch(category) else "qt"))

    def logged(self, record: logging.LogRecord) -> None:
        """Note a line of the log."""
        self._say(self.recent.add_record(record))
        if record.exc_info and record.exc_info[1] is not None:
            self._report(record.exc_info[1], None, show=record.name == MISTAKES)

    def _noted(self, kind: str, name: str) -> str:
        self.recent.add(kind, name)
        return f"{kind} {name}"

    # ------------------------------------------------------------------------------------------ reports

    def _report(self, error: BaseException, trace: TracebackType | None, *, show: bool) -> None:
        report = report_of(error, trace)
        self._say(report)
        # A mistake in painting comes back with every frame: each is shown once.
        if show and report not in self._shown:
            self._shown.add(report)
            self._arrived.emit(full_report(report, self.recent))
        self.recent.add("error", report.partition("\n")[0])

    @staticmethod
    def _say(line: str) -> None:
        # A window started from a desktop on Windows has no stderr.
        if sys.stderr is not None:
            sys.stderr.write(f"{line}\n")

    def _show(self, report: str) -> None:
        window = next(
            (top for top in QApplication.topLevelWidgets() if top.objectName() == "root" and top.isVisible()), None
        )
        if window is not None:
            self.show_over(window, report)

    def show_over(self, window: QWidget, report: str, *, ended: bool = False) -> None:
        """Show a report over the window; one that comes while another is read is added to it.

        Args:
            window: the window's root.
            report: what to show.
            ended: it is of the time before, when Gleaner ended by it.
        """
        from ui.crash_dialog import CrashDialog

        if self._dialog is not None:
            self._dialog.add(report)
            return
        dialog = CrashDialog(report, ended=ended)
        dialog.closed.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.open_over(window, dialog.go_on)

    def _forget_dialog(self, _accepted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._dialog = None

    # ------------------------------------------------------------------------------------------ signals

    def _watch_faults(self) -> str:
        path = self._fault_file
        if path is None:
            return ""
        no_link = getattr(os, "O_NOFOLLOW", 0)
        try:
            self._fault_descriptor = os.open(path, os.O_RDWR | os.O_CREAT | no_link, 0o600)
            before = os.read(self._fault_descriptor, _MAX_FAULT_BYTES).decode("ascii", "replace")
            os.ftruncate(self._fault_descriptor, 0)
            os.lseek(self._fault_descriptor, 0, os.SEEK_SET)
        except OSError:
            # A full disk or a strange file there must not keep the window from opening.
            self._noted("warning", "no file for faults")
            return ""
        faulthandler.enable(self._fault_descriptor)
        found = fault_report(before)
        return full_report(found, None) if found else ""


class _LogLines(logging.Handler):
    """Sends what is logged as warning or worse to the reports."""

    def __init__(self, reports: CrashReports) -> None:
        super().__init__(logging.WARNING)
        self._reports = reports

    def emit(self, record: logging.LogRecord) -> None:
        """Take one line."""
        self._reports.logged(record)


def full_report(report: str, recent: Recent | None) -> str:
    """Return a report with what runs on what, and what was logged before it."""
    lines = [headline(Qt=qVersion()), report]
    before = tuple(recent.lines()) if recent is not None else ()
    if before:
        lines += ["Before it:", *(f"  {line}" for line in before)]
    return "\n".join(lines)
