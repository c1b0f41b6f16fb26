"""Asking before anything is signed with the wallet's own key: what it would do, who is asked, whether it did that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from market.shown import check_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.errors import Declined
    from market.explain import TransactionSummary
    from market.sender import Landed, Prepared, SendJournal
    from market.transaction import Signer

__all__ = ["Agreed", "Approver", "agree", "agree_prepared", "carry_out", "check_result"]


class Approver(Protocol):
    """Asks the user before anything is signed with the wallet's own key."""

    async def approve(self, summary: TransactionSummary) -> bool:
        """Return whether the user agrees to exactly what ``summary`` says."""
        ...


@dataclass(frozen=True, slots=True)
class Agreed:
    """A transaction that was agreed to, and what was shown of it; None where nobody was to be asked."""

    prepared: Prepared
    summary: TransactionSummary | None


async def agree(
    connection: Connection, instructions: Sequence[Instruction], payer: Pubkey, approver: Approver | None, no: Declined
) -> Agreed:
    """Prepare a transaction and ask for it.

    Args:
        connection: the network.
        instructions: what is to happen.
        payer: pays, and is the wallet whose holdings are shown.
        approver: asked with the decoded, simulated transaction; None asks nobody.
        no: raised where the answer is no.

    Raises:
        Declined: ``no``.
        MarketError: it would be refused, or the node does not answer.
    """
    return await agree_prepared(connection, await connection.sender.prepare(instructions, payer), payer, approver, no)


async def agree_prepared(
    connection: Connection,
    prepared: Prepared,
    payer: Pubkey,
    approver: Approver | None,
    no: Declined,
    dangers: Sequence[str] = (),
) -> Agreed:
    """Ask for a transaction that was prepared before.

    Args:
        connection: the network.
        prepared: exactly this is signed.
        payer: whose holdings are shown.
        approver: asked with the decoded, simulated transaction; None asks nobody.
        no: raised where the answer is no.
        dangers: sentences for a second look, beside those that the instructions give.

    Raises:
        Declined: ``no``.
        MarketError: it would be refused, or the node does not answer.
    """
    if approver is None:
        return Agreed(prepared, None)
    summary = await connection.explainer.explain(prepared, payer)
    if not await approver.approve(replace(summary, dangers=(*dangers, *summary.dangers))):
        raise no
    return Agreed(prepared, summary)


async def carry_out(
    connection: Connection, agreed: Agreed, signers: Sequence[Signer], *, journal: SendJournal
) -> Landed:
    """Sign what was agreed to, see it through, and compare what it did with what was shown.

    Raises:
        ShownOtherwise: it took more from the wallet than was shown.
        MarketError: refused, expired, or the outcome is not known.
    """
    landed = await connection.sender.submit(agreed.prepared, signers, journal=journal)
    await check_result(connection, agreed, landed.signature)
    return landed


async def check_result(connection: Connection, agreed: Agreed, signature: str) -> None:
    """Compare what a landed transaction did with what was shown of it.

    Raises:
        ShownOtherwise: it took more from the wallet than was shown.
        MarketError: the node does not answer.
    """
    if agreed.summary is not None:
        await check_shown(connection.rpc, connection.program, agreed.summary, signature)
