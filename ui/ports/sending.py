"""Sending, being paid, `solana:` links and the address book."""

from dataclasses import dataclass
from typing import Protocol

from ui.bridge.ports import Progress
from ui.ports.coins import Coins


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A known address that another one resembles; `name` may be empty."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Recipient:
    """What is known of an address somebody wants to send to.

    Attributes:
        address: the address the text stands for.
        what: what it is, or why it is none.
        known_as: name in the address book or of an own account.
        warning: what to look at once more.
        dangers: shown again before the signature.
        memo: what the recipient gave as memo; `needs_memo`: it takes nothing without one.
    """

    valid: bool
    address: str
    what: str
    is_own: bool = False
    known_as: str = ""
    warning: str = ""
    dangers: tuple[str, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    needs_memo: bool = False
    memo: str = ""


@dataclass(frozen=True, slots=True)
class SendOrder:
    """A transfer the person asks for; `base_units` is 0 where everything is sent."""

    to_address: str
    balance_key: str
    base_units: int
    memo: str = ""
    references: tuple[str, ...] = ()
    everything: bool = False


@dataclass(frozen=True, slots=True)
class SendCost:
    """What a transfer takes and gives, by its simulation."""

    leaves: Coins
    arrives: Coins
    fee: Coins
    priority: Coins
    deposit: Coins
    total: Coins
    memo: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SendReceipt:
    """A transfer that landed."""

    signature: str
    slot: int


@dataclass(frozen=True, slots=True)
class LinkOrder:
    """What a `solana:` link asks for: `label` and `message` are the words of whoever made it.

    Attributes:
        balance_key: of the token it wants; empty where the account holds none of it, then `what` says so.
        base_units: 0 where the payer chooses.
    """

    to_address: str
    balance_key: str
    base_units: int
    memo: str
    references: tuple[str, ...]
    label: str
    message: str
    what: str = ""


@dataclass(frozen=True, slots=True)
class ContactEntry:
    """An entry of the address book, or an address that completion offers.

    Attributes:
        note: the person's own words.
        here_only: it is for the network in use only.
        elsewhere: it is for another network only.
        is_contact: it is in the book; others are own accounts and addresses that were paid.
    """

    address: str
    label: str
    note: str = ""
    needs_memo: bool = False
    memo: str = ""
    here_only: bool = False
    elsewhere: bool = False
    is_contact: bool = True


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """A link for being paid; `paid` is the transaction that paid it, empty while there is none."""

    reference: str
    link: str
    paid: str = ""


class SendingPort(Protocol):
    """Everything about money that goes to others, or comes by a link."""

    async def check(self, text: str) -> Recipient:
        """Check what was typed as recipient: an address, or a name of the address book."""
        ...

    async def offers(self) -> tuple[ContactEntry, ...]:
        """Return what completion offers: the address book, own accounts, addresses paid before."""
        ...

    async def cost(self, order: SendOrder) -> SendCost:
        """Return what a transfer takes and gives."""
        ...

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        """Ask for the signature through the sign dialog, send, wait until confirmed or expired; Declined if refused."""
        ...

    async def read_link(self, text: str) -> LinkOrder:
        """Read a `solana:` link, hostile text; refused ones raise with the reason."""
        ...

    async def ask_payment(self, balance_key: str, base_units: int, label: str, memo: str) -> PaymentAsked:
        """Make a link for being paid."""
        ...

    async def payment(self, reference: str) -> PaymentAsked:
        """Look whether a link was paid."""
        ...

    async def contacts(self) -> tuple[ContactEntry, ...]:
        """Return the address book."""
        ...

    async def save_contact(self, contact: ContactEntry) -> None:
        """Add an entry, or replace the one of this address."""
        ...

    async def remove_contact(self, address: str) -> None:
        """Forget an entry."""
        ...
