"""The history of a person's accounts, each transaction a line, read through the cache."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from solders.instruction import AccountMeta, Instruction
from solders.pubkey import Pubkey

from app.history.kept import SLICE
from app.history.lines import HistoryLine, line_of
from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.chronicle_listing import merge
from market.effects import Names
from market.errors import AccountMissing, UndecodableInstruction, WrongAccount
from market.explain import decode_instructions
from market.history import message_of
from market.wording import Token, short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.chain import Chain
    from app.history.kept import KeptHistories
    from market.chronicle_listing import Listed
    from market.history import HistoryEntry


class WalletHistory:
    """The history of some accounts. Keep it: another look decodes only what is new.

    A transfer names a token account and not its owner, so the histories of all token accounts that the owners have or
    had are read beside theirs.

    Args:
        chain: the network.
        histories: where transactions come from.
        owners: whose; what goes between them is no income.
        tokens: how known tokens are shown.
        people: address → name in the address book.
    """

    def __init__(
        self,
        chain: Chain,
        histories: KeptHistories,
        owners: Sequence[Pubkey],
        tokens: Mapping[Pubkey, Token],
        people: Mapping[Pubkey, str] | None = None,
    ) -> None:
        self._chain = chain
        self._histories = histories
        self._owners = tuple(owners)
        self._own = frozenset(str(owner) for owner in owners)
        self._tokens = {str(mint): (token.symbol, token.decimals) for mint, token in tokens.items()}
        self._people = people or {}
        self._known: dict[str, tuple[int, HistoryLine]] = {}
        self._held: dict[Pubkey, None] = {}
        self._lines: tuple[HistoryLine, ...] = ()
        self._turn = asyncio.Lock()

    async def read(self) -> tuple[HistoryLine, ...]:
        """Return all lines, newest first.

        Raises:
            HistoryGap: the node lacks what was final before.
            MarketError: the node does not answer, or contradicts itself.
        """
        async with self._turn:
            for owner in self._owners:
                for program in (TOKEN_PROGRAM, TOKEN_2022_PROGRAM):
                    found = await self._chain.rpc.get_token_accounts_by_owner(owner, token_program=program)
                    self._held |= dict.fromkeys(item.address for item in found)
            listings: dict[Pubkey, tuple[Listed, ...]] = {}
            changed = False
            while waiting := [one for one in (*self._owners, *self._held) if one not in listings]:
                for address in waiting:
                    update = await self._histories.update(address)
                    listings[address] = update.listing.rows
                    changed |= await self._decode(update.listing.rows)
                    changed |= bool(update.removed or update.moved)
            if changed or not self._lines:
                order = await asyncio.to_thread(merge, list(listings.values()))
                self._known = {name: self._known[name] for name in order}
                self._lines = tuple(self._known[name][1] for name in reversed(order))
            return self._lines

    def __contains__(self, signature: str) -> bool:
        return signature in self._known

    def sentences(self, signature: str) -> tuple[str, ...]:
        """Say what each instruction of a transaction in this history does.

        Raises:
            HistoryGap: it is not kept.
        """
        record = self._histories.record(signature)
        message = message_of(record.raw)
        keys = [*message.account_keys, *record.loaded]
        line = self._known[signature][1]
        holders = self._histories.entry(signature).holders
        names = Names(
            Pubkey.from_string(line.account) if line.account else self._owners[0],
            {Pubkey.from_string(mint): Token(*shown) for mint, shown in self._tokens.items()},
            {address: (Pubkey.from_string(owner), mint) for address, (owner, mint) in holders.items() if owner},
            self._people,
            self._chain.config.stake_mint,
        )
        out: list[str] = []
        for item in message.instructions:
            metas = [AccountMeta(keys[index], is_signer=False, is_writable=False) for index in item.accounts]
            made = Instruction(keys[item.program_id_index], bytes(item.data), metas)
            try:
                (decoded,) = decode_instructions([made], names, self._chain.program)
            except UndecodableInstruction:
                out.append(f"Something we cannot put into words (program {short(made.program_id)}).")
                continue
            out += [effect.sentence for effect in decoded.effects]
        return tuple(out)

    async def _decode(self, rows: Sequence[Listed]) -> bool:
        """Decode what is not known yet, or is in another slot now; returns whether there was any."""
        fresh = [row for row in rows if self._known.get(row.signature, (-1,))[0] != row.slot]
        for start in range(0, len(fresh), SLICE):
            part = fresh[start : start + SLICE]
            for row, entry in zip(part, await self._histories.entries([row.signature for row in part]), strict=True):
                await self._name(entry)
                self._held |= dict.fromkeys(at for at, (owner, _) in entry.holders.items() if owner in self._own)
                self._known[row.signature] = (row.slot, line_of(entry, self._own, self._tokens))
        return bool(fresh)

    async def _name(self, entry: HistoryEntry) -> None:
        """Learn how the tokens of a transaction are shown; the name of an unknown one is its maker's choice."""
        for _, mint in entry.tokens:
            if str(mint) in self._tokens:
                continue
            try:
                decimals = (await self._chain.reader.mint(mint)).decimals
            except (AccountMissing, WrongAccount):
                # A mint that was closed: what moved once is shown in base units.
                decimals = 0
            self._tokens[str(mint)] = (short(mint), decimals)
