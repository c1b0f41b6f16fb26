"""Why there is nothing to sign, as the dialog shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.format import clean
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from ui.components.icon import Tone

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
        what: what happened, cleaned and in the person's language.
        next_step: what to do, likewise.
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
    # The sentence is translated whole; what the title says already is left out after that.
    what = said(clean(problem.what, 600)).removeprefix(f"{tr(_TITLES['refused'][0])}. ")
    if kind == "unreachable":
        what = f"{what} {tr('Without a simulation nothing is signed.')}"
    return Trouble(kind, what, said(clean(problem.next_step, 300)))
