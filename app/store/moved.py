"""Where a data folder went: a note in the old folder, and a mark in the new one until nothing is left in the old.

OLD/moved.json     {"to": NEW}     the switch: from then on NEW is the data folder
NEW/moving.json    {"from": OLD}   without the switch, NEW is an unfinished copy and OLD is still the data folder
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

from app.store.errors import HomeError

__all__ = ["MOVED", "MOVING", "follow", "moved_to", "moving_from", "write_note"]

MOVED: Final = "moved.json"
MOVING: Final = "moving.json"
_MAX_NOTE_BYTES: Final = 1 << 14
_MAX_HOPS: Final = 16


def follow(root: Path) -> Path:
    """Return the folder in which the data is that was, or was to be, kept in `root`.

    Raises:
        HomeError: it was moved to where nothing is now, as on a drive that is not plugged in.
    """
    here = root
    for _ in range(_MAX_HOPS):
        source, target = moving_from(here), moved_to(here)
        if source is not None and moved_to(source) != here:
            here = source  # an unfinished copy
        elif target is not None and source is None:
            if not target.is_dir():
                raise HomeError(
                    f"The data folder was moved to {target}, which is not there.",
                    data="Nothing was changed. Your wallet is in that folder.",
                    next_step="Plug in its drive, or name the folder where it is now with --home.",
                )
            here = target
        else:
            return here
    raise HomeError(
        f"The notes of where {root} was moved to lead in a circle.",
        next_step="Name the folder where your data is with --home.",
    )


def moved_to(folder: Path) -> Path | None:
    """Return where a folder's data went, or None."""
    return _note(folder / MOVED, "to")


def moving_from(folder: Path) -> Path | None:
    """Return from where a folder's data is being copied, or None."""
    return _note(folder / MOVING, "from")


def write_note(path: Path, key: str, value: Path) -> None:
    """Write such a note, durably."""
    part = path.with_name(f"{path.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump({key: str(value)}, file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _note(path: Path, key: str) -> Path | None:
    try:
        with path.open("rb") as file:
            value = json.loads(file.read(_MAX_NOTE_BYTES))[key]
        return Path(value) if isinstance(value, str) and Path(value).is_absolute() else None
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise HomeError(
            f"{path} cannot be read, so it is not known where the data folder is.",
            next_step="Name the folder where your data is with --home; if it is this one, delete that file.",
        ) from error
