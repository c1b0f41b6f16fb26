"""Every scene of the window by keyboard alone and by ear: reading order, reach, ring, names and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from tests.helpers.ui_judge import kind_of, out_of_order, tab_stops, unheard, unreached, without_ring
from tests.helpers.ui_scenes import SCENES
from tests.helpers.ui_stage import journeys, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.ui_scenes import Scene

# One of each kind; `python -m bench.ui.scenes` judges all of them.
HEARD = {
    "onboarding",
    "onboarding-words",
    "onboarding-import",
    "lock",
    "home",
    "home-empty",
    "requests",
    "sell-empty",
    "sell-data",
    "sell-fields",
    "sell-protect",
    "sell-preview",
    "sell-terms",
    "sign",
    "sell-done",
    "sell",
    "wallet",
    "wallet-receive",
    "settings",
    "settings-market",
    "accounts-switcher",
    "accounts-page",
    "accounts-account",
    "accounts-device",
}
WAYS = journeys(scene for scene in SCENES if scene.name in HEARD)


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(scope="module")
def rings() -> set[tuple[type, type]]:
    """Return the kinds of stops whose ring was looked at; once for each kind is enough."""
    return set()


def test_the_scenes_exist() -> None:
    assert {scene.name for way in WAYS for scene in way} == HEARD


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way[-1].name)
def test_tab_reaches_everything_in_order_with_a_ring_and_all_is_named(
    way: tuple[Scene, ...], rings: set[tuple[type, type]]
) -> None:
    bad: dict[str, list[str]] = {}
    for scene, window in walk(way, 1280, 800):
        stops = tab_stops(window)
        assert stops
        found = [
            *unheard(window),
            *unreached(window, stops),
            *out_of_order(window, stops),
            *without_ring(window, [stop for stop in stops if kind_of(stop) not in rings]),
        ]
        rings.update(map(kind_of, stops))
        if found:
            bad[scene.name] = found
    assert not bad
