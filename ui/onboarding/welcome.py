"""Welcome: three promises, and the ways in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.flow import Flow
from ui.components.icon import IconTile, Tone
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
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
        create_chosen, import_chosen, watch_chosen, sample_chosen, restore_chosen: the way in.

    Args:
        stopped: first run stopped earlier when words had been shown and no vault was made yet.
        can_restore: a backup file can be put in place.
    """

    create_chosen = Signal()
    import_chosen = Signal()
    watch_chosen = Signal()
    sample_chosen = Signal()
    restore_chosen = Signal()

    def __init__(self, *, stopped: bool = False, can_restore: bool = False) -> None:
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
        if stopped:
            note = (
                Span(tr("Last time this stopped before there was a wallet. "), 600),
                Span(
                    tr(
                        "Nothing was kept, so the words you were shown open nothing yet. If all of them are on your "
                        "paper, type them in; otherwise tear the paper up and create a wallet with new ones."
                    )
                ),
            )
            column.addWidget(Note(note, "resume", "info"))
            column.addSpacing(16)
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
        ways = Flow(gap=12, line_gap=8)
        self.create_button = Button(tr("Create a wallet"), "primary", large=True, trailing="arrow-right")
        self.create_button.clicked.connect(self.create_chosen)
        self.import_button = Button(tr("I have 12 or 24 words"), large=True)
        self.import_button.clicked.connect(self.import_chosen)
        ways.add(self.create_button)
        ways.add(self.import_button)
        column.addLayout(ways)
        column.addSpacing(28)
        sample = Card(margins=(0, 0, 0, 0), fill="bg")
        self.sample_button = Button(tr("Try with sample data"))
        self.sample_button.clicked.connect(self.sample_chosen)
        look = tr("Sell sample data on the practice network: tokens without value, the others are automatic.")
        sample.body.addLayout(_line("test_money", "warning", tr("Look around first"), look, self.sample_button))
        sample.body.addWidget(Divider())
        self.watch_button = Button(tr("Watch only"))
        self.watch_button.clicked.connect(self.watch_chosen)
        watch = tr("See what an address holds and does, without a key for it. Nothing can be signed.")
        sample.body.addLayout(_line("eye", "neutral", tr("Watch an address"), watch, self.watch_button))
        if can_restore:
            sample.body.addWidget(Divider())
            restore = Button(tr("Restore…"))
            restore.clicked.connect(self.restore_chosen)
            back = tr("Everything from one file of yours: keys, sales, privacy ledger, settings.")
            sample.body.addLayout(_line("archive-restore", "neutral", tr("Restore a backup"), back, restore))
        column.addWidget(sample)
        column.addStretch(1)

    def entered(self) -> None:
        """Called when shown."""
        self.create_button.setFocus(Qt.FocusReason.TabFocusReason)

    def left(self) -> None:
        """Called when left."""


def _line(icon: str, tone: Tone, title: str, text: str, button: Button) -> Row:
    line = Row(gap=12, margins=(16, 14, 16, 14))
    line.addWidget(IconTile(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(gap=1)
    words.addWidget(Label(title, "body_strong"))
    words.addWidget(Paragraph(text, "small"))
    line.addLayout(words, 1)
    line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return line
