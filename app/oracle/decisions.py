"""What an attester decided, written down before anything of it is sent: a restart never says the opposite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.store import Settings

MAX_REASON_CHARS = 300


@dataclass(frozen=True, slots=True)
class Decision:
    """One attester's word about one batch; ``reason`` stays on this computer."""

    accept: bool
    reason: str = ""


class DecisionJournal(Protocol):
    """Memory of decisions. What ``decide`` returned from is as safe as this memory is."""

    def decided(self, batch: Pubkey, attester: Pubkey) -> Decision | None:
        """Return what was decided, or None."""
        ...

    def decide(self, batch: Pubkey, attester: Pubkey, decision: Decision) -> None:
        """Keep a decision before it is sent; the first one stays."""
        ...


class RememberedDecisions:
    """Decisions in memory: for who judges the same again after a restart, as the automatic attesters do."""

    def __init__(self) -> None:
        self._known: dict[tuple[Pubkey, Pubkey], Decision] = {}

    def decided(self, batch: Pubkey, attester: Pubkey) -> Decision | None:
        """Return what was decided, or None."""
        return self._known.get((batch, attester))

    def decide(self, batch: Pubkey, attester: Pubkey, decision: Decision) -> None:
        """Keep a decision."""
        self._known.setdefault((batch, attester), decision)


class StoredDecisions:
    """Decisions in the encrypted store: they survive a power cut."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def decided(self, batch: Pubkey, attester: Pubkey) -> Decision | None:
        """Return what was decided, or None."""
        known = self._settings.get(_key(batch, attester))
        return Decision(bool(known["accept"]), str(known["reason"])) if known is not None else None

    def decide(self, batch: Pubkey, attester: Pubkey, decision: Decision) -> None:
        """Keep a decision, durably.

        Raises:
            StoreError: nothing was written, and nothing may be sent.
        """
        if self.decided(batch, attester) is None:
            value = {"accept": decision.accept, "reason": decision.reason[:MAX_REASON_CHARS]}
            self._settings.set(_key(batch, attester), value)


def _key(batch: Pubkey, attester: Pubkey) -> str:
    return f"attested:{batch}:{attester}"
