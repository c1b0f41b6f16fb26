"""What My data shows of a data set, worked out from the app's values; Qt-free."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from ui.components.row_list import RowContent
from ui.format import Asset, Meaning, clean, format_amount, format_day, format_decimal, format_duration
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from app.library.model import DatasetField, DatasetView, FitView, ImportProgress, SoldView, SpentView
    from ui.format import Amount
    from ui.theme import ColorName

GLN = Asset("GLN", 6)
FEW_FIELDS = 6
_MAX_TITLE, _MAX_NAME = 120, 60
_LIFE_ICONS = (
    ("place", "location"),
    ("location", "location"),
    ("chat", "chats"),
    ("assistant", "chats"),
    ("message", "chats"),
    ("brows", "browsing"),
    ("search", "browsing"),
    ("listen", "listening"),
    ("music", "listening"),
    ("watch", "films"),
    ("film", "films"),
    ("video", "films"),
    ("sleep", "sleep"),
    ("health", "health"),
    ("activity", "routes"),
    ("sport", "routes"),
    ("route", "routes"),
    ("money", "money_data"),
    ("bank", "money_data"),
    ("payment", "money_data"),
    ("photo", "photos"),
    ("image", "photos"),
)
_UNITS = {
    "user-day": mark("any single day"),
    "answer": mark("any single answer"),
    "record": mark("any single record"),
    "place": mark("any single place"),
}
_SENSITIVITY: dict[str, tuple[str, str, ColorName]] = {
    "identifies": (mark("Identifies you"), "identifies", "danger"),
    "sensitive": (mark("Sensitive"), "warning", "warning"),
    "low": (mark("Low"), "circle", "text2"),
}


def life_icon(life: str) -> str:
    """Return the icon of a part of a life."""
    words = life.casefold()
    return next((icon for part, icon in _LIFE_ICONS if part in words), "my_data")


def title_of(dataset: DatasetView) -> str:
    """Return its name, which may come from an export."""
    return clean(dataset.title, _MAX_TITLE) or tr("Untitled data")


def source_line(dataset: DatasetView) -> str:
    """Return the source and how many rows there are."""
    source = clean(said(dataset.source), _MAX_NAME)
    if dataset.erased:
        return tr("{source} · deleted from here", source=source)
    return tr("{source} · {n} row", "{source} · {n} rows", n=dataset.rows, source=source)


def span_line(dataset: DatasetView) -> str:
    """Return the days it covers and when it was imported."""
    imported = format_day(datetime.fromtimestamp(dataset.imported_at_s, UTC).astimezone())
    first, last = _day(dataset.first_day), _day(dataset.last_day)
    if first is None or last is None:
        return tr("imported {day}", day=imported)
    return tr(
        "{first_day} to {last_day} · imported {day}",
        first_day=format_day(first),
        last_day=format_day(last),
        day=imported,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def sold_line(dataset: DatasetView) -> str:
    """Return how often it was sold, in a few words."""
    under_way = sum(one.under_way for one in dataset.sold)
    ended = len(dataset.sold) - under_way
    parts = []
    if ended:
        parts.append(tr("{n} sale", "{n} sales", n=ended))
    if under_way:
        parts.append(tr("{n} open", "{n} open", n=under_way))
    return ", ".join(parts) or tr("not sold yet")


def earned_by(dataset: DatasetView) -> Amount:
    """Return what it earned in the token it earned most of; other tokens are in the detail."""
    sums: dict[tuple[str, int], int] = {}
    for one in dataset.sold:
        key = (one.symbol, one.decimals)
        sums[key] = sums.get(key, 0) + one.earned
    if not sums:
        return format_amount(0, GLN)
    symbol, decimals = max(sums, key=lambda key: sums[key])
    return format_amount(sums[symbol, decimals], Asset(clean(symbol, 16), decimals))


def as_it_is(dataset: DatasetView) -> int:
    """Return how many records left without noise."""
    return sum(one.records for one in dataset.sold if not one.epsilon and not one.under_way)


def most_spent(dataset: DatasetView) -> SpentView | None:
    """Return the budget that is used most, None where nothing was spent."""
    spent = [one for one in dataset.spent if one.epsilon > 0]
    return max(spent, key=lambda one: one.epsilon / one.cap if one.cap else 1.0, default=None)


def revealed_words(dataset: DatasetView) -> str:
    """Return what its sales revealed: a budget, records as they are, or nothing yet."""
    spent = most_spent(dataset)
    if spent is not None:
        return spent_words(spent.epsilon, spent.cap)
    plain = as_it_is(dataset)
    if plain:
        return tr("{n} as it is", "{n} as they are", n=plain)
    return tr("nothing yet")


def spent_words(spent: float, cap: float) -> str:
    """Return `ε 3.1 of 6.0`."""
    return tr("ε {spent} of {limit}", spent=format_decimal(spent, 1), limit=format_decimal(cap, 1))


def unit_words(unit: str) -> str:
    """Return what a budget's unit hides, in words."""
    return tr(_UNITS[unit]) if unit in _UNITS else clean(said(unit), 40)


def sensitivity(field: DatasetField) -> tuple[str, str, ColorName]:
    """Return words, icon and colour of how much a field says about the person."""
    words, icon, color = _SENSITIVITY.get(field.sensitivity, _SENSITIVITY["sensitive"])
    return tr(words), icon, color


def telling_first(dataset: DatasetView) -> tuple[DatasetField, ...]:
    """Return the fields, those that identify first, else in their order."""
    ranks = {"identifies": 0, "sensitive": 1, "low": 2}
    return tuple(sorted(dataset.fields, key=lambda field: ranks.get(field.sensitivity, 1)))


def field_meaning(field: DatasetField) -> str:
    """Return what a field means, with its unit."""
    meaning = clean(said(field.meaning), 200)
    if not field.unit:
        return meaning
    return tr("{meaning} In {unit}.", meaning=meaning, unit=clean(field.unit, 20)).strip()


def sold_state(sold: SoldView) -> str:
    """Return the buyer, how the sale stands and when."""
    day = format_day(datetime.fromtimestamp(sold.at_s, UTC).astimezone())
    buyer = clean(sold.buyer, _MAX_NAME) or tr("unnamed buyer")
    return f"{buyer} · {clean(said(sold.state), 40)} {day}"


def sold_terms(sold: SoldView) -> str:
    """Return what the buyer may do with it."""
    purpose, licence = clean(sold.purpose, 120), clean(sold.licence, 60)
    return " · ".join(part for part in (purpose, licence) if part)


def sold_amount(sold: SoldView) -> Amount:
    """Return what a sale earned."""
    return format_amount(sold.earned, Asset(clean(sold.symbol, 16), sold.decimals), Meaning.BALANCE)


def sold_reveals(sold: SoldView) -> str:
    """Return what a sale revealed."""
    if sold.epsilon:
        return tr("ε {epsilon}", epsilon=format_decimal(sold.epsilon, 1))
    return tr("{n} record as it is", "{n} records as they are", n=sold.records)


def row_of(dataset: DatasetView) -> RowContent:
    """Return what a row of the list shows."""
    return RowContent(
        title_of(dataset),
        source_line(dataset),
        icon="delete" if dataset.erased else life_icon(dataset.life),
        aside=sold_line(dataset),
        amount=earned_by(dataset),
        quiet_amount=not any(one.earned for one in dataset.sold),
    )


def describe(dataset: DatasetView) -> str:
    """Return what a screen reader says about a row."""
    earned = tr("earned {amount}", amount=earned_by(dataset).text)
    revealed = tr("revealed: {what}", what=revealed_words(dataset))
    return ". ".join((title_of(dataset), source_line(dataset), sold_line(dataset), earned, revealed))


def progress_words(progress: ImportProgress) -> tuple[str, str, str]:
    """Return rows read, what is broken, and the time left."""
    rows = tr("{n} row", "{n} rows", n=progress.rows)
    broken = tr("{n} broken, left out", "{n} broken, left out", n=progress.broken) if progress.broken else ""
    left = "" if progress.left_s is None else tr("{time} left", time=format_duration(round(progress.left_s)))
    return rows, broken, left


def fit_words(fit: FitView) -> tuple[str, str, ColorName]:
    """Return words, icon and colour for how well it fits."""
    if fit.score <= 0:
        return tr("Does not fit"), "rejected", "danger"
    if fit.score < 1 and fit.problems:
        return tr("Fits in part"), "warning", "warning"
    return tr("Fits"), "ok", "positive"


def fit_amount(fit: FitView) -> Amount:
    """Return what would remain of a sale."""
    return format_amount(fit.expected_net, Asset(clean(fit.symbol, 16), fit.decimals))
