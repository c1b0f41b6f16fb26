"""Lines of Settings about keyboard and motion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.components.choice import Switch
from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from ui.bridge import Runner
    from ui.ports.ease import EasePort


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a card: what it is about, what it means, and its control."""

    title: str
    text: str
    control: Switch


def ease_lines(port: EasePort, runner: Runner) -> tuple[Line, ...]:
    """Return the lines; a change is stored at once."""
    keys = Switch(tr("Keys without Ctrl"))
    keys.setChecked(port.single_keys)
    keys.clicked.connect(
        lambda enabled: runner.run(lambda _progress: port.set_single_keys(enabled=enabled), owner=keys)
    )
    motion = Switch(tr("Reduce motion"))
    motion.setChecked(port.reduced_motion)

    def move(reduced: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        theme().set_reduced_motion(reduced=reduced)
        runner.run(lambda _progress: port.set_reduced_motion(enabled=reduced), owner=motion)

    motion.clicked.connect(move)
    return (
        Line(tr("Keys without Ctrl"), tr("/ searches, ? lists all keys; never while a field has the focus."), keys),
        Line(tr("Reduce motion"), tr("Nothing fades and the cursor stands still. Off follows the system."), motion),
    )
