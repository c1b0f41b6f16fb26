"""Rows of the request table, worked out once per row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.components.row_list import RowContent
from ui.format import Amount, Meaning, clean, format_amount, format_count
from ui.i18n import tr
from ui.requests import models

if TYPE_CHECKING:
    from ui.format import Asset
    from ui.requests.models import Offer
    from ui.theme import ColorName

_URGENT_S = 86_400


@dataclass(frozen=True, slots=True)
class RequestRow(RowContent):
    """A row of the table: two lines at the left, then columns."""

    risk: Amount | str = ""
    ends_color: ColorName = "text2"
    warning: str = ""
    buyer: str = ""


def row_of(offer: Offer, now_s: float, stake: Asset) -> RequestRow:
    """Return what the row shows."""
    request = offer.request
    words, icon, color = models.reveal_words(request)
    price = format_amount(request.price, offer.asset).figure
    buyer = clean(request.spec.buyer_name, 80)
    risk: Amount | str = "…"
    if offer.terms is not None:
        risk = format_amount(offer.risk, stake, Meaning.COST) if offer.risk else tr("Nothing")
    warning = ""
    if offer.funding == "none":
        warning = tr("no money left")
    elif offer.funding == "part":
        warning = tr(
            "money for {funded} of {wanted}",
            funded=format_count(request.records_funded),
            wanted=format_count(models.wanted_records(request)),
        )
    return RequestRow(
        title=clean(request.spec.title, 160) or tr("Untitled request"),
        detail=tr(
            "{buyer} · {n} record at {price}",
            "{buyer} · {n} records at {price}",
            n=offer.records,
            buyer=buyer,
            price=price,
        ),
        icon=models.kind_icon(request.spec.kind),
        badge=words,
        badge_icon=icon,
        badge_color=color,
        aside=models.ends_in(request.ends_s, now_s),
        amount=format_amount(offer.net, offer.asset),
        risk=risk,
        ends_color="warning" if request.ends_s - now_s < _URGENT_S else "text2",
        warning=warning,
        buyer=buyer,
    )


def describe(offer: Offer, now_s: float, stake: Asset) -> str:
    """Return what a screen reader says about a row."""
    row = row_of(offer, now_s, stake)
    risk = row.risk.text if isinstance(row.risk, Amount) else row.risk
    amount = row.amount.text if row.amount is not None else ""
    parts = (
        row.title,
        row.detail,
        row.warning,
        tr("you'd net {amount}", amount=amount),
        row.badge,
        tr("you risk {risk}", risk=risk),
        row.aside,
    )
    return ". ".join(part for part in parts if part)
