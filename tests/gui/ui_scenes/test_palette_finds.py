"""The palette finds what pages hold, on pages that were never open too."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.ui_sale_fakes import FakeRequests, make_market
from tests.helpers.ui_scenes import GLN, SCENES
from tests.helpers.ui_stage import walk
from ui.requests.page import requests_page
from ui.requests.view import RequestsPage
from ui.shell.palette import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_request_is_found_by_its_words_and_opened(qtbot: QtBot) -> None:
    home = next(scene for scene in SCENES if scene.name == "home")
    for _, window in walk((home,), 1280, 800):
        shell = window.shell
        assert shell is not None
        shell.open_palette()
        (palette,) = [dialog for dialog in window.findChildren(Palette) if dialog.isVisible()]
        QTest.keyClicks(palette.search, "podcast")
        qtbot.waitUntil(partial(_has_found, palette))
        QTest.keyClick(palette.search, Qt.Key.Key_Return)
        page = shell.current_page
        assert isinstance(page, RequestsPage)
        qtbot.waitUntil(partial(_shows, page, "Podcast habits"))


def _has_found(palette: Palette) -> bool:
    return [action.kind for action in palette.shown] == ["found"]


def _shows(page: RequestsPage, words: str) -> bool:
    offer = page._offers.get(page._selected)
    return page.shows_content and offer is not None and offer.request.spec.title.startswith(words)


def test_requests_are_found_by_plain_words_up_to_a_number() -> None:
    market = make_market()
    spec = requests_page(FakeRequests(market), GLN)
    assert spec.find is not None
    found = asyncio.run(spec.find("energy", 8))
    assert {thing.argument for thing in found} <= {request.address for request in market}
    assert found
    assert all("energy" in thing.title.casefold() or thing.detail for thing in found)
    assert len(asyncio.run(spec.find("a", 2))) == 2
    assert asyncio.run(spec.find("nothing of that name", 8)) == ()
