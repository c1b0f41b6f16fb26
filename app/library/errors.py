"""What can go wrong with imported data, beside what its sealed files and the sources say themselves."""

from __future__ import annotations

from app.errors import NOTHING_LEFT, UserError

__all__ = ["DatasetErasedError", "unknown_dataset"]


class DatasetErasedError(UserError):
    """The keys of a data set were destroyed."""

    title = "This data set was erased"

    def __init__(self, title: str) -> None:
        super().__init__(
            f"“{title}” was erased: its keys were destroyed, so nobody can read it any more.",
            data=NOTHING_LEFT,
            next_step="Choose another data set, or import the export again.",
        )


def unknown_dataset(name: str) -> UserError:
    """There is no data set of this name."""
    return UserError(
        f"There is no data set “{name[:60]}”.", data=NOTHING_LEFT, next_step="See them with: gleaner data list"
    )
