"""``gleaner privacy``: what all sales revealed together, limits on it, and the seals of the ledger."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, counted, examples
from app.cli.session import Session, json_option, open_with_passphrase, passphrase_option, run_session
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.budget.desk import StoredBudgets
    from app.budget.model import BudgetView, SoldAsIs
    from app.cli.root import Options
    from privacy import Verdict

_UNITS = click.Choice(["record", "user-day", "answer", "place"])
_UNIT_HELP = "What is protected; only where the part of your life has several."


@click.group(
    invoke_without_command=True,
    epilog=examples(
        "privacy list --rows",
        "privacy what-if places 0.5 --unit user-day",
        "privacy limit places 3 --unit user-day",
        "privacy verify",
    ),
)
@passphrase_option
@json_option
@click.pass_context
def privacy(ctx: click.Context, passphrase_file: str | None, *, as_json: bool) -> None:
    """Say what all your sales revealed together, and limit it. Without a subcommand: list.

    LIFE is a part of your life as `gleaner privacy list` names it. Numbers of different units are never added.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, passphrase_file=passphrase_file, as_json=as_json)


@privacy.command("list")
@click.option("--rows", is_flag=True, help="Each spend with its seal.")
@passphrase_option
@json_option
@click.pass_obj
def list_(options: Options, passphrase_file: str | None = None, *, rows: bool = False, as_json: bool = False) -> None:
    """List what was spent of each limit, and what left as it is."""

    async def work(session: Session) -> tuple[tuple[BudgetView, ...], tuple[SoldAsIs, ...]]:
        await session.unlock()
        desk = session.app.budgets()
        return await desk.budgets(), await desk.sold_as_is()

    budgets, as_is = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = [line for budget in budgets for line in _lines(budget, rows=rows)]
    lines += [
        f"{one.title}: {counted(one.records, 'record')} left as they are in {counted(one.sales, 'sale')}"
        for one in as_is
    ]
    _say(options, {"budgets": budgets, "sold_as_is": as_is}, lines or ["Nothing was revealed yet."], as_json=as_json)


@privacy.command("what-if")
@click.argument("life")
@click.argument("epsilon", type=float)
@click.option("--unit", type=_UNITS, help=_UNIT_HELP)
@passphrase_option
@json_option
@click.pass_obj
def what_if(
    options: Options, life: str, epsilon: float, unit: str | None, passphrase_file: str | None, *, as_json: bool
) -> None:
    """Say what a sale at EPSILON would bring the total of LIFE to. Spends nothing."""

    async def work(session: Session) -> Verdict:
        await session.unlock()
        desk = session.app.budgets()
        chosen = await _chosen(desk, life, unit)
        return await desk.what_if(*chosen, epsilon)

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    verb = "fits" if found.allowed else "does not fit"
    line = (
        f"It {verb}: from {found.epsilon_before:.2f} to {found.epsilon_after:.2f}, and the limit is "
        f"{found.cap_epsilon:.2f}. Nothing was spent."
    )
    _say(options, found, [line], as_json=as_json)


@privacy.command()
@click.argument("life")
@click.argument("epsilon", type=float)
@click.option("--unit", type=_UNITS, help=_UNIT_HELP)
@passphrase_option
@json_option
@click.pass_obj
def limit(
    options: Options, life: str, epsilon: float, unit: str | None, passphrase_file: str | None, *, as_json: bool
) -> None:
    """Set the most that all sales of LIFE together may reveal. Asks for the passphrase, whatever the keyring knows."""

    async def work(session: Session) -> BudgetView:
        await open_with_passphrase(session)
        desk = session.app.budgets()
        chosen = await _chosen(desk, life, unit)
        return await desk.set_cap(*chosen, epsilon)

    found = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    lines = list(_lines(found, rows=False))
    if found.spent > found.cap:
        lines.append("More than that is spent already: nothing more with noise can be sold of it.")
    _say(options, found, lines, as_json=as_json)


@privacy.command()
@passphrase_option
@json_option
@click.pass_obj
def verify(options: Options, passphrase_file: str | None, *, as_json: bool) -> None:
    """Verify the seals of all rows: a change, a gap, a swap or a row put in is found."""

    async def work(session: Session) -> int:
        await session.unlock()
        return await session.app.budgets().verify()

    count = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, {"rows": count}, [f"{count:,} rows, every seal holds."], as_json=as_json)


@privacy.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@passphrase_option
@json_option
@click.pass_obj
def export(options: Options, file: Path, passphrase_file: str | None, *, as_json: bool) -> None:
    """Write all rows with their seals to FILE, readable by you alone; docs/privacy.md says how to check them."""

    async def work(session: Session) -> int:
        await session.unlock()
        desk = session.app.budgets()
        await desk.export(str(file))
        return await desk.verify()

    count = run_session(options, work, as_json=as_json, passphrase_file=passphrase_file)
    _say(options, {"file": str(file), "rows": count}, [f"{count:,} rows in {file}"], as_json=as_json)


async def _chosen(desk: StoredBudgets, life: str, unit: str | None) -> tuple[str, str]:
    """The budget that is meant: by the name of its life or by its title, and by the unit where it has several."""
    wanted = life.casefold()
    found = [
        (one.life, one.unit)
        for one in await desk.budgets()
        if wanted in (one.life.casefold(), one.title.casefold()) and unit in (None, one.unit)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        units = ", ".join(sorted({of for _, of in found}))
        raise UserError(
            "Several limits go by this name.", next_step=f"Say which with --unit ({units}), or name the life."
        )
    if unit is not None:
        return life, unit  # nothing was spent of it yet
    raise UserError(
        f"Nothing was spent of “{life[:60]}” yet.",
        next_step="See what was: gleaner privacy list. Or say what is protected, with --unit.",
    )


def _lines(budget: BudgetView, *, rows: bool) -> Sequence[str]:
    from app.budget.desk import UNIT_WORDS

    head = f"{budget.title}: epsilon {budget.spent:.2f} of {budget.cap:.2f} {UNIT_WORDS[budget.unit]} ({budget.life})"
    if not rows:
        return [head]
    return [head] + [
        f"  {row.number}  {datetime.fromtimestamp(row.at_s, UTC):%Y-%m-%d}  +{row.epsilon:.2f} = {row.total:.2f}  "
        f"{row.title}{f' ({row.buyer})' if row.buyer else ''}  {row.mechanism}  {row.seal[:16]}"
        for row in budget.rows
    ]


def _say(options: Options, value: Any, lines: Sequence[str], *, as_json: bool) -> None:
    Output(as_json=as_json or options.as_json).result(value, lines)
