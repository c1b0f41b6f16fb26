"""What the detectors find and miss, as it was measured on texts they were not tuned on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.sell.preparing import LATIN_ONLY, WORDS
from ui.components.button import Button
from ui.components.card import Divider
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format import format_count, format_decimal
from ui.i18n import said, tr
from ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.preparing import Measured, Quality

_NUMBER_PX = 84


def misses_dialog(found: Quality) -> Dialog:
    """Return the table: per type how many there were, the share found, and the share of reports that were right."""
    dialog = Dialog(
        tr("What this detector misses"),
        tr("Measured on {n} text it was not tuned on.", "Measured on {n} texts it was not tuned on.", n=found.texts),
        icon="usefulness",
        width=680,
    )
    missed = round(1000 * (1 - found.overall.recall))
    text = tr(
        "Of 1,000 personal details it misses about {missed}. So look at the exact preview, too.",
        missed=format_count(missed),
    )
    dialog.body.addWidget(Note(text, "warning", "warning"))
    dialog.body.addWidget(Note(said(LATIN_ONLY), "warning", "warning"))
    rows = Column()
    rows.addWidget(_line(tr("Kind"), (tr("There were"), tr("It found"), tr("Right")), head=True))
    for kind, measured in sorted(found.types.items(), key=lambda pair: pair[1].recall):
        rows.addWidget(Divider())
        rows.addWidget(_line(said(WORDS[kind]), _numbers(measured)))
    rows.addWidget(Divider())
    rows.addWidget(_line(tr("All together"), _numbers(found.overall), head=True))
    for language, measured in found.languages.items():
        rows.addWidget(Divider())
        rows.addWidget(_line(tr("in language {code}", code=language), _numbers(measured)))
    dialog.body.addWidget(boxed(rows))
    if found.untested:
        kinds = ", ".join(said(WORDS[kind]) for kind in found.untested)
        dialog.body.addWidget(Paragraph(tr("Nothing is known about: {kinds}.", kinds=kinds), "small", "text2"))
    close = Button(tr("Close"))
    close.clicked.connect(dialog.accept)
    dialog.footer.addWidget(close)
    return dialog


def _numbers(measured: Measured) -> tuple[str, ...]:
    return (
        format_count(measured.count),
        f"{format_decimal(100 * measured.recall, 1)} %",
        f"{format_decimal(100 * measured.precision, 1)} %",
    )


def _line(name: str, numbers: tuple[str, ...], *, head: bool = False) -> QWidget:
    row = Row(gap=12, margins=(0, 6, 0, 6))
    row.addWidget(Paragraph(name, "body_medium" if head else "body", "text"), 1)
    for number in numbers:
        label = Label(number, "small", "text2", tabular=True)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setMinimumWidth(theme().px(_NUMBER_PX))
        row.addWidget(label)
    return boxed(row)
