"""Doubles of sending, links and the address book, for tests and screenshots. Never imported by the product."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.errors import AppError, UserError
from tests.helpers.ui_fakes import ALPHABET, GLN, MAIN, SAVINGS, fake_address, sample_ports
from ui.format.money import SOL
from ui.ports.coins import Coins
from ui.ports.sending import (
    ContactEntry,
    LinkOrder,
    LookAlike,
    PaymentAsked,
    Recipient,
    SendCost,
    SendOrder,
    SendReceipt,
)

if TYPE_CHECKING:
    from ui.bridge.ports import Progress
    from ui.ports import Ports

EXCHANGE = ContactEntry(fake_address("exchange"), "Example Exchange", "deposits, GLN only", needs_memo=True)
FRIEND = ContactEntry(fake_address("friend"), "Friend", "the rent")
POISONED = f"{FRIEND.address[:4]}{fake_address('poison')[4:-4]}{FRIEND.address[-4:]}"
LINK = f"solana:{FRIEND.address}?amount=20.5&label=Example%20Shop&message=Order%207"
LONG = ContactEntry(
    fake_address("long"),
    "The cooperative of the owners of the houses on the hill, section II",
    "יתרונות ולחות \u202e reversed " + "and a note that goes on and on " * 5,
    memo="12345678",
    elsewhere=True,
)


@dataclass
class FakeSending:
    """Sends from values; what was sent is kept in `sent`."""

    sent: list[SendOrder] = field(default_factory=list)
    book: list[ContactEntry] = field(default_factory=lambda: [EXCHANGE, FRIEND])
    fails: AppError | None = None
    offline: AppError | None = None
    paid: str = ""
    deposit: int = 2_039_280
    notes: tuple[str, ...] = (
        "The recipient has no account for this token yet. Opening it costs you 0.00203928 SOL, theirs from then on.",
    )

    async def check(self, text: str) -> Recipient:
        if self.offline is not None:
            raise self.offline
        address = next((one.address for one in self.book if one.label.casefold() == text.casefold()), text)
        if not 32 <= len(address) <= 44 or any(char not in ALPHABET for char in address):
            return Recipient(valid=False, address=address, what="This is not a Solana address.")
        if address == MAIN.address:
            danger = "You send to the account you send from: it costs the fee and changes nothing else."
            return Recipient(valid=True, address=address, what="Your account.", is_own=True, dangers=(danger,))
        if address == POISONED:
            danger = "This address resembles Friend, and is another one. Compare every group of characters."
            alike = (LookAlike(FRIEND.address, FRIEND.label),)
            return Recipient(valid=True, address=address, what="A wallet.", dangers=(danger,), look_alikes=alike)
        known = next((one for one in self.book if one.address == address), None)
        if known is not None:
            words = f"“{known.label}” in your address book."
            return Recipient(
                valid=True,
                address=address,
                what=words,
                known_as=known.label,
                needs_memo=known.needs_memo,
                memo=known.memo,
            )
        return Recipient(valid=True, address=address, what="", warning="You have never sent to this address.")

    async def offers(self) -> tuple[ContactEntry, ...]:
        own = ContactEntry(SAVINGS.address, SAVINGS.name, is_contact=False)
        return (*self.book, own, ContactEntry(fake_address("paid"), "", is_contact=False))

    async def cost(self, order: SendOrder) -> SendCost:
        if self.offline is not None:
            raise self.offline
        units = order.base_units or 214_600_000
        total = Coins(5_000 + 77_000 + self.deposit, SOL)
        sums = (Coins(units, GLN), Coins(units, GLN), Coins(5_000, SOL), Coins(77_000, SOL), Coins(self.deposit, SOL))
        return SendCost(*sums, total, order.memo, self.notes)

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        progress(1, 2, "Sending…")
        if self.fails is not None:
            raise self.fails
        self.sent.append(order)
        return SendReceipt(fake_address("sent") * 2, 348_200)

    async def read_link(self, text: str) -> LinkOrder:
        if text != LINK:
            raise UserError(
                "This link asks to sign a transaction that a web site makes afterwards. Gleaner does not.",
                next_step="Ask for another link, or for the address and the amount.",
            )
        return LinkOrder(FRIEND.address, "gln", 20_500_000, "", (fake_address("reference"),), "Example Shop", "Order 7")

    async def ask_payment(self, balance_key: str, base_units: int, label: str, memo: str) -> PaymentAsked:
        link = f"solana:{MAIN.address}?amount={base_units}&label={label}&memo={memo}&spl-token={balance_key}"
        return PaymentAsked(fake_address("reference"), link)

    async def payment(self, reference: str) -> PaymentAsked:
        return PaymentAsked(reference, "", self.paid)

    async def contacts(self) -> tuple[ContactEntry, ...]:
        if self.offline is not None:
            raise self.offline
        return tuple(sorted(self.book, key=lambda one: one.label))

    async def save_contact(self, contact: ContactEntry) -> None:
        if self.fails is not None:
            raise self.fails
        self.book = [one for one in self.book if one.address != contact.address] + [contact]

    async def remove_contact(self, address: str) -> None:
        self.book = [one for one in self.book if one.address != address]


def with_sending(sending: FakeSending) -> Ports:
    """Return the sample ports with another double of sending."""
    return replace(sample_ports(), sending=sending)
