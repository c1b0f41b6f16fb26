"""Sending, being paid, links and the address book for the window."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from app.account.suspicion import NOT_COMPARED, paid_in, read_or_none
from app.errors import UserError
from ui.format.money import SOL
from ui.i18n import said, tr
from ui.ports.coins import Coins
from ui.ports.sending import (
    ContactEntry,
    LinkOrder,
    LookAlike,
    PaymentAsked,
    Recipient,
    SendCost,
    SendReceipt,
)
from ui.wiring.amounts import asset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.account.model import AddressCheck, Transfer
    from app.account.transfers import Transfers
    from app.history.lines import HistoryLine
    from app.store import Contact
    from ui.bridge.ports import Progress
    from ui.ports.sending import SendOrder
    from ui.wiring.backend import Backend

_MOST_OFFERED = 200


class Histories(Protocol):
    """What knows the history; `ui.wiring.history.HistoryAdapter` satisfies it."""

    async def lines(self) -> Sequence[HistoryLine]:
        """Return the history of the account in use."""
        ...


class SendingAdapter:
    """``SendingPort``.

    Args:
        backend: the opened app.
        history: says whom the account paid elsewhere, and who sent it dust.
    """

    def __init__(self, backend: Backend, history: Histories) -> None:
        self._backend = backend
        self._history = history
        self._unread = ""

    async def check(self, text: str) -> Recipient:
        """Check what was typed: an address, or exactly one entry's name."""
        address = await self._named(text)
        connection, app = await self._backend.connection(), await self._backend.app()
        found = _recipient(address, await app.look_at(connection, address, await self._lines()))
        return replace(found, warning=f"{found.warning} {said(NOT_COMPARED) if self._unread else ''}".strip())

    async def offers(self) -> tuple[ContactEntry, ...]:
        """Return the address book, own accounts, addresses paid before."""
        app, connection = await self._backend.app(), await self._backend.connection()
        book = list(await self.contacts())
        seen = {entry.address for entry in book} | {app.account().address}
        own = [
            ContactEntry(account.address, account.name, is_contact=False)
            for account in app.wallet.book.accounts()
            if account.address not in seen and not account.hidden
        ]
        seen |= {entry.address for entry in own}
        lines = await self._lines()
        recipients = dict.fromkeys((*app.outbox(connection).store.recipients(), *sorted(paid_in(lines))))
        paid = [address for address in recipients if address not in seen]
        circle = app.circle(connection, lines)
        # An address that resembles a known one was paid by mistake, if at all: it is never offered.
        safe = [ContactEntry(one, "", is_contact=False) for one in paid if not circle.look_alikes(one)]
        return (*book, *own, *safe)[:_MOST_OFFERED]

    async def cost(self, order: SendOrder) -> SendCost:
        """Return what a transfer takes and gives."""
        found = await (await self._transfers()).quote(_transfer(order))
        token = asset(found.symbol, found.decimals)
        return SendCost(
            leaves=Coins(found.amount, token),
            arrives=Coins(found.arrives, token),
            fee=Coins(found.fee_lamports, SOL),
            priority=Coins(found.priority_lamports, SOL),
            deposit=Coins(found.deposit_lamports, SOL),
            total=Coins(found.cost_lamports, SOL),
            memo=found.memo,
            notes=tuple(said(note) for note in found.notes),
        )

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        """Ask for the signature, send, wait."""
        if self._backend.approver is None:
            raise UserError(tr("There is no window to sign in."), next_step=tr("Use the command line."))
        progress(0, 2, tr("Waiting for your signature…"))
        landed = await (await self._transfers()).send(_transfer(order), self._backend.approver)
        self._backend.revision += 1
        return SendReceipt(landed.signature, landed.slot)

    async def read_link(self, text: str) -> LinkOrder:
        """Read a link, and find the balance it wants to be paid from."""
        from app.account.payment_link import read_link

        asked = read_link(text)
        key = asked.mint or "SOL"
        overview = await self._backend.overview()
        held = next((item for item in overview.holdings if item.key == key and item.place == "wallet"), None)
        units, what = 0, ""
        if held is None:
            what = tr("The link asks for a token that this account does not hold.")
        elif asked.amount:
            exact = Decimal(asked.amount).scaleb(held.decimals)
            if exact != exact.to_integral_value():
                raise UserError(
                    tr("The link asks for a part of a token that does not exist: it has too many decimals."),
                    next_step=tr("Ask for another link."),
                )
            units = int(exact)
        return LinkOrder(
            to_address=asked.to_address,
            balance_key=f"{key}:wallet" if held is not None else "",
            base_units=units,
            memo=asked.memo,
            references=asked.references,
            label=asked.label,
            message=asked.message,
            what=what,
        )

    async def ask_payment(self, balance_key: str, base_units: int, label: str, memo: str) -> PaymentAsked:
        """Make a link for being paid."""
        connection = await self._backend.connection()
        payments = (await self._backend.app()).payments(connection)
        made = await payments.ask(balance_key.partition(":")[0], base_units, label=label, memo=memo)
        return PaymentAsked(made.reference, made.link)

    async def payment(self, reference: str) -> PaymentAsked:
        """Look whether a link was paid."""
        connection = await self._backend.connection()
        found = await (await self._backend.app()).payments(connection).look(reference)
        if found is None:
            raise UserError(tr("This link was not made here."), next_step=tr("Make it again."))
        if found.paid_signature:
            self._backend.revision += 1
        return PaymentAsked(found.reference, found.link, found.paid_signature)

    async def contacts(self) -> tuple[ContactEntry, ...]:
        """Return the address book."""
        genesis = (await self._backend.connection()).info.genesis_hash
        return tuple(_entry(contact, genesis) for contact in (await self._backend.app()).contacts.all())

    async def save_contact(self, contact: ContactEntry) -> None:
        """Add or replace an entry."""
        from app.account.address_text import parse_recipient

        genesis = (await self._backend.connection()).info.genesis_hash
        (await self._backend.app()).contacts.put(
            str(parse_recipient(contact.address)),
            contact.label,
            note=contact.note,
            needs_memo=contact.needs_memo,
            memo=contact.memo,
            network=genesis if contact.here_only else "",
        )

    async def remove_contact(self, address: str) -> None:
        """Forget an entry."""
        (await self._backend.app()).contacts.remove(address)

    async def _named(self, text: str) -> str:
        """Return the address of an entry with exactly this name, else the text; an address is no name."""
        from app.account.address_text import is_address

        if is_address(text):
            return text.strip()
        wanted = text.strip().casefold()
        found = [entry.address for entry in await self.offers() if entry.label.casefold() == wanted]
        return found[0] if wanted and len(found) == 1 else text.strip()

    async def _lines(self) -> Sequence[HistoryLine]:
        """Return the history; a node without it stops no transfer, and what is missed thereby is said."""
        lines, self._unread = await read_or_none(self._history.lines())
        return lines

    async def _transfers(self) -> Transfers:
        connection, app = await self._backend.connection(), await self._backend.app()
        return app.transfers(connection, await self._lines())


def _transfer(order: SendOrder) -> Transfer:
    from app.account.model import Transfer as Asked

    key = order.balance_key.partition(":")[0]
    return Asked(order.to_address, key, order.base_units, order.memo, order.references, order.everything)


def _recipient(address: str, check: AddressCheck) -> Recipient:
    return Recipient(
        valid=check.valid,
        address=address,
        what=said(check.sentence),
        is_own=check.is_own,
        known_as=check.known_as,
        warning=said(check.warning),
        dangers=tuple(said(danger) for danger in check.dangers),
        look_alikes=tuple(LookAlike(one.address, one.name) for one in check.look_alikes),
        needs_memo=check.needs_memo,
        memo=check.memo,
    )


def _entry(contact: Contact, genesis: str) -> ContactEntry:
    return ContactEntry(
        address=contact.address,
        label=contact.label,
        note=contact.note,
        needs_memo=contact.needs_memo,
        memo=contact.memo,
        here_only=contact.network == genesis,
        elsewhere=bool(contact.network) and contact.network != genesis,
    )
