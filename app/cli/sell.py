"""``gleaner sell``: the whole sale from a file to the payout; planned, begun, resumed, recovered."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.output import Output, confirm
from app.cli.sale_words import offer_json, offer_lines, sale_json, sale_lines
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import AppError, Declined, SaleRejected, UserError, problem_of

if TYPE_CHECKING:
    from app.browse.model import RequestView
    from app.cli.root import Options
    from app.connection import Connection
    from app.sell.desk import Desk
    from app.sell.model import SalePlan, SaleView, SourceView

MIN_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user typed."""

    file: Path
    request: str
    records: int
    actions: tuple[tuple[str, str], ...]
    epsilon: float | None
    on_broken: str
    even_if_unfit: bool
    appeal: bool


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--request", help="Address of the request, or how it begins; see: gleaner requests")
@click.option("--records", type=click.IntRange(min=1), help="Sell at most so many records.")
@click.option("--drop", multiple=True, metavar="COLUMN", help="Leave a field out.")
@click.option("--hash", "hashed", multiple=True, metavar="COLUMN", help="Replace values by keyed hashes.")
@click.option("--redact", multiple=True, metavar="COLUMN", help="Replace what looks personal within the text.")
@click.option("--keep", multiple=True, metavar="COLUMN", help="Keep a field as it is, whatever was found in it.")
@click.option("--epsilon", type=float, help="Privacy loss of a noised release; the least the buyer takes if not given.")
@click.option("--on-broken", type=click.Choice(["refuse", "skip"]), default="refuse", show_default=True)
@click.option("--even-if-unfit", is_flag=True, help="Sell although the request's rules refuse it; the bond is at risk.")
@click.option("--appeal", is_flag=True, help="Challenge a reject, staking the pot of the next round; asks each time.")
@click.option("--plan", "plan_only", is_flag=True, help="Say what would leave and what it pays; change nothing.")
@click.option("--resume", is_flag=False, flag_value="", metavar="[SALE]", help="Go on with unfinished sales.")
@click.option("--recover", "recovers", is_flag=True, help="Find unfinished sales of these words on chain; go on.")
@click.option("--give-up", metavar="SALE", help="Give up what of a sale was not sent to the market yet.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def sell(  # noqa: PLR0913, PLR0917 - one parameter for each option, as click calls it
    options: Options,
    file: Path | None,
    request: str | None,
    records: int | None,
    drop: tuple[str, ...],
    hashed: tuple[str, ...],
    redact: tuple[str, ...],
    keep: tuple[str, ...],
    epsilon: float | None,
    on_broken: str,
    resume: str | None,
    give_up: str | None,
    passphrase_file: str | None,
    *,
    even_if_unfit: bool,
    appeal: bool,
    plan_only: bool,
    recovers: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Sell FILE to a request: prepared, sealed and delivered, reviewed, paid.

    Without --drop, --hash, --redact and --keep each field gets what its content suggests, and fields the request does
    not ask for stay here. Interrupted sales go on with --resume; nothing is sent or paid twice.
    """
    if sum([file is not None, resume is not None, recovers, give_up is not None]) != 1:
        raise click.UsageError("Give a FILE to sell, or --resume, or --recover, or --give-up SALE.")
    if file is not None and request is None:
        raise click.UsageError("Say to whom with --request; the open requests are listed by: gleaner requests")
    actions = tuple(
        (column, action)
        for action, columns in (("drop", drop), ("hash", hashed), ("redact", redact), ("keep", keep))
        for column in columns
    )
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        connection = await session.connect()
        desk = session.app.desk(connection)
        if give_up is not None:
            view = await desk.give_up(give_up)
            waiting = [] if view.finished else [f"What was sent goes on with: gleaner sell --resume {give_up}"]
            output.result(sale_json(view), [*sale_lines(view), *waiting])
            return
        if file is None:
            await _go_on(session, desk, resume or "", recovers=recovers, yes=yes)
            return
        wish = Wish(file.absolute(), request or "", records or 0, actions, epsilon, on_broken, even_if_unfit, appeal)
        await _sell(session, connection, desk, wish, plan_only=plan_only, yes=yes)

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _sell(
    session: Session, connection: Connection, desk: Desk, wish: Wish, *, plan_only: bool, yes: bool
) -> None:
    view = await find_request(connection, wish.request)
    session.say(f"reading {wish.file.name}")
    source = await desk.open_source(str(wish.file), wish.on_broken)
    plan = make_plan(wish, source, view)
    preview = await desk.preview(plan)
    terms = await desk.terms(plan, view, preview.records)
    if plan_only:
        value = offer_json(plan, source, view, preview, terms)
        session.output.result(value, offer_lines(plan, source, view, preview, terms))
        return
    for line in offer_lines(plan, source, view, preview, terms):
        session.say(line)
    if not (preview.problems and not plan.even_if_unfit) and not terms.refused:
        # What cannot be sold is refused by the desk, in its own words.
        agreed = await session.terminal.ask(lambda: confirm("Sell this, on these terms?", yes=yes))
        if not agreed:
            raise Declined(
                "You did not agree to the sale, so nothing has left.",
                next_step="Run it again, or agree beforehand with --yes.",
            )
    sold = await _proceed(session, desk, await desk.begin(plan), yes=yes)
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
    waiting = [name] if name else [row.sale_id for row in reversed(desk.journal.open_sales())]
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


async def find_request(connection: Connection, name: str) -> RequestView:
    """Return the open request of an address, or of the only address that begins with ``name``.

    Raises:
        UserError: there is none, it is closed, or several begin so.
    """
    from solders.pubkey import Pubkey

    from app.browse.board import RequestBoard
    from market.errors import AccountMissing

    board = RequestBoard(connection)
    found = (
        [view for view in await board.list(committees=True) if view.address.startswith(name)]
        if len(name) >= MIN_PREFIX
        else []
    )
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(f"{len(found)} requests begin with {name}.", next_step="Give more of the address.")
    try:
        address = Pubkey.from_string(name)
    except ValueError as error:
        raise UserError(
            f"There is no open request “{name[:60]}”.", next_step="See the open ones with: gleaner requests"
        ) from error
    try:
        title = f"The request “{(await board.get(address)).spec.title}”"
    except AccountMissing:
        title = "This request"
    raise UserError(
        f"{title} is closed: its buyer takes no more batches.",
        data="Nothing has left this computer.",
        next_step="Choose another one: gleaner requests",
    )


def make_plan(wish: Wish, source: SourceView, view: RequestView) -> SalePlan:
    """Turn what was typed into a plan: what is not said is what each column's content suggests.

    Raises:
        UserError: a column is not in the file, or was given twice.
    """
    from app.sell.model import ReleaseChoice, SalePlan
    from app.sell.protection import choice_for

    names = {column.name for column in source.columns}
    typed = dict(wish.actions)
    for column in typed:
        if column not in names:
            raise UserError(
                f"{source.name} has no field “{column}”.", next_step=f"Its fields are: {', '.join(sorted(names))}."
            )
    if len(typed) != len(wish.actions):
        raise UserError("A field was given twice, for different treatment.", next_step="Name each field once.")
    wanted = view.spec.release
    if wanted.is_raw:
        asked = set(view.spec.quality.get("schema", {}).get("properties", {}))
        if wish.epsilon is not None:
            raise UserError(
                "This request buys records as they are, so there is no epsilon.", next_step="Leave --epsilon out."
            )
        release = ReleaseChoice()
    else:
        asked = set(wanted.names)
        epsilon = wanted.epsilon_min if wish.epsilon is None else wish.epsilon
        release = choice_for(wanted, epsilon)
    columns = tuple(
        (column.name, typed.get(column.name, column.suggested if column.name in asked else "drop"))
        for column in source.columns
    )
    return SalePlan(
        secrets.token_hex(8),
        view.address,
        source.path,
        source.sha256,
        columns,
        release,
        wish.on_broken,
        wish.records,
        wish.even_if_unfit,
        wish.appeal,
    )
