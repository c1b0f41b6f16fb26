"""What a noised release reveals, in words: every kind has its own, and epsilon always its unit."""

from __future__ import annotations

import pytest

from app.spec_release import MapArea, Release, ReleaseColumn
from ui.requests.release_words import epsilon_per, hidden_words, leaving_words

COLUMNS = (ReleaseColumn("room", ("hall", "study")), ReleaseColumn("kwh", edges=(0.0, 1.0, 5.0)))
AREA = MapArea("lat", "lon", 47.0, 5.0, 55.0, 15.0, 5000)


@pytest.mark.parametrize(
    ("release", "leaves"),
    [
        (Release("histogram", "room", ("hall", "study")), "2 noised counts of “room”"),
        (Release("histogram", "kwh", edges=(0.0, 1.0, 5.0)), "2 noised counts of “kwh”"),
        (Release("marginals", columns=COLUMNS), "15 noised counts of “room”, “kwh”"),
        (Release("synthetic", columns=COLUMNS * 3), "Invented records of “room”, “kwh”, “room”, and 3 more"),
        (Release("responses", columns=COLUMNS, unit="answer"), "Answers about “room”, “kwh”, some of them false"),
        (Release("places", area=AREA, unit="user-day"), "Noised counts of days in cells of a map"),
        (Release("fixes", area=AREA, unit="place"), "Single positions, each of them moved"),
    ],
)
def test_every_kind_says_what_leaves(release: Release, leaves: str) -> None:
    assert leaving_words(release) == leaves


def test_epsilon_has_the_unit_of_its_release() -> None:
    said = {
        unit: (epsilon_per(Release("marginals", unit=unit), "1.0"), hidden_words(Release("x", unit=unit)))
        for unit in ("record", "user-day", "answer", "place")
    }
    assert [first for first, _ in said.values()] == [f"ε 1.0 per {one}" for one in ("record", "day", "answer", "place")]
    assert "single day" in said["user-day"][1]
    assert len({hidden for _, hidden in said.values()}) == len(said)
