"""Judges a window as it stands: texts that are cut, parts that overlap, Tab, focus ring, what a screen reader hears.

Each judge returns sentences; none means all is well.
"""

from __future__ import annotations

from contextlib import contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from tests.helpers.ui_stage import rest
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.components.tab_order import scroll_to
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_CLICKABLE = (QAbstractButton, QLineEdit, QComboBox, QAbstractSlider, QAbstractItemView, QPlainTextEdit)
_MAX_STOPS, _MAX_ROWS = 300, 12
_SLACK_PX = 2
_LINE_PX = 48


def name_of(widget: QWidget) -> str:
    """Return what tells a widget from others."""
    said = widget.accessibleName() or str(getattr(widget, "text", ""))
    parent = widget.parentWidget()
    return f"{type(widget).__name__} {said[:60]!r} in {type(parent).__name__ if parent is not None else 'nothing'}"


def top_of(window: QWidget) -> QWidget:
    """Return the dialog on top, or the window."""
    dialogs = [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
    return dialogs[-1] if dialogs else window


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Return a widget's rectangle in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


# Text


def cut_texts(window: QWidget) -> list[str]:
    """Return texts that have less room than they need, by widget and by what is painted."""
    bad = []
    for widget in top_of(window).findChildren(QWidget):
        if not widget.isVisible() or widget.size().isEmpty() or not _in_view_sideways(widget, window):
            if widget.isVisible() and isinstance(widget, Label | Paragraph | QAbstractButton) and _has_text(widget):
                bad.append(f"outside: {name_of(widget)} {place_of(widget, window).getRect()}")
            continue
        if isinstance(widget, Label):
            need = QFontMetricsF(widget.font()).horizontalAdvance(widget.text())
            if not widget.elides and need > widget.contentsRect().width() + _SLACK_PX:
                bad.append(f"cut: {name_of(widget)} needs {need:.0f}, has {widget.width()}")
        elif isinstance(widget, Paragraph):
            need = widget.heightForWidth(widget.width())
            if widget.text and need > widget.height() + _SLACK_PX:
                bad.append(f"cut: {name_of(widget)} needs {need} high, has {widget.height()}")
        elif isinstance(widget, QAbstractButton) and widget.minimumSizeHint().width() > widget.width() + _SLACK_PX:
            bad.append(f"cut: {name_of(widget)} needs {widget.minimumSizeHint().width()}, has {widget.width()}")
    return bad


def _has_text(widget: QWidget) -> bool:
    return bool(widget.accessibleName())


def _in_view_sideways(widget: QWidget, window: QWidget) -> bool:
    """Whether no ancestor cuts a widget at its left or right; what lies above or below can be scrolled to."""
    here = place_of(widget, window)
    ancestor = widget.parentWidget()
    while ancestor is not None:
        frame = place_of(ancestor, window)
        if here.left() < frame.left() - _SLACK_PX or here.right() > frame.right() + _SLACK_PX:
            return False
        scrolls = isinstance(ancestor.parentWidget(), QAbstractScrollArea)
        if not scrolls and ancestor is not window:
            tall = here.top() < frame.top() - _SLACK_PX or here.bottom() > frame.bottom() + _SLACK_PX
            if tall:
                return False
        if ancestor is window or scrolls:
            break
        ancestor = ancestor.parentWidget()
    return True


@contextmanager
def painted_texts() -> Iterator[list[str]]:
    """Note every text painted from Python that is wider than the box it is painted into."""
    found: list[str] = []
    original = QPainter.drawText

    def draw(painter: QPainter, *given: Any) -> Any:
        if len(given) == 3 and isinstance(given[0], QRect | QRectF) and isinstance(given[2], str):
            box, _, text = given
            need = QFontMetricsF(painter.font()).horizontalAdvance(text)
            if text and need > box.width() + _SLACK_PX:
                found.append(f"painted: {text[:80]!r} needs {need:.0f}, has {box.width():.0f}")
        return original(painter, *given)

    cast("Any", QPainter).drawText = draw
    try:
        yield found
    finally:
        cast("Any", QPainter).drawText = original


# Overlaps


def overlaps(window: QWidget) -> list[str]:
    """Return pairs of parts beside each other that cover each other."""
    bad = []
    for parent in (top_of(window), *top_of(window).findChildren(QWidget)):
        if not parent.isVisible() or parent.layout() is None or isinstance(parent, QStackedWidget):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            and not isinstance(child, QFocusFrame | Dialog)
            and not child.property("floats")
            and not child.size().isEmpty()
        ]
        for index, one in enumerate(children):
            for other in children[index + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > _SLACK_PX and shared.height() > _SLACK_PX:
                    bad.append(f"overlap: {name_of(one)} and {name_of(other)} share {shared.width()}x{shared.height()}")
    return bad


# Tab


def tab_stops(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes around and return what had the focus, in order."""
    top = top_of(window)
    start = QApplication.focusWidget()
    stops: list[QWidget] = []
    for _ in range(_MAX_STOPS):
        QTest.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is None or (stops and focused is stops[0]):
            break
        if focused in stops:
            raise AssertionError(f"Tab turns in a circle at {name_of(focused)}")
        stops.append(focused)
    if start is not None:
        start.setFocus()
    return _from_the_first(stops)


def _from_the_first(stops: list[QWidget]) -> list[QWidget]:
    """Turn the ring so that it begins where Tab begins in a window without a focus: at the top left."""
    if not stops:
        return stops
    window = stops[0].window()
    right = window.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def corner(stop: QWidget) -> tuple[int, int]:
        place = place_of(stop, window)
        return place.top() // _LINE_PX, -place.right() if right else place.left()

    at = stops.index(min(stops, key=corner))
    return stops[at:] + stops[:at]


def unreached(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Return what can be clicked but not reached with Tab (of choices that exclude each other one is enough)."""
    bad = []
    for widget in top_of(window).findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled() or isinstance(widget, QScrollBar):
            continue
        by_hand = widget.cursor().shape() == Qt.CursorShape.PointingHandCursor
        inside = any(stop.isAncestorOf(widget) for stop in stops)
        if not (isinstance(widget, _CLICKABLE) or by_hand) or widget in stops or inside:
            continue
        parent = widget.parentWidget()
        if isinstance(parent, QComboBox | QLineEdit) or widget.property("moved_from") is not None:
            continue
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        if group is not None and group.exclusive() and any(button in stops for button in group.buttons()):
            continue
        bad.append(f"not reached: {name_of(widget)}")
    return bad


def out_of_order(window: QWidget, stops: list[QWidget], *, right_to_left: bool = False) -> list[str]:
    """Return steps of Tab that go back: up in one column, or against the reading direction in one line."""
    bad = []
    for one, other in pairwise(stops):
        here, there = place_of(one, window), place_of(other, window)
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        beside = (
            min(here.bottom(), there.bottom()) - max(here.top(), there.top()) > min(here.height(), there.height()) / 2
        )
        above = min(here.right(), there.right()) - max(here.left(), there.left()) > 0 and there.bottom() <= here.top()
        back = there.left() >= here.right() if right_to_left else there.right() <= here.left()
        if above or (beside and back):
            bad.append(f"order: from {name_of(one)} {here.getRect()} to {name_of(other)} {there.getRect()}")
    return bad


def without_ring(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Give each stop the focus by Tab and return those around which nothing of the ring's colour appears."""
    held = QApplication.focusWidget()
    wanted = theme().color("focus").rgb().to_bytes(4, "little")
    bad = []
    for stop in stops:
        if not stop.isVisible():
            continue
        scroll_to(stop)
        # The ring of whatever has the focus now may lie around this stop: an input around its button.
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        rest()
        before = _pixels(window, stop, wanted)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        rest()
        after = _pixels(window, stop, wanted)
        if after - before < (stop.width() + stop.height()) // 4:
            bad.append(f"no ring: {name_of(stop)}, {before} then {after} pixels")
    if held is not None:
        held.setFocus()
    return bad


def kind_of(stop: QWidget) -> tuple[type, type]:
    """Return what decides how a stop draws its ring: its class and that of the part it stands in."""
    return type(stop), type(stop.parentWidget())


def _pixels(window: QWidget, stop: QWidget, color: bytes) -> int:
    area = place_of(stop, window).adjusted(-6, -6, 6, 6).intersected(window.rect())
    image = window.grab(area).toImage().convertToFormat(_RGB32)
    return bytes(cast("Any", image.constBits())).count(color)


_RGB32 = QImage.Format.Format_RGB32


# Screen reader


def unheard(window: QWidget) -> list[str]:
    """Walk the accessible tree and return what has no role, or no name where it needs one."""
    bad: list[str] = []
    root = QAccessible.queryAccessibleInterface(top_of(window))
    _hear(root, bad, 0)
    return bad


_SILENT = {QAccessible.Role.Whitespace, QAccessible.Role.Separator, QAccessible.Role.ScrollBar, QAccessible.Role.Border}
_PLAIN = {QAccessible.Role.Client, QAccessible.Role.LayeredPane, QAccessible.Role.Pane}


def _hear(node: QAccessibleInterface, bad: list[str], depth: int) -> None:
    role, state, thing = node.role(), node.state(), node.object()
    name = node.text(QAccessible.Text.Name)
    if state.invisible or isinstance(thing, QScrollBar | QFocusFrame):
        return
    where = f"{type(thing).__name__} ({role.name})"
    if role == QAccessible.Role.NoRole:
        bad.append(f"no role: {where}")
    paints = isinstance(thing, QWidget) and _paints(thing)
    if role in _PLAIN and (paints or state.focusable):
        bad.append(f"plain role: {where} {name[:40]!r}")
    needs_name = role not in _SILENT and (role not in _PLAIN or paints or state.focusable)
    if needs_name and not name.strip() and not (isinstance(thing, QWidget) and _says_nothing(thing)):
        bad.append(f"no name: {where}")
    count = node.childCount()
    for index in range(min(count, _MAX_ROWS) if role in {QAccessible.Role.Table, QAccessible.Role.List} else count):
        child = cast("QAccessibleInterface | None", node.child(index))
        if child is not None and child.isValid():
            _hear(child, bad, depth + 1)


def _says_nothing(widget: QWidget) -> bool:
    return (isinstance(widget, QLabel) and not widget.text()) or (isinstance(widget, Paragraph) and not widget.text)


def _paints(widget: QWidget) -> bool:
    """Whether a class of ours paints this widget, and not only the ground under others."""
    if any(isinstance(child, QWidget) and child.isVisible() for child in widget.children()):
        return False
    return any("paintEvent" in vars(kind) and kind.__module__.startswith("ui.") for kind in type(widget).__mro__)
