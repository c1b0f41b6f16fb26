"""``gleaner attest``: what waits for an attester, a look at it, one word about it, and the fees for that."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from solders.pubkey import Pubkey

    from app.approval import Approver
    from app.cli.root import Options
    from app.connection import Connection
    from app.oracle.attester import Attested, Attester, Awaiting
    from app.oracle.decisions import Decision
    from app.oracle.examine import Finding

SHOWN_REFUSALS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed; ``accept`` is None where BATCH is only looked at."""

    batch: str | None
    accept: bool | None
    reason: str
    records: Path | None
    rules: Path | None
    collect: bool
    show_key: bool
    yes: bool


@click.command()
@click.argument("batch", required=False)
@click.option("--accept/--reject", "accept", default=None, help="Your word about BATCH; there is no second one.")
@click.option("--reason", default="", help="Why; kept on this computer.")
@click.option(
    "--records", type=click.Path(path_type=Path, dir_okay=False), help="Write BATCH's records to this file, in clear."
)
@click.option(
    "--auto",
    "rules",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Attest everything by the rules in this file until interrupted, without asking.",
)
@click.option("--collect", is_flag=True, help="Move the fees you earned to your wallet.")
@click.option("--key", "show_key", is_flag=True, help="Print what a buyer needs to name you: address and key.")
@passphrase_option
@yes_option
@json_option
@click.pass_obj
def attest(options: Options, /, *, as_json: bool, passphrase_file: str | None, **asked: Any) -> None:
    """List what waits for you as an attester, or look at BATCH, or accept or reject it.

    Looking fetches the delivery, checks every byte against the chain, opens it with your key and tests every record
    against the request. What does not verify cannot be accepted.
    """
    wanted = Asked(**asked)
    if wanted.batch is None and (wanted.accept is not None or wanted.records is not None):
        raise click.UsageError("Say which BATCH.")

    async def work(session: Session) -> tuple[dict[str, Any], list[str]]:
        await session.unlock()
        connection = await session.connect()
        if wanted.show_key:
            return _key(session, connection)
        attester = session.app.attester(connection, wanted.records)
        approver = session.approver(yes=wanted.yes or wanted.rules is not None)
        if wanted.rules is not None:
            await _automatic(session, connection, attester, wanted.rules, approver)
        if wanted.collect:
            return await _collect(connection, attester, approver)
        if wanted.batch is None:
            return await _list(connection, attester)
        return await _one(session, attester, wanted, approver)

    value, lines = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    Output(as_json=as_json or options.as_json).result(value, lines)


def _address(text: str) -> Pubkey:
    from solders.pubkey import Pubkey

    try:
        return Pubkey.from_string(text.strip())
    except ValueError:
        raise UserError(
            f"“{text[:50]}” is not the address of a batch.", next_step="Copy one from: gleaner attest"
        ) from None


def _key(session: Session, connection: Connection) -> tuple[dict[str, Any], list[str]]:
    from storage.hpke import reviewer_public_key
    from storage.keys import reviewer_kem_seed

    identity = session.app.identity(connection)
    key = reviewer_public_key(reviewer_kem_seed(identity.secret)).hex()
    value = {"wallet": bytes(identity.address).hex(), "address": str(identity.address), "hpke": key}
    return value, [f"Address {identity.address}", f"Key     {key}", "Give both to the buyer who names you."]


async def _list(connection: Connection, attester: Attester) -> tuple[dict[str, Any], list[str]]:
    found = await attester.mine()
    due = await attester.due()
    now_s = (await connection.reader.clock()).unix_s
    waiting = [item for item in found if item.open and item.batch.deadline_s > now_s]
    value = {
        "waiting": [_row(item) for item in waiting],
        "attested": [_row(item) for item in found if item.mine],
        "due": [{"mint": str(mint), "base_units": amount} for mint, amount in due.items()],
    }
    lines = [line for item in waiting for line in _row_lines(item, now_s)] or ["Nothing waits for you."]
    lines += [
        f"Fees wait for you: {_money(connection, mint, amount)}. Collect them with --collect."
        for mint, amount in due.items()
    ]
    return value, lines


def _row(item: Awaiting) -> dict[str, Any]:
    return {
        "batch": str(item.address),
        "request": str(item.batch.request),
        "contributor": str(item.batch.contributor),
        "records": item.batch.records,
        "accepted": item.accepted,
        "rejected": item.rejected,
        "threshold": item.threshold,
        "attesters": item.size,
        "mine": item.mine,
        "state": item.state,
        "ending": item.ending,
        "deadline_s": item.batch.deadline_s,
    }


def _row_lines(item: Awaiting, now_s: int) -> Iterator[str]:
    from market.wording import duration

    left = duration(max(0, item.batch.deadline_s - now_s))
    yield f"{item.address}  {item.batch.records:,} records, {left} left"
    yield (f"  {item.accepted} accepted, {item.rejected} rejected; {item.threshold} of {item.size} acceptances pay it")


async def _one(
    session: Session, attester: Attester, asked: Asked, approver: Approver
) -> tuple[dict[str, Any], list[str]]:
    from app.oracle.decisions import Decision

    address, accept = _address(asked.batch or ""), asked.accept
    item = await attester.one(address)
    if accept is not None and item.mine:
        done = await attester.attest(address, Decision(accept=item.mine == "accepted"), None, approver)
        return _done(item, done, None)
    finding = None
    if accept is not False:
        session.say("fetching the delivery, checking every byte and opening it")
        finding = await attester.examine(item)
    if accept is None:
        return {**_row(item), **_seen(finding)}, [*_finding_lines(finding), "Decide with --accept or --reject."]
    for line in _finding_lines(finding):
        session.say(line)
    done = await attester.attest(address, Decision(accept, asked.reason), finding, approver)
    return _done(item, done, finding)


def _seen(finding: Finding | None) -> dict[str, Any]:
    if finding is None:
        return {}
    return {
        "verified": finding.verified,
        "fault": finding.fault,
        "digest": finding.digest,
        "rules_known": finding.rules_known,
        "refused": [{"record": index + 1, "reason": reason} for index, reason in finding.refused],
    }


def _finding_lines(finding: Finding | None) -> list[str]:
    if finding is None:
        return []
    if not finding.verified:
        return [f"It does not verify: {finding.fault}"]
    lines = [
        f"Every byte is what the chain says; both keys fit; {finding.records:,} records open.",
        f"Digest {finding.digest}",
    ]
    if not finding.rules_known:
        lines.append("The request's rules cannot be had: only broken records were looked for.")
    lines.append(f"{len(finding.refused):,} records break the request's rules.")
    lines += [f"  Record {index + 1}: {reason}" for index, reason in finding.refused[:SHOWN_REFUSALS]]
    return lines


def _done(item: Awaiting, done: Attested, finding: Finding | None) -> tuple[dict[str, Any], list[str]]:
    word = "accepted" if done.accept else "rejected"
    value = {**_row(item), "mine": word, "ending": done.ending, "signature": done.signature, **_seen(finding)}
    then = "Others are waited for." if done.ending == "NONE" else f"It is settled: {done.ending}."
    signature = [f"Signature {done.signature}"] if done.signature else []
    return value, [f"You {word} {item.address}. {then}", *signature]


async def _collect(connection: Connection, attester: Attester, approver: Approver) -> tuple[dict[str, Any], list[str]]:
    due = await attester.due()
    signatures = await attester.collect(approver)
    value = {
        "collected": [{"mint": str(mint), "base_units": amount} for mint, amount in due.items()],
        "signatures": signatures,
    }
    lines = [f"Collected {_money(connection, mint, amount)}" for mint, amount in due.items()]
    return value, [*lines, *(f"Signature {one}" for one in signatures)] or ["No fees wait for you."]


def _money(connection: Connection, mint: Pubkey, amount: int) -> str:
    from market.wording import money

    token = connection.tokens.get(mint)
    return money(amount, token, up=False) if token is not None else f"{whole(amount, 0)} base units of {mint}"


async def _automatic(
    session: Session, connection: Connection, attester: Attester, path: Path, approver: Approver
) -> None:
    from app.oracle.automatic import Rules, attest_forever
    from app.pulse import Pulse

    rules = Rules.read(path)
    session.say("attesting by rules; interrupt to stop")

    def told(item: Awaiting, decision: Decision, done: Attested) -> None:
        word = "accepted" if done.accept else "rejected"
        session.output.progress(f"{item.address} {word}: {decision.reason or 'as the rules say'}; {done.ending}")

    pulse = Pulse.of_program(connection.info.ws_url, connection.program)
    following = asyncio.create_task(pulse.run())
    try:
        await attest_forever(connection, [attester], rules, pulse, approver=approver, told=told)
    finally:
        following.cancel()
