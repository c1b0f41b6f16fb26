"""Tables of one and two columns: what is counted, how much one unit changes, and what the noise costs."""

from datetime import date
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import Clip, Counts, DeclaredColumn, ReleaseRefusedError
from privacy.ledger import zcdp_rdp
from privacy.release import MarginalsSpec
from privacy.zcdp import zcdp_rho
from tests.helpers.release_rows import ListRows, spend

ROOM = DeclaredColumn("room", ("hall", "study"))
WATTS = DeclaredColumn("watts", edges=(0, 10, 100))
BOTH = MarginalsSpec((ROOM, WATTS), 1.0)
ROWS: list[dict[str, Any]] = [
    {"room": "hall", "watts": 5},
    {"room": "hall", "watts": 10},
    {"room": "cellar", "watts": 1000},
    {"room": None},
]


def test_every_table_counts_every_row_once() -> None:
    counts = BOTH.measure(iter(ROWS))
    assert counts.tables == ((2, 0, 2), (1, 1, 2), (1, 1, 0, 0, 0, 0, 0, 0, 2))
    assert BOTH.overview(counts)[:3] == (("room: hall", 2), ("room: study", 0), ("room: other", 2))


def test_records_name_their_cell_and_nothing_else() -> None:
    big = Counts(((100_000, 0, 0), (0, 100_000, 0), (0, 100_000, 0, 0, 0, 0, 0, 0, 0)), 100_000)
    drawn = BOTH.draw(big, spend(BOTH))
    assert len(drawn.records) == 15
    first, pair = drawn.records[0], drawn.records[7]
    assert {**first, "count": 0} == {"column_1": "room", "value_1": "hall", "column_2": "", "value_2": "", "count": 0}
    assert (pair["value_1"], pair["value_2"]) == ("hall", "10 to 100")
    assert pair["count"] == pytest.approx(100_000, abs=200)
    assert min(record["count"] for record in drawn.records) >= 0
    assert drawn.measured_error < 0.01


@pytest.mark.parametrize("delta", [0.0, 1e-6])
def test_proven_epsilon_is_at_most_the_spent_one(delta: float) -> None:
    for epsilon in (0.01, 0.5, 1.0, 8.0):
        spec = MarginalsSpec((ROOM, WATTS), epsilon, Clip("user-day", 3, "day"), delta=delta)
        drawn = spec.draw(spec.measure([]), spend(spec))
        assert 0.99 * epsilon < drawn.epsilon <= epsilon
        assert drawn.delta == delta


def test_gaussian_tables_are_in_the_ledger_as_rho() -> None:
    rows = ListRows()
    spec = MarginalsSpec((ROOM, WATTS), 1.0, delta=1e-6)
    spend(spec, rows)
    assert rows.entries[0].rdp == zcdp_rdp(zcdp_rho(1.0, 1e-6))
    assert rows.entries[0].delta == 1e-6


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["hall", "x"]), st.integers(-5, 120)), max_size=40))
@settings(max_examples=50)
def test_one_day_changes_each_table_by_at_most_the_contributions(data: list[tuple[int, str, int]]) -> None:
    spec = MarginalsSpec((ROOM, WATTS), 1.0, Clip("user-day", 2, "day"))
    rows = [{"room": room, "watts": watts, "day": date(2026, 1, 1 + day)} for day, room, watts in data]
    without = [row for row in rows if row["day"] != date(2026, 1, 3)]
    for one, other in zip(spec.measure(rows).tables, spec.measure(without).tables, strict=True):
        assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= 2


@pytest.mark.parametrize(
    "changes",
    [
        {"columns": ()},
        {"columns": (ROOM, ROOM)},
        {"columns": (DeclaredColumn("room", ("a",), include_other=False),)},
        {"columns": tuple(DeclaredColumn(str(n), ("a",)) for n in range(21))},
        {"columns": tuple(DeclaredColumn(str(n), tuple(map(str, range(999)))) for n in range(2))},
        {"ways": 3},
        {"delta": 0.1},
        {"delta": -1.0},
        {"epsilon": 9.0},
        {"clip": Clip("user-day", 1)},
        {"clip": Clip("answer")},
    ],
)
def test_tables_without_a_guarantee_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefusedError):
        MarginalsSpec(**{"columns": (ROOM,), "epsilon": 1.0, **changes})


def test_many_tables_are_better_with_a_delta() -> None:
    columns = tuple(DeclaredColumn(str(n), ("a", "b")) for n in range(10))
    pure, approximate = MarginalsSpec(columns, 1.0), MarginalsSpec(columns, 1.0, delta=1e-6)
    assert approximate.expected_abs_error < pure.expected_abs_error / 1.5


def test_rehearsals_make_the_errors_that_draws_make() -> None:
    counts = Counts(((300, 200, 100), (100, 400, 100), (100, 150, 50, 0, 200, 0, 0, 50, 50)), 600)
    rehearsed = fmean(BOTH.rehearse(counts) for _ in range(200))
    drawn = fmean(BOTH.draw(counts, spend(BOTH)).measured_error for _ in range(200))
    # Means of 200 scatter by about 2 %.
    assert rehearsed == pytest.approx(drawn, rel=0.2)
    one = MarginalsSpec((ROOM,), 1.0, ways=1)
    assert 0 <= one.rehearse(Counts(((3, 2, 1),), 6)) <= 1
