"""The frame of commands that stake money: what it means is said, then asked, then done; ``--preview`` only says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from app.cli.output import confirm
from app.errors import Declined

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.cli.session import Session

GLN_DECIMALS = 6
"""Of the market's stake token."""


def preview_option(text: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return a decorator that adds ``--preview``, described by ``text``, as ``preview_only``."""
    return click.option("--preview", "preview_only", is_flag=True, help=text)


async def agreed(
    session: Session,
    value: dict[str, Any],
    lines: Sequence[str],
    *,
    question: str,
    next_step: str,
    yes: bool,
    preview_only: bool = False,
) -> bool:
    """Say what a step means and ask for it; False where saying it was all that was wanted.

    Args:
        session: whose terminal is asked.
        value: what it means, as a program reads it: the result of a preview.
        lines: the same as a person reads it.
        question: asked at the end.
        next_step: what to do after a no.
        yes: agreed beforehand.
        preview_only: say it, ask nothing.

    Raises:
        Declined: the answer is no; nothing was sent.
    """
    if preview_only:
        session.output.result(value, list(lines))
        return False
    for line in lines:
        session.say(line)
    if not await session.terminal.ask(lambda: confirm(question, yes=yes)):
        raise Declined("You did not agree, so nothing was sent.", next_step=next_step)
    return True
