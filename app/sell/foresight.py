"""What noise would hide, said before anything is prepared: counted on this very data, for the person's eyes only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.library.off_thread import off_thread
from app.sell.mapping import mapping_of
from app.sell.model import SalePlan
from app.sell.origin import dataset_origin
from app.sell.protection import choice_for, mechanism_for
from privacy.release.model import Hiding
from privacy.release.utility import ladder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.browse.model import RequestView
    from app.library.catalogue import Catalogue
    from app.sell.origin import Origin
    from sources import Row

__all__ = ["Foresight"]

MOST_ROWS: Final = 200_000
"""More than that are not read to foresee anything: nothing is said then."""
_KEPT: Final = 200
_STEPS: Final = 12


class Foresight:
    """Says of data sets what releases that hide small counts would leave of them; remembers what it counted.

    Args:
        catalogue: data sets.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    async def hidden(self, dataset_id: str, view: RequestView, mapping: tuple[tuple[str, str], ...]) -> tuple[str, str]:
        """Return why a sale would be refused because noise hides everything, and what is weak; both empty if neither.

        Args:
            dataset_id: the data set.
            view: the request.
            mapping: per field the request wants, the column that gives it.

        Raises:
            UserError: there is no such data set, or it was erased.
            ReleaseRefusedError: there is too much data for this release.
            StoreError: its sealed copy is gone or damaged.
        """
        release = view.spec.release
        if release.is_raw or not isinstance(mechanism_for(release, choice_for(release, release.epsilon_max)), Hiding):
            return "", ""
        origin = dataset_origin(self._catalogue, dataset_id)
        key = (origin.facts.sha256, view.address)
        if key not in self._known:
            if len(self._known) == _KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[key] = await off_thread(lambda go_on: _hidden(origin, view, mapping, go_on))
        return self._known[key]


def _hidden(
    origin: Origin, view: RequestView, mapping: tuple[tuple[str, str], ...], go_on: Callable[[], None]
) -> tuple[str, str]:
    opened, spec = origin.open(), view.spec
    if opened.table.row_count > MOST_ROWS:
        return "", ""
    release, needed = spec.release, max(1, view.min_records)
    choice = choice_for(release, release.epsilon_max)
    columns = tuple((column.name, "keep") for column in opened.table.columns)
    plan = SalePlan("", view.address, "", "", columns, choice, mapping=mapping)
    mechanism = mechanism_for(release, choice)
    rows = mapping_of(plan, spec, opened).apply(opened.table.rows())
    counts = mechanism.measure(_watched(rows, go_on))
    if not isinstance(mechanism, Hiding):
        return "", ""
    shown, there = mechanism.visible(counts)
    if shown < needed:
        blocking = (
            f"Noise would hide nearly everything: even at epsilon {release.epsilon_max:g}, {shown:,} of your {there:,} "
            f"places would be shown, those with {mechanism.least:,} days or more, and it takes {needed:,}."
        )
        return blocking, ""
    rungs = ladder(release.epsilon_min, release.epsilon_max, release.epsilon_max, _STEPS)
    enough = next(one for one in rungs if mechanism.at(one).visible(counts)[0] >= needed)
    if enough <= rungs[0]:
        return "", ""
    weak = (
        f"Below epsilon {enough:.2g} noise would hide too much: fewer than the {needed:,} places it takes would show."
    )
    return "", weak


def _watched(rows: Iterator[Row], go_on: Callable[[], None]) -> Iterator[Row]:
    for row in rows:
        go_on()
        yield row
