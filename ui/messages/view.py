"""Messages: sign a text, check one, sign a transaction that somebody else made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.components.icon import IconButton
from ui.components.layout import Column
from ui.components.scroll import BAR_PX, Scroll
from ui.components.segmented import Segment, Segmented
from ui.i18n import tr
from ui.messages.parts import CheckPart, Part, SignPart, TransactionPart
from ui.shell.page import StatePage

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.ports.messages import MessagesPort
    from ui.shell.navigator import Navigator

_WIDTH, _NARROW = 760, 720


class MessagesPage(StatePage):
    """The page.

    Args:
        port: signs and checks.
        runner: runs the port's methods.
        navigator: the window around.
    """

    def __init__(self, port: MessagesPort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(tr("Sign and check"), tr("Messages that prove who you are, transactions that others made"))
        back = IconButton("arrow-left", tr("Back"))
        back.clicked.connect(navigator.back)
        self._head_row.insertWidget(1, back)
        body = QWidget()
        self._body = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self.kinds = Segmented(
            tr("What to do"),
            [
                Segment("sign", tr("Sign a message")),
                Segment("check", tr("Check a signature")),
                Segment("transaction", tr("A transaction")),
            ],
        )
        self.kinds.chosen.connect(self._show_part)
        self._body.addWidget(self.kinds)
        self.sign = SignPart(port, runner, navigator)
        self.check = CheckPart(port, runner, navigator)
        self.transaction = TransactionPart(port, runner, navigator)
        self._parts: dict[str, Part] = {"sign": self.sign, "check": self.check, "transaction": self.transaction}
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._body.addWidget(self._stack)
        self._body.addStretch(1)
        self.content.addWidget(Scroll(body, max_width=_WIDTH))
        self.show_content()

    def perform(self, action: str) -> bool:
        """Go to a part."""
        if action not in self._parts:
            return False
        self.kinds.set_current(action)
        self._show_part(action)
        return True

    def open_argument(self, argument: str) -> None:
        """Go to a part by its name."""
        self.perform(argument)

    def set_room(self, units: float) -> None:
        """Fold the margins on narrow windows."""
        super().set_room(units)
        side = 28 if units >= _NARROW else 16
        self._body.set_metrics(16, (side, 4, side - BAR_PX, 24))

    def _show_part(self, key: str) -> None:
        self._stack.setCurrentWidget(self._parts[key])
