"""Which program made a practice ledger: accounts of another one could not be read."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from market.program_hash import executable_hash

if TYPE_CHECKING:
    from pathlib import Path

MARK = "program.sha256"
LEDGER = "ledger"
OF_THE_LEDGER = (LEDGER, "genesis.json", "participants", "draft")


def shipped_hash() -> str:
    """Return the hash of the program this version of the app ships."""
    return executable_hash((files("assets") / "program" / "gleaner_market.so").read_bytes())


def set_aside(directory: Path, program_hash: str) -> Path | None:
    """Move a ledger made by another program out of the way and note by whom the next one is made.

    Nothing is deleted. Safe to repeat after a crash: the note is written last.

    Args:
        directory: of the practice network.
        program_hash: of the program that is about to be started.

    Returns:
        Where the earlier ledger now lies, `None` if there was none or it is of this program.
    """
    mark = directory / MARK
    if mark.exists() and mark.read_text(encoding="ascii").strip() == program_hash:
        return None
    moved = None
    present = [directory / name for name in OF_THE_LEDGER if (directory / name).exists()]
    if present:
        moved = _free_name(directory)
        moved.mkdir(mode=0o700)
        for path in present:
            path.rename(moved / path.name)
    mark.write_text(program_hash + "\n", encoding="ascii")
    return moved


def _free_name(directory: Path) -> Path:
    number = 1
    while (directory / f"earlier-{number}").exists():
        number += 1
    return directory / f"earlier-{number}"
