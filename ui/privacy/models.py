"""What the Privacy page says of budgets, worked out from the app's values; Qt-free."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ui.data.models import life_icon, spent_words, unit_words
from ui.format import clean, format_count, format_decimal
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.budget.model import BudgetView, LedgerRowView, SoldAsIs

_GROUPS = (
    ("user-day", mark("Hidden: any single day")),
    ("answer", mark("Hidden: any single answer")),
    ("record", mark("Hidden: any single record")),
    ("place", mark("Hidden: any single place")),
)
AS_IT_IS = mark("Not hidden: sold as it is")
_ONE = {
    "user-day": mark("one day"),
    "answer": mark("one answer"),
    "record": mark("one record"),
    "place": mark("one place"),
}
_HIGHEST_ODDS = 1e9
MOST_EPSILON = 100.0


def grouped(budgets: Iterable[BudgetView]) -> tuple[tuple[str, tuple[BudgetView, ...]], ...]:
    """Return headings with their budgets; units nobody knows yet stand under their own name."""
    known: dict[str, list[BudgetView]] = {unit: [] for unit, _ in _GROUPS}
    for budget in budgets:
        known.setdefault(budget.unit, []).append(budget)
    titles = dict(_GROUPS)
    return tuple(
        (tr(titles[unit]) if unit in titles else tr("Hidden: {unit}", unit=clean(said(unit), 40)), tuple(found))
        for unit, found in known.items()
        if found
    )


def title_of(budget: BudgetView | SoldAsIs) -> str:
    """Return the part of a life, for people."""
    return clean(said(budget.title), 80) or clean(budget.life, 80)


def icon_of(budget: BudgetView | SoldAsIs) -> str:
    """Return its icon."""
    return life_icon(f"{budget.life} {budget.title}")


def one_of(unit: str) -> str:
    """Return what a unit hides: one day, one answer, one record."""
    return tr(_ONE[unit]) if unit in _ONE else tr("one {unit}", unit=clean(said(unit), 40))


def heading_of(budget: BudgetView) -> str:
    """Return `Location, any single day`."""
    return f"{title_of(budget)}, {unit_words(budget.unit)}"


def odds(epsilon: float) -> str:
    """Return e^ε in words, rounded against the reader (Dwork and Roth 2014, 2.3)."""
    times = min(_HIGHEST_ODDS, math.exp(min(epsilon, math.log(_HIGHEST_ODDS))))
    if times < 10:  # noqa: PLR2004 - two figures are enough
        return format_decimal(math.ceil(times * 10 - 1e-9) / 10, 1)
    return format_count(math.ceil(times - 1e-9))


def buyers_of(budget: BudgetView) -> int:
    """Return how many buyers the rows name."""
    return len({row.buyer for row in budget.rows})


def together(budget: BudgetView) -> str:
    """Return what all buyers could learn together, now and at the limit."""
    one = one_of(budget.unit)
    if not budget.rows:
        return tr(
            "Nothing was spent of it. At the limit of {limit} whoever buys could become at most {times} times surer "
            "about {one} of yours.",
            limit=format_decimal(budget.cap, 1),
            times=odds(budget.cap),
            one=one,
        )
    return tr(
        "The buyer could become at most {now} times surer about {one} of yours. At the limit of {limit} it would be "
        "{then} times.",
        "If all {n} buyers put everything together, they could become at most {now} times surer about {one} of yours. "
        "At the limit of {limit} it would be {then} times.",
        n=buyers_of(budget),
        now=odds(budget.spent),
        one=one,
        limit=format_decimal(budget.cap, 1),
        then=odds(budget.cap),
    )


def left_words(budget: BudgetView) -> str:
    """Return what is left, and how many sales like the last that is."""
    left = max(0.0, budget.cap - budget.spent)
    words = tr("{left} left", left=format_decimal(_down(left), 1))
    last = next((row.epsilon for row in reversed(budget.rows) if row.epsilon > 0), 0.0)
    if not last or left <= 0:
        return words
    more = int((left + 1e-9) // last)
    about = tr("about {n} more sale like the last", "about {n} more sales like the last", n=more)
    return f"{words} · {about}"


def _down(value: float) -> float:
    return math.floor(value * 10 + 1e-9) / 10


def sales_words(budget: BudgetView) -> str:
    """Return how many sales spent of it."""
    count = len({row.sale_id for row in budget.rows})
    return tr("{n} sale", "{n} sales", n=count) if count else tr("none yet")


def describe(budget: BudgetView) -> str:
    """Return what a screen reader says of a budget."""
    return ". ".join((heading_of(budget), spent_of(budget), sales_words(budget)))


def spent_of(budget: BudgetView) -> str:
    """Return `ε 3.1 of 6.0`."""
    return spent_words(budget.spent, budget.cap)


def when(row: LedgerRowView) -> datetime:
    """Return when a row was spent, in this computer's zone."""
    return datetime.fromtimestamp(row.at_s, UTC).astimezone()


def cap_consequences(budget: BudgetView, epsilon: float) -> tuple[tuple[str, str], ...]:
    """Return icon and sentence for what another limit means."""
    one = one_of(budget.unit)
    lines = [
        (
            "reveal",
            tr(
                "All buyers together could become at most {times} times surer about {one} of yours.",
                times=odds(epsilon),
                one=one,
            ),
        )
    ]
    if epsilon > budget.cap:
        lines.append(
            ("warning", tr("More can be revealed than you decided before. What is sold cannot be taken back."))
        )
    elif epsilon < budget.spent:
        spent = format_decimal(budget.spent, 1)
        lines.append(
            (
                "ban",
                tr(
                    "{spent} is spent already: every further sale with noise is refused until you raise it.",
                    spent=spent,
                ),
            )
        )
    elif epsilon < budget.cap:
        lines.append(("ok", tr("Less can be revealed from now on. What was sold stays counted.")))
    lines.append(("stays", tr("Nobody else learns your limit.")))
    return tuple(lines)
