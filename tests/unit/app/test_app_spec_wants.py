"""What requests want: published and read back, bounded, and refused where it cannot be."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.spec import Spec
from app.spec_release import Release
from app.spec_wants import PROTECTIONS, Handling, WantedField, Wants

FIELDS = (
    WantedField("start", "time.start", kind="timestamp", meaning="When you arrived."),
    WantedField("km", "distance", unit="km", minimum=0.0, maximum=500.0),
    WantedField("place", required=False),
)
WANTS = Wants(FIELDS, ("de", "en"), 1_000, "2024-01-01", "2026-01-01", "places")
HANDLING = Handling(("raw", "redacted"), as_is=True, retention_days=365)


def spec(wants: Wants = WANTS, handling: Handling = HANDLING) -> Spec:
    return Spec(
        "Walks", "Walks.", "walks", "Aster", "Maps", "Training", Release("raw"), {"schema": {}}, bytes(1216),
        wants=wants, handling=handling,
    )  # fmt: skip


def test_what_is_wanted_is_read_back() -> None:
    assert Spec.from_bytes(spec().to_bytes()) == spec()
    words = Handling(retention="Until the model is trained")
    assert Spec.from_bytes(spec(handling=words).to_bytes()).handling == words


def test_a_request_that_wants_nothing_more_is_published_as_it_always_was() -> None:
    plain = json.loads(spec(Wants(), Handling()).to_bytes())
    assert not {"wants", "protections", "as_is", "retention"} & set(plain)


def test_what_is_said_about_handling() -> None:
    assert (HANDLING.keeps, Handling(retention_days=1).keeps, Handling(retention="Short").keeps) == (
        "365 days",
        "1 day",
        "Short",
    )
    assert [one for one in PROTECTIONS if HANDLING.allows(one)] == ["raw", "redacted"]
    assert all(Handling().allows(one) for one in PROTECTIONS)


@pytest.mark.parametrize(
    "changes",
    [
        {"wants": []},
        {"wants": {"fields": [{}]}},
        {"wants": {"fields": [{"name": ""}]}},
        {"wants": {"fields": [{"name": "a"}, {"name": "a"}]}},
        {"wants": {"fields": [{"name": "a", "semantic": "soul"}]}},
        {"wants": {"fields": [{"name": "a", "kind": "object"}]}},
        {"wants": {"fields": [{"name": "a", "min": "0"}]}},
        {"wants": {"fields": [{"name": "a", "max": True}]}},
        {"wants": {"fields": [{"name": "a", "required": "yes"}]}},
        {"wants": {"fields": [{"name": "a"}] * 101}},
        {"wants": {"fields": "all"}},
        {"wants": {"languages": ["German"]}},
        {"wants": {"languages": ["DE"]}},
        {"wants": {"min_rows": -1}},
        {"wants": {"min_rows": 1e9}},
        {"wants": {"window": {"from": "yesterday"}}},
        {"wants": {"window": {"from": "20240101"}}},
        {"wants": {"window": {"from": "2024-02-01", "to": "2024-01-01"}}},
        {"wants": {"life": 7}},
        {"protections": ["everything"]},
        {"protections": "raw"},
        {"as_is": 1},
        {"retention": -1},
        {"retention": 1e9},
        {"retention": None},
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    raw = json.loads(spec().to_bytes()) | changes
    with pytest.raises(UserError, match="cannot be read"):
        Spec.from_bytes(json.dumps(raw).encode())


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["name", "fields", "window", "from", "languages", "min"]), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(_JSON, _JSON, _JSON)
def test_whatever_is_published_is_read_or_refused(wants: Any, protections: Any, retention: Any) -> None:
    raw = json.loads(spec().to_bytes()) | {"wants": wants, "protections": protections, "retention": retention}
    with contextlib.suppress(UserError):
        found = Spec.from_bytes(json.dumps(raw).encode())
        assert Spec.from_bytes(found.to_bytes()) == found


def test_texts_are_cut_to_a_length_that_can_be_shown() -> None:
    long = Wants((WantedField("n" * 500, meaning="m" * 5_000, unit="u" * 50),), life="l" * 500)
    (cut,) = Spec.from_bytes(spec(long).to_bytes()).wants.fields
    assert (len(cut.name), len(cut.meaning), len(cut.unit)) == (120, 300, 20)
