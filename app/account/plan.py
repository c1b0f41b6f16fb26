"""A transfer made ready: what it takes to the last lamport, prepared and simulated, nothing signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS, TransferQuote
from app.errors import UserError
from market.spl import MAX_MEMO_BYTES, memo, transfer_lamports, with_references
from market.wording import SOL, exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.account.model import Transfer
    from app.connection import Connection
    from market.sender import Prepared

__all__ = ["BASE_FEE_LAMPORTS", "Plan", "memo_of", "plan_sol", "references_of", "refuse_remainder"]

BASE_FEE_LAMPORTS = 5_000
"""For the one signature that a transfer has."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A transfer as it would be signed, and what it takes."""

    prepared: Prepared
    quote: TransferQuote


def memo_of(transfer: Transfer) -> str:
    """Return the memo of a transfer.

    Raises:
        UserError: it is too long, or holds characters that do not print.
    """
    text = transfer.memo.strip()
    if len(text.encode()) > MAX_MEMO_BYTES or not text.isprintable():
        raise UserError(
            f"A memo has at most {MAX_MEMO_BYTES} bytes and only characters that print.",
            next_step="Shorten it, or copy it again.",
        )
    return text


async def plan_sol(connection: Connection, me: Pubkey, to: Pubkey, transfer: Transfer) -> Plan:
    """Make a transfer of SOL ready.

    Raises:
        UserError: there is too little, or too little would be left or arrive.
        MarketError: it would be refused, or the node does not answer.
    """
    rpc, text = connection.rpc, memo_of(transfer)
    source, target = await rpc.get_multiple_accounts([me, to])
    held = source.lamports if source is not None else 0
    least = await rpc.get_minimum_balance_for_rent_exemption(0)

    def steps(lamports: int) -> list[Instruction]:
        noted = [memo(text)] if text else []
        return [*noted, with_references(transfer_lamports(me, to, lamports), references_of(transfer))]

    if transfer.everything:
        # Moving nothing takes as many compute units as moving all, so the fee is known before the amount is.
        model = await connection.sender.prepare(steps(0), me)
        amount = held - BASE_FEE_LAMPORTS - model.priority_lamports
        _refuse_sum(amount, held, least, is_new=target is None)
        prepared = await connection.sender.prepare_alike(steps(amount), model)
    else:
        amount = transfer.amount
        _refuse_sum(amount, held - BASE_FEE_LAMPORTS, least, is_new=target is None)
        refuse_remainder(held - BASE_FEE_LAMPORTS - amount, least)
        prepared = await connection.sender.prepare(steps(amount), me)
    notes = ["No SOL is left for fees of later transactions."] if transfer.everything else []
    quote = TransferQuote(
        amount=amount,
        arrives=amount,
        symbol="SOL",
        decimals=SOL_DECIMALS,
        fee_lamports=BASE_FEE_LAMPORTS,
        priority_lamports=prepared.priority_lamports,
        deposit_lamports=0,
        memo=text,
        notes=tuple(notes),
    )
    return Plan(prepared, quote)


def refuse_remainder(left: int, least: int) -> None:
    """Refuse to leave less than the network lets an account hold.

    Args:
        left: lamports that would be left, fees paid.
        least: lamports that an account holds at least.

    Raises:
        UserError: so much cannot be left.
    """
    if 0 <= left < least:
        raise UserError(
            f"This would leave {exact(left, SOL)}, and an account on Solana holds at least {exact(least, SOL)}.",
            next_step="Send less, or send everything.",
        )


def _refuse_sum(amount: int, available: int, least: int, *, is_new: bool) -> None:
    if amount <= 0 or amount > available:
        raise UserError(
            f"There is not enough SOL: {exact(max(0, available), SOL)} can be sent after the network fee.",
            next_step="Add SOL, or send less.",
        )
    if is_new and amount < least:
        raise UserError(
            f"This address is new on the network: an account holds at least {exact(least, SOL)}.",
            next_step="Send at least that much.",
        )


def references_of(transfer: Transfer) -> Sequence[Pubkey]:
    """Return the addresses by which the recipient finds the payment."""
    from solders.pubkey import Pubkey as Address

    return [Address.from_string(reference) for reference in transfer.references]
