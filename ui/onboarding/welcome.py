"""Welcome: three promises, and the ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph
from ui.i18n import mark, tr

PROMISES = (
    ("eye", mark("You see exactly what leaves, before it leaves.")),
    ("shield-check", mark("Nothing leaves that you did not approve.")),
    ("scan-eye", mark("We count what all your sales together reveal.")),
)
_MORE = (
    mark("The last step before a sale shows the very bytes, not a summary of them."),
    mark("Every signature says who gets what. One that we cannot read is refused."),
    mark("And we say what stays visible: your overall habits are what you sell. They are not hidden."),
)


class Welcome(QWidget):
    """The first thing a person sees.

    Signals:
        create_chosen, import_chosen, sample_chosen: the way in.
    """

    create_chosen = Signal()
    import_chosen = Signal()
    sample_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0)
        column.addWidget(Paragraph(tr("Sell your data on your own terms"), "display", "text"))
        column.addSpacing(6)
        text = tr(
            "Gleaner prepares it here, delivers it sealed, "
            "and collects the payment from a contract nobody can take back."
        )
        column.addWidget(Paragraph(text, "reading", "text2"))
        column.addSpacing(24)
        card = Card(gap=16, margins=(20, 18, 20, 18))
        for (icon, promise), more in zip(PROMISES, _MORE, strict=True):
            row = Row(gap=14)
            row.addWidget(IconTile(icon, "accent", 36, 18), 0, Qt.AlignmentFlag.AlignTop)
            words = Column(gap=1)
            words.addWidget(Paragraph(tr(promise), "body_strong", "text"))
            words.addWidget(Paragraph(tr(more), "body", "text2"))
            row.addLayout(words, 1)
            card.body.addLayout(row)
        column.addWidget(card)
        column.addSpacing(24)
        row = Row(gap=12)
        self.create_button = Button(tr("Create a wallet"), "primary", large=True, trailing="arrow-right")
        self.create_button.clicked.connect(self.create_chosen)
        self.import_button = Button(tr("I have 12 or 24 words"), large=True)
        self.import_button.clicked.connect(self.import_chosen)
        row.addWidget(self.create_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(28)
        sample = Card(margins=(16, 14, 16, 14), fill="bg")
        line = Row(gap=12)
        line.addWidget(IconTile("test_money", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(gap=1)
        words.addWidget(Label(tr("Look around first"), "body_strong"))
        words.addWidget(
            Paragraph(
                tr("Sell sample data on the practice network: tokens without value, the others are automatic."), "small"
            )
        )
        line.addLayout(words, 1)
        self.sample_button = Button(tr("Try with sample data"))
        self.sample_button.clicked.connect(self.sample_chosen)
        line.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignVCenter)
        sample.body.addLayout(line)
        column.addWidget(sample)
        column.addStretch(1)

    def entered(self) -> None:
        """Called when shown."""
        self.create_button.setFocus(Qt.FocusReason.TabFocusReason)

    def left(self) -> None:
        """Called when left."""
