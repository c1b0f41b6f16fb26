"""``gleaner import``: exports of services, and plain tables, taken into the library; sealed on this device."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.library_words import (
    column_lines,
    columns_json,
    dataset_json,
    dataset_line,
    dataset_lines,
    fit_lines,
    fits_json,
    imported_line,
    offer_json,
)
from app.cli.output import Output, confirm, examples
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import UserError
from app.library.errors import EmptyTableError
from app.library.model import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from app.cli.root import Options
    from app.library.library import PersonLibrary
    from app.library.model import Imported, ImportProgress, OfferView, QuestionView

_TOLD_S = 1.0
_SHOWN_BROKEN = 5


@click.command(
    name="import",
    epilog=examples("import takeout-001.zip", "import bank.csv --answer zone=Europe/Berlin --on-broken refuse"),
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--table", "tables", multiple=True, metavar="KEY", help="Only this table; may be given several times.")
@click.option(
    "--answer",
    "answers",
    multiple=True,
    metavar="QUESTION=ANSWER",
    help="Such as zone=Europe/Berlin, or whatsapp:owner=Jo; see inspect.",
)
@click.option("--on-broken", type=click.Choice(["skip", "refuse"]), default="skip", show_default=True)
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def import_(
    options: Options,
    paths: tuple[Path, ...],
    tables: tuple[str, ...],
    answers: tuple[str, ...],
    on_broken: str,
    passphrase_file: str | None,
    *,
    yes: bool,
    as_json: bool,
) -> None:
    """Import files, folders or archives: what they hold becomes data sets, sealed here. Nothing leaves.

    A newer export of the same source joins what is there: rows you have already are left out.
    """
    output = Output(as_json=as_json or options.as_json)
    said = _answers(answers)

    async def work(session: Session) -> None:
        await session.unlock()
        library = session.app.library()
        done: list[Imported] = []
        for path in paths:
            session.say(f"looking into {path.name}")
            offers = _chosen(await library.look(str(path.absolute())), tables)
            for line in _offered(offers):
                session.say(line)
            if not await session.terminal.ask(lambda: confirm("Import this?", yes=yes)):
                raise UserError(
                    "Nothing was imported, because you did not agree.",
                    data="Your files are as they were.",
                    next_step="Agree on the terminal, or beforehand with --yes.",
                )
            for offer in offers:
                given = await _ask(session, offer, said, yes=yes)
                try:
                    done.append(await _add(session, library, path, offer, given, on_broken))
                except EmptyTableError as error:
                    if error.broken and len(offers) == 1:
                        raise
                    session.say(f"  {error}")
        output.result(
            {"imported": [_imported_json(one) for one in done]},
            [line for one in done for line in _lines(one)] or ["Nothing was added."],
        )

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def _answers(given: tuple[str, ...]) -> dict[str, str]:
    found = dict(one.partition("=")[::2] for one in given)
    if not all(found) or not all(found.values()):
        raise click.UsageError("Give answers as QUESTION=ANSWER, such as --answer zone=Europe/Berlin")
    return found


def _chosen(offers: tuple[OfferView, ...], tables: tuple[str, ...]) -> list[OfferView]:
    # Beside a service's tables stand files of its export that are none; whoever wants those says so.
    known = [offer for offer in offers if offer.importer != PLAIN] or list(offers)
    found = [offer for offer in (offers if tables else known) if not tables or {offer.table, _key(offer)} & {*tables}]
    if not found:
        there = ", ".join(sorted(_shortest(offer, offers) for offer in offers))
        raise UserError(
            "This file holds none of the tables you named.", data="Nothing was imported.", next_step=f"It has: {there}"
        )
    return found


def _key(offer: OfferView) -> str:
    return f"{offer.importer}:{offer.table}"


def _shortest(offer: OfferView, offers: Sequence[OfferView]) -> str:
    """The table's key, with its importer's before it where another importer has one of this name."""
    return offer.table if sum(one.table == offer.table for one in offers) == 1 else _key(offer)


def _offered(offers: list[OfferView]) -> list[str]:
    lines = []
    for offer in offers:
        joins = ", joins what you have of it" if offer.known else ""
        lines.append(f"  {offer.source}: {offer.title} (--table {_shortest(offer, offers)}){joins}")
    return lines + [f"  {note}" for note in dict.fromkeys(note for offer in offers for note in offer.notes)]


async def _ask(session: Session, offer: OfferView, said: Mapping[str, str], *, yes: bool) -> dict[str, str]:
    """What the person answered: given with the command, else asked, else what is likeliest."""
    from app.cli.terminal import has_person

    given: dict[str, str] = {}
    for question in offer.questions:
        answer = said.get(f"{offer.importer}:{question.key}", "") or said.get(question.key, "")
        if not answer and not yes and has_person():
            answer = await session.terminal.ask(partial(_prompt, question))
        answer = answer or question.default
        if question.choices and answer and answer not in question.choices:
            raise UserError(
                f"“{answer[:60]}” is no answer to: {question.text}",
                data="Nothing was imported.",
                next_step=f"Give one of: {_listed(question)[:300]}",
            )
        if answer:
            given[question.key] = answer
    return given


def _listed(question: QuestionView) -> str:
    """The choices; some have commas of their own."""
    return " | ".join(question.choices)


def _prompt(question: QuestionView) -> str:
    choices = f" ({_listed(question)})" if question.choices else ""
    answer: str = click.prompt(f"{question.text}{choices}", default=question.default, err=True)
    return answer


async def _add(
    session: Session,
    library: PersonLibrary,
    path: Path,
    offer: OfferView,
    answers: Mapping[str, str],
    on_broken: str,
) -> Imported:
    session.say(f"importing {offer.title}")
    done = await library.add(str(path.absolute()), offer, answers, _teller(session), on_broken=on_broken)
    for broken in done.first_broken[:_SHOWN_BROKEN]:
        session.say(f"  left out: {broken.where}: {broken.reason}")
    if done.broken > _SHOWN_BROKEN:
        session.say(f"  left out in all: {done.broken:,} rows that cannot be read")
    return done


def _teller(session: Session) -> Callable[[ImportProgress], None]:
    """Say how far it is about once a second, on stderr."""
    told_s = time.monotonic()

    def tell(progress: ImportProgress) -> None:
        nonlocal told_s
        if time.monotonic() - told_s < _TOLD_S:
            return
        told_s = time.monotonic()
        share = 100 * progress.bytes_done // max(1, progress.bytes_total)
        left = "" if progress.left_s is None else f", about {_duration(progress.left_s)} left"
        broken = f", {progress.broken:,} cannot be read" if progress.broken else ""
        session.say(f"  {share} %, {progress.rows:,} rows{broken}{left}")

    return tell


def _duration(left_s: float) -> str:
    return f"{left_s:.0f} s" if left_s < 100 else f"{left_s / 60:.0f} min"  # noqa: PLR2004 - two digits are enough


def _imported_json(done: Imported) -> dict[str, Any]:
    return {
        "dataset": dataset_json(done.dataset),
        "kept": done.kept,
        "known": done.known,
        "broken": done.broken,
        "first_broken": done.first_broken,
    }


def _lines(done: Imported) -> list[str]:
    return [dataset_line(done.dataset), imported_line(done.kept, done.known, done.broken)]


@click.command(epilog=examples("inspect takeout-001.zip", "inspect DATASET"))
@click.argument("what", metavar="PATH|DATASET")
@click.option("--table", "tables", multiple=True, metavar="KEY", help="Only this table of a file.")
@passphrase_option
@json_option
@click.pass_obj
def inspect(
    options: Options, what: str, tables: tuple[str, ...], passphrase_file: str | None, *, as_json: bool
) -> None:
    """Say what a file or a data set holds: columns with unit, zone and meaning, samples, what it would fetch.

    A file is only looked at; importing it tells more. What a data set would fetch is said where a network runs.
    """
    from app.library.offers import offers_in
    from app.library.reading import all_exports

    output = Output(as_json=as_json or options.as_json)
    if Path(what).exists():  # a file is looked at without a wallet
        path = str(Path(what).absolute())
        found, there = asyncio.run(offers_in(all_exports(), path, lambda _importer, _table: ("", {})))
        offers = _chosen(there, tables)
        columns = {(one.importer, table.key): table for one in found for table in one.tables}
        shown = [(offer, columns[offer.importer, offer.table]) for offer in offers]
        told = [offer_json(offer) | columns_json(table) for offer, table in shown]
        output.result({"offers": told}, _offer_lines(offers) + [line for one in shown for line in column_lines(*one)])
        return
    if Path(what).name != what or Path(what).suffix:
        raise UserError(
            f"There is no file or folder “{what[:200]}”.",
            data="Nothing was read.",
            next_step="Check the path; what you imported is listed by: gleaner data list",
        )

    async def work(session: Session) -> None:
        await session.unlock()
        library = session.app.library()
        view = await library.dataset(what)
        if view.erased or session.app.network.in_use() is None:
            later = f"What it would fetch now: gleaner data fits {view.dataset_id}"
            output.result(dataset_json(view) | {"fits": None}, [*dataset_lines(view), later])
            return
        await session.connect()
        fits = await library.fits(view.dataset_id)
        output.result(dataset_json(view) | {"fits": fits_json(fits)}, [*dataset_lines(view), *fit_lines(fits)])

    run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)


def _offer_lines(offers: list[OfferView]) -> list[str]:
    lines = _offered(offers)
    asked = dict.fromkeys((offer.importer, question) for offer in offers for question in offer.questions)
    for importer, question in asked:
        others = {one for one, its in asked if its.key == question.key and its != question} - {importer}
        key = f"{importer}:{question.key}" if others else question.key
        choices = f" ({_listed(question)})" if question.choices else ""
        default = f"; if you say nothing: {question.default}" if question.default else ""
        line = f"  It will be asked: {question.text}{choices} (--answer {key}=…{default})"
        lines += [line] if line not in lines else []
    return lines
