"""What the history's rows and filters say, without Qt widgets."""

from collections.abc import Callable
from datetime import datetime, timedelta

from ui.components.icon import Tone
from ui.components.row_list import RowContent
from ui.format import format_clock
from ui.format.hashes import short_key
from ui.format.money import Meaning, format_amount, format_fiat
from ui.format.untrusted import clean
from ui.i18n import mark, said, tr
from ui.ports.history import HistoryEntry, HistoryKind, HistoryState
from ui.theme import ColorName

FILTERS: dict[str, tuple[HistoryKind, ...]] = {
    "all": (),
    "sales": ("sale", "review", "penalty"),
    "stake": ("stake",),
    "sent": ("sent", "received", "own", "fee"),
}
FILTER_NAMES = {"all": mark("All"), "sales": mark("Sales"), "stake": mark("Stake"), "sent": mark("Sent")}
PERIODS = {
    "": mark("Any time"),
    "day": mark("Last 24 hours"),
    "week": mark("Last 7 days"),
    "month": mark("Last 30 days"),
    "year": mark("This year"),
    "before": mark("Last year"),
}
_DAYS = {"day": 1, "week": 7, "month": 30}

_ICONS: dict[HistoryKind, tuple[str, Tone]] = {
    "sale": ("income", "positive"),
    "review": ("review", "positive"),
    "stake": ("freed", "neutral"),
    "sent": ("sent", "neutral"),
    "received": ("arrow-down-left", "positive"),
    "own": ("refresh-cw", "neutral"),
    "penalty": ("penalty", "danger"),
    "fee": ("network_fee", "neutral"),
    "other": ("receipt", "neutral"),
}
STATES: dict[HistoryState, tuple[str, str, ColorName]] = {
    "pending": (mark("On its way"), "hourglass", "info"),
    "unknown": (mark("Outcome not known yet"), "hourglass", "warning"),
    "expired": (mark("Expired, no money moved"), "circle-x", "text2"),
    "failed": (mark("Failed, only the fee was paid"), "circle-x", "danger"),
}
"""What is said of those that are not simply done: words, icon, colour."""


SUSPICIONS: dict[str, tuple[str, str]] = {
    "alike": (
        mark("Look-alike address"),
        mark("From an address that resembles one you know. It is a trap: do not copy it."),
    ),
    "taken": (
        mark("You did not sign this"),
        mark("Somebody has the power to move this token and used it. Do not copy the address."),
    ),
    "dust": (mark("Tiny, from a stranger"), mark("A tiny amount from a stranger. Do not copy the address.")),
}
"""What is said of incoming transfers that are there to be copied from: a badge, and the whole sentence."""


def since_of(period: str, now: datetime) -> datetime | None:
    """Return where a period begins; `now` is aware, in local time."""
    if period in _DAYS:
        return now - timedelta(days=_DAYS[period])
    first = now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    return {"year": first, "before": first.replace(year=first.year - 1)}.get(period)


def until_of(period: str, now: datetime) -> datetime | None:
    """Return where a period ends, None for now."""
    return now.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0) if period == "before" else None


def describe(entry: HistoryEntry) -> str:
    """Return what a screen reader says of a row."""
    coins = entry.coins
    amount = format_amount(coins.base_units, coins.asset, entry.meaning).text if coins else ""
    parts = [said(entry.title), amount, state_of(entry), clean(entry.detail, 120)]
    return ". ".join(part for part in parts if part)


def state_of(entry: HistoryEntry) -> str:
    """Return the words of an entry that is not simply done, or none."""
    words = STATES[entry.state][0] if entry.state in STATES else SUSPICIONS.get(entry.suspicion, ("",))[0]
    return tr(words) if words else ""


def history_row(now: Callable[[], datetime]) -> Callable[[HistoryEntry], RowContent]:
    """Return what turns an entry into a row; `now` is asked for each, in local time."""

    def row(entry: HistoryEntry) -> RowContent:
        icon, tone = _ICONS[entry.kind]
        coins = entry.coins
        words, badge_icon, color = STATES.get(entry.state, ("", "", "text2"))
        earned = entry.meaning in {Meaning.EARNED, Meaning.LOST}
        if entry.state in {"expired", "failed"} or entry.suspicion:
            tone = "neutral"
        if entry.suspicion:
            words, badge_icon, color = SUSPICIONS[entry.suspicion][0], "warning", "warning"
        return RowContent(
            clean(said(entry.title), 80),
            clean(entry.detail, 120) or short_key(entry.signature),
            icon=icon,
            tone=tone if entry.meaning is not Meaning.LOST else "danger",
            badge=tr(words) if words else "",
            badge_icon=badge_icon,
            badge_color=color,
            aside=format_clock(entry.when.astimezone(), now()) if entry.when is not None else "",
            amount=format_amount(coins.base_units, coins.asset, entry.meaning) if coins else None,
            quiet_amount=entry.state != "landed" or (not earned and entry.meaning is not Meaning.SENT),
            worth=format_fiat(coins.base_units, coins.asset, coins.fiat) if coins else "",
        )

    return row
