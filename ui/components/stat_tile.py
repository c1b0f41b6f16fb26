"""A stat tile: label, one figure, one sentence, one graphic, a link to where it comes from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QWidget

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.theme import ColorName, theme


class StatTile(Card):
    """The tile. `figure`, `sentence` and `graphic` are filled with `set_content`.

    Signals:
        opened: the link was used.
    """

    opened = Signal()

    def __init__(
        self, label: str, icon: str, link: str = "", color: ColorName = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=0, margins=(16, 16, 16, 16), parent=parent)
        head = Row(gap=8)
        head.addStrut(theme().px(24))
        head.addWidget(Icon(icon, color))
        head.addWidget(Label(label, "body", "text2", weight=500))
        head.addStretch(1)
        if link:
            button = Button(link, "ghost", link=True)
            button.clicked.connect(self.opened)
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addSpacing(6)
        self._content = Column(gap=4)
        self.body.addLayout(self._content, 1)
        self.setAccessibleName(label)

    def set_content(self, *parts: QWidget | QLayout) -> None:
        """Replace figure, sentence and graphic, from top to bottom."""
        clear(self._content)
        for part in parts:
            if isinstance(part, QWidget):
                self._content.addWidget(part)
            else:
                self._content.addLayout(part)
        self._content.addStretch(1)


def line(*parts: QWidget, gap: float = 8, bottom: bool = True) -> Flow:
    """Return widgets side by side on one baseline; where there is no room, below each other."""
    row = Flow(gap=gap)
    depths = [part.depth_px if isinstance(part, Label | AmountLabel) else 0 for part in parts]
    for part, depth in zip(parts, depths, strict=True):
        if not bottom:
            row.add(part)
            continue
        lifted = Column(margins=(0, 0, 0, max(depths) - depth if depth else 0))
        lifted.addWidget(part)
        holder = boxed(lifted)
        row.add(holder)
        row.setAlignment(holder, Qt.AlignmentFlag.AlignBottom)
    return row
