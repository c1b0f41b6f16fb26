"""What one transaction changed in a person's accounts, each change with where it came from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from market.history import HistoryEntry

SOL: Final = "SOL"


class Source(StrEnum):
    """Where an amount came from, or where it went."""

    SALE = "sale"
    REVIEW = "review"
    ATTESTATION = "attestation"
    TIP = "tip"
    AIRDROP = "airdrop"
    RECEIVED = "received"
    REFUND = "refund"
    RETURNED = "returned"
    SENT = "sent"
    ESCROW = "escrow"
    DEPOSIT = "deposit"
    PENALTY = "penalty"
    FEE = "fee"
    UNKNOWN = "unknown"


INCOME: Final = (Source.SALE, Source.REVIEW, Source.ATTESTATION, Source.TIP, Source.AIRDROP)
WITHOUT_PROCEEDS: Final = frozenset({Source.PENALTY, Source.FEE})
_INTO_ESCROW: Final = frozenset({"open_request", "challenge", "contest_outer", "open_committee"})


@dataclass(frozen=True, slots=True)
class Movement:
    """A change of what one account has, on the market or in its wallet.

    Attributes:
        when_s: unix seconds; 0 where the node does not know it.
        account: address of the account.
        asset: ``SOL`` or the mint, base58.
        amount: base units, negative where they went.
        to_account: of a transfer between own accounts: where they went; else empty.
    """

    signature: str
    slot: int
    when_s: int
    account: str
    asset: str
    amount: int
    source: Source
    to_account: str = ""


@dataclass(frozen=True, slots=True)
class MarketChange:
    """What a transaction changed of what the market owes an account, or holds as its stake.

    Attributes:
        amount: base units, negative where they went.
        source: where they came from; None: from the account's own wallet, or into it.
    """

    account: str
    asset: str
    amount: int
    source: Source | None


def movements_of(entry: HistoryEntry, own: frozenset[str], changes: Sequence[MarketChange] = ()) -> list[Movement]:
    """Return what a transaction changed, so that the amounts of each account and asset add up to its whole change.

    What goes between a wallet and the same account's balance or stake on the market changes nothing and is left out.

    Args:
        entry: the transaction.
        own: addresses of the person's accounts.
        changes: what it changed on the market.
    """
    out: list[Movement] = []
    rest = _wallet_changes(entry, own)
    for change in changes:
        if change.source is None:
            rest[change.account, change.asset] += change.amount
        elif change.amount:
            out.append(_movement(entry, change.account, change.asset, change.amount, change.source))
    payer = str(entry.payer)
    if payer in own and entry.fee_lamports:
        rest[payer, SOL] += entry.fee_lamports
        out.append(_movement(entry, payer, SOL, -entry.fee_lamports, Source.FEE))
    for asset in sorted({asset for _, asset in rest}):
        held = {account: amount for (account, name), amount in sorted(rest.items()) if name == asset and amount}
        out += _transfers(entry, asset, held)
        for account, amount in held.items():
            if amount:
                source = _came_from(entry, account, asset) if amount > 0 else _went_to(entry, asset)
                out.append(_movement(entry, account, asset, amount, source))
    return out


def _wallet_changes(entry: HistoryEntry, own: frozenset[str]) -> defaultdict[tuple[str, str], int]:
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for address, lamports in entry.lamports.items():
        if str(address) in own:
            found[str(address), SOL] += lamports
    for (owner, mint), amount in entry.tokens.items():
        if owner in own:
            found[owner, str(mint)] += amount
    return found


def _transfers(entry: HistoryEntry, asset: str, held: dict[str, int]) -> list[Movement]:
    """Pair what own accounts gave with what other own accounts got, and take it out of ``held``."""
    out: list[Movement] = []
    for giver in [account for account, amount in held.items() if amount < 0]:
        for taker in [account for account, amount in held.items() if amount > 0]:
            moved = min(-held[giver], held[taker])
            if moved > 0:
                held[giver] += moved
                held[taker] -= moved
                when_s = entry.block_time_s or 0
                out.append(
                    Movement(entry.signature, entry.slot, when_s, giver, asset, -moved, Source.SENT, to_account=taker)
                )
    return out


def _movement(entry: HistoryEntry, account: str, asset: str, amount: int, source: Source) -> Movement:
    return Movement(entry.signature, entry.slot, entry.block_time_s or 0, account, asset, amount, source)


def _went_to(entry: HistoryEntry, asset: str) -> Source:
    if asset != SOL:
        return Source.ESCROW if any(step.name in _INTO_ESCROW for step in entry.steps) else Source.SENT
    return Source.DEPOSIT if entry.steps else Source.SENT


def _came_from(entry: HistoryEntry, account: str, asset: str) -> Source:
    if asset == SOL and entry.steps:
        closes = any(step.name.startswith("close_") for step in entry.steps)
        return Source.TIP if str(entry.payer) == account and not closes else Source.RETURNED
    if entry.steps:
        return Source.REFUND
    minted = sum(amount for (_, mint), amount in entry.tokens.items() if str(mint) == asset) > 0
    return Source.AIRDROP if asset != SOL and minted else Source.RECEIVED
