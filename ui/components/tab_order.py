"""The order in which Tab goes: that of the layouts, whatever was made or added first.

Qt goes in the order of creation, so that a card filled later comes after the footer. Windows and dialogs ask here
instead; so does F6, which wants the first stop of a pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QWidget

from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

_MARGIN_PX = 24


def stops(root: QWidget) -> list[QWidget]:
    """Return what Tab can reach inside `root`, in reading order; `root` itself is none of it."""
    return [widget for widget in _inside(root) if _is_stop(widget)]


def move_focus(root: QWidget, *, forward: bool) -> bool:
    """Give the next or previous stop the focus, around at the end, and scroll to it; False where there is none."""
    ring = stops(root)
    if not ring:
        return False
    now = QApplication.focusWidget()
    at = _place(ring, now) if now is not None else None
    step = 1 if forward else -1
    target = ring[(at + step) % len(ring)] if at is not None else ring[min(0, step)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    scroll_to(target)
    return True


def scroll_to(widget: QWidget) -> None:
    """Scroll every area around a widget so that it is seen."""
    ancestor = widget.parentWidget()
    while ancestor is not None:
        if isinstance(ancestor, QScrollArea):
            ancestor.ensureWidgetVisible(widget, 0, theme().px(_MARGIN_PX))
        ancestor = ancestor.parentWidget()


def _place(ring: list[QWidget], now: QWidget) -> int | None:
    """Return where the focus stands in the ring; a page that holds the focus itself stands before its first stop."""
    if now in ring:
        return ring.index(now)
    inside = next((index for index, stop in enumerate(ring) if now.isAncestorOf(stop)), None)
    return inside - 1 if inside is not None else None


def _is_stop(widget: QWidget) -> bool:
    tabbable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabbable) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """Yield all widgets inside, those of a layout in its order, others (an eye in a field) after them."""
    seen: set[int] = set()
    ordered: list[QWidget] = []
    if isinstance(widget, QStackedWidget):
        current = widget.currentWidget()
        ordered = [current] if current is not None else []
    elif isinstance(widget, QScrollArea):
        content = widget.widget()
        ordered = [content] if content is not None else []
    else:
        layout = widget.layout()
        if layout is not None:
            ordered = list(_of_layout(layout))
        children = [child for child in widget.children() if isinstance(child, QWidget)]
        # Placed by hand: from top to bottom as they lie there.
        loose = [child for child in children if child not in ordered and not child.isWindow()]
        ordered += sorted(loose, key=lambda child: (child.y(), child.x()))
    for child in ordered:
        if id(child) not in seen and child.isVisible():
            seen.add(id(child))
            yield child
            yield from _inside(child)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        child, inner = item.widget(), item.layout()
        if child is not None:
            yield child
        elif inner is not None:
            yield from _of_layout(inner)
