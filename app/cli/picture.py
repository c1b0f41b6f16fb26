"""``gleaner picture``: pictures without what they say beside their pixels, and without faces."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.output import Output
from app.cli.session import json_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.cli.root import Options
    from app.picture_file import PictureFile, PictureFiles

_BADLY_TYPED = 2


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--out", type=click.Path(path_type=Path), help="The new file; for several FILES a folder.")
@click.option(
    "--faces", type=click.Choice(["find", "blur"]), help="Say where faces are, or fill them so that nothing is left."
)
@json_option
@click.pass_obj
def picture(options: Options, files: tuple[Path, ...], out: Path | None, faces: str | None, *, as_json: bool) -> None:
    """Copy FILES (JPEG, PNG, WebP, GIF) without place, time, camera, names and comments. Pixels stay byte for byte.

    Orientation and colour profile are kept. FILES are not changed, and nothing is sent. With --faces find and without
    --out, nothing is written. With --faces blur, pictures that show a face are encoded anew, which in JPEG and WebP
    costs a little quality; others keep their pixels. Of several FILES, some that are refused make status 2.
    """
    from app.picture_file import clean_picture, clean_pictures
    from privacy.images.faces import FaceFinder

    if out is None and faces != "find":
        raise click.UsageError("Say where to write: --out FILE, or for several pictures --out FOLDER.")
    output = Output(as_json=as_json or options.as_json)
    finder, cover = FaceFinder() if faces else None, faces == "blur"
    if len(files) == 1 and not (out and out.is_dir()):
        made = clean_picture(files[0], out, finder, cover=cover)
        output.result(made, _lines(made, written=out is not None))
        return
    several = clean_pictures(
        files, out, finder, cover=cover, done=lambda number: output.progress(f"{number:,} of {len(files):,}")
    )
    output.result(several, _summary(several))
    if several.refused:
        raise click.exceptions.Exit(_BADLY_TYPED)


def _lines(made: PictureFile, *, written: bool) -> Iterator[str]:
    if written and made.removed:
        yield "Removed:"
        yield from (f"  {name}: {count}" for name, count in made.removed)
    elif written:
        yield "There was nothing to remove."
    if made.faces is not None:
        yield _faces(made)
    yield made.warning


def _faces(made: PictureFile) -> str:
    count = len(made.faces or ())
    if not count:
        return "No face was found; pixels stay byte for byte."
    found = "1 face was found" if count == 1 else f"{count:,} faces were found"
    if made.encoded_anew:
        return f"{found} and filled; the picture was encoded anew."
    places = "; ".join(f"{one.left}, {one.top} to {one.right}, {one.bottom}" for one in made.faces or ())
    return f"{found}, in pixels from the upper left corner: {places}."


def _summary(several: PictureFiles) -> Iterator[str]:
    for one in several.pictures:
        if one.faces:
            yield f"  {one.file}: {_faces(one)}"
    for refused in several.refused:
        yield f"  {refused.file}: {refused.reason}"
    made = len(several.pictures)
    if several.with_faces is None:
        yield f"{made:,} cleaned, {len(several.refused):,} refused."
    else:
        yield (
            f"{several.with_faces:,} show faces; in {made - several.with_faces:,} none was found; "
            f"{len(several.refused):,} could not be looked at or written."
        )
    yield several.warning
