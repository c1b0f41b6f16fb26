"""Money as people read it: sign, figure, symbol; rounded against the reader.

Amounts enter as whole base units (lamports, or 10^-decimals of a token) and are never floats. What is shown is never
better than the truth: earnings and balances round down, costs and locks round up; the exact value goes to the tooltip.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import Enum

from ui.i18n import active, tr

MINUS = "\u2212"
NBSP = "\u00a0"
_FEE_SIGNIFICANT = 2


class Meaning(Enum):
    """What an amount is to the person; decides sign, colour and the direction of rounding."""

    BALANCE = "balance"
    EARNED = "earned"
    LOST = "lost"
    SENT = "sent"
    COST = "cost"
    HELD = "held"
    FEE = "fee"

    @property
    def rounds_up(self) -> bool:
        """Whether a rounded figure must not be below the truth."""
        return self in {Meaning.LOST, Meaning.SENT, Meaning.COST, Meaning.HELD, Meaning.FEE}


@dataclass(frozen=True, slots=True)
class Asset:
    """A token or SOL: its symbol, base-unit decimals of the mint, and decimals shown."""

    symbol: str
    decimals: int
    shown_decimals: int = 2


SOL = Asset("SOL", 9, 4)


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """A locale's decimal and group separators."""

    decimal: str = "."
    group: str = ","

    @classmethod
    def of_language(cls) -> "NumberStyle":
        """Return the separators of the language in use."""
        language = active()
        return cls(language.decimal, language.group)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount ready to draw. `figure` has no sign; `exact` is the unrounded value with its symbol."""

    sign: str
    figure: str
    symbol: str
    note: str
    meaning: Meaning
    exact: str

    @property
    def text(self) -> str:
        """The whole amount in one string, for labels, screen readers and the clipboard."""
        body = f"{self.sign}{self.figure}{NBSP}{self.symbol}".rstrip(NBSP)
        return f"{body} {self.note}" if self.note else body


def format_amount(
    base_units: int, asset: Asset, meaning: Meaning = Meaning.BALANCE, style: NumberStyle | None = None
) -> Amount:
    """Return an amount as it is shown.

    Args:
        base_units: whole base units, not negative; the sign follows from `meaning`.
        asset: the token, with the decimals of its mint.
        meaning: what the amount is to the person.
        style: separators; those of the language in use when omitted.

    Raises:
        ValueError: if `base_units` is negative.
    """
    if base_units < 0:
        raise ValueError("Amounts carry no sign; say what the amount means instead.")
    style = style or NumberStyle.of_language()
    value = Decimal(base_units).scaleb(-asset.decimals)
    sign = {Meaning.EARNED: "+", Meaning.LOST: MINUS, Meaning.SENT: MINUS}.get(meaning, "")
    if not base_units:
        sign = ""
    note = tr("held", context="after an amount of stake") if meaning is Meaning.HELD else ""
    places = _fee_places(value) if meaning is Meaning.FEE else asset.shown_decimals
    places = min(places, asset.decimals)
    step = Decimal(1).scaleb(-places)
    rounded = value.quantize(step, rounding=ROUND_CEILING if meaning.rounds_up else ROUND_FLOOR)
    if value and (value < step / 2 or not rounded):
        sign, figure = "", f"<{NBSP}{_group(step, style)}"
    else:
        figure = _group(rounded, style)
    exact = f"{_group(value, style)}{NBSP}{asset.symbol}".rstrip(NBSP)
    return Amount(sign, figure, asset.symbol, note, meaning, exact)


def _fee_places(value: Decimal) -> int:
    """Return the decimals that show two significant figures."""
    return max(2, _FEE_SIGNIFICANT - 1 - value.adjusted()) if value else 2


def _group(value: Decimal, style: NumberStyle) -> str:
    """Return a plain decimal with the locale's separators."""
    return f"{value:,f}".replace(",", "\0").replace(".", style.decimal).replace("\0", style.group)


def format_count(count: int, style: NumberStyle | None = None) -> str:
    """Return a count with group separators."""
    return f"{count:,}".replace(",", (style or NumberStyle.of_language()).group)


def format_decimal(value: Decimal | float, places: int, *, shortest: bool = False) -> str:
    """Return a plain number in the locale's writing, with U+2212 as its minus.

    Args:
        value: the number; it is no money (see `format_amount`).
        places: decimals, rounded half to even.
        shortest: leave out zeros at the end.
    """
    text = f"{value:,.{places}f}"
    if shortest and "." in text:
        text = text.rstrip("0").rstrip(".")
    style = NumberStyle.of_language()
    figure = text.lstrip("-").replace(",", "\0").replace(".", style.decimal).replace("\0", style.group)
    return f"{MINUS}{figure}" if text.startswith("-") and any(char in "123456789" for char in text) else figure


@dataclass(frozen=True, slots=True)
class Fiat:
    """A currency symbol with the price of one whole token; there is none on test networks."""

    symbol: str
    per_token: Decimal


def format_fiat(
    base_units: int,
    asset: Asset,
    fiat: Fiat | None,
    meaning: Meaning = Meaning.BALANCE,
    style: NumberStyle | None = None,
) -> str:
    """Return `≈ $37.52` (German `≈ 37,52 $`), or an empty string where the token has no price."""
    if fiat is None:
        return ""
    style = style or NumberStyle.of_language()
    value = Decimal(base_units).scaleb(-asset.decimals) * fiat.per_token
    cent = Decimal("0.01")
    rounded = value.quantize(cent, rounding=ROUND_CEILING if meaning.rounds_up else ROUND_FLOOR)
    small = bool(value) and not rounded
    figure = _group(cent if small else rounded, style)
    return f"{'<' if small else '≈'}{NBSP}" + tr("{symbol}{figure}", context="price", symbol=fiat.symbol, figure=figure)
