"""The newest transactions on the Wallet page; the History page has all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.layout import Row
from ui.components.segmented import Segment, Segmented
from ui.history.list import HistoryList
from ui.history.models import FILTER_NAMES, FILTERS
from ui.i18n import tr
from ui.ports.history import HistoryAsk

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.ports.history import HistoryPort
    from ui.shell.navigator import Navigator

ROWS = 8


class HistoryCard(Card):
    """The card."""

    def __init__(self, port: HistoryPort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(margins=(0, 0, 0, 1))
        head = Flow(gap=8)
        head.add(Label(tr("History"), "heading"))
        self.filter = Segmented(tr("Show"), [Segment(key, tr(name)) for key, name in FILTER_NAMES.items()])
        self.filter.chosen.connect(lambda _key: self._ask(look=False))
        head.add(self.filter, end=True)
        self.more = Button(tr("See all"), "quiet")
        self.more.clicked.connect(lambda: navigator.open("history"))
        head.add(self.more, end=True)
        around = Row(margins=(20, 9, 12, 9))
        around.addLayout(head)
        self.body.addLayout(around)
        self.body.addWidget(Divider())
        self.list = HistoryList(port, runner, navigator, fit=ROWS)
        self.body.addWidget(self.list)

    def refresh(self) -> None:
        """Look what is new; what is shown stays until the answer is there."""
        self._ask(look=True)

    def _ask(self, *, look: bool) -> None:
        self.list.ask(HistoryAsk(kinds=FILTERS[self.filter.current]), look=look)
