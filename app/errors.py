"""What went wrong, in words: a title, a sentence, what it means for money and data, and a next step.

    AppError
    ├── UserError          the user can mend it (exit code 2)
    ├── NetworkDown        the network or a gateway does not answer (exit code 4)
    ├── Declined           the user said no to a signature (exit code 5)
    └── SaleRejected       reviewers refused the data (exit code 6)

Domain errors say what happened in their message; ``problem_of`` adds the rest. Cancellation is silent.
Anything else is a bug.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

NOTHING_MOVED = "No money moved."
BUG = 70
"""Exit code of a mistake of ours (EX_SOFTWARE of sysexits.h)."""
NOTHING_LEFT = "Nothing has left this computer."


@dataclass(frozen=True, slots=True)
class Problem:
    """A failure as a person reads it."""

    title: str
    what: str
    money: str
    data: str
    next_step: str
    exit_code: int = 1


class AppError(Exception):
    """Base of the app's own failures.

    Args:
        what: what happened.
        money: what it means for money.
        data: what it means for data.
        next_step: what to do next.
    """

    title = "That did not work"
    exit_code = 1

    def __init__(
        self,
        what: str,
        *,
        money: str = NOTHING_MOVED,
        data: str = "Your data is as it was.",
        next_step: str = "Try again.",
    ) -> None:
        super().__init__(what)
        self.problem = Problem(self.title, what, money, data, next_step, self.exit_code)


class UserError(AppError):
    """Something the user can mend."""

    title = "This needs a correction"
    exit_code = 2


class NetworkDown(AppError):
    """The network or a gateway does not answer."""

    title = "The network does not answer"
    exit_code = 4


class Declined(AppError):
    """The user refused to sign."""

    title = "Not signed"
    exit_code = 5


class SaleRejected(AppError):
    """Reviewers refused the data."""

    title = "Refused by the reviewers"
    exit_code = 6


# By package: title, exit code, and what holds for every error of that package unless it says more itself.
_BY_PACKAGE: dict[str, tuple[str, int, str, str, str]] = {
    "wallet": (
        "The wallet could not do that",
        2,
        "Your money is untouched.",
        "Nothing was changed.",
        "Correct it and try again.",
    ),
    "sources": (
        "This file cannot be read as it is",
        2,
        NOTHING_MOVED,
        NOTHING_LEFT,
        "Correct the file or choose another.",
    ),
    "privacy": ("Stopped to protect you", 2, NOTHING_MOVED, NOTHING_LEFT, "Change the choice and try again."),
    "storage": (
        "The package could not be delivered or checked",
        4,
        NOTHING_MOVED,
        "What was sealed stays sealed.",
        "Try again: it goes on where it stopped.",
    ),
    "market": (
        "The market did not take this",
        4,
        "Nothing is paid twice: a sale goes on from its last confirmed step.",
        "Your data is as it was.",
        "Try again.",
    ),
}


def problem_of(error: BaseException) -> Problem:
    """Return ``error`` in words; its own ``what``, ``money``, ``data`` and ``next_step`` win over the package's."""
    if isinstance(error, AppError):
        return error.problem
    package = type(error).__module__.partition(".")[0]
    if package in _BY_PACKAGE:
        title, exit_code, money, data, next_step = _BY_PACKAGE[package]
        return Problem(
            _said(error, "title", title),
            _said(error, "what", str(error) or title),
            _said(error, "money", money),
            _said(error, "data", data),
            _said(error, "next_step", next_step),
            exit_code,
        )
    if isinstance(error, OSError | sqlite3.Error):
        return Problem(
            "This computer refused",
            error.strerror if isinstance(error, OSError) and error.strerror else str(error),
            "Nothing is paid twice: a sale goes on from its last saved step.",
            "What was saved stays as it was.",
            "Free space or check the folder's permissions, then try again.",
            3,
        )
    return Problem(
        "Gleaner made a mistake",
        f"An unexpected {type(error).__name__} stopped this step.",
        "Nothing is paid twice: a sale goes on from its last saved step.",
        "What was saved stays as it was.",
        "Try again; if it happens again, report it with the details.",
        BUG,
    )


def _said(error: BaseException, name: str, default: str) -> str:
    value = getattr(error, name, default)
    return value if isinstance(value, str) and value else default
