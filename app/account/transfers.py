"""Sending SOL and tokens: the address checked, the transaction decoded and simulated, approved, sent once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.account.address_text import parse_recipient
from app.account.plan import plan_sol
from app.account.plan_tokens import plan_tokens
from app.account.recipient import examine
from app.approval import agree_prepared, carry_out
from app.errors import Declined, UserError
from app.store.database import now_ms
from market.errors import OutcomeUnknown, TransactionRefused

if TYPE_CHECKING:
    from app.account.circle import Circle
    from app.account.model import AddressCheck, Transfer, TransferQuote
    from app.account.outbox import Outbox
    from app.account.plan import Plan
    from app.approval import Approver
    from app.connection import Connection
    from app.identity import Holder
    from app.store import SentTransfer
    from market.sender import Landed

__all__ = ["Transfers"]


_LATELY_MS = 3_600_000
_LOOKED_AT = 50


class Transfers:
    """Sends from one account.

    Args:
        connection: the network.
        identity: who sends.
        outbox: where transfers are written down before they leave.
        circle: whom this wallet knows.
    """

    def __init__(self, connection: Connection, identity: Holder, *, outbox: Outbox, circle: Circle) -> None:
        self._connection = connection
        self._identity = identity
        self._circle = circle
        self.outbox = outbox

    async def check(self, text: str) -> AddressCheck:
        """Say what is known of an address as typed.

        Raises:
            MarketError: the node does not answer.
        """
        connection = self._connection
        return await examine(connection.rpc, text, str(self._identity.address), self._circle, connection.program)

    async def quote(self, transfer: Transfer) -> TransferQuote:
        """Say what a transfer takes and gives, by its simulation.

        Raises:
            UserError: it cannot be.
            MarketError: it would be refused, or the node does not answer.
        """
        quote = (await self._plan(transfer)).quote
        to = str(parse_recipient(transfer.to_address))
        since_ms = now_ms() - _LATELY_MS
        for sent in self.outbox.store.all(_LOOKED_AT):
            twin = (sent.to_address, sent.key, sent.amount) == (to, transfer.key, quote.amount)
            if twin and sent.state == "landed" and sent.sent_at_ms >= since_ms:
                minutes = max(1, (now_ms() - sent.sent_at_ms) // 60_000)
                again = f"You sent exactly this to the same address about {minutes} min ago, and it arrived."
                return replace(quote, notes=(again, *quote.notes))
        return quote

    async def send(self, transfer: Transfer, approver: Approver) -> Landed:
        """Send, once, after the user agreed to the decoded and simulated transaction.

        It is written down before its first byte leaves. Where an earlier run was stopped before it saw the end of the
        same transfer, that one is followed to its end, and no second one is made in its place.

        Raises:
            UserError: the address or the amount cannot be right, or the same transfer may be under way.
            Declined: the user said no.
            MarketError: refused, expired, or the outcome is not known.
        """
        check = await self.check(transfer.to_address)
        if not check.valid:
            raise UserError(check.sentence, next_step="Check the address.")
        transfer = replace(transfer, to_address=str(parse_recipient(transfer.to_address)))
        await self._refuse_second(transfer)
        plan = await self._plan(transfer)
        no = Declined("You did not sign this, so nothing was sent.", next_step="Nothing to do.")
        dangers = list(check.dangers)
        if check.needs_memo and not plan.quote.memo:
            dangers.append(f"{check.known_as} takes transfers only with a memo, and this has none: it may be lost.")
        me = self._identity.address
        agreed = await agree_prepared(self._connection, plan.prepared, me, approver, no, dangers)
        entry = self.outbox.entry(transfer, plan.quote)
        try:
            return await carry_out(self._connection, agreed, [self._identity.owner], journal=entry)
        except (OutcomeUnknown, TransactionRefused) as error:
            if error.signature is not None:
                self.outbox.failed(error.signature, error)
            raise

    async def _plan(self, transfer: Transfer) -> Plan:
        if transfer.amount <= 0 and not transfer.everything:
            raise UserError("The amount must be larger than zero.", next_step="Enter an amount.")
        to, me = parse_recipient(transfer.to_address), self._identity.address
        make = plan_sol if transfer.key == "SOL" else plan_tokens
        return await make(self._connection, me, to, transfer)

    async def _refuse_second(self, transfer: Transfer) -> None:
        """See what became of transfers whose end is not known before another one is made."""
        for sent in await self.outbox.settle():
            if not _same(sent, transfer):
                continue
            if sent.state == "landed":
                raise UserError(
                    f"This transfer was sent before, when Gleaner was stopped, and has landed: {sent.signature}. "
                    "It was not sent a second time.",
                    money="The amount left your account once.",
                    next_step="To send the same once more, send again.",
                )
            if sent.is_open:
                raise UserError(
                    f"The same transfer was sent before, and the network does not say what became of it: "
                    f"{sent.signature}. It was not sent a second time.",
                    money="It may have gone through, or may still do so.",
                    next_step="Try again later, or with another node. See it with: gleaner sends",
                )


def _same(sent: SentTransfer, transfer: Transfer) -> bool:
    same = (sent.to_address, sent.key) == (transfer.to_address, transfer.key)
    return same and (transfer.everything or sent.amount == transfer.amount)
