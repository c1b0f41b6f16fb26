"""Drafts: records that were made, may have cost privacy, and are not sold. To go on with, or to discard."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Divider
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph, Span
from ui.format import clean, format_day, format_decimal
from ui.i18n import tr
from ui.sell.wording import size_text

if TYPE_CHECKING:
    from app.sell.unsold import DraftDesk, DraftView
    from ui.bridge import Problem, Runner

_MOST = 50


def title_of(draft: DraftView) -> str:
    """Return what it was made for."""
    return clean(draft.title, 120) or tr("A sale that was not begun")


def facts_of(draft: DraftView) -> str:
    """Return where it comes from, when it was made, what there is of it and how it was tested."""
    day = format_day(datetime.fromtimestamp(draft.changed_at_s, UTC).astimezone())
    parts = [clean(draft.source, 60), tr("made on {day}", day=day) if draft.made else tr("begun on {day}", day=day)]
    if draft.made:
        parts.append(size_text(draft.size_bytes))
    if draft.attacked:
        failed = tr("{n} test failed", "{n} tests failed", n=draft.failed)
        parts.append(failed if draft.failed else tr("tests passed"))
    if draft.old:
        parts.append(tr("untouched for long"))
    return " · ".join(part for part in parts if part)


def spent_on(draft: DraftView) -> str:
    """Return what it cost; `ε 1.0 spent`."""
    if not draft.paid:
        return tr("nothing spent")
    return tr("ε {epsilon} spent", epsilon=format_decimal(draft.epsilon, 1))


class DraftList(QWidget):
    """A line for each draft.

    Signals:
        continued: a draft is to be gone on with.
        discard_asked: a draft may go.

    Args:
        side: px at 100 % left and right of the lines.
    """

    accessible_role = QAccessible.Role.List

    continued = Signal(object)
    discard_asked = Signal(object)

    def __init__(self, side: float = 0) -> None:
        super().__init__()
        self.setAccessibleName(tr("Made, not sold"))
        self._side = side
        self._column = Column(self)

    def show_drafts(self, drafts: tuple[DraftView, ...]) -> None:
        """Show drafts, the one changed last first."""
        clear(self._column)
        for at, draft in enumerate(drafts[:_MOST]):
            if at:
                self._column.addWidget(Divider())
            self._column.addWidget(self._line(draft))
        self.setVisible(bool(drafts))

    def _line(self, draft: DraftView) -> QWidget:
        line = QWidget()
        row = Row(line, gap=10, margins=(self._side, 10, self._side, 10))
        icon = Icon("noised", "privacy") if draft.paid else Icon("file-text", "text2")
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = Column(gap=2)
        column.addWidget(Paragraph(title_of(draft), "body_medium", "text"))
        cost = Span(spent_on(draft).replace(" ", "\N{NO-BREAK SPACE}"), 500, "privacy" if draft.paid else None)
        column.addWidget(Paragraph((Span(f"{facts_of(draft)} · "), cost), "small", "text2"))
        acts = Flow(gap=8, line_gap=6)
        go_on = Button(tr("Continue"), icon="play")
        go_on.setAccessibleName(tr("Continue: {title}", title=title_of(draft)))
        go_on.clicked.connect(partial(self.continued.emit, draft))
        acts.add(go_on)
        away = Button(tr("Discard…"), "quiet", icon="delete")
        away.setAccessibleName(tr("Discard: {title}", title=title_of(draft)))
        away.clicked.connect(partial(self.discard_asked.emit, draft))
        acts.add(away)
        column.addSpacing(6)
        column.addLayout(acts)
        row.addLayout(column, 1)
        line.setAccessibleName(f"{title_of(draft)}. {facts_of(draft)}. {spent_on(draft)}")
        return line


class DiscardDialog(Dialog):
    """Says what discarding a draft means, and does it.

    Signals:
        discarded: the draft is gone.

    Args:
        desk: of the drafts.
        runner: runs its methods.
        draft: which.
    """

    discarded = Signal()

    def __init__(self, desk: DraftDesk, runner: Runner, draft: DraftView) -> None:
        super().__init__(tr("Discard this draft?"), title_of(draft), icon="delete", tone="danger")
        self._desk, self._runner, self._draft = desk, runner, draft
        for icon, text in consequences(draft):
            row = Row(gap=10)
            row.addWidget(Icon(icon, "text2"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Paragraph(text, "body", "text"), 1)
            self.body.addLayout(row)
        self._trouble = Column()
        self.body.addLayout(self._trouble)
        self.body.addStretch(1)
        self.keep = Button(tr("Keep it"))
        self.keep.clicked.connect(self.reject)
        self.discard = Button(tr("Discard it"), "danger", icon="delete")
        self.discard.clicked.connect(self._discard)
        self.footer.addWidget(self.keep)
        self.footer.addWidget(self.discard)

    def ask(self, host: QWidget) -> None:
        """Open over the window; the focus is on what loses nothing."""
        self.open_over(host, self.keep)

    def _discard(self) -> None:
        self.discard.set_working(tr("Discarding…"))
        draft = self._draft
        self._runner.run(
            lambda _progress: self._desk.discard(draft.sale_id, paid=draft.paid),
            owner=self,
            on_result=lambda _none: self._gone(),
            on_error=self._failed,
        )

    def _gone(self) -> None:
        self.discarded.emit()
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.discard.set_working("")
        clear(self._trouble)
        self._trouble.addWidget(ErrorPanel(problem, retry=""))


def consequences(draft: DraftView) -> tuple[tuple[str, str], ...]:
    """Return icon and sentence for what is lost and what stays."""
    lines = []
    if draft.paid:
        epsilon = format_decimal(draft.epsilon, 1)
        lines.append(
            ("privacy", tr("ε {epsilon} was spent on it and stays spent: nothing gives it back.", epsilon=epsilon))
        )
        lines.append(("noised", tr("Its noised records go. Drawn anew they would cost the same again.")))
    elif draft.made:
        lines.append(("file-text", tr("Its records go. Nothing was spent on them: you can make them again.")))
    else:
        lines.append(("file-text", tr("What you chose for it goes. No records were made and nothing was spent.")))
    lines.append(("my_data", tr("Your data stays here as it is. Nothing of this draft was sent to anybody.")))
    return tuple(lines)
