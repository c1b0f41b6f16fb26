"""Where a number on the market comes from: account, slot, transactions, and the arithmetic redone here.

Every number is rebuilt from instruction data and the protocol's formulas, then compared with what the account says. A
difference is an alarm: the node lies about account or history, or the program does not do what it promises.
"""

from dataclasses import replace

from solders.pubkey import Pubkey

from market.errors import AccountMissing
from market.explained import CannotRedo, Explained, Part
from market.generated.accounts import Balance
from market.history import Histories, HistoryEntry
from market.provenance_moves import Moves
from market.reader import MarketReader
from market.redo import Redo, SettledBatch
from market.replay import steps_about
from market.terms_amounts import batch_value, round_fee, score_decay

__all__ = ["Provenance"]

_UNITS = {"q_bps": "bps", "score": "tokens", "strikes": "count"}


class Provenance:
    """Explains numbers of one market through one node; a new one asks the node anew.

    Args:
        reader: the market.
        history: its transactions.
    """

    def __init__(self, reader: MarketReader, history: Histories) -> None:
        self._reader = reader
        self._redo = Redo(reader, history)
        self._moves = Moves(self._redo)

    async def balance(self, owner: Pubkey, mint: Pubkey) -> Explained:
        """Explain what a wallet may withdraw in a mint."""
        address = self._reader.addresses.balance(owner, mint)
        account = await self._reader.rpc.get_account(address)
        shown = Balance.unpack(account.data).amount if account is not None and account.data else 0
        slot = account.slot if account is not None else 0
        stake_mint = (await self._reader.config()).stake_mint
        parts: list[Part] = []
        reason = ""
        for entry in await self._redo.entries(address):
            for step in () if entry.failed else entry.steps:
                try:
                    found = await self._moves.credited(entry, step, owner, mint, is_stake=mint == stake_mint)
                except CannotRedo as cause:
                    reason = str(cause)
                    continue
                parts += [Part(entry.signature, entry.slot, step.name, amount, why) for amount, why in found if amount]
        return Explained(address, "amount", slot, shown, tuple(parts), reason)

    async def staker(self, owner: Pubkey) -> list[Explained]:
        """Explain a wallet's free stake, bonds, agreement, score and strikes.

        Raises:
            AccountMissing: it has no stake on this market.
        """
        address = self._reader.addresses.staker(owner)
        found = await self._reader.staker(owner)
        if found is None:
            raise AccountMissing("This wallet has no stake on this market.")
        slot = await self._slot(address)
        parts, reason = await self._moves.stake(owner)
        shown = {"free": found.free, "bonded": found.bonded, "q_bps": found.q_bps}
        out = [
            Explained(address, name, slot, value, tuple(parts[name]), reason, _UNITS.get(name, "base units"))
            for name, value in shown.items()
        ]
        conduct = await self._redo.conduct(owner)
        last = conduct.last
        # The account's score stands at its own day, ours at that of the last settlement.
        score = score_decay(conduct.reputation.score, max(0, found.score_day - conduct.day)) if last else 0
        failed = conduct.reason or next(iter(conduct.failed.values()), "")
        strikes, age = conduct.reputation.strikes, failed or conduct.age_reason
        for name, value, redone, why, why_not in (
            ("score", found.score, score, "accepted deliveries grow it; days and rejections shrink it", age),
            ("strikes", found.strikes, strikes, "rejections, less those forgiven", failed),
        ):
            whole = () if last is None else (replace(last, amount=redone, why=why),)
            out.append(Explained(address, name, slot, value, whole, why_not, _UNITS[name]))
        return out

    async def request(self, address: Pubkey) -> list[Explained]:
        """Explain a request's free and held escrow, what it paid and what reviewers were paid.

        Raises:
            AccountMissing: it does not exist any more.
        """
        found = await self._reader.request(address)
        parts, reason = await self._moves.escrow(address)
        return [
            Explained(address, name, found.slot, getattr(found.value, name), tuple(rows), reason)
            for name, rows in parts.items()
        ]

    async def batch(self, address: Pubkey) -> list[Explained]:
        """Explain a batch's value, fee, what it paid and what its first panel got.

        Raises:
            AccountMissing: it does not exist, or was closed.
        """
        found = await self._reader.batch(address)
        shown = found.value
        try:
            opening, terms = await self._redo.opening(address), await self._redo.terms_of(address)
            record = await self._redo.record(address)
            records = int(record.submit.arguments.records) if record.submit is not None else 0
            value, missing = batch_value(records, int(opening.arguments.price), shown.premium_bps), ""
            fee = round_fee(value, 0, terms)
        except CannotRedo as cause:
            value, fee, missing = 0, 0, str(cause)
        settled, reason = await self._settlement(address)
        paid, spent = (settled.outcome.paid, settled.outcome.spent[0]) if settled is not None else (0, 0)
        first, last = await self._entry(address, "submit"), await self._entry(address, "finalize", "attest")
        rows = (
            ("value", shown.value, value, first, missing, "records · price · (1 + premium)"),
            ("fee", shown.fee, fee, first, missing, "the reviewers' share of the value"),
            ("paid", shown.paid, paid, last, reason, "value · records not rejected / records sampled, if accepted"),
            ("fees", shown.fees, spent, last, reason, "what the seats of round 0 earned"),
        )
        return [
            Explained(address, name, found.slot, on_chain, _whole(entry, redone, why), why_not)
            for name, on_chain, redone, entry, why_not, why in rows
        ]

    async def seat(self, batch: Pubkey, r: int, redraw: int, entry: int) -> list[Explained]:
        """Explain what one seat of a settled attempt gets and loses.

        Raises:
            AccountMissing: the seat does not exist, or its round was closed.
        """
        attempt = await self._reader.attempt(batch, r, redraw)
        if attempt is None or not 0 <= entry < attempt.round.filled:
            raise AccountMissing("This seat does not exist, or its round was closed after it was settled.")
        shown, slot = attempt.entries[entry], await self._slot(attempt.address)
        settled, reason = await self._settlement(batch)
        payoff = settled.outcome.seats[r][redraw][entry] if settled is not None else None
        last = await self._entry(batch, "finalize")
        rows = (
            ("pay", shown.pay, payoff.pay if payoff else 0, "the seat's fee, for a vote that stands"),
            ("gain", shown.gain, payoff.gain if payoff else 0, "shares of penalties and of a fraud slash"),
            ("loss", shown.loss, payoff.loss if payoff else 0, "tenths of the seat's fee, for what was missed"),
        )
        return [
            Explained(attempt.address, f"entry {entry} {name}", slot, on_chain, _whole(last, redone, why), reason)
            for name, on_chain, redone, why in rows
        ]

    async def _settlement(self, batch: Pubkey) -> tuple[SettledBatch | None, str]:
        record = await self._redo.record(batch)
        try:
            if record.finalized is None and await self._redo.decision(batch) is None:
                return None, ""
            return await self._redo.settled(batch), ""
        except CannotRedo as cause:
            return None, str(cause)

    async def _entry(self, batch: Pubkey, *names: str) -> HistoryEntry | None:
        """Return the last transaction with one of these steps, but of attestations that which decided."""
        found = None
        for entry in await self._redo.entries(batch):
            for step in steps_about(entry, "batch", batch):
                if step.name in names and (step.name != "attest" or await self._redo.decides(step)):
                    found = entry
        return found

    async def _slot(self, address: Pubkey) -> int:
        account = await self._reader.rpc.get_account(address)
        return account.slot if account is not None else 0


def _whole(entry: HistoryEntry | None, redone: int, why: str) -> tuple[Part, ...]:
    return () if entry is None else (Part(entry.signature, entry.slot, "", redone, why),)
