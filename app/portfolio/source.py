"""Where the user has prices from: nowhere, a file, or an address; and in which currency."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from app.errors import UserError
from app.portfolio.endpoint import fetch_prices, require_endpoint
from app.portfolio.prices import read_currency, read_prices

if TYPE_CHECKING:
    from app.portfolio.prices import Price
    from app.store import Settings

DEFAULT_CURRENCY: Final = "EUR"
_ENDPOINT, _FILE, _CURRENCY = "portfolio.endpoint", "portfolio.file", "portfolio.currency"


@dataclass(frozen=True, slots=True)
class PriceSource:
    """What was chosen; ``where`` is a path or an https address."""

    kind: Literal["none", "file", "endpoint"] = "none"
    where: str = ""
    currency: str = DEFAULT_CURRENCY


def chosen_source(settings: Settings) -> PriceSource:
    """Return what the user chose; nowhere, until they did."""
    currency = str(settings.get(_CURRENCY, default=DEFAULT_CURRENCY))
    endpoint, file = settings.get(_ENDPOINT, default=""), settings.get(_FILE, default="")
    if isinstance(endpoint, str) and endpoint:
        return PriceSource("endpoint", endpoint, currency)
    if isinstance(file, str) and file:
        return PriceSource("file", file, currency)
    return PriceSource(currency=currency)


def choose_source(settings: Settings, source: PriceSource) -> None:
    """Remember a choice; a file is read once, so that one that is no price list is not taken.

    Raises:
        UserError: the currency is none, the address may not be asked, or the file is no price list.
    """
    currency = read_currency(source.currency)
    if source.kind == "endpoint":
        require_endpoint(source.where)
    elif source.kind == "file":
        if not Path(source.where).is_absolute():
            raise UserError("Give the file's whole path.", next_step="Choose the file again.")
        read_prices(Path(source.where))
    settings.set(_CURRENCY, currency)
    settings.set(_ENDPOINT, source.where if source.kind == "endpoint" else "")
    settings.set(_FILE, source.where if source.kind == "file" else "")


async def prices_of(source: PriceSource) -> tuple[Price, ...]:
    """Return what the source says now; nothing where there is none.

    Raises:
        UserError: it is no price list.
        NetworkDown: the address does not answer.
    """
    if source.kind == "endpoint":
        return await fetch_prices(source.where)
    if source.kind == "file":
        return await asyncio.to_thread(read_prices, Path(source.where))
    return ()
