"""Keyboard, motion and the palette's memory, kept beside the window's other preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.wiring.backend import Backend

_KEPT = 12
_MAX_KEY = 80


class EaseAdapter:
    """``EasePort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @property
    def single_keys(self) -> bool:
        """Whether keys without Ctrl do something."""
        return self._backend.preference("single_keys", default=True) is not False

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move."""
        return self._backend.preference("reduced_motion", default=False) is True

    @property
    def recent(self) -> tuple[str, ...]:
        """Keys of the actions used last."""
        found = self._backend.preference("recent_actions", [])
        known = found if isinstance(found, list) else []
        return tuple(key for key in known if isinstance(key, str) and len(key) <= _MAX_KEY)[:_KEPT]

    async def set_single_keys(self, *, enabled: bool) -> None:
        """Store it."""
        self._backend.prefer("single_keys", enabled)

    async def set_reduced_motion(self, *, enabled: bool) -> None:
        """Store it."""
        self._backend.prefer("reduced_motion", enabled)

    async def remember(self, action: str) -> None:
        """Put an action first."""
        others = [key for key in self.recent if key != action]
        self._backend.prefer("recent_actions", [action[:_MAX_KEY], *others][:_KEPT])
