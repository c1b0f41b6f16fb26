"""``gleaner limit``: above what the passphrase is asked for again."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session
from app.errors import UserError
from app.limits import SOL, Limit

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.connection import Connection

_SOL_DECIMALS = 9


@click.command()
@click.argument("token", required=False)
@click.option("--each", metavar="AMOUNT", help="In one signature; 0 takes the limit away.")
@click.option("--day", metavar="AMOUNT", help="In one day (UTC); 0 takes the limit away.")
@passphrase_option
@json_option
@click.pass_obj
def limit(
    options: Options,
    token: str | None,
    each: str | None,
    day: str | None,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """Say or set above what the passphrase is asked for again, for TOKEN (SOL, a symbol or a mint).

    A command with --yes agrees to nothing above a limit. Raising a limit needs the passphrase, as this command does.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.cli.session import open_with_passphrase

        await open_with_passphrase(session)
        connection = await session.connect()
        limits = session.app.spend_limits()
        if token is not None:
            key, decimals = _token(connection, token)
            now = limits.get(key)
            limits.set(key, Limit(_units(each, decimals, now.each), _units(day, decimals, now.day)))
        elif each is not None or day is not None:
            raise UserError("A limit is one token's.", next_step="Name it: gleaner limit SOL --each 1")
        found = [(_name(connection, key), _decimals(connection, key), one) for key, one in limits.all().items()]
        return {
            "limits": [
                {"token": name, "each": whole(one.each, decimals), "day": whole(one.day, decimals)}
                for name, decimals, one in found
            ]
        }

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [
        f"{one['token']}: {one['each'] if one['each'] != '0' else 'any amount'} in one signature, "
        f"{one['day'] if one['day'] != '0' else 'any amount'} in a day"
        for one in found["limits"]
    ]
    Output(as_json=as_json or options.as_json).result(found, lines or ["No limit is set: nothing is asked again."])


def _token(connection: Connection, asked: str) -> tuple[str, int]:
    if asked.upper() == SOL:
        return SOL, _SOL_DECIMALS
    for mint, known in connection.tokens.items():
        if asked in {str(mint), known.symbol}:
            return str(mint), known.decimals
    raise UserError(f"{asked[:44]!r} is no token known on this network.", next_step="Give SOL, a symbol or a mint.")


def _name(connection: Connection, key: str) -> str:
    return next((known.symbol for mint, known in connection.tokens.items() if str(mint) == key), key)


def _decimals(connection: Connection, key: str) -> int:
    return next((known.decimals for mint, known in connection.tokens.items() if str(mint) == key), _SOL_DECIMALS)


def _units(text: str | None, decimals: int, before: int) -> int:
    if text is None:
        return before
    try:
        amount = Decimal(text).scaleb(decimals)
    except InvalidOperation as error:
        raise UserError("A limit is an amount, such as 1.5.", next_step="Correct it.") from error
    if not amount.is_finite() or amount < 0 or amount != int(amount) or amount >= 1 << 64:
        raise UserError(f"A limit has at most {decimals} decimals and is not negative.", next_step="Correct it.")
    return int(amount)
