"""The cards of the Stake page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.hash_pill import HashPill
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.legend import legend
from ui.components.meters import Share, ShareBar
from ui.components.paragraph import Paragraph
from ui.components.progress import Bar
from ui.components.stat_tile import line
from ui.format import clean, format_amount, format_clock, format_count, format_duration
from ui.format.money import Meaning
from ui.i18n import tr

if TYPE_CHECKING:
    from datetime import datetime

    from ui.ports import Coins
    from ui.ports.stake import Hold, SeatRow, StakePage, Story
    from ui.theme import ColorName

_MARGINS = (20, 16, 20, 16)
_MAX_STORY = 50
_STEPS = 1_000


class SumCard(Card):
    """How much there is, its parts, and moving it.

    Signals:
        add_asked, take_asked: a button was used.
    """

    add_asked = Signal()
    take_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0, margins=_MARGINS)
        self.setAccessibleName(tr("Stake"))
        self.take = Button(tr("Take out"))
        self.take.clicked.connect(self.take_asked)
        self.add = Button(tr("Add stake"), "primary", icon="plus")
        self.add.clicked.connect(self.add_asked)
        buttons = Row(gap=8)
        buttons.addWidget(self.take)
        buttons.addWidget(self.add)
        self.add_heading(tr("Your stake"), boxed(buttons))
        self.body.addSpacing(8)
        self._content = Column(gap=6)
        self.body.addLayout(self._content)

    def fill(self, page: StakePage, why_not: str) -> None:
        """Show a stake; `why_not` blocks moving it."""
        clear(self._content)
        asset = page.free.asset
        total = page.free.base_units + page.bonded.base_units + page.in_seats.base_units
        self._content.addLayout(line(AmountLabel(format_amount(total, asset), "hero")))
        parts: list[tuple[str, Coins, ColorName]] = [
            (tr("Bonds of open batches"), page.bonded, "accent"),
            (tr("In review seats"), page.in_seats, "series2"),
        ]
        if total:
            unit = 10**asset.decimals
            shares = [Share(name, coins.base_units / unit, color) for name, coins, color in parts]
            self._content.addWidget(ShareBar(tr("Stake"), shares, total / unit))
            for name, coins, color in (*parts, (tr("Free"), page.free, "track")):
                self._content.addWidget(legend(name, format_amount(coins.base_units, coins.asset), color))
        else:
            text = tr("Nothing is staked. A sale may start without; it asks where it is needed, with its price.")
            self._content.addWidget(Paragraph(text, "body", "text2"))
        if page.waits:
            self._content.addWidget(Paragraph(clean(page.waits, 300), "small", "text2"))
        self.add.set_blocked(why_not or ("" if page.in_wallet.base_units else tr("The wallet has none to add.")))
        nothing = "" if page.withdrawable.base_units else page.waits or tr("Nothing is free to take out.")
        self.take.set_blocked(why_not or nothing)


class SeatsCard(Card):
    """Review seats and what can be done with each.

    Signals:
        take_asked: a seat is wanted, or one's own place filled up; the place, or -1 for a free one.
        leave_asked: the place to leave or to empty.
    """

    take_asked = Signal(int)
    leave_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__(gap=0, margins=_MARGINS)
        self.setAccessibleName(tr("Review seats"))
        self.take = Button(tr("Take a seat"))
        self.take.clicked.connect(lambda: self.take_asked.emit(-1))
        self.add_heading(tr("Review seats"), self.take)
        self.body.addSpacing(8)
        self._content = Column(gap=0)
        self.body.addLayout(self._content)

    def fill(self, page: StakePage, why_not: str) -> None:
        """Show the seats; `why_not` blocks moving stake."""
        clear(self._content)
        unit = format_amount(page.seat_unit.base_units, page.seat_unit.asset, Meaning.COST).text
        self.take.set_blocked(why_not)
        if not page.seats:
            text = tr("Who holds a seat is drawn to review and paid for it. A seat takes {amount}.", amount=unit)
            self._content.addWidget(Paragraph(text, "body", "text2"))
        for seat in page.seats:
            self._content.addWidget(Divider())
            self._content.addLayout(self._row(seat, why_not))

    def _row(self, seat: SeatRow, why_not: str) -> Row:
        row = Row(gap=10, margins=(0, 9, 0, 9))
        row.addWidget(Icon("review", "text3"), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(gap=2)
        words.addWidget(Label(tr("Seat {place}", place=seat.place), "body", weight=500))
        words.addWidget(Paragraph(clean(seat.state, 200), "small", "text2"))
        row.addLayout(words, 1)
        row.addWidget(AmountLabel(format_amount(seat.held.base_units, seat.held.asset), quiet=True))
        if seat.missing and not seat.leaving:
            fill = Button(tr("Fill up"))
            fill.setAccessibleName(tr("Fill seat {place} up", place=seat.place))
            fill.clicked.connect(lambda: self.take_asked.emit(seat.place))
            fill.set_blocked(why_not)
            row.addWidget(fill)
        leave = Button(tr("Empty") if seat.leaving else tr("Leave"))
        leave.setAccessibleName(
            tr("Empty seat {place}", place=seat.place) if seat.leaving else tr("Leave seat {place}", place=seat.place)
        )
        leave.clicked.connect(lambda: self.leave_asked.emit(seat.place))
        leave.set_blocked(why_not or ("" if seat.may_empty or not seat.leaving else clean(seat.state, 200)))
        row.addWidget(leave)
        return row


class HoldsCard(Card):
    """What holds stake, and until when."""

    def __init__(self) -> None:
        super().__init__(gap=0, margins=_MARGINS)
        self.setAccessibleName(tr("What unlocks when"))
        self.add_heading(tr("What unlocks when"))
        self.body.addSpacing(8)
        self._content = Column(gap=0)
        self.body.addLayout(self._content)

    def fill(self, page: StakePage, now: datetime) -> None:
        """Show what is held; `now` is aware."""
        clear(self._content)
        if not page.holds:
            self._content.addWidget(Paragraph(tr("Nothing is held at this moment."), "body", "text2"))
        for hold in page.holds:
            self._content.addWidget(Divider())
            self._content.addLayout(hold_row(hold, now))


class StandingCard(Card):
    """Reputation with how it came about, and what can be lost.

    Signals:
        story_asked: the person wants to know how it came about.
    """

    story_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0, margins=_MARGINS)
        self.setAccessibleName(tr("Reputation and risk"))
        self.add_heading(tr("Reputation"))
        self.body.addSpacing(8)
        self._content = Column(gap=6)
        self.body.addLayout(self._content)
        self._story = Column(gap=6, margins=(0, 8, 0, 0))
        self.body.addLayout(self._story)
        self.body.addSpacing(12)
        self.ask = Button(tr("How it came about"), "ghost", link=True)
        self.ask.clicked.connect(self.story_asked)
        foot = Row()
        foot.addWidget(self.ask)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addSpacing(16)
        self.add_heading(tr("What you risk"))
        self.body.addSpacing(8)
        self._risks = Column(gap=6)
        self.body.addLayout(self._risks)

    def fill(self, page: StakePage) -> None:
        """Show where the account stands."""
        clear(self._content)
        clear(self._risks)
        figure = Label(tr("Level {level}", level=page.level), "title")
        score = Label(tr("score {score}", score=format_count(page.score)), "body", "text2", tabular=True)
        self._content.addLayout(line(figure, score))
        if page.progress is not None:
            bar = Bar(tr("Way to the next level"))
            bar.setRange(0, _STEPS)
            bar.setValue(round(min(1.0, page.progress) * _STEPS))
            self._content.addWidget(bar)
        for sentence in page.standing:
            self._content.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))
        risks = page.risks or (tr("Nothing is staked, so nothing of it can be lost."),)
        for sentence in risks:
            self._risks.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))

    def show_story(self, story: Story) -> None:
        """Show how it came about."""
        clear(self._story)
        if not story.lines:
            text = tr("No batch was settled yet, and no review changed the agreement.")
            self._story.addWidget(Paragraph(text, "small", "text2"))
        for item in story.lines[:_MAX_STORY]:
            row = Row(gap=10)
            row.addWidget(Paragraph(clean(item.what, 200), "small", "text"), 1)
            row.addWidget(HashPill(item.source, tr("source")), 0, Qt.AlignmentFlag.AlignTop)
            self._story.addLayout(row)
        for gap in story.gaps[:_MAX_STORY]:
            self._story.addWidget(Paragraph(clean(gap, 300), "small", "text3"))


def hold_row(hold: Hold, now: datetime) -> Row:
    """Return the line of something that holds stake."""
    row = Row(gap=10, margins=(0, 9, 0, 9))
    row.addWidget(Icon("unlock_date", "text3"), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(gap=2)
    words.addWidget(Label(clean(hold.title, 60), "body", weight=500, elide=True))
    words.addWidget(Paragraph(f"{clean(hold.detail, 120)} {_until(hold, now)}".strip(), "small", "text2"))
    row.addLayout(words, 1)
    row.addWidget(AmountLabel(format_amount(hold.coins.base_units, hold.coins.asset), quiet=True))
    return row


def _until(hold: Hold, now: datetime) -> str:
    if hold.when is None:
        return ""
    left_s = (hold.when - now).total_seconds()
    if left_s <= 0:
        return tr("now")
    clock = format_clock(hold.when.astimezone(), now)
    return tr("{clock} (in {time})", clock=clock, time=format_duration(left_s))
