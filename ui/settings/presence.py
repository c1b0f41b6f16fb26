"""The line of Settings about notifications."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from ui.components.select import Select
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.ports.presence import Notifications, PresencePort


def presence_line(port: PresencePort, runner: Runner) -> tuple[str, str, Select]:
    """Return title, meaning and control of the line; a change is stored at once."""
    levels = [("off", tr("None")), ("plain", tr("Without details")), ("full", tr("With names and amounts"))]
    select = Select(tr("Notifications"), levels, port.notifications)

    def store(_index: int) -> None:
        level = cast("Notifications", select.current)
        runner.run(lambda _progress: port.set_notifications(level), owner=select)

    select.activated.connect(store)
    text = tr("Told while you look elsewhere. Names and amounts never show while Gleaner is locked.")
    return tr("Notifications"), text, select
