"""The histogram: what is counted, that the noise has the stated law, and that it is paid first."""

import math
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import (
    Cap,
    Counts,
    HistogramSpec,
    LedgerEntry,
    ReleaseRefusedError,
    SpendError,
    SpendReceipt,
    expected_error,
    record_spend,
)
from privacy.release import total_variation
from privacy.release.noise import laplace

TARIFFS = HistogramSpec("tariff", 1.0, categories=("peak", "day"))


class ListRows:
    """Rows in memory, as a store would keep them."""

    def __init__(self) -> None:
        self.entries: list[LedgerEntry] = []

    def append(self, entry: LedgerEntry) -> None:
        self.entries.append(entry)

    def rows(self) -> list[LedgerEntry]:
        return list(self.entries)


def receipt(spec: HistogramSpec, rows: ListRows | None = None, entry_id: str = "r1") -> SpendReceipt:
    entry = spec.ledger_entry(entry_id=entry_id, dataset="d", purpose="test", created_at_ms=0)
    return record_spend(rows or ListRows(), entry, Cap(8.0))


def test_undeclared_categories_never_appear() -> None:
    rows: list[dict[str, Any]] = [
        {"tariff": "peak"},
        {"tariff": "secret club"},
        {"tariff": None},
        {},
        {"tariff": "day"},
    ]
    counts = TARIFFS.measure(rows)
    assert counts.tables == ((1, 1, 3),)
    drawn = TARIFFS.draw(counts, receipt(TARIFFS))
    assert [record["category"] for record in drawn.records] == ["peak", "day", "other"]


def test_number_ranges_hold_their_lower_bound_and_the_last_its_upper() -> None:
    spec = HistogramSpec("kwh", 1.0, edges=(0, 1, 2.5), include_other=False)
    rows: list[dict[str, Any]] = [{"kwh": value} for value in (0, Decimal("0.99"), 1, 2.5, 2.6, -1, "1", True, None)]
    assert spec.labels == ("0 to 1", "1 to 2.5")
    assert spec.measure(rows).tables[0] == (2, 2)


def test_days_are_clipped_and_counted_in_the_users_zone() -> None:
    spec = HistogramSpec(
        "tariff", 1.0, "user-day", ("peak",), contributions=2, day_column="at", day_zone="Europe/Berlin"
    )
    late = datetime(2026, 1, 1, 23, 30, tzinfo=UTC)  # already 2 January in Berlin
    rows: list[dict[str, Any]] = [{"tariff": "peak", "at": late + timedelta(minutes=n)} for n in range(5)]
    rows += [{"tariff": "peak", "at": date(2026, 1, 1)}, {"tariff": "peak", "at": None}]
    counts = spec.measure(rows)
    assert (counts.tables[0], counts.clipped, counts.without_day) == ((3, 0), 3, 1)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["a", "b", "c"])), max_size=60), st.integers(0, 5))
@settings(max_examples=60)
def test_leaving_out_one_day_changes_the_counts_by_at_most_the_contributions(
    data: list[tuple[int, str]], day: int
) -> None:
    spec = HistogramSpec("x", 1.0, "user-day", ("a", "b"), contributions=3, day_column="day")
    rows = [{"x": value, "day": date(2026, 1, 1 + number)} for number, value in data]
    without = [row for row in rows if row["day"] != date(2026, 1, 1 + day)]
    a, b = spec.measure(rows).tables[0], spec.measure(without).tables[0]
    assert sum(abs(x - y) for x, y in zip(a, b, strict=True)) <= 3


def test_proven_epsilon_is_at_most_the_spent_one() -> None:
    for epsilon in (0.01, 0.1, 0.7, 1.0, 3.3, 8.0):
        spec = HistogramSpec("x", epsilon, "user-day", ("a",), contributions=3, day_column="day")
        drawn = spec.draw(Counts(((0, 0),), 0), receipt(spec))
        assert drawn.epsilon <= epsilon
        assert drawn.epsilon == pytest.approx(epsilon)
        assert laplace(3, 1, epsilon).scale == pytest.approx(3 / epsilon)


def test_noise_is_discrete_laplace() -> None:
    spec = HistogramSpec("x", 0.5, categories=tuple(str(n) for n in range(999)), non_negative=False)
    noise: list[int] = []
    for _ in range(10):
        drawn = spec.draw(Counts(((0,) * 1000,), 0), receipt(spec))
        noise += [record["count"] for record in drawn.records]
    size, ratio = len(noise), math.exp(-0.5)
    # Bounds of six standard errors: about one false alarm in 10**8 runs.
    variance = 2 * ratio / (1 - ratio) ** 2
    assert abs(sum(noise) / size) < 6 * math.sqrt(variance / size)
    mean_abs = sum(map(abs, noise)) / size
    assert abs(mean_abs - expected_error(2.0)) < 6 * math.sqrt(variance / size)
    counts = Counter(noise)
    for value in range(-4, 5):
        share = (1 - ratio) / (1 + ratio) * ratio ** abs(value)
        assert abs(counts[value] / size - share) < 6 * math.sqrt(share * (1 - share) / size)


def test_expected_error_by_series() -> None:
    ratio = math.exp(-1 / 3)
    series = sum(abs(x) * (1 - ratio) / (1 + ratio) * ratio ** abs(x) for x in range(-500, 501))
    assert expected_error(3.0) == pytest.approx(series)


def test_total_variation_by_hand() -> None:
    assert total_variation((1, 1), (1, 1)) == 0
    assert total_variation((2, 0), (0, 2)) == 1
    assert total_variation((3, 1), (1, 1)) == 0.25
    assert total_variation((0, 0), (0, 0)) == 0
    assert total_variation((1, 0), (0, -5)) == 1


def test_measured_error_is_that_of_what_leaves() -> None:
    counts = Counts(((100, 50, 0),), 0)
    drawn = TARIFFS.draw(counts, receipt(TARIFFS))
    shown = [record["count"] for record in drawn.records]
    assert min(shown) >= 0
    assert drawn.measured_error == total_variation((100, 50, 0), shown)
    assert all(set(record) == {"category", "count"} for record in drawn.records)


def test_noise_is_drawn_once_per_spend() -> None:
    counts = Counts(((1, 1, 0),), 0)
    paid = receipt(TARIFFS)
    TARIFFS.draw(counts, paid)
    with pytest.raises(SpendError):
        TARIFFS.draw(counts, paid)


def test_a_spend_for_another_release_pays_nothing() -> None:
    cheap = HistogramSpec("tariff", 0.5, categories=("peak", "day"))
    with pytest.raises(ReleaseRefusedError, match="another release"):
        TARIFFS.draw(Counts(((1, 1, 0),), 0), receipt(cheap))


@pytest.mark.parametrize(
    "changes",
    [
        {"epsilon": 0.009},
        {"epsilon": 8.001},
        {"epsilon": math.nan},
        {"categories": ()},
        {"edges": (0.0, 1.0)},
        {"categories": ("a", "a")},
        {"categories": ("other",)},
        {"categories": (), "edges": (1.0,)},
        {"categories": (), "edges": (1.0, 1.0)},
        {"categories": (), "edges": (0.0, math.inf)},
        {"contributions": 2},
        {"contributions": 0},
        {"unit": "user-day"},
        {"day_column": "day"},
        {"day_zone": "Mars/Olympus"},
        {"categories": tuple(map(str, range(1000)))},
    ],
)
def test_release_without_a_guarantee_is_refused(changes: dict[str, Any]) -> None:
    fields: dict[str, Any] = {"column": "x", "epsilon": 1.0, "categories": ("a",)}
    with pytest.raises(ReleaseRefusedError):
        HistogramSpec(**{**fields, **changes})
