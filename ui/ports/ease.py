"""What makes the window easier for a person: keys, motion, what was used before. Known before the vault opens."""

from typing import Protocol


class EasePort(Protocol):
    """Choices about keyboard and motion, and the palette's memory. Every change is stored at once."""

    @property
    def single_keys(self) -> bool:
        """Whether `/`, `?` and other keys without Ctrl do something."""
        ...

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move, whatever the system says."""
        ...

    @property
    def recent(self) -> tuple[str, ...]:
        """Keys of the actions used last, the newest first."""
        ...

    async def set_single_keys(self, *, enabled: bool) -> None:
        """Turn single keys on or off."""
        ...

    async def set_reduced_motion(self, *, enabled: bool) -> None:
        """Stop all motion, or follow the system."""
        ...

    async def remember(self, action: str) -> None:
        """Put an action first among those used last."""
        ...
