"""``gleaner buy``: posting a request from a file that says what is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, whole
from app.cli.previewed import agreed, preview_option
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option

if TYPE_CHECKING:
    from app.buy.post import Posting, Wanted
    from app.cli.root import Options


@click.group()
def buy() -> None:
    """Buy data: post what is wanted."""


@buy.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@preview_option("Say what it locks and promises; publish and sign nothing.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def post(
    options: Options, file: Path, passphrase_file: str | None, *, preview_only: bool, yes: bool, as_json: bool
) -> None:
    """Post the request that FILE (JSON) describes, and put its escrow in. Posting it again finds it."""
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.buy.post import Poster, read_wanted

        wanted = read_wanted(file)
        await session.unlock()
        connection = await session.connect()
        poster = Poster(connection, session.app.identity(connection))
        posting = await poster.look(wanted)
        value, lines = posting_json(posting, wanted), posting_lines(posting, wanted)
        later = "Post it when you are sure."
        if not posting.there and not await agreed(
            session, value, lines, question="Post it?", next_step=later, yes=yes, preview_only=preview_only
        ):
            return
        address = await poster.post(posting, wanted, session.approver(yes=yes))
        output.result(value | {"posted": True}, [f"Open: {address}"])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def posting_json(posting: Posting, wanted: Wanted) -> dict[str, Any]:
    """A request as it would be posted; whole tokens."""
    declared = posting.spec.exclusivity
    return {
        "request": str(posting.address),
        "title": wanted.title,
        "token": wanted.token,
        "price": whole(posting.price, posting.decimals),
        "deposit": whole(posting.deposit, posting.decimals),
        "records_funded": posting.fits,
        "exclusivity": {"scope": declared.scope.hex(), "among": declared.among} if declared is not None else None,
        "posted": posting.there,
    }


def posting_lines(posting: Posting, wanted: Wanted) -> list[str]:
    """The same in sentences."""
    price, deposit = (whole(amount, posting.decimals) for amount in (posting.price, posting.deposit))
    lines = [
        f"“{wanted.title}”: {price} {wanted.token} a record, {wanted.min_records} to {wanted.max_records} a batch",
        f"{deposit} {wanted.token} go into escrow: enough for {posting.fits:,} records with the reviewers' fees",
        f"What is not spent comes back when you close it; it stays open {wanted.days} days",
    ]
    if posting.spec.exclusivity is not None:
        lines.append(
            f"Each record may be sold once among “{wanted.sold_once_among}”: sellers are told so, reviewers test it, "
            "and who sells one twice loses the whole stake if you prove it"
        )
    return lines
