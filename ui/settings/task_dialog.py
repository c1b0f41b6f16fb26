"""A dialog that does one long thing: what it needs, its progress, and what went wrong, in one place."""

from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.bridge.ports import Progress
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.icon import Tone
from ui.components.layout import Column, Row, clear
from ui.components.progress import Bar
from ui.i18n import tr

_WIDTH = 520


class TaskDialog(Dialog):
    """Base of the dialogs that write, restore, move and erase.

    Args:
        title: of the dialog.
        icon: name of the icon; `tone` its colour.
        runner: starts the work.
        act: what the primary button does, in words.
        danger: the act loses something.
    """

    def __init__(
        self,
        title: str,
        icon: str,
        runner: Runner,
        act: str,
        *,
        tone: Tone = "accent",
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, icon=icon, tone=tone, width=_WIDTH, parent=parent)
        self.runner = runner
        self.top = Column(gap=12)
        self.body.addLayout(self.top)
        self._below = Column(gap=12)
        self.body.addLayout(self._below)
        # Where the dialog is the whole window the room below stays empty, and nothing above it is pulled apart.
        self.body.addStretch(1)
        self.cancel = Button(tr("Cancel"), large=True)
        self.cancel.clicked.connect(self.reject)
        self.act = Button(act, "danger" if danger else "primary", large=True)
        self.act.clicked.connect(self.go)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.act)

    def go(self) -> None:
        """Do it; the dialogs say what."""
        raise NotImplementedError

    def work(
        self, words: str, what: Callable[[Progress], Awaitable[Any]], done: Callable[[Any], None], *, bar: bool = True
    ) -> None:
        """Start the work: the button says `words`, a bar shows how far it is, a failure is shown below."""
        clear(self._below)
        shown = Bar(words)
        shown.setRange(0, 0)
        if bar:
            self._below.addWidget(shown)
        self.act.set_working(words)
        self.cancel.set_blocked(tr("This is not stopped halfway.") if bar else "")

        def progress(now: int, total: int, _message: str) -> None:
            # In steps of a thousandth: bytes of a large backup are beyond what a bar counts.
            shown.setRange(0, 1000)
            shown.setValue(1000 * now // total if total else 1000)

        def finished(result: Any) -> None:
            self._rest()
            done(result)

        self.runner.run(what, owner=self, on_result=finished, on_error=self.refused, on_progress=progress)

    def refused(self, problem: Problem) -> None:
        """Show what went wrong; it can be corrected and tried again."""
        self._rest()
        self._below.addWidget(ErrorPanel(problem, retry=""))

    def _rest(self) -> None:
        clear(self._below)
        self.act.set_working("")
        self.cancel.set_blocked("")

    def add_file(self, field: Field, words: str, browse: Callable[[], None]) -> None:
        """Add a path with the button that looks for it."""
        row = Row(gap=8)
        button = Button(words)
        button.clicked.connect(browse)
        row.addWidget(field, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.top.addLayout(row)
