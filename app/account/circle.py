"""Whom this wallet knows: its own accounts, the address book, whom it paid; and who only resembles one of them.

Poisoning: somebody sends dust from an address whose first and last characters equal those of one that was paid before,
and hopes that it is copied from the history. Short forms of the two look the same.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from app.account.model import LookAlike

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.store import Contact

__all__ = ["Circle", "resemble"]

_SAME_CHARS = 6
"""So many characters at the two ends together are never equal by chance: one pair of addresses in 10^10."""


class Circle:
    """Known addresses, base58.

    Args:
        own: own accounts, address → name.
        contacts: the address book.
        paid: addresses that were paid before.
        network: genesis hash of the network in use.
        strangers: addresses that are known only for having sent dust, or for resembling somebody.
    """

    def __init__(
        self,
        own: Mapping[str, str],
        contacts: Iterable[Contact] = (),
        paid: Iterable[str] = (),
        network: str = "",
        strangers: Iterable[str] = (),
    ) -> None:
        self._own = dict(own)
        self._contacts = {contact.address: contact for contact in contacts}
        self._paid = frozenset(paid)
        self._network = network
        self._strangers = frozenset(strangers)

    def contact(self, address: str) -> Contact | None:
        """Return the entry of the address book, or None."""
        return self._contacts.get(address)

    def is_elsewhere(self, address: str) -> bool:
        """Whether the address book says that the address is for another network."""
        contact = self._contacts.get(address)
        return contact is not None and bool(contact.network) and contact.network != self._network

    def is_own(self, address: str) -> bool:
        """Whether it is one of the own accounts."""
        return address in self._own

    def was_paid(self, address: str) -> bool:
        """Whether something was sent there before."""
        return address in self._paid

    def knows(self, address: str) -> bool:
        """Whether the address is an own account, in the address book, or was paid before."""
        return address in self._own or address in self._contacts or address in self._paid

    def is_suspicious(self, address: str) -> bool:
        """Whether the address is known only from an incoming transfer that is there to be copied from."""
        return address in self._strangers and not self.knows(address)

    def name_of(self, address: str) -> str:
        """Return how the address is called; empty where it has no name."""
        contact = self._contacts.get(address)
        return contact.label if contact is not None else self._own.get(address, "")

    def look_alikes(self, address: str) -> tuple[LookAlike, ...]:
        """Return known addresses that an unknown one resembles. What has a name, or is our own, is compared no more.

        An address that was paid before is still compared with the named ones: it may be the poisoned one.
        """
        if address in self._own or address in self._contacts:
            return ()
        others = {**self._own, **{key: contact.label for key, contact in self._contacts.items()}}
        if address not in self._paid:
            others = dict.fromkeys(sorted(self._paid), "") | others
        return tuple(LookAlike(other, name) for other, name in others.items() if resemble(address, other))


def resemble(one: str, other: str) -> bool:
    """Whether two different addresses have so many first and last characters in common that they look the same."""
    if one == other:
        return False
    first, second = one.casefold(), other.casefold()
    return _same(first, second) + _same(first[::-1], second[::-1]) >= _SAME_CHARS


def _same(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
