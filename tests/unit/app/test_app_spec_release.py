"""Releases of requests: what is published is read back, and what a hostile buyer publishes is refused."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.sell.protection import choice_for, mechanism_for
from app.spec_release import MapArea, Release, ReleaseColumn

COLUMNS = (ReleaseColumn("room", ("hall", "study")), ReleaseColumn("watts", edges=(0.0, 10.0, 100.0)))
AREA = MapArea("lat", "lon", 52.3, 13.1, 52.7, 13.8, 500, 10)
ALL = (
    Release("raw"),
    Release("histogram", "room", ("hall",), 0.5, 2.0),
    Release("histogram", "watts", (), 0.5, 2.0, edges=(0.0, 1.0), unit="user-day", per_unit=4, day_column="at"),
    Release("marginals", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS, ways=1, delta=1e-6),
    Release("synthetic", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS, delta=1e-6, rows=5000),
    Release("responses", epsilon_min=0.5, epsilon_max=2.0, columns=COLUMNS, unit="answer", per_unit=10),
    Release("places", epsilon_min=0.5, epsilon_max=2.0, area=AREA, unit="user-day", per_unit=8, day_column="at"),
    Release("fixes", epsilon_min=0.5, epsilon_max=2.0, area=AREA, unit="place", per_unit=3),
)


@pytest.mark.parametrize("release", ALL, ids=lambda release: release.kind)
def test_what_is_published_is_read_back(release: Release) -> None:
    assert Release.from_json(json.loads(json.dumps(release.to_json()))) == release


def test_a_histogram_is_published_as_it_always_was() -> None:
    assert ALL[1].to_json() == {
        "kind": "histogram", "column": "room", "categories": ["hall"], "epsilon_min": 0.5, "epsilon_max": 2.0
    }  # fmt: skip


def test_columns_and_records_are_known_from_the_request() -> None:
    assert ALL[3].names == ("room", "watts")
    assert ALL[3].records == 6
    assert Release("marginals", columns=COLUMNS).records == 15
    assert ALL[6].names == ("lat", "lon", "at")
    assert (ALL[1].records, ALL[2].records, ALL[4].records, ALL[6].records) == (2, 2, 5000, 0)


MARGINALS = {"kind": "marginals", "epsilon_min": 1, "epsilon_max": 2, "columns": [{"name": "a", "categories": ["b"]}]}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "everything"},
        {"kind": 7},
        {"epsilon_min": -1},
        {"epsilon_min": 3},
        {"epsilon_max": float("inf")},
        {"epsilon_max": float("nan")},
        {"epsilon_max": True},
        {"epsilon_max": "2"},
        {"columns": "abc"},
        {"columns": [{}]},
        {"columns": [{"name": "a", "categories": ["b"]}] * 21},
        {"columns": [{"name": "a" * 121, "categories": ["b"]}]},
        {"columns": [{"name": "a", "categories": ["b"] * 1001}]},
        {"columns": [{"name": "a", "edges": [0, "1"]}]},
        {"unit": "life"},
        {"per_unit": 10**9},
        {"per_unit": -1},
        {"rows": 10**12},
        {"day_zone": 5},
        {"kind": "places"},
        {"kind": "places", "area": {"latitude": "a"}},
    ],
)
def test_hostile_releases_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Release.from_json(MARGINALS | changes)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.sampled_from(["raw", "places", "marginals", "x"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["kind", "columns", "area", "epsilon_min"]), inner),
    max_leaves=8,
)


@given(JSON)
def test_any_json_is_read_or_refused(raw: Any) -> None:
    with contextlib.suppress(ValueError, KeyError, TypeError):
        assert Release.from_json(raw) == Release("raw")


def test_the_mechanism_is_the_requests_at_the_chosen_epsilon() -> None:
    wanted = ALL[2]
    mechanism = mechanism_for(wanted, choice_for(wanted, 1.5))
    assert (mechanism.epsilon, mechanism.unit) == (1.5, "user-day")
    assert mechanism.mechanism == "discrete Laplace histogram, 2 bins, 4 per user-day"


@pytest.mark.parametrize("epsilon", [0.4, 2.1])
def test_an_epsilon_the_buyer_does_not_take_is_refused(epsilon: float) -> None:
    with pytest.raises(UserError, match=r"from 0\.5 to 2"):
        mechanism_for(ALL[1], choice_for(ALL[1], epsilon))


def test_another_release_than_the_requests_is_refused() -> None:
    with pytest.raises(UserError, match="a histogram of “room”"):
        mechanism_for(ALL[1], choice_for(ALL[3], 1.0))
    with pytest.raises(UserError, match="as they are"):
        mechanism_for(ALL[0], choice_for(ALL[0], 1.0))
