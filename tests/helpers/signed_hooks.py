"""Hooks on every signer of a vault and on the approver of the commands: what was shown, and what was signed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from solders.message import MessageV0, from_bytes_versioned

from app.cli.terminal import TerminalApprover
from market.explain import shown_digest
from wallet import LocalSigner

if TYPE_CHECKING:
    from market.explain import TransactionSummary

TRANSACTION_V0 = 0x80


@dataclass
class Hooks:
    """What was shown and agreed to, and what any key in this process signed, in order."""

    shown: list[tuple[bytes, str]] = field(default_factory=list)
    signed: list[tuple[bytes, bytes]] = field(default_factory=list)

    def signed_digests(self) -> list[tuple[bytes, str]]:
        """Return who signed what, for those who were ever asked; delegates sign without asking and move nothing."""
        asked = {who for who, _ in self.shown}
        found = []
        for who, message in self.signed:
            if who in asked and message[0] == TRANSACTION_V0:
                parsed = from_bytes_versioned(message)
                assert isinstance(parsed, MessageV0)
                found.append((who, shown_digest(parsed)))
        return found


@pytest.fixture
def signatures(monkeypatch: pytest.MonkeyPatch) -> Hooks:
    """Hooks on every signer of a vault, and on the approver of the commands."""
    made = Hooks()
    sign, approve = LocalSigner.sign, TerminalApprover.approve

    def signing(self: LocalSigner, message: bytes) -> bytes:
        made.signed.append((self.pubkey, message))
        return sign(self, message)

    async def approving(self: TerminalApprover, summary: TransactionSummary) -> bool:
        agreed = await approve(self, summary)
        if agreed:
            made.shown.append((bytes(summary.me), summary.digest))
        return agreed

    monkeypatch.setattr(LocalSigner, "sign", signing)
    monkeypatch.setattr(TerminalApprover, "approve", approving)
    return made
