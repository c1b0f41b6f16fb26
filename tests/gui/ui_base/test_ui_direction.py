"""Painted parts in windows that run from right to left: mirrored in place, upright in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.shell.nav_item import NavItem
from ui.theme.direction import draw_words, mirror, runs_left, turned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Show = Callable[[QWidget], QWidget]


@pytest.fixture
def leftward() -> Iterator[None]:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink(image: QImage, left: int, right: int) -> int:
    """Count pixels between two columns that differ from the ground, away from rounded corners."""
    ground = image.pixel(image.width() // 2, 4)
    rows = range(8, image.height() - 8)
    return sum(image.pixel(x, y) != ground for x in range(left, right) for y in rows)


def test_words_in_the_mirror_are_the_same_words(qapp: QApplication) -> None:
    def drawn(*, mirrored: bool) -> QImage:
        image = QImage(200, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setFont(qapp.font())
        flags = int(Qt.AlignmentFlag.AlignVCenter)
        if mirrored:
            mirror(painter, QRectF(0, 0, 200, 30))
            flags |= int(Qt.AlignmentFlag.AlignRight)
        draw_words(painter, QRectF(0, 0, 200, 30), flags, "Release key F7")
        painter.end()
        return image

    # At the end of a mirrored line stands the left; the letters there are those of an ordinary line.
    assert drawn(mirrored=True) == drawn(mirrored=False)


@pytest.mark.usefixtures("leftward")
def test_an_entry_of_the_sidebar_has_its_icon_where_reading_begins(show: Show) -> None:
    item = show(NavItem("home", "Home", "home"))
    item.resize(200, 34)
    image = item.grab().toImage()
    assert ink(image, 160, 200) > 0
    assert ink(image, 4, 40) == 0


@pytest.mark.usefixtures("leftward")
def test_arrows_turn_and_arrows_out_of_the_window_do_not() -> None:
    assert turned("arrow-right") == "arrow-left"
    assert turned("arrow-left") == "arrow-right"
    assert turned("arrow-up-right") == "arrow-up-right"
    assert turned("coins") == "coins"


@pytest.mark.usefixtures("leftward")
def test_a_paragraph_begins_where_reading_begins(show: Show) -> None:
    words = show(Paragraph("Held", "body", "text"))
    words.resize(300, 40)
    image = words.grab().toImage()
    assert ink(image, 200, 300) > 0
    assert ink(image, 0, 150) == 0


@pytest.mark.parametrize(
    ("text", "left"),
    [("Wallet", False), ("+21.00 GLN", False), ("7Kp3…mQ9d", False), ("ארנק", True), ("محفظة 12", True), ("", False)],
)
def test_letters_say_which_way_a_text_runs(text: str, left: bool) -> None:  # noqa: FBT001 - a case
    assert runs_left(text) is left


# Lines that break


def line_of(*widths: int) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    flow = Flow(holder, gap=10, line_gap=5)
    parts = []
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 20)
        flow.add(part)
        parts.append(part)
    return holder, parts


def test_a_line_breaks_only_where_it_must(show: Show) -> None:
    holder, (first, second, third) = line_of(100, 100, 100)
    show(holder)
    holder.resize(320, 100)
    assert {part.y() for part in (first, second, third)} == {first.y()}
    holder.resize(319, 100)
    assert second.y() == first.y()
    assert third.y() == first.y() + 25
    assert third.x() == first.x()
    layout = holder.layout()
    assert layout is not None
    assert layout.heightForWidth(320) == 20
    assert layout.heightForWidth(210) == 45
    assert layout.minimumSize().width() == 100


def test_what_stands_at_the_end_does_so_on_either_side(show: Show) -> None:
    holder = QWidget()
    flow = Flow(holder)
    name, value = Label("You earn"), Label("145.30")
    flow.add(name)
    flow.add(value, end=True)
    show(holder)
    holder.resize(400, 40)
    assert value.geometry().right() == 399
    assert name.x() == 0
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = holder.layout()
    assert layout is not None
    layout.invalidate()
    layout.activate()
    assert value.x() == 0
    assert name.geometry().right() == 399
