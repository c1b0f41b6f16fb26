"""``gleaner pay`` and ``receive``: `solana:` links (Solana Pay transfer requests), paid and made."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import click

from app.cli.money import read_amount
from app.cli.output import Output, whole
from app.cli.send import carried_out, groups, named_token
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.store import PaymentRequest

_LOOK_EVERY_S = 1.0


@click.command()
@click.argument("link")
@click.option("--amount", default="", help="How much, where the link leaves it open.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def pay(options: Options, link: str, amount: str, passphrase_file: str | None, *, yes: bool, as_json: bool) -> None:
    """Pay what a `solana:` LINK asks for. What it says about itself is somebody's claim; the address is what counts.

    Links to web sites that make the transaction afterwards are refused.
    """
    from app.account.payment_link import read_link

    asked = read_link(link)

    async def work(session: Session) -> dict[str, Any]:
        from app.account.model import Transfer

        await session.unlock()
        connection = await session.connect()
        key, asset = await named_token(connection, asked.mint or "SOL")
        if asked.amount and amount:
            raise UserError("The link says how much; --amount is for links that do not.", next_step="Leave it out.")
        if not asked.amount and not amount:
            raise UserError("The link does not say how much.", next_step="Give --amount.")
        for name, text in (("Calls itself", asked.label), ("Says", asked.message), ("Memo", asked.memo)):
            if text:
                session.say(f"{name}: {text}")
        units = read_amount(asked.amount or amount, asset)
        transfer = Transfer(asked.to_address, key, units, asked.memo, asked.references)
        return await carried_out(session, connection, transfer, yes=yes)

    sent = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Paid {sent['amount']} {sent['symbol']} to {sent['to']}", f"Signature {sent['signature']}"]
    Output(as_json=as_json or options.as_json).result(sent, lines)


@click.command()
@click.option("--amount", default="", help="Ask for this much.")
@click.option("--token", default="SOL", show_default=True, help="Of this token: a symbol or a token's address.")
@click.option("--label", default="", help="Who asks.")
@click.option("--message", default="", help="What for.")
@click.option("--memo", default="", help="To be written into the chain's history with the payment.")
@click.option("--list", "listing", is_flag=True, help="List the links made before, and which were paid.")
@click.option("--wait", type=click.IntRange(0, 86_400), default=0, metavar="SECONDS", help="Wait until it is paid.")
@passphrase_option
@json_option
@click.pass_obj
def receive(
    options: Options,
    /,
    amount: str,
    token: str,
    wait: int,
    passphrase_file: str | None,
    *,
    as_json: bool,
    listing: bool,
    **words: str,
) -> None:
    """Print this account's address and a `solana:` link for being paid, and say when the payment came.

    The link names an address that nobody else uses, so the payment is told from others; it reveals nothing else.
    """
    output = Output(as_json=as_json or options.as_json)
    if listing:
        _list(options, output, passphrase_file)
        return

    async def work(session: Session) -> dict[str, Any]:
        await session.unlock()
        connection = await session.connect()
        payments = session.app.payments(connection)
        key, asset = await named_token(connection, token)
        units = read_amount(amount, asset) if amount else 0
        made = await payments.ask(key, units, **words)
        address = session.app.account().address
        for line in (f"Address  {groups(address)}", f"Link     {made.link}"):
            session.say(line)
        for _ in range(int(wait / _LOOK_EVERY_S)):
            made = await payments.look(made.reference) or made
            if made.paid_signature:
                break
            await asyncio.sleep(_LOOK_EVERY_S)
        return {
            "address": address,
            "link": made.link,
            "reference": made.reference,
            "amount": whole(units, asset.decimals) if units else "",
            "symbol": asset.symbol,
            "paid": made.paid_signature,
        }

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [found["address"], found["link"]]
    lines += [f"Paid by {found['paid']}"] if found["paid"] else []
    output.result(found, lines)


def _list(options: Options, output: Output, passphrase_file: str | None) -> None:
    """List the links that were made."""

    async def work(session: Session) -> tuple[PaymentRequest, ...]:
        await session.unlock()
        return await session.app.payments(await session.connect()).look_at_all()

    found = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    lines = [f"{'paid by ' + one.paid_signature if one.paid_signature else 'not paid'}  {one.link}" for one in found]
    output.result({"requests": found}, lines or ["No link was made yet: gleaner receive --amount 1 --token SOL"])
