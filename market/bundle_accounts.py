"""Accounts of a bundle: each has to lie where its own fields say."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from solders.pubkey import Pubkey

from market.addresses import Addresses
from market.bundle import BundledAccount
from market.bundle_facts import ChainFacts
from market.generated.accounts import Batch, Beacon, Committee, Config, Params, Request, Round, Staker
from market.layout import LayoutError
from market.views import Attempt

__all__ = ["OtherAccounts", "check_accounts"]


@dataclass
class OtherAccounts:
    """What the accounts around a batch say.

    Attributes:
        beacons: address → random value.
        owners: address of a stake → wallet.
        committees: address → who decides an ORACLE request.
        delegates: address of a stake → key that may act for the wallet now.
    """

    beacons: dict[Pubkey, Beacon] = field(default_factory=dict)
    committees: dict[Pubkey, Committee] = field(default_factory=dict)
    owners: dict[Pubkey, Pubkey] = field(default_factory=dict)
    delegates: dict[Pubkey, Pubkey] = field(default_factory=dict)


_KINDS: Final[dict[bytes, Any]] = {
    kind.TAG: kind for kind in (Batch, Beacon, Committee, Config, Params, Request, Round, Staker)
}
_DERIVED: Final[dict[Any, Callable[[Addresses, Any], Pubkey]]] = {
    Batch: lambda addresses, value: addresses.batch(value.contributor, value.root),
    Beacon: lambda addresses, value: addresses.beacon(value.interval),
    Committee: lambda addresses, value: addresses.committee(value.request),
    Config: lambda addresses, _: addresses.config,
    Params: lambda addresses, value: addresses.params(value.params_version),
    Request: lambda addresses, value: addresses.request(value.buyer, value.nonce),
    Round: lambda addresses, value: addresses.round(value.batch, value.r, value.redraw),
    Staker: lambda addresses, value: addresses.staker(value.owner),
}


def check_accounts(facts: ChainFacts, addresses: Addresses) -> OtherAccounts:
    """Read the accounts of a bundle into its facts, and say whether their addresses fit."""
    record, found = facts.record, OtherAccounts()
    attempts: list[Attempt] = []
    for item in record.accounts:
        value = _read(item, addresses)
        if value is None or item.owner != record.program or not _take(facts, found, item.address, value):
            facts.say("addresses", f"The account {item.address} is not what its address says.", holds=False)
        elif isinstance(value, Round):
            attempts.append(Attempt(item.address, value, Round.unpack_tail(item.data)))
    facts.attempts = tuple(sorted(attempts, key=lambda one: (one.round.r, one.round.redraw)))
    if all(finding.about != "addresses" for finding in facts.findings):
        facts.say("addresses", f"Each of {len(record.accounts):,} accounts lies where its own fields say it must.")
    facts.leave("accounts", "That the accounts held these bytes at these slots: ask a node.")
    return found


def _read(item: BundledAccount, addresses: Addresses) -> Any:
    """Return an account's value, None where it is of no kind known here or lies elsewhere."""
    kind = _KINDS.get(item.data[:8])
    if kind is None:
        return None
    try:
        value = kind.unpack(item.data)
    except LayoutError:
        return None
    return value if _DERIVED[kind](addresses, value) == item.address else None


def _take(facts: ChainFacts, found: OtherAccounts, address: Pubkey, value: Any) -> bool:
    """Enter an account; returns whether it belongs to this batch."""
    if isinstance(value, Batch):
        facts.batch = value
        return address == facts.record.batch
    if isinstance(value, Round):
        return bool(value.batch == facts.record.batch)
    if isinstance(value, Params):
        facts.params = value
    elif isinstance(value, Beacon):
        found.beacons[address] = value
    elif isinstance(value, Committee):
        found.committees[address] = value
    elif isinstance(value, Staker):
        found.owners[address], found.delegates[address] = value.owner, value.delegate
    return True
