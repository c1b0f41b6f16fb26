"""Settings; every change is stored at once."""

from dataclasses import dataclass
from typing import Protocol

from ui.ports.coins import Coins
from ui.ports.network import NetworkKind
from ui.theme.theme import Appearance


@dataclass(frozen=True, slots=True)
class NetworkChoice:
    """A network that can be chosen; `removable` ones were added by the person. `name` and `note` are foreign."""

    key: str
    kind: NetworkKind
    name: str
    note: str
    removable: bool = False


@dataclass(frozen=True, slots=True)
class MarketFacts:
    """The market's program and rules as read from the chain.

    Attributes:
        program: its address; `upgrade_authority` may replace it, empty if nobody may.
        deployed_hash, shipped_hash: SHA-256 of the executables without trailing zeros.
        authority: may pause and propose rules, nothing else.
        pending_rules: number of the rules that wait to become current, 0 = none.
        steerable: reviewers are drawn by the hash of a slot, which its leader can influence; else by Switchboard.
        insurance: what repays challengers of wrong verdicts.
    """

    program: str
    deployed_hash: str
    shipped_hash: str
    upgrade_authority: str
    authority: str
    paused: bool
    rules: int
    pending_rules: int
    steerable: bool
    insurance: Coins


@dataclass(frozen=True, slots=True)
class SettingsValues:
    """What Settings shows. `lock_after_min` 0 means never; `keyring` None where the system has none.

    `market` is None where it could not be read, and `offline` says why; `accepted` is the hash of a program other than
    the shipped one that the person agreed to sign for; `expert` lets the sign dialog ask about what cannot be decoded.
    """

    network: str
    networks: tuple[NetworkChoice, ...]
    rpc_url: str
    appearance: Appearance
    text_scale: float
    data_folder: str
    data_bytes: int
    lock_after_min: int
    keyring: bool | None
    backup_checked: bool
    version: str
    market: MarketFacts | None = None
    expert: bool = False
    offline: str = ""
    accepted: str = ""


class SettingsPort(Protocol):
    """Settings; every change is stored at once."""

    @property
    def language(self) -> str:
        """Language for the first paint: a code of `ui.i18n.LANGUAGES`, or `system`."""
        ...

    @property
    def appearance(self) -> Appearance:
        """Appearance for the first paint."""
        ...

    @property
    def text_scale(self) -> float:
        """Text scale for the first paint, 1.0 to 2.0."""
        ...

    async def values(self) -> SettingsValues:
        """Return all values."""
        ...

    async def set_network(self, key: str) -> None:
        """Change the network; the window reads everything again."""
        ...

    async def set_appearance(self, appearance: Appearance) -> None:
        """Store the appearance."""
        ...

    async def set_language(self, language: str) -> None:
        """Store the language; the window speaks it from its next start on."""
        ...

    async def set_text_scale(self, scale: float) -> None:
        """Store the text scale."""
        ...

    async def set_lock_after(self, minutes: int) -> None:
        """Store after how long without use the window locks."""
        ...

    async def set_keyring(self, *, enabled: bool) -> None:
        """Keep the passphrase in the system's keyring, or take it out."""
        ...

    async def set_expert(self, *, enabled: bool) -> None:
        """Let the sign dialog ask about other people's transactions that cannot be decoded or simulated, or not."""
        ...

    async def open_data_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        ...
