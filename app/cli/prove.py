"""``gleaner prove``: fraud in what this wallet bought, proven on chain; cost and yield are shown before signing."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.addresses import read_address
from app.cli.output import Output, whole
from app.cli.previewed import GLN_DECIMALS, agreed, preview_option
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.buy.claims import Claim, ClaimFinder
    from app.buy.proving import ClaimOffer
    from app.cli.root import Options

PREVIEW = "Find it and say what it costs and yields; sign nothing."
SOL_DECIMALS = 9
SCOPE_BYTES = 32


@click.group()
def prove() -> None:
    """Prove fraud in what you bought: the contributor's whole stake is taken, yours first."""


@prove.command("bad-decrypt")
@click.argument("batch")
@click.option(
    "--seen",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The bad record as a reviewer saw it, its bytes: then the outer key stays secret.",
)
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def bad_decrypt(
    options: Options,
    batch: str,
    seen: Path | None,
    passphrase_file: str | None,
    *,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Prove that a record of BATCH does not decrypt to what its contributor committed to. Resumable."""

    async def find(finder: ClaimFinder) -> Claim:
        return await finder.bad_decrypt(read_address(batch), seen=None if seen is None else read_record(seen))

    _prove(options, find, passphrase_file, preview_only=preview_only, yes=yes, as_json=as_json)


@prove.command()
@click.argument("earlier")
@click.argument("later")
@click.option("--scope", metavar="HEX", help="Exclusivity scope, 64 hex digits; by default what the request declares.")
@preview_option(PREVIEW)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def duplicate(
    options: Options,
    earlier: str,
    later: str,
    scope: str | None,
    passphrase_file: str | None,
    *,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Prove that the batch LATER sold records again that EARLIER had sold. Resumable."""

    async def find(finder: ClaimFinder) -> Claim:
        from storage.tree import NullifierScope

        named = NullifierScope(read_scope(scope)) if scope is not None else None
        return await finder.duplicate(read_address(earlier), read_address(later), named)

    _prove(options, find, passphrase_file, preview_only=preview_only, yes=yes, as_json=as_json)


def _prove(
    options: Options,
    find: Callable[[ClaimFinder], Awaitable[Claim]],
    passphrase_file: str | None,
    *,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.buy.claims import ClaimFinder
        from app.buy.proving import Prover

        await session.unlock()
        connection = await session.connect()
        identity = session.app.identity(connection)
        session.say("opening what was bought")
        claim = await find(ClaimFinder(connection, identity, session.app.home.packages))
        prover = Prover(connection, identity, session.app.settings)
        offer = await prover.offer(claim)
        value, lines = claim_json(claim, offer), claim_lines(claim, offer)
        late = "Decide before the time is over."
        if not await agreed(
            session, value, lines, question="Prove it?", next_step=late, yes=yes, preview_only=preview_only
        ):
            return
        received = await prover.proceed(claim, session.approver(yes=yes), session.say)
        done = value | {"proven": True, "received": whole(received, GLN_DECIMALS)}
        output.result(done, [f"Proven. {whole(received, GLN_DECIMALS)} GLN were added to your balance on the market."])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def claim_json(claim: Claim, offer: ClaimOffer) -> dict[str, Any]:
    """What a claim is, costs and yields, as a program reads it; whole tokens."""
    found: dict[str, Any] = {"matches": claim.matches, "earlier": claim.earlier}
    if claim.chunk is not None:
        found = {"record": claim.chunk.record, "chunk": claim.chunk.chunk, "reveals_outer_key": claim.reveals_outer}
    return {
        "batch": str(claim.batch.address),
        "kind": claim.kind.name.lower(),
        **found,
        "transactions": offer.transactions,
        "fee_sol": whole(offer.fee_lamports, SOL_DECIMALS),
        "deposit_sol": whole(offer.rent_lamports + offer.balance_lamports, SOL_DECIMALS),
        "stake": whole(offer.stake, GLN_DECIMALS),
        "to_buyer": whole(offer.to_buyer, GLN_DECIMALS),
        "until_s": offer.until_s,
        "proven": False,
    }


def claim_lines(claim: Claim, offer: ClaimOffer) -> list[str]:
    """What a claim is, costs and yields, as a person reads it."""
    until = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(offer.until_s))
    lines = [f"{claim.matches:,} records of {claim.batch.address} were sold before by {claim.earlier}"]
    if claim.chunk is not None:
        record, chunk = claim.chunk.record + 1, claim.chunk.chunk + 1
        lines = [f"Record {record} of {claim.batch.address} does not decrypt (chunk {chunk})"]
    if claim.reveals_outer:
        lines.append(
            "Look twice: this proof publishes the outer key, and everyone can then read every record of this batch. "
            "With --seen, the record as a reviewer saw it, it stays secret"
        )
    held = []
    if offer.balance_lamports:
        held = [f"Your balance on the market takes a deposit of {whole(offer.balance_lamports, SOL_DECIMALS)} SOL"]
    return [
        *lines,
        f"The contributor loses its whole stake, now {whole(offer.stake, GLN_DECIMALS)} GLN",
        f"Of that, {whole(offer.to_buyer, GLN_DECIMALS)} GLN go to this batch's buyer",
        f"It takes {offer.transactions} transactions, {whole(offer.fee_lamports, SOL_DECIMALS)} SOL without priority",
        f"A deposit of {whole(offer.rent_lamports, SOL_DECIMALS)} SOL comes back at the end",
        *held,
        f"Possible until {until}",
    ]


def read_scope(text: str) -> bytes:
    """Return an exclusivity scope.

    Raises:
        UserError: it is none.
    """
    try:
        scope = bytes.fromhex(text)
    except ValueError:
        scope = b""
    if len(scope) != SCOPE_BYTES:
        raise UserError("This is not an exclusivity scope.", next_step="Give the request's: 64 hex digits.")
    return scope


def read_record(path: Path) -> bytes:
    """Return a record's bytes, without a line's end.

    Raises:
        UserError: it cannot be read or is too long for a record.
    """
    from storage.records import MAX_RECORD_BYTES

    try:
        with path.open("rb") as file:
            record = file.read(MAX_RECORD_BYTES + 2)
    except OSError as error:
        raise UserError(f"The record cannot be read: {error.strerror}.", next_step="Give a readable file.") from error
    record = record.removesuffix(b"\n")
    if len(record) > MAX_RECORD_BYTES:
        raise UserError("This file is too long for a record.", next_step="Give one record, as the reviewer saw it.")
    return record
