"""How the window is there: where it stood, and what it tells when nobody looks at it."""

from typing import Literal, Protocol

Notifications = Literal["off", "plain", "full"]


class PresencePort(Protocol):
    """Known before the vault opens; every change is stored at once. Cheap, asked on the GUI thread."""

    @property
    def notifications(self) -> Notifications:
        """None; that something happened; or what, with names and amounts while the vault is open."""
        ...

    async def set_notifications(self, level: Notifications) -> None:
        """Store it."""
        ...

    def place(self, screens: str) -> str:
        """Return where the window stood on these screens, empty where that is not known."""
        ...

    def keep_place(self, screens: str, place: str) -> None:
        """Store where the window stands."""
        ...
