"""What the wallet's rows say, and how a typed amount is read, without Qt widgets."""

from dataclasses import dataclass, replace

from ui.components.row_list import RowContent
from ui.format import read_decimal
from ui.format.money import Asset, Meaning, format_amount, format_fiat
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Balance, WalletOverview
from ui.ports.portfolio import IncomeSummary

_MAX_DIGITS = 20


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


def valued(overview: WalletOverview, summary: IncomeSummary) -> WalletOverview:
    """Return the balances with the prices that are known; a sum only where all of them are."""
    balances = tuple(
        replace(balance, coins=replace(balance.coins, fiat=summary.prices.get(balance.key.partition(":")[0])))
        for balance in overview.balances
    )
    return replace(overview, balances=balances, worth=summary.worth)


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
