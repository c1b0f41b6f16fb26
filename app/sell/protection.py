"""Which mechanism a request's release is, at the epsilon that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.errors import UserError
from app.sell.model import ReleaseChoice
from privacy import (
    Area,
    Clip,
    DeclaredColumn,
    FixesSpec,
    HistogramSpec,
    MarginalsSpec,
    PlacesSpec,
    ResponsesSpec,
    SyntheticSpec,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.spec_release import Release
    from privacy import Mechanism
    from privacy.ledger import Unit


def choice_for(release: Release, epsilon: float) -> ReleaseChoice:
    """What a person chooses by selling to this request at this epsilon: all but epsilon is the request's."""
    if release.is_raw:
        return ReleaseChoice()
    return ReleaseChoice(
        release.kind,
        release.column,
        release.categories,
        epsilon,
        unit=release.unit,
        per_unit=release.per_unit,
        columns=release.names,
    )


def mechanism_for(release: Release, chosen: ReleaseChoice) -> Mechanism:
    """The noised release that was chosen; its bins are the request's, never the data's.

    Raises:
        UserError: the request does not buy it like this.
        ReleaseRefusedError: what the request declares cannot be released.
    """
    if chosen.kind not in _MAKERS:
        raise UserError("This request buys records as they are.", next_step="Choose no protection by noise for it.")
    as_wanted = choice_for(release, chosen.epsilon)
    if (chosen.kind, chosen.column, chosen.categories) != (as_wanted.kind, as_wanted.column, as_wanted.categories):
        raise UserError(
            f"This request buys {_WORDS.get(release.kind, 'something else')}"
            f"{f' of “{release.column}”' if release.column else ''}.",
            next_step="Choose the release it asks for.",
        )
    if not release.epsilon_min <= chosen.epsilon <= release.epsilon_max:
        raise UserError(
            f"This buyer takes an epsilon from {release.epsilon_min:g} to {release.epsilon_max:g}.",
            next_step="Choose an epsilon in that range, or another request.",
        )
    return _MAKERS[release.kind](release, chosen.epsilon)


def require_possible(release: Release) -> None:
    """Refuse a release that could not be made at the epsilons it names.

    Raises:
        ReleaseRefusedError: that is so.
    """
    if not release.is_raw:
        for epsilon in (release.epsilon_min, release.epsilon_max):
            mechanism_for(release, choice_for(release, epsilon))


def _clip(release: Release) -> Clip:
    return Clip(cast("Unit", release.unit), release.per_unit, release.day_column or None, release.day_zone)


def _columns(release: Release) -> tuple[DeclaredColumn, ...]:
    return tuple(DeclaredColumn(column.name, column.categories, column.edges) for column in release.columns)


def _histogram(release: Release, epsilon: float) -> Mechanism:
    clip = _clip(release)
    return HistogramSpec(
        release.column,
        epsilon,
        clip.unit,
        release.categories,
        release.edges,
        clip.contributions,
        clip.day_column,
        clip.day_zone,
    )


def _marginals(release: Release, epsilon: float) -> Mechanism:
    return MarginalsSpec(_columns(release), epsilon, _clip(release), release.ways, release.delta)


def _synthetic(release: Release, epsilon: float) -> Mechanism:
    return SyntheticSpec(_columns(release), epsilon, _clip(release), release.delta, release.rows)


def _responses(release: Release, epsilon: float) -> Mechanism:
    return ResponsesSpec(_columns(release), epsilon, release.per_unit)


def _area(release: Release) -> Area:
    wanted = release.area
    if wanted is None:
        raise UserError("This request does not say which area it means.", next_step="Choose another request.")
    bounds = wanted.south, wanted.west, wanted.north, wanted.east
    return Area(wanted.latitude, wanted.longitude, *bounds, wanted.cell_m)


def _places(release: Release, epsilon: float) -> Mechanism:
    stay_minutes = release.area.stay_minutes if release.area is not None else 0
    return PlacesSpec(_area(release), epsilon, _clip(release), stay_minutes)


def _fixes(release: Release, epsilon: float) -> Mechanism:
    return FixesSpec(_area(release), epsilon, release.per_unit)


_MAKERS: Final[Mapping[str, Callable[[Release, float], Mechanism]]] = {
    "histogram": _histogram,
    "marginals": _marginals,
    "synthetic": _synthetic,
    "responses": _responses,
    "places": _places,
    "fixes": _fixes,
}
_WORDS: Final = {
    "raw": "records as they are",
    "histogram": "a histogram",
    "marginals": "tables of one and two fields",
    "synthetic": "invented records",
    "responses": "randomised answers",
    "places": "visits to places",
    "fixes": "single moved positions",
}
