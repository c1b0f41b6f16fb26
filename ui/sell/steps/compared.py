"""Records beside the rows of the person that they are made of, a few at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.components.button import Button
from ui.components.label import Label
from ui.components.layout import Column, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.scroll import Scroll
from ui.format.bytes_text import visible
from ui.i18n import tr

if TYPE_CHECKING:
    from app.sell.model import Preview, SalePlan
    from app.sell.preparing import Compared, PreparingDesk
    from ui.bridge import Runner

_AT_ONCE, _MOST_CELLS = 10, 60


class ComparedRecords(Scroll):
    """What stays, is replaced and is noised, record by record.

    Signals:
        trouble: a `Problem` of what was asked.
    """

    trouble = Signal(object)

    def __init__(self, port: PreparingDesk, runner: Runner) -> None:
        self._lines = Column(margins=(16, 8, 16, 12), gap=0)
        super().__init__(boxed(self._lines))
        self._port, self._runner = port, runner
        self._preview: Preview | None = None

    def show_records(self, plan: SalePlan, preview: Preview) -> None:
        """Show the first ones."""
        self._preview = preview
        clear(self._lines)
        self._more(plan, preview, 0)

    def _more(self, plan: SalePlan, preview: Preview, first: int) -> None:
        self._runner.run(
            lambda _progress: self._port.compared(plan, first, _AT_ONCE),
            owner=self,
            on_result=lambda rows: self._take(plan, preview, first, rows),
            on_error=self.trouble.emit,
        )

    def _take(self, plan: SalePlan, preview: Preview, first: int, rows: tuple[Compared, ...]) -> None:
        if preview is not self._preview:
            return
        if not first and not rows:
            text = tr("These records are not made of single rows of yours, so there is no row to compare them with.")
            self._lines.addWidget(Note(text, "info"))
        for row in rows:
            self._lines.addWidget(Label(tr("Record {index}", index=row.number + 1), "caption", "text3"))
            for name, change, before, after in row.cells[:_MOST_CELLS]:
                self._lines.addWidget(difference(name, change, before, after))
            self._lines.addSpacing(8)
        last = first + len(rows)
        if len(rows) == _AT_ONCE and last < preview.records:
            more = Button(tr("Show {n} more", "Show {n} more", n=_AT_ONCE), "ghost")
            more.clicked.connect(partial(self._go_on, more, plan, preview, last))
            self._lines.addWidget(more)
        else:
            self._lines.addStretch(1)

    def _go_on(self, button: Button, plan: SalePlan, preview: Preview, first: int) -> None:
        button.hide()
        button.deleteLater()
        self._more(plan, preview, first)


def difference(name: str, change: str, before: str, after: str) -> Paragraph:
    """Return one cell before and after, with its sign: minus stays here, plus is replaced, ≈ is noised."""
    field, old, new = visible(name, 60), visible(before, 200), visible(after, 200)
    if change == "removed":
        return Paragraph(
            (Span("\u2212 ", 600), Span(f"{field}: {old}"), Span(f"  {tr('stays here')}", 600)), "mono", "danger"
        )
    if change == "noised":
        return Paragraph((Span("≈ ", 600), Span(f"{field}: {old} → {new}")), "mono", "privacy")
    if change == "replaced":
        words = f"{field}: {old} → {new}" if old else f"{field}: {new}"
        return Paragraph((Span("+ ", 600), Span(words), Span(f"  {tr('replaced')}", 600)), "mono", "positive")
    return Paragraph(f"  {field}: {new}", "mono", "text2")
