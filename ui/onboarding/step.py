"""The base of a first-run step: title, sentence, body, and a footer with Back and the next act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph
from ui.i18n import tr


class StepView(QWidget):
    """A step.

    Signals:
        went_back: Back was used.
        went_on: the next act was used and the step is content.
    """

    went_back = Signal()
    went_on = Signal()

    def __init__(
        self, title: str, text: str, act: str, *, back: str | None = None, trailing: str = "arrow-right"
    ) -> None:
        super().__init__()
        column = Column(self, gap=0)
        self.title = Paragraph(title, "hero", "text")
        self.text = Paragraph(text, "reading", "text2")
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.text)
        column.addSpacing(24)
        self.body = Column(gap=16)
        column.addLayout(self.body)
        column.addSpacing(24)
        self.footer = Row(gap=12)
        self.back = Button(back or tr("Back"), icon="arrow-left", large=True)
        self.back.clicked.connect(self.went_back)
        if back == "":
            self.back.hide()
        self.footer.addWidget(self.back)
        self.hint = Paragraph("", "small", "text3")
        self.footer.addStretch(1)
        self.footer.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self.act = Button(act or tr("Continue"), "primary", trailing=trailing, large=True)
        self.act.clicked.connect(self.went_on)
        if not act:
            self.act.hide()
        self.footer.addWidget(self.act)
        column.addLayout(self.footer)
        column.addStretch(1)

    def entered(self) -> None:
        """Called when the step is shown."""
        if self.act.isVisible() and self.act.isEnabled():
            self.act.setFocus(Qt.FocusReason.TabFocusReason)

    def left(self) -> None:
        """Called when the step is left."""
