"""The dashed card that invites to add data: drop, choose a file or folder, or read how to get an export."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from ui.components.button import Button
from ui.components.flow import Flow
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.theme import theme
from ui.theme.tokens import RADIUS


class AddCard(QWidget):
    """The card.

    Signals:
        file_asked, folder_asked, guides_asked: a button was used.
    """

    accessible_role = QAccessible.Role.Grouping

    file_asked = Signal()
    folder_asked = Signal()
    guides_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Add data"))
        column = Column(self, gap=12, margins=(18, 16, 18, 16))
        row = Row(gap=12)
        row.addWidget(IconTile("plus", "neutral", 40, 18), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(gap=1)
        words.addWidget(Label(tr("Add data"), "body_medium"))
        text = tr("Drop an export here, or a folder. It is read where it is and never sent anywhere by adding it.")
        words.addWidget(Paragraph(text, "small", "text2"))
        row.addLayout(words, 1)
        column.addLayout(row)
        buttons = Flow(gap=12, line_gap=8)
        guides = Button(tr("What can I add?"), "ghost")
        guides.clicked.connect(self.guides_asked)
        self.choose = Button(tr("Choose file"))
        self.choose.clicked.connect(self.file_asked)
        folder = Button(tr("Choose folder"))
        folder.clicked.connect(self.folder_asked)
        buttons.add(guides)
        buttons.add(folder, end=True)
        buttons.add(self.choose, end=True)
        column.addWidget(boxed(buttons))
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the dashed edge."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border_strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = look.px(RADIUS.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def add_menu(button: QWidget, file: object, folder: object, guides: object) -> QMenu:
    """Return the menu of the header's button: a file, a folder, or how to get one."""
    menu = QMenu(button)
    for text, act in ((tr("Choose file…"), file), (tr("Choose folder…"), folder), (tr("What can I add?"), guides)):
        menu.addAction(text).triggered.connect(act)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
