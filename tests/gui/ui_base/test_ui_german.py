"""The window in German: no English is left on its pages, and Qt's own words follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from tests.helpers.ui_german import is_german
from tests.helpers.ui_scenes import SCENES, Scene
from tests.helpers.ui_settle import settle_deletions
from ui.components.skeleton import Skeleton
from ui.i18n import said, use_language
from ui.script import shown_texts
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner

# One scene of each page; the whole walk is `python -m ui.screenshots --language de`.
WALK = (
    *("onboarding", "lock", "home", "home-jailed", "requests", "requests-committee", "sell-empty", "wallet"),
    *("stake", "history", "contacts", "settings-market", "accounts-page", "home-problem"),
)


@pytest.fixture
def open_scene(qtbot: QtBot, runner: Runner) -> Iterator[Callable[[Scene], MainWindow]]:
    windows: list[MainWindow] = []

    def build(scene: Scene) -> MainWindow:
        window = MainWindow(scene.ports(), runner, scene.page, scene.pages(lambda: windows[0]))
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield build
    for window in windows:
        window.close()
        window.deleteLater()
    settle_deletions()


def _is_loading(window: MainWindow) -> bool:
    return any(skeleton.isVisible() for skeleton in window.findChildren(Skeleton))


@pytest.fixture
def german() -> Iterator[None]:
    use_language("de")
    said("Reads the templates, which the watchdog of this folder would count as the window's time.")
    yield
    use_language("en")


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("name", WALK)
def test_no_english_is_left(qtbot: QtBot, name: str, open_scene: Callable[[Scene], MainWindow]) -> None:
    window = open_scene(next(scene for scene in SCENES if scene.name == name))
    qtbot.waitUntil(lambda: len(shown_texts(window)) > 10 and not _is_loading(window))
    assert [text for text in shown_texts(window) if not is_german(text)] == []


@pytest.mark.usefixtures("qapp")
def test_qt_speaks_the_same_language() -> None:
    use_language("de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    use_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
