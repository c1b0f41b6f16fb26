"""Money and stake as several pages show them."""

from dataclasses import dataclass
from datetime import datetime

from ui.format.money import Asset, Fiat


@dataclass(frozen=True, slots=True)
class Coins:
    """An amount of one asset in base units; `fiat` is None where the asset has no price (all test networks)."""

    base_units: int
    asset: Asset
    fiat: Fiat | None = None


@dataclass(frozen=True, slots=True)
class StakePart:
    """A part of the stake that is held, with its reason in words."""

    reason: str
    coins: Coins


@dataclass(frozen=True, slots=True)
class Stake:
    """The stake: whole, held parts, free rest; strikes and what was slashed.

    `banned` sells no more; review seats lie idle until `idle_until`, an aware datetime.
    """

    total: Coins
    held: tuple[StakePart, ...] = ()
    strikes: int = 0
    slashed: int = 0
    level: int = 0
    banned: bool = False
    idle_until: datetime | None = None
