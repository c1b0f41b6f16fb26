"""What an account holds and what happened to it, read from the chain alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS, AccountOverview, HistoryLine, Holding
from market.addresses import TOKEN_PROGRAM
from market.generated.constants import MAX_MINTS
from market.history import MarketHistory
from market.spl import parse_token_account
from market.terms_amounts import level_of
from market.wording import short

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from market.generated.accounts import Staker
    from market.history import HistoryEntry

# What an instruction of the market means in the history of whoever signed it: kind and words.
TITLES = {
    "submit": ("sale", "Batch submitted, bond held"),
    "withdraw": ("sale", "Earnings paid out"),
    "deposit_stake": ("stake", "Stake deposited"),
    "withdraw_stake": ("stake", "Stake taken out"),
    "take_seat": ("stake", "Seat taken"),
    "release_seat": ("stake", "Seat released"),
    "set_delegate": ("other", "Delegate named"),
    "set_profile": ("other", "Profile published"),
    "share_samples": ("sale", "Samples shared with the reviewers"),
    "disclose": ("sale", "Key released"),
    "commit": ("review", "Vote committed"),
    "reveal": ("review", "Vote revealed"),
    "open_request": ("other", "Request opened, escrow funded"),
    "close_request": ("other", "Request closed"),
    "challenge": ("other", "Verdict challenged, pot staked"),
    "contest_outer": ("other", "Outer key contested"),
    "open_label": ("sale", "Label opened: the batch was a test"),
    "attest": ("review", "Delivery attested"),
    "collect_fee": ("review", "Attester's fee collected"),
    "prove_bad_decrypt": ("other", "Fraud proven: a record does not decrypt"),
    "prove_duplicate": ("other", "Fraud proven: records sold twice"),
    "open_proof": ("other", "Proof begun, deposit held"),
    "write_proof": ("other", "Part of a proof written"),
    "close_proof": ("other", "Proof closed, deposit returned"),
    "finalize": ("sale", "Batch settled"),
    "settle_seat": ("review", "Review settled"),
}


class Portfolio:
    """Reads one account.

    Args:
        connection: the network.
        address: whose.
    """

    def __init__(self, connection: Connection, address: Pubkey) -> None:
        self._connection = connection
        self._address = address

    async def overview(self) -> AccountOverview:
        """Read everything the account holds.

        Raises:
            MarketError: the node does not answer.
        """
        connection, me = self._connection, self._address
        account = await connection.rpc.get_account(me)
        lamports = account.lamports if account is not None else 0
        holdings = [Holding("SOL", "SOL", SOL_DECIMALS, lamports, "wallet")]
        holdings += await self._tokens()
        staker = await connection.reader.staker(me)
        holdings += await self._on_market(staker)
        clock = await connection.reader.clock()
        terms = (await connection.params(connection.config.params_version)).terms
        return AccountOverview(
            address=str(me),
            holdings=tuple(holdings),
            score=staker.score if staker else 0,
            level=level_of(staker.score, terms) if staker else 0,
            strikes=staker.strikes if staker else 0,
            open_batches=staker.open_batches if staker else 0,
            banned=bool(staker and staker.banned),
            slot=clock.slot,
            jailed_until_s=staker.jailed_until_s if staker and staker.jailed_until_s > clock.unix_s else 0,
        )

    async def history(self, limit: int) -> tuple[HistoryLine, ...]:
        """The newest transactions in words, newest first, rebuilt from signatures alone.

        A transfer to us names our token account and not our wallet, so the histories of both are put together.
        """
        source = MarketHistory(self._connection.rpc, self._connection.program)
        held = await self._connection.rpc.get_token_accounts_by_owner(self._address, token_program=TOKEN_PROGRAM)
        found: dict[str, HistoryEntry] = {}
        for address in (self._address, *(item.address for item in held)):
            taken = 0
            async for entry in source.newest_first(address):
                found[entry.signature] = entry
                taken += 1
                if taken >= limit:
                    break
        newest = sorted(found.values(), key=lambda entry: entry.slot, reverse=True)
        return tuple(self._line(entry) for entry in newest[:limit])

    async def _tokens(self) -> list[Holding]:
        found = await self._connection.rpc.get_token_accounts_by_owner(self._address, token_program=TOKEN_PROGRAM)
        sums: dict[Pubkey, int] = {}
        for item in found:
            held = parse_token_account(item.account)
            sums[held.mint] = sums.get(held.mint, 0) + held.amount
        return [await self._holding(mint, amount, "wallet") for mint, amount in sums.items()]

    async def _on_market(self, staker: Staker | None) -> list[Holding]:
        connection, me = self._connection, self._address
        terms = (await connection.params(connection.config.params_version)).terms
        allowed = [item.mint for item in terms.mints[:MAX_MINTS] if item.stake_rate]
        out = []
        for mint in dict.fromkeys([connection.config.stake_mint, *allowed]):
            amount = await connection.reader.balance(me, mint)
            if amount:
                out.append(await self._holding(mint, amount, "market"))
        if staker is None:
            return out
        stake = connection.config.stake_mint
        seats = sum(place.held for _, place in await connection.reader.seats_of(me)) if staker.seats else 0
        for place, amount in (("stake", staker.free), ("bonds", staker.bonded), ("seats", seats)):
            if amount:
                out.append(await self._holding(stake, amount, place))
        return out

    async def _holding(self, mint: Pubkey, amount: int, place: str) -> Holding:
        token = self._connection.tokens.get(mint)
        if token is not None:
            return Holding(str(mint), token.symbol, token.decimals, amount, place)
        read = await self._connection.reader.mint(mint)
        return Holding(str(mint), short(mint), read.decimals, amount, place)

    def _line(self, entry: HistoryEntry) -> HistoryLine:
        symbol, decimals, amount = self._change(entry)
        named = [TITLES[step.name] for step in entry.steps if step.name in TITLES]
        if named:
            kind, title = named[0]
        elif amount:
            kind, title = ("received", "Received") if amount > 0 else ("sent", "Sent")
        else:
            kind, title = "other", "Transaction"
        return HistoryLine(
            signature=entry.signature,
            kind="fee" if entry.failed else kind,
            title=f"{title} (failed: only the fee was paid)" if entry.failed else title,
            when_s=entry.block_time_s or 0,
            slot=entry.slot,
            symbol=symbol,
            decimals=decimals,
            amount=amount,
            fee_lamports=entry.fee_lamports if entry.payer == self._address else 0,
            failed=entry.failed,
        )

    def _change(self, entry: HistoryEntry) -> tuple[str, int, int]:
        """The wallet's change: of its tokens where there is one, else of its SOL without the fee."""
        me = str(self._address)
        for (owner, mint), delta in entry.tokens.items():
            if owner == me:
                token = self._connection.tokens.get(mint)
                return (token.symbol, token.decimals, delta) if token else (short(mint), 0, delta)
        fee = entry.fee_lamports if entry.payer == self._address else 0
        return "SOL", SOL_DECIMALS, entry.lamports.get(self._address, 0) + fee
