"""``gleaner balance`` and ``send``: one's own money on the network."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import click

from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.account.model import AccountOverview, Holding
    from app.cli.root import Options
    from market.wording import Token

MAX_AMOUNT_CHARS = 40
PRACTICE_LAMPORTS = 3_000_000_000
PRACTICE_UNITS = 400_000_000
PRACTICE_TOKENS = ("GLN", "tUSD")
PLACES = {
    "wallet": "in your wallet",
    "market": "earned, waits on the market",
    "stake": "stake, free",
    "bonds": "stake, held for batches",
    "seats": "stake, held for seats",
}


async def give_practice_tokens(session: Session) -> None:
    """Fetch tokens without value for the unlocked wallet.

    Raises:
        UserError: this is not a practice network.
    """
    from app.practice.faucet import Faucet

    connection = await session.connect()
    address = session.app.address()
    faucet = Faucet(connection.info, connection.rpc, connection.sender)
    session.say("fetching practice tokens: 3 SOL, 400 GLN, 400 tUSD, without value")
    await faucet.airdrop(address, PRACTICE_LAMPORTS)
    await faucet.give(address, dict.fromkeys(PRACTICE_TOKENS, PRACTICE_UNITS))


@click.command()
@click.option("--practice-tokens", is_flag=True, help="Fetch tokens of the practice network first, without value.")
@passphrase_option
@json_option
@click.pass_obj
def balance(options: Options, passphrase_file: str | None, *, practice_tokens: bool, as_json: bool) -> None:
    """Say what the wallet holds, what waits on the market, and what is held as stake."""

    async def work(session: Session) -> AccountOverview:
        from app.account.portfolio import Portfolio

        await session.unlock()
        if practice_tokens:
            await give_practice_tokens(session)
        connection = await session.connect()
        return await Portfolio(connection, session.app.address()).overview()

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Address {found.address}, read at slot {found.slot:,}", *_balance_lines(found.holdings)]
    value = {
        "address": found.address,
        "slot": found.slot,
        "balances": [
            {
                "symbol": item.symbol,
                "mint": "" if item.key == "SOL" else item.key,
                "place": item.place,
                "amount": whole(item.amount, item.decimals),
            }
            for item in found.holdings
        ],
        "strikes": found.strikes,
        "open_batches": found.open_batches,
    }
    Output(as_json=as_json or options.as_json).result(value, lines)


def _balance_lines(holdings: Iterable[Holding]) -> list[str]:
    from market.wording import money

    return [
        f"{money(item.amount, shown_token(item.symbol, item.decimals), up=item.place in {'bonds', 'seats'}):>20}"
        f"  {PLACES.get(item.place, item.place)}"
        for item in holdings
    ]


def find_token(name: str, known: dict[str, tuple[str, Token]]) -> tuple[str, Token]:
    """Return key and token of a symbol a person typed, in any case.

    Raises:
        UserError: the network knows none of this name.
    """
    from market.wording import SOL

    found = {symbol.upper(): item for symbol, item in known.items()} | {"SOL": ("SOL", SOL)}
    if name.upper() not in found:
        raise UserError(
            f"This network knows no token “{name[:20]}”.", next_step=f"Choose one of SOL, {', '.join(known)}."
        )
    return found[name.upper()]


def read_amount(text: str, token: Token) -> int:
    """Return an amount a person typed, in base units; never rounds.

    Raises:
        UserError: it is not an amount of this token.
    """
    try:
        value = Decimal(text[:MAX_AMOUNT_CHARS])
        units = value.scaleb(token.decimals) if value.is_finite() else Decimal(0)
        exact = 0 < units < 1 << 64 and units == units.to_integral_value()
    except InvalidOperation:
        exact = False
    if not exact or len(text) > MAX_AMOUNT_CHARS:
        raise UserError(
            f"“{text[:MAX_AMOUNT_CHARS]}” is not an amount of {token.symbol}.",
            next_step=f"Give a positive number with a point and at most {token.decimals} decimals, for instance 1.5.",
        )
    return int(units)


def shown_token(symbol: str, decimals: int) -> Token:
    """Return how amounts of a token are written."""
    from market.wording import Token as Shown

    return Shown(symbol, decimals, 4 if symbol == "SOL" else 2)
