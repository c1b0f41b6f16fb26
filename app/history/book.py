"""Histories of the market's accounts: of one, or of all that a wallet has had to do with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from market.chronicle import Chronicle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solders.pubkey import Pubkey

    from app.chain import Chain
    from market.chronicle_listing import ChronicleStore, Update
    from market.history import HistoryEntry

# Steps by which a wallet becomes a party, and the account whose history is then its own affair. Steps that anyone takes
# for a tip are not among them.
PARTY: Final = {
    "open_request": ("buyer", "request"),
    "submit": ("contributor", "batch"),
    "challenge": ("challenger", "batch"),
    "contest_outer": ("buyer", "batch"),
    "open_label": ("contributor", "batch"),
    "commit": ("signer", "batch"),
    "attest": ("signer", "batch"),
    "prove_bad_decrypt": ("buyer", "batch"),
    "prove_duplicate": ("prover", "later"),
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """The history of some accounts.

    Attributes:
        addresses: whose.
        entries: oldest first.
        added, removed, moved: how many transactions the last look brought, and forks took back or moved.
        since_slot: first slot the node had when all was read, 0 if it had everything or did not say.
    """

    addresses: tuple[Pubkey, ...]
    entries: tuple[HistoryEntry, ...]
    added: int
    removed: int
    moved: int
    since_slot: int


class HistoryBook:
    """Reads histories through a cache.

    Args:
        chain: the network.
        store: the cache.
        rebuild: forget what is kept of what is asked for, and read it anew.
    """

    def __init__(self, chain: Chain, store: ChronicleStore, *, rebuild: bool = False) -> None:
        self.chronicle = Chronicle(chain.rpc, store, chain.program)
        self._chain = chain
        self._rebuild = rebuild

    async def of(self, address: Pubkey) -> Chapter:
        """Return the history of one account.

        Raises:
            HistoryGap: the node lacks what was final before.
            MarketError: the node does not answer, or contradicts itself.
        """
        return self._chapter([address], [await self._look(address)])

    async def of_wallet(self, owner: Pubkey) -> Chapter:
        """Return the history of a wallet, its stake, and every request and batch that it was a party to.

        Which those are follows from the wallet's own transactions, so that closed accounts are among them.

        Raises:
            HistoryGap: the node lacks what was final before.
            MarketError: the node does not answer, or contradicts itself.
        """
        addresses = [owner, self._chain.addresses.staker(owner)]
        looks = [await self._look(address) for address in addresses]
        for address in affairs(self.chronicle.merged(addresses), *addresses):
            looks.append(await self._look(address))
            addresses.append(address)
        return self._chapter(addresses, looks)

    async def _look(self, address: Pubkey) -> Update:
        return await (self.chronicle.rebuild(address) if self._rebuild else self.chronicle.update(address))

    def _chapter(self, addresses: list[Pubkey], looks: list[Update]) -> Chapter:
        return Chapter(
            tuple(addresses),
            tuple(self.chronicle.merged(addresses)),
            added=len({signature for look in looks for signature in look.added}),
            removed=len({signature for look in looks for signature in look.removed}),
            moved=len({signature for look in looks for signature in look.moved}),
            since_slot=max(look.listing.since_slot for look in looks),
        )


def affairs(entries: Iterable[HistoryEntry], owner: Pubkey, staker: Pubkey) -> list[Pubkey]:
    """Return the requests and batches that a wallet became a party to, in the order it did.

    Args:
        entries: transactions of the wallet.
        owner: the wallet.
        staker: its stake: a delegate that signed for the wallet names it.
    """
    found: dict[Pubkey, None] = {}
    for entry in entries:
        for step in () if entry.failed else entry.steps:
            role, account = PARTY.get(step.name, ("", ""))
            if account and (step.accounts[role] == owner or step.accounts.get("staker") == staker):
                found[step.accounts[account]] = None
    return list(found)
