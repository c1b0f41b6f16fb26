"""Asking before anything is signed with the wallet's own key: what it would do, who is asked, whether it did that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

from app.errors import NetworkDown
from market.errors import NetworkError, UndecodableInstruction, UnsaidChange, UntrustworthyAnswer
from market.shown import check_shown

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.errors import Declined
    from market.explain import TransactionSummary
    from market.sender import Landed, Prepared, SendJournal
    from market.transaction import Signer

__all__ = [
    "Agreed",
    "Approver",
    "Look",
    "PatientApprover",
    "agree",
    "agree_prepared",
    "carry_out",
    "check_result",
    "decide",
    "require_same_program",
    "stopped_by",
]


class Approver(Protocol):
    """Asks the user before anything is signed with the wallet's own key."""

    async def approve(self, summary: TransactionSummary) -> bool:
        """Return whether the user agrees to exactly what ``summary`` says.

        Where the summary has something ``unknown``, a yes has to be typed out by hand.
        """
        ...


@dataclass(frozen=True, slots=True)
class Agreed:
    """A transaction that was agreed to, and what was shown of it; None where nobody was to be asked."""

    prepared: Prepared
    summary: TransactionSummary | None


Look: TypeAlias = "Callable[[], Awaitable[Agreed]]"
"""Prepares and simulates a transaction, each time anew and each time the same one; signs nothing."""


@runtime_checkable
class PatientApprover(Protocol):
    """An approver that shows how a question comes about, and may ask it anew when the answer took too long."""

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        """Return what the user agreed to, exactly as it was last shown; None for a no.

        Args:
            look: prepares and simulates the transaction.
            sends: whether what is signed is sent at once.

        Raises:
            MarketError: the last look failed, and the user gave up.
        """
        ...


async def agree(
    connection: Connection,
    instructions: Sequence[Instruction],
    payer: Pubkey,
    approver: Approver | None,
    no: Declined,
    dangers: Sequence[str] = (),
) -> Agreed:
    """Prepare a transaction and ask for it.

    Args:
        connection: the network.
        instructions: what is to happen.
        payer: pays, and is the wallet whose holdings are shown.
        approver: asked with the decoded, simulated transaction; None asks nobody.
        no: raised where the answer is no.
        dangers: sentences for a second look, beside those that the instructions give.

    Raises:
        Declined: ``no``.
        UserError: the market's program was replaced by one not to sign for.
        MarketError: it would be refused, or the node does not answer.
    """
    return await _agreed(
        connection, lambda: connection.sender.prepare(instructions, payer), payer, approver, no, dangers
    )


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
        UserError: the market's program was replaced by one not to sign for.
        MarketError: it would be refused, or the node does not answer.
    """

    async def ready() -> Prepared:
        return prepared

    return await _agreed(connection, ready, payer, approver, no, dangers)


async def _agreed(
    connection: Connection,
    prepare: Callable[[], Awaitable[Prepared]],
    payer: Pubkey,
    approver: Approver | None,
    no: Declined,
    dangers: Sequence[str],
) -> Agreed:
    async def look() -> Agreed:
        return await _explained(connection, await prepare(), payer, dangers)

    if approver is None:
        await require_same_program(connection)
        return Agreed(await prepare(), None)
    return await decide(look, approver, no)


async def decide(look: Look, approver: Approver, no: Declined, *, expert: bool = False, sends: bool = True) -> Agreed:
    """Look at a transaction and ask for it.

    Args:
        look: prepares and simulates it.
        approver: asked.
        no: raised where the answer is no.
        expert: the person may be asked to sign what could not be decoded or simulated.
        sends: whether what is signed is sent at once.

    Raises:
        Declined: ``no``.
        UndecodableInstruction: there is something unknown in it, and this is not for an expert.
        MarketError: it would be refused, or the node does not answer.
    """

    async def checked() -> Agreed:
        agreed = await look()
        if agreed.summary is None or (agreed.summary.unknown and not expert):
            raise UndecodableInstruction("We did not sign this. We cannot say what it would do.")
        return agreed

    if isinstance(approver, PatientApprover):
        reviewed = await approver.review(checked, sends=sends)
        if reviewed is None:
            raise no
        return reviewed
    agreed = await checked()
    if agreed.summary is None or not await approver.approve(agreed.summary):
        raise no
    return agreed


async def require_same_program(connection: Connection) -> None:
    """Refuse to sign where the market's program was replaced, since the network was joined, by one not to sign for.

    Raises:
        UserError: it was.
        MarketError: the node does not answer.
    """
    if connection.program_watch is not None:
        await connection.program_watch.require_same()


async def _explained(connection: Connection, prepared: Prepared, me: Pubkey, dangers: Sequence[str]) -> Agreed:
    await require_same_program(connection)
    summary = await connection.explainer.explain(prepared, me)
    return Agreed(prepared, replace(summary, dangers=(*dangers, *summary.dangers)))


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
    """
    if agreed.summary is not None:
        await check_shown(connection.rpc, connection.program, agreed.summary, signature)


def stopped_by(error: BaseException) -> Literal["refused", "fails", "unreachable"]:
    """Return why a look at a transaction ended without one to sign.

    ``refused``: it does what we do not sign. ``unreachable``: nobody could simulate it now. ``fails``: it would fail,
    or cannot be made at all.
    """
    if isinstance(error, UndecodableInstruction | UnsaidChange):
        return "refused"
    if isinstance(error, NetworkDown | NetworkError | UntrustworthyAnswer):
        return "unreachable"
    return "fails"
