"""``gleaner sign`` and ``verify``: messages that prove who holds an account, and transactions somebody else made."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm, plain
from app.cli.session import json_option, passphrase_option, run_session, yes_option
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from app.account.messages import SignedMessage
    from app.cli.root import Options
    from app.cli.session import Session

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NOT_VALID = 1


@click.command()
@click.argument("file", required=False, type=FILE)
@click.option("--message", help="Sign this text.")
@click.option("--domain", metavar="ADDRESS", help="Application the message is for; none without.")
@click.option("--transaction", is_flag=True, help="FILE holds a transaction, in base64, base58 or JSON.")
@click.option("--submit", is_flag=True, help="With --transaction: send it when all signatures are there.")
@click.option(
    "--allow-unknown",
    is_flag=True,
    help="With --transaction: do not refuse what cannot be decoded or simulated; you type out that you sign it. "
    "What its simulation takes beyond its words is refused all the same.",
)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def sign(
    options: Options,
    /,
    file: Path | None,
    message: str | None,
    domain: str | None,
    passphrase_file: str | None,
    **flags: bool,
) -> None:
    """Sign the text of FILE or --message as a message that can never be a transaction; prints JSON for verify.

    With --transaction FILE: decode and simulate somebody else's transaction, show what it does, and sign it if the
    account in use is asked for. The key may lie in a Ledger.
    """
    transaction, submit, yes, as_json = (flags[name] for name in ("transaction", "submit", "yes", "as_json"))
    allow_unknown = flags["allow_unknown"]
    if (file is None) == (message is None):
        raise click.UsageError("Give one of FILE and --message.")
    if transaction and (file is None or domain is not None):
        raise click.UsageError("--transaction takes FILE, and no --domain.")
    if allow_unknown and not transaction:
        raise click.UsageError("--allow-unknown is for transactions: every message can be read.")
    if submit and not transaction:
        raise click.UsageError("--submit is for transactions: a message moves nothing.")

    async def work(session: Session) -> dict[str, Any]:
        await session.unlock()
        if transaction and file is not None:
            return await _sign_transaction(session, file, yes=yes, submit=submit, allow_unknown=allow_unknown)
        return (await _sign_message(session, _text(file, message), domain, yes=yes)).to_json()

    value = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    if not transaction:
        lines = [json.dumps(plain(value), ensure_ascii=True, indent=1)]
    else:
        lines = [value["transaction"]]
        if not value["complete"]:
            lines.append("Signatures of others are still missing.")
        if value["landed"]:
            lines.append(f"Sent: {value['landed']}")
    Output(as_json=as_json or options.as_json).result(value, [line for text in lines for line in text.splitlines()])


@click.command()
@click.argument("file", required=False, type=FILE)
@click.option("--message", help="The text.")
@click.option("--address", help="Who is said to have signed it.")
@click.option("--signature", help="The signature, base58.")
@click.option("--domain", metavar="ADDRESS", help="Application the message is for; none without.")
@json_option
@click.pass_obj
def verify(
    options: Options,
    file: Path | None,
    message: str | None,
    address: str | None,
    signature: str | None,
    domain: str | None,
    *,
    as_json: bool,
) -> int:
    """Check a signed message, without a wallet and without a network; exit code 1 if it is not right.

    FILE is what gleaner sign printed; or give --message, --address and --signature. With FILE, --address and --message
    say what it must be.
    """
    from app.account.messages import MAX_MESSAGE_FILE_BYTES, SignedMessage, read_bounded

    if file is not None:
        if signature is not None or domain is not None:
            raise click.UsageError("FILE holds --signature and --domain already.")
        signed = SignedMessage.from_json(read_bounded(file, MAX_MESSAGE_FILE_BYTES))
    elif message is None or address is None or signature is None:
        raise click.UsageError("Give FILE, or --message, --address and --signature.")
    else:
        from wallet import address_of
        from wallet.offchain import NO_DOMAIN

        signed = SignedMessage(address.strip(), message, domain or address_of(NO_DOMAIN), signature)
    expected = address in {None, signed.address} and message in {None, signed.message}
    valid = expected and signed.valid
    value = {"valid": valid, "address": signed.address, "message": signed.message}
    verdict = f"Valid: {signed.address} signed this." if valid else f"NOT valid: {signed.address} did not sign this."
    Output(as_json=as_json or options.as_json).result(value, [verdict, *signed.message.splitlines()])
    return 0 if valid else NOT_VALID


def _text(file: Path | None, message: str | None) -> str:
    from app.account.messages import MAX_MESSAGE_FILE_BYTES, read_bounded

    if message is not None:
        return message
    assert file is not None  # noqa: S101 - one of the two is given
    try:
        return read_bounded(file, MAX_MESSAGE_FILE_BYTES).decode()
    except UnicodeDecodeError as error:
        raise UserError("This file is no text, so nothing was signed.", next_step="Sign its hash as a text.") from error


async def _sign_message(session: Session, text: str, domain: str | None, *, yes: bool) -> SignedMessage:
    from app.account.messages import sign_text

    account = session.app.account()
    session.say(f"To sign as {account.name}, {account.address}. It moves nothing:")
    for line in text.splitlines():
        session.say(f"  {line}")
    if not await session.terminal.ask(lambda: confirm("Sign this message?", yes=yes)):
        raise Declined("You did not sign this.", next_step="Agree at a terminal, or beforehand with --yes.")
    return await asyncio.to_thread(sign_text, session.app.owner().owner, text, domain)


async def _sign_transaction(
    session: Session, path: Path, *, yes: bool, submit: bool, allow_unknown: bool
) -> dict[str, Any]:
    from app.account.foreign import MAX_TRANSACTION_FILE_BYTES, read_transaction, send_signed
    from app.account.messages import read_bounded

    found = read_transaction(read_bounded(path, MAX_TRANSACTION_FILE_BYTES))
    connection = await session.connect()
    # After joining: what is deployed there decides whether anything is signed.
    signer = session.app.owner().owner
    approver = session.approver(yes=yes, allow_unknown=allow_unknown)
    signed = await found.sign(connection, signer, approver, expert=allow_unknown)
    landed = await send_signed(connection, found, signed) if submit else None
    return {
        "address": session.app.account().address,
        "signature": signed.signature,
        "transaction": base64.b64encode(signed.raw).decode(),
        "complete": signed.complete,
        "landed": landed.signature if landed is not None else None,
    }
