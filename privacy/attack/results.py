"""Results, made alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privacy.attack.model import AttackResult

if TYPE_CHECKING:
    from privacy.attack.model import AttackKey


def not_applicable(key: AttackKey, sentence: str, unit: str = "share") -> AttackResult:
    """Return the result of an attack that has nothing to attack."""
    return AttackResult(key, "not_applicable", sentence, 0.0, 0.0, 0.0, unit, 0.0, sentence)


def percent(share: float) -> str:
    """Write a share for people: `0 %`, `less than 0.1 %`, `12.3 %`."""
    if not 0 < share < 1:
        return f"{100 * share:.0f} %"
    tenths = min(99.9, round(100 * share, 1))
    return f"{tenths:g} %" if tenths else "less than 0.1 %"


def plural(count: int, one: str, many: str) -> str:
    """Write a number with its noun."""
    return f"{count:,} {one if count == 1 else many}"
