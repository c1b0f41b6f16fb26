"""Looks at scenes in every size, text size, direction and length of words."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.helpers.ui_judge import cut_texts, overlaps, painted_texts
from tests.helpers.ui_pseudo import pseudo_language
from tests.helpers.ui_stage import rest, walk
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.helpers.ui_scenes import Scene
    from ui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Room:
    """Width and height of the window in px, and the text scale."""

    width: int
    height: int
    scale: float = 1.0

    def __str__(self) -> str:
        """Return it as it is written in reports."""
        return f"{self.width}x{self.height} at {self.scale:.0%}"


ROOMS = (
    Room(1024, 700),
    Room(1280, 800),
    Room(1600, 1000),
    Room(2560, 1440),
    Room(1280, 800, 1.5),
    Room(1280, 800, 2.0),
    Room(1024, 700, 1.5),
    Room(1024, 700, 2.0),
)


@contextmanager
def spoken(*, long: bool = False, right_to_left: bool = False) -> Iterator[None]:
    """Let the window speak 40 % longer words, or run from right to left, for a while."""
    with ExitStack() as stack:
        if long:
            stack.enter_context(pseudo_language())
        if right_to_left:
            QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            stack.callback(QApplication.setLayoutDirection, Qt.LayoutDirection.LeftToRight)
        yield


def judge(window: MainWindow, room: Room) -> list[str]:
    """Return what is wrong with a window in a room."""
    theme().apply("light", room.scale)
    window.resize(room.width, room.height)
    rest()
    with painted_texts() as painted:
        window.grab()
    return [*cut_texts(window), *overlaps(window), *painted]


def look_at(way: tuple[Scene, ...], rooms: Iterable[Room]) -> Iterator[tuple[str, str, str]]:
    """Yield scene, room and what is wrong there, for a journey through scenes."""
    kept = tuple(rooms)
    for scene, window in walk(way, 1280, 800):
        for room in kept:
            for wrong in judge(window, room):
                yield scene.name, str(room), wrong
        theme().apply("light", 1.0)
