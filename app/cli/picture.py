"""``gleaner picture``: a picture without what it says beside its pixels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.output import Output
from app.cli.session import json_option

if TYPE_CHECKING:
    from app.cli.root import Options


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The new file.")
@json_option
@click.pass_obj
def picture(options: Options, file: Path, out: Path, *, as_json: bool) -> None:
    """Copy FILE (JPEG, PNG, WebP or GIF) without place, time, camera, names and comments. Pixels stay byte for byte.

    Its orientation and colour profile are kept. FILE is not changed, and nothing is sent.
    """
    from app.picture_file import write_stripped

    made = write_stripped(file, out)
    removed = [f"  {name}: {count}" for name, count in made.removed]
    lines = ["Removed:", *removed] if removed else ["There was nothing to remove."]
    Output(as_json=as_json or options.as_json).result(made, [*lines, made.warning])
