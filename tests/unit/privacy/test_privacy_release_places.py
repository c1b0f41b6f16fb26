"""Visits by cell and day, and single moved positions."""

import math
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import Area, Clip, FixesSpec, PlacesSpec, ReleaseRefusedError
from privacy.release.fixes import RADIUS_M, SENSITIVITY_STEPS, STEP_M
from tests.helpers.release_rows import ListRows, spend

BERLIN = Area("lat", "lon", 52.40, 13.20, 52.60, 13.60, 1_000)
DAYS = Clip("user-day", 2, "at", "Europe/Berlin")
SPEC = PlacesSpec(BERLIN, 1.0, DAYS)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def fix(latitude: float, longitude: float, at: Any = NOON) -> dict[str, Any]:
    return {"lat": latitude, "lon": longitude, "at": at}


def test_cells_have_the_declared_size() -> None:
    rows, columns = BERLIN.cells
    assert (rows, columns) == (23, 28)
    here = BERLIN.cell(fix(52.5, 13.4))
    assert here is not None
    assert BERLIN.middle(here) == pytest.approx((52.5, 13.4), abs=0.01)
    assert BERLIN.cell(fix(52.40, 13.20)) == 0
    assert BERLIN.cell(fix(52.60, 13.60)) == rows * columns - 1
    for outside in (fix(52.39, 13.4), fix(52.5, 13.7), {"lat": "52", "lon": 13.0}, {"lat": math.nan, "lon": 13.3}, {}):
        assert BERLIN.cell(outside) is None


def test_a_day_counts_once_in_each_of_its_first_cells() -> None:
    rows = [fix(52.41, 13.21), fix(52.41, 13.21), fix(52.45, 13.3), fix(52.5, 13.4), fix(10, 10), fix(52.5, 13.4, None)]
    counts = SPEC.measure(rows)
    assert sum(counts.tables[0]) == 2
    assert (counts.kept, counts.clipped, counts.outside, counts.without_day) == (3, 1, 1, 1)
    again = SPEC.measure([*rows, fix(52.41, 13.21, NOON + timedelta(days=1))])
    assert SPEC.overview(again)[0][1] == 2


def test_a_stay_has_to_last() -> None:
    spec = PlacesSpec(BERLIN, 1.0, DAYS, stay_minutes=10)
    home = [fix(52.41, 13.21, NOON + timedelta(minutes=minute)) for minute in (0, 5, 9)]
    assert sum(spec.measure(home).tables[0]) == 0
    assert sum(spec.measure([*home, fix(52.41, 13.21, NOON + timedelta(minutes=10))]).tables[0]) == 1
    interrupted = [*home, fix(52.5, 13.4, NOON + timedelta(minutes=9)), fix(52.41, 13.21, NOON + timedelta(minutes=12))]
    assert sum(spec.measure(interrupted).tables[0]) == 0
    assert spec.measure([fix(52.41, 13.21, date(2026, 3, 1))]).without_day == 1


FIXES = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 90), st.sampled_from([52.41, 52.45, 52.5, 52.55])), max_size=60
)


@given(FIXES, st.sampled_from([0, 10]))
@settings(max_examples=60)
def test_one_day_changes_the_counts_by_at_most_its_contributions(data: list[tuple[int, int, float]], stay: int) -> None:
    spec = PlacesSpec(BERLIN, 1.0, DAYS, stay)
    rows = [fix(latitude, 13.4, NOON + timedelta(days=day, minutes=minute)) for day, minute, latitude in data]
    without = [row for row in rows if row["at"].date() != (NOON + timedelta(days=1)).date()]
    one, other = spec.measure(rows).tables[0], spec.measure(without).tables[0]
    assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= 2


@given(FIXES, FIXES, FIXES, st.sampled_from([0, 10]))
@settings(max_examples=60)
def test_what_goes_on_from_counted_rows_counts_as_all_together(
    base: list[tuple[int, int, float]],
    one: list[tuple[int, int, float]],
    other: list[tuple[int, int, float]],
    stay: int,
) -> None:
    """Stays that reach over the seam included; what one rehearsal adds, the next does not see."""
    spec = PlacesSpec(BERLIN, 1.0, DAYS, stay)
    rows, *added = (
        [fix(latitude, 13.4, NOON + timedelta(days=day, minutes=minute)) for day, minute, latitude in some]
        for some in (base, one, other)
    )
    known = spec.over(iter(rows))
    for more in added:
        assert known.measure(iter(more)) == spec.measure([*rows, *more])
    assert known.measure([]) == spec.measure(rows)


def test_a_rehearsal_draws_where_rows_lie_and_pays_as_the_whole() -> None:
    rows = [fix(52.41, 13.21, NOON + timedelta(days=day)) for day in range(2_000)] + [fix(52.5, 13.4, NOON)]
    known = SPEC.over(rows)
    assert set(known.cells) == {BERLIN.cell(rows[0]), BERLIN.cell(rows[-1])}
    counts = known.measure([])
    asked: dict[str, Any] = {"entry_id": "e", "dataset": "d", "purpose": "p", "created_at_ms": 1}
    assert known.ledger_entry(**asked) == SPEC.ledger_entry(**asked)
    (busy,) = known.draw(counts, spend(SPEC)).records
    assert busy["days"] == pytest.approx(2_000, abs=100)
    with pytest.raises(ReleaseRefusedError, match="another release"):
        known.draw(counts, spend(SPEC.at(2.0)))


def test_only_cells_with_enough_days_leave() -> None:
    rows = [fix(52.41, 13.21, NOON + timedelta(days=day)) for day in range(2_000)]
    counts = SPEC.measure(rows)
    drawn = SPEC.draw(counts, spend(SPEC))
    busy = [record for record in drawn.records if record["days"] > 1_900]
    assert len(busy) == 1
    assert (busy[0]["latitude"], busy[0]["longitude"]) == BERLIN.middle(BERLIN.cell(rows[0]) or 0)
    assert all(record["days"] >= SPEC.least for record in drawn.records)
    assert len(drawn.records) < 5  # empty cells are shown about once in ten releases
    assert 0.99 < drawn.epsilon <= 1.0
    assert drawn.measured_error < 0.1
    assert SPEC.rehearse(counts) == 0.0  # one place, and it is shown
    assert SPEC.at(0.01).rehearse(SPEC.measure(rows[:5])) == 1.0  # five days do not reach what is shown


@pytest.mark.parametrize(
    "changes",
    [
        {"clip": Clip()},
        {"clip": Clip("user-day", 1)},
        {"stay_minutes": -1},
        {"stay_minutes": 1_441},
        {"area": Area("lat", "lon", 52.4, 13.2, 52.6, 13.6, 10)},
        {"area": Area("lat", "lon", 52.6, 13.2, 52.4, 13.6, 1_000)},
        {"area": Area("lat", "lon", 52.4, 13.2, 92.0, 13.6, 1_000_000)},
        {"area": Area("lat", "lon", 52.4, math.nan, 52.6, 13.6, 1_000)},
        {"area": Area("lat", "lon", 52.4, 13.2, 52.6, 13.6, 0)},
        {"area": Area("lat", "lat", 52.4, 13.2, 52.6, 13.6, 1_000)},
    ],
)
def test_places_without_a_guarantee_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefusedError):
        PlacesSpec(**{"area": BERLIN, "epsilon": 1.0, "clip": DAYS, **changes})


def test_the_cost_of_fixes_is_summed_in_the_ledger() -> None:
    spec, ledger = FixesSpec(BERLIN, 2.0, fixes=4), ListRows()
    spend(spec, ledger)
    entry = ledger.entries[0]
    assert (entry.unit, entry.epsilon) == ("place", 2.0)
    assert entry.mechanism == "planar Laplace, 4 fixes of epsilon 0.5 within 200 m, summed"


@given(st.floats(0, 20_000), st.floats(0, 20_000), st.floats(0, 2 * math.pi), st.floats(0, RADIUS_M))
def test_a_move_changes_the_steps_by_at_most_the_sensitivity(north: float, east: float, to: float, by: float) -> None:
    moved = north + by * math.sin(to), east + by * math.cos(to)
    steps = [round(one / STEP_M) - round(other / STEP_M) for one, other in zip((north, east), moved, strict=True)]
    assert sum(map(abs, steps)) <= SENSITIVITY_STEPS


def test_positions_are_moved_about_as_far_as_expected() -> None:
    spec = FixesSpec(BERLIN, 8.0, fixes=100)
    counts = spec.measure([fix(52.5, 13.4)] * 101 + [{}])
    assert (counts.kept, counts.clipped, counts.outside) == (100, 1, 1)
    drawn = spec.draw(counts, spend(spec))
    assert 7.99 < drawn.epsilon <= 8.0
    # 200 draws of two coordinates; the mean of |X| scatters by about a tenth of itself at most.
    assert drawn.measured_error == pytest.approx(1.57 * spec.expected_abs_error, rel=0.5)
    assert spec.useless_above(counts) == min(BERLIN.size_m) / 4
    one = FixesSpec(BERLIN, 8.0)
    near = one.draw(one.measure([fix(52.5, 13.4)]), spend(one)).records[0]
    assert math.dist((near["latitude"], near["longitude"]), (52.5, 13.4)) < 0.05


def test_fixes_outside_are_moved_to_the_border_first() -> None:
    spec = FixesSpec(BERLIN, 1.0)
    assert spec.measure([fix(60, 13.20)]).tables == ((round(BERLIN.size_m[0] / 10), 0),)


@pytest.mark.parametrize("changes", [{"fixes": 0}, {"fixes": 101}, {"epsilon": 8.5}])
def test_fixes_without_a_guarantee_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefusedError):
        FixesSpec(**{"area": BERLIN, "epsilon": 1.0, **changes})


def test_no_positions_are_refused() -> None:
    with pytest.raises(ReleaseRefusedError, match="no position"):
        FixesSpec(BERLIN, 1.0).measure([{}])
