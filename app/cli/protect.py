"""``gleaner protect``: everything before a sale's terms; exact records are made, attacked, and kept for ``sell``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output
from app.cli.planning import made_of, plan_of, planning_options, wish_of
from app.cli.protect_words import planned_json, planned_lines
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option

if TYPE_CHECKING:
    from app.cli.root import Options


@click.command()
@click.argument("source", required=False)
@planning_options
@click.option("--plan", "plan_only", is_flag=True, help="Print what would leave; draw no noise, spend nothing.")
@click.option("--list", "listed", is_flag=True, help="List what was prepared and not sold.")
@click.option("--discard", metavar="DRAFT", help="Delete what was prepared; what its noise cost stays spent.")
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
        connection = await session.connect()
        desk = session.app.desk(connection)
        if listed:
            drafts = [
                {"draft": draft.sale_id, "request": draft.content["request"], "made": draft.drawn is not None}
                for draft in desk.drafts.all()
            ]
            lines = [f"{one['draft']} for {one['request']}" for one in drafts]
            output.result({"drafts": drafts}, lines or ["Nothing is prepared."])
            return
        if discard is not None:
            desk.discard(discard)
            output.result({"discarded": discard}, ["Deleted. What its noise cost stays spent."])
            return
        planned = await plan_of(session, connection, desk, wish_of(source or "", typed))
        if not plan_only:
            planned = await made_of(session, desk, planned, yes=yes)
        output.result(planned_json(planned), planned_lines(planned))

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
