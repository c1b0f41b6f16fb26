"""A transfer of tokens made ready: both token programs, with what the token's own rules make of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.account.model import TransferQuote
from app.account.plan import BASE_FEE_LAMPORTS, Plan, memo_of, references_of, refuse_remainder
from app.errors import UserError
from market.addresses import CLOCK_SYSVAR, associated_token_address
from market.errors import AccountMissing, WrongAccount
from market.spl import (
    create_associated_token_account,
    memo,
    parse_mint,
    parse_token_account,
    transfer_tokens,
    with_references,
)
from market.token_extensions import account_traits, mint_traits
from market.wording import SOL, Token, exact, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from app.account.model import Transfer
    from app.connection import Connection
    from market.rpc_types import AccountInfo, KeyedAccount
    from market.spl import Mint
    from market.token_extensions import MintTraits, TransferFee

__all__ = ["plan_tokens"]

WRAPPED_SOL = "So11111111111111111111111111111111111111112"
_MAX_SOURCES = 6
_EPOCH = slice(16, 24)
_REQUIRED_MEMO = "transfer"
"""Written where the recipient's account takes nothing without a memo and the sender gave none."""


@dataclass(frozen=True, slots=True)
class _Source:
    address: Pubkey
    amount: int


async def plan_tokens(connection: Connection, me: Pubkey, to: Pubkey, transfer: Transfer) -> Plan:
    """Make a transfer of tokens ready.

    Raises:
        UserError: the token or an account does not let it through, or there is too little.
        MarketError: it would be refused, or the node does not answer.
    """
    from solders.pubkey import Pubkey as Address

    rpc, text = connection.rpc, memo_of(transfer)
    address = Address.from_string(transfer.key)
    account, clock, payer = await rpc.get_multiple_accounts([address, CLOCK_SYSVAR, me])
    if account is None or clock is None:
        raise AccountMissing("This token does not exist on this network.")
    mint, traits = parse_mint(account), mint_traits(account)
    known = connection.tokens.get(address)
    token = Token(known.symbol if known else short(address), mint.decimals)
    _refuse_token(traits)
    sources = _sources(await rpc.get_token_accounts_by_owner(me, mint=address), transfer, token, me, address, mint)
    destination = associated_token_address(to, address, mint.token_program)
    target = await rpc.get_account(destination)
    if target is not None:
        _refuse_target(target, to)
    elif traits.opens_frozen:
        raise UserError(
            "The recipient has no account for this token, and its issuer freezes new ones until it allows them.",
            next_step="Ask the recipient to have an account allowed by the token's issuer first.",
        )
    fee = traits.fee(int.from_bytes(clock.data[_EPOCH], "little"))
    must_note = target is not None and account_traits(target).needs_memo
    text = text or (_REQUIRED_MEMO if must_note else "")
    deposit = 0 if target is not None else await rpc.get_minimum_balance_for_rent_exemption(traits.account_bytes)
    await _refuse_poor(connection, payer, deposit)
    steps: list[Instruction] = []
    if target is None:
        steps.append(create_associated_token_account(me, to, address, mint.token_program))
    for index, source in enumerate(sources):
        # An account that wants a memo looks for it right before each transfer.
        steps += [memo(text)] if text and (must_note or not index) else []
        moved = transfer_tokens(
            source.address,
            address,
            destination,
            me,
            amount=source.amount,
            decimals=mint.decimals,
            token_program=mint.token_program,
            fee=fee.of(source.amount) if fee is not None else None,
        )
        steps.append(with_references(moved, references_of(transfer)))
    amount = sum(source.amount for source in sources)
    arrives = amount - sum(fee.of(source.amount) for source in sources) if fee is not None else amount
    if not arrives:
        raise UserError("The token keeps all of this as its fee: nothing would arrive.", next_step="Send more.")
    prepared = await connection.sender.prepare(steps, me)
    quote = TransferQuote(
        amount=amount,
        arrives=arrives,
        symbol=token.symbol,
        decimals=token.decimals,
        fee_lamports=BASE_FEE_LAMPORTS,
        priority_lamports=prepared.priority_lamports,
        deposit_lamports=deposit,
        memo=text,
        notes=tuple(_notes(transfer, token, traits, fee, arrives, deposit, must_note=must_note)),
    )
    return Plan(prepared, quote)


def _refuse_token(traits: MintTraits) -> None:
    """Refuse tokens that cannot be sent, or of which we cannot say what sending does."""
    if traits.non_transferable:
        raise UserError("This token can never be sent on: it was made so.", next_step="Nothing to do.")
    if traits.paused:
        raise UserError("The issuer has stopped all transfers of this token.", next_step="Try again later.")
    if traits.hook is not None:
        raise UserError(
            f"Each transfer of this token runs the program {short(traits.hook)}, and we cannot say what that would do.",
            next_step="Use the issuer's own tool, if you trust it.",
        )


def _refuse_target(account: AccountInfo, to: Pubkey) -> None:
    """Refuse a recipient's token account that would not take the tokens, or is not the recipient's any more."""
    try:
        held = parse_token_account(account)
    except WrongAccount as error:
        raise UserError(
            "The recipient's account for this token is not usable.", next_step="Ask for another address."
        ) from error
    if held.owner != to:
        raise UserError(
            f"The recipient's account for this token belongs to somebody else by now: {held.owner}",
            next_step="Ask the recipient for another address.",
        )
    if held.frozen:
        raise UserError(
            "The issuer has frozen the recipient's account for this token.", next_step="Ask for another address."
        )
    if not account_traits(account).takes_plain:
        raise UserError(
            "The recipient takes this token only in confidential transfers, which Gleaner does not make.",
            next_step="Ask the recipient to allow ordinary transfers, or for another address.",
        )


def _sources(
    found: Sequence[KeyedAccount], transfer: Transfer, token: Token, me: Pubkey, address: Pubkey, mint: Mint
) -> list[_Source]:
    """Choose the token accounts that pay: the associated one first, then the fullest ones."""
    main = associated_token_address(me, address, mint.token_program)
    held = [(item.address, parse_token_account(item.account)) for item in found]
    held.sort(key=lambda item: (item[0] != main, -item[1].amount))
    free = [(key, account.amount) for key, account in held if account.amount and not account.frozen][:_MAX_SOURCES]
    wanted = sum(amount for _, amount in free) if transfer.everything else transfer.amount
    chosen, left = [], wanted
    for key, amount in free:
        if left:
            chosen.append(_Source(key, min(amount, left)))
            left -= chosen[-1].amount
    if left or not chosen:
        frozen = sum(account.amount for _, account in held if account.frozen)
        why = f" {exact(frozen, token)} more is frozen by the token's issuer." if frozen else ""
        if any(account_traits(item.account).confidential for item in found):
            why += " A confidential balance may hold more; Gleaner cannot send that."
        raise UserError(
            f"There is not enough: {exact(sum(amount for _, amount in free), token)} can be sent.{why}",
            next_step="Send less.",
        )
    return chosen


async def _refuse_poor(connection: Connection, payer: AccountInfo | None, deposit: int) -> None:
    held = payer.lamports if payer is not None else 0
    needed = BASE_FEE_LAMPORTS + deposit
    if held < needed:
        raise UserError(
            f"This needs {exact(needed, SOL)} for the network, and the account has {exact(held, SOL)}.",
            next_step="Add SOL.",
        )
    if held > needed:
        refuse_remainder(held - needed, await connection.rpc.get_minimum_balance_for_rent_exemption(0))


def _notes(
    transfer: Transfer,
    token: Token,
    traits: MintTraits,
    fee: TransferFee | None,
    arrives: int,
    deposit: int,
    *,
    must_note: bool,
) -> list[str]:
    notes = []
    if fee is not None:
        percent = f"{fee.bps // 100}.{fee.bps % 100:02d}"
        notes.append(f"The token keeps {percent} % of each transfer: {exact(arrives, token)} arrives.")
    if deposit:
        notes.append(
            f"The recipient has no account for this token yet. Opening it costs you {exact(deposit, SOL)}, "
            "which is theirs from then on."
        )
    if must_note:
        notes.append("The recipient's account takes tokens only with a memo, so one is written with it.")
    if traits.shown_otherwise:
        notes.append("This token has its amounts shown multiplied; another wallet may show another number.")
    if transfer.key == WRAPPED_SOL:
        notes.append("Wrapped SOL arrives as a token; it becomes SOL when the recipient unwraps it.")
    return notes
