"""The panel beside the exact bytes: what was tried on them before they may leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.sell.resale import repeat_lines
from ui.components.card import Divider
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph
from ui.format import clean, format_decimal
from ui.i18n import said, tr
from ui.sell.steps.attack import badge_of, bar_of, title_of
from ui.sell.summary import SalePanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.model import Preview
    from app.sell.preparing import AttackReport, AttackResult
    from ui.format import Asset
    from ui.sell.wizard import SaleWizard
    from ui.theme import ColorName

_ICONS: dict[str, tuple[str, ColorName]] = {
    "passed": ("ok", "positive"),
    "noted": ("warning", "warning"),
    "failed": ("rejected", "danger"),
    "not_applicable": ("circle-slash", "text3"),
}
_GUESSES = "guesses of 100"


class Checked(SalePanel):
    """Attacks, checks of the buyer and earlier sales, each with its sentence."""

    def __init__(self, stake: Asset) -> None:
        super().__init__(tr("Checked before it leaves"), stake)
        self._shown: tuple[AttackReport | None, Preview | None, str] | None = None
        self.first = Column(gap=6, margins=(20, 14, 20, 16))
        self._guesses = boxed(self.first)
        self.sections.addWidget(self._guesses)
        self.lines = Column(margins=(20, 4, 20, 8))
        self.sections.addLayout(self.lines)
        self.sections.addStretch(1)
        foot = Row(gap=8, margins=(20, 14, 20, 14))
        foot.addWidget(Icon("cpu", "text3", 15), 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(Paragraph(tr("All of this ran on this computer."), "small", "text2"), 1)
        self.outer.addWidget(Divider())
        self.outer.addLayout(foot)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show what was tried on the records that were made."""
        now = wizard.answers
        shown = (now.attack, now.preview, now.override)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self.first)
        clear(self.lines)
        results = now.attack.results if now.attack is not None else ()
        guessed = next((one for one in results if one.unit == _GUESSES and one.verdict != "not_applicable"), None)
        self._guesses.setVisible(guessed is not None)
        if guessed is not None:
            self._show_guesses(guessed)
        rest = [one for one in results if one is not guessed]
        rows = [_of_attack(one) for one in rest if one.verdict != "not_applicable"]
        if now.override and now.attack is not None and now.attack.failed:
            rows.append(_line("sign", "warning", tr("It leaves all the same"), clean(now.override, 300)))
        if now.preview is not None:
            rows.extend(_of_records(now.preview))
        rows.extend(_of_attack(one) for one in rest if one.verdict == "not_applicable")
        for at, row in enumerate(rows):
            if at or guessed is not None:
                self.lines.addWidget(Divider())
            self.lines.addWidget(row)

    def _show_guesses(self, result: AttackResult) -> None:
        head = Flow(gap=8)
        name = Row(gap=8)
        name.addWidget(Icon("attack_test", "text2"))
        name.addWidget(Label(tr("Attack test"), "body_strong"))
        head.add(boxed(name))
        head.add(badge_of(result), end=True)
        self.first.addLayout(head)
        figure = Flow(gap=6)
        figure.add(Label(format_decimal(result.value, 0), "figure", tabular=True))
        figure.add(Label(tr("of 100 guesses right"), "body", "text2"))
        self.first.addLayout(figure)
        self.first.addWidget(bar_of(result))
        self.first.addWidget(Paragraph(clean(said(result.sentence), 300), "small", "text2"))


def _of_attack(result: AttackResult) -> QWidget:
    icon, color = _ICONS[result.verdict]
    if result.key == "linkage" and result.verdict == "noted":
        icon = "linked"
    return _line(icon, color, title_of(result), clean(said(result.sentence), 300))


def _of_records(preview: Preview) -> list[QWidget]:
    """Return what was found out about the records themselves."""
    rows = []
    if preview.repeats is not None:
        again = repeat_lines(preview.repeats)
        if again:
            rows.append(_line(*_ICONS["noted"], tr("Some were sold before"), " ".join(said(line) for line in again)))
        else:
            text = tr("None of these records was sold from this computer.")
            rows.append(_line(*_ICONS["passed"], tr("Not sold before"), text))
    count = len(preview.problems)
    if count:
        text = tr("{n} thing to read under the records.", "{n} things to read under the records.", n=count)
        rows.append(_line(*_ICONS["noted"], tr("Not all as the buyer asked"), text))
    else:
        text = tr("The records are as the request describes them.")
        rows.append(_line(*_ICONS["passed"], tr("Passes the buyer's own checks"), text))
    return rows


def _line(icon: str, color: ColorName, title: str, text: str) -> QWidget:
    row = Row(gap=8, margins=(0, 10, 0, 10))
    row.addWidget(Icon(icon, color, 17), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(gap=2)
    words.addWidget(Paragraph(title, "body_medium", "text"))
    words.addWidget(Paragraph(text, "small", "text2"))
    row.addLayout(words, 1)
    return boxed(row)
