"""A stranger drops a Takeout archive on the window and ends with a protected package and a receipt, in one sitting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.e2e.test_gui_sale import SIGN, Window
from tests.helpers.takeout import takeout

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

JOURNEY: list[dict[str, Any]] = [
    {"click": "Try with sample data"},
    {"wait": "Nothing here yet"},
    {"drop": ["takeout-20231020T081500Z-001.zip"]},
    {"wait": "Location history: visits"},
    {"shot": "offers.png"},
    {"click": "Add 3 tables"},
    {"wait": "360 rows added"},
    {"shot": "added.png"},
    {"click": "Done"},
    {"wait": "sources on this computer"},
    {"row": "Location history: visits"},
    {"wait": "Find requests"},
    {"click": "Find requests"},
    {"wait": "Visits to places"},
    {"click": "Start sale: Visits to places"},
    {"wait": "What is in it"},
    {"type": ["Records to sell", "40"]},
    {"click": "Choose fields"},
    {"wait": "5 of 8 leave"},
    {"click": "Look for personal details"},
    {"wait": "Nothing personal was found"},
    {"click": "Protect"},
    {"wait": "This data is not noised"},
    {"click": "Test what leaves"},
    {"wait": "worth knowing"},
    {"shot": "attack.png"},
    {"click": "Exact preview"},
    {"wait": "Record 1, "},
    {"texts": "exact.json"},
    {"shot": "exact.png"},
    {"click": "I have looked at what leaves"},
    {"click": "Terms and money"},
    {"wait": "What can happen to your"},
    {"click": "Agree and deliver"},
    {"wait": "Put stake on the market"},
    *SIGN,
    {"wait": "Submit your batch for review"},
    *SIGN,
    {"wait": "Withdraw what you earned"},
    *SIGN,
    {"wait": "Export the receipt"},
    {"texts": "done.json"},
    {"click": "My data"},
    {"wait": "1 sale"},
    {"texts": "sold.json"},
]


def test_from_a_dropped_archive_to_a_receipt(tmp_path: Path, network_dir: Path) -> None:
    window = Window(tmp_path / "stranger", network_dir)
    window.folder.mkdir()
    takeout(window.folder)
    window.follow(JOURNEY)
    exact = " ".join(window.said("exact"))
    assert re.search(r'"lat":50\.\d{1,2},"lon":6\.\d{1,2},', exact), "positions are made coarser unasked"
    assert "Straße" not in exact
    assert "straße" not in exact, "addresses stay here"
    assert any("Paid" in text or "paid" in text for text in window.said("done"))
    assert any("40 as they are" in text for text in window.said("sold"))
