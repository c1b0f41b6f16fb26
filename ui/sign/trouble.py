"""Why there is nothing to sign, as the dialog shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.i18n import mark, tr

if TYPE_CHECKING:
    from ui.components.icon import Tone

_REFUSED = "We did not sign this. "
_TITLES: dict[str, tuple[str, str, Tone]] = {
    "refused": (mark("We did not sign this"), "refused_unknown", "danger"),
    "fails": (mark("It would fail"), "rejected", "danger"),
    "unreachable": (mark("It cannot be simulated now"), "offline", "warning"),
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why not.

    Attributes:
        kind: `refused`, `fails` or `unreachable`.
        what: what happened.
        next_step: what to do.
    """

    kind: str
    what: str
    next_step: str = ""

    @property
    def title(self) -> str:
        """In a few words."""
        return tr(_TITLES[self.kind][0])

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return _TITLES[self.kind][1]

    @property
    def tone(self) -> Tone:
        """Its colour."""
        return _TITLES[self.kind][2]

    @property
    def may_try_again(self) -> bool:
        """Whether another look may end otherwise."""
        return self.kind != "refused"


def trouble_of(error: Exception) -> Trouble:
    """Return what to show of a look that failed."""
    from app.approval import stopped_by
    from app.errors import problem_of

    problem = problem_of(error)
    kind = stopped_by(error)
    what = problem.what.removeprefix(_REFUSED) if kind == "refused" else problem.what
    if kind == "unreachable":
        what = f"{problem.what} Without a simulation nothing is signed."
    return Trouble(kind, what, problem.next_step)
