"""What can go wrong with imported data, beside what its sealed files and the sources say themselves."""

from __future__ import annotations

from app.errors import NOTHING_LEFT, UserError

__all__ = ["DatasetErasedError", "EmptyTableError", "unknown_dataset"]


class DatasetErasedError(UserError):
    """The keys of a data set were destroyed."""

    title = "This data set was erased"

    def __init__(self, title: str) -> None:
        super().__init__(
            f"“{title}” was erased: its keys were destroyed, so nobody can read it any more.",
            data=NOTHING_LEFT,
            next_step="Choose another data set, or import the export again.",
        )


class EmptyTableError(UserError):
    """A table of an export has no rows that can be read."""

    title = "There is nothing in it"

    def __init__(self, title: str, broken: int, reason: str = "") -> None:
        self.broken = broken
        rows = f"none of its {broken:,} rows can be read" if broken else "it has no rows"
        why = f" The first: {reason}." if reason else ""
        step = "Open it in the program it comes from and save it anew." if broken else "There is nothing to do."
        super().__init__(f"“{title}” was not imported: {rows}.{why}", data="Nothing was added.", next_step=step)


def unknown_dataset(name: str, beginning: int = 0) -> UserError:
    """There is no data set of this name, or several begin with it."""
    if beginning:
        return UserError(
            f"{beginning:,} data sets begin with “{name[:60]}”.", data=NOTHING_LEFT, next_step="Give more of its name."
        )
    return UserError(
        f"There is no data set “{name[:60]}”.", data=NOTHING_LEFT, next_step="See them with: gleaner data list"
    )
