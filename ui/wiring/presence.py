"""Where the window stood and what it tells, kept beside the window's other preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ui.ports.presence import Notifications
    from ui.wiring.backend import Backend

_LEVELS = ("off", "plain", "full")
_KEPT_PLACES = 8


class PresenceAdapter:
    """``PresencePort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @property
    def notifications(self) -> Notifications:
        """What is told."""
        found = self._backend.preference("notifications", "plain")
        return cast("Notifications", found if found in _LEVELS else "plain")

    async def set_notifications(self, level: Notifications) -> None:
        """Store it."""
        self._backend.prefer("notifications", level)

    def place(self, screens: str) -> str:
        """Where the window stood."""
        found = self._places().get(screens, "")
        return found if isinstance(found, str) else ""

    def keep_place(self, screens: str, place: str) -> None:
        """Store where it stands, for the last few sets of screens."""
        others = {key: value for key, value in self._places().items() if key != screens}
        kept = dict(list(others.items())[-_KEPT_PLACES + 1 :])
        self._backend.prefer("places", kept | {screens: place})

    def _places(self) -> dict[str, object]:
        found = self._backend.preference("places", {})
        return found if isinstance(found, dict) else {}
