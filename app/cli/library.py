"""``gleaner data``: the data sets that were imported; looked into, fitted to requests, renamed, erased."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.library_words import dataset_json, dataset_line, dataset_lines, fit_lines, fits_json
from app.cli.output import Output, confirm, counted, examples
from app.cli.session import Session, json_option, passphrase_option, run_session, yes_option
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    from app.cli.root import Options

    Told = tuple[Any, list[str]]
    """Value of a result, and its lines."""

_ROWS = 5


@click.group(
    epilog=examples("data list", "data guides netflix", "data fits DATASET", "data erase DATASET --out proof.json")
)
def data() -> None:
    """Data sets you imported: list, show, sample, fits, rename, erase; guides to exports, a watched folder."""


@data.command(name="list")
@passphrase_option
@json_option
@click.pass_obj
def list_(options: Options, passphrase_file: str | None, *, as_json: bool) -> None:
    """List all data sets, newest first, erased ones last."""

    async def work(session: Session) -> Told:
        views = await session.app.library().datasets()
        empty = ["Nothing was imported yet. Begin with: gleaner import FILE"]
        return ({"datasets": [dataset_json(view) for view in views]}, [dataset_line(view) for view in views] or empty)

    _unlocked(options, work, passphrase_file, as_json=as_json)


@data.command()
@click.argument("dataset")
@passphrase_option
@json_option
@click.pass_obj
def show(options: Options, dataset: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Show the columns of DATASET, what was sold of it, to whom, and the privacy it spent."""

    async def work(session: Session) -> Told:
        view = await session.app.library().dataset(dataset)
        return dataset_json(view), dataset_lines(view)

    _unlocked(options, work, passphrase_file, as_json=as_json)


@data.command()
@click.argument("dataset")
@click.option("--from", "first", type=click.IntRange(min=1), default=1, show_default=True, help="First row.")
@click.option("--rows", "count", type=click.IntRange(1, 10_000), default=_ROWS, show_default=True, help="How many.")
@passphrase_option
@json_option
@click.pass_obj
def sample(
    options: Options, dataset: str, first: int, count: int, passphrase_file: str | None, *, as_json: bool
) -> None:
    """Show rows of DATASET, for your eyes only."""

    async def work(session: Session) -> Told:
        rows = await session.app.library().sample(dataset, first - 1, count)
        lines = [
            line
            for number, row in enumerate(rows, first)
            for line in (f"row {number:,}", *(f"  {name}: {value}" for name, value in row.items()))
        ]
        return {"rows": [dict(row) for row in rows]}, lines or ["There are no rows here."]

    _unlocked(options, work, passphrase_file, as_json=as_json)


@data.command()
@click.argument("dataset")
@passphrase_option
@json_option
@click.pass_obj
def fits(options: Options, dataset: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Say what DATASET would fetch in the open requests, and which column would give which field."""

    async def work(session: Session) -> Told:
        await session.connect()
        found = await session.app.library().fits(dataset)
        return {"fits": fits_json(found)}, fit_lines(found)

    _unlocked(options, work, passphrase_file, as_json=as_json)


@data.command()
@click.argument("dataset")
@click.argument("title")
@passphrase_option
@json_option
@click.pass_obj
def rename(options: Options, dataset: str, title: str, passphrase_file: str | None, *, as_json: bool) -> None:
    """Give DATASET another name."""

    async def work(session: Session) -> Told:
        view = await session.app.library().rename(dataset, title)
        return dataset_json(view), [dataset_line(view)]

    _unlocked(options, work, passphrase_file, as_json=as_json)


@data.command()
@click.argument("dataset")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="New file for the signed proof.")
@yes_option
@passphrase_option
@json_option
@click.pass_obj
def erase(
    options: Options, dataset: str, out: Path | None, passphrase_file: str | None, *, yes: bool, as_json: bool
) -> None:
    """Destroy the key of DATASET and its sealed copy, for good; a signed proof stays. Again, the proof is shown."""
    if out is not None and out.exists():
        raise click.UsageError(f"{out.name} is there already.")

    async def work(session: Session) -> Told:
        library = session.app.library()
        view = await library.dataset(dataset)
        for line in [] if view.erased else dataset_lines(view)[:2]:
            session.say(line)
        if not view.erased and not await session.terminal.ask(
            lambda: confirm("Erase this for good? Nobody can bring it back.", yes=yes)
        ):
            raise Declined("You did not agree, so nothing was erased.", next_step="Erase it when you are sure.")
        proof = await library.erase(view.dataset_id)
        if out is not None:
            _write_new(out, proof.document)
        return (
            {
                "dataset": proof.dataset_id,
                "erased_at_s": proof.at_s,
                "key_sha256": proof.key_fingerprint,
                "sealed_sha256": proof.sealed_sha256,
                "sentences": proof.sentences,
                "document": proof.document,
            },
            [*proof.sentences, *([f"Proof: {out}"] if out is not None else [])],
        )

    _unlocked(options, work, passphrase_file, as_json=as_json)


def _unlocked(
    options: Options,
    work: Callable[[Session], Awaitable[Told]],
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """Unlock, do ``work``, and show what it tells."""
    output = Output(as_json=as_json or options.as_json)

    async def told(session: Session) -> None:
        await session.unlock()
        output.result(*await work(session))

    run_session(options, told, as_json=output.as_json, passphrase_file=passphrase_file)


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError as error:
        raise UserError(
            f"{path.name} cannot be written: {error.strerror}. The data set is erased.",
            next_step="Run it again with another file: the proof is kept.",
        ) from error


@data.command()
@click.argument("source", required=False)
@json_option
@click.pass_obj
def guides(options: Options, source: str | None, *, as_json: bool) -> None:
    """Say how to ask each service, or SOURCE alone, for an export of your data. Needs no wallet."""
    from app.library.reading import all_exports

    known = all_exports().guides()
    found = [one for one in known if source is None or source.casefold() in {one.importer, one.source.casefold()}]
    if not found:
        names = ", ".join(guide.importer for guide in known)
        raise UserError(f"There is no guide “{(source or '')[:60]}”.", next_step=f"Name one of: {names}")
    lines = []
    for guide in found:
        lines += [f"{guide.source}: {guide.link}" if guide.link else guide.source]
        lines += [f"  {number}. {step}" for number, step in enumerate(guide.steps, 1)]
        lines += [f"  It takes: {guide.waiting}", f"  It arrives as: {guide.arrives_as}"]
    Output(as_json=as_json or options.as_json).result({"guides": found}, lines)


@data.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--off", is_flag=True, help="Watch no folder any more.")
@click.option("--dismiss", type=click.Path(path_type=Path), metavar="FILE", help="Do not name this file again.")
@passphrase_option
@json_option
@click.pass_obj
def watch(
    options: Options,
    folder: Path | None,
    dismiss: Path | None,
    passphrase_file: str | None,
    *,
    off: bool,
    as_json: bool,
) -> None:
    """Say which exports arrived in the watched FOLDER; with FOLDER, watch that one. It is looked into when you ask."""

    async def work(session: Session) -> Told:
        library = session.app.library()
        if folder is not None or off:
            await library.watch_folder("" if off or folder is None else str(folder.absolute()))
        if dismiss is not None:
            await library.dismiss(str(dismiss.absolute()))
        watched, arrived = await library.watched_folder(), await library.arrived()
        lines = [f"Watching {watched}" if watched else "No folder is watched."]
        lines += [f"  arrived: {path}" for path in arrived] or (["  No new export is there."] if watched else [])
        if library.arriving:
            fresh = counted(library.arriving, "file")
            lines.append(f"  {fresh} changed a moment ago and may still be arriving. Ask again in ten seconds.")
        return {"folder": watched, "arrived": arrived, "arriving": library.arriving}, lines

    _unlocked(options, work, passphrase_file, as_json=as_json)
