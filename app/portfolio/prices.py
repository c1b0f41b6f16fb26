"""Prices from a file or an endpoint that the user names; none is better than a wrong one.

A price counts for one mint, in one currency, if it also has that mint's symbol, is not from the future and not too old.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

COLUMNS: Final = ("mint", "symbol", "currency", "price", "at")
MAX_PRICE_BYTES: Final = 4 << 20
MAX_AGE_S: Final = 86_400
_MAX_ROWS: Final = 50_000
_MAX_TEXT: Final = 64
_MOST: Final = Decimal(10) ** 15
_PLACES: Final = 18
_HOW: Final = "docs/portfolio.md says what a price list looks like."


@dataclass(frozen=True, slots=True)
class Price:
    """What a whole token cost at a time.

    Attributes:
        mint: base58, ``SOL`` for the network's own coin.
        currency: three to five capital letters.
        at_s: unix seconds.
    """

    mint: str
    symbol: str
    currency: str
    price: Decimal
    at_s: int


class PriceList:
    """Prices in one currency.

    Args:
        prices: of any mint and currency.
        currency: the one that is used.
        symbols: mint → symbol on this network; a price that calls a mint otherwise is not used.
        max_age_s: how old a price may be when it is used, seconds.
    """

    def __init__(
        self, prices: Iterable[Price], currency: str, symbols: Mapping[str, str], max_age_s: int = MAX_AGE_S
    ) -> None:
        self.currency = currency
        self._max_age_s = max_age_s
        self._known: dict[str, list[Price]] = {}
        for one in sorted(prices, key=lambda price: price.at_s):
            if one.currency == currency and symbols.get(one.mint) == one.symbol:
                self._known.setdefault(one.mint, []).append(one)

    def at(self, mint: str, when_s: int) -> Decimal | None:
        """Return the newest price known at a time, or None where there is none or it is too old."""
        price = None
        for one in self._known.get(mint, ()):
            if when_s - self._max_age_s <= one.at_s <= when_s:
                price = one.price
        return price


def read_prices(path: Path) -> tuple[Price, ...]:
    """Read a price list.

    Raises:
        UserError: it cannot be read, or is not one.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_PRICE_BYTES + 1)
    except OSError as error:
        raise UserError(f"{path.name} cannot be read: {error.strerror}.", next_step="Check the file.") from error
    return parse_prices(raw, as_json=path.suffix.lower() == ".json")


def parse_prices(raw: bytes, *, as_json: bool) -> tuple[Price, ...]:
    """Return the prices in a CSV file with a header, or in JSON ``{"prices": [{…}]}``.

    Raises:
        UserError: it is too large, or something in it is not a price.
    """
    if len(raw) > MAX_PRICE_BYTES:
        raise UserError(f"The price list is larger than {MAX_PRICE_BYTES >> 20} MiB.", next_step="Shorten it.")
    try:
        text = raw.decode("utf-8-sig")
        rows = _json_rows(text) if as_json else _csv_rows(text)
    except (ValueError, csv.Error, RecursionError) as error:
        raise UserError("This is not a price list.", next_step=_HOW) from error
    if len(rows) > _MAX_ROWS:
        raise UserError(f"The price list has more than {_MAX_ROWS:,} prices.", next_step="Shorten it.")
    return tuple(_price(row, number) for number, row in enumerate(rows, 1))


def _csv_rows(text: str) -> list[Mapping[str, Any]]:
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    if not set(COLUMNS) <= set(reader.fieldnames or ()):
        raise ValueError("columns")
    return list(reader)


def _json_rows(text: str) -> list[Mapping[str, Any]]:
    # Numbers stay the digits that were written: a binary fraction would be another price.
    value = json.loads(text, parse_float=str, parse_int=str)
    rows = value.get("prices") if isinstance(value, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("prices")
    return rows


def _price(row: Mapping[str, Any], number: int) -> Price:
    texts = [row.get(name) for name in COLUMNS]
    if not all(isinstance(text, str) and 0 < len(text.strip()) <= _MAX_TEXT for text in texts):
        raise UserError(f"Price {number} lacks one of {', '.join(COLUMNS)}.", next_step=_HOW)
    mint, symbol, currency, price, at = (str(text).strip() for text in texts)
    try:
        return Price(mint, symbol, read_currency(currency), _decimal(price), _time(at))
    except (ValueError, InvalidOperation) as error:
        raise UserError(f"Price {number} is not a price: {', '.join(COLUMNS[2:])}.", next_step=_HOW) from error


def _decimal(text: str) -> Decimal:
    value = Decimal(text)
    exponent = value.as_tuple().exponent
    if not value.is_finite() or not 0 < value < _MOST or not isinstance(exponent, int) or exponent < -_PLACES:
        raise ValueError("price")
    return value


def _time(text: str) -> int:
    at = datetime.fromisoformat(text)
    return int((at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp())


def read_currency(text: str) -> str:
    """Return a currency's code.

    Raises:
        UserError: it is not one.
    """
    code = text.strip()
    if not (code.isascii() and code.isalpha() and code.isupper() and 3 <= len(code) <= 5):  # noqa: PLR2004 - ISO 4217 has 3; USDC and the like have up to 5
        raise UserError(f"“{code[:10]}” is not a currency.", next_step="Give its code, for instance EUR.")
    return code
