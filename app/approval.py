"""Asking before anything is signed with the wallet's own key: what the summary is, and who is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from market.explain import TransactionSummary

__all__ = ["Approver"]


class Approver(Protocol):
    """Asks the user before anything is signed with the wallet's own key."""

    async def approve(self, summary: TransactionSummary) -> bool:
        """Return whether the user agrees to exactly what ``summary`` says."""
        ...
