"""The main scenes with words 40 % longer, from right to left, in the smallest window and at 200 %: nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.ui_matrix import Room, look_at, spoken
from tests.helpers.ui_pseudo import longer
from tests.helpers.ui_scenes import SCENES
from tests.helpers.ui_stage import journeys

if TYPE_CHECKING:
    from tests.helpers.ui_scenes import Scene

MAIN = {"onboarding", "home", "requests", "wallet", "settings", "sell-terms"}
WAYS = journeys(scene for scene in SCENES if scene.name in MAIN)


def test_longer_words_are_longer_and_keep_their_places() -> None:
    text = "Sent to {who} from this account"
    assert longer(text).startswith(text)
    assert len(longer(text)) >= 1.35 * len(text)
    assert longer("") == ""


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[-1].name)
def test_nothing_is_cut_where_words_are_long_and_run_from_right_to_left(way: tuple[Scene, ...]) -> None:
    with spoken(long=True, right_to_left=True):
        assert list(look_at(way, (Room(1024, 700, 2.0),))) == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[-1].name)
def test_nothing_is_cut_in_the_smallest_window(way: tuple[Scene, ...]) -> None:
    assert list(look_at(way, (Room(1024, 700),))) == []
