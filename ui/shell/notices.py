"""The bell: messages about money and errors, kept after their toast is gone."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from ui.components.dialog import Dialog
from ui.components.empty_state import EmptyState
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.toast import Message
from ui.format import format_clock
from ui.format.untrusted import clean
from ui.i18n import tr

_KEPT = 100


@dataclass(frozen=True, slots=True)
class Notice:
    """A message and when it came (local time)."""

    message: Message
    when: datetime


class Notices:
    """The last messages, newest first; `unseen` counts those since the bell was opened."""

    def __init__(self) -> None:
        self._kept: deque[Notice] = deque(maxlen=_KEPT)
        self.unseen = 0

    def add(self, message: Message, when: datetime) -> None:
        """Keep a message."""
        self._kept.appendleft(Notice(message, when))
        self.unseen += 1

    def dialog(self, now: datetime) -> Dialog:
        """Return the list as a dialog and count everything as seen."""
        self.unseen = 0
        dialog = Dialog(tr("Messages"), width=520)
        if not self._kept:
            empty = EmptyState(
                "notifications", tr("No messages"), tr("Payments, deadlines and errors are kept here."), compact=True
            )
            dialog.body.addWidget(empty)
            return dialog

        def present(notice: Notice) -> RowContent:
            message = notice.message
            return RowContent(
                clean(message.title, 120),
                clean(message.text, 200),
                icon=message.icon,
                tone=message.tone,
                aside=format_clock(notice.when, now),
            )

        model: RowModel[Notice] = RowModel(lambda notice: f"{notice.message.title}. {notice.message.text}")
        model.set_rows(self._kept)
        dialog.body.addWidget(RowList(tr("Messages"), model, RowDelegate(present), fit=_KEPT, selectable=False))
        return dialog
