"""The connection."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

NetworkKind = Literal["practice", "devnet", "mainnet"]


@dataclass(frozen=True, slots=True)
class NetworkStatus:
    """The network as last seen.

    Attributes:
        revision: grows when something that pages show has changed; pages then read again.
        read_at: when the chain last answered.
        offline_since: None while it answers.
    """

    kind: NetworkKind
    name: str
    read_at: datetime | None = None
    offline_since: datetime | None = None
    slot: int = 0
    revision: int = 0


class NetworkPort(Protocol):
    """The connection."""

    def watch(self) -> AsyncIterator[NetworkStatus]:
        """Yield the status at once and after every change, until cancelled."""
        ...

    async def retry(self) -> None:
        """Try to connect now."""
        ...
