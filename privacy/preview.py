"""Before and after of rows, as data for the comparison the user sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from privacy.cells import Row

Change = Literal["kept", "removed", "replaced", "noised"]


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell before and after.

    Attributes:
        column: its name.
        change: `removed`, `replaced`, `noised` or `kept`.
        before: the value on this device.
        after: the value that would leave; None where removed.
    """

    column: str
    change: Change
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class RowComparison:
    """One row before and after.

    Attributes:
        number: index of the row from 0.
        cells: in the order of the row, new columns last.
    """

    number: int
    cells: tuple[CellChange, ...]

    @property
    def changed(self) -> bool:
        """Whether anything differs."""
        return any(cell.change != "kept" for cell in self.cells)


def diff(
    before: Iterable[Row], after: Iterable[Row], *, noised: frozenset[str] = frozenset()
) -> Iterator[RowComparison]:
    """Compare rows one by one; streaming.

    Args:
        before: rows of the source.
        after: the same rows, scrubbed or noised.
        noised: columns to which noise was added, in which a difference is shown as noise.

    Raises:
        ValueError: the two have different numbers of rows.
    """
    for number, (old, new) in enumerate(zip(before, after, strict=True)):
        names = [*old, *(name for name in new if name not in old)]
        yield RowComparison(number, tuple(_cell(name, old, new, noised) for name in names))


def _cell(name: str, old: Row, new: Row, noised: frozenset[str]) -> CellChange:
    change: Change = "kept"
    if name not in new:
        change = "removed"
    elif name in noised:
        change = "noised"
    elif name not in old or type(old[name]) is not type(new[name]) or old[name] != new[name]:
        change = "replaced"
    return CellChange(name, change, old.get(name), new.get(name))
