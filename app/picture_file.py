"""A picture's twin without metadata, in a new file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from privacy.images import MOST_BYTES, NOT_LOOKED_FOR, strip_metadata

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PictureFile:
    """What was made.

    Attributes:
        kind: jpeg, png, webp or gif.
        bytes_before: size of the picture.
        bytes_after: size of its twin.
        removed: names of what was left out, with how often it was there.
        orientation: kept, 1 to 8 as EXIF counts.
        warning: what nobody looked for.
    """

    kind: str
    bytes_before: int
    bytes_after: int
    removed: tuple[tuple[str, int], ...]
    orientation: int
    warning: str


def write_stripped(source: Path, target: Path) -> PictureFile:
    """Write the twin of a picture; the picture itself is only read.

    Raises:
        UserError: the target exists or cannot be written.
        PictureRefusedError: metadata cannot be taken out losslessly.
    """
    with source.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    stripped = strip_metadata(data)
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(stripped.data)
    except FileExistsError as error:
        raise UserError(f"{target} exists; it was left as it is.", next_step="Give a new name.") from error
    except OSError as error:
        raise UserError(f"{target} cannot be written: {error.strerror}.", next_step="Choose another place.") from error
    return PictureFile(
        stripped.kind, len(data), len(stripped.data), stripped.removed, stripped.orientation, NOT_LOOKED_FOR
    )
