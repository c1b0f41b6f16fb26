"""Reads the movements of a person's accounts from the chain: wallets, balances on the market, and stakes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.portfolio.movements import MarketChange, Movement, Source, movements_of
from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.chronicle_listing import Listed, merge
from market.explained import CannotRedo
from market.provenance_moves import EARNED, Moves
from market.redo import Redo
from market.replay import steps_about
from market.spl import parse_token_account

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.chain import Chain
    from market.history import Histories, HistoryEntry, HistoryStep

_BY_STEP = {
    "settle_seat": Source.REVIEW,
    "collect_fee": Source.ATTESTATION,
    "close_request": Source.REFUND,
    "prove_bad_decrypt": Source.REFUND,
    "prove_duplicate": Source.REFUND,
}


@dataclass(frozen=True, slots=True)
class Journal:
    """All movements, oldest first.

    Attributes:
        gaps: what could not be redone from transactions, in sentences; empty if nothing is missing.
    """

    movements: tuple[Movement, ...]
    gaps: tuple[str, ...]


class Books:
    """Reads several accounts through one node.

    Args:
        chain: the network.
        owners: the person's accounts.
        mints: tokens that the market may owe them, also where they have no token account.
        histories: where transactions come from.
    """

    def __init__(self, chain: Chain, owners: Sequence[Pubkey], mints: Sequence[Pubkey], histories: Histories) -> None:
        self._chain = chain
        self._owners = owners
        self._mints = mints
        self._redo = Redo(chain.reader, histories)
        self._moves = Moves(self._redo)
        self._histories: dict[Pubkey, list[HistoryEntry]] = {}
        self._changes: defaultdict[str, list[MarketChange]] = defaultdict(list)
        self._gaps: dict[str, None] = {}

    async def read(self) -> Journal:
        """Read everything, once.

        Raises:
            MarketError: the node does not answer, or contradicts itself.
        """
        stake_mint = self._chain.config.stake_mint
        for owner in self._owners:
            await self._history(owner)
            mints = dict.fromkeys([stake_mint, *self._mints])
            for program in (TOKEN_PROGRAM, TOKEN_2022_PROGRAM):
                for item in await self._chain.rpc.get_token_accounts_by_owner(owner, token_program=program):
                    await self._history(item.address)
                    mints[parse_token_account(item.account).mint] = None
            for mint in mints:
                await self._balance(owner, mint, is_stake=mint == stake_mint)
            await self._stake(owner, str(stake_mint))
        entries = {entry.signature: entry for rows in self._histories.values() for entry in rows}
        order = merge(
            [[Listed(row.signature, row.slot, row.failed) for row in rows] for rows in self._histories.values()]
        )
        own = frozenset(str(owner) for owner in self._owners)
        moved = [one for name in order for one in movements_of(entries[name], own, self._changes[name])]
        return Journal(tuple(moved), tuple(self._gaps))

    async def _history(self, address: Pubkey) -> list[HistoryEntry]:
        self._histories[address] = await self._redo.entries(address)
        return self._histories[address]

    def _change(self, entry: HistoryEntry, owner: Pubkey, asset: str, amount: int, source: Source | None) -> None:
        if amount:
            self._changes[entry.signature].append(MarketChange(str(owner), asset, amount, source))

    async def _balance(self, owner: Pubkey, mint: Pubkey, *, is_stake: bool) -> None:
        address = self._chain.addresses.balance(owner, mint)
        for entry in await self._history(address):
            for step in () if entry.failed else entry.steps:
                if step.name == "withdraw":
                    if step.accounts["balance"] == address:
                        self._change(entry, owner, str(mint), -int(step.arguments.amount), None)
                    continue
                try:
                    found = await self._moves.credited(entry, step, owner, mint, is_stake=is_stake)
                except CannotRedo as cause:
                    self._gaps[f"A payment is missing: {cause}."] = None
                    continue
                for amount, why in found:
                    source = Source.SALE if why == EARNED else _BY_STEP.get(step.name, Source.REFUND)
                    self._change(entry, owner, str(mint), amount, source)

    async def _stake(self, owner: Pubkey, mint: str) -> None:
        address = self._chain.addresses.staker(owner)
        for entry in await self._history(address):
            for step in steps_about(entry, "staker", address):
                try:
                    amount, source = await self._staked(owner, entry, step)
                except CannotRedo as cause:
                    self._gaps[f"A change of the stake is missing: {cause}."] = None
                    continue
                self._change(entry, owner, mint, amount, source)

    async def _staked(self, owner: Pubkey, entry: HistoryEntry, step: HistoryStep) -> tuple[int, Source | None]:
        """Return what a step changed of free stake, bonds and seats together."""
        match step.name:
            case "deposit_stake":
                return int(step.arguments.amount), None
            case "withdraw_stake":
                return -int(step.arguments.amount), None
            case "settle_seat":
                return -(await self._redo.payoff(step)).loss, Source.PENALTY
            case "attest" | "finalize":
                moved = await self._moves.staked(step, owner, {}, 0)
                return sum(moved[name][0] for name in ("free", "bonded") if name in moved), Source.PENALTY
            case "prove_bad_decrypt" | "prove_duplicate":
                parts, reason = await self._moves.stake(owner)
                if reason:
                    raise CannotRedo(reason)
                rows = [part for name in ("free", "bonded") for part in parts[name]]
                taken = sum(part.amount for part in rows if (part.signature, part.step) == (entry.signature, step.name))
                return taken, Source.PENALTY
        return 0, None
