"""``gleaner move``: the data folder to another place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, confirm
from app.cli.session import json_option, yes_option
from app.errors import Declined, UserError

if TYPE_CHECKING:
    from app.cli.root import Options


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@yes_option
@json_option
@click.pass_obj
def move(options: Options, folder: Path, *, yes: bool, as_json: bool) -> None:
    """Move the data folder to FOLDER: copy, compare, switch, and remove what was here.

    The old folder keeps a note of where it went, so that everything finds it as before. Interrupted, the same command
    goes on; until it is done, the old folder is used.
    """
    from app.backup.move import Moving
    from app.network.info import NetworkInfo
    from app.store import Home, HomeLock, resolve_home

    output = Output(as_json=as_json or options.as_json)
    home = resolve_home(options.home).create()
    moving = Moving(home, folder)
    with HomeLock(home):
        if NetworkInfo.running(home.network) is not None:
            raise UserError(
                "The practice network writes in this folder.",
                data="Nothing was moved.",
                next_step="Stop it first, then move.",
            )
        size = moving.check()
        question = f"Move {size / 1e6:,.1f} MB from {home.root} to {moving.target}?"
        if not confirm(question, yes=yes):
            raise Declined("Nothing was moved.", next_step="Run it again, with --yes where nobody can answer.")
        moving.target.mkdir(mode=0o700, parents=True, exist_ok=True)
        with HomeLock(Home(moving.target)):
            moved = moving.run(_progress(output))
    output.result({"home": str(moved), "bytes": size}, [f"The data folder is now {moved}."])


def _progress(output: Output) -> Any:
    told = [0]

    def progress(done: int, total: int) -> None:
        quarter = 4 * done // total if total else 4
        if quarter > told[0] and not output.as_json:
            told[0] = quarter
            output.progress(f"{25 * quarter} %")

    return progress
