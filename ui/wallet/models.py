"""What the wallet's rows say, and how a typed amount is read, without Qt widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from ui.components.icon import Tone
from ui.components.row_list import RowContent
from ui.format import format_clock, read_decimal
from ui.format.hashes import short_key
from ui.format.money import Asset, Meaning, format_amount, format_fiat
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Balance, HistoryEntry, HistoryKind

_MAX_DIGITS = 20

FILTERS: dict[str, tuple[HistoryKind, ...]] = {
    "all": (),
    "sales": ("sale", "review", "penalty"),
    "stake": ("stake",),
    "sent": ("sent", "received", "fee"),
}
_ICONS: dict[HistoryKind, tuple[str, Tone]] = {
    "sale": ("income", "positive"),
    "review": ("review", "positive"),
    "stake": ("freed", "neutral"),
    "sent": ("sent", "neutral"),
    "received": ("arrow-down-left", "positive"),
    "penalty": ("penalty", "danger"),
    "fee": ("network_fee", "neutral"),
    "other": ("receipt", "neutral"),
}


def balance_row(balance: Balance) -> RowContent:
    """Return the row of a balance."""
    coins = balance.coins
    return RowContent(
        clean(balance.name, 60),
        clean(balance.note, 120),
        icon=balance.icon,
        tone="accent" if balance.key == "gln" else "neutral",
        amount=format_amount(coins.base_units, coins.asset),
        worth=format_fiat(coins.base_units, coins.asset, coins.fiat),
    )


def history_row(now: Callable[[], datetime]) -> Callable[[HistoryEntry], RowContent]:
    """Return what turns an entry into a row; `now` is asked for each, in local time."""

    def row(entry: HistoryEntry) -> RowContent:
        icon, tone = _ICONS[entry.kind]
        coins = entry.coins
        earned = entry.meaning in {Meaning.EARNED, Meaning.LOST}
        return RowContent(
            clean(entry.title, 80),
            clean(entry.detail, 120) or short_key(entry.signature),
            icon=icon,
            tone=tone if entry.meaning is not Meaning.LOST else "danger",
            aside=format_clock(entry.when.astimezone(), now()),
            amount=format_amount(coins.base_units, coins.asset, entry.meaning) if coins else None,
            quiet_amount=not earned and entry.meaning is not Meaning.SENT,
            worth=format_fiat(coins.base_units, coins.asset, coins.fiat) if coins else "",
        )

    return row


@dataclass(frozen=True, slots=True)
class TypedAmount:
    """A typed amount: base units, or what is wrong with it."""

    base_units: int = 0
    what: str = ""


def read_amount(text: str, asset: Asset, available: int) -> TypedAmount:
    """Read an amount a person typed, with the locale's decimal sign; groups are not accepted (see `read_decimal`).

    Never rounds: more decimals than the token has are an error.
    """
    if not text.strip():
        return TypedAmount(what=tr("Type an amount."))
    typed = read_decimal(text, _MAX_DIGITS)
    if typed.what:
        return TypedAmount(what=typed.what)
    # Decimal is exact up to 28 digits; no amount on the chain has more than 20.
    units = typed.value.scaleb(asset.decimals)
    if units != units.to_integral_value():
        return TypedAmount(
            what=tr(
                "{symbol} has {n} decimal, not more.",
                "{symbol} has {n} decimals, not more.",
                n=asset.decimals,
                symbol=asset.symbol,
            )
        )
    base_units = int(units)
    if not 0 < base_units <= available:
        if not base_units:
            return TypedAmount(what=tr("Type an amount above 0."))
        have = format_amount(available, asset)
        lacking = format_amount(base_units - available, asset, Meaning.COST)
        return TypedAmount(
            what=tr("You have {have}. Add {lacking} or send less.", have=have.figure, lacking=lacking.figure)
        )
    return TypedAmount(base_units)
