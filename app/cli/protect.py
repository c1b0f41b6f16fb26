"""``gleaner protect``: everything before a sale's terms; exact records are made, attacked, and kept for ``sell``."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm, examples
from app.cli.planning import made_of, plan_of, planning_options, wish_of
from app.cli.protect_words import draft_lines, planned_json, planned_lines
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import Declined

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.sell.unsold import DraftDesk


@click.command(
    epilog=examples(
        "protect DATASET --request REQUEST --plan",
        "protect DATASET --request REQUEST --decide PERSON=pseudonym --generalise start=month",
        "protect --list",
    )
)
@click.argument("source", required=False)
@planning_options
@click.option("--plan", "plan_only", is_flag=True, help="Print what would leave; draw no noise, spend nothing.")
@click.option("--list", "listed", is_flag=True, help="List what was prepared and not sold.")
@click.option(
    "--discard",
    metavar="DRAFT",
    help="Delete a draft; “unpaid”: all that cost nothing; “old”: the old of them.",
)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def protect(
    options: Options,
    /,
    source: str | None,
    passphrase_file: str | None,
    *,
    listed: bool,
    discard: str | None,
    plan_only: bool,
    yes: bool,
    as_json: bool,
    **typed: Any,
) -> None:
    """Prepare SOURCE, a file or a data set, for a request: scrub, noise, attack; keep the exact records for a sale.

    Nothing leaves this computer. Go on with: gleaner sell --draft DRAFT
    """
    if sum([source is not None, listed, discard is not None]) != 1:
        raise click.UsageError("Give a SOURCE to prepare, or --list, or --discard DRAFT.")
    if source is not None and not typed["request"]:
        raise click.UsageError("Say for whom with --request; the open requests are listed by: gleaner requests")
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        if listed:  # like deleting, without a network
            drafts = await session.app.drafts().drafts()
            output.result({"drafts": [asdict(one) for one in drafts]}, draft_lines(drafts))
            return
        if discard is not None:
            gone, said = await _discard(session, session.app.drafts(), discard, yes=yes)
            output.result({"discarded": discard, "drafts": gone}, [said])
            return
        connection = await session.connect()
        desk = session.app.desk(connection)
        planned = await plan_of(session, connection, desk, wish_of(source or "", typed))
        if not plan_only:
            planned = await made_of(session, desk, planned, yes=yes)
        output.result(planned_json(planned), planned_lines(planned))

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _discard(session: Session, unsold: DraftDesk, name: str, *, yes: bool) -> tuple[int, str]:
    """Delete a draft or several; return how many and what that did; one that was paid for only after a question."""
    if name in {"unpaid", "old"}:
        gone = await unsold.discard_unpaid(only_old=name == "old")
        return gone, f"Deleted drafts that had cost nothing: {gone:,}."
    sale_id = (await unsold.reopen(name)).sale_id
    (draft,) = [one for one in await unsold.drafts() if one.sale_id == sale_id]
    if draft.paid and not await session.terminal.ask(
        lambda: confirm(
            f"Epsilon {draft.epsilon:g} was spent on this draft and stays spent. Delete its records?", yes=yes
        )
    ):
        raise Declined(
            "You did not agree, so nothing was deleted.", next_step=f"Sell it with: gleaner sell --draft {sale_id}"
        )
    await unsold.discard(sale_id, paid=draft.paid)
    return 1, "Deleted. What its noise cost stays spent." if draft.paid else "Deleted. It had cost nothing."
