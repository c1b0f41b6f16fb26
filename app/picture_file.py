"""Pictures' twins without metadata, and without the faces that are found, in new files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from app.private_file import new_file
from privacy.errors import PictureRefusedError
from privacy.images import MOST_BYTES, NOT_LOOKED_FOR, strip_metadata
from privacy.images.faces import FACES_CAN_BE_MISSED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from privacy.images.faces import Face, FaceFinder


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What was made.

    Attributes:
        file: name of the picture.
        kind: jpeg, png, webp or gif.
        bytes_before: size of the picture.
        bytes_after: size of its twin.
        removed: names of what was left out, with how often it was there.
        orientation: kept, 1 to 8 as EXIF counts.
        faces: those found, in pixels of the picture as it is shown; None if nobody looked.
        encoded_anew: whether faces were filled, so that the pixels are not byte for byte what they were.
        warning: what can have been missed.
    """

    file: str
    kind: str
    bytes_before: int
    bytes_after: int
    removed: tuple[tuple[str, int], ...]
    orientation: int
    faces: tuple[Face, ...] | None
    encoded_anew: bool
    warning: str


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A picture of several that was left out.

    Attributes:
        file: its name.
        reason: why, and what to do.
    """

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class PictureFiles:
    """What was made of several pictures.

    Attributes:
        pictures: those that were cleaned or looked at.
        refused: those that were not: nobody knows what they show.
        with_faces: how many show a face that was found; None if nobody looked.
        warning: what can have been missed.
    """

    pictures: tuple[PictureFile, ...]
    refused: tuple[RefusedFile, ...]
    with_faces: int | None
    warning: str


def clean_picture(
    source: Path, target: Path | None, finder: FaceFinder | None = None, *, cover: bool = False
) -> PictureFile:
    """Write the twin of a picture; the picture itself is only read.

    Args:
        source: the picture.
        target: a new file, readable by its owner alone; None to look only.
        finder: looks for faces; None if nobody shall.
        cover: fill the faces that are found.

    Raises:
        UserError: the target exists or cannot be written.
        PictureRefusedError: metadata cannot be taken out losslessly, or the picture not be looked at.
    """
    with source.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    stripped = strip_metadata(data)
    made, faces = stripped, None
    if finder is not None and cover:
        covered = finder.cover(stripped)
        made, faces = covered.picture, covered.faces
    elif finder is not None:
        faces = finder.find(stripped)
    if target is not None:
        _write(made.data, target)
    return PictureFile(
        source.name,
        stripped.kind,
        len(data),
        len(made.data),
        stripped.removed,
        stripped.orientation,
        faces,
        made is not stripped,
        NOT_LOOKED_FOR if faces is None else FACES_CAN_BE_MISSED,
    )


def clean_pictures(
    sources: Sequence[Path],
    folder: Path | None,
    finder: FaceFinder | None = None,
    *,
    cover: bool = False,
    done: Callable[[int], None],
) -> PictureFiles:
    """Write the twins of several pictures into a folder, under their names; what is refused is named, the others go on.

    Args:
        sources: the pictures.
        folder: where to; None to look only.
        finder: looks for faces; None if nobody shall.
        cover: fill the faces that are found.
        done: is told how many are done.

    Raises:
        UserError: the folder cannot be made.
    """
    if folder is not None:
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise UserError(f"{folder} cannot be made: {error.strerror}.", next_step="Choose another place.") from error
    made, refused = [], []
    for number, source in enumerate(sources, 1):
        try:
            made.append(clean_picture(source, folder and folder / source.name, finder, cover=cover))
        except (PictureRefusedError, UserError) as error:
            refused.append(RefusedFile(source.name, str(error)))
        done(number)
    looked = finder is not None
    with_faces = sum(bool(one.faces) for one in made) if looked else None
    return PictureFiles(tuple(made), tuple(refused), with_faces, FACES_CAN_BE_MISSED if looked else NOT_LOOKED_FOR)


def _write(data: bytes, target: Path) -> None:
    with new_file(target) as file:
        file.write(data)
