"""Earn, reveal, risk: the three that stand together wherever a sale is offered, decided or signed, in this order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.amount_label import AmountLabel
from ui.components.card import Divider, Plane
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.format.money import Amount
from ui.i18n import tr
from ui.theme import ColorName, theme
from ui.theme.tokens import SIZE


class Section(QWidget):
    """One part of the panel: icon, title, value at the right, then whatever is added to `body`."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        title: str,
        icon: str = "",
        icon_color: ColorName = "text2",
        *,
        line_below: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = Column(self)
        self._head = Flow(gap=8)
        name = Row(gap=8)
        if icon:
            name.addWidget(Icon(icon, icon_color))
        name.addWidget(Label(title, "body_strong"))
        self._head.add(boxed(name))
        self._value: QWidget | None = None
        inner = Column(gap=4, margins=(20, 14, 20, 14))
        inner.addLayout(self._head)
        self.body = Column(gap=4)
        inner.addLayout(self.body)
        outer.addLayout(inner)
        if line_below:
            outer.addWidget(Divider())
        self.setAccessibleName(title)

    def set_value(self, value: str | Amount | None, color: ColorName = "text", *, large: bool = False) -> None:
        """Show a value at the right of the title."""
        if self._value is not None:
            self._head.take(self._value)
            self._value.hide()
            self._value.deleteLater()
            self._value = None
        if isinstance(value, Amount):
            self._value = AmountLabel(value, "subtitle" if large else "body")
        elif value:
            self._value = Label(value, "body_medium", color, tabular=True)
        if self._value is not None:
            self._head.add(self._value, end=True)
            self._head.setAlignment(self._value, Qt.AlignmentFlag.AlignBottom)

    def set_text(self, text: str, color: ColorName = "text2") -> None:
        """Replace the body with one sentence."""
        clear(self.body)
        if text:
            self.body.addWidget(Paragraph(text, "small", color))

    def set_body(self, *widgets: QWidget) -> None:
        """Replace the body."""
        clear(self.body)
        for widget in widgets:
            self.body.addWidget(widget)


class SummaryPanel(Plane):
    """The panel at the right of a sale, 312 px wide; more sections may follow with `add_section`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "l", parent)
        column = Column(self, margins=(1, 0, 0, 0))
        self.title = Label(title or tr("This sale"), "heading")
        head = boxed(Row(margins=(20, 16, 20, 16)))
        layout = head.layout()
        if layout is not None:
            layout.addWidget(self.title)
        column.addWidget(head)
        column.addWidget(Divider())
        self.earn = Section(tr("You earn"), "earn", "accent")
        self.reveal = Section(tr("It reveals"), "reveal", "privacy")
        self.risk = Section(tr("You risk"), "risk", "warning")
        self._sections = Column()
        for section in (self.earn, self.reveal, self.risk):
            self._sections.addWidget(section)
        column.addLayout(self._sections)
        column.addStretch(1)
        self.foot = Column(margins=(20, 8, 20, 16), gap=6)
        column.addLayout(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._restyle()
        theme().changed.connect(self._restyle)

    def add_section(self, section: Section) -> Section:
        """Add a section under the three."""
        self._sections.addWidget(section)
        return section

    def _restyle(self) -> None:
        self.setFixedWidth(theme().px(SIZE.summary_panel))
