"""What is said about noise: the number and its bars, plainly useless, and what was left out."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.errors import UserError
from app.sell.prepare import Preparation
from app.sell.protection import choice_for, mechanism_for
from app.sell.utility import measure_utility
from app.spec_release import MapArea, Release
from privacy import Mechanism

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@dataclass
class Prepared:
    """As much of a preparation as utility looks at."""

    release: Release
    epsilon: float
    data: list[dict[str, Any]]
    spec: SimpleNamespace = field(init=False)

    def __post_init__(self) -> None:
        self.spec = SimpleNamespace(release=self.release)

    @property
    def records_noised(self) -> bool:
        return not self.release.is_raw

    def mechanism(self) -> Mechanism:
        return mechanism_for(self.release, choice_for(self.release, self.epsilon))

    def rows(self) -> list[dict[str, Any]]:
        return self.data


def prepared(release: Release, epsilon: float, data: list[dict[str, Any]]) -> Preparation:
    return cast("Preparation", Prepared(release, epsilon, data))


HISTOGRAM = Release("histogram", "room", ("hall", "study"), 0.5, 8.0)


def test_useful_noise_is_said_with_its_bars() -> None:
    data = [{"room": "hall"}] * 4_000 + [{"room": "study"}] * 1_000
    view = measure_utility(prepared(HISTOGRAM, 1.0, data))
    assert view.measure == "distance of the shares (total variation)"
    assert [point.epsilon for point in view.points] == [0.5, 1.0, 2.0, 4.0, 8.0]
    assert view.sentence.startswith("At epsilon 1 the distance of the shares (total variation) is 0.00")
    assert view.sentence.endswith("above 0.100 it would be useless.")
    assert 3 <= view.draws <= 40


def test_useless_noise_is_called_so_with_advice() -> None:
    view = measure_utility(prepared(HISTOGRAM, 0.5, [{"room": "hall"}] * 5))
    assert view.points[0].useless
    assert view.sentence.startswith("At epsilon 0.5 this is useless: ")
    assert "on it would be useful." in view.sentence
    hopeless = measure_utility(prepared(replace(HISTOGRAM, epsilon_max=0.6), 0.5, [{"room": "hall"}] * 2))
    assert "No epsilon taken here mends that." in hopeless.sentence


def test_what_does_not_count_is_said() -> None:
    days = Release("histogram", "room", ("hall",), 1.0, 1.0, unit="user-day", per_unit=2, day_column="at")
    data = [{"room": "hall", "at": NOON + timedelta(days=day)} for day in range(300) for _ in range(3)]
    view = measure_utility(prepared(days, 1.0, [*data, {"room": "hall", "at": None}]))
    expected = "Of your records, 600 count; 300 are more than are counted at once, 1 have no day."
    assert view.sentence.endswith(expected)


AREA = MapArea("lat", "lon", south=48.0, west=2.0, north=48.2, east=2.2, cell_m=1_500)
PLACES = Release("places", epsilon_min=0.5, epsilon_max=8.0, unit="user-day", per_unit=1, day_column="at", area=AREA)


def stays(days: int, places: int) -> list[dict[str, Any]]:
    return [{"at": NOON + timedelta(days=day), "lat": 48.01, "lon": 2.01 + day % places / 40} for day in range(days)]


def test_what_noise_would_hide_is_said_with_where_it_would_not() -> None:
    few = measure_utility(prepared(PLACES, 0.5, stays(40, 4))).sentence
    assert " At this epsilon nearly everything is hidden: 0 of your 4 places would be shown, those with 14 days" in few
    assert few.endswith("At epsilon 1 it would be 4.")
    shown = measure_utility(prepared(PLACES, 2.0, stays(40, 4))).sentence
    assert shown.endswith(" Shown would be 4 of your 4 places, those with 4 days or more.")
    hopeless = measure_utility(prepared(replace(PLACES, epsilon_max=0.6), 0.5, stays(8, 4))).sentence
    assert hopeless.endswith("No epsilon taken here shows many more.")


def test_raw_data_has_no_noise_to_measure() -> None:
    with pytest.raises(UserError, match="as it is"):
        measure_utility(prepared(Release("raw"), 1.0, []))
