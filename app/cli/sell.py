"""``gleaner sell``: the whole sale from a file to the payout; planned, begun, resumed, recovered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm, examples
from app.cli.planning import made_of, plan_of, planning_options, wish_of
from app.cli.protect_words import attack_lines, found_lines, planned_json
from app.cli.sale_words import preview_lines, sale_json, sale_lines, terms_json, terms_lines
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import AppError, Declined, SaleRejected, problem_of

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.cli.planning import Wish
    from app.cli.root import Options
    from app.connection import Connection
    from app.sell.desk import Desk
    from app.sell.model import Preview, SalePlan, SaleView


@click.command(
    epilog=examples(
        "sell DATASET --request REQUEST --plan",
        "sell steps.csv --request REQUEST --records 500 --drop note",
        "sell --draft DRAFT",
        "sell --resume",
    )
)
@click.argument("source", required=False)
@planning_options
@click.option("--even-if-unfit", is_flag=True, help="Sell although the request's own rules refuse it; risks the bond.")
@click.option("--appeal", is_flag=True, help="Appeal a reject, staking what the next panel costs; asks each time.")
@click.option("--plan", "plan_only", is_flag=True, help="Print what would leave, pay and be risked; change nothing.")
@click.option("--draft", metavar="DRAFT", help="Sell what was prepared by: gleaner protect")
@click.option("--resume", is_flag=False, flag_value="", metavar="[SALE]", help="Go on with unfinished sales.")
@click.option("--recover", "recovers", is_flag=True, help="Find unfinished sales of these words on chain; go on.")
@click.option("--give-up", metavar="SALE", help="Give up what of a sale was not sent to the market yet.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def sell(  # noqa: PLR0913 - one parameter for each option, as click calls it
    options: Options,
    /,
    source: str | None,
    draft: str | None,
    resume: str | None,
    give_up: str | None,
    passphrase_file: str | None,
    *,
    plan_only: bool,
    recovers: bool,
    yes: bool,
    as_json: bool,
    **typed: Any,
) -> None:
    """Sell SOURCE, a file or a data set, to a request: prepared, sealed and delivered, reviewed, paid.

    What is not said about a field or a kind of personal data is done as its content suggests; fields the request does
    not ask for stay here. Interrupted sales go on with --resume; nothing is sent or paid twice.
    """
    if sum([source is not None, draft is not None, resume is not None, recovers, give_up is not None]) != 1:
        raise click.UsageError("Give a SOURCE to sell, or --draft DRAFT, or --resume, or --recover, or --give-up SALE.")
    if source is not None and not typed["request"]:
        raise click.UsageError("Say to whom with --request; the open requests are listed by: gleaner requests")
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        connection = await session.connect()
        desk = session.app.desk(connection)
        if give_up is not None:
            view = await desk.give_up(desk.journal.sale_named(give_up).sale_id)
            waiting = [] if view.finished else [f"What was sent goes on with: gleaner sell --resume {give_up}"]
            output.result(sale_json(view), [*sale_lines(view), *waiting])
        elif source is not None:
            await _sell(session, connection, desk, wish_of(source, typed), plan_only=plan_only, yes=yes)
        elif draft is not None:
            await _sell_draft(session, desk, draft, override=typed["override"], yes=yes)
        else:
            await _go_on(session, desk, resume or "", recovers=recovers, yes=yes)

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _sell(
    session: Session, connection: Connection, desk: Desk, wish: Wish, *, plan_only: bool, yes: bool
) -> None:
    planned = await plan_of(session, connection, desk, wish)
    terms = await desk.terms(planned.plan, planned.request, planned.preview.records)
    if plan_only:
        value = planned_json(planned) | terms_json(planned.request, terms)
        lines = preview_lines(planned.plan, planned.source, planned.request, planned.preview)
        session.output.result(value, [*lines, *found_lines(planned), *terms_lines(planned.request, terms)])
        return
    await desk.check(planned.plan)  # what cannot be sold is refused by the desk, in its own words, before noise is paid
    planned = await made_of(session, desk, planned, yes=yes)
    for line in preview_lines(planned.plan, planned.source, planned.request, planned.preview):
        session.say(line)
    for line in found_lines(planned):
        session.say(line)
    if planned.attacks is not None:
        for line in attack_lines(planned.attacks):
            session.say(line)
    await _agree_and_sell(session, desk, planned.plan, planned.request, planned.preview, yes=yes)


async def _sell_draft(session: Session, desk: Desk, name: str, *, override: str, yes: bool) -> None:
    """Sell what ``gleaner protect`` prepared; its records are those it showed."""
    plan = await desk.unsold.reopen(name)
    plan = replace(plan, override=override or plan.override)
    request = await desk.request(plan)
    await _agree_and_sell(session, desk, plan, request, await desk.preparing.draw(plan), yes=yes)


async def _agree_and_sell(
    session: Session, desk: Desk, plan: SalePlan, request: RequestView, preview: Preview, *, yes: bool
) -> None:
    terms = await desk.terms(plan, request, preview.records)
    for line in terms_lines(request, terms):
        session.say(line)
    if not await session.terminal.ask(lambda: confirm("Sell this, on these terms?", yes=yes)):
        raise Declined(
            "You did not agree to the sale, so nothing has left.",
            next_step=f"It is kept. Sell it later with: gleaner sell --draft {plan.sale_id}",
        )
    sold = await _proceed(session, desk, await desk.begin(plan, preview.digest), yes=yes)
    session.output.result(sale_json(sold), sale_lines(sold))


async def _go_on(session: Session, desk: Desk, name: str, *, recovers: bool, yes: bool) -> None:
    """Go on with sales, one after the other; a refused one does not stop the others."""
    from market.errors import MarketError
    from privacy import PrivacyError
    from sources import SourcesError
    from storage.errors import StorageError

    if recovers:
        adopted = await desk.recover()
        session.say(f"found {len(adopted)} sales on chain that this data folder did not know")
    elif not name:
        await desk.restored.try_to_catch_up(desk)
    rows = [desk.journal.sale_named(name)] if name else [*reversed(desk.journal.open_sales())]
    waiting = [row.sale_id for row in rows]
    views, failures = [], []
    for sale_id in waiting:
        try:
            views.append(await _proceed(session, desk, sale_id, yes=yes))
        except (AppError, MarketError, StorageError, SourcesError, PrivacyError) as error:
            failures.append((sale_id, error))
    if failures and len(waiting) == 1:
        raise failures[0][1]
    lines = [line for view in views for line in sale_lines(view)]
    lines += [f"Sale {sale_id}: {problem_of(error).what} {problem_of(error).next_step}" for sale_id, error in failures]
    value = {
        "sales": [sale_json(view) for view in views],
        "failed": [{"sale": sale_id, "error": problem_of(error)} for sale_id, error in failures],
    }
    session.output.result(value, lines or ["No sale is unfinished."])
    if failures:
        raise click.exceptions.Exit(problem_of(failures[0][1]).exit_code)


async def _proceed(session: Session, desk: Desk, sale_id: str, *, yes: bool) -> SaleView:
    try:
        return await follow(session, desk, sale_id, yes=yes)
    except SaleRejected:
        raise
    except Exception:
        session.say(f"The sale waits where it is. Go on with: gleaner sell --resume {sale_id}")
        raise


async def follow(session: Session, desk: Desk, sale_id: str, *, yes: bool) -> SaleView:
    """Go on with a sale to its end, saying each step once.

    Raises:
        SaleRejected, Declined, MarketError, StorageError: as their messages say; but for the first it waits.
    """
    told: set[tuple[int, str]] = set()

    def watch(view: SaleView) -> None:
        for line in view.log:
            if line not in told:
                told.add(line)
                session.say(f"  {line[1]}")

    return await desk.proceed(sale_id, session.approver(yes=yes), watch)
