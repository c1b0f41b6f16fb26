"""What an account holds, read from the chain alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS, AccountOverview, Holding
from market.addresses import TOKEN_2022_PROGRAM, TOKEN_PROGRAM
from market.generated.constants import MAX_MINTS
from market.spl import parse_token_account
from market.terms_amounts import level_of
from market.wording import short

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection
    from market.generated.accounts import Staker


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

    async def in_wallet(self, mint: Pubkey) -> int:
        """Base units of a token in the account's own wallet, apart from what lies on the market.

        Raises:
            MarketError: the node does not answer.
        """
        return (await self._in_wallet()).get(mint, 0)

    async def _tokens(self) -> list[Holding]:
        return [await self._holding(mint, amount, "wallet") for mint, amount in (await self._in_wallet()).items()]

    async def _in_wallet(self) -> dict[Pubkey, int]:
        sums: dict[Pubkey, int] = {}
        for program in (TOKEN_PROGRAM, TOKEN_2022_PROGRAM):
            for item in await self._connection.rpc.get_token_accounts_by_owner(self._address, token_program=program):
                held = parse_token_account(item.account)
                sums[held.mint] = sums.get(held.mint, 0) + held.amount
        return sums

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
