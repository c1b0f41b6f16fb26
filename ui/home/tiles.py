"""The three tiles of Home: Earned, Revealed, Stake."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.amount_label import AmountLabel
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.legend import legend
from ui.components.meters import BudgetMeter, Share, ShareBar
from ui.components.paragraph import Paragraph
from ui.components.stat_tile import StatTile, line
from ui.format import format_count, format_decimal
from ui.format.money import Meaning, format_amount
from ui.home.models import revealed_sentence, stake_sentence, worth
from ui.i18n import said, tr
from ui.ports import Budget, Coins, Earned, Revealed, Stake
from ui.theme import ColorName, theme

_SERIES: tuple[ColorName, ...] = ("accent", "series2", "series3")


class WeekBars(QWidget):
    """Earnings per week; the current week solid, weeks with a loss below the line in red."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, weeks: tuple[int, ...], unit: int, first: str) -> None:
        super().__init__()
        self._weeks, self._first = weeks, first
        self._unit = unit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        values = ", ".join(format_decimal(week / unit, 2, shortest=True) for week in weeks)
        self.setAccessibleName(tr("Earned per week, oldest first: {values}", values=values))
        self._restyle()
        theme().changed.connect(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw grid, bars, labels."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = look.px(16), self.height() - look.px(22)
        peak = max(*self._weeks, self._unit)
        step = _nice_step(peak / self._unit)
        ceiling = step * self._unit * max(1, -(-peak // (step * self._unit)))
        height = bottom - top
        painter.setFont(look.font("caption", tabular=True))
        for mark in range(0, int(ceiling) + 1, int(step * self._unit)):
            y = round(bottom - height * mark / ceiling)
            painter.setPen(QPen(look.color("border"), 1, Qt.PenStyle.SolidLine if not mark else Qt.PenStyle.DashLine))
            painter.drawLine(0, y, self.width(), y)
            if mark:
                painter.setPen(look.color("text3"))
                painter.drawText(0, y - look.px(3), format_count(mark // self._unit))
        slot = self.width() / len(self._weeks)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, week in enumerate(self._weeks):
            color = QColor(look.color("danger" if week < 0 else "accent"))
            if index < len(self._weeks) - 1 and week >= 0:
                color.setAlphaF(0.66)
            painter.setBrush(color)
            size = max(look.px(2), height * abs(week) / ceiling) if week else look.px(1)
            size = min(size, look.px(8)) if week < 0 else size
            box = QRectF(index * slot + slot * 0.12, bottom - size if week >= 0 else bottom, slot * 0.76, size)
            path = QPainterPath()
            path.addRoundedRect(box, 2, 2)
            painter.drawPath(path)
        painter.setPen(look.color("text3"))
        foot = QRectF(0, self.height() - look.px(16), self.width(), look.px(16))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._first)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, tr("per week"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, tr("this week"))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(116))


def _nice_step(peak: float) -> int:
    """Return 1, 2 or 5 times a power of ten so that there are at most three lines."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if size * factor * 2 >= peak:
                return size * factor
        size *= 10


def fill_earned(tile: StatTile, earned: Earned) -> None:
    """Fill the tile Earned."""
    total = format_amount(earned.total.base_units, earned.total.asset)
    figure = line(AmountLabel(total, "hero"), Label(worth(earned.total), "small", "text3", tabular=True))
    if not earned.total.base_units:
        tile.set_content(
            figure, Paragraph(tr("Your first payment shows here, with where it came from."), "body", "text2")
        )
        return
    month = format_amount(earned.this_month.base_units, earned.this_month.asset, Meaning.EARNED)
    sentence = line(AmountLabel(month), Label(tr("this month"), "body", "text2"), gap=5)
    if any(earned.weeks):
        unit = 10**earned.total.asset.decimals
        tile.set_content(figure, sentence, WeekBars(earned.weeks, unit, earned.first_week))
    else:
        tile.set_content(figure, sentence)


def fill_revealed(tile: StatTile, revealed: Revealed) -> None:
    """Fill the tile Revealed."""
    nothing = not revealed.sales and not revealed.proofs
    good = revealed.within_limits
    words = tr("Nothing yet") if nothing else tr("Within all your limits") if good else tr("A limit is reached")
    icon = Icon(
        "proof_only" if nothing else "ok" if good else "error",
        "text2" if nothing else "positive" if good else "danger",
        20,
    )
    figure = Row(gap=8)
    figure.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
    figure.addWidget(Paragraph(words, "title", "text"), 1)
    parts: list[QWidget] = [Paragraph(revealed_sentence(revealed), "body", "text2")]
    parts += [_budget(budget) for budget in revealed.budgets[:3]]
    for name, records in revealed.as_is[: max(0, 3 - len(revealed.budgets))]:
        row = Row(gap=8)
        row.addWidget(Icon("as_is", "warning", 14))
        row.addWidget(Label(name, "body", elide=True), 1)
        row.addWidget(Label(tr("{n} as it is", "{n} as they are", n=records), "small", "text2", tabular=True))
        parts.append(boxed(row))
    tile.set_content(figure, *parts)


def _budget(budget: Budget) -> QWidget:
    column = Column(gap=4, margins=(0, 4, 0, 0))
    row = Row(gap=6)
    row.addWidget(Icon(budget.icon, "text2", 14))
    row.addWidget(Label(f"{budget.name}, {said(budget.unit)}", "body", elide=True), 1)
    row.addWidget(
        Label(
            tr("ε {spent} of {limit}", spent=format_decimal(budget.spent, 1), limit=format_decimal(budget.limit, 1)),
            "small",
            "text2",
            tabular=True,
        )
    )
    column.addLayout(row)
    column.addWidget(BudgetMeter(f"{budget.name}, {said(budget.unit)}", budget.spent, 0, budget.limit, words=False))
    return boxed(column)


def fill_stake(tile: StatTile, stake: Stake) -> None:
    """Fill the tile Stake: what is held of the whole."""
    held = sum(part.coins.base_units for part in stake.held)
    total = stake.total
    if not total.base_units:
        text = tr("Nothing is staked. A sale may start without; it asks where it is needed, with its price.")
        zero = format_amount(0, total.asset)
        parts = [Paragraph(text, "body", "text2")] if not _blemished(stake) else [_record(stake)]
        tile.set_content(line(AmountLabel(zero, "hero")), *parts)
        return
    held_amount = format_amount(held, total.asset, Meaning.COST)
    figure = line(
        AmountLabel(held_amount, "hero"),
        Label(tr("held of {total}", total=_figure(total)), "body", "text2", tabular=True),
    )
    shares = [
        Share(part.reason, part.coins.base_units / 10**total.asset.decimals, _SERIES[index % len(_SERIES)])
        for index, part in enumerate(stake.held)
    ]
    bar = ShareBar(tr("Stake"), shares, total.base_units / 10**total.asset.decimals)
    rows = [
        legend(part.reason, format_amount(part.coins.base_units, part.coins.asset), _SERIES[index % len(_SERIES)])
        for index, part in enumerate(stake.held)
    ]
    free = Coins(total.base_units - held, total.asset)
    rows.append(legend(tr("Free to use or unstake"), format_amount(free.base_units, free.asset), "track"))
    holder = boxed(Column(margins=(0, 8, 0, 4)))
    layout = holder.layout()
    if layout is not None:
        layout.addWidget(bar)
    tile.set_content(figure, _record(stake), holder, *rows)


def _blemished(stake: Stake) -> bool:
    return bool(stake.strikes or stake.slashed or stake.banned or stake.idle_until is not None)


def _record(stake: Stake) -> QWidget:
    """What was held against the account so far: strikes, jail, a ban."""
    bad = _blemished(stake)
    icon = "slashed" if stake.banned else "warning" if bad else "ok"
    tint: ColorName = "danger" if stake.banned else "warning" if bad else "positive"
    row = Row(gap=8)
    row.addWidget(Icon(icon, tint), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Paragraph(stake_sentence(stake), "body", "text2"), 1)
    return boxed(row)


def _figure(coins: Coins) -> str:
    return format_amount(coins.base_units, coins.asset).figure
