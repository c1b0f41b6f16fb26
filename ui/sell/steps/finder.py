"""Finding a text in all records of a sale, and going from one that holds it to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.components.icon import IconButton
from ui.components.label import Label
from ui.components.layout import Row
from ui.components.search_field import SearchField
from ui.format import format_count
from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from app.sell.model import SalePlan
    from app.sell.preparing import PreparingDesk
    from ui.bridge import Job, Runner

_MOST_MATCHES, _TYPED_MS = 1_000, 250


class Finder(QWidget):
    """The field, how many records hold what is typed, and the way from one to the next.

    Signals:
        gone_to: number of the record to show.
        trouble: a `Problem` of the search.
    """

    gone_to = Signal(int)
    trouble = Signal(object)

    def __init__(self, port: PreparingDesk, runner: Runner) -> None:
        super().__init__()
        self._port, self._runner = port, runner
        self._plan: SalePlan | None = None
        self._matches: tuple[int, ...] = ()
        self._match = -1
        self._searching: Job | None = None
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)
        self._typed.timeout.connect(self._search)
        self.search = SearchField(tr("Find"), "Ctrl F")
        self.search.setMaxLength(200)
        self.search.textChanged.connect(lambda _text: self._typed.start())
        self.search.returnPressed.connect(self.next_match)
        self.found = Label("", "small", "text2", tabular=True)
        self.before = IconButton("arrow-left", tr("Match before"))
        self.before.clicked.connect(self.match_before)
        self.after = IconButton("arrow-right", tr("Next match"))
        self.after.clicked.connect(self.next_match)
        row = Row(self, gap=6)
        for part in (self.found, self.before, self.after, self.search):
            row.addWidget(part)
        self._show_matches()
        self._rescale()
        theme().changed.connect(self._rescale)

    def show_records(self, plan: SalePlan) -> None:
        """Search in these records from now on."""
        self._plan = plan

    def take_focus(self) -> None:
        """Let a text be typed."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def next_match(self) -> None:
        """Go to the next record that holds the text; after the last one, to the first."""
        self._go(1)

    def match_before(self) -> None:
        """Go to the record before that holds the text."""
        self._go(-1)

    def _search(self) -> None:
        text, plan = self.search.text(), self._plan
        if self._searching is not None:
            self._searching.cancel()
            self._searching = None
        if not text or plan is None:
            self._take("", ())
            return
        self._searching = self._runner.run(
            lambda _progress: self._port.search(plan, text, 0, _MOST_MATCHES),
            owner=self,
            on_result=lambda found: self._take(text, found),
            on_error=self.trouble.emit,
        )
        self._searching.finished.connect(self._forget_search)

    def _forget_search(self) -> None:
        if self._searching is not None and not self._searching.is_running:
            self._searching = None

    def _take(self, text: str, found: tuple[int, ...]) -> None:
        if text != self.search.text():
            return
        self._matches, self._match = found, -1
        self._show_matches()
        if found:
            self.next_match()

    def _go(self, step: int) -> None:
        if self._matches:
            self._match = (self._match + step) % len(self._matches)
            self.gone_to.emit(self._matches[self._match])
            self._show_matches()

    def _show_matches(self) -> None:
        count = len(self._matches)
        for button in (self.before, self.after):
            button.setVisible(count > 0)
        if count:
            total = tr("{count} or more", count=format_count(count)) if count >= _MOST_MATCHES else format_count(count)
            self.found.setText(tr("{at} of {total}", at=format_count(self._match + 1), total=total))
        else:
            self.found.setText(tr("not in it") if self.search.text() else "")

    def _rescale(self) -> None:
        self.search.setFixedWidth(theme().px(200))
