"""The fit: by meaning before name, units and kinds respected, what is missing said in sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.columns import ColumnFacts
from app.library.fit import Available, fit_columns, wanted_fields
from app.spec import Spec
from app.spec_release import Release
from app.spec_wants import WantedField, Wants

COLUMNS = (
    ColumnFacts("startTime", "timestamp", "", "", "time.start"),
    ColumnFacts("distance_m", "int", "m", "", "distance"),
    ColumnFacts("lat", "float", "deg", "", "latitude"),
    ColumnFacts("Notes", "text", "", "", ""),
)
THERE = Available(COLUMNS, 1_000, "places", ("de",), "2025-01-01", "2025-12-31")


def spec(*fields: WantedField, release: Release | None = None, schema: Any = None, **wants: Any) -> Spec:
    return Spec(
        "Walks", "", "walks", "Aster", "", "", release or Release("raw"), {"schema": schema or {}}, bytes(1216),
        wants=Wants(fields, **wants),
    )  # fmt: skip


def test_columns_are_found_by_their_meaning_and_else_by_their_name() -> None:
    found = fit_columns(
        spec(
            WantedField("when", "time.start", kind="timestamp"),
            WantedField("far", "distance", unit="km", kind="float"),
            WantedField("notes"),
        ),
        THERE,
    )
    assert found.mapping == (("when", "startTime"), ("far", "distance_m"), ("notes", "Notes"))
    assert (found.blocking, found.weak, found.rows) == ((), (), 1_000)
    assert found.score > 0.9


@pytest.mark.parametrize(
    ("field", "why"),
    [
        (WantedField("distance_m", "duration"), "No column gives"),
        (WantedField("far", "distance", unit="s"), "No column gives"),
        (WantedField("startTime", kind="int"), "No column gives"),
        (WantedField("longitude", "longitude"), "No column gives"),
    ],
)
def test_what_means_or_measures_something_else_does_not_fit(field: WantedField, why: str) -> None:
    found = fit_columns(spec(field), THERE)
    assert found.score == 0
    assert why in found.blocking[0]
    assert found.mapping == ((field.name, ""),)


@pytest.mark.parametrize(
    ("wants", "why"),
    [
        ({"life": "health"}, "about “health”"),
        ({"languages": ("en",)}, "texts are in de"),
        ({"min_rows": 2_000}, "fewer than the 2,000"),
        ({"first_day": "2026-02-01"}, "No rows lie between"),
    ],
)
def test_what_stands_against_a_sale_is_said(wants: dict[str, Any], why: str) -> None:
    found = fit_columns(spec(WantedField("lat", "latitude"), **wants), THERE)
    assert found.score == 0
    assert any(why in sentence for sentence in found.blocking)


def test_what_is_weak_lowers_the_score_and_nothing_more() -> None:
    whole = fit_columns(spec(WantedField("lat", "latitude")), THERE)
    part = fit_columns(spec(WantedField("lat", "latitude"), first_day="2025-07-02", last_day="2027-01-01"), THERE)
    assert (part.rows, part.blocking) == (501, ())
    assert 0 < part.score < whole.score
    unit = fit_columns(spec(WantedField("Notes", unit="m")), THERE)
    assert "not known" in unit.weak[0]
    optional = fit_columns(spec(WantedField("lat", "latitude"), WantedField("steps", "steps", required=False)), THERE)
    assert 0 < optional.score < whole.score


def test_a_request_without_wants_is_fitted_by_its_schema_or_its_release() -> None:
    schema = {"properties": {"lat": {"type": "number"}, "notes": {"type": ["string", "null"]}}, "required": ["lat"]}
    fields = wanted_fields(spec(schema=schema))
    assert [(one.name, one.kind, one.required) for one in fields] == [("lat", "float", True), ("notes", "", False)]
    assert fit_columns(spec(schema=schema), THERE).mapping == (("lat", "lat"), ("notes", "Notes"))
    noised = spec(release=Release("histogram", "notes", ("a",), 1.0, 2.0))
    assert fit_columns(noised, THERE).mapping == (("notes", "Notes"),)
    assert fit_columns(spec(schema={"properties": []}), THERE).score == 0


_COLUMN = st.builds(
    ColumnFacts,
    st.text("abZ_9 ü", max_size=8),
    st.sampled_from(["int", "float", "text", "timestamp", "json"]),
    st.sampled_from(["", "m", "km", "s", "EUR"]),
    st.just(""),
    st.sampled_from(["", "distance", "time.start", "message"]),
)
_FIELD = st.builds(
    WantedField,
    st.text("abZ_9 ü", min_size=1, max_size=8),
    st.sampled_from(["", "distance", "time.start"]),
    st.sampled_from(["", "km", "s"]),
    st.sampled_from(["", "int", "float", "text"]),
)


@given(
    st.lists(_FIELD, max_size=4, unique_by=lambda field: field.name),
    st.lists(_COLUMN, max_size=5, unique_by=lambda column: column.name),
)
def test_every_column_gives_at_most_one_field(fields: list[WantedField], columns: list[ColumnFacts]) -> None:
    found = fit_columns(spec(*fields), Available(tuple(columns), 10))
    given_back = [column for _, column in found.mapping if column]
    assert len(given_back) == len(set(given_back))
    assert set(given_back) <= {column.name for column in columns}
    assert 0 <= found.score <= 1
    assert [name for name, _ in found.mapping] == [field.name for field in fields]
