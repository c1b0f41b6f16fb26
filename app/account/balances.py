"""What several accounts have free to spend, read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS, Holding
from market.addresses import TOKEN_PROGRAM, associated_token_address
from market.spl import parse_token_account
from market.wording import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.connection import Connection
    from market.rpc_types import AccountInfo
    from wallet import Account

__all__ = ["Balance", "free_balances"]


@dataclass(frozen=True, slots=True)
class Balance:
    """What one account can send: of the token that is staked on this market, and SOL.

    Attributes:
        number: the account's.
        token: in its associated token account; other token accounts are not counted.
    """

    number: int
    token: Holding
    sol: Holding


async def free_balances(connection: Connection, accounts: Sequence[Account]) -> tuple[Balance, ...]:
    """Read what accounts have free to spend, in their order; a hundred addresses take one question.

    The node learns which addresses belong together.

    Raises:
        MarketError: the node does not answer.
    """
    from solders.pubkey import Pubkey

    mint = connection.config.stake_mint
    known = connection.tokens.get(mint)
    if known is None:
        symbol, decimals = short(mint), (await connection.reader.mint(mint)).decimals
    else:
        symbol, decimals = known.symbol, known.decimals
    owners = [Pubkey.from_bytes(account.pubkey) for account in accounts]
    asked = [*owners, *(associated_token_address(owner, mint) for owner in owners)]
    found = await connection.rpc.get_multiple_accounts(asked)
    count = len(owners)
    return tuple(
        Balance(
            account.number,
            Holding(str(mint), symbol, decimals, _tokens(held), "wallet"),
            Holding("SOL", "SOL", SOL_DECIMALS, own.lamports if own is not None else 0, "wallet"),
        )
        for account, own, held in zip(accounts, found[:count], found[count:], strict=True)
    )


def _tokens(held: AccountInfo | None) -> int:
    # Anybody can put SOL where no token account is yet; that makes none.
    return 0 if held is None or held.owner != TOKEN_PROGRAM else parse_token_account(held).amount
