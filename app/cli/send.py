"""``gleaner send`` and ``sends``: money to others, and what became of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from app.cli.money import find_token, read_amount, shown_token
from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.account.model import AddressCheck, Transfer, TransferQuote
    from app.cli.root import Options
    from app.connection import Connection
    from app.store import SentTransfer
    from market.wording import Token

_EVERYTHING = "all"
_ADDRESS_CHARS = 32
_GROUP = 4
_STATES = {
    "pending": "may still land",
    "unknown": "not known: the network does not say; it may have landed",
    "landed": "landed",
    "failed": "failed: only the fee was paid",
    "expired": "expired: nothing was sent",
}


@click.command()
@click.argument("amount")
@click.argument("token")
@click.argument("address")
@click.option("--memo", default="", metavar="TEXT", help="Public note; exchanges ask for one.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def send(
    options: Options,
    amount: str,
    token: str,
    address: str,
    memo: str,
    passphrase_file: str | None,
    *,
    yes: bool,
    as_json: bool,
) -> None:
    """Send AMOUNT of TOKEN to ADDRESS, for instance: gleaner send 1.5 GLN ADDRESS.

    AMOUNT may be “all”; TOKEN is a symbol or a token's address; ADDRESS may be a name of the address book. What the
    signature does is decoded, simulated and shown before it is asked for. It is written down before it leaves: stopped
    midway, the next send sees what became of it.
    """

    async def work(session: Session) -> dict[str, Any]:
        from app.account.model import Transfer

        await session.unlock()
        connection = await session.connect()
        key, asset = await named_token(connection, token)
        everything = amount.casefold() == _EVERYTHING
        units = 0 if everything else read_amount(amount, asset)
        to, known_memo = _recipient(session, address)
        transfer = Transfer(to, key, units, memo or known_memo, everything=everything)
        return await carried_out(session, connection, transfer, yes=yes)

    sent = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [f"Sent {sent['amount']} {sent['symbol']} to {address}", f"Signature {sent['signature']}"]
    Output(as_json=as_json or options.as_json).result(sent, lines)


@click.command()
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="Most lines.")
@passphrase_option
@json_option
@click.pass_obj
def sends(options: Options, limit: int, passphrase_file: str | None, *, as_json: bool) -> None:
    """List what was sent from this account, newest first, and what became of it.

    What an earlier run did not see to its end is followed by its very signature: it lands, or it provably cannot any
    more. Nothing is signed for that.
    """

    async def work(session: Session) -> tuple[SentTransfer, ...]:
        await session.unlock()
        connection = await session.connect()
        outbox = session.app.outbox(connection)
        await outbox.settle()
        return outbox.store.all(limit)

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [_line(sent) for sent in found] or ["Nothing was sent from this account yet: gleaner send"]
    Output(as_json=as_json or options.as_json).result({"sends": [_json(sent) for sent in found]}, lines)


def _recipient(session: Session, text: str) -> tuple[str, str]:
    """Return address and memo of an entry of the address book, or the text: an address, or what names none."""
    from app.account.address_text import is_address

    if is_address(text):
        return text.strip(), ""
    named = [one for one in session.app.contacts.all() if one.label.casefold() == text.strip().casefold()]
    if len(named) == 1:
        session.say(f"{named[0].label} is {groups(named[0].address)}")
        return named[0].address, named[0].memo
    return text.strip(), ""


async def carried_out(session: Session, connection: Connection, transfer: Transfer, *, yes: bool) -> dict[str, Any]:
    """Say what a transfer takes, have it agreed to and send it; returns what was sent.

    Raises:
        UserError, Declined, MarketError: as `Transfers.send`.
    """
    from app.account.suspicion import read_or_none
    from app.cli.history_wallet import read_lines

    lines, missed = await read_or_none(read_lines(session, connection))
    if missed:
        session.say(missed)
    transfers = session.app.transfers(connection, lines)
    for sent in transfers.outbox.store.open():
        session.say(f"seeing what became of the transfer {sent.signature[:8]}…, which was not seen to its end")
    checked = await transfers.check(transfer.to_address)
    for sentence in _said(checked, transfer.to_address):
        session.say(sentence)
    if checked.valid:
        for sentence in _costs(await transfers.quote(transfer)):
            session.say(sentence)
    landed = await transfers.send(transfer, session.approver(yes=yes))
    done = transfers.outbox.store.find(landed.signature)
    if done is None:
        raise AssertionError("what was sent is written down")
    return {
        "signature": landed.signature,
        "amount": whole(done.amount, done.decimals),
        "symbol": done.symbol,
        "to": done.to_address,
    }


async def named_token(connection: Connection, text: str) -> tuple[str, Token]:
    """Return key and token of a symbol or a mint's address.

    Raises:
        UserError: the network knows no token of this name.
        MarketError: it is no token's address, or the node does not answer.
    """
    from market.wording import Token as Shown
    from market.wording import short

    known = {found.symbol: (str(mint), found) for mint, found in connection.tokens.items()}
    if len(text.strip()) < _ADDRESS_CHARS:
        return find_token(text, known)
    from app.cli.addresses import read_address

    mint = read_address(text)
    if mint in connection.tokens:
        return str(mint), connection.tokens[mint]
    return str(mint), Shown(short(mint), (await connection.reader.mint(mint)).decimals)


def _said(checked: AddressCheck, address: str) -> Iterator[str]:
    """What is known of the recipient; addresses that look like it in groups, one above the other."""
    yield checked.sentence
    if checked.warning:
        yield checked.warning
    if checked.needs_memo:
        remembered = f" Your address book has: {checked.memo}" if checked.memo else ""
        yield f"{checked.known_as} takes transfers only with a memo: --memo.{remembered}"
    for other in checked.look_alikes:
        yield "Compare every group. You send to:"
        yield f"  {groups(address.strip())}"
        yield f"which resembles {other.name or 'an address you paid before'}:"
        yield f"  {groups(other.address)}"
        yield f"  {''.join(_marks(address.strip(), other.address))}"


def groups(address: str) -> str:
    """Return an address in groups of four characters."""
    return " ".join(address[at : at + _GROUP] for at in range(0, len(address), _GROUP))


def _marks(one: str, other: str) -> Iterator[str]:
    for at in range(0, max(len(one), len(other)), _GROUP):
        differ = one[at : at + _GROUP] != other[at : at + _GROUP]
        yield ("^" * _GROUP if differ else " " * _GROUP) + " "


def _costs(quote: TransferQuote) -> Iterator[str]:
    from market.wording import SOL, Token, exact

    token = Token(quote.symbol, quote.decimals)
    yield f"Leaves your account: {exact(quote.amount, token)}; arrives: {exact(quote.arrives, token)}"
    parts = [f"network fee {exact(quote.fee_lamports, SOL)}"]
    if quote.priority_lamports:
        parts.append(f"priority, at most {exact(quote.priority_lamports, SOL)}")
    if quote.deposit_lamports:
        parts.append(f"opening the recipient's account {exact(quote.deposit_lamports, SOL)}")
    yield f"On top: {', '.join(parts)}; together {exact(quote.cost_lamports, SOL)}"
    yield from quote.notes


def _line(sent: SentTransfer) -> str:
    from market.wording import money

    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(sent.sent_at_ms / 1000))
    amount = money(sent.amount, shown_token(sent.symbol, sent.decimals), up=True)
    return f"{when}  {amount} to {sent.to_address}  {_STATES[sent.state]}  {sent.signature[:8]}…"


def _json(sent: SentTransfer) -> dict[str, Any]:
    return {
        "signature": sent.signature,
        "to": sent.to_address,
        "symbol": sent.symbol,
        "mint": "" if sent.key == "SOL" else sent.key,
        "amount": whole(sent.amount, sent.decimals),
        "memo": sent.memo,
        "at_ms": sent.sent_at_ms,
        "state": sent.state,
        "ended_at_ms": sent.ended_at_ms,
        "reason": sent.reason,
    }
