"""What a screen reader hears of painted widgets, and what is said aloud when something happens.

Qt knows the role of its own controls only. A painted class says its role by a class attribute:
`accessible_role = QAccessible.Role.StaticText`; name and description are set as on any widget. What only decorates has
`Whitespace`, which readers pass over; given a name, it is a graphic after all. A `Grouping` is one once it has a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

DECORATION = QAccessible.Role.Whitespace
"""Role of what a screen reader passes over."""

_installed: list[bool] = []


def install() -> None:
    """Tell Qt how our widgets are heard; once per process, before the first widget is asked."""
    if not _installed:
        QAccessible.installFactory(_interface_of)
        _installed.append(True)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a text: after what it says now, or at once where `urgent`."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(
        QAccessible.AnnouncementPoliteness.Assertive if urgent else QAccessible.AnnouncementPoliteness.Polite
    )
    QAccessible.updateAccessibility(event)


class _Heard(QAccessibleWidget):
    """A widget whose role depends on whether it has a name, which it may get later."""

    def role(self) -> QAccessible.Role:
        declared = super().role()
        widget = self.widget()
        named = bool(widget.accessibleName())
        if declared == DECORATION and named:
            return QAccessible.Role.Graphic
        # A group without a name tells nothing: readers hear its parts alone.
        return QAccessible.Role.Client if declared == QAccessible.Role.Grouping and not named else declared


def _interface_of(_class: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "accessible_role", None)
    if not isinstance(thing, QWidget) or not isinstance(role, QAccessible.Role):
        return None
    return _Heard(thing, role)
