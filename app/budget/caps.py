"""The person's limits on what all sales of one part of a life may reveal together, for each unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.errors import UserError
from privacy import Cap
from privacy.release import MAX_EPSILON

if TYPE_CHECKING:
    from app.store import Settings

DEFAULT_EPSILON: Final = {"record": 6.0, "user-day": 6.0, "answer": 4.0, "place": 4.0}
"""Answers and places leave one by one, so their limits are lower."""
LARGEST_EPSILON: Final = 4 * MAX_EPSILON
_CAPS: Final = "privacy_caps"


class PrivacyCaps:
    """Limits, kept in the settings and read once from there; asking for one is safe from any thread.

    Args:
        settings: the open store's.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._stored: dict[str, dict[str, float]] = settings.get(_CAPS, default={})

    def cap(self, life: str, unit: str) -> Cap:
        """Return the limit of one unit of one part of a life."""
        stored = self._stored.get(life, {}).get(unit)
        return Cap(DEFAULT_EPSILON[unit] if stored is None else float(stored))

    def set(self, life: str, unit: str, epsilon: float) -> None:
        """Change a limit.

        Raises:
            UserError: it is no limit.
        """
        if unit not in DEFAULT_EPSILON:
            raise UserError(
                f"“{unit[:40]}” is nothing that is protected.", next_step=f"Name one of: {', '.join(DEFAULT_EPSILON)}."
            )
        if not 0 < epsilon <= LARGEST_EPSILON:
            raise UserError(
                f"A privacy limit is above 0 and at most {LARGEST_EPSILON:g}: beyond, it would limit nothing.",
                next_step="Choose a limit in that range.",
            )
        stored = self._stored | {life: self._stored.get(life, {}) | {unit: epsilon}}
        self._settings.set(_CAPS, stored)
        self._stored = stored
