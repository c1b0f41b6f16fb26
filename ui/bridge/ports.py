"""What the bridge needs of the app: somewhere to submit jobs, and problems described in words.

`app.tasks.Tasks` and `app.errors.Problem` satisfy these; the window names no concrete class at start-up.
"""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from app.tasks import TaskEvent

T = TypeVar("T")


class Problem(Protocol):
    """A failure as a person reads it."""

    @property
    def title(self) -> str:
        """A few words."""
        ...

    @property
    def what(self) -> str:
        """What happened."""
        ...

    @property
    def money(self) -> str:
        """What it means for money."""
        ...

    @property
    def data(self) -> str:
        """What it means for data."""
        ...

    @property
    def next_step(self) -> str:
        """What to do next."""
        ...


class Progress(Protocol):
    """What a job calls to say how far it is."""

    def __call__(self, done: int, total: int, message: str) -> None:
        """Report `done` of `total` units (0: not known yet) and what is being done."""


class TaskHandle(Protocol):
    """A running job."""

    def cancel(self) -> None:
        """Ask the job to stop."""


class Tasks(Protocol):
    """Runs jobs away from the GUI thread."""

    def submit(
        self, work: Callable[[Progress], Awaitable[T]], *, on_event: "Callable[[TaskEvent], None]"
    ) -> TaskHandle:
        """Start `work`; `on_event` is called on the job's thread, the last event is never progress."""
        ...
