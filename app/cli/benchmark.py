"""``gleaner benchmark``: deliveries that test the reviewers, submitted like any other and opened after the verdict."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.addresses import read_address
from app.cli.benchmark_words import benchmark_json, benchmark_lines, offer_json, offer_lines
from app.cli.output import Output, whole
from app.cli.planning import Wish, find_request, make_plan, open_source
from app.cli.previewed import GLN_DECIMALS, agreed, preview_option
from app.cli.sell import follow
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import SaleRejected, UserError

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.sell.desk import Desk
    from app.sell.model import SaleView

WORTH = "good or bad, one word a line, for each record that leaves, in their order"


@click.group()
def benchmark() -> None:
    """Test the reviewers: a delivery with known bad records, hidden until they have voted.

    It goes to a request like any other, and nobody can tell it from a sale. Its answers are committed with it and
    opened after the verdict; then it is never paid, and who did not look loses stake.
    """


@benchmark.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--request", required=True, help="Address of the request, or how it begins; see: gleaner requests")
@click.option("--labels", required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False), help=WORTH)
@click.option("--records", type=click.IntRange(min=1), help="Deliver at most so many records.")
@click.option("--drop", multiple=True, metavar="COLUMN", help="Leave a field out.")
@click.option("--keep", multiple=True, metavar="COLUMN", help="Keep a field as it is, whatever was found in it.")
@preview_option("Say what it locks, costs and can lose; change nothing.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def submit(  # noqa: PLR0913 - one parameter for each option, as click calls it
    options: Options,
    file: Path,
    request: str,
    labels: Path,
    records: int | None,
    drop: tuple[str, ...],
    keep: tuple[str, ...],
    passphrase_file: str | None,
    *,
    preview_only: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Submit FILE as a benchmark, follow it, open its label after the verdict, and wait until it is settled.

    Interrupted at any time, it goes on with: gleaner benchmark open. So do the window and, with the wallet, the keeper.
    """
    actions = tuple((column, "drop") for column in drop) + tuple((column, "keep") for column in keep)
    wish = Wish(str(file.absolute()), request, records or 0, actions, even_if_unfit=True)
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        await _submit(session, wish, labels, preview_only=preview_only, yes=yes)

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _submit(session: Session, wish: Wish, labels: Path, *, preview_only: bool, yes: bool) -> None:
    from solders.pubkey import Pubkey

    from app.benchmark.checks import check_request
    from app.benchmark.labels import read_labels
    from app.benchmark.offer import benchmark_offer

    connection = await session.connect()
    desk = session.app.desk(connection)
    view = await find_request(connection, wish.request)
    plan = make_plan(wish, await open_source(session, desk, wish), view)
    check_request(plan, view, str(desk.identity.address))
    records = (await desk.preview(plan)).records
    bitmap = await asyncio.to_thread(read_labels, labels, records)
    plan = replace(plan, labels=bitmap.hex())
    terms = await desk.check(plan)
    bad = sum(byte.bit_count() for byte in bitmap)
    address, me = Pubkey.from_string(view.address), desk.identity.address
    offer = await benchmark_offer(connection, address, me, terms.batches, bad, terms.stake_needed)
    value = offer_json(offer, view.symbol, view.decimals) | {
        "request": view.address,
        "title": view.spec.title,
        "stake_to_deposit": whole(terms.stake_needed, GLN_DECIMALS),
    }
    lines = offer_lines(offer, view.spec.title)
    question, later = "Submit it, and open its label by itself?", "Run it again, or agree with --yes."
    if not await agreed(session, value, lines, question=question, next_step=later, yes=yes, preview_only=preview_only):
        return
    ended = await _follow(session, desk, await desk.begin(plan), yes=yes)
    session.output.result(benchmark_json(ended), benchmark_lines(ended))


async def _follow(session: Session, desk: Desk, sale_id: str, *, yes: bool) -> SaleView:
    try:
        return await follow(session, desk, sale_id, yes=yes)
    except SaleRejected:
        raise
    except (asyncio.CancelledError, Exception):
        session.say(
            "It waits where it is. Once it is on the market, samples and label have deadlines, and missing them costs "
            "stake: go on with: gleaner benchmark open"
        )
        raise


@benchmark.command("open")
@click.argument("batch", required=False)
@click.option("--labels", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=WORTH)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def open_(
    options: Options,
    batch: str | None,
    labels: Path | None,
    passphrase_file: str | None,
    *,
    yes: bool,
    as_json: bool,
) -> None:
    """Go on with unfinished benchmarks: their labels are opened as soon as they may be, then they are settled.

    A BATCH that this data folder has lost is opened with its --labels, the file it was submitted with: the salt derives
    from the wallet's words.
    """
    if (batch is None) != (labels is None):
        raise click.UsageError("A BATCH needs its --labels; without it, all unfinished benchmarks go on.")
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        await session.unlock()
        desk = session.app.desk(await session.connect())
        if batch is not None and labels is not None:
            waiting = [await _adopt(desk, batch, labels)]
        else:
            waiting = [sale.sale_id for sale in reversed(desk.journal.open_sales()) if sale.plan["plan"].get("labels")]
        ended = [await _follow(session, desk, sale_id, yes=yes) for sale_id in waiting]
        lines = [line for view in ended for line in benchmark_lines(view)]
        value = {"benchmarks": [benchmark_json(view) for view in ended]}
        session.output.result(value, lines or ["No benchmark is unfinished."])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


async def _adopt(desk: Desk, batch: str, labels: Path) -> str:
    from app.benchmark.labels import read_labels
    from app.sell.recover import adopt_benchmark
    from market.errors import AccountMissing

    address = read_address(batch)
    try:
        found = await desk.connection.reader.batch(address)
    except AccountMissing as error:
        raise UserError("There is no such batch.", next_step="Look at: gleaner benchmark status") from error
    bitmap = await asyncio.to_thread(read_labels, labels, found.value.records)
    return await adopt_benchmark(desk, address, bitmap)


@benchmark.command()
@passphrase_option
@json_option
@click.pass_obj
def status(options: Options, passphrase_file: str | None, *, as_json: bool) -> None:
    """Say how this wallet's benchmarks stand, and until when a label has to be opened."""
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> None:
        from app.benchmark.status import standings

        await session.unlock()
        desk = session.app.desk(await session.connect())
        found = await standings(desk)
        value = {"benchmarks": [asdict(one) for one in found]}
        session.output.result(value, [one.sentence for one in found] or ["This wallet has no benchmarks."])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
