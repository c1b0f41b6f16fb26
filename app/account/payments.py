"""Being paid: links with a reference that only the payment names, and finding that payment on the chain."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS
from app.account.payment_link import PaymentLink, make_link
from app.store.database import now_ms
from app.store.sends import PaymentRequest
from market.history import decode_record

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.store import PaymentRequests

__all__ = ["Payments"]

_LOOKED_AT = 20
"""Anybody may name a reference once it is known: so many transactions are looked through for the payment."""


class Payments:
    """Links for being paid to one account.

    Args:
        connection: the network.
        address: the account.
        requests: where links are kept.
    """

    def __init__(self, connection: Connection, address: Pubkey, requests: PaymentRequests) -> None:
        self._connection = connection
        self._address = address
        self._requests = requests

    async def ask(self, key: str, amount: int, *, label: str = "", message: str = "", memo: str = "") -> PaymentRequest:
        """Make a link and keep it.

        Args:
            key: ``SOL`` or the mint.
            amount: base units; 0 lets the payer choose.
            label: who asks.
            message: what for.
            memo: to be written into the chain's history by the payer.

        Raises:
            UserError: a text is too long or does not print.
            MarketError: the node does not answer.
        """
        from solders.keypair import Keypair

        reference = str(Keypair().pubkey())
        text = await self._text(key, amount) if amount else ""
        mint = "" if key == "SOL" else key
        link = make_link(PaymentLink(str(self._address), text, mint, (reference,), label, message, memo))
        made = PaymentRequest(reference, key, amount, link, now_ms())
        self._requests.add(made)
        return made

    async def look(self, reference: str) -> PaymentRequest | None:
        """Return a link, with the payment if the chain shows one by now; None where there is no such link.

        Raises:
            MarketError: the node does not answer.
        """
        made = next((one for one in self._requests.all() if one.reference == reference), None)
        if made is None or made.paid_signature:
            return made
        signature = await self._payment(made)
        if signature:
            self._requests.paid(reference, signature)
        return replace(made, paid_signature=signature)

    async def look_at_all(self) -> tuple[PaymentRequest, ...]:
        """Return the links, newest first, the newest of them with the payments that the chain shows by now.

        Raises:
            MarketError: the node does not answer.
        """
        made = self._requests.all()
        waiting = [one.reference for one in made if not one.paid_signature][:_LOOKED_AT]
        for reference in waiting:
            await self.look(reference)
        return self._requests.all()

    def all(self) -> tuple[PaymentRequest, ...]:
        """Return the links, newest first, as they were when they were looked at last."""
        return self._requests.all()

    async def _payment(self, made: PaymentRequest) -> str:
        """Return the first transaction that names the reference and paid enough; empty where there is none."""
        from solders.pubkey import Pubkey as Address

        rpc = self._connection.rpc
        infos = await rpc.get_signatures_for_address(Address.from_string(made.reference), limit=_LOOKED_AT)
        for info in reversed([info for info in infos if info.err is None]):
            record = await rpc.get_transaction(info.signature)
            if record is None:
                continue
            entry = decode_record(record, info.signature, self._connection.program)
            if made.key == "SOL":
                got = entry.lamports.get(self._address, 0)
            else:
                got = entry.tokens.get((str(self._address), Address.from_string(made.key)), 0)
            if not entry.failed and got > 0 and got >= made.amount:
                return info.signature
        return ""

    async def _text(self, key: str, amount: int) -> str:
        from solders.pubkey import Pubkey as Address

        mint = None if key == "SOL" else await self._connection.reader.mint(Address.from_string(key))
        decimals = mint.decimals if mint is not None else SOL_DECIMALS
        return f"{Decimal(amount).scaleb(-decimals).normalize():f}"
