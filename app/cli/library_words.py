"""Data sets, their columns and what they would fetch, as lines for people and JSON for programs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from app.cli.output import counted, plain, size_of, whole
from app.store.contents import is_made_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.library.model import DatasetField, DatasetView, FitView, OfferView, SoldView
    from sources.exports.model import Table, Zone

__all__ = [
    "column_lines", "columns_json", "dataset_json", "dataset_line", "dataset_lines", "fit_lines", "fits_json",
    "imported_line", "offer_json",
]  # fmt: skip

_SAMPLES = 3
_SAMPLE_CHARS = 40
_PROBLEMS = 3
_TIMES: dict[Zone, str] = {
    "utc": "times are UTC",
    "offset": "times are UTC, with the zone they were written in",
    "local": "times are local, and no zone is written",
    "none": "days, and no times",
}
_SENSITIVITY = {"identifies": "points at a person", "sensitive": "sensitive", "low": ""}


def offer_json(offer: OfferView) -> dict[str, Any]:
    """A table that can be imported."""
    return dict(plain(offer))


def columns_json(table: Table) -> dict[str, Any]:
    """Columns of a table before it is imported, and how its source writes times."""
    names = ("name", "kind", "unit", "meaning", "semantic")
    return {"zone": table.zone, "fields": [{name: getattr(one, name) for name in names} for one in table.fields]}


def column_lines(offer: OfferView, table: Table) -> list[str]:
    """The same for people."""
    lines = [f"{offer.title}: {_TIMES[table.zone] if table.time else 'no times'}"]
    for one in table.fields:
        unit = f" in {one.unit}" if one.unit else ""
        lines.append(f"  {one.name}: {one.kind}{unit}. {one.meaning}")
    return lines


def dataset_json(view: DatasetView) -> dict[str, Any]:
    """A data set; amounts of its sales in whole tokens."""
    found: dict[str, Any] = plain(view)
    return found | {"sold": [plain(sold) | {"earned": whole(sold.earned, sold.decimals)} for sold in view.sold]}


def dataset_line(view: DatasetView) -> str:
    """One line of a list."""
    if view.erased:
        return f"{view.dataset_id}  {view.title}: erased, {counted(len(view.sold), 'sale')} listed"
    span = f", {view.first_day} to {view.last_day}" if view.first_day else ""
    return f"{view.dataset_id}  {view.title} ({view.source}): {counted(view.rows, 'row')}{span}"


def dataset_lines(view: DatasetView) -> list[str]:
    """Everything about one data set but its rows."""
    lines = [dataset_line(view)]
    imported = time.strftime("%Y-%m-%d %H:%M", time.localtime(view.imported_at_s))
    facts = [f"imported {imported}", _life(view.life), f"{size_of(view.size_bytes)} sealed"]
    facts += [f"times: {view.zone}"] if view.zone else []
    facts += [f"languages: {', '.join(view.languages)}"] if view.languages else []
    facts += [f"{counted(view.broken, 'row')} could not be read"] if view.broken else []
    lines.append(f"  {'; '.join(facts)}")
    lines += [line for field in view.fields for line in _field_lines(field, view.rows)]
    lines += [_sold_line(sold) for sold in view.sold] or ["  Nothing of it was sold."]
    lines += [f"  Privacy spent by {one.unit}: {one.epsilon:.2f} of {one.cap:.2f}" for one in view.spent]
    return lines


def _life(life: str) -> str:
    """Which part of a life; that of a plain table is named after a digest, which tells nobody anything."""
    return "a table of its own" if is_made_name(life) else f"part of your life: {life}"


def _field_lines(field: DatasetField, rows: int) -> list[str]:
    unit = f" in {field.unit}" if field.unit else ""
    empty = f", {100 * field.nulls // rows} % empty" if rows and field.nulls else ""
    warned = f"  [{_SENSITIVITY[field.sensitivity]}]" if _SENSITIVITY.get(field.sensitivity) else ""
    samples = ", ".join(f"“{sample[:_SAMPLE_CHARS]}”" for sample in field.samples[:_SAMPLES])
    about = f"  {field.name}: {field.kind}{unit}{empty}{warned}"
    said = [f"    {field.meaning}"] if field.meaning else []
    return [about, *said, *([f"    such as {samples}"] if samples else [])]


def _sold_line(sold: SoldView) -> str:
    day = time.strftime("%Y-%m-%d", time.localtime(sold.at_s))
    noise = f", epsilon {sold.epsilon:g} by {sold.unit}" if sold.epsilon else ""
    earned = f"{whole(sold.earned, sold.decimals)} {sold.symbol}"
    terms = f"“{sold.title}” to “{sold.buyer}”, licence “{sold.licence}”"
    return f"  {day} sale {sold.sale_id}, {sold.state}, {counted(sold.records, 'record')}{noise}, {earned}: {terms}"


def fits_json(fits: Sequence[FitView]) -> list[dict[str, Any]]:
    """Open requests and how a data set fits them; whole tokens."""
    return [
        plain(fit) | {"expected_net": whole(fit.expected_net, fit.decimals), "mapping": dict(fit.mapping)}
        for fit in fits
    ]


def fit_lines(fits: Sequence[FitView]) -> list[str]:
    """The same in sentences, those it can be sold to first."""
    fitting = [fit for fit in fits if fit.score > 0]
    lines = [] if fitting else ["No open request wants this data as it is."]
    for fit in fitting:
        net = f"about {whole(fit.expected_net, fit.decimals)} {fit.symbol} for {counted(fit.records, 'record')}"
        lines.append(f"{fit.request}  fits {fit.score:.0%}, {net}")
        lines.append(f"  “{fit.title}” from “{fit.buyer}”")
        renamed = [f"{column} as {wanted}" for wanted, column in fit.mapping if column and column != wanted]
        lines += [f"  Mapped: {', '.join(renamed)}"] if renamed else []
        lines += [f"  {problem}" for problem in fit.problems[:_PROBLEMS]]
    others = len(fits) - len(fitting)
    want = "request wants" if others == 1 else "requests want"
    return [*lines, f"{others:,} other open {want} something else."] if others else lines


def imported_line(kept: int, known: int, broken: int) -> str:
    """What an import did."""
    had = f", {known:,} you had already" if known else ""
    left_out = f", {broken:,} that cannot be read were left out" if broken else ""
    return f"  {counted(kept, 'new row')}{had}{left_out}"
