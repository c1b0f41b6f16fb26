"""What stands between a data set and its sealed package, as wizard and commands see it.

Order: fields, scrub, protect, attack test, exact preview. Only `draw` spends privacy budget; nothing here sends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from privacy.attack.model import AttackReport, AttackResult
from privacy.findings import Context, Findings, HitGroup
from privacy.kinds import WORDS, PiiType
from privacy.quality import LATIN_ONLY, Measured, Quality, quality

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.sell.model import Preview, SalePlan

__all__ = [
    "LATIN_ONLY",
    "WORDS",
    "AttackReport",
    "AttackResult",
    "Compared",
    "Context",
    "Findings",
    "HitGroup",
    "Measured",
    "PiiType",
    "PreparingDesk",
    "Quality",
    "UtilityPoint",
    "UtilityView",
    "quality",
]


@dataclass(frozen=True, slots=True)
class UtilityPoint:
    """Measured usefulness of this very data at one epsilon: `error` (mean) with its 5th and 95th percentile."""

    epsilon: float
    error: float
    low: float
    high: float
    useless: bool


@dataclass(frozen=True, slots=True)
class UtilityView:
    """What noise does to a release, measured on this data with draws nobody else sees.

    Attributes:
        measure: what `error` is, such as `mean distance of two-column tables (total variation)`.
        points: rising epsilon.
        sentence: what the chosen epsilon means, or plainly that it is useless.
        draws: noised copies drawn for each point.
    """

    measure: str
    points: tuple[UtilityPoint, ...]
    sentence: str
    draws: int


@dataclass(frozen=True, slots=True)
class Compared:
    """One row before and after: column, change (`kept`, `removed`, `replaced`, `noised`), before, after."""

    number: int
    cells: tuple[tuple[str, str, str, str], ...]


class PreparingDesk(Protocol):
    """Steps of the wizard before terms; each reads and computes here, nothing leaves. A raising progress cancels."""

    async def findings(self, plan: SalePlan, progress: Callable[[int, int], None]) -> Findings:
        """Find personal data in all leaving columns; kept until the data or the columns change."""
        ...

    async def utility(self, plan: SalePlan) -> UtilityView:
        """Measure what noise does to this data."""
        ...

    async def draw(self, plan: SalePlan) -> Preview:
        """Make the records for good: spend the budget, draw the noise once, keep both in one commit.

        For a raw plan it spends nothing. Again for the same plan it returns the same records.
        """
        ...

    async def attack(self, plan: SalePlan, progress: Callable[[int, int], None]) -> AttackReport:
        """Attack the drawn records."""
        ...

    async def records(self, plan: SalePlan, first: int, count: int) -> tuple[bytes, ...]:
        """Return exact bytes of records that will be sealed."""
        ...

    async def search(self, plan: SalePlan, text: str, first: int, most: int) -> tuple[int, ...]:
        """Return numbers of records whose bytes hold `text` (case-insensitive), from `first` on."""
        ...

    async def compared(self, plan: SalePlan, first: int, count: int) -> tuple[Compared, ...]:
        """Return rows before and after, where records come from rows."""
        ...
